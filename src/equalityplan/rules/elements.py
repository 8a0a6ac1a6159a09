"""Elements: which of the things that a law or a scheme asks for a plan speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from attrs import field, frozen

from equalityplan.model.edtf import day_in_words
from equalityplan.model.plan import Plan
from equalityplan.provenance import Where
from equalityplan.rule import Context, Judgement, cannot_tell, met, not_applicable, not_met, partially_met
from equalityplan.rules.keywords import keywords, naming
from equalityplan.rules.sentences import Sentence, listed, quoted, sentences_of, spoken

Elements = Mapping[str, Sequence[str]]


@frozen(kw_only=True)
class Found:
    """The elements that were looked for.

    Attributes:
        named: The first sentence that names each element that is spoken of.
        missing: The elements that no sentence names.
        near: The first sentence with a neighbouring word, for each missing element that has one.
    """

    named: Mapping[str, Sentence]
    missing: tuple[str, ...]
    near: Mapping[str, Sentence] = field(factory=dict)
    where: Where | None = field(init=False, eq=False)

    @where.default
    def _first_place(self) -> Where | None:
        return next((sentence.where for sentence in self.named.values()), None)

    def judged(
        self, lacking: str, aside: Sequence[tuple[str, Where | None]] = (), *, elsewhere: bool = False
    ) -> Judgement:
        """Give met where all are named, partially met where some are, and not met where none is.

        Args:
            lacking: What is said of the missing ones, with ``{}`` for them.
            aside: What is said of rows that name a missing one and are set aside, each with its place.
            elsewhere: Whether they may rightly stand in another document; then it cannot be told where none is named
                and no row sets it aside.

        A neighbouring word settles nothing: where only such words are found of all that is missing, it cannot be told.
        """
        if not self.missing:
            return met(f"The plan speaks of {self._named_in_words()}.", self.where)
        close = (f"{found.quoted} comes near to {name}; is it meant?" for name, found in self.near.items())
        words = " ".join((lacking.format(listed(self.missing, "or")), *(text for text, _ in aside), *close))
        place = next((where for _, where in aside if where), None)
        if self.near and (not self.named or len(self.near) == len(self.missing)) and not aside:
            return cannot_tell(words, next(iter(self.near.values())).where)
        if self.named:
            return partially_met(words, place or self.where)
        return cannot_tell(words) if elsewhere and not aside else not_met(words, place)

    def _named_in_words(self) -> str:
        (name, sentence), *others = self.named.items()
        first = f"{name} in {sentence.quoted}"
        return f"{first}, and also of {listed(other for other, _ in others)}" if others else first


def look_for(elements: Elements, sentences: Iterable[Sentence], near: Elements | None = None) -> Found:
    """Look for elements, each by its keywords, in sentences.

    Args:
        elements: The elements, each with its keywords.
        sentences: Where to look.
        near: The keywords of neighbouring or generic words, which may mean an element and do not say so.
    """
    pool = list(sentences)
    named = _first_of(elements, pool)
    missing = tuple(name for name in elements if name not in named)
    close = _first_of({name: words for name, words in (near or {}).items() if name in missing}, pool)
    return Found(named=named, missing=missing, near=close)


def _first_of(elements: Elements, pool: Sequence[Sentence]) -> dict[str, Sentence]:
    first = {name: next(naming(pool, keywords(words)), None) for name, words in elements.items()}
    return {name: sentence for name, sentence in first.items() if sentence}


def set_aside(plan: Plan, elements: Elements, missing: Iterable[str]) -> Iterator[tuple[str, Where | None]]:
    """Yield, of each missing element that a row under "N/A" names, that it does, and the place of the "N/A"."""
    rows = [row for row in plan.rows if row.not_applicable and not row.actions and row.objective]
    for name in missing:
        words = keywords(elements[name])
        for row in rows:
            if row.not_applicable and row.objective and words.find(row.objective.text) is not None:
                which = f"Row {row.reference}" if row.reference else "A row"
                mark = quoted(row.not_applicable.text)
                yield f"{which} names {name} and says {mark}.", row.not_applicable.where or row.where
                break


def everywhere(plan: Plan) -> Iterator[Sentence]:
    """Yield the sentences of title, title block, sections, live rows and prose, then column headings and numbers."""
    for statement in plan.title_block:
        yield from sentences_of(statement.text, statement.where)
    for text in (plan.title, *(section.heading for section in plan.sections)):
        yield from sentences_of(text or "", None)
    yield from spoken(plan)
    for passage in plan.narrative:
        yield from sentences_of(passage.heading or "", passage.where)
    for heading in dict.fromkeys(heading for layout in plan.layouts for heading in layout.headings):
        yield from sentences_of(heading, None)
    for row in plan.rows:
        yield from sentences_of(row.reference or "", row.where)


def day_of(value: object) -> date | None:
    """Give a parameter that is a day, as a date or an ISO 8601 text, or None where it is empty."""
    return value if isinstance(value, date) else date.fromisoformat(str(value)) if value else None


def out_of_time(context: Context) -> Judgement | None:
    """Answer "not applicable" on a day before the parameter ``since`` or from the parameter ``until`` on, else None."""
    since, until = day_of(context.parameters["since"]), day_of(context.parameters["until"])
    if since and context.as_of < since:
        return not_applicable(f"It is asked for only from {day_in_words(since)}.")
    if until and context.as_of >= until:
        return not_applicable(f"It was asked for until {day_in_words(until)} only.")
    return None

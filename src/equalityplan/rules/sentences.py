"""The sentences of a plan with their places: what rules about wording search."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.model.progress import StatusWord
from equalityplan.provenance import Where

# A full stop after a single capital, as in "D. & E. Strategy", or in "i.e." and "e.g.", ends no sentence.
_END = re.compile(r"(?<=[a-z0-9)\]%'\"’”][.!?;])(?<!i\.e\.)(?<!e\.g\.)\s+(?=[A-Z0-9(\"'“‘£])|\n+")
# What the law asks of everybody is no promise of this plan.
_LAW = re.compile(
    r"\bthere (?:is|are)\b[^.;]{0,40}\b(?:duty|duties|expectation|requirement)\b"
    r"|\b(?:act|regulations|law)\b[^.;]{0,60}\brequires?\b",
    re.IGNORECASE,
)
_DROPPED = frozenset((StatusWord.CANCELLED, StatusWord.SUPERSEDED, StatusWord.NOT_APPLICABLE))
_SHOWN = 100
_BEFORE = 40


@frozen
class Sentence:
    """A sentence of a plan, or of a cell that holds no more than one.

    Attributes:
        text: Its words as printed.
        where: The place of its cell or passage.
        focus: The character, from 0, at which the words stand that matter.
    """

    text: str
    where: Where | None
    focus: int = 0

    @property
    def quoted(self) -> str:
        """The sentence in quotation marks; where it is long, a part of it around the words that matter."""
        return quoted(self.text, self.focus)


def quoted(text: str, focus: int = 0) -> str:
    """Put printed words in quotation marks; where there are many, those around a character.

    Examples:
        >>> quoted("  Train  all staff. ")
        "'Train all staff'"
        >>> quoted("word " * 50 + "end", 249)
        "'... word word word word word word word word end'"
    """
    plain = " ".join(text.split()).rstrip(" .;")
    if len(plain) <= _SHOWN:
        return f"'{plain}'"
    first = min(max(0, len(" ".join(text[:focus].split())) - _BEFORE), len(plain) - 1)
    part = plain[first : first + _SHOWN]
    if first + _SHOWN < len(plain):
        part = f"{part.rsplit(' ', 1)[0]} ..."
    return f"'... {part.split(' ', 1)[-1]}'" if first else f"'{part}'"


def quoted_or(text: str | None, otherwise: str) -> str:
    """Put printed words in quotation marks; where none are printed, say something of our own without any.

    Examples:
        >>> quoted_or("Late spring", "the timescale"), quoted_or("", "the timescale")
        ("'Late spring'", 'the timescale')
    """
    return quoted(text) if text else otherwise


def listed(names: Iterable[str], last: str = "and") -> str:
    """Join names as a sentence does.

    Examples:
        >>> listed(["age", "sex", "race"]), listed(["age"]), listed(["age", "sex"], "or")
        ('age, sex and race', 'age', 'age or sex')
    """
    *before, final = names
    return f"{', '.join(before)} {last} {final}" if before else final


def is_live(row: PlanRow) -> bool:
    """Whether a row promises or reports something that is not set aside: no "N/A", not cancelled, not superseded.

    Examples:
        >>> is_live(PlanRow(actions=["Train all staff"])), is_live(PlanRow(objective="Staff are trained"))
        (True, False)
    """
    dropped = row.not_applicable is not None or (row.status is not None and row.status.word in _DROPPED)
    return not dropped and bool(row.actions or row.references or row.statements)


def values_of(row: PlanRow) -> Iterator[tuple[str, Where | None]]:
    """Yield the texts of a row's objective, actions and statements with their places, or else the row's."""
    if row.objective:
        yield row.objective.text, row.objective.where or row.where
    yield from _answers_of(row)


def _answers_of(row: PlanRow) -> Iterator[tuple[str, Where | None]]:
    for action in row.actions:
        yield action.text, action.where or row.where
    for statement in row.statements.values():
        yield statement.text, statement.where or row.where


def sentences_of(text: str, where: Where | None) -> Iterator[Sentence]:
    """Yield the sentences of one text.

    Examples:
        >>> [sentence.text for sentence in sentences_of("Train staff. See the D. & E. Plan.", None)]
        ['Train staff.', 'See the D. & E. Plan.']
    """
    return (Sentence(part, where) for part in _END.split(text) if part.strip())


def promised(plan: Plan) -> Iterator[Sentence]:
    """Yield the sentences of the live rows: of all actions and statements first, since objectives may be borrowed."""
    rows = [row for row in plan.rows if is_live(row)]
    for row in rows:
        for text, where in _answers_of(row):
            yield from sentences_of(text, where)
    for row in rows:
        if row.objective:
            yield from sentences_of(row.objective.text, row.objective.where or row.where)


def spoken(plan: Plan) -> Iterator[Sentence]:
    """Yield the sentences of the live rows and then those of the prose, without what only tells the law."""
    yield from promised(plan)
    for passage in plan.narrative:
        sentences = sentences_of(passage.text, passage.where)
        yield from (sentence for sentence in sentences if not _LAW.search(sentence.text))


def first_with(sentences: Iterable[Sentence], *patterns: re.Pattern[str]) -> Sentence | None:
    """Give the first sentence in which each of the patterns is found, with its focus on the first of them, or None.

    Examples:
        >>> train, staff = re.compile("train"), re.compile("staff")
        >>> first_with(sentences_of("train members; train staff", None), train, staff).text
        'train members; train staff'
    """
    for sentence in sentences:
        found = [pattern.search(sentence.text) for pattern in patterns]
        if found[0] and all(found):
            return evolve(sentence, focus=found[0].start())
    return None

"""Suggesting: which rows of a plan may answer which criteria, by the words that they have in common.

Every row is entered under its terms. A term weighs the more the fewer rows and criteria have it, so that "equality",
which all have, says nothing. Nothing is learnt and nothing is fetched; the same plan gives the same suggestions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import log

from attrs import frozen

from equalityplan.mapping.criterion_mapping import CriterionMapping, RowTie
from equalityplan.mapping.saying import said_by
from equalityplan.mapping.terms import terms
from equalityplan.model.objective import STATEMENT_FIELDS, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Criterion, Standard
from equalityplan.standard import load_standard
from equalityplan.standard.naming import heading_readings, theme_names

# How much a word counts for, by where it stands.
_TITLE, _KEYWORD, _THEME = 1.0, 1.0, 0.3
_BODY, _BESIDE, _HEADING = 1.0, 0.6, 0.5
# A criterion's keywords are words that an answer may use, and none has to use all of them.
_KEYWORD_SHARE = 0.35
_SAME_SECTION = 0.15
_LENGTH = 0.3
_WORDS_SHOWN = 5


@frozen
class _Bag:
    """The terms of a row or criterion: how much each counts, and the words that stand for it there."""

    worth: Mapping[str, float]
    printed: Mapping[str, Sequence[str]]


def suggest_mapping(
    plan: Plan, standard: Standard | str, *, each: int = 3, least: float = 0.1, criteria: Iterable[str] | None = None
) -> CriterionMapping:
    """Suggest which rows answer the scored criteria of a standard, with likeness and reasons.

    Nobody has confirmed any of it: used as it is, it leaves every verdict at "cannot tell". `mapping_text` writes it
    for a person to look through.

    Args:
        plan: The plan.
        standard: The standard, or the id of one that comes with the library.
        each: How many rows are suggested for a criterion at most, the most alike first.
        least: The likeness below which a row is not suggested, from 0 to 1. A criterion for which no row is left has
            a tie without a row.
        criteria: Ids of the criteria to suggest rows for; all scored ones unless given.

    Examples:
        >>> plan = Plan(sections=[Section(rows=[
        ...     PlanRow(objective="Name a champion for equality among the senior managers"),
        ...     PlanRow(objective="Survey how satisfied people are with our advice"),
        ... ])])
        >>> found = suggest_mapping(plan, "bteg-nacp-2006", criteria=["B1"])
        >>> found.ties[0].row, found.ties[0].reasons
        ('table 1 row 1', ('Both have "champion", "senior", "equalities".',))
    """
    if not isinstance(standard, Standard):
        standard = load_standard(standard)
    wanted = None if criteria is None else set(criteria)
    asked = [found for found in standard.criteria if found.wording_seen and (wanted is None or found.id in wanted)]
    themes = {theme.id: theme for theme in standard.themes}
    likenesses = _Likenesses(
        plan, [_of_criterion(found, standard) for found in standard.criteria if found.wording_seen]
    )
    rows = list(zip(plan.row_ids, plan.rows, strict=True))
    ties = []
    for criterion in asked:
        theme = themes.get(criterion.theme or "")
        alike = likenesses.of(_of_criterion(criterion, standard), theme_names(theme) if theme else frozenset())
        best = sorted(((round(value, 2), place) for place, (value, _) in alike.items()), key=lambda x: (-x[0], x[1]))
        kept = [(value, place) for value, place in best[:each] if value >= least]
        ties += [
            RowTie(
                criterion=criterion.id,
                row=rows[place][0],
                says=said_by(rows[place][1]),
                likeness=value,
                reasons=alike[place][1],
            )
            for value, place in kept
        ] or [RowTie(criterion=criterion.id)]
    return CriterionMapping(ties=ties, standard=standard.id)


class _Likenesses:
    """The rows of a plan under their terms, to be asked how alike they are to criteria."""

    def __init__(self, plan: Plan, criteria: Sequence[_Bag]) -> None:
        placed = [(section, row) for section in plan.sections for row in section.rows]
        self._rows = [_of_row(section, row) for section, row in placed]
        self._headings = [heading_readings(section.heading) for section, _ in placed]
        self._index: dict[str, list[int]] = {}
        for place, bag in enumerate(self._rows):
            for term in bag.worth:
                self._index.setdefault(term, []).append(place)
        self._size = len(self._rows) + len(criteria)
        self._seen = Counter(chain.from_iterable(bag.worth for bag in (*self._rows, *criteria)))
        self._mean = sum(len(bag.worth) for bag in self._rows) / max(len(self._rows), 1)

    def of(self, criterion: _Bag, themes: frozenset[str]) -> dict[int, tuple[float, tuple[str, ...]]]:
        """Give the likeness of each row that has a word in common with a criterion, with the reasons."""
        weighed = {term: worth * self._rarity(term) for term, worth in criterion.worth.items()}
        whole = sum(sorted(weighed.values()))
        found: dict[int, dict[str, float]] = {}
        for term, weight in weighed.items():
            for place in self._index.get(term, ()):
                found.setdefault(place, {})[term] = weight * self._rows[place].worth[term]
        return {place: self._likeness(place, shared, whole, criterion, themes) for place, shared in found.items()}

    def _rarity(self, term: str) -> float:
        return log((self._size + 1) / (self._seen[term] + 0.5))

    def _likeness(
        self, place: int, shared: Mapping[str, float], whole: float, criterion: _Bag, themes: frozenset[str]
    ) -> tuple[float, tuple[str, ...]]:
        bag = self._rows[place]
        # A long row has many words in common with everything.
        length = 1 - _LENGTH + _LENGTH * len(bag.worth) / self._mean
        value = sum(sorted(shared.values())) / whole / max(length, 1 - _LENGTH) if whole else 0.0
        same = not themes.isdisjoint(self._headings[place])
        reasons = [_common(shared, criterion, bag)]
        if same:
            reasons.append("The row's section bears the name of the criterion's theme.")
        return min(value + (_SAME_SECTION if same else 0.0), 1.0), tuple(reasons)


def _common(shared: Mapping[str, float], criterion: _Bag, row: _Bag) -> str:
    """Say which words they have in common, the weightiest first, and how the row puts them where it does otherwise."""
    ranked = sorted(shared, key=lambda term: (-shared[term], term))
    words = list(dict.fromkeys(_put(criterion.printed[term], row.printed[term]) for term in ranked))
    more = f" and {len(words) - _WORDS_SHOWN} more" if len(words) > _WORDS_SHOWN else ""
    return f"Both have {', '.join(words[:_WORDS_SHOWN])}{more}."


def _put(asked: Sequence[str], answered: Sequence[str]) -> str:
    """Give the word of a criterion, and that of the row where it is quite another."""
    same = [word for word in asked if word.casefold() in {other.casefold() for other in answered}]
    first, second = (same or asked)[0].casefold(), answered[0]
    if same or first[:4] == second.casefold()[:4]:
        return f'"{first}"'
    return f'"{first}" (as "{second if second.isupper() else second.casefold()}")'


def _of_criterion(criterion: Criterion, standard: Standard) -> _Bag:
    theme = next((found.name for found in standard.themes if found.id == criterion.theme), "")
    share = _KEYWORD * _KEYWORD_SHARE
    texts = [(criterion.title, _TITLE), *((word, share) for word in criterion.keywords), (theme, _THEME * share)]
    return _bag(texts)


def _of_row(section: Section, row: PlanRow) -> _Bag:
    return _bag(_texts_of(section, row))


def _texts_of(section: Section, row: PlanRow) -> Iterator[tuple[str, float]]:
    if row.objective:
        yield row.objective.text, _BODY
    for action in row.actions:
        yield action.text, _BODY
    for name in STATEMENT_FIELDS:
        if statement := getattr(row, name):
            yield statement.text, _BESIDE
    yield section.heading or "", _HEADING


def _bag(texts: Iterable[tuple[str, float]]) -> _Bag:
    """Put texts together; a word counts for as much as where it counts most."""
    worth: dict[str, float] = {}
    printed: dict[str, list[str]] = {}
    for text, value in texts:
        for term, word in terms(text):
            worth[term] = max(worth.get(term, 0.0), value)
            printed.setdefault(term, []).append(word)
    return _Bag(worth, printed)

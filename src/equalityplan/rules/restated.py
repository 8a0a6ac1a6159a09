"""Restated rows: rows of two tables that speak of the same, as a self-assessment and the plan after it do."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from attrs import frozen

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.provenance import Where
from equalityplan.rules.sameness import SamePlan
from equalityplan.rules.sentences import sentences_of

_WORD = re.compile(r"[^\W_]+")
_POINTER = re.compile(r"\W*(?:also )?(?:see|refer to)\b", re.IGNORECASE)
_OPENING = 3
_ALIKE = 0.75
_SAME = 0.6
_SHORTEST = 4
_SMALL = frozenset(("the", "and", "for", "with", "that", "this", "will", "are", "from", "have", "has", "been", "our"))


@frozen
class Restated:
    """A row of one table, and the row of a later table under the same objective."""

    first: PlanRow
    second: PlanRow


def restated_rows(plan: Plan) -> Iterator[Restated]:
    """Yield the rows that a row of a later table restates: their objectives begin alike and are much the same."""
    by_opening: dict[tuple[str, ...], list[PlanRow]] = defaultdict(list)
    for row in plan.rows:
        words = _words(row.objective.text) if row.objective and not row.continues else []
        if len(words) < _SHORTEST:
            continue
        opening = tuple(words[:_OPENING])
        before = [other for other in by_opening[opening] if other.table < row.table]
        if found := next((other for other in before if _alike(_objective(other), words)), None):
            yield Restated(found, row)
        by_opening[opening].append(row)


def other_tellings(row: PlanRow, plan: Plan) -> tuple[PlanRow, ...]:
    """Give the rows of other tables that tell of the same work as a row: the same objective, and no other dates.

    A plan of the next year that takes up an objective again has dates of its own, and so tells of other work.

    Args:
        row: A row of the plan, the object itself and no copy.
        plan: The plan.
    """
    return tuple(other for other in _twins(SamePlan(plan)).get(id(row), ()) if _same_dates(row, other))


# Every row of a plan asks for the rows of the same plan.
@lru_cache(maxsize=2)
def _twins(same: SamePlan) -> Mapping[int, list[PlanRow]]:
    found: dict[int, list[PlanRow]] = defaultdict(list)
    rows = same.plan.rows
    one_table = not rows or rows[0].table == rows[-1].table
    for pair in () if one_table else restated_rows(same.plan):
        found[id(pair.first)].append(pair.second)
        found[id(pair.second)].append(pair.first)
    return dict(found)


def _same_dates(one: PlanRow, two: PlanRow) -> bool:
    first, second = ({part.due for part in row.timescale.parts if part.due} for row in (one, two))
    return not first or not second or not first.isdisjoint(second)


def _objective(row: PlanRow) -> list[str]:
    return _words(row.objective.text) if row.objective else []


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _alike(one: list[str], two: list[str]) -> bool:
    return one == two or SequenceMatcher(None, one, two, autojunk=False).ratio() >= _ALIKE


def steps_of(row: PlanRow) -> Iterator[tuple[str, Where | None]]:
    """Yield what a row says is to be done, sentence by sentence: its actions, or else its comments; no pointers."""
    texts = [(action.text, action.where or row.where) for action in row.actions]
    if not texts and row.comments:
        texts = [(row.comments.text, row.comments.where or row.where)]
    for text, where in texts:
        sentences = (sentence for sentence in sentences_of(text, where) if not _POINTER.match(sentence.text))
        yield from ((sentence.text, sentence.where) for sentence in sentences)


def says_the_same(sentence: str, text: str) -> bool:
    """Whether most of the words of a sentence stand in a text.

    Examples:
        >>> says_the_same("Ask tenants about noise", "In May we ask the tenants about noise at night")
        True
        >>> says_the_same("Train the wardens", "In May we ask the tenants about noise at night")
        False
    """
    wanted = {word for word in _words(sentence) if len(word) > 2 and word not in _SMALL}  # noqa: PLR2004 - "of", "to"
    there = wanted & set(_words(text))
    return len(there) >= _SAME * len(wanted)

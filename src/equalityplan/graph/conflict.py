"""Conflicts between a row and what it hangs on: dates and statuses that cannot both hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from equalityplan.graph.links import CARRYING_RELATIONS
from equalityplan.model.dependency import Dependency, Relation
from equalityplan.model.edtf import day_in_words
from equalityplan.model.objective import PlanRow
from equalityplan.model.progress import StatusWord

_DROPPED = frozenset((StatusWord.CANCELLED, StatusWord.SUPERSEDED, StatusWord.NOT_APPLICABLE))
_NEITHER = frozenset((StatusWord.UNKNOWN, StatusWord.COMPLETED)) | _DROPPED


class ConflictKind(StrEnum):
    """In what a row and what it points at do not fit together."""

    TARGET_ENDS_LATER = "target-ends-later"
    DUE_BEFORE_PREREQUISITE = "due-before-prerequisite"
    COMPLETE_BEFORE_PREREQUISITE = "complete-before-prerequisite"
    PREREQUISITE_DROPPED = "prerequisite-dropped"


@frozen(kw_only=True)
class Conflict:
    """A row and what it points at that do not fit together.

    Attributes:
        kind: In what. A mere link implies an order at most: there the kind is "target-ends-later".
        dependency: From the row to what it points at.
        source_due: The last day of the row, where it is known.
        target_due: The last day of what it points at, where it is known.
        message: What was found and what to do about it, as sentences.
    """

    kind: ConflictKind
    dependency: Dependency
    source_due: date | None = None
    target_due: date | None = None
    message: str

    def __str__(self) -> str:
        return self.message


def conflicts(
    dependencies: Iterable[Dependency], row_at: Callable[[str], PlanRow], due_of: Callable[[str], date | None]
) -> Iterator[Conflict]:
    """Yield the conflicts of dependencies within the plan, in their order.

    Args:
        dependencies: The dependencies.
        row_at: The row with an id.
        due_of: The last day of the row with an id, its own or inherited.
    """
    for found in dependencies:
        if found.outside or found.source == found.target or found.relation is Relation.SUPERSEDES:
            continue
        yield from _of_dates(found, due_of(found.source), due_of(found.target))
        if found.relation in CARRYING_RELATIONS:
            yield from _of_status(found, row_at(found.source), row_at(found.target))


def _of_dates(found: Dependency, source: date | None, target: date | None) -> Iterator[Conflict]:
    if source is None or target is None or target <= source:
        return
    carrying = found.relation in CARRYING_RELATIONS
    kind = ConflictKind.DUE_BEFORE_PREREQUISITE if carrying else ConflictKind.TARGET_ENDS_LATER
    advice = "Move one of the two dates" if carrying else "Check that the order is meant"
    message = (
        f"{found.source} is due by {day_in_words(source)}, but {_names(found)} {found.target}, "
        f"which ends later, on {day_in_words(target)}. {advice}."
    )
    yield Conflict(kind=kind, dependency=found, source_due=source, target_due=target, message=message)


def _of_status(found: Dependency, source: PlanRow, target: PlanRow) -> Iterator[Conflict]:
    done, reached = (row.status.word if row.status else None for row in (source, target))
    if done is StatusWord.COMPLETED and reached is not None and reached not in _NEITHER:
        message = (
            f"{found.source} is reported complete, but {_names(found)} {found.target}, "
            f"which is reported {reached.replace('-', ' ')}. Correct one of the two statuses."
        )
        yield Conflict(kind=ConflictKind.COMPLETE_BEFORE_PREREQUISITE, dependency=found, message=message)
    dropped = bool(target.not_applicable) or reached in _DROPPED
    if dropped and not (source.not_applicable or done in _DROPPED or done is StatusWord.COMPLETED):
        word = "not applicable" if target.not_applicable or reached is None else reached.replace("-", " ")
        message = (
            f"{found.source} {_names(found)} {found.target}, which is {word}. "
            "Say what it rests on instead, or drop it too."
        )
        yield Conflict(kind=ConflictKind.PREREQUISITE_DROPPED, dependency=found, message=message)


_VERBS = {
    Relation.LINKS_TO: "links to",
    Relation.SEE_ACTIONS_AT: "takes its actions from",
    Relation.SEE: "points to",
    Relation.DEPENDS_ON: "depends on",
    Relation.SAME_AS: "is the same as",
    Relation.SUPERSEDES: "replaces",
    Relation.EVIDENCE_AT: "has its evidence at",
}


def _names(found: Dependency) -> str:
    return _VERBS[found.relation]

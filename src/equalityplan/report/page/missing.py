"""What is missing, and what it would take: everything that has to be done, once, with all that it is needed for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from equalityplan.assessment import Assessment, Lack, LevelResult
from equalityplan.assessment.lacks import lacks_of
from equalityplan.report.page.anchors import Anchors
from equalityplan.report.page.parts import Entry, Listing, Part, Prose, Section
from equalityplan.report.wording import count, listed, place


@frozen
class _Want:
    """Something that a criterion lacks."""

    criterion_id: str
    lack: Lack


def missing(assessment: Assessment, anchors: Anchors) -> Section:
    """Give what each level lacks, or what the criteria lack where the standard has no levels."""
    levels = tuple(_level(level, assessment, anchors) for level in assessment.levels.values() if level.criteria)
    if levels:
        return Section(id="missing", heading=_HEADING, sections=levels)
    wants = [_Want(found, lack) for found, result in assessment.criteria.items() for lack in lacks_of(result)]
    parts = _steps(wants, anchors) if wants else [Prose("No criterion lacks anything that could be told.")]
    return Section(id="missing", heading=_HEADING, parts=tuple(parts))


_HEADING = "What is missing, and what it would take"


def _level(level: LevelResult, assessment: Assessment, anchors: Anchors) -> Section:
    shortfall = assessment.shortfall(level.level.id)
    wants = [_Want(found.criterion.id, lack) for found in shortfall.criteria for lack in found.lacks]
    number = list(assessment.levels).index(level.level.id) + 1
    parts = (Prose(shortfall.reason), *(_steps(wants, anchors) if wants else ()))
    return Section(id=f"missing-{number}", heading=f"To reach {level.name}", parts=parts)


def _steps(wants: Sequence[_Want], anchors: Anchors) -> list[Part]:
    """Give the steps, that which serves most criteria first."""
    by_advice: dict[str, list[_Want]] = {}
    for want in wants:
        by_advice.setdefault(want.lack.advice, []).append(want)
    steps = sorted(by_advice.items(), key=lambda step: -len(_ids(step[1])))
    return [Listing(tuple(_step(advice, own, anchors) for advice, own in steps), steps=True)]


def _ids(wants: Iterable[_Want]) -> dict[str, None]:
    return dict.fromkeys(want.criterion_id for want in wants)


def _step(advice: str, wants: Sequence[_Want], anchors: Anchors) -> Entry:
    served = _ids(wants)
    ids = [found for found in anchors.criteria if found in served]
    return Entry(
        f"It would help {count(len(ids), 'criterion', 'criteria')}:",
        label=advice,
        links=tuple(anchors.criterion(found) for found in ids),
        entries=tuple(_reasons(wants)),
        fold="What is missing now, and where",
    )


def _reasons(wants: Iterable[_Want]) -> Iterator[Entry]:
    """Yield each different reason once, with all that it is given for."""
    by_reason: dict[str, dict[str, None]] = {}
    for want in wants:
        by_reason.setdefault(want.lack.reason, {}).setdefault(_whose(want), None)
    yield from (Entry(f"{reason} {listed(subjects)}") for reason, subjects in by_reason.items())


def _whose(want: _Want) -> str:
    """Say of which criterion, of which row where that is another number, and where."""
    subject = want.lack.subject
    row = f"row {subject}" if subject not in ("", "plan", want.criterion_id) else ""
    told = ", ".join(part for part in (row, place(want.lack.where)) if part)
    return f"{want.criterion_id} [{told}]" if told else want.criterion_id

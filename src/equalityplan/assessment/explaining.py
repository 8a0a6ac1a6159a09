"""Explaining: why a criterion has its verdict, and what keeps a level from being reached."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from equalityplan.assessment.grouping import asked_share, blocks, counting, weight_of
from equalityplan.assessment.lacks import Lack, lacks_of
from equalityplan.assessment.results import (
    AspectResult,
    Basis,
    CriterionResult,
    Deadline,
    DeadlineState,
    Explanation,
    LevelResult,
    Reach,
)
from equalityplan.assessment.scores import percent
from equalityplan.model.objective import PlanRow
from equalityplan.model.standard import Gate
from equalityplan.rule import Verdict

# What stands in the way of a gate most, first.
_GRAVITY = (Verdict.NOT_MET, Verdict.PARTIALLY_MET, Verdict.CANNOT_TELL)


def why_criterion(result: CriterionResult, rows: Mapping[str, PlanRow], deadlines: Iterable[Deadline]) -> Explanation:
    """Give the tree of reasons for a criterion's verdict, down to places in the document.

    Args:
        result: The criterion's result.
        rows: The plan's rows by their ids.
        deadlines: The deadlines of all rows.
    """
    several = len(result.rows) > 1
    aspects = (
        _aspect("Planned", result.planned, several=several),
        _aspect("Delivered", result.delivered, several=several),
    )
    return Explanation(_head(result), (_tied(result, rows), *aspects, *_dates(result, deadlines)))


def _head(result: CriterionResult) -> str:
    return f"{result.criterion.id} {result.criterion.title}: {result.verdict}. {result.reason}"


def _tied(result: CriterionResult, rows: Mapping[str, PlanRow]) -> Explanation:
    if result.basis is Basis.PLAN:
        return Explanation("It is asked of the plan as a whole.")
    if not result.rows:
        return Explanation("No row answers it.")
    found = tuple(Explanation(f"Row {row_id}.", where=rows[row_id].where) for row_id in result.rows)
    if len(found) == 1:
        return Explanation(f"Row {result.rows[0]} answers it ({result.basis}).", where=found[0].where)
    return Explanation(f"Rows {', '.join(result.rows)} answer it ({result.basis}).", found)


def _dates(result: CriterionResult, deadlines: Iterable[Deadline]) -> Iterator[Explanation]:
    for found in deadlines:
        if found.row_id in result.rows:
            yield Explanation(f"{found.row_id}: {found.state}. {found.reason}", where=found.where)


def _aspect(question: str, aspect: AspectResult, *, several: bool) -> Explanation:
    parts = (
        Explanation(f"{f'{j.subject}, ' if several else ''}{j.rule}: {j.verdict}. {j.reason}".strip(), where=j.where)
        for j in aspect.judgements
    )
    return Explanation(f"{question}: {aspect.verdict}. {aspect.reason}", tuple(parts))


def why_not_reached(
    level: LevelResult, criteria: Mapping[str, CriterionResult], deadlines: Sequence[Deadline]
) -> Explanation:
    """Give what keeps a level from being reached: each criterion that is not met, with what it lacks and where.

    Criteria that nothing in the plan would ever meet come first, then those not met, met in part, and not told.

    Args:
        level: The level's result.
        criteria: The scored criteria by their ids.
        deadlines: The deadlines of all rows.
    """
    own = counting(criteria[found] for found in level.criteria)
    text = standing(level, criteria)
    if level.reach in (None, Reach.REACHED):
        return Explanation(text)
    open_ = [result for result in own if result.verdict is not Verdict.MET]
    ranked = sorted(open_, key=lambda result: (not blocks(result), _GRAVITY.index(result.verdict)))
    return Explanation(text, tuple(_keeping(result, deadlines) for result in ranked))


def standing(level: LevelResult, criteria: Mapping[str, CriterionResult]) -> str:
    """Say in a sentence or two how a level stands to its gate."""
    own = counting(criteria[found] for found in level.criteria)
    if not level.criteria:
        return f"{level.name}: nothing is known of what it asks, since the wording of none of its criteria was seen."
    if level.level.gate is Gate.NONE:
        return f"{level.name}: the standard sets no gate for it, so there is none to pass."
    if level.reach is None:
        return f"{level.name}: none of its criteria counts, so there is nothing to meet."
    met = sum(result.verdict is Verdict.MET for result in own)
    blocking = sum(map(blocks, own))
    way = f"; {_are(blocking)} neither met nor planned" if blocking else ""
    size = "Its one criterion" if len(own) == 1 else f"Of its {len(own)} criteria"
    share = f"{size} {'is' if met else 'is not'} met" if len(own) == 1 else f"{size} {_are(met)} met"
    return f"{level.name}: {level.reach}. {share}{way}. {_asked(level, own)}"


def _are(number: int) -> str:
    return f"{number or 'none'} {'is' if number == 1 else 'are'}"


def _asked(level: LevelResult, own: Sequence[CriterionResult]) -> str:
    share = asked_share(level.level)
    ours = "" if level.level.gate_stated else "; the standard states no gate, and this one is ours"
    if share is None or share == 1:
        return f"It asks for all of them{ours}."
    weighed = f" by weight, of {weight_of(own)}" if len({result.criterion.weight for result in own}) > 1 else ""
    return f"It asks for {percent(share)} of them{weighed}{ours}."


def _keeping(result: CriterionResult, deadlines: Iterable[Deadline]) -> Explanation:
    several = len(result.rows) > 1
    parts = (Explanation(_lack_in_words(lack, several=several), where=lack.where) for lack in lacks_of(result))
    return Explanation(_head(result), (*parts, *_late(result, deadlines)), where=result.where)


def _lack_in_words(lack: Lack, *, several: bool) -> str:
    subject = f"{lack.subject}, " if several and lack.subject else ""
    named = f"{subject}{lack.rule}: " if lack.rule else ""
    return f"{named}{lack.verdict}. {lack.reason}"


def _late(result: CriterionResult, deadlines: Iterable[Deadline]) -> Iterator[Explanation]:
    for found in deadlines:
        if found.row_id in result.rows and found.state is DeadlineState.OVERDUE:
            yield Explanation(f"{found.row_id}: {found.state}. {found.reason}", where=found.where)

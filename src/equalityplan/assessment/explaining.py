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
    VerdictResult,
)
from equalityplan.assessment.scores import percent
from equalityplan.mapping import RowTie
from equalityplan.model.edtf import day_in_words
from equalityplan.model.objective import PlanRow
from equalityplan.model.standard import Gate
from equalityplan.rule import Verdict
from equalityplan.rules.sentences import listed

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
    return f"{result.criterion.id} {result.criterion.title}: {result.verdict}{_bounded(result)}. {result.reason}"


def _bounded(answer: VerdictResult) -> str:
    """Say what an answer that cannot be told is at the least or at the most, where anything is known of that."""
    if answer.verdict is not Verdict.CANNOT_TELL:
        return ""
    least = f"at least {answer.least}" if answer.least is not Verdict.NOT_MET else ""
    most = f"at most {answer.most}" if answer.most is not Verdict.MET else ""
    told = " and ".join(word for word in (least, most) if word)
    return f", but {told}" if told else ""


def _tied(result: CriterionResult, rows: Mapping[str, PlanRow]) -> Explanation:
    if result.basis is Basis.PLAN:
        return Explanation("It is asked of the plan as a whole.")
    if not result.rows:
        return Explanation("No row answers it.")
    by = {tie.row: _confirmation(tie) for tie in result.ties}
    found = tuple(Explanation(f"Row {row_id}{by.get(row_id, '')}.", where=rows[row_id].where) for row_id in result.rows)
    if len(found) == 1:
        only = result.rows[0]
        return Explanation(f"Row {only} answers it ({result.basis}{by.get(only, '')}).", where=found[0].where)
    return Explanation(f"Rows {listed(result.rows)} answer it ({result.basis}).", found)


def _confirmation(tie: RowTie) -> str:
    """Say who has confirmed a tie and when, as far as that is known; of a suggestion, how alike the two are."""
    if not tie.confirmed:
        return f", likeness {tie.likeness:.2f}" if tie.likeness is not None else ""
    by, on = f" by {tie.by}" if tie.by else "", f" on {day_in_words(tie.on)}" if tie.on else ""
    return f", confirmed{by}{on}" if by or on else ""


def _dates(result: CriterionResult, deadlines: Iterable[Deadline]) -> Iterator[Explanation]:
    for found in deadlines:
        if found.row_id in result.rows:
            yield Explanation(f"{found.row_id}: {found.state}. {found.reason}", where=found.where)


def _aspect(question: str, aspect: AspectResult, *, several: bool) -> Explanation:
    parts = (
        Explanation(f"{f'{j.subject}, ' if several else ''}{j.rule}: {j.verdict}. {j.reason}".strip(), where=j.where)
        for j in aspect.judgements
    )
    return Explanation(f"{question}: {aspect.verdict}{_bounded(aspect)}. {aspect.reason}", tuple(parts))


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
    """Say what is missing; where no rule says so, the criterion's own reason does, and what to do is added to it."""
    if not lack.rule:
        return lack.advice
    subject = f"{lack.subject}, " if several and lack.subject else ""
    return f"{subject}{lack.rule}: {lack.verdict}. {lack.reason}"


def _late(result: CriterionResult, deadlines: Iterable[Deadline]) -> Iterator[Explanation]:
    for found in deadlines:
        if found.row_id in result.rows and found.state is DeadlineState.OVERDUE:
            yield Explanation(f"{found.row_id}: {found.state}. {found.reason}", where=found.where)

"""Rules about how anybody will know that a row has worked."""

from __future__ import annotations

import re

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.measure import Direction
from equalityplan.model.objective import PlanRow
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.presence import excused
from equalityplan.rules.quantities import counted_in, covered_in, promises_of, results_of
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import (
    ENGLISH_OBJECTIVES,
    FRAMEWORK_PAGE,
    PLAN_SCORECARDS,
    RACE_PLANS_REVIEW,
    SCOTTISH_OUTCOMES,
)

_ACTION = "Offer paid work placements to care leavers"
_COUNTED = PlanRow(actions=[_ACTION], target="12 placements a year")
_CHANGES = re.compile(
    r"\b(?:increas(?:e[sd]?|ing)|improv(?:e[sd]?|ing|ements?)|reduc(?:e[sd]?|ing|tions?)|decreas(?:e[sd]?|ing)"
    r"|rais(?:e[sd]?|ing)|narrow(?:s|ed|ing)?|lower(?:ed|ing)|boost(?:s|ed|ing)?|fewer)\b",
    re.IGNORECASE,
)
_CONTINUOUS = re.compile(r"\bcontinu(?:ous|al|ing)\s+$", re.IGNORECASE)
_RESULT = r"(?:targets?|base[\s-]?lines?|indicators?|objectives|measures? of success|kpis?)"
_TO_BE_SET = re.compile(
    rf"\b{_RESULT}\b[^.;]{{0,60}}?\b(?:to|will|shall) be "
    r"(?:set|agreed|determined|confirmed|developed|included|established|identified|decided)\b"
    rf"|\b(?:set|develop|establish|define|create|devise)\s+(?:[\w-]+\s+){{0,5}}?{_RESULT}\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?:level\s+(?:[1-5]|one|two|three|four|five)|(?:achieving|excellent)\s+level)\b", re.IGNORECASE)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(ENGLISH_OBJECTIVES, SCOTTISH_OUTCOMES, RACE_PLANS_REVIEW),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_COUNTED,)),
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Offer 12 paid placements each year"]),)),
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], outcome="Level 3 of the framework is reached"),)),
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(reference="7", references=[Reference(target="8", relation=Relation.SEE_ACTIONS_AT)]),
                PlanRow(reference="8", actions=[_ACTION], target="12 placements a year"),
            ),
            note="taken over with the action",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET, rows=(PlanRow(actions=[_ACTION], outcome="Care leavers find their feet"),)
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET, rows=(PlanRow(actions=["Write to all care leavers"]),), note="all of them"
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def row_has_measure(subject: RowSubject, context: Context) -> Judgement:
    """Every row with an action says how much is to be reached: a number, a share or a level.

    The law asks for objectives that are specific and measurable. Of early Scottish outcomes only a third were;
    the others could not have been watched at all.

    Add a number with its unit, and the number from which it starts.
    """
    row = subject.row
    sources = context.graph.actions_for(subject.id).sources
    rows = [("", row), *((f", taken over from {source}", context.graph.rows[source]) for source in sources)]
    told = [found for ways, answering in rows if (found := _measured(answering, ways))]
    best = next((found for found in told if found.verdict is Verdict.MET), told[0] if told else None)
    return best or excused(subject, context) or not_met("Nothing says how much is to be reached.", row.where)


def _measured(row: PlanRow, ways: str) -> Judgement | None:
    """Judge what one row says of its result, or in its actions; None where it says nothing of how much."""
    results, objective = results_of(row), (row.objective,) if row.objective else ()
    for words in (*results, *row.actions, *objective):
        if measure := counted_in(words.text):
            return met(f"{quoted(measure.text)} can be counted{ways}.", words.where or row.where)
    for statement in results:
        if measure := covered_in(statement.text):
            return met(f"{quoted(measure.text)} can be counted{ways}.", statement.where or row.where)
    if results:
        reason = f"{quoted(results[0].text)} says what is to be reached{ways}, and not how much."
        return partially_met(reason, results[0].where or row.where)
    for action in row.actions:
        if measure := covered_in(action.text):
            reason = f"{quoted(measure.text)} can be counted{ways}, but no result is named."
            return partially_met(reason, action.where or row.where)
    return None


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(RACE_PLANS_REVIEW, SCOTTISH_OUTCOMES),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Increase the share of women among joiners to 40%"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Increase the share of women among joiners"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def increase_has_amount(subject: RowSubject, _: Context) -> Judgement:
    """What is to be increased, improved or reduced comes with an amount.

    A direction without an amount is met by any change at all, and missed by none.

    Say by how much, or to which level.
    """
    row = subject.row
    promises = list(promises_of(row))
    changing = next((found for found in promises if _change(found.text)), None)
    if changing is None:
        return not_applicable("Nothing is to be increased, improved or reduced.", row.where)
    amount = next(filter(None, (counted_in(found.text) for found in promises)), None)
    if amount:
        return met(f"{quoted(amount.text)} gives the amount.", changing.where)
    return not_met(f"{quoted(changing.text)} names a direction and no amount.", changing.where)


def _change(text: str) -> bool:
    """Whether words say that something is to change one way; "continuous improvement" is a manner of speech."""
    starts = (found.start() for found in _CHANGES.finditer(text))
    return any(not _CONTINUOUS.search(text[max(start - 20, 0) : start]) for start in starts)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(RACE_PLANS_REVIEW,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_COUNTED,)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], target="Target to be agreed in spring"),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Develop equality indicators for each service"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Care leavers find work"),)),
    ),
)
def target_is_set(subject: RowSubject, _: Context) -> Judgement:
    """The target is set, and not to be set later.

    A target that is to be set is a promise to promise. The plan cannot be held to it, and the later target is seldom
    printed anywhere.

    Set a first target now, and change it when better figures are there.
    """
    row = subject.row
    promises = list(promises_of(row))
    if not promises:
        return not_applicable("The row promises nothing.", row.where)
    later = next((found for found in promises if _TO_BE_SET.search(found.text)), None)
    if later:
        return not_met(f"{quoted(later.text)} leaves the target to be set.", later.where)
    return met("No target is left to be set.", row.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=PLAN_SCORECARDS,
    requires=("coverage.row-has-live-action", "measurability.row-has-measure"),
    examples=lambda: (
        Example(
            verdict=Verdict.MET, rows=(PlanRow(actions=["Raise the share of women among joiners from 25% to 40%"]),)
        ),
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], target="Raise take-up to 40%", baseline="25%"),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], target="40% of joiners are women"),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_COUNTED,), note="a number of things to do starts from none"),
    ),
)
def amount_has_baseline(subject: RowSubject, _: Context) -> Judgement:
    """A share or an increase that is to be reached comes with the level at the start.

    Without the level at the start nobody can tell whether the target is bold, or was reached before the plan began.

    Print the level at the start and its year.
    """
    row = subject.row
    wanted = [(found, amount) for found in promises_of(row) if (amount := counted_in(found.text))]
    wanted = [(found, amount) for found, amount in wanted if amount.unit == "%" or amount.direction in _MOVING]
    if not wanted:
        return not_applicable("The row aims at no share and no increase.", row.where)
    if row.baseline:
        return met(f"The level at the start is {quoted(row.baseline.text)}.", row.baseline.where or row.where)
    lacking = next((found for found in wanted if found[1].baseline is None), None)
    if lacking is None:
        return met(f"{quoted(wanted[0][1].text)} gives the level at the start.", wanted[0][0].where)
    return not_met(f"{quoted(lacking[1].text)} does not say from which level.", lacking[0].where)


_MOVING = (Direction.UP, Direction.DOWN)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(FRAMEWORK_PAGE,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(actions=["Reach level 3 of the standard, see 4.2"], references=[Reference(target="4.2")]),
                PlanRow(reference="4.2"),
            ),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Work towards level 3 of the standard"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_COUNTED,)),
    ),
)
def level_is_spelt_out(subject: RowSubject, _: Context) -> Judgement:
    """A target that is a level of a framework names what the level asks for.

    A level is the sum of many criteria. A row that only names the level plans none of them.

    Name the criteria that are still open, each with its own action.
    """
    row = subject.row
    aimed = next((found for found in promises_of(row) if _LEVEL.search(found.text)), None)
    if aimed is None:
        return not_applicable("The row aims at no level of a framework.", row.where)
    if row.reference or any(found.is_item for found in row.references):
        return met(f"{quoted(aimed.text)} comes with the number of what it answers.", aimed.where)
    return not_met(f"{quoted(aimed.text)} names a level, and nothing of what it asks for.", aimed.where)

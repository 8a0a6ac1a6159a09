"""Rules about the table that a plan is written in."""

from __future__ import annotations

from itertools import pairwise

from equalityplan.model.action import Action
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Layout, Plan
from equalityplan.phrases.heading import Field, recognise_headings
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
    rule,
)
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT

# Fields that one heading may well name both of.
_ALIKE = (
    frozenset((Field.TIMESCALE, Field.DUE, Field.START)),
    frozenset((Field.MEASURE, Field.TARGET, Field.OUTCOME, Field.BASELINE)),
    frozenset((Field.STATUS, Field.PROGRESS, Field.REVIEW, Field.COMMENTS)),
    frozenset((Field.OBJECTIVE, Field.CRITERION, Field.ACTION)),
    frozenset((Field.COST, Field.RESOURCES)),
)
_NAMES = {
    Field.LEAD: "those who answer for the actions",
    Field.RESOURCES: "money or staff",
    Field.COST: "costs",
    Field.TIMESCALE: "times",
    Field.DUE: "deadlines",
    Field.ACTION: "actions",
    Field.OBJECTIVE: "objectives",
}
_LONGEST = 3
_FIELDS = {field.value: field for field in Field}
_UNTOLD = frozenset((Field.OTHER, Field.BLANK))


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(layouts=(Layout(("Action", "Lead officer", "Deadline"), ("action", "responsible", "due")),)),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(layouts=(Layout(("Action", "Resources", "Deadline"), ("action", "responsible", "due")),)),
            note="persons stand under a heading that promises money",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=Plan()),
    ),
)
def headings_say_what_columns_hold(plan: Plan, _: Context) -> Judgement:
    """The heading of each column names what stands below it.

    Where a heading promises one thing and the cells hold another, readers and programs take names for money.

    Rename the column after what it holds.
    """
    if not plan.layouts:
        return not_applicable("The plan has no table with headings.")
    wrong = [found for layout in plan.layouts for found in _misleading(layout)]
    if not wrong:
        return met("Each heading names what stands below it.")
    heading, promised, held = wrong[0]
    names = [_NAMES.get(field, str(field)) for field in (promised, held)]
    return not_met(f"The heading {quoted(heading)} promises {names[0]}, but the column holds {names[1]}.")


def _misleading(layout: Layout) -> list[tuple[str, Field, Field]]:
    """Give the headings that promise another field than the one their column was found to hold, with both."""
    alone = recognise_headings(layout.headings, baselines=True)
    held = (_FIELDS.get(role, Field.OTHER) for role in layout.roles)
    pairs = zip(layout.headings, alone, held, strict=False)
    return [(heading, promised, found) for heading, promised, found in pairs if _differ(promised, found)]


def _differ(promised: Field, held: Field) -> bool:
    return promised is not held and not _UNTOLD & {promised, held} and not any({promised, held} <= a for a in _ALIKE)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=[Action("Survey staff", number="1)"), Action("Publish the results", number="2)")]),),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=[Action("Survey staff"), Action("Publish the results", number="2)")]),),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Survey staff"]),)),
    ),
)
def lists_are_numbered_without_gaps(subject: RowSubject, _: Context) -> Judgement:
    """The numbers before a row's actions run on without a gap.

    A missing number leaves open whether an action was lost, and dates that name it cannot be followed.

    Restore the lost action, or number the list anew.
    """
    row = subject.row
    where = next((action.where for action in row.actions if action.where), row.where)
    numbers = [_whole(action.number) for action in row.actions]
    if not any(numbers) or any(
        action.number and not number for action, number in zip(row.actions, numbers, strict=True)
    ):
        return not_applicable("The row's actions are not numbered one, two, three.", where)
    printed = listed(quoted(action.number) if action.number else "none" for action in row.actions)
    # A list may go on from the row before, and a cell may hold two lists.
    runs_on = all(number in (before + 1, 1) for before, number in pairwise(n or 0 for n in numbers))
    judged = met if runs_on and all(numbers) else not_met
    return judged(f"The numbers before the row's actions are {printed}.", where)


def _whole(number: str | None) -> int | None:
    """Give the value of a printed list number, or None where there is none or it is of another kind."""
    digits = (number or "").strip(" ().:;")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= _LONGEST else None

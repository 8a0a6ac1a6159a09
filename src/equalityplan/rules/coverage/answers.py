"""Rules about what a row, or a whole section, answers by itself."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating
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
from equalityplan.rules.columns import row_has_column
from equalityplan.rules.sentences import is_live, listed, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT, SCORECARD_METHOD, SCRUTINY_OF_COMPLETION
from equalityplan.rules.standing import Standing, account_of
from equalityplan.rules.wording import by_way_of, counted

_POINTER = PlanRow(
    reference="5",
    references=[Reference(target="6", relation=Relation.SEE_ACTIONS_AT, text="See actions at 6")],
)
_ACTING = PlanRow(reference="6", actions=["Ask users of the day centre what they think of it"])


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_ACTING,)),
        Example(verdict=Verdict.NOT_MET, rows=(_POINTER, _ACTING)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Users are heard"),)),
    ),
)
def row_acts_for_itself(subject: RowSubject, context: Context) -> Judgement:
    """A row has an action of its own, and not only a pointer to those of another row.

    One action seldom answers two aims in full. A row that only points elsewhere counts as planned, but it adds
    nothing to what will be done.

    Add what this aim needs beyond the action that it points at.
    """
    row = subject.row
    if row.actions:
        return met(f"It has {counted(len(row.actions), 'action')} of its own.", row.actions[0].where or row.where)
    inherited = context.graph.actions_for(subject.id).inherited
    if not inherited:
        return not_applicable("It has no action at all.", row.where)
    ways = by_way_of(found.path for found in inherited)
    return not_met(f"All that it plans is taken over from {ways}.", row.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(SCRUTINY_OF_COMPLETION,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(rating=Rating("met"), actions=["Ask the champion to report each year"]),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(objective="A champion is named", rating=Rating("met")),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(rating=Rating("not-met")),)),
    ),
)
def met_is_maintained(subject: RowSubject, context: Context) -> Judgement:
    """Where a row says that something is met, something keeps it so.

    What was met once is lost when people, suppliers or systems change and nobody looks again.

    Add when it will be looked at next, and by whom.
    """
    row = subject.row
    if row.rating is None or account_of(row, context.plan.dated, context.as_of).standing is not Standing.DONE:
        return not_applicable("The row is not rated as met.", row.where)
    if context.graph.actions_for(subject.id) or row.timescale.stated or row.comments:
        return met("Beside the rating stands what is done or looked at further.", row.where)
    where = row.rating.where or row.where
    return not_met("The row is rated as met, and nothing says what keeps it so or when it is looked at again.", where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(SCORECARD_METHOD,),
    parameters={"share": "1/2", "rows": 2},
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=Plan(sections=[Section("Services", rows=[_POINTER, _ACTING])])),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(sections=[Section("Staff", rows=[_ACTING]), Section("Services", rows=[_POINTER, _POINTER])]),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_ACTING,), note="no sections"),
    ),
)
def sections_act_for_themselves(plan: Plan, context: Context) -> Judgement:
    """In every section at least half of the rows have a live action of their own.

    A section in which most rows are empty, or only point elsewhere, is a theme that the plan names and does not
    work on. A total over the whole plan hides it.

    Write actions for the rows of the sections named, or say openly that the theme waits.
    """
    least, rows = Fraction(context.parameters["share"]), context.parameters["rows"]
    counts = [found for found in _own_actions(plan) if found[2] >= rows]
    if not counts:
        return not_applicable("The plan has no sections of several rows.")
    hollow = [(section, own, total) for section, own, total in counts if Fraction(own, total) < least]
    if not hollow:
        return met("Every section acts for itself.")
    told = listed(f"{quoted(section.heading or '')} ({own} of {total} rows)" for section, own, total in hollow)
    return not_met(f"Too few rows have an action of their own in {told}.", hollow[0][0].where)


def _own_actions(plan: Plan) -> Iterator[tuple[Section, int, int]]:
    """Yield each section with a heading, how many of its rows have a live action of their own, and how many rows."""
    for section in plan.sections:
        rows = [row for row in section.rows if row_has_column(plan, row, "action")]
        if section.heading and rows:
            yield section, sum(bool(row.actions) and is_live(row) for row in rows), len(rows)

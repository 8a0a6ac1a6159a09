"""Rules about rows in which "N/A" stands in place of an action."""

from __future__ import annotations

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.timescale import Timescale, Undetermined
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
from equalityplan.rules.sentences import listed, quoted, quoted_or
from equalityplan.rules.sources import MARKING_SOFTWARE, OWN_JUDGEMENT, SCOTTISH_DUTIES, WELSH_OBJECTIVES

_REASONED = NotApplicable("N/A: the trust runs the school", reason="the trust runs the school")


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=(WELSH_OBJECTIVES, SCOTTISH_DUTIES, MARKING_SOFTWARE),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(not_applicable=_REASONED),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(not_applicable=NotApplicable("Not applicable")),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Translate the admission form"]),)),
    ),
)
def absence_has_reason(subject: RowSubject, _: Context) -> Judgement:
    """Where a row says that it does not apply, it says why.

    Whether something applies is not for the author alone to decide. Wales and Scotland ask for reasons where a
    protected characteristic is left uncovered; a scheme of marks that let authors take questions out without one
    would reward it.

    Write the reason next to the "N/A", such as who else does it and under which agreement, or write an action.
    """
    absence = subject.row.not_applicable
    if absence is None:
        return not_applicable("The row does not say that it does not apply.", subject.row.where)
    where = absence.where or subject.row.where
    if absence.reason is None:
        return not_met(f"{quoted(absence.text)} stands there without a reason.", where)
    return met(f"The reason given is {quoted(absence.reason)}.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(not_applicable=_REASONED),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(not_applicable=_REASONED, leads=["Town Clerk"]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(not_applicable=_REASONED, timescale=Timescale((Undetermined(text="TBA"),), text="TBA")),),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Translate the admission form"]),)),
    ),
)
def absence_stands_alone(subject: RowSubject, _: Context) -> Judgement:
    """A row that says that it does not apply has no lead and no date either.

    A lead or a date beside "N/A" suggests that something was meant to be done after all, or that the row was
    filled in by copying.

    Take the lead and the date out, or write the action that they belong to.
    """
    row = subject.row
    if row.not_applicable is None:
        return not_applicable("The row does not say that it does not apply.", row.where)
    beside = [quoted(lead.name) for lead in row.leads]
    if row.timescale.stated:
        beside.append(quoted_or(row.timescale.text, "a date"))
    if beside:
        where = (row.leads[0].where if row.leads else row.timescale.where) or row.where
        return not_met(f"Beside {quoted(row.not_applicable.text)} stands {listed(beside)}.", where)
    return met(f"Beside {quoted(row.not_applicable.text)} stands neither a lead nor a date.", row.where)

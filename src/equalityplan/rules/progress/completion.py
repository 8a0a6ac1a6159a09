"""Rules about whether what is promised is done, and in time."""

from __future__ import annotations

from datetime import date

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.edtf import day_in_words
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating, Status
from equalityplan.model.timescale import Instant, Timescale
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.dues import Due, account_of_due, dues_of
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import RACE_PLANS_DELIVERY, RACE_PLANS_RESULTS, SCRUTINY_OF_COMPLETION
from equalityplan.rules.standing import Account, Standing, account_for
from equalityplan.rules.wording import by_way_of

_ACTION = "Put signs in Braille on every floor"


def _row(status: Status | None = None, rating: Rating | None = None, timescale: Timescale | str = "2012-09") -> PlanRow:
    return PlanRow(actions=[_ACTION], timescale=timescale, status=status, rating=rating)


_DONE = Status("completed", text="Done")
_REVIEWED = Status("completed", completed_on="2012-09-25", text="Met 25/9/12")
_UNDER_WAY = Status("in-progress", text="Two floors of five so far")
_TICKED = Rating("partially-met", text="✓")
_POINTER = PlanRow(reference="7", references=[Reference(target="8", relation=Relation.SEE_ACTIONS_AT)])
_TWO_DATES = Timescale((Instant(edtf="2012-09", applies_to=(1,)), Instant(edtf="2012-12", applies_to=(2,))))


# What is not done yet is no fault by itself: whether it is late, `nothing_overdue` asks.
@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(RACE_PLANS_RESULTS, SCRUTINY_OF_COMPLETION),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row(_DONE),)),
        Example(verdict=Verdict.MET, rows=(_row(rating=Rating("met", text="✓")),)),
        Example(verdict=Verdict.MET, rows=(_row(_REVIEWED, _TICKED),), note="a dated review after the tick"),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            plan=Plan(dated="2012-10", sections=[Section(rows=[_row(_REVIEWED, _TICKED)])]),
            note="the tick is newer than the review",
        ),
        Example(
            verdict=Verdict.NOT_MET, rows=(_row(_REVIEWED),), as_of=date(2012, 9, 1), note="done, but only later on"
        ),
        Example(verdict=Verdict.PARTIALLY_MET, rows=(_row(_UNDER_WAY),)),
        Example(verdict=Verdict.PARTIALLY_MET, rows=(_row(rating=_TICKED),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(Status("not-started", text="Not begun")),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(rating=Rating("not-met", text="✓")),)),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_row(),), note="silence"),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_row(_DONE, _TICKED),), note="they disagree, and neither is dated"),
        Example(verdict=Verdict.CANNOT_TELL, rows=(PlanRow(not_applicable=NotApplicable()),)),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_row(Status("cancelled", text="Dropped")),)),
        Example(
            verdict=Verdict.MET,
            rows=(_POINTER, PlanRow(reference="8", actions=[_ACTION], status=_DONE)),
            note="as the row whose action it takes over",
        ),
    ),
)
def row_is_complete(subject: RowSubject, context: Context) -> Judgement:
    """What the row promises is done, by the plan's own words.

    A promise counts when it is kept. Where a plan does not say, nobody outside can tell; silence is neither a yes
    nor a no.

    Print what has been done so far. Once it is all done, print that as the status, with the day of completion.
    """
    account = account_for(subject, context)
    return Judgement(verdict=account.verdict, reason=account.reason, where=account.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=RACE_PLANS_DELIVERY,
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row(_DONE),)),
        Example(verdict=Verdict.MET, rows=(_row(timescale="2012-11"),), note="not due yet"),
        Example(verdict=Verdict.MET, rows=(_row(_UNDER_WAY),), as_of=date(2012, 9, 30), note="due on that very day"),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_UNDER_WAY),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(rating=_TICKED),)),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_row(),), note="overdue, and no status is printed"),
        Example(verdict=Verdict.CANNOT_TELL, rows=(PlanRow(actions=[_ACTION]),), note="no date"),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=[_ACTION, "Tell visitors"], timescale=_TWO_DATES, status=_UNDER_WAY),),
            note="one of two dates has passed",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(not_applicable=NotApplicable()),)),
    ),
)
def nothing_overdue(subject: RowSubject, context: Context) -> Judgement:
    """Nothing that the row promises is open after its date.

    A deadline that passes in silence is how plans fail. Something is overdue from the day after its last day.

    Report what was done, or set a new date and say why the old one was missed.
    """
    account = account_for(subject, context)
    if account.standing is Standing.DONE:
        return met(account.reason, account.where)
    if account.standing in (Standing.DROPPED, Standing.ABSENT):
        return not_applicable("There is no live action that could be overdue.", account.where)
    return _timely(subject, context, account)


def _timely(subject: RowSubject, context: Context, account: Account) -> Judgement:
    """Judge a row that is not known to be done by its last days."""
    dues = [due.day for due in dues_of(subject, context) if due.day and _is_open(due, subject, context)]
    passed = [due for due in dues if due < context.as_of]
    where = subject.row.timescale.where or subject.row.where
    if not dues:
        return cannot_tell(_undated(subject, context), where)
    if not passed:
        last, today = day_in_words(max(dues)), day_in_words(context.as_of)
        return met(f"Due {last}{_ways(subject, context)}, which has not passed by {today}.", where)
    reason = _passed(passed, dues, subject, context)
    if account.standing is not Standing.OPEN:
        return cannot_tell(f"{reason}; {_doubt(account)}", where)
    judge = partially_met if len(passed) < len(dues) else not_met
    return judge(f"{reason}. {account.reason}", where)


def _is_open(due: Due, subject: RowSubject, context: Context) -> bool:
    """Whether that is not known to be done which is due on a day."""
    return account_of_due(due, subject, context).standing is not Standing.DONE


def _undated(subject: RowSubject, context: Context) -> str:
    texts = [timescale.text for timescale in context.graph.timescales_for(subject.id).timescales]
    words = " ".join(filter(None, texts))
    if not words:
        return "No date is printed, so nothing can be told to be overdue."
    return f"{quoted(words)}{_ways(subject, context)} fixes no last day, so nothing can be told to be overdue."


def _ways(subject: RowSubject, context: Context) -> str:
    inherited = context.graph.timescales_for(subject.id).inherited
    return f" (taken over from {by_way_of(entry.path for entry in inherited)})" if inherited else ""


def _passed(passed: list[date], dues: list[date], subject: RowSubject, context: Context) -> str:
    some = "" if len(passed) == len(dues) else f"{len(passed)} of {len(dues)} dates: "
    due, today = day_in_words(max(passed)), day_in_words(context.as_of)
    return f"{some}{'due' if some else 'Due'} {due}{_ways(subject, context)}, which has passed by {today}"


def _doubt(account: Account) -> str:
    if account.standing is Standing.SILENT:
        return "no status is printed, so it counts as open, but silence proves nothing."
    return f"whether it was done cannot be told. {account.reason}"

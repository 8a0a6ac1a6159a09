"""Rules about how the dates of a plan lie in its time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status, StatusWord
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
    rule,
)
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT, PLAN_SCORECARDS
from equalityplan.rules.wording import counted

_ACTION = "Count who uses the leisure centres"


def _plan(timescale: str, status: Status | None = None, dated: str | None = "2012-04") -> Plan:
    row = PlanRow(actions=[_ACTION], timescale=timescale, status=status)
    return Plan(dated=dated, sections=[Section(rows=[row])])


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=PLAN_SCORECARDS,
    requires=("timing.row-has-due-date",),
    parameters={"years": 4},
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=_plan("2014-03")),
        Example(verdict=Verdict.NOT_MET, plan=_plan("2018-03")),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(period="2012/2013", sections=[Section(rows=[PlanRow(actions=[_ACTION], timescale="2014-03")])]),
            note="after the plan's own end",
        ),
        Example(verdict=Verdict.CANNOT_TELL, plan=_plan("2014-03", dated=None)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def due_date_is_in_reach(subject: RowSubject, context: Context) -> Judgement:
    """What the plan promises is due before the plan ends, or within four years of its date.

    A date beyond the plan's own end will be watched by nobody, since another plan has then taken its place.

    Set a milestone within the time of the plan.
    """
    row, plan = subject.row, context.plan
    if row.timescale.due is None:
        return not_applicable("The row has no last day.", row.where)
    horizon = _horizon(plan, context.parameters["years"])
    where = row.timescale.where or row.where
    if horizon is None:
        return cannot_tell("The plan says neither which years it is for nor when it was written.", where)
    last, what = horizon
    reason = f"Due {day_in_words(row.timescale.due)}; {what} is {day_in_words(last)}."
    return met(reason, where) if row.timescale.due <= last else not_met(reason, where)


def _horizon(plan: Plan, years: int) -> tuple[date, str] | None:
    """Give the last day that a plan can speak for, and what that day is."""
    if end := day_span(plan.period)[1]:
        return end, "the plan's last day"
    if start := day_span(plan.dated)[1]:
        # The 29th of February has no like in most years.
        day = min(start.day, 28) if start.month == 2 else start.day  # noqa: PLR2004 - February
        return date(min(start.year + years, date.max.year), start.month, day), f"{years} years after the plan's date"
    return None


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    parameters={"days": 183},
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=_plan("2012-02", Status("completed", text="Done"))),
        Example(verdict=Verdict.NOT_MET, plan=_plan("2010", Status("completed", text="Done"))),
        Example(verdict=Verdict.CANNOT_TELL, plan=_plan("2010", Status("completed", text="Done"), dated=None)),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=_plan("2013-02")),
    ),
)
def done_work_is_recent(subject: RowSubject, context: Context) -> Judgement:
    """Work that is reported as done was due not long before the plan was written.

    Achievements of earlier years fill a plan without promising anything, and make its progress look better than
    it is.

    Move what was done long ago into the account of the last plan.
    """
    row = subject.row
    done = row.status is not None and row.status.word is StatusWord.COMPLETED
    if not done or row.timescale.due is None:
        return not_applicable("The row does not report something with a date as done.", row.where)
    where = row.timescale.where or row.where
    written = day_span(context.plan.dated)[0] or day_span(context.plan.period)[0]
    if written is None:
        return cannot_tell("The plan says neither when it was written nor which years it is for.", where)
    before = (written - row.timescale.due).days
    reason = f"Due {day_in_words(row.timescale.due)} and reported as done in a plan of {day_in_words(written)}."
    return not_met(reason, where) if before > context.parameters["days"] else met(reason, where)


def _due(*days: str) -> Section:
    rows = [PlanRow(actions=[_ACTION], timescale=day) for day in days]
    return Section("Sport", rows=rows)


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=PLAN_SCORECARDS,
    parameters={"share": "1/4", "rows": 3},
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=Plan(sections=[_due("2012-03", "2012-06", "2012-09", "2012-12")])),
        Example(verdict=Verdict.NOT_MET, plan=Plan(sections=[_due("2012-03", "2012-12", "2012-12", "2012-12")])),
        Example(
            verdict=Verdict.MET,
            plan=Plan(sections=[_due("2012-03", "2012-06", "2012-12", "2012-12")]),
            note="two rows are no crowd",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=Plan(sections=[_due("2012-03")])),
    ),
)
def dates_are_spread(plan: Plan, context: Context) -> Judgement:
    """In no section are more than a quarter of the dated rows due on its last day.

    Work that is all due on the last day is not planned but put off, and it cannot all be done then.

    Set earlier dates for some of it, or milestones on the way.
    """
    share, crowd = Fraction(context.parameters["share"]), context.parameters["rows"]
    dated = [(section, dues) for section, dues in _dues(plan) if len(dues) > crowd]
    if not dated:
        return not_applicable(f"No section has more than {counted(crowd, 'row')} with a last day.")
    last = [(section, dues, dues.count(max(dues))) for section, dues in dated]
    bunched = [found for found in last if found[2] >= crowd and Fraction(found[2], len(found[1])) > share]
    if not bunched:
        return met("The last days are spread over each section's time.")
    told = listed(
        f"{waiting} of {len(dues)} in {_name(section)} ({day_in_words(max(dues))})"
        for section, dues, waiting in bunched
    )
    return not_met(f"Due together on the last day: {told}.", bunched[0][0].where)


def _dues(plan: Plan) -> Iterator[tuple[Section, list[date]]]:
    for section in plan.sections:
        yield section, [row.timescale.due for row in section.rows if row.timescale.due]


def _name(section: Section) -> str:
    heading = " ".join(filter(None, (section.period_heading, section.heading)))
    return quoted(heading) if heading else "the plan"

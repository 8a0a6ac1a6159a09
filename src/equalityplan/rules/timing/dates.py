"""Rules about what a row says of when it is due."""

from __future__ import annotations

import re

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.edtf import day_in_words
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status
from equalityplan.model.timescale import (
    Instant,
    OpenEnd,
    Qualifier,
    Recurring,
    Relative,
    Timescale,
    TimescaleKind,
    TimescalePart,
    Undetermined,
)
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
from equalityplan.rules.columns import row_has_column
from equalityplan.rules.dues import counted_from_start, dated_in_words
from equalityplan.rules.presence import excused
from equalityplan.rules.sentences import listed, quoted, quoted_or
from equalityplan.rules.sources import OWN_JUDGEMENT, PLAN_SCORECARDS, RACE_PLANS_REVIEW, WELSH_STEPS
from equalityplan.rules.standing import Standing, account_for
from equalityplan.rules.wording import by_way_of

_ACTION = "Fit a hearing loop in the council chamber"
_GOES_ON = re.compile(r"\b(?:on-?\s?going|continu\w+|rolling|permanent\w*|throughout|always)\b", re.IGNORECASE)
# A day, in figures or before its month, which was yet read as no date.
_DAY = re.compile(
    r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{1,2}-\d{1,2}"
    r"|\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}[~?%]?")
_TIME_COLUMNS = ("timescale", "start", "due")
_BLURS = frozenset((Qualifier.EARLY, Qualifier.MID, Qualifier.LATE))


def _row(part: TimescalePart, *others: TimescalePart) -> PlanRow:
    text = " ".join(found.text for found in (part, *others))
    return PlanRow(actions=[_ACTION], timescale=Timescale((part, *others), text=text))


_TBC = Undetermined(text="TBC")
_ONGOING = OpenEnd(text="Ongoing")
_FROM_MAY = OpenEnd(edtf="2012-05/..", text="From May 2012")
_JUNE = Instant(edtf="2012-06", text="June 2012")
_QUARTERLY = Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3", text="every quarter")
_DATED = PlanRow(actions=[_ACTION], timescale="2012-06")


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=(*PLAN_SCORECARDS, WELSH_STEPS),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_DATED,)),
        Example(verdict=Verdict.MET, rows=(_row(_QUARTERLY),), note="a recurrence with a rule"),
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(reference="7", references=[Reference(target="8", relation=Relation.SEE_ACTIONS_AT)]),
                PlanRow(reference="8", actions=[_ACTION], timescale="2012-06"),
            ),
            note="taken over with the action",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(_row(Relative(offset="P6M", text="within six months")),),
            note="a length, and no day to count it from",
        ),
        Example(
            verdict=Verdict.MET,
            plan=Plan(
                dated="2012-06",
                sections=[Section(rows=[_row(Relative(offset="P6M", text="within six months"))])],
            ),
            note="a length, counted from the plan's date",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=["Fit a hearing loop by June 2012"]),),
            note="the date stands among the words of the action",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION]),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_TBC),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_ONGOING),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_FROM_MAY),), note="only a start"),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(actions=[_ACTION], status=Status("completed", text="Done")),),
            note="done already",
        ),
    ),
)
def row_has_due_date(subject: RowSubject, context: Context) -> Judgement:
    """Every row with an action says by when, or how often.

    Without a last day nothing is ever late. A day on which work begins is none, and "ongoing" can mean that nothing
    happens at all. A date among the words of an action is easily overlooked. What is done already needs none.

    Write the month in which it will be done, or the frequency with which it comes again.
    """
    row = subject.row
    found = context.graph.timescales_for(subject.id)
    if not found.timescales:
        return excused(subject, context) or _ended(subject, context) or _undated(subject, context)
    ways = f", taken over from {by_way_of(entry.path for entry in found.inherited)}" if found.inherited else ""
    parts = [part for timescale in found.timescales for part in timescale.parts]
    where = found.timescales[0].where or row.where
    if due := max((timescale.due for timescale in found.timescales if timescale.due), default=None):
        return met(f"Due {day_in_words(due)}{ways}.", where)
    if again := [part for part in parts if isinstance(part, Recurring)]:
        return _recurring(again, ways, subject, found.timescales[0])
    words = quoted_or(" ".join(timescale.text for timescale in found.timescales), "The timescale")
    counted = (counted_from_start(timescale, context.plan).due for timescale in found.timescales)
    if due := max((day for day in counted if day), default=None):
        return met(f"{words}{ways} is due {day_in_words(due)}, counted from the plan's own start.", where)
    if any(isinstance(part, Relative) and part.offset for part in parts):
        return partially_met(f"{words}{ways} gives a length of time, and no day to count it from.", where)
    return _ended(subject, context) or not_met(f"{words}{ways} {_shortcoming(parts)}.", where)


def _ended(subject: RowSubject, context: Context) -> Judgement | None:
    """Ask nothing of a row that is done."""
    account = account_for(subject, context)
    if account.standing is not Standing.DONE:
        return None
    return not_applicable(f"{account.reason} What is done needs no date to be done by.", account.where)


def _undated(subject: RowSubject, context: Context) -> Judgement:
    """Judge a row without a date; words of its action, or a heading such as "YEAR 1", give it some place in time."""
    section, row = subject.section, subject.row
    for action in row.actions:
        if words := dated_in_words(action.text):
            reason = f"The date stands among the words of the action only: {quoted(words)}."
            return partially_met(reason, action.where or row.where)
    if section.period_heading:
        reason = f"It has no date of its own; it stands under {quoted(section.period_heading)}."
        return partially_met(reason, section.where or row.where)
    column = "" if row_has_column(context.plan, row, *_TIME_COLUMNS) else "; the table has no column for dates"
    return not_met(f"No date is given{column}.", row.timescale.where or row.where)


def _recurring(again: list[Recurring], ways: str, subject: RowSubject, timescale: Timescale) -> Judgement:
    where = timescale.where or subject.row.where
    words = quoted_or(again[0].text or timescale.text, "at intervals")
    if any(part.recurrence for part in again):
        return met(f"It comes again {words}{ways}.", where)
    return partially_met(f"It is said to come again, {words}{ways}, but not exactly when.", where)


def _shortcoming(parts: list[TimescalePart]) -> str:
    """Say why a timescale without a last day is not enough."""
    kinds = {part.kind for part in parts}
    if any(isinstance(part, OpenEnd) and part.edtf for part in parts):
        return "says when it starts and not when it ends"
    if TimescaleKind.OPEN_END in kinds:
        return "gives no day by which anything is to be done"
    if any(isinstance(part, Undetermined) and _DAY.search(part.text) for part in parts):
        return "names a day that no calendar has"
    if TimescaleKind.UNDETERMINED in kinds:
        return "settles no date"
    if TimescaleKind.RELATIVE in kinds:
        return "hangs on something else and names no day"
    return "fixes no last day"


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=PLAN_SCORECARDS,
    requires=("coverage.row-has-live-action", "timing.row-has-due-date"),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_DATED,)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_JUNE, _TBC),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(Undetermined(text="?")),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def due_date_is_settled(subject: RowSubject, _: Context) -> Judgement:
    """No date is left to be settled.

    "TBC" and "?" in a published plan mean that nobody decided. They are seldom replaced.

    Settle the date, or say on which day it will be settled and by whom.
    """
    row = subject.row
    if not row.timescale.stated:
        return not_applicable("The row says nothing about when.", row.where)
    where = row.timescale.where or row.where
    open_parts = [part for part in row.timescale.parts if isinstance(part, Undetermined)]
    if not open_parts:
        return met(f"{quoted_or(row.timescale.text, 'The timescale')} leaves nothing to be settled.", where)
    return not_met(f"{_words(open_parts, row.timescale)} settles no date.", where)


def _words(parts: list[Undetermined] | list[OpenEnd] | list[Instant], timescale: Timescale) -> str:
    printed = [quoted(part.text) for part in parts if part.text]
    return listed(printed) if printed else quoted_or(timescale.text, "The timescale")


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=PLAN_SCORECARDS,
    requires=("coverage.row-has-live-action", "timing.row-has-due-date"),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_DATED,)),
        Example(
            verdict=Verdict.MET,
            rows=(_row(_JUNE, OpenEnd(edtf="2012-06/..", text="and ongoing")),),
            note="a milestone, and then it goes on",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_FROM_MAY, _JUNE),), note="two things, one without an end"),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_FROM_MAY),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def finish_is_stated(subject: RowSubject, _: Context) -> Judgement:
    """Where a row says when work starts, it says when it ends.

    A start is easily kept and shows nothing. Markers of plans give no credit for dates on which work begins.

    Add the month in which it will be finished, or a first milestone.
    """
    row = subject.row
    if not row.timescale.stated:
        return not_applicable("The row says nothing about when.", row.where)
    where = row.timescale.where or row.where
    unended = [part for part in row.timescale.parts if isinstance(part, OpenEnd) and _starts_only(part, row.timescale)]
    if not unended:
        return met(f"{quoted_or(row.timescale.text, 'The timescale')} names no start without an end.", where)
    return not_met(f"{_words(unended, row.timescale)} says when it starts and not when it ends.", where)


def _starts_only(part: OpenEnd, timescale: Timescale) -> bool:
    """Whether a part only has a start, and does not go on from the milestone that another part sets."""
    start = part.first
    others = [other.first for other in timescale.parts if other.due and other.first]
    return start is not None and not any(first <= start for first in others)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(*PLAN_SCORECARDS, RACE_PLANS_REVIEW),
    requires=("coverage.row-has-live-action", "timing.row-has-due-date"),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row(_ONGOING, _QUARTERLY),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_ONGOING),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(OpenEnd(edtf="2012-05/..", text="From May 2012, ongoing")),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_DATED,)),
    ),
)
def ongoing_work_has_milestones(subject: RowSubject, _: Context) -> Judgement:
    """Work that goes on has a milestone or a frequency.

    "Ongoing" alone cannot be checked on any day. What goes on still brings something each month, quarter or year.

    Add a first result with its date, or how often it is done and looked at.
    """
    row, timescale = subject.row, subject.row.timescale
    ongoing = [part for part in timescale.parts if isinstance(part, OpenEnd) and _is_ongoing(part, timescale)]
    if not ongoing:
        return not_applicable("The row does not say that the work goes on.", row.where)
    where = timescale.where or row.where
    if timescale.due or any(isinstance(part, Recurring) for part in timescale.parts):
        return met(f"{quoted(timescale.text)} gives a milestone or a frequency.", where)
    return not_met(f"{_words(ongoing, timescale)} comes with no milestone and no frequency.", where)


def _is_ongoing(part: OpenEnd, timescale: Timescale) -> bool:
    return part.edtf is None or _GOES_ON.search(part.text or timescale.text) is not None


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_DATED,)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], timescale="2012"),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_row(Instant(edtf="2012-06", qualifier=Qualifier.LATE, text="late June 2012")),),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row(_TBC),)),
    ),
)
def date_is_sharp(subject: RowSubject, _: Context) -> Judgement:
    """Dates name a month or a day, not only a year or the "late" part of something.

    A year, or "early next year", lets a deadline pass without anybody noticing when.

    Write the month.
    """
    row = subject.row
    dates = [part for part in row.timescale.parts if isinstance(part, Instant) and part.due]
    if not dates:
        return not_applicable("The row names no day, month or year.", row.where)
    where = row.timescale.where or row.where
    coarse = [part for part in dates if part.qualifier in _BLURS or _YEAR.fullmatch(part.edtf)]
    if not coarse:
        return met(f"{_words(dates, row.timescale)} names a month or a day.", where)
    return not_met(f"{_words(coarse, row.timescale)} names no sharp date.", where)

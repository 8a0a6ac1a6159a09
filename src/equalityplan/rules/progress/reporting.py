"""Rules about how a plan reports where things stand."""

from __future__ import annotations

import re
from datetime import date

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.measure import Statement
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating, Status, StatusWord
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
from equalityplan.rules.columns import plan_has_column
from equalityplan.rules.sentences import is_live, quoted, quoted_or
from equalityplan.rules.sources import (
    ACTION_PLANS_REVIEW,
    OWN_JUDGEMENT,
    PUBLISHED_INFORMATION,
    RACE_PLANS_RESULTS,
    SCRUTINY_OF_COMPLETION,
    SELF_ASSESSMENT_FORM,
)
from equalityplan.rules.standing import status_in_words
from equalityplan.rules.wording import date_in_words

_ACTION = "Invite the deaf club to the open day"
_DONE = Status("completed", text="Completed")
_ON_TRACK = Status("on-track", text="On schedule")
_WORD = re.compile(r"\w+")
_COMES_AGAIN = re.compile(
    r"\b(?:on-?\s?going|continu(?:e|es|ing|ous|ously|al|ally)|annual(?:ly)?|yearly|quarterly|monthly"
    r"|(?:each|every) (?:year|quarter|month|term))\b",
    re.IGNORECASE,
)


def _row(status: Status | None = None, text: str = _ACTION) -> PlanRow:
    return PlanRow(actions=[text], status=status)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(ACTION_PLANS_REVIEW, SCRUTINY_OF_COMPLETION),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row(_ON_TRACK), _row())),
        Example(verdict=Verdict.NOT_MET, rows=(_row(), PlanRow(not_applicable=NotApplicable()))),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(objective="Users are asked", rating=Rating("met")), _row()),
            note="the self-assessment has ratings, the actions have none",
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            plan=Plan(period="2013/2015", sections=[Section(rows=[_row()])]),
            note="it has not begun",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Users are asked"),)),
    ),
)
def plan_reports_status(plan: Plan, context: Context) -> Judgement:
    """A plan that is running says where its actions stand.

    Without a status nobody outside can tell a plan that is carried out from one that is forgotten.

    Add a column for the status, and fill it in at every review.
    """
    rows = [row for row in plan.rows if row.actions and row.not_applicable is None]
    if not rows:
        return not_applicable("The plan has no actions.")
    begins = day_span(plan.period)[0]
    if begins and begins > context.as_of:
        return not_applicable(f"The plan begins only on {day_in_words(begins)}.")
    told = [row for row in rows if _tells(row)]
    if told:
        return met(f"{len(told)} of {len(rows)} rows with an action say where it stands.")
    if any(_tells(row) for row in plan.rows):
        return partially_met("Some rows report where they stand, but none of those with an action does.", rows[0].where)
    empty = " though it has a column for it" if plan_has_column(plan, "status", "progress", "review") else ""
    return not_met(f"No row says where its action stands{empty}.", rows[0].where)


def _tells(row: PlanRow) -> bool:
    status = row.status is not None and row.status.word is not StatusWord.NOT_APPLICABLE
    return status or row.rating is not None or row.progress is not None


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(SCRUTINY_OF_COMPLETION,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_row(Status("completed", completed_on="2012-06", text="Completed June 2012")),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_DONE),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row(_ON_TRACK),)),
    ),
)
def completion_is_dated(subject: RowSubject, _: Context) -> Judgement:
    """Where something is completed, the day or month of completion is printed.

    A scrutiny committee asked for this, and for the date of the next review: without it nobody can tell whether
    something was done in time, or long before the plan.

    Print the date of completion beside the word.
    """
    status, row = subject.row.status, subject.row
    if status is None or status.word is not StatusWord.COMPLETED:
        return not_applicable("The row does not say that it is completed.", row.where)
    words, where = quoted(status.text) if status.text else status.word.value, status.where or row.where
    if status.completed_on:
        return met(f"{words} gives the date.", where)
    return not_met(f"{words} does not say when.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row(_DONE),)),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_DONE, "Annual visit to the day centre"),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row(_ON_TRACK, "Annual visit to the day centre"),)),
    ),
)
def completed_work_has_ended(subject: RowSubject, _: Context) -> Judgement:
    """What is reported as completed does not go on or come again.

    Something that is done every year is never completed; the word hides whether this year's was done.

    Report each time it was done with its date, and keep the row open.
    """
    row = subject.row
    if row.status is None or row.status.word is not StatusWord.COMPLETED:
        return not_applicable("The row does not say that it is completed.", row.where)
    texts = [*(action.text for action in row.actions), row.timescale.text]
    found = next(filter(None, (_COMES_AGAIN.search(text) for text in texts)), None)
    words, where = status_in_words(row.status), row.status.where or row.where
    if found:
        return not_met(f"The plan says {words}, but also {quoted(found[0])}.", where)
    return met(f"The plan says {words}, and nothing says that it goes on.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(RACE_PLANS_RESULTS, SELF_ASSESSMENT_FORM),
    parameters={"words": 5},
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=[_ACTION], status=_ON_TRACK, progress="The club was asked in May and will come"),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_ON_TRACK),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row(_DONE),)),
    ),
)
def on_track_is_shown(subject: RowSubject, context: Context) -> Judgement:
    """Where something is reported as on track, an account shows it.

    "On schedule" in every row says nothing that anybody could check; a review of plans found that reports tell
    that things are done and not whether they work.

    Write what has been done so far, and what comes next.
    """
    row = subject.row
    if row.status is None or row.status.word is not StatusWord.ON_TRACK:
        return not_applicable("The row does not say that it is on track.", row.where)
    accounts = (row.evidence, row.progress, row.comments, Statement(row.status.text))
    longest = max(len(_WORD.findall(account.text)) for account in accounts if account)
    words, where = quoted_or(row.status.text, "A mark that it is on track"), row.status.where or row.where
    if longest >= context.parameters["words"]:
        return met(f"{words} comes with an account.", where)
    return not_met(f"{words} stands alone; nothing shows it.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    parameters={"words": 5},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row(Status("completed", text="Completed 5 June 2012")),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_row(Status("in-progress", text="First part done, second part waits for the new adviser")),),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row(),)),
    ),
)
def status_is_plain(subject: RowSubject, context: Context) -> Judgement:
    """The status is a word or two, with a date, and the account stands beside it.

    A status in prose says different things of different parts, cannot be counted, and is read in two ways.

    Print one word of a short list as the status, and the account in a column of its own.
    """
    status, row = subject.row.status, subject.row
    if status is None or not status.text or row.not_applicable:
        return not_applicable("The row prints no status.", row.where)
    words = len(_WORD.findall(status.text))
    where = status.where or row.where
    if words > context.parameters["words"]:
        return not_met(f"{quoted(status.text)} is an account, and no plain status.", where)
    return met(f"{quoted(status.text)} is plain.", where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(PUBLISHED_INFORMATION,),
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=Plan(dated="2012-06", sections=[Section(rows=[_row(_ON_TRACK)])])),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            plan=Plan(
                dated="2012-06",
                sections=[Section(rows=[_row(Status("completed", completed_on="2012-09", text="Done Sept 2012"))])],
            ),
            note="a status newer than the document says it is",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_row(_ON_TRACK),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row(),)),
    ),
)
def statuses_are_dated(plan: Plan, _: Context) -> Judgement:
    """A plan that prints statuses says as of which day they hold.

    A status without a day may be a month or three years old.

    Print the date of the review on the plan.
    """
    rows = [row for row in plan.rows if is_live(row) and (row.status or row.rating)]
    if not rows:
        return not_applicable("The plan prints no statuses.")
    written = day_span(plan.dated)[1]
    if written is None:
        return not_met("The plan prints statuses, and no date as of which they hold.", rows[0].where)
    newer = next((row for row in rows if _later(row, written)), None)
    if newer and newer.status:
        reason = f"The plan is dated {date_in_words(plan.dated or '')}, but {quoted(newer.status.text)} is later."
        return partially_met(reason, newer.status.where or newer.where)
    return met(f"The plan is dated {date_in_words(plan.dated or '')}.")


def _later(row: PlanRow, day: date) -> bool:
    first = day_span(row.status.completed_on if row.status else None)[0]
    return first is not None and first > day

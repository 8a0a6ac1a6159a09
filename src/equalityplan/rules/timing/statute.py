"""Rules about days and intervals that the law sets; which law is asked for, standards and settings say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Narrative, Plan, Section
from equalityplan.provenance import Where
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
from equalityplan.rules.durations import after, length_in_words, months_of
from equalityplan.rules.elements import day_of
from equalityplan.rules.frequency import gap_in
from equalityplan.rules.keywords import Keywords, keywords, naming
from equalityplan.rules.outputs import ASKED, Naming, day_due, rows_naming, timeliness
from equalityplan.rules.sentences import listed, spoken
from equalityplan.rules.sources import RACE_SCHEME_CONTENTS
from equalityplan.rules.standing import account_for
from equalityplan.rules.wording import counted

_SHOWN = 3
_STATUTES = (RACE_SCHEME_CONTENTS, "https://legislation.gov.uk/uksi/2011/2260/note/made")
_SCHEME = {"output": "the scheme", "words": ["publish* ... scheme"], "last_day": "2012-05-31"}
_REVIEW = {"output": "the scheme", "words": ["review* ... scheme"], "interval": "P3Y"}


def _publishing(*days: str | None) -> tuple[PlanRow, ...]:
    return tuple(PlanRow(actions=["Publish our equality scheme"], timescale=day) for day in days)


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=_STATUTES,
    parameters=ASKED,
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=_publishing("2012-05"), parameters=_SCHEME, note="due by 31 May 2012"),
        Example(verdict=Verdict.NOT_MET, rows=_publishing("2012-10"), parameters=_SCHEME, note="due by the same day"),
        Example(verdict=Verdict.CANNOT_TELL, rows=_publishing(None), parameters=_SCHEME, note="and it has no date"),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(dated="2012-09", sections=[Section(rows=_publishing(None))]),
            parameters=_SCHEME,
            note="still to be done in a plan that is later than that day",
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=_publishing("2016-03"),
            parameters=_SCHEME | {"later_after": "P3Y"},
            note="perhaps the next one",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=_publishing("2012-10"), note="no law is asked for"),
    ),
)
def statutory_output_is_in_time(subject: RowSubject, context: Context) -> Judgement:
    """A row that delivers what the law wants by a day delivers it by that day.

    What a plan sets for later than the law's own day was late when the plan was written. A row without a date is late
    where the plan itself is later than the law's day and does not say that the row is done.

    Bring the date forward, or say that an earlier one was there in time. Settings and standards name the output, the
    words for it and the day.
    """
    return timeliness(subject, context)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=_STATUTES,
    parameters=ASKED,
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=_publishing("2012-05"), parameters=_SCHEME, note="due by 31 May 2012"),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=_publishing("2012-10"),
            parameters=_SCHEME,
            note="too late, but perhaps not for the first time",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Publish our equality scheme"], timescale="2013", status="not-started"),),
            parameters=_SCHEME,
            note="and the plan says that nothing is done",
        ),
        Example(verdict=Verdict.PARTIALLY_MET, rows=_publishing("2012-05", "2012-10"), parameters=_SCHEME),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(actions=["Open on Saturdays"]),),
            parameters=_SCHEME,
            note="no row speaks of it",
        ),
    ),
)
def legal_deadline_is_met(_: Plan, context: Context) -> Judgement:
    """The plan delivers what the law wants by the law's day.

    The law names a day for some things: a scheme, objectives, information. A plan shows by its own dates whether
    that day was kept. Where its dates are later, what it wants may have been there before; only where the plan also
    says that nothing is done, the day was missed.

    Bring forward the rows that come too late, or say that what the law wants was there before the plan.
    """
    words, last_day = keywords(context.parameters["words"]), day_of(context.parameters["last_day"])
    if not words or last_day is None:
        return not_applicable("No output with a last day is asked for.")
    rows = list(rows_naming(context, words))
    told = [(found, timeliness(found.subject, context)) for found in rows]
    late = [found for found, judgement in told if judgement.verdict is Verdict.NOT_MET]
    kept = [judgement for _, judgement in told if judgement.verdict is Verdict.MET]
    if late:
        where = next(judgement.where for _, judgement in told if judgement.verdict is Verdict.NOT_MET)
        return _answer_to_late(late, last_day, context, kept=bool(kept))(_late(late, last_day, context), where)
    open_ones = [judgement for _, judgement in told if judgement.verdict is Verdict.CANNOT_TELL]
    nothing = not_applicable(f"No row says when {context.parameters['output']} will be there.")
    return next(iter((*kept, *open_ones)), nothing)


def _answer_to_late(
    late: Sequence[Naming], last_day: date, context: Context, *, kept: bool
) -> Callable[[str, Where | None], Judgement]:
    """Choose the answer where rows come too late: only words that nothing is done tell that it was not there before."""
    if kept:
        return partially_met
    missing = context.as_of > last_day and any(
        account_for(found.subject, context).verdict is Verdict.NOT_MET for found in late
    )
    return not_met if missing else cannot_tell


def _late(late: Sequence[Naming], last_day: date, context: Context) -> str:
    """Say which rows come after the law's day."""
    told = [f"{found.sentence.quoted} ({_day(found, context)})" for found in late[:_SHOWN]]
    more = [counted(len(late) - _SHOWN, "more row")] if len(late) > _SHOWN else []
    comes = "comes" if len(late) == 1 else "come"
    what = f"{day_in_words(last_day)}, the last day for {context.parameters['output']}"
    return f"{listed([*told, *more])} {comes} after {what}; whether it was there before, the plan does not say."


def _day(found: Naming, context: Context) -> str:
    day = day_due(found.subject, context)
    return f"due {day_in_words(day)}" if day else "no day, in a later plan"


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(RACE_SCHEME_CONTENTS, "https://legislation.gov.uk/uksi/2011/2260/note/made"),
    parameters={"output": "", "words": (), "near": (), "interval": None, "last_day": None, "elsewhere": False},
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(
                dated="2012-04",
                sections=[Section(rows=[PlanRow(actions=["Review our equality scheme"], timescale="2015-03")])],
            ),
            parameters=_REVIEW,
            note="every three years at least",
        ),
        Example(
            verdict=Verdict.MET,
            plan=Plan(narrative=(Narrative("We review and renew this scheme every two years."),)),
            parameters=_REVIEW,
        ),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(
                dated="2012-04",
                sections=[Section(rows=[PlanRow(actions=["Review our equality scheme"], timescale="2015-06")])],
            ),
            parameters=_REVIEW,
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Review our equality scheme every five years"]),),
            parameters=_REVIEW,
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Open on Saturdays"]),), parameters=_REVIEW),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Open on Saturdays"]),), note="not asked for"),
    ),
)
def review_interval_is_kept(plan: Plan, context: Context) -> Judgement:
    """What the law wants to be reviewed is reviewed within the law's interval.

    Some laws say how long a scheme, a list or objectives may stand. A review that is planned for a month later leaves
    the authority without a current one.

    Bring the review forward, or say how often it comes.
    """
    words, interval = keywords(context.parameters["words"]), context.parameters["interval"]
    if not words or not interval:
        return not_applicable("No interval between reviews is asked for.")
    told = [*_said(plan, words, interval), *_dated(context, words, interval)]
    best = next((found for found in told if found.verdict is Verdict.MET), None) or next(iter(told), None)
    if best is None and (close := next(naming(spoken(plan), keywords(context.parameters["near"])), None)):
        reason = f"{close.quoted} speaks of a review. Is it that of {context.parameters['output']}?"
        return cannot_tell(reason, close.where)
    silence = f"No row and no sentence says when {context.parameters['output']} will be reviewed."
    return best or (cannot_tell if context.parameters["elsewhere"] else not_met)(silence)


def _said(plan: Plan, words: Keywords, interval: str) -> Iterator[Judgement]:
    """Judge the sentences that say how often the review comes."""
    longest = months_of(interval)
    for sentence in naming(spoken(plan), words):
        gap = gap_in(sentence.text)
        if gap and gap.months <= longest:
            yield met(f"{sentence.quoted} names a review within {length_in_words(interval)}.", sentence.where)
        elif gap:
            yield not_met(f"{sentence.quoted} names more than {length_in_words(interval)}.", sentence.where)


def _dated(context: Context, words: Keywords, interval: str) -> Iterator[Judgement]:
    """Judge the rows that review it on a day."""
    limit = _limit(context, interval)
    for found in rows_naming(context, words):
        day = day_due(found.subject, context)
        where = found.subject.row.timescale.where or found.sentence.where
        if day is None or limit is None:
            yield cannot_tell(f"{found.sentence.quoted} {_missing(day)}.", where)
            continue
        last, counted_from = limit
        due = f"{found.sentence.quoted} is due {day_in_words(day)}"
        until = f"{day_in_words(last)}, {length_in_words(interval)} from {counted_from}"
        yield met(f"{due}, by {until}.", where) if day <= last else not_met(f"{due}, after {until}.", where)


def _missing(day: date | None) -> str:
    return "names no day" if day is None else "names a day, but not from when the interval is counted"


def _limit(context: Context, interval: str) -> tuple[date, str] | None:
    """Give the last day for the review, and what it is counted from: the law's first day, or the plan's own start."""
    last_day = day_of(context.parameters["last_day"])
    if last_day and context.as_of <= last_day:
        return last_day, "the law's first day"
    start = day_span(context.plan.dated)[1] or day_span((context.plan.period or "").partition("/")[0])[1]
    return (after(start, interval), "the plan's own start") if start else None

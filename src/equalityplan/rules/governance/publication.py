"""Rules about what is published every year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from attrs import evolve

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Recurring, Timescale
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
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
from equalityplan.rules.durations import length_in_words, months_of
from equalityplan.rules.frequency import gap_in, gap_of
from equalityplan.rules.keywords import Keywords, keywords, naming
from equalityplan.rules.outputs import Naming, day_due, rows_naming
from equalityplan.rules.sentences import Sentence, spoken
from equalityplan.rules.sources import ENGLISH_INFORMATION, WELSH_REPORT

_FIGURES = {"output": "pay figures", "words": ["pay figures"]}


def _plan(action: str, timescale: Timescale | str | None = None) -> Plan:
    return Plan(dated="2018-04", sections=[Section(rows=[PlanRow(actions=[action], timescale=timescale)])])


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(ENGLISH_INFORMATION, WELSH_REPORT),
    parameters={"output": "", "words": (), "near": (), "interval": "P1Y", "by": None, "elsewhere": False},
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=_plan("Publish the pay figures annually"), parameters=_FIGURES),
        Example(
            verdict=Verdict.MET,
            plan=_plan("Put the pay figures online", Timescale([Recurring(recurrence="FREQ=YEARLY;BYMONTH=3")])),
            parameters=_FIGURES,
            note="the repetition stands in the timescale",
        ),
        Example(
            verdict=Verdict.MET,
            plan=_plan("Publish the pay figures", "2019-03-30"),
            parameters=_FIGURES | {"by": "03-30"},
            note="by 30 March of each year",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            plan=_plan("Publish the pay figures"),
            parameters=_FIGURES,
            note="once or often, nothing says",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            plan=_plan("Publish the pay figures", "2019-06"),
            parameters=_FIGURES | {"by": "03-30"},
            note="after the next 30 March",
        ),
        Example(verdict=Verdict.NOT_MET, plan=_plan("Open on Saturdays"), parameters=_FIGURES),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=_plan("Open on Saturdays"), note="nothing is asked for"),
    ),
    question=True,
)
def publication_is_yearly(plan: Plan, context: Context) -> Judgement:
    """What the law wants published every year is published every year.

    Figures of one year show no change. Where the law wants them yearly, a plan that publishes them once, or without
    saying how often, leaves the next year to memory.

    Say that it comes every year, and by when. Is it published every year without being said here?
    """
    words, output = keywords(context.parameters["words"]), context.parameters["output"]
    if not words:
        return not_applicable("Nothing is asked for that has to be published.")
    gaps = sorted((*_said(plan, words), *_timed(context, words)), key=lambda found: found[0])
    longest = months_of(context.parameters["interval"])
    if gaps and gaps[0][0] <= longest:
        return met(f"{gaps[0][1].quoted} comes often enough.", gaps[0][1].where)
    if gaps:
        return partially_met(f"{gaps[0][1].quoted} comes only every {gaps[0][0]} months.", gaps[0][1].where)
    rows = list(rows_naming(context, words))
    dated = next(filter(None, (_by_the_day(found, context) for found in rows)), None)
    if dated or not rows:
        if dated is None and (close := next(naming(spoken(plan), keywords(context.parameters["near"])), None)):
            return cannot_tell(f"{close.quoted} comes near to {output}; is it meant?", close.where)
        silence = f"No live row speaks of {output}. Does it come every {_interval(context)} without being said here?"
        return dated or (cannot_tell if context.parameters["elsewhere"] else not_met)(silence)
    first = rows[0].sentence
    return partially_met(f"{first.quoted} does not say that it comes every {_interval(context)}.", first.where)


def _interval(context: Context) -> str:
    return length_in_words(context.parameters["interval"]).removeprefix("one ")


def _said(plan: Plan, words: Keywords) -> Iterator[tuple[int, Sentence]]:
    for sentence in naming(spoken(plan), words):
        if gap := gap_in(sentence.text):
            yield gap.months, evolve(sentence, focus=gap.start)


def _timed(context: Context, words: Keywords) -> Iterator[tuple[int, Sentence]]:
    for found in rows_naming(context, words):
        row = found.subject.row
        months = [gap_of(row.timescale, number) for number in range(1, len(row.actions) + 1)]
        if told := [gap for gap in months if gap]:
            yield min(told), found.sentence


def _by_the_day(found: Naming, context: Context) -> Judgement | None:
    """Judge a row with a date by the day of the year by which the law wants it, the first one in the plan's time."""
    by, day = context.parameters["by"], day_due(found.subject, context)
    start = day_span(context.plan.dated)[0] or day_span(context.plan.period)[0]
    if by is None or day is None or start is None:
        return None
    if day < start:
        return None
    limit = next(d for year in (start.year, start.year + 1) if (d := _day_of_year(year, by)) >= start)
    due, where = f"{found.sentence.quoted} is due {day_in_words(day)}", found.subject.row.timescale.where
    first, where = f"{day_in_words(limit)}, the first such day after the plan's start", where or found.sentence.where
    if day <= limit:
        return met(f"{due}, by {first}.", where)
    if context.parameters["elsewhere"]:
        return cannot_tell(f"{due}, after {first}; whether it came by then, the plan does not say.", where)
    return not_met(f"{due}, after {first}.", where)


def _day_of_year(year: int, month_and_day: str) -> date:
    month, day = (int(part) for part in month_and_day.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))

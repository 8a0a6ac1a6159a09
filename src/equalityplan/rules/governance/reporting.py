"""Rules about whether anybody looks at how the plan is doing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from attrs import evolve

from equalityplan.model.objective import OtherText, PlanRow
from equalityplan.model.plan import Narrative, Plan
from equalityplan.model.timescale import Recurring, Timescale
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_met, partially_met, rule
from equalityplan.rules.frequency import gap_in, gap_of
from equalityplan.rules.sentences import Sentence, first_with, is_live, spoken
from equalityplan.rules.sources import AUDIT_PROMPTS, PLAN_SCORECARDS, PUBLISHED_OBJECTIVES

_REVIEW = re.compile(
    r"\b(?:review|report|monitor|evaluat|updat|revisit)\w*|\bprogress\b|\blook(?:ed|s)? at again\b", re.IGNORECASE
)
_REPORTS = re.compile(
    r"\s*(?:report|review|produce|prepare|write|publish)\w*\b[^.;]{0,60}\b(?:report|review|year|progress)\w*",
    re.IGNORECASE,
)
_LOOKED_AT = re.compile(r"\b(?:review|report|monitor|evaluat)\w*", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:plans?|schemes?|strateg(?:y|ies)|progress|objectives|targets|outcomes)\b", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:scrutin\w+|cabinet|committees?|board|governors|governing body|trustees|full council|council meetings?"
    r"|overview|panel|steering group|check and challenge)\b",
    re.IGNORECASE,
)
_SEES = re.compile(
    r"\b(?:scrutin|consider|report|monitor|review|apprais|approv|challeng|present|submit|submission|receiv|endors"
    r"|oversee|oversight|account)\w*",
    re.IGNORECASE,
)
_PUBLISH = re.compile(r"\bpublish\w*|\bpublication\b|\bweb\s?(?:site|pages?)\b|\bpublicly available\b", re.IGNORECASE)
_PROGRESS = re.compile(
    r"\b(?:reports?|progress|schemes?|strateg(?:y|ies)|action plans?|equality plans?|monitoring results|objectives)\b",
    re.IGNORECASE,
)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=PLAN_SCORECARDS,
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(narrative=(Narrative("The equality plan is reviewed every 6 months."),)),
        ),
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(
                    actions=["Review the scheme with the staff networks"],
                    timescale=Timescale([Recurring(text="Every March", recurrence="FREQ=YEARLY")], text="Every March"),
                ),
            ),
            note="the repetition stands in the timescale",
        ),
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Train all stewards"], other=[OtherText("Monitoring", "Termly")]),),
            note="a column of the plan says how often",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=["Review the equality plan every three years"]),),
            note="too seldom",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Monitor the equality plan regularly", "Publish pay data annually"]),),
            note="what comes every year is not the review",
        ),
    ),
    parameters={"longest_gap_in_months": 12},
)
def progress_is_reviewed(plan: Plan, context: Context) -> Judgement:
    """The plan says how often its progress is reviewed, and that is at least once a year.

    Actions that nobody looks at again are forgotten; "regularly" binds nobody.

    Say how often progress is reviewed and by whom: every six months, or in an annual report.
    """
    longest = context.parameters["longest_gap_in_months"]
    gaps = sorted(_review_gaps(plan), key=lambda found: found[0])
    if not gaps:
        return not_met("No sentence says how often the plan, or progress with it, is reviewed or reported on.")
    months, sentence = gaps[0]
    if months <= longest:
        return met(f"{sentence.quoted} names a review at least every {longest} months.", sentence.where)
    return partially_met(
        f"{sentence.quoted} leaves {months} months between reviews, more than {longest}.", sentence.where
    )


def _review_gaps(plan: Plan) -> Iterator[tuple[int, Sentence]]:
    """Yield the gaps between reviews of the plan, in months, and the words that name them."""
    for sentence in spoken(plan):
        if _REVIEW.search(sentence.text) and _PLAN.search(sentence.text) and (gap := gap_in(sentence.text)):
            yield gap.months, evolve(sentence, focus=gap.start)
    for row in filter(is_live, plan.rows):
        for number, action in enumerate(row.actions, 1):
            months = gap_of(row.timescale, number)
            if months and _REVIEW.search(action.text) and _PLAN.search(action.text):
                words = f"{action.text} ({row.timescale.text})"
                yield months, Sentence(words, action.where or row.where, focus=len(action.text))
    for sentence in _arranged(plan):
        if gap := gap_in(sentence.text):
            yield gap.months, evolve(sentence, focus=gap.start)
    yield from _planned_one_by_one(plan)


def _arranged(plan: Plan) -> Iterator[Sentence]:
    """Yield what columns headed by reviews, reports or monitoring say, behind the heading that says what it is."""
    for row in filter(is_live, plan.rows):
        for other in row.other:
            if _LOOKED_AT.search(other.heading):
                yield Sentence(f"{other.heading}: {other.text}", other.where or row.where)


def _planned_one_by_one(plan: Plan) -> Iterator[tuple[int, Sentence]]:
    """Yield the longest gap between reviews that have a row each, as a report on each year of the plan has."""
    dated = [
        (row.timescale.due, Sentence(action.text, action.where or row.where))
        for row in filter(is_live, plan.rows)
        for action in row.actions
        if row.timescale.due and _REPORTS.match(action.text) and _PLAN.search(action.text)
    ]
    days = sorted(day for day, _ in dated)
    if len(set(days)) > 1:
        yield max(12 * (b.year - a.year) + b.month - a.month for a, b in pairwise(days)), dated[0][1]


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(
        AUDIT_PROMPTS,
        "Equality Framework for Local Government, criterion 2.8",
    ),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Present the year's results to the Scrutiny Committee"]),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Present the year's results at the staff away day"]),)),
    ),
    question=True,
)
def progress_is_scrutinised(plan: Plan, _: Context) -> Judgement:
    """A committee, board or scrutiny body is told how the plan is doing.

    Progress that only those see who are responsible for it is not challenged.

    Name the committee or board that progress goes to, and when. Is there one that the plan does not mention?
    """
    if found := first_with(chain(spoken(plan), _arranged(plan)), _BODY, _SEES):
        return met(f"{found.quoted} names a body that looks at it.", found.where)
    return not_met("Does a committee, board or scrutiny body see progress? No sentence of the plan names one.")


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(PUBLISHED_OBJECTIVES,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Publish a report on what the scheme has changed"]),),
        ),
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Train all stewards"], other=[OtherText("Reporting", "Yearly, on the website")]),),
            note="a column of reports says where",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Publish the opening hours of the archive"]),),
            note="something is published, but not progress",
        ),
    ),
    question=True,
)
def progress_is_published(plan: Plan, _: Context) -> Judgement:
    """The plan promises that progress with it is published.

    Those whom the plan is for can ask after it only if they can read how it goes. A check of equality
    objectives asked each authority how it meant to report.

    Say where and when a report on progress is published. Is it, though the plan does not say so?
    """
    if found := first_with(spoken(plan), _PUBLISH, _PROGRESS) or first_with(_arranged(plan), _PUBLISH):
        return met(f"{found.quoted} says that it is published.", found.where)
    return not_met("Is progress published? No sentence of the plan says that a report or the plan itself is.")

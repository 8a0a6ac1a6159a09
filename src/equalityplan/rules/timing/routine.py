"""Rules about what comes again, and about what has to be there before it can be used."""

from __future__ import annotations

import re
from datetime import date

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Instant, Recurring, Timescale
from equalityplan.provenance import Where
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
from equalityplan.rules.frequency import gap_in
from equalityplan.rules.keywords import Keywords, keywords
from equalityplan.rules.outputs import day_due, rows_naming
from equalityplan.rules.sentences import is_live, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT

_UNTIL = re.compile(
    r"\b(?:until|till|up to|for (?:the )?(?:life|length|duration|period) of|reviewed?)\b", re.IGNORECASE
)
_ACTION = "Ask the tenants' panel what has changed"
_SETTING = ("set ... objectives", "agree ... objectives", "adopt ... objectives", "develop ... equality objectives")
_USING = (
    *("objectives ... integrated", "objectives ... embedded", "objectives ... monitored", "objectives ... acted on"),
    *("objectives ... included", "objectives ... delivered", "progress ... objectives", "objectives ... reported"),
)


_ANNUAL = PlanRow(actions=["Publish the staff profile annually"])


def _again(*parts: Recurring | Instant, text: str = "Every quarter") -> PlanRow:
    return PlanRow(actions=[_ACTION], timescale=Timescale(parts, text=text))


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_again(Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3", edtf="2012-10/2013-09")),),
            note="until September 2013",
        ),
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Meet monthly until the ramp is built"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(_again(Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3")),)),
        Example(verdict=Verdict.NOT_MET, rows=(_ANNUAL,)),
        Example(
            verdict=Verdict.MET,
            plan=Plan(period="2012/2013", sections=[Section(rows=[_ANNUAL])]),
            note="the plan itself ends",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION], timescale="2012-10"),)),
    ),
)
def recurrence_is_bounded(subject: RowSubject, context: Context) -> Judgement:
    """What comes again has an end, or a day on which somebody asks whether it still should.

    A routine without an end is never finished and never questioned. Where the plan says in which year it ends, that
    is a day on which all of it is looked at again.

    Say until when it goes on, or when it is looked at again.
    """
    row = subject.row
    told = _bounded(row)
    end = day_span(context.plan.period)[1]
    if told.verdict is Verdict.NOT_MET and end:
        return met(f"It comes again until the plan ends on {day_in_words(end)}.", told.where)
    return told


def _bounded(row: PlanRow) -> Judgement:
    """Judge what comes again by the words of its row alone."""
    if words := _unending(row.timescale):
        where = row.timescale.where or row.where
        return not_met(f"{quoted(words)} comes again, and nothing says until when.", where)
    routine = next((action for action in row.actions if gap_in(action.text)), None)
    if routine is None:
        again = any(isinstance(part, Recurring) for part in row.timescale.parts)
        return (met if again else not_applicable)("Nothing comes again without an end.", row.where)
    where = routine.where or row.where
    if row.timescale.due or _UNTIL.search(routine.text):
        return met(f"{quoted(routine.text)} has an end, or a day of its own.", where)
    return not_met(f"{quoted(routine.text)} comes again, and nothing says until when.", where)


def _unending(timescale: Timescale) -> str | None:
    """Give the words of a recurrence that has no last day, or None."""
    endless = (part for part in timescale.parts if isinstance(part, Recurring) and part.last is None)
    return next((part.text or timescale.text or "It" for part in endless), None)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    parameters={"setting": _SETTING, "using": _USING},
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(actions=["Set two equality objectives"], timescale="2012-04"),
                PlanRow(objective="Objectives are embedded in team plans", actions=[_ACTION], timescale="2012-06"),
            ),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(actions=["Set two equality objectives"], timescale="2012-10"),
                PlanRow(objective="Objectives are embedded in team plans", actions=[_ACTION], timescale="2012-06"),
            ),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Set two objectives"], timescale="2012"),)),
    ),
    question=True,
)
def objectives_come_before_their_use(_: Plan, context: Context) -> Judgement:
    """Objectives are set before they are put into other plans, watched or reported on.

    A row that embeds or monitors objectives by a day on which there are none yet is late from the start, though no
    number links the two.

    Bring the setting of objectives forward, or the other row back. Are there objectives already that are meant?
    """
    setting = _days(context, keywords(context.parameters["setting"]), acting=True)
    using = _days(context, keywords(context.parameters["using"]), acting=False)
    if not setting or not using:
        return not_applicable("The plan does not date both the setting of objectives and their use.")
    first, use = (min(found, key=lambda each: each[0]) for found in (setting, using))
    order = f"{first[1]} is due {day_in_words(first[0])}, {use[1]} {day_in_words(use[0])}"
    if first[0] <= use[0]:
        return met(f"{order}.", first[2])
    return not_met(f"{order}: are those objectives there before?", first[2])


def _days(context: Context, words: Keywords, *, acting: bool) -> list[tuple[date, str, Where | None]]:
    """Give the dated rows that speak of something, in an action or anywhere, with their days, words and places."""
    found = []
    for each in rows_naming(context, words):
        row, day = each.subject.row, day_due(each.subject, context)
        acts = any(words.find(action.text) is not None for action in row.actions)
        if day and is_live(row) and acts is acting:
            found.append((day, each.sentence.quoted, row.timescale.where or each.sentence.where))
    return found

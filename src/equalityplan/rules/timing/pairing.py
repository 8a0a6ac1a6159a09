"""Rules about how dates go with actions and with one another."""

from __future__ import annotations

from datetime import date

from equalityplan.model.dependency import Dependency, Reference, Relation
from equalityplan.model.edtf import day_in_words
from equalityplan.model.objective import PlanRow
from equalityplan.model.timescale import Instant, Timescale, TimescalePart
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
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import OWN_JUDGEMENT
from equalityplan.rules.wording import counted

_TWO = ("Translate the leaflet", "Send it to every household")


def _row(parts: tuple[TimescalePart, ...], actions: tuple[str, ...]) -> PlanRow:
    return PlanRow(actions=actions, timescale=Timescale(parts, text="May 2012 July 2012"))


_MAY, _JULY = Instant(edtf="2012-05", text="May 2012"), Instant(edtf="2012-07", text="July 2012")


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_row((Instant(edtf="2012-05", applies_to=(1,)), Instant(edtf="2012-07", applies_to=(2,))), _TWO),),
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET, rows=(_row((_MAY, _JULY), _TWO),), note="as many, and nothing pairs them"
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_row((_MAY, _JULY), _TWO[:1]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row((_MAY,), _TWO),), note="one date for all"),
    ),
)
def dates_pair_with_actions(subject: RowSubject, _: Context) -> Judgement:
    """Where a row has several dates, it is plain what each is for.

    Two dates beside one action, or beside three, leave the reader to guess what is due first, and the officer to
    choose.

    Number the actions and the dates alike, or give each action a row of its own.
    """
    row = subject.row
    dates = [part for part in row.timescale.parts if part.due]
    if len(dates) < 2:  # noqa: PLR2004 - one date is for the whole row
        return not_applicable("The row has no more than one date, which is for the whole row.", row.where)
    loose = [part for part in dates if not part.applies_to and not part.scope]
    where = row.timescale.where or row.where
    words = f"{quoted(row.timescale.text)} gives {counted(len(dates), 'date')}"
    if len(loose) < 2:  # noqa: PLR2004 - one date without a label is for the rest
        return met(f"{words}, and says what they are for.", where)
    if len(dates) == len(row.actions):
        return partially_met(f"{words} for {len(dates)} actions, and nothing printed pairs them.", where)
    beside = f" beside {counted(len(row.actions), 'action')}" if row.actions else ""
    return not_met(f"{words}{beside}, and does not say what each is for.", where)


def _waiting(due: str) -> PlanRow:
    return PlanRow(
        reference="2",
        actions=["Train the wardens"],
        timescale=due,
        references=[Reference(target="1", relation=Relation.DEPENDS_ON, text="once 1 is done")],
    )


_FIRST = PlanRow(reference="1", actions=["Buy the course"], timescale="2012-06")


@rule(
    judges=Subject.DEPENDENCY,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_waiting("2012-09"), _FIRST)),
        Example(verdict=Verdict.NOT_MET, rows=(_waiting("2012-03"), _FIRST)),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_waiting("2012-03"), PlanRow(reference="1"))),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(reference="2", references=[Reference(target="1")]), _FIRST),
            note="a mere link sets no order",
        ),
    ),
)
def order_fits_dependencies(dependency: Dependency, context: Context) -> Judgement:
    """What waits for something else is not due before it.

    A row that is due before what it depends on is late from the start.

    Move the later date forward or the earlier one back, or take the dependency out.
    """
    if dependency.relation is not Relation.DEPENDS_ON or dependency.source == dependency.target:
        return not_applicable("The reference sets no order in time.", dependency.where)
    if dependency.outside:
        return cannot_tell(f"{dependency.target} is not in this plan, so its date is not known.", dependency.where)
    waiting, needed = _due(dependency.source, context), _due(dependency.target, context)
    if waiting is None or needed is None:
        undated = dependency.source if waiting is None else dependency.target
        return cannot_tell(f"{undated} has no last day, so the order cannot be told.", dependency.where)
    order = (
        f"{dependency.source} is due {day_in_words(waiting)} and waits for {dependency.target}, "
        f"due {day_in_words(needed)}."
    )
    return met(order, dependency.where) if needed <= waiting else not_met(order, dependency.where)


def _due(row_id: str, context: Context) -> date | None:
    found = context.graph.timescales_for(row_id).timescales
    return max((timescale.due for timescale in found if timescale.due), default=None)

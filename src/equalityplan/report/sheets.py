"""An assessment as tables for spreadsheets: what each sheet holds, and the lines of its CSV."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from equalityplan.assessment import Assessment
from equalityplan.report.outlines.assessment.summary import CAUTION, RANGES, TWO_QUESTIONS
from equalityplan.report.wording import plan_name
from equalityplan.serialisation.tables import FlatTable, Value
from equalityplan.serialisation.tables.assessment import tables
from equalityplan.serialisation.tables.identity import told_apart

_SHEETS = ("criteria", "judgements", "actions", "notices")


def sheets_of(assessment: Assessment) -> Iterator[tuple[str, FlatTable]]:
    """Yield the sheets behind the summary: criteria, judgements, actions and notices, each with its name."""
    known = tables(assessment)
    yield from ((name.capitalize(), known[name]()) for name in _SHEETS)


def summary_of(assessment: Assessment) -> tuple[list[tuple[str, Value]], FlatTable, tuple[str, ...]]:
    """Give the facts of the summary, the scores by theme and level, and how the figures are meant."""
    plan, standard = assessment.plan, assessment.standard
    facts: list[tuple[str, Value]] = [
        ("Plan", plan_name(plan)),
        ("Authority", plan.authority or "not stated in so many words"),
        ("Source", plan.source or "built by hand"),
        ("Read against", f"{standard.title} ({standard.id})"),
        ("As of", assessment.as_of),
    ]
    return facts, _figures(tables(assessment)["scores"]()), (CAUTION, TWO_QUESTIONS, RANGES)


def _figures(scores: FlatTable) -> FlatTable:
    """Leave out what only programs need: ids and exact fractions; the name comes first."""
    chosen = [scores.columns[2], scores.columns[0], *scores.columns[3:]]
    shown = [column for column in chosen if not column.name.endswith("_exact")]
    values = [scores.values(column.name) for column in shown]
    return evolve(scores, columns=tuple(shown), records=tuple(zip(*values, strict=True)))


def judgement_lines(assessment: Assessment) -> Iterator[list[str]]:
    """Yield a header and one line for each judgement, which says of what plan, standard and day it is."""
    table = tables(assessment)["judgements"]().prefixed(*told_apart(assessment))
    yield [column.heading for column in table.columns]
    yield from ([_text(value) for value in record] for record in table.records)


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case _:
            return str(value)

"""Hypothesis strategies that build plans and their parts from the classes of the model.

What they build holds together: a part of a timescale applies to actions that the row has, a row's table has a
layout, and EDTF texts are EDTF. Places and notices are drawn too, although they take no part in equality.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from equalityplan.model.action import Action
from equalityplan.model.coverage import Coverage, Placement
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.lead import Lead, LeadKind
from equalityplan.model.measure import Statement
from equalityplan.model.objective import STATEMENT_FIELDS, NotApplicable, Objective, OtherText, PlanRow
from equalityplan.model.plan import Layout, Narrative, Plan, Section
from equalityplan.model.progress import Rating, RatingWord, Status, StatusPart, StatusWord
from equalityplan.model.timescale import (
    Instant,
    OpenEnd,
    OpenStart,
    Qualifier,
    Range,
    Recurring,
    Relative,
    Timescale,
    TimescalePart,
    Undetermined,
    Unstated,
)
from equalityplan.notice import Notice
from equalityplan.provenance import Where

_RECURRENCES = ("FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=3", "FREQ=WEEKLY")
_OFFSETS = ("P6M", "P2W", "P1Y")
_ROLES = ("objective", "action", "lead", "timescale", "status", "comments")


def texts(min_size: int = 0) -> SearchStrategy[str]:
    """Any text that UTF-8 can carry, line ends and odd characters included."""
    return st.text(st.characters(codec="utf-8"), min_size=min_size, max_size=12)


def item_numbers() -> SearchStrategy[str]:
    """Numbers of rows as plans print them: ``7``, ``2.10``, ``A3``, ``1.2.3b``."""
    numbers = st.lists(st.integers(1, 12).map(str), min_size=1, max_size=3).map(".".join)
    return st.builds("{}{}{}".format, st.sampled_from(("", "A", "OB")), numbers, st.sampled_from(("", "a", "b")))


def wheres() -> SearchStrategy[Where]:
    """Places, from none at all to a cell with lines and span."""
    return st.builds(_where, st.sets(st.sampled_from(sorted(_PLACE)), max_size=len(_PLACE)), st.integers(1, 99))


def _where(names: set[str], number: int) -> Where:
    return Where(**{name: _PLACE[name](number) for name in names})


_PLACE: dict[str, Callable[[int], Any]] = {
    "document": "plan-{}.txt".format,
    "page": int,
    "sheet": "Sheet {}".format,
    "table": int,
    "row": int,
    "column": int,
    "heading": "Heading {}".format,
    "lines": lambda number: (number, number + 2),
    "span": lambda number: (0, number),
}


def _spans() -> SearchStrategy[tuple[int, int]]:
    return st.builds(lambda first, length: (first, first + length), st.integers(1, 500), st.integers(0, 50))


def _maybe_where() -> SearchStrategy[Where | None]:
    return st.none() | wheres()


def days() -> SearchStrategy[date]:
    """Days of the years that plans speak of."""
    return st.dates(date(1995, 1, 1), date(2035, 12, 31))


def edtf_dates() -> SearchStrategy[str]:
    """EDTF dates at the precision of a day, month, season or year, some of them uncertain."""
    formats = st.sampled_from(("%Y-%m-%d", "%Y-%m", "%Y", "%Y-21", "%Y-24"))
    return st.builds(lambda day, form, doubt: day.strftime(form) + doubt, days(), formats, st.sampled_from(("", "~")))


def edtf_intervals() -> SearchStrategy[str]:
    """EDTF intervals with both ends fixed, the first not after the second."""
    return st.lists(days(), min_size=2, max_size=2).map(lambda ends: "/".join(day.isoformat() for day in sorted(ends)))


@st.composite
def timescale_parts(draw: DrawFn, actions: int = 3) -> TimescalePart:
    """Parts of timescales of all eight kinds, for a row with so many actions."""
    numbers = st.lists(st.integers(1, actions), max_size=actions, unique=True).map(sorted) if actions else st.just([])
    shared = {
        "text": texts(),
        "span": st.none() | _spans(),
        "qualifier": st.none() | st.sampled_from(Qualifier),
        "scope": st.none() | texts(),
        "applies_to": numbers.map(tuple),
        "deadline": st.booleans(),
    }
    part: TimescalePart = draw(
        st.one_of(
            st.builds(Instant, edtf=edtf_dates(), **shared),
            st.builds(Range, edtf=st.none() | edtf_intervals(), **shared),
            st.builds(OpenStart, edtf=edtf_dates().map("../{}".format), **shared),
            st.builds(OpenEnd, edtf=st.none() | edtf_dates().map("{}/..".format), **shared),
            st.builds(
                Recurring,
                edtf=st.none() | edtf_dates(),
                recurrence=st.none() | st.sampled_from(_RECURRENCES),
                **shared,
            ),
            st.builds(Relative, offset=st.none() | st.sampled_from(_OFFSETS), **shared),
            st.builds(Undetermined, **shared),
            st.builds(Unstated, **shared),
        )
    )
    return part


def timescales(actions: int = 3) -> SearchStrategy[Timescale]:
    """Timescales of one to three parts, for a row with so many actions."""
    parts = st.lists(timescale_parts(actions), min_size=1, max_size=3)
    return st.just(Timescale()) | st.builds(Timescale, parts, text=texts(), where=_maybe_where())


def statements() -> SearchStrategy[Statement]:
    """The words of a cell."""
    return st.builds(Statement, texts(), where=_maybe_where())


def leads() -> SearchStrategy[Lead]:
    """Leads of all kinds, always with a name."""
    return st.builds(
        Lead,
        texts(min_size=1),
        st.sampled_from(LeadKind),
        text=texts(),
        span=st.none() | _spans(),
        where=_maybe_where(),
    )


def references() -> SearchStrategy[Reference]:
    """References to items and to other documents."""
    return st.builds(
        Reference,
        target=item_numbers() | texts(min_size=1),
        relation=st.sampled_from(Relation),
        text=texts(),
        span=st.none() | _spans(),
        inline=st.booleans(),
        where=_maybe_where(),
    )


def status_parts() -> SearchStrategy[StatusPart]:
    """Parts of a status, with or without a place in its text."""
    spans = st.tuples(st.integers(0, 9), st.integers(10, 20))
    return st.builds(StatusPart, st.sampled_from(StatusWord), text=texts(), span=st.none() | spans)


def statuses() -> SearchStrategy[Status]:
    """Statuses, completed or not, of one part or several."""
    return st.builds(
        Status,
        st.sampled_from(StatusWord),
        completed_on=st.none() | edtf_dates(),
        parts=st.lists(status_parts(), max_size=2),
        text=texts(),
        where=_maybe_where(),
    )


def ratings() -> SearchStrategy[Rating]:
    """The authority's own ratings."""
    return st.builds(Rating, st.sampled_from(RatingWord), text=texts(), where=_maybe_where())


def actions() -> SearchStrategy[Action]:
    """Actions, numbered or not."""
    return st.builds(Action, texts(min_size=1), number=st.none() | item_numbers(), where=_maybe_where())


@st.composite
def plan_rows(draw: DrawFn, tables: int = 1) -> PlanRow:
    """Rows of a plan with so many tables; any field of a row may be absent."""
    row_actions = draw(st.lists(actions(), max_size=3))
    row_statements = draw(st.dictionaries(st.sampled_from(STATEMENT_FIELDS), statements(), max_size=3))
    return draw(
        st.builds(
            PlanRow,
            reference=st.none() | item_numbers(),
            objective=st.none() | st.builds(Objective, texts(min_size=1), where=_maybe_where()),
            continues=st.booleans(),
            actions=st.just(row_actions),
            leads=st.lists(leads(), max_size=2),
            timescale=timescales(len(row_actions)),
            status=st.none() | statuses(),
            rating=st.none() | ratings(),
            references=st.lists(references(), max_size=2),
            not_applicable=st.none()
            | st.builds(NotApplicable, texts(), reason=st.none() | texts(), where=_maybe_where()),
            other=st.lists(st.builds(OtherText, texts(), texts(), where=_maybe_where()), max_size=1),
            table=st.integers(0, max(tables - 1, 0)),
            where=_maybe_where(),
            **{name: st.just(statement) for name, statement in row_statements.items()},
        )
    )


def sections(tables: int = 1) -> SearchStrategy[Section]:
    """Sections of a plan with so many tables."""
    heading = st.none() | texts(min_size=1)
    return st.builds(
        Section,
        heading,
        rows=st.lists(plan_rows(tables), max_size=3),
        period_heading=heading,
        printed=heading,
        where=_maybe_where(),
    )


def notices() -> SearchStrategy[Notice]:
    """Notices with places and words of their own."""
    return st.builds(
        Notice,
        code=st.sampled_from(("row-joined", "heading-repeated", "text-unplaced")),
        message=texts(min_size=1),
        where=_maybe_where(),
        also=st.lists(wheres(), max_size=2).map(tuple),
        text=st.none() | texts(),
    )


def coverages() -> SearchStrategy[Coverage]:
    """Accounts of where words went."""
    placements = st.builds(Placement, st.sampled_from(("objective", "notice")), texts(), _maybe_where())
    words = st.lists(texts(min_size=1), max_size=2).map(tuple)
    return st.builds(Coverage, st.integers(0, 999), st.lists(placements, max_size=2).map(tuple), words, words)


def _layouts() -> SearchStrategy[Layout]:
    columns = st.lists(st.tuples(texts(), st.sampled_from(_ROLES)), min_size=1, max_size=4)
    return columns.map(lambda pairs: Layout(tuple(name for name, _ in pairs), tuple(role for _, role in pairs)))


@st.composite
def plans(draw: DrawFn) -> Plan:
    """Whole plans of up to two tables and three sections."""
    layouts = draw(st.lists(_layouts(), max_size=2))
    name = st.none() | texts()
    return draw(
        st.builds(
            Plan,
            title=name,
            authority=name,
            period=st.none() | edtf_intervals(),
            dated=st.none() | edtf_dates(),
            sections=st.lists(sections(len(layouts)), max_size=3),
            narrative=st.lists(st.builds(Narrative, texts(), heading=name, where=_maybe_where()), max_size=2).map(
                tuple
            ),
            layouts=st.just(tuple(layouts)),
            title_block=st.lists(statements(), max_size=2).map(tuple),
            notices=st.lists(notices(), max_size=2).map(tuple),
            unplaced=st.lists(statements(), max_size=1).map(tuple),
            coverage=st.none() | coverages(),
            source=name,
        )
    )

"""Column headings: what the columns of a plan hold, by their headings and by the cells below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from equalityplan.phrases.heading.column import can_hold, corrected
from equalityplan.phrases.heading.field import SUBJECTS, Field
from equalityplan.phrases.heading.likeness import are_headings, heading_likeness, is_label, looks_headed, shows_data
from equalityplan.phrases.heading.naming import Reading, read_heading
from equalityplan.phrases.heading.row import (
    with_action,
    with_criterion,
    with_next_steps,
    with_one_objective,
    with_scales,
    with_subject,
)
from equalityplan.phrases.heading.stacked import read_stacked
from equalityplan.phrases.heading.words import singular, words_in

__all__ = [
    "SUBJECTS",
    "Basis",
    "Column",
    "Field",
    "are_headings",
    "can_hold",
    "heading_likeness",
    "looks_headed",
    "named_field",
    "names_group",
    "read_columns",
    "recognise_headings",
    "shows_data",
]

_COUNT = re.compile(r"\s*\d{1,3}(?:\.\d{1,3})*[.:)]*\s*$")
_UNTOLD = frozenset((Field.OTHER, Field.BLANK))
_GROUPS = frozenset("theme section area topic category domain pillar chapter subject heading dimension sector".split())


class Basis(Enum):
    """What tells the field of a column."""

    HEADING = "the wording of its heading"
    NEIGHBOURS = "the headings beside it"
    CELLS = "the cells below it"
    NOTHING = "nothing"


class Column(NamedTuple):
    """What a column holds, and what tells so."""

    field: Field
    basis: Basis


def recognise_headings(
    cells: Sequence[str], below: Sequence[Sequence[str]] = (), *, baselines: bool = False
) -> tuple[Field, ...]:
    """Say what each column of a table holds.

    Args:
        cells: The texts of a header row.
        below: The cells of some rows under it. Without them the headings alone are judged.
        baselines: Whether a column of baselines is told apart from other measures.

    Returns:
        One field for each cell of the header row; `Field.OTHER` where nothing fits.

    Examples:
        >>> [str(field) for field in recognise_headings(["Activity", "Action Required", "Resource"])]
        ['objective', 'action', 'resource']
        >>> [str(field) for field in recognise_headings(["Activity", "Resource"], [["Train staff", "HR Manager"]])]
        ['action', 'responsible']
    """
    return tuple(column.field for column in read_columns(cells, below, baselines=baselines))


def read_columns(
    cells: Sequence[str],
    below: Sequence[Sequence[str]] = (),
    *,
    above: Sequence[Sequence[str]] = (),
    baselines: bool = False,
) -> tuple[Column, ...]:
    """Say what each column of a table holds, and what tells so.

    Args:
        cells: The texts of the lowest row of a header.
        below: The cells of some rows under it. Without them the headings alone are judged.
        above: The rows of the header over the lowest one, each text in all the columns that it stands over.
        baselines: Whether a column of baselines is told apart from other measures.

    Examples:
        >>> above = ["", "Timescale", "Timescale"]
        >>> [column.field.value for column in read_columns(["Action", "Start", "End"], above=[above])]
        ['action', 'start', 'due']
        >>> read_columns(["Action", "Wibble"], [["Train staff", "May 2030"]])[1]
        Column(field=<Field.TIMESCALE: 'timescale'>, basis=<Basis.CELLS: 'the cells below it'>)
    """
    worded = with_scales(cells, read_stacked(cells, above) if above else [read_heading(cell) for cell in cells])
    shown = corrected(worded, below)
    single = with_next_steps(cells, with_one_objective(cells, with_criterion(shown)))
    settled = with_subject(with_action(cells, single))
    columns = [
        Column(last.field, _basis(*stages)) for *stages, last in zip(worded, shown, settled, settled, strict=True)
    ]
    if baselines:
        return tuple(columns)
    return tuple(
        column._replace(field=Field.MEASURE) if column.field is Field.BASELINE else column for column in columns
    )


def named_field(text: str) -> Field | None:
    """Give the field that a label names, as headings name columns; None where its wording is no label's.

    Examples:
        >>> named_field("Lead officer:"), named_field("Action 2"), named_field("Lead officers met the trainers")
        (<Field.LEAD: 'responsible'>, <Field.ACTION: 'action'>, None)
    """
    label = _COUNT.sub("", text)
    return read_heading(label).field if is_label(label) else None


def names_group(heading: str) -> bool:
    """Whether a heading names what rows are grouped by, such as "Theme" or "Section".

    Examples:
        >>> [names_group(heading) for heading in ("Theme", "Priority area", "Action", "")]
        [True, False, False, False]
    """
    words = words_in(heading)
    return bool(words) and singular(words[-1]) in _GROUPS and read_heading(heading).field is Field.OTHER


def _basis(worded: Reading, shown: Reading, settled: Reading) -> Basis:
    if worded.known and worded.field is settled.field:
        return Basis.HEADING
    if settled.field in _UNTOLD:
        return Basis.NOTHING
    return Basis.CELLS if shown.field is settled.field else Basis.NEIGHBOURS

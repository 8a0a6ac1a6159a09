"""Column headings: what the columns of a plan hold, by their headings and by the cells below."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.phrases.heading.column import corrected
from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.likeness import heading_likeness
from equalityplan.phrases.heading.naming import read_heading
from equalityplan.phrases.heading.row import with_action, with_scales, with_subject

__all__ = ["Field", "heading_likeness", "recognise_headings"]


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
    readings = with_scales(cells, [read_heading(cell) for cell in cells])
    fields = [reading.field for reading in with_subject(with_action(corrected(readings, below)))]
    return tuple(Field.MEASURE if field is Field.BASELINE and not baselines else field for field in fields)

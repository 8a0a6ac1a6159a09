"""Records: rows under standard fields, with the headings and prose around them."""

from __future__ import annotations

from attrs import field, frozen

from equalityplan.document import Cell, Passage
from equalityplan.layout.keys import Key
from equalityplan.model.plan import Layout, Narrative
from equalityplan.notice import Notice
from equalityplan.phrases.heading import Field
from equalityplan.provenance import Where


@frozen(kw_only=True)
class FieldCell:
    """One cell of a record.

    Attributes:
        field: What its column holds.
        heading: The column's heading as printed.
        cell: The cell.
    """

    field: Field
    heading: str
    cell: Cell


@frozen(kw_only=True)
class Group:
    """The headings that a run of records stands under.

    Attributes:
        heading: Section heading, or None.
        period_heading: Heading that names a time, or None.
        printed: The words of the headings as printed, in the order of printing.
        where: The place of the first of them.
        captioned: Whether the section heading stands outside the table, as its caption.
        outer: Whether the period stands over several sections, rather than inside one.
    """

    heading: str | None = None
    period_heading: str | None = None
    printed: tuple[str, ...] = ()
    where: Where | None = field(default=None, eq=False)
    captioned: bool = False
    outer: bool = False


@frozen(kw_only=True)
class Record:
    """One row of a plan's table.

    Attributes:
        cells: Its cells from left to right that hold words, or a fill that says where the row stands; those of
            cells that are merged down over several rows stand in each of them.
        table: Index of its layout in `Records.layouts`, from 0.
        group: Index of its group in `Records.groups`, from 0.
        continues: Whether it stands under the objective of the record before it.
        where: Its place.
    """

    cells: tuple[FieldCell, ...]
    table: int
    group: int
    continues: bool = False
    where: Where = field(factory=Where, eq=False)


@frozen(kw_only=True)
class Records:
    """What recognition takes from a document.

    Attributes:
        source: File name of the document.
        title_block: The lines of the title block, once.
        page_marks: Dates and numbers printed on its pages.
        running: Other lines printed on each of its pages, such as its title, once.
        groups: Section and period headings, each combination once for each run of records.
        records: The rows.
        narrative: Prose outside the tables.
        layouts: The columns of each table.
        colours: What the plan's own key says that colours mean.
        notices: What should be known about the reading so far.
    """

    source: str
    title_block: tuple[Passage, ...] = ()
    page_marks: tuple[Passage, ...] = ()
    running: tuple[Passage, ...] = ()
    groups: tuple[Group, ...] = ()
    records: tuple[Record, ...] = ()
    narrative: tuple[Narrative, ...] = ()
    layouts: tuple[Layout, ...] = ()
    colours: Key = ()
    notices: tuple[Notice, ...] = ()

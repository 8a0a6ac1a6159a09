"""A plan laid out as a document again: the inverse of reading, which the formats with tables write down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from html import escape

from attrs import evolve, frozen

from equalityplan.document import Block, Cell, Document, Paragraph, Passage, Row, Table
from equalityplan.fragment import read_fragment
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import RatingWord
from equalityplan.report.cells import (
    actions_cell,
    leads_cell,
    objective_cell,
    statement_cell,
    status_cell,
    timescale_cell,
)
from equalityplan.report.wording import period

Texts = tuple[Paragraph, ...]


@frozen
class Column:
    """One column: its heading and what it holds of a row."""

    heading: str
    cell: Callable[[PlanRow], Texts]


def _ticked(word: RatingWord) -> Callable[[PlanRow], Texts]:
    return lambda row: (Paragraph(text="✓"),) if row.rating and row.rating.word is word else ()


def _stated(name: str) -> Callable[[PlanRow], Texts]:
    return lambda row: statement_cell(getattr(row, name))


def _reference(row: PlanRow) -> Texts:
    return (Paragraph(text=row.reference),) if row.reference else ()


# The library's own columns, whose headings it reads back as the fields that they were written from.
_ALWAYS = ("Ref", "Objective", "Action", "Lead", "Timescale", "Status")
_COLUMNS = (
    Column("Ref", _reference),
    Column("Objective", objective_cell),
    Column("Action", actions_cell),
    Column("Target", _stated("target")),
    Column("Measure", _stated("measure")),
    Column("Baseline", _stated("baseline")),
    Column("Outcome", _stated("outcome")),
    Column("Lead", leads_cell),
    Column("Resources", _stated("resources")),
    Column("Timescale", timescale_cell),
    Column("Status", status_cell),
    Column("Met", _ticked(RatingWord.MET)),
    Column("Partly met", _ticked(RatingWord.PARTIALLY_MET)),
    Column("Not met", _ticked(RatingWord.NOT_MET)),
    Column("Evidence", _stated("evidence")),
    Column("Progress", _stated("progress")),
    Column("Comments", _stated("comments")),
    Column("Protected characteristics", _stated("characteristics")),
)


def plan_document(plan: Plan) -> Document:
    """Lay a plan out under the library's own columns: title, one table with its sections as bands, then the prose.

    Columns that no row fills are left out, but for those that every plan should have.
    """
    columns = [*(each for each in _COLUMNS if _used(each, plan)), *_other_columns(plan)]
    blocks: list[Block] = [*title_blocks(plan), _table(plan, columns), *narrative_blocks(plan)]
    return Document(name=plan.source or "plan", format="plan", blocks=tuple(blocks))


def _used(column: Column, plan: Plan) -> bool:
    rating = column.heading in {"Met", "Partly met", "Not met"} and any(row.rating for row in plan.rows)
    return column.heading in _ALWAYS or rating or any(column.cell(row) for row in plan.rows)


def _other_columns(plan: Plan) -> Iterator[Column]:
    headings = dict.fromkeys(other.heading for row in plan.rows for other in row.other)
    for heading in headings:
        yield Column(heading, lambda row, heading=heading: _other(row, heading))  # type: ignore[misc]


def _other(row: PlanRow, heading: str) -> Texts:
    texts = [other.text for other in row.other if other.heading == heading]
    return tuple(Paragraph(text=line) for text in texts for line in text.split("\n"))


def title_blocks(plan: Plan) -> Iterator[Passage]:
    """Yield the lines of the title, as printed or from what is known."""
    lines = [statement.text for statement in plan.title_block]
    for text in lines or [text for text in (plan.authority, plan.title) if text]:
        yield Passage(text=text, heading=True)
    dated = period(plan.dated) if plan.dated else ""
    if dated and not any(dated in line for line in lines):
        yield Passage(text=dated)


def narrative_blocks(plan: Plan) -> Iterator[Passage]:
    """Yield the prose with its headings."""
    for narrative in plan.narrative:
        if narrative.heading:
            yield Passage(text=narrative.heading, heading=True)
        for text in filter(None, (part.strip() for part in narrative.text.split("\n"))):
            yield Passage(text=text)


def _table(plan: Plan, columns: Sequence[Column]) -> Table:
    header = Row(cells=tuple(_cell((Paragraph(text=column.heading),)) for column in columns), header=True)
    rows = [header]
    standing: str | None = None
    for section in plan.sections:
        rows += [band(text, len(columns)) for text in bands(section, standing)]
        standing = section.heading
        rows += [Row(cells=tuple(_cell(column.cell(row)) for column in columns)) for row in section.rows]
    return Table(rows=tuple(rows))


def bands(section: Section, standing: str | None) -> Iterator[str]:
    """Yield the headings that a section is printed under, unless its name stands already."""
    if section.heading and section.heading != standing:
        yield section.heading
    if section.period_heading:
        yield section.period_heading


def band(text: str, width: int) -> Row:
    """Give a row of one cell over all columns."""
    return Row(cells=(_cell((Paragraph(text=text),), colspan=width),))


def _cell(paragraphs: Texts, colspan: int = 1) -> Cell:
    return Cell(paragraphs=tuple(map(literal, paragraphs)), colspan=colspan)


def literal(paragraph: Paragraph) -> Paragraph:
    """Give a paragraph whose words are read back as they stand: what looks like markup becomes entities."""
    text = paragraph.text
    if ("<" in text or "&" in text) and [read.text for read in read_fragment(text)] != [text.strip()]:
        return evolve(paragraph, text=escape(text, quote=False))
    return paragraph

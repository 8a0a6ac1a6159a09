"""What the formats that are tables share: the document of a plan, and texts that no program takes for formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any

from equalityplan.document import Cell, Document, Passage, Row
from equalityplan.model.plan import Plan
from equalityplan.report import Columns, Kind, Options
from equalityplan.report.own_columns import authority_document
from equalityplan.report.sheet import plan_document

# Texts that stand behind such an apostrophe already get one more, so that reading takes off exactly one.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def laid_out(plan: Plan, options: Options) -> Document:
    """Give the document of a plan under the columns that were asked for."""
    by_authority = options.columns is Columns.AUTHORITY and bool(plan.layouts)
    return authority_document(plan) if by_authority else plan_document(plan)


def lines_of(thing: Any, kind: Kind, options: Options) -> Iterator[list[str]]:  # noqa: ANN401 - a plan or an assessment
    """Yield the lines of a plan, or those of the judgements of an assessment, as texts."""
    if kind is Kind.PLAN:
        return records(laid_out(thing, options), options)
    lines: Iterator[list[str]] = import_module("equalityplan.report.sheets").judgement_lines(thing)
    return lines


def under_one_header(texts: Sequence[str], newline: str) -> str:
    """Make one table of several that have the same first line, which is a header without line breaks of its own."""
    header = texts[0].partition(newline)[0]
    return texts[0] + "".join(text.removeprefix(f"{header}{newline}") for text in texts[1:])


def records(document: Document, options: Options) -> Iterator[list[str]]:
    """Yield each line of a document as texts: one for a passage or a band, one for each column of a row.

    An empty line parts blocks. Under the authority's headings, which may need the cells below them to be understood,
    every line of a table is filled up to the width of the widest, so that no header stands alone.
    """
    every = [_width(row) for table in document.tables for row in table.rows]
    width = max(every, default=0) if options.columns is Columns.AUTHORITY else 0
    for number, block in enumerate(document.blocks):
        if isinstance(block, Passage):
            yield [block.text]
            continue
        if number:
            yield []
        for row in block.rows:
            texts = [_text(cell) for cell in row.cells]
            yield texts + [""] * (width - len(texts))
        yield []


def _width(row: Row) -> int:
    return sum(cell.colspan for cell in row.cells)


def _text(cell: Cell) -> str:
    return "\n".join(paragraph.text for paragraph in cell.paragraphs)


def unformulated(text: str) -> str:
    """Give a text that a spreadsheet shows as it stands, with an apostrophe where it would be taken for a formula.

    The readers of csv and tsv take that apostrophe off again.

    Examples:
        >>> unformulated("=1+1"), unformulated("1+1")
        ("'=1+1", '1+1')
    """
    return f"'{text}" if _FORMULA.match(text) else text

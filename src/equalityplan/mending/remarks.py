"""Remarks: what formats know about cells beside their words becomes notices."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from equalityplan.document import Block, Cell, Row, Table
from equalityplan.notice import Notice


def tell_remarks(blocks: Iterable[Block], notices: list[Notice]) -> tuple[Block, ...]:
    """Tell in notices which words are struck out, and move the comments of cells there."""
    return tuple(_told(block, notices) if isinstance(block, Table) else block for block in blocks)


def _told(table: Table, notices: list[Notice]) -> Table:
    rows = tuple(_told_row(row, notices) for row in table.rows)
    return table if all(new is old for new, old in zip(rows, table.rows, strict=True)) else evolve(table, rows=rows)


def _told_row(row: Row, notices: list[Notice]) -> Row:
    if any(cell.struck and cell for cell in row.cells):
        notices.append(_struck(row))
    commented = [cell for cell in row.cells if cell.comment]
    if not commented:
        return row
    notices.extend(_commented(cell) for cell in commented)
    return evolve(row, cells=tuple(evolve(cell, comment=None) if cell.comment else cell for cell in row.cells))


def _commented(cell: Cell) -> Notice:
    message = f"The cell has a comment: '{cell.comment}'."
    return Notice(code="cell-comment", message=message, where=cell.where, text=cell.comment)


def _struck(row: Row) -> Notice:
    filled = [cell for cell in row.cells if cell]
    struck = [cell for cell in filled if cell.struck]
    if len(struck) == len(filled):
        message = "All words of the row are struck out; they were kept, and say nothing about its status."
        return Notice(code="struck-out", message=message, where=row.where)
    texts = "', '".join(" ".join(cell.text.split()) for cell in struck)
    message = f"The words '{texts}' are struck out; they were kept."
    return Notice(code="struck-out", message=message, where=struck[0].where)

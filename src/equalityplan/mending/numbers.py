"""Numbers: the numbers of rows and lists, as cells print them."""

from __future__ import annotations

import re

from equalityplan.document import Cell, Paragraph

# 3, 2.10, A1, 1a, A.1.2, EO-07, TR 2, (iv); a year, quarter or financial year is none.
_NUMBER = re.compile(
    r"\(?(?!(?:Q|FY|AY|YR)\b|(?:Q|FY|AY|YR)[\d -])(?:[A-Za-z]{1,4}[.-]?|[A-Z]{1,3}\s)?\d{1,3}"
    r"(?:[.-]\d{1,3})*(?:\.?[a-z]|\([a-z]{1,3}\))?[).:]*"
    r"|[A-Za-z](?:\.\d{1,3})+[a-z]?[).:]*|\(?(?:[ivx]{1,5}|[a-z])[).]{1,2}"
)


def is_row_number(text: str) -> bool:
    """Whether a text is nothing but the number of a row or list entry.

    Examples:
        >>> [is_row_number(text) for text in ("2.10", "EO-07", "A.1.2", "(iv)", "2014/15", "2014", "Year 2")]
        [True, True, True, True, False, False, False]
    """
    return _NUMBER.fullmatch(text.strip()) is not None


def printed_text(cell: Cell) -> str:
    """Give the text of a cell on one line, with the numbers that the format prints before its paragraphs.

    Examples:
        >>> printed_text(Cell(paragraphs=(Paragraph(text="Leading well", number="1."),)))
        '1. Leading well'
    """
    if all(paragraph.number is None for paragraph in cell.paragraphs):
        return " ".join(cell.text.split())
    return " ".join(" ".join(numbered(paragraph).split()) for paragraph in cell.paragraphs)


def numbered(paragraph: Paragraph) -> str:
    """Give the text of a paragraph with the number before it; a bullet is left out.

    Examples:
        >>> numbered(Paragraph(text="Ask", number="a)")), numbered(Paragraph(text="Ask", number="•"))
        ('a) Ask', 'Ask')
    """
    number = paragraph.number or ""
    return f"{number} {paragraph.text}" if any(letter.isalnum() for letter in number) else paragraph.text

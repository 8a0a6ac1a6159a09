"""Delimited text: records whose cells a character parts, and quotation marks that may hold it and line ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from equalityplan.document import Block, Cell, Passage, Row, Table
from equalityplan.fragment import read_fragment
from equalityplan.provenance import Where
from equalityplan.readers._bounds import Bounds
from equalityplan.readers._text import HEAD, head_of, plain_lines, without_escape

_DELIMITERS = (",", ";", "|")
# A line that says which character parts the cells, as Excel writes and reads it.
_SEP_LINE = r"(?i)\ufeff?sep=(.)\n"
# As many records are looked at to tell the delimiter; in a head of this length the last may have been cut.
_SAMPLE = 200
_CUT = 60_000
_ROWS_TO_TELL = 3
_LONG_HEAD = 16_000_000
_TABBED_SHARE = 0.2
_SPACED_SHARE = 0.5
# Least share of the records with as many cells as most, for cells parted as programs do it and as prose does.
_LEAST, _LEAST_OF_PROSE, _LEAST_OF_PAIRS = 0.5, 0.9, 0.9
_QUOTED_AS_A_TABLE = 0.9


class Delimited:
    """One record.

    Args:
        fields: Its cells as they stand between the delimiters, without quotation marks.
        lines: Its first and last line, from 1.
        quoted: Which of the cells stood in quotation marks; nothing where none did.
        guarded: Whether some of the marks held a delimiter, a line end or a mark.
    """

    __slots__ = ("fields", "guarded", "lines", "quoted")

    def __init__(
        self, fields: Sequence[str], lines: tuple[int, int], quoted: Sequence[bool] = (), *, guarded: bool = False
    ) -> None:
        self.fields = fields
        self.lines = lines
        self.quoted = quoted
        self.guarded = guarded

    @property
    def filled(self) -> list[int]:
        """The positions, from 0, of the cells that hold text."""
        return [n for n, text in enumerate(self.fields) if text and not text.isspace()]


def records(text: str, delimiter: str, *, first: int = 1) -> Iterator[Delimited]:
    """Yield the records of a text whose lines end in newlines.

    A quotation mark that opens a cell and is never closed before a delimiter or line end is a character.

    Args:
        text: The text.
        delimiter: The character that parts cells.
        first: Number of its first line.
    """
    if '"' not in text:
        for number, line in enumerate(text.split("\n"), start=first):
            yield Delimited(line.split(delimiter), (number, number))
        return
    mark = re.escape(delimiter)
    field = re.compile(rf'(?: *+"((?:[^"]++|"")*+)" *+|([^{mark}\n]*+))({mark}|\n|\Z)')
    yield from _quoted_records(field, text, delimiter, first)


def _quoted_records(field: re.Pattern[str], text: str, delimiter: str, first: int) -> Iterator[Delimited]:
    fields: list[str] = []
    quoted: list[bool] = []
    guarded = False
    line = first
    for match in field.finditer(text):
        inner, plain, end = match.groups()
        if inner is not None:
            guarded = guarded or '"' in inner or "\n" in inner or delimiter in inner
            line += inner.count("\n")
        fields.append(plain if inner is None else inner.replace('""', '"'))
        quoted.append(inner is not None)
        if end == delimiter:
            continue
        yield Delimited(fields, (first, line), quoted, guarded=guarded)
        if not end:
            return
        fields, quoted, guarded = [], [], False
        first = line = line + 1


def delimiter_of(content: bytes) -> str | None:
    """Give the character that parts the cells of a file, or None if the file is no table of that kind."""
    head = head_of(content)
    found = find_delimiter(plain_lines(head)) if head else None
    if (
        found is None
        and head
        and len(content) > HEAD
        and ('"' in head or plain_lines(head).count("\n") < _ROWS_TO_TELL)
    ):
        # One cell may be longer than the beginning that is looked at.
        longer = head_of(content, _LONG_HEAD)
        found = find_delimiter(plain_lines(longer)) if longer else None
    return found


def find_delimiter(head: str) -> str | None:
    r"""Give the character that parts the cells of a text, or None if the text is no table of that kind.

    Each candidate is judged by how many of the records it makes have the same number of cells. Text whose cells
    tabs part is none.

    Args:
        head: The beginning of the text, with newlines.

    Examples:
        >>> find_delimiter("Action,Lead\nAsk,Clerk\nTell,Clerk"), find_delimiter("Dear all, thank you.\nYours, us")
        (',', None)
    """
    named = re.match(_SEP_LINE, head)
    if named:
        return named[1]
    shares = [(_share(_sample(head, mark), mark), mark) for mark in _DELIMITERS if mark in head]
    best, mark = max(shares, default=(0.0, ""), key=lambda pair: pair[0])
    return mark if best else None


def without_separator_line(text: str) -> tuple[str, int]:
    """Give the text after a line that names the delimiter, and the number of its first line."""
    named = re.match(_SEP_LINE, text)
    return (text[named.end() :], 2) if named else (text, 1)


def is_quoted_table(text: str) -> bool:
    """Whether tabs part a text's cells and some stand in quotation marks, so that a cell may go over lines.

    Text lifted from tables has quotation marks too, but they do not make records of one width.
    """
    if "\t" not in text or not re.search(r'(?m)(?:^|\t)"[^"\t\n]*+(?:""|\n)', text):
        return False
    found = [record for record in records(text, "\t") if record.filled]
    widths = [len(record.fields) for record in found if len(record.fields) > 1]
    if not widths:
        return False
    width, same = Counter(widths).most_common(1)[0]
    guarded = [record for record in found if record.guarded]
    even = all(len(record.fields) == width and not _swallows(record) for record in guarded)
    return bool(guarded) and even and same >= _QUOTED_AS_A_TABLE * len(widths)


def _swallows(record: Delimited) -> bool:
    """Whether quotation marks hold a tab, which no program writes: they are marks of two cells."""
    return any(quoted and "\t" in text for text, quoted in _plain(record))


def blocks_of(found: Iterable[Delimited], bounds: Bounds) -> Iterator[Block]:
    """Yield the tables and passages that records make.

    A blank record ends a piece of a table. A record without any delimiter is a passage, and so is one with a single
    filled cell that is a title or a note: before the first table, or right after a blank record, unless its empty cells
    stand in quotation marks too. Columns that nothing fills, at the end of all records, are left out.
    """
    kept = list(_counted(found, bounds))
    width = max((filled[-1] + 1 for record in kept if (filled := record.filled)), default=0)
    rows: list[Row] = []
    seen, begins = False, True
    for record in kept:
        filled = record.filled
        # A program that quotes empty cells too means each record as a row.
        listed = bool(record.quoted) and all(record.quoted)
        alone = not seen or len(record.fields) == 1 or (begins and filled == [0] and not listed)
        if len(filled) > 1 or (filled and not alone):
            rows.append(_row(record, width, bounds.name))
            bounds.check_rows(len(rows))
            seen, begins = True, False
            continue
        begins = begins or not filled
        if rows:
            yield _table(rows)
            rows = []
        if filled:
            text = " ".join(p.text for p in read_fragment(record.fields[filled[0]].strip()))
            yield Passage(text=text, where=Where(document=bounds.name, lines=record.lines))
    if rows:
        yield _table(rows)


def _counted(found: Iterable[Delimited], bounds: Bounds) -> Iterator[Delimited]:
    for record in found:
        bounds.add_cells(len(record.fields))
        yield record


def _table(rows: Sequence[Row]) -> Table:
    return Table(rows=tuple(rows), where=rows[0].where.until(rows[-1].where))


def _row(record: Delimited, width: int, name: str) -> Row:
    texts = record.fields[:width]
    places = (Where(document=name, lines=record.lines, column=n) for n in range(1, len(texts) + 1))
    cells = tuple(
        Cell(paragraphs=read_fragment(without_escape(text)), where=where)
        for text, where in zip(texts, places, strict=True)
    )
    return Row(cells=cells, where=Where(document=name, lines=record.lines))


def _sample(head: str, delimiter: str) -> list[Delimited]:
    sample: list[Delimited] = []
    for record in records(head, delimiter):
        if record.filled:
            sample.append(record)
        if len(sample) == _SAMPLE:
            return sample
    return sample[:-1] if len(head) >= _CUT else sample


def _share(sample: Sequence[Delimited], delimiter: str) -> float:
    """The share of the records that have as many cells as most, or 0 where they make no table."""
    start = next((n for n, record in enumerate(sample) if len(record.fields) > 1), len(sample))
    below = sample[start:]
    widths = [len(record.fields) for record in below if len(record.fields) > 1]
    width = Counter(widths).most_common(1)[0][0] if widths else 1
    same = [record for record in below if len(record.fields) == width]
    if len(same) < 2 or _is_tabbed(below) or _is_drawn(below, same, delimiter):  # noqa: PLR2004 - a header and a row
        return 0.0
    share = len(same) / len(below)
    return share if share >= _least(same, width, delimiter) else 0.0


def _least(same: Sequence[Delimited], width: int, delimiter: str) -> float:
    """The share that is asked for: more where the delimiter stands as it does in prose or figures."""
    later = [text for record in same for text, quoted in _plain(record)[1:] if not quoted]
    spaced = sum(text.startswith(" ") for text in later)
    if delimiter != "|" and spaced > _SPACED_SHARE * len(later):
        return _LEAST_OF_PROSE if width > 2 and len(same) > 2 else 2.0  # noqa: PLR2004 - pairs prove nothing
    figures = sum(re.match(r"\d{3}\b", text) is not None for text in later)
    if delimiter == "," and figures > _SPACED_SHARE * len(later):
        return 2.0
    return _LEAST_OF_PAIRS if width == 2 else _LEAST  # noqa: PLR2004


def _plain(record: Delimited) -> list[tuple[str, bool]]:
    return list(zip(record.fields, record.quoted or (False,) * len(record.fields), strict=True))


def _is_tabbed(sample: Sequence[Delimited]) -> bool:
    tabbed = sum(any("\t" in text and not quoted for text, quoted in _plain(record)) for record in sample)
    return tabbed > _TABBED_SHARE * len(sample)


def _is_drawn(sample: Sequence[Delimited], same: Sequence[Delimited], delimiter: str) -> bool:
    """Whether bars stand at both ends of the lines or rules among them: a table of Markdown, or a drawn one."""
    if delimiter != "|":
        return False
    ruled = any(re.fullmatch(r"[\s|:=+>-]*+", "|".join(record.fields)) for record in sample)
    return ruled or all(not record.fields[0].strip() and not record.fields[-1].strip() for record in same)

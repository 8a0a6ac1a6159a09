"""Paragraphs put together where one goes on with the last, and taken apart at the marks of lists."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from equalityplan.document import Paragraph
from equalityplan.phrases.listing.entry import Entry
from equalityplan.phrases.listing.mark import mark_at_start, marks_in
from equalityplan.phrases.listing.nesting import nested

# 1.1, 1.2 and A1, A2; a quarter, term, year or key stage says something that no number of a list does.
_OUTLINE = re.compile(r"((?:\d{1,3}\.){1,3}|(?!(?:Q|H|T|Y|YR|FY|KS)\s?\d)[A-Z]{1,3}\s?)(\d{1,3})[.:]? (?=\S)")
_SENTENCE_ENDS = frozenset(".;:!?")


def split_listing(paragraphs: Sequence[Paragraph]) -> tuple[Entry, ...]:
    """Part the paragraphs of a cell into entries, only where something printed parts them.

    Paragraphs, lines and list entries part them, and so do typed numbers that count up, bullets, and a semicolon
    before a wide space, within one text. Sentences are not parted. A paragraph that goes on with the one before it
    is put together with it, and the entries of a list inside a list stay with the entry that they stand under. The
    words of the entries are the words of the paragraphs, in order.

    Args:
        paragraphs: The paragraphs of one cell.

    Returns:
        The entries in order; none for paragraphs without text.

    Examples:
        >>> [e.text for e in split_listing([Paragraph(text="1) Train staff; 2) Publish the results")])]
        ['Train staff;', 'Publish the results']
        >>> [e.text for e in split_listing([Paragraph(text="Train staff. Publish the results.")])]
        ['Train staff. Publish the results.']
    """
    entries: list[Entry] = []
    for paragraph in _joined(_lines(paragraphs)):
        entries += _entries(paragraph)
    return nested(_outlined(tuple(_with_numbers(entries))))


def join_listing(paragraphs: Sequence[Paragraph]) -> str:
    """Join the paragraphs of a cell to one text, with a line for each paragraph and each entry of a list.

    Args:
        paragraphs: The paragraphs of one cell.

    Returns:
        The text; bullets and hyphens before entries are left out, numbers stay, runs of white space are one space.

    Examples:
        >>> print(join_listing([Paragraph(text="- A named lead. - A yearly report.")]))
        A named lead.
        A yearly report.
    """
    return "\n".join(line for paragraph in _lines(paragraphs) for line in _text_lines(paragraph))


def _text_lines(paragraph: Paragraph) -> Iterator[str]:
    return (entry.line for entry in _entries(paragraph))


def _lines(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield each line as a paragraph of its own; the number of a paragraph belongs to its first line."""
    for paragraph in paragraphs:
        first = True
        lines = paragraph.text.splitlines() or [""]
        if lines == [paragraph.text] and paragraph.text.strip():
            yield paragraph
            continue
        for line in lines:
            if line.strip() or (first and paragraph.number):
                yield evolve(paragraph, text=line, number=paragraph.number if first else None)
                first = False


def _joined(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Put a paragraph together with the one that it goes on with."""
    last: Paragraph | None = None
    parts: list[str] = []
    for paragraph in paragraphs:
        if last is not None and _goes_on(parts[-1], paragraph):
            parts.append(paragraph.text)
            continue
        if last is not None:
            yield evolve(last, text=" ".join(parts)) if len(parts) > 1 else last
        last, parts = paragraph, [paragraph.text]
    if last is not None:
        yield evolve(last, text=" ".join(parts)) if len(parts) > 1 else last


def _goes_on(before: str, paragraph: Paragraph) -> bool:
    text, before = paragraph.text.strip(), before.rstrip()
    if paragraph.listed or paragraph.number or not text or not before or mark_at_start(text) is not None:
        return False
    return before[-1] == ":" or (text[0].islower() and before[-1] not in _SENTENCE_ENDS)


def _entries(paragraph: Paragraph) -> Iterator[Entry]:
    """Part one text at its marks; the text of an entry is empty where a number stands alone."""
    text, number, end = paragraph.text, paragraph.number, 0
    for mark in marks_in(text):
        before = " ".join(text[end : mark.start].split())
        if before:
            yield Entry(text=before, number=number)
            number = None
        number = _together(number, mark.text)
        end = mark.end
    rest = " ".join(text[end:].split())
    if rest or number:
        yield Entry(text=rest, number=number)


def _together(first: str | None, second: str | None) -> str | None:
    return " ".join(part for part in (first, second) if part) or None


def _with_numbers(entries: Iterable[Entry]) -> Iterator[Entry]:
    """Give a number that stands alone to the entry after it; the last one becomes a text of its own."""
    waiting: str | None = None
    for entry in entries:
        waiting = _together(waiting, entry.number)
        if entry.text:
            yield Entry(text=entry.text, number=waiting)
            waiting = None
    if waiting and any(letter.isalnum() for letter in waiting):
        yield Entry(text=waiting)


def _outlined(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Take numbers such as 1.1 and 1.2 out of the texts, where every entry has one and they count up."""
    numbers = [_OUTLINE.match(entry.text) if entry.number is None else None for entry in entries]
    values = [(match[1], int(match[2])) for match in numbers if match is not None]
    counts = len(values) > 1 and values == [(values[0][0], values[0][1] + n) for n in range(len(entries))]
    if not counts:
        return entries
    return tuple(
        Entry(text=entry.text[match.end() :], number=match.group().strip())
        for entry, match in zip(entries, numbers, strict=True)
        if match is not None
    )

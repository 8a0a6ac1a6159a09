"""The parts of a page: plain frozen classes that a template writes down.

Texts are as the document prints them, unescaped; the template escapes them. Targets and ids are names within the page,
without the number sign.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from attrs import field, frozen

from equalityplan.report.pictures import Picture


@frozen
class Fact:
    """A name and what stands under it, with the mark of a verdict and a place in the page to go to, if any."""

    name: str
    text: str
    mark: str = ""
    target: str = ""


@frozen
class Cell:
    """A few words, as in a cell of a table, with the mark of a verdict and a place in the page to go to, if any."""

    text: str
    mark: str = ""
    target: str = ""


@frozen
class Entry:
    """An entry of a list, with a label, facts and entries of its own.

    Attributes:
        text: What it says.
        label: What it is about.
        facts: Names with what stands under them.
        entries: Entries below it.
        links: Labels that lead to places in the page.
        address: Web address that it names, or empty.
        verdict: A verdict with its mark, before the text, or None.
        id: Its name in the page, or empty.
        fold: The line under which its entries are folded away, however few there are, or empty.
    """

    text: str
    label: str = ""
    facts: tuple[Fact, ...] = ()
    entries: tuple[Entry, ...] = ()
    links: tuple[Cell, ...] = ()
    address: str = ""
    verdict: Cell | None = None
    id: str = ""
    fold: str = ""


@frozen
class Prose:
    """A paragraph; `note` is one in small print."""

    shape: ClassVar[str] = "prose"
    text: str
    note: bool = field(default=False, kw_only=True)


@frozen
class Facts:
    """Names with what stands under them."""

    shape: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]


@frozen
class Listing:
    """A list, or steps with what each is good for; entries of entries are folded away where there are several."""

    shape: ClassVar[str] = "listing"
    entries: tuple[Entry, ...]
    steps: bool = field(default=False, kw_only=True)


def _cells(rows: Iterable[Iterable[Cell | str]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(tuple(Cell(cell) if isinstance(cell, str) else cell for cell in row) for row in rows)


@frozen
class Table:
    """A table whose first column names its rows.

    Attributes:
        caption: What it shows.
        headings: Names of the columns.
        rows: The cells; texts may stand in for them.
        wordy: Whether cells hold sentences, so that on a narrow page each row becomes a block of its own.
    """

    shape: ClassVar[str] = "table"
    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(converter=_cells)
    wordy: bool = field(default=False, kw_only=True)


@frozen
class Count:
    """How often a verdict was given."""

    mark: str
    word: str
    number: int


@frozen
class Tally:
    """Counts of verdicts, and a bar that is divided in their proportion."""

    shape: ClassVar[str] = "tally"
    caption: str
    counts: tuple[Count, ...]


@frozen
class Figure:
    """A picture with the table of what it shows, and its name in the page."""

    shape: ClassVar[str] = "figure"
    name: str
    picture: Picture


@frozen
class Fold:
    """Parts that are folded away under a line that says what they are."""

    shape: ClassVar[str] = "fold"
    summary: str
    parts: tuple[Part, ...]


@frozen(kw_only=True)
class Quote:
    """What a row of the plan says, in its own words.

    Attributes:
        id: Its name in the page.
        label: The row's id.
        text: The objective, or empty.
        facts: Its other words by their field.
        place: Where they stand in the document, or empty.
        entries: What it takes over from other rows.
    """

    shape: ClassVar[str] = "quote"
    id: str
    label: str
    text: str
    facts: tuple[Fact, ...]
    place: str = ""
    entries: tuple[Entry, ...] = ()


@frozen(kw_only=True)
class Card:
    """A criterion: verdict and reasons beside the words of the plan.

    Attributes:
        id: Its name in the page.
        label: The criterion's id.
        title: What it asks.
        mark: The mark of its verdict.
        verdict: Its verdict.
        facts: The reasons.
        quotes: What the plan says.
        parts: What stands below both.
    """

    shape: ClassVar[str] = "card"
    id: str
    label: str
    title: str
    mark: str
    verdict: str
    facts: tuple[Fact, ...]
    quotes: tuple[Quote, ...] = ()
    parts: tuple[Part, ...] = ()


Part = Prose | Facts | Listing | Table | Tally | Figure | Fold | Quote | Card


@frozen(kw_only=True)
class Section:
    """A part of a page under a heading of its own."""

    id: str
    heading: str
    parts: tuple[Part, ...] = ()
    sections: tuple[Section, ...] = ()


@frozen(kw_only=True)
class Page:
    """A report as one page.

    Attributes:
        title: What it is about.
        kind: What kind of report it is, in a few words above the title.
        facts: What stands under the title.
        caution: A sentence that nobody should miss, or empty.
        parts: What comes before the first section.
        sections: The rest.
        colophon: Where the page comes from, in its last line.
    """

    title: str
    kind: str
    facts: tuple[Fact, ...] = ()
    caution: str = ""
    parts: tuple[Part, ...] = ()
    sections: tuple[Section, ...] = ()
    colophon: str = ""

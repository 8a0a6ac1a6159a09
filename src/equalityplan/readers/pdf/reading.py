"""Reading: page after page becomes tables and passages in order."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.reader import Limits
from equalityplan.readers.pdf.assembly import assembled
from equalityplan.readers.pdf.bullets import with_bullets
from equalityplan.readers.pdf.cells import Content, Habits, Place, deal, learn, table_of, text_starts
from equalityplan.readers.pdf.completion import complete
from equalityplan.readers.pdf.crossing import PageReading, TableEnds
from equalityplan.readers.pdf.decoration import Decorated, without_decoration, without_highlights
from equalityplan.readers.pdf.gutters import levels_of
from equalityplan.readers.pdf.ink import Ink, read_ink
from equalityplan.readers.pdf.lattice import Lattice, find_lattices
from equalityplan.readers.pdf.lines import Line, line_of, lines_of
from equalityplan.readers.pdf.margins import Margins, margins_of, repeated
from equalityplan.readers.pdf.opening import Clock, OpenDocument, OpenPage
from equalityplan.readers.pdf.page_ends import edges_of
from equalityplan.readers.pdf.passages import LooseLine, LoosePage
from equalityplan.readers.pdf.unruled import find_unruled, lines_of_levels
from equalityplan.readers.pdf.words import PageWords, Word, is_bold, read_words, split_word

_by_base = attrgetter("base")
# The middle of letters above their base line, in parts of their size.
_MIDDLE = 0.3


def read_pages(content: bytes, name: str, limits: Limits) -> Document:
    """Read the tables and passages of a PDF.

    Args:
        content: The bytes of the file.
        name: Its name.
        limits: How many pages and cells it may have, and how long reading may take.

    Raises:
        DocumentError: It is encrypted, broken, too large, or its pages are pictures of text.
    """
    reading = _Reading(name, limits)
    with OpenDocument(content, name, limits) as document:
        for page in document.pages():
            reading.page(page)
        reading.close(document.unreadable)
    return assembled(name, reading.pages, reading.sizes, reading.notices, telling=reading.habits.telling)


class _ReadPage(NamedTuple):
    """A page of which the words and the ink are read."""

    page: OpenPage
    read: PageWords
    ink: Ink
    margins: Margins


class _Reading:
    """The state of reading: the pages so far, and what was learnt from them."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._clock = Clock(name, limits.seconds)
        self._tables = self._cells = 0
        self._pictures: list[int] = []
        self._known: list[float] = []
        self.habits = Habits()
        self.pages: list[PageReading] = []
        self._waiting: _ReadPage | None = None
        self._margins = Margins()
        self.sizes: Counter[float] = Counter()
        self.notices: list[Notice] = []

    def page(self, page: OpenPage) -> None:
        """Read one page; it is laid out once the page after it is read, since both may print the same margins."""
        self._clock.check()
        read = read_words(page.handle, page.text)
        ink = read_ink(page.handle, read.frame, self._clock)
        margins = margins_of(read)
        self._lay_out_waiting(margins)
        if not read.words and not read.turned:
            if ink.pictured or ink.drawn:
                self._pictures.append(page.number)
            return
        for word in read.words:
            self.sizes[round(word.size, 1)] += len(word.text)
        self._waiting = _ReadPage(page, read, ink, margins)

    def close(self, unreadable: Sequence[int]) -> None:
        """Lay out the last page and tell what could not be read; a document without any text is refused."""
        self._lay_out_waiting(Margins())
        if not self.pages:
            raise self._without_text(unreadable)
        for number in self._pictures:
            message = "The page is a picture without text; nothing of it was read. Run text recognition to read it."
            self._tell("page-without-text", message, number)
        for number in unreadable:
            self._tell("page-unreadable", "The page is broken and was left out.", number)
        if not self._tables:
            self._tell("no-table", "The document has no table.", None)

    def _lay_out_waiting(self, after: Margins) -> None:
        """Lay out the page that was read last, now that the margins of the one after it are known."""
        if self._waiting is None:
            return
        page, read, ink, margins = self._waiting
        self._lay_out(page, read, ink, repeated(margins, (self._margins, after), read.words))
        self._waiting, self._margins = None, margins

    def _lay_out(self, page: OpenPage, read: PageWords, ink: Ink, margins: Margins) -> None:
        words = with_bullets(sorted(read.words, key=_by_base), ink.marks)
        lines = without_decoration(ink.across, words)
        around = (0.0, 0.0, read.frame.width, read.frame.height)
        areas = without_highlights(ink.areas, words)
        ruled = find_lattices(lines.rulings, ink.upright, areas, around)
        whole = complete(ruled.found, ruled.spare, words)
        if ruled.tangled or ink.overdrawn:
            self._tell("lines-ignored", "So many lines are drawn on the page that some were ignored.", page.number)
        dealer = _Dealer(page, read, words)
        contents = [dealer.content(lattice) for lattice in whole.lattices]
        top, bottom = dealer.take(margins.top), dealer.take(margins.bottom)
        bare = find_unruled(dealer.rest(), whole.spare, self._known)
        for lattice in bare.lattices:
            self._tell("columns-guessed", "Columns were told by white space alone.", page.number, lattice, read)
            contents.append(dealer.content(lattice))
        contents.sort(key=lambda content: content.lattice.ys[0])
        if contents:
            self._known = text_starts(contents[-1])
        lines_outside = [*top, *bare.lines, *bottom]
        loose = [_loose(page, line_of(own), contents) for own in lines_outside] + dealer.loose_across(len(contents))
        self._keep(page, read, contents, loose, lines, ink)

    def _keep(
        self,
        page: OpenPage,
        read: PageWords,
        contents: Sequence[Content],
        loose: list[LooseLine],
        lines: Decorated,
        ink: Ink,
    ) -> None:
        for content in contents:
            self._count(content)
            learn(content, self.habits)
        self.habits.conclude()
        tables = []
        ends: dict[int, TableEnds] = {}
        for content in contents:
            self._tables += 1
            edges = edges_of(content, lambda line: is_bold(page.text, line.start))
            ends[self._tables] = TableEnds(edges, (round(read.frame.width), round(read.frame.height)))
            place = Place(self._name, page.number, self._tables, read.frame)
            telling = self.habits.telling
            tables.append(table_of(content, place, telling=telling, strikes=lines.strikes, areas=ink.areas))
        rights = [content.lattice.xs[-1] for content in contents] + [item.line.right for item in loose]
        lefts = [item.line.left for item in loose] or [content.lattice.xs[0] for content in contents]
        reach = (min(lefts, default=0.0), max(rights, default=read.frame.width))
        self.pages.append(PageReading(tables, LoosePage(page.number, read.frame, loose, reach), ends))

    def _count(self, content: Content) -> None:
        self._cells += len(content.lattice.spans)
        rows = len(content.lattice.ys) - 1
        for count, most, what in (
            (self._cells, self._limits.cells, "the tables have more than {} cells"),
            (rows, self._limits.rows, "a table has more than {} rows"),
        ):
            if count > most:
                problem = f"{what.format(most)}, the most that may be read"
                raise DocumentError(self._name, problem, "Check that it is the right file, or pass higher limits.")

    def _without_text(self, unreadable: Sequence[int]) -> DocumentError:
        if self._pictures:
            problem = "the pages are pictures without text, a PDF with a text layer was expected"
            return DocumentError(self._name, problem, "Run text recognition on it and try again.")
        if unreadable:
            problem = "its pages are broken and cannot be opened, a whole PDF was expected"
            return DocumentError(self._name, problem, "Fetch or save the file again.")
        problem = "the pages are empty, a document with a plan was expected"
        return DocumentError(self._name, problem, "Check the file.")

    def _tell(
        self, code: str, message: str, page: int | None, lattice: Lattice | None = None, read: PageWords | None = None
    ) -> None:
        box = read.frame.shown_box(lattice.box) if lattice and read else None
        where = Where(document=self._name, page=page, table=self._tables + 1 if lattice else None, box=box)
        self.notices.append(Notice(code=code, message=message, where=where))


class _Dealer:
    """The words of a page, of which each goes to one table or stays outside."""

    def __init__(self, page: OpenPage, read: PageWords, words: list[Word]) -> None:
        self._page = page
        self._frame = read.frame
        self._words = words
        self._bases = [word.base for word in words]
        self._reach = max([word.size for word in words], default=0.0)
        self._free = bytearray(b"\x01" * len(words))
        self._across = read.turned

    def content(self, lattice: Lattice) -> Content:
        """Take the words of a table."""
        left, top, right, bottom = lattice.box
        own: list[Word] = []
        for n in range(bisect_left(self._bases, top), bisect_right(self._bases, bottom + self._reach)):
            word = self._words[n]
            inside = left <= (word.left + word.right) / 2 <= right and top <= word.base - _MIDDLE * word.size <= bottom
            if inside and self._free[n]:
                self._free[n] = 0
                own.append(word)
        across = [item for item in self._across if left <= item.x <= right and top <= item.y <= bottom]
        if across:
            self._across = [item for item in self._across if item not in across]
        return deal(lattice, own, across, lambda word, at: split_word(self._page.text, word, at, self._frame))

    def take(self, lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
        """Take the words of lines that belong to no table so far; what stands far apart on a line stays apart."""
        wanted = {word.start for line in lines for word in line}
        numbers = [n for n, word in enumerate(self._words) if self._free[n] and word.start in wanted]
        for n in numbers:
            self._free[n] = 0
        return lines_of_levels(levels_of([self._words[n] for n in numbers]))

    def rest(self) -> list[Word]:
        """Give the words outside the tables so far."""
        return [word for word, free in zip(self._words, self._free, strict=True) if free]

    def loose_across(self, tables: int) -> list[LooseLine]:
        """Give the lines outside tables that stand across the others, as if they stood below everything."""
        if not self._across:
            return []
        lines = lines_of([item.word for item in self._across])
        return [LooseLine(line, is_bold(self._page.text, line.start), tables) for line in lines]


def _loose(page: OpenPage, line: Line, contents: Sequence[Content]) -> LooseLine:
    above = sum(content.lattice.ys[0] < line.base - _MIDDLE * line.size for content in contents)
    return LooseLine(line, is_bold(page.text, line.start), above)

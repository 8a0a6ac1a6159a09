"""Passages: titles typed letter by letter, and lines that are printed on every page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from attrs import evolve

from equalityplan.document import Block, Passage, Table
from equalityplan.notice import Notice
from equalityplan.phrases.timescale import parse_timescale

# Words that titles of plans and names of authorities hold and section headings rarely do. Compiled when first used.
_TITLE_WORD = (
    r"(?i)\b(?:plan|scheme|strategy|framework|policy|statement|report|programme|appendix|annex|council|authority|trust|"
    r"university|college|school|partnership|board|police|government|commission|(?:19|20)\d\d)\b"
)
_PAGE_NUMBER = re.compile(r"(?:page\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
# A line with more words than this is prose and no heading.
HEADING_WORDS = 20
_SPACED_LETTERS = 6
_SPACED_SHARE = 0.8
_DAY = 10
_LONGEST_MARK = 60


def reads_as_heading(text: str) -> bool:
    """Whether a passage is short and unfinished enough to be a title or heading rather than prose.

    Examples:
        >>> reads_as_heading("Service delivery"), reads_as_heading("This plan sets out what we do.")
        (True, False)
    """
    text = text.strip()
    short = len(text.split()) <= HEADING_WORDS and any(map(str.isalnum, text))
    return short and text[-1:] not in {".", ";", ","} and text[:1] not in "-•(–"


def names_plan(text: str) -> bool:
    """Whether a line holds a word of the titles of plans, of the names of authorities, or a year.

    Examples:
        >>> names_plan("Equality Scheme 2010"), names_plan("Service delivery")
        (True, False)
    """
    return re.search(_TITLE_WORD, text) is not None


def text_key(text: str) -> str:
    """Give a text without regard to case and white space, to compare repeated lines.

    Examples:
        >>> text_key("Race  Equality SCHEME")
        'race equality scheme'
    """
    return " ".join(text.casefold().split())


def unspace_passages(blocks: Iterable[Block], notices: list[Notice]) -> tuple[Block, ...]:
    """Put together passages that are typed with a space after every letter."""
    return tuple(_unspaced(block, notices) if isinstance(block, Passage) else block for block in blocks)


def _unspaced(passage: Passage, notices: list[Notice]) -> Passage:
    letters = passage.text.split()
    single = sum(len(letter) == 1 and letter.isalnum() for letter in letters)
    if single < _SPACED_LETTERS or single < _SPACED_SHARE * len(letters):
        return passage
    # Where words are not parted by a wider space, only the capitals show them.
    words = ("".join(word.split()) for word in re.split(r"\s{2,}", passage.text.strip()))
    text = " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", word) for word in words)
    message = f"The line is typed with a space after each letter; it was read as '{text}'."
    notices.append(Notice(code="letters-spaced", message=message, where=passage.where))
    return evolve(passage, text=text, printed=passage.text)


def mark_running_passages(blocks: tuple[Block, ...], spared: Collection[int] = ()) -> tuple[Block, ...]:
    """Mark the repeats of the title block, and the dates and page numbers between pieces of tables.

    What the format itself marks as running stays so.

    Args:
        blocks: Passages and tables.
        spared: The identities of passages that are part of a plan, and may be worded alike.
    """
    leading = leading_passages(blocks)
    # Headings below the title head the first table or prose, and may head others again.
    named = max((n for n, passage in enumerate(leading, start=1) if names_plan(passage.text)), default=len(leading))
    title_keys = {text_key(passage.text) for passage in leading[:named]}
    marked: list[Block] = []
    seen: set[str] = set()
    table_seen = False
    for block in blocks:
        if isinstance(block, Table) or id(block) in spared:
            table_seen = True
            marked.append(block)
            continue
        key = text_key(block.text)
        repeats = (key in title_keys and key in seen) or (table_seen and is_page_mark(block.text))
        running = block.running or repeats
        # A header that the format knows does not make the title below it a repeat.
        seen |= set() if block.running else {key}
        marked.append(evolve(block, running=running) if running != block.running else block)
    return tuple(marked)


def leading_passages(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Give the headings that open a document, before its first prose or table: its title block."""
    found: list[Passage] = []
    for block in blocks:
        if isinstance(block, Passage) and block.running:
            continue
        if not isinstance(block, Passage) or not reads_as_heading(block.text):
            break
        found.append(block)
    return tuple(found)


def is_page_mark(text: str) -> bool:
    """Whether a line is nothing but a page number or a full date, as printed at the foot of a page.

    Examples:
        >>> is_page_mark("Page 3 of 9"), is_page_mark("02/06/05"), is_page_mark("Year 2")
        (True, True, False)
    """
    stripped = text.strip()
    if len(stripped) > _LONGEST_MARK or not any(map(str.isdigit, stripped)):
        return False
    return bool(_PAGE_NUMBER.fullmatch(stripped)) or page_date(stripped) is not None


def page_date(text: str) -> str | None:
    """Give the EDTF day of a line that is nothing but a date, or None."""
    parts = parse_timescale(text).parts
    edtf = getattr(parts[0], "edtf", None) if len(parts) == 1 else None
    whole = edtf is not None and len(edtf) == _DAY and parts[0].text.strip() == text.strip()
    return edtf if whole else None

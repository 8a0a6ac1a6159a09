"""Surroundings: title block, captions and prose around the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from equalityplan.document import Block, Passage, Table
from equalityplan.layout.sections import is_detail
from equalityplan.layout.subheadings import names_kind, outer_of
from equalityplan.mending.bands import is_band
from equalityplan.mending.counted_labels import opens_group
from equalityplan.mending.passages import is_page_mark, leading_passages, names_plan, reads_as_heading, text_key
from equalityplan.model.plan import Narrative
from equalityplan.notice import Notice

_REMARK = r"(?s)\(.*\)\.?"
_PLAN = r"(?i)\b(?:plan|scheme|strategy|framework|policy|programme|report)\b"
_BULLET = ("-", "•", "–", "*")


class Surroundings(NamedTuple):
    """What stands around the tables of a document.

    Attributes:
        title_block: The lines of the title block.
        captions: The heading right before a table, by the table's position among the blocks.
        outer: The heading above a caption that names no subject itself, if it has one, by the same.
        narrative: The prose.
        page_marks: Dates and numbers printed on the pages.
        running: Other lines printed on each page, once.
        notices: One for each line that only repeats.
    """

    title_block: tuple[Passage, ...]
    captions: dict[int, Passage]
    outer: dict[int, list[Passage]]
    narrative: tuple[Narrative, ...]
    page_marks: tuple[Passage, ...]
    running: tuple[Passage, ...]
    notices: tuple[Notice, ...]


def find_surroundings(blocks: Sequence[Block], *, sheets: bool = False) -> Surroundings:
    """Tell title block, captions, prose and running lines of a document apart.

    Args:
        blocks: The blocks of a mended document.
        sheets: Whether they are lines and tables of sheets, which know neither paragraphs nor headings.
    """
    running = tuple(block for block in blocks if isinstance(block, Passage) and block.running)
    still = [(n, block) for n, block in enumerate(blocks) if isinstance(block, Table) or not block.running]
    title_block = _title_block([block for _, block in still], blocks)
    marked = any(isinstance(block, Passage) and block.heading for block in blocks)
    captions: dict[int, Passage] = {}
    outer: dict[int, list[Passage]] = {}
    narrative: list[Narrative] = []
    for passages, table in _runs(still[len(title_block) :]):
        caption = _caption(passages, introduced=sheets and not marked) if table is not None else None
        if caption is not None and table is not None:
            captions[table] = caption
            if (above := outer_of(passages, caption, marked=marked)) is not None:
                outer[table] = above
        taken = [caption, *outer.get(table, ())] if table is not None else []
        narrative.extend(_narratives([one for one in passages if all(one is not heading for heading in taken)]))
    return Surroundings(
        title_block=title_block,
        captions=captions,
        outer=outer,
        narrative=tuple(narrative),
        page_marks=tuple(passage for passage in running if is_page_mark(passage.text)),
        running=tuple({passage.text: passage for passage in running if not is_page_mark(passage.text)}.values()),
        notices=tuple(_running_notice(passage) for passage in running),
    )


def _title_block(blocks: Sequence[Block], printed: Sequence[Block]) -> tuple[Passage, ...]:
    """The leading headings down to the last that names a plan, a body or a year; at least the first of them.

    What follows heads the prose or the table after it. A first heading that names none of them, right above a table
    whose rows would stand without a section where others have theirs, is that table's own.

    Args:
        blocks: The blocks without what is printed on every page.
        printed: All blocks.
    """
    whole = leading_passages(blocks)
    leading = whole[: _first_section(whole, blocks[len(whole) :], printed)]
    if len(leading) < len(whole) and not leading:
        return ()
    named = [n for n, line in enumerate(leading, start=1) if names_plan(line.text) and not opens_group(line.text)]
    if not named and len(leading) == 1 and _has_peers(blocks):
        return ()
    return leading[: max(named, default=1)]


def _first_section(leading: Sequence[Passage], below: Sequence[Block], printed: Sequence[Block]) -> int:
    """The position among the opening headings of the first section, where "Action plan" below it says what follows.

    Such words end a title of several lines too. They stand below a section where it is numbered, and where further
    tables have headings and the title was told before, or the same words stand below another heading later.
    """
    end = len(leading) - 1
    if end < 1 or not names_kind(leading[end].text):
        return len(leading)
    start = end
    while start > 0 and (not names_plan(leading[start - 1].text) or opens_group(leading[start - 1].text)):
        start -= 1
    sections, titles = leading[start:end], leading[:start]
    if any(opens_group(section.text) for section in sections):
        return start
    if len(sections) != 1 or not any(_is_headed(before, after) for before, after in pairwise(below)):
        return len(leading)
    told = any(re.search(_PLAN, title.text) for title in titles)
    return start if told or _comes_again(leading[end], sections[0], printed) else len(leading)


def _comes_again(kind: Passage, section: Passage, printed: Sequence[Block]) -> bool:
    """Whether a heading stands again below another one than the first time."""
    return any(
        isinstance(before, Passage)
        and isinstance(after, Passage)
        and after is not kind
        and text_key(after.text) == text_key(kind.text)
        and text_key(before.text) != text_key(section.text)
        and _heads(before)
        for before, after in pairwise(printed)
    )


def _has_peers(blocks: Sequence[Block]) -> bool:
    """Whether the heading that opens a document is one of several above its tables and their parts."""
    table = blocks[1] if len(blocks) > 1 else None
    if not isinstance(table, Table):
        return False
    titles = [n for n, row in enumerate(table.rows) if is_band(row)]
    content = [n for n, row in enumerate(table.rows) if row.own and n not in titles]
    if titles:
        # Rows above the first title: more than the header.
        return sum(n < titles[0] for n in content) > 1
    return any(_is_headed(before, after) for before, after in pairwise(blocks[1:]))


def _is_headed(before: Block, after: Block) -> bool:
    return isinstance(after, Table) and isinstance(before, Passage) and _heads(before)


def _heads(passage: Passage) -> bool:
    return passage.heading or reads_as_heading(passage.text)


def _runs(blocks: Sequence[tuple[int, Block]]) -> Iterator[tuple[list[Passage], int | None]]:
    """Yield the passages before each table with the table's position, and those after the last."""
    passages: list[Passage] = []
    for position, block in blocks:
        if isinstance(block, Passage):
            passages.append(block)
            continue
        yield passages, position
        passages = []
    yield passages, None


def _caption(passages: Sequence[Passage], *, introduced: bool) -> Passage | None:
    """The heading of a table: the one right above it, or the last that the format marks above its introduction.

    Args:
        passages: What stands between the table before and this one.
        introduced: Whether one sentence may stand below a heading that no format marks.
    """
    for passage in reversed(passages):
        if passage.heading:
            return passage
        if is_detail(passage.text) or re.fullmatch(_REMARK, passage.text):
            continue
        if reads_as_heading(passage.text):
            return passage
        if not introduced:
            break
        introduced = False
    return next((passage for passage in reversed(passages) if passage.heading), None)


def _narratives(passages: Sequence[Passage]) -> Iterator[Narrative]:
    heading: Passage | None = None
    prose: list[Passage] = []
    for passage, following in zip_longest(passages, passages[1:]):
        if not _heads_prose(passage, following):
            prose.append(passage)
            continue
        if heading or prose:
            yield _narrative(heading, prose)
        heading, prose = passage, []
    if heading or prose:
        yield _narrative(heading, prose)


def _heads_prose(passage: Passage, following: Passage | None) -> bool:
    """Whether a passage is a heading, rather than prose or the words that lead over to a list."""
    leads_over = passage.text.endswith(":") and following is not None and following.text.startswith(_BULLET)
    return passage.heading or (reads_as_heading(passage.text) and not leads_over)


def _narrative(heading: Passage | None, prose: Sequence[Passage]) -> Narrative:
    pieces: list[str] = []
    listed = False
    for passage in prose:
        # Entries of one list stand under one another, everything else is a paragraph of its own.
        gap = "\n" if listed and passage.text.startswith(_BULLET) else "\n\n"
        pieces += [gap, _printed(passage)] if pieces else [_printed(passage)]
        listed = passage.text.startswith(_BULLET)
    first, last = heading or prose[0], prose[-1] if prose else heading
    where = first.where.until(last.where if last else None)
    return Narrative("".join(pieces), heading=_printed(heading) if heading else None, where=where)


def _printed(passage: Passage) -> str:
    """The words of prose stay as they stand, also where a title would be put together from its letters."""
    return passage.text if passage.printed is None else passage.printed


def _running_notice(passage: Passage) -> Notice:
    code, what = ("page-mark", "is a mark of the page") if is_page_mark(passage.text) else ("title-repeated", "repeats")
    message = f"The line '{passage.text}' {what} and was set aside."
    return Notice(code=code, message=message, where=passage.where, text=passage.printed or passage.text)

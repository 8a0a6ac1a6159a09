"""Assembly: what was read of each page becomes one document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve

from equalityplan.document import Block, Cell, Document, Passage
from equalityplan.notice import Notice
from equalityplan.readers.pdf.crossing import Crossing, PageReading
from equalityplan.readers.pdf.facing import faced
from equalityplan.readers.pdf.passages import Running, body_size, passages_of
from equalityplan.readers.pdf.seams import is_seamed, settled, whole_words

_ENDS = frozenset(".;:!?")


def assembled(
    name: str, pages: Sequence[PageReading], sizes: Counter[float], notices: Iterable[Notice], *, telling: bool
) -> Document:
    """Make one document of its pages.

    Args:
        name: The document's name.
        pages: What was read of each page.
        sizes: How many letters there are of each size.
        notices: What was noticed so far.
        telling: Whether spaces at the ends of lines tell those that wrap.
    """
    running = Running([page.loose for page in pages])
    body = body_size([page.loose for page in pages], sizes)
    told = list(notices)
    pages = faced(pages, running, told, name, telling=telling)
    crossing = Crossing({number: ends for page in pages for number, ends in page.ends.items()}, telling=telling)
    blocks: list[Block] = []
    for page in pages:
        own = _blocks(page, running, body, name, telling=telling)
        blocks = crossing.joined(*_joined(blocks, own))
    return Document(name=name, format="pdf", blocks=_whole(blocks), notices=(*told, *crossing.notices))


def _blocks(page: PageReading, running: Running, body: float, name: str, *, telling: bool) -> list[Block]:
    passages = list(passages_of(page.loose, running, body, name, telling=telling))
    blocks: list[Block] = []
    for number in range(len(page.tables) + 1):
        blocks += [placed.passage for placed in passages if placed.stretch == number]
        blocks += page.tables[number : number + 1]
    return blocks


def _joined(before: list[Block], blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """Join a paragraph that goes on at the top of a page with its first half."""
    last = next((n for n in range(len(before) - 1, -1, -1) if not _is_running(before[n])), None)
    first = next((n for n, block in enumerate(blocks) if not _is_running(block)), None)
    if last is None or first is None:
        return before, blocks
    half, rest = before[last], blocks[first]
    if not isinstance(half, Passage) or not isinstance(rest, Passage) or half.heading or rest.heading:
        return before, blocks
    if not rest.text[:1].islower() or half.text[-1:] in _ENDS:
        return before, blocks
    whole = evolve(half, text=f"{half.text} {rest.text}")
    return [*before[:last], whole, *before[last + 1 :]], [*blocks[:first], *blocks[first + 1 :]]


def _is_running(block: Block) -> bool:
    return isinstance(block, Passage) and block.running


def _whole(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Make whole the words that a line's end cut, as the document writes them elsewhere."""
    texts = [text for block in blocks for text in _texts(block)]
    if not any(map(is_seamed, texts)):
        return tuple(blocks)
    words = whole_words(texts)
    return tuple(_settled(block, words) for block in blocks)


def _texts(block: Block) -> list[str]:
    if isinstance(block, Passage):
        return [block.text]
    return [paragraph.text for row in block.rows for cell in row.cells for paragraph in cell.paragraphs]


def _settled(block: Block, words: frozenset[str]) -> Block:
    if not any(map(is_seamed, _texts(block))):
        return block
    if isinstance(block, Passage):
        return evolve(block, text=settled(block.text, words))
    rows = tuple(evolve(row, cells=tuple(_settled_cell(cell, words) for cell in row.cells)) for row in block.rows)
    return evolve(block, rows=rows)


def _settled_cell(cell: Cell, words: frozenset[str]) -> Cell:
    if not any(is_seamed(paragraph.text) for paragraph in cell.paragraphs):
        return cell
    whole = tuple(evolve(paragraph, text=settled(paragraph.text, words)) for paragraph in cell.paragraphs)
    return evolve(cell, paragraphs=whole)

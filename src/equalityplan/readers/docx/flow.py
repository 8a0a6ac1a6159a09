"""Flow: paragraphs and tables of a body, a cell or a text box, one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from lxml.etree import _Element

from equalityplan.readers._bounds import Bounds
from equalityplan.readers.docx.inline import Inline, Said
from equalityplan.readers.docx.names import ALT_CHUNKS, TBL, P, R, through
from equalityplan.readers.docx.remarks import Remarks

_BLOCKS = frozenset((P, TBL, R)) | ALT_CHUNKS


class Flow:
    """Reads what paragraphs say, and gives tables as they are.

    Args:
        inline: Reads the text of paragraphs.
        open_ends: Properties of the paragraphs that go on with the next one, since their end is deleted.
        remarks: Takes what should be known.
        bounds: What the document has used of its limits.
    """

    def __init__(self, inline: Inline, open_ends: frozenset[_Element], remarks: Remarks, bounds: Bounds) -> None:
        self.inline = inline
        self._open_ends = open_ends
        self._remarks = remarks
        self._bounds = bounds
        self._depth = 0

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Count one table or box inside another while it is read.

        Raises:
            DocumentError: It stands too deep.
        """
        self._depth += 1
        self._bounds.check_depth(self._depth)
        yield
        self._depth -= 1

    def parts(self, container: _Element) -> Iterable[Said | _Element]:
        """Give what each paragraph of a container says, and each table."""
        self._bounds.step()
        blocks = through(container, _BLOCKS)
        # Nearly every cell is one paragraph.
        if len(blocks) == 1 and blocks[0].tag == P:
            return (self._read(blocks[0], None),)
        return self._flowing(blocks)

    def _flowing(self, blocks: list[_Element]) -> Iterator[Said | _Element]:
        said: Said | None = None
        for block in blocks:
            if block.tag == TBL:
                if said is not None:
                    yield said
                    said = None
                yield block
            elif block.tag in ALT_CHUNKS:
                self._remarks.add("import-not-read", self.inline.place)
            else:
                said = self._read(block, said)
                if said.ends:
                    yield said
                    said = None
        if said is not None:
            yield said

    def _read(self, block: _Element, said: Said | None) -> Said:
        said = self.inline.read(block, said)
        said.ends = not self._open_ends or said.properties not in self._open_ends
        return said

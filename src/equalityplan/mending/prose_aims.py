"""Aims in two lines: a heading "Objective 1" whose words stand in the paragraph below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from equalityplan.document import Block, Passage
from equalityplan.mending.passages import reads_as_heading
from equalityplan.mending.prose_lines import Line, lines_of
from equalityplan.phrases.heading import Field

# With more words, or several sentences, a paragraph says more than what the objective is.
_MOST_WORDS = 30
_LABEL_WORDS = 4
_SENTENCE_ENDS = (". ", "? ", "! ")


def join_aims(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Join headings that are nothing but the number of an objective with the one sentence that stands below.

    Args:
        blocks: Passages and tables.
    """
    return tuple(_joined(blocks))


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    number = 0
    while number < len(blocks):
        block, *below = blocks[number : number + 3]
        if isinstance(block, Passage) and below and _states(block, below[0], below[1] if len(below) > 1 else None):
            words = below[0].text if isinstance(below[0], Passage) else ""
            text = f"{block.text.strip().rstrip(':.')}: {words.strip()}"
            yield evolve(block, text=text, heading=True, where=block.where.until(below[0].where))
            number += 1
        else:
            yield block
        number += 1


def _states(heading: Passage, words: Block, after: Block | None) -> bool:
    """Whether a passage is the number of an objective, and the block below it the objective."""
    if not isinstance(words, Passage) or words.running:
        return False
    if len(heading.text.split()) > _LABEL_WORDS:
        return False
    upper = _line(heading)
    if upper is None or upper.opener is None or upper.opener.field is not Field.OBJECTIVE or upper.opener.rest:
        return False
    line = _line(words)
    text = words.text.strip()
    whole = len(text.split()) <= _MOST_WORDS and not any(end in text for end in _SENTENCE_ENDS)
    plain = line is not None and (line.plain or (line.heading and not line.opener and not line.label))
    return whole and plain and (words.heading is False or not isinstance(after, Passage)) and _ends(after)


def _ends(after: Block | None) -> bool:
    """Whether what follows a paragraph is no further paragraph of prose."""
    if not isinstance(after, Passage):
        return True
    line = _line(after)
    return line is None or not line.plain or line.number is not None or reads_as_heading(after.text)


def _line(passage: Passage) -> Line | None:
    return next(iter(lines_of([passage], wrapped=False)), None)

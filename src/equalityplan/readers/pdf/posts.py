"""Posts: tables of which upright lines part the columns, and nothing the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from equalityplan.readers.pdf.frame import Box
from equalityplan.readers.pdf.ink import Ruling

# Lines of which the ends come this near end together, and meet.
_TOUCH = 3.0
# Fewer columns may be lists beside one another, and more lines a drawing.
_FEWEST_INNER, _MOST_POSTS = 2, 400
# A line below the header is the only one that may run through such a table.
_MOST_WITHIN = 1
# A line counts that runs through this part of the width; where it leaves more out, tables stand side by side.
_THROUGH, _WHOLE = 0.15, 0.9


class Closing(NamedTuple):
    """What closes the tables whose rows no lines part.

    Attributes:
        levels: Level lines at the ends of the upright ones.
        boxes: The boxes of the tables.
    """

    levels: list[Ruling]
    boxes: list[Box]


def closing(levels: Sequence[Ruling], posts: Sequence[Ruling]) -> Closing:
    """Close the tables that have upright lines alone, of which at least one end is open.

    Args:
        levels: The level lines of the page.
        posts: Its upright lines.
    """
    closed = Closing([], [])
    for box, inner in _boxes(posts[:_MOST_POSTS]):
        left, top, right, bottom = box
        through = [level for level in levels if _runs_through(level, box)]
        within = sum(top + _TOUCH < level.at < bottom - _TOUCH for level in through)
        is_open = not all(any(abs(level.at - end) <= _TOUCH for level in through) for end in (top, bottom))
        if within > _MOST_WITHIN or not is_open or not all(_runs_through(level, box, _WHOLE) for level in through):
            continue
        ends = {top, bottom, *_shared([end for post in inner for end in (post.start, post.end)])}
        closed.levels.extend(Ruling(at, left, right) for at in ends)
        closed.boxes.append(box)
    return closed


def _boxes(posts: Sequence[Ruling]) -> Iterator[tuple[Box, list[Ruling]]]:
    """The boxes whose left and right lines begin and end together, with the lines inside them."""
    waiting = list(posts)
    while waiting:
        first = waiting[0]
        same = [post for post in waiting if _ends_with(post, first)]
        last = same[-1]
        inner = [post for post in waiting if first.at < post.at < last.at and _stands_in(post, first)]
        if len({round(post.at) for post in inner}) >= _FEWEST_INNER:
            yield (first.at, first.start, last.at, first.end), inner
            waiting = [post for post in waiting if post not in inner and post not in same]
        else:
            waiting.pop(0)


def _ends_with(post: Ruling, other: Ruling) -> bool:
    return abs(post.start - other.start) <= _TOUCH and abs(post.end - other.end) <= _TOUCH


def _stands_in(post: Ruling, outer: Ruling) -> bool:
    return post.start >= outer.start - _TOUCH and post.end <= outer.end + _TOUCH


def _runs_through(level: Ruling, box: Box, share: float = _THROUGH) -> bool:
    reach = min(level.end, box[2]) - max(level.start, box[0])
    return box[1] - _TOUCH <= level.at <= box[3] + _TOUCH and reach > share * (box[2] - box[0])


def _shared(ends: Sequence[float]) -> set[float]:
    """The places at which several lines end: there the title of a section runs over the columns."""
    return {end for end in ends if sum(abs(end - other) <= _TOUCH for other in ends) > 1}

"""Words that say which way a quantity is to move: increase, halve, down to, close the gap."""

from __future__ import annotations

from equalityplan.model.measure import Direction
from equalityplan.phrases.tokens import Wording

_STEMS = {
    Direction.UP: """increase increases increased increasing raise raises raised raising improve improves improved
    improving improvement grow grows growing growth rise rises rising boost more additional exceed exceeds exceeding
    uplift double doubles doubled doubling treble trebles trebled triple triples tripled quadruple expand expands
    expanded expanding extend extends enhance""",
    Direction.DOWN: """reduce reduces reduced reducing reduction decrease decreases decreased decreasing lower lowers
    lowered lowering cut cuts cutting fall falls falling narrow narrows narrowed narrowing drop drops fewer less
    minimise halve halves halved halving shrink shrinks""",
    Direction.KEEP: """maintain maintains maintained maintaining retain retains retained sustain sustained keep keeps
    remain remains""",
}
_DIRECTIONS = {word: direction for direction, words in _STEMS.items() for word in words.split()}
# Only in "down to 8%" and "up from 40%": "up to 5" is a limit.
_WAYS = {
    ("down", "to"): Direction.DOWN,
    ("down", "from"): Direction.DOWN,
    ("up", "from"): Direction.UP,
}
# "Hold the gap at 3 points" keeps something, "hold an event at 3 sites" does not.
_HOLDING = frozenset("hold holds held stay stays".split())
_HELD = frozenset("gap rate rates level levels figure figures turnover number score share proportion it this".split())
_CLOSING = frozenset("close closes closed closing".split())
_GAPS = frozenset("gap gaps".split())
_CHANGES = frozenset(
    "increase reduction decrease rise improvement growth cut fall drop more fewer less uplift additional".split()
)
# Beside a number and nowhere else.
_ADJACENT = frozenset("more less lower additional".split())
_CLAUSE_ENDS = frozenset({".", ";", ":", "•", "?", "!"})
_WINDOW = 24
_NEAR = 6


def change_of(word: str) -> Direction | None:
    """Give the way of a word such as "increase" behind a number, or None.

    Args:
        word: The word in lower case.
    """
    return _DIRECTIONS[word] if word in _CHANGES else None


def direction_at(wording: Wording, first: int) -> int | None:
    """Give the position of the nearest word before a quantity, in its clause, that says which way it is to move.

    Args:
        wording: The text.
        first: The position of the first word of the quantity.
    """
    for at in range(first - 1, max(-1, first - _WINDOW), -1):
        low = wording.low(at)
        if low in _CLAUSE_ENDS:
            return None
        if _moves(wording, at) and not (low in _ADJACENT and at < first - 1):
            return at
        if low in _HOLDING and wording.low(first - 1) == "at" and _is_held(wording, at + 1, first - 1):
            return at
    return None


def _is_held(wording: Wording, first: int, end: int) -> bool:
    return first == end or any(wording.low(n) in _HELD for n in range(first, end))


def _moves(wording: Wording, at: int) -> bool:
    low = wording.low(at)
    if low in _ADJACENT | {"fewer"} and wording.low(at - 1) in {"no", "not"}:
        return False
    if low in _DIRECTIONS or (low, wording.low(at + 1)) in _WAYS:
        return True
    return low in _CLOSING and any(wording.low(n) in _GAPS for n in range(at - _NEAR, at + _NEAR))


def way_at(wording: Wording, at: int) -> Direction:
    """Give the way that the word found by `direction_at` says."""
    low = wording.low(at)
    if low in _HOLDING:
        return Direction.KEEP
    return _DIRECTIONS.get(low) or _WAYS.get((low, wording.low(at + 1)), Direction.DOWN)

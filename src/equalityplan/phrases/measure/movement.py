"""Measures: quantities with the words that say which way, from where and how far they are to move."""

from __future__ import annotations

from typing import NamedTuple

from equalityplan.model.measure import Direction, Measure
from equalityplan.phrases.measure.quantity import Quantity, read_quantity
from equalityplan.phrases.tokens import Wording

_STEMS = {
    Direction.UP: """increase increases increased increasing raise raises raised raising improve improves improved
    improving improvement grow grows growing growth rise rises rising boost more additional exceed exceeds exceeding
    uplift""",
    Direction.DOWN: """reduce reduces reduced reducing reduction decrease decreases decreased decreasing lower lowers
    lowered lowering cut cuts cutting fall falls falling narrow narrows narrowed narrowing drop drops fewer less
    minimise""",
    Direction.KEEP: """maintain maintains maintained maintaining retain retains retained sustain sustained keep keeps
    remain remains""",
}
_DIRECTIONS = {word: direction for direction, words in _STEMS.items() for word in words.split()}
_CHANGES = frozenset(
    "increase reduction decrease rise improvement growth cut fall drop more fewer less uplift additional".split()
)
# Words between a preposition and its number: "to at least 99%".
_COMPARING = frozenset(
    "least a an minimum maximum of no not less more fewer than over up under approximately around about above below "
    "further additional only nearly almost exactly circa current level baseline target currently figure rate average "
    "the".split()
)
_CLAUSE_ENDS = frozenset({".", ";", ":", "•", "?", "!"})
_BASELINES = frozenset("baseline currently current".split())
_TAIL_STOPS = frozenset(
    "and or by in to at for on with from who which that is are was were be will should must within during through as "
    "than but if when per".split()
)
_ROLES = frozenset({"from", "to", "by", "at"})
_WINDOW = 24
_MOST_COMPARING = 6
_MOST_BETWEEN = 10
_MOST_TAIL = 6


class _Part(NamedTuple):
    """A quantity with what stands before it.

    Attributes:
        quantity: The quantity.
        first: The position of the words that compare it, such as "at least".
        role: ``from``, ``to``, ``by``, ``at`` or nothing.
        direction: Which way it is to move.
        direction_at: Where the words say so, or None.
    """

    quantity: Quantity
    first: int
    role: str
    direction: Direction | None
    direction_at: int | None


def parse_measures(text: str) -> tuple[Measure, ...]:
    """Read the quantities that a statement names.

    Percentages, counts, levels, sums of money and "all" are quantities; years, dates, ages, terms, laws and
    references are none. Linear in the text.

    Args:
        text: Any text; usually a target, an outcome or an action.

    Returns:
        The measures in the order of the text; their spans never overlap.

    Examples:
        >>> [(m.level, m.unit, m.baseline) for m in parse_measures("Raise satisfaction from 40% to 60% by 2012")]
        [('60', '%', '40')]
        >>> [(m.level, m.unit) for m in parse_measures("All members trained; level 3 reached")]
        [('all', 'members'), ('3', 'level')]
        >>> parse_measures("Publish the Equality Act 2010 guide by 31 March 2012")
        ()
    """
    wording = Wording(text)
    parts = _parts_of(wording)
    found: list[Measure] = []
    past = 0
    at = 0
    while at < len(parts):
        pair = parts[at + 1] if _goes_together(wording, parts, at) else None
        first, end = _extent(wording, parts[at], pair or parts[at], past)
        found.append(_measure(wording, parts[at], pair, first, end))
        past = end
        at += 2 if pair else 1
    return tuple(found)


def _parts_of(wording: Wording) -> list[_Part]:
    found: list[_Part] = []
    past = at = 0
    while at < len(wording):
        quantity = read_quantity(wording, at) or _bare(wording, at, past)
        if quantity is None:
            at += 1
            continue
        found.append(_part(wording, quantity, past))
        past = at = quantity.end
    return found


def _bare(wording: Wording, at: int, past: int) -> Quantity | None:
    """A whole number without a noun, where the words before it say that it is to be moved to."""
    token = wording.token(at)
    if token.kind != "number" or not token.text.isdigit() or len(token.text) > 3 or wording.joined(at):  # noqa: PLR2004
        return None
    following = wording.low(at + 1)
    if (
        following not in {"", ".", ",", ";", ")", "and", "or", "by", "in", "to", "from", "per", "each"}
        or wording.low(at - 1) == "the"
    ):
        return None
    quantity = Quantity(at, at + 1, token.text, None, at + 1)
    part = _part(wording, quantity, past)
    aimed = wording.low(at - 1) == "of" and wording.low(at - 2) == "target"
    return quantity if aimed or (part.direction is not None and part.role in {"to", "from", "by"}) else None


def _part(wording: Wording, quantity: Quantity, past: int) -> _Part:
    first = quantity.first
    lowest = max(past, quantity.first - _MOST_COMPARING)
    while first > lowest and _compares(wording, first - 1):
        first -= 1
    role = wording.low(first - 1) if wording.low(first - 1) in _ROLES else ""
    if _BASELINES & {wording.low(at) for at in range(first, quantity.first)}:
        role = "from"
    after = wording.low(quantity.unit_at)
    if after in _CHANGES and quantity.value != "all":
        return _Part(_changed(wording, quantity), _trimmed(wording, first, quantity), "by", _DIRECTIONS[after], None)
    direction_at = _direction_at(wording, first)
    direction = _DIRECTIONS[wording.low(direction_at)] if direction_at is not None else None
    return _Part(quantity, _trimmed(wording, first, quantity), role, direction, direction_at)


def _compares(wording: Wording, at: int) -> bool:
    return wording.low(at) in _COMPARING or (wording.low(at) == "at" and wording.low(at + 1) == "least")


def _changed(wording: Wording, quantity: Quantity) -> Quantity:
    """Take "increase" into the words of "30% increase", and out of the unit of "5 more events"."""
    end = max(quantity.end, quantity.unit_at + 1)
    if quantity.unit == "%" or end == quantity.unit_at + 1:
        return quantity._replace(end=end, unit=quantity.unit if quantity.unit == "%" else None)
    return quantity._replace(unit=wording.words(quantity.unit_at + 1, end))


def _trimmed(wording: Wording, first: int, quantity: Quantity) -> int:
    """Leave out articles that only led up to the comparing words."""
    while first < quantity.first and wording.low(first) in {"of", "the", "than"}:
        first += 1
    return first


def _direction_at(wording: Wording, first: int) -> int | None:
    """The position of the nearest word before a quantity, in its clause, that says which way it is to move."""
    for at in range(first - 1, max(-1, first - _WINDOW), -1):
        low = wording.low(at)
        if low in _CLAUSE_ENDS:
            return None
        if low in _DIRECTIONS and not (low in {"more", "less", "lower", "additional"} and at < first - 1):
            return at
    return None


def _goes_together(wording: Wording, parts: list[_Part], at: int) -> bool:
    """Whether a quantity is where the next one starts from, or the next one is where it starts from."""
    if at + 1 >= len(parts):
        return False
    one, two = parts[at], parts[at + 1]
    between = [wording.low(n) for n in range(one.quantity.end, min(two.first, one.quantity.end + _MOST_BETWEEN + 1))]
    if len(between) > _MOST_BETWEEN or _CLAUSE_ENDS & set(between):
        return False
    if one.quantity.unit is not None and two.quantity.unit is not None and _differ(one.quantity, two.quantity):
        return False
    return {one.role, two.role} in ({"from", "to"}, {"from", "by"}) or (two.role == "from" and not one.role)


def _differ(one: Quantity, two: Quantity) -> bool:
    return one.unit != two.unit and ("%" in {one.unit, two.unit} or "level" in {one.unit, two.unit})


def _extent(wording: Wording, one: _Part, two: _Part, past: int) -> tuple[int, int]:
    """The first and last position of the words of a measure."""
    first = one.first
    if one.role and one.direction_at is not None and one.direction_at >= past:
        first = one.direction_at
    elif one.role == "from" and first > past and wording.low(first - 1) == "from":
        first -= 1
    end = two.quantity.end
    if two.role == "from" and two is not one and wording.low(end) == ")" and wording.low(one.quantity.end) == "(":
        end += 1
    return max(first, past), _tail(wording, end) if two.quantity.unit == "%" else end


def _tail(wording: Wording, end: int) -> int:
    """Take in what a percentage is a part of: "75% of staff trained"."""
    if wording.low(end) != "of":
        return end
    for at in range(end + 1, end + 1 + _MOST_TAIL):
        if wording.token(at).kind != "word" or wording.low(at) in _TAIL_STOPS or read_quantity(wording, at) is not None:
            return at if at > end + 1 else end
    return end + 1 + _MOST_TAIL


def _measure(wording: Wording, one: _Part, two: _Part | None, first: int, end: int) -> Measure:
    base = next((part for part in (one, two) if part is not None and part.role == "from"), None)
    aim = next((part for part in (two, one) if part is not None and part is not base), None)
    direction = next((part.direction for part in (one, two) if part is not None and part.direction), None)
    change = aim is not None and aim.role == "by" and direction is not None
    counted = (aim or one).quantity
    return Measure(
        text=wording.words(first, end),
        level=counted.value if aim is not None and not change else None,
        unit=counted.unit or one.quantity.unit,
        direction=direction or _by_comparison(base, aim),
        baseline=base.quantity.value if base is not None else None,
        change=counted.value if change else None,
        span=(wording.tokens[first].start, wording.tokens[end - 1].end),
    )


def _by_comparison(base: _Part | None, aim: _Part | None) -> Direction | None:
    if base is None or aim is None or "all" in {base.quantity.value, aim.quantity.value}:
        return None
    low, high = float(base.quantity.value), float(aim.quantity.value)
    return Direction.UP if high > low else Direction.DOWN if high < low else Direction.KEEP

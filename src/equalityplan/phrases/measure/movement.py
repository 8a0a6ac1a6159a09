"""Measures: quantities with the words that say which way, from where and how far they are to move."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from attrs import evolve

from equalityplan.model.measure import Direction, Measure
from equalityplan.phrases.measure.deadline import deadlines_of
from equalityplan.phrases.measure.direction import change_of, direction_at, way_at
from equalityplan.phrases.measure.quantity import MONTHS, OPENINGS, SPELLED, YEAR, Quantity, read_amount, read_quantity
from equalityplan.phrases.tokens import Wording

# Words between a preposition and its number: "to at least 99%".
_COMPARING = frozenset(
    "least a an minimum maximum of no not less more fewer than over up under approximately around about above below "
    "further additional only nearly almost exactly circa current level baseline target currently figure rate average "
    "the".split()
)
_DURATIONS = frozenset("day days week weeks month months year years hour hours minute minutes".split())
# A number after "score of" is aimed at; a score may be a decimal.
_SCORES = frozenset(
    "score scores rating rank ranking ratio index total minimum maximum average mean target likelihood rate "
    "baseline".split()
)
_NOW = frozenset("currently now present baseline was previously from current".split())
_CLAUSE_ENDS = frozenset({".", ";", ":", "•", "?", "!"})
_BASELINES = frozenset("baseline currently current".split())
_TAIL_STOPS = frozenset(
    "and or by in to at for on with from who which that is are was were be will should must within during through as "
    "than but if when per".split()
)
_AFTER_BARE = frozenset({"", ".", ",", ";", ")", "and", "or", "by", "in", "to", "from", "per", "each"})
_BEYOND = frozenset("below above under over than".split())
_BARE = re.compile(r"\d{1,6}|\d{1,2}\.\d{1,2}")
_ROLES = frozenset({"from", "to", "by", "at"})
_PAST = re.compile(r"(?:19|20)\d\d")
_LONGEST_BRACKET = 10
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


def parse_measures(text: str, year: int | None = None) -> tuple[Measure, ...]:
    """Read the quantities that a statement names.

    Percentages, counts, levels, sums of money and "all" are quantities; years, dates, ages, terms, laws and
    references are none. Linear in the text.

    Args:
        text: Any text; usually a target, an outcome or an action.
        year: The year of the document, for a month that is printed without one.

    Returns:
        The measures in the order of the text; their spans never overlap.

    Examples:
        >>> [(m.level, m.unit, m.baseline) for m in parse_measures("Raise satisfaction from 40% to 60% by 2012")]
        [('60', '%', '40')]
        >>> parse_measures("Raise satisfaction from 40% to 60% by 2012")[0].due
        datetime.date(2012, 12, 31)
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
    if not found:
        return ()
    dates = deadlines_of(text, [span for measure in found if (span := measure.span)], year)
    return tuple(evolve(measure, by=by) if by else measure for measure, by in zip(found, dates, strict=True))


def _parts_of(wording: Wording) -> list[_Part]:
    found: list[_Part] = []
    past = at = 0
    while at < len(wording):
        token = wording.token(at)
        begins = token.kind == "number" or token.low in OPENINGS
        quantity = (read_quantity(wording, at) or _bare(wording, at, past)) if begins else None
        if quantity is None:
            at += 1
            continue
        found.append(_part(wording, quantity, past))
        past = at = quantity.end
    return found


def _bare(wording: Wording, at: int, past: int) -> Quantity | None:
    """A number without a noun, or of days and the like, where the words before it say that it is to be moved to."""
    value, end = read_amount(wording, at) or (SPELLED.get(wording.low(at), ""), at + 1)
    dated = YEAR.fullmatch(wording.token(at).text) is not None
    if dated or not _BARE.fullmatch(value) or wording.joined(at) or wording.low(at - 1) == "the":
        return None
    following, before = wording.low(end), wording.low(at - 1)
    lasting = following in _DURATIONS
    if not (lasting or following in _AFTER_BARE or (following == "the" and before == "to")):
        return None
    unit = wording.token(end).text if lasting else None
    quantity = Quantity(at, end + lasting, value, unit, end)
    if (before == "of" and wording.low(at - 2) in _SCORES) or (past and _is_listed(wording, at, end, past)):
        return quantity
    part = _part(wording, quantity, past)
    moved = part.role in {"to", "from"} or (not lasting and (part.role == "by" or before in _BEYOND))
    if part.direction is None or not moved:
        return None
    return quantity if "." not in value or _is_scored(wording, at, part.direction_at or 0) else None


def _is_listed(wording: Wording, at: int, end: int, past: int) -> bool:
    """Whether a number follows another quantity with a date of its own: "and 60 by March 2008"."""
    near = wording.low(at - 1) in {"and", ","} and at - past <= _MOST_BETWEEN and wording.low(end) == "by"
    dated = wording.low(end + 1) in MONTHS or YEAR.fullmatch(wording.low(end + 1)) is not None
    return near and dated and _CLAUSE_ENDS.isdisjoint(wording.low(n) for n in range(past, at))


def _is_scored(wording: Wording, at: int, direction_at: int) -> bool:
    """Whether a decimal is a score or ratio: nothing else would be moved to 4.1."""
    paired = wording.low(at - 2) == "from" or (wording.low(at - 1) == "from" and wording.low(at + 1) == "to")
    paired = paired or wording.low(at - 3) == "from"
    return paired or any(wording.low(n) in _SCORES for n in range(max(0, direction_at - _WINDOW), at))


def _part(wording: Wording, quantity: Quantity, past: int) -> _Part:
    first = quantity.first
    lowest = max(past, quantity.first - _MOST_COMPARING)
    while first > lowest and _compares(wording, first - 1):
        first -= 1
    role = wording.low(first - 1) if wording.low(first - 1) in _ROLES else ""
    moving = wording.low(quantity.first - 1) == ":" and wording.low(quantity.end) == "to"
    if (
        moving
        or _BASELINES & {wording.low(at) for at in range(first, quantity.first)}
        or _tells_start(wording, quantity)
    ):
        role = "from"
    change = change_of(wording.low(quantity.unit_at))
    if change is not None and quantity.value != "all":
        return _Part(_changed(wording, quantity), _trimmed(wording, first, quantity), "by", change, None)
    at = direction_at(wording, first)
    direction = way_at(wording, at) if at is not None else None
    return _Part(quantity, _trimmed(wording, first, quantity), role, direction, at)


def _tells_start(wording: Wording, quantity: Quantity) -> bool:
    """Whether a bracket behind a quantity says what it was: "8% (14% in 2016)"."""
    opening = next((at for at in range(quantity.first - 1, quantity.first - 4, -1) if wording.low(at) == "("), None)
    if opening is None or opening == 0:
        return False
    inner = [wording.low(at) for at in range(opening + 1, opening + _LONGEST_BRACKET)]
    inner = inner[: inner.index(")")] if ")" in inner else []
    dated = any(low in {"in", ":"} and _PAST.fullmatch(after) for low, after in pairwise(inner))
    return dated or not _NOW.isdisjoint(inner)


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


def _goes_together(wording: Wording, parts: list[_Part], at: int) -> bool:
    """Whether a quantity is where the next one starts from, or the next one is where it starts from."""
    if at + 1 >= len(parts):
        return False
    one, two = parts[at], parts[at + 1]
    between = [wording.low(n) for n in range(one.quantity.end, min(two.first, one.quantity.end + _MOST_BETWEEN + 1))]
    started = one.role == "from" and not _BASELINES.isdisjoint(
        wording.low(at) for at in range(one.first, one.quantity.first)
    )
    ends = _CLAUSE_ENDS - ({":", ";"} if started else {":"} if between[:1] == ["("] else set())
    if len(between) > _MOST_BETWEEN or ends & set(between):
        return False
    if one.quantity.unit is not None and two.quantity.unit is not None and _differ(one.quantity, two.quantity):
        return False
    if started and two.role != "from":
        return True
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

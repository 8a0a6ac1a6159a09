"""Time axis: which time a timeline shows, where a day lies on it, and its grid."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from attrs import frozen

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_YEAR = 365
_TWELVE = 12
# Steps of the grid in months, and the least pixels that a label of each needs.
_STEPS = ((1, 30), (3, 27), (12, 40), (24, 40), (60, 40), (120, 40), (600, 40), (1200, 40), (6000, 40), (12000, 40))
# The least pixels of a quarter that is drawn.
_QUARTER = 9
# Days further from the others than this many years, and than these others reach, are off the axis.
_GAP = 3
_REACH = 1.5
# Where more than this share of the days would be off, they are none the less on it.
_MOST_OFF = 0.34


@frozen(kw_only=True)
class Tick:
    """A line of the grid: its day, its label, and whether a year begins there."""

    day: date
    label: str
    year: bool


@frozen(kw_only=True)
class Axis:
    """The time that is shown, and where.

    Attributes:
        first: Its first day.
        last: Its last day, inclusive.
        step: Months from one line of the grid to the next.
        left: Where the first day begins, in pixels.
        right: Where the last day ends.
    """

    first: date
    last: date
    step: int
    left: float
    right: float

    def begins(self, day: date) -> float:
        """Where a day begins; a day off the axis lies at its edge."""
        return self._at(day.toordinal())

    def ends(self, day: date) -> float:
        """Where a day ends."""
        return self._at(day.toordinal() + 1)

    def _at(self, ordinal: int) -> float:
        whole = self.last.toordinal() + 1 - self.first.toordinal()
        share = (ordinal - self.first.toordinal()) / whole
        return self.left + min(max(share, 0), 1) * (self.right - self.left)

    def off(self, day: date) -> int:
        """Say on which side a day is off the axis: -1 for before it, 1 for after it, 0 for on it."""
        return (day > self.last) - (day < self.first)

    @property
    def quarters(self) -> Iterator[date]:
        """The beginnings of quarters that are no lines of the grid, where there is room to see them."""
        months = (self.last.year - self.first.year) * _TWELVE + self.last.month - self.first.month + 1
        if self.step != _TWELVE or (self.right - self.left) / months * 3 < _QUARTER:
            return
        for year in range(self.first.year, self.last.year + 1):
            yield from (day for month in (4, 7, 10) if self.first < (day := date(year, month, 1)) <= self.last)

    @property
    def ticks(self) -> Iterator[Tick]:
        """The lines of the grid, from the first one on."""
        for day in map(_day, range(_month(self.first), _month(self.last) + 1, self.step)):
            year = day.month == 1
            yield Tick(day=day, label=str(day.year) if self.step >= _TWELVE else MONTHS[day.month - 1], year=year)


def axis_of(days: Iterable[date], wished: Iterable[date], left: float, right: float) -> Axis | None:
    """Choose the time that an axis shows.

    A few days far away from all others are left off, so that the others do not lie on top of each other.

    Args:
        days: The days of what is drawn.
        wished: Days that are shown where they lie near by, such as today's.
        left: Where the axis begins, in pixels.
        right: Where it ends.

    Returns:
        The axis, or None where there is no day.

    Examples:
        >>> axis = axis_of([date(2012, 2, 1), date(2013, 8, 31), date(2099, 1, 1)], [], 0, 600)
        >>> axis.first, axis.last, axis.off(date(2099, 1, 1))
        (datetime.date(2012, 1, 1), datetime.date(2013, 9, 30), 1)
    """
    ordered = sorted(days)
    if not ordered:
        return None
    core = _core(ordered)
    kept = core if len(core) >= (1 - _MOST_OFF) * len(ordered) or len(ordered) < 1 / _MOST_OFF else ordered
    first, last = kept[0], kept[-1]
    for day in wished:
        near = max(_YEAR, (last - first).days // 2)
        if (first - day).days <= near and (day - last).days <= near:
            first, last = min(first, day), max(last, day)
    return _snapped(first, last, left, right)


def _core(days: Sequence[date]) -> Sequence[date]:
    """Give the days from the middle one outwards, up to the first gap on each side that is too wide."""
    low = high = len(days) // 2 if len(days) > 2 else 0  # noqa: PLR2004 - of two days the earlier
    while True:
        before = (days[low] - days[low - 1]).days if low else None
        after = (days[high + 1] - days[high]).days if high + 1 < len(days) else None
        most = max(_GAP * _YEAR, _REACH * (days[high] - days[low]).days)
        if before is not None and before <= most and (after is None or before <= after):
            low -= 1
        elif after is not None and after <= most:
            high += 1
        else:
            return days[low : high + 1]


def _snapped(first: date, last: date, left: float, right: float) -> Axis:
    """Choose the grid, and let the time begin and end on one of its lines."""
    months = _month(first), max(_month(last), _month(first) + 2)
    grids = ((step, least, *_widened(*months, max(step, 3))) for step, least in _STEPS)
    found = next(
        ((step, begin, end) for step, least, begin, end in grids if step * (right - left) >= least * (end - begin)),
        None,
    )
    step, begin, end = found or (_STEPS[-1][0], *_widened(*months, _STEPS[-1][0]))
    # The calendar ends with its last year, whatever the grid.
    last = _day(end) - timedelta(days=1) if end <= _month(date.max) else date.max
    return Axis(first=_day(begin), last=last, step=step, left=left, right=right)


def _widened(begin: int, end: int, unit: int) -> tuple[int, int]:
    """Widen a range of months to whole units, its end exclusive."""
    return max(begin // unit * unit, _month(date.min)), (end // unit + 1) * unit


def _month(day: date) -> int:
    return day.year * _TWELVE + day.month - 1


def _day(month: int) -> date:
    return date(month // _TWELVE, month % _TWELVE + 1, 1)

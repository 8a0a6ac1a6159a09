"""The marks of a timeline: a shape for each form of time, a filling and a sign for how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice, takewhile

from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.moments import Form, Moment, State
from equalityplan.report.pictures.palette import (
    ACCENT,
    INK,
    MET,
    PAPER,
    UNKNOWN,
    UNMET,
    Colour,
    Paint,
    dotted,
    hatched,
)
from equalityplan.report.pictures.time_axis import Axis

HEIGHT = 13.0
_DIAMOND = 7.0
_FADING = (0.75, 0.5, 0.25)
_FADE = 14.0
# Ticks closer than this many pixels are drawn as a band.
_DENSE = 7.0
_MOST_TICKS = 200
_SIGN = 16.0

_FILLED: dict[State, tuple[Colour | str, Colour]] = {
    State.OPEN: (ACCENT, ACCENT),
    State.DONE: (MET, MET),
    State.OVERDUE: ("url(#overdue)", UNMET),
    State.UNCLEAR: ("url(#unclear)", UNKNOWN),
    State.ASIDE: (PAPER, UNKNOWN),
}


def _paints() -> dict[str, Paint]:
    paints: dict[str, Paint] = {}
    for state, (fill, stroke) in _FILLED.items():
        name = state.name.lower()
        paints[name] = (fill, stroke, "stroke-width:1.5")
        hollow = PAPER if isinstance(fill, Colour) else fill
        paints[f"{name}-about"] = (hollow, stroke, "stroke-width:1.8;stroke-dasharray:3 2")
        paints[f"{name}-line"] = ("none", stroke, "stroke-width:2")
        paints[f"{name}-tick"] = ("none", stroke, "stroke-width:3")
        paints[f"{name}-band"] = ("none", stroke, "stroke-width:11;stroke-dasharray:1.5 3")
        paints[f"{name}-fade"] = (fill, "none", "")
        paints[f"{name}-sign"] = (stroke, "none", "")
    return paints


PAINTS: dict[str, Paint] = {
    **_paints(),
    "event": (PAPER, INK, "stroke-width:1.5"),
    "on-sign": ("none", PAPER, "stroke-width:1.8"),
}
DEFINITIONS = {"overdue": hatched(UNMET), "unclear": dotted(UNKNOWN)}


class Marks:
    """Draws moments.

    Args:
        canvas: What they are drawn on.
        axis: Where their days lie.
    """

    def __init__(self, canvas: Canvas, axis: Axis) -> None:
        self.canvas, self.axis = canvas, axis

    def draw(self, moment: Moment, y: float) -> tuple[float, float]:
        """Draw a moment that lies on the axis; give from where to where it reaches.

        Args:
            moment: The moment.
            y: The middle of its line.
        """
        match moment.form:
            case Form.DEADLINE | Form.EVENT:
                return self._single(moment, y)
            case Form.AGAIN:
                return self._again(moment, y)
            case Form.ONWARDS:
                return self._onwards(moment, y)
            case _:
                return self._bar(moment, y)

    def _single(self, moment: Moment, y: float) -> tuple[float, float]:
        """A diamond on the last day, with a whisker over all days that the words can mean."""
        if moment.due is None or moment.first is None or moment.last is None:
            return self.axis.left, self.axis.left
        x = (self.axis.begins(moment.due) + self.axis.ends(moment.due)) / 2
        left, right = self.axis.begins(moment.first), self.axis.ends(moment.last)
        if right - left > _DIAMOND:
            self.whisker(moment.state, left, right, y)
        if moment.form is Form.EVENT:
            self.canvas.mark("circle", "event", cx=x, cy=y, r=5)
        else:
            self.diamond(moment.state, x, y, about=moment.approximate)
        return min(left, x - _DIAMOND), max(right, x + _DIAMOND)

    def whisker(self, state: State, left: float, right: float, y: float) -> None:
        """Draw a line with an upright at its beginning."""
        path = f"M{left:.1f} {y - 4:.1f}V{y + 4:.1f}M{left:.1f} {y:.1f}H{right:.1f}"
        self.canvas.mark("path", f"{state.name.lower()}-line", d=path)

    def diamond(self, state: State, x: float, y: float, *, about: bool = False) -> None:
        """Draw the mark of a single date."""
        points = ((0, -_DIAMOND), (_DIAMOND, 0), (0, _DIAMOND), (-_DIAMOND, 0))
        told = " ".join(f"{x + dx:.1f},{y + dy:.1f}" for dx, dy in points)
        self.canvas.mark("polygon", _sort(state, about=about), points=told)

    def _bar(self, moment: Moment, y: float) -> tuple[float, float]:
        right = self.axis.ends(moment.last) if moment.last else self.axis.right
        if moment.form is Form.UNTIL:
            left = max(self.axis.left, right - 70)
            self.fading(moment.state, left, right, y, towards=-1, about=moment.approximate)
            return left, right
        left = self.axis.begins(moment.first) if moment.first else self.axis.left
        right = max(right, left + 4)
        self._piece(_sort(moment.state, about=moment.approximate), left, right, y)
        return left, right

    def _onwards(self, moment: Moment, y: float) -> tuple[float, float]:
        left = self.axis.begins(moment.first) if moment.first else self.axis.left
        right = max(self.axis.right, left + 4 * _FADE)
        self.fading(moment.state, left, right, y, towards=1, about=moment.approximate)
        return left, right

    def fading(self, state: State, left: float, right: float, y: float, *, towards: int, about: bool = False) -> None:
        """Draw a bar that fades and ends in an arrow on the side where no end is stated."""
        sort = _sort(state, about=about)
        fade = min(_FADE, (right - left) / 5)
        edge = right - 6 if towards > 0 else left + 6
        solid = edge - towards * fade * len(_FADING)
        begin, end = sorted((left if towards > 0 else right, solid))
        self._piece(sort, begin, end, y)
        for number, share in enumerate(_FADING):
            start = solid + towards * fade * number
            low, high = sorted((start, start + towards * fade))
            self._piece(f"{state.name.lower()}-fade", low, high, y, opacity=f"{share:g}")
        self._chevron(state, edge, y, towards)

    def _piece(self, sort: str, left: float, right: float, y: float, opacity: str = "1") -> None:
        self.canvas.mark("rect", sort, x=left, y=y - HEIGHT / 2, width=right - left, height=HEIGHT, opacity=opacity)

    def _chevron(self, state: State, x: float, y: float, towards: int) -> None:
        path = f"M{x:.1f} {y - 6:.1f}l{6 * towards} 6l{-6 * towards} 6"
        self.canvas.mark("path", f"{state.name.lower()}-line", d=path)

    def _again(self, moment: Moment, y: float) -> tuple[float, float]:
        left = self.axis.begins(moment.first) if moment.first else self.axis.left
        last = moment.last is not None and self.axis.off(moment.last) == 0
        right = self.axis.ends(moment.last) if moment.last and last else max(self.axis.right, left + 24)
        places = list(self._places(moment, right))
        self.repeats(moment.state, left, right, y, places)
        if not last:
            self._chevron(moment.state, right - 6, y, 1)
        return left, right

    def repeats(self, state: State, left: float, right: float, y: float, places: list[float]) -> None:
        """Draw a line with a tick at each place, or a band of ticks where they are too many to be told apart."""
        name = state.name.lower()
        self.canvas.mark("path", f"{name}-line", d=f"M{left:.1f} {y:.1f}H{right:.1f}")
        if len(places) > 1 and (places[-1] - places[0]) / (len(places) - 1) < _DENSE:
            self.canvas.mark("path", f"{name}-band", d=f"M{left:.1f} {y:.1f}H{right:.1f}")
            return
        ticks = "".join(f"M{x:.1f} {y - 6:.1f}V{y + 6:.1f}" for x in places)
        if ticks:
            self.canvas.mark("path", f"{name}-tick", d=ticks)

    def _places(self, moment: Moment, right: float) -> Iterator[float]:
        if moment.recurring is None:
            return
        start = max(self.axis.first, moment.first or self.axis.first)
        days = moment.recurring.occurrences(start - timedelta(days=1))
        shown = takewhile(lambda day: day <= self.axis.last, days)
        for day in islice(shown, _MOST_TICKS):
            if (x := (self.axis.begins(day) + self.axis.ends(day)) / 2) <= right - 2:
                yield x

    def beyond(self, moment: Moment, x: float, y: float, side: int, year: str) -> None:
        """Draw a moment that is off the axis: a mark, its year, and an arrow to where it would lie."""
        self._chevron(moment.state, x + side * 18, y, side)
        self.canvas.text(year, x - side * 2, y + 4, room=40, size=12, anchor="middle", bold=True)

    def sign(self, state: State, x: float, y: float) -> float:
        """Draw the sign that says how something stands, from `x` on; give the room that it takes."""
        name = f"{state.name.lower()}-sign"
        match state:
            case State.OVERDUE:
                self.canvas.mark("path", name, d=f"M{x + 6:.1f} {y - 7:.1f}l7 12.5h-14z")
                self.canvas.mark("path", "on-sign", d=f"M{x + 6:.1f} {y - 2.5:.1f}v4m0 1.3v1.7")
            case State.DONE:
                self.canvas.mark("path", "done-line", d=f"M{x:.1f} {y + 0.5:.1f}l4 4l7.5 -9")
            case State.UNCLEAR:
                self.canvas.text("?", x + 5, y + 4.5, room=20, bold=True, anchor="middle")
            case State.ASIDE:
                self.canvas.mark("path", "aside-line", d=f"M{x + 1:.1f} {y - 4:.1f}l8 8m0 -8l-8 8")
            case _:
                return 0
        return _SIGN


def _sort(state: State, *, about: bool) -> str:
    return f"{state.name.lower()}{'-about' if about else ''}"


def ends_of(moment: Moment) -> tuple[date | None, date | None]:
    """Give the first and the last day that a moment is drawn from and to; None where it has no such end."""
    if moment.form in (Form.DEADLINE, Form.EVENT):
        return moment.due, moment.due
    first = None if moment.form is Form.UNTIL else moment.first
    return first, None if moment.form is Form.ONWARDS else moment.last


def side_of(moment: Moment, axis: Axis) -> int:
    """Say on which side all of a moment is off the axis: -1, 1, or 0 where some of it lies on it."""
    first, last = ends_of(moment)
    if last and axis.off(last) < 0:
        return -1
    return 1 if first and axis.off(first) > 0 else 0


def cut_off(moment: Moment, axis: Axis) -> dict[int, date]:
    """Give the ends of a moment that are off the axis, by the side on which they are."""
    ends = [day for day in ends_of(moment) if day]
    return {axis.off(day): day for day in ends if axis.off(day)}

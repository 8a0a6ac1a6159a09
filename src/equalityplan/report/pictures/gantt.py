"""Timeline: the rows of a plan over time, by section."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from attrs import frozen

from equalityplan.model.edtf import day_in_words
from equalityplan.model.plan import Plan
from equalityplan.report.outlines.assessment.dates import standings_in_words, taken_over
from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.gantt_key import key_of
from equalityplan.report.pictures.gantt_marks import DEFINITIONS, PAINTS, Marks, cut_off, side_of
from equalityplan.report.pictures.lettering import fitted, lines_of, width_of
from equalityplan.report.pictures.moments import (
    UNSTATED,
    Form,
    Line,
    Moment,
    State,
    deadlines_of,
    lines_of_plan,
    sections_of,
)
from equalityplan.report.pictures.palette import INK, LINE, Paint
from equalityplan.report.pictures.picture import Picture
from equalityplan.report.pictures.time_axis import Axis, axis_of
from equalityplan.report.wording import count, listed, plan_name
from equalityplan.settings import as_date

_MARGIN = 14.0
_LABELS = 280.0
_PLOT = 434.0
_WORDS = 150.0
_GUTTER = 56.0
_GAP = 12.0
_SMALL = 12.0
_LINE = 16.0
_STEP = 24.0
_HEADING = 34.0
# The axis is told again after so many pixels, so that it is never far away on a long page.
_AGAIN = 620.0
_STRIP = 38.0
_LOW_STRIP = 24.0
_YEARLY = 12
# Room for a sign and the space around it.
_BESIDE = 26.0
_HEADINGS = ("Section", "Row", "What", "When, as printed", "Drawn as", "From", "To", "How it stands")
_COUNTED = {
    Form.DEADLINE: ("single date", "single dates"),
    Form.EVENT: ("date that is no deadline", "dates that are no deadline"),
    Form.SPAN: ("time from a date to a date", "times from a date to a date"),
    Form.UNTIL: ("time until a date without a start", "times until a date without a start"),
    Form.ONWARDS: ("time without an end", "times without an end"),
    Form.AGAIN: ("recurrence", "recurrences"),
    Form.WORDS: ("time that fixes no date that can be drawn", "times that fix no date that can be drawn"),
}
_GRID: dict[str, Paint] = {
    "grid": ("none", LINE, "stroke-width:1;stroke-opacity:.45"),
    "quarter": ("none", LINE, "stroke-width:1;stroke-opacity:.2"),
    "year": ("none", LINE, "stroke-width:1"),
    "day": ("none", INK, "stroke-width:2;stroke-dasharray:7 3"),
}


@frozen(kw_only=True)
class _Columns:
    """Where the columns of a timeline begin and end, in pixels."""

    reference: float
    label: float
    plot: float
    end: float
    words: float
    width: float


@frozen(kw_only=True)
class _Band:
    """A stretch of the drawing: a heading, a row, or the axis once more."""

    top: float
    height: float
    heading: str | None = None
    line: Line | None = None


def timeline(plan: Plan, *, as_of: date | str | None = None, prefix: str = "timeline") -> Picture:
    """Draw the rows of a plan over time, by section.

    A single date is a diamond with a whisker over all days that the words can mean, a time from a date to a date is a
    bar, a time without an end fades into an arrow, and what comes again is a row of ticks. What fixes no date stands
    in a column of its own with its words. A few dates far away from all others stand at the edge, with an arrow.
    Dates that are counted ("Year 2", "within six months") are counted from the plan's own start.

    Args:
        plan: The plan.
        as_of: A day: where it lies is shown, and what was overdue on it has a filling and a sign of its own. It is a
            date, an ISO 8601 text, or None to leave that out.
        prefix: What the ids in the drawing begin with.

    Raises:
        SettingsError: `as_of` is no date, or the prefix cannot begin an id.

    Examples:
        >>> from equalityplan.model.objective import PlanRow
        >>> from equalityplan.model.plan import Section
        >>> rows = [PlanRow(reference="1", actions=["Train all staff"], timescale="2012-09")]
        >>> picture = timeline(Plan(sections=[Section("Leadership", rows=rows)]), as_of="2012-11-01")
        >>> picture.rows[0][-1], picture.svg.startswith("<svg")
        ('overdue since 1 October 2012', True)
    """
    today = None if as_of is None else as_date(as_of)
    lines = lines_of_plan(plan, today)
    drawing = _Drawing(Canvas(prefix, {**PAINTS, **_GRID}, DEFINITIONS), lines, today)
    title, description = f"Timeline: {plan_name(plan)}", _description(plan, lines, drawing.axis, today)
    svg = drawing.drawn(title, description)
    rows = tuple(row for line in lines for row in _rows(line, today))
    return Picture(title=title, description=description, svg=svg, headings=_HEADINGS, rows=rows)


class _Drawing:
    """The drawing of a timeline in the making."""

    def __init__(self, canvas: Canvas, lines: Sequence[Line], as_of: date | None) -> None:
        self.canvas, self.lines, self.as_of = canvas, lines, as_of
        days = [day for line in lines for moment in line.moments for day in _meant(moment)]
        room = axis_of(days, [as_of] if as_of else [], 0, _PLOT)
        drawn = [moment for line in lines for moment in line.moments if moment.form is not Form.WORDS]
        sides = {side for moment in drawn for side in cut_off(moment, room)} if room else set()
        self.columns = self._columns(room is not None, -1 in sides, 1 in sides)
        self.axis = axis_of(days, [as_of] if as_of else [], self.columns.plot, self.columns.end)
        self.marks = Marks(canvas, self.axis) if self.axis else None
        self.strip = _LOW_STRIP if self.axis and self.axis.step >= _YEARLY else _STRIP

    def _columns(self, plotted: bool, earlier: bool, later: bool) -> _Columns:  # noqa: FBT001 - private
        numbers = [width_of(line.row.reference, _SMALL, bold=True) for line in self.lines if line.row.reference]
        label = _MARGIN + (min(max(numbers), 64) + 8 if numbers else 0)
        plot = _MARGIN + _LABELS + _GAP + (_GUTTER if earlier else 0)
        end = plot + _PLOT if plotted else plot
        words = end + (_GUTTER if later else 0) + (_GAP if plotted else 0)
        wide = _WORDS if self._has_words() or not plotted else 0
        width = words + (wide if plotted else 2 * _WORDS) + _MARGIN
        return _Columns(reference=_MARGIN, label=label, plot=plot, end=end, words=words, width=width)

    def _has_words(self) -> bool:
        return any(moment.form is Form.WORDS for line in self.lines for moment in line.moments)

    def drawn(self, title: str, description: str) -> str:
        """Draw everything."""
        top = 26.0 + max(self.strip, _STRIP if self._has_words() else 0)
        bands = list(self._bands(top))
        bottom = bands[-1].top + bands[-1].height if bands else top
        self._grid(top, bottom, [band.top for band in bands if band.heading is None and band.line is None])
        for number, band in enumerate(bands):
            self._band(band, number)
        below = key_of(self.canvas, self.lines, self.axis, (_MARGIN, bottom + 10), self.columns.width - 2 * _MARGIN)
        return self.canvas.finished(title, description, self.columns.width, below + 6)

    def _bands(self, top: float) -> Iterator[_Band]:
        """Give what stands below what."""
        told = top
        for heading, lines in sections_of(self.lines):
            if self.axis and heading and top - told > _AGAIN - _HEADING - _STRIP:
                yield _Band(top=top, height=self.strip)
                top, told = top + self.strip, top
            if heading:
                yield _Band(top=top, height=_HEADING, heading=heading)
                top += _HEADING
            for line in lines:
                if self.axis and top - told > _AGAIN:
                    yield _Band(top=top, height=self.strip)
                    top, told = top + self.strip, top
                height = self._height(line)
                yield _Band(top=top, height=height, line=line)
                top += height

    def _height(self, line: Line) -> float:
        return max(_LINE * len(self._label(line)) + 10, sum(map(self._step, line.moments)) + 4)

    def _label(self, line: Line) -> list[str]:
        room = _MARGIN + _LABELS - self.columns.label
        silent = all(moment.words == UNSTATED for moment in line.moments)
        return lines_of(line.label or "(no text)", room, _SMALL, 1 if silent else 2)

    def _step(self, moment: Moment) -> float:
        if moment.form is Form.WORDS or self.axis is None:
            return max(_STEP, _LINE * len(self._said(moment)) + 6)
        return _STEP + _LINE if self._below(moment, self.axis) else _STEP

    def _below(self, moment: Moment, axis: Axis) -> bool:
        """Whether the words of something long stand below it, since there is no room before or behind it."""
        if moment.form is Form.UNTIL or side_of(moment, axis):
            return False
        before = axis.begins(moment.first) - axis.left if moment.first else 0
        ends = moment.last if moment.form not in (Form.ONWARDS, Form.AGAIN) else None
        behind = axis.right - axis.ends(ends) if ends else 0
        return max(before, behind) < width_of(_words(moment), _SMALL) + _BESIDE

    def _said(self, moment: Moment) -> list[str]:
        return lines_of(moment.words, self.columns.width - _MARGIN - self.columns.words, _SMALL, 2)

    # The grid

    def _grid(self, top: float, bottom: float, strips: Sequence[float]) -> None:
        if self.axis is None:
            self.canvas.text("No date that can be drawn", self.columns.words, top - 8, room=2 * _WORDS, size=_SMALL)
            return
        for quarter in self.axis.quarters:
            x = self.axis.begins(quarter)
            self.canvas.mark("path", "quarter", d=f"M{x:.1f} {top:.1f}V{bottom:.1f}")
        for tick in self.axis.ticks:
            x = self.axis.begins(tick.day)
            self.canvas.mark("path", "year" if tick.year else "grid", d=f"M{x:.1f} {top - 4:.1f}V{bottom:.1f}")
        self.canvas.mark("path", "year", d=f"M{self.axis.right:.1f} {top - 4:.1f}V{bottom:.1f}")
        if self._has_words():
            for number, words in enumerate(("No date that", "can be drawn")):
                y = top - 8 - _LINE * (1 - number)
                self.canvas.text(words, self.columns.words, y, room=_WORDS, size=_SMALL, bold=True)
        if self.as_of:
            self._day(self.axis, self.as_of, bottom)
        for strip in (top - self.strip, *strips):
            self._axis_labels(self.axis, strip + self.strip - 8)

    def _axis_labels(self, axis: Axis, y: float) -> None:
        """Write the years above, and below them the months where the grid tells them."""
        edge = None
        for tick in axis.ticks:
            x = axis.begins(tick.day) + 3
            if x + width_of(tick.label, _SMALL) > axis.right + 4:
                continue
            if axis.step >= _YEARLY:
                self.canvas.text(tick.label, x, y, room=60, size=_SMALL, bold=True)
                continue
            self.canvas.text(tick.label, x, y, room=40, size=_SMALL, sort="quiet")
            if edge != tick.day.year:
                self.canvas.text(str(tick.day.year), x, y - _LINE, room=60, size=_SMALL, bold=True)
            edge = tick.day.year

    def _day(self, axis: Axis, as_of: date, bottom: float) -> None:
        """Mark the day: with a line where it lies on the axis, else with words at the edge."""
        side, words = axis.off(as_of), f"as of {day_in_words(as_of)}"
        if side:
            words = f"{words} \u25b8 later than shown" if side > 0 else f"\u25c2 {words}, earlier than shown"
            x, anchor = (axis.right, "end") if side > 0 else (axis.left, "")
            self.canvas.text(words, x, 18, room=_PLOT, size=_SMALL, bold=True, anchor=anchor)
            return
        x = (axis.begins(as_of) + axis.ends(as_of)) / 2
        self.canvas.mark("path", "day", d=f"M{x:.1f} 24V{bottom:.1f}")
        half = width_of(words, _SMALL, bold=True) / 2
        middle = min(max(x, axis.left + half), axis.right - half)
        self.canvas.text(words, middle, 18, room=_PLOT, size=_SMALL, bold=True, anchor="middle")

    # Headings and rows

    def _band(self, band: _Band, number: int) -> None:
        if band.heading is not None:
            room = self.columns.width - 2 * _MARGIN
            self.canvas.text(band.heading, _MARGIN, band.top + _HEADING - 10, room=room, size=14, bold=True)
        elif band.line is not None:
            self._row(band.line, band.top, number)

    def _row(self, line: Line, top: float, number: int) -> None:
        with self.canvas.group(id=f"{self.canvas.prefix}-row-{number}"):
            self.canvas.mark("path", "grid", d=f"M{_MARGIN:.1f} {top:.1f}H{self.columns.width - _MARGIN:.1f}")
            if line.row.reference:
                room = self.columns.label - self.columns.reference - 6
                self.canvas.text(
                    line.row.reference, self.columns.reference, top + 17, room=room, size=_SMALL, bold=True
                )
            whole = f"{line.row_id}: {line.label}"
            for place, words in enumerate(self._label(line)):
                y = top + 17 + _LINE * place
                self.canvas.text(words, self.columns.label, y, room=_LABELS, size=_SMALL, whole=whole)
            y = top + 2
            for moment in line.moments:
                self._moment(moment, y)
                y += self._step(moment)

    def _moment(self, moment: Moment, top: float) -> None:
        y = top + _STEP / 2
        if moment.form is Form.WORDS or self.axis is None or self.marks is None:
            sort = "quiet" if moment.words == UNSTATED else "text"
            for number, words in enumerate(self._said(moment)):
                room = self.columns.width - _MARGIN - self.columns.words
                at = y + 4 + _LINE * number
                self.canvas.text(words, self.columns.words, at, room=room, size=_SMALL, sort=sort, whole=moment.words)
            return
        with self.canvas.group(title=_told(moment, self.as_of)):
            self._drawn(moment, y, self.axis, self.marks)

    def _drawn(self, moment: Moment, y: float, axis: Axis, marks: Marks) -> None:
        words = _words(moment)
        for side, beyond in cut_off(moment, axis).items():
            edge = axis.right if side > 0 else axis.left
            marks.beyond(moment, edge + side * 28, y, side, str(beyond.year))
        if side := side_of(moment, axis):
            left = right = axis.right if side > 0 else axis.left
        else:
            left, right = marks.draw(moment, y)
        if self._below(moment, axis):
            left = right = left - 6
            y += _LINE + 2
        self._beside(words, moment.state, (left, right), y, axis)

    def _beside(self, words: str, state: State, reach: tuple[float, float], y: float, axis: Axis) -> None:
        """Write the words of a moment where there is room for them: behind it, else before it."""
        sign = 0.0 if state is State.OPEN else 17.0
        needed = width_of(words, _SMALL) + sign
        before, behind = reach[0] - 6 - axis.left, axis.right - reach[1] - 6
        room = behind if behind >= min(needed, max(before, behind)) else before
        line = fitted(words, room - sign, _SMALL) if room > sign + 12 else ""
        x = reach[1] + 6 if room == behind else reach[0] - 6 - width_of(line, _SMALL) - sign
        if room >= sign and self.marks:
            x += self.marks.sign(state, x, y)
        if len(line) > 1:
            self.canvas.text(line, x, y + 4, room=room, size=_SMALL)


def _words(moment: Moment) -> str:
    return f"{moment.words} (counted)" if moment.counted else moment.words


def _meant(moment: Moment) -> tuple[date, ...]:
    """Give the days that the axis is chosen for: of what comes again, only those that the plan names."""
    return () if moment.form is Form.WORDS else moment.days


def _told(moment: Moment, as_of: date | None) -> str:
    return f"{moment.words}: {moment.form.value}, {_standing(moment, as_of)}"


def _standing(moment: Moment, as_of: date | None) -> str:
    """Say how a moment stands."""
    if moment.state is State.OVERDUE and moment.due:
        return f"overdue since {day_in_words(date.fromordinal(min(moment.due.toordinal() + 1, date.max.toordinal())))}"
    if moment.form is Form.WORDS and moment.state is State.OPEN:
        return "cannot tell: no date" if as_of else "no date"
    return moment.state.value


def _rows(line: Line, as_of: date | None) -> Iterator[tuple[str, ...]]:
    for moment in line.moments:
        form = "dotted outline, approximate" if moment.approximate else ""
        form = "; ".join(text for text in (moment.form.value, form) if text)
        form += "; counted from the plan's own start" if moment.counted else ""
        first = day_in_words(moment.first) if moment.first else ""
        last = moment.due or moment.last
        ends = day_in_words(last) if last else ""
        yield (line.section, line.row_id, line.label, moment.words, form, first, ends, _standing(moment, as_of))


def _description(plan: Plan, lines: Sequence[Line], axis: Axis | None, as_of: date | None) -> str:
    """Say in sentences what can be seen."""
    moments = [moment for line in lines for moment in line.moments]
    forms = Counter(moment.form for moment in moments)
    dated = sum(any(moment.form is not Form.WORDS for moment in line.moments) for line in lines)
    told = [f"{count(len(lines), 'row')}, {dated} of them with a date that can be drawn."]
    if axis:
        told.append(f"The time shown is from {day_in_words(axis.first)} to {day_in_words(axis.last)}.")
    shown = [count(forms[form], *words) for form, words in _COUNTED.items() if forms[form]]
    told += [f"It has {listed(shown)}."] if shown else []
    if as_of:
        deadlines = list(deadlines_of(plan, as_of))
        told.append(f"Deadlines as of {day_in_words(as_of)}: {standings_in_words(deadlines)}.")
        told += ["A date that is taken over is drawn in the row that prints it."] if taken_over(deadlines) else []
    return " ".join(told)

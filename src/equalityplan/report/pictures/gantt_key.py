"""The key of a timeline: the marks that occur in it, and what they mean."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.gantt_marks import HEIGHT, Marks, cut_off
from equalityplan.report.pictures.legend import SYMBOL, Entry, legend
from equalityplan.report.pictures.moments import Form, Line, State
from equalityplan.report.pictures.time_axis import Axis

_STATES = {
    State.OPEN: "open",
    State.DONE: "done",
    State.OVERDUE: "overdue",
    State.UNCLEAR: "deadline passed, cannot tell whether done",
    State.ASIDE: "given up, moved or not applicable",
}


def key_of(canvas: Canvas, lines: Sequence[Line], shown: Axis | None, at: tuple[float, float], width: float) -> float:
    """Draw the key from the place given on; give where the next thing can stand.

    Args:
        canvas: What it is drawn on.
        lines: What it explains.
        shown: The time that is shown.
        at: Its upper left corner.
        width: How wide it may be.
    """
    x, y = at
    # The marks of a key lie on no axis.
    axis = Axis(first=date(2000, 1, 1), last=date(2000, 12, 31), step=12, left=x, right=x + SYMBOL)
    below = legend(canvas, _entries(Marks(canvas, axis), lines), x, y, width)
    for note in _notes(lines, shown):
        canvas.text(note, x, below + 12, room=width, size=12)
        below += 18
    return below


def _notes(lines: Sequence[Line], shown: Axis | None) -> Iterator[str]:
    moments = [moment for line in lines for moment in line.moments if moment.form is not Form.WORDS]
    if any(moment.counted for moment in moments):
        yield "(counted): counted from the plan's own start"
    if shown and any(cut_off(moment, shown) for moment in moments):
        yield "\u2039 year, year \u203a: before or after the time that is shown"


def _entries(marks: Marks, lines: Sequence[Line]) -> Iterator[Entry]:
    moments = [moment for line in lines for moment in line.moments if moment.form is not Form.WORDS]
    forms, states = {moment.form for moment in moments}, {moment.state for moment in moments}
    yield from (entry for form, entry in _forms(marks).items() if form in forms)
    if any(moment.approximate for moment in moments):
        yield Entry(lambda x, y: marks.diamond(State.OPEN, x + 20, y, about=True), "dotted outline: approximate")
    for state, words in _STATES.items():
        if state in states:
            yield _state(marks, state, words)


def _state(marks: Marks, state: State, words: str) -> Entry:
    def draw(x: float, y: float) -> None:
        sort, wide = state.name.lower(), SYMBOL if state is State.OPEN else 20
        marks.canvas.mark("rect", sort, x=x, y=y - HEIGHT / 2, width=wide, height=HEIGHT)
        marks.sign(state, x + 25, y)

    return Entry(draw, words)


def _forms(marks: Marks) -> dict[Form, Entry]:
    def single(x: float, y: float) -> None:
        marks.whisker(State.OPEN, x + 2, x + 30, y)
        marks.diamond(State.OPEN, x + 30, y)

    def again(x: float, y: float) -> None:
        marks.repeats(State.OPEN, x, x + SYMBOL, y, [x + 6, x + 20, x + 34])

    return {
        Form.DEADLINE: Entry(single, "due by, and the days that the words can mean"),
        Form.EVENT: Entry(lambda x, y: marks.canvas.mark("circle", "event", cx=x + 20, cy=y, r=5), "no deadline"),
        Form.SPAN: Entry(
            lambda x, y: marks.canvas.mark("rect", "open", x=x, y=y - HEIGHT / 2, width=SYMBOL, height=HEIGHT),
            "from a date to a date",
        ),
        Form.UNTIL: Entry(
            lambda x, y: marks.fading(State.OPEN, x, x + SYMBOL, y, towards=-1), "until a date, no start stated"
        ),
        Form.ONWARDS: Entry(
            lambda x, y: marks.fading(State.OPEN, x, x + SYMBOL, y, towards=1), "goes on, no end stated"
        ),
        Form.AGAIN: Entry(again, "comes again"),
    }

"""Profile: the scores of levels and themes as intervals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from equalityplan.assessment import Assessment, Reach, Score
from equalityplan.assessment.results import GroupResult, LevelResult
from equalityplan.assessment.scores import percent
from equalityplan.model.edtf import day_in_words
from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.legend import Entry, legend
from equalityplan.report.pictures.lettering import fitted, width_of
from equalityplan.report.pictures.palette import ACCENT, INK, LINE, MET, PAPER, UNKNOWN, UNMET, Paint, hatched
from equalityplan.report.pictures.picture import Picture
from equalityplan.report.wording import capital, count, plan_name
from equalityplan.rule import Verdict

_WIDTH = 660.0
_MARGIN = 14.0
_LEFT = 96.0
_RIGHT = 500.0
_SMALL = 12.0
_BAR = 14.0
_PART = 40.0
_NAME = 24.0
_GAP = 14.0
_QUARTERS = (0, 25, 50, 75, 100)
_HEADINGS = (
    "Of",
    "Name",
    "Question",
    *("Met", "Met in part", "Not met", "Cannot tell", "Does not apply"),
    "Lowest share",
    "Highest share",
    "Criteria counted",
    "Gate",
)
_ORDER = (Verdict.MET, Verdict.PARTIALLY_MET, Verdict.NOT_MET, Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE)
_SAID = {
    Verdict.MET: "met",
    Verdict.PARTIALLY_MET: "met in part",
    Verdict.NOT_MET: "not met",
    Verdict.CANNOT_TELL: "cannot be told",
    Verdict.NOT_APPLICABLE: "not applicable",
}
_PAINTS: dict[str, Paint] = {
    "track": (PAPER, LINE, "stroke-width:1"),
    "sure": (MET, "none", ""),
    "unknown": ("url(#unknown)", UNKNOWN, "stroke-width:1"),
    "end": ("none", INK, "stroke-width:2"),
    "grid": ("none", LINE, "stroke-width:1;stroke-opacity:.45"),
    "reached": (MET, MET, "stroke-width:1.5"),
    "reachable": (ACCENT, "none", ""),
    "ring": (PAPER, ACCENT, "stroke-width:1.8"),
    "unreachable": (PAPER, UNMET, "stroke-width:1.8"),
    "on-sign": ("none", PAPER, "stroke-width:2"),
    "cross": ("none", UNMET, "stroke-width:1.8"),
}
_DEFINITIONS = {"unknown": hatched(UNKNOWN)}


@frozen(kw_only=True)
class _Question:
    """A score with the verdicts that it comes from."""

    name: str
    score: Score | None
    verdicts: Mapping[Verdict, int]

    @property
    def counts(self) -> str:
        """The counts in words."""
        return ", ".join(f"{self.verdicts[verdict]} {_SAID[verdict]}" for verdict in _ORDER if self.verdicts[verdict])

    @property
    def share(self) -> str:
        """The interval in whole per cent."""
        if self.score is None:
            return "no score"
        low, high = percent(self.score.lowest), percent(self.score.highest)
        return low if self.score.exact else f"{low} to {high}"


@frozen(kw_only=True)
class _Group:
    """A level, a theme or the whole plan, with its questions."""

    of: str
    name: str
    reach: Reach | None
    questions: tuple[_Question, ...]
    level: bool = False


def profile(assessment: Assessment, *, prefix: str = "profile") -> Picture:
    """Draw the scores of an assessment for the whole plan, by level and by theme.

    A bar is filled as far as is certain, hatched as far as cannot be told, and empty for the rest; a criterion that is
    met in part counts a half. What is planned and what is shown to be delivered have a bar each. The table gives the
    exact fractions.

    Args:
        assessment: The assessment.
        prefix: What the ids in the drawing begin with.

    Raises:
        SettingsError: The prefix cannot begin an id.

    Examples:
        >>> from equalityplan.assessment import assess
        >>> from equalityplan.model.plan import Plan
        >>> from equalityplan.standard import load_standard
        >>> picture = profile(assess(Plan(), load_standard("eflg-2012"), "2012-11-01"))
        >>> picture.rows[0][:3]
        ('whole plan', 'Whole plan', 'by verdict')
    """
    groups = tuple(_groups(assessment))
    title = f"Profile: {plan_name(assessment.plan)}"
    canvas = Canvas(prefix, _PAINTS, _DEFINITIONS)
    bottom = _drawn(canvas, groups)
    svg = canvas.finished(title, _description(assessment, groups), _WIDTH, bottom)
    rows = tuple(row for group in groups for row in _rows(group))
    return Picture(title=title, description=_description(assessment, groups), svg=svg, headings=_HEADINGS, rows=rows)


def _groups(assessment: Assessment) -> Iterator[_Group]:
    total = assessment.score
    whole = GroupResult(
        name="Whole plan",
        criteria=tuple(assessment.criteria),
        score=total.score,
        planned=total.planned,
        delivered=total.delivered,
    )
    yield _group("whole plan", whole, assessment)
    for level in assessment.levels.values():
        yield _group("level", level, assessment)
    for theme in assessment.themes.values():
        yield _group("theme", theme, assessment)


def _group(of: str, result: GroupResult, assessment: Assessment) -> _Group:
    found = [assessment.criteria[criterion] for criterion in result.criteria]
    found = [one for one in found if one.criterion.weight]
    asked = (
        ("by verdict", result.score, Counter(one.verdict for one in found)),
        ("planned", result.planned, Counter(one.planned.verdict for one in found)),
        ("delivered", result.delivered, Counter(one.delivered.verdict for one in found)),
    )
    questions = tuple(_Question(name=name, score=score, verdicts=verdicts) for name, score, verdicts in asked)
    reach = result.reach if isinstance(result, LevelResult) else None
    return _Group(of=of, name=result.name, reach=reach, questions=questions, level=of == "level")


def _drawn(canvas: Canvas, groups: Sequence[_Group]) -> float:
    y = 8.0
    before = ""
    for group in groups:
        if group.of not in (before, "whole plan"):
            y += 10
            canvas.text(f"By {group.of}", _MARGIN, y + 16, room=300, size=15, bold=True)
            y += 26
        if group.of != before:
            _scale(canvas, y + 12)
            y += 14
        before = group.of
        y = _block(canvas, group, y)
    y = legend(canvas, _entries(canvas), _MARGIN, y + 4, _WIDTH - 2 * _MARGIN)
    note = "Met in part counts a half. A computed score or level is an indication, not a certificate."
    canvas.text(note, _MARGIN, y + 14, room=_WIDTH - 2 * _MARGIN, size=_SMALL, sort="quiet")
    return y + 26


def _scale(canvas: Canvas, y: float) -> None:
    """Write the scale above the bars of a block."""
    for share in _QUARTERS:
        anchor = {0: "", 100: "end"}.get(share, "middle")
        canvas.text(f"{share} %", _at(share / 100), y, room=50, size=11, sort="quiet", anchor=anchor)


def _block(canvas: Canvas, group: _Group, y: float) -> float:
    """Draw a group: its name and, for a level, whether its gate is passed; below it a bar for each question."""
    with canvas.group():
        told = capital(group.reach) if group.reach else ""
        taken = width_of(told, _SMALL) + 30 if told else 0
        name = fitted(group.name, _WIDTH - 2 * _MARGIN - taken, 13, bold=True)
        canvas.text(group.name, _MARGIN, y + 16, room=_WIDTH - 2 * _MARGIN - taken, bold=True)
        if group.reach:
            x = _MARGIN + width_of(name, 13, bold=True) + 16
            _sign(canvas, group.reach, x, y + 11.5)
            canvas.text(told, x + 12, y + 16, room=_WIDTH - x - 20, size=_SMALL)
        y += _NAME
        if all(question.score is None for question in group.questions):
            canvas.text("No criterion counts here, so there is no score.", _MARGIN, y + 12, room=600, size=_SMALL)
            return y + 18 + _GAP
        for question in group.questions[1:]:
            _bar(canvas, question, y)
            y += _PART
    return y + _GAP


def _at(share: float) -> float:
    return _LEFT + share * (_RIGHT - _LEFT)


def _bar(canvas: Canvas, question: _Question, y: float) -> None:
    canvas.text(capital(question.name), _MARGIN, y + 12, room=_LEFT - _MARGIN - 4, size=_SMALL)
    canvas.mark("rect", "track", x=_LEFT, y=y + 1, width=_RIGHT - _LEFT, height=_BAR)
    if question.score:
        low, high = _at(float(question.score.lowest)), _at(float(question.score.highest))
        if low > _LEFT:
            canvas.mark("rect", "sure", x=_LEFT, y=y + 1, width=low - _LEFT, height=_BAR)
        if high > low:
            canvas.mark("rect", "unknown", x=low, y=y + 1, width=high - low, height=_BAR)
        ends = "".join(f"M{x:.1f} {y - 1:.1f}v{_BAR + 4:.0f}" for x in sorted({low, high}))
        canvas.mark("path", "end", d=ends)
    for share in _QUARTERS[1:-1]:
        canvas.mark("path", "end", d=f"M{_at(share / 100):.1f} {y + 1 + _BAR:.1f}v3", stroke_opacity=".6")
    canvas.text(question.share, _RIGHT + 10, y + 12, room=_WIDTH - _RIGHT - 20, bold=True)
    canvas.text(
        question.counts or "no criterion counts", _LEFT, y + 29, room=_WIDTH - _LEFT - 14, size=11.5, sort="quiet"
    )


def _sign(canvas: Canvas, reach: Reach, x: float, y: float) -> None:
    """Draw the sign of a gate: passed, still open or closed."""
    sort = {Reach.REACHED: "reached", Reach.CAN_BE_REACHED: "ring"}.get(reach, "unreachable")
    canvas.mark("circle", sort, cx=x, cy=y, r=6.5)
    if reach is Reach.REACHED:
        canvas.mark("path", "on-sign", d=f"M{x - 3.5:.1f} {y:.1f}l2.5 3l4.5 -5.5")
    elif reach is Reach.CAN_BE_REACHED:
        canvas.mark("path", "reachable", d=f"M{x:.1f} {y - 6.5:.1f}a6.5 6.5 0 0 0 0 13z")
    else:
        canvas.mark("path", "cross", d=f"M{x - 3:.1f} {y - 3:.1f}l6 6m0 -6l-6 6")


def _entries(canvas: Canvas) -> Iterator[Entry]:
    def box(sort: str) -> Entry:
        words = {"sure": "certain", "unknown": "cannot be told", "track": "not met"}[sort]
        return Entry(lambda x, y: canvas.mark("rect", sort, x=x, y=y - _BAR / 2, width=36, height=_BAR), words)

    yield from (box(sort) for sort in ("sure", "unknown", "track"))


def _rows(group: _Group) -> Iterator[tuple[str, ...]]:
    for question in group.questions:
        score = question.score
        shares = (str(score.lowest), str(score.highest), str(score.counted)) if score else ("none", "none", "0")
        counts = tuple(str(question.verdicts[verdict]) for verdict in _ORDER)
        gate = str(group.reach or "no gate") if group.level else ""
        yield (group.of, group.name, question.name, *counts, *shares, gate)


def _description(assessment: Assessment, groups: Sequence[_Group]) -> str:
    """Say in sentences what can be seen."""
    scored = count(len(assessment.criteria), "scored criterion", "scored criteria")
    told = [f"Read against {assessment.standard.title}, as of {day_in_words(assessment.as_of)}: {scored}."]
    for group in groups[: 1 + len(assessment.levels)]:
        shares = "; ".join(f"{question.name} {question.share}" for question in group.questions[1:])
        reach = f", {group.reach}" if group.reach else ""
        told.append(f"{group.name}: {shares}{reach}.")
    told.append("The table gives the exact fractions, also by theme.")
    return " ".join(told)

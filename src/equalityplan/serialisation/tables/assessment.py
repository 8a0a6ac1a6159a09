"""An assessment as flat tables: criteria, judgements, actions with their deadlines, scores, deadlines, notices."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import partial
from typing import Any

from attrs import frozen

from equalityplan.assessment import Assessment, Deadline, Reach, Score
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.rule import Subject, load_rules
from equalityplan.serialisation.tables.flat import FlatTable, Spec, day, share, table_of, text, truth, whole
from equalityplan.serialisation.tables.plan import ACTIONS, NOTICES, ROWS, PlacedAction, placed_actions, placed_rows

_SHOWN_DECIMALS = 6


@frozen
class _DueAction(PlacedAction):
    """An action with the deadline that is for it, where there is one."""

    deadline: Deadline | None


@frozen
class _ScoredPart:
    """A theme, a level or the whole, with its scores."""

    part: str
    id: str | None
    name: str
    criteria: int
    reach: Reach | None
    scores: Mapping[str, Score | None]


@frozen
class _ToldNotice:
    """A notice, and whether it is about the reading or the assessment."""

    about: str
    notice: Notice


def tables(assessment: Assessment) -> Mapping[str, Callable[[], FlatTable]]:
    """Give what can be tabulated of an assessment, the usual table first."""
    return {
        "criteria": lambda: table_of("criteria", _criterion_columns(assessment), assessment.criteria.values()),
        "judgements": lambda: table_of("judgements", _judgement_columns(assessment), assessment.judgements),
        "actions": lambda: table_of("actions", _ACTIONS, _due_actions(assessment)),
        "scores": lambda: table_of("scores", _SCORES, _scored_parts(assessment)),
        "deadlines": lambda: table_of("deadlines", _DEADLINES, assessment.deadlines),
        "notices": lambda: table_of("notices", _NOTICES, _told_notices(assessment)),
        "rows": lambda: table_of("rows", ROWS, placed_rows(assessment.plan)),
    }


def _criterion_columns(assessment: Assessment) -> tuple[Spec, ...]:
    themes = {theme.id: theme.name for theme in assessment.standard.themes}
    levels = {level.id: level.name for level in assessment.standard.levels}
    return (
        text("criterion", "Criterion", lambda found: found.criterion.id),
        text("title", "Title", lambda found: found.criterion.title),
        text("level", "Level", lambda found: levels.get(found.criterion.level, found.criterion.level)),
        text("theme", "Theme", lambda found: themes.get(found.criterion.theme, found.criterion.theme)),
        text("verdict", "Verdict", lambda found: found.verdict.value),
        text("reason", "Reason", lambda found: found.reason),
        text("planned", "Planned", lambda found: found.planned.verdict.value),
        text("planned_reason", "Why planned or not", lambda found: found.planned.reason),
        text("delivered", "Delivered", lambda found: found.delivered.verdict.value),
        text("delivered_reason", "Why delivered or not", lambda found: found.delivered.reason),
        text("rows", "Rows", lambda found: "; ".join(found.rows) or None),
        text("basis", "Tied by", lambda found: found.basis.value),
        whole("weight", "Weight", lambda found: found.criterion.weight),
        text("place", "Place", lambda found: _place(found.where)),
    )


def _judgement_columns(assessment: Assessment) -> tuple[Spec, ...]:
    rules, rows = load_rules(), assessment.graph.rows
    section = assessment.graph.section_of
    return (
        text("rule", "Rule", lambda found: found.rule),
        text(
            "title",
            "What is true of a good plan",
            lambda found: rules[found.rule].title if found.rule in rules else None,
        ),
        text("subject", "Subject", lambda found: found.subject),
        text(
            "judges", "Kind of subject", lambda found: _kind(rules[found.rule].judges) if found.rule in rules else None
        ),
        text("section", "Section", lambda found: section(found.subject).heading if found.subject in rows else None),
        text("weight", "Weight", lambda found: found.weight.value),
        text("verdict", "Verdict", lambda found: found.verdict.value),
        text("reason", "Reason", lambda found: found.reason or None),
        truth("failed", "Rule failed", lambda found: found.failed),
        truth("waived", "Waived", lambda found: found.waived),
        text("place", "Place", lambda found: _place(found.where)),
    )


def _kind(subject: Subject) -> str:
    return subject.value


def _place(where: Where | None) -> str | None:
    return str(where) if where else None


_ACTIONS: tuple[Spec, ...] = (
    *(
        day("due", "Due", lambda found: found.deadline.due if found.deadline else found.due)
        if column.name == "due"
        else (column, get)
        for column, get in ACTIONS[:-1]
    ),
    text("state", "As of the day", lambda found: found.deadline.state.value if found.deadline else None),
    text("reason", "Why", lambda found: found.deadline.reason if found.deadline else None),
    ACTIONS[-1],
)


def _due_actions(assessment: Assessment) -> Iterator[_DueAction]:
    by_row: dict[str, list[Deadline]] = {}
    for deadline in assessment.deadlines:
        by_row.setdefault(deadline.row_id, []).append(deadline)
    for found in placed_actions(assessment.plan):
        own = [each for each in by_row.get(found.at.id, ()) if not each.actions or found.number in each.actions]
        # An action for which several days were taken over has to be done by the last of them.
        dated = sorted((each for each in own if each.due), key=lambda each: each.due or date.min)
        yield _DueAction(found.at, found.number, found.action, dated[-1] if dated else next(iter(own), None))


_DEADLINES: tuple[Spec, ...] = (
    text("row", "Row", lambda found: found.row_id),
    text("actions", "Actions", lambda found: "; ".join(map(str, found.actions)) or None),
    day("due", "Due", lambda found: found.due),
    text("state", "As of the day", lambda found: found.state.value),
    text("reason", "Why", lambda found: found.reason),
    whole("times", "Times due before", lambda found: found.times),
    text("inherited_from", "Taken over from", lambda found: "; ".join(found.inherited_from) or None),
    text("place", "Place", lambda found: _place(found.where)),
)

_NOTICES: tuple[Spec, ...] = (
    text("about", "About", lambda told: told.about),
    *((column, lambda told, get=get: get(told.notice)) for column, get in NOTICES),
)


def _told_notices(assessment: Assessment) -> Iterator[_ToldNotice]:
    yield from (_ToldNotice("assessment", notice) for notice in assessment.notices)
    yield from (_ToldNotice("reading", notice) for notice in assessment.plan.notices)


def _bounds(question: str, heading: str) -> Iterator[Spec]:
    """Describe the columns of an interval: both ends as numbers and as exact fractions."""
    for end, word in (("lowest", "at least"), ("highest", "at most")):
        get = partial(_end, question=question, end=end)
        yield share(f"{question}_{end}", f"{heading}, {word}", partial(_number, get))
        yield text(f"{question}_{end}_exact", f"{heading}, {word}, as a fraction", partial(_exact, get))


def _end(found: _ScoredPart, question: str, end: str) -> Fraction | None:
    score = found.scores[question]
    if score is None:
        return None
    return score.lowest if end == "lowest" else score.highest


def _number(get: Callable[[_ScoredPart], Fraction | None], found: _ScoredPart) -> float | None:
    exact = get(found)
    return None if exact is None else round(float(exact), _SHOWN_DECIMALS)


def _exact(get: Callable[[_ScoredPart], Fraction | None], found: _ScoredPart) -> str | None:
    exact = get(found)
    return None if exact is None else str(exact)


_SCORES: tuple[Spec, ...] = (
    text("part", "Part", lambda found: found.part),
    text("id", "Id", lambda found: found.id),
    text("name", "Name", lambda found: found.name),
    whole("criteria", "Criteria", lambda found: found.criteria),
    text("reach", "Gate", lambda found: found.reach.value if found.reach else None),
    *_bounds("planned", "Planned"),
    *_bounds("delivered", "Delivered"),
    *_bounds("overall", "Overall"),
)


def _scored_parts(assessment: Assessment) -> Iterator[_ScoredPart]:
    for theme in assessment.themes.values():
        yield _ScoredPart("theme", theme.theme.id, theme.name, len(theme.criteria), None, _scores(theme))
    for level in assessment.levels.values():
        yield _ScoredPart("level", level.level.id, level.name, len(level.criteria), level.reach, _scores(level))
    size = len(assessment.criteria)
    yield _ScoredPart("all", None, "All scored criteria", size, None, _scores(assessment.score))


def _scores(group: Any) -> dict[str, Score | None]:  # noqa: ANN401 - a theme, a level or the total, which have these alike
    return {"planned": group.planned, "delivered": group.delivered, "overall": group.score}

"""Assessments in notebooks: small tables, every text escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from equalityplan.display import facts_html, table_html
from equalityplan.model.edtf import day_in_words

if TYPE_CHECKING:
    from equalityplan.assessment.assessment import Assessment, Comparison
    from equalityplan.assessment.results import AspectResult, CriterionResult, Explanation, GroupResult
    from equalityplan.assessment.scores import Score
    from equalityplan.assessment.shortfall import Shortfall
    from equalityplan.assessment.totals import Total

_INDICATION = "An indication, not a certificate."


def assessment_html(assessment: Assessment) -> str:
    """Show the scores by theme and level, and whether each level is reached."""
    plan, standard = assessment.plan, assessment.standard
    named = plan.title or plan.source or "A plan without a title"
    caption = f"{named}: {standard.title}, as of {day_in_words(assessment.as_of)}. {_INDICATION}"
    themes = ((theme.name, *_shares(theme), "") for theme in assessment.themes.values())
    levels = ((f"Level {level.name}", *_shares(level), level.reach or "") for level in assessment.levels.values())
    total = ("All scored criteria", *_shares(assessment.score), "")
    headings = ("", "planned", "delivered", "overall", "gate")
    return table_html(headings, (*themes, *levels, total), caption=caption)


def _shares(group: GroupResult | Total) -> tuple[str, str, str]:
    return _share(group.planned), _share(group.delivered), _share(group.score)


def _share(score: Score | None) -> str:
    return "no score" if score is None else str(score)


def comparison_html(comparison: Comparison) -> str:
    """Show what differs: criteria, levels and scores, before and after."""
    before, after = comparison.scores
    rows = [(each.criterion_id, _verdicts(each.before), _verdicts(each.after)) for each in comparison.criteria]
    rows += [
        (f"Level {each.after.name}", each.before.reach or "", each.after.reach or "") for each in comparison.levels
    ]
    scores = (
        ("Score, planned", before.planned, after.planned),
        ("Score, delivered", before.delivered, after.delivered),
        ("Score, overall", before.score, after.score),
    )
    told = ((name, _share(first), _share(second)) for name, first, second in scores)
    caption = f"As of {day_in_words(comparison.after.as_of)}. {_INDICATION}"
    return table_html(("", "before", "after"), (*rows, *told), caption=caption)


def _verdicts(result: CriterionResult) -> str:
    return f"planned: {result.planned.verdict}, delivered: {result.delivered.verdict}, overall: {result.verdict}"


def criterion_html(result: CriterionResult) -> str:
    """Show the verdict of one criterion, and its two answers."""
    criterion = result.criterion
    facts = (
        ("verdict", f"{result.verdict}: {result.reason}"),
        ("planned", _answer(result.planned)),
        ("delivered", _answer(result.delivered)),
        ("rows", ", ".join(result.rows) or "none"),
        ("tied by", result.basis),
    )
    return facts_html(facts, caption=f"{criterion.id} {criterion.title}")


def _answer(aspect: AspectResult) -> str:
    return f"{aspect.verdict}: {aspect.reason}" if aspect.reason else aspect.verdict


def shortfall_html(shortfall: Shortfall) -> str:
    """Show the criteria that would have to be met, and what each lacks."""
    rows = (
        (found.criterion.id, found.verdict, lack.reason, lack.advice)
        for found in shortfall.criteria
        for lack in found.lacks
    )
    return table_html(("criterion", "verdict", "what is missing", "what to do"), rows, caption=shortfall.reason)


def explanation_html(explanation: Explanation) -> str:
    """Show a reason with the reasons that it rests on, as a list in a list."""
    return f"<ul>{''.join(_entry(explanation))}</ul>"


def _entry(explanation: Explanation) -> Iterator[str]:
    place = f" [{explanation.where}]" if explanation.where else ""
    yield f"<li>{escape(explanation.text + place)}"
    if explanation.parts:
        yield f"<ul>{''.join(text for part in explanation.parts for text in _entry(part))}</ul>"
    yield "</li>"

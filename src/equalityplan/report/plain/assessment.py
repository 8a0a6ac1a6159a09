"""An assessment as plain data.

Keys: `format` and `version`; `plan` (title, authority, source); `standard` (id, title, publisher); `as_of`; `passed`,
whether no rule that a plan must meet is unmet and none failed; `caution`; `total`, the scores of all criteria;
`levels` (id, name, reach, gate, gate_stated, blockers, criteria, and scores) and `themes` (id, name, criteria, and
scores), whose scores are `planned`, `delivered` and `overall`; `criteria` (id, title, level, theme, verdict, least,
most, reason, where, rows, basis, ties of a mapping, and `planned` and `delivered`, each with verdict, least, most,
reason, where and judgements); `unscored` (ids); `inherited`, by the id of the row that takes over; `deadlines` (row,
actions, inherited_from, due, state, reason, times, where); `judgements` (rule, subject, weight, verdict, reason,
failed, waived, where); `notices` of the assessment and `reading_notices` of the plan.
`least` and `most` are what an answer that cannot be told can turn out to be, and else the verdict itself.
Fractions are texts such as ``3/29`` beside their decimal, days are ISO 8601, absent values are null.
"""

from __future__ import annotations

from typing import Any

from equalityplan.assessment import (
    AspectResult,
    Assessment,
    CriterionResult,
    Deadline,
    GroupResult,
    LevelResult,
    ThemeResult,
    VerdictResult,
)
from equalityplan.mapping import RowTie
from equalityplan.report.plain.graph import inherited_plain, plan_facts
from equalityplan.report.plain.places import notice_plain, score_plain, where_plain
from equalityplan.rule import Judgement

_CAUTION = "A computed level is an indication, not a certificate; it says which criteria the text of the plan meets."


def plain(assessment: Assessment) -> dict[str, Any]:
    """Give the assessment with all that its report says."""
    standard = assessment.standard
    return {
        "format": "equalityplan/assessment",
        "version": 1,
        "plan": plan_facts(assessment.plan),
        "standard": {"id": standard.id, "title": standard.title, "publisher": standard.publisher},
        "as_of": assessment.as_of.isoformat(),
        "passed": assessment.passed,
        "caution": _CAUTION,
        "total": _total(assessment),
        "levels": [_level(level) for level in assessment.levels.values()],
        "themes": [_theme(theme) for theme in assessment.themes.values()],
        "criteria": [_criterion(result) for result in assessment.criteria.values()],
        "unscored": list(assessment.unscored),
        "inherited": inherited_plain(assessment.graph),
        "deadlines": [_deadline(deadline) for deadline in assessment.deadlines],
        "judgements": [_judgement(judgement) for judgement in assessment.judgements],
        "notices": [notice_plain(notice) for notice in assessment.notices],
        "reading_notices": [notice_plain(notice) for notice in assessment.plan.notices],
    }


def _total(assessment: Assessment) -> dict[str, Any]:
    return {
        "planned": score_plain(assessment.score.planned),
        "delivered": score_plain(assessment.score.delivered),
        "overall": score_plain(assessment.score.score),
    }


def _scores(group: GroupResult) -> dict[str, Any]:
    return {
        "criteria": list(group.criteria),
        "planned": score_plain(group.planned),
        "delivered": score_plain(group.delivered),
        "overall": score_plain(group.score),
    }


def _level(result: LevelResult) -> dict[str, Any]:
    return {
        "id": result.level.id,
        "name": result.name,
        "reach": result.reach.value if result.reach else None,
        "gate": result.level.gate.value,
        "gate_stated": result.level.gate_stated,
        "blockers": list(result.blockers),
        **_scores(result),
    }


def _theme(result: ThemeResult) -> dict[str, Any]:
    return {"id": result.theme.id, "name": result.name, **_scores(result)}


def _criterion(result: CriterionResult) -> dict[str, Any]:
    return {
        "id": result.criterion.id,
        "title": result.criterion.title,
        "level": result.criterion.level,
        "theme": result.criterion.theme,
        **_answer(result),
        "where": where_plain(result.where),
        "rows": list(result.rows),
        "basis": result.basis.value,
        "ties": [_tie(tie) for tie in result.ties],
        "planned": _aspect(result.planned),
        "delivered": _aspect(result.delivered),
    }


def _answer(answer: VerdictResult) -> dict[str, Any]:
    return {
        "verdict": answer.verdict.value,
        "least": answer.least.value,
        "most": answer.most.value,
        "reason": answer.reason,
    }


def _tie(tie: RowTie) -> dict[str, Any]:
    return {
        "row": tie.row,
        "confirmed": tie.confirmed,
        "by": tie.by,
        "on": tie.on.isoformat() if tie.on else None,
        "likeness": tie.likeness,
        "reasons": list(tie.reasons),
    }


def _aspect(aspect: AspectResult) -> dict[str, Any]:
    return {
        **_answer(aspect),
        "where": where_plain(aspect.where),
        "judgements": [_judgement(judgement) for judgement in aspect.judgements],
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "rule": judgement.rule,
        "subject": judgement.subject,
        "weight": judgement.weight.value,
        "verdict": judgement.verdict.value,
        "reason": judgement.reason,
        "failed": judgement.failed,
        "waived": judgement.waived,
        "where": where_plain(judgement.where),
    }


def _deadline(deadline: Deadline) -> dict[str, Any]:
    return {
        "row": deadline.row_id,
        "actions": list(deadline.actions),
        "inherited_from": list(deadline.inherited_from),
        "due": deadline.due.isoformat() if deadline.due else None,
        "state": deadline.state.value,
        "reason": deadline.reason,
        "times": deadline.times,
        "where": where_plain(deadline.where),
    }

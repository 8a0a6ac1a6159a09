"""Rule reasons: what one rule says of a plan, of all it judges or of one row, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from equalityplan.assessment.results import Explanation
from equalityplan.errors import SettingsError
from equalityplan.rule import Judgement, Rule, Subject, Verdict

_ORDER = (Verdict.NOT_MET, Verdict.PARTIALLY_MET, Verdict.CANNOT_TELL, Verdict.MET, Verdict.NOT_APPLICABLE)


def why_rule(
    rule: Rule, subject: str | None, judgements: Sequence[Judgement], row_ids: Sequence[str], *, asked: bool
) -> Explanation:
    """Give what a rule says of a plan, why it matters and what to do; what is not met comes first.

    Args:
        rule: The rule.
        subject: Id of the row, "plan" or the two ends of a dependency that is asked about; None for all.
        judgements: The judgements of all rules.
        row_ids: The ids of the plan's rows.
        asked: Whether the settings ask the rule at all.

    Raises:
        SettingsError: The rule judges nothing with this id.
    """
    own = [found for found in judgements if found.rule == rule.id]
    chosen = own if subject is None else [found for found in own if found.subject == subject]
    head = f"{rule.title} ({rule.id}, {rule.weight})"
    if not asked:
        return Explanation(f"{head} The settings leave this rule out.")
    if subject is not None and not chosen:
        return Explanation(f"{head} {_unasked(rule, subject, own, row_ids)}", tuple(_advice(rule)))
    ranked = sorted(chosen, key=lambda found: _ORDER.index(found.verdict))
    parts = (
        Explanation(f"{found.subject}: {found.verdict}. {found.reason}".strip(), where=found.where) for found in ranked
    )
    return Explanation(f"{head} {_counted(chosen)}", (*parts, *_advice(rule)))


def _counted(chosen: Sequence[Judgement]) -> str:
    if not chosen:
        return "There is nothing in the plan that it could be asked of."
    if len(chosen) == 1:
        return f"Its answer is {chosen[0].verdict}."
    counts = Counter(found.verdict for found in chosen)
    return f"Of {len(chosen)} answers: {', '.join(f'{counts[word]} {word}' for word in _ORDER if counts[word])}."


def _unasked(rule: Rule, subject: str, own: Sequence[Judgement], row_ids: Sequence[str]) -> str:
    """Say why a rule was not asked of a row.

    Raises:
        SettingsError: The rule judges nothing with this id.
    """
    if rule.judges is not Subject.ROW or subject not in row_ids:
        known = ", ".join(dict.fromkeys(found.subject for found in own)) or "nothing in this plan"
        problem = f"{rule.id} judges nothing with the id {subject!r}, it judges {known}"
        raise SettingsError("subject", problem, "Give one of these ids.")
    return f"It was not asked of {subject}, since what it requires is not met there: {', '.join(rule.requires)}."


def _advice(rule: Rule) -> Iterator[Explanation]:
    yield Explanation(f"Why it matters: {rule.why}")
    yield Explanation(f"What to do: {rule.advice}")

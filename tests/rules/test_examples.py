"""Every example of every rule gives its verdict."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from equalityplan.graph import resolve
from equalityplan.rule import Context, Example, RowSubject, Rule, Subject, load_rules

QUOTED = re.compile(r"'[^']*'")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in load_rules().values()
    for number, example in enumerate(rule.examples, 1)
]


def subjects(rule: Rule, context: Context) -> Sequence[object]:
    """What a rule judges in a plan, in the order of the plan."""
    plan = context.plan
    match rule.judges:
        case Subject.ROW:
            ids = plan.row_ids
            return [RowSubject(id=i, row=r, section=plan.section_of(i)) for i, r in zip(ids, plan.rows, strict=True)]
        case Subject.PLAN:
            return [plan]
        case Subject.DEPENDENCY:
            return context.graph.all_dependencies


def context_of(rule: Rule, example: Example) -> Context:
    return Context(graph=resolve(example.whole_plan()), as_of=example.as_of, parameters=rule.parameters)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example_gives_its_verdict(rule: Rule, example: Example) -> None:
    context = context_of(rule, example)
    judgement = rule(subjects(rule, context)[0], context)
    assert (judgement.failed, judgement.verdict) == (False, example.verdict), judgement.reason


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_reason_is_a_sentence(rule: Rule, example: Example) -> None:
    context = context_of(rule, example)
    reason = rule(subjects(rule, context)[0], context).reason
    assert reason.endswith((".", "?") if rule.question else "."), reason
    assert reason[0] == reason[0].upper(), reason
    own_words = QUOTED.sub("", reason)
    assert "None" not in own_words, reason
    assert ".." not in own_words, reason

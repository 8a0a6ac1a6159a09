"""Every example of every rule gives its verdict, and says why in a sentence."""

from __future__ import annotations

import re

import pytest

from equalityplan.rule import Example, Rule, load_rules
from equalityplan.testing import check_examples, judge

QUOTED = re.compile(r"'[^']*'")
EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.id}-{number}")
    for rule in load_rules().values()
    for number, example in enumerate(rule.examples, 1)
]


@pytest.mark.parametrize("rule", load_rules().values(), ids=load_rules())
def test_examples_give_their_verdicts(rule: Rule) -> None:
    check_examples(rule)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_reason_is_in_our_own_plain_words(rule: Rule, example: Example) -> None:
    reason = judge(rule, plan=example.whole_plan(), as_of=example.as_of, parameters=example.parameters).reason
    assert reason[0] == reason[0].upper(), reason
    own_words = QUOTED.sub("", reason)
    assert "None" not in own_words, reason
    assert ".." not in own_words, reason


def test_parameters_of_an_example_are_parameters_of_its_rule() -> None:
    strange = [
        (rule.id, name)
        for rule in load_rules().values()
        for example in rule.examples
        for name in example.parameters
        if name not in rule.parameters
    ]
    assert strange == []

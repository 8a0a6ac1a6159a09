"""Every example of every rule gives its verdict, and says why in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from equalityplan.model.plan import Plan
from equalityplan.rule import Example, Rule, load_rules
from equalityplan.testing import check_examples, judge, judge_all, rule_page
from tests.findings import texts_of

QUOTED = re.compile(r"'[^']*'")
# Words between quotation marks that are no plan's, or are put together from two places of it, and why.
NOT_PRINTED = {
    "characteristics.statutory-terms-are-used": "the Act's own term",
    "governance.progress-is-published": "a column's heading before the words of its cell",
    "governance.progress-is-reviewed": "a column's heading, or an action, beside other words of its row",
    "progress.rating-fits-review": "the word of a rating that is printed as a tick",
    "quality.key-words-are-spelled": "the spelling that seems to be meant",
    "quality.lists-are-numbered-without-gaps": "the number that is printed before an action",
}
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


@pytest.mark.parametrize(
    "rule", [rule for rule in load_rules().values() if rule.id not in NOT_PRINTED], ids=lambda r: r.id
)
def test_what_is_quoted_is_printed_in_the_plan(rule: Rule) -> None:
    for example in rule.examples:
        plan = example.whole_plan()
        printed = " ".join(" ".join(text.split()) for text in words_of(plan))
        for told in judge_all(rule, plan=plan, as_of=example.as_of, parameters=example.parameters):
            quotes = re.findall(r"(?<![A-Za-z])'([^']*)'(?![A-Za-z])", told.reason)
            parts = (part.strip() for quote in quotes for part in quote.split("..."))
            # What a standard asks for by name may be quoted too.
            assert [part for part in parts if part not in printed and part not in str(example.parameters)] == []


def words_of(plan: Plan) -> Iterator[str]:
    yield from texts_of(plan)
    for row in plan.rows:
        yield from (other.text for other in row.other)
        yield from (lead.text for lead in row.leads)


def test_parameters_of_an_example_are_parameters_of_its_rule() -> None:
    strange = [
        (rule.id, name)
        for rule in load_rules().values()
        for example in rule.examples
        for name in example.parameters
        if name not in rule.parameters
    ]
    assert strange == []


def test_a_page_shows_what_an_example_was_asked_with() -> None:
    page = rule_page(load_rules()["timing.legal-deadline-is-met"])
    assert "*Asked with output:* the scheme" in page
    assert "*Asked with last\\_day:* 2012-05-31" in page
    # Lists and mappings are told as people write them.
    elements = rule_page(load_rules()["coverage.elements-are-covered"])
    assert "*Asked with elements:* the gender pay gap: gender pay; carers: carer\\*" in elements


def test_the_advice_is_for_who_writes_the_plan_and_what_parameters_change_stands_apart() -> None:
    rules = load_rules().values()
    assert [rule.id for rule in rules if "``" in rule.title + rule.why + rule.advice] == []
    tuned = load_rules()["coverage.elements-are-covered"]
    assert "``near``" in tuned.tuning
    assert "What its parameters change" in rule_page(tuned)

"""What every rule has to have, whoever wrote it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings

from equalityplan.assessment.fitness import refuse_unknown_rules
from equalityplan.graph import resolve
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Verdict, load_rules
from equalityplan.settings import Settings
from equalityplan.standard import available_standards, load_standard
from tests.properties.strategies import plans

RULES = load_rules()
EACH = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
AS_OF = date(2012, 11, 1)
# The rules that standards name; their ids stay.
NAMED_BY_STANDARDS = {
    "coverage.row-has-live-action",
    "ownership.row-has-lead",
    "timing.row-has-due-date",
    "measurability.row-has-measure",
    "progress.row-is-complete",
    "evidence.row-shows-evidence",
    "progress.nothing-overdue",
}


def judgements(rule: Rule, plan: Plan) -> list[Judgement]:
    graph = resolve(plan)
    context = Context(graph=graph, as_of=AS_OF, parameters=rule.parameters)
    match rule.judges:
        case Subject.PLAN:
            subjects: list[object] = [plan]
        case Subject.DEPENDENCY:
            subjects = list(graph.all_dependencies)
        case Subject.ROW:
            pairs = zip(plan.row_ids, plan.rows, strict=True)
            subjects = [RowSubject(id=i, row=row, section=plan.section_of(i)) for i, row in pairs]
    return [rule(subject, context) for subject in subjects]


def test_rules_that_standards_name_are_there() -> None:
    assert RULES.keys() >= NAMED_BY_STANDARDS


def test_there_are_rules_in_ten_families() -> None:
    families = Counter(rule_id.partition(".")[0] for rule_id in RULES)
    assert set(families) == {
        *("characteristics", "coverage", "evidence", "governance", "measurability", "ownership", "progress", "quality"),
        *("references", "timing"),
    }
    assert families.total() >= 90


@pytest.mark.parametrize("standard_id", available_standards())
def test_every_rule_and_parameter_that_a_standard_names_is_there(standard_id: str) -> None:
    refuse_unknown_rules(load_standard(standard_id), Settings(), RULES)


@pytest.mark.parametrize("standard_id", available_standards())
def test_a_criterion_asks_for_a_rule_or_counts_for_nothing(standard_id: str) -> None:
    criteria = load_standard(standard_id).criteria
    assert [c.id for c in criteria if c.wording_seen and not c.checks and c.weight] == []


def test_titles_are_unique() -> None:
    titles = Counter(rule.title for rule in RULES.values())
    assert [title for title, count in titles.items() if count > 1] == []


@EACH
def test_id_is_family_and_name(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z]+(-[a-z]+)*", rule.id)


@EACH
def test_title_why_and_advice_are_sentences(rule: Rule) -> None:
    for text in (rule.title, rule.why, rule.advice):
        assert text.lstrip('"')[0].isupper()
        assert text.endswith((".", "?", '."'))


@EACH
def test_there_is_a_source(rule: Rule) -> None:
    assert rule.sources
    assert all(source.strip() for source in rule.sources)


@EACH
def test_there_are_examples_of_met_and_of_not_met(rule: Rule) -> None:
    assert {Verdict.MET, Verdict.NOT_MET} <= {example.verdict for example in rule.examples}


@EACH
def test_what_it_requires_is_another_rule_about_the_same_kind_of_subject(rule: Rule) -> None:
    for required in rule.requires:
        assert required != rule.id
        assert RULES[required].judges is rule.judges


def test_rules_do_not_require_each_other_in_a_circle() -> None:
    def roots(rule_id: str, seen: tuple[str, ...] = ()) -> None:
        assert rule_id not in seen, " > ".join((*seen, rule_id))
        for required in RULES[rule_id].requires:
            roots(required, (*seen, rule_id))

    for rule_id in RULES:
        roots(rule_id)


@EACH
@pytest.mark.parametrize("plan", [Plan(), Plan(sections=(Section(rows=(PlanRow(),)),))], ids=["no row", "an empty row"])
def test_nothing_to_judge_is_no_failure(rule: Rule, plan: Plan) -> None:
    assert [judgement.reason for judgement in judgements(rule, plan) if judgement.failed] == []


@given(plans())
@settings(max_examples=30, deadline=None)
def test_no_plan_makes_a_rule_fail(plan: Plan) -> None:
    found = (judgement for rule in RULES.values() for judgement in judgements(rule, plan))
    assert [judgement.reason for judgement in found if judgement.failed] == []


@EACH
def test_a_finding_says_why(rule: Rule) -> None:
    for example in rule.examples:
        assert all(judgement.reason for judgement in judgements(rule, example.whole_plan()))

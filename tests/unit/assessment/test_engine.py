"""The engine: every rule on every subject, each cause charged once, and a rule's failure a result of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

import pytest

from equalityplan.assessment import Assessment
from equalityplan.assessment import assessment as assessing
from equalityplan.assessment.engine import Engine, ordered
from equalityplan.errors import RuleError
from equalityplan.graph import resolve
from equalityplan.model.action import Action
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.rule import (
    Context,
    Judgement,
    RowSubject,
    Rule,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    load_rules,
    met,
    not_applicable,
    not_met,
    partially_met,
)
from equalityplan.settings import Settings, Waiver
from tests.assessing import (
    CHECKS,
    DUE,
    LEAD,
    LIVE,
    assess_plan,
    assessed,
    at,
    criterion,
    plan_of,
    pointing,
    whole,
    with_criteria,
)


def made(rule_id: str, answer: object, judges: Subject = Subject.ROW, **facts: Any) -> Rule:
    """Make a rule that always gives the same answer, raises it, or asks a function for it."""

    def judge(subject: object, context: Context) -> Judgement:
        if isinstance(answer, Exception):
            raise answer
        told: Any = answer(subject, context) if callable(answer) else answer
        return cast("Judgement", told)

    rest: dict[str, Any] = {
        "title": "T.",
        "why": "W.",
        "advice": "A.",
        "weight": Weight.MUST,
        "sources": (),
        "examples": tuple,
    } | facts
    return Rule(id=rule_id, judges=judges, judge=judge, **rest)


def judged(rules: Iterable[Rule], plan: Plan, settings: Settings | None = None) -> list[Judgement]:
    engine = Engine(
        rules={rule.id: rule for rule in rules},
        graph=resolve(plan),
        as_of=date(2012, 11, 1),
        settings=settings or Settings(),
    )
    return list(engine.judge_all().shown())


def verdicts(judgements: Iterable[Judgement]) -> dict[str, str]:
    return {judgement.rule: judgement.verdict.value for judgement in judgements}


ONE = plan_of(whole("1"))


class TestCauses:
    def test_what_follows_from_an_unmet_rule_is_not_charged_again(self) -> None:
        rules = (made("a.root", not_met("No.")), made("a.leaf", not_met("No."), requires=("a.root",)))
        assert verdicts(judged(rules, ONE)) == {"a.root": "not met"}

    def test_nor_what_follows_from_that(self) -> None:
        chain = (
            made("a.third", not_met("No."), requires=("a.second",)),
            made("a.second", met(), requires=("a.first",)),
            made("a.first", not_met("No.")),
        )
        assert verdicts(judged(chain, ONE)) == {"a.first": "not met"}

    @pytest.mark.parametrize("answer", [met(), partially_met("Half."), ValueError("broken")])
    def test_what_is_not_unmet_lets_others_be_asked(self, answer: object) -> None:
        rules = (made("a.root", answer), made("a.leaf", not_met("No."), requires=("a.root",)))
        assert verdicts(judged(rules, ONE))["a.leaf"] == "not met"

    def test_causes_are_told_apart_by_row(self) -> None:
        found = assessed(whole("1", actions=()), whole("2", leads=())).findings
        assert [(entry.rule, entry.subject) for entry in found if entry.rule in (LIVE, LEAD)] == [
            (LIVE, "1"),
            (LEAD, "2"),
        ]

    def test_a_bare_n_a_costs_once_and_only_its_lead_and_date_beside_it_more(self) -> None:
        bare = PlanRow(reference="1", not_applicable=NotApplicable())
        unmet = {entry.rule for entry in assessed(bare, whole("2")).findings if entry.subject == "1"}
        assert unmet == {LIVE}

    def test_a_requirement_that_there_is_not_asks_nothing(self) -> None:
        assert verdicts(judged([made("a.leaf", met(), requires=("a.gone",))], ONE)) == {"a.leaf": "met"}

    def test_rules_that_require_each_other_are_refused(self) -> None:
        rules = {
            "a.one": made("a.one", met(), requires=("a.two",)),
            "a.two": made("a.two", met(), requires=("a.one",)),
        }
        with pytest.raises(RuleError, match=r"in a circle \(a\.(one|two) > a\.(one|two) > a\.(one|two)\)"):
            ordered(rules)


class TestIgnoring:
    def test_an_ignored_rule_is_not_shown(self) -> None:
        found = assessed(whole("1", leads=()), settings=Settings(ignore=(LEAD,)))
        assert LEAD not in {judgement.rule for judgement in found.judgements}

    @pytest.mark.parametrize("ignored", [LIVE, LEAD, DUE])
    def test_ignoring_a_rule_changes_no_judgement_of_another(self, ignored: str) -> None:
        rows = (whole("2.1", leads=()), PlanRow(reference="2.2", not_applicable=NotApplicable()), PlanRow())
        before = [judgement for judgement in assessed(*rows).judgements if judgement.rule != ignored]
        assert list(assessed(*rows, settings=Settings(ignore=(ignored,))).judgements) == before

    def test_one_id_may_stand_without_a_list(self) -> None:
        assert Settings(ignore=LEAD).ignore == (LEAD,)


class TestFailures:
    def test_a_rule_that_raises_is_a_result(self) -> None:
        (found,) = judged([made("a.broken", ZeroDivisionError("division by zero"))], ONE)
        assert (found.verdict, found.failed, found.subject) == (Verdict.CANNOT_TELL, True, "1")
        assert found.reason == "The rule a.broken failed: ZeroDivisionError: division by zero."

    @pytest.mark.parametrize("answer", [None, "met", Verdict.MET])
    def test_a_rule_that_answers_with_no_judgement_has_failed(self, answer: object) -> None:
        (found,) = judged([made("a.broken", answer)], ONE)
        assert (found.failed, "no judgement" in found.reason) == (True, True)

    def test_a_failure_has_the_place_of_its_row(self) -> None:
        (found,) = judged([made("a.broken", KeyError("x"))], plan_of(whole("1", where=at(3))))
        assert found.where == at(3)

    def test_a_failure_is_never_waived(self) -> None:
        settings = Settings(waivers=(Waiver(of="a.broken", reason="We know"),))
        (found,) = judged([made("a.broken", RuntimeError("oh"))], ONE, settings)
        assert (found.failed, found.waived) == (True, False)


class TestPassing:
    """An assessment with the rules that the standard asks for, and one more."""

    ROW = whole("2.1")

    def assessed_with(self, monkeypatch: pytest.MonkeyPatch, rule: Rule, **facts: Any) -> Assessment:
        asked = {check.rule: load_rules()[check.rule] for check in CHECKS}
        monkeypatch.setattr(assessing, "load_rules", lambda: {**asked, rule.id: rule})
        return assessed(self.ROW, **facts)

    @pytest.mark.parametrize(
        "answer", [met(), partially_met("Half."), cannot_tell("Who knows."), not_applicable("No.")]
    )
    def test_a_plan_passes_where_nothing_is_unmet(self, monkeypatch: pytest.MonkeyPatch, answer: Judgement) -> None:
        assert self.assessed_with(monkeypatch, made("a.b", answer)).passed

    @pytest.mark.parametrize(("weight", "passed"), [(Weight.MUST, False), (Weight.SHOULD, True), (Weight.NOTE, True)])
    def test_only_a_must_that_is_unmet_stops_it(
        self, monkeypatch: pytest.MonkeyPatch, weight: Weight, *, passed: bool
    ) -> None:
        found = self.assessed_with(monkeypatch, made("a.b", not_met("No."), weight=weight))
        assert found.passed is passed
        assert [finding.rule for finding in found.findings if finding.rule == "a.b"] == ["a.b"]

    def test_a_must_that_is_waived_does_not(self, monkeypatch: pytest.MonkeyPatch) -> None:
        settings = Settings(waivers=(Waiver(of="a.b", reason="We know"),))
        assert self.assessed_with(monkeypatch, made("a.b", not_met("No.")), settings=settings).passed

    @pytest.mark.parametrize("weight", Weight)
    def test_a_rule_that_failed_stops_it_and_is_noticed(self, monkeypatch: pytest.MonkeyPatch, weight: Weight) -> None:
        broken = made("a.broken", RuntimeError("oh"), Subject.PLAN, weight=weight)
        found = self.assessed_with(monkeypatch, broken)
        assert not found.passed
        (notice,) = found.notices
        assert (notice.code, "a.broken failed: RuntimeError: oh." in notice.message) == ("rule-failed", True)
        assert "judging plan" in notice.message


class TestSubjects:
    def test_rows_of_one_number_are_judged_apart(self) -> None:
        found = judged([made("a.b", met())], plan_of(whole("1"), whole("1")))
        assert [judgement.subject for judgement in found] == ["table 1 row 1", "table 1 row 2"]

    def test_a_number_that_looks_like_a_made_up_id_takes_no_rows_place(self) -> None:
        found = judged([made("a.b", met())], plan_of(whole("table 1 row 2"), whole(None)))
        assert [judgement.subject for judgement in found] == ["table 1 row 1", "table 1 row 2"]

    def test_the_plan_is_judged_once(self) -> None:
        found = judged([made("a.b", met(), Subject.PLAN)], plan_of(whole("1"), whole("2")))
        assert [judgement.subject for judgement in found] == ["plan"]

    def test_a_plan_without_rows_is_judged_as_a_plan(self) -> None:
        rules = [made("a.b", met(), Subject.PLAN), made("a.c", met()), made("a.d", met(), Subject.DEPENDENCY)]
        assert [judgement.rule for judgement in judged(rules, Plan())] == ["a.b"]

    def test_each_dependency_is_judged(self) -> None:
        found = judged([made("a.b", met(), Subject.DEPENDENCY)], plan_of(pointing("1", "2"), whole("2")))
        assert [judgement.subject for judgement in found] == ["1 see-actions-at 2"]

    def test_dependencies_on_two_actions_of_a_row_are_told_apart(self) -> None:
        actions = [Action("Ask", number="a"), Action("Answer", number="b")]
        rows = (pointing("2.1", "2.2a", "2.2b"), whole("2.2", actions=actions))
        found = judged([made("a.b", met(), Subject.DEPENDENCY)], plan_of(*rows))
        subjects = [judgement.subject for judgement in found]
        assert subjects == ["2.1 see-actions-at 2.2 action 1", "2.1 see-actions-at 2.2 action 2"]

    def test_a_dependency_that_is_said_twice_is_one_with_its_first_place(self) -> None:
        references = [Reference(target="2", where=at(line)) for line in (3, 4)]
        rule = made("a.b", lambda dependency, _: met("Yes.", dependency.where), Subject.DEPENDENCY)
        (found,) = judged([rule], plan_of(whole("1", references=references), whole("2")))
        assert found.where == at(3)

    def test_judgements_stand_by_rule_and_then_by_row(self) -> None:
        rules = (made("b.x", met(), requires=("c.x",)), made("c.x", met()), made("a.x", met(), requires=("b.x",)))
        plan = plan_of(whole("2.10"), whole("2.2"))
        order = [(judgement.rule, judgement.subject) for judgement in judged(rules, plan)]
        assert order == [(rule, row) for rule in ("a.x", "b.x", "c.x") for row in ("2.10", "2.2")]

    def test_rules_see_the_day_the_graph_and_their_parameters(self) -> None:
        seen: list[tuple[date, bool, object]] = []

        def judge(subject: RowSubject, context: Context) -> Judgement:
            seen.append((context.as_of, subject.id in context.graph.rows, context.parameters["words"]))
            return met()

        judged([made("a.b", judge, parameters={"words": 5})], ONE)
        assert seen == [(date(2012, 11, 1), True, 5)]


def test_a_graph_may_stand_for_the_plan() -> None:
    plan = Plan(sections=[Section("Leading", rows=[whole("2.1")])])
    found = assessing.assess(resolve(plan), with_criteria(criterion("2.1")), "2012-11-01")
    assert found == assessing.assess(plan, with_criteria(criterion("2.1")), "2012-11-01")
    assert assess_plan(plan).plan == plan

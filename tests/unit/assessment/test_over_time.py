"""over_time(): the same plan as of several days, judging once what does not change with the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from equalityplan.assessment import assess
from equalityplan.assessment.engine import Engine
from equalityplan.assessment.remembering import remembering
from equalityplan.errors import SettingsError
from equalityplan.graph import resolve
from equalityplan.mapping import CriterionMapping
from equalityplan.model.dependency import Relation
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Weight, met, not_met
from equalityplan.settings import Settings, Waiver
from tests.assessing import STANDARD, assessed, done, plan_of, pointing, whole

DAYS = ("2012-10-01", "2012-09-30", "2013-01-01")
ROWS = (
    whole("2.1"),
    whole("2.2", status=done(on="2012-10-15")),
    pointing("2.10", "2.1"),
    pointing("7", "2.2", relation=Relation.DEPENDS_ON),
)


def test_each_is_what_assessing_as_of_its_day_gives() -> None:
    found = assessed(*ROWS).over_time(DAYS)
    assert found == tuple(assessed(*ROWS, as_of=day) for day in DAYS)
    assert len({assessment.deadlines for assessment in found}) == len(DAYS)


def test_mapping_and_settings_stay() -> None:
    mapping = CriterionMapping(rows={"2.1": ("7",)}, confirmed=True)
    settings = Settings(
        waivers=(Waiver(of="2.2", reason="Not ours", expires="2012-10-10"),),
        parameters={"governance.progress-is-reviewed": {"longest_gap_in_months": 6}},
    )
    facts = {"mapping": mapping, "settings": settings}
    found = assessed(*ROWS, **facts).over_time(DAYS)  # type: ignore[arg-type]
    assert found == tuple(assessed(*ROWS, as_of=day, **facts) for day in DAYS)  # type: ignore[arg-type]


def test_no_day_gives_nothing() -> None:
    assert assessed(*ROWS).over_time([]) == ()


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(SettingsError, match="'soon' is no date"):
        assessed(*ROWS).over_time([date(2012, 1, 1), "soon"])


class Counting:
    """Rules of which one looks at the day, and how often each was asked."""

    def __init__(self) -> None:
        self.asked = {"a.of-the-day": 0, "a.of-the-row": 0}

    def rules(self) -> Mapping[str, Rule]:
        return {"a.of-the-day": self._rule("a.of-the-day"), "a.of-the-row": self._rule("a.of-the-row")}

    def _rule(self, rule_id: str) -> Rule:
        def judge(subject: RowSubject, context: Context) -> Judgement:
            self.asked[rule_id] += 1
            if rule_id == "a.of-the-row":
                return met(f"{subject.id} of {len(context.graph.rows)}, {context.parameters}")
            return met() if context.as_of.year == 2012 else not_met("Too late.")

        return Rule(
            id=rule_id,
            title="",
            why="",
            advice="",
            judges=Subject.ROW,
            weight=Weight.NOTE,
            sources=(),
            examples=tuple,
            parameters={"n": 1},
            judge=judge,
        )


def test_a_rule_that_does_not_look_at_the_day_judges_once() -> None:
    counting = Counting()
    rules = remembering(counting.rules())
    graph = resolve(plan_of(whole("1"), whole("2")))
    told = []
    for day in (date(2012, 1, 1), date(2013, 1, 1), date(2012, 1, 1)):
        engine = Engine(rules=rules, graph=graph, as_of=day, settings=Settings())
        told.append(engine.judge_all().shown())
    assert counting.asked == {"a.of-the-day": 6, "a.of-the-row": 2}
    plain = Engine(rules=counting.rules(), graph=graph, as_of=date(2013, 1, 1), settings=Settings())
    assert told[1] == plain.judge_all().shown()
    assert told[0] == told[2] != told[1]


def test_other_parameters_are_another_question() -> None:
    counting = Counting()
    rule = remembering(counting.rules())["a.of-the-row"]
    graph = resolve(plan_of(whole("1")))
    subject = Engine(rules={}, graph=graph, as_of=date(2012, 1, 1), settings=Settings()).rows[0]

    def reason(parameters: Mapping[str, int]) -> str:
        return rule(subject, Context(graph=graph, as_of=date(2012, 1, 1), parameters=parameters)).reason

    assert reason(rule.parameters) == reason({"n": 1}) == "1 of 1, {'n': 1}"
    assert reason({"n": 2}) == "1 of 1, {'n': 2}"


def test_the_graph_is_not_resolved_again() -> None:
    found = assessed(*ROWS)
    assert all(again.graph is found.graph for again in found.over_time(DAYS))
    assert found.over_time([found.as_of]) == (assess(found.plan, STANDARD, found.as_of),)

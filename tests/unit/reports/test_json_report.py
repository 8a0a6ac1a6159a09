"""Reports as JSON: plain, deterministic, with places as text and as data."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from equalityplan.assessment import Assessment, assess
from equalityplan.graph import resolve
from equalityplan.mapping import CriterionMapping, RowTie
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status
from equalityplan.model.standard import Check, Criterion, Level, Standard, Theme
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.report import Kind, find_report, render
from equalityplan.serialisation import plan_from_data

AT = Where(document="plan.txt", lines=(3, 4), heading="Action")
STANDARD = Standard(
    id="own",
    title="Our own",
    publisher="Us",
    levels=(Level(id="low", name="Low", rank=1),),
    themes=(Theme(id="lead", name="Leadership", rank=1),),
    criteria=tuple(
        Criterion(
            id=f"1.{n}",
            title=f"Criterion {n}",
            level="low",
            theme="lead",
            checks=(
                Check(rule="coverage.row-has-live-action", aspect="planned"),
                Check(rule="progress.row-is-complete", aspect="delivered"),
            ),
        )
        for n in (1, 2, 3)
    ),
)


def plan() -> Plan:
    rows = [
        PlanRow(
            reference="1.1",
            objective="Zoë's “aim”",
            actions=["Hold ten meetings"],
            leads=["Clerk"],
            timescale="2012-09",
            status=Status("completed", text="Completed"),
            where=AT,
        ),
        PlanRow(
            reference="1.2",
            references=[
                Reference(target="1.1", relation=Relation.SEE_ACTIONS_AT, text="see 1.1", where=AT),
                Reference(target="9.9", text="and 9.9"),
                Reference(target="Annex A", text="and Annex A"),
            ],
        ),
    ]
    notice = Notice(code="row-joined", message="Joined.", where=AT, also=(AT,))
    return Plan(
        title="Equality plan", sections=[Section("Leadership", rows=rows)], notices=(notice,), source="plan.txt"
    )


def assessment() -> Assessment:
    return assess(plan(), STANDARD, "2012-11-01")


def data(thing: Plan | Assessment | Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(thing, "json"))
    return found


class TestPlan:
    def test_it_can_be_read_back(self) -> None:
        assert plan_from_data(data(plan())) == plan()

    def test_letters_stand_as_they_are(self) -> None:
        assert "Zoë's “aim”" in render(plan(), "json")


class TestGraph:
    def test_it_has_all_that_can_be_asked_of_it(self) -> None:
        found = data(resolve(plan()))
        assert (found["format"], found["version"]) == ("equalityplan/graph", 1)
        assert found["plan"] == {"title": "Equality plan", "authority": None, "source": "plan.txt"}
        assert [(node["id"], node["outside"]) for node in found["nodes"]] == [
            ("1.1", False),
            ("1.2", False),
            ("9.9", True),
        ]
        assert found["outside_targets"] == ["9.9"]
        assert found["open"][0]["target"] == "Annex A"
        assert found["components"] == [["1.1", "1.2", "9.9"]]
        assert found["self_references"] == found["mutual_pairs"] == found["cycles"] == found["isolated"] == []

    def test_places_are_text_and_data(self) -> None:
        assert data(resolve(plan()))["dependencies"][0]["where"] == {
            "text": "plan.txt, lines 3 to 4, 'Action'",
            "document": "plan.txt",
            "heading": "Action",
            "lines": [3, 4],
        }

    def test_what_is_taken_over_has_its_path(self) -> None:
        path = {"source": "1.1", "path": ["1.2", "1.1"], "steps": 1}
        assert data(resolve(plan()))["inherited"] == {
            "1.2": {
                "actions": [{"text": "Hold ten meetings", **path}],
                "leads": [{"name": "Clerk", "kind": "post", **path}],
                "timescales": [{"text": "2012-09", "due": "2012-09-30", **path}],
            }
        }


class TestAssessment:
    def test_the_head_and_the_caution(self) -> None:
        found = data(assessment())
        assert (found["format"], found["version"], found["as_of"]) == ("equalityplan/assessment", 1, "2012-11-01")
        assert found["standard"] == {"id": "own", "title": "Our own", "publisher": "Us"}
        assert "not a certificate" in found["caution"]
        assert found["passed"] is assessment().passed

    def test_scores_are_exact_and_decimal(self) -> None:
        whole = assessment()
        planned = whole.levels["low"].planned
        assert planned is not None
        told = data(whole)["levels"][0]["planned"]
        assert Fraction(told["lowest"]) == planned.lowest == Fraction(2, 3)
        assert told["lowest"] == "2/3"
        assert told["lowest_decimal"] == pytest.approx(2 / 3, abs=1e-6)
        assert data(whole)["total"]["planned"] == told

    def test_every_criterion_judgement_and_deadline_is_there(self) -> None:
        whole = assessment()
        found = data(whole)
        assert [entry["id"] for entry in found["criteria"]] == list(whole.criteria)
        assert [entry["verdict"] for entry in found["criteria"]] == [r.verdict for r in whole.criteria.values()]
        assert len(found["judgements"]) == len(whole.judgements)
        assert found["deadlines"][0] == {
            "row": "1.1",
            "actions": [],
            "inherited_from": [],
            "due": "2012-09-30",
            "state": "done",
            "reason": "The plan says 'Completed'.",
            "times": None,
            "where": found["deadlines"][0]["where"],
        }
        assert found["reading_notices"][0]["also"][0]["lines"] == [3, 4]
        assert list(found["inherited"]) == ["1.2"]

    def test_what_cannot_be_told_says_what_it_can_turn_out_to_be(self) -> None:
        whole = assessment()
        for entry, result in zip(data(whole)["criteria"], whole.criteria.values(), strict=True):
            assert (entry["least"], entry["most"]) == (result.least, result.most)
            assert (entry["delivered"]["least"], entry["planned"]["most"]) == (
                result.delivered.least,
                result.planned.most,
            )
        assert {(entry["verdict"], entry["least"], entry["most"]) for entry in data(whole)["criteria"]} >= {
            ("met", "met", "met"),
        }

    def test_the_ties_of_a_mapping_are_there_with_who_confirmed_them(self) -> None:
        tie = RowTie(criterion="1.3", row="1.2", confirmed=True, by="Clerk", on=date(2012, 10, 1))
        found = data(assess(plan(), STANDARD, "2012-11-01", mapping=CriterionMapping(ties=[tie])))
        told = {"row": "1.2", "confirmed": True, "by": "Clerk", "on": "2012-10-01", "likeness": None, "reasons": []}
        assert [entry["ties"] for entry in found["criteria"]] == [[], [], [told]]


@pytest.mark.parametrize("thing", [plan, lambda: resolve(plan()), assessment])
def test_the_same_thing_is_always_the_same_text(thing: Any) -> None:
    assert render(thing(), "json") == render(thing(), "json")


def test_several_things_make_a_list_and_one_stays_itself() -> None:
    report = find_report("json", Kind.PLAN)
    one = render(plan(), "json")
    assert report.join([one]) == one
    assert json.loads(report.join([one, one])) == [json.loads(one)] * 2

"""Plans as plain data: what it looks like, what is refused and how, and the schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import field, frozen
from jsonschema import Draft202012Validator

import equalityplan
from equalityplan.errors import DocumentError
from equalityplan.model.lead import Lead, LeadKind
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import RatingWord, StatusWord
from equalityplan.model.timescale import Instant, OpenEnd, Qualifier, Recurring, Timescale, Undetermined
from equalityplan.provenance import Where
from equalityplan.serialisation import plan_from_data, plan_schema, to_data
from equalityplan.serialisation.edtf import is_edtf
from equalityplan.standard import load_standard

MARK = {"format": "equalityplan/plan", "version": 1}
NO_EDTF = "is no EDTF date or interval, such as '2012-09' or '2012-09/..'"
PUBLISHED = Path(equalityplan.__file__).with_name("plan.schema.json")


def with_row(**row: Any) -> dict[str, Any]:
    return {**MARK, "sections": [{"rows": [row]}]}


def with_part(**part: Any) -> dict[str, Any]:
    return with_row(timescale={"parts": [part]})


def faults_of(data: Any) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        plan_from_data(data)
    return caught.value.problem.split("; ")


class TestToData:
    def test_a_plan_says_what_it_is_and_leaves_defaults_out(self) -> None:
        assert to_data(Plan()) == MARK
        assert to_data(Plan(sections=[Section("Leadership")])) == {**MARK, "sections": [{"heading": "Leadership"}]}

    def test_enumerations_are_words_and_tuples_are_lists(self) -> None:
        lead = Lead("Equality Group", LeadKind.BODY, where=Where(table=1, row=2, lines=(13, 16)))
        data = to_data(PlanRow(leads=[lead]))
        where = {"table": 1, "row": 2, "lines": [13, 16]}
        assert data == {"leads": [{"name": "Equality Group", "kind": "body", "where": where}]}
        assert type(data["leads"][0]["kind"]) is str

    def test_each_part_of_a_timescale_says_its_kind(self) -> None:
        parts = (Instant(edtf="2012-09", qualifier=Qualifier.LATE), Recurring(recurrence="FREQ=YEARLY"), Undetermined())
        assert to_data(Timescale(parts))["parts"] == [
            {"kind": "instant", "qualifier": "late", "edtf": "2012-09"},
            {"kind": "recurring", "recurrence": "FREQ=YEARLY"},
            {"kind": "undetermined"},
        ]

    def test_a_default_timescale_with_a_place_is_kept(self) -> None:
        row = PlanRow(timescale=Timescale(where=Where(row=4)))
        assert to_data(row) == {"timescale": {"where": {"row": 4}}}

    def test_other_classes_have_no_mark(self) -> None:
        data = to_data(load_standard("eflg-2012"))
        assert data["criteria"][9]["id"] == "2.10"
        assert "format" not in data
        assert json.loads(json.dumps(data)) == data

    def test_dates_fractions_and_mappings_have_a_form_and_graphs_are_left_out(self) -> None:
        @frozen
        class Result:
            as_of: date
            share: Fraction
            counts: Mapping[str, tuple[int, ...]]
            graph: object = field(metadata={"plain": False})

        result = Result(date(2012, 11, 1), Fraction(3, 4), {"2.7": (1, 2)}, object())
        assert to_data(result) == {"as_of": "2012-11-01", "share": "3/4", "counts": {"2.7": [1, 2]}}

    def test_what_has_no_form_is_refused(self) -> None:
        @frozen
        class Result:
            found: object

        with pytest.raises(TypeError, match="set has no form"):
            to_data(Result({1}))
        with pytest.raises(TypeError, match="list is no class of the model"):
            to_data([Plan()])  # type: ignore[arg-type]


class TestPlanFromData:
    def test_words_become_members_of_their_enumeration(self) -> None:
        data = with_row(status={"word": "on-track"}, rating={"word": "met"}, leads=[{"name": "HR", "kind": "team"}])
        (row,) = plan_from_data(data).rows
        assert row.status is not None
        assert row.status.word is StatusWord.ON_TRACK
        assert row.rating is not None
        assert row.rating.word is RatingWord.MET
        assert row.leads[0].kind is LeadKind.TEAM

    def test_absent_and_null_are_the_same(self) -> None:
        assert plan_from_data(with_row(reference=None, objective=None)) == plan_from_data(with_row())
        assert plan_from_data({**MARK, "period": None}) == Plan()

    def test_an_impossible_range_keeps_its_null(self) -> None:
        data = with_part(kind="range", edtf=None, text="2013 to 2012")
        assert to_data(plan_from_data(data)) == data

    def test_parts_are_told_apart_by_kind(self) -> None:
        (row,) = plan_from_data(with_part(kind="open-end", edtf="2012-09/..", qualifier="by")).rows
        assert row.timescale.parts == (OpenEnd(edtf="2012-09/..", qualifier=Qualifier.BY),)
        assert row.timescale.parts[0].qualifier is Qualifier.BY

    def test_the_data_are_not_changed(self) -> None:
        data = with_part(kind="instant", edtf="2012")
        before = json.dumps(data)
        plan_from_data(data)
        assert json.dumps(data) == before

    def test_every_fault_is_told_by_its_path(self) -> None:
        data = {
            **MARK,
            "titel": "Plan",
            "sections": [
                {"rows": [{"reference": 2.10}, {"timescale": {"parts": [{"kind": "instant", "edtf": "Sept 2012"}]}}]},
                {"heading": None, "rows": [{"leads": [{"kind": "chief"}]}]},
            ],
        }
        assert sorted(faults_of(data)) == [
            "sections[0].rows[0].reference: 2.1 is not a text",
            f"sections[0].rows[1].timescale.parts[0].edtf: 'Sept 2012' {NO_EDTF}",
            "sections[1].rows[0].leads[0].kind: 'chief' is none of post, team, body, person, initials",
            "sections[1].rows[0].leads[0].name: is missing",
            "titel: is no key that is read here (did you mean 'title'?)",
        ]

    @pytest.mark.parametrize(
        ("data", "fault"),
        [
            (with_row(actions="Train staff"), "sections[0].rows[0].actions: 'Train staff' is no list"),
            (with_row(actions=["Train staff"]), "sections[0].rows[0].actions[0]: 'Train staff' is no object"),
            (with_row(objective="Know"), "sections[0].rows[0].objective: 'Know' is no object"),
            (with_row(continues=1), "sections[0].rows[0].continues: 1 is not true or false"),
            (with_row(table=True), "sections[0].rows[0].table: True is not a whole number"),
            (with_row(where={"lines": [1]}), "sections[0].rows[0].where.lines: 1 items were found, 2 were expected"),
            (with_row(where={"lines": [1, "2"]}), "sections[0].rows[0].where.lines[1]: '2' is not a whole number"),
            (with_row(timescale={"parts": ["2012"]}), "sections[0].rows[0].timescale.parts[0]: '2012' is no object"),
            (with_part(kind="moment"), "sections[0].rows[0].timescale.parts[0].kind: 'moment' is none of instant, "),
            (with_part(kind=[]), "sections[0].rows[0].timescale.parts[0].kind: a list is none of instant, "),
            (with_part(edtf="2012"), "sections[0].rows[0].timescale.parts[0].kind: null is none of instant, "),
            (with_part(kind="instant"), "sections[0].rows[0].timescale.parts[0].edtf: is missing"),
            (with_part(kind="instant", edtf=None), "sections[0].rows[0].timescale.parts[0].edtf: null is no EDTF"),
            (with_part(kind="relative", edtf="2012"), "sections[0].rows[0].timescale.parts[0].edtf: is no key"),
            ({**MARK, "period": "2012-13"}, "period: '2012-13' is no EDTF date or interval"),
            ({**MARK, "sections": None}, "sections: null is no list"),
        ],
    )
    def test_nothing_is_converted_in_silence(self, data: dict[str, Any], fault: str) -> None:
        (found,) = faults_of(data)
        assert found.startswith(fault)

    @pytest.mark.parametrize(
        "data", [{}, {**MARK, "version": 2}, {**MARK, "version": True}, {**MARK, "format": "x"}, []]
    )
    def test_data_of_another_format_or_version_are_refused(self, data: Any) -> None:
        with pytest.raises(DocumentError, match="'equalityplan/plan' and 1 were expected"):
            plan_from_data(data)


class TestSchema:
    def test_it_is_a_schema(self) -> None:
        Draft202012Validator.check_schema(plan_schema())

    def test_the_published_copy_is_up_to_date(self) -> None:
        text = json.dumps(plan_schema(), indent=2, ensure_ascii=False) + "\n"
        assert PUBLISHED.read_text(encoding="utf-8") == text, f"write `plan_schema()` to {PUBLISHED.name} with indent 2"

    def test_it_carries_version_and_words_of_the_model(self) -> None:
        schema = plan_schema()
        assert schema["$id"].endswith("/plan-1.json")
        assert schema["$defs"]["Lead"]["properties"]["name"]["description"].startswith("The name as printed")
        assert schema["$defs"]["StatusWord"]["enum"] == list(StatusWord)

    def test_no_object_takes_unknown_keys(self) -> None:
        schema = plan_schema()
        objects = [schema, *(part for part in schema["$defs"].values() if part.get("type") == "object")]
        assert [part for part in objects if part["additionalProperties"] is not False] == []
        assert len(objects) > 20

    def test_every_definition_says_what_it_is(self) -> None:
        titles = {name: part["title"] for name, part in plan_schema()["$defs"].items()}
        assert titles["Lead"] == "A post, team, body or person that answers for what a row promises"
        assert [name for name, title in titles.items() if title in ("", name)] == []

    def test_it_wants_what_has_no_default(self) -> None:
        definitions = plan_schema()["$defs"]
        assert definitions["Instant"]["required"] == ["kind", "edtf"]
        assert definitions["Lead"]["required"] == ["name"]
        assert "required" not in definitions["PlanRow"]


@pytest.mark.parametrize(
    "text",
    [
        "2012",
        "2012-09",
        "2012-09-30~",
        "2012-21",
        "201X",
        "2012-XX",
        "2012/..",
        "../2012-09",
        "2012/",
        "/2012",
        "Y17000",
    ],
)
def test_edtf_of_level_one_is_taken(text: str) -> None:
    assert is_edtf(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "/",
        "../..",
        "2012-13",
        "2011-02-29",
        "2012-09/2011-02-29",
        "30/9/2012",
        "Sept 2012",
        "2012\n",
        "２０１２",
    ],
)
def test_what_is_no_edtf_is_not(text: str) -> None:
    assert not is_edtf(text)

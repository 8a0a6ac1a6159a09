"""What a report is: formats found by being there, kinds of thing, and mistakes of callers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import equalityplan.reports
from equalityplan.assessment import Explanation
from equalityplan.errors import SettingsError
from equalityplan.graph import resolve
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Standard
from equalityplan.report import Kind, Report, find_report, formats, kind_of, render

PLAN = Plan(title="Equality plan", sections=[Section("Leadership", rows=[PlanRow(reference="1", actions=["Train"])])])


def loaded_by(code: str) -> set[str]:
    """Give the modules that a fresh Python has loaded after running some code."""
    command = [sys.executable, "-c", f"{code}\nimport sys\nprint(*sys.modules)"]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1].split())


class TestFormats:
    def test_those_of_a_kind_are_the_ones_that_render_it(self) -> None:
        tables = {"csv", "docx", "ics", "json", "markdown", "text", "tsv", "xlsx"}
        assert set(formats(Kind.PLAN)) >= tables
        assert set(formats(Kind.ASSESSMENT)) >= tables
        assert set(formats(Kind.GRAPH)) >= {"dot", "json", "markdown", "mermaid", "text"}
        assert not tables & (set(formats(Kind.GRAPH)) - {"json", "markdown", "text"})
        assert set(formats()) >= set(formats(Kind.GRAPH))

    @pytest.mark.parametrize("name", formats())
    def test_each_goes_by_the_name_of_its_module_and_has_a_media_type(self, name: str) -> None:
        kind = next(kind for kind in Kind if name in formats(kind))
        report = find_report(name, kind)
        assert isinstance(report, Report)
        assert report.format == name
        assert report.media_type.count("/") == 1

    @pytest.mark.parametrize("name", ["pdf", "", "../text", "__init__", "text.py", "TEXT", "os"])
    def test_an_unknown_one_is_refused_with_those_that_render_the_kind(self, name: str) -> None:
        with pytest.raises(SettingsError) as caught:
            render(PLAN, name)
        assert repr(name) in str(caught.value)
        assert f"known are {', '.join(formats(Kind.PLAN))}. Use one of these." in str(caught.value)

    def test_one_that_does_not_render_the_kind_is_refused(self) -> None:
        with pytest.raises(SettingsError, match="'mermaid' is no format in which a report on one plan is written"):
            render(PLAN, "mermaid")

    def test_text_is_what_is_written_unless_told_otherwise(self) -> None:
        assert render(PLAN) == render(PLAN, "text")


class TestKinds:
    def test_each_thing_has_one(self) -> None:
        things = [PLAN, resolve(PLAN), Explanation("Because."), Standard(id="own", title="Own", publisher="Us")]
        assert [kind_of(thing) for thing in things] == [Kind.PLAN, Kind.GRAPH, Kind.EXPLANATION, Kind.STANDARD]

    def test_a_class_of_its_own_over_a_plan_is_a_plan(self) -> None:
        class CouncilPlan(Plan):
            pass

        assert kind_of(CouncilPlan()) is Kind.PLAN

    @pytest.mark.parametrize("thing", ["a plan", None, 3, PLAN.sections])
    def test_anything_else_is_a_type_error_that_names_what_can_be_rendered(self, thing: object) -> None:
        with pytest.raises(TypeError, match="cannot be rendered; give one of: plan, graph, assessment"):
            kind_of(thing)


class TestLoading:
    def test_text_of_a_plan_loads_no_graph_no_rules_and_no_other_report(self) -> None:
        code = "from equalityplan.model.plan import Plan; from equalityplan.report import render; render(Plan())"
        loaded = loaded_by(code)
        assert "equalityplan.reports.text" in loaded
        strangers = {"networkx", "cattrs", "pendulum", "click", "equalityplan.graph", "equalityplan.rule"}
        others = {f"equalityplan.reports.{name}" for name in formats() if name != "text"}
        assert loaded & (strangers | others) == set()

    def test_json_of_a_plan_loads_no_graph(self) -> None:
        code = (
            "from equalityplan.model.plan import Plan; from equalityplan.report import render; render(Plan(), 'json')"
        )
        assert loaded_by(code) & {"networkx", "pendulum", "equalityplan.graph"} == set()

    def test_a_new_module_in_the_folder_is_a_new_format(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "shout.py").write_text(
            "from equalityplan.report import Kind, Report\n"
            "report = Report(format='shout', media_type='text/plain', kinds=(Kind.PLAN,),\n"
            "                render=lambda thing, kind, options: f'{thing.title.upper()} {options.width}')\n",
            encoding="utf-8",
        )
        monkeypatch.setattr("equalityplan.report._REPORTS", tmp_path)
        monkeypatch.setattr(equalityplan.reports, "__path__", [str(tmp_path)])
        assert render(PLAN, "shout", width=40) == "EQUALITY PLAN 40"
        assert formats() == ("shout",)
        del sys.modules["equalityplan.reports.shout"]


@pytest.mark.parametrize("name", ["csv", "docx", "ics", "text", "tsv", "xlsx"])
def test_names_and_texts_that_no_file_could_hold_stop_no_report(name: str) -> None:
    row = PlanRow(reference="1", actions=["Train\uffff\x0b all"], timescale="2012-09")
    plan = Plan(source="plan\udcff.txt", sections=[Section("Staff", rows=[row])])
    assert render(plan, name)

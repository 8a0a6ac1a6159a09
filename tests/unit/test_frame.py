"""Data frames of plans, dependencies and assessments, in pandas and in polars."""

from __future__ import annotations

import sys
from datetime import date
from importlib import import_module
from typing import Any

import polars as pl
import pytest

from equalityplan.errors import ExtensionError, SettingsError
from equalityplan.graph import resolve
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.serialisation.frame import to_frame
from tests.unit.reports.assessed import FORMULA, odd_assessment, plan_of_odd_texts

# pandas brings no types.
pd: Any = import_module("pandas")
BOTH = pytest.mark.parametrize("backend", ["pandas", "polars"])
TABLES = ["criteria", "judgements", "actions", "scores", "deadlines", "notices", "rows"]


def dicts(thing: Any, what: str | None = None) -> list[dict[str, Any]]:
    frame = to_frame(thing, what, backend="polars")
    assert isinstance(frame, pl.DataFrame)
    return frame.to_dicts()


class TestPlans:
    @BOTH
    def test_a_plan_has_one_line_for_each_row(self, backend: str) -> None:
        frame = to_frame(plan_of_odd_texts(), backend=backend)
        assert list(frame["row"]) == ["1.1", "1.2", "1.3"]
        assert list(frame["not_applicable"]) == [False, True, False]

    def test_several_values_of_a_cell_stay_apart(self) -> None:
        first = dicts(plan_of_odd_texts())[0]
        assert first["actions"] == f"{FORMULA}\n+44 is a number"
        assert (first["leads"], first["edtf"], first["section"]) == ("Head of Policy", "2012-09", "Leadership")
        assert first["evidence"] is None

    def test_there_is_one_line_for_each_action(self) -> None:
        found = [(each["row"], each["action_number"], each["due"]) for each in dicts(plan_of_odd_texts(), "actions")]
        assert found == [
            ("1.1", 1, date(2012, 9, 30)),
            ("1.1", 2, date(2012, 9, 30)),
            ("1.3", 1, date(2013, 3, 31)),
        ]

    def test_dates_are_dates(self) -> None:
        assert to_frame(plan_of_odd_texts(), backend="polars")["due"].dtype == pl.Date
        days = to_frame(plan_of_odd_texts(), backend="pandas")["due"]
        assert pd.api.types.is_datetime64_dtype(days)
        assert days.max() == pd.Timestamp(2013, 3, 31)

    @BOTH
    def test_an_empty_plan_gives_all_columns_with_their_types(self, backend: str) -> None:
        empty, full = to_frame(Plan(), backend=backend), to_frame(plan_of_odd_texts(), backend=backend)
        assert len(empty) == 0
        assert list(empty.columns) == list(full.columns)
        assert list(empty.dtypes) == list(full.dtypes)

    def test_a_graph_has_one_line_for_each_dependency(self) -> None:
        rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
        graph = resolve(Plan(sections=[Section(rows=rows)]))
        assert [(each["source"], each["target"], each["outside"]) for each in dicts(graph)] == [("1", "2", False)]
        assert dicts(graph, "open") == []


class TestAssessments:
    @BOTH
    @pytest.mark.parametrize("what", TABLES)
    def test_all_tables_come_in_both_libraries_with_the_same_values(self, what: str, backend: str) -> None:
        frame = to_frame(odd_assessment(), what, backend=backend)
        told = dicts(odd_assessment(), what)
        assert list(frame.columns) == list(told[0])
        assert [str(value) for value in frame[frame.columns[0]]] == [str(each[frame.columns[0]]) for each in told]

    def test_criteria_are_the_usual_table(self) -> None:
        assert dicts(odd_assessment()) == dicts(odd_assessment(), "criteria")
        assert [each["criterion"] for each in dicts(odd_assessment())] == ["1.1", "1.2", "1.3"]

    def test_there_is_one_line_for_each_judgement(self) -> None:
        assessment = odd_assessment()
        found = [(each["rule"], each["subject"], each["verdict"]) for each in dicts(assessment, "judgements")]
        assert found == [(told.rule, told.subject, told.verdict.value) for told in assessment.judgements]

    def test_scores_are_numbers_beside_exact_fractions(self) -> None:
        whole = dicts(odd_assessment(), "scores")[-1]
        assert (whole["part"], whole["planned_lowest_exact"]) == ("all", "2/3")
        assert whole["planned_lowest"] == pytest.approx(2 / 3, abs=1e-6)

    def test_an_action_stands_as_its_deadline_does(self) -> None:
        assert [each["state"] for each in dicts(odd_assessment(), "actions")] == ["overdue", "overdue", "done"]

    @BOTH
    def test_of_several_each_line_says_of_which_it_is(self, backend: str) -> None:
        days = ("2012-09-01", "2013-06-01")
        frame = to_frame(odd_assessment().over_time(days), "scores", backend=backend)
        assert [str(day)[:10] for day in frame["as_of"]] == [day for day in days for _ in range(len(frame) // 2)]
        assert set(frame["plan"]) == {"Equality plan – “Fernshire”"}
        assert set(frame["standard"]) == {"own"}


class TestMistakes:
    @pytest.mark.parametrize("what", ["criteria", "", "Rows"])
    def test_an_unknown_table_is_refused_with_those_there_are(self, what: str) -> None:
        with pytest.raises(SettingsError, match="known are rows, actions, notices"):
            to_frame(Plan(), what)

    def test_an_unknown_library_is_refused(self) -> None:
        with pytest.raises(SettingsError, match="'spark' is none of pandas, polars"):
            to_frame(Plan(), backend="spark")

    @pytest.mark.parametrize("thing", ["plan.txt", 3, None, [3]])
    def test_anything_else_is_a_type_error(self, thing: Any) -> None:
        with pytest.raises(TypeError, match="cannot be made a frame; give one of: plan, graph, assessment"):
            to_frame(thing)

    def test_nothing_and_things_of_several_kinds_are_refused(self) -> None:
        with pytest.raises(SettingsError, match="nothing was given"):
            to_frame([])
        with pytest.raises(SettingsError, match="several kinds"):
            to_frame([Plan(), odd_assessment()], "rows")

    @pytest.mark.parametrize("missing", ["narwhals", "pandas"])
    def test_what_is_not_installed_is_named(self, monkeypatch: pytest.MonkeyPatch, missing: str) -> None:
        monkeypatch.setitem(sys.modules, missing, None)
        with pytest.raises(ExtensionError, match=f"the package {missing} is not installed"):
            to_frame(Plan())

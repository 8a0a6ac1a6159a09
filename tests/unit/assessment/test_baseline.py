"""Findings that are known already."""

from __future__ import annotations

import json

import pytest

from equalityplan.assessment.baseline import Baseline
from equalityplan.errors import SettingsError
from equalityplan.model.objective import PlanRow
from tests.assessing import assessed, pointing, whole

BARE = PlanRow(actions=["Write a guide for all our landlords"])


def test_nothing_of_the_same_plan_is_new() -> None:
    found = assessed(whole("2.1"), BARE, pointing("2.2", "2.1"))
    assert found.findings
    assert Baseline.of(found).new_findings(found) == ()


def test_a_row_that_moves_or_gets_another_number_is_no_new_finding() -> None:
    known = Baseline.of(assessed(whole("2.1"), whole("2.2", leads=[], actions=["Meet the landlords twice a year"])))
    moved = assessed(whole("2.9", leads=[], actions=["Meet  the LANDLORDS twice a year"]), whole("2.1"))
    assert known.new_findings(moved) == ()


def test_a_row_that_says_something_else_is_new() -> None:
    known = Baseline.of(assessed(whole("2.1", leads=[])))
    new = known.new_findings(assessed(whole("2.1", leads=[], actions=["Hold 12 meetings with old carers"])))
    assert "ownership.row-has-lead" in {finding.rule for finding in new}


def test_of_rows_alike_as_many_are_known_as_there_were() -> None:
    one, two = assessed(whole("2.1"), BARE), assessed(whole("2.1"), BARE, BARE)
    new = Baseline.of(one).new_findings(two)
    assert [finding.rule for finding in new].count("ownership.row-has-lead") == 1
    assert Baseline.of(two).new_findings(one) == ()


def test_it_is_read_as_it_was_written() -> None:
    known = Baseline.of(assessed(BARE))
    assert Baseline.from_text(known.to_text()) == known
    assert list(json.loads(known.to_text())["findings"]) == sorted(known.findings)


@pytest.mark.parametrize("text", ["", "[]", '{"format": 2, "findings": {}}', '{"format": 1, "findings": {"a": "b"}}'])
def test_what_is_no_baseline_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match=r"baseline: this is no .* Make it again"):
        Baseline.from_text(text)

"""The schema of assessments as JSON: it takes what is written, refuses what is not, and is published as it is made."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import equalityplan
from equalityplan.assessment import Assessment, assess
from equalityplan.reading import read_plan
from equalityplan.report import render
from equalityplan.serialisation.assessment_schema import assessment_schema
from equalityplan.standard import load_standard
from tests.unit.reports.assessed import odd_assessment

PUBLISHED = Path(equalityplan.__file__).with_name("assessment.schema.json")
EXAMPLE = Path(__file__).parents[2] / "examples" / "wexcombe-equality-framework-2013.txt"
VALIDATOR = Draft202012Validator(assessment_schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def written(assessment: Assessment) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(assessment, "json"))
    return found


def faults(data: dict[str, Any]) -> list[str]:
    return [error.json_path for error in VALIDATOR.iter_errors(data)]


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(assessment_schema())


def test_the_published_file_is_what_is_made() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == assessment_schema()


def test_its_address_tells_its_version() -> None:
    schema = assessment_schema()
    assert schema["$id"].endswith(f"/assessment-{schema['properties']['version']['const']}.json")


def test_it_takes_assessments_as_they_are_written() -> None:
    plan = read_plan(EXAMPLE)
    for standard in ("eflg-2012", "equality-duty-2011", "shef-2014"):
        assert faults(written(assess(plan, load_standard(standard), "2013-07-01"))) == []
    assert faults(written(odd_assessment())) == []


@pytest.mark.parametrize(
    ("path", "value", "fault"),
    [
        (("version",), 2, "$.version"),
        (("as_of",), "1 July 2013", "$.as_of"),
        (("passed",), "yes", "$.passed"),
        (("total", "planned", "lowest"), 0.5, "$.total.planned"),
        (("criteria", 0, "verdict"), "compliant", "$.criteria[0].verdict"),
        (("criteria", 0, "surprise"), True, "$.criteria[0]"),
        (("judgements", 0, "weight"), "maybe", "$.judgements[0].weight"),
        (("deadlines", 0, "due"), "2012-9-30", "$.deadlines[0].due"),
    ],
)
def test_it_refuses_what_is_never_written(path: tuple[str | int, ...], value: object, fault: str) -> None:
    data = written(odd_assessment())
    at: Any = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    assert set(faults(data)) == {fault}


def test_every_key_is_asked_for() -> None:
    data = written(odd_assessment())
    for key in data:
        without = deepcopy(data)
        del without[key]
        assert faults(without) == ["$"]

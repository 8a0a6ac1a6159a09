"""The same plan in many formats is the same plan: every field of every row, places aside."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import equalityplan as ep
from tests.expected import differences, lead_names
from tests.formats.files import CONVERTED, WRITTEN, office, write_all
from tests.real_plans.gold import REAL_PLANS, load_gold, source_path

EXAMPLES = {path.stem: path for path in sorted((Path(__file__).parents[2] / "examples").glob("*.txt"))}
NUMBERS = ("000", "001", "002", "003", "004")
FORMATS = (*WRITTEN, *CONVERTED)
FORMATS_OF_REAL_PLANS = ("docx", "xlsx", "html", "pdf")
PLACES = ("where", "lines", "table")
TOLD = ("title", "authority", "period", "dated")

Files = Callable[[str], dict[str, Path]]

# Fields that are read otherwise than from text: how many of a plan in a format, and why. A number that changes fails,
# so that no difference comes, grows or goes unseen.
_SPACES = "spaces in a row that part two actions are one space on the page"
KNOWN: dict[tuple[str, str], tuple[int, str]] = {
    ("pdf", "004"): (1, _SPACES),
}


@cache
def sources() -> dict[str, Path]:
    """The texts of the plans by the names of their files; real plans go by their numbers."""
    real = {number: source_path(number) for number in NUMBERS} if REAL_PLANS.is_dir() else {}
    return EXAMPLES | real


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """All plans in the format that is asked for, written when it is first asked for."""

    @cache
    def written(form: str) -> dict[str, Path]:
        if form in CONVERTED and office() is None:
            pytest.skip(f"no .{form} file can be made: LibreOffice is not installed")
        documents = {name: ep.read_document(path) for name, path in sources().items()}
        wanted = {name: each for name, each in documents.items() if name in EXAMPLES or form in FORMATS_OF_REAL_PLANS}
        return write_all(wanted, form, tmp_path_factory.mktemp(form.replace(".", "-")))

    return written


@cache
def from_text(name: str) -> ep.Plan:
    return ep.read_plan(sources()[name])


@cache
def read(path: Path) -> ep.Plan:
    return ep.read_plan(path)


def rows(plan: ep.Plan) -> list[dict[str, Any]]:
    return [{key: value for key, value in row.items() if key not in PLACES} for row in ep.to_rows(plan)]


def differing(found: ep.Plan, wanted: ep.Plan) -> list[str]:
    """A line for each field of the plan and of its rows that differs."""
    lines = [
        f"{name}: {getattr(found, name)!r}, not {getattr(wanted, name)!r}"
        for name in TOLD
        if getattr(found, name) != getattr(wanted, name)
    ]
    given, expected = rows(found), rows(wanted)
    if len(given) != len(expected):
        lines.append(f"{len(given)} rows, not {len(expected)}")
    for number, (row, other) in enumerate(zip(given, expected, strict=False), start=1):
        lines += [f"row {number} {key}: {row[key]!r}, not {other[key]!r}" for key in other if row[key] != other[key]]
    return lines


def assert_only_known(lines: list[str], form: str, name: str) -> None:
    count, reason = KNOWN.get((form, name), (0, "nothing is read otherwise"))
    assert len(lines) == count, f"{count} known ({reason}), {len(lines)} found:\n" + "\n".join(lines)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_in_every_format(name: str, form: str, files: Files) -> None:
    assert_only_known(differing(read(files(form)[name]), from_text(name)), form, name)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_word_of_it_is_lost(name: str, form: str, files: Files) -> None:
    plan = read(files(form)[name])
    assert plan.coverage is not None
    assert (plan.coverage.missing, plan.coverage.repeated, plan.unplaced) == ((), (), ())


@pytest.mark.parametrize("form", FORMATS_OF_REAL_PLANS)
@pytest.mark.parametrize("number", NUMBERS)
def test_a_real_plan_is_as_in_its_gold(number: str, form: str, files: Files) -> None:
    gold = load_gold(number)
    plan = read(files(form)[number])
    found = [line for line in differences(plan, gold) if line.split(":")[0].split(" ")[-1] not in PLACES]
    told = zip(TOLD, ("title", "organisation", "period", "document_date"), strict=True)
    found += [f"{name}: {getattr(plan, name)!r}" for name, key in told if getattr(plan, name) != gold[key]]
    for row, item in zip(ep.to_rows(plan), gold["items"], strict=False):
        given, wanted = sorted(lead_names(row["leads"])), sorted(lead_names(item["responsible"]))
        found += [f"{item['n']} leads: {given}, gold {wanted}"] if given != wanted else []
    assert_only_known(found, form, number)


@pytest.mark.parametrize("form", FORMATS_OF_REAL_PLANS)
@pytest.mark.parametrize("number", NUMBERS)
def test_no_word_of_a_real_plan_is_lost(number: str, form: str, files: Files) -> None:
    plan = read(files(form)[source_number(number)])
    assert plan.coverage is not None
    assert (plan.coverage.missing, plan.coverage.repeated, plan.unplaced) == ((), (), ())


def source_number(number: str) -> str:
    """The number of a real plan, where it is there; else the test is skipped."""
    source_path(number)
    return number

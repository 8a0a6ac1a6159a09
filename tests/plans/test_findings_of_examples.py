"""What is found in the example plans under the standards and duties of their own day, page by page.

Write the pages anew with ``python -m tests.plans.test_findings_of_examples``, and read what has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from equalityplan.assessment import assess
from equalityplan.graph import resolve
from equalityplan.model.standard import Body
from equalityplan.reading import read_plan
from tests.findings import Setting, criteria_page, difference, rules_page

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
SETTINGS: Mapping[str, Setting] = {
    "careers-partnership-self-assessment-2007": Setting(nation="England", body=Body.CAREERS_SERVICE, day="2007-06-01"),
    "dcc-race-action-plan-2009-10": Setting(nation="England", body=Body.COUNTY_COUNCIL, day="2009-10-01"),
    "fernshire-race-scheme-2003": Setting(nation="England", body=Body.COUNTY_COUNCIL, day="2003-09-01"),
    "millbrook-diversity-plan-2006": Setting(nation="England", body=Body.DISTRICT_COUNCIL, day="2006-10-01"),
    "wexcombe-equality-framework-2013": Setting(nation="England", body=Body.DISTRICT_COUNCIL, day="2013-07-01"),
}


def pages(name: str) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of the pages of a plan."""
    setting = SETTINGS[name]
    graph = resolve(read_plan(EXAMPLES / f"{name}.txt"))
    found = [assess(graph, standard, setting.day) for standard in setting.standards()]
    for each in found:
        yield f"findings-{each.standard.id.removesuffix('-tailored')}.md", criteria_page(name, each, setting)
    yield "findings-rules.md", rules_page(name, found[0], setting)


def test_every_example_has_its_day() -> None:
    assert set(SETTINGS) == {path.stem for path in EXAMPLES.glob("*.txt")}


@pytest.mark.parametrize("name", SETTINGS)
def test_findings_are_as_expected(name: str) -> None:
    found = dict(pages(name))
    assert {path.name for path in (HERE / name).glob("findings-*.md")} == set(found)
    assert {page: told for page, text in found.items() if (told := difference(HERE / name / page, text))} == {}


def write() -> None:
    """Write the pages anew."""
    for name in SETTINGS:
        for path in (HERE / name).glob("findings-*.md"):
            path.unlink()
        for page, text in pages(name):
            (HERE / name / page).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()

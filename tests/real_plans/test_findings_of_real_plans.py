"""What is found in the real plans under the standards and duties of their own day, page by page.

The pages stand in `expected/`; the words of the plans are left out of them, and the lines are those of the documents.
Write them anew with ``python -m tests.real_plans.test_findings_of_real_plans``, and read what has changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

from equalityplan.assessment import Assessment, assess
from equalityplan.graph import resolve
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Body, Check, Standard, StandardKind
from equalityplan.reading import read_plan
from equalityplan.rule import Context, RowSubject, Verdict, load_rules
from tests.findings import HIDDEN, Setting, criteria_page, difference, rules_page
from tests.real_plans.gold import real_plans, source_path

EXPECTED = Path(__file__).with_name("expected")
SETTINGS: Mapping[str, Setting] = {
    "000": Setting(nation="England", body=Body.COUNTY_COUNCIL, day="2003-01-01"),
    "001": Setting(nation="England", body=Body.DISTRICT_COUNCIL, day="2005-06-02"),
    "002": Setting(nation="England", body=Body.COUNTY_COUNCIL, day="2008-10-01"),
    "003": Setting(nation="England", body=Body.CAREERS_SERVICE, day="2006-10-01"),
    "004": Setting(nation="England", body=Body.DISTRICT_COUNCIL, day="2012-11-01"),
}
# The lines of the rows that come after a day or an interval that the law sets, as reviewers listed them. Where the
# duties differ, it is because they do not reach the body: a careers service is in no schedule that was seen. Line 28 of
# the first was listed too; it prints "?" for a date, which tells no day that could be late.
LATE = {"000": {11, 12, 25, 38, 115}, "001": {10, 14, 34}, "002": set(), "003": set(), "004": {4}}
RUN = 6
CLAIMS = re.compile(
    r"\b(?:unlawful|illegal|compliant|complies|non-compliance|breach(?:es)?|in breach)\b", re.IGNORECASE
)


@cache
def plan_of(number: str) -> Plan:
    return read_plan(source_path(number))


@cache
def assessed(number: str) -> tuple[Assessment, ...]:
    """Give the assessments of a plan under each standard of its day."""
    setting = SETTINGS[number]
    graph = resolve(plan_of(number))
    return tuple(assess(graph, standard, setting.day) for standard in setting.standards())


def pages(number: str) -> Iterator[tuple[str, str]]:
    """Yield the names and texts of the pages of a plan."""
    plan, setting = plan_of(number), SETTINGS[number]
    for found in assessed(number):
        name = f"{number}-{found.standard.id.removesuffix('-tailored')}.md"
        yield name, criteria_page(number, found, setting, plan)
    yield f"{number}-rules.md", rules_page(number, assessed(number)[0], setting, plan)


@pytest.mark.parametrize("number", SETTINGS)
def test_findings_are_as_expected(number: str) -> None:
    real_plans()
    found = dict(pages(number))
    assert {path.name for path in EXPECTED.glob(f"{number}-*.md")} == set(found)
    assert {name: told for name, text in found.items() if (told := difference(EXPECTED / name, text))} == {}


@pytest.mark.parametrize("number", SETTINGS)
def test_the_pages_quote_no_plan(number: str) -> None:
    real_plans()
    plan = plan_of(number)
    words = re.findall(r"\w+", " ".join(row.words for row in plan.rows).casefold())
    runs = {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    for path in EXPECTED.glob(f"{number}-*.md"):
        told = re.findall(r"\w+", path.read_text(encoding="utf-8").casefold())
        said = {" ".join(told[at : at + RUN]) for at in range(len(told)) if tuple(told[at : at + RUN]) in runs}
        # What a framework or a law words may stand in a plan that is laid out against it.
        titles = {c.title.casefold() for found in assessed(number) for c in found.standard.criteria}
        assert {run for run in said if not any(run in title for title in titles)} == set(), path.name


def test_no_page_says_that_a_plan_keeps_or_breaks_the_law() -> None:
    for path in EXPECTED.glob("*.md"):
        told = path.read_text(encoding="utf-8").replace("unlawful racial discrimination", HIDDEN)
        assert CLAIMS.search(told) is None, path.name


@pytest.mark.parametrize("number", SETTINGS)
def test_rows_are_late_by_the_duties_of_their_day_where_reviewers_found_them_late(number: str) -> None:
    real_plans()
    graph, setting = resolve(plan_of(number)), SETTINGS[number]
    duties = [standard for standard in setting.standards() if standard.kind is StandardKind.DUTIES]
    late: set[int] = set()
    for check in (check for standard in duties for check in _timed(standard)):
        rule = load_rules()["timing.statutory-output-is-in-time"]
        if check.rule == "timing.review-interval-is-kept":
            rule = load_rules()[check.rule]
        parameters = {**rule.parameters, **check.parameters}
        context = Context(graph=graph, as_of=assessed(number)[0].as_of, parameters=parameters)
        rows = (RowSubject(id=i, row=row, section=graph.section_of(i)) for i, row in graph.rows.items())
        for subject in rows if rule.judges == "row" else (graph.plan,):
            told = rule(subject, context)
            if told.verdict is Verdict.NOT_MET:
                assert told.where
                assert told.where.lines
                late.add(told.where.lines[0])
    assert late == LATE[number]


def _timed(standard: Standard) -> Iterator[Check]:
    checks = (check for criterion in standard.criteria for check in criterion.checks)
    return (
        found for found in checks if found.rule in ("timing.legal-deadline-is-met", "timing.review-interval-is-kept")
    )


def write() -> None:
    """Write the pages anew."""
    EXPECTED.mkdir(exist_ok=True)
    for number in SETTINGS:
        for path in EXPECTED.glob(f"{number}-*.md"):
            path.unlink()
        for name, text in pages(number):
            (EXPECTED / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()

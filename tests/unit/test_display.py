"""What notebooks show: small tables in which every word of a document stays a word."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from equalityplan.assessment import StatusChange, assess
from equalityplan.display import facts_html, table_html
from equalityplan.graph import resolve
from equalityplan.mapping import CriterionMapping
from equalityplan.model.action import Action
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import Objective, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Instant, Qualifier, Timescale
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.standard import load_standard

EVIL = "<script>alert('R&D')</script>"
SHOWN = "&lt;script&gt;alert(&#x27;R&amp;D&#x27;)&lt;/script&gt;"
HERE = Where(document=EVIL, lines=(3, 3))


def row() -> PlanRow:
    return PlanRow(
        reference="2.13",
        objective=EVIL,
        actions=[EVIL],
        leads=[EVIL],
        timescale=Timescale([Instant(edtf="2012-09", text=EVIL, qualifier=Qualifier.LATE)], text=EVIL),
        references=[Reference(target=EVIL, text=EVIL)],
        evidence=EVIL,
        where=HERE,
    )


PLAN = Plan(title=EVIL, sections=[Section("Community engagement and satisfaction", rows=[row()])])
ASSESSMENT = assess(PLAN, load_standard("eflg-2012"), "2012-11-01")
THINGS = {
    "plan": PLAN,
    "row": row(),
    "objective": Objective(EVIL, where=HERE),
    "action": Action(EVIL),
    "timescale": row().timescale,
    "notice": Notice(code="row-joined", message=EVIL, text=EVIL, where=HERE),
    "graph": resolve(PLAN),
    "assessment": ASSESSMENT,
    "criterion": ASSESSMENT.criteria["2.13"],
    "explanation": ASSESSMENT.why("2.13"),
    "shortfall": ASSESSMENT.shortfall("achieving"),
    "comparison": ASSESSMENT.what_if(StatusChange("2.13", "completed")),
    "mapping": CriterionMapping(rows={"2.13": (EVIL,), "2.14": ()}, standard=EVIL),
}
ALLOWED = {"table", "caption", "thead", "tbody", "tr", "th", "td", "ul", "li"}


class Balance(HTMLParser):
    """Sees that every element is known, closed where it was opened, and without attributes but scope."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ALLOWED
        assert {name for name, _ in attrs} <= {"scope"}
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def shown(name: str) -> str:
    text: str = THINGS[name]._repr_html_()  # type: ignore[attr-defined]
    return text


@pytest.mark.parametrize("name", THINGS)
def test_words_of_the_document_stay_words(name: str) -> None:
    text = shown(name)
    assert "<script" not in text
    parser = Balance()
    parser.feed(text)
    parser.close()
    assert parser.open == []


@pytest.mark.parametrize(
    "name", ["plan", "row", "objective", "action", "timescale", "notice", "graph", "assessment", "mapping"]
)
def test_words_of_the_document_are_shown(name: str) -> None:
    assert SHOWN in shown(name)


@pytest.mark.parametrize("name", THINGS)
def test_what_is_shown_is_small(name: str) -> None:
    assert len(shown(name)) < 20_000


def test_a_row_shows_what_stands_in_it_and_leaves_out_what_does_not() -> None:
    text = shown("row")
    assert "<caption>2.13</caption>" in text
    assert '<th scope="row">due</th><td>2012-09-30</td>' in text
    assert '<th scope="row">status</th>' not in text


def test_a_timescale_shows_each_part_with_what_was_understood() -> None:
    assert "<td>instant</td><td>2012-09</td><td>late</td><td>2012-09-30</td>" in shown("timescale")


def test_an_assessment_shows_scores_and_that_they_are_an_indication() -> None:
    text = shown("assessment")
    assert "as of 1 November 2012. An indication, not a certificate.</caption>" in text
    assert "<td>Level Achieving</td>" in text
    assert "<td>All scored criteria</td>" in text


def test_a_comparison_shows_before_and_after() -> None:
    text = shown("comparison")
    before, after = THINGS["comparison"].before, THINGS["comparison"].after  # type: ignore[attr-defined]
    assert f"delivered: {before.criteria['2.13'].delivered.verdict}" in text
    assert f"delivered: {after.criteria['2.13'].delivered.verdict}" in text


def test_a_mapping_shows_rows_and_the_lack_of_one() -> None:
    assert "<td>2.14</td><td>no row</td><td>suggested</td>" in shown("mapping")


def test_tables_escape_headings_cells_and_captions() -> None:
    assert table_html([EVIL], [[EVIL]], caption=EVIL).count(SHOWN) == 3
    assert facts_html([(EVIL, EVIL)], caption=EVIL).count(SHOWN) == 3


def test_facts_that_say_nothing_are_left_out() -> None:
    assert facts_html([("a", ""), ("b", None), ("c", 0)]).count("<tr>") == 1


def test_of_a_long_plan_only_the_first_rows_are_shown() -> None:
    rows = [PlanRow(reference=str(number)) for number in range(150)]
    text = Plan(sections=[Section(rows=rows)])._repr_html_()
    assert "<caption>A plan without a title; the first 100 of 150 rows</caption>" in text
    assert text.count("<tr>") == 101

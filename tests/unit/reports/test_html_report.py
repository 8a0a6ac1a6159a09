"""HTML reports: what a page says and in which order, that nothing of a document becomes markup, and the same bytes."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.assessment import Assessment
from equalityplan.errors import ExtensionError, SettingsError
from equalityplan.graph import resolve
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Source
from equalityplan.report import Kind, find_report, render
from equalityplan.report.outline import Block, Field, Grid, Heading, Item, Paragraph
from equalityplan.report.page import page_of, writing
from equalityplan.report.page.parts import Cell, Entry, Fact, Facts, Listing, Prose, Table
from equalityplan.report.page.parts import Section as Chapter
from equalityplan.report.page.tree import tree_of
from equalityplan.rule import load_rules
from tests.assessing import STANDARD, assessed, at, criterion, done, plan_of, whole, with_criteria

SILENCE = "No status is printed, so it counts as open."
VOID = {"meta", "link", "img", "br", "use", "path", "circle", "rect", "line", "polygon", "polyline", "stop", "ellipse"}


class Outline(HTMLParser):
    """The headings, ids, targets and texts of a page; `open` holds the elements that were never closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.tags: set[str] = set()
        self.words: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [found for name, found in given.items() if name == "id" and found]
        self.targets += [found for name, found in given.items() if name == "href" and found]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)
        if self.open and re.fullmatch("h[1-6]", self.open[-1]):
            depth, text = self.headings[-1]
            self.headings[-1] = (depth, text + data)

    @property
    def text(self) -> str:
        """All that is read of the page, on one line."""
        return " ".join(" ".join(self.words).split())


@pytest.fixture(scope="module")
def two() -> Assessment:
    """An assessment of a row that lacks nothing but a status, one that says N/A and one of no criterion."""
    return assessed(
        whole("2.1", where=at(3)),
        whole("2.2", timescale="2012-12", where=at(4), references=[Reference(target="2.1", text="see 2.1")]),
        PlanRow(reference="9.9", objective="Nothing of the standard", where=at(5)),
        title="Equality plan",
        authority="Millbrook Council",
    )


class TestThePageOfAnAssessment:
    def test_tells_the_result_first_and_how_to_read_it_last(self, two: Assessment) -> None:
        titles = [section.heading for section in page_of(two, Kind.ASSESSMENT).sections]
        assert titles == [
            "At a glance",
            "What is overdue",
            "What is missing, and what it would take",
            "Criterion by criterion",
            "Rows that answer no criterion",
            "Timeline",
            "Level profile",
            "What hangs on what",
            "Findings by rule",
            "What the plan does not say enough to tell",
            "Notices about the assessment",
            "Notices about the reading",
            "What was not scored, and why",
            "Sources and method",
            "How to read this report",
        ]

    def test_says_what_was_read_against_what_as_of_when_and_warns(self, two: Assessment) -> None:
        page = page_of(two, Kind.ASSESSMENT)
        assert page.title == "Equality plan"
        told = {fact.name: fact.text for fact in page.facts}
        assert told["Authority"] == "Millbrook Council"
        assert told["As of"] == "1 November 2012"
        assert "Our own standard" in told["Read against"]
        assert "indication, not a certificate" in page.caution

    def test_names_who_is_to_be_asked_about_what_is_overdue(self, two: Assessment) -> None:
        (table,) = tables(section(two, "overdue"))
        assert [[cell.text for cell in row] for row in table.rows] == [
            [
                "2.1",
                "'Hold 12 meetings with young carers'",
                "Youth Manager",
                f"Due by 30 September 2012, which was 1 month 2 days ago. {SILENCE}",
                "line 3",
            ]
        ]

    def test_says_so_where_nothing_is_overdue(self) -> None:
        found = assessed(whole("2.1", status=done()))
        assert section(found, "overdue").parts == (
            Prose("No deadline of the plan is known to be overdue on 1 November 2012."),
        )

    def test_gives_each_step_once_with_all_criteria_that_it_serves(self, two: Assessment) -> None:
        low = section(two, "missing").sections[0]
        assert low.heading == "To reach Low"
        (steps,) = [part for part in low.parts if isinstance(part, Listing)]
        advice = [step.label for step in steps.entries]
        assert len(advice) == len(set(advice))
        served = {step.label: [link.text for link in step.links] for step in steps.entries}
        assert served[load_rules()["progress.row-is-complete"].advice] == ["2.1", "2.2"]
        assert [len(step.links) for step in steps.entries] == sorted(
            (len(s.links) for s in steps.entries), reverse=True
        )

    def test_asks_nothing_where_the_standard_has_no_levels_and_all_is_met(self) -> None:
        bare = with_criteria(criterion("2.1", level=None, theme=None, checks=()))
        found = assessed(whole("2.1"), standard=bare)
        assert [type(part) for part in section(found, "missing").parts] == [Listing]

    def test_shows_the_words_of_each_row_once_beside_its_criterion(self, two: Assessment) -> None:
        page = Outline(render(two, "html"))
        assert [page.ids.count(f"row-{number}") for number in (1, 2, 3)] == [1, 1, 1]
        assert page.text.count("Young carers are heard In the plan") == 0
        assert "In the plan, row 2.1 line 3 Young carers are heard" in page.text

    def test_a_criterion_of_no_row_takes_one_line(self, two: Assessment) -> None:
        (serve,) = [theme for theme in section(two, "criteria").sections if theme.heading == "Services"]
        (listing,) = [part for part in serve.parts if isinstance(part, Listing)]
        assert [entry.label for entry in listing.entries] == ["2.10"]
        assert listing.entries[0].verdict == Cell("Not met", "unmet")

    def test_tells_levels_and_themes_in_words_and_numbers(self, two: Assessment) -> None:
        levels, themes = (tables(part)[0] for part in section(two, "glance").sections)
        assert [[cell.text for cell in row][:2] for row in levels.rows] == [
            ["Low", "Cannot be reached under this plan"],
            ["High", "Can still be reached"],
        ]
        assert [row[0].text for row in themes.rows][-1] == "All scored criteria"
        assert "Not applicable" not in themes.headings

    def test_sources_are_links_only_where_they_are_web_addresses(self) -> None:

        sources = (
            Source(key="book", address="Handbook, page 3"),
            Source(key="web", address="https://example.org/framework"),
            Source(key="bad", address="javascript:alert(1)"),
        )
        found = assessed(whole("2.1"), standard=evolve(STANDARD, sources=sources))
        leading = [target for target in Outline(render(found, "html")).targets if not target.startswith(("#", "data:"))]
        assert leading == ["https://example.org/framework"]


class TestThePageAsHtml:
    @pytest.mark.parametrize("kind", ["assessment", "plan", "graph", "explanation", "standard", "rule"])
    def test_is_well_formed_with_one_h1_and_headings_in_steps(self, kind: str, two: Assessment) -> None:
        things: dict[str, Any] = {
            "assessment": two,
            "plan": two.plan,
            "graph": two.graph,
            "explanation": two.why("2.1"),
            "standard": two.standard,
            "rule": load_rules()["ownership.row-has-lead"],
        }
        page = Outline(render(things[kind], "html"))
        depths = [depth for depth, _ in page.headings]
        assert page.open == []
        assert depths.count(1) == 1
        assert all(later <= earlier + 1 for earlier, later in pairwise(depths))
        assert len(page.ids) == len(set(page.ids))
        assert {target[1:] for target in page.targets if target.startswith("#")} <= set(page.ids)

    def test_runs_nothing_and_loads_nothing(self, two: Assessment) -> None:
        text = render(two, "html")
        assert Outline(text).tags & {"script", "img", "iframe", "object", "embed", "form", "base"} == set()
        assert "default-src 'none'" in text
        assert re.findall(r"url\((?!#)|@import|src=", text) == []

    def test_is_the_same_every_time(self) -> None:
        code = (
            "from tests.assessing import assessed, whole\n"
            "from equalityplan.report import render\n"
            "import hashlib\n"
            "print(hashlib.sha256(render(assessed(whole('2.1'), whole('2.2')), 'html').encode()).hexdigest())"
        )
        runs = {
            subprocess.run(
                [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "TZ": zone}, capture_output=True, check=True
            ).stdout
            for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
        }
        assert len(runs) == 1

    @settings(max_examples=25, deadline=None)
    @given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
    def test_no_text_of_a_plan_becomes_markup(self, text: str) -> None:
        row = PlanRow(reference=text, objective=text, actions=[text], leads=[text], evidence=text)
        plan = Plan(title=text, authority=text, sections=[Section(text, rows=[row])])
        page = Outline(render(plan, "html"))
        plain = Outline(render(Plan(title="x", authority="x", sections=[Section("x", rows=[PlanRow()])]), "html"))
        assert page.open == []
        assert page.tags - plain.tags <= {"dl", "div", "dt", "dd", "b", "ul", "li", "p"}

    def test_characters_that_turn_the_order_of_letters_are_shown(self) -> None:
        text = render(Plan(title="safe\u202egnp.exe\x1b[31m\x00"), "html")
        assert re.findall("[\u202e\x1b\x00]", text) == []
        assert "safe\ufffdgnp.exe\ufffd[31m\ufffd" in text

    def test_lines_of_a_cell_stay_lines(self) -> None:
        plan = plan_of(PlanRow(reference="1", objective="First line\nSecond line"))
        assert "First line\nSecond line" in render(plan, "html")


class TestTheFormat:
    def test_several_plans_make_several_pages(self) -> None:
        report = find_report("html", Kind.PLAN)
        assert report.join(["<p>one</p>"]) == "<p>one</p>"
        with pytest.raises(SettingsError, match="one page cannot hold 2 reports"):
            report.join(["<p>one</p>", "<p>two</p>"])

    def test_without_jinja2_the_command_that_installs_it_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "jinja2", None)
        writing.template.cache_clear()
        with pytest.raises(ExtensionError, match=r'pip install "equalityplan\[report\]"'):
            render(Plan(title="Equality plan"), "html")


class TestOutlinesAsTrees:
    def test_headings_hold_what_follows_them(self) -> None:
        blocks: list[Block] = [
            Heading("Title", 1),
            Field("Source", "plan.txt", 0),
            Heading("Part"),
            Paragraph("Words."),
            Heading("Detail", 3),
            Grid(("a", "b"), (("1", "2"),)),
        ]
        tree = tree_of(blocks, "part")
        detail = Chapter(id="part-1-1", heading="Detail", parts=(Table("Detail", ("a", "b"), (("1", "2"),)),))
        assert tree == (
            "Title",
            (Facts((Fact("Source", "plan.txt"),)),),
            (Chapter(id="part-1", heading="Part", parts=(Prose("Words."),), sections=(detail,)),),
        )

    def test_items_hold_their_fields_and_the_items_below_them(self) -> None:
        blocks: list[Block] = [
            Item("one", "1"),
            Item("below", depth=1),
            Field("What to do", "this"),
            Item("deeper", depth=2),
            Item("two", "2"),
        ]
        (listing,) = tree_of(blocks, "part").parts
        below = Entry("below", entries=(Entry("deeper"),))
        assert listing == Listing(
            (Entry("one", "1", facts=(Fact("What to do", "this"),), entries=(below,)), Entry("two", "2"))
        )

    def test_nothing_before_the_first_item_is_lost(self) -> None:
        (listing,) = tree_of([Field("Lost", "never"), Item("one")], "part").parts
        assert listing == Listing((Entry("", facts=(Fact("Lost", "never"),)), Entry("one")))

    def test_an_outline_without_a_title_is_titled_by_its_first_sentence(self, two: Assessment) -> None:
        assert page_of(two.why("2.1"), Kind.EXPLANATION).title == "2.1 What 2.1 asks: cannot tell"


def section(found: Assessment, name: str) -> Chapter:
    """Give a section of the page of an assessment."""
    return next(each for each in page_of(found, Kind.ASSESSMENT).sections if each.id == name)


def tables(found: Chapter) -> list[Table]:
    """Give the tables of a section."""
    return [part for part in found.parts if isinstance(part, Table)]


def test_the_graph_of_a_plan_is_drawn() -> None:
    rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
    text = render(resolve(plan_of(*rows)), "html")
    assert 'role="img"' in text

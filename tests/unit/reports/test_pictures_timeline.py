"""Timeline: every row once, every form of time, how it stands, and the time that is shown."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from equalityplan.assessment import DeadlineState, assess
from equalityplan.errors import SettingsError
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Timescale
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.reading import read_plan
from equalityplan.report.outlines.assessment.summary import totals_of
from equalityplan.report.pictures import Picture, timeline
from equalityplan.report.pictures.moments import Form, State, lines_of_plan
from equalityplan.report.pictures.time_axis import Axis, axis_of
from equalityplan.standard import load_standard

SVG = "{http://www.w3.org/2000/svg}"
DAY = date(2012, 12, 1)


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - made here


def when(words: str) -> Timescale:
    return parse_timescale(words, year=2012)


def plan_of(*words: str, period: str | None = None, dated: str | None = None) -> Plan:
    rows = [
        PlanRow(reference=str(number), actions=["Train staff"], timescale=when(text))
        for number, text in enumerate(words)
    ]
    return Plan(sections=[Section(rows=rows)], period=period, dated=dated)


def groups(picture: Picture) -> list[ET.Element]:
    """Give the groups of the rows, in order."""
    root = parsed(picture.svg)
    return [group for group in root.iter(f"{SVG}g") if "-row-" in group.get("id", "")]


def classes(element: ET.Element) -> set[str]:
    return {found.get("class", "").removeprefix("ep-") for found in element.iter()} - {""}


def one(words: str, *, as_of: date | str | None = DAY, **row: object) -> tuple[set[str], str]:
    """Give the classes and the words of the drawing of one row beside others."""
    others = plan_of("January 2012", "December 2013").rows
    drawn = PlanRow(reference="9", actions=["Train staff"], timescale=when(words), **row)  # type: ignore[arg-type]
    group = groups(timeline(Plan(period="2012-01/2013-12", sections=[Section(rows=[*others, drawn])]), as_of=as_of))[-1]
    return classes(group), " ".join(group.itertext())


class TestRows:
    @pytest.mark.parametrize(
        "name",
        ["wexcombe-equality-framework-2013", "careers-partnership-self-assessment-2007", "fernshire-race-scheme-2003"],
    )
    def test_every_row_of_a_plan_is_there_once_and_in_order(self, name: str) -> None:
        plan = read_plan(f"examples/{name}.txt")
        picture = timeline(plan)
        told = [next(iter(group.iter(f"{SVG}title"))).text or "" for group in groups(picture)]
        assert [text.partition(": ")[0] for text in told] == list(plan.row_ids)
        parts = [part for row in plan.rows for part in row.timescale.parts]
        assert len(picture.rows) == len(parts)
        assert list(dict.fromkeys(row[1] for row in picture.rows)) == list(plan.row_ids)

    def test_every_heading_is_told(self) -> None:
        rows = plan_of("May 2012").rows
        sections = [Section("Leadership", rows=rows), Section("Access", rows=rows, period_heading="YEAR 1")]
        words = list(parsed(timeline(Plan(sections=sections)).svg).itertext())
        assert [text for text in words if text in ("Leadership", "Access \u00b7 YEAR 1")] == [
            "Leadership",
            "Access \u00b7 YEAR 1",
        ]

    def test_a_label_that_is_cut_is_told_whole_on_pointing(self) -> None:
        words = "Publish what the impact assessments found " * 5
        group = groups(timeline(Plan(sections=[Section(rows=[PlanRow(objective=words, timescale="2012")])])))[0]
        texts = [text[-1].tail if len(text) else text.text for text in group.iter(f"{SVG}text")]
        assert any((text or "").endswith("\u2026") for text in texts)
        assert any(title.text == f"table 1 row 1: {words.strip()}" for title in group.iter(f"{SVG}title"))

    def test_the_axis_is_told_again_on_a_long_page(self) -> None:
        picture = timeline(plan_of(*["May 2012"] * 90, "May 2013"))
        assert sum(text == "2013" for text in parsed(picture.svg).itertext()) > 3


class TestForms:
    @pytest.mark.parametrize(
        ("words", "form", "tags"),
        [
            ("May 2013", Form.DEADLINE, {"polygon", "path"}),
            ("2 May 2013", Form.DEADLINE, {"polygon"}),
            ("May 2012 to March 2013", Form.SPAN, {"rect"}),
            ("From May 2012 ongoing", Form.ONWARDS, {"rect", "path"}),
            ("until March 2013", Form.UNTIL, {"rect", "path"}),
            ("annually in March", Form.AGAIN, {"path"}),
            ("every six months from April 2012", Form.AGAIN, {"path"}),
            ("quarterly", Form.AGAIN, {"path"}),
        ],
    )
    def test_each_is_drawn_as_it_is(self, words: str, form: Form, tags: set[str]) -> None:
        plan = plan_of(words, period="2012/2014")
        assert lines_of_plan(plan, None)[0].moments[0].form is form
        group = groups(timeline(plan_of("2012", "2014", words, period="2012/2014")))[-1]
        marks = [
            found for found in group.iter() if found.get("class", "ep-text") not in ("ep-text", "ep-quiet", "ep-grid")
        ]
        assert {found.tag.removeprefix(SVG) for found in marks} == tags

    @pytest.mark.parametrize("words", ["TBC", "Ongoing", "quarterly", "", "within six months"])
    def test_what_fixes_no_date_keeps_its_words_in_a_column_of_its_own(self, words: str) -> None:
        plan = plan_of("May 2012", words)
        group = groups(timeline(plan))[1]
        assert classes(group) <= {"text", "quiet", "grid"}
        assert (words or "no time stated") in " ".join(group.itertext())
        assert "can be drawn" in timeline(plan).svg
        assert timeline(plan).rows[1][4:7] == ("no date that can be drawn", "", "")

    def test_a_plan_without_any_date_is_a_list(self) -> None:
        picture = timeline(plan_of("TBC", ""), as_of=DAY)
        assert len(groups(picture)) == 2
        assert "No date that can be drawn" in picture.svg

    def test_an_authors_na_is_told_in_place_of_a_date(self) -> None:
        row = PlanRow(reference="1", objective="Goods", not_applicable=NotApplicable("N/A, no shop"))
        picture = timeline(Plan(sections=[Section(rows=[row])]), as_of=DAY)
        assert picture.rows[0][3] == "N/A, no shop"
        assert picture.rows[0][-1] == State.ASIDE.value

    @pytest.mark.parametrize("words", ["Autumn 2012", "Late May 2013", "early 2013"])
    def test_what_is_approximate_has_an_outline_of_its_own(self, words: str) -> None:
        assert {name for name in one(words)[0] if name.endswith("-about")}
        assert "approximate" in timeline(plan_of(words)).rows[0][4]
        assert not {name for name in one("May 2013")[0] if name.endswith("-about")}

    def test_what_is_counted_from_the_plans_start_says_so(self) -> None:
        picture = timeline(plan_of("Year 2", period="2012/2014"))
        assert "Year 2 (counted)" in picture.svg
        assert "counted from the plan's own start" in " ".join(parsed(picture.svg).itertext())
        assert picture.rows[0][5:7] == ("1 January 2013", "31 December 2013")

    def test_ticks_of_what_comes_again_stand_where_it_comes(self) -> None:
        group = groups(timeline(plan_of("annually in March", period="2012/2014", dated="2012-01")))[0]
        assert not classes(group) & {"open-tick"}  # no date in the plan fixes an axis
        group = groups(timeline(plan_of("annually in March", "2012", "2014")))[0]
        ticks = [found.get("d", "") for found in group.iter() if found.get("class") == "ep-open-tick"]
        assert [len(re.findall("M", path)) for path in ticks] == [3]


class TestStanding:
    def test_what_is_overdue_has_a_filling_and_a_sign_and_words(self) -> None:
        drawn, _ = one("October 2012")
        assert {"overdue", "overdue-sign"} <= drawn
        assert timeline(plan_of("October 2012"), as_of=DAY).rows[0][-1] == "overdue since 1 November 2012"
        assert 'fill="url(#timeline-overdue)"' in timeline(plan_of("October 2012"), as_of=DAY).svg

    @pytest.mark.parametrize(
        ("status", "sort"),
        [("completed", "done"), ("cancelled", "aside"), ("in-progress", "overdue"), ("unknown", "unclear")],
    )
    def test_the_plans_own_words_are_heard(self, status: str, sort: str) -> None:
        assert sort in one("October 2012", status=status)[0]

    @pytest.mark.parametrize("as_of", [None, date(2012, 10, 31)])
    def test_what_is_not_yet_overdue_is_open(self, as_of: date | None) -> None:
        drawn, _ = one("October 2012", as_of=as_of)
        assert "open" in drawn
        assert "overdue" not in drawn

    @pytest.mark.parametrize("name", ["wexcombe-equality-framework-2013", "millbrook-diversity-plan-2006"])
    @pytest.mark.parametrize("day", ["2006-11-01", "2007-03-15", "2013-08-01"])
    def test_the_same_rows_are_overdue_as_in_an_assessment(self, name: str, day: str) -> None:
        plan = read_plan(f"examples/{name}.txt")
        deadlines = assess(plan, load_standard("eflg-2012"), day).deadlines
        late = {
            found.row_id for found in deadlines if found.state is DeadlineState.OVERDUE and not found.inherited_from
        }
        lines = lines_of_plan(plan, date.fromisoformat(day))
        assert {line.row_id for line in lines if any(m.state is State.OVERDUE for m in line.moments)} == late

    @pytest.mark.parametrize("name", ["wexcombe-equality-framework-2013", "careers-partnership-self-assessment-2007"])
    @pytest.mark.parametrize("day", ["2007-06-01", "2013-08-01"])
    def test_deadlines_are_counted_as_in_the_summary_of_an_assessment(self, name: str, day: str) -> None:
        plan = read_plan(f"examples/{name}.txt")
        summary = totals_of(assess(plan, load_standard("eflg-2012"), day))["Deadlines"].partition(";")[0]
        assert f": {summary}." in timeline(plan, as_of=day).description

    def test_the_day_is_marked_and_told(self) -> None:
        svg = timeline(plan_of("October 2012", "May 2013"), as_of="2012-12-01").svg
        assert 'class="ep-day"' in svg
        assert "as of 1 December 2012" in svg
        assert 'class="ep-day"' not in timeline(plan_of("October 2012")).svg

    def test_a_day_far_away_is_told_and_not_drawn(self) -> None:
        svg = timeline(plan_of("October 2012", "May 2013"), as_of="2026-12-01").svg
        assert 'class="ep-day"' not in svg
        assert "as of 1 December 2026 \u25b8 later than shown" in svg

    def test_what_is_no_date_is_refused(self) -> None:
        with pytest.raises(SettingsError, match="as_of"):
            timeline(Plan(), as_of="soon")


class TestAxis:
    @given(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=1, max_size=30))
    def test_it_begins_before_it_ends_and_its_grid_can_be_read(self, days: list[date]) -> None:
        axis = axis_of(days, [], 0, 470)
        assert axis is not None
        assert axis.first < axis.last
        assert any(axis.first <= day <= axis.last for day in days)
        places = [axis.begins(tick.day) for tick in axis.ticks]
        assert 1 <= len(places) <= 20
        assert all(0 <= place <= 470 for place in places)
        assert all(after - before >= 26 for before, after in pairwise(places))

    @example(date.min, date.min)
    @example(date.max, date.max)
    @example(date(9999, 1, 1), date(9999, 1, 1))
    @given(st.dates(), st.dates())
    def test_any_days_have_an_axis(self, one: date, other: date) -> None:
        axis = axis_of([one, other], [date.max, date.min], 0, 470)
        assert isinstance(axis, Axis)
        assert axis.first < axis.last
        assert all(axis.first <= tick.day <= axis.last for tick in axis.ticks)
        assert all(axis.first <= day <= axis.last for day in axis.quarters)

    def test_a_few_far_days_do_not_squash_the_others(self) -> None:
        near = [date(2012, month, 28) for month in range(1, 13)]
        axis = axis_of([*near, date(2050, 1, 1), date(1975, 1, 1)], [], 0, 470)
        assert axis is not None
        assert (axis.first.year, axis.last.year) == (2012, 2012)
        assert (axis.off(date(1975, 1, 1)), axis.off(near[0]), axis.off(date(2050, 1, 1))) == (-1, 0, 1)

    def test_many_far_days_are_shown(self) -> None:
        axis = axis_of([date(2002, 1, 1)] * 5 + [date(2022, 1, 1)] * 5, [], 0, 470)
        assert axis is not None
        assert axis.first.year <= 2002
        assert axis.last.year >= 2022

    def test_what_is_off_the_axis_stands_at_its_edge_with_its_year(self) -> None:
        words = [f"{month} 2012" for month in ("January", "March", "May", "July", "August", "October")]
        picture = timeline(plan_of(*words, "May 1975", "March 2012 to January 2090"))
        early, late = groups(picture)[-2:]
        assert "1975" in [text.text for text in early.iter(f"{SVG}text")]
        assert "2090" in [text.text for text in late.iter(f"{SVG}text")]
        assert "before or after the time that is shown" in picture.svg

    def test_a_day_begins_where_the_day_before_it_ends(self) -> None:
        axis = axis_of([date(2012, 3, 1), date(2012, 11, 1)], [], 10, 480)
        assert axis is not None
        assert axis.begins(axis.first) == 10
        assert axis.ends(axis.last) == 480
        assert axis.ends(date(2012, 5, 31)) == axis.begins(date(2012, 6, 1))

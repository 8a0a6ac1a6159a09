"""Pictures: well-formed, told in words and as a table, the same each time, safe whatever a plan says."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.assessment import assess
from equalityplan.errors import SettingsError
from equalityplan.graph import resolve
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.report import formats, kind_of, render
from equalityplan.report.pictures import Picture, dependency_picture, profile, theme, timeline
from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.lettering import fitted, lines_of, width_of
from equalityplan.report.pictures.palette import COLOURS, INK, LINE, PAPER, UNKNOWN
from equalityplan.standard import load_standard

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "\"'><script>alert(1)</script>&lt;]]><!-- {{x}} %s \x00\x0b\ud800\uffff\u202e </desc></svg>"
Draw = Callable[..., Picture]


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - made here


def plan_of(count: int = 12, words: str = "Train all staff") -> Plan:
    rows = [
        PlanRow(
            reference=str(number),
            objective=f"{words} {number}",
            timescale=("2012-09", "2012-03/2013-05", "2012-11/..", None)[number % 4],
            references=[Reference(target=str(number // 2 + 1), relation=list(Relation)[number % len(Relation)])],
        )
        for number in range(1, count + 1)
    ]
    return Plan(title=words, sections=[Section(words, rows=rows[:5]), Section("Access", rows=rows[5:])])


def drawn(plan: Plan, prefix: str = "picture") -> list[Picture]:
    graph = resolve(plan)
    assessment = assess(graph, load_standard("eflg-2012"), "2012-12-01")
    return [
        timeline(plan, as_of="2012-12-01", prefix=prefix),
        dependency_picture(graph, prefix=prefix),
        profile(assessment, prefix=prefix),
    ]


def elements(picture: Picture) -> int:
    return sum(1 for _ in parsed(picture.svg).iter())


PICTURES = drawn(plan_of())
NAMES = ["timeline", "dependencies", "profile"]


@pytest.mark.parametrize("picture", PICTURES, ids=NAMES)
class TestEach:
    def test_it_is_an_image_with_its_title_and_description(self, picture: Picture) -> None:
        root = parsed(picture.svg)
        assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
        named = {element.get("id"): element.text for element in root.iter() if element.get("id")}
        told = [named[name] for name in (root.get("aria-labelledby") or "").split()]
        assert told == [picture.title, picture.description]
        assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]

    def test_a_table_says_the_same(self, picture: Picture) -> None:
        assert picture.rows
        assert {len(row) for row in picture.rows} == {len(picture.headings)}

    def test_it_loads_and_runs_nothing(self, picture: Picture) -> None:
        root = parsed(picture.svg)
        assert {element.tag.removeprefix(SVG) for element in root.iter()} & {
            "script",
            "image",
            "use",
            "a",
            "foreignObject",
            "iframe",
            "animate",
        } == set()
        assert not re.search(r"@import|@font-face|url\((?!#)|\bhref|\son\w+=", picture.svg)
        assert re.findall(r"https?://[^\"]*", picture.svg) == ["http://www.w3.org/2000/svg"]

    def test_every_id_is_unique_and_every_id_that_is_used_is_there(self, picture: Picture) -> None:
        ids = re.findall(r'\sid="([^"]*)"', picture.svg)
        assert len(ids) == len(set(ids))
        assert all(name.startswith("picture") for name in ids)
        assert set(re.findall(r"url\(#([^)]*)\)", picture.svg)) <= set(ids)

    def test_every_class_is_painted_within_the_picture_only(self, picture: Picture) -> None:
        style = "".join(element.text or "" for element in parsed(picture.svg).iter(f"{SVG}style"))
        used = set(re.findall(r'class="([^"]*)"', picture.svg))
        assert used <= set(re.findall(r"^#picture \.([\w-]+)\{", style, re.MULTILINE))
        assert all(rule.startswith(("#picture ", "@media print{#picture{")) for rule in style.splitlines())

    def test_every_themed_colour_has_a_fallback_and_a_plain_one_where_no_style_is_read(self, picture: Picture) -> None:
        names = {f"--ep-{colour.name}" for colour in COLOURS}
        assert set(re.findall(r"var\((--ep-[a-z]+), #[0-9a-f]{6}\)", picture.svg)) <= names
        assert picture.svg.count("var(") == len(re.findall(r"var\(--ep-[a-z]+, #[0-9a-f]{6}\)", picture.svg))
        painted = [tag for tag in re.findall(r"<[^>]*>", picture.svg) if 'class="ep-' in tag]
        assert painted
        assert all('fill="' in tag for tag in painted)

    def test_marks_and_texts_lie_within_it(self, picture: Picture) -> None:
        root = parsed(picture.svg)
        width, height = (float(size) for size in (root.get("viewBox") or "").split()[2:])
        assert (root.get("width"), root.get("height")) == (f"{width:g}", f"{height:g}")
        for text in root.iter(f"{SVG}text"):
            size = float(text.get("font-size", "13"))
            words = "".join(text.itertext()) if len(text) == 0 else text[-1].tail or ""
            wide = width_of(words, size, bold=text.get("font-weight") == "bold")
            shift = {"middle": wide / 2, "end": wide}.get(text.get("text-anchor", ""), 0)
            left = float(text.get("x", "nan")) - shift
            assert left >= -0.5
            assert left + wide <= width + 0.5
            assert size <= float(text.get("y", "nan")) + 3 <= height + 3


class TestAll:
    def test_the_same_comes_out_each_time(self) -> None:
        assert drawn(plan_of()) == PICTURES

    def test_the_same_comes_out_whatever_python_hashes_to(self) -> None:
        code = (
            "import sys; sys.path.insert(0, 'tests/unit/reports')\n"
            "import hashlib, test_pictures as t\n"
            "print(hashlib.sha256(repr(t.PICTURES).encode()).hexdigest())"
        )
        root = Path(__file__).resolve().parents[3]
        told = [
            subprocess.run(
                [sys.executable, "-c", code],
                capture_output=True,
                text=True,
                check=True,
                cwd=root,
                env={"PYTHONHASHSEED": seed, "PATH": ""},
            ).stdout
            for seed in ("1", "2")
        ]
        assert told[0] == told[1]

    def test_pictures_of_different_prefixes_share_no_id(self) -> None:
        first, second = (
            {name for picture in drawn(plan_of(), prefix) for name in re.findall(r'\sid="([^"]*)"', picture.svg)}
            for prefix in ("one", "two")
        )
        assert first & second == set()

    @pytest.mark.parametrize("prefix", ["", "1st", 'a"b', "a b", "é"])
    def test_a_prefix_that_cannot_begin_an_id_is_refused(self, prefix: str) -> None:
        with pytest.raises(SettingsError, match="cannot begin an id"):
            timeline(plan_of(), prefix=prefix)

    def test_hostile_words_stay_words(self) -> None:
        for picture in drawn(plan_of(words=HOSTILE)):
            root = parsed(picture.svg)
            assert not list(root.iter(f"{SVG}script"))
            assert "<script" not in picture.svg
            assert picture.svg.count("</svg>") == picture.svg.count("</desc>") == 1
            assert "script>alert(1)" in "".join(root.itertext())

    @settings(max_examples=40, deadline=None)
    @given(st.text(max_size=80))
    def test_whatever_a_plan_says_is_well_formed(self, words: str) -> None:
        row = PlanRow(reference=words or None, objective=words, references=[Reference(target=words)])
        plan = Plan(title=words, sections=[Section(words, rows=[row, row])])
        for picture in (timeline(plan), dependency_picture(resolve(plan))):
            parsed(picture.svg)

    def test_a_plan_without_anything_is_a_picture_too(self) -> None:
        for picture in drawn(Plan()):
            parsed(picture.svg)

    @pytest.mark.parametrize("draw", [timeline, lambda plan: dependency_picture(resolve(plan))], ids=NAMES[:2])
    def test_elements_grow_with_rows_and_not_faster(self, draw: Draw) -> None:
        few, many, most = (elements(draw(plan_of(count))) for count in (60, 120, 240))
        assert few < many < most
        assert most - many <= 2.2 * (many - few)

    def test_shown_in_a_notebook_it_has_its_table_beside_it(self) -> None:
        told = PICTURES[0]._repr_html_()
        assert told.count("<svg") == told.count("<table>") == 1


class TestFiles:
    @pytest.mark.parametrize("number", [0, 1, 2], ids=NAMES)
    def test_each_kind_has_a_file_of_its_own_with_its_title_to_be_seen(self, number: int) -> None:
        plan = plan_of()
        graph = resolve(plan)
        thing = (plan, graph, assess(graph, load_standard("eflg-2012"), "2012-12-01"))[number]
        assert "svg" in formats(kind_of(thing))
        text = render(thing, "svg")
        assert text.startswith("<svg ")
        root = parsed(text)
        title = root.findtext(f"{SVG}title") or ""
        assert [word for word in root.itertext() if word == title] == [title, title]
        assert "prefers-color-scheme:dark" in text
        assert "forced-colors:active" in text

    def test_one_file_holds_one_picture(self) -> None:
        from equalityplan.reports.svg import report  # noqa: PLC0415 - loaded as `render` loads it

        with pytest.raises(SettingsError, match="cannot hold 2 pictures"):
            report.join(["<svg/>", "<svg/>"])


def contrast(one: str, other: str) -> float:
    """Give the contrast of two colours (WCAG 2.2)."""
    lights = []
    for colour in (one, other):
        shares = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
        lights.append(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return (max(lights) + 0.05) / (min(lights) + 0.05)


class TestColours:
    @pytest.mark.parametrize("colour", [colour for colour in COLOURS if colour is not PAPER], ids=lambda c: c.name)
    def test_each_stands_out_from_paper_in_light_and_dark(self, colour: object) -> None:
        found = next(one for one in COLOURS if one is colour)
        least = 4.5 if found is not LINE else 3.0
        assert contrast(found.light, PAPER.light) >= least
        assert contrast(found.dark, PAPER.dark) >= least

    def test_letters_are_of_the_colours_for_letters(self) -> None:
        canvas = Canvas("c", {})
        canvas.text("one", 0, 10, room=100)
        canvas.text("two", 0, 20, room=100, sort="quiet")
        svg = canvas.finished("t", "d", 10, 10)
        assert re.findall(r'<text class="[^"]*" fill="(#\w+)"', svg) == [INK.light, UNKNOWN.light]

    def test_a_theme_sets_every_colour_three_times(self) -> None:
        told = theme(".report")
        assert all(told.count(f"--ep-{colour.name}:") == 3 for colour in COLOURS)


class TestLettering:
    @given(st.text(), st.integers(20, 300))
    def test_what_is_fitted_fits(self, text: str, room: int) -> None:
        assert width_of(fitted(text, room, 12), 12) <= room + 0.001

    @given(st.text(), st.integers(20, 300), st.integers(1, 4))
    def test_lines_fit_and_are_no_more_than_asked_for(self, text: str, room: int, most: int) -> None:
        lines = lines_of(text, room, 12, most)
        assert 1 <= len(lines) <= most
        assert all(width_of(line, 12) <= room + 0.001 for line in lines)

    def test_what_fits_is_not_cut(self) -> None:
        assert fitted("Train all staff", 400, 12) == "Train all staff"
        assert lines_of("Train all staff", 60, 12, 9) == ["Train all", "staff"]

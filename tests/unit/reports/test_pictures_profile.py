"""Profile: a bar for each question of each level and theme, as far as is certain and as far as cannot be told."""

from __future__ import annotations

from fractions import Fraction
from xml.etree import ElementTree as ET

import pytest

from equalityplan.assessment import Assessment, assess
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.reading import read_plan
from equalityplan.report.pictures import profile
from equalityplan.standard import available_standards, load_standard

SVG = "{http://www.w3.org/2000/svg}"
PLAN = read_plan("examples/wexcombe-equality-framework-2013.txt")
FOUND = assess(PLAN, load_standard("eflg-2012"), "2013-08-01")


def parsed(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314 - made here


def texts(found: Assessment) -> list[str]:
    return [text.text or "" for text in parsed(profile(found).svg).iter(f"{SVG}text")]


def bars(found: Assessment, sort: str) -> list[float]:
    """Give the widths of the bars of a sort, that of the key left out."""
    root = parsed(profile(found).svg)
    rects = [rect for group in root.iter(f"{SVG}g") for rect in group.iter(f"{SVG}rect")]
    return [float(rect.get("width", "nan")) for rect in rects if rect.get("class") == f"ep-{sort}"]


class TestTable:
    def test_it_holds_the_exact_fractions_of_every_question(self) -> None:
        told = {row[:3]: (row[8], row[9], row[10]) for row in profile(FOUND).rows}
        for of, groups in (("level", FOUND.levels.values()), ("theme", FOUND.themes.values())):
            for group in groups:
                for name, score in (
                    ("by verdict", group.score),
                    ("planned", group.planned),
                    ("delivered", group.delivered),
                ):
                    shares = told[of, group.name, name]
                    wanted = (score.lowest, score.highest, score.counted) if score else None
                    known = None if shares[0] == "none" else (Fraction(shares[0]), Fraction(shares[1]), int(shares[2]))
                    assert known == wanted

    def test_its_counts_are_those_of_the_criteria(self) -> None:
        whole = next(row for row in profile(FOUND).rows if row[2] == "planned")
        verdicts = [found.planned.verdict for found in FOUND.criteria.values()]
        assert [int(number) for number in whole[3:8]] == [
            sum(str(verdict) == name for verdict in verdicts)
            for name in ("met", "partially met", "not met", "cannot tell", "not applicable")
        ]

    def test_it_says_whether_a_gate_is_passed(self) -> None:
        told = {row[1]: row[-1] for row in profile(FOUND).rows if row[0] == "level"}
        assert told["Achieving"] == "cannot be reached under this plan"


class TestDrawing:
    def test_bars_are_as_long_as_the_scores(self) -> None:
        tracks = bars(FOUND, "track")
        whole = tracks[0]
        planned, delivered = FOUND.score.planned, FOUND.score.delivered
        assert planned
        assert delivered
        assert set(tracks) == {whole}
        assert bars(FOUND, "sure")[0] == pytest.approx(float(planned.lowest) * whole, abs=0.1)
        assert bars(FOUND, "unknown")[0] == pytest.approx(float(planned.highest - planned.lowest) * whole, abs=0.1)
        assert bars(FOUND, "unknown")[1] == pytest.approx(float(delivered.highest - delivered.lowest) * whole, abs=0.1)

    def test_every_level_and_theme_is_named_with_its_counts_in_words(self) -> None:
        told = texts(FOUND)
        assert {group.name for group in (*FOUND.levels.values(), *FOUND.themes.values())} <= set(told)
        assert any("met in part" in text and "not met" in text for text in told)
        assert "Cannot be reached under this plan" in told

    def test_a_level_without_scored_criteria_says_so(self) -> None:
        assert any("no score" in text for text in texts(FOUND))

    def test_what_it_is_worth_is_said(self) -> None:
        assert any("an indication, not a certificate" in text for text in texts(FOUND))

    @pytest.mark.parametrize("standard", available_standards())
    def test_every_standard_has_one(self, standard: str) -> None:
        plan = Plan(sections=[Section("Leadership", rows=[PlanRow(reference="1", actions=["Train"])])])
        found = assess(plan, load_standard(standard), "2013-08-01")
        picture = profile(found)
        parsed(picture.svg)
        assert len(picture.rows) == 3 * (1 + len(found.levels) + len(found.themes))

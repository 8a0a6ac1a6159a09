"""The library inside other programs: threads, binary files, and no trace left behind."""

from __future__ import annotations

import io
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import equalityplan as ep

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))


def whole_road(path: Path) -> tuple[str, str, str]:
    plan = ep.read_plan(path)
    assessment = ep.assess(plan, ep.load_standard("eflg-2012"), "2013-07-01")
    return ep.render(plan), ep.render(assessment), ep.render(ep.resolve(plan), "mermaid")


def test_threads_at_once_give_what_one_after_the_other_gives() -> None:
    alone = [whole_road(path) for path in EXAMPLES]
    with ThreadPoolExecutor(max_workers=8) as pool:
        together = list(pool.map(whole_road, EXAMPLES * 4))
    assert together == alone * 4


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_file_opened_for_reading_is_read_like_its_path(path: Path) -> None:
    with path.open("rb") as file:
        assert ep.read_plan(file) == ep.read_plan(path)


def test_a_text_file_object_is_refused_with_what_to_do() -> None:
    with pytest.raises(ep.DocumentError, match="gives str, where bytes were expected"):
        ep.read_plan(io.StringIO("Action\tLead"))  # type: ignore[arg-type]


def test_the_same_call_gives_the_same_answer_whatever_the_surroundings(monkeypatch: pytest.MonkeyPatch) -> None:
    before = whole_road(EXAMPLES[0])
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.chdir(os.sep)
    assert whole_road(EXAMPLES[0]) == before


def test_a_plan_by_hand_goes_the_whole_road() -> None:
    plan = ep.Plan(
        title="Equality plan",
        sections=[
            ep.Section(
                "Community engagement and satisfaction",
                rows=[
                    ep.PlanRow(
                        reference="2.13",
                        objective="People have their say",
                        actions=["Hold three open meetings"],
                        leads=["Clerk to the Council"],
                        timescale="2012-09",
                        status=ep.Status("completed", completed_on="2012-08", text="Done August 2012"),
                        evidence="Notes of the three meetings",
                        target="60 people at each meeting",
                    ),
                ],
            ),
        ],
    )
    assessment = ep.assess(plan, ep.load_standard("eflg-2012"), "2012-11-01")
    assert assessment.criteria["2.13"].verdict == "met"
    assert "2.13" in ep.render(assessment)

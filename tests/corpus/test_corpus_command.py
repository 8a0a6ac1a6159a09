"""The command that scores the phrase readers: what it counts, what it aims at, what it keeps."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import corpus
from benchmarks.corpus import PAGE, main, with_section
from benchmarks.labelled import CORPUS, SCORER, DueCount, count_due
from benchmarks.scores import AIMS, PARTS
from benchmarks.tables import table

needs_scorer = pytest.mark.skipif(not SCORER.exists(), reason=f"no scorer at {SCORER}")


def timescale(text: str, edtf: str | None, due: str | None, **others: Any) -> dict[str, Any]:
    item = {"edtf": edtf, "kind": "instant" if edtf else "undetermined", "recurrence": None, "qualifier": None}
    return {"id": text, "text": text, "context_year": None, "expect": [item], "due": due, **others}


def write(folder: Path, name: str, *labelled: dict[str, Any]) -> Path:
    lines = [json.dumps(row) for row in labelled]
    (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


@needs_scorer
def test_a_wrong_day_is_counted_apart_from_a_missing_one() -> None:
    answers = {
        "right": (["2012-05"], "2012-05-31"),
        "also right": (["2012-05"], "2012-01-01"),
        "wrong": (["2012-06"], "2012-06-30"),
        "no day meant": (["2012-05"], "2012-05-31"),
        "unread": ([], None),
        "rightly none": ([], None),
    }
    labelled = [
        timescale("right", "2012-05", "2012-05-31"),
        timescale("also right", "2012-05", "2012-05-31", accept_due=["2012-01-01"]),
        timescale("wrong", "2012-05", "2012-05-31"),
        timescale("no day meant", "2012-05", None),
        timescale("unread", "2012-05", "2012-05-31"),
        timescale("rightly none", None, None),
    ]

    count = count_due(labelled, lambda text, _: answers[text])

    assert count == DueCount(phrases=6, edtf=4, due=3, wrong=2, unread=1)


@needs_scorer
@pytest.mark.parametrize(
    ("due", "status", "tells"),
    [
        ("2013-05-31", 0, "timescales: due"),
        ("2013-06-30", 1, "under 1% (missed)"),
    ],
)
def test_the_exit_status_tells_whether_an_aim_is_missed(
    due: str, status: int, tells: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(tmp_path, "timescales", timescale("May 2013", "2013-05", due))

    assert main([str(folder)]) == status
    printed = capsys.readouterr().out
    assert tells in printed
    assert ("(missed)" in printed) == bool(status)


@needs_scorer
def test_every_part_is_scored_by_phenomenon(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "timescales", timescale("May 2013", "2013-05", "2013-05-31"))
    write(tmp_path, "statuses", {"id": "1", "text": "Completed", "expect": "completed", "completed_on": None})
    lead = {"name": "Clerk", "kind": "post"}
    write(tmp_path, "responsibilities", {"id": "1", "text": "Clerk", "expect": [lead]})
    link = {"target": "2.10", "relation": "links-to"}
    write(tmp_path, "references", {"id": "1", "text": "(Links to 2.10)", "expect": [link]})
    write(tmp_path, "headers", {"id": "1", "header_row": ["Action", "By when"], "roles": ["action", "due"]})

    assert main([str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert [part for part in PARTS if f"### {part.capitalize()} (" not in printed] == []
    assert [f"{part}: {column}" for part, column in AIMS if f"| {part}: {column} " not in printed] == []
    for phenomenon in ("form: plain month and year", "form: one to three words", "owners: 1", "target: number"):
        assert f"| {phenomenon} " in printed


@needs_scorer
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"no labelled phrases at {CORPUS}")
def test_no_aim_is_missed_on_the_labelled_phrases(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0, capsys.readouterr().out


def test_without_labelled_phrases_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    absent = tmp_path / "nowhere"
    monkeypatch.setattr(corpus, "CORPUS", absent)

    assert main([]) == 0
    assert capsys.readouterr().out == f"Nothing is scored: there is no {absent}\n"
    assert main([str(absent)]) == 2


@needs_scorer
def test_a_folder_without_labelled_phrases_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path)]) == 2
    assert capsys.readouterr().out.startswith("Nothing is scored: ")


def test_the_page_has_a_section_for_either_table() -> None:
    page = PAGE.read_text(encoding="utf-8")

    for name in ("readers", "peers"):
        assert "\n\n| a |\n" in with_section(page, name, ["| a |"])
    with pytest.raises(ValueError, match="found no section between"):
        with_section(page, "another", [])


def test_a_table_is_aligned() -> None:
    assert list(table(("what", "n"), [("a", "10"), ("long name", "7")])) == [
        "| what      |  n |",
        "| --------- | -: |",
        "| a         | 10 |",
        "| long name |  7 |",
    ]

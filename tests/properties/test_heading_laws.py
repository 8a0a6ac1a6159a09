"""Laws of column headings: whatever the table says, and however it is written."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import equalityplan
from equalityplan.phrases.heading import Field, heading_likeness, looks_headed, recognise_headings

WORDINGS = Path(equalityplan.__file__).with_name("headings.toml")


def wordings(*kinds: str) -> Iterator[tuple[str, Field]]:
    groups = tomllib.loads(WORDINGS.read_text("utf-8"))
    del groups["usual"]
    for name, lists in groups.items():
        yield from ((text, Field(name)) for kind in kinds for text in lists.get(kind, ()))


ANYWHERE = [text for text, _ in wordings("anywhere")]
NAMED = [
    (text, field)
    for text, field in wordings("heads", "alone")
    if not any(f" {word} " in f" {text} " for word in ANYWHERE)
]
HEADS = [(text, field) for text, field in wordings("heads") if (text, field) in NAMED and "/" not in text]

named = st.sampled_from(NAMED)
headings = st.one_of(st.text(max_size=40), st.sampled_from([text for text, _ in wordings("heads", "alone", "loose")]))
rows = st.lists(headings, max_size=8)
cells = st.one_of(st.text(max_size=40), st.sampled_from(["", "1", "2.1", "x", "March 2030", "HR Manager", "On track"]))
tables = st.lists(st.lists(cells, max_size=9), max_size=6)


def one(heading: str) -> Field:
    return recognise_headings([heading], baselines=True)[0]


@given(rows, tables)
def test_every_cell_gets_one_field_whatever_stands_in_the_table(row: list[str], below: list[list[str]]) -> None:
    fields = recognise_headings(row, below)
    assert len(fields) == len(row)
    assert all(isinstance(field, Field) for field in fields)
    assert Field.BASELINE not in fields


@given(named)
def test_every_wording_names_its_field(wording: tuple[str, Field]) -> None:
    text, field = wording
    assert one(text) is field


@given(named, st.sampled_from([str.upper, str.title, str.capitalize, "  {} ".format, "{}.".format, "**{}**".format]))
def test_case_and_punctuation_change_nothing(wording: tuple[str, Field], write: object) -> None:
    text, field = wording
    assert callable(write)
    assert one(write(text)) is field


@given(named)
def test_lost_spaces_change_nothing(wording: tuple[str, Field]) -> None:
    text, field = wording
    assert one(text.replace(" ", "")) is field


@given(st.sampled_from(HEADS), st.sampled_from(["Our", "Wibble", "2030"]))
def test_a_word_before_the_last_noun_changes_nothing(wording: tuple[str, Field], before: str) -> None:
    text, field = wording
    assert one(f"{before} {text}") is field


@given(rows, st.integers(min_value=0, max_value=8))
def test_an_empty_column_at_the_end_changes_no_other(row: list[str], extra: int) -> None:
    assert recognise_headings([*row, *[""] * extra])[: len(row)] == recognise_headings(row)


@given(rows, tables, st.data())
def test_the_order_of_the_rows_below_changes_nothing(
    row: list[str], below: list[list[str]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(below))
    assert recognise_headings(row, shuffled) == recognise_headings(row, below)


@given(rows)
def test_empty_rows_below_change_nothing(row: list[str]) -> None:
    assert recognise_headings(row, [[""] * len(row)] * 3) == recognise_headings(row)


@given(st.lists(cells, max_size=9))
def test_likeness_is_a_share(row: list[str]) -> None:
    assert 0 <= heading_likeness(row) <= 1


_WORDS = st.sampled_from(
    "what will we do by when lead officer ask each ward 2 2.1 12/13 2013/14 Q1 for of Staff(s)".split()
)
_MIXED = st.one_of(headings, cells, st.lists(_WORDS, max_size=14).map(" ".join), st.just("Ask all staff in wards."))


@given(st.lists(_MIXED, max_size=9), st.sampled_from([0.5, 0.75, 1.0]))
def test_a_row_is_told_alike_at_a_glance_and_with_care(row: list[str], least: float) -> None:
    assert looks_headed(row, least) == (heading_likeness(row) >= least)


@given(st.lists(st.sampled_from([text for text, _ in HEADS]), min_size=1, max_size=6), st.integers(0, 5))
def test_empty_cells_do_not_make_a_row_less_like_a_header(row: list[str], extra: int) -> None:
    assert heading_likeness([*row, *[""] * extra]) == heading_likeness(row)


@pytest.mark.parametrize(
    "unit",
    ["(", "a ", "A1.", "P.I.", "action/", "how will ", "(s)", "aA", "respnsible ", "responsib", "1", "of ", "x("],
)
def test_long_texts_take_no_long_time(unit: str) -> None:
    text = unit * (400_000 // len(unit))
    start = time.perf_counter()
    recognise_headings([text], [[text]])
    heading_likeness([text])
    assert time.perf_counter() - start < 1

"""Laws of leads and statuses: no text raises, nothing is invented, white space is white space, work is linear."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.document import words_of
from equalityplan.model.edtf import day_span
from equalityplan.model.progress import StatusWord
from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.mojibake import mended
from equalityplan.phrases.status import parse_rating, parse_status

# Pieces that the grammars know, so that random texts reach their branches.
LEAD_PIECES = (
    "Head of",
    "Human Resources",
    "HR",
    "Equality",
    "Officer",
    "Officers",
    "Team",
    "Directorate",
    "Working Group",
    "Deputy",
    "Nora",
    "Quill",
    "T.",
    "Mrs",
    "NQ",
    "NMcQ",
    "(NQ)",
    "(lead)",
    "[HR",
    "Lead:",
    "to review",
    "in partnership with",
    "and",
    "&",
    "/",
    ",",
    ";",
    "+",
    "–",
    "\n",
    "   ",
    "the",
    "TBC",
    "1.",
    "June 2009",
    "Division and Institute Directors",
)
STATUS_PIECES = (
    "Completed",
    "not",
    "yet",
    "to be",
    "will",
    "in progress",
    "draft",
    "agreed",
    "on track",
    "Green",
    "R",
    "✓",
    "75%",
    "2 of 3",
    "n/a",
    "3/5/09",
    "31 Feb 2011",
    "Sept 06",
    "in 2005",
    "2009/10",
    "[Updated",
    "<u>",
    ".",
    " - ",
    ",",
    "no",
    "moved to Q3",
    "was due to",
    "because",
    "Compl eted",
    "and",
    ";",
    "has been",
    "training to follow",
    "once agreed",
    "every term",
)


def _texts(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    mixed = st.lists(st.one_of(st.sampled_from(pieces), st.text(max_size=4)), max_size=12)
    return st.one_of(st.text(max_size=60), mixed.map(" ".join), mixed.map("".join))


@given(_texts(LEAD_PIECES))
def test_a_lead_is_named_with_words_of_the_cell_in_their_order(text: str) -> None:
    for lead in parse_leads(text):
        letters = iter("".join(words_of(mended(text).text)))
        assert lead.name
        assert lead.text == text
        assert all(letter in letters for letter in "".join(words_of(lead.name)))


@given(_texts(LEAD_PIECES))
def test_the_span_of_a_lead_holds_its_name(text: str) -> None:
    for lead in parse_leads(text):
        assert lead.span is not None
        first, end = lead.span
        assert 0 <= first < end <= len(text)
        whole = mended(text)
        inside = "".join(letter for letter, at in zip(whole.text, whole.places, strict=False) if first <= at < end)
        letters = iter("".join(words_of(inside)))
        assert all(letter in letters for letter in "".join(words_of(lead.name)))


@given(_texts(LEAD_PIECES))
def test_no_lead_is_given_twice(text: str) -> None:
    names = [lead.name.casefold() for lead in parse_leads(text)]
    assert len(names) == len(set(names))


@given(_texts(STATUS_PIECES), st.one_of(st.none(), _texts(STATUS_PIECES)))
def test_a_date_of_completion_stands_only_with_completed(text: str, heading: str | None) -> None:
    status = parse_status(text, heading)
    assert status.text == text
    if status.completed_on is not None:
        assert status.word is StatusWord.COMPLETED
        assert day_span(status.completed_on)[0] is not None
        assert {"20", "19"} & {status.completed_on[:2]}


@given(_texts(STATUS_PIECES), st.sampled_from(["  ", "\n", "\t", " \n "]))
def test_white_space_makes_no_difference_to_a_status(text: str, space: str) -> None:
    plain, spaced = parse_status(text), parse_status(re.sub(r"\s+", space, text))
    assert (plain.word, plain.completed_on) == (spaced.word, spaced.completed_on)


@given(_texts(STATUS_PIECES))
def test_the_parts_of_a_status_lie_in_its_text_one_after_another(text: str) -> None:
    status = parse_status(text)
    ends = [0]
    for part in status.parts:
        assert part.span is not None
        first, end = part.span
        assert ends[-1] <= first < end <= len(text)
        assert part.text == text[first:end] == part.text.strip()
        assert part.word is not StatusWord.UNKNOWN
        ends.append(end)
    assert len(status.parts) != 1


@given(_texts(STATUS_PIECES))
def test_a_rating_keeps_its_words(text: str) -> None:
    rating = parse_rating(text)
    assert rating is None or rating.text == text


def _steps(read: Callable[[str], object], text: str) -> int:
    """Count the calls that reading a text makes, which does not depend on the machine."""
    count = 0

    def step(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", [*LEAD_PIECES, "Head of HR ", "A", "(", "a, ", "Equality and ", "Nora Quill "])
def test_leads_take_linear_time(piece: str) -> None:
    short, long = (_steps(parse_leads, f"{piece} " * size) for size in (40, 80))
    assert long < 2.5 * short + 1000


@pytest.mark.parametrize("piece", [*STATUS_PIECES, "not been ", "once the ", "(", "[updated ", "<"])
def test_statuses_take_linear_time(piece: str) -> None:
    short, long = (_steps(parse_status, f"{piece} " * size) for size in (60, 120))
    assert long < 2.5 * short + 1000


@pytest.mark.parametrize("piece", [" ", "\n", "(", "[", "<", "1", "1/", "A&", "a-", "’", "n/", "1."])
def test_long_runs_of_one_mark_are_read_at_once(piece: str) -> None:
    # Quadratic work on texts of this length would not end within the time that a run of the tests may take.
    assert parse_leads(piece * 8_000) is not None
    assert parse_status(piece * 8_000).text == piece * 8_000

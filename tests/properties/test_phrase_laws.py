"""Laws of the phrase readers: they never raise, spans lie in the text and keep apart, and time is linear."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.document import Paragraph, words_of
from equalityplan.phrases.characteristic import find_characteristics
from equalityplan.phrases.listing import join_listing, split_listing
from equalityplan.phrases.measure import parse_measures
from equalityplan.phrases.reference import find_markers, parse_references
from equalityplan.phrases.reference.item import expand

# Pieces that the grammars know, so that random texts reach their branches.
PIECES = (
    "see 2.10",
    "(Links to 2.5, 2.6 and",
    ")",
    "[see",
    "as above",
    "Objective 3",
    "the Pay Plan",
    "following completion of",
    "replaces",
    "to 6e",
    "[4.2.3]",
    "Annex A.",
    "WM1 target",
    "1)",
    "(ii)",
    "2.",
    "; 2)",
    ";   ",
    "- ",
    "• ",
    "\n",
    "increase from 5% to",
    "at least 3 events",
    "£2.5m",
    "all members",
    "by 2012",
    "level 3",
    "age",
    "LGBT+",
    "religion or belief",
    "women's",
    ".",
    ":",
    ",",
    "and",
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=14).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=14).map("".join),
)
PARAGRAPHS = st.lists(
    st.builds(
        Paragraph,
        text=TEXTS,
        listed=st.booleans(),
        number=st.one_of(st.none(), st.sampled_from(("1.", "a)", "•", "iv."))),
    ),
    max_size=5,
)


def keep_apart(text: str, spans: list[tuple[int, int]]) -> None:
    assert all(0 <= first < end <= len(text) for first, end in spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))


@given(TEXTS)
def test_markers_lie_in_the_text_and_hold_its_references(text: str) -> None:
    markers = find_markers(text)
    keep_apart(text, [marker.span for marker in markers])
    assert all(marker.text == text[slice(*marker.span)] and marker.references for marker in markers)
    aside = [reference for reference in parse_references(text) if not reference.inline]
    assert aside == [reference for marker in markers for reference in marker.references]


@given(TEXTS)
def test_references_have_targets_and_words_of_the_text(text: str) -> None:
    for reference in parse_references(text):
        assert reference.target
        assert reference.span is not None
        assert reference.text == text[slice(*reference.span)]


@given(st.integers(1, 30), st.integers(1, 30), st.integers(1, 3))
def test_a_range_holds_every_number_once(first: int, further: int, section: int) -> None:
    numbers = [f"{section}.{number}" for number in range(first, first + further + 1)]
    assert expand(numbers[0], numbers[-1]) == tuple(numbers)
    text = f"(links to {numbers[0]} to {numbers[-1]})"
    assert [reference.target for reference in parse_references(text)] == numbers


@given(st.lists(st.builds("{}.{}".format, st.integers(1, 20), st.integers(1, 40)), min_size=1, max_size=8))
def test_a_printed_list_comes_back_as_it_was(numbers: list[str]) -> None:
    text = f"(Links to {', '.join(numbers)})"
    assert [reference.target for reference in parse_references(text)] == numbers
    assert [marker.text for marker in find_markers(text)] == [text]


@given(PARAGRAPHS)
def test_listing_loses_no_word_and_keeps_the_order(paragraphs: list[Paragraph]) -> None:
    printed = [word for p in paragraphs for word in words_of(p.number or "") + words_of(p.text)]
    entries = split_listing(paragraphs)
    assert [word for entry in entries for word in words_of(entry.number or "") + words_of(entry.text)] == printed
    # A list inside an entry keeps its lines.
    lines = [line for entry in entries for line in entry.text.split("\n")]
    assert all(line and line == " ".join(line.split()) for line in lines)
    assert words_of(join_listing(paragraphs)) == printed


@given(st.lists(st.sampled_from(("Train staff", "Review the form", "Hold an open day")), min_size=2, max_size=9))
def test_typed_numbers_part_what_they_number(entries: list[str]) -> None:
    for pattern in ("{})", "({})", "{}."):
        text = " ".join(f"{pattern.format(number)} {entry}" for number, entry in enumerate(entries, 1))
        assert [entry.text for entry in split_listing([Paragraph(text=text)])] == entries


@given(TEXTS)
def test_measures_lie_in_the_text_and_keep_apart(text: str) -> None:
    measures = parse_measures(text)
    spans = [measure.span for measure in measures if measure.span is not None]
    assert len(spans) == len(measures)
    keep_apart(text, spans)
    assert all(measure.text == text[slice(*span)] for measure, span in zip(measures, spans, strict=True))
    assert all(measure.by is None or measure.by.text in text for measure in measures)
    assert all(measure.level or measure.change or measure.baseline for measure in measures)


@given(TEXTS)
def test_mentions_lie_in_the_text_and_keep_apart(text: str) -> None:
    mentions = find_characteristics(text)
    spans = list(dict.fromkeys(mention.span for mention in mentions if mention.span is not None))
    keep_apart(text, spans)
    assert all(mention.span is not None and mention.text == text[slice(*mention.span)] for mention in mentions)


def listing(text: str) -> object:
    return split_listing([Paragraph(text=text)]), join_listing([Paragraph(text=text)])


READERS: tuple[Callable[[str], object], ...] = (
    parse_references,
    find_markers,
    listing,
    parse_measures,
    find_characteristics,
)
HOSTILE = (
    "see ",
    "(",
    "[(",
    "links to the ",
    "following completion of ",
    "1.1.1.",
    "action no. ",
    "1) ",
    " ",
    ";  ",
    "- ",
    "5% ",
    "from 5% to ",
    "1,000,",
    "all the ",
    "black and ",
    "A",
    "the Pay Plan of ",
    "a. ",
    "* A ",
    ";Aa",
    "5% by 2010 ",
    "Se e ",
    "see (",
    "dis abled ",
    "aged 16 ",
)


def seconds(reader: Callable[[str], object], text: str) -> float:
    began = process_time()
    reader(text)
    return process_time() - began


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_is_linear(reader: Callable[[str], object], piece: str) -> None:
    short, long = piece * (4_000 // len(piece)), piece * (64_000 // len(piece))
    reader(short)
    quick = min(seconds(reader, short) for _ in range(3))
    # Sixteen times the text: linear takes sixteen times as long, quadratic 256 times. The best of three, as above: one
    # run alone may pay for collecting the garbage of the tests before it.
    assert min(seconds(reader, long) for _ in range(3)) < 64 * quick + 0.05

"""Laws of the timescale reader: it never raises, keeps its places, ignores case and spacing, and takes linear time."""

from __future__ import annotations

import re
import sys
from datetime import date
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from equalityplan.model.edtf import day_span
from equalityplan.model.timescale import Timescale
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.phrases.timescale.deadlines import mark_deadlines
from equalityplan.phrases.timescale.glance import says_when
from equalityplan.phrases.timescale.parts import parts_of
from equalityplan.phrases.timescale.printed import printed_dates
from equalityplan.phrases.timescale.scanning import findings_of
from equalityplan.phrases.timescale.settling import settled
from equalityplan.phrases.timescale.token import Token
from equalityplan.phrases.timescale.tokens import tokenise

EDTF_DATE = r"\d{4}(-\d\d(-\d\d)?)?"
EDTF = re.compile(rf"{EDTF_DATE}|{EDTF_DATE}/({EDTF_DATE}|\.\.)|\.\./{EDTF_DATE}")
RULE = re.compile(r"FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;INTERVAL=\d+)?(;BYMONTH=\d+(,\d+)*)?(;BYMONTHDAY=\d+)?")
FRAGMENTS = (
    "March|april|MAY|Sept|Dec|2012|2013|07|'08|2012/13|2012-15|31/03/2012|1.4.12|1 st|21st|3rd|30|31|1)|2)|(b)|3.|"
    "by|end of|early|mid|late|start|starting|from|until|to|-|–|and|&|,|;|.|:|(|)|/|?|*|%|£|½|between|through|onwards|"
    "ongoing|on-going|continuous|then|thereafter|annually|annual|quarterly|termly|half term|six monthly|every|each|"
    "two|three|6|months|years|days|year|twice a|once|a|within|over the next|next|last|Year 1|Yr 2|short|medium term|"
    "immediately|ASAP|TBC|to be confirmed|as required|N/A|completed|in progress|updated|version|review|revised to|"
    "deferred to|now|plan|strategy|policy|autumn|spring term|summer|Q1|quarter 3|academic year|financial year|FY|"
    "first half of|MT12|Easter|Christmas|Equality Act|baseline|staff|the|of|in|on|governors|Octo ber|Septmeber|20071"
).split("|")
phrases = st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(" ".join)
run_together = st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join)
years = st.none() | st.integers(-10, 12000)


def reading(timescale: Timescale) -> list[tuple[object, ...]]:
    return [
        (part.kind, getattr(part, "edtf", None), getattr(part, "recurrence", None), part.qualifier, part.due)
        for part in timescale.parts
    ]


@given(st.text(st.characters(exclude_categories=()), max_size=60) | phrases | run_together, years)
@example("\ud800 March \x00 2012\udfff", 2012)
@example("9" * 5000, None)
@example("March " + "9" * 5000, 2012)
@example("1/" * 50, None)
@example("March 0000", 2012)
@example("31/12/9999", 9999)
@example("Winter 2000", 0)
@example("September", 9999)
def test_any_text_gives_parts_with_values_of_known_form(text: str, year: int | None) -> None:
    timescale = parse_timescale(text, year)

    assert timescale.text == text
    assert timescale.parts
    for part in timescale.parts:
        edtf, rule = getattr(part, "edtf", None), getattr(part, "recurrence", None)
        assert edtf is None or EDTF.fullmatch(edtf)
        assert rule is None or RULE.fullmatch(rule)
    assert timescale.due is None or isinstance(timescale.due, date)


@given(phrases | run_together, years)
def test_parts_stand_in_the_text_in_order_and_do_not_overlap(text: str, year: int | None) -> None:
    end = 0
    for part in parse_timescale(text, year).parts:
        if part.span is None:
            assert not text.strip() or part.text == ""
            continue
        assert end <= part.span[0] < part.span[1] <= len(text)
        assert text[slice(*part.span)] == part.text
        end = part.span[1]


@given(phrases, years)
def test_case_does_not_change_the_reading(text: str, year: int | None) -> None:
    expected = reading(parse_timescale(text, year))

    assert reading(parse_timescale(text.upper(), year)) == expected
    assert reading(parse_timescale(text.lower(), year)) == expected


@given(phrases, years, st.sampled_from(["  ", "\n", "\t ", "\u00a0", " \r\n "]))
def test_runs_of_white_space_do_not_change_the_reading(text: str, year: int | None, space: str) -> None:
    assert reading(parse_timescale(text.replace(" ", space), year)) == reading(parse_timescale(text, year))
    assert reading(parse_timescale(f"{space}{text}{space}", year)) == reading(parse_timescale(text, year))


@given(phrases, years)
def test_every_date_given_is_a_date_that_the_model_reads_alike(text: str, year: int | None) -> None:
    for part in parse_timescale(text, year).parts:
        edtf = getattr(part, "edtf", None)
        if edtf is not None:
            (again,) = Timescale.from_edtf(edtf).parts
            assert (again.first, again.last) == (part.first, part.last)


@given(phrases, years)
def test_reading_is_a_function_of_text_and_year(text: str, year: int | None) -> None:
    assert parse_timescale(text, year) == parse_timescale(str(text), year)


class CountingTokens(list[Token]):
    """Tokens that count how often they are looked at; a slice counts as all that it holds."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        found = super().__getitem__(key)
        self.looks += len(found) if isinstance(key, slice) else 1
        return found


def looks_at_each(text: str) -> float:
    """How often each token of a text is looked at on the whole road from tokens to parts."""
    tokens = CountingTokens(tokenise(text))
    findings = settled(tokens, findings_of(tokens), 2012)
    mark_deadlines(tokens, findings)
    if findings:
        parts_of(text, tokens, findings)
    return tokens.looks / len(tokens)


def calls_for(text: str) -> int:
    """How many functions are called to read a text that was never seen."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        parse_timescale.__wrapped__(text, 2012)
    finally:
        sys.setprofile(None)
    return calls


HOSTILE = (
    "March ",
    "March - ",
    "1/",
    "1.",
    "12/13 ",
    "2012/13",
    "2012-",
    "each ",
    "May and ",
    "Year 1, ",
    "Q1-",
    "a.b.",
)
MORE_HOSTILE = (
    "short term and ",
    "the ",
    "of ",
    "- ",
    "( ",
    "1) ",
    "every 2 ",
    "from ",
    "spring ",
    "end of ",
    "as soon ",
    "annually May ",
    "May annually ",
    "3, ",
    "3 and ",
    "201 3 ",
    "ii) ",
    "going ",
    "Octo ",
    "juneJune",
    "thereafter annual ",
)


@pytest.mark.parametrize("piece", HOSTILE + MORE_HOSTILE)
@pytest.mark.parametrize("head", ["", "annually ", "2012 ", "once "])
def test_steps_grow_in_proportion_to_the_length(head: str, piece: str) -> None:
    few, many = head + piece * 200, head + piece * 400

    assert looks_at_each(many) <= looks_at_each(few) * 1.1 + 1
    assert calls_for(many) <= calls_for(few) * 2.2 + 500


@given(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS))
def test_two_words_without_end_are_read_in_proportion_to_their_number(first: str, second: str) -> None:
    assert looks_at_each(f"{first} {second} " * 150) <= 80


@given(phrases | run_together)
def test_printed_dates_stand_in_the_text_in_order_and_are_dates(text: str) -> None:
    end = 0
    for found in printed_dates(text):
        assert end <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert day_span(found.edtf)[0] is not None
        assert found.alone == (len(found.edtf) == len("2012"))
        end = found.end


@given(phrases | st.text(max_size=60))
def test_whether_a_text_says_when_does_not_hang_on_case_or_space(text: str) -> None:
    assert says_when(text) in {True, False}
    if text.isascii():
        assert says_when(text) == says_when(text.upper()) == says_when(f" {text}  ".replace(" ", "  "))


@given(phrases, years, st.sampled_from([None, 4, 9]))
def test_the_bodys_own_year_moves_only_dates_in_such_years(text: str, year: int | None, year_from: int | None) -> None:
    plain, own = parse_timescale(text, year), parse_timescale(text, year, year_from)

    assert [(part.kind, part.span, part.qualifier) for part in own.parts] == [
        (part.kind, part.span, part.qualifier) for part in plain.parts
    ]
    if not re.search(r"/|-|\bQ\d|quarter", text):
        assert own == plain

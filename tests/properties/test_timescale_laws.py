"""Laws of the timescale reader: it never raises, keeps its places, ignores case and spacing, and takes linear time."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from equalityplan.model.timescale import Timescale
from equalityplan.phrases.timescale import parse_timescale, scanning
from equalityplan.phrases.timescale.tokens import Token, tokenise

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
    """Tokens that count how often they are looked at."""

    looks = 0

    def __getitem__(self, key: Any) -> Any:
        self.looks += 1
        return super().__getitem__(key)


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
)


@pytest.mark.parametrize("piece", HOSTILE + MORE_HOSTILE)
def test_steps_grow_in_proportion_to_the_length(piece: str) -> None:
    looks = []
    for count in (200, 400):
        tokens = CountingTokens(tokenise(piece * count))
        scanning.findings_of(tokens)
        looks.append(tokens.looks / len(tokens))

    assert looks[1] <= looks[0] * 1.1 + 1


@given(st.sampled_from(FRAGMENTS), st.sampled_from(FRAGMENTS))
def test_two_words_without_end_are_read_in_proportion_to_their_number(first: str, second: str) -> None:
    tokens = CountingTokens(tokenise(f"{first} {second} " * 150))
    scanning.findings_of(tokens)

    assert tokens.looks <= 60 * len(tokens)

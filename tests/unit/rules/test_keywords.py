"""Keywords: phrases with endings left open, gaps, and parts that stand together."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.rules.keywords import keywords, naming
from equalityplan.rules.sentences import sentences_of

PHRASES = st.lists(st.text("ab* .+-(&", max_size=12), max_size=4)


@pytest.mark.parametrize(
    ("phrase", "text", "place"),
    [
        ("impact assess*", "An impact assessment", 3),
        ("impact assess*", "Impact-assessed", 0),
        ("impact assess*", "assess the impact", None),
        ("assess", "assessment", None),
        ("review* ... scheme", "We review, every May, the whole scheme", 3),
        ("review* ... scheme", "The scheme is under review", None),
        ("review* ... scheme", "review one two three four five six seven scheme", None),
        ("monitor* + ethnic*", "Ethnic groups are monitored", 18),
        ("monitor* + ethnic*", "Users are monitored", None),
        ("RES", "the RES of 2004", 4),
        ("RES", "a res in the sea", None),
        ("under-represented", "those under represented here", 6),
        ("equal pay", "equal\u00a0pay", 0),
    ],
)
def test_phrases(phrase: str, text: str, place: int | None) -> None:
    assert keywords([phrase]).find(text) == place


def test_the_first_phrase_that_is_found_counts() -> None:
    assert keywords(["lift", "ramp"]).find("A ramp beside the lift") == 18


def test_no_phrase_finds_nothing() -> None:
    assert not keywords([])
    assert keywords([]).find("anything") is None


def test_sentences_are_focused_on_what_was_found() -> None:
    (found,) = naming(sentences_of("Mend the lift. Count the steps to the lift", None), keywords(["steps"]))
    assert (found.text, found.focus) == ("Count the steps to the lift", 10)


@given(PHRASES, st.text(max_size=60))
def test_any_phrase_can_be_looked_for_in_any_text(phrases: list[str], text: str) -> None:
    place = keywords(phrases).find(text)
    assert place is None or 0 <= place <= len(text)


def test_time_is_linear_in_the_text() -> None:
    words = keywords(["review* ... scheme", "monitor* + ethnic*"])
    started = time.perf_counter()
    assert words.find("review monitor " * 20_000) is None
    assert time.perf_counter() - started < 2

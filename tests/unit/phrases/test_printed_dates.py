"""The dates that stand in a text, and whether a text says when at all."""

from __future__ import annotations

import pytest

from equalityplan.phrases.timescale.glance import says_when
from equalityplan.phrases.timescale.printed import printed_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agreed 5/10/09, published Nov 11", [("5/10/09", "2009-10-05"), ("Nov 11", "2011-11")]),
        ("Done on 3rd May, 2012.", [("3rd May, 2012", "2012-05-03")]),
        ("since 2012 (March '13)", [("2012", "2012"), ("March '13", "2013-03")]),
        ("30 / 06 / 2013", [("30 / 06 / 2013", "2013-06-30")]),
        ("2012-03-04 and 18.March.2012", [("2012-03-04", "2012-03-04"), ("18.March.2012", "2012-03-18")]),
        ("in May and in June", []),
        ("31 February 2012, 31/02/2012, 2012-13-03", []),
        ("Spring 2012, Q3 2012, 2012/13 and 2012-2015", []),
        ("Equality Act 2010, 2011 census, report 107/2009, £2012", []),
        ("2 of 12 actions, 50% by stage 2", []),
        ("", []),
    ],
)
def test_dates_with_a_year_are_found_where_they_stand(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(text[found.start : found.end], found.edtf) for found in printed_dates(text)] == expected


def test_a_year_alone_is_told_apart() -> None:
    assert [found.alone for found in printed_dates("2012, May 2012, 3 May 2012")] == [True, False, False]


@pytest.mark.parametrize(
    "text",
    [
        "Late Sept 2012",
        "31/03/12",
        "12/2013",
        "Draft 31/03/12",
        "Ongoing",
        "Six monthly",
        "TBC",
        "ASAP",
        "by the end of the summer term",
        "Q3",
        "over the next three years",
        "Review Date: June 2010",
        "Christmas",
    ],
)
def test_words_of_time_say_when(text: str) -> None:
    assert says_when(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "1.2",
        "12",
        "Y",
        "HT",
        "H",
        "School",
        "Head of Service",
        "2 hours",
        "3 days",
        "Urgent",
        "Short of the target by the end of it",
        "Report on the first year of the scheme and of the next",
        "Fit a hearing loop in the chamber by March 2012 and tell everybody about it",
        "Two and three of the",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert not says_when(text)

"""Timescales: each convention of reading, by phrases of the shapes that plans print."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.model.timescale import (
    Anchor,
    Qualifier,
    Recurring,
    Relative,
    Timescale,
    TimescaleKind,
    TimescalePart,
    Undetermined,
)
from equalityplan.phrases.timescale import parse_timescale


def only(text: str, year: int | None = None) -> TimescalePart:
    (part,) = parse_timescale(text, year).parts
    return part


def edtfs(text: str, year: int | None = None) -> list[str | None]:
    return [getattr(part, "edtf", None) for part in parse_timescale(text, year).parts]


def kinds(text: str, year: int | None = None) -> list[str]:
    return [str(part.kind) for part in parse_timescale(text, year).parts]


def rule(text: str) -> str | None:
    recurrences = [
        getattr(part, "recurrence", None) for part in parse_timescale(text).parts if part.kind == "recurring"
    ]
    assert len(recurrences) == 1
    return recurrences[0]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("June 2014", "2014-06"),
        ("june 2014.", "2014-06"),
        ("Jun-14", "2014-06"),
        ("Jun '14", "2014-06"),
        ("Jun ’14", "2014-06"),
        ("Jun. 2014", "2014-06"),
        ("June, 2014", "2014-06"),
        ("June14", "2014-06"),
        ("06/2014", "2014-06"),
        ("2014-06", "2014-06"),
        ("February 15", "2015-02"),
        ("3rd June 2014", "2014-06-03"),
        ("3 rd June 14", "2014-06-03"),
        ("the 3rd of June 2014", "2014-06-03"),
        ("June 3rd, 2014", "2014-06-03"),
        ("June 3 2014", "2014-06-03"),
        ("03/06/14", "2014-06-03"),
        ("3.6.2014", "2014-06-03"),
        ("03-06-14", "2014-06-03"),
        ("3-Jun-14", "2014-06-03"),
        ("2014-06-03", "2014-06-03"),
        ("6/23/2014", "2014-06-23"),
        ("w/c 3 June 2014", "2014-06-03"),
        ("Tuesday 3 June 2014", "2014-06-03"),
        ("03062014", "2014-06-03"),
        ("2014", "2014"),
        ("Spring 2014", "2014-21"),
        ("summer '14", "2014-22"),
        ("Autumn 2014", "2014-23"),
        ("winter 2014/15", "2015-24"),
        ("Christmas 2014", "2014-12"),
        ("Easter 2013", "2013-03"),
        ("June half term 2014", "2014-06"),
    ],
)
def test_one_date_at_its_printed_precision(text: str, edtf: str) -> None:
    part = only(text)
    assert (part.kind, getattr(part, "edtf", None)) == (TimescaleKind.INSTANT, edtf)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("July to November 2014", "2014-07/2014-11"),
        ("July – November 2014", "2014-07/2014-11"),
        ("November - February 2015", "2014-11/2015-02"),
        ("Oct 13-March 14", "2013-10/2014-03"),
        ("From May 2013 until June 2014", "2013-05/2014-06"),
        ("From 2013-2016", "2013/2016"),
        ("Autumn/Winter 2013", "2013-23/2014-24"),
        ("between May and July 2014", "2014-05/2014-07"),
        ("May/June 2014", "2014-05/2014-06"),
        ("1/4/13 - 31/3/14", "2013-04-01/2014-03-31"),
        ("3-7 June 2014", "2014-06-03/2014-06-07"),
        ("through 2013 and 2014", "2013/2014"),
        ("2013-2016", "2013/2016"),
        ("2013-6", "2013/2016"),
        ("2013/14", "2013-04/2014-03"),
        ("2013-14", "2013-04/2014-03"),
        ("13/14", "2013-04/2014-03"),
        ("2013 to 14", "2013-04/2014-03"),
        ("FY 2013/14", "2013-04/2014-03"),
        ("2012/13 to 2014/15", "2012-04/2015-03"),
        ("2013/14 Q3", "2013-10/2013-12"),
        ("Q4 of 2013/14", "2014-01/2014-03"),
        ("Quarters 1 and 2 2013/14", "2013-04/2013-09"),
        ("2nd quarter 2014", "2014-04/2014-06"),
        ("first half of 2014", "2014-01/2014-06"),
        ("2013-14 academic year", "2013-09/2014-07"),
        ("Academic Year 2013/14", "2013-09/2014-07"),
        ("2012-2015 academic years", "2012-09/2015-07"),
        ("Autumn Term 2013", "2013-09/2013-12"),
        ("Spring term 2013/14", "2014-01/2014-03"),
        ("Summer 2014 term", "2014-04/2014-07"),
        ("Autumn/Spring term 2013-14", "2013-09/2014-03"),
        ("MT13", "2013-10/2013-12"),
        ("Trinity Term 2014", "2014-04/2014-06"),
        ("long vacation 2014", "2014-07/2014-09"),
    ],
)
def test_a_time_with_two_ends(text: str, edtf: str) -> None:
    part = only(text)
    assert (part.kind, getattr(part, "edtf", None)) == (TimescaleKind.RANGE, edtf)


@pytest.mark.parametrize(
    ("text", "qualifier", "due"),
    [
        ("by June 2014", Qualifier.BY, date(2014, 6, 30)),
        ("No later than 3 June 2014", Qualifier.BY, date(2014, 6, 3)),
        ("June 2014 at the latest", Qualifier.BY, date(2014, 6, 30)),
        ("prior to June 2014", Qualifier.BY, date(2014, 6, 30)),
        ("by the end of June 2014", Qualifier.END, date(2014, 6, 30)),
        ("end-June 2014", Qualifier.END, date(2014, 6, 30)),
        ("early June 2014", Qualifier.EARLY, date(2014, 6, 10)),
        ("mid-June 2014", Qualifier.MID, date(2014, 6, 20)),
        ("by late June 2014", Qualifier.LATE, date(2014, 6, 30)),
        ("early in 2014", Qualifier.EARLY, date(2014, 4, 30)),
        ("mid 2014", Qualifier.MID, date(2014, 8, 31)),
        ("Start of June 2014", Qualifier.START, date(2014, 6, 1)),
        ("By Q3 2013/14", Qualifier.BY, date(2013, 12, 31)),
        ("end of 2013/14 academic year", Qualifier.END, date(2014, 7, 31)),
        ("By end of Summer Term 2014", Qualifier.END, date(2014, 7, 31)),
        ("start of Autumn term 2014", Qualifier.START, date(2014, 9, 1)),
        ("Before end of summer 2014", Qualifier.END, date(2014, 8, 31)),
        ("Begining of summer term 2014", Qualifier.START, date(2014, 4, 1)),
    ],
)
def test_a_qualifier_stays_visible_and_sets_the_day_meant(text: str, qualifier: Qualifier, due: date) -> None:
    part = only(text)
    assert (part.kind, part.qualifier, part.due) == (TimescaleKind.INSTANT, qualifier, due)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("From June 2014", "2014-06/.."),
        ("June 2014 onwards", "2014-06/.."),
        ("From June 14 ongoing", "2014-06/.."),
        ("Start June 2014 and on-going", "2014-06/.."),
        ("commencing in 2014", "2014/.."),
        ("2014/15 and beyond", "2014-04/.."),
        ("with effect from 2014/15 - then ongoing", "2014-04/.."),
        ("June 2014 – ongoing", "2014-06/.."),
        ("Ongoing 2014", "2014/.."),
        ("not before June 2014", "2014-06/.."),
        ("ongoing", None),
        ("on an on-going basis", None),
        ("Rolling programme", None),
    ],
)
def test_a_time_that_goes_on_has_no_deadline(text: str, edtf: str | None) -> None:
    part = only(text)
    assert (part.kind, getattr(part, "edtf", None), part.due) == (TimescaleKind.OPEN_END, edtf, None)


def test_start_is_a_qualifier_only_where_the_words_say_it() -> None:
    assert only("Start June 2014").qualifier is Qualifier.START
    assert only("From June 2014").qualifier is None


@pytest.mark.parametrize("text", ["until June 2014", "Up to June 2014", "to June 2014", "Ongoing until June 2014"])
def test_a_time_without_stated_start(text: str) -> None:
    part = only(text)
    assert (part.kind, getattr(part, "edtf", None), part.due) == ("open-start", "../2014-06", date(2014, 6, 30))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Weekly", "FREQ=WEEKLY"),
        ("fortnightly", "FREQ=WEEKLY;INTERVAL=2"),
        ("Monthly", "FREQ=MONTHLY"),
        ("every quarter", "FREQ=MONTHLY;INTERVAL=3"),
        ("Quarterly newsletter", "FREQ=MONTHLY;INTERVAL=3"),
        ("Termly", "FREQ=MONTHLY;INTERVAL=4"),
        ("Once a term", "FREQ=MONTHLY;INTERVAL=4"),
        ("three times a year", "FREQ=MONTHLY;INTERVAL=4"),
        ("Six monthly", "FREQ=MONTHLY;INTERVAL=6"),
        ("6-monthly", "FREQ=MONTHLY;INTERVAL=6"),
        ("Half-yearly", "FREQ=MONTHLY;INTERVAL=6"),
        ("twice yearly", "FREQ=MONTHLY;INTERVAL=6"),
        ("updated every 9 months", "FREQ=MONTHLY;INTERVAL=9"),
        ("per annum", "FREQ=YEARLY"),
        ("annually", "FREQ=YEARLY"),
        ("every other year", "FREQ=YEARLY;INTERVAL=2"),
        ("at three - yearly intervals", "FREQ=YEARLY;INTERVAL=3"),
        ("Annually in Sept", "FREQ=YEARLY;BYMONTH=9"),
        ("Annual return (by end of May)", "FREQ=YEARLY;BYMONTH=5"),
        ("June and December each year", "FREQ=YEARLY;BYMONTH=6,12"),
        ("Each autumn term", "FREQ=YEARLY;BYMONTH=9,10,11,12"),
        ("twice a year, in March and July", "FREQ=YEARLY;BYMONTH=3,7"),
        ("by 31 January each year", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=31"),
        ("end of each financial year", "FREQ=YEARLY;BYMONTH=3"),
        ("April & Nov", "FREQ=YEARLY;BYMONTH=4,11"),
        ("half termly", None),
        ("every ½term", None),
        ("Bi-annual", None),
        ("every 2-3 years", None),
        ("at each board meeting", None),
        ("regularly", None),
    ],
)
def test_what_comes_again_has_an_exact_rule_or_none(text: str, expected: str | None) -> None:
    assert rule(text) == expected
    assert parse_timescale(text).due is None


def test_a_recurrence_may_have_a_beginning() -> None:
    part = only("every two years commencing in 2014")
    assert (getattr(part, "edtf", None), part.qualifier) == ("2014/..", Qualifier.START)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("June 2014 Thereafter every quarter", ["2014-06", "2014-06/.."]),
        ("by June 2014 and annually thereafter", ["2014-06", "2014-06/.."]),
        ("June 2014 and ongoing", ["2014-06", "2014-06/.."]),
        ("June 2014, then annual review", ["2014-06", "2014-06/.."]),
    ],
)
def test_a_date_and_what_follows_it_are_two_parts(text: str, edtf: list[str]) -> None:
    timescale = parse_timescale(text)
    assert edtfs(text) == edtf
    assert timescale.due == date(2014, 6, 30)


@pytest.mark.parametrize(
    ("text", "offset"),
    [
        ("within 9 months", "P9M"),
        ("over the next four years", "P4Y"),
        ("in the next year", None),
        ("over a two year period", "P2Y"),
        ("12-18 months", "P18M"),
        ("Year 2", "P2Y"),
        ("Years 1-3", "P3Y"),
        ("Immediately", "P0D"),
        ("A.S.A.P.", "P0D"),
        ("Short term", None),
        ("medium to long term", None),
        ("next financial year", None),
        ("once the lease is signed", None),
        ("on completion of the survey", None),
        ("at next stocktake", None),
    ],
)
def test_relative_times(text: str, offset: str | None) -> None:
    part = only(text)
    assert (part.kind, getattr(part, "offset", None), part.due) == (TimescaleKind.RELATIVE, offset, None)


@pytest.mark.parametrize(
    "text",
    ["?", "TBC", "t.b.a.", "TXC", "to be confirmed", "as and when", "as required", "dd/mm/yyyy", "xx/xx/2014", "....."],
)
def test_undetermined(text: str) -> None:
    part = only(text, 2014)
    assert (part.kind, part.text) == (TimescaleKind.UNDETERMINED, text)


@pytest.mark.parametrize(
    "text",
    ["N/A", "Not applicable", "Completed", "in progress", "within 20 days", "three year project", "-", "", " \n"],
)
def test_no_time_at_all(text: str) -> None:
    timescale = parse_timescale(text, 2014)
    assert [part.kind for part in timescale.parts] == [TimescaleKind.NONE]
    assert timescale.text == text


def test_words_that_no_rule_knows_are_kept_whole() -> None:
    part = only("  Corporate Director ")
    assert (part.kind, part.text, part.span) == (TimescaleKind.UNDETERMINED, "Corporate Director", (2, 20))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("May 07 April 07", ["2007-05", "2007-04"]),
        ("October 09July 10", ["2009-10", "2010-07"]),
        ("31/03/201430/06/2014", ["2014-03-31", "2014-06-30"]),
        ("July 07 May 06 Nov 06 – April 07", ["2007-07", "2006-05", "2006-11/2007-04"]),
        ("20141", ["2014"]),
        ("By July 20142", ["2014-07"]),
        ("Octo ber 2014", ["2014-10"]),
        ("March 20 14", ["2014-03"]),
        ("March 2O14", ["2014-03"]),
        ("Septmeber 2014", ["2014-09"]),
        ("AugustOctober 2014", ["2014-08", "2014-10"]),
    ],
)
def test_what_conversion_damaged_is_read(text: str, edtf: list[str]) -> None:
    assert edtfs(text) == edtf


def test_an_impossible_range_has_no_value() -> None:
    part = only("Sept 2014 – July 2014")
    assert (part.kind, getattr(part, "edtf", ""), part.due) == (TimescaleKind.RANGE, None, None)


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("1)June 2014 2)Late May 2014", ["1", "2"]),
        ("(a) June 2014 (b) ongoing", ["a", "b"]),
        ("1. 30/06/14", ["1"]),
        ("Leaflets from July 2013. All maps by June 2014", ["Leaflets", "All maps"]),
        ("Guide to be written by May 2014 and printed by July 2014", ["Guide to be written", "printed"]),
        ("Autumn term 2014 for the ramp", ["for the ramp"]),
        ("Yr 1 = June 2014", ["Yr 1"]),
        ("2013-14 (Year 1)", ["Year 1"]),
        ("Annual survey of tenants (by end of May)", ["survey of tenants"]),
        ("June 2014", [None]),
    ],
)
def test_scopes(text: str, scopes: list[str | None]) -> None:
    assert [part.scope for part in parse_timescale(text).parts] == scopes


@pytest.mark.parametrize(
    "text",
    [
        "Updated June 2014",
        "Last review: June 2014",
        "Date of approval: June 2014",
        "Printed 3/6/14",
        "Version 4 030614",
        "Ramp completed June 2014",
        "Website launched Jun 14.",
        "Adopted by Council June 2014",
        "Town Equality Plan 2013-2016",
        "SHIRE EQUALITY SCHEME – June 2014",
    ],
)
def test_stamps_past_events_and_titles_are_no_deadlines(text: str) -> None:
    part = only(text)
    assert getattr(part, "edtf", None)
    assert (part.deadline, part.due) == (False, None)


@pytest.mark.parametrize(
    "text",
    [
        "Review Date: June 2014",
        "Revised (Date): June 2014",
        "Ramp to be completed June 2014",
        "Guide updated by June 2014",
        "Publish equality plan June 2014",
        "review put back to June 2014 for lack of staff",
        "Start March 2014, complete June 2014",
        "Policy in June 2014 with review in May 2015",
        "May 2013, revised to June 2014",
        "May 2015 now June 2014",
        "counts from the 2011 census, by June 2014",
        "In line with the Equality Act 2010, June 2014",
        "reduce by 2 per cent by June 2014",
    ],
)
def test_deadlines_among_other_words(text: str) -> None:
    assert parse_timescale(text).due == date(2014, 6, 30)


@pytest.mark.parametrize(
    ("text", "year", "edtf"),
    [
        ("September", 2014, ["2014-09"]),
        ("on 21 st August and in September", 2014, ["2014-08-21", "2014-09"]),
        ("Autumn term", 2014, ["2014-09/2014-12"]),
        ("by end of financial year", 2014, ["2014-03"]),
        ("draft in May, final in July 2013", 2014, ["2013-05", "2013-07"]),
        ("November 2013 and March", 2020, ["2013-11", "2014-03"]),
    ],
)
def test_a_date_without_year_takes_that_of_its_neighbours_or_of_the_document(
    text: str, year: int, edtf: list[str]
) -> None:
    assert edtfs(text, year) == edtf


def test_a_date_without_any_year_is_undetermined() -> None:
    assert kinds("September") == ["undetermined"]


def test_vague_words_give_way_to_a_date_in_the_same_sentence() -> None:
    assert kinds("medium term work, as required, by June 2014") == ["instant"]


def test_immediately_and_ongoing_are_two_parts() -> None:
    assert kinds("Immediately and with constant checks") == ["relative", "open-end"]


def test_seen_phrases_are_remembered() -> None:
    assert parse_timescale("June 2014") is parse_timescale("June 2014")


def test_the_text_is_kept_as_given() -> None:
    assert parse_timescale(" June 2014 ").text == " June 2014 "
    assert isinstance(parse_timescale(""), Timescale)


def test_of_long_texts_only_the_latest_is_kept() -> None:
    parse_timescale("June 2014")
    for start in ("one", "two"):
        parse_timescale(f"{start} word after another, " * 20)
    assert parse_timescale.cache_info().currsize == 1


@pytest.mark.parametrize(
    ("text", "year_from", "edtf"),
    [
        ("2013/14", 9, "2013-09/2014-07"),
        ("by 2013/14", 9, "2014-07"),
        ("2012/13 to 2014/15", 9, "2012-09/2015-07"),
        ("May 2013/14", 9, "2014-05"),
        ("2013/14 financial year", 9, "2013-04/2014-03"),
        ("2013-2016", 9, "2013/2016"),
        ("2013/14", 4, "2013-04/2014-03"),
        ("Q3 2013", 4, "2013-10/2013-12"),
        ("Q4 2013", 4, "2014-01/2014-03"),
        ("Q3 2013", None, "2013-07/2013-09"),
        ("first half of 2013", 4, "2013-01/2013-06"),
    ],
)
def test_double_years_and_quarters_are_those_of_the_bodys_own_year(text: str, year_from: int | None, edtf: str) -> None:
    (part,) = parse_timescale(text, None, year_from).parts
    assert getattr(part, "edtf", None) == edtf


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("Year 2", Anchor.PLAN_YEAR),
        ("first year of the plan", Anchor.PLAN_YEAR),
        ("first year of trading", Anchor.EVENT),
        ("within 6 months", None),
        ("within 6 months of the scheme", None),
        ("within 6 months of adoption", Anchor.EVENT),
        ("3 months after launch", Anchor.EVENT),
        ("once agreed, within 6 months", Anchor.EVENT),
        ("in the next 6 months", None),
        ("Short term", None),
    ],
)
def test_what_a_relative_time_is_counted_from(text: str, anchor: Anchor | None) -> None:
    part = only(text)
    assert isinstance(part, Relative)
    assert part.anchor is anchor


@pytest.mark.parametrize(
    "text",
    [
        *("31 June 2014", "30/02/2014", "2014-02-30", "29.02.14", "June 31st 2014", "3-31 June 2014", "30 February"),
        *("1 April to 31 June 2014", "by 31/09/14"),
    ],
)
def test_a_day_that_no_calendar_has_settles_nothing(text: str) -> None:
    timescale = parse_timescale(text, year=2014)
    assert [type(part) for part in timescale.parts] == [Undetermined]
    assert timescale.parts[0].text == text
    assert timescale.due is None


def test_a_leap_day_is_a_day_of_leap_years_only() -> None:
    assert parse_timescale("29/02/2024").due == date(2024, 2, 29)
    assert parse_timescale("29/02/2023").due is None


@pytest.mark.parametrize("text", ["Annually every October until 2014", "every October until 2014"])
def test_what_comes_every_october_until_a_year_comes_in_no_other_month(text: str) -> None:
    (part,) = parse_timescale(text).parts
    assert isinstance(part, Recurring)
    assert (part.recurrence, part.edtf) == ("FREQ=YEARLY;BYMONTH=10", "../2014")


@pytest.mark.parametrize("text", ["FY25 Q4", "Q4 FY25", "FY 2025/26 Q4", "Q4 FY 2025/26"])
def test_the_quarter_of_a_financial_year_stands_on_either_side_of_it(text: str) -> None:
    assert parse_timescale(text).due == date(2026, 3, 31)


def test_before_an_event_that_is_named_by_its_year_is_no_date() -> None:
    (part,) = parse_timescale("Before 2026 billing").parts
    assert isinstance(part, Undetermined)
    assert part.due is None

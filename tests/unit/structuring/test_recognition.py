"""Recognition and structure: plans of other shapes than the published ones, and what is no plan."""

from __future__ import annotations

from equalityplan.model.rows import to_rows
from tests.documents import plan


def test_tables_that_are_no_plan_are_set_aside_with_their_words_and_caption() -> None:
    read = plan(
        "Our Equality Plan",
        "",
        "Glossary",
        "",
        "Term\tMeaning",
        "EIA\tAssessment",
        "",
        "Our actions",
        "",
        "Action\tLead\tWhen",
        "Ask\tClerk\t2012",
    )
    (notice,) = [notice for notice in read.notices if notice.code == "table-set-aside"]
    assert notice.text == "Glossary Term Meaning EIA Assessment"
    assert [row.actions[0].text for row in read.rows] == ["Ask"]
    assert read.sections[0].heading == "Our actions"
    assert read.unplaced == ()


def test_a_row_without_an_objective_stands_under_the_one_before() -> None:
    read = plan(
        "Objective\tAction\tLead\tWhen", "Know\tAsk\tClerk\t2012", "\tTell\tChair\t2013", "Act\tGive\tChair\t2014"
    )
    assert [(str(row.objective), row.continues) for row in read.rows] == [
        ("Know", False),
        ("Know", True),
        ("Act", False),
    ]
    assert [objective.text for objective in read.objectives] == ["Know", "Act"]


def test_bands_are_sections_or_periods_by_what_they_say() -> None:
    read = plan(
        "Action\tLead\tWhen",
        "YEAR 1\t\t",
        "Ask\tClerk\t2012",
        "Leading well\t\t",
        "Tell\tClerk\t2012",
        "2013/14\t\t",
        "Act\tClerk\t2013",
    )
    assert [(section.heading, section.period_heading) for section in read.sections] == [
        (None, "YEAR 1"),
        ("Leading well", None),
        ("Leading well", "2013/14"),
    ]


def test_continued_headings_are_the_same_section() -> None:
    read = plan(
        "Action\tLead\tWhen",
        "YEAR 1\t\t",
        "Ask\tClerk\t2012",
        "",
        "Action\tLead\tWhen",
        "YEAR 1 (continued)\t\t",
        "Tell\tClerk\t2012",
    )
    assert [len(section.rows) for section in read.sections] == [2]


def test_columns_are_told_by_the_cells_below_them() -> None:
    read = plan(
        "Activity\tAction Required\tResource\tTimescale",
        "Know\tAsk\tHead of Policy\t2012",
        "Act\tTell\tHead of HR\t2013",
    )
    assert [lead.name for row in read.rows for lead in row.leads] == ["Head of Policy", "Head of HR"]


def test_a_start_and_an_end_column_make_one_range() -> None:
    read = plan("Action\tLead\tStart\tEnd", "Ask\tClerk\tJan 2012\tMar 2012", "Tell\tClerk\tApril 2012\t")
    assert [row["timescale"][0]["edtf"] for row in to_rows(read)] == ["2012-01/2012-03", "2012-04/.."]


def test_a_table_without_header_goes_on_under_the_columns_before() -> None:
    read = plan("Action\tLead\tWhen", "Ask\tClerk\t2012", "", "Training", "", "Tell\tChair\t2013")
    assert [(section.heading, section.rows[0].leads[0].name) for section in read.sections] == [
        (None, "Clerk"),
        ("Training", "Chair"),
    ]
    assert len(read.layouts) == 1


def test_a_tick_is_a_rating_and_two_are_the_least_favourable_with_a_notice() -> None:
    head = "Partners should:\tEvidence\tMet\tPartly met\tNot met"
    read = plan(head, "Have a plan in place.\tA plan.\t✓\t\t", "Have a budget.\tNone.\t\t✓\t✓")
    assert [row.rating.word for row in read.rows if row.rating] == ["met", "not-met"]
    assert "rating-doubled" in [notice.code for notice in read.notices]


def test_a_no_in_a_rating_column_is_no_tick_and_is_kept() -> None:
    read = plan(
        "Partners should:\tEvidence\tMet\tNot met",
        "Have a plan in place.\tA draft.\tNo\t✓",
        "Have a budget.\tNone.\tNo\t",
    )
    assert [row.rating.word if row.rating else None for row in read.rows] == ["not-met", None]
    assert [(other.heading, other.text) for row in read.rows for other in row.other] == [("Met", "No"), ("Met", "No")]
    assert "rating-doubled" not in [notice.code for notice in read.notices]


def test_a_row_overleaf_is_no_document() -> None:
    read = plan("Ref\tAction\tLead\tComments", "1\tAsk\tClerk\tSee overleaf", "2\tTell\tClerk\tDone")
    assert to_rows(read)[0]["documents"] == []


def test_prose_keeps_its_headings_and_lists() -> None:
    read = plan(
        "Our Equality Plan",
        "",
        "Aims",
        "",
        "We aim to:",
        "",
        "- Listen.",
        "- Act.",
        "",
        "Action\tLead\tWhen",
        "Ask\tClerk\t2012",
    )
    (narrative,) = read.narrative
    assert (narrative.heading, narrative.text) == ("Aims", "We aim to:\n\n- Listen.\n- Act.")
    assert read.title == "Our Equality Plan"


def test_an_objective_as_above_is_that_of_the_row_above() -> None:
    read = plan("Ref\tObjective\tAction\tLead", "1.1\tKnow\tAsk\tClerk", "1.2\tAs above\tTell\tClerk")
    row = to_rows(read)[1]
    assert (row["ref"], row["objective"], row["documents"]) == ("1.2", "Know", [])

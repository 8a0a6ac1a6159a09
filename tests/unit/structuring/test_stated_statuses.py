"""Columns of a status and an account of it: a word or colour that stands apart is the status, the rest the account."""

from __future__ import annotations

import pytest

from equalityplan.model.plan import Plan
from equalityplan.phrases.status.stated import stated_status
from tests.documents import cell, plan, plan_built, row, table

HEADINGS = [
    "RAG and progress",
    "Progress / RAG",
    "Status and commentary",
    "Update (RAG)",
    "BRAG & comments",
    "Progress update with RAG rating",
    "RAG progress update",
    "Position – RAG",
]


def read_under(heading: str, *texts: str) -> Plan:
    return plan(f"Action\tLead\t{heading}", *(f"Train staff {n}\tClerk\t{text}" for n, text in enumerate(texts)))


def told(read: Plan) -> list[tuple[str | None, str | None]]:
    return [
        (str(row.status.word) if row.status else None, row.progress.text if row.progress else None) for row in read.rows
    ]


@pytest.mark.parametrize("heading", HEADINGS)
def test_the_word_gives_the_status_and_the_rest_is_the_account(heading: str) -> None:
    read = read_under(
        heading,
        "Green: half of the forms are in",
        "Amber - waiting for a tender",
        "Complete: held in the town hall",
        "G: half of the forms are in",
        "R – the post is vacant",
        "Off-track - the post is vacant",
        "[Amber] waiting for a tender",
        "Half of the forms are in (Green)",
        "RAG: Red. The post is vacant",
        "🟢 half of the forms are in",
    )
    assert told(read) == [
        ("on-track", "half of the forms are in"),
        ("at-risk", "waiting for a tender"),
        ("completed", "held in the town hall"),
        ("on-track", "half of the forms are in"),
        ("off-track", "the post is vacant"),
        ("off-track", "the post is vacant"),
        ("at-risk", "waiting for a tender"),
        ("on-track", "Half of the forms are in"),
        ("off-track", "The post is vacant"),
        ("on-track", "half of the forms are in"),
    ]


@pytest.mark.parametrize("heading", HEADINGS)
def test_an_account_alone_is_an_account_and_a_colour_alone_a_status(heading: str) -> None:
    read = read_under(heading, "Forms were sent to all tenants in May", "Red", "G", "")
    assert told(read) == [
        ("completed", "Forms were sent to all tenants in May"),
        ("off-track", None),
        ("on-track", None),
        (None, None),
    ]


def test_a_day_behind_the_word_is_of_its_completion() -> None:
    read = read_under("Status and commentary", "Complete: 18 May 2030", "Complete: held on 18 May 2030")
    assert [row.status.completed_on for row in read.rows if row.status] == ["2030-05-18"] * 2
    assert told(read) == [("completed", None), ("completed", "held on 18 May 2030")]


def test_a_plainer_word_behind_a_colour_is_part_of_the_status() -> None:
    assert told(read_under("RAG and progress", "Green – completed", "Amber (paused)")) == [
        ("completed", None),
        ("at-risk", None),
    ]


def test_the_word_may_be_a_paragraph_of_its_own() -> None:
    head = row("Action", "Lead", "RAG and progress")
    rows = [
        row("Ask tenants", "Clerk", cell("Amber\nForms were sent\nFew came back")),
        row("Ask again", "Clerk", cell("Forms were sent\nFew came back\nRed")),
    ]
    account = "Forms were sent Few came back"
    read = told(plan_built(table(head, *rows)))
    assert [(word, " ".join((text or "").split())) for word, text in read] == [
        ("at-risk", account),
        ("off-track", account),
    ]


def test_letters_mean_what_the_key_says_and_others_leave_it_to_the_account() -> None:
    marked = table(
        "Action|Lead|Status and progress", "Ask tenants|Clerk|P: forms were sent", "Ask|Clerk|C: begun in May"
    )
    assert told(plan_built("Key: C = complete, P = in progress, N = not started", marked)) == [
        ("in-progress", "forms were sent"),
        ("completed", "begun in May"),
    ]
    read = plan_built(table("Action|Lead|Status and progress", "Ask tenants|Clerk|Q: forms are being written"))
    assert told(read) == [("in-progress", "forms are being written")]
    assert read.rows[0].status is not None
    assert read.rows[0].status.text == "Q"


def test_a_status_of_its_own_leaves_the_account_whole() -> None:
    read = plan("Action\tProgress (RAG)\tStatus", "Train staff\tAmber: waiting for a tender\tOn track")
    assert told(read) == [("on-track", "Amber: waiting for a tender")]


def test_a_colour_that_opens_a_status_counts_before_the_account_behind_it() -> None:
    read = read_under("RAG", "Green: half of the forms are in", "A - waiting", "Green – completed", "Red - urgent")
    assert [word for word, _ in told(read)] == ["on-track", "at-risk", "completed", "unknown"]


@pytest.mark.parametrize(
    "text", ["Complete the survey", "Green spaces: all were surveyed", "Red Cross trained staff", "A. Forms were sent"]
)
def test_words_of_the_account_state_nothing(text: str) -> None:
    assert stated_status(text) is None


def test_a_fill_says_how_a_row_stands_where_no_word_does() -> None:
    rows = [
        row("Ask tenants", "Clerk", cell("Forms were sent in May", fill="FFC000")),
        row("Ask members", "Clerk", cell("", fill="FF0000")),
        row("Train staff", "Clerk", cell("Complete: held in the town hall", fill="00B050")),
    ]
    read = plan_built(table(row("Action", "Lead", "RAG and progress"), *rows))
    assert told(read) == [
        ("at-risk", "Forms were sent in May"),
        ("off-track", None),
        ("completed", "held in the town hall"),
    ]


def test_comments_beside_an_account_stay_comments() -> None:
    head = "Action|Lead|Progress|Status and comments"
    rows = ["Ask|Clerk|Forms were sent|Amber: few came back", "Train|Clerk|Two were held|Needs a larger room by far"]
    read = plan_built(table(head, *rows))
    assert told(read) == [("at-risk", "Forms were sent"), ("completed", "Two were held")]
    assert [row.comments.text for row in read.rows if row.comments] == ["few came back", "Needs a larger room by far"]

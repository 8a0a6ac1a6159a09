"""Laws of reading: no word is lost, and a page end between rows changes nothing."""

from __future__ import annotations

import io
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.document import Document, words_of
from equalityplan.mending import mend
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from equalityplan.reader import read_document
from equalityplan.reading import plan_of, read_plan
from tests.documents import document
from tests.real_plans.gold import real_plans

HEAD = "Ref\tObjective\tAction\tLead\tBy when\tStatus\tComments"
LEADS = ("Clerk", "Head of HR and Chair", "HR Officer  E & D Team", "PQr", "All", "")
TIMES = (
    "March 2012",
    "1)May 2013 2)Late June 2013",
    "Ongoing",
    "TBC",
    "?",
    "From June 05 ongoing",
    "April 07 March 07",
    "",
)
STATUSES = ("Completed", "On schedule", "Met 25/9/06", "see note", "Green", "")
WORDS = st.text("abcdefgh ABC.,;()&/-–123'", max_size=40)
TEXTS = st.one_of(
    WORDS,
    st.sampled_from(
        (
            "N/A",
            "N/A – the county does this",
            "See actions at point 2.5",
            "Staff know. (Links to 2.5, 2.10 and 2.16)",
            "1) Ask all 2) Tell all",
            "<ol> <li>Ask;</li> <li>Tell</li> </ol>",
            "guidance;     Develop more",
            "- One. - Two.",
            "Train 75% of staff",
        )
    ),
)
ROWS = st.tuples(
    st.sampled_from(("2.1", "2.2", "2.10", "", "A1")),
    TEXTS,
    TEXTS,
    st.sampled_from(LEADS),
    st.sampled_from(TIMES),
    st.sampled_from(STATUSES),
    TEXTS,
).map("\t".join)
LINES = st.one_of(
    ROWS, ROWS, ROWS, st.sampled_from(("", HEAD, "YEAR 1\t\t\t\t\t\t", "Prose about it.", "Leading well")), TEXTS
)


def plain_words(text: str) -> Counter[str]:
    """The words of a source text, apart from the library's own counting: without tags and entities."""
    return Counter(words_of(re.sub(r"</?(?:ol|li)>", " ", text)))


def words_printed(of: Document) -> Counter[str]:
    return Counter(word for text, _ in of.texts() for word in words_of(text))


def words_in(plan: Plan) -> Counter[str]:
    assert plan.coverage is not None
    return Counter(word for placement in plan.coverage.placements for word in words_of(placement.text))


@given(st.lists(LINES, min_size=1, max_size=12))
def test_every_word_of_a_table_is_in_the_plan_exactly_once(lines: list[str]) -> None:
    text = "\n".join([HEAD, *lines])
    plan = read_plan(io.BytesIO(text.encode()))
    assert words_in(plan) == plain_words(text)
    assert plan.coverage is not None
    assert plan.coverage.complete


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\t"), max_size=200))
def test_any_text_is_read_without_losing_a_word(text: str) -> None:
    content = f"Our plan\n{text}".encode(errors="replace")
    plan = read_plan(io.BytesIO(content))
    assert plan.coverage is not None
    assert plan.coverage.complete


@given(st.lists(LINES, min_size=1, max_size=12))
def test_mending_neither_adds_nor_takes_a_word(lines: list[str]) -> None:
    read = document(HEAD, *lines)
    assert words_printed(mend(read)) == words_printed(read)


WHOLE_ROWS = st.tuples(
    st.sampled_from(("Needs are known.", "Staff are trained.", "Services are open.")),
    st.sampled_from(("Ask everyone.", "Train the staff.", "Publish the results.")),
    st.sampled_from(("Clerk", "Head of HR", "Equality Team")),
    st.sampled_from(("March 2012", "2013", "Ongoing")),
).map("\t".join)


@given(st.lists(WHOLE_ROWS, min_size=1, max_size=8), st.data())
def test_a_page_end_between_rows_changes_no_row(rows: list[str], data: st.DataObject) -> None:
    head = "Objective\tAction\tLead\tBy when"
    cut = data.draw(st.integers(0, len(rows)))
    whole = plan_of(document(head, *rows))
    torn = plan_of(document(head, *rows[:cut], "", "Page 2", "", head, *rows[cut:]))
    assert torn.rows == whole.rows


@pytest.mark.parametrize("number", range(5))
def test_no_word_of_a_real_plan_is_lost(number: int) -> None:
    (path,) = real_plans().glob(f"{number:03}_*.txt")
    plan = plan_of(read_document(path))
    source = re.sub(r"</?(?:p|ol|ul|li|u)\b[^>]*>", " ", path.read_text("utf-8")).replace("&amp;", "&")
    assert words_in(plan) == Counter(words_of(source))
    assert len(to_rows(plan)) > 10

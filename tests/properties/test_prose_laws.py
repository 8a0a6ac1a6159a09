"""Laws of plans in prose: whatever lines follow one another, every word has its place once."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from equalityplan.document import Document, Passage, Table, words_of
from equalityplan.mending import mend
from equalityplan.model.rows import to_rows
from equalityplan.reading import plan_of
from tests.documents import built, table

WORDS = st.sampled_from(
    ("Set up a panel", "Reply to everyone.", "Head of Policy", "May 2030", "On track", "Ask (Clerk, June 2030)", "")
)
LEADS_IN = st.sampled_from(
    "Action 1.1: |Action 2|Objective 1: |Objective 2|Goal 3 – |Action: |Actions:|Lead: |By when: |Progress: |Wibble: |"
    "• |1.1 |2. |(Lead: |Ref: 3. Lead: |What success looks like: |Lead|Who? |Objective A: |Progress (May 2030): |"
    "Theme 2: |• Go (Lead: Y) |Go. Lead: X. By: May 2030. |".split("|")
)
LINES = st.tuples(LEADS_IN, WORDS, st.booleans()).map(lambda drawn: Passage(text=drawn[0] + drawn[1], heading=drawn[2]))
TABLES = st.sampled_from((table("Lead|Clerk", "By when|May 2030"), table("Action|Lead|Date", "Reply|Clerk|May 2030")))
BLOCKS = st.lists(st.one_of(LINES, LINES, LINES, LINES, TABLES), max_size=14)
FORMATS = st.sampled_from(("docx", "pdf", "text", "xlsx"))


def words_printed(of: Document) -> Counter[str]:
    noted = [notice.text for notice in of.notices if notice.text]
    return Counter(word for text in [*noted, *(text for text, _ in of.texts())] for word in words_of(text))


@given(BLOCKS, FORMATS)
def test_mending_prose_neither_adds_nor_takes_a_word(blocks: list[Passage | Table], form: str) -> None:
    made = built("Anyborough plan", *blocks, form=form)
    assert words_printed(mend(made)) == words_printed(made)


@given(BLOCKS, FORMATS)
def test_every_word_of_prose_is_placed_once(blocks: list[Passage | Table], form: str) -> None:
    plan = plan_of(built("Anyborough plan", *blocks, form=form))
    assert plan.coverage is not None
    assert (plan.coverage.missing, plan.coverage.repeated) == ((), ())
    assert len(to_rows(plan)) == len(plan.rows)

"""Laws of tables that know more than their words: merged cells, list numbers, comments, fills and marked headers."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise, takewhile

from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from equalityplan.document import Block, Cell, Document, Paragraph, Row, Table, words_of
from equalityplan.mending import mend
from equalityplan.model.rows import to_rows
from equalityplan.provenance import Where
from equalityplan.reading import plan_of
from tests.documents import built, cell, row, table

HEADINGS = (
    "Ref",
    "Theme",
    "Objective",
    "Action",
    "Lead",
    "Start",
    "By when",
    "Status",
    "RAG",
    "Met",
    "Not met",
    "Progress",
    "Review",
    "Evidence",
    "Links",
    "Wibble",
    "",
)
TEXTS = (
    "",
    "",
    "Know our people",
    "Ask. Tell everyone.",
    "Act on it;",
    "Clerk",
    "Head of HR and Chair",
    "March 2012",
    "2014/15",
    "Year 2",
    "Completed",
    "Green",
    "✓",
    "No",
    "N/A",
    "2.1",
    "3",
    "(iv)",
    "Objective 3",
    "See actions at 2.5",
    "Staff know. (Links to 2.5)",
    "Total",
    "Signed:",
    "Lead:",
    "Action",
    "As above",
    "This is a longer remark of more than one sentence. It says what was agreed, and by whom it was agreed last year.",
)
PARAGRAPHS = st.lists(
    st.builds(
        Paragraph,
        text=st.sampled_from(TEXTS),
        listed=st.booleans(),
        number=st.sampled_from((None, None, None, "1.", "2)", "a)", "(iv)", "2.1", "•")),
    ),
    max_size=3,
).map(tuple)
CELLS = st.builds(
    Cell,
    paragraphs=PARAGRAPHS,
    colspan=st.sampled_from((1, 1, 1, 1, 2, 3, 60)),
    rowspan=st.sampled_from((1, 1, 1, 1, 2, 3, 70)),
    struck=st.booleans(),
    fill=st.sampled_from((None, None, "00B050", "FF0000", "FFC000", "E2EFDA", "D9D9D9")),
    comment=st.sampled_from((None, None, None, "Check with the team")),
)
HEADS = st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=6).map(
    lambda cells: row(*map(cell, cells), header=True)
)
ROWS = st.builds(Row, cells=st.lists(CELLS, max_size=6).map(tuple), header=st.sampled_from((False, False, False, True)))
TABLES = st.builds(
    lambda head, rows, sheet: table(*head, *rows, sheet=sheet),
    st.lists(HEADS, max_size=2),
    st.lists(st.one_of(ROWS, ROWS, HEADS), max_size=6),
    st.sampled_from((None, None, "Sheet 2")),
)
BLOCKS = st.lists(st.one_of(TABLES, TABLES, st.sampled_from(TEXTS).filter(bool)), min_size=1, max_size=4)
FORMATS = st.sampled_from(("docx", "xlsx", "html", "pdf", "tsv"))


COLUMNS = ("Objective", "Action", "Lead", "By when", "Status", "Comments")
EQUAL = st.tuples(
    st.sampled_from(("Needs are known.", "Staff are trained.")),
    st.sampled_from(("Ask everyone.", "Train the staff.", "Publish the results.")),
    st.sampled_from(("Clerk", "Head of HR")),
    st.sampled_from(("March 2012", "2013", "Ongoing")),
    st.sampled_from(("Completed", "On track", "")),
    st.sampled_from(("Late.", "")),
)


def merged(rows: list[tuple[str, ...]], columns: frozenset[int]) -> list[Row]:
    """The rows with equal cells of some columns merged down."""
    made: list[Row] = []
    for number, texts in enumerate(rows):
        cells = []
        for column, text in enumerate(texts):
            above = number and rows[number - 1][column] == text
            if column not in columns or not text:
                cells.append(cell(text))
            elif not above:
                run = takewhile(lambda other, c=column, t=text: other[c] == t, rows[number:])  # type: ignore[misc]
                cells.append(cell(text, down=len(list(run))))
        made.append(row(*cells))
    return made


@given(st.lists(EQUAL, min_size=1, max_size=6), st.frozensets(st.integers(0, 5)))
def test_equal_cells_say_the_same_typed_and_merged(rows: list[tuple[str, ...]], columns: frozenset[int]) -> None:
    head = row(*map(cell, COLUMNS))
    # Rows that are merged in all their cells are one row.
    kept = [texts for number, texts in enumerate(rows) if not number or rows[number - 1] != texts]
    typed = to_rows(plan_of(built(table(head, *[row(*map(cell, texts)) for texts in kept]))))
    rows_of_cells = merged(kept, columns)
    # A row that has neither objective nor action of its own may be the rest of the row above it.
    assume(not {0, 1} <= columns or all(one[:2] != two[:2] for one, two in pairwise(kept)))
    assume(all(sum(map(bool, made.cells)) > 1 for made in rows_of_cells))
    spanned = to_rows(plan_of(built(table(head, *rows_of_cells))))
    assert [told | {"where": None} for told in spanned] == [told | {"where": None} for told in typed]


def unplaced(document: Document) -> Document:
    """The document as one that was made by hand, whose cells know no places."""
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Table):
            rows = tuple(evolve(r, cells=tuple(evolve(c, where=Where()) for c in r.cells)) for r in block.rows)
            blocks.append(evolve(block, rows=rows))
        else:
            blocks.append(block)
    return evolve(document, blocks=tuple(blocks))


def words_printed(of: Document) -> Counter[str]:
    noted = [notice.text for notice in of.notices if notice.text]
    return Counter(word for text in [*noted, *(text for text, _ in of.texts())] for word in words_of(text))


@given(BLOCKS, FORMATS, st.booleans())
def test_every_word_is_placed_once_whatever_the_spans(blocks: list[Table | str], form: str, by_hand: bool) -> None:  # noqa: FBT001
    made = built(*blocks, form=form)
    plan = plan_of(unplaced(made) if by_hand else made)
    assert plan.coverage is not None
    assert (plan.coverage.missing, plan.coverage.repeated, plan.unplaced) == ((), (), ())
    assert len(to_rows(plan)) == len(plan.rows)


@given(BLOCKS, FORMATS)
def test_mending_neither_adds_nor_takes_a_word_whatever_the_spans(blocks: list[Table | str], form: str) -> None:
    made = built(*blocks, form=form)
    assert words_printed(mend(made)) == words_printed(made)

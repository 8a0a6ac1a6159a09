from __future__ import annotations

import io
import sys
import time

import pytest

from equalityplan.document import Document, Passage, Table, words_of
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document


def read(text: str, name: str = "plan.md", limits: Limits | None = None) -> Document:
    """Read a file of that text."""
    file = io.BytesIO(text.encode())
    file.name = name
    return read_document(file, limits=limits)


def rows(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def passages(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Passage)]


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.notices]


TABLE = "| Action | Lead |\n|:---|---:|\n| Ask | HR |\n"


@pytest.mark.parametrize("name", ["plan.md", "plan.markdown", "plan.txt", "plan"])
@pytest.mark.parametrize("text", [TABLE, "Action | Lead\n--- | ---\nAsk | HR\n", f"Our plan\n\n{TABLE}"])
def test_a_table_with_a_rule_below_its_header_is_markdown(text: str, name: str) -> None:
    document = read(text, name)
    assert document.format == "markdown"
    assert rows(document) == [["Action", "Lead"], ["Ask", "HR"]]
    assert [row.header for row in document.tables[0].rows] == [True, False]


def test_headings_prose_and_lists_are_passages() -> None:
    document = read(
        "# Our *plan*\n\nWe ask\nand `listen`.  \nThen we act.\n\n"
        "1. First\n2. Second\n\n   and more\n\n* A\n  1) B\n- [x] done\n- [ ] open\n\nLead\n----\n\n> quoted\n"
    )
    assert passages(document) == [
        "Our plan",
        "We ask and listen.",
        "Then we act.",
        "1. First",
        "2. Second",
        "and more",
        "• A",
        "1) B",
        "☒ done",
        "☐ open",
        "Lead",
        "quoted",
    ]
    headings = [block.text for block in document.blocks if isinstance(block, Passage) and block.heading]
    assert headings == ["Our plan", "Lead"]


def test_cells_hold_breaks_lists_escapes_and_boxes() -> None:
    document = read(
        "| Action | Lead |\n|---|---|\n| Ask<br>Tell | R&amp;D \\| HR |\n"
        "| <ol><li>Meet</li><li>Act</ol> | <TBC> |\n| [x] | ![tick](a.png) [HR](b) |\n| a &lt;br&gt; b | `c` |\n"
    )
    assert rows(document)[1:] == [
        ["Ask\nTell", "R&D | HR"],
        ["Meet\nAct", "<TBC>"],
        ["☒", "tick HR"],
        ["a <br> b", "c"],
    ]
    assert [p.listed for p in document.tables[0].rows[2].cells[0].paragraphs] == [True, True]


def test_cells_beyond_the_header_are_kept() -> None:
    assert rows(read("> | Action | Lead |\n> |---|---|\n> | Ask | HR | May | \\| note |\n> | Tell |\n"))[1:] == [
        ["Ask", "HR", "May", "| note"],
        ["Tell", ""],
    ]


def test_struck_cells_are_marked_and_others_told() -> None:
    document = read("# Plan\n\n| A | B |\n|---|---|\n| ~~x~~ | ~~y~~ z |\n\nAsk ~~all~~ some\n\n<del>q</del> text\n")
    assert [cell.struck for cell in document.tables[0].rows[1].cells] == [True, False]
    assert [(n.code, n.where.lines if n.where else None) for n in document.notices] == [
        ("struck-out", (5, 5)),
        ("struck-out", (7, 7)),
        ("struck-out", (9, 9)),
    ]


def test_a_later_table_of_as_many_columns_has_no_header_of_its_own() -> None:
    document = read(f"{TABLE}\nYear 2\n\n| Tell | Clerk |\n|---|---|\n| Act | HR |\n\n| X | Y | Z |\n|---|---|---|\n")
    assert [[row.header for row in table.rows] for table in document.tables] == [[True, False], [False, False], [True]]


def test_lines_are_those_of_the_file() -> None:
    document = read(f"---\ntitle: 'Fair for all'\nyear: 2012\n---\n\n## Aims\n\n{TABLE}")
    assert passages(document) == ["Fair for all", "year: 2012", "Aims"]
    assert [block.heading for block in document.blocks if isinstance(block, Passage)] == [True, False, True]
    assert document.blocks[2].where.lines == (6, 6)
    assert [row.where.lines for row in document.tables[0].rows] == [(8, 8), (10, 10)]


def test_tables_in_html_are_read_as_such() -> None:
    document = read(
        "# Plan\n\n<table>\n<tr><th>Action</th><th>Lead</th></tr>\n\n<tr><td rowspan=2>Ask</td>\n\n<td>HR</td></tr>\n"
        "<tr><td>Clerk</td></tr>\n</table>\n\n<!-- a note -->\n\n<div align=center>The end</div>\n"
    )
    (table,) = document.tables
    assert [[(c.text, c.rowspan) for c in row.cells] for row in table.rows] == [
        [("Action", 1), ("Lead", 1)],
        [("Ask", 2), ("HR", 1)],
        [("Clerk", 1)],
    ]
    assert table.rows[1].cells[1].where.lines == (3, 10)
    assert (table.rows[1].cells[1].where.row, table.rows[1].cells[1].where.column) == (2, 2)
    assert passages(document) == ["Plan", "The end"]


def test_without_the_reader_of_html_its_words_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    # An import of a module that is None fails as that of a missing package does.
    monkeypatch.setitem(sys.modules, "equalityplan.readers.html.reading", None)
    document = read("# Plan\n\n<table><tr><td>Ask</td><td>HR</td></tr></table>\n")
    assert "Ask" in words_of(" ".join(passages(document)))
    assert codes(document) == ["html-unread"]


@pytest.mark.parametrize(
    "text",
    [
        "Our plan\n\n* Ask\n* Tell\n",
        "Aims\n====\n\nWe ask.\n",
        "#1 priority\n\n#2 priority\n",
        "# of staff trained\nFifty\n",
        "a | b\nc | d | e\n",
        "Ask -- and tell\n---\n",
    ],
)
def test_plain_text_is_no_markdown(text: str) -> None:
    assert read(text, "plan.txt").format == "text"


def test_lifted_text_whose_cells_begin_with_hashes_is_no_markdown() -> None:
    assert read("# Plan\n\n# Action\tLead\n\nAsk\tHR\n", "plan").format == "tsv"


@pytest.mark.parametrize(
    "text",
    ["> " * 500 + "x", "- " * 500 + "x", "".join(" " * (2 * n) + "- x\n" for n in range(90)), "- " * 60 + "x"],
)
def test_what_stands_too_deep_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="deep"):
        read(f"# Plan\n\n{text}\n")


@pytest.mark.parametrize("text", ["[" * 90_000 + "\n\n", "- x\n" * 50_000, "*a _b " * 15_000 + "\n\n"])
def test_the_time_is_a_limit_also_inside_one_paragraph(text: str) -> None:
    start = time.process_time()
    with pytest.raises(DocumentError, match=r"longer than 0\.2 seconds"):
        read("# Plan\n\n" + text * 20, limits=Limits(seconds=0.2))
    assert time.process_time() - start < 10


@pytest.mark.parametrize("text", ["[" * 300_000, "|" * 300_000, "<" * 300_000, "![" * 200_000])
def test_a_paragraph_that_is_none_is_taken_as_it_is(text: str) -> None:
    start = time.process_time()
    assert passages(read(f"# Plan\n\n{text}\n"))[1:] == [text]
    assert time.process_time() - start < 10


def test_limits_are_kept() -> None:
    with pytest.raises(DocumentError, match="more than 3 cells"):
        read(TABLE, limits=Limits(cells=3))
    with pytest.raises(DocumentError, match="more than 1 rows"):
        read(TABLE, limits=Limits(rows=1))


def test_blocks_keep_their_order() -> None:
    document = read(f"# A\n\n{TABLE}\nB\n\n{TABLE}")
    assert [type(block) for block in document.blocks] == [Passage, Table, Passage, Table]

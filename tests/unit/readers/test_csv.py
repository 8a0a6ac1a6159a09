from __future__ import annotations

import csv
import io
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.document import Document, Passage
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document


def read(text: str | bytes, name: str = "plan.csv", limits: Limits | None = None) -> Document:
    """Read a file of that text."""
    file = io.BytesIO(text.encode() if isinstance(text, str) else text)
    file.name = name
    return read_document(file, limits=limits)


def rows(document: Document) -> list[list[list[str]]]:
    return [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]


@pytest.mark.parametrize("mark", [",", ";", "|"])
@pytest.mark.parametrize("name", ["plan.csv", "plan.txt", "plan.md", "plan"])
def test_the_delimiter_is_the_one_that_makes_even_rows(mark: str, name: str) -> None:
    document = read(f"Action{mark}Lead{mark}When\nAsk{mark}HR{mark}May\nTell all{mark}{mark}June\n", name)
    assert document.format == "csv"
    assert rows(document) == [[["Action", "Lead", "When"], ["Ask", "HR", "May"], ["Tell all", "", "June"]]]


def test_a_mark_of_another_kind_inside_cells_parts_nothing() -> None:
    text = "Action;Lead\nAsk, listen, tell;HR, Clerk\nMeet, plan;Clerk\nAct;HR\n"
    assert rows(read(text))[0][1] == ["Ask, listen, tell", "HR, Clerk"]


def test_a_first_line_may_name_the_delimiter() -> None:
    document = read("sep=;\r\nAction;Lead, Deputy\r\nAsk;HR, Clerk\r\n")
    assert rows(document) == [[["Action", "Lead, Deputy"], ["Ask", "HR, Clerk"]]]
    assert document.tables[0].rows[0].where.lines == (2, 2)


def test_quoted_cells_hold_delimiters_marks_and_line_ends() -> None:
    document = read('Action,Lead\r\n"Ask ""all"", often\r\nand tell",HR\r\nMeet,Clerk\r\n')
    assert rows(document) == [[["Action", "Lead"], ['Ask "all", often\nand tell', "HR"], ["Meet", "Clerk"]]]
    assert [row.where.lines for row in document.tables[0].rows] == [(1, 1), (2, 3), (4, 4)]


def test_lines_of_a_cell_are_paragraphs_and_scraps_of_markup_are_read() -> None:
    document = read('Action,Lead\n"1. Ask\n2. Tell","<ul>\n<li>HR</li>\n<li>R&amp;D</li>\n</ul>"\nMeet,<TBC>\n')
    first, second = document.tables[0].rows[1].cells
    assert [p.text for p in first.paragraphs] == ["1. Ask", "2. Tell"]
    assert [(p.text, p.listed) for p in second.paragraphs] == [("HR", True), ("R&D", True)]
    assert rows(document)[0][2][1] == "<TBC>"


def test_marks_that_quote_no_whole_cell_are_characters() -> None:
    document = read('Action,Lead,When\n"Respect" campaign,HR,May\nThe 5" step,Clerk,"June"\nAsk,"Chief,July\n')
    assert rows(document)[0][1:] == [
        ['"Respect" campaign', "HR", "May"],
        ['The 5" step', "Clerk", "June"],
        ["Ask", '"Chief', "July"],
    ]


def test_titles_above_the_table_are_passages() -> None:
    document = read("Our equality plan,,\n,,\n,2012 to 2015,\nAction,Lead,When\nAsk,HR,May\n")
    assert [block.text for block in document.blocks if isinstance(block, Passage)] == [
        "Our equality plan",
        "2012 to 2015",
    ]
    assert len(document.tables) == 1


def test_a_title_inside_the_table_is_a_row_and_a_line_without_delimiter_is_none() -> None:
    document = read("Action,Lead,When\nYear 1,,\nAsk,HR,May\nOur plan\nTell,HR,June\nMeet,HR,July\n")
    assert rows(document) == [
        [["Action", "Lead", "When"], ["Year 1", "", ""], ["Ask", "HR", "May"]],
        [["Tell", "HR", "June"], ["Meet", "HR", "July"]],
    ]


def test_blank_records_end_a_piece() -> None:
    document = read("Action,Lead\nAsk,HR\n,\n\nTell,Clerk\nMeet,HR\n")
    assert [len(table.rows) for table in document.tables] == [2, 2]


def test_a_text_alone_after_a_blank_record_is_a_title_or_a_note() -> None:
    document = read("Action,Lead,When\nAsk,HR,May\n,,\nServices,,\nAction,Lead,When\nTell,HR,June\n,,\nDraft,,\n")
    assert rows(document) == [
        [["Action", "Lead", "When"], ["Ask", "HR", "May"]],
        [["Action", "Lead", "When"], ["Tell", "HR", "June"]],
    ]
    assert [block.text for block in document.blocks if isinstance(block, Passage)] == ["Services", "Draft"]


def test_one_cell_may_be_longer_than_the_beginning_that_tells_the_format() -> None:
    text = "Open the hall " * 10_000
    document = read(f"Action,Lead,When\n{text},HR,May\nAsk,Clerk,June\n")
    assert rows(document)[0][1:] == [[text.strip(), "HR", "May"], ["Ask", "Clerk", "June"]]


def test_ragged_rows_keep_every_cell_and_empty_columns_at_the_end_go() -> None:
    document = read("Action,Lead,When,,\nAsk,HR\nTell,HR,May,\nMeet,HR,June,see note,\nAct,HR,July,,\n")
    assert [len(row) for row in rows(document)[0]] == [4, 2, 4, 4, 4]


def test_the_apostrophe_that_guards_a_formula_is_taken_off() -> None:
    document = read("Action,Lead\n'=1+1,'-HR\n'@all,'+44\n'tis,''=\n")
    assert rows(document)[0][1:] == [["=1+1", "-HR"], ["@all", "+44"], ["'tis", "'="]]


@pytest.mark.parametrize(
    "text",
    [
        "Dear all, thank you.\nYours, the team\n",
        "We asked, listened, and learned.\nWe will ask, listen, and learn again.\n",
        "The budget is £10,000\nThe grant is £25,000\nThe rest is £1,500\n",
        "Action\n",
        "one, two\n",
        "Our plan\n\nAims; and means\nWords; and deeds\n",
    ],
)
def test_prose_is_no_table(text: str) -> None:
    document = read(text, "plan")
    assert (document.format, document.tables) == ("text", ())


def test_text_whose_cells_tabs_part_is_left_to_its_own_reader() -> None:
    text = "Action, or task\tLead, or team\nAsk, now\tHR, Clerk\nTell, then\tHR, Clerk\n"
    assert read(text, "plan").format == "tsv"
    assert read(text, "plan.csv").format == "tsv"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings_are_told_by_the_bytes(encoding: str) -> None:
    assert rows(read("Action,Lead\nCafé visits,HR – North\n".encode(encoding)))[0][1] == ["Café visits", "HR – North"]


def test_limits_are_kept() -> None:
    text = "Action,Lead\n" + "Ask,HR\n" * 20
    with pytest.raises(DocumentError, match="more than 20 cells"):
        read(text, limits=Limits(cells=20))
    with pytest.raises(DocumentError, match="more than 20 rows"):
        read(text, limits=Limits(rows=20))
    with pytest.raises(DocumentError, match="longer than 0 seconds"):
        read(text * 200, limits=Limits(seconds=0))


def test_a_field_may_be_far_longer_than_the_standard_library_allows() -> None:
    long = "word " * 100_000
    assert len(rows(read(f'Action,Lead\n"{long}\n",HR\nTell,HR\n'))[0][1][0]) > 400_000
    assert csv.field_size_limit() == 131_072


@pytest.mark.parametrize("tail", ['"x,' * 50_000, '"x""",' * 50_000, '"' + "x,y\n" * 50_000, ',"' * 50_000])
def test_absurd_quotes_take_linear_time(tail: str) -> None:
    start = time.process_time()
    document = read("Action,Lead,When\nAsk,HR,May\nTell,HR,June\n" + tail)
    assert any("Tell" in text for text, _ in document.texts())
    assert time.process_time() - start < 10


texts = st.text(st.sampled_from("ab ,;|\"'\n=+-@\té–"), max_size=12)


def as_read(text: str) -> str:
    """What is left of a cell's text: lines without white space around them, none of them empty."""
    lines = (line.strip() for line in text.replace("\r", "\n").split("\n"))
    return "\n".join(line for line in lines if line)


def guarded(text: str) -> str:
    """A cell's text as a careful writer escapes it."""
    return "'" + text if text.lstrip("'").startswith(("=", "+", "-", "@")) else text


@settings(deadline=None)
@given(st.lists(st.tuples(texts, texts, texts), min_size=2, max_size=6))
def test_what_a_writer_escapes_comes_back(cells: list[tuple[str, str, str]]) -> None:
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    plain = [[as_read(text) for text in row] for row in cells]
    writer.writerows([["Action", "Lead", "When"], *([guarded(text) for text in row] for row in plain)])
    found = [row for table in rows(read(file.getvalue())) for row in table]
    filled = [row for row in plain if any(row)]
    assert [[*row, "", "", ""][:3] for row in found[1:]] == filled

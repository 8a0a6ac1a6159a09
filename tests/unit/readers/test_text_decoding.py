from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.reader import read_document


def read(content: bytes, name: str = "plan.txt") -> Document:
    """Read a file of those bytes."""
    file = io.BytesIO(content)
    file.name = name
    return read_document(file)


def words(document: Document) -> str:
    return " ".join(text for text, _ in document.texts() if text)


PLAN = "Action\tLead\nCafé – visits\tHR ’12\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
@pytest.mark.parametrize("name", ["plan.txt", "plan.csv", "plan.html", "plan.md"])
def test_the_bytes_tell_the_encoding(encoding: str, name: str) -> None:
    assert words(read(PLAN.encode(encoding), name)) == "Action Lead Café – visits HR ’12"


@pytest.mark.parametrize(("encoding", "guesses"), [("utf-8", 0), ("utf-16", 0), ("utf-16-le", 1), ("cp1252", 1)])
def test_a_guess_at_the_encoding_is_told(encoding: str, guesses: int) -> None:
    assert [notice.code for notice in read(PLAN.encode(encoding)).notices] == ["encoding"] * guesses


def test_a_few_bytes_of_another_encoding_are_read_as_what_they_mean() -> None:
    document = read("Café – visits\tHR\nÀ la carte\t".encode() + b"staff\x92s choice\n")
    assert words(document) == "Café – visits HR À la carte staff’s choice"
    assert [notice.code for notice in document.notices] == ["encoding"]


def test_controls_that_stand_for_letters_of_windows_are_read_as_those() -> None:
    document = read("staff\u0092s choice\tHR\n".encode())
    assert words(document) == "staff’s choice HR"
    assert [notice.code for notice in document.notices] == ["encoding"]


@pytest.mark.parametrize(
    "content",
    [
        b"Action\tLead\nthe off\x00icer\tHR\n" + b"more words\n" * 9,
        b"Action\tLead\nthe off\xed\xa0\x80icer\tHR\n",
        "Action\tLead\nthe off".encode("utf-16") + b"\x00\xd8" + "icer\tHR\n".encode("utf-16-le"),
        "Action\tLead\nthe off\ufffdicer\tHR\n".encode(),
        "Café\tLead\nthe off".encode("cp1252") + b"\x81icer\tHR\n",
    ],
)
def test_what_cannot_be_read_is_marked_with_its_line(content: bytes) -> None:
    document = read(content)
    assert "the off\ufffdicer" in words(document)
    assert [notice.where.lines for notice in document.notices if notice.where][-1] == (2, 2)


def test_many_places_that_cannot_be_read_are_one_notice() -> None:
    (notice,) = read(b"a\tb\n" + "c\ufffd\td\n".encode() * 40).notices
    assert "40" in notice.message
    assert len(notice.also) == 9


@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)) * 4,
        bytes(range(8)),
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00",
        b"\x89PNG\r\n\x1a\n" + b"words " * 100,
        b"GIF89a" + b"words " * 100,
    ],
)
@pytest.mark.parametrize("name", ["plan.txt", "plan.csv", "plan.html", "plan.md"])
def test_bytes_that_are_no_text_are_refused(content: bytes, name: str) -> None:
    with pytest.raises(DocumentError, match="no format that can be read"):
        read(content, name)


def test_bytes_that_become_no_text_further_on_are_refused() -> None:
    with pytest.raises(DocumentError, match="no text"):
        read(b"Action\tLead\n" * 6_000 + bytes(range(256)) * 400)


# Rich text is recognised by its first bytes, and a program is started for it.
@settings(deadline=None)
@given(
    st.binary(max_size=300).filter(lambda content: not content.startswith(rb"{\rtf")),
    st.sampled_from(["plan.txt", "plan.csv", "plan.html", "plan.md", "plan.tsv", "plan"]),
)
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    try:
        document = read(content, name)
    except DocumentError:
        return
    assert all(table.rows for table in document.tables)
    words(document).encode()


@settings(deadline=None)
@given(st.text(st.sampled_from("|-+=:#>*_~`[]()<>/&;,\"'\t\n\\ abtdr1."), max_size=120))
def test_any_marks_are_read(text: str) -> None:
    try:
        document = read(text.encode(), "plan")
    except DocumentError:
        assert not text.strip() or "<?xml" in text
        return
    assert all(table.rows for table in document.tables)

from __future__ import annotations

import io
import time

import pytest

from equalityplan.document import Document, words_of
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document


def page(body: str, limits: Limits | None = None) -> Document:
    """Read a page with that body."""
    return read_document(io.BytesIO(f"<html><body>{body}".encode()), limits=limits)


def words(read: Document) -> list[str]:
    return [word for text, _ in read.texts() for word in words_of(text)]


@pytest.mark.parametrize("tag", ["<table><tr><td>", "<div>", "<ul><li>", "<blockquote>"])
@pytest.mark.parametrize("depth", [250, 2_000])
def test_what_stands_too_deep_is_refused(tag: str, depth: int) -> None:
    with pytest.raises(DocumentError, match="stand in one another"):
        page((tag + "word ") * depth)


def test_the_depth_is_a_limit_of_the_caller() -> None:
    nested = "<table><tr><td>a<td>b" * 5
    assert page(nested).tables
    with pytest.raises(DocumentError, match="more than 3 deep"):
        page(nested, Limits(depth=3))


@pytest.mark.parametrize("tag", ["font", "b", "a", "center"])
def test_tags_that_only_format_may_stay_open_for_ever(tag: str) -> None:
    assert words(page(f"<p><{tag}>word " * 3_000)).count("word") == 3_000


def test_a_cell_of_five_megabytes_is_read() -> None:
    text = "word " * 1_000_000
    assert len(page(f"<table><tr><td>{text}<td>Clerk</table>").tables[0].rows[0].cells[0].text) == len(text) - 1


def test_characters_that_are_none_are_replaced_and_told() -> None:
    read = read_document(io.BytesIO(b"<html><p>off\x00icer</p>\n<p>&#0; &#xD800; lone \xed\xa0\x80 half</p>"))
    assert len(words(read)) > 3
    assert [(n.code, n.where.lines if n.where else None) for n in read.notices] == [("encoding", (1, 1))]
    assert [place.lines for place in read.notices[0].also] == [(2, 2)]


@pytest.mark.parametrize(
    "body",
    [
        "<td " + " ".join(f"a{n}=1" for n in range(20_000)) + ">x",
        "<p " + "a " * 20_000,
        "<p " + "a='<'" * 20_000,
    ],
)
def test_elements_with_absurd_attributes_are_refused_at_once(body: str) -> None:
    start = time.process_time()
    with pytest.raises(DocumentError, match="256 attributes"):
        page(body)
    assert time.process_time() - start < 2


def test_scripts_and_long_values_are_no_attributes() -> None:
    script = "<script>if (i<n && " + "word " * 1_000 + ") {}</script>"
    image = f"<img src='data:image/png;base64,{'A/b=' * 200_000}' alt=tick>"
    assert words(page(f"{script}<!-- <b {'a ' * 1_000}--><p>{image} Ask</p>")) == ["tick", "Ask"]


@pytest.mark.parametrize(
    "rows",
    [
        "<tr>" + "<td rowspan=0>x" * 1_000 + "<tr><td>y" * 5_000,
        "<tr>" + "<td>x" * 1_000 + "<tr><td colspan=1000>y" * 5_000,
        "<tr>" + "<td colspan=1000 rowspan=65000>x" * 50 + "<tr><td>y" * 60_000,
    ],
)
def test_spans_count_as_the_cells_that_they_cover(rows: str) -> None:
    with pytest.raises(DocumentError, match="more than 2000000 cells"):
        page(f"<table>{rows}</table>")


def test_limits_on_cells_rows_and_time_are_the_callers() -> None:
    table = "<table>" + "<tr><td>a<td>b" * 5 + "</table>"
    with pytest.raises(DocumentError, match="more than 9 cells"):
        page(table, Limits(cells=9))
    with pytest.raises(DocumentError, match="more than 4 rows"):
        page(table, Limits(rows=4))
    with pytest.raises(DocumentError, match="longer than 0 seconds"):
        page("<p>x" * 5_000, Limits(seconds=0))


def test_a_page_whose_tree_would_fill_the_memory_is_refused() -> None:
    with pytest.raises(DocumentError, match="elements and attributes"):
        page("x<br>" * 1_000_000, Limits(cells=500_000))


@pytest.mark.parametrize(
    "body",
    [
        "<style>" + "{" * 200_000 + "</style>Ask",
        "<style>" + "/*" * 200_000 + "</style>Ask",
        "<style>" + "a " * 200_000 + "{background:red}</style>Ask",
        "<style>" + ".a{background:red}" * 50_000 + "</style><p class=a>Ask",
        f"<p style='background:{'rgb(1,2,' * 50_000}'>Ask",
        f"<p style='{'a:b;' * 100_000}'>Ask",
        "<p>Ask" + "<![if x]>" * 50_000,
    ],
)
def test_absurd_styles_take_no_time(body: str) -> None:
    start = time.process_time()
    assert "Ask" in words(page(body))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<table></table>",
        "<table><tr></table>",
        "<table><caption></caption></table>",
        "</td></tr></table><td>Ask",
        "<tr><td>Ask<li>Tell<dd>x<option>y",
        "<select><table><tr><td>Ask",
        "<table><table><tr><td>Ask<table>",
        "<p>Ask<plaintext>Tell</plaintext>",
        "<frameset><noframes>Ask",
        "<svg><text>Ask</text><text>all</text></svg><math><mi>x</mi></math>",
        "<li><ol reversed start=x><li value=-3>Ask<li type=i value=4999>Tell",
        "<",
        "<p",
        "<p title='",
        "&",
        "<!--",
    ],
)
def test_broken_pages_are_read(body: str) -> None:
    read = page(body)
    assert ("Ask" in words(read)) == ("Ask" in body)


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("socket.socket.connect", refuse)
    read = read_document(
        io.BytesIO(
            b"<!DOCTYPE html SYSTEM 'http://example.org/x.dtd' [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><html>"
            b"<link rel=stylesheet href='http://example.org/a.css'><img src='http://example.org/a.png'><p>Ask &e;</p>"
        )
    )
    assert "Ask" in words(read)

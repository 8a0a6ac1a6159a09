from __future__ import annotations

import io
import struct
import sys
import zipfile
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.archive import Archive, has_part, is_old_format
from equalityplan.errors import DocumentError, ExtensionError
from equalityplan.reader import Limits

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def packed(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return buffer.getvalue()


def archive(content: bytes, **limits: int) -> Archive:
    return Archive(content, "plan.docx", Limits(**limits))


def of_part(content: bytes | str, **limits: int) -> Archive:
    return archive(packed({"a.xml": content}), **limits)


def test_parts_are_told_and_read_by_name() -> None:
    read = archive(packed({"a.xml": "<a/>", "word/b.bin": b"\x00\x01"}))
    assert read.names == {"a.xml", "word/b.bin"}
    assert read.read("word/b.bin") == b"\x00\x01"
    assert "a.xml" in read
    assert "c.xml" not in read


def test_capitals_in_a_name_and_backslashes_of_old_programs_do_not_matter() -> None:
    read = archive(packed({"Word\\Document.xml": "<a/>"}))
    assert read.read("word/document.xml") == b"<a/>"
    assert read.names == {"Word/Document.xml"}


def test_folders_are_no_parts() -> None:
    assert archive(packed({"word/": "", "word/a.xml": ""})).names == {"word/a.xml"}


def test_a_missing_part_is_told_with_its_name() -> None:
    with pytest.raises(DocumentError, match=r"plan\.docx, part b\.xml: the archive has no such part"):
        of_part("<a/>").read("b.xml")


def test_an_archive_that_is_cut_off_is_refused() -> None:
    whole = packed({"a.xml": "<a>words</a>" * 100, "b.xml": "<b/>"})
    for length in range(4, len(whole) - 1):
        with pytest.raises(DocumentError, match="cut off or damaged"):
            archive(whole[:length])


def test_a_changed_byte_is_noticed_by_its_checksum() -> None:
    whole = packed({"a.xml": b"<a>words</a>"}, zipfile.ZIP_STORED)
    with pytest.raises(DocumentError, match="the part is damaged"):
        archive(whole.replace(b"words", b"wordy")).read("a.xml")


def test_an_encrypted_part_is_refused() -> None:
    whole = bytearray(packed({"a.xml": "<a/>"}))
    whole[whole.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(DocumentError, match=r"part a.xml: the file is protected by a password.*Remove the password"):
        archive(bytes(whole)).read("a.xml")


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_unpack_in_large_pieces_are_refused(method: int) -> None:
    with pytest.raises(DocumentError, match="stored or deflated was expected"):
        archive(packed({"a.xml": "<a/>"}, method)).read("a.xml")


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_stored_and_deflated_parts_are_read(method: int) -> None:
    assert archive(packed({"a.xml": "<a/>"}, method)).read("a.xml") == b"<a/>"


def test_a_part_that_expands_too_far_is_refused() -> None:
    bomb = packed({"a.xml": bytes(20_000_000)})
    with pytest.raises(DocumentError, match="more than 250 times its packed size"):
        archive(bomb).read("a.xml")
    assert len(archive(bomb, expansion=2_000).read("a.xml")) == 20_000_000


def test_a_small_part_may_expand_as_it_likes() -> None:
    assert len(of_part(bytes(1_000_000)).read("a.xml")) == 1_000_000


def test_the_parts_count_together() -> None:
    parts = {f"{n}.xml": bytes(n % 251 for n in range(600)) for n in range(3)}
    read = archive(packed(parts), unpacked=1_500)
    read.read("0.xml")
    read.read("1.xml")
    with pytest.raises(DocumentError, match="more than 1500 bytes together"):
        read.read("2.xml")


def test_a_part_that_is_read_twice_counts_once() -> None:
    read = of_part(bytes(1_000), unpacked=1_500)
    assert read.read("a.xml") == read.read("a.xml")


def test_what_a_part_says_about_its_size_is_not_believed() -> None:
    whole = bytearray(packed({"a.xml": bytes(20_000_000)}))
    for start, offset in ((whole.index(b"PK\x03\x04"), 22), (whole.index(b"PK\x01\x02"), 24)):
        struct.pack_into("<I", whole, start + offset, 10)
    with pytest.raises(DocumentError, match="the part is damaged"):
        archive(bytes(whole)).read("a.xml")


def test_an_archive_of_very_many_parts_is_refused() -> None:
    with pytest.raises(DocumentError, match="more than 10000 parts"):
        archive(packed({f"{n}": b"" for n in range(10_001)}))


@pytest.mark.parametrize("name", ["../a.xml", "word/../../a.xml", "/etc/a.xml", "C:/a.xml", "..\\a.xml"])
def test_names_that_point_outside_are_refused(name: str) -> None:
    with pytest.raises(DocumentError, match="points outside it"):
        archive(packed({name: b""}))


@pytest.mark.parametrize("other", ["a.xml", "A.XML"])
def test_two_parts_of_one_name_are_refused(other: str) -> None:
    whole = packed({"a.xml": "<a/>", "b.xml": "<b/>"}).replace(b"b.xml", other.encode())
    with pytest.raises(DocumentError, match="two parts named"):
        archive(whole)


def test_a_locked_file_and_an_old_one_are_told_apart() -> None:
    with pytest.raises(DocumentError, match=r"protected by a password.*Remove the password"):
        archive(OLE2 + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(DocumentError, match=r"Office before 2007.*Save it in the newer format"):
        archive(OLE2 + "WordDocument".encode("utf-16-le"))


def test_old_containers_are_known_by_their_streams() -> None:
    assert is_old_format(OLE2 + "Workbook".encode("utf-16-le"), "Workbook")
    assert not is_old_format(OLE2, "Workbook")
    assert not is_old_format("Workbook".encode("utf-16-le"), "Workbook")


def test_bytes_that_are_no_archive_are_refused() -> None:
    with pytest.raises(DocumentError, match="cut off or damaged"):
        archive(b"Action\tLead")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_xml_is_read_in_the_encodings_of_office_formats(encoding: str) -> None:
    assert of_part("<a>Café</a>".encode(encoding)).xml("a.xml").text == "Café"


def test_comments_and_instructions_part_no_text() -> None:
    root = of_part("<?x y?><a>one<!-- not this --> two<?go on?> three</a>").xml("a.xml")
    assert (root.text, len(root)) == ("one two three", 0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-32", "cp037"])
@pytest.mark.parametrize(
    "subset", ['[<!ENTITY e "words">]', 'SYSTEM "file:///etc/passwd"', 'PUBLIC "x" "http://localhost/x.dtd"']
)
def test_document_types_are_refused_in_every_encoding(subset: str, encoding: str) -> None:
    with pytest.raises(DocumentError, match=r"document type|XML was expected"):
        of_part(f'<?xml version="1.0"?><!DOCTYPE a {subset}><a>words</a>'.encode(encoding)).xml("a.xml")


@pytest.mark.parametrize("encoding", ["UTF-7", "cp037", "UTF-32", "bogus"])
def test_other_encodings_are_refused(encoding: str) -> None:
    with pytest.raises(DocumentError, match=f"encoding {encoding}, UTF-8 was expected"):
        of_part(f'<?xml version="1.0" encoding="{encoding}"?><a/>').xml("a.xml")


@pytest.mark.parametrize("xml", ["<a><b></a>", "<a", "<a>&unknown;</a>", "<a>\x01</a>", "<a/><b/>"])
def test_xml_that_is_not_well_formed_is_refused(xml: str) -> None:
    with pytest.raises(DocumentError, match=r"part a\.xml: the XML is not well-formed"):
        of_part(xml).xml("a.xml")


@pytest.mark.parametrize("content", [b"", b"words", b"\x00\x00", b"%PDF-1.4"])
def test_a_part_that_is_no_xml_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match="XML was expected"):
        of_part(content).xml("a.xml")


def test_elements_deep_in_one_another_are_refused() -> None:
    with pytest.raises(DocumentError, match="deeper than any plan needs"):
        of_part("<a>" * 5_000 + "</a>" * 5_000).xml("a.xml")


def test_xml_of_too_much_text_is_refused() -> None:
    with pytest.raises(DocumentError, match="more than 250 bytes"):
        of_part(f"<a>{'word ' * 60}</a>", unpacked=1_000).xml("a.xml")


def test_xml_of_too_many_elements_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(DocumentError, match="bytes of memory"):
        of_part("<a>" + "<b/>" * 2_000 + "</a>", unpacked=40_000).xml("a.xml")


def test_xml_that_is_long_but_plain_needs_little_memory() -> None:
    text = "word " * 2_000
    assert of_part(f"<a>{text}</a>", unpacked=50_000).xml("a.xml").text == text


def test_a_missing_parser_is_told_with_the_extra_of_the_format(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(ExtensionError, match=r'pip install "equalityplan\[ods\]"'):
        of_part("<a/>").xml("a.xml", extra="ods")


def test_a_part_is_found_by_the_beginning_of_its_name() -> None:
    whole = packed({"mimetype": "x", "word/document.xml": "<a/>"})
    assert has_part(whole, "word/")
    assert has_part(whole, "word/document.xml")
    assert not has_part(whole, "document.xml")
    assert not has_part(whole, "xl/")


def test_a_name_in_the_text_of_a_part_is_no_part() -> None:
    assert not has_part(packed({"a.txt": b"PK word/document.xml"}, zipfile.ZIP_STORED), "word/")


def test_a_part_is_found_in_what_there_is_of_an_archive() -> None:
    assert has_part(packed({"word/document.xml": "<a/>" * 50})[:60], "word/document.xml")


@given(st.binary(max_size=300))
def test_a_test_for_a_part_never_raises(content: bytes) -> None:
    assert has_part(content, "word/") in {True, False}
    assert has_part(b"PK\x03\x04" + content + b"PK\x05\x06" + content, "word/") in {True, False}


WHOLE = packed({"a.xml": "<a>words and more words</a>", "word/b.xml": "<b/>"})


@given(st.integers(0, len(WHOLE) - 1), st.integers(1, 255))
def test_a_changed_byte_is_either_harmless_or_a_document_error(position: int, change: int) -> None:
    whole = bytearray(WHOLE)
    whole[position] ^= change
    try:
        read = archive(bytes(whole))
        for name in read.names:
            assert read.xml(name) is not None
    except DocumentError:
        pass


STYLES = "<styles>" + "".join(f"<style n='{n}'>words</style>" for n in range(5_000)) + "</styles>"


def test_elements_come_one_by_one_and_all_of_them() -> None:
    found = [element.get("n") for element in of_part(STYLES).elements("a.xml", ["style"])]
    assert found == [str(n) for n in range(5_000)]


def test_who_needs_only_the_first_elements_does_not_wait_for_the_last() -> None:
    read = of_part(STYLES + "<not well-formed")
    first = next(read.elements("a.xml", ["style"]))
    assert first.get("n") == "0"
    with pytest.raises(DocumentError, match="not well-formed"):
        list(read.elements("a.xml", ["style"]))


@pytest.mark.parametrize("filling", [0, 8_180, 8_186, 8_191])
def test_document_types_are_refused_wherever_a_piece_ends(filling: int) -> None:
    xml = f"<!--{'x' * filling}--><!DOCTYPE a SYSTEM 'x'><a><style/></a>"
    with pytest.raises(DocumentError, match="document type"):
        list(of_part(xml).elements("a.xml", ["style"]))


def test_elements_are_bounded_like_trees() -> None:
    with pytest.raises(DocumentError, match="bytes of memory"):
        list(of_part("<a>" + "<b/>" * 20_000 + "</a>", unpacked=1_000_000).elements("a.xml", ["b"]))
    with pytest.raises(DocumentError, match="deeper"):
        list(of_part("<a>" * 5_000).elements("a.xml", ["b"]))
    with pytest.raises(DocumentError, match="XML was expected"):
        list(of_part("words").elements("a.xml", ["b"]))

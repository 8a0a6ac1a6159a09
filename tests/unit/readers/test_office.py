from __future__ import annotations

import http.server
import io
import shutil
import subprocess
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from equalityplan.document import Document
from equalityplan.errors import DocumentError
from equalityplan.reader import Limits, read_document
from equalityplan.readers import office

PAGE = (
    "<html><h1>Fair for all</h1><table border=1><tr><td>Action<td>Lead</tr>"
    "<tr><td><ol><li>Ask<li>Tell</ol><td rowspan=2>HR</tr><tr><td>Meet</tr></table></html>"
)
FILTERS = {"doc": "doc:MS Word 97", "odt": "odt:writer8", "rtf": "rtf:Rich Text Format"}
RTF = rb"{\rtf1\ansi Fair for all\par}"

needs_office = pytest.mark.skipif(office.find_office() is None, reason="LibreOffice is not installed")


def read(content: bytes, name: str, limits: Limits | None = None) -> Document:
    """Read a file of those bytes."""
    file = io.BytesIO(content)
    file.name = name
    return read_document(file, limits=limits)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """One plan in each of the formats, as LibreOffice writes them."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "plan.html").write_text(PAGE, encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for filter_name in FILTERS.values():
        command = (str(office.find_office()), profile, "--headless", "--infilter=HTML (StarWriter)")
        arguments = ("--convert-to", filter_name, "--outdir", str(folder), str(folder / "plan.html"))
        subprocess.run([*command, *arguments], check=True, capture_output=True, timeout=120)
    return {kind: (folder / f"plan.{kind}").read_bytes() for kind in FILTERS}


@needs_office
@pytest.mark.parametrize("kind", FILTERS)
def test_a_plan_is_read_with_its_cells_and_numbers(files: dict[str, bytes], kind: str) -> None:
    document = read(files[kind], f"plan.{kind}")
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Action", "Lead"],
        ["Ask\nTell", "HR"],
        ["Meet"],
    ]
    assert [p.number for p in table.rows[1].cells[0].paragraphs] == ["1.", "2."]
    assert table.rows[1].cells[1].rowspan == 2
    assert document.format == kind
    assert document.notices[0].code == "converted"


@needs_office
def test_places_name_the_file_itself(files: dict[str, bytes]) -> None:
    document = read(files["odt"], "our plan.odt")
    assert document.name == "our plan.odt"
    assert {where.document for _, where in document.texts()} == {"our plan.odt"}


@needs_office
@pytest.mark.parametrize("kind", FILTERS)
def test_the_content_tells_the_format(files: dict[str, bytes], kind: str) -> None:
    assert read(files[kind], "plan.txt").format == kind


def test_files_of_other_programs_are_not_recognised() -> None:
    book = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook".encode("utf-16-le")
    root = "Root Entry".encode("utf-16-le").ljust(80, b"\0") + b"\x20\x08\x02\x00"
    assert not office.reader.recognises(book)
    assert not office.reader.recognises(book + root + bytes(80) + "WordDocument".encode("utf-16-le"))
    assert not office.reader.recognises(b"PK\x03\x04" + bytes(100))
    assert not office.reader.recognises(b"Action\tLead")


def test_without_the_program_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_office", lambda: None)
    with pytest.raises(DocumentError, match=r"LibreOffice, which was not found.*Install LibreOffice, or save"):
        read(RTF, "plan.rtf")


def test_the_program_is_looked_for_in_the_usual_places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(office, "_USUAL_PLACES", (str(tmp_path / "none"), str(tmp_path / "soffice")))
    assert office.find_office() is None
    (tmp_path / "soffice").touch()
    assert office.find_office() == str(tmp_path / "soffice")


def test_a_file_locked_with_a_password_is_refused() -> None:
    locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(DocumentError, match=r"protected by a password.*Remove the password"):
        read(locked, "plan.doc")


@needs_office
def test_an_old_document_that_is_encrypted_is_refused(files: dict[str, bytes]) -> None:
    content = bytearray(files["doc"])
    start = content.find(b"\xec\xa5")
    content[start + 11] |= 0x01
    with pytest.raises(DocumentError, match="protected by a password"):
        read(bytes(content), "plan.doc")


@needs_office
def test_an_open_document_that_is_encrypted_is_refused(files: dict[str, bytes]) -> None:
    with pytest.raises(DocumentError, match="protected by a password"):
        read(with_part(files["odt"], "META-INF/manifest.xml", b"<a><encryption-data/></a>"), "plan.odt")


@needs_office
def test_an_open_document_that_unpacks_without_end_is_refused(files: dict[str, bytes]) -> None:
    with pytest.raises(DocumentError, match="unpack"):
        read(with_part(files["odt"], "content.xml", bytes(5_000_000)), "plan.odt", Limits(unpacked=4_000_000))


@needs_office
@pytest.mark.parametrize("content", [rb"{\rtf1 {{{{", rb"{\rtf1 " + b"{" * 100_000])
def test_a_file_that_cannot_be_converted_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"made no Word document.*save it as \.docx"):
        read(content, "plan.rtf", Limits(seconds=60))


@needs_office
def test_a_program_that_takes_too_long_is_ended(files: dict[str, bytes]) -> None:
    with pytest.raises(DocumentError, match=r"longer than 0\.2 seconds"):
        read(files["doc"], "plan.doc", Limits(seconds=0.2))


@needs_office
def test_what_the_program_writes_is_limited(files: dict[str, bytes]) -> None:
    with pytest.raises(DocumentError, match="writes more than"):
        read(files["rtf"], "plan.rtf", Limits(size=len(files["rtf"]), unpacked=1))


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """The address of a server, and what was asked of it."""
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815 - names that the library asks for

        def log_message(self, *_: object) -> None:
            """Keep the output of the tests clean."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", paths
    server.shutdown()


@needs_office
def test_nothing_is_fetched_and_no_macro_runs(asked: tuple[str, list[str]], tmp_path: Path) -> None:
    address, paths = asked
    mark = tmp_path / "ran"
    rtf = rb'{\rtf1 Fair {\field{\*\fldinst INCLUDEPICTURE "%s/b.png" \\d}{\fldrslt x}}\par}' % address.encode()
    assert [text for text, _ in read(hostile_document(f"{address}/a.png", mark), "plan.odt").texts()][:1] == [
        "Fair for all"
    ]
    assert read(rtf, "plan.rtf").blocks
    assert (paths, mark.exists()) == ([], False)


def hostile_document(image: str, mark: Path) -> bytes:
    """Make an OpenDocument text with an image on a server and a macro that runs when it is opened."""
    names = "office text drawing:draw script table style".split()
    spaces = "".join(
        f' xmlns:{name.rpartition(":")[2]}="urn:oasis:names:tc:opendocument:xmlns:{name.partition(":")[0]}:1.0"'
        for name in names
    )
    spaces += ' xmlns:xlink="http://www.w3.org/1999/xlink"'
    opened = "vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"
    listener = f'script:language="ooo:script" script:event-name="dom:load" xlink:type="simple" xlink:href="{opened}"'
    content = (
        f'<office:document-content{spaces} office:version="1.2"><office:scripts><office:event-listeners>'
        f"<script:event-listener {listener}/></office:event-listeners></office:scripts><office:body><office:text>"
        '<text:p>Fair for all<draw:frame text:anchor-type="as-char">'
        f'<draw:image xlink:href="{image}" xlink:type="simple"/>'
        "</draw:frame></text:p></office:text></office:body></office:document-content>"
    )
    space, standard = 'xmlns:library="http://openoffice.org/2000/library"', 'library:name="Standard"'
    module = 'xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic"'
    macro = f'Sub Main\n Open "{mark}" For Output As #1\n Close #1\nEnd Sub'
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": content,
        "Basic/script-lc.xml": f"<library:libraries {space}><library:library {standard}/></library:libraries>",
        "Basic/Standard/script-lb.xml": f"<library:library {space} {standard}>"
        '<library:element library:name="Module1"/></library:library>',
        "Basic/Standard/Module1.xml": f"<script:module {module}>{macro}</script:module>",
    }
    entries = "".join(f'<m:file-entry m:full-path="{part}" m:media-type="text/xml"/>' for part in parts)
    parts["META-INF/manifest.xml"] = (
        '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.2">'
        f'<m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/>{entries}</m:manifest>'
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    return made.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    """Give an archive in which one part is another."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
        new.writestr(name, part)
    return made.getvalue()

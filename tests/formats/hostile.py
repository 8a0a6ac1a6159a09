"""Files that are broken or made to harm, for each reader: what they are and what reading them should come to."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from tests.unit.readers.docx_files import cell, packed, paragraph, row, table, word_file
from tests.unit.readers.pdf_pages import Page, pdf
from tests.unit.readers.sheet_files import open_row, open_table, raw_parts, raw_spreadsheet, raw_workbook, said, zipped
from tests.unit.readers.test_xls import OldBook

# What is expected: an error whose message holds the words, or a plan; where both are right, nothing is said.
Case = tuple[bytes, str]
REFUSED, READ, EITHER = "refused: ", "read", ""

BOMB = '<!DOCTYPE w [<!ENTITY a "words words words"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
EXTERNAL = '<!DOCTYPE w [<!ENTITY c SYSTEM "file:///etc/hostname">]>'
FETCHED = '<!DOCTYPE w SYSTEM "http://localhost:1/w.dtd">'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED = OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
CUTS = 12
ROWS = 200_000
# Just more rows than may be read, where reading very many takes long.
MORE = 101_000
# Just fewer, so that all of them are read.
MOST = 99_000
MEGABYTES = 5_000_000
DEEP = 2_000
HEAD = ("Action", "Lead", "By when")
ASK = ("Ask the staff", "Clerk", "May 2013")
WORDS = "word " * (MEGABYTES // 5)
NULS = "As\0k the st\0aff"
HALF = b"\xed\xa0\x80"


def picture() -> bytes:
    """Give a PNG of one dot."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def cut(whole: bytes) -> Iterator[tuple[str, Case]]:
    """Yield the file cut off at many places."""
    for part in range(1, CUTS):
        length = max(len(whole) * part // CUTS, 1)
        yield f"cut at {length}", (whole[:length], EITHER)


def of_every_format(whole: bytes) -> Iterator[tuple[str, Case]]:
    """Yield what may be wrong with a file of any format; its name has the format's suffix."""
    yield "empty", (b"", REFUSED + "empty")
    yield "blank", (b" \r\n\t" * 50, REFUSED + "empty")
    yield "a picture", (picture(), REFUSED + "no format|no text")
    yield "noise", (zlib.compress(whole) * 5, REFUSED)
    yield from cut(whole)


def lines(count: int, mark: str) -> bytes:
    """Give a table as text, its cells parted by a mark."""
    return "\n".join([mark.join(HEAD), *[mark.join(ASK)] * count]).encode()


def word_cases() -> Iterator[tuple[str, Case]]:
    """Yield Word documents."""
    plan = table(row(*HEAD), row(*ASK))
    main = "word/document.xml"
    yield from of_every_format(word_file(plan))
    yield "encrypted", (LOCKED, REFUSED + "protected by a password")
    for name, doctype in {"entity bomb": BOMB, "external entity": EXTERNAL, "fetched type": FETCHED}.items():
        yield name, (word_file(plan, others={main: f"{doctype}<w>&c;</w>"}), REFUSED + "document type")
    yield "zip bomb", (word_file("<w:p/>" * 1_000_000), REFUSED + "times its packed size")
    yield "path names", (word_file(plan, others={"../../evil.txt": "x", "/etc/evil": "x", "C:\\evil": "x"}), EITHER)
    yield "NULs", (word_file(table(row(*HEAD), row(NULS, "Clerk"))), REFUSED + "well-formed")
    yield "half a character", (word_file(paragraph("&#xD800;")), REFUSED + "well-formed")
    yield "many rows", (word_file(table(row(*HEAD), *[row("Ask", "Clerk")] * ROWS)), REFUSED)
    yield "long cell", (word_file(table(row(*HEAD), row(WORDS, "Clerk"))), EITHER)
    yield "nested", (word_file(nested_word_tables()), REFUSED + "deep")
    yield "wrong suffix.pdf", (word_file(plan), READ)


def nested_word_tables() -> str:
    """Give tables that stand in one another."""
    opening = "<w:tbl><w:tr><w:tc>"
    return opening * DEEP + paragraph("Ask") + "</w:tc></w:tr></w:tbl>" * DEEP


def workbook_cases() -> Iterator[tuple[str, Case]]:
    """Yield Excel workbooks."""
    first = f'<row r="1">{said("A1", "Action")}{said("B1", "Lead")}</row>'
    second = f'<row r="2">{said("A2", "Ask")}{said("B2", "Clerk")}</row>'
    whole, parts = raw_workbook(first, second), raw_parts(first, second)
    sheet = "xl/worksheets/sheet1.xml"
    yield from of_every_format(whole)
    yield "encrypted", (LOCKED, REFUSED + "protected by a password")
    for name, doctype in {"entity bomb": BOMB, "external entity": EXTERNAL, "fetched type": FETCHED}.items():
        yield name, (zipped({**parts, sheet: f"{doctype}{parts[sheet]}"}), REFUSED + "document type")
    yield "zip bomb", (raw_workbook(first, "<x/>" * 2_000_000), REFUSED + "times its packed size")
    yield "path names", (zipped({**parts, "../../evil.txt": "x", "/etc/evil": "x", "C:\\evil": "x"}), EITHER)
    yield "NULs", (raw_workbook(first, f'<row r="2">{said("A2", NULS)}</row>'), REFUSED + "well-formed")
    yield "half a character", (raw_workbook(first, f'<row r="2">{said("A2", "&#xD800;")}</row>'), REFUSED)
    many = (f'<row r="{n}">{said(f"A{n}", "Ask")}{said(f"B{n}", "HR")}</row>' for n in range(2, ROWS))
    yield "many rows", (raw_workbook(first, *many), REFUSED + "rows")
    yield "long cell", (raw_workbook(first, f'<row r="2">{said("A2", WORDS)}{said("B2", "HR")}</row>'), EITHER)
    yield "nested", (raw_workbook(first, "<x>" * DEEP + "</x>" * DEEP), REFUSED + "deep")
    yield "wrong suffix.csv", (whole, READ)


def open_cases() -> Iterator[tuple[str, Case]]:
    """Yield OpenDocument spreadsheets."""
    plan = open_table(open_row(*HEAD), open_row(*ASK))
    manifest = "<manifest:manifest><manifest:encryption-data/></manifest:manifest>"
    yield from of_every_format(raw_spreadsheet(plan))
    yield (
        "encrypted",
        (raw_spreadsheet(plan, parts={"META-INF/manifest.xml": manifest}), REFUSED + "protected by a password"),
    )
    for name, doctype in {"entity bomb": BOMB, "external entity": EXTERNAL, "fetched type": FETCHED}.items():
        yield name, (raw_spreadsheet(plan, parts={"content.xml": f"{doctype}<w>&c;</w>"}), REFUSED + "document type")
    yield "zip bomb", (raw_spreadsheet(plan, "<x/>" * 2_000_000), REFUSED + "times its packed size")
    yield "path names", (raw_spreadsheet(plan, parts={"../../evil.txt": "x", "/etc/evil": "x"}), EITHER)
    yield "NULs", (raw_spreadsheet(open_table(open_row(*HEAD), open_row(NULS))), REFUSED + "well-formed")
    yield "half a character", (raw_spreadsheet(open_table(open_row("&#xD800;"))), REFUSED)
    yield "many rows", (raw_spreadsheet(open_table(open_row(*HEAD), *[open_row("Ask", "HR")] * ROWS)), REFUSED)
    repeated = open_row("Ask", "HR", attributes='table:number-rows-repeated="1048576"')
    yield "repeated rows", (raw_spreadsheet(open_table(open_row(*HEAD), repeated)), REFUSED + "rows")
    yield "long cell", (raw_spreadsheet(open_table(open_row(*HEAD), open_row(WORDS, "HR"))), EITHER)
    yield "nested", (raw_spreadsheet("<table:table>" * DEEP + "</table:table>" * DEEP), REFUSED + "deep")
    yield "wrong suffix.docx", (raw_spreadsheet(plan), READ)


def old_workbook_cases() -> Iterator[tuple[str, Case]]:
    """Yield workbooks of the years before 2007."""
    whole = OldBook(HEAD, ASK).content
    start = whole.index(b"\x09\x08\x10\x00\x00\x06\x05\x00") + 20
    yield from of_every_format(whole)
    yield "encrypted", (whole[:start] + b"\x2f\x00" + whole[start + 2 :], REFUSED + "protected by a password")
    yield "NULs", (OldBook(HEAD, (NULS, "Clerk")).content, EITHER)
    yield "many rows", (OldBook(HEAD, *[("Ask",)] * 30_000).content, EITHER)
    yield "long cell", (OldBook(HEAD, ("word " * 6_500, "Clerk")).content, READ)
    yield "wrong suffix.xlsx", (whole, READ)


def web_cases() -> Iterator[tuple[str, Case]]:
    """Yield web pages."""
    head = "<html><body><table>" + "".join(f"<th>{text}" for text in HEAD)
    whole = f"{head}<tr>{''.join(f'<td>{text}' for text in ASK)}</table></body></html>".encode()
    yield from of_every_format(whole)
    for name, doctype in {"entity bomb": BOMB, "external entity": EXTERNAL, "fetched type": FETCHED}.items():
        declared = doctype.replace("DOCTYPE w", "DOCTYPE html")
        yield name, (f"{declared}{head}<tr><td>Ask &c;<td>Clerk</table>".encode(), READ)
    yield "NULs", (f"{head}<tr><td>{NULS}<td>Clerk</table>".encode(), READ)
    yield "half a character", (f"{head}<tr><td>Ask &#xD800;".encode() + HALF + b"<td>Clerk</table>", READ)
    yield "many rows", (f"{head}{'<tr><td>Ask<td>Clerk<td>May 2013' * MORE}</table>".encode(), REFUSED + "rows")
    yield "most rows", (f"{head}{'<tr><td>Ask<td>Clerk<td>May 2013' * MOST}</table>".encode(), READ)
    yield "long cell", (f"{head}<tr><td>{WORDS}<td>Clerk</table>".encode(), READ)
    yield "nested", (f"<html>{'<table><tr><td>' * DEEP}Ask".encode(), REFUSED + "stand in one another")
    yield "wrong suffix.doc", (whole, READ)


def text_cases(mark: str, suffix: str) -> Iterator[tuple[str, Case]]:
    """Yield text whose cells a mark parts."""
    whole = lines(3, mark)
    yield from of_every_format(whole)
    yield "NULs", (whole.replace(b"staff", b"st\0aff"), EITHER)
    yield "half a character", (whole.replace(b"staff", b"st" + HALF + b"aff"), READ)
    yield "many rows", (lines(ROWS, mark), REFUSED + "rows")
    yield "most rows", (lines(MOST, mark), READ)
    yield "long cell", (whole.replace(b"Ask", WORDS.encode(), 1), READ)
    yield "quoted without end", (whole + b'\n"' + WORDS.encode(), READ)
    yield f"wrong suffix{suffix}", (whole, READ)


def markdown_cases() -> Iterator[tuple[str, Case]]:
    """Yield Markdown."""
    head = f"| {' | '.join(HEAD)} |\n|---|---|---|\n"
    asked = f"| {' | '.join(ASK)} |\n"
    whole = (head + asked).encode()
    yield from of_every_format(whole)
    yield "NULs", (f"{head}| {NULS} | Clerk | May |\n".encode(), EITHER)
    yield "half a character", (whole.replace(b"staff", b"st" + HALF + b"aff"), READ)
    yield "many rows", (f"{head}{asked * MORE}".encode(), REFUSED + "rows")
    yield "most rows", (f"{head}{asked * MOST}".encode(), READ)
    yield "long cell", (f"{head}| {WORDS} | Clerk | May |\n".encode(), EITHER)
    yield "nested quotes", (f"# Plan\n\n{'> ' * DEEP}Ask\n".encode(), REFUSED)
    yield "nested tables", (f"# Plan\n\n{'<table><tr><td>' * DEEP}Ask\n".encode(), REFUSED)
    yield "wrong suffix.docx", (whole, READ)


def plain_cases() -> Iterator[tuple[str, Case]]:
    """Yield plain text without marks between cells."""
    yield from of_every_format(b"Our plan\n\nThe council will ask its staff what they need.\n")
    yield "NULs", (b"Our pl\0an\nAsk the staff\n", EITHER)
    yield "half a character", (b"Our plan " + HALF + b"\nAsk the staff\n", READ)
    yield "many lines", (b"The council will ask its staff.\n" * ROWS, EITHER)
    yield "long line", (WORDS.encode(), READ)


def page_cases() -> Iterator[tuple[str, Case]]:
    """Yield PDF."""
    page = Page().table((50, 200, 350, 450), (100, 120, 140), (HEAD, ASK))
    whole = pdf(page)
    scan = Page()
    scan.scanned = True
    yield from of_every_format(whole)
    yield "encrypted", (pdf(page, encrypted=True), REFUSED + "protected by a password")
    yield "scanned", (pdf(scan), REFUSED + "scan|picture|text")
    yield "no pages", (pdf(), REFUSED)
    yield "stream bomb", (pdf(Page().text(50, 50, "Ask").draw(" " * 250_000_000)), REFUSED + "unpacked")
    yield "many pages", (pdf(*[Page().text(50, 50, "Ask")] * 1_100), REFUSED + "pages")
    yield "long text", (pdf(Page().text(50, 50, "word " * 40_000)), EITHER)
    yield "NULs", (pdf(Page().text(50, 50, NULS)), EITHER)
    yield "wrong suffix.docx", (whole, READ)


def office_cases() -> Iterator[tuple[str, Case]]:
    """Yield files that LibreOffice converts; each takes a second or two, so that there are few."""
    text = {"mimetype": "application/vnd.oasis.opendocument.text"}
    yield "empty", (b"", REFUSED + "empty")
    yield "a picture", (picture(), REFUSED + "no format")
    yield "encrypted", (LOCKED, REFUSED + "protected by a password")
    yield "zip bomb", (zipped({**text, "content.xml": " " * 30_000_000}, stored=("mimetype",)), REFUSED)
    yield "cut", (zipped({**text, "content.xml": "<x/>" * 90}, stored=("mimetype",))[:300], REFUSED)
    yield "noise", (OLE + "WordDocument".encode("utf-16-le") + bytes(range(256)) * 40, EITHER)
    yield "nested", ((rb"{\rtf1 " + b"{" * DEEP + b"Ask" + b"}" * DEEP + b"}"), EITHER)


CASES: Mapping[str, Callable[[], Iterator[tuple[str, Case]]]] = {
    "docx": word_cases,
    "xlsx": workbook_cases,
    "ods": open_cases,
    "xls": old_workbook_cases,
    "html": web_cases,
    "csv": lambda: text_cases(",", ".xlsx"),
    "tsv": lambda: text_cases("\t", ".pdf"),
    "md": markdown_cases,
    "txt": plain_cases,
    "pdf": page_cases,
    "doc": office_cases,
}


def other_parts() -> Iterator[tuple[str, bytes]]:
    """Yield archives that are no office files at all."""
    yield "an archive of pictures", packed({"one.png": picture()})
    yield "a slide show", packed({"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>"})


def grown(suffix: str, count: int) -> bytes:
    """Give a plan with some rows in one of the formats; plans of different length share no text."""
    asked = [(f"Ask group {count}-{n:04}", "Clerk", "May 2013") for n in range(count)]
    match suffix:
        case "docx":
            return word_file(table(row(*HEAD), *(row(*map(cell, texts)) for texts in asked)))
        case "xlsx":
            rows = (
                f'<row r="{n}">{"".join(said(f"{c}{n}", text) for c, text in zip("ABC", texts, strict=True))}</row>'
                for n, texts in enumerate([HEAD, *asked], start=1)
            )
            return raw_workbook(*rows)
        case "ods":
            return raw_spreadsheet(open_table(*(open_row(*texts) for texts in chain([HEAD], asked))))
        case "html":
            rows = ("<tr>" + "".join(f"<td>{text}" for text in texts) for texts in [HEAD, *asked])
            return f"<html><table>{''.join(rows)}</table>".encode()
        case "md":
            rows = (f"| {' | '.join(texts)} |" for texts in [HEAD, ("---",) * 3, *asked])
            return "\n".join(rows).encode()
        case _:
            mark = "," if suffix == "csv" else "\t"
            return "\n".join(mark.join(texts) for texts in [HEAD, *asked]).encode()

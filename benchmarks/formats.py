"""Read the same plans from many formats, by our readers and by others, and tell how many fields stay exact.

The plans are the examples, and the real plans where they lie beside the checkout. What is read from text is what every
field is compared with. Others only read the tables: what they give goes the same way from there on as what ours give.
"""

from __future__ import annotations

import argparse
import io
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.corpus import with_section
from benchmarks.interleaved import ROOT
from benchmarks.tables import percent, table
from equalityplan.document import Block, Cell, Document, Paragraph, Passage, Row, Table
from equalityplan.errors import DocumentError
from equalityplan.model.rows import to_rows
from equalityplan.reader import read_document
from equalityplan.reading import plan_of, read_plan
from tests.formats.files import CONVERTED, WRITTEN, office, write_all

PAGE = ROOT / "docs" / "reference" / "formats.md"
FOLDERS = (ROOT / "examples", ROOT.parent / "shared" / "real-plans")
FIELDS = ("actions", "objective", "leads", "timescale", "due", "status", "rating", "ref", "section")
# How much of their words two rows share at least, to be the same row.
_LIKE = 0.35

Row_ = Mapping[str, Any]
TableReader = Callable[[Path], Document]

_MARKITDOWN = """
import json, sys
from markitdown import MarkItDown
print(json.dumps({path: MarkItDown().convert(path).text_content for path in sys.argv[1:]}))
"""
_PDFPLUMBER = """
import json, sys
import pdfplumber
def blocks(page):
    found = page.find_tables()
    outside = page
    for each in found:
        outside = outside.outside_bbox(each.bbox, strict=False)
    made = [(each.bbox[1], each.extract()) for each in found]
    made += [(line["top"], line["text"]) for line in outside.extract_text_lines()]
    return [block for _, block in sorted(made, key=lambda pair: pair[0])]
def read(path):
    with pdfplumber.open(path) as pdf:
        return [block for page in pdf.pages for block in blocks(page)]
print(json.dumps({path: read(path) for path in sys.argv[1:]}))
"""
PEERS = {"markitdown": (_MARKITDOWN, ("docx", "xlsx", "html", "pdf")), "pdfplumber": (_PDFPLUMBER, ("pdf",))}


def exact(found: Sequence[Row_], wanted: Sequence[Row_]) -> Counter[str]:
    """Count the fields that two readings of a plan share exactly, row by row of the wanted one."""
    count = Counter(rows=len(wanted))
    for row, other in aligned(found, wanted):
        count.update(field for field in FIELDS if row[field] == other[field])
    return count


def aligned(found: Sequence[Row_], wanted: Sequence[Row_]) -> Iterator[tuple[Row_, Row_]]:
    """Pair rows by their words, the likest first."""
    scored = [
        (likeness(words(row), words(other)), -abs(n - m), n, m)
        for n, row in enumerate(found)
        for m, other in enumerate(wanted)
    ]
    used: set[tuple[str, int]] = set()
    for like, _, n, m in sorted(scored, reverse=True):
        if like >= _LIKE and not used & {("found", n), ("wanted", m)}:
            used |= {("found", n), ("wanted", m)}
            yield found[n], wanted[m]


def words(row: Row_) -> list[str]:
    """The words by which a row is known again."""
    return " ".join([row["objective"] or "", *row["actions"]]).casefold().split()


def likeness(some: Sequence[str], others: Sequence[str]) -> float:
    """The share of words that are the same, in the same order."""
    matcher = SequenceMatcher(None, some, others, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= _LIKE else 0.0


def peer_documents(name: str, python: str, paths: Sequence[Path]) -> dict[Path, Document] | None:
    """Let another program read the tables of files; None where it is not installed."""
    run = subprocess.run([python, "-c", PEERS[name][0], *map(str, paths)], capture_output=True, check=False)
    if b"ModuleNotFoundError" in run.stderr:
        return None
    run.check_returncode()
    read = json.loads(run.stdout)
    return {path: _as_document(read[str(path)], path) for path in paths}


def _as_document(read: str | list[Any], path: Path) -> Document:
    if isinstance(read, str):
        return read_document(io.BytesIO(read.encode()))
    return Document(name=path.name, format="pdf", blocks=tuple(map(_block, read)))


def _block(read: str | list[list[str | None]]) -> Block:
    if isinstance(read, str):
        return Passage(text=read)
    return Table(rows=tuple(Row(cells=tuple(_cell(text or "") for text in row)) for row in read))


def _cell(text: str) -> Cell:
    return Cell(paragraphs=(Paragraph(text=" ".join(text.split())),) if text.strip() else ())


def measured(folder: Path, python: str) -> Iterator[tuple[str, str, Counter[str]]]:
    """Yield a reader, a format and how many fields are exact, for each that can be measured here."""
    texts = {path.stem: path for folder in FOLDERS for path in sorted(folder.glob("*.txt"))}
    documents = {name: read_document(path) for name, path in texts.items()}
    wanted = {name: to_rows(read_plan(path)) for name, path in texts.items()}
    for form in (*WRITTEN, *(CONVERTED if office() else ())):
        paths = write_all(documents, form, folder / form.replace(".", "-"))
        yield "equalityplan", form, _total(read_document, paths, wanted)
        for name in (name for name, (_, forms) in PEERS.items() if form in forms):
            read = peer_documents(name, python, list(paths.values()))
            if read is not None:
                yield name, form, _total(read.__getitem__, paths, wanted)


def _total(read: TableReader, paths: Mapping[str, Path], wanted: Mapping[str, Sequence[Row_]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for name, path in paths.items():
        try:
            rows = to_rows(plan_of(read(path)))
        except DocumentError:
            rows = []
        total += exact(rows, wanted[name])
    return total


def in_words(results: Sequence[tuple[str, str, Counter[str]]], plans: int) -> Iterator[str]:
    """Yield the lines of the table."""
    yield from (f"Of {results[0][2]['rows']} rows of {plans} plans.", "")
    body = [
        (f"{form}: {name}", *(percent(count[field], count["rows"]) for field in FIELDS))
        for name, form, count in results
    ]
    yield from table(("format: reader", *FIELDS), body)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.formats", description=__doc__)
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.relative_to(ROOT)}")
    parser.add_argument("--peers", default=sys.executable, help="a Python that has markitdown and pdfplumber")
    given = parser.parse_args(arguments)
    if office() is None:
        print("LibreOffice is not installed: only the formats that are written without it are measured.")
    with TemporaryDirectory() as folder:
        results = list(measured(Path(folder), given.peers))
    absent = [name for name in PEERS if name not in {reader for reader, _, _ in results}]
    if absent:
        print(f"Not compared with {' and '.join(absent)}: not installed.")
    lines = list(in_words(results, sum(len(list(folder.glob("*.txt"))) for folder in FOLDERS)))
    print("\n".join(lines))
    if given.write:
        PAGE.write_text(with_section(PAGE.read_text(encoding="utf-8"), "formats", lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())

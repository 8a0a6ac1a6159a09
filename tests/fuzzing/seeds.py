"""What fuzzing begins from: pieces of the examples, a table in each format, and what earlier runs found."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

FINDINGS = Path(__file__).parent / "findings"
_EXAMPLES = Path(__file__).parents[2] / "examples"
_ROWS = (("Ref", "Action", "Lead", "By when", "Status"), ("2.1", "Train all staff", "HR", "Late Sept 2012", "Done"))
_LINES = 30


def of(target: str) -> Iterator[bytes]:
    """Yield the seeds of a target; those of phrases are single lines."""
    yield from _tables(target)
    for path in sorted(_EXAMPLES.glob("*.txt")):
        lines = path.read_bytes().splitlines()
        step = 1 if target == "phrases" else _LINES
        yield from (b"\n".join(lines[at : at + step]) for at in range(0, len(lines), step))
    yield from (path.read_bytes() for path in findings(target))


def findings(target: str) -> tuple[Path, ...]:
    """Give the files of what earlier runs found for a target."""
    return tuple(sorted(FINDINGS.glob(f"{target}-*")))


def _tables(target: str) -> Iterator[bytes]:
    if target == "html":
        rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in _ROWS)
        yield f"<table>{rows}</table>".encode()
    elif target == "md":
        rule = ("---",) * len(_ROWS[0])
        yield "\n".join("| " + " | ".join(row) + " |" for row in (_ROWS[0], rule, _ROWS[1])).encode()
    else:
        yield from ("\n".join(mark.join(row) for row in _ROWS).encode() for mark in ("\t", ",", ";"))

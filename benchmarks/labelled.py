"""The labelled phrases, and the rules by which answers are compared with them, where they lie beside the checkout."""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.interleaved import ROOT

CORPUS = ROOT.parent / "shared" / "corpus" / "dev"
SCORER = ROOT.parent / "shared" / "scoring" / "score_phrases.py"

Row = Mapping[str, Any]
TimescaleReader = Callable[[str, int | None], tuple[Iterable[Any], str | None]]


@dataclass
class DueCount:
    """How the answers of a reader of timescales stand to the labels.

    Attributes:
        phrases: How many were read.
        edtf: With all EDTF values right.
        due: With the day right on which they are due, none where none is meant.
        wrong: Wrong but confident: with a day that is not the one meant, or where none is meant.
        unread: Without a day where one is meant.
    """

    phrases: int = 0
    edtf: int = 0
    due: int = 0
    wrong: int = 0
    unread: int = 0


@cache
def rules() -> dict[str, Any]:
    """Give the functions of the scorer that say what counts as equal."""
    return runpy.run_path(str(SCORER.with_name("scoring.py")))


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a labelled file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return (json.loads(line) for line in lines if line.strip())


def count_due(labelled: Iterable[Row], read: TimescaleReader) -> DueCount:
    """Count right, wrong and missing answers of a reader."""
    same_due, canon = rules()["same_due"], rules()["canon_list"]
    count = DueCount()
    for row in labelled:
        values, due = read(row["text"], row["context_year"])
        right = same_due(due, row["due"], row.get("accept_due", []))
        count.phrases += 1
        count.edtf += canon(values) in [canon(label) for label in (row["expect"], *row.get("accept", []))]
        count.due += right
        count.wrong += not right and due is not None
        count.unread += not right and due is None
    return count

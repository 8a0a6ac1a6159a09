"""How the phrase readers score on a folder of labelled phrases, and what the shares aim at."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import corpus_adapter
from benchmarks.interleaved import ROOT
from benchmarks.labelled import SCORER, count_due, rows
from benchmarks.tables import percent

# What the scorer calls a part, and the file of its phrases.
PARTS = {
    "timescales": "timescales",
    "statuses": "statuses",
    "leads": "responsibilities",
    "references": "references",
    "headers": "headers",
}
# The least share of right answers, by part and column. Of references the target and the relation have to be right.
AIMS = {
    ("timescales", "due"): 0.98,
    ("timescales", "edtf"): 0.96,
    ("statuses", "status"): 0.96,
    ("leads", "names"): 0.93,
    ("references", "relations"): 0.97,
    ("headers", "cells"): 0.97,
}
# A day that is given and wrong misleads; one that is not given is only missing.
MOST_WRONG = 0.01

# The scorer gives for each group of phrases their number, `n`, and for each column how many are right and of how many.
Groups = Mapping[str, Mapping[str, list[int]]]


@dataclass(frozen=True)
class Share:
    """A count among phrases, what its share aims at, and whether it misses that."""

    name: str
    count: int
    phrases: int
    aim: str = ""
    missed: bool = False

    def cells(self) -> tuple[str, ...]:
        """Give the cells of its row in a table."""
        share = percent(self.count, self.phrases)
        return self.name, str(self.count), str(self.phrases), share, f"{self.aim}{' (missed)' if self.missed else ''}"


def score(folder: Path) -> dict[str, Groups]:
    """Run the scorer on those files of a folder that are there."""
    return {part: _score(folder, part) for part, name in PARTS.items() if (folder / f"{name}.jsonl").exists()}


def _score(folder: Path, part: str) -> Groups:
    with TemporaryDirectory() as scratch:
        result = Path(scratch) / "scores.json"
        options = ("--adapter", str(corpus_adapter.__file__), "--only", part, "--json", str(result))
        command = [sys.executable, str(SCORER), str(folder), *options]
        subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
        groups: dict[str, Groups] = json.loads(result.read_text(encoding="utf-8"))
    return groups[part]


def shares(folder: Path, scores: Mapping[str, Groups]) -> Iterator[Share]:
    """Yield the shares that have an aim, and the days that are not given."""
    for (part, column), least in AIMS.items():
        if part in scores:
            right, phrases = scores[part]["all"][column]
            yield Share(f"{part}: {column}", right, phrases, f"at least {least:.0%}", missed=right < least * phrases)
    if "timescales" in scores:
        count = count_due(rows(folder / f"{PARTS['timescales']}.jsonl"), corpus_adapter.parse_timescale)
        too_many = count.wrong >= MOST_WRONG * count.phrases
        name = "timescales: wrong but confident, the day given is not the one meant"
        yield Share(name, count.wrong, count.phrases, f"under {MOST_WRONG:.0%}", missed=too_many)
        yield Share("timescales: unread, a day is meant and none is given", count.unread, count.phrases)

"""HTML reports on plans of 30, 300 and 3 000 rows: time that grows with the rows, and a page that stays small."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks.interleaved import medians, show
from benchmarks.rules import plan_of
from equalityplan.assessment import Assessment, assess
from equalityplan.reading import read_plan
from equalityplan.report import render
from equalityplan.standard import load_standard

SIZES = (30, 300, 3000)
AS_OF = "2013-11-01"
MOST_KILOBYTES = 300


def reports(example: Path) -> None:
    """Time reports by the number of rows, and weigh the one on an example of about 30 rows."""
    standard = load_standard("eflg-2012")
    largest = max(SIZES)
    # Each candidate renders as many rows as the others, so that the same time means that time grows with the rows.
    works = {
        f"{largest // size} reports on {size} rows": partial(
            _render, assess(plan_of(size), standard, AS_OF), largest // size
        )
        for size in SIZES
    }
    taken = medians(works, rounds=3)
    floor = next(iter(works))
    show("HTML reports, as many rows altogether", taken, floor, dict.fromkeys(list(works)[1:], 1.5))
    found = assess(read_plan(example), standard, AS_OF)
    size = len(render(found, "html").encode()) / 1000
    print(f"\n{example.name}: {size:.0f} kB as HTML, at most {MOST_KILOBYTES} kB is aimed at")


def _render(assessment: Assessment, times: int) -> None:
    for _ in range(times):
        render(assessment, "html")

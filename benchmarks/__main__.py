"""Run all benchmarks: `make bench`, or `make bench PLAN=path` on a plan of your own that numbers the criteria."""

from __future__ import annotations

import compileall
import sys
from pathlib import Path

from benchmarks.graph import graphs
from benchmarks.interleaved import ROOT, medians, process, show
from benchmarks.phrases import phrases
from benchmarks.readers import readers
from benchmarks.reports import reports
from benchmarks.rules import rules
from equalityplan.assessment import assess
from equalityplan.graph import resolve
from equalityplan.reading import read_plan
from equalityplan.report import render
from equalityplan.standard import load_standard

EXAMPLE = ROOT / "examples" / "wexcombe-equality-framework-2013.txt"
AS_OF = "2012-11-01"


def start_up(plan: Path) -> None:
    """Whole processes, beside a Python that does nothing."""
    # An installation compiles the code; a checkout may be told not to.
    compileall.compile_dir(ROOT / "src", quiet=1)
    command = ("-m", "equalityplan")
    arguments = ("--standard", "eflg-2012", "--as-of", AS_OF)
    taken = medians(
        {
            "python -c pass": process("-c", "pass"),
            "import equalityplan": process("-c", "import equalityplan"),
            "import attrs, cattrs, pendulum, networkx": process("-c", "import attrs, cattrs, pendulum, networkx"),
            "equalityplan read": process(*command, "read", str(plan)),
            "equalityplan check": process(*command, "check", str(plan), *arguments),
        },
        rounds=15,
    )
    aims = {"import equalityplan": 4, "equalityplan read": 10, "equalityplan check": 28}
    show("Whole processes", taken, "python -c pass", aims)


def split(path: Path) -> list[list[str]]:
    """Do the least that any reader must: part lines and cells."""
    return [line.split("\t") for line in path.read_bytes().decode().splitlines()]


def road(path: Path) -> None:
    """The stages of the road, warm, beside parting lines and cells in plain Python."""
    standard = load_standard("eflg-2012")
    plan = read_plan(path)
    graph = resolve(plan, standard)
    assessment = assess(graph, standard, AS_OF)
    taken = medians(
        {
            "split lines and cells": lambda: [split(path) for _ in range(100)],
            "read_plan (100 times)": lambda: [read_plan(path) for _ in range(100)],
            "resolve (100 times)": lambda: [resolve(plan, standard) for _ in range(100)],
            "assess (100 times)": lambda: [assess(graph, standard, AS_OF) for _ in range(100)],
            "render as text (100 times)": lambda: [render(assessment) for _ in range(100)],
        },
        rounds=5,
    )
    show(f"The road on a plan of {len(plan.rows)} rows, warm", taken, "split lines and cells", {})


if __name__ == "__main__":
    chosen = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else EXAMPLE
    start_up(chosen)
    road(chosen)
    readers()
    phrases()
    rules()
    reports(EXAMPLE)
    graphs()

"""Run all benchmarks: `make bench`."""

from __future__ import annotations

from pathlib import Path

from benchmarks.interleaved import ROOT, medians, process, show
from benchmarks.phrases import phrases
from equalityplan.assessment import assess
from equalityplan.graph import resolve
from equalityplan.reading import read_plan
from equalityplan.report import render
from equalityplan.standard import load_standard

EXAMPLE = ROOT / "examples" / "wexcombe-equality-framework-2013.txt"
# A published plan of the same shape, where a collection of them lies beside the checkout.
PUBLISHED = next((ROOT.parent / "shared" / "real-plans").glob("004_*.txt"), EXAMPLE)
AS_OF = "2012-11-01"


def start_up() -> None:
    """Whole processes, beside a Python that does nothing."""
    command = ("-m", "equalityplan")
    arguments = ("--standard", "eflg-2012", "--as-of", AS_OF)
    taken = medians(
        {
            "python -c pass": process("-c", "pass"),
            "import equalityplan": process("-c", "import equalityplan"),
            "import attrs, cattrs, pendulum, networkx": process("-c", "import attrs, cattrs, pendulum, networkx"),
            "equalityplan read": process(*command, "read", str(PUBLISHED)),
            "equalityplan check": process(*command, "check", str(PUBLISHED), *arguments),
        },
        rounds=15,
    )
    aims = {"import equalityplan": 4, "equalityplan read": 10, "equalityplan check": 28}
    show("Whole processes", taken, "python -c pass", aims)


def split(path: Path) -> list[list[str]]:
    """Do the least that any reader must: part lines and cells."""
    return [line.split("\t") for line in path.read_bytes().decode().splitlines()]


def road() -> None:
    """The stages of the road, warm, beside parting lines and cells in plain Python."""
    standard = load_standard("eflg-2012")
    plan = read_plan(PUBLISHED)
    graph = resolve(plan, standard)
    assessment = assess(graph, standard, AS_OF)
    taken = medians(
        {
            "split lines and cells": lambda: [split(PUBLISHED) for _ in range(100)],
            "read_plan (100 times)": lambda: [read_plan(PUBLISHED) for _ in range(100)],
            "resolve (100 times)": lambda: [resolve(plan, standard) for _ in range(100)],
            "assess (100 times)": lambda: [assess(graph, standard, AS_OF) for _ in range(100)],
            "render as text (100 times)": lambda: [render(assessment) for _ in range(100)],
        },
        rounds=5,
    )
    show(f"The road on a plan of {len(plan.rows)} rows, warm", taken, "split lines and cells", {})


if __name__ == "__main__":
    start_up()
    road()
    phrases()

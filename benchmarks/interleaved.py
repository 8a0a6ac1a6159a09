"""Interleaved timing: each round runs every candidate once, so that a slow spell of the machine slows them all."""

from __future__ import annotations

import gc
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
Work = Callable[[], object]


def medians(candidates: Mapping[str, Work], rounds: int) -> dict[str, float]:
    """Give the median seconds of each candidate over interleaved rounds; the first round only warms up."""
    times: dict[str, list[float]] = {name: [] for name in candidates}
    for _ in range(rounds + 1):
        for name, work in candidates.items():
            gc.collect()
            start = time.perf_counter()
            work()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(taken[1:]) for name, taken in times.items()}


def process(*arguments: str) -> Work:
    """Give the work of running this Python with some arguments as a process of its own."""
    command = [sys.executable, *arguments]
    return lambda: subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)


def show(title: str, taken: Mapping[str, float], floor: str, aims: Mapping[str, float]) -> None:
    """Print each candidate as a multiple of the floor, beside what it aims at."""
    print(f"\n{title}\n{'':44}{'x floor':>9}{'aim':>7}")
    for name, seconds in taken.items():
        aim = f"{aims[name]:7g}" if name in aims else ""
        print(f"{name:44}{seconds / taken[floor]:9.1f}{aim}")

"""Whatever a file holds, it is read or refused with what to do, in little memory; nothing is fetched or written."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from equalityplan.errors import DocumentError
from equalityplan.reading import read_plan
from tests.formats.files import office
from tests.formats.hostile import CASES, REFUSED, grown, other_parts

ROOT = Path(__file__).parents[2]
MOST = 512 << 20
# Files of LibreOffice's formats are converted by another program, in a directory of its own.
UNGUARDED = {"doc"}

Outcomes = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Outcomes]:
    """What came of the files of one format, read in one process of their own."""

    @cache
    def read(suffix: str) -> Outcomes:
        if suffix in UNGUARDED and office() is None:
            pytest.skip("LibreOffice is not installed")
        folder = tmp_path_factory.mktemp(suffix)
        for name, (content, _) in CASES[suffix]():
            (folder / file_name(name, suffix)).write_bytes(content)
        guarded = "free" if suffix in UNGUARDED else "guarded"
        command = [sys.executable, "-B", "-m", "tests.formats.reading_apart", str(folder), guarded]
        run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=300)
        found: Outcomes = json.loads(run.stdout)
        return found

    return read


def file_name(case: str, suffix: str) -> str:
    """A name with the suffix of the format, or with that of another."""
    stem, _, other = case.partition(".")
    return f"{stem}.{other or suffix}"


@pytest.mark.parametrize("suffix", CASES)
def test_every_file_is_refused_with_what_to_do_or_read(suffix: str, outcomes: Callable[[str], Outcomes]) -> None:
    found = outcomes(suffix)
    faults = []
    for case, (_, expected) in CASES[suffix]():
        told = found[file_name(case, suffix)]
        fault = fault_of(told, expected, file_name(case, suffix))
        faults += [f"{case}: {fault}"] if fault else []
    assert faults == [], "\n".join(faults)


def fault_of(told: dict[str, Any], expected: str, name: str) -> str:
    """What is not as it should be, or nothing."""
    if "raised" in told:
        return f"raised {told['raised']}"
    if "error" in told:
        where, problem, advice = told["error"]
        if name not in where or problem.endswith(".") or not advice.endswith("."):
            return f"not in the form of messages: {told['error']}"
        wanted = expected.removeprefix(REFUSED)
        refused = expected == "" or (expected.startswith(REFUSED) and re.search(wanted, problem))
        return "" if refused else f"expected {expected!r}: {told['error']}"
    return f"read, where it should be {expected!r}: {told}" if expected.startswith(REFUSED) else ""


@pytest.mark.parametrize("suffix", CASES)
def test_no_file_takes_much_memory(suffix: str, outcomes: Callable[[str], Outcomes]) -> None:
    peaks = {name: told["peak"] for name, told in outcomes(suffix).items()}
    if None in peaks.values():
        pytest.skip("this system does not tell how much memory was in use")
    assert {name: size >> 20 for name, size in peaks.items() if size >= MOST} == {}


@pytest.mark.parametrize("content", dict(other_parts()).values(), ids=dict(other_parts()))
def test_an_archive_of_something_else_is_refused(content: bytes) -> None:
    with pytest.raises(DocumentError, match=r"Save it as|Get the file again|Open it"):
        read_plan(io.BytesIO(content))


def steps(content: bytes) -> int:
    """How many calls reading takes: the same on every machine."""
    count = 0

    def counting(_frame: object, event: str, _value: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        read_plan(io.BytesIO(content))
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "ods", "html", "md", "csv", "tsv"])
def test_twice_the_rows_take_about_twice_the_steps(suffix: str) -> None:
    steps(grown(suffix, 5))
    assert steps(grown(suffix, 400)) < 2.3 * steps(grown(suffix, 200))

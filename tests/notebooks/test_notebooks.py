"""The notebooks run from clean kernels, give what is stored in them, and read like tutorials."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest

from docs.notebooks import EXAMPLES, NOTEBOOKS, executed, written

LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")
EACH = pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)


def stored(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def test_there_are_three() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["compare-authorities", "own-rule-and-standard", "read-and-check"]


@EACH
def test_a_clean_kernel_gives_what_is_stored(path: Path) -> None:
    assert written(executed(path)) == path.read_text(encoding="utf-8"), "run: python docs/notebooks.py"


@EACH
def test_each_begins_with_its_title_and_explains_before_it_calls(path: Path) -> None:
    cells = stored(path).cells
    assert cells[0].source.startswith("# ")
    told = [cell for cell in cells if cell.cell_type == "markdown"]
    assert len(told) * 3 >= len(cells)
    assert all(cells[number - 1].cell_type == "markdown" for number in (1, len(cells)))


@EACH
def test_every_cell_was_run_in_order_and_none_failed(path: Path) -> None:
    code = [cell for cell in stored(path).cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert not [output for cell in code for output in cell.outputs if output.output_type == "error"]


@EACH
def test_nothing_tells_of_a_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"/(?:home|root|tmp|work|usr)/|[A-Z]:\\\\", text)
    assert "timestamp" not in text


@EACH
def test_links_lead_somewhere(path: Path) -> None:
    told = [cell.source for cell in stored(path).cells if cell.cell_type == "markdown"]
    assert not [link for text in told for link in LINK.findall(text) if not (EXAMPLES / link).exists()]

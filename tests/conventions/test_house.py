"""The code about itself: sizes, names, layers and what an import loads."""

from __future__ import annotations

import ast
import json
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import equalityplan

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "equalityplan"
MODULES = sorted(SOURCE.rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "manager", "data", "misc", "common", "tools"}


def functions(module: Path) -> Iterator[tuple[str, int]]:
    """Yield each function with its length in lines, docstring not counted."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            docstring = node.body[0] if ast.get_docstring(node) else None
            told = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
            yield f"{module.relative_to(SOURCE)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1 - told


def loaded_by(code: str) -> set[str]:
    """Give the top-level packages that a fresh Python has loaded after running some code."""
    command = [sys.executable, "-c", f"{code}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"]
    output = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    return {name.partition(".")[0] for name in json.loads(output.splitlines()[-1])}


def test_no_file_is_longer_than_400_lines() -> None:
    long = {str(m.relative_to(SOURCE)): n for m in MODULES if (n := len(m.read_text("utf-8").splitlines())) > 400}
    assert long == {}


def test_functions_are_short() -> None:
    lengths = dict(pair for module in MODULES for pair in functions(module))
    assert {name: length for name, length in lengths.items() if length > 40} == {}
    assert statistics.median(lengths.values()) <= 8


def test_no_module_has_a_vague_name() -> None:
    assert [m for m in MODULES if m.stem in VAGUE or set(m.stem.split("_")) & VAGUE] == []


def test_every_public_name_has_one_home_that_type_checkers_know() -> None:
    tree = ast.parse((SOURCE / "__init__.py").read_text(encoding="utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module]
    typed = {
        (node.module, alias.name) for node in imports for alias in node.names if "equalityplan" in str(node.module)
    }
    loaded = {(value.__module__, name) for name in equalityplan.__all__ if (value := getattr(equalityplan, name))}
    assert {name for _, name in typed} == set(equalityplan.__all__)
    # A name may be re-exported by its package, but never comes from another one.
    assert [name for home, name in typed if not any(at.startswith(home) for at, other in loaded if other == name)] == []


@pytest.mark.parametrize("name", sorted(equalityplan.__all__))
def test_every_public_name_can_be_loaded_and_is_documented(name: str) -> None:
    assert getattr(equalityplan, name).__doc__


def test_an_unknown_name_is_an_ordinary_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = equalityplan.nonsense


def test_importing_the_package_loads_none_of_its_dependencies() -> None:
    assert loaded_by("import equalityplan") & {"attr", "attrs", "cattrs", "networkx", "pendulum", "click"} == set()


def test_reading_a_plan_loads_neither_networkx_nor_cattrs_nor_pendulum() -> None:
    plan = "examples/wexcombe-equality-framework-2013.txt"
    loaded = loaded_by(f"import equalityplan; assert equalityplan.read_plan({plan!r}).rows")
    assert loaded & {"networkx", "cattrs", "pendulum", "click", "rich"} == set()


def test_modules_import_only_what_lies_below_them() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert run.returncode == 0, run.stdout


def test_no_file_tells_a_path_of_a_machine() -> None:
    listed = subprocess.run(["git", "ls-files"], capture_output=True, text=True, cwd=ROOT, check=False).stdout.split(
        "\n"
    )
    texts = {name: (ROOT / name).read_text("utf-8", errors="replace") for name in listed if (ROOT / name).is_file()}
    forbidden = (f"{ROOT}/", f"{ROOT.parent}/", f"{Path.home()}/")
    assert [name for name, text in texts.items() if any(path in text for path in forbidden)] == []

"""What installed packages bring, and what is not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from equalityplan.errors import ExtensionError
from equalityplan.extension import Needing

EXAMPLE = Path(__file__).parents[2] / "examples" / "own-rules"
PROGRAM = """
import equalityplan as ep
from equalityplan.testing import check_examples
rule = ep.load_rules()["clarity.words-are-plain"]
check_examples(rule)
plan = ep.Plan(sections=[ep.Section("Plain dealing", rows=[
    ep.PlanRow(reference="F1", actions=["Leverage all our assets"]),
])])
assessment = ep.assess(plan, ep.load_standard("fernshire-2013"), "2013-07-01")
print(assessment.criteria["F1"].planned.verdict, "|", ep.available_standards(nation="England")[-1])
print([finding.reason for finding in assessment.findings if finding.rule == rule.id])
"""


def run(program: str, packages: Path) -> subprocess.CompletedProcess[str]:
    code = f"import sys; sys.path.insert(0, {str(packages)!r})\n{program}"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the example package into a folder of its own, as anyone would."""
    folder = tmp_path_factory.mktemp("packages")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*command, "--target", str(folder), str(EXAMPLE)], check=True)
    return folder


def test_rules_and_standards_of_a_package_are_used_like_our_own(packages: Path) -> None:
    done = run(PROGRAM, packages)
    assert done.stderr == ""
    first, second = done.stdout.splitlines()
    assert first.startswith("partially met | ")
    assert second == """["It says 'leverage'."]"""


def brings(folder: Path, group: str, target: str) -> Path:
    """Give a folder with an installed package that names an entry point."""
    (folder / "broken_rules.py").write_text("ANSWER = 42\n", encoding="utf-8")
    about = folder / "broken-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: broken\nVersion: 1.0\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[{group}]\nbroken = {target}\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("call", "group", "target", "told"),
    [
        ("load_rules()", "equalityplan.rules", "absent_rules", "it cannot be loaded (ModuleNotFoundError"),
        (
            "load_rules()",
            "equalityplan.rules",
            "broken_rules:ANSWER",
            "it is of type int, where a module",
        ),
        (
            "available_standards()",
            "equalityplan.standards",
            "broken_rules",
            "it is of type module, where the path",
        ),
    ],
)
def test_a_package_that_brings_something_else_is_named(
    tmp_path: Path, call: str, group: str, target: str, told: str
) -> None:
    done = run(f"import equalityplan as ep\nep.{call}", brings(tmp_path, group, target))
    assert f"ExtensionError: entry point 'broken' of {group}: {told}" in done.stderr


def test_a_package_that_is_not_installed_is_told_with_its_command() -> None:
    with (
        pytest.raises(ExtensionError, match=r'equalityplan\[docx\]: .* Run: pip install "equalityplan\[docx\]"'),
        Needing("docx"),
    ):
        raise ImportError(name="lxml")
    with pytest.raises(ZeroDivisionError), Needing("docx"):
        raise ZeroDivisionError

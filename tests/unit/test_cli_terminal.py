"""What the command line shows where a person watches, and for whose duties it asks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from equalityplan.cli.program import program

pty = pytest.importorskip("pty", reason="only systems with terminals like Unix's have it")

PLAN = "Ref\tAction\tLead\tBy when\n1\tPublish the race scheme\tHead of Policy\tMay 2003\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def in_terminal(*arguments: object, **environment: str) -> tuple[int, str, str]:
    """Run a command with a terminal as its standard output; give its status, what was shown, and its errors."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "equalityplan", *map(str, arguments)]
    settings = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    with subprocess.Popen(
        command, stdout=slave, stderr=subprocess.PIPE, env={**settings, "TERM": "xterm-256color", **environment}
    ) as running:
        os.close(slave)
        shown = b""
        while piece := _piece(master):
            shown += piece
        errors = running.stderr.read() if running.stderr else b""
    os.close(master)
    return running.returncode, shown.decode(), errors.decode()


def _piece(master: int) -> bytes:
    try:
        return os.read(master, 65536)
    except OSError:  # the other end is closed
        return b""


CHECK = ("--standard", "race-duty-2001", "--as-of", "2004-01-01")


def test_a_terminal_shows_verdicts_in_colour(plan: Path) -> None:
    _, shown, _ = in_terminal("check", plan, *CHECK)
    assert "\x1b[" in shown
    assert "Read against:" in shown


def test_no_colour_where_none_is_wanted(plan: Path) -> None:
    _, shown, _ = in_terminal("check", plan, *CHECK, NO_COLOR="1")
    assert "\x1b[" not in shown


def test_a_terminal_is_not_given_the_bytes_of_a_file(plan: Path) -> None:
    status, shown, errors = in_terminal("check", plan, *CHECK, "--format", "xlsx")
    assert (status, shown) == (2, "")
    assert errors.count("\n") == 1
    assert errors.endswith("Name a file with --output.\n")


def test_duties_of_another_nation_are_not_asked(plan: Path) -> None:
    told = CliRunner().invoke(program, ["check", str(plan), *CHECK, "--nation", "Northern Ireland"])
    assert "Northern Ireland" in told.stdout
    assert "not applicable" in told.stdout.lower()


@pytest.mark.parametrize(("option", "known"), [("--nation", "Wales"), ("--body", "district council")])
def test_a_nation_or_body_nobody_knows_is_refused(plan: Path, option: str, known: str) -> None:
    refused = CliRunner().invoke(program, ["check", str(plan), *CHECK, option, "Atlantis"])
    assert refused.exit_code == 2
    assert known in refused.stderr

"""Text reports in terminals: in colour where a person looks, and never a steering character anywhere else."""

from __future__ import annotations

import io
import re
import sys

import pytest

from equalityplan.report import render
from equalityplan.report.terminal import in_colour, print_report, spans_of
from tests.unit.reports.assessed import odd_assessment

STEERING = re.compile(r"\x1b\[[0-9;]*m")


class Terminal(io.StringIO):
    """A file that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def colourful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


def printed(file: io.StringIO) -> str:
    print_report(render(odd_assessment()), file)
    return file.getvalue()


def test_a_terminal_shows_the_same_words_in_colour() -> None:
    found = printed(Terminal())
    assert "\x1b[1;31mNot met\x1b[0m" in found
    assert STEERING.sub("", found) == render(odd_assessment())


def test_a_pipe_gets_plain_text() -> None:
    assert printed(io.StringIO()) == render(odd_assessment())


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_wants_no_colour_gets_none(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert printed(Terminal()) == render(odd_assessment())


def test_an_empty_no_color_means_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "")
    assert in_colour(Terminal())


def test_without_rich_it_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.text", None)
    assert printed(Terminal()) == render(odd_assessment())


def test_words_of_the_plan_bring_no_steering_of_their_own() -> None:
    text = "1.1   Not met: [bold]\ufffd[31m red :smile:\n"
    file = Terminal()
    print_report(text, file)
    assert STEERING.sub("", file.getvalue()) == text


@pytest.mark.parametrize(
    ("line", "styles"),
    [
        ("2.1   Partially met: A criterion", ["yellow"]),
        ("      Planned:        Met: 3 actions", ["green"]),
        ("      Delivered:      Cannot tell", ["magenta"]),
        ("The committee met in May", []),
        ("7 overdue, 2 done", ["bold red", "green"]),
    ],
)
def test_verdicts_are_found_and_ordinary_words_are_not(line: str, styles: list[str]) -> None:
    assert [style for style, _, _ in spans_of(line)] == styles

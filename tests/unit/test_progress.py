"""Progress of long work: shown where somebody watches, and nowhere else; and many files read in one go."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from equalityplan import progress
from equalityplan.errors import DocumentError, SettingsError
from equalityplan.progress import tracked
from equalityplan.reading import read_plan, read_plans

PLAN = "Action\tLead\tBy when\nReview the policy\tHead of HR\tLate Sept 2012\n"
CODE = "from equalityplan.progress import tracked\nprint(sum(tracked([1, 2, 3], 'Adding up')))"


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / name for name in ("first.txt", "empty.txt", "last.txt")]
    for path in paths:
        path.write_text("" if path.stem == "empty" else PLAN, encoding="utf-8")
    return paths


class TestManyFiles:
    def test_each_gives_its_plan_or_its_error(self, files: list[Path]) -> None:
        found = list(read_plans(files))
        assert [each.path for each in found] == list(map(str, files))
        assert [each.plan == read_plan(files[0]) for each in found] == [True, False, True]
        assert isinstance(found[1].error, DocumentError)
        assert [each.error for each in found if each.plan] == [None, None]

    def test_each_is_read_when_its_turn_comes(self, files: list[Path]) -> None:
        found = read_plans(files)
        assert next(found).plan
        files[2].unlink()
        assert [each.plan is None for each in found] == [True, True]

    def test_one_path_is_refused_at_once(self, files: list[Path]) -> None:
        with pytest.raises(TypeError, match="is one path, several were expected"):
            read_plans(str(files[0]))

    def test_a_year_that_is_none_is_refused_at_once(self, files: list[Path]) -> None:
        with pytest.raises(SettingsError, match="is no year"):
            read_plans(files, year="2012")  # type: ignore[arg-type]

    def test_none_gives_none(self) -> None:
        assert list(read_plans([])) == []


class TestWhereItIsShown:
    def test_nothing_is_written_into_a_pipe(self) -> None:
        run = subprocess.run([sys.executable, "-c", CODE], capture_output=True, check=True)
        assert (run.stdout, run.stderr) == (b"6\n", b"")

    @pytest.mark.parametrize(("terminal", "shown"), [("xterm", True), ("dumb", False)])
    def test_a_terminal_shows_it_on_standard_error_only(self, terminal: str, *, shown: bool) -> None:
        run, told = in_a_terminal(CODE, terminal)
        assert run.stdout == b"6\n"
        assert (b"Adding up" in told, b"3/3" in told) == (shown, shown)

    def test_one_item_is_not_worth_it(self) -> None:
        _, told = in_a_terminal(CODE.replace("[1, 2, 3]", "[6]"), "xterm")
        assert told == b""

    def test_it_can_be_silenced(self) -> None:
        _, told = in_a_terminal(CODE.replace("'Adding up'", "'Adding up', shown=False"), "xterm")
        assert told == b""

    def test_without_rich_a_terminal_shows_nothing(self) -> None:
        _, told = in_a_terminal(f"import sys\nsys.modules['rich.console'] = None\n{CODE}", "xterm")
        assert told == b""

    def test_asked_for_it_is_shown_in_a_pipe_without_steering(self) -> None:
        code = CODE.replace("'Adding up'", "'Adding up', shown=True")
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
        assert b"Adding up" in run.stderr
        assert b"\x1b" not in run.stderr


def in_a_terminal(code: str, name: str) -> tuple[subprocess.CompletedProcess[bytes], bytes]:
    """Run code with a terminal as its standard error; give what it wrote there too."""
    ours, theirs = pty.openpty()
    variables = {**os.environ, "TERM": name}
    run = subprocess.run(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=theirs, env=variables, check=True, timeout=60
    )
    os.close(theirs)
    told = b"".join(_until_closed(ours))
    os.close(ours)
    return run, told


def _until_closed(descriptor: int) -> Iterator[bytes]:
    while True:
        try:
            read = os.read(descriptor, 4096)
        except OSError:
            return
        if not read:
            return
        yield read


class TestNotebooks:
    def test_a_bar_below_the_cell_is_brought_up_to_date(self, monkeypatch: pytest.MonkeyPatch) -> None:
        shown: list[str] = []
        handle = SimpleNamespace(update=shown.append)

        def display(text: str, *, display_id: bool) -> SimpleNamespace:
            assert display_id
            shown.append(text)
            return handle

        module = SimpleNamespace(HTML=str, display=display)
        monkeypatch.setattr(progress, "in_notebook", lambda: True)
        monkeypatch.setattr(progress, "import_module", lambda _: module)
        assert list(tracked("ab", "<Reading>")) == ["a", "b"]
        assert [text.rpartition(">")[0].rpartition("> ")[2] for text in shown] == [
            "0 of 2</label",
            "1 of 2</label",
            "2 of 2</label",
        ]
        assert all("&lt;Reading&gt;" in text for text in shown)

    def test_a_program_is_no_notebook(self) -> None:
        assert not progress.in_notebook()


def test_what_breaks_off_early_leaves_nothing_open() -> None:
    items = tracked([1, 2, 3], "Adding up", shown=True)
    assert next(items) == 1
    items.close()  # type: ignore[attr-defined]
    assert list(items) == []

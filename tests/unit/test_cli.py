"""The command line: statuses, errors in one line, and what a command loads."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from functools import reduce
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from equalityplan.cli import main
from equalityplan.cli.program import program
from equalityplan.errors import DocumentError
from equalityplan.reading import read_plan
from equalityplan.report import Kind, formats, render

TIED = """\
Reference	Objective	Action	Lead	Target date	Status	Evidence	Target
Knowing your communities
2.1	We know who lives here	Publish a profile	Research Officer	September 2012	Completed	Minutes	100%
Leadership, partnership and organisational commitment
2.7	Our aims can be measured – all of them	Agree five aims	Chief Executive	October 2012	Completed	Minutes	5 aims
"""
UNTIED = """\
Action	Lead	By when
Publish a profile of the area	Research Officer	September 2012
Train fifty members of staff	Head of Learning	October 2012
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with a plan that numbers a standard's criteria and one that does not."""
    (tmp_path / "tied.txt").write_text(TIED, encoding="utf-8")
    (tmp_path / "untied.txt").write_text(UNTIED, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "unreadable.txt").write_bytes(bytes(range(32)) * 40)
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(program, [str(argument) for argument in arguments])


def process(*arguments: object, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "equalityplan", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **(environment or {})})


def refused(result: Result) -> str:
    """Give the one line that a wrong call is answered with."""
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    return line


class TestRead:
    def test_it_shows_what_was_read(self, folder: Path) -> None:
        result = run("read", folder / "untied.txt")
        assert result.exit_code == 0
        assert result.stderr == ""
        assert result.stdout == render(read_plan(folder / "untied.txt"))
        assert "Publish a profile of the area" in result.stdout

    @pytest.mark.parametrize("name", ["text", "json", "markdown"])
    def test_in_each_format(self, folder: Path, name: str) -> None:
        path = folder / "tied.txt"
        assert run("read", path, "--format", name).stdout == render(read_plan(path), name)

    def test_into_a_file(self, folder: Path) -> None:
        result = run("read", folder / "tied.txt", "--format", "json", "--output", folder / "out.json")
        assert (result.exit_code, result.stdout) == (0, "")
        assert json.loads((folder / "out.json").read_text("utf-8"))["source"] == "tied.txt"


class TestCheck:
    def check(self, *arguments: object) -> Result:
        return run("check", *arguments, "--as-of", "2012-11-01")

    def test_status_1_where_a_must_rule_is_unmet(self, folder: Path) -> None:
        result = self.check(folder / "tied.txt", "--standard", "eflg-2012")
        assert result.exit_code == 1
        assert "As of:          1 November 2012" in result.stdout
        assert result.stderr == ""

    def test_status_0_where_none_is(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("equalityplan.assessment.assessment.Assessment.passed", True)
        assert self.check(folder / "tied.txt", "--standard", "eflg-2012").exit_code == 0

    def test_the_one_standard_that_the_plans_numbers_tie_to_is_taken_and_named(self, folder: Path) -> None:
        result = self.check(folder / "tied.txt")
        assert "(eflg-2012)" in result.stdout
        (line,) = result.stderr.splitlines()
        assert line.startswith(f"{folder / 'tied.txt'}: read against eflg-2012, since 2 of its 2 numbered rows")
        assert "--standard" in line

    def test_a_plan_that_ties_to_none_is_not_guessed_at(self, folder: Path) -> None:
        line = refused(self.check(folder / "untied.txt"))
        assert "no standard was named, and the plan's own numbers and headings tie it to none" in line
        assert "Name one with --standard; known are " in line
        assert "eflg-2012" in line

    def test_a_plan_that_ties_to_several_is_not_guessed_at(self, folder: Path) -> None:
        header, *_ = TIED.splitlines()
        rows = f"{header}\nKnowing your communities\n2.1\tLearn who lives here\tCount\tClerk\tMay 2012\t\t\t\n"
        (folder / "both.txt").write_text(rows, encoding="utf-8")
        assert "tie it to several (eflg-2012, eflg-2018)" in refused(self.check(folder / "both.txt"))

    def test_fewer_than_half_of_the_numbered_rows_are_not_enough(self, folder: Path) -> None:
        strangers = "".join(f"9.{n}\tAnother aim\tAct\tClerk\tMay 2012\t\t\t\n" for n in range(3))
        (folder / "mixed.txt").write_text(TIED + strangers, encoding="utf-8")
        assert "tie it to none" in refused(self.check(folder / "mixed.txt"))

    def test_several_plans_follow_one_another(self, folder: Path) -> None:
        result = self.check(folder / "tied.txt", folder / "untied.txt", "--standard", "eflg-2012")
        assert result.exit_code == 1
        assert result.stdout.count("\nSummary\n") == 2

    def test_several_plans_are_one_json_list(self, folder: Path) -> None:
        paths = (folder / "tied.txt", folder / "untied.txt")
        result = self.check(*paths, "--standard", "eflg-2012", "--format", "json")
        assert [entry["plan"]["source"] for entry in json.loads(result.stdout)] == ["tied.txt", "untied.txt"]

    def test_one_wrong_plan_does_not_hide_the_others(self, folder: Path) -> None:
        result = self.check(folder / "nowhere.txt", folder / "tied.txt", "--standard", "eflg-2012")
        assert result.exit_code == 2
        assert "tied.txt" in result.stdout
        (line,) = result.stderr.splitlines()
        assert "nowhere.txt: no such file" in line

    def test_without_a_day_it_is_today(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("equalityplan.cli.assessing.today", lambda: date(2012, 9, 15))
        result = run("check", folder / "tied.txt", "--standard", "eflg-2012")
        assert "As of:          15 September 2012" in result.stdout


class TestMap:
    def test_suggestions_are_written_confirmed_and_taken_into_account(self, folder: Path) -> None:
        mapping, plan = folder / "mapping.toml", folder / "untied.txt"
        made = run("map", plan, "--standard", "eflg-2012", "--output", mapping)
        assert (made.exit_code, made.stdout) == (0, "")
        assert "suggested for 29 criteria of eflg-2012" in made.stderr
        unconfirmed = run("check", plan, "--mapping", mapping, "--as-of", "2012-11-01", "--format", "json")
        assert {found["verdict"] for found in json.loads(unconfirmed.stdout)["criteria"]} == {"cannot tell"}
        text = mapping.read_text("utf-8")
        first = text.index('criterion = "2.1"')
        confirmed = text[first:].replace("confirmed = false", 'confirmed = true\nby = "Policy Officer"', 1)
        mapping.write_text(text[:first] + confirmed, encoding="utf-8")
        arguments = ("--plan", plan, "--mapping", mapping, "--as-of", "2012-11-01")
        why = " ".join(run("explain", "2.1", *arguments).stdout.split())
        assert "Row table 1 row 1 answers it (confirmed mapping, confirmed by Policy Officer)." in why
        assert "2.1 Gather area-wide data" in why

    def test_without_a_file_they_are_shown_and_end_the_process_well(self, folder: Path) -> None:
        shown = run("map", folder / "tied.txt", "--each", "1")
        assert shown.exit_code == 0
        assert shown.stdout.startswith("# Which rows of the plan answer which criteria of eflg-2012.")
        assert "read against eflg-2012" in shown.stderr

    def test_a_file_that_is_there_is_kept(self, folder: Path) -> None:
        (folder / "mapping.toml").write_text("mine", encoding="utf-8")
        told = refused(run("map", folder / "tied.txt", "--standard", "eflg-2012", "--output", folder / "mapping.toml"))
        assert "what is confirmed in it would be lost" in told
        assert (folder / "mapping.toml").read_text("utf-8") == "mine"

    def test_every_fault_of_a_mapping_is_told_in_one_line(self, folder: Path) -> None:
        text = '[[ties]]\ncriterion = "2.77"\nrow = "7.7"\nconfirmed = true\n'
        (folder / "mapping.toml").write_text(text, encoding="utf-8")
        call = ("check", folder / "tied.txt", "--standard", "eflg-2012", "--mapping", folder / "mapping.toml")
        told = refused(run(*call))
        assert "line 2, ties[0].criterion: '2.77' is no criterion of eflg-2012" in told
        assert "line 3, ties[0].row: the plan has no row '7.7'" in told


class TestGraph:
    @pytest.mark.parametrize(
        ("name", "words"),
        [("text", "What points where"), ("mermaid", "flowchart"), ("dot", "digraph"), ("json", '"equalityplan/graph"')],
    )
    def test_in_each_format(self, folder: Path, name: str, words: str) -> None:
        result = run("graph", folder / "tied.txt", "--format", name)
        assert result.exit_code == 0
        assert words in result.stdout


class TestListsAndExplanations:
    def test_standards_are_listed_and_shown(self) -> None:
        assert "eflg-2012  Equality Framework for Local Government" in run("standards").stdout
        assert "2.10  " in run("standards", "eflg-2012").stdout

    def test_rules_are_listed_by_family_and_shown(self) -> None:
        assert "\nOwnership\n---------\n" in run("rules").stdout
        assert "ownership.row-has-lead  [must] " in run("rules").stdout
        assert run("rules", "ownership.row-has-lead").stdout == run("explain", "ownership.row-has-lead").stdout

    def test_a_rule_is_explained_with_reason_advice_and_examples(self) -> None:
        text = run("explain", "ownership.row-has-lead").stdout
        assert all(heading in text for heading in ("\nWhy\n", "\nWhat to do\n", "\nExamples\n", "\nNot met.\n"))

    def test_a_standard_is_explained(self) -> None:
        assert run("explain", "eflg-2012").stdout == run("standards", "eflg-2012").stdout

    def test_a_criterion_is_explained_under_its_standard(self) -> None:
        short = run("explain", "eflg-2012:2.7")
        assert short.exit_code == 0
        assert "Is it planned?" in short.stdout
        assert "(ownership.row-has-lead)" in short.stdout
        assert run("explain", "2.7", "--standard", "eflg-2012").stdout == short.stdout

    def test_a_criterion_that_was_not_seen_says_so(self) -> None:
        assert "never scored" in run("explain", "eflg-2012:3.5").stdout

    def test_a_verdict_is_explained_down_to_its_places(self, folder: Path) -> None:
        arguments = ("--plan", folder / "tied.txt", "--standard", "eflg-2012", "--as-of", "2012-11-01")
        text = run("explain", "2.7", *arguments).stdout
        assert text.startswith("2.7 Measurable equality objectives")
        assert "- Planned: " in text
        assert "[line 5" in text

    def test_of_a_criterion_that_is_not_scored_the_criterion_is_explained(self, folder: Path) -> None:
        text = run("explain", "3.5", "--plan", folder / "tied.txt", "--standard", "eflg-2012").stdout
        assert text == run("explain", "eflg-2012:3.5").stdout

    def test_the_help_of_a_command_names_the_formats_of_its_kind(self) -> None:
        for command, kind in (("check", Kind.ASSESSMENT), ("graph", Kind.GRAPH), ("read", Kind.PLAN)):
            told = " ".join(run(command, "--help").stdout.split())
            assert f"One of {', '.join(formats(kind))}." in told

    def test_a_rule_is_explained_by_what_it_says_of_a_plan(self, folder: Path) -> None:
        arguments = ("explain", "ownership.row-has-lead", "--plan", folder / "tied.txt", "--standard", "eflg-2012")
        text = run(*arguments).stdout
        assert "Of 2 answers: 2 met." in " ".join(text.split())
        assert "- What to do: " in text
        one = run(*arguments, "--row", "2.7").stdout
        assert "- 2.7: met." in one
        assert "- 2.1: met." not in one


class TestWrongCalls:
    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            ((), "equalityplan: Missing command. Try "),
            (("sing",), "No such command 'sing'"),
            (("read",), "Missing argument 'PLAN'"),
            (("check",), "Missing argument 'PLAN...'"),
            (("read", "{tied}", "--loud"), "No such option"),
            (("read", "{folder}/nowhere.txt"), "nowhere.txt: no such file"),
            (("read", "{folder}"), "a directory, where one file was expected"),
            (("read", "{folder}/empty.txt"), "empty.txt: the file is empty"),
            (("read", "{folder}/unreadable.txt"), "unreadable.txt: the bytes are of no format that can be read"),
            (("read", ""), "a directory"),
            (("read", "nul\0byte"), "cannot be opened"),
            (("read", "{tied}", "--format", "mermaid"), "'mermaid' is no format"),
            (("graph", "{tied}", "--format", "docx"), f"known are {', '.join(formats(Kind.GRAPH))}"),
            (("check", "{tied}", "--standard", "eslg-20001"), "did you mean 'eslg-2001'?"),
            (("check", "{tied}", "--standard", "nowhere.toml"), "nowhere.toml: the file cannot be read"),
            (("check", "{tied}", "--standard", "eflg-2012", "--as-of", "soon"), "--as-of: 'soon' is no date"),
            (("check", "{tied}", "--standard", "eflg-2012", "--as-of", "2012-02-30"), "'2012-02-30' is no date"),
            (("read", "{tied}", "--output", "{folder}/no/such/out.txt"), "out.txt: the report cannot be written there"),
            (("read", "{tied}", "--output", "{folder}"), "the report cannot be written there"),
            (("read", "{tied}", "--output", "{tied}"), "would be written over the plan that it is about"),
            (("standards", "nonsense"), "'nonsense': no standard has this id"),
            (("rules", "ownership.row-has-led"), "did you mean 'ownership.row-has-lead'?"),
            (("explain", "nonsense"), "'nonsense': no rule has this id"),
            (("explain", "2.7"), "Say which is meant, such as "),
            (("explain", "eflg-2012:9.9"), "eflg-2012 has no criterion with this id"),
            (("explain", "2.7", "--row", "2.7"), "--row: no plan was named"),
            (("map", "{untied}"), "no standard was named, and the plan's own numbers and headings tie it to none"),
            (("map", "{tied}", "--standard", "eflg-2012", "--output", "{tied}"), "would be written over the plan"),
            (("map", "{tied}", "--standard", "eflg-2012", "--each", "0"), "Invalid value for '--each'"),
            (("check", "{tied}", "--mapping", "nowhere.toml"), "nowhere.toml: the file cannot be read"),
            (("check", "{tied}", "{untied}", "--mapping", "m.toml"), "--mapping: 2 plans are checked"),
            (("explain", "9.9", "--plan", "{tied}", "--standard", "eflg-2012"), "has no criterion with this id"),
        ],
    )
    def test_are_answered_with_one_line(self, folder: Path, arguments: tuple[str, ...], told: str) -> None:
        tied = folder / "tied.txt"
        places = {"{tied}": tied, "{untied}": folder / "untied.txt", "{folder}": folder}
        result = run(*(reduce(lambda told, at: told.replace(at, str(places[at])), places, part) for part in arguments))
        assert told in refused(result)
        assert tied.read_text("utf-8") == TIED

    def test_a_name_with_line_ends_and_escapes_stays_one_harmless_line(self) -> None:
        assert "\x1b" not in refused(run("read", "two\nlines\x1b[31m.txt"))


class TestMain:
    @pytest.mark.parametrize(("arguments", "status"), [(["--version"], 0), (["--help"], 0), (["sing"], 2), ([], 2)])
    def test_it_leaves_with_the_status(self, arguments: list[str], status: int) -> None:
        with pytest.raises(SystemExit) as left:
            main(arguments)
        assert left.value.code == status

    def test_a_caller_in_python_gets_what_click_gives(self, folder: Path) -> None:
        assert program.main(["read", str(folder / "tied.txt")], standalone_mode=False) == 0
        with pytest.raises(DocumentError):
            program.main(["read", str(folder / "nowhere.txt")], standalone_mode=False)


class TestProcess:
    def test_the_status_and_the_one_line_of_a_wrong_call(self, folder: Path) -> None:
        done = process("read", folder / "nowhere.txt")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.decode().count("\n") == 1
        assert b"Traceback" not in done.stderr

    def test_output_is_utf_8_whatever_the_locale(self, folder: Path) -> None:
        strict = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
        done = process("read", folder / "tied.txt", environment=strict)
        assert (done.returncode, done.stderr) == (0, b"")
        assert "Our aims can be measured – all of them" in done.stdout.decode("utf-8")

    def test_a_reader_that_has_seen_enough_is_no_error(self, folder: Path) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        command = [sys.executable, "-m", "equalityplan", "read", str(folder / "tied.txt")]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
        os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
    def test_a_full_disk_is_one_line(self, folder: Path) -> None:
        with Path("/dev/full").open("wb") as full:
            command = [sys.executable, "-m", "equalityplan", "read", str(folder / "tied.txt")]
            done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
        assert done.returncode == 2
        (line,) = done.stderr.decode().splitlines()
        assert line.startswith("standard output: the report cannot be written there (")

    def test_reading_loads_neither_graph_nor_rules_nor_rich(self, folder: Path) -> None:
        call = f"program.main(['read', {str(folder / 'tied.txt')!r}], standalone_mode=False)"
        code = f"import sys; from equalityplan.cli.program import program; {call}; print(*sys.modules)"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        loaded = set(done.stdout.splitlines()[-1].split())
        assert "equalityplan.reports.text" in loaded
        strangers = {"networkx", "cattrs", "pendulum", "rich", "equalityplan.graph", "equalityplan.rule"}
        assert loaded & (strangers | {"equalityplan.reports.json", "equalityplan.cli.commands.check"}) == set()

    def test_without_click_one_line_says_what_to_install(self, folder: Path) -> None:
        code = "import sys; sys.modules['click'] = None; from equalityplan.cli import main; main(['read', 'plan.txt'])"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=folder)
        assert (done.returncode, done.stdout) == (2, "")
        (line,) = done.stderr.splitlines()
        assert 'pip install "equalityplan[cli]"' in line

    def test_the_version(self) -> None:
        done = process("--version")
        assert done.returncode == 0
        assert done.stdout.startswith(b"equalityplan, version ")

"""How the examples of a page are run: every fenced block by its language.

==========  ==========================================================================================
python      run; after ``>>>`` the output must be as shown, and a comment "...: value" behind a statement
            that prints must state what it prints. A first line ``# src/package/module.py`` makes the
            block that module.
console     each line after ``$`` is run; what it writes must be as shown
sh          run as a script, which must succeed
toml        must be TOML; a first line ``# folder/file.toml`` says that the rest is that file, word by word
text        not run
==========  ==========================================================================================

In shown output ``...`` stands for anything. Blocks of one page share their names; all run from the root.
"""

from __future__ import annotations

import ast
import doctest
import io
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from pathlib import Path

from sybil import Example, Sybil
from sybil.evaluators.doctest import OutputChecker
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser
from sybil.typing import Parser

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
_MODULE = re.compile(r"# src/(\S+)\.py\n")
_FILE = re.compile(r"# (\S+/\S+\.toml)\n")
_STATED = re.compile(r"#\s[^#]*?: (\S.*)$")
_TIMEOUT = 60


def _as_shown(shown: str, found: str) -> bool:
    return OutputChecker().check_output(shown, found, doctest.ELLIPSIS)


def _differing(line: int, shown: str, found: str) -> str:
    return f"line {line}\nshown:\n{shown}found:\n{found}"


def run_statements(example: Example) -> str | None:
    """Run a block of statements and compare what they print with what their comments state."""
    source, names = str(example.parsed), example.namespace
    module = _MODULE.match(source)
    names["__name__"] = module[1].replace("/", ".") if module else "__main__"
    lines = source.splitlines()
    differing = []
    for node in ast.parse(source).body:
        ends = node.end_lineno or node.lineno
        stated = _STATED.search(lines[ends - 1])
        # Lines are counted as in the page, for tracebacks.
        ast.increment_lineno(node, example.line)
        with redirect_stdout(io.StringIO()) as printed:
            exec(compile(ast.Module([node], []), example.path, "exec"), names)  # noqa: S102 - the page is our own
        found = printed.getvalue()
        if stated and found and stated[1] not in (found.strip(), repr(found.strip())):
            differing.append(_differing(example.line + ends, f"{stated[1]}\n", found))
    return "\n".join(differing) or None


def _commands(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the command and the shown output of each line after ``$``."""
    for command in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", source, re.MULTILINE):
        yield source.count("\n", 0, command.start()) + 1, command[1], command[2]


def _call(command: str) -> tuple[int, str]:
    name, *arguments = shlex.split(command)
    if name != "equalityplan":
        raise ValueError(f"{command!r}: pages show equalityplan and 'echo $?' only; other commands go into 'text'")
    run = subprocess.run(
        [BIN / name, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        timeout=_TIMEOUT,
    )
    return run.returncode, run.stdout


def run_console(example: Example) -> str | None:
    """Run commands and compare what they write with what is shown below them."""
    differing, status = [], 0
    for line, command, shown in _commands(str(example.parsed)):
        if command == "echo $?":
            found = f"{status}\n"
        else:
            status, found = _call(command)
        if not _as_shown(shown, found):
            differing.append(_differing(example.line + line, shown, found))
    return "\n".join(differing) or None


def run_script(example: Example) -> str | None:
    """Run a shell script, with the command line tool in reach."""
    path = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    command = ["/usr/bin/env", "bash", "-euo", "pipefail", "-c", str(example.parsed)]
    run = subprocess.run(
        command, capture_output=True, encoding="utf-8", check=False, cwd=ROOT, timeout=_TIMEOUT, env={"PATH": path}
    )
    return None if run.returncode == 0 else f"line {example.line}: status {run.returncode}\n{run.stdout}{run.stderr}"


def check_toml(example: Example) -> str | None:
    """Parse a block as TOML, and compare it with the file that it says it is."""
    source = str(example.parsed)
    tomllib.loads(source)
    named = _FILE.match(source)
    if named is None:
        return None
    shown, found = source[named.end() :], (ROOT / named[1]).read_text(encoding="utf-8")
    return None if shown == found else _differing(example.line, shown, found)


def _not_run(_: Example) -> None:
    """Leave a block alone."""


LANGUAGES: dict[str, Callable[[Example], str | None]] = {
    "python": run_statements,
    "console": run_console,
    "sh": run_script,
    "toml": check_toml,
    "text": _not_run,
}


def _parsers() -> Iterator[Parser]:
    doctests = PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS)
    doctests.codeblock_parser = CodeBlockParser("python", run_statements)
    yield doctests
    yield from (CodeBlockParser(name, run) for name, run in LANGUAGES.items() if name != "python")


def faults(path: Path) -> list[str]:
    """Run the examples of a page in order and tell which did not give what the page shows."""
    found = []
    for example in Sybil(parsers=list(_parsers())).parse(path):
        try:
            example.evaluate()
        except AssertionError as fault:
            found.append(str(fault))
    return found

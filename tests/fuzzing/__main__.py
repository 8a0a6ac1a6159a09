"""Fuzz one target, guided by coverage: `make fuzz TARGET=html SECONDS=600`.

It begins from the examples and what earlier runs found, and stops at the first input for which the target does not
hold, takes more than ten seconds or more than 1 GiB. That input is written to the folder of findings, where the tests
read it from then on.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import atheris

HERE = Path(__file__).parent
FINDINGS = HERE / "findings"


def _instrumented() -> None:
    """Import the library so that atheris sees which branches an input takes."""
    with atheris.instrument_imports(include=["equalityplan"]):
        package = import_module("equalityplan")
        for found in walk_packages(package.__path__, "equalityplan."):
            if found.name.split(".")[1] in {"readers", "mending", "layout", "structuring", "phrases", "reader"}:
                import_module(found.name)


def main() -> None:
    """Run the fuzzer."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing", description=__doc__)
    parser.add_argument("target", choices=("phrases", "tsv", "csv", "html", "md", "txt"))
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--corpus", type=Path, required=True, help="a folder that keeps the inputs of a run")
    chosen = parser.parse_args()
    _instrumented()
    targets, seeds = import_module("tests.fuzzing.targets").TARGETS, import_module("tests.fuzzing.seeds")
    chosen.corpus.mkdir(parents=True, exist_ok=True)
    for number, sown in enumerate(seeds.of(chosen.target)):
        (chosen.corpus / f"sown-{number}").write_bytes(sown)
    FINDINGS.mkdir(exist_ok=True)
    atheris.Setup(
        [
            sys.argv[0],
            str(chosen.corpus),
            f"-max_total_time={chosen.seconds}",
            f"-artifact_prefix={FINDINGS}/{chosen.target}-",
            "-timeout=10",
            "-rss_limit_mb=1024",
            "-max_len=6000",
            "-print_final_stats=1",
        ],
        targets[chosen.target],
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()

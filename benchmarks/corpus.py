"""Score the phrase readers on labelled phrases: `make corpus`; compare other readers of dates: `make peers`.

The phrases and their scorer lie beside the checkout; where they do not, the command says so and scores nothing.
It leaves with 1 where a share misses what it aims at.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks import corpus_adapter
from benchmarks.interleaved import ROOT
from benchmarks.labelled import CORPUS, SCORER, TimescaleReader, count_due, rows
from benchmarks.scores import PARTS, Groups, Share, score, shares
from benchmarks.tables import percent, table

PAGE = ROOT / "docs" / "reference" / "corpus.md"


def scores_in_words(folder: Path, scores: Mapping[str, Groups], found: Sequence[Share]) -> Iterator[str]:
    """Yield the lines of the shares, and of the right answers by phenomenon of each file."""
    yield from (f"Scored on `{_name(folder)}`.", "")
    yield from table(("answer", "count", "phrases", "share", "aim"), [share.cells() for share in found])
    for part, groups in scores.items():
        columns = [column for column in groups["all"] if column != "n"]
        yield from ("", f"### {part.capitalize()} (`{PARTS[part]}.jsonl`)", "")
        yield from table(("phenomenon", "phrases", *columns), _by_phenomenon(groups, columns))


def _name(folder: Path) -> str:
    return f"{folder.parent.name}/{folder.name}"


def _by_phenomenon(groups: Groups, columns: Sequence[str]) -> Iterator[tuple[str, ...]]:
    sizes = {name: int(str(counts["n"])) for name, counts in groups.items()}
    for name in sorted(groups, key=lambda name: (name != "all", -sizes[name], name)):
        pairs = (groups[name][column] for column in columns)
        yield name, str(sizes[name]), *(f"{right}/{of}" if of else "–" for right, of in pairs)


def peers_in_words(folder: Path) -> Iterator[str]:
    """Yield the lines of the table that compares readers of dates."""
    from benchmarks.peers import peers  # noqa: PLC0415 - they are an optional extra

    labelled = list(rows(folder / f"{PARTS['timescales']}.jsonl"))
    readers: dict[str, TimescaleReader] = {"equalityplan": corpus_adapter.parse_timescale, **peers()}
    body = []
    for name, read in readers.items():
        count = count_due(labelled, read)
        answers = (count.edtf, count.due, count.wrong, count.unread)
        body.append((name, *(percent(answer, count.phrases) for answer in answers)))
    yield from (f"Of {len(labelled)} timescales of `{_name(folder)}`.", "")
    yield from table(("reader", "EDTF right", "day right", "wrong but confident", "unread"), body)


def with_section(page: str, name: str, lines: Sequence[str]) -> str:
    """Put lines between the two comments that mark a section of a page."""
    opening, closing = f"<!-- {name} -->", f"<!-- end of {name} -->"
    section = re.compile(rf"(?<={opening}\n).*?(?={closing})", re.DOTALL)
    page, found = section.subn(lambda _: "\n".join(("", *lines, "", "")), page)
    if not found:
        raise ValueError(f"{PAGE.name}: found no section between {opening} and {closing}. Put both where it belongs.")
    return page


def _show(name: str, lines: Sequence[str], *, write: bool) -> None:
    print("\n".join(lines))
    if write:
        PAGE.write_text(with_section(PAGE.read_text(encoding="utf-8"), name, lines), encoding="utf-8")


def _compare(folder: Path, *, write: bool) -> int:
    try:
        lines = list(peers_in_words(folder))
    except ModuleNotFoundError as missing:
        print(f"Nothing is compared: {missing.name} is not installed. `make peers` installs it.")
        return 2
    _show("peers", lines, write=write)
    return 0


def _score(folder: Path, *, write: bool) -> int:
    scores = score(folder)
    if not scores:
        print(f"Nothing is scored: {folder} holds none of {', '.join(f'{name}.jsonl' for name in PARTS.values())}")
        return 2
    found = list(shares(folder, scores))
    _show("readers", list(scores_in_words(folder, scores, found)), write=write)
    return int(any(share.missed for share in found))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and give its exit status: 1 where an aim is missed, 2 where something asked for is not there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="labelled phrases; else those beside the checkout")
    parser.add_argument("--peers", action="store_true", help="compare other readers of dates instead")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.relative_to(ROOT)}")
    given = parser.parse_args(arguments)
    folder: Path = (given.folder or CORPUS).resolve()
    absent = [path for path in (folder, SCORER) if not path.exists()]
    if absent:
        print(f"Nothing is scored: there is no {absent[0]}")
        return 2 if given.folder else 0
    return _compare(folder, write=given.write) if given.peers else _score(folder, write=given.write)


if __name__ == "__main__":
    sys.exit(main())

"""Reads the files of a folder in a process of its own, and tells as JSON what came of each.

Anything that reading has no business with ends it: a socket, another program, a file that is written. The most memory
that was in use is counted for each file.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from equalityplan.errors import DocumentError
from equalityplan.reader import read_document
from equalityplan.reading import read_plan

# What is larger is read and not understood: from there on all formats are alike.
_LARGE = 1_000_000
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_STATUS = Path("/proc/self/status")
_RESET = Path("/proc/self/clear_refs")


class TrespassError(Exception):
    """Reading did what it has no business with."""


def guard(event: str, given: tuple[Any, ...]) -> None:
    """Refuse events that reading a file never needs."""
    writes = event == "open" and isinstance(given[2], int) and given[2] & _WRITING and given[0] != os.devnull
    if writes or event.startswith(("socket.", "subprocess.", "os.mkdir", "os.system", "os.posix_spawn", "urllib")):
        raise TrespassError(f"{event}{given[:1]}")


def peak(reset: int | None) -> int | None:
    """Give the most memory in use since it was last asked for, in bytes, where the system tells."""
    if reset is None:
        return None
    kept = next(line for line in _STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    os.write(reset, b"5")
    return int(kept.split()[1]) * 1024


def outcome(path: Path) -> dict[str, Any]:
    """Give what reading a file came to."""
    try:
        if path.stat().st_size > _LARGE:
            document = read_document(path)
            return {"rows": len(document.blocks), "notices": sorted({notice.code for notice in document.notices})}
        plan = read_plan(path)
    except DocumentError as error:
        return {"error": [error.where, error.problem, error.advice]}
    except BaseException as error:  # noqa: BLE001 - whatever else is raised is what the test looks for
        return {"raised": repr(error)}
    return {"rows": len(plan.rows), "notices": sorted({notice.code for notice in plan.notices})}


def main(folder: Path, *, guarded: bool) -> None:
    """Read the files in order of their names."""
    # The file that takes the order to count from now on is opened before nothing more may be.
    reset = os.open(_RESET, os.O_WRONLY) if _RESET.exists() else None
    if guarded:
        sys.addaudithook(guard)
    told = {}
    for path in sorted(folder.iterdir()):
        start = time.process_time()
        told[path.name] = outcome(path) | {"peak": peak(reset), "seconds": round(time.process_time() - start, 2)}
    print(json.dumps(told))  # noqa: T201 - the process that started this one reads it


if __name__ == "__main__":
    main(Path(sys.argv[1]), guarded=sys.argv[2] == "guarded")

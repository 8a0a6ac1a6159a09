"""Loading a mapping that a person has edited, with every fault named by its line and key path."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from equalityplan.errors import SettingsError
from equalityplan.mapping.criterion_mapping import CriterionMapping, RowTie
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Standard
from equalityplan.standard.part import Part, nearest
from equalityplan.standard.shelf import parsed

_TABLE = re.compile(r"\s*\[\[\s*(\w+)\s*\]\]")
_KEY = re.compile(r"\s*[\"']?(\w+)[\"']?\s*=")
_LONG = re.compile(r'"""|\'\'\'')


def load_mapping(
    path: str | os.PathLike[str], standard: Standard | None = None, plan: Plan | None = None
) -> CriterionMapping:
    """Load a mapping from a TOML file such as `write_mapping` makes.

    Args:
        path: The file.
        standard: The standard that the mapping is for; where it is given, the criteria have to be its own.
        plan: The plan that it is for; where it is given, the rows have to be its own.

    Raises:
        SettingsError: The file cannot be read or does not hold together; every fault is named by its line and its
            key path.
    """
    file = Path(path)
    root = Part(parsed(file, SettingsError))
    mapping = _mapping(root)
    _see_twice(root, mapping)
    if standard is not None:
        _see_standard(root, mapping, standard)
    if plan is not None:
        _see_rows(root, mapping, plan)
    if root.faults:
        lines = _lines(file.read_text(encoding="utf-8-sig"))
        told = sorted((_line(fault, lines), fault) for fault in root.faults)
        problem = "; ".join(f"line {line}, {fault}" if line else fault for line, fault in told)
        raise SettingsError(str(file), problem, "Correct the file and load it again.")
    return mapping


def _mapping(root: Part) -> CriterionMapping:
    mapping = CriterionMapping(
        standard=root.text_or_none("standard"), ties=[_tie(part) for part in root.tables("ties")]
    )
    root.close()
    return mapping


def _tie(part: Part) -> RowTie:
    confirmed = part.flag("confirmed", default=False)
    if "confirmed" not in part.values:
        part.fault("confirmed", "is missing, true or false was expected")
    tie = RowTie(
        criterion=part.text("criterion"),
        row=part.text_or_none("row"),
        confirmed=confirmed,
        by=part.text_or_none("by"),
        on=part.day("on"),
        says=part.text_or_none("says"),
    )
    part.close()
    return tie


def _see_twice(root: Part, mapping: CriterionMapping) -> None:
    """Note ties that are there twice, and criteria of which it is confirmed both that a row and that none answers."""
    seen = Counter[tuple[str, str | None]]()
    denied = {tie.criterion for tie in mapping.ties if tie.confirmed and tie.row is None}
    for n, tie in enumerate(mapping.ties):
        seen[tie.criterion, tie.row] += 1
        if seen[tie.criterion, tie.row] > 1 and tie.criterion:
            root.fault(f"ties[{n}]", f"{tie.criterion} is tied to {_named(tie)} twice")
        if tie.confirmed and tie.row is not None and tie.criterion in denied:
            root.fault(
                f"ties[{n}]", f"{tie.criterion} is tied to {_named(tie)}, and another tie says that no row answers it"
            )


def _named(tie: RowTie) -> str:
    return "no row" if tie.row is None else f"'{tie.row}'"


def _see_standard(root: Part, mapping: CriterionMapping, standard: Standard) -> None:
    if mapping.standard not in (None, standard.id):
        root.fault("standard", f"the mapping is for {mapping.standard!r}, and {standard.id!r} is asked about")
        return
    known = standard.criteria_by_id
    for n, tie in enumerate(mapping.ties):
        if tie.criterion and tie.criterion not in known:
            problem = f"{tie.criterion!r} is no criterion of {standard.id}{nearest(tie.criterion, known)}"
            root.fault(f"ties[{n}].criterion", problem)


def _see_rows(root: Part, mapping: CriterionMapping, plan: Plan) -> None:
    known = plan.row_ids
    for n, tie in enumerate(mapping.ties):
        if tie.row is not None and tie.row not in known:
            root.fault(f"ties[{n}].row", f"the plan has no row {tie.row!r}{nearest(tie.row, known)}")


def _lines(text: str) -> dict[str, int]:
    """Give the line, from 1, of every table and key by its path."""
    found: dict[str, int] = {}
    tables, path, within = Counter[str](), "", False
    for number, line in enumerate(text.splitlines(), 1):
        if not within and (table := _TABLE.match(line)):
            path = f"{table[1]}[{tables[table[1]]}]"
            tables[table[1]] += 1
            found[path] = number
        elif not within and (key := _KEY.match(line)):
            found.setdefault(f"{path}.{key[1]}" if path else key[1], number)
        # What stands between three quotes is text, whatever it looks like.
        within ^= len(_LONG.findall(line)) % 2 == 1
    return found


def _line(fault: str, lines: Mapping[str, int]) -> int:
    """Give the line of the key or of the table that a fault is about; 0 where neither is found."""
    path = fault.partition(": ")[0]
    candidates: Iterable[str] = (path, path.rpartition(".")[0], path.partition("[")[0])
    return next((lines[each] for each in candidates if each in lines), 0)

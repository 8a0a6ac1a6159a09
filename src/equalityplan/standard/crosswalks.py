"""Crosswalks between standards, from their file."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from equalityplan.errors import StandardsError
from equalityplan.model.crosswalk import Crosswalk, CrosswalkBasis, CrosswalkRelation, StandardPart
from equalityplan.standard.part import Part
from equalityplan.standard.shelf import parsed

_FILE = Path(__file__).parent.with_name("standards") / "_crosswalks.toml"


def load_crosswalks(source: str | None = None, target: str | None = None) -> tuple[Crosswalk, ...]:
    """Give the crosswalks that come with the library, in the order of their file.

    Only a relation that a source states carries an answer over by itself (`Crosswalk.moves`); the others are there
    to be shown to a person.

    Args:
        source: Only those that start at this standard.
        target: Only those that end at this standard.

    Examples:
        >>> [(c.source_id, c.target_id) for c in load_crosswalks("eslg-2007", "eflg-2009") if c.moves]
        [('level3', 'achieving'), ('level4', 'achieving')]
    """
    every = read_crosswalks(_FILE)
    return tuple(found for found in every if source in (None, found.source) and target in (None, found.target))


@cache
def read_crosswalks(path: Path) -> tuple[Crosswalk, ...]:
    """Read a file of crosswalks: a TOML list `crosswalks`, each with the keys of `Crosswalk`.

    Raises:
        StandardsError: The file cannot be read or does not hold together; every fault is named by its key path.
    """
    root = Part(parsed(path))
    found = tuple(_crosswalk(part) for part in root.tables("crosswalks"))
    root.close()
    if root.faults:
        raise StandardsError(str(path), "; ".join(root.faults), "Correct the file and load it again.")
    return found


def _crosswalk(part: Part) -> Crosswalk:
    crosswalk = Crosswalk(
        source=part.text("source"),
        source_part=part.choice("source_part", StandardPart, StandardPart.CRITERION),
        source_id=part.text("source_id"),
        target=part.text("target"),
        target_part=part.choice("target_part", StandardPart, StandardPart.CRITERION),
        target_id=part.text("target_id"),
        relation=part.choice("relation", CrosswalkRelation),
        basis=part.choice("basis", CrosswalkBasis),
        address=part.text_or_none("address"),
        note=part.text("note", required=False),
    )
    part.close()
    return crosswalk

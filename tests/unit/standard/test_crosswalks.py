"""Crosswalks between standards."""

from __future__ import annotations

from pathlib import Path

import pytest

from equalityplan.errors import StandardsError
from equalityplan.model.crosswalk import Crosswalk, CrosswalkBasis, StandardPart
from equalityplan.standard import available_standards, load_standard
from equalityplan.standard.crosswalks import load_crosswalks, read_crosswalks

KNOWN = {standard_id: load_standard(standard_id) for standard_id in available_standards()}


def ids(standard_id: str, part: StandardPart) -> set[str]:
    standard = KNOWN[standard_id]
    found = {
        StandardPart.CRITERION: [each.id for each in standard.criteria],
        StandardPart.LEVEL: [each.id for each in standard.levels],
        StandardPart.THEME: [each.id for each in standard.themes],
        StandardPart.RATING: [each.lower() for each in standard.rating_scale],
    }
    return set(found[part])


@pytest.mark.parametrize(
    "crosswalk", load_crosswalks(), ids=lambda c: f"{c.source}-{c.source_id}-{c.target}-{c.target_id}"
)
def test_both_ends_are_parts_of_known_standards(crosswalk: Crosswalk) -> None:
    ends = (
        (crosswalk.source, crosswalk.source_part, crosswalk.source_id),
        (crosswalk.target, crosswalk.target_part, crosswalk.target_id),
    )
    for standard_id, part, part_id in ends:
        if part is not StandardPart.OTHER:
            assert part_id in ids(standard_id, part)


def test_only_what_a_source_states_moves_by_itself() -> None:
    moving = [crosswalk for crosswalk in load_crosswalks() if crosswalk.moves]
    assert {(c.source, c.source_id, c.target_id) for c in moving} == {
        ("eslg-2007", "level3", "achieving"),
        ("eslg-2007", "level4", "achieving"),
    }
    assert all(crosswalk.address for crosswalk in load_crosswalks() if crosswalk.basis is CrosswalkBasis.STATED)


def test_they_are_chosen_by_either_end() -> None:
    chosen = load_crosswalks(target="eflg-2009")
    assert {crosswalk.source for crosswalk in chosen} == {"eslg-2007", "eflg-2012"}
    assert load_crosswalks("eflg-2012", "eslg-2007") == ()


def test_every_fault_of_a_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[[crosswalks]]\nsource = "a"\nrelation = "like"\nbasis = "stated"\nx = 1\n', encoding="utf-8")
    with pytest.raises(StandardsError) as caught:
        read_crosswalks(file)
    for fault in ("source_id: is missing", "target: is missing", "relation: 'like' is none of", "x: is no key"):
        assert f"crosswalks[0].{fault}" in str(caught.value)

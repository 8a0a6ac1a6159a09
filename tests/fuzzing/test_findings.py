"""What fuzzing once found stays mended, and every seed holds."""

from __future__ import annotations

import pytest

from tests.fuzzing.seeds import findings, of
from tests.fuzzing.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_seeds_hold(target: str) -> None:
    seeds = tuple(of(target))
    assert len(seeds) > 1
    for seed in seeds[:200]:
        TARGETS[target](seed)


@pytest.mark.parametrize(("target", "name"), [(target, path.name) for target in TARGETS for path in findings(target)])
def test_findings_stay_mended(target: str, name: str) -> None:
    TARGETS[target](next(path for path in findings(target) if path.name == name).read_bytes())

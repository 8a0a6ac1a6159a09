"""Plans of many shapes, made up and written in every format that can hold them, are read as they are meant."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import equalityplan as ep
from tests.shapes import (
    bodies,
    bodies_more,
    boroughs,
    boroughs_more,
    councils,
    devolved,
    going_on,
    grouped,
    headed,
    health,
    knotted,
    learning,
    mixed,
    services,
    shires,
    shires_more,
    trusts,
    trusts_more,
    turned,
    unions,
    unions_more,
)
from tests.shapes.comparing import differing
from tests.shapes.pieces import OFFICE, Shape
from tests.shapes.writing import WRITERS

_BUILDERS = (
    *(grouped, turned, headed, knotted, going_on, mixed, councils, health, learning, services),
    *(trusts, trusts_more, shires, shires_more, devolved, boroughs, boroughs_more, bodies, bodies_more),
    *(unions, unions_more),
)
SHAPES = {shape.name: shape for builders in _BUILDERS for shape in (make() for make in builders.SHAPES)}
CASES = [(shape.name, form) for shape in SHAPES.values() for form in shape.formats]

# How many fields of a shape in a format are read otherwise than meant, and why. A number that changes fails, so that
# no difference comes, grows or goes unseen.
_LEVEL = "entries of a deeper list that have the same bullet as those above them are taken for entries beside them"
_SHADE = "a plain colour in its own column says how a row stands, though the account beside it says that it is done"
_HALF = "a share that was reached says more than the colour before it"
_COUNTED = 'a whole number behind "subject to" might count anything, so it is taken for no row'
_SUPPORT = "a line that ends in no word for a party is taken for the beginning of the next one"
_STREAM = "of two columns that may both be actions the first is the objective, whatever stands right of them"
KNOWN: dict[tuple[str, str], tuple[int, str]] = {
    **{("borough", form): (1, _SHADE) for form in OFFICE},
    **{("disability2006", form): (1, _COUNTED) for form in OFFICE},
    **{("section75", form): (1, _SUPPORT) for form in OFFICE},
    **{("labels", form): (1, _HALF) for form in OFFICE},
    **{("police-race", form): (3, _STREAM) for form in OFFICE},
    ("listed-actions", "docx"): (1, _LEVEL),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("shapes")


@cache
def read(name: str, form: str, folder: Path) -> ep.Plan:
    shape: Shape = SHAPES[name]
    path = folder / f"{name}.{form}"
    path.write_bytes(WRITERS[form](shape))
    return ep.read_plan(path)


@pytest.mark.parametrize(("name", "form"), CASES)
def test_every_field_is_read_as_it_is_meant(name: str, form: str, folder: Path) -> None:
    lines = differing(read(name, form, folder), SHAPES[name].rows)
    count, reason = KNOWN.get((name, form), (0, "nothing is read otherwise"))
    assert len(lines) == count, f"{count} known ({reason}), {len(lines)} found:\n" + "\n".join(lines)


@pytest.mark.parametrize(("name", "form"), CASES)
def test_no_word_is_lost(name: str, form: str, folder: Path) -> None:
    plan = read(name, form, folder)
    assert plan.coverage is not None
    assert (plan.coverage.missing, plan.coverage.repeated, plan.unplaced) == ((), (), ())

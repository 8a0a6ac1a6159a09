"""Plans of many shapes, printed by LibreOffice, are read as they are meant, but for what the page does not show."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

import equalityplan as ep
from tests.formats.files import convert, office
from tests.shapes.comparing import FIELDS, differing, wanted_rows
from tests.shapes.test_shapes import SHAPES
from tests.shapes.writing import as_word

# Where a word is cut at the edge of a narrow column, or a line of text ends just there, the page may not tell how it
# goes on. Fonts differ from one machine to the next, and with them the lines: so this is a share, not a list.
_LEAST = 0.995
_PRINTED = sorted(name for name, shape in SHAPES.items() if "docx" in shape.formats)


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, ep.Plan]:
    """The plans as they are read from what LibreOffice prints."""
    if not office():
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("printed")
    sources = [folder / f"{name}.docx" for name in _PRINTED]
    for source in sources:
        source.write_bytes(as_word(SHAPES[source.stem]))
    convert(sources, "pdf", folder)
    return {name: ep.read_plan(folder / f"{name}.pdf") for name in _PRINTED}


def test_nearly_every_field_is_read_as_it_is_meant(plans: Mapping[str, ep.Plan]) -> None:
    found = {name: differing(plan, SHAPES[name].rows) for name, plan in plans.items()}
    fields = sum(len(wanted_rows(SHAPES[name].rows)) * len(FIELDS) for name in plans)
    wrong = sum(map(len, found.values()))
    told = "\n".join(f"{name}: {line}" for name, lines in found.items() for line in lines)
    assert wrong <= (1 - _LEAST) * fields, f"{wrong} of {fields}:\n{told}"


def test_no_word_of_the_page_is_lost(plans: Mapping[str, ep.Plan]) -> None:
    for name, plan in plans.items():
        assert plan.coverage is not None
        assert (name, plan.coverage.missing, plan.coverage.repeated) == (name, (), ())

"""Standards of one's own made out of published ones."""

from __future__ import annotations

from typing import Any

import pytest

from equalityplan.errors import StandardsError
from equalityplan.model.standard import Criterion
from equalityplan.standard.tailoring import tailor
from tests.assessing import STANDARD, criterion

REASON = "We run no schools."


def test_what_is_left_out_takes_its_links_with_it() -> None:
    linked = tailor(STANDARD, reason=REASON, add=[criterion("2.11", links=("2.1",))])
    assert linked.criteria_by_id["2.11"].links == ("2.1",)
    cut = tailor(linked, reason=REASON, without=["2.1"])
    assert cut.criteria_by_id["2.11"].links == ()
    assert "2.1" not in cut.criteria_by_id


def test_levels_and_themes_select_their_criteria() -> None:
    assert [each.id for each in tailor(STANDARD, reason=REASON, select=["high"]).criteria] == ["3.1", "3.2"]
    assert [each.id for each in tailor(STANDARD, reason=REASON, without=["serve", "high"]).criteria] == ["2.1", "2.2"]


def test_weights_go_to_criteria_and_themes() -> None:
    own = tailor(STANDARD, reason=REASON, weights={"2.1": 3, "serve": 0})
    assert own.criteria_by_id["2.1"].weight == 3
    assert [theme.weight for theme in own.themes] == [1, 0]


def test_it_says_that_it_is_tailored_and_why() -> None:
    own = tailor(STANDARD, reason=f" {REASON} ")
    assert own.id == "own-2012-tailored"
    assert own.completeness_note.endswith(f"Tailored: {REASON}")


@pytest.mark.parametrize(
    "given",
    [{"select": ["2.10x"]}, {"without": ["2.10x"]}, {"weights": {"2.10x": 1}}],
    ids=lambda given: next(iter(given)),
)
def test_an_unknown_id_is_refused_with_the_nearest(given: dict[str, Any]) -> None:
    with pytest.raises(
        StandardsError, match=r"own-2012: '2\.10x' is no criterion, level or theme of it \(did you mean"
    ):
        tailor(STANDARD, reason=REASON, **given)


def test_a_reason_is_asked_for() -> None:
    with pytest.raises(StandardsError, match="the reason says nothing"):
        tailor(STANDARD, reason=" ")


def test_what_is_added_has_to_fit() -> None:
    with pytest.raises(StandardsError, match=r"'middle' is no level of this standard"):
        tailor(STANDARD, reason=REASON, add=[Criterion(id="9", title="Own", level="middle")])
    with pytest.raises(StandardsError, match=r"'2\.1' is already the id of"):
        tailor(STANDARD, reason=REASON, add=[criterion("2.1")])

"""sensitivity(): which unknown narrows the score most."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from equalityplan.assessment import Assessment, StatusChange
from equalityplan.model.standard import Scoring, ScoringMethod, Standard
from equalityplan.settings import Settings, Waiver
from tests.assessing import STANDARD, assessed, at, criterion, done, whole, with_criteria


def standard(method: ScoringMethod = ScoringMethod.GATES, serve: int = 1) -> Standard:
    criteria = (criterion("2.1"), criterion("2.2", weight=3), criterion("2.10", theme="serve"))
    themes = (STANDARD.themes[0], evolve(STANDARD.themes[1], weight=serve))
    return evolve(with_criteria(*criteria), themes=themes, scoring=Scoring(method=method))


def told(found: Assessment) -> list[tuple[str, Fraction]]:
    return [(unknown.criterion.id, unknown.narrows) for unknown in found.sensitivity()]


def test_the_heaviest_unknown_stands_first() -> None:
    found = assessed(whole("2.1"), whole("2.2"), standard=standard())
    assert told(found) == [("2.2", Fraction(3, 5)), ("2.1", Fraction(1, 5))]


def test_equal_ones_stand_as_in_the_standard() -> None:
    assert told(assessed(whole("2.2"), whole("2.1"), standard=with_criteria(criterion("2.1"), criterion("2.2")))) == [
        ("2.1", Fraction(1, 2)),
        ("2.2", Fraction(1, 2)),
    ]


def test_themes_weigh_where_the_method_says_so() -> None:
    found = assessed(whole("2.1"), whole("2.2"), standard=standard(ScoringMethod.WEIGHTED_SHARE, serve=3))
    assert told(found) == [("2.2", Fraction(3, 16)), ("2.1", Fraction(1, 16))]


def test_a_theme_without_weight_narrows_nothing() -> None:
    found = assessed(whole("2.1"), heading="Services", standard=standard(ScoringMethod.WEIGHTED_SHARE, serve=0))
    assert "2.10" not in dict(told(found))


def test_the_reason_and_the_rows_are_told() -> None:
    found = assessed(whole("2.1", where=at(5)), whole("2.2", status=done()), standard=standard())
    (unknown,) = found.sensitivity()
    assert (unknown.rows, unknown.where) == (("2.1",), at(5))
    assert unknown.reason == found.criteria["2.1"].reason


def test_where_all_is_known_there_is_none() -> None:
    assert assessed(whole("2.1", status=done()), standard=with_criteria(criterion("2.1"))).sensitivity() == ()


def test_what_is_waived_is_not_asked() -> None:
    waiver = Settings(waivers=(Waiver(of="2.2", reason="Not ours"),))
    assert told(assessed(whole("2.1"), whole("2.2"), standard=standard(), settings=waiver)) == [("2.1", Fraction(1, 2))]


@pytest.mark.parametrize("method", ScoringMethod)
@pytest.mark.parametrize("word", ["completed", "not-started"])
def test_knowing_it_narrows_by_as_much(method: ScoringMethod, word: str) -> None:
    found = assessed(whole("2.1"), whole("2.2"), standard=standard(method, serve=2))
    before = found.score.score
    for unknown in found.sensitivity():
        after = found.what_if(StatusChange(unknown.criterion.id, word)).after.score.score
        assert before is not None
        assert after is not None
        assert (before.highest - before.lowest) - (after.highest - after.lowest) == unknown.narrows

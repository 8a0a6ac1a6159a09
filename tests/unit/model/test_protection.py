"""Since when the law has protected each characteristic, and since when a public duty has covered it."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.model.characteristic import (
    GREAT_BRITAIN,
    NORTHERN_IRELAND,
    SECTION_75,
    Characteristic,
    protected_on,
    protection_of,
    protections,
)
from equalityplan.model.edtf import day_span

ACT_OF_2010 = date(2010, 10, 1)


@pytest.mark.parametrize("nation", [*GREAT_BRITAIN, NORTHERN_IRELAND])
@pytest.mark.parametrize("characteristic", Characteristic)
def test_each_characteristic_has_one_account_for_each_nation(characteristic: Characteristic, nation: str) -> None:
    fitting = [found for found in protections() if found.characteristic is characteristic and nation in found.nations]
    assert fitting == [protection_of(characteristic, nation)]
    assert day_span(fitting[0].since)[0] is not None
    assert (fitting[0].duty is None) == (fitting[0].duty_since is None)


@pytest.mark.parametrize("nation", GREAT_BRITAIN)
def test_all_nine_were_protected_when_the_act_of_2010_came_into_force(nation: str) -> None:
    assert protected_on(ACT_OF_2010, nation) == tuple(Characteristic)


@pytest.mark.parametrize(
    ("characteristic", "before", "since"),
    [
        (Characteristic.RACE, date(2001, 4, 1), date(2001, 4, 2)),
        (Characteristic.DISABILITY, date(2006, 12, 3), date(2006, 12, 4)),
        (Characteristic.SEX, date(2007, 4, 5), date(2007, 4, 6)),
        (Characteristic.AGE, date(2011, 4, 4), date(2011, 4, 5)),
        (Characteristic.SEXUAL_ORIENTATION, date(2011, 4, 4), date(2011, 4, 5)),
    ],
)
def test_the_duties_came_one_by_one(characteristic: Characteristic, before: date, since: date) -> None:
    protection = protection_of(characteristic)
    assert (protection.in_duty(before), protection.in_duty(since)) == (False, True)


def test_marriage_counts_for_the_first_aim_only() -> None:
    narrow = [found.characteristic for found in protections() if found.first_aim_only]
    assert narrow == [Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP]


def test_northern_ireland_has_nine_categories_of_its_own() -> None:
    assert len(SECTION_75) == 9
    assert [name for name, characteristic in SECTION_75.items() if characteristic is None] == [
        "political opinion",
        "dependants",
    ]
    named = {found.characteristic for found in protections() if found.nations == (NORTHERN_IRELAND,) and found.duty}
    assert named == set(SECTION_75.values()) - {None}
    assert not protection_of(Characteristic.AGE, NORTHERN_IRELAND).in_duty(date(1999, 12, 31))
    assert protection_of(Characteristic.AGE, NORTHERN_IRELAND).in_duty(date(2000, 1, 1))


def test_a_year_without_a_day_counts_from_its_end() -> None:
    protection = protection_of(Characteristic.RACE, NORTHERN_IRELAND)
    assert protection.since == "1997"
    assert (protection.protected(date(1997, 12, 30)), protection.protected(date(1997, 12, 31))) == (False, True)


def test_what_rests_on_general_knowledge_says_so() -> None:
    for found in protections():
        assert set(found.unsourced) <= {"since", "law", "duty_since", "duty"}
    assert "duty_since" not in protection_of(Characteristic.SEX).unsourced
    assert "duty_since" in protection_of(Characteristic.RACE).unsourced


def test_another_nation_is_refused() -> None:
    with pytest.raises(ValueError, match="'France' is no nation of the United Kingdom"):
        protection_of(Characteristic.AGE, "France")

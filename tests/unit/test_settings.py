"""Settings: days as callers give them, waivers that say why, and lists that may come in any form."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pendulum
import pytest

from equalityplan.errors import SettingsError
from equalityplan.settings import Settings, Waiver, as_date
from tests.assessing import STANDARD, assessed, whole

DAY = date(2012, 11, 1)


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        datetime(2012, 11, 1, 23, 59, tzinfo=UTC),
        pendulum.date(2012, 11, 1),
        pendulum.datetime(2012, 11, 1, 12, tz="Europe/London"),
        "2012-11-01",
        "20121101",
        "2012-11-01T23:59:00+01:00",
    ],
)
def test_a_day_may_come_in_many_forms(value: date | str) -> None:
    assert type(as_date(value)) is date
    assert as_date(value) == DAY
    assert assessed(whole("2.1"), as_of=value).as_of == DAY


@pytest.mark.parametrize(
    "value",
    ["", "today", "1 November 2012", "01/11/2012", "2012", "2012-11", "2012-02-30", "0000-01-01", None, 20121101],
)
def test_what_is_no_day_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match=r"as_of: .* is no date, a day such as 2012-11-01 was expected"):
        as_date(value)
    with pytest.raises(SettingsError):
        assessed(whole("2.1"), as_of=value)


def test_the_answers_do_not_depend_on_the_form_of_the_day() -> None:
    assert assessed(whole("2.1"), as_of="2012-11-01") == assessed(whole("2.1"), as_of=DAY)
    assert assessed(whole("2.1")).standard is STANDARD


class TestWaiver:
    def test_it_holds_for_what_it_names(self) -> None:
        waiver = Waiver(of="2.1", reason="Not ours")
        assert waiver.holds("2.1", None, DAY)
        assert waiver.holds("2.1", "any row", DAY)
        assert not waiver.holds("2.10", None, DAY)

    def test_it_may_hold_for_one_row(self) -> None:
        waiver = Waiver(of="ownership.row-has-lead", reason="Vacant", subject="2.1")
        assert waiver.holds("ownership.row-has-lead", "2.1", DAY)
        assert not waiver.holds("ownership.row-has-lead", "2.10", DAY)

    @pytest.mark.parametrize("expires", [DAY, "2012-11-01", datetime(2012, 11, 1, 8, tzinfo=UTC)])
    def test_its_last_day_is_included(self, expires: date) -> None:
        waiver = Waiver(of="2.1", reason="Not ours", expires=expires)
        assert waiver.expires == DAY
        assert (waiver.holds("2.1", None, DAY), waiver.expired(DAY)) == (True, False)
        assert (waiver.holds("2.1", None, date(2012, 11, 2)), waiver.expired(date(2012, 11, 2))) == (False, True)

    @pytest.mark.parametrize("blank", ["", " \n"])
    def test_it_says_of_what_and_why(self, blank: str) -> None:
        with pytest.raises(SettingsError, match=r"waiver, reason: .* says nothing"):
            Waiver(of="2.1", reason=blank)
        with pytest.raises(SettingsError, match=r"waiver, of: .* says nothing"):
            Waiver(of=blank, reason="Not ours")

    def test_its_last_day_is_a_day(self) -> None:
        with pytest.raises(SettingsError, match="expires: 'soon' is no date"):
            Waiver(of="2.1", reason="Not ours", expires="soon")


def test_lists_become_tuples_so_that_settings_can_be_keys() -> None:
    waiver = Waiver(of="2.1", reason="Not ours")
    settings = Settings(ignore=["a.b"], waivers=[waiver])
    assert (settings.ignore, settings.waivers) == (("a.b",), (waiver,))
    assert hash(settings) == hash(Settings(ignore=("a.b",), waivers=(waiver,)))

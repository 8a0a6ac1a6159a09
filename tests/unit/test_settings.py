"""Settings: days as callers give them, waivers that say why, and lists that may come in any form."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pendulum
import pytest

from equalityplan.errors import SettingsError
from equalityplan.model.standard import Body
from equalityplan.settings import Settings, Waiver, as_date, load_settings
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


FILE = """
select = ["ownership", "timing"]
ignore = ["timing.date-is-sharp"]
[weights]
"ownership.row-has-lead" = "should"
[parameters."timing.due-date-is-in-reach"]
years = 2
[[waivers]]
of = "2.17"
reason = "The county council commissions these services"
subject = "table 1 row 2"
author = "Equality Officer"
expires = 2013-03-31
"""


def test_settings_are_loaded_from_a_file(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(FILE, encoding="utf-8")
    assert load_settings(file) == Settings(
        select=["ownership", "timing"],
        ignore=["timing.date-is-sharp"],
        weights={"ownership.row-has-lead": "should"},
        parameters={"timing.due-date-is-in-reach": {"years": 2}},
        waivers=[
            Waiver(
                of="2.17",
                reason="The county council commissions these services",
                subject="table 1 row 2",
                author="Equality Officer",
                expires="2013-03-31",
            )
        ],
    )


def test_settings_are_loaded_from_a_project(tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text('[tool.other]\nx = 1\n[tool.equalityplan]\nignore = ["quality"]\n', encoding="utf-8")
    assert load_settings(file) == Settings(ignore=["quality"])


def test_every_fault_of_a_file_is_told_by_its_key_path(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    text = 'selekt = []\nignore = [1]\n[weights]\nx = "heavy"\n[[waivers]]\nof = "2.1"\nexpires = "soon"\n'
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(file)
    for fault in (
        "selekt: is no key that is read here (did you mean 'select'?)",
        "ignore[0]: 1 stands where a text is wanted",
        "weights.x: 'heavy' is none of must, should, note",
        "waivers[0].reason: is missing",
        "waivers[0].expires: 'soon' is no day",
    ):
        assert fault in str(caught.value)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="the file cannot be read"):
        load_settings(tmp_path / "absent.toml")


def test_a_weight_that_is_none_is_refused() -> None:
    with pytest.raises(SettingsError, match="weights: 'heavy' is no weight"):
        Settings(weights={"ownership.row-has-lead": "heavy"})


class TestWhoseDuties:
    def test_nation_and_body_may_be_told_in_any_case(self) -> None:
        settings = Settings(nation="wales", body="district council")
        assert (settings.nation, settings.body) == ("Wales", Body.DISTRICT_COUNCIL)
        assert (Settings().nation, Settings().body) == (None, None)

    def test_what_is_no_nation_and_no_kind_of_body_is_refused(self) -> None:
        with pytest.raises(SettingsError, match=r"nation: 'Englnd' is no nation \(did you mean 'England'\?\)"):
            Settings(nation="Englnd")
        with pytest.raises(SettingsError, match=r"body: 'distrct council' is no kind of body \(did you mean 'district"):
            Settings(body="distrct council")

    def test_a_file_tells_them(self, tmp_path: Path) -> None:
        file = tmp_path / "rules.toml"
        file.write_text('nation = "England"\nbody = "fire service"\n', encoding="utf-8")
        assert load_settings(file) == Settings(nation="England", body="fire service")
        file.write_text('nation = "Mercia"\nbody = "guild"\n', encoding="utf-8")
        with pytest.raises(SettingsError, match=r"nation: 'Mercia' is none of England.*; body: 'guild' is none of"):
            load_settings(file)

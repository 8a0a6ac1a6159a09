"""Settings: what is ignored and what is waived, with reasons; the days that callers give."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from attrs import Attribute, field, frozen

from equalityplan.errors import SettingsError


def as_date(value: date | str, setting: str = "as_of") -> date:
    """Take a caller's day: a date, the day of a date with time, or an ISO 8601 text such as 2012-11-01.

    Args:
        value: What the caller gave.
        setting: The setting or argument that it was given for, as messages name it.

    Raises:
        SettingsError: It is no date.

    Examples:
        >>> as_date("2012-11-01"), as_date(datetime(2012, 11, 1, 9, 30))
        (datetime.date(2012, 11, 1), datetime.date(2012, 11, 1))
    """
    try:
        day = value if isinstance(value, date) else datetime.fromisoformat(value)
    except (ValueError, TypeError):
        problem = f"{value!r} is no date, a day such as 2012-11-01 was expected"
        raise SettingsError(setting, problem, "Write year, month and day.") from None
    # Built anew, so that what goes on is a plain date whatever kind the caller's was.
    return date(day.year, day.month, day.day)


def _last_day(value: date | str | None) -> date | None:
    return None if value is None else as_date(value, "expires")


def _stated(_: Waiver, attribute: Attribute[str], value: str) -> None:
    """Refuse a waiver that does not say what it is of or why."""
    if not isinstance(value, str) or not value.strip():
        advice = "Say in a sentence why it does not apply." if attribute.name == "reason" else "Give an id."
        raise SettingsError(f"waiver, {attribute.name}", f"{value!r} says nothing, words were expected", advice)


@frozen(kw_only=True)
class Waiver:
    """A reasoned exemption from a criterion or a rule.

    A waived criterion is not applicable and leaves every score. A waived rule is not applicable wherever it would
    not be met, met only in part, or could not be told; it changes no judgement of another rule.

    Attributes:
        of: Id of the criterion or rule.
        reason: Why it does not apply; reports print it.
        subject: Id of the row that a waived rule is exempted for; None for every subject, and for a criterion.
        author: Who decided it.
        expires: The last day on which it holds, inclusive, as a date or an ISO 8601 text; None for no end.

    Raises:
        SettingsError: It gives no id or no reason, or its last day is no date.
    """

    of: str = field(validator=_stated)
    reason: str = field(validator=_stated)
    subject: str | None = None
    author: str | None = None
    expires: date | None = field(default=None, converter=_last_day)

    def holds(self, of: str, subject: str | None, as_of: date) -> bool:
        """Whether it exempts from this criterion or rule, for this subject, on this day."""
        return self.of == of and self.subject in (None, subject) and not self.expired(as_of)

    def expired(self, as_of: date) -> bool:
        """Whether its last day has passed."""
        return self.expires is not None and self.expires < as_of


def _ids(value: Iterable[str] | str) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _waivers(value: Iterable[Waiver]) -> tuple[Waiver, ...]:
    return tuple(value)


@frozen(kw_only=True)
class Settings:
    """What an assessment leaves out.

    Attributes:
        ignore: Ids of rules whose judgements are left out; the judgements of other rules stay as they are.
        waivers: Exemptions.

    Examples:
        >>> Settings(waivers=(Waiver(of="2.17", reason="The county council commissions these services"),)).ignore
        ()
    """

    ignore: tuple[str, ...] = field(default=(), converter=_ids)
    waivers: tuple[Waiver, ...] = field(default=(), converter=_waivers)

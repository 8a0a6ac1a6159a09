"""Settings: which rules are asked, how much they weigh, and what is waived, with reasons; from Python or TOML.

In a file the keys stand at the top, or under ``[tool.equalityplan]`` in a ``pyproject.toml``::

    select = ["ownership", "timing.row-has-due-date"]     # ids or families; all unless given
    ignore = ["quality"]
    nation = "England"                                    # whose duties are asked, where it is known
    body = "district council"
    [weights]
    "ownership.row-has-lead" = "should"
    [parameters."governance.progress-is-reviewed"]
    longest_gap_in_months = 6
    [[waivers]]
    of = "2.17"
    reason = "The county council commissions these services"
    expires = 2013-03-31
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from attrs import Attribute, field, frozen

from equalityplan.errors import SettingsError
from equalityplan.model.standard import Body
from equalityplan.rule import Weight
from equalityplan.standard.part import Part, nearest
from equalityplan.standard.shelf import parsed

NATIONS = ("England", "Wales", "Scotland", "Northern Ireland")


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


def _weights(value: Mapping[str, Weight | str]) -> Mapping[str, Weight]:
    unknown = [weight for weight in value.values() if weight not in list(Weight)]
    if unknown:
        problem = f"{unknown[0]!r} is no weight, {', '.join(Weight)} were expected"
        raise SettingsError("weights", problem, "Give each rule one of them.")
    return {rule: Weight(weight) for rule, weight in value.items()}


def _nation(value: str | None) -> str | None:
    if value is None:
        return None
    found = next((nation for nation in NATIONS if str(value).casefold() == nation.casefold()), None)
    if found is None:
        problem = f"{value!r} is no nation{nearest(str(value), NATIONS)}; known are {', '.join(NATIONS)}"
        raise SettingsError("nation", problem, "Give one of them, or none for any.")
    return found


def _body(value: Body | str | None) -> Body | None:
    if value is not None and value not in list(Body):
        problem = f"{value!r} is no kind of body{nearest(str(value), list(Body))}; known are {', '.join(Body)}"
        raise SettingsError("body", problem, "Give one of them, or none for any.")
    return None if value is None else Body(value)


@frozen(kw_only=True)
class Settings:
    """What an assessment asks, and what it leaves out.

    Attributes:
        select: Ids of rules, or families of rules, whose judgements are shown and counted; all where it is empty.
        ignore: Ids or families whose judgements are left out; the judgements of other rules stay as they are.
        weights: How much an unmet rule matters, by the rule's id, in place of its own weight.
        parameters: Values for rules' parameters by the rule's id; a standard's own values go before them.
        waivers: Exemptions.
        nation: Nation of the authority; duties of other nations do not apply. None where it is not known.
        body: Kind of body that the authority is; duties of other kinds do not apply. None where it is not known.

    Raises:
        SettingsError: A weight is none of must, should and note, or the nation or kind of body is not known.

    Examples:
        >>> Settings(select="timing", ignore="timing.date-is-sharp").asks("timing.row-has-due-date")
        True
    """

    select: tuple[str, ...] = field(default=(), converter=_ids)
    ignore: tuple[str, ...] = field(default=(), converter=_ids)
    weights: Mapping[str, Weight] = field(factory=dict, converter=_weights, hash=False)
    parameters: Mapping[str, Mapping[str, Any]] = field(factory=dict, hash=False)
    waivers: tuple[Waiver, ...] = field(default=(), converter=_waivers)
    nation: str | None = field(default=None, converter=_nation)
    body: Body | None = field(default=None, converter=_body)

    def asks(self, rule_id: str) -> bool:
        """Whether a rule is selected and not ignored."""
        named = {rule_id, rule_id.partition(".")[0]}
        return (not self.select or not named.isdisjoint(self.select)) and named.isdisjoint(self.ignore)


def load_settings(path: str | os.PathLike[str]) -> Settings:
    """Load settings from a TOML file, or from ``[tool.equalityplan]`` of a ``pyproject.toml``.

    Raises:
        SettingsError: The file cannot be read or does not hold together; every fault is named by its key path.
    """
    file = Path(path)
    root = Part(parsed(file, SettingsError))
    if file.name == "pyproject.toml":
        root = Part(root.table("tool").mapping("equalityplan"), "tool.equalityplan")
    settings = _settings(root)
    if root.faults:
        raise SettingsError(str(file), "; ".join(root.faults), "Correct the file and load it again.")
    return settings


def _settings(root: Part) -> Settings:
    weights = root.table("weights")
    parameters = root.table("parameters")
    settings = Settings(
        select=root.texts("select"),
        ignore=root.texts("ignore"),
        weights={rule: weights.choice(rule, Weight) for rule in weights.values},
        parameters={rule: parameters.mapping(rule) for rule in parameters.values},
        waivers=tuple(waiver for part in root.tables("waivers") if (waiver := _waiver(part))),
        nation=_one_of(root, "nation", NATIONS),
        body=_one_of(root, "body", [kind.value for kind in Body]),
    )
    root.close()
    return settings


def _one_of(root: Part, key: str, known: Sequence[str]) -> str | None:
    """Read a text that has to be one of several, in any case; else it is a fault and counts as not given."""
    text = root.text_or_none(key)
    found = next((each for each in known if text is not None and text.casefold() == each.casefold()), None)
    if text is not None and found is None:
        root.fault(key, f"{text!r} is none of {', '.join(known)}{nearest(text, known)}")
    return found


def _waiver(part: Part) -> Waiver | None:
    of, reason, expires = part.text("of"), part.text("reason"), part.day("expires")
    subject, author = part.text_or_none("subject"), part.text_or_none("author")
    part.close()
    return Waiver(of=of, reason=reason, subject=subject, author=author, expires=expires) if of and reason else None

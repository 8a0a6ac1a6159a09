"""One table of a standard's file, read key by key, with every fault told at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from attrs import field, frozen

from equalityplan.model.standard import Aspect, Check

EVERY = "all"
_RULE_ID = re.compile(r"[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*")
_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


@frozen
class Part:
    """One table of the file, read key by key.

    A value that is missing or of another type is a fault; an empty value then stands in for it, so that reading
    goes on and every fault is told at once.

    Attributes:
        values: The table as parsed.
        path: Its key path in the file; empty for the file itself.
        faults: The faults found so far in the whole file, shared by its parts.
        known: The keys that were asked for: all that the table may have.
    """

    values: Mapping[str, object]
    path: str = ""
    faults: list[str] = field(factory=list)
    known: list[str] = field(factory=list)

    def text(self, key: str, *, required: bool = True) -> str:
        """Give a text, empty where it is missing or faulty."""
        value = self._value(key, str)
        if value is not None and value.strip():
            return value
        if key in self.values and value is not None:
            self.fault(key, "is empty")
        elif key not in self.values and required:
            self.fault(key, "is missing")
        return ""

    def text_or_none(self, key: str) -> str | None:
        """Give a text that may be missing."""
        return self.text(key, required=False) or None

    def membership(self, key: str) -> str | None:
        """Give the id of a level or theme, None where there is none or all are meant."""
        value = self.text_or_none(key)
        return None if value == EVERY else value

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts."""
        values = self._value(key, list) or []
        for n, value in enumerate(values):
            if not isinstance(value, str):
                self.fault(f"{key}[{n}]", _wrong_type(value, str))
            elif not value.strip():
                self.fault(f"{key}[{n}]", "is empty")
        return tuple(value if isinstance(value, str) else "" for value in values)

    def rank(self, key: str) -> int:
        """Give a whole number from 1 that has to be there."""
        value = self._value(key, int)
        if key not in self.values:
            self.fault(key, "is missing")
        elif value is not None and value < 1:
            self.fault(key, f"{value} is below 1, the lowest rank")
        return value or 0

    def weight(self, key: str) -> int:
        """Give how much something counts: a whole number, 1 unless said; what weighs 0 is in no score."""
        value = self._value(key, int)
        if value is not None and value < 0:
            self.fault(key, f"{value} is below 0, the lowest weight")
        return 1 if value is None else max(value, 0)

    def share(self, key: str) -> Fraction | None:
        """Give a share of the whole, written as a text such as "0.95" or "1/2"."""
        value = self.text_or_none(key)
        try:
            share = Fraction(value) if value else None
        except (ValueError, ZeroDivisionError):
            share = Fraction(-1)
        if share is not None and not 0 < share <= 1:
            self.fault(key, f'{value!r} is no share above 0 and up to 1, such as "0.95"')
            return None
        return share

    def day(self, key: str) -> date | None:
        """Give a day, which TOML writes without quotes or, in quotes, as a text."""
        value = self.values.get(key)
        self.known.append(key)
        if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fault(key, f"{value!r} is no day, such as 2002-05-31")
            return None

    def flag(self, key: str, *, default: bool) -> bool:
        """Give true or false."""
        value = self._value(key, bool)
        return default if value is None else value

    def choice(self, key: str, kind: type[_E], default: _E | None = None) -> _E:
        """Give one of the words of an enumeration."""
        members = list(kind)
        value = self.text(key, required=default is None) or default or members[0]
        if value not in members:
            self.fault(key, f"{value!r} is none of {', '.join(members)}{nearest(value, members)}")
            return members[0]
        return kind(value)

    def choices(self, key: str, kind: type[_E]) -> tuple[_E, ...]:
        """Give a list of words of an enumeration."""
        members = list(kind)
        found = []
        for n, value in enumerate(self.texts(key)):
            if value in members:
                found.append(kind(value))
            elif value:
                self.fault(f"{key}[{n}]", f"{value!r} is none of {', '.join(members)}{nearest(value, members)}")
        return tuple(found)

    def mapping(self, key: str) -> dict[str, object]:
        """Give a table as it stands."""
        return self._value(key, dict) or {}

    def table(self, key: str) -> Part:
        """Give a table as a part of its own."""
        return self._part(key, self.mapping(key))

    def tables(self, key: str) -> Iterator[Part]:
        """Yield the tables of a list as parts of their own."""
        for n, value in enumerate(self._value(key, list) or []):
            if isinstance(value, dict):
                yield self._part(f"{key}[{n}]", value)
            else:
                self.fault(f"{key}[{n}]", _wrong_type(value, dict))

    def rule(self, key: str) -> str:
        """Give the id of a rule."""
        rule = self.text(key)
        if rule:
            self._see_rule(key, rule)
        return rule

    def rules(self, key: str, aspect: Aspect) -> tuple[Check, ...]:
        """Give a list of rules as checks without parameters."""
        rules = self.texts(key)
        for n, rule in enumerate(rules):
            if rule in rules[:n]:
                self.fault(f"{key}[{n}]", f"{rule!r} is named twice")
            elif rule:
                self._see_rule(f"{key}[{n}]", rule)
        return tuple(Check(rule=rule, aspect=aspect) for rule in rules)

    def close(self) -> None:
        """Note the keys that were never asked for: nobody would read them."""
        for key in self.values:
            if key not in self.known:
                self.fault(key, f"is no key that is read here{nearest(key, self.known)}")

    def _see_rule(self, key: str, rule: str) -> None:
        if not _RULE_ID.fullmatch(rule):
            self.fault(key, f"{rule!r} has not the form of a rule's id, such as 'ownership.row-has-lead'")

    def _part(self, key: str, values: Mapping[str, object]) -> Part:
        return Part(values, self._at(key), self.faults)

    def _value(self, key: str, kind: type[_T]) -> _T | None:
        self.known.append(key)
        value = self.values.get(key)
        if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
            return value
        if key in self.values:
            self.fault(key, _wrong_type(value, kind))
        return None

    def fault(self, key: str, problem: str) -> None:
        """Note what is wrong with a key."""
        self.faults.append(f"{self._at(key)}: {problem}")

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def _wrong_type(value: object, wanted: type) -> str:
    names = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", dict: "a table"}
    plain = repr(value) if isinstance(value, str) else str(value).lower()
    found = names[type(value)] if isinstance(value, (list, dict)) else plain
    advice = " (write it in quotes as it is printed, since 2.10 is not 2.1)" if wanted is str else ""
    return f"{found} stands where {names[wanted]} is wanted{advice}"


def nearest(word: str, known: Iterable[str]) -> str:
    """Give a question that names the known word nearest to another, whatever the case; empty where none is near.

    Examples:
        >>> nearest("EFLG 2012", ["eflg-2009", "eflg-2012"]), nearest("budget", ["eflg-2012"])
        (" (did you mean 'eflg-2012'?)", '')
    """
    by_case = {each.casefold(): each for each in known}
    near = get_close_matches(word.casefold(), by_case, n=1)
    return f" (did you mean '{by_case[near[0]]}'?)" if near else ""

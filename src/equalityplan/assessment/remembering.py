"""Remembering: rules that judge once what does not change with the day.

A rule sees nothing but its subject, the graph, its parameters and the day. One that judged a subject without having
looked at the day judges it alike on every other day. Whether it looked is observed and not declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from attrs import fields

from equalityplan.rule import Context, Judgement, RowSubject, Rule


class _WatchedContext(Context):
    """A context that notices whether somebody looks at its day."""

    __slots__ = ("_day", "looked")

    _day: date
    looked: bool

    def __init__(self, seen: Context) -> None:
        for attribute in fields(Context):
            name = "_day" if attribute.name == "as_of" else attribute.name
            object.__setattr__(self, name, getattr(seen, attribute.name))
        object.__setattr__(self, "looked", False)

    @property
    def as_of(self) -> date:
        object.__setattr__(self, "looked", True)
        return self._day


class _RememberingRule(Rule):
    """A rule that remembers what it judged without looking at the day."""

    __slots__ = ("_told",)

    _told: dict[tuple[object, str], Judgement]

    @classmethod
    def of(cls, rule: Rule) -> _RememberingRule:
        made = cls(**{attribute.alias or "": getattr(rule, attribute.name) for attribute in fields(Rule)})
        object.__setattr__(made, "_told", {})
        return made

    def answers(self, subjects: Iterable[object], context: Context) -> list[Judgement]:
        parameters = "" if context.parameters is self.parameters else repr(sorted(context.parameters.items()))
        return [self._answer(subject, context, parameters) for subject in subjects]

    def _answer(self, subject: object, context: Context, parameters: str) -> Judgement:
        key = (_name(subject), parameters)
        known = self._told.get(key)
        if known is None:
            watched = _WatchedContext(context)
            (known,) = super().answers((subject,), watched)
            if not watched.looked:
                self._told[key] = known
        return known


def remembering(rules: Mapping[str, Rule]) -> Mapping[str, Rule]:
    """Give rules that remember, for one plan with its graph, what they judged without looking at the day.

    Args:
        rules: The rules by their ids.
    """
    return {rule_id: _RememberingRule.of(rule) for rule_id, rule in rules.items()}


def _name(subject: object) -> object:
    """Name a subject within its plan: a row by its id, anything else as the one thing in the graph that it is."""
    return subject.id if isinstance(subject, RowSubject) else id(subject)

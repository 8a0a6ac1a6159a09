"""Sections: what a heading of a group of rows says, and the group that it opens."""

from __future__ import annotations

import re
from typing import NamedTuple

from attrs import evolve

from equalityplan.layout.records import Group
from equalityplan.model.timescale import TimescaleKind
from equalityplan.phrases.heading import Field, named_field
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.provenance import Where

# "Objective 2: Services are open", "Aim 3 – ...", "Equality objective: ...".
_LABELLED = (
    r"(?i)(?P<label>(?:[^\W\d]+\s){0,2}[^\W\d]+(?:\s(?:no\.?\s?)?\d{1,2}(?:\.\d{1,2})?)?)\s*[:.–-]?\s+(?P<rest>\S.*)"
)
_CONTINUED = r"(?i)[\s,–-]*\(?\s*\b(?:continued|cont['’]?d?)\b\.?\s*\)?\s*$"
_COUNTED = ("year", "yr", "phase", "stage", "quarter")
_TERMS = ("short", "medium", "mid", "long")
_PERIODS = (*_COUNTED, *_TERMS)
_PERIOD = (
    rf"(?i)(?:(?:{'|'.join(_COUNTED)})\s*(?:\d+|[ivx]+|one|two|three|four|five)"
    rf"|(?:{'|'.join(_TERMS)})(?:er)?[\s-]+term)\b"
)
_AROUND = " :.,()[]–-"
_LEAST_WORDS = 3
_CLOSING = frozenset(":.–-")
_DETAILS = frozenset(
    (Field.LEAD, Field.TIMESCALE, Field.START, Field.DUE, Field.REVIEW, Field.STATUS, Field.COST, Field.REFERENCE)
)


class Heading(NamedTuple):
    """A heading of a group.

    Attributes:
        text: The heading without "(continued)".
        printed: Its words as printed; no text for the name of a sheet, which is printed nowhere.
        where: Its place.
        captioned: Whether it stands outside the table.
    """

    text: str
    printed: str
    where: Where
    captioned: bool = False

    @classmethod
    def of(cls, text: str, where: Where, *, printed: str | None = None, captioned: bool = False) -> Heading:
        """Give the heading that a text makes; its words as printed are the text itself unless given."""
        text = text.strip()
        name = re.sub(_CONTINUED, "", text) if "cont" in text.lower() else text
        return cls(name, text if printed is None else printed, where, captioned)

    @property
    def objective(self) -> tuple[str, str] | None:
        """The label and the words of the objective that it states, or None.

        Examples:
            >>> Heading.of("Objective 2: Services are open", Where()).objective
            ('Objective 2:', 'Services are open')
            >>> Heading.of("Service delivery", Where()).objective is None
            True
        """
        match = re.match(_LABELLED, self.printed, re.DOTALL) if self.printed == self.text else None
        if match is None or named_field(match["label"]) is not Field.OBJECTIVE:
            return None
        label = self.text[: match.start("rest")].strip()
        marked = label[-1:] in _CLOSING or label[-1:].isdigit()
        least = _LEAST_WORDS - any(map(str.isdigit, label))
        return (label, match["rest"]) if marked and len(match["rest"].split()) >= least else None

    @property
    def is_period(self) -> bool:
        """Whether it names a time rather than a subject: "YEAR 1", "2014/15"."""
        return names_period(self.text)


def names_period(text: str) -> bool:
    """Whether a heading is nothing but a time.

    Examples:
        >>> names_period("YEAR 1"), names_period("2014/15"), names_period("Access for all")
        (True, True, False)
    """
    counted = re.match(_PERIOD, text) if text.lower().startswith(_PERIODS) else None
    if counted is not None:
        text = text[counted.end() :].strip(_AROUND)
        if not text:
            return True
    timescale = parse_timescale(text)
    fixed = {TimescaleKind.INSTANT, TimescaleKind.RANGE}
    length = sum(len(part.text.strip()) for part in timescale.parts)
    return all(part.kind in fixed for part in timescale.parts) and length >= len(text)


def is_detail(text: str) -> bool:
    """Whether a line says who leads or when something was reviewed, rather than what the table is about."""
    label, colon, rest = text.partition(":")
    return bool(colon and rest.strip()) and named_field(label) in _DETAILS


def group_under(group: Group, heading: Heading, *, empty: bool) -> Group:
    """Give the group that a heading opens: a new period keeps the section, a new section a period that stands over it.

    Args:
        group: The group that stands.
        heading: The heading below it.
        empty: Whether no row stands in the group yet, so that its words go on into the new one.
    """
    printed = (*(group.printed if empty else ()), heading.printed)
    if heading.is_period:
        section = None if group.outer and not empty else group.heading
        return evolve(
            group, heading=section, period_heading=heading.text, printed=printed, where=heading.where, outer=False
        )
    # Two headings in a row are a part and its section; a caption says what its whole table is about.
    part = group.heading if empty and not group.captioned else None
    period = group.period_heading if empty or group.outer else None
    return Group(
        heading=f"{part}: {heading.text}" if part else heading.text,
        period_heading=period,
        printed=printed,
        where=heading.where,
        captioned=heading.captioned or (empty and group.captioned),
        outer=period is not None,
    )

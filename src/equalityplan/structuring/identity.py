"""Identity: title, authority, period and date of a plan, from its title block and the lines around its tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from equalityplan.layout import Records
from equalityplan.mending.passages import names_plan, page_date
from equalityplan.model.edtf import day_span
from equalityplan.model.timescale import Instant, Range
from equalityplan.phrases.timescale import parse_timescale

_KINDS = (
    "council|authority|trust|university|college|school|partnership|constabulary|police|health board|"
    "housing association|fire and rescue service"
)
# Patterns for a title block and prose, which many documents lack: each is compiled when it is first used.
_AUTHORITY = rf"(?i)(?:the\s+)?\b[\w'’&.,\- ]{{1,80}}?\b(?:{_KINDS})\b(?:\s+of\s+[A-Z][\w'’]+)?"
_NAME_IN_PROSE = rf"(?:[A-Z][\w'’&\-]+\s+){{1,5}}(?:{'|'.join(kind.title() for kind in _KINDS.split('|'))})\b"
_PLAN_WORDS = (
    r"(?i)\b(?:action|delivery|improvement) (?:plan|programme|schedule)\b",
    r"(?i)\b(?:plan|scheme|strategy|framework)\b",
)
_COVERS = (
    r"(?i)\b(?:plan|scheme|strategy|programme)\b[^.;\n]{0,40}?"
    r"\b(?:covers?|covering|spans?|runs?|lasts?|for|over)\b([^.;\n]{4,80})"
)
_INITIALS = r"([A-Z]{2,6})\s+(?=[A-Z][a-z])"
# Initials that open a title and name its subject rather than its authority.
_SUBJECT_INITIALS = frozenset("BME BAME EDI LGB LGBT LGBTQ RES DES GES SES EIA HR PSED NHS UK EU ESOL RACE".split())
_CAPITALISED = r"(?:[A-Z][\w'’&]*\s+){1,6}"
_MONTH = 7
_TEACHES = r"(?i)\b(?:university|college|school|academy|sixth form)\b"
_TEACHES_NOT = r"(?i)\b(?:council|authority|police|constabulary|fire|nhs|health|hospitals?|royal college|partnership)\b"
_APRIL, _SEPTEMBER = 4, 9


class Identity(NamedTuple):
    """What a plan says it is: title and authority as printed, period and date in EDTF; None where it is silent.

    `year_from` is the month in which the body's own year begins, as `parse_timescale` takes it, where it is known.
    """

    title: str | None = None
    authority: str | None = None
    period: str | None = None
    dated: str | None = None
    year_from: int | None = None


def find_identity(records: Records) -> Identity:
    """Tell title, authority, period and date of a plan."""
    lines = [passage.text for passage in records.title_block]
    if not any(map(names_plan, lines)):
        lines += [passage.text for passage in records.running]
    title = _title(lines)
    captions = [printed for group in records.groups if group.captioned for printed in group.printed]
    authority = _authority(lines, title, [prose.text for prose in records.narrative])
    # What follows an authority's name may be a part of it: a university's hospitals are none of its schools.
    body = next((line for line in lines if authority and authority in line), authority or title)
    own = _SEPTEMBER if _is_taught_in(body) else None
    period = _period(lines, own) or _stated_period(captions, [prose.text for prose in records.narrative], own)
    return Identity(
        title=title,
        authority=authority,
        period=period,
        dated=_page_date(records) or _dated([*lines, *captions]),
        year_from=_year_from(body, period),
    )


def _is_taught_in(name: str | None) -> bool:
    """Whether a body is a school, college or university, whose years run from September."""
    return bool(name and re.search(_TEACHES, name) and not re.search(_TEACHES_NOT, name))


def _year_from(name: str | None, period: str | None) -> int | None:
    first, last = day_span(period)
    if first and last and (first.month, first.day, last.month) == (_APRIL, 1, _APRIL - 1):
        return _APRIL
    return _SEPTEMBER if _is_taught_in(name) else None


def _title(lines: list[str]) -> str | None:
    for pattern in _PLAN_WORDS:
        for line in lines:
            if re.search(pattern, line):
                return line
    return next((line for line in lines if not re.fullmatch(_AUTHORITY, line)), None)


def _authority(lines: list[str], title: str | None, prose: list[str]) -> str | None:
    for line in lines:
        match = re.match(_AUTHORITY, line)
        if match:
            return match[0].strip()
    initials = re.match(_INITIALS, title) if title else None
    if initials and initials[1] not in _SUBJECT_INITIALS:
        return initials[1]
    return (_named_before(title, prose) if title else None) or _named_often(prose)


def _named_before(title: str, prose: list[str]) -> str | None:
    """The name that prose puts before the plan's title: "Anytown Partnership Race Equality Scheme aims to"."""
    pattern = rf"(?:^|[.\n]\s*)(?:The\s+)?({_CAPITALISED}){re.escape(title)}\b"
    names = [match[1].strip() for text in prose if title in text for match in re.finditer(pattern, text)]
    return max(names, key=lambda name: (names.count(name), len(name)), default=None)


def _named_often(prose: list[str]) -> str | None:
    """The name of a public body that the prose uses most often, and more than once."""
    names = [match[0].removeprefix("The ") for text in prose for match in re.finditer(_NAME_IN_PROSE, text)]
    most = max(names, key=lambda name: (names.count(name), len(name)), default=None)
    return most if most and names.count(most) > 1 else None


def _page_date(records: Records) -> str | None:
    return next((edtf for edtf in map(page_date, (mark.text for mark in records.page_marks)) if edtf), None)


def _dated(lines: Iterable[str]) -> str | None:
    """The first month or day that the lines print by itself; a year alone names the plan, not its date."""
    for line in lines:
        for part in parse_timescale(line).parts:
            if isinstance(part, Instant) and len(part.edtf) >= _MONTH:
                return part.edtf
    return None


def _stated_period(captions: Iterable[str], prose: Iterable[str], year_from: int | None) -> str | None:
    """The period that all headings of tables which name a plan agree on, else the one that prose says it covers."""
    named = [line for line in captions if any(re.search(words, line) for words in _PLAN_WORDS)]
    periods = {period for line in named if (period := _period([line], year_from))}
    if periods:
        return periods.pop() if len(periods) == 1 else None
    # Most prose names no year.
    dated = (text for text in prose if re.search(r"\d\d", text))
    return _period((match[1] for text in dated for match in re.finditer(_COVERS, text)), year_from)


def _period(lines: Iterable[str], year_from: int | None) -> str | None:
    for line in lines:
        for part in parse_timescale(line, None, year_from).parts:
            if isinstance(part, Range) and part.edtf:
                return part.edtf
    return None

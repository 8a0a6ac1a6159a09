"""Sections: what a heading of a group of rows says, and the group that it opens."""

from __future__ import annotations

import re
from typing import NamedTuple

from equalityplan.mending.continued import without_continued
from equalityplan.model.timescale import TimescaleKind
from equalityplan.phrases.heading import Field, named_field
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.provenance import Where

# "Equality objective: Services are open", "Aim – ...".
_LABELLED = r"(?i)(?P<label>(?:[^\W\d]+\s){0,2}[^\W\d]+)\s*[:.–-]?\s+(?P<rest>\S.*)"
# "Objective 2: Services are open", "Aim B. ...", "Goal (iv) – ...", "Objective three: ...".
_COUNTED_LABEL = (
    r"(?i)(?P<label>(?:[^\W\d]+\s){0,2}?[^\W\d]+)\s(?:no\.?\s?)?\(?"
    r"(?:(?P<digit>\d{1,2}(?:\.\d{1,2})?)|(?-i:[A-Z]|[IVX]{2,5})\b|[ivx]{1,5}\b|[a-z]\b|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"(?P<mark>\)?\s*[:.–—-]|\))?\s+(?P<rest>\S.*)"
)
_COUNTED = ("year", "yr", "phase", "stage", "quarter")
_TERMS = ("short", "medium", "mid", "long")
_EXPLAINED = r"([^()]+)\(([^()]+)\)\s*"
_SCHOOL_TERMS = ("autumn", "spring", "summer")
_PERIODS = (*_COUNTED, *_TERMS, *_SCHOOL_TERMS, "q")
_PERIOD = (
    rf"(?i)(?:(?:{'|'.join(_COUNTED)})\s*(?:\d+|[ivx]+|one|two|three|four|five)|q[1-4]"
    rf"|(?:{'|'.join(_TERMS)})(?:er)?[\s-]+term|(?:{'|'.join(_SCHOOL_TERMS)})\s+term)\b"
)
_FIXED = frozenset((TimescaleKind.INSTANT, TimescaleKind.RANGE))
# "Immediate", "Ongoing", "Medium term (1-3 years)"; not "Short-term actions".
_LOOSE = frozenset((TimescaleKind.RELATIVE, TimescaleKind.OPEN_END))
_WORK = r"(?i)\b(?:actions?|objectives?|aims?|goals?|targets?|priorit(?:y|ies)|measures?|work|projects?)\b"
# What is called a plan or the like is no time, though the time that it is for may be all that is said of it.
_TITLED = r"(?i)\b(?:(?:plan|scheme|strategy|programme)s?(?!\s+year)|framework|policy|statement|report)\b"
# A sentence that leads over to a table, though no full stop ends it.
_LEADS_OVER = (
    r"(?i)\s*(?:the following\b|below (?:is|are)\b|please (?:note|see|refer)\b|see (?:also|page|appendix|below)\b|"
    r"n\.?b\b|(?:key|legend|notes?|source)\s?:|(?:this|these|the) (?:tables?|actions?)\b[\w\s]{0,30}?\b(?:shows?|"
    r"sets?|lists?|outlines?|summarises?|describes?|explains?|gives?|contains?|are|is|will be|were|was|have|has)\b"
    r"(?!\s*$))"
)
_AROUND = " :.,()[]–-"
_LEAST_WORDS = 3
_BOTH = 2
_YEARS = r"\b(?:19|20)\d\d(?:\s?(?:[/–-]|to)\s?(?:\d\d){1,2})?\b"
_CLOSING = frozenset(":.–-")
_DETAILS = frozenset(
    (Field.LEAD, Field.TIMESCALE, Field.START, Field.DUE, Field.REVIEW, Field.STATUS, Field.COST, Field.REFERENCE)
)


class Heading(NamedTuple):
    """A heading of a group.

    Attributes:
        text: The heading without "(continued)"; none where it says nothing but that, or names no subject.
        printed: Its words as printed; no text for the name of a sheet, which is printed nowhere.
        where: Its place.
        captioned: Whether it stands outside the table.
        continued: Whether it says that what it names goes on.
        beside: Whether it stands under the same heading as the one before it, rather than after both.
    """

    text: str
    printed: str
    where: Where
    captioned: bool = False
    continued: bool = False
    beside: bool = False

    @classmethod
    def of(cls, text: str, where: Where, *, printed: str | None = None, captioned: bool = False) -> Heading:
        """Give the heading that a text makes; its words as printed are the text itself unless given."""
        text = text.strip()
        name = without_continued(text)
        return cls(name, text if printed is None else printed, where, captioned, name != text)

    @property
    def objective(self) -> tuple[str, str] | None:
        """The label and the words of the objective that it states, or None.

        Examples:
            >>> Heading.of("Objective 2: Services are open", Where()).objective
            ('Objective 2:', 'Services are open')
            >>> Heading.of("Aim B – Staff feel valued", Where()).objective
            ('Aim B –', 'Staff feel valued')
            >>> Heading.of("Service delivery", Where()).objective is None
            True
        """
        if self.printed != self.text:
            return None
        counted = re.match(_COUNTED_LABEL, self.text, re.DOTALL)
        # A letter without a mark behind it may be a word: "Aim I want people to meet".
        match = counted if counted and (counted["digit"] or counted["mark"] or counted["rest"][0].isupper()) else None
        match = match or re.match(_LABELLED, self.text, re.DOTALL)
        if match is None or named_field(match["label"]) is not Field.OBJECTIVE:
            return None
        label = self.text[: match.start("rest")].strip()
        marked = match is counted or label[-1] in _CLOSING
        least = _LEAST_WORDS - (match is counted)
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
        >>> names_period("Race 2014-2015 action plan"), names_period("Medium term: 1-3 years")
        (False, True)
    """
    if re.search(_TITLED, text):
        return False
    explained = re.fullmatch(_EXPLAINED, text)
    if explained is not None and all(names_period(part.strip()) for part in explained.groups()):
        return True
    counted = re.match(_PERIOD, text) if text.lower().startswith(_PERIODS) else None
    if counted is not None:
        text = text[counted.end() :].strip(_AROUND)
        if not text:
            return True
    timescale = parse_timescale(text)
    fixed = _FIXED if re.search(_WORK, text) else _FIXED | _LOOSE
    length = sum(len(part.text.strip()) for part in timescale.parts)
    return all(part.kind in fixed for part in timescale.parts) and length >= len(text)


def title_key(text: str) -> str:
    """Give the title of a plan without what may differ where it comes again: marks, years and pages.

    Examples:
        >>> title_key("Anytown: Race Action Plan 2030-31"), title_key("Anytown Race Action Plan – page 2 of 2")
        ('anytown race action plan', 'anytown race action plan')
    """
    words = re.sub(_YEARS, " ", without_continued(" ".join(text.split()))).casefold().replace("&", " and ")
    return " ".join(re.findall(r"\w+", words))


def years_in(text: str) -> list[str]:
    """Give the years and the spans of years that a text names, as printed.

    Examples:
        >>> years_in("Race Action Plan 2030-31")
        ['2030-31']
    """
    return re.findall(_YEARS, text)


def are_peers(title: str, other: str) -> bool:
    """Whether two titles name two plans of one kind, so that each heads its own table.

    Examples:
        >>> are_peers("Race action plan 2030-31", "Disability action plan 2030-31"), are_peers("Race plan", "Training")
        (True, False)
        >>> are_peers("Anytown: race action plan", "Anytown Race Action Plan – page 2 of 2")
        False
    """
    first, second = (title_key(text).split() for text in (title, other))
    shared = set(first) & set(second)
    named = re.search(_TITLED, " ".join(shared)) is not None
    return named and first != second and len(shared) >= _BOTH and 2 * len(shared) >= max(len(first), len(second))


def is_detail(text: str) -> bool:
    """Whether a line says who leads, when something was reviewed or that a table follows, not what it is about.

    Examples:
        >>> is_detail("Lead officer: Clerk"), is_detail("The table below shows what we will do"), is_detail("Access")
        (True, True, False)
    """
    label, colon, rest = text.partition(":")
    return (bool(colon and rest.strip()) and named_field(label) in _DETAILS) or re.match(_LEADS_OVER, text) is not None

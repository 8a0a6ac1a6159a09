"""The words round a date that say which way it points: by, from, until, early, end of, onwards."""

from __future__ import annotations

from typing import NamedTuple

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.tokens import Token

QUALIFIERS = {w.EARLY: Qualifier.EARLY, w.MID: Qualifier.MID, w.LATE: Qualifier.LATE, w.END: Qualifier.END}
_WAYS = {w.BY: w.BY, w.LATEST: w.BY, w.FROM: w.FROM, w.UNTIL: w.UNTIL}
_SKIPPED = frozenset(
    (w.FILL, w.OF, w.COLON, w.DASH, w.OPENING, w.OVER, w.WITHIN, w.WEEKDAY, w.WEEK_OF, w.APOSTROPHE, w.NEXT, w.CLOSING)
)
_CLOSES = frozenset((w.EDGE, w.CLOSING, w.BREAK, w.DOT, w.COMMA, w.NUMBER, w.LISTED, w.MONTH))
_BEGINNING_OF = frozenset(("start", "beginning", "commencement", "onset", "outset"))
_MOST_SKIPPED = 4


class Lead(NamedTuple):
    """What the words before a date say.

    Attributes:
        at: Position of the first of them, or of the date.
        way: `BY`, `FROM`, `UNTIL` or empty.
        qualifier: The sharpening word.
        between: Whether "and" after the date makes a range of it.
        revised: Whether the date replaces another ("deferred to").
    """

    at: int
    way: str = ""
    qualifier: Qualifier | None = None
    between: bool = False
    revised: bool = False


def lead_before(tokens: list[Token], at: int, floor: int) -> Lead:
    """Read the words before the date at `at`, back to `floor` at most."""
    lead = Lead(at)
    position, skipped = at - 1, 0
    while position >= floor and skipped < _MOST_SKIPPED:
        sort = tokens[position].sort
        if sort in _SKIPPED or _is_year_word(tokens, position):
            skipped += 1
        elif sort == w.TO:
            return _led_by_to(tokens, position, lead)
        else:
            further = _led_by(tokens, position, lead)
            if further is None:
                break
            lead, skipped = further, 0
        position -= 1
    return lead


def _is_year_word(tokens: list[Token], position: int) -> bool:
    token = tokens[position]
    return token.sort == w.UNIT and token.value == w.YEARS and tokens[position + 1].sort in (w.NUMBER, w.END)


def _led_by(tokens: list[Token], position: int, lead: Lead) -> Lead | None:
    sort = tokens[position].sort
    if sort in _WAYS:
        if sort != w.BY and tokens[position - 1].sort == w.REVISED:
            return lead._replace(at=position, revised=True)
        return lead._replace(at=position, way=lead.way or _WAYS[sort])
    if sort in QUALIFIERS:
        return lead._replace(at=position, qualifier=lead.qualifier or QUALIFIERS[sort])
    if sort == w.START:
        return _led_by_start(tokens, position, lead)
    if sort in (w.BETWEEN, w.THROUGH):
        return lead._replace(at=position, between=True)
    if tokens[position].low == "after":
        return lead._replace(at=position, way=lead.way or w.FROM)
    return None


def _led_by_start(tokens: list[Token], position: int, lead: Lead) -> Lead:
    """ "Start of September" is a day; "start September" opens a time without end."""
    low, following = tokens[position].low, tokens[position + 1]
    is_noun = low in _BEGINNING_OF and (following.sort == w.OF or (low == "beginning" and following.low != "in"))
    if is_noun:
        return lead._replace(at=position, qualifier=lead.qualifier or Qualifier.START)
    return lead._replace(at=position, way=w.FROM, qualifier=Qualifier.START)


def _led_by_to(tokens: list[Token], position: int, lead: Lead) -> Lead:
    """ "Deferred to May" replaces a date; "to May" alone, or "ongoing to May", has no stated start."""
    before = tokens[position - 1].sort
    if before == w.REVISED:
        return lead._replace(at=position, revised=True)
    if before in (w.EDGE, w.OPEN, w.OPENING) and not lead.way:
        return lead._replace(at=position, way=w.UNTIL)
    return lead


class Trail(NamedTuple):
    """What the words after a date say: like `Lead`, with the position after them."""

    way: str
    qualifier: Qualifier | None
    after: int


def trail_after(tokens: list[Token], after: int) -> Trail:
    """Read "onwards", "at the latest", "end" and "start" after a date."""
    at = after + (tokens[after].sort in (w.COMMA, w.OPENING, w.DASH))
    token, following = tokens[at], tokens[at + 1]
    if token.sort == w.ONWARD and following.sort not in (w.OPEN, w.MONTH):
        return Trail(w.FROM, None, at + 1)
    if token.low == "on" and following.sort in _CLOSES:
        return Trail(w.FROM, None, at + 1)
    if token.sort == w.LATEST:
        return Trail(w.BY, None, at + 1)
    if token.sort == w.UNIT and token.value == w.YEARS and following.sort == w.END:
        return Trail("", Qualifier.END, at + 2)
    if token.sort == w.END and following.sort in _CLOSES and at == after:
        return Trail("", Qualifier.END, at + 1)
    if token.low == "start" and following.sort in _CLOSES and at == after:
        return Trail(w.FROM, Qualifier.START, at + 1)
    return Trail("", None, after)

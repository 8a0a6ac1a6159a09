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
_THROUGHOUT = frozenset(("throughout", "during", "over"))
_MOST_SKIPPED = 4
_MOST_WORDS = 12


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
    """Read the words before the date at `at`, back to `floor` or a dozen words at most."""
    lead = Lead(at)
    position, skipped = at - 1, 0
    floor = max(floor, at - _MOST_WORDS)
    while position >= floor and skipped < _MOST_SKIPPED:
        sort = tokens[position].sort
        if sort in _SKIPPED or _is_year_word(tokens, position):
            skipped += 1
            lead = lead._replace(between=True) if tokens[position].low in _THROUGHOUT else lead
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
    if sort == w.START:
        return _led_by_start(tokens, position, lead)
    if sort in QUALIFIERS:
        return lead._replace(at=position, qualifier=lead.qualifier or QUALIFIERS[sort])
    if sort in (w.BETWEEN, w.THROUGH):
        return lead._replace(at=position, between=True)
    way = w.FROM if tokens[position].low == "after" else _WAYS.get(sort)
    if way is None:
        return None
    if sort != w.BY and tokens[position - 1].sort == w.REVISED:
        return lead._replace(at=position, revised=True)
    return lead._replace(at=position, way=lead.way or way)


def _led_by_start(tokens: list[Token], position: int, lead: Lead) -> Lead:
    """A day in "start of September"; in "start September" a time without end."""
    low, following = tokens[position].low, tokens[position + 1]
    is_noun = low in _BEGINNING_OF and (following.sort == w.OF or (low == "beginning" and following.low != "in"))
    if is_noun:
        return lead._replace(at=position, qualifier=lead.qualifier or Qualifier.START)
    return lead._replace(at=position, way=w.FROM, qualifier=Qualifier.START)


def _led_by_to(tokens: list[Token], position: int, lead: Lead) -> Lead:
    """A new date in "deferred to May"; in "to May" alone, or "ongoing to May", an end without a stated start."""
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
    at = after + (tokens[after].sort in (w.COMMA, w.OPENING, w.CLOSING, w.DASH))
    token, following = tokens[at], tokens[at + 1]
    closes = following.sort in _CLOSES
    if (token.sort == w.ONWARD and following.sort not in (w.OPEN, w.MONTH)) or (token.low == "on" and closes):
        return Trail(w.FROM, None, at + 1)
    if token.sort == w.LATEST:
        return Trail(w.BY, None, at + 1)
    if token.sort == w.UNIT and token.value == w.YEARS and following.sort == w.END:
        return Trail("", Qualifier.END, at + 2)
    if closes and at == after and (token.sort == w.END or token.low == "start"):
        ends = token.sort == w.END
        return Trail("" if ends else w.FROM, Qualifier.END if ends else Qualifier.START, at + 1)
    return Trail("", None, after)

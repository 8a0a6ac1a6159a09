"""The words round a date that say which way it points: by, from, until, early, end of, onwards."""

from __future__ import annotations

from typing import NamedTuple

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.token import Token

QUALIFIERS = {w.EARLY: Qualifier.EARLY, w.MID: Qualifier.MID, w.LATE: Qualifier.LATE, w.END: Qualifier.END}
_WAYS = {w.BY: w.BY, w.LATEST: w.BY, w.FROM: w.FROM, w.UNTIL: w.UNTIL}
_SKIPPED = frozenset(
    (
        w.FILL,
        w.OF,
        w.COLON,
        w.DASH,
        w.OPENING,
        w.OVER,
        w.WITHIN,
        w.WEEKDAY,
        w.WEEK_OF,
        w.APOSTROPHE,
        w.CLOSING,
        w.CLOCK,
    )
)
_CLOSES = frozenset((w.EDGE, w.CLOSING, w.BREAK, w.DOT, w.COMMA, w.NUMBER, w.LISTED, w.MONTH))
_BEGINNING_OF = frozenset(("start", "beginning", "commencement", "onset", "outset"))
_THROUGHOUT = frozenset(("throughout", "during", "over"))
_LEADERS = frozenset((*QUALIFIERS, w.BETWEEN, w.THROUGH, w.START))
_LEADING = frozenset((*_SKIPPED, *_WAYS, *_LEADERS, w.UNIT, w.TO, w.EVENT, w.NEXT))
_BEFORE_TRAIL = frozenset((w.COMMA, w.OPENING, w.CLOSING, w.DASH))
_TRAILING = frozenset((*_BEFORE_TRAIL, w.ONWARD, w.LATEST, w.UNIT, w.END, w.START, w.FILL))
_BEFORE = frozenset(("before", "pre", "prior to", "in advance of"))
_MOST_SKIPPED = 4
_MOST_WORDS = 12


class Lead:
    """What the words before a date say.

    Attributes:
        length: How many tokens they are.
        way: `BY`, `FROM`, `UNTIL` or empty.
        qualifier: The sharpening word.
        between: Whether "and" after the date makes a range of it.
        before: Whether it is "before", after which a year may only name an event ("before 2014 elections").
        revised: Whether the date replaces another ("deferred to").
        former: Whether it is the date that another replaces ("deferred from").
    """

    __slots__ = ("before", "between", "former", "length", "qualifier", "revised", "way")

    def __init__(self, length: int = 0, way: str = "", qualifier: Qualifier | None = None) -> None:
        self.length = length
        self.way = way
        self.qualifier = qualifier
        self.before = self.between = self.revised = self.former = False


NO_LEAD = Lead()


def lead_before(tokens: list[Token], at: int, floor: int) -> Lead:
    """Read the words before the date at `at`, back to `floor` or a dozen words at most."""
    if at <= floor or tokens[at - 1].sort not in _LEADING:
        return NO_LEAD
    lead = Lead()
    position, skipped = at - 1, 0
    floor = max(floor, at - _MOST_WORDS)
    while position >= floor and skipped < _MOST_SKIPPED:
        token = tokens[position]
        if token.sort not in _SKIPPED and _leads(tokens, position, lead):
            skipped = 0
            lead.length = at - position
            if token.sort == w.TO:
                break
        elif _is_skipped(tokens, position):
            skipped += 1
            lead.between = lead.between or token.low in _THROUGHOUT
        else:
            break
        position -= 1
    return lead


def _is_skipped(tokens: list[Token], position: int) -> bool:
    token = tokens[position]
    if token.sort in _SKIPPED or token.sort == w.NEXT:
        return True
    following = tokens[position + 1].sort
    if token.sort == w.UNIT:
        return token.value == w.YEARS and following in (w.NUMBER, w.END)
    return token.sort == w.NUMBER and following == w.CLOCK


def _leads(tokens: list[Token], position: int, lead: Lead) -> bool:
    """Whether the word leads to the date; what it says goes into `lead`."""
    token = tokens[position]
    sort = token.sort
    follows = token.low == "after" or (token.low == "following" and tokens[position - 1].low != "the")
    way = w.FROM if follows else _WAYS.get(sort, "")
    if sort in QUALIFIERS:
        lead.qualifier = lead.qualifier or QUALIFIERS[sort]
    elif sort in (w.BETWEEN, w.THROUGH):
        lead.between = True
    elif sort == w.START:
        _lead_from_start(tokens, position, lead)
    elif sort == w.TO:
        return _leads_to(tokens[position - 1].sort, lead)
    elif way and sort != w.BY and tokens[position - 1].sort == w.REVISED:
        lead.revised, lead.former = sort != w.FROM, sort == w.FROM
    else:
        lead.before = lead.before or (token.low in _BEFORE and not lead.way)
        lead.way = lead.way or way
    return way != "" or sort in _LEADERS


def _lead_from_start(tokens: list[Token], position: int, lead: Lead) -> None:
    """A day in "start of September"; in "start September" a time without end."""
    low, following = tokens[position].low, tokens[position + 1]
    is_noun = low in _BEGINNING_OF and (following.sort == w.OF or (low == "beginning" and following.low != "in"))
    if is_noun:
        lead.qualifier = lead.qualifier or Qualifier.START
    else:
        lead.way, lead.qualifier = w.FROM, Qualifier.START


def _leads_to(before: str, lead: Lead) -> bool:
    """A new date in "deferred to May"; in "to May" alone, or "ongoing to May", an end without a stated start."""
    if before == w.REVISED:
        lead.revised = True
        return True
    if before in (w.EDGE, w.OPEN, w.OPENING, w.THROUGH) and not lead.way:
        lead.way = w.UNTIL
        return True
    return False


class Trail(NamedTuple):
    """What the words after a date say: like `Lead`, with the number of tokens that they are."""

    way: str = ""
    qualifier: Qualifier | None = None
    length: int = 0


NO_TRAIL = Trail()


def trail_after(tokens: list[Token], after: int) -> Trail:
    """Read "onwards", "at the latest", "end" and "start" after a date."""
    if tokens[after].sort not in _TRAILING:
        return NO_TRAIL
    pause = tokens[after].sort in _BEFORE_TRAIL
    at = after + pause
    token, following = tokens[at], tokens[at + 1]
    closes = following.sort in _CLOSES
    if (token.sort == w.ONWARD and following.sort not in (w.OPEN, w.MONTH)) or (token.low == "on" and closes):
        return Trail(w.FROM, None, pause + 1)
    if token.sort == w.LATEST:
        return Trail(w.BY, None, pause + 1)
    if token.sort == w.UNIT and token.value == w.YEARS and following.sort == w.END:
        return Trail("", Qualifier.END, pause + 2)
    if closes and not pause and (token.sort == w.END or token.low == "start"):
        ends = token.sort == w.END
        return Trail("" if ends else w.FROM, Qualifier.END if ends else Qualifier.START, 1)
    return NO_TRAIL

"""What the cells under a heading show, and how far that corrects the heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from equalityplan.phrases.heading.cell import Content, content_of, is_bare_status, is_sign, rate
from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.naming import Reading

_ROWS = 60
_SPARSE = 0.2
_FEWEST = 2
_LONGEST_SIGN = 2
_MOST = 0.75
# What stands below periods for other things than how a row stood then: an answer, a level, what is to be done by then.
_NO_STANDINGS = frozenset((*"ynhml", "ongoing", "complete", "completed", "started", "begun", "due", "done"))
_WATCHING = frozenset((Field.REVIEW, Field.OTHER))
# What rating words answer: "Are we there?", and headings such as "Level" that say little by themselves.
_ASKING = frozenset((Field.CRITERION, Field.OTHER))
_COUNTING = (
    r"(?i)\s*(?:the\s)?(?:[£%<>=≥≤]|\d[\d,.]*\s?(?:%|per\scent)|(?:percentage|proportion|average|median)\b|"
    r"(?:(?:total|overall)\s)?(?:numbers?|no\.?|rate|ratio|share|score|level|count|total)\s(?:of|in)\b)"
)
# How plainly a heading names a field that it means only by the cells below.
_LEAST_PLAIN = 2

# What a heading means over such cells, whatever it may mean elsewhere.
_INSTEAD = {
    (Field.RESOURCES, Content.LEAD): Field.LEAD,
    (Field.COST, Content.LEAD): Field.LEAD,
    (Field.TIMESCALE, Content.LEAD): Field.LEAD,
    (Field.DUE, Content.LEAD): Field.LEAD,
    (Field.LEAD, Content.DATE): Field.TIMESCALE,
    (Field.TARGET, Content.DATE): Field.DUE,
    (Field.OUTCOME, Content.STATUS): Field.STATUS,
    (Field.ACTION, Content.NUMBER): Field.REFERENCE,
    (Field.OBJECTIVE, Content.NUMBER): Field.REFERENCE,
    (Field.CRITERION, Content.NUMBER): Field.REFERENCE,
    (Field.PRIORITY, Content.LEVEL): Field.PRIORITY,
    (Field.PRIORITY, Content.CHARACTERISTIC): Field.CHARACTERISTIC,
    (Field.OTHER, Content.CHARACTERISTIC): Field.CHARACTERISTIC,
    (Field.PRIORITY, Content.SENTENCE): Field.OBJECTIVE,
}

# Fields whose cells have a form of their own.
_FORMS = {
    Field.TIMESCALE: Content.DATE,
    Field.START: Content.DATE,
    Field.DUE: Content.DATE,
    Field.MET: Content.TICK,
    Field.PARTIALLY_MET: Content.TICK,
    Field.NOT_MET: Content.TICK,
}

# What the cells say where the heading says nothing.
_BY_CELLS = {
    Content.DATE: Field.TIMESCALE,
    Content.NUMBER: Field.REFERENCE,
    Content.LEVEL: Field.PRIORITY,
    Content.MONEY: Field.COST,
    Content.CHARACTERISTIC: Field.CHARACTERISTIC,
    Content.STATUS: Field.STATUS,
    Content.LEAD: Field.LEAD,
}


def corrected(readings: Sequence[Reading], below: Sequence[Sequence[str]]) -> tuple[Reading, ...]:
    """Correct the readings of a header row by what most cells of each column show.

    Args:
        readings: What the headings say by themselves.
        below: The cells of some rows under them; the first sixty rows are looked at.
    """
    rows = below[:_ROWS]
    columns = [[row[n] for row in rows if n < len(row)] for n in range(len(readings))]
    contents = [_prevailing(cells) for cells in columns]
    shown = [_over(*column) for column in zip(readings, contents, columns, strict=True)]
    shown = _with_standings(_with_watchers(shown, contents), columns)
    return tuple(_with_ticks(_with_periods(_with_texts(shown, contents), contents), contents))


def can_hold(field: Field, cells: Sequence[str]) -> bool:
    """Whether cells can stand in a column of a field, as far as their form tells: dates and marks are easily told.

    Examples:
        >>> can_hold(Field.DUE, ["May 2030", "Ongoing"]), can_hold(Field.DUE, ["01234 567", "Hall"])
        (True, False)
    """
    form = _FORMS.get(field)
    filled = [cell for cell in cells if cell.strip()]
    rated = form is Content.TICK and rate(filled)
    return form is None or len(filled) < _FEWEST or rated or any(content_of(cell) is form for cell in filled)


def _prevailing(cells: Sequence[str]) -> Content | None:
    """What more than half of the filled cells are, or None where they are too few or too mixed to say."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled or len(filled) < _SPARSE * len(cells):
        return None
    content, count = max(Counter(map(content_of, filled)).items(), key=itemgetter(1))
    return content if count > len(filled) / 2 else None


def _over(reading: Reading, content: Content | None, cells: Sequence[str]) -> Reading:
    """The reading of one heading over cells of one content."""
    if reading.shown and not _may_watch(reading) and _show(reading, content, cells):
        return Reading(reading.shown)
    if reading.known and reading.field in _ASKING and rate([cell for cell in cells if cell.strip()]):
        return Reading(Field.MET)
    if reading.field is Field.MEASURE and _count(cells):
        return reading._replace(counted=True)
    if content is None or reading.period:
        return reading
    instead = _INSTEAD.get((reading.field, content)) if reading.known else _BY_CELLS.get(content)
    return Reading(instead, rank=_LEAST_PLAIN) if instead else reading


def _count(cells: Sequence[str]) -> bool:
    """Whether most of the filled cells give figures, or name what is counted."""
    filled = [cell for cell in cells if cell.strip()]
    return 2 * sum(re.match(_COUNTING, cell) is not None for cell in filled) > len(filled)


def _show(reading: Reading, content: Content | None, cells: Sequence[str]) -> bool:
    """Whether cells show what a heading can name: ratings, parties, or the signs of a key."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    match reading.shown:
        case Field.MET:
            return rate(filled)
        case Field.STATUS:
            # Numbers of rows differ, and so do letters that rows go by; the signs of a key come again.
            named = reading.field is Field.REFERENCE or all(cell.isdigit() for cell in filled)
            again = len(set(filled)) < len(filled)
            return all(is_sign(cell) or is_bare_status(cell) for cell in filled) and (again or not named)
        case _:
            return content is Content.LEAD


def _may_watch(reading: Reading) -> bool:
    """Whether a heading names parties that lead only where no others do: those who monitor, a service area."""
    return reading.shown is Field.LEAD and reading.field in _WATCHING


def _with_watchers(readings: Sequence[Reading], contents: Sequence[Content | None]) -> list[Reading]:
    """Read who a row is monitored by, or the service that it belongs to, as its lead where no column names one."""
    if any(reading.field is Field.LEAD for reading in readings):
        return list(readings)
    pairs = zip(readings, contents, strict=True)
    watched = [_may_watch(reading) and content is Content.LEAD for reading, content in pairs]
    return [Reading(Field.LEAD) if own else reading for own, reading in zip(watched, readings, strict=True)]


def _with_standings(readings: Sequence[Reading], columns: Sequence[Sequence[str]]) -> list[Reading]:
    """Read columns headed by periods as statuses where nearly all that stands in them says how a row stands."""
    periods = [n for n, reading in enumerate(readings) if reading.period and reading.field is Field.OTHER]
    filled = [cell.strip() for n in periods for cell in columns[n] if cell.strip()]
    telling = [cell for cell in filled if is_bare_status(cell) or (cell.isalpha() and len(cell) <= _LONGEST_SIGN)]
    # A tick or a cross tells no standing by itself, but a letter that may be one does among other letters.
    letters = {cell.casefold() for cell in telling if content_of(cell) is not Content.TICK}
    if len(letters) < _FEWEST or letters <= _NO_STANDINGS or len(telling) < _MOST * len(filled):
        return list(readings)
    return [reading._replace(field=Field.STATUS) if n in periods else reading for n, reading in enumerate(readings)]


def _with_texts(readings: Sequence[Reading], contents: Sequence[Content | None]) -> list[Reading]:
    """Read unknown headings over sentences: the action where there is none, and left of it perhaps the objective."""
    settled = list(readings)
    texts = [n for n in _unknown(readings) if contents[n] is Content.SENTENCE]
    for n in texts:
        settled[n] = Reading(Field.OTHER, loose=True)
    fields = {reading.field for reading in readings}
    if texts and Field.ACTION not in fields:
        action = texts[0] if len(texts) == 1 or Field.OBJECTIVE in fields else texts[1]
        settled[action] = Reading(Field.ACTION)
    return settled


def _with_periods(readings: Sequence[Reading], contents: Sequence[Content | None]) -> list[Reading]:
    """Read columns headed by periods as the timescale where marks stand in them, rather than texts."""
    periods = [n for n, reading in enumerate(readings) if reading.period and reading.field is not Field.STATUS]
    marked = {contents[n] for n in periods} & {Content.TICK, None}
    if Content.TICK not in marked:
        return list(readings)
    chosen = [n for n in periods if contents[n] in marked]
    return [reading._replace(field=Field.TIMESCALE) if n in chosen else reading for n, reading in enumerate(readings)]


def _with_ticks(readings: Sequence[Reading], contents: Sequence[Content | None]) -> list[Reading]:
    """Read the only unnamed column of ticks as "met"; of several nobody can tell which is which."""
    ticked = [n for n in _unknown(readings) if contents[n] is Content.TICK and readings[n].field is Field.BLANK]
    if len(ticked) != 1 or any(reading.field is Field.MET for reading in readings):
        return list(readings)
    return [Reading(Field.MET) if n in ticked else reading for n, reading in enumerate(readings)]


def _unknown(readings: Iterable[Reading]) -> list[int]:
    return [n for n, reading in enumerate(readings) if not reading.known and not reading.period]

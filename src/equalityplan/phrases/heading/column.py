"""What the cells under a heading show, and how far that corrects the heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from operator import itemgetter

from equalityplan.phrases.heading.cell import Content, content_of
from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.naming import Reading

_ROWS = 60
_SPARSE = 0.2
_FEWEST = 2

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
    contents = [_prevailing([row[n] for row in rows if n < len(row)]) for n in range(len(readings))]
    shown = [_over(reading, content) for reading, content in zip(readings, contents, strict=True)]
    return tuple(_with_ticks(_with_periods(_with_texts(shown, contents), contents), contents))


def can_hold(field: Field, cells: Sequence[str]) -> bool:
    """Whether cells can stand in a column of a field, as far as their form tells: dates and marks are easily told.

    Examples:
        >>> can_hold(Field.DUE, ["May 2030", "Ongoing"]), can_hold(Field.DUE, ["01234 567", "Hall"])
        (True, False)
    """
    form = _FORMS.get(field)
    filled = [cell for cell in cells if cell.strip()]
    return form is None or len(filled) < _FEWEST or any(content_of(cell) is form for cell in filled)


def _prevailing(cells: Sequence[str]) -> Content | None:
    """What more than half of the filled cells are, or None where they are too few or too mixed to say."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled or len(filled) < _SPARSE * len(cells):
        return None
    content, count = max(Counter(map(content_of, filled)).items(), key=itemgetter(1))
    return content if count > len(filled) / 2 else None


def _over(reading: Reading, content: Content | None) -> Reading:
    """The reading of one heading over cells of one content."""
    if content is None or reading.period:
        return reading
    instead = _INSTEAD.get((reading.field, content)) if reading.known else _BY_CELLS.get(content)
    return Reading(instead) if instead else reading


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
    periods = [n for n, reading in enumerate(readings) if reading.period]
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

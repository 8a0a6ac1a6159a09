"""When: the words of a timescale cell as a `Timescale`.

The road is short: `tokens` types the words, `scanning` finds each statement of time, `settling` lets neighbours work on
one another, `deadlines` tells deadlines from stamps and titles, `parts` builds the model. Every step takes linear time.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from attrs import evolve

from equalityplan.model.timescale import Timescale, TimescalePart, Undetermined, Unstated
from equalityplan.phrases.mojibake import Mended, may_be_mangled, mended
from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.deadlines import mark_deadlines
from equalityplan.phrases.timescale.parts import parts_of
from equalityplan.phrases.timescale.scanning import findings_of
from equalityplan.phrases.timescale.settling import Days, settled
from equalityplan.phrases.timescale.token import Token
from equalityplan.phrases.timescale.tokens import tokens_with_hint

__all__ = ["parse_timescale"]

_LONGEST_REMEMBERED = 300


@lru_cache(maxsize=4096)
def parse_timescale(
    text: str,
    year: int | None = None,
    year_from: int | None = None,
    within: tuple[date, date] | None = None,
) -> Timescale:
    """Read the words of a timescale cell.

    A month stands for its last day, figures are day first, two-digit years are 20xx, 2008/09 is a financial year
    (April to March), school years and terms are those of England. Words that no reading fits become one part of kind
    undetermined, an empty text one of kind none; nothing is guessed and no text raises.

    Args:
        text: The cell as printed.
        year: Year of the document, for months and days that are printed without one.
        year_from: Month in which the body's own year begins, where it is known: 9 for schools and universities, so
            that 2012/13 ends in July; 4 for a plan of financial years, so that Q3 2012 is that of 2012/13.
        within: First and last day of the plan, both inclusive: a month, quarter or day without a year that would lie
            outside of it moves to the year next to `year` in which it lies inside.

    Returns:
        The timescale, with one part for each date, recurrence or other statement of time, in the order of the text.

    Examples:
        >>> timescale = parse_timescale("1)June 2014 2)Late May 2014")
        >>> [(part.edtf, part.qualifier, part.scope) for part in timescale.parts]
        [('2014-06', None, '1'), ('2014-05', <Qualifier.LATE: 'late'>, '2')]
        >>> timescale.due
        datetime.date(2014, 6, 30)
        >>> parse_timescale("Annually in Sept").parts[0].recurrence
        'FREQ=YEARLY;BYMONTH=9'
        >>> parse_timescale("End of Q4", year=2030, within=(date(2030, 4, 1), date(2031, 3, 31))).due
        datetime.date(2031, 3, 31)
    """
    if len(text) > _LONGEST_REMEMBERED:
        _forget()
    if may_be_mangled(text):
        whole = mended(text)
        parts = _read(whole.text, year, year_from, within).parts
        return Timescale(tuple(_at_its_place(part, text, whole) for part in parts), text=text)
    return _read(text, year, year_from, within)


def _at_its_place(part: TimescalePart, text: str, whole: Mended) -> TimescalePart:
    if part.span is None:
        return part
    span = whole.span(*part.span)
    return evolve(part, text=text[slice(*span)], span=span)


def _read(text: str, year: int | None, year_from: int | None, within: Days | None) -> Timescale:
    tokens, tells = tokens_with_hint(text)
    findings = settled(tokens, findings_of(tokens), year, year_from, within)
    if not findings:
        return Timescale((_unread(text, tokens),), text=text)
    if tells:
        mark_deadlines(tokens, findings)
    return Timescale(parts_of(text, tokens, findings), text=text)


def _forget() -> None:
    """Forget what was read before, so that never more than one long text is kept."""
    parse_timescale.cache_clear()


def _unread(text: str, tokens: list[Token]) -> TimescalePart:
    """No timescale where nothing but dashes is printed; else words that say something which was not understood."""
    if all(token.sort in (w.DASH, w.EDGE) for token in tokens):
        return Unstated()
    return Undetermined(text=text.strip(), span=(len(text) - len(text.lstrip()), len(text.rstrip())))

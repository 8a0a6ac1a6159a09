"""Years of the body's own: what 2012/13 and Q3 2012 mean where its year is known to begin in September or April."""

from __future__ import annotations

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.dated import DAY
from equalityplan.phrases.timescale.finding import Finding
from equalityplan.phrases.timescale.points import Point

_APRIL, _AUGUST, _SEPTEMBER = 4, 8, 9
_MONTHS = 12
_JULY = 7
_QUARTER_LATER = 3


def in_own_year(finding: Finding, year_from: int) -> None:
    """Move the ends of a date that is printed with such a year to where they lie in it."""
    if not finding.begin.year:
        return
    if year_from in (_AUGUST, _SEPTEMBER):
        _in_academic_year(finding, finding.begin, finding.finish)
    elif year_from == _APRIL and finding.unit == w.QUARTER and not finding.joined:
        finding.begin, finding.finish = _quarter_later(finding.begin), _quarter_later(finding.finish)


def _in_academic_year(finding: Finding, begin: Point, finish: Point) -> None:
    if finding.unit == w.SESSION:
        finding.begin = begin._replace(month=_SEPTEMBER)
    if w.SESSION in (finding.finish_unit, "" if finding.joined else finding.unit):
        finding.finish = finish._replace(month=_JULY)
    if finding.session and finding.unit in (w.MONTH, DAY) and finding.is_point:
        finding.begin = finding.finish = begin._replace(year=finding.session + (begin.month < _AUGUST))


def _quarter_later(point: Point) -> Point:
    month = point.month + _QUARTER_LATER
    return Point(point.year + month // (_MONTHS + 1), month - month // (_MONTHS + 1) * _MONTHS)

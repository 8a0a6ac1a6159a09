"""Statuses: where an action stands, read from the words of one cell.

The text is searched for phrases (`signs`) from left to right; what they say together is one word (`verdict`). Colours
count where no words do (`colour`), ticks mean what their column is headed (`column`), and a date is one of completion
only beside something completed (`completion`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from equalityplan.model.progress import Rating, RatingWord, Status, StatusPart, StatusWord
from equalityplan.phrases.status.clauses import findings
from equalityplan.phrases.status.colour import spelled_out
from equalityplan.phrases.status.column import answer_in_column
from equalityplan.phrases.status.completion import completion_date
from equalityplan.phrases.status.line import Line, on_one_line
from equalityplan.phrases.status.parts import TextPart, parts_of
from equalityplan.phrases.status.verdict import verdict
from equalityplan.phrases.status.wording import dates_of, marks_of

_RATINGS = (
    (
        RatingWord.NOT_MET,
        r"(?:not|non|un)(?:\s(?:yet|been|currently))*[\s-]?(?:met|achieved|in\splace|compliant)\b|no\b|none\b|n$",
    ),
    (RatingWord.PARTIALLY_MET, r"(?:partially|partly|partial|part|mostly|largely|not\s(?:yet\s)?fully|some)\b"),
    (RatingWord.MET, r"(?:(?:fully|completely|exceeded|met|achieved|yes|in\splace|compliant)\b|y$)"),
)


@lru_cache(maxsize=1024)
def parse_status(text: str, heading: str | None = None) -> Status:
    """Read where an action stands from the words of one cell.

    Of several parts the least advanced counts, but a cell that opens with "Completed" is completed. Without a key
    green is on track, amber at risk and red off track. White space makes no difference.

    Args:
        text: The cell as printed.
        heading: The heading of its column, which gives ticks, crosses, "Yes" and bare dates their meaning.

    Returns:
        The status, ``unknown`` where the words do not tell; `completed_on` only where a date of completion is printed;
        `parts` only where the text tells of several.

    Examples:
        >>> parse_status("Agreed by the Board on 5 May 2010").completed_on
        '2010-05-05'
        >>> parse_status("Guide written, training to be arranged").word
        <StatusWord.IN_PROGRESS: 'in-progress'>
        >>> [part.text for part in parse_status("Guide written, training to be arranged").parts]
        ['Guide written', 'training to be arranged']
        >>> parse_status("✓", heading="Partly met").word
        <StatusWord.IN_PROGRESS: 'in-progress'>
    """
    line = on_one_line(text)
    plain = spelled_out(line.text)
    dates = dates_of(plain)
    marks = marks_of(plain, dates)
    found = findings(marks)
    word = answer_in_column(plain, marks, heading) or verdict(marks, found)
    completed_on = completion_date(dates, marks, found) if word is StatusWord.COMPLETED else None
    parts = _printed_parts(text, line, parts_of(marks, found)) if plain == line.text else ()
    return Status(word, completed_on=completed_on, parts=parts, text=text)


def _printed_parts(text: str, line: Line, parts: Sequence[TextPart]) -> tuple[StatusPart, ...]:
    spans = [(word, line.span(start, end)) for word, start, end in parts]
    return tuple(StatusPart(word, text=text[start:end], span=(start, end)) for word, (start, end) in spans)


def parse_rating(text: str) -> Rating | None:
    """Read an authority's own rating that is written in words; None where the text opens with no rating.

    Examples:
        >>> parse_rating("Partly met - training is still to come").word
        <RatingWord.PARTIALLY_MET: 'partially-met'>
    """
    plain = " ".join(text.lower().split()).lstrip("-–• ")
    return next((Rating(word, text=text) for word, pattern in _RATINGS if re.match(pattern, plain)), None)

"""What ticks, crosses, one-word answers and bare dates mean in their column."""

from __future__ import annotations

import re
from collections.abc import Sequence

from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status.clauses import findings
from equalityplan.phrases.status.colour import ticked
from equalityplan.phrases.status.verdict import verdict
from equalityplan.phrases.status.wording import Mark, dates_of, marks_of

_DEADLINE = r"(?i)\b(?:target|due|planned|expected|revised|review|deadline|update)"
_ANSWERS = {"yes": True, "y": True, "no": False, "n": False}


def answer_in_column(text: str, marks: Sequence[Mark], heading: str | None) -> StatusWord | None:
    """Read a text that says nothing but yes, no or when.

    Args:
        text: The text on one line.
        marks: Its words and marks.
        heading: The heading of the column, or None.

    Returns:
        The status; None where the text says more than that.
    """
    answer = _ANSWERS.get(text.lower().strip(".!"), ticked(text))
    words = {mark.word for mark in marks}
    if text.lower() == "x":
        return _meaning(heading) or StatusWord.UNKNOWN
    if answer is False:
        return _denied(_meaning(heading))
    if answer or ("@" in words and words <= {"^", "@", "$", ","}):
        return _meaning(heading) or StatusWord.COMPLETED
    return None


def _meaning(heading: str | None) -> StatusWord | None:
    """The status that a column is headed with; None where it has no heading or one like "Status"."""
    if not heading:
        return None
    if re.search(_DEADLINE, heading):
        return StatusWord.UNKNOWN
    plain = " ".join(heading.replace("?", " ").split()).lower().replace("completion", "completed")
    marks = marks_of(plain, dates_of(plain))
    word = verdict(marks, findings(marks))
    return None if word is StatusWord.UNKNOWN else word


def _denied(column: StatusWord | None) -> StatusWord:
    return StatusWord.NOT_STARTED if column in (None, StatusWord.COMPLETED) else StatusWord.UNKNOWN

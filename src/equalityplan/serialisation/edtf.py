"""Which fields hold EDTF dates, and what such a date looks like."""

from __future__ import annotations

import re

from equalityplan.model.edtf import day_span

EDTF_FIELDS = frozenset({"edtf", "period", "dated", "completed_on"})
"""The names of the fields, in any class of the model, whose text is an EDTF date or interval."""

_MONTH_AND_DAY = "-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:0[1-9]|[12][0-9]|3[01]|XX))?"
_DATE = f"(?:-?[0-9]{{2}}(?:[0-9][0-9X]|XX)(?:{_MONTH_AND_DAY})?|Y-?[0-9]{{5,}})[?~%]?"
EDTF_PATTERN = rf"^(?:{_DATE}(?:/(?:{_DATE}|\.\.)?)?|(?:\.\.)?/{_DATE})$"
"""EDTF of level 1 (ISO 8601-2): a date or season, or an interval whose one end may be open or unknown."""

_EDTF = re.compile(EDTF_PATTERN)
_COUNTABLE = re.compile(r"[0-9]{4}[0-9-]*[?~%]?")


def is_edtf(text: str) -> bool:
    """Say whether a text is EDTF of level 1 and names no day that the calendar lacks.

    Examples:
        >>> is_edtf("2012-09/.."), is_edtf("Sept 2012"), is_edtf("2011-02-29")
        (True, False, False)
    """
    if not _EDTF.match(text) or text.endswith("\n"):
        return False
    countable = (end for end in text.split("/") if _COUNTABLE.fullmatch(end))
    return all(day_span(end) != (None, None) for end in countable)

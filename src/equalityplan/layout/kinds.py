"""Kinds: which tables are part of a plan, and which rows of them are no rows of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from equalityplan.document import Row
from equalityplan.layout.columns import Columns
from equalityplan.mending.numbers import is_row_number, printed_text
from equalityplan.phrases.heading import Basis, Field

_DOERS = frozenset((Field.LEAD,))
_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
_STANDINGS = frozenset((Field.STATUS, Field.PROGRESS, Field.MET, Field.PARTIALLY_MET, Field.NOT_MET))
_SUPPORTS = (_DOERS, _TIMES, _STANDINGS)
_SUBJECTS = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION))
_AIMS = frozenset((Field.TARGET, Field.OUTCOME))
_UNTOLD = frozenset((Field.OTHER, Field.BLANK))
# What may stand beside things that nobody is going to do: the lines of a budget, a list of priorities.
_BESIDE_ANYTHING = _UNTOLD | {Field.OBJECTIVE, Field.COST, Field.RESOURCES, Field.PRIORITY, Field.REFERENCE}
# Headings and captions of tables that stand in plans and are none.
_ELSEWHERE = (
    r"(?i)\b(?:versions?|amendments?|amended|author|changes?|signed|signatures?|telephone|phone|e-?mail|page|pages|venue|"
    r"definitions?|meaning|terms?|likelihood|acronyms?|abbreviations?|approved by)\b"
)
_OTHER_CAPTION = (
    r"(?i)(?:\d[\d.]*\s*)?(?:appendix \w+\s*[:–-]?\s*)?"
    r"(?:glossary|abbreviations|acronyms|definitions|key(?: to\b.*)?:?$|"
    r"legend|(?:table of )?contents|version|document (?:control|history|information)|amendment|revision|"
    r"change (?:log|history|record|control)|contacts?$|contact details|distribution(?: list)?$|sign[- ]?off|signatures|"
    r"approvals?$|members(?:hip)?\b|terminology)"
)
_TOTAL = r"(?i)(?:sub[- ]?|grand |overall )?totals?\b.{0,40}"
_SIGNATURE = (
    r"(?i)(?:signed|signatures?|print name|name \(print\))(?:\s+(?:by|on behalf of|for)\b.{0,40})?\s*:?[\s._…-]*"
)
# A figure, also with the word for what was counted: "4 actions".
_NUMBERS = r"[\s£$%()\d.,:/–-]*[\d£%][\s£$%()\d.,k:/–-]*(?:[a-z]{3,12})?|[–-]?"
_BOTH = 2


def is_plan(columns: Columns, caption: str = "") -> bool:
    """Whether a table of these columns is part of a plan rather than a glossary, key or list of contacts.

    A heading that says "objective" or "action" by its wording tells a plan. Where only neighbours or cells say so,
    two of lead, time and standing must stand beside it.

    Args:
        columns: The columns.
        caption: The heading that stands before the table.
    """
    fields = set(columns.fields)
    supports = sum(not fields.isdisjoint(kind) for kind in _SUPPORTS)
    complete = columns.named(Field.ACTION) and not fields.isdisjoint(_DOERS) and not fields.isdisjoint(_TIMES)
    if not complete and is_elsewhere(columns.headings, caption):
        return False
    if columns.named(*_SUBJECTS) or _names_work(columns):
        return len(fields - _UNTOLD) > 1 and not _is_budget(columns)
    if not fields.isdisjoint(_SUBJECTS):
        return supports >= _BOTH
    return not fields.isdisjoint(_AIMS) and not fields.isdisjoint(_DOERS | _TIMES)


def is_elsewhere(headings: Sequence[str], caption: str) -> bool:
    """Whether headings or caption are those of a glossary, a history of versions, a list of contacts or the like.

    Examples:
        >>> is_elsewhere((), "Glossary"), is_elsewhere(("Version", "Date"), ""), is_elsewhere((), "Key actions")
        (True, True, False)
    """
    told = re.match(_OTHER_CAPTION, caption.strip()) is not None
    return told or any(re.search(_ELSEWHERE, heading) for heading in headings if len(heading.split()) <= _BOTH)


def _is_budget(columns: Columns) -> bool:
    """Whether a table says what things cost, and nothing of what is done about them."""
    fields = set(columns.fields)
    return Field.COST in fields and fields <= _BESIDE_ANYTHING


def _names_work(columns: Columns) -> bool:
    """Whether a heading such as "Activity" is the objective only because another column holds the actions."""
    return columns.named(Field.ACTION) or any(
        column.field is Field.OBJECTIVE and column.basis is Basis.NEIGHBOURS and Field.ACTION in columns.fields
        for column in columns.told
    )


def is_total(row: Row) -> bool:
    """Whether a row sums up numbers: "Total" and nothing but figures beside it."""
    own = row.own
    if len(own) < _BOTH or not re.fullmatch(_TOTAL, _text(row, 0)):
        return False
    return all(re.fullmatch(_NUMBERS, _text(row, n)) for n in range(1, len(own)))


def is_signature(row: Row) -> bool:
    """Whether a row is a place to sign."""
    own = range(len(row.own))
    return 0 < len(own) <= 2 * _BOTH and any(re.fullmatch(_SIGNATURE, _text(row, n)) for n in own)


def is_template(row: Row) -> bool:
    """Whether a row was left empty but for its number, which is no other row's."""
    return len(row.own) == 1 and row.cells[row.own[0]].rowspan == 1 and is_row_number(_text(row, 0))


def _text(row: Row, number: int) -> str:
    """The text of one of a row's own filled cells, on one line."""
    return printed_text(row.cells[row.own[number]])

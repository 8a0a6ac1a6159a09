"""Kinds: which tables are part of a plan, and which rows of them are no rows of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from equalityplan.document import Row
from equalityplan.layout.columns import Columns, texts
from equalityplan.layout.sections import names_period
from equalityplan.mending.bands import is_band
from equalityplan.mending.numbers import is_row_number, printed_text
from equalityplan.phrases.heading import Basis, Column, Field

_DOERS = frozenset((Field.LEAD,))
_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
_STANDINGS = frozenset((Field.STATUS, Field.PROGRESS, Field.MET, Field.PARTIALLY_MET, Field.NOT_MET))
_SUPPORTS = (_DOERS, _TIMES, _STANDINGS)
_SUBJECTS = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION))
_GOALS = frozenset((Field.OBJECTIVE, Field.CRITERION))
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
    r"change (?:log|history|record|control)|distribution(?: list)?$|sign[- ]?off|signatures|"
    r"approvals?$|members(?:hip)?\b|terminology|contacts?$|contact details|(?:how to )?contact(?:ing)? us\b|"
    r"(?:how to )?get(?:ting)? in touch\b|(?:further|more) information\b|"
    r"(?:other|alternative|accessible) (?:formats|languages)\b|where to (?:get|find)\b|"
    r"useful (?:contacts|links|websites|organisations))"
)
_TOTAL = r"(?i)(?:(?:sub[- ]?|grand |overall )?totals?|(?:is-?)?cyfanswm)\b.{0,40}"
# A label in two languages: "Cyfanswm / Total".
_PARTS = r"\s*[/|\n]\s*|\s[–—-]\s"
_SIGNATURE = (
    r"(?i)(?:signed|signatures?|print name|name \(print\))(?:\s+(?:by|on behalf of|for)\b.{0,40})?\s*:?[\s._…-]*"
)
_NOTE = (
    r"(?i)\s*(?:n\.?b\b\.?|(?:notes?|source|key|legend)\s?:|"
    r"no (?:other|further|additional|more|new) (?:actions?|work|steps|measures|objectives?|targets?)\b)"
)
# A figure, also with the word for what was counted: "4 actions".
_NUMBERS = r"[\s£$%()\d.,:/–-]*[\d£%][\s£$%()\d.,k:/–-]*(?:[a-z]{3,12})?|[–-]?"
# A figure as tables of indicators print it: "about 14%", "12 of 40", "60 staff", "10% (2022)", "5% or more".
_ABOUT = (
    r"(?:[<>≤≥±~+–-]|about|around|approx\w*\.?|circa|c\.|at (?:least|most)|up to|under|over|below|above|"
    r"(?:no )?(?:less|more|fewer) than)"
)
_AMOUNT = r"[£$€(]{0,2}\d[\d.,]*\)?\s?(?:%|per ?cent\b|pp\b|k\b|m\b)?"
_FIGURE = (
    rf"(?i)(?:{_ABOUT}\s?)*{_AMOUNT}(?:\s?(?:[/:–-]|to|of|out of)\s?{_AMOUNT})?(?:\s?\([^()]{{0,25}}\))?"
    r"(?:\s[a-z]{2,14})?(?:\sor (?:more|less|fewer|above|below|over|better))?"
)
_NO_FIGURE = r"(?i)n/?a|tb[cad]|nil|none|zero|unknown|not (?:known|available|recorded)|no data|[–—?-]*"
_TREND = r"(?i)better|worse|(?:no |un)changed?|same|stable|steady|improv(?:ed|ing)|declin(?:ed|ing)|up|down|[↑↓→←▲▼►=]+"
_BOTH = 2


def is_plan(columns: Columns, rows: Sequence[Row] = (), caption: str = "", *, others: bool = False) -> bool:
    """Whether a table of these columns is part of a plan rather than a glossary, key or list of contacts.

    A heading that says "objective" or "action" by its wording tells a plan. Where only neighbours or cells say so,
    two of lead, time and standing must stand beside it. A table that only counts things is none: where the column
    headed like an objective holds figures, or nothing but figures stands beside it.

    Args:
        columns: The columns.
        rows: The rows below them.
        caption: The heading that stands before the table.
        others: Whether a table before names its actions; one that does not, and says neither who nor when, is none.
    """
    given = columns.fields
    columns = _worded(columns, rows)
    fields = set(columns.fields)
    supports = sum(not fields.isdisjoint(kind) for kind in _SUPPORTS)
    complete = columns.named(Field.ACTION) and not fields.isdisjoint(_DOERS) and not fields.isdisjoint(_TIMES)
    if not complete and is_elsewhere(columns.headings, caption):
        return False
    if columns.named(*_SUBJECTS) or (_names_work(columns) and (supports or not others)):
        return len(fields - _UNTOLD) > 1 and not _is_budget(columns) and not _only_counts(columns, rows)
    if not fields.isdisjoint(_SUBJECTS):
        return supports >= _BOTH
    if not fields.isdisjoint(_AIMS):
        return not fields.isdisjoint(_DOERS | _TIMES)
    return not _AIMS.isdisjoint(given) and not fields.isdisjoint(_DOERS) and not fields.isdisjoint(_TIMES)


def is_elsewhere(headings: Sequence[str], caption: str) -> bool:
    """Whether headings or caption are those of a glossary, a history of versions, a list of contacts or the like.

    Examples:
        >>> is_elsewhere((), "Glossary"), is_elsewhere(("Version", "Date"), ""), is_elsewhere((), "Key actions")
        (True, True, False)
    """
    told = re.match(_OTHER_CAPTION, caption.strip()) is not None
    return told or any(re.search(_ELSEWHERE, heading) for heading in headings if len(heading.split()) <= _BOTH)


def heads_elsewhere(row: Row) -> bool:
    """Whether a row is the header of such a table: nothing but labels, and one of them among those."""
    labels = [_text(row, n) for n in range(len(row.own))]
    short = all(len(label.split()) <= _BOTH and label[:1].isupper() for label in labels)
    return len(labels) >= _BOTH and short and is_elsewhere(labels, "")


def only_figures(texts: Sequence[str]) -> bool:
    """Whether texts are figures and nothing else; some may say that there is none.

    Examples:
        >>> only_figures(["14%", "about 60 staff", "n/a"]), only_figures(["14%", "Raise it to 15%"]), only_figures([""])
        (True, False, False)
    """
    told = [text for text in texts if not re.fullmatch(_NO_FIGURE, text)]
    return bool(told) and all(re.fullmatch(_FIGURE, text) for text in told)


def with_figures(columns: Columns, rows: Sequence[Row]) -> Columns:
    """Give the columns, those of figures that are headed like an objective as targets, since no figure is one."""
    counted = _counted(rows, len(columns.told)) - {0}
    wrong = [n for n, column in enumerate(columns.told) if n in counted and column.field in _GOALS]
    if not wrong:
        return columns
    field = Field.OTHER if Field.TARGET in columns.fields else Field.TARGET
    told = tuple(Column(field, Basis.CELLS) if n in wrong else column for n, column in enumerate(columns.told))
    layout = evolve(columns.layout, roles=tuple(column.field.value for column in told))
    return columns._replace(layout=layout, told=told)


def _counted(rows: Sequence[Row], width: int) -> frozenset[int]:
    """The columns that hold nothing but figures."""
    content = [row for row in rows if row.own and not row.running and not is_band(row)]
    below = [texts(row, width) for row in content]
    return frozenset(n for n in range(width) if only_figures([row[n] for row in below]))


def _worded(columns: Columns, rows: Sequence[Row]) -> Columns:
    """The columns, those of figures no objectives, actions or aims; a first one may number them instead."""
    counted = _counted(rows, len(columns.told)) - {0}
    told = tuple(
        column._replace(field=Field.OTHER) if n in counted and column.field in _SUBJECTS | _AIMS else column
        for n, column in enumerate(columns.told)
    )
    return columns._replace(told=told)


def _only_counts(columns: Columns, rows: Sequence[Row]) -> bool:
    """Whether a table says of its objectives how many or how much, and nothing of what is done about them."""
    if not {Field.ACTION, *_DOERS, *_TIMES}.isdisjoint(columns.fields):
        return False
    counted = _counted(rows, len(columns.told))
    named = _SUBJECTS | {Field.REFERENCE, Field.BLANK}
    # Figures year by year only watch what a rating beside them sums up.
    if sum(names_period(columns.headings[n]) for n in counted) >= _BOTH:
        named |= {Field.STATUS}
    beside = [n for n, field in enumerate(columns.fields) if field not in named and n not in counted]
    return bool(counted) and all(_tells_trend(rows, n) for n in beside)


def _tells_trend(rows: Sequence[Row], column: int) -> bool:
    """Whether a column says nothing but whether figures rose or fell."""
    told = [text for row in rows if row.own and (text := texts(row, column + 1)[column])]
    return bool(told) and all(re.fullmatch(_TREND, text) for text in told)


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
    """Whether a row sums up numbers: "Total" and nothing but figures beside it, or behind it in the same cell."""
    own = row.own
    if not own:
        return False
    label, figures = row.cells[own[0]].text, [_text(row, n) for n in range(1, len(own))]
    if len(own) < _BOTH:
        label, colon, figure = label.partition(":")
        figures = [figure] if colon and figure.strip() else []
    # Part by part; the rest of the label may have come first: a label is one, however it was parted.
    summed = any(re.fullmatch(_TOTAL, part) for part in (" ".join(label.split()), *re.split(_PARTS, label.strip())))
    return summed and bool(figures) and all(re.fullmatch(_NUMBERS, figure) for figure in figures)


def is_signature(row: Row) -> bool:
    """Whether a row is a place to sign."""
    own = range(len(row.own))
    return 0 < len(own) <= 2 * _BOTH and any(re.fullmatch(_SIGNATURE, _text(row, n)) for n in own)


def is_note(row: Row) -> bool:
    """Whether a row says nothing of its own but a note on the others.

    Examples:
        >>> from equalityplan.document import Cell, Paragraph
        >>> notes = ("No further actions are planned.", "Note: not yet costed", "No smoking day")
        >>> [is_note(Row(cells=(Cell(paragraphs=(Paragraph(text=text),)),))) for text in notes]
        [True, True, False]
    """
    if len(row.own) != 1 or row.cells[row.own[0]].rowspan > 1:
        return False
    return re.match(_NOTE, _text(row, 0)) is not None or (is_band(row) and _text(row, 0).startswith("*"))


def is_template(row: Row) -> bool:
    """Whether a row was left empty but for its number, which is no other row's."""
    return len(row.own) == 1 and row.cells[row.own[0]].rowspan == 1 and is_row_number(_text(row, 0))


def _text(row: Row, number: int) -> str:
    """The text of one of a row's own filled cells, on one line."""
    return printed_text(row.cells[row.own[number]])

"""Words for reports: days, counts, lists, places, shares."""

from __future__ import annotations

from collections.abc import Iterable

from equalityplan.model.edtf import MONTHS
from equalityplan.model.plan import Plan
from equalityplan.provenance import Where
from equalityplan.rules.sentences import listed as joined


def plan_name(plan: Plan) -> str:
    """Give the plan's title, or else the name of its file.

    Examples:
        >>> plan_name(Plan(source="plan.docx"))
        'plan.docx, a plan without a title'
    """
    return plan.title or (f"{plan.source}, a plan without a title" if plan.source else "A plan without a title")


def period(edtf: str) -> str:
    """Give an EDTF date or interval as people write it, as far as its form is a plain one.

    Examples:
        >>> period("2003/2006"), period("2007-05-14"), period("2012-09/.."), period("2012-09~"), period("2012-21")
        ('2003 to 2006', '14 May 2007', 'from September 2012 on', '2012-09~', '2012-21')
    """
    start, slash, end = edtf.partition("/")
    if not slash:
        return _date(start)
    if end in ("", ".."):
        return f"from {_date(start)} on"
    return f"until {_date(end)}" if start in ("", "..") else f"{_date(start)} to {_date(end)}"


def _date(edtf: str) -> str:
    year, *rest = edtf.split("-")
    if not rest or not all(part.isdecimal() for part in (year, *rest)) or not 1 <= int(rest[0]) <= len(MONTHS):
        return edtf
    day_of_month = f"{int(rest[1])} " if len(rest) > 1 else ""
    return f"{day_of_month}{MONTHS[int(rest[0]) - 1]} {year}"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """Give a number with what is counted.

    Examples:
        >>> count(1, "row"), count(1234, "row"), count(2, "criterion", "criteria")
        ('1 row', '1 234 rows', '2 criteria')
    """
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}".replace(",", " ")


def listed(words: Iterable[str]) -> str:
    """Give words as a list in a sentence.

    Examples:
        >>> listed(["2.1", "2.2", "2.10"]), listed(["2.1"]), listed([])
        ('2.1, 2.2 and 2.10', '2.1', 'none')
    """
    every = list(words)
    return joined(every) if every else "none"


def place(where: Where | None) -> str:
    """Give a place within the document, which the report names at its top.

    Examples:
        >>> place(Where(document="plan.txt", lines=(3, 4))), place(None)
        ('lines 3 to 4', '')
    """
    text = str(where) if where else ""
    if where and where.document:
        text = text.removeprefix(where.document).removeprefix(", ")
    return "" if text == "no place" else text


def placed(text: str, where: Where | None) -> str:
    """Give a text with its place behind it.

    Examples:
        >>> placed("No lead.", Where(lines=(3, 3)))
        'No lead. [line 3]'
    """
    found = place(where)
    return f"{text} [{found}]".strip() if found else text


def capital(text: str) -> str:
    """Give a text with a capital first letter and the others as they are.

    Examples:
        >>> capital("see actions at EDS2")
        'See actions at EDS2'
    """
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """Give a text as one line of at most so many characters, cut between words where it can be.

    Examples:
        >>> shortened("Leaders know their communities", 16)
        'Leaders know ...'
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    cut = line[: most - 3]
    return f"{cut.rpartition(' ')[0] or cut[:-1]} ..."

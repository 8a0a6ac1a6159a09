"""read_plan: from the bytes of a file to a plan, without graph or rules."""

from __future__ import annotations

import os
from typing import BinaryIO

from attrs import evolve

from equalityplan.document import Document
from equalityplan.errors import SettingsError
from equalityplan.layout import recognise
from equalityplan.mending import mend
from equalityplan.model.measure import Statement
from equalityplan.model.plan import Plan
from equalityplan.reader import Limits, read_document
from equalityplan.structuring import structure
from equalityplan.structuring.accounting import account


def read_plan(
    source: str | os.PathLike[str] | BinaryIO, *, year: int | None = None, limits: Limits | None = None
) -> Plan:
    r"""Read an action plan.

    No word is lost: `Plan.coverage` says where every word of the source went, and what has no other place is
    in `Plan.unplaced`.

    Args:
        source: A path, or a file opened for reading bytes.
        year: The year of the document, for dates that print none; by default the year that it states itself.
        limits: How much the document may ask for.

    Raises:
        DocumentError: The file is missing, empty, too large, or no reader knows it.
        SettingsError: The year is no number.

    Examples:
        >>> import io
        >>> plan = read_plan(io.BytesIO(b"Action\tLead\tBy when\nReview the policy\tHead of HR\tLate Sept 2012"))
        >>> plan.rows[0].timescale.due
        datetime.date(2012, 9, 30)
    """
    if year is not None and (not isinstance(year, int) or isinstance(year, bool)):
        raise SettingsError("year", f"{year!r} is no year, a whole number such as 2012 was expected", "Give a number.")
    return plan_of(read_document(source, limits=limits), year=year)


def plan_of(document: Document, *, year: int | None = None) -> Plan:
    """Make a plan of a document that was read before: mend, recognise, structure."""
    plan = structure(recognise(mend(document)), year=year)
    coverage = account(document, plan)
    if coverage.missing:
        # The last net: a word that no stage placed stays in sight.
        plan = evolve(plan, unplaced=(*plan.unplaced, Statement(" ".join(coverage.missing))))
        coverage = account(document, plan)
    return evolve(plan, coverage=coverage)

"""The whole road on one page: open this file first.

Data goes one way. No stage calls an earlier one, and none reads the date, the network or the locale.
"""

from __future__ import annotations

import os
from datetime import date
from typing import BinaryIO

from equalityplan.assessment import Assessment, assess
from equalityplan.graph import resolve
from equalityplan.mapping import CriterionMapping
from equalityplan.reader import Limits
from equalityplan.reading import read_plan
from equalityplan.report import render
from equalityplan.settings import Settings
from equalityplan.standard import load_standard


def check(
    source: str | os.PathLike[str] | BinaryIO,
    standard: str | os.PathLike[str],
    as_of: date | str,
    *,
    mapping: CriterionMapping | None = None,
    settings: Settings | None = None,
    limits: Limits | None = None,
) -> Assessment:
    """Read a plan and assess it.

    Args:
        source: A path, or a file opened for reading bytes.
        standard: Id of a standard that comes with the library, or the path of one's own.
        as_of: The day for which the answers hold.
        mapping: Rows tied to criteria by a person.
        settings: What is ignored and waived.
        limits: How much the document may ask for.

    Raises:
        EqualityPlanError: The document, the standard or the date cannot be used.
    """
    plan = read_plan(source, limits=limits)  # read, mend, recognise, structure
    against = load_standard(standard)
    graph = resolve(plan, against)
    return assess(graph, against, as_of, mapping=mapping, settings=settings)


def report(
    source: str | os.PathLike[str] | BinaryIO,
    standard: str | os.PathLike[str],
    as_of: date | str,
    report_format: str = "text",
) -> str:
    """Read a plan, assess it and render the assessment: the road from end to end.

    Raises:
        EqualityPlanError: The document, the standard, the date or the format cannot be used.
    """
    return render(check(source, standard, as_of), report_format)

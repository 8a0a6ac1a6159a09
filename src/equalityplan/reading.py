"""read_plan: from the bytes of a file to a plan, without graph or rules; read_plans: the same of many files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from attrs import evolve, frozen

from equalityplan.document import Document
from equalityplan.errors import EqualityPlanError, SettingsError
from equalityplan.layout import recognise
from equalityplan.mending import mend
from equalityplan.model.measure import Statement
from equalityplan.model.plan import Plan
from equalityplan.progress import tracked
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
    _refuse_no_year(year)
    return plan_of(read_document(source, limits=limits), year=year)


def _refuse_no_year(year: object) -> None:
    if year is not None and (not isinstance(year, int) or isinstance(year, bool)):
        raise SettingsError("year", f"{year!r} is no year, a whole number such as 2012 was expected", "Give a number.")


def plan_of(document: Document, *, year: int | None = None) -> Plan:
    """Make a plan of a document that was read before: mend, recognise, structure."""
    plan = structure(recognise(mend(document)), year=year)
    coverage = account(document, plan)
    if coverage.missing:
        # The last net: a word that no stage placed stays in sight.
        plan = evolve(plan, unplaced=(*plan.unplaced, Statement(" ".join(coverage.missing))))
        coverage = account(document, plan)
    return evolve(plan, coverage=coverage)


@frozen(kw_only=True)
class ReadFile:
    """One of many files.

    Attributes:
        path: Its path, as it was given.
        plan: The plan, or None where it could not be read.
        error: Why it could not be read, or None.
    """

    path: str
    plan: Plan | None = None
    error: EqualityPlanError | None = None


def read_plans(
    paths: Iterable[str | os.PathLike[str]],
    *,
    year: int | None = None,
    limits: Limits | None = None,
    progress: bool | None = None,
) -> Iterator[ReadFile]:
    """Read many action plans, one after another; a file that cannot be read stops none of the others.

    Each file is read when its turn comes, so that what is not kept takes no memory.

    Args:
        paths: The files, in the order in which they are read.
        year: The year of the documents, for dates that print none; by default the year that each states itself.
        limits: How much each document may ask for.
        progress: Whether to show how far it is; unless given, in terminals and notebooks only.

    Yields:
        For each file its plan, or the error that says why it has none.

    Raises:
        TypeError: One path was given, where several were expected.
        SettingsError: The year is no number.

    Examples:
        >>> [(found.path, found.plan, str(found.error)) for found in read_plans(["nowhere.txt"])]
        [('nowhere.txt', None, 'nowhere.txt: no such file, a document was expected. Check the path.')]
    """
    if isinstance(paths, (str, bytes, os.PathLike)):
        raise TypeError(f"paths={paths!r} is one path, several were expected: paths=[{paths!r}]")
    _refuse_no_year(year)
    return _read_each(tracked(paths, "Reading plans", shown=progress), year, limits)


def _read_each(paths: Iterable[str | os.PathLike[str]], year: int | None, limits: Limits | None) -> Iterator[ReadFile]:
    for path in paths:
        try:
            yield ReadFile(path=os.fspath(path), plan=read_plan(path, year=year, limits=limits))
        except EqualityPlanError as error:
            yield ReadFile(path=os.fspath(path), error=error)

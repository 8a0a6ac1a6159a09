"""Bounds: what a document has used of its limits, counted while it is read."""

from __future__ import annotations

import time

from equalityplan.errors import DocumentError
from equalityplan.reader import Limits

_HIGHER = "Check that it is the right file, or pass higher limits."
# The clock is looked at once in so many steps.
_STEPS = 1024


class Bounds:
    """Counts what is read of one document and refuses it once it asks for too much.

    Args:
        name: The document's file name, for messages.
        limits: How much it may ask for.
    """

    def __init__(self, name: str, limits: Limits) -> None:
        self.name = name
        self.limits = limits
        self._cells = 0
        self._steps = 0
        self._end = time.monotonic() + limits.seconds

    def add_cells(self, count: int) -> None:
        """Count the cells of a row, covered positions included.

        Raises:
            DocumentError: The document has too many.
        """
        self._cells += count
        if self._cells > self.limits.cells:
            raise self.error(f"the tables have more than {self.limits.cells} cells, the most that may be read")
        self.step()

    def check_rows(self, count: int) -> None:
        """Compare the rows of one table with the limit.

        Raises:
            DocumentError: The table has too many.
        """
        if count > self.limits.rows:
            raise self.error(f"a table has more than {self.limits.rows} rows, the most that may be read")

    def check_depth(self, depth: int) -> None:
        """Compare how deep an element stands in others with the limit.

        Raises:
            DocumentError: It stands too deep.
        """
        if depth > self.limits.depth:
            raise self.error(f"elements stand in one another more than {self.limits.depth} deep, the most allowed")

    def step(self) -> None:
        """Count one step of the work, and look at the clock now and then.

        Raises:
            DocumentError: The time is used up.
        """
        self._steps += 1
        if self._steps % _STEPS == 0 and time.monotonic() > self._end:
            raise self.error(f"reading took longer than {self.limits.seconds:g} seconds, the most that it may take")

    def error(self, problem: str, advice: str = _HIGHER) -> DocumentError:
        """Make the error for a document that asks for too much."""
        return DocumentError(self.name, problem, advice)

"""Documents typed as text: a tab parts cells, a blank line ends a piece of a table."""

from __future__ import annotations

import io

from equalityplan.document import Document
from equalityplan.model.plan import Plan
from equalityplan.reader import read_document
from equalityplan.reading import read_plan


def document(*lines: str) -> Document:
    """Give the document of some tab-separated lines."""
    return read_document(io.BytesIO("\n".join(lines).encode()))


def plan(*lines: str) -> Plan:
    """Give the plan of some tab-separated lines."""
    return read_plan(io.BytesIO("\n".join(lines).encode()))

"""What is fuzzed, and what must hold for any bytes: a plan that lost no word, or an error that says what to do."""

from __future__ import annotations

import io
from collections.abc import Callable

from equalityplan.errors import DocumentError
from equalityplan.layout import recognise
from equalityplan.mending import mend
from equalityplan.model.rows import to_rows
from equalityplan.phrases.characteristic import find_characteristics
from equalityplan.phrases.heading import recognise_headings
from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.measure import parse_measures
from equalityplan.phrases.reference import parse_references
from equalityplan.phrases.status import parse_rating, parse_status
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.reader import Limits, read_document
from equalityplan.structuring import structure
from equalityplan.structuring.accounting import account

FORMATS = ("tsv", "csv", "html", "md", "txt")
# Small enough for many runs in a second; the limits themselves are tested on their own.
_LIMITS = Limits(size=200_000)
_MOST_LETTERS = 4_000


def read(content: bytes, suffix: str) -> None:
    """Read bytes as a file of a format.

    Raises:
        AssertionError: A word is in no place of the plan before the last net of `read_plan`, or in two; or an error
            does not say what to do.
    """
    source = io.BytesIO(content)
    source.name = f"plan.{suffix}"  # its reader is asked first
    try:
        document = read_document(source, limits=_LIMITS)
        plan = structure(recognise(mend(document)))
    except DocumentError as error:
        if error.advice:
            return
        raise
    coverage = account(document, plan)
    assert not coverage.missing, coverage.missing[:5]
    assert not coverage.repeated, coverage.repeated[:5]
    to_rows(plan)


def parse(content: bytes) -> None:
    """Give a text to every reader of phrases; none may raise."""
    text = content.decode("utf-8", "replace")[:_MOST_LETTERS]
    for reader in (parse_leads, parse_references, parse_status, parse_rating, parse_measures, find_characteristics):
        reader(text)
    parse_timescale(text)
    parse_timescale(text, year=2012)
    recognise_headings(text.split("\t"))


def _of(suffix: str) -> Callable[[bytes], None]:
    return lambda content: read(content, suffix)


TARGETS: dict[str, Callable[[bytes], None]] = {"phrases": parse} | {suffix: _of(suffix) for suffix in FORMATS}

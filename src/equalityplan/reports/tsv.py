"""Tab-separated text: a plan with one line for each row, or an assessment with one for each judgement.

Paragraphs of a plan's cells are parted by a tag that is read back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import lines_of, under_one_header, unformulated

# Runs of spaces stay: they may be line breaks that a conversion lost.
_SPACE = re.compile(r"[\t\r\f\v]")


def _render(thing: Any, kind: Kind, options: Options) -> str:  # noqa: ANN401 - a plan or an assessment
    lines = ["\t".join(map(_field, record)) for record in lines_of(thing, kind, options)]
    return "\n".join(lines) + "\n"


def _field(text: str) -> str:
    """Give a text in one field, its line ends as tags."""
    return "<br>".join(_SPACE.sub(" ", line) for line in unformulated(text).split("\n"))


def _join(texts: Sequence[str]) -> str:
    return under_one_header(texts, "\n")


report = Report(
    format="tsv",
    media_type="text/tab-separated-values; charset=utf-8",
    kinds=(Kind.PLAN, Kind.ASSESSMENT),
    render=_render,
    join=_join,
)

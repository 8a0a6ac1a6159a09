"""CSV: a plan as a table that is read back as the same plan, an assessment with one line for each judgement."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import lines_of, under_one_header, unformulated

_NEWLINE = "\r\n"


def _render(thing: Any, kind: Kind, options: Options) -> str:  # noqa: ANN401 - a plan or an assessment
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator=_NEWLINE)
    for record in lines_of(thing, kind, options):
        writer.writerow([unformulated(text) for text in record])
    return out.getvalue()


def _join(texts: Sequence[str]) -> str:
    return under_one_header(texts, _NEWLINE)


report = Report(
    format="csv",
    media_type="text/csv; charset=utf-8",
    kinds=(Kind.PLAN, Kind.ASSESSMENT),
    render=_render,
    join=_join,
)

"""Tab-separated text: a plan with one line for each row, paragraphs parted by a tag that is read back."""

from __future__ import annotations

import re

from equalityplan.model.plan import Plan
from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import laid_out, records, unformulated

# Runs of spaces stay: they may be line breaks that a conversion lost.
_SPACE = re.compile(r"[\t\r\f\v]")


def _render(plan: Plan, _kind: Kind, options: Options) -> str:
    lines = ["\t".join(map(_field, record)) for record in records(laid_out(plan, options), options)]
    return "\n".join(lines) + "\n"


def _field(text: str) -> str:
    """Give a text in one field, its line ends as tags."""
    return "<br>".join(_SPACE.sub(" ", line) for line in unformulated(text).split("\n"))


report = Report(format="tsv", media_type="text/tab-separated-values; charset=utf-8", kinds=(Kind.PLAN,), render=_render)

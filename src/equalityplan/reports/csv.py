"""CSV: a plan as a table that spreadsheets open, and that is read back as the same plan."""

from __future__ import annotations

import csv
import io

from equalityplan.model.plan import Plan
from equalityplan.report import Kind, Options, Report
from equalityplan.report.tabular import laid_out, records, unformulated


def _render(plan: Plan, _kind: Kind, options: Options) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    for record in records(laid_out(plan, options), options):
        writer.writerow([unformulated(text) for text in record])
    return out.getvalue()


report = Report(format="csv", media_type="text/csv; charset=utf-8; header=absent", kinds=(Kind.PLAN,), render=_render)

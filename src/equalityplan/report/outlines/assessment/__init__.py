"""The outline of an assessment, for officers who have never seen the tool: the summary first, the reasons after.

Each part stands in a module of its own, in the order of the report.
"""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.assessment import Assessment
from equalityplan.report.outline import Block
from equalityplan.report.outlines.assessment.criteria import criteria_blocks, inheriting_blocks, unscored_blocks
from equalityplan.report.outlines.assessment.dates import deadline_blocks
from equalityplan.report.outlines.assessment.findings import finding_blocks, untold_blocks
from equalityplan.report.outlines.assessment.reading import reading_blocks
from equalityplan.report.outlines.assessment.summary import summary_blocks


def outline(assessment: Assessment) -> Iterator[Block]:
    """Yield the summary, then what it rests on, then what was left out and how the words are meant."""
    yield from summary_blocks(assessment)
    yield from criteria_blocks(assessment)
    yield from inheriting_blocks(assessment)
    yield from deadline_blocks(assessment)
    yield from finding_blocks(assessment)
    yield from untold_blocks(assessment)
    yield from unscored_blocks(assessment)
    yield from reading_blocks(assessment)

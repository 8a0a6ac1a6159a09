"""What should be known about the reading and the assessment themselves, and how the words are meant."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.assessment import Assessment
from equalityplan.report.outline import Block, Heading, Item, Paragraph
from equalityplan.report.outlines.notices import notice_blocks
from equalityplan.report.wording import count

WORDS = (
    "Met, partially met and not met are answers of the plan's text alone. 'Cannot tell' means that the plan does not "
    "say enough, and is no reproach. 'Not applicable' is decided by the standard or a waiver, never by an 'N/A' in "
    "the plan. Overdue means that the last day named has passed and the plan does not say that the action is done."
)
_COMMANDS = "'equalityplan explain' with an id from this report tells more, and with '--plan' gives every reason."


def reading_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the notices of the assessment and of the reading, and how the report's words are meant."""
    yield from remark_blocks(assessment)
    yield Heading("How the words of this report are meant")
    yield Paragraph(f"{WORDS} {_COMMANDS}")


def remark_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the notices of the assessment and of the reading."""
    plan = assessment.plan
    if assessment.notices:
        yield Heading("Notices about the assessment")
        yield from notice_blocks(assessment.notices, every=True)
    yield Heading("Notices about the reading")
    if not plan.notices:
        yield Paragraph("None.")
    yield from notice_blocks(plan.notices)
    if plan.unplaced:
        verb = "has" if len(plan.unplaced) == 1 else "have"
        yield Item(f"{count(len(plan.unplaced), 'text')} {verb} no place in the plan; 'equalityplan read' shows them.")

"""The outline of a plan: what was read, so that a person can hold it beside the document."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.document import words_of
from equalityplan.model.plan import Layout, Narrative, Plan, Section
from equalityplan.report.outline import Block, Field, Heading, Item, Paragraph
from equalityplan.report.outlines.notices import notice_blocks
from equalityplan.report.outlines.rows import row_blocks
from equalityplan.report.wording import count, period, placed, plan_name, shortened

_PROSE_SHOWN = 300
# Roles of columns that have another name than the part of a row that they give.
_ROLES = {"responsible": "lead", "due": "timescale", "ref": "reference"}


def outline(plan: Plan) -> Iterator[Block]:
    """Yield what was read of a plan: its columns, sections and rows, then prose, notices and what has no place."""
    yield Heading(plan_name(plan), 1)
    yield from _facts(plan)
    yield from _columns(plan.layouts)
    ids = iter(plan.row_ids)
    for section in plan.sections:
        yield Heading(_section_heading(section))
        for row in section.rows:
            yield from row_blocks(next(ids), row)
    yield from _prose(plan)
    yield from _notices(plan)
    yield from _unplaced(plan)


def _facts(plan: Plan) -> Iterator[Field]:
    yield Field("Authority", plan.authority or "not stated in so many words", 0)
    if plan.source:
        yield Field("Source", plan.source, 0)
    dates = {"Period": plan.period, "Dated": plan.dated}
    yield from (Field(name, period(edtf), 0) for name, edtf in dates.items() if edtf)
    yield Field("Read", _counts(plan), 0)
    yield Field("Words", _coverage(plan), 0)


def _counts(plan: Plan) -> str:
    parts = (
        count(len(plan.sections), "section"),
        count(len(plan.rows), "row"),
        count(len(plan.objectives), "objective"),
        count(len(plan.actions), "action"),
        count(len(plan.notices), "notice"),
    )
    return ", ".join(parts)


def _coverage(plan: Plan) -> str:
    """Say in one line where the words went."""
    coverage = plan.coverage
    if coverage is None:
        return "not counted, since the plan was not read from a document"
    unplaced = coverage.by_destination.get("unplaced", 0)
    parts = [f"{unplaced:,} have no place".replace(",", " ")] if unplaced else []
    if coverage.missing:
        parts.append(f"{len(coverage.missing)} missing ({shortened(', '.join(coverage.missing), 60)})")
    if coverage.repeated:
        parts.append(f"{len(coverage.repeated)} held twice ({shortened(', '.join(coverage.repeated), 60)})")
    return f"{count(coverage.words, 'word')}: {'; '.join(parts) or 'all placed'}"


def _columns(layouts: tuple[Layout, ...]) -> Iterator[Block]:
    if not layouts:
        return
    yield Heading("How the columns were understood")
    for number, layout in enumerate(layouts, 1):
        pairs = zip(layout.headings, layout.roles, strict=False)
        told = "; ".join(f"{_printed(heading)} as {_role(role)}" for heading, role in pairs)
        yield Item(told or "no columns", f"Table {number}")


def _printed(heading: str) -> str:
    return f"'{heading}'" if heading.strip() else "a column without a heading"


def _role(role: str) -> str:
    return _ROLES.get(role, role).replace("_", " ").replace("-", " ")


def _section_heading(section: Section) -> str:
    parts = (section.period_heading, section.heading)
    return ": ".join(part for part in parts if part) or "Rows without a heading"


def _prose(plan: Plan) -> Iterator[Block]:
    if plan.title_block:
        yield Heading("Title block")
        yield from (Item(placed(line.text, line.where)) for line in plan.title_block)
    if plan.narrative:
        yield Heading("Prose outside the tables")
        yield from (_narrative(narrative) for narrative in plan.narrative)


def _narrative(narrative: Narrative) -> Item:
    told = shortened(narrative.text, _PROSE_SHOWN)
    size = f"({count(len(words_of(narrative.text)), 'word')})" if told else ""
    parts = (f"{narrative.heading.rstrip(': ')}:" if narrative.heading else "", told, size)
    return Item(placed(" ".join(part for part in parts if part), narrative.where))


def _notices(plan: Plan) -> Iterator[Block]:
    yield Heading("Notices about the reading")
    if not plan.notices:
        yield Paragraph("None.")
    yield from notice_blocks(plan.notices, every=True)


def _unplaced(plan: Plan) -> Iterator[Block]:
    yield Heading("Words that have no other place")
    if not plan.unplaced:
        yield Paragraph("None.")
    yield from (Item(placed(statement.text, statement.where)) for statement in plan.unplaced)

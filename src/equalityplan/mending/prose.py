"""Prose: plans whose actions stand as headings and paragraphs become rows under a header of their labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from attrs import frozen

from equalityplan.document import Block, Cell, Paragraph, Passage, Row, Table
from equalityplan.mending.labels import WHEN, WHO
from equalityplan.mending.prose_items import Item, Kind, Told, find_items
from equalityplan.mending.prose_lines import JOINT, SUBJECTS, Line, lines_of, may_be_labelled
from equalityplan.mending.prose_tabs import without_tabs
from equalityplan.notice import Notice
from equalityplan.phrases.heading import Field

_SEVERAL = 2
_LEAST_LABELS = 3
_RESULTS = frozenset((Field.MEASURE, Field.OUTCOME, Field.TARGET, Field.PROGRESS, Field.RESOURCES))
# The first columns, by the keys of words that no label names.
_FIRST = {
    Field.OBJECTIVE.value: "Objective",
    Field.REFERENCE.value: "Reference",
    Field.ACTION.value: "Action",
    Field.COMMENTS.value: "Comments",
    JOINT.casefold(): JOINT,
}
_ELSEWHERE = r"(?i)(?:venue|telephone|tel|phone|e-?mail|versions?|author|website|address|approved by)\b"


@frozen
class PlanInProse:
    """The items of one run of passages."""

    items: tuple[Item, ...]

    @property
    def sections(self) -> frozenset[int]:
        """The identities of the passages that head its rows."""
        return frozenset(id(passage) for item in self.items if item.section for passage in item.section.passages)

    @property
    def passages(self) -> frozenset[int]:
        """The identities of the passages that its rows are made of."""
        return frozenset(id(passage) for item in self.items for line in _lines(item) for passage in line.passages)


def find_prose(blocks: Sequence[Block], *, wrapped: bool) -> tuple[tuple[Block, ...], tuple[PlanInProse, ...]]:
    """Find the actions that stand in the prose of a document.

    Lines are actions where labels that name who or when say so of two of them, or three labels of one.

    Args:
        blocks: Passages and tables.
        wrapped: Whether a paragraph may be cut into several passages where its lines end.

    Returns:
        The blocks, those labels that are set in two columns below an action among its lines, and what was found.
    """
    plain = without_tabs(blocks)
    # Most documents have no label outside their tables; what follows takes its time.
    if not any(may_be_labelled(block) for block in plain if isinstance(block, Passage)):
        return tuple(blocks), ()
    plans = _plans(plain, wrapped=wrapped)
    return (plain if plans else tuple(blocks)), plans


def _plans(blocks: Sequence[Block], *, wrapped: bool) -> tuple[PlanInProse, ...]:
    runs: list[list[Line]] = []
    above_table: set[int] = set()
    for is_table, run in groupby(blocks, key=lambda block: isinstance(block, Table)):
        if is_table:
            above_table.add(len(runs) - 1)
        else:
            runs.append(lines_of([block for block in run if isinstance(block, Passage)], wrapped=wrapped))
    for titled in (False, True):
        found = [find_items(lines, titled=titled) for lines in runs]
        for number, items in enumerate(found):
            # What stands between an objective and a table speaks for the rows of the table.
            if number in above_table and items and Field.ACTION not in items[-1].fields:
                items.pop()
        keep = _judge([item for items in found for item in items])
        plans = tuple(PlanInProse(tuple(filter(keep, items))) for items in found if any(map(keep, items)))
        if plans:
            return plans
    return ()


def set_out(blocks: Iterable[Block], plans: Sequence[PlanInProse], notices: list[Notice]) -> tuple[Block, ...]:
    """Put a table in the place of each plan in prose; what stands between its rows and is none follows it.

    Args:
        blocks: Passages and tables, among them those in which the plans were found.
        plans: What `find_prose` found in them.
        notices: Where it is told.
    """
    waiting = list(plans)
    found: list[Block] = []
    for is_table, run in groupby(blocks, key=lambda block: isinstance(block, Table)):
        own = list(run)
        if not is_table and waiting and not waiting[0].passages.isdisjoint(map(id, own)):
            own = list(_replaced(own, waiting.pop(0), notices))
        found += own
    return tuple(found)


def _lines(item: Item) -> Sequence[Line]:
    return [*item.lines, *([item.aim] if item.aim else [])]


def _replaced(run: Sequence[Block], plan: PlanInProse, notices: list[Notice]) -> Iterator[Block]:
    """The passages of a run with a table in the place of those that its rows are made of."""
    sections, spent = plan.sections, plan.passages
    gone = spent | sections
    first = next(n for n, block in enumerate(run) if id(block) in spent)
    top = plan.items[0].section
    yield from (block for block in run[:first] if id(block) not in sections)
    if top is not None:
        yield from top.passages
    yield _table(plan, notices)
    yield from (block for block in run[first:] if id(block) not in gone)


def _judge(items: Sequence[Item]) -> Callable[[Item], bool]:
    """Which items are kept."""
    sound = [item for item in items if not any(re.match(_ELSEWHERE, key) for key in item.said)]
    named, titled = ([item for item in sound if item.kind is kind] for kind in (Kind.NAMED, Kind.TITLED))
    named = [item for item in named if item.fields & SUBJECTS]
    told = [item for item in sound if item.kind in {Kind.TOLD, Kind.NUMBERED}]
    kept: list[Item] = []
    if _repeat(named, 1) or any(map(_says_enough, named)):
        shared = _shared(named)
        kept += [item for item in named if item.asked & shared or _says_enough(item)]
        numbers = {item.name for item in kept}
        # A list of contents names the same actions.
        kept += [item for item in named if item.name and item.name not in numbers and not item.asked]
    shared = _shared(kept + told)
    if _repeat(told, 1) or any(map(_says_enough, told)) or kept:
        kept += [item for item in told if _says_enough(item) or item.asked & shared]
    if not kept and (_repeat(titled, _SEVERAL) or any(map(_says_all, titled))):
        shared = _shared(titled)
        kept += [item for item in titled if len(item.asked & shared) > 1 or _says_all(item)]
    known = {id(item) for item in kept}
    return lambda item: id(item) in known


def _shared(items: Iterable[Item]) -> frozenset[str]:
    """The keys that stand in more than one item."""
    counts = Counter(key for item in items for key in item.asked)
    return frozenset(key for key, count in counts.items() if count > 1)


def _repeat(items: Sequence[Item], least: int) -> bool:
    """Whether several items share labels, at least so many, among them one that says who or when."""
    shared = _shared(items)
    fields = {told.field for item in items for key, told in item.said.items() if key in shared}
    return len(shared) >= least and not fields.isdisjoint(WHO | WHEN)


def _says_enough(item: Item) -> bool:
    """Whether one action alone has labels enough: three, among them who or when."""
    labels = {told.field for told in item.said.values() if told.label and told.paragraphs}
    return Field.ACTION in item.fields and len(labels) >= _LEAST_LABELS and not labels.isdisjoint(WHO | WHEN)


def _says_all(item: Item) -> bool:
    """Whether labels say who, when and what comes of it."""
    return all(not item.fields.isdisjoint(kind) for kind in (WHO, WHEN, _RESULTS))


def _table(plan: PlanInProse, notices: list[Notice]) -> Table:
    """The items as rows under a header of their labels, with the headings that part them."""
    columns = _columns(plan.items)
    printed: dict[str, Told] = {}
    rows: list[Row] = []
    section, aims = plan.items[0].section, set[int]()
    for item in plan.items:
        if item.section is not section and item.section is not None:
            rows.append(_band(item.section, len(columns)))
        said = dict(item.said)
        if item.aim is not None and id(item.aim) not in aims:
            said[Field.OBJECTIVE.value] = _aim(item.aim)
            aims.add(id(item.aim))
        section = item.section
        rows.append(_row(item, [said.get(key) for key in columns]))
        for key, told in said.items():
            printed.setdefault(key, told)
    where = plan.items[0].lines[0].where
    header = [_head(key, printed[key]) for key in columns]
    top = Row(cells=tuple(header), where=where, header=True)
    notices.append(_notice(plan, printed, top))
    return Table(rows=(top, *rows), where=where.until(rows[-1].where))


def _columns(items: Sequence[Item]) -> list[str]:
    """The keys of the columns: objective, number and action, then the others as they come."""
    keys = dict.fromkeys(key for item in items for key in item.said)
    aims = [Field.OBJECTIVE.value] if any(item.aim for item in items) else []
    fields = {key: told.field for item in items for key, told in item.said.items()}
    subjects = [
        key for field in (Field.OBJECTIVE, Field.REFERENCE, Field.ACTION) for key in keys if fields[key] is field
    ]
    return list(dict.fromkeys([*aims, *subjects, *keys]))


def _aim(line: Line) -> Told:
    """The objective that a line states, as its own label names it."""
    opener = line.opener
    label, words = (opener.label, opener.rest) if opener else ("", line.text)
    return Told(Field.OBJECTIVE, label, line.where, [Paragraph(text=words)])


def _head(key: str, told: Told) -> Cell:
    """The heading of a column: the label that stands first, or what it would be where none is printed."""
    if told.label and told.label != JOINT:
        return Cell(paragraphs=(Paragraph(text=told.label),), where=told.where)
    return Cell(paragraphs=(Paragraph(text=_FIRST[key]),), printed="", where=told.where)


def _row(item: Item, said: Sequence[Told | None]) -> Row:
    where = item.lines[0].where.until(item.lines[-1].where)
    cells = [Cell(paragraphs=tuple(told.paragraphs), where=told.where) if told else Cell() for told in said]
    return Row(cells=tuple(cells), where=where, fresh=True)


def _band(line: Line, width: int) -> Row:
    """A heading between rows, over all columns."""
    cell = Cell(paragraphs=(Paragraph(text=line.text),), colspan=width, where=line.where)
    return Row(cells=(cell,), where=line.where, fresh=True)


def _notice(plan: PlanInProse, printed: dict[str, Told], header: Row) -> Notice:
    """Say that prose was read as rows; labels that come again have no other place."""
    words = [word for item in plan.items for word in item.words]
    for line in {id(item.aim): item.aim for item in plan.items if item.aim}.values():
        words += [line.opener.label, line.opener.number] if line.opener else []
    for told in printed.values():
        if told.label in words:
            words.remove(told.label)
    names = ", ".join(f"'{cell.text}'" for cell in header.cells if cell.printed is None)
    by = f"by their labels: {names}" if names else "by who and when in brackets behind them"
    rows = "1 row" if len(plan.items) == 1 else f"{len(plan.items)} rows"
    message = f"Actions that stand in prose were read as {rows}, {by}."
    return Notice(code="prose-read", message=message, where=header.where, text=" ".join(words) or None)

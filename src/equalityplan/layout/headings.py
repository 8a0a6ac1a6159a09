"""Headings: what stands over the rows of a walk, before their table or inside it, until the next heading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import evolve

from equalityplan.document import Cell, Paragraph
from equalityplan.layout.records import FieldCell, Group
from equalityplan.layout.sections import Heading
from equalityplan.layout.titles import Titles
from equalityplan.mending.numbers import printed_text
from equalityplan.mending.passages import text_key
from equalityplan.notice import Notice
from equalityplan.phrases.heading import Field
from equalityplan.provenance import Where

_Stated = tuple[str, FieldCell]


class Headings:
    """The headings that the next row stands under.

    Args:
        titles: The lines of the title block, which say nothing new where they come again.
        notices: Where the headings that only repeat are told.
    """

    def __init__(self, titles: Iterable[str], notices: list[Notice]) -> None:
        self.groups: list[Group] = []
        self._titles = Titles.of(titles)
        self._notices = notices
        self._stated: _Stated | None = None
        self._before: tuple[Group, _Stated | None] = Group(), None
        self._empty = True

    def place(self) -> int:
        """Give the group, from 0, that a row is put into."""
        self._empty = False
        return len(self.groups) - 1

    @property
    def used(self) -> bool:
        """Whether a row stands in the group."""
        return not self._empty

    @property
    def states_objective(self) -> bool:
        """Whether a heading states the objective of the rows below it."""
        return self._stated is not None

    def begin(self, captions: Sequence[Heading], *, fresh: bool) -> None:
        """Stand under the headings before a table; without any, those before the table above hold on.

        Args:
            captions: The headings, the outermost first.
            fresh: Whether the table has other columns than the one above, so that the titles inside that are over.
        """
        named = list(map(self._titles.without_title, captions))
        told = [caption for caption in named if not self._resumes(caption)]
        for caption in named:
            if caption not in told:
                self._set_aside(caption)
        if told or not self.groups:
            if told and told[0].beside and self.groups:
                self._start_again()
            else:
                self._start(Group(), None)
            for caption in told:
                self.enter(caption)
            self._before = self.groups[-1], self._stated
        elif fresh:
            self._resume()

    def _resume(self) -> None:
        """Stand again under what stood before the table above; its words were printed there."""
        group, standing = self._before[0], self.groups[-1]
        if (group.heading, group.period_heading) != (standing.heading, standing.period_heading):
            self._start_again()

    def _start_again(self) -> None:
        group, stated = self._before
        self._start(evolve(group, printed=("",) if group.printed else ()), stated)

    def _start(self, group: Group, stated: _Stated | None) -> None:
        self.groups.append(group)
        self._stated, self._empty = stated, True

    def enter(self, heading: Heading) -> None:
        """Stand under a heading from here on, unless it only repeats one that stands."""
        heading = self._titles.without_title(heading)
        group = self.groups[-1]
        current = group.period_heading if heading.is_period else group.heading
        if not heading.text and not heading.continued:
            self.groups[-1] = evolve(group, printed=(*group.printed, heading.printed))
        elif self._resumes(heading) or (current is not None and text_key(current) == text_key(heading.text)):
            self._set_aside(heading)
        else:
            self._open(_group_under(group, heading, empty=self._empty), heading)

    def enter_cell(self, cell: Cell | None) -> None:
        """Stand under the heading in a column that names sections; a repeat says nothing new."""
        if cell is None or not cell or cell.covered:
            return
        heading = Heading.of(printed_text(cell), cell.where)
        group = self.groups[-1]
        current = group.period_heading if heading.is_period else group.heading
        if current is not None and text_key(current) == text_key(heading.text):
            self.groups[-1] = evolve(group, printed=(*group.printed, heading.printed))
            return
        opened = _group_under(group, heading, empty=self._empty)
        # A section beside its rows goes by its own name, whatever stands above it.
        self._open(opened if heading.is_period else evolve(opened, heading=heading.text), heading)

    def enter_objective(self, label: str, words: str, where: Where) -> None:
        """Stand under the objective that a row of its own states; its number and words are the section's name."""
        heading = Heading.of(f"{label} {words}", where)
        group = _group_under(self.groups[-1], heading, empty=self._empty)
        self._open(evolve(group, heading=heading.text), heading)
        self._stated = heading.printed, _objective(label, words, where)

    def stated(self) -> FieldCell | None:
        """Give the objective that a heading states to a row; in the heading only its label is left."""
        if self._stated is None:
            return None
        printed, cell = self._stated
        for number in range(len(self.groups) - 1, -1, -1):
            group = self.groups[number]
            if printed in group.printed:
                parted = tuple(cell.heading if words == printed else words for words in group.printed)
                self.groups[number] = evolve(group, printed=parted)
                break
        return cell

    def _open(self, group: Group, heading: Heading) -> None:
        if not heading.is_period:
            told = heading.objective
            self._stated = (heading.printed, _objective(*told, heading.where)) if told else None
        if self._empty:
            self.groups[-1] = group
        else:
            self.groups.append(group)
        self._empty = True

    def _resumes(self, heading: Heading) -> bool:
        """Whether a heading only says that what stands goes on: "Access (continued)", the plan's own title."""
        if self._titles.repeated_by(heading):
            return True
        if not heading.continued or not self.groups:
            return False
        group, before = self.groups[-1], self._before[0]
        standing = (group.heading, group.period_heading, before.heading, before.period_heading)
        return not heading.text or text_key(heading.text) in set(map(text_key, filter(None, standing)))

    def _set_aside(self, heading: Heading) -> None:
        message = f"The heading '{heading.printed}' repeats the one above; the repeat was set aside."
        notice = Notice(code="heading-repeated", message=message, where=heading.where, text=heading.printed)
        self._notices.append(notice)


def _objective(label: str, words: str, where: Where) -> FieldCell:
    """The objective that a heading states, as a cell that reaches over its rows."""
    cell = Cell(paragraphs=(Paragraph(text=words),), where=where, covered=True)
    return FieldCell(field=Field.OBJECTIVE, heading=label, cell=cell)


def _group_under(group: Group, heading: Heading, *, empty: bool) -> Group:
    """The group that a heading opens: a new period keeps the section, a new section a period that stands over it.

    Where no row stands in the group yet, its words go on into the new one.
    """
    printed = (*(group.printed if empty else ()), heading.printed)
    if heading.is_period:
        section = None if group.outer and not empty else group.heading
        return evolve(
            group, heading=section, period_heading=heading.text, printed=printed, where=heading.where, outer=False
        )
    # Two headings in a row are a part and its section; a caption says what its whole table is about.
    part = group.heading if empty and not group.captioned else None
    period = group.period_heading if empty or group.outer else None
    return Group(
        heading=f"{part}: {heading.text}" if part else heading.text,
        period_heading=period,
        printed=printed,
        where=heading.where,
        captioned=heading.captioned or (empty and group.captioned),
        outer=period is not None,
    )

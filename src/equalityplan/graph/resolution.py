"""How references become dependencies, or stay open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import cast

from attrs import define, field

from equalityplan.graph.links import Links
from equalityplan.graph.meaning import Meaning, OpenReference
from equalityplan.graph.neighbours import is_relative, relative_meaning
from equalityplan.graph.numbering import number_key
from equalityplan.graph.ranges import printed_ranges, share_words
from equalityplan.graph.targets import Targets
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Criterion, Standard

_TARGET, _TEXT = attrgetter("target"), attrgetter("text")


def criteria_by_key(standard: Standard | None) -> dict[str, Criterion]:
    """Give the criteria of a standard by the keys of their ids; none without a standard."""
    return {number_key(criterion.id): criterion for criterion in standard.criteria} if standard else {}


@define
class Resolution:
    """The rows of one or more plans while their references are being resolved.

    Attributes:
        criteria: The criteria that targets outside the plans may name, by the keys of their ids.
        rows: The rows by their ids.
        sections: The section that holds each row, by the row's id.
        links: The dependencies found.
        unresolved: The references that stay open.
    """

    criteria: Mapping[str, Criterion]
    rows: dict[str, PlanRow] = field(factory=dict)
    sections: dict[str, Section] = field(factory=dict)
    links: Links = field(init=False)
    unresolved: list[OpenReference] = field(factory=list)

    def add_rows(self, plan: Plan, ids: Sequence[str], name: str = "") -> Targets:
        """Take in the rows of a plan under these ids, and give what its references can name."""
        targets = Targets(criteria=self.criteria, name=name)
        for section, own in _by_section(plan, ids):
            targets.add_section(section, own)
            self.rows.update(zip(own, section.rows, strict=True))
            self.sections.update(dict.fromkeys(own, section))
        return targets

    def start(self) -> None:
        """Make ready for dependencies, when all rows are known."""
        self.links = Links.among(self.rows)

    def resolve(self, plan: Plan, ids: Sequence[str], targets: Targets) -> None:
        """Resolve the references of a plan whose rows have these ids."""
        plain, add_rows = targets.plain(self.links.number_of).get, self.links.add_rows
        for section, own in _by_section(plan, ids):
            first = self.links.number_of[own[0]] if own else 0
            for source, row in enumerate(section.rows, first):
                references = row.references
                if references:
                    # Nearly all references are plain numbers of rows, and then the row is done in one step.
                    found = [*map(plain, map(_TARGET, references))]
                    if None in found or (len({*map(_TEXT, references)}) < len(found) and share_words(references)):
                        self._resolve_row(row, own, source - first, targets)
                    else:
                        add_rows(source, references, cast("list[int]", found))

    def _resolve_row(self, row: PlanRow, section: Sequence[str], place: int, targets: Targets) -> None:
        row_id, links = section[place], self.links
        source, ranges = links.number_of[row_id], printed_ranges(row.references)
        for at, reference in enumerate(row.references):
            meanings = self._meanings(reference.target, section, place, targets)
            if at in ranges:
                meanings = _with_range(meanings, ranges[at], row.references, targets)
            for meaning in meanings:
                if meaning.target is None:
                    self.unresolved.append(meaning.as_open(row_id, reference))
                else:
                    links.add(source, reference, meaning.target, meaning.action)

    def _meanings(self, words: str, section: Sequence[str], place: int, targets: Targets) -> tuple[Meaning, ...]:
        # No number begins like a word, and most targets are numbers.
        if not words[:1].isdigit() and is_relative(words.strip()):
            return (relative_meaning(words.strip(), section, place),)
        return targets.meanings(words)

    def criteria_outside(self) -> dict[str, Criterion]:
        """Give the criteria that targets outside name, by the ids of the targets."""
        outside = self.links.ids[len(self.rows) :]
        found = ((target, self.criteria.get(number_key(target.rpartition(": ")[2]))) for target in outside)
        return {target: criterion for target, criterion in found if criterion}


def _by_section(plan: Plan, ids: Sequence[str]) -> Iterator[tuple[Section, Sequence[str]]]:
    first = 0
    for section in plan.sections:
        yield section, ids[first : first + len(section.rows)]
        first += len(section.rows)


def _with_range(
    meanings: tuple[Meaning, ...], ends: tuple[str, str], references: Sequence[Reference], targets: Targets
) -> tuple[Meaning, ...]:
    """Add the rows that a printed range reaches over and that no reference of the row names by itself."""
    named = {meaning.target for reference in references for meaning in targets.meanings(reference.target)}
    return (*meanings, *(each for each in targets.between(*ends) if each.target not in named))

"""The outline of a standard: what it is, how much of it was seen, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from equalityplan.model.standard import Criterion, Level, Standard
from equalityplan.report.outline import Block, Field, Heading, Item, Paragraph
from equalityplan.report.wording import count, listed


def outline(standard: Standard) -> Iterator[Block]:
    """Yield the facts of a standard, its levels, its criteria by theme and its sources."""
    yield Heading(standard.title, 1)
    yield from (Field(name, text, 0) for name, text in _facts(standard).items() if text)
    if standard.completeness_note:
        yield Paragraph(standard.completeness_note)
    yield from _levels(standard.levels)
    names = {level.id: level.name for level in standard.levels}
    for theme in standard.themes:
        own = [criterion for criterion in standard.criteria if criterion.theme == theme.id]
        yield from _criteria(theme.name, own, names)
    rest = [criterion for criterion in standard.criteria if criterion.theme is None]
    yield from _criteria("Criteria of no one theme" if standard.themes else "Criteria", rest, names)
    yield from _sources(standard)


def _facts(standard: Standard) -> dict[str, str]:
    used = f"from {standard.valid_from or 'a day not known'} to {standard.valid_to or 'an end not known, or still'}"
    return {
        "Id": standard.id,
        "Publisher": standard.publisher,
        "Used in": ", ".join(standard.jurisdiction),
        "In use": used,
        "After": standard.supersedes or "",
        "Before": standard.superseded_by or "",
        "Criteria": _counts(standard.criteria),
        "Wording seen": standard.completeness.replace("-", " "),
        "Rating scale": ", ".join(standard.rating_scale),
        "Of the plan": ", ".join(check.rule for check in standard.plan_checks),
    }


def _counts(criteria: tuple[Criterion, ...]) -> str:
    unseen = sum(not criterion.wording_seen for criterion in criteria)
    verb = "is" if unseen == 1 else "are"
    told = f", of which {unseen} {verb} not scored, since no wording was seen" if unseen else ", all scored"
    return f"{len(criteria)}{told}"


def _levels(levels: tuple[Level, ...]) -> Iterator[Block]:
    if levels:
        yield Heading("Levels, lowest first")
    for level in levels:
        stated = "as the standard says" if level.gate_stated else "which is our reading, not the standard's own words"
        yield Item(f"{level.name} ({level.id}): asks for {_GATES[level.gate]}, {stated}")


_GATES = {"all-met": "every scored criterion met", "none": "nothing that could be counted"}


def _criteria(heading: str, criteria: Iterable[Criterion], levels: dict[str, str]) -> Iterator[Block]:
    own = list(criteria)
    if own:
        yield Heading(f"{heading} ({count(len(own), 'criterion', 'criteria')})")
    for criterion in own:
        level = f" [{levels[criterion.level]}]" if criterion.level in levels else ""
        links = f" Links to {listed(criterion.links)}." if criterion.links else ""
        unseen = "" if criterion.wording_seen else " Not scored: its wording was not seen."
        yield Item(f"{criterion.title}{level}.{links}{unseen}", criterion.id)


def _sources(standard: Standard) -> Iterator[Block]:
    if standard.sources:
        yield Heading("Sources")
    for source in standard.sources:
        yield Item(f"{source.key}: {source.address}{f' ({source.supports})' if source.supports else ''}")

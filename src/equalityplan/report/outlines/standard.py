"""The outline of a standard: what it is, how much of it was seen, and what it asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from equalityplan.model.edtf import day_in_words
from equalityplan.model.standard import Criterion, Duty, Level, Standard, StandardKind
from equalityplan.report.outline import Block, Field, Heading, Item, Paragraph
from equalityplan.report.wording import count, listed, period


def outline(standard: Standard) -> Iterator[Block]:
    """Yield the facts of a standard, its levels, its criteria by theme and its sources."""
    yield Heading(standard.title, 1)
    yield from (Field(name, text, 0) for name, text in standard_facts(standard).items() if text)
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


def standard_facts(standard: Standard) -> dict[str, str]:
    """Give what is known of a standard as a whole, by its name; what is not known is empty."""
    used = f"from {standard.valid_from or 'a day not known'} to {standard.valid_to or 'an end not known, or still'}"
    return {
        "Id": standard.id,
        "Publisher": standard.publisher,
        "Kind": "legal duties; nothing here is legal advice" if standard.kind is StandardKind.DUTIES else "",
        "Used in": ", ".join(standard.jurisdiction),
        "For": ", ".join(standard.bodies),
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


_GATES = {
    "all-met": "every scored criterion met",
    "share-met": "a share of the scored criteria met",
    "none": "nothing that could be counted",
}


def _criteria(heading: str, criteria: Iterable[Criterion], levels: dict[str, str]) -> Iterator[Block]:
    own = list(criteria)
    if own:
        yield Heading(f"{heading} ({count(len(own), 'criterion', 'criteria')})")
    for criterion in own:
        level = f" [{levels[criterion.level]}]" if criterion.level in levels else ""
        links = f" Links to {listed(criterion.links)}." if criterion.links else ""
        unseen = "" if criterion.wording_seen else " Not scored: its wording was not seen."
        yield Item(f"{criterion.title}{level}.{links}{unseen}", criterion.id)
        if criterion.duty:
            yield from (Field(name, text) for name, text in _duty(criterion.duty).items() if text)
        rules = dict.fromkeys(check.rule for check in criterion.checks)
        if rules:
            yield Field("Rules", ", ".join(rules))


def _duty(duty: Duty) -> dict[str, str]:
    ended = f", repealed from {period(duty.repealed)}" if duty.repealed else ""
    unread = f" (not read in a source: {', '.join(duty.unverified)})" if duty.unverified else ""
    return {
        "Law": f"{duty.instrument}{f' ({duty.citation})' if duty.citation else ''}, {duty.provision}{unread}",
        "Binds": f"{duty.applies_to or ', '.join(duty.bodies)}; {', '.join(duty.nations)}".strip("; "),
        "In force": f"from {period(duty.in_force) if duty.in_force else 'a day not known'}{ended}",
        "First due": day_in_words(duty.first_deadline) if duty.first_deadline else "",
        "Again at the latest after": duty.recurrence or "",
        "Each year by": duty.yearly_by or "",
    }


def _sources(standard: Standard) -> Iterator[Block]:
    if standard.sources:
        yield Heading("Sources")
    for source in standard.sources:
        yield Item(f"{source.key}: {source.address}{f' ({source.supports})' if source.supports else ''}")

"""Recognising the standard that a plan is laid out against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from equalityplan.model.edtf import day_span
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Standard, StandardKind
from equalityplan.standard import available_standards, load_standard
from equalityplan.standard.naming import heading_readings, plain_name, theme_names


@frozen(kw_only=True)
class RecognisedStandard:
    """A standard that a plan seems to be laid out against.

    Attributes:
        id: The standard's id.
        rows: How many rows of the plan print the number of a criterion under the name of its theme.
        themes: How many of its themes the plan has as sections.
        named: Whether the plan names it.
        in_use: Whether it was in use when the plan was made; None where the plan tells no date.
        reasons: Why, in sentences.
    """

    id: str
    rows: int
    themes: int
    named: bool
    in_use: bool | None
    reasons: tuple[str, ...]


def recognise_standard(plan: Plan, standards: Iterable[Standard] | None = None) -> tuple[RecognisedStandard, ...]:
    """Give the frameworks that a plan seems to be laid out against, the likeliest first, with reasons.

    Rows under a theme with the number of one of its criteria weigh most, then the standard's name in the plan's
    title, headings or prose, then sections that bear its themes' names. Of editions that fit alike the one in use
    at the plan's date comes first. Where nothing fits there is nothing: legal duties bind whatever a plan is laid
    out against, and are not recognised.

    Args:
        plan: The plan.
        standards: The standards to choose from; all available ones unless given.

    Examples:
        >>> from equalityplan.model.objective import PlanRow
        >>> from equalityplan.model.plan import Section
        >>> plan = Plan(sections=[Section("Community engagement and satisfaction", rows=[PlanRow(reference="2.13")])])
        >>> recognise_standard(plan)[0].reasons[0]
        '1 row prints the number of a criterion under the name of its theme.'
    """
    chosen = [load_standard(known) for known in available_standards()] if standards is None else standards
    texts = [f" {plain_name(text)} " for text in _texts(plan)]
    found = (_recognised(plan, standard, texts) for standard in chosen if standard.kind is StandardKind.FRAMEWORK)
    fitting = [each for each in found if each.rows or each.named or each.themes > 1]
    return tuple(sorted(fitting, key=_likeliest))


def _likeliest(found: RecognisedStandard) -> tuple[int, bool, int, bool, bool, str]:
    return (-found.rows, not found.named, -found.themes, found.in_use is not True, found.in_use is False, found.id)


def _texts(plan: Plan) -> Iterator[str]:
    yield plan.title or ""
    for section in plan.sections:
        yield section.heading or ""
    for statement in plan.title_block:
        yield statement.text
    for narrative in plan.narrative:
        yield narrative.heading or ""
        yield narrative.text


def _recognised(plan: Plan, standard: Standard, texts: list[str]) -> RecognisedStandard:
    names = {theme.id: theme_names(theme) for theme in standard.themes}
    headings = {section.heading: heading_readings(section.heading) for section in plan.sections}
    themes = sum(any(own & readings for readings in headings.values()) for own in names.values())
    numbers = {(criterion.id, criterion.theme) for criterion in standard.criteria}
    rows = sum(
        any(own & headings[section.heading] and (row.reference, theme) in numbers for theme, own in names.items())
        for section in plan.sections
        for row in section.rows
    )
    title = f" {plain_name(standard.title.partition('(')[0])} "
    named = any(title in text for text in texts)
    in_use = _in_use(plan, standard)
    return RecognisedStandard(
        id=standard.id,
        rows=rows,
        themes=themes,
        named=named,
        in_use=in_use,
        reasons=tuple(_reasons(standard, rows, themes, named=named, in_use=in_use)),
    )


def _in_use(plan: Plan, standard: Standard) -> bool | None:
    day = day_span(plan.dated)[0] or day_span(plan.period)[0]
    return None if day is None else standard.in_use(day)


def _reasons(standard: Standard, rows: int, themes: int, *, named: bool, in_use: bool | None) -> Iterator[str]:
    if rows:
        who = "1 row prints" if rows == 1 else f"{rows} rows print"
        yield f"{who} the number of a criterion under the name of its theme."
    if named:
        yield f"The plan names the {standard.title.partition('(')[0].strip()}."
    if themes:
        yield f"{themes} of its {len(standard.themes)} themes head sections of the plan."
    if in_use is not None:
        yield f"It was {'in' if in_use else 'not in'} use at the date of the plan."

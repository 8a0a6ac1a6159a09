"""Tailoring: a standard of one's own made out of a published one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from equalityplan.errors import StandardsError
from equalityplan.model.standard import Criterion, Standard
from equalityplan.standard.agreement import disagreements
from equalityplan.standard.part import nearest


def tailor(
    standard: Standard,
    *,
    reason: str,
    select: Iterable[str] | None = None,
    without: Iterable[str] = (),
    add: Iterable[Criterion] = (),
    weights: Mapping[str, int] | None = None,
) -> Standard:
    """Make a standard that asks for less, more or otherwise weighed than a published one, and says so.

    Its id ends in ``-tailored``, and its note tells the reason, so that no report can be taken for one under the
    published standard. Links to criteria that are left out are left out too.

    Args:
        standard: The standard.
        reason: Why, in a sentence; reports print it.
        select: Ids of the criteria, levels or themes that are kept; all unless given.
        without: Ids of the criteria, levels or themes that are left out.
        add: Criteria of one's own.
        weights: How much criteria and themes count, by id; what weighs 0 is in no score.

    Raises:
        StandardsError: An id is not known, the reason is empty, or the parts no longer hold together.

    Examples:
        >>> from equalityplan.standard import load_standard
        >>> own = tailor(load_standard("eflg-2012"), reason="We run no schools", without=["2.19"], weights={"2.1": 2})
        >>> own.id, "2.19" in own.criteria_by_id, own.criteria_by_id["2.1"].weight
        ('eflg-2012-tailored', False, 2)
    """
    if not reason.strip():
        raise StandardsError(standard.id, "the reason says nothing, words were expected", "Say why in a sentence.")
    weights = weights or {}
    chosen = None if select is None else list(select)
    left_out = list(without)
    _refuse_unknown(standard, [*(chosen or ()), *left_out, *weights])
    kept = [each for each in standard.criteria if _is_kept(each, chosen, left_out)]
    criteria = [*(_weighed(each, weights) for each in kept), *add]
    known = {criterion.id for criterion in criteria}
    tailored = evolve(
        standard,
        id=f"{standard.id}-tailored",
        completeness_note=f"{standard.completeness_note} Tailored: {reason.strip()}".strip(),
        criteria=tuple(evolve(each, links=tuple(link for link in each.links if link in known)) for each in criteria),
        themes=tuple(evolve(theme, weight=weights.get(theme.id, theme.weight)) for theme in standard.themes),
    )
    faults = list(disagreements(tailored))
    if faults:
        raise StandardsError(tailored.id, "; ".join(faults), "Correct what is selected or added.")
    return tailored


def _refuse_unknown(standard: Standard, ids: Iterable[str]) -> None:
    known = [each.id for each in standard.criteria]
    known += [*(level.id for level in standard.levels), *(theme.id for theme in standard.themes)]
    for part_id in ids:
        if part_id not in known:
            problem = f"{part_id!r} is no criterion, level or theme of it{nearest(part_id, known)}"
            raise StandardsError(standard.id, problem, "Give ids as the standard writes them.")


def _is_kept(criterion: Criterion, select: list[str] | None, without: list[str]) -> bool:
    named = {criterion.id, criterion.level, criterion.theme}
    return (select is None or not named.isdisjoint(select)) and named.isdisjoint(without)


def _weighed(criterion: Criterion, weights: Mapping[str, int]) -> Criterion:
    return evolve(criterion, weight=weights.get(criterion.id, criterion.weight))

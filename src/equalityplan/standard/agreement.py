"""Whether the parts of a standard agree with one another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from equalityplan.model.edtf import day_span
from equalityplan.model.standard import Criterion, Gate, Standard, StandardKind
from equalityplan.standard.part import EVERY, nearest


def disagreements(standard: Standard) -> Iterator[str]:
    """Yield what is wrong between the parts of a standard; positions are those of the file."""
    levels = [level.id for level in standard.levels]
    themes = [theme.id for theme in standard.themes]
    yield from _reserved("levels", levels)
    yield from _reserved("themes", themes)
    yield from _repeated("levels", "id", levels)
    yield from _repeated("levels", "rank", [level.rank for level in standard.levels])
    yield from _repeated("themes", "id", themes)
    yield from _repeated("themes", "rank", [theme.rank for theme in standard.themes])
    yield from _repeated("criteria", "id", [criterion.id for criterion in standard.criteria])
    yield from _repeated("sources", "key", [source.key for source in standard.sources])
    criteria = standard.criteria_by_id
    for n, criterion in enumerate(standard.criteria):
        yield from _strangers(f"criteria[{n}]", criterion, levels, themes, criteria)
    for n, level in enumerate(standard.levels):
        if (level.gate is Gate.SHARE_MET) is (level.gate_share is None):
            yield f"levels[{n}].gate_share: a share is given where the gate is {Gate.SHARE_MET.value!r}, and only there"
    for n, criterion in enumerate(standard.criteria):
        yield from _faults_of_duty(f"criteria[{n}]", criterion, standard.kind)
    yield from _impossible_dates(standard)


def _reserved(key: str, ids: Sequence[str]) -> Iterator[str]:
    if EVERY in ids:
        yield f"{key}[{ids.index(EVERY)}].id: {EVERY!r} is kept for criteria that belong to no one of the {key}"


def _repeated(kind: str, key: str, values: Sequence[str | int]) -> Iterator[str]:
    """Yield the values that stood before; a value that could not be read (empty or 0) was told already."""
    first: dict[str | int, int] = {}
    for n, value in enumerate(values):
        if value and first.setdefault(value, n) != n:
            yield f"{kind}[{n}].{key}: {value!r} is already the {key} of {kind}[{first[value]}]"


def _strangers(
    at: str, criterion: Criterion, levels: Sequence[str], themes: Sequence[str], criteria: Collection[str]
) -> Iterator[str]:
    yield from _stranger(f"{at}.level", criterion.level, levels, "level")
    yield from _stranger(f"{at}.theme", criterion.theme, themes, "theme")
    for n, link in enumerate(criterion.links):
        yield from _stranger(f"{at}.links[{n}]", link, criteria, "criterion")
    if criterion.checks and not criterion.wording_seen:
        yield f"{at}.checks: a criterion whose wording was not seen is never scored and asks for no rules"


def _stranger(at: str, name: str | None, known: Collection[str], kind: str) -> Iterator[str]:
    """Yield a name that no part has; where a part's own id could not be read, it may be the one meant."""
    if name and name not in known and "" not in known:
        yield f"{at}: {name!r} is no {kind} of this standard{nearest(name, known)}"


def _faults_of_duty(at: str, criterion: Criterion, kind: StandardKind) -> Iterator[str]:
    duty = criterion.duty
    if duty is None:
        if kind is StandardKind.DUTIES:
            yield f"{at}.duty: is missing; each criterion of a set of duties says which law it stands in"
        return
    yield from _impossible_days(f"{at}.duty", {"in_force": duty.in_force, "repealed": duty.repealed})
    if duty.recurrence and not re.fullmatch(r"P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?<!P)", duty.recurrence):
        yield f"{at}.duty.recurrence: {duty.recurrence!r} is no ISO 8601 duration, such as P4Y"
    if duty.yearly_by and not re.fullmatch(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])", duty.yearly_by):
        yield f"{at}.duty.yearly_by: {duty.yearly_by!r} is no month and day, such as 03-30"


def _impossible_days(at: str, dates: Mapping[str, str | None]) -> Iterator[str]:
    for key, value in dates.items():
        if value and (day_span(value) == (None, None) or "/" in value):
            yield f"{at}{'.' if at else ''}{key}: {value!r} is no EDTF date, such as 2012 or 2012-09"


def _impossible_dates(standard: Standard) -> Iterator[str]:
    yield from _impossible_days("", {"valid_from": standard.valid_from, "valid_to": standard.valid_to})
    first, last = day_span(standard.valid_from)[0], day_span(standard.valid_to)[1]
    if first and last and first > last:
        yield f"valid_to: {standard.valid_to!r} is before valid_from, {standard.valid_from!r}"

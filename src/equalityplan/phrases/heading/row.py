"""The fields of a whole header row: what the columns beside a heading make of it."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.naming import Reading, graded_as

_UNNAMED = frozenset((Field.BLANK, Field.REFERENCE))
_SUBJECTS = frozenset((Field.OBJECTIVE, Field.CRITERION))
_ENDS = frozenset((Field.OUTCOME, Field.TARGET))


def with_scales(cells: Sequence[str], readings: Sequence[Reading]) -> list[Reading]:
    """Read the steps of a scale that stand side by side, such as "Yes", "Partly" and "No"."""
    steps = [graded_as(cell) for cell in cells]
    return [
        Reading(step) if step and _has_neighbour(steps, n) else reading
        for n, (step, reading) in enumerate(zip(steps, readings, strict=True))
    ]


def _has_neighbour(steps: Sequence[Field | None], n: int) -> bool:
    beside = {*steps[max(0, n - 1) : n], *steps[n + 1 : n + 2]} - {None, steps[n]}
    return bool(beside)


def with_action(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Read a spare heading ("Description") as the action where no other column is."""
    if any(reading.field is Field.ACTION for reading in readings):
        return tuple(readings)
    spare = next((n for n, reading in enumerate(readings) if reading.spare), None)
    return tuple(Reading(Field.ACTION) if n == spare else reading for n, reading in enumerate(readings))


def with_subject(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Find the column that says what each row is about, where no heading says "objective" outright.

    A loose heading ("Activity", "Theme", "Priority"), a first heading never met before, and the first of two
    neighbouring action columns are the objective, if they stand left of the actions and nothing else is.
    """
    if any(reading.field in _SUBJECTS for reading in readings):
        return tuple(readings)
    settled = list(readings)
    first = next((n for n, reading in enumerate(readings) if reading.field not in _UNNAMED), None)
    for n, reading in enumerate(readings):
        if reading.field in _ENDS:
            break
        if field := _subject(readings, n, is_first=n == first):
            settled[n] = reading._replace(field=field)
            break
    return tuple(settled)


def _subject(readings: Sequence[Reading], n: int, *, is_first: bool) -> Field | None:
    reading = readings[n]
    unmet = is_first and not reading.known and not reading.period and reading.field is Field.OTHER
    after = [later.field for later in readings[n + 1 :] if later.field not in _UNNAMED]
    if Field.ACTION in after and (reading.loose or unmet):
        return Field.OBJECTIVE
    if reading.field is Field.ACTION:
        return Field.OBJECTIVE if after[:1] == [Field.ACTION] and not reading.period else None
    if not is_first or any(other.field is Field.ACTION for other in readings):
        return None
    if unmet:
        return Field.ACTION if sum(other.known for other in readings) > 1 else None
    return Field.OBJECTIVE if reading.loose else None

"""The fields of a whole header row: what the columns beside a heading make of it."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.phrases.heading.field import SUBJECTS, Field
from equalityplan.phrases.heading.naming import Reading, graded_as
from equalityplan.phrases.heading.words import words_in

_UNNAMED = frozenset((Field.BLANK, Field.REFERENCE))
_ENDS = frozenset((Field.OUTCOME, Field.TARGET))
# Words of a heading for what stands above a plan: its own objectives go before these.
_OUTER = frozenset(
    "corporate related linked link relevant national wider overarching council trust organisational associated "
    "strategic strategy plan framework government community wellbeing contributing supported supporting".split()
)
_OWN = frozenset(("equality", "inclusion", "diversity", "edi"))
_BY_OUTER = 1.5
_TIMES = frozenset((Field.TIMESCALE, Field.START, Field.DUE))
_MEASURES = frozenset(("measure", "measures"))
# Words of headings for measures that count or show something, and are not taken.
_OF_FIGURES = frozenset(
    "performance success outcome outcomes output quality monitoring evaluation impact progress improvement key how "
    "what we will "
    "indicator indicators target targets of unit evidence achievement completion data existing current".split()
)
_ACCOUNTS = frozenset((Field.PROGRESS, Field.STATUS))
_NEXT = frozenset(("next", "further", "remaining", "outstanding", "additional"))
_BOTH = 2
# How plainly headings name an objective that say what is wrong instead.
_LEAST_PLAIN = 2


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


def with_criterion(readings: Sequence[Reading]) -> list[Reading]:
    """Read what an assessment finds beside a criterion ("Gap") as a remark, and not as what the row is to reach.

    Left of the criterion such a heading names what criteria are grouped by. A recommendation beside an action stands
    for itself too.
    """
    asked = next((n for n, reading in enumerate(readings) if reading.field is Field.CRITERION), None)
    if asked is None:
        return list(readings)
    plain = any(reading.field is Field.ACTION and not reading.loose for reading in readings)
    remarked = any(reading.field is Field.COMMENTS for reading in readings)
    settled = list(readings)
    for n, reading in enumerate(readings):
        if reading.field is Field.OBJECTIVE and reading.rank >= _LEAST_PLAIN:
            settled[n] = Reading(Field.OTHER if n < asked or remarked else Field.COMMENTS)
        elif reading.field is Field.ACTION and reading.loose and plain:
            settled[n] = Reading(Field.OTHER)
    return settled


def with_one_objective(cells: Sequence[str], readings: Sequence[Reading]) -> list[Reading]:
    """Read one heading as the objective's where several could be: the plainest, of the plan itself, left of the action.

    What stands in the other columns is no part of the objective: a priority of another plan, the issue behind it.
    """
    found = [n for n, reading in enumerate(readings) if reading.field is Field.OBJECTIVE]
    if len(found) < _BOTH:
        return list(readings)
    actions = [n for n, reading in enumerate(readings) if reading.field is Field.ACTION]

    def distance(n: int) -> float:
        words = set(words_in(cells[n]))
        outer = not words.isdisjoint(_OUTER) and words.isdisjoint(_OWN)
        return readings[n].rank + _BY_OUTER * outer + (bool(actions) and n > max(actions))

    best = min(found, key=distance)
    others = [n for n in found if cells[n] != cells[best]]
    return [Reading(Field.OTHER) if n in others else reading for n, reading in enumerate(readings)]


def with_next_steps(cells: Sequence[str], readings: Sequence[Reading]) -> list[Reading]:
    """Read next steps right of an account of the actions as part of that account, where a heading says "action" itself.

    Who and when are those of the actions, and what comes next is no second action of the row. Where the first heading
    says what was promised, the next steps are the actions.
    """
    first = next((n for n, reading in enumerate(readings) if reading.field is Field.ACTION), len(readings))
    told = next((n for n, reading in enumerate(readings) if n > first and reading.field in _ACCOUNTS), len(readings))
    return [
        Reading(Field.OTHER)
        if n > told and reading.field is Field.ACTION and not readings[first].loose and _says_next(cells[n])
        else reading
        for n, reading in enumerate(readings)
    ]


def _says_next(heading: str) -> bool:
    return not _NEXT.isdisjoint(words_in(heading))


def with_action(cells: Sequence[str], readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Read a spare heading ("Description") as the action where no other column is."""
    if any(reading.field is Field.ACTION for reading in readings):
        return tuple(readings)
    spare = next((n for n, reading in enumerate(readings) if _may_act(cells, readings, n)), None)
    return tuple(Reading(Field.ACTION) if n == spare else reading for n, reading in enumerate(readings))


def _may_act(cells: Sequence[str], readings: Sequence[Reading], n: int) -> bool:
    """Whether a heading can be the action's: a spare one, or "Measures" that are no figures and that somebody takes.

    They are plainly taken where another column gives the figures. Beside a target, or by themselves, measures may be
    how an objective is measured.
    """
    reading = readings[n]
    if reading.field is not Field.MEASURE:
        return reading.spare
    words = frozenset(words_in(cells[n]))
    beside = {other.field for other in (*readings[:n], *readings[n + 1 :])}
    figures = reading.counted or words.isdisjoint(_MEASURES) or not words.isdisjoint(_OF_FIGURES)
    if figures or Field.LEAD not in beside:
        return False
    timed = not _TIMES.isdisjoint(beside)
    if Field.MEASURE in beside:
        return timed or (reading.spare and "measures" in words)
    aimed = not SUBJECTS.isdisjoint(beside) or Field.BASELINE in beside
    if Field.TARGET in beside:
        return reading.spare and timed and not aimed
    return "measures" in words and not aimed and (reading.spare or timed)


def with_subject(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Find the column that says what each row is about, where no heading says "objective" outright.

    A loose heading ("Activity", "Theme", "Priority"), a first heading never met before, and the first of two
    neighbouring action columns are the objective, if they stand left of the actions and nothing else is.
    """
    if any(reading.field in SUBJECTS for reading in readings):
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

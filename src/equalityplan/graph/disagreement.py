"""Where two rows that restate one another do not say the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import frozen

from equalityplan.graph.wording import likeness, steps_of, words_of
from equalityplan.model.objective import PlanRow
from equalityplan.model.progress import StatusWord

_LEAST_OF_A_STEP = 0.5
_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


@frozen(kw_only=True)
class Disagreement:
    """A field of which two rows that restate one another do not say the same.

    Attributes:
        field: Name of the field of `PlanRow`: objective, actions, leads, timescale, target, measure, baseline,
            outcome, status or rating.
        first: What the first row says; for actions the steps that only it has, one to a line.
        second: What the second row says, likewise.
    """

    field: str
    first: str
    second: str


def disagreements(one: PlanRow, other: PlanRow) -> tuple[Disagreement, ...]:
    """Give the fields of which two rows do not say the same.

    What is promised and where it stands is compared. Evidence, comments and progress are not: each table gives its own
    account. Where one row is silent there is no disagreement. Of actions every step of one row has to have its like
    in the other; the comments of a row without actions stand for them.

    Examples:
        >>> one = PlanRow(objective="Fair pay", actions=["Audit pay. Ask the unions."], timescale="2013-03")
        >>> other = PlanRow(objective="Fair pay", actions=["Audit pay."], timescale="2013-06")
        >>> [(found.field, found.first, found.second) for found in disagreements(one, other)]
        [('actions', 'Ask the unions.', ''), ('timescale', '2013-03', '2013-06')]
    """
    return tuple(_disagreements(one, other))


def _disagreements(one: PlanRow, other: PlanRow) -> Iterator[Disagreement]:
    if one.objective and other.objective:
        yield from _of_words("objective", one.objective.text, other.objective.text)
    yield from _of_steps(one, other)
    for name, said in _COMPARED.items():
        first, second = said(one), said(other)
        if first and second and first[0] != second[0]:
            yield Disagreement(field=name, first=first[1], second=second[1])
    for name in ("target", "measure", "baseline", "outcome"):
        said_by = getattr(one, name), getattr(other, name)
        if all(said_by):
            yield from _of_words(name, said_by[0].text, said_by[1].text)


def _of_words(name: str, first: str, second: str) -> Iterator[Disagreement]:
    if words_of(first) != words_of(second):
        yield Disagreement(field=name, first=first, second=second)


def _of_steps(one: PlanRow, other: PlanRow) -> Iterator[Disagreement]:
    first, second = steps_of(one), steps_of(other)
    if not (first and second):
        return
    only_first, only_second = _without_like(first, second), _without_like(second, first)
    if only_first or only_second:
        yield Disagreement(field="actions", first="\n".join(only_first), second="\n".join(only_second))


def _without_like(steps: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    known = [(words_of(step), set(_FIGURE.findall(step))) for step in others]
    return [step for step in steps if not any(_alike(step, *other) for other in known)]


def _alike(step: str, words: frozenset[str], figures: set[str]) -> bool:
    own = set(_FIGURE.findall(step))
    same_figures = not own or not figures or own == figures
    return same_figures and likeness(words_of(step), words) >= _LEAST_OF_A_STEP


# Of each field what is compared, and how it is shown; None where the row is silent.
_Said = tuple[object, str] | None


def _leads(row: PlanRow) -> _Said:
    names = [lead.name for lead in row.leads]
    return ({words_of(name) for name in names}, ", ".join(names)) if names else None


def _timescale(row: PlanRow) -> _Said:
    parts = {(getattr(part, "edtf", None), getattr(part, "recurrence", None)) for part in row.timescale.parts}
    return (parts, row.timescale.text) if row.timescale.stated else None


def _status(row: PlanRow) -> _Said:
    known = row.status and row.status.word is not StatusWord.UNKNOWN
    return (row.status.word, row.status.text or row.status.word.value) if row.status and known else None


def _rating(row: PlanRow) -> _Said:
    return (row.rating.word, row.rating.word.value.replace("-", " ")) if row.rating else None


_COMPARED: dict[str, Callable[[PlanRow], _Said]] = {
    "leads": _leads,
    "timescale": _timescale,
    "status": _status,
    "rating": _rating,
}

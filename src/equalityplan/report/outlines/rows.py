"""The outline of one row of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.progress import Rating, Status
from equalityplan.report.outline import Field, Item
from equalityplan.report.outlines.times import timescale_in_words
from equalityplan.report.wording import capital, period, place


def row_blocks(row_id: str, row: PlanRow) -> Iterator[Item | Field]:
    """Yield what was read of a row: objective, actions, leads, when, how it stands, where it points, its place."""
    yield Item(_objective(row), row_id)
    yield from _actions(row)
    fields = {
        "Lead": "; ".join(f"{lead.name} ({lead.kind})" for lead in row.leads),
        "When": timescale_in_words(row.timescale),
        "Status": _status(row.status),
        "Rating": _rating(row.rating),
        **{capital(name): statement.text for name, statement in row.statements.items()},
        **_references(row),
        **{other.heading or "Other": other.text for other in row.other},
        "Place": place(row.where),
    }
    yield from (Field(name, text) for name, text in fields.items() if text)


def _objective(row: PlanRow) -> str:
    if row.continues:
        return "(the same objective as the row before)"
    return row.objective.text if row.objective else ""


def _actions(row: PlanRow) -> Iterator[Field]:
    if row.not_applicable:
        yield Field("Action", _not_applicable(row.not_applicable))
    if len(row.actions) == 1:
        yield Field("Action", row.actions[0].text)
        return
    for number, action in enumerate(row.actions, 1):
        yield Field(f"Action {number}", action.text)


def _not_applicable(found: NotApplicable) -> str:
    return f"not applicable, as the plan says: {found.text}" if found.reason else f"{found.text}, without a reason"


def _status(status: Status | None) -> str:
    if status is None:
        return ""
    completed = f", completed on {period(status.completed_on)}" if status.completed_on else ""
    return f"{status.word.replace('-', ' ')}{completed}{_as_printed(status.text, status.word)}"


def _rating(rating: Rating | None) -> str:
    if rating is None:
        return ""
    return f"{rating.word.replace('-', ' ')}{_as_printed(rating.text, rating.word)}"


def _as_printed(text: str, word: str) -> str:
    """Give the printed words where they say more than the word that was made of them."""
    line = " ".join(text.split())
    return f" ('{line}')" if line and line.casefold() != word.replace("-", " ") else ""


def _references(row: PlanRow) -> dict[str, str]:
    targets: dict[str, list[str]] = {}
    for reference in row.references:
        targets.setdefault(capital(reference.relation.replace("-", " ")), []).append(reference.target)
    return {relation: ", ".join(found) for relation, found in targets.items()}

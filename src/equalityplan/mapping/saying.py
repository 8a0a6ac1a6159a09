"""Saying: what a row says, in one short line, and whether it still says it."""

from __future__ import annotations

from equalityplan.model.objective import PlanRow
from equalityplan.standard.naming import plain_name

_LONGEST = 120
_CUT = "…"


def said_by(row: PlanRow) -> str:
    """Give what a row says in one line of at most 120 characters, cut between words: its objective, or its actions.

    Examples:
        >>> said_by(PlanRow(actions=["Train wardens", "Train clerks"]))
        'Train wardens; Train clerks'
    """
    texts = [row.objective.text] if row.objective else [action.text for action in row.actions]
    line = " ".join("; ".join(texts or [row.reference or ""]).split())
    if len(line) <= _LONGEST:
        return line
    return f"{line[: _LONGEST - 1].rpartition(' ')[0] or line[: _LONGEST - 1]}{_CUT}"


def still_says(row: PlanRow, said: str | None) -> bool:
    """Whether a row begins as it did when a tie was written; capitals and punctuation make no difference.

    What is added after it, such as a further action, makes no difference either.

    Examples:
        >>> still_says(PlanRow(actions=["Train wardens"]), "train wardens."), still_says(PlanRow(), "Train wardens")
        (True, False)
    """
    if said is None:
        return True
    kept, now = plain_name(said), plain_name(said_by(row))
    return f"{now} ".startswith(f"{kept} " if kept else "")

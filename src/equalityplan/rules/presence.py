"""Rows that may rightly have no action yet: what is asked of actions cannot be asked of them."""

from __future__ import annotations

from equalityplan.rule import Context, Judgement, RowSubject, cannot_tell
from equalityplan.rules.columns import acts_elsewhere
from equalityplan.rules.standing import Standing, account_of


def excused(subject: RowSubject, context: Context) -> Judgement | None:
    """Answer "cannot tell" for a row that may rightly have no action, else None.

    Such a row says that it does not apply or that it is met, or stands in a table that has no column for actions.
    """
    row = subject.row
    if context.graph.actions_for(subject.id):
        return None
    is_done = account_of(row, None, context.as_of).standing is Standing.DONE
    if row.not_applicable or is_done or acts_elsewhere(context.plan, row):
        return cannot_tell("There is no action of which this could be asked.", row.where)
    return None

"""The rule that every row has a live action, its own or one of another row."""

from __future__ import annotations

from equalityplan.graph import InheritedAction, OpenReference
from equalityplan.model.dependency import Dependency, Reference, Relation
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Layout, Plan, Section
from equalityplan.model.progress import Status, StatusWord
from equalityplan.provenance import Where
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_met,
    rule,
)
from equalityplan.rules.columns import acts_elsewhere
from equalityplan.rules.sentences import quoted, quoted_or
from equalityplan.rules.sources import PUBLISHED_OBJECTIVES, WELSH_OBJECTIVES
from equalityplan.rules.standing import DROPPED, Standing, account_of, status_in_words
from equalityplan.rules.wording import by_way_of, counted

_POINTING = (Relation.SEE_ACTIONS_AT, Relation.SAME_AS, Relation.SEE)


def _pointer(target: str) -> PlanRow:
    words = f"See actions at {target}"
    return PlanRow(
        reference="3.1",
        objective="Tenants know how to complain",
        references=[Reference(target=target, relation=Relation.SEE_ACTIONS_AT, text=words)],
    )


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=(PUBLISHED_OBJECTIVES, WELSH_OBJECTIVES),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Put the complaints form into five languages"]),)),
        Example(
            verdict=Verdict.MET,
            rows=(_pointer("3.2"), PlanRow(reference="3.2", actions=["Print the form"], leads=["Clerk"])),
            note="taken over from another row",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(objective="Tenants know how to complain"),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(objective="Polling places are in reach of all", not_applicable=NotApplicable("n/a")),),
            note="a bare N/A",
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=(PlanRow(not_applicable=NotApplicable("N/A, the county does this", reason="the county does this")),),
            note="an N/A with a reason, until a waiver accepts it",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Open a second office"], status=Status("cancelled", text="Will not go ahead")),),
            note="given up",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_pointer("3.2"), PlanRow(reference="3.2", not_applicable=NotApplicable())),
            note="points at a row without an action",
        ),
        Example(
            verdict=Verdict.CANNOT_TELL, rows=(_pointer("4.7"), PlanRow(reference="3.2")), note="points out of the plan"
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            plan=Plan(
                layouts=(Layout(("We should", "Proof"), ("objective", "evidence")), Layout(("To do",), ("action",))),
                sections=[Section(rows=[PlanRow(objective="Tenants know how to complain")])],
            ),
            note="a self-assessment before the action plan",
        ),
    ),
)
def row_has_live_action(subject: RowSubject, context: Context) -> Judgement:
    """Every row has a live action, its own or that of a row whose actions it points at.

    What no action answers is left to chance, and an "N/A" without a reason reads as if nobody had thought about
    it. Work that was cancelled or moved elsewhere answers nothing in this plan.

    Write what will be done, name the row whose actions answer this one too, or say why nothing is needed.
    """
    row = subject.row
    found = context.graph.actions_for(subject.id)
    if found.own:
        return _own(row)
    if found.inherited:
        return _taken_over(row, found.inherited, context)
    return _absent(row, row.not_applicable) if row.not_applicable else _nothing(subject, context)


def _own(row: PlanRow) -> Judgement:
    status, where = row.status, row.actions[0].where or row.where
    if status and status.word in DROPPED:
        what = "given up" if status.word is StatusWord.CANCELLED else "moved elsewhere"
        reason = f"The plan says {status_in_words(status)}: the action was {what}."
        return not_met(reason, status.where or row.where)
    if status and status.word is StatusWord.NOT_APPLICABLE:
        reason = f"An action is named, but the plan says {status_in_words(status)}."
        return cannot_tell(reason, status.where or row.where)
    return met(f"{counted(len(row.actions), 'action')}: {quoted(row.actions[0].text)}.", where)


def _taken_over(row: PlanRow, inherited: tuple[InheritedAction, ...], context: Context) -> Judgement:
    words, where = _pointing_words(row)
    live = [found for found in inherited if not _is_dropped(context.graph.rows[found.source_id])]
    if not live:
        ways = by_way_of(found.path for found in inherited)
        return not_met(f"{words} leads to {ways}, where the work was given up or moved elsewhere.", where)
    ways = by_way_of(found.path for found in live)
    return met(f"{words} leads to {counted(len(live), 'action')} of {ways}.", where)


def _is_dropped(row: PlanRow) -> bool:
    return row.status is not None and row.status.word in DROPPED


def _pointing_words(row: PlanRow) -> tuple[str, Where | None]:
    for reference in row.references:
        if reference.relation in _POINTING:
            words = quoted_or(reference.text, f"The reference to {reference.target}")
            return words, reference.where or row.where
    return "What it points at", row.where


def _absent(row: PlanRow, absence: NotApplicable) -> Judgement:
    words, where = quoted(absence.text), absence.where or row.where
    if absence.reason is None:
        return not_met(f"{words} stands in place of an action, without a reason; that is not an answer.", where)
    return cannot_tell(f"{words} gives a reason for having no action, which nobody has accepted yet.", where)


def _nothing(subject: RowSubject, context: Context) -> Judgement:
    row = subject.row
    pointing = [found for found in row.references if found.relation in _POINTING and not found.inline]
    if pointing:
        return _dead_end(subject, context)
    if account_of(row, None, context.as_of).standing is Standing.DONE:
        reason = "No action is named, and the plan says that it is met; what keeps it so, it does not say."
        return cannot_tell(reason, row.where)
    if acts_elsewhere(context.plan, row):
        reason = "Its table has no column for actions; whether a row of another table answers it, nothing printed says."
        return cannot_tell(reason, row.where)
    if row.comments:
        reason = f"No action is named; {quoted(row.comments.text)} stands there as a comment."
        return not_met(reason, row.comments.where or row.where)
    return not_met("No action is named.", row.where)


def _dead_end(subject: RowSubject, context: Context) -> Judgement:
    """Judge a row that points elsewhere and gets no action from there."""
    words, where = _pointing_words(subject.row)
    if found := _unresolved(subject.id, context):
        return cannot_tell(f"{words} could not be followed: {found.reason}", where)
    targets = context.graph.dependencies(subject.id, _POINTING)
    if any(target.outside for target in targets):
        return cannot_tell(f"{words} leads to what is not in this plan.", where)
    if any(_only_mentioned(target, context) for target in targets):
        return cannot_tell(f"{words} does not say whether the actions there are meant.", where)
    return not_met(f"{words} leads to no action.", where)


def _unresolved(row_id: str, context: Context) -> OpenReference | None:
    mine = (found for found in context.graph.unresolved if found.row_id == row_id)
    return next((found for found in mine if found.reference.relation in _POINTING), None)


def _only_mentioned(target: Dependency, context: Context) -> bool:
    return target.relation is Relation.SEE and bool(context.graph.actions_for(target.target))

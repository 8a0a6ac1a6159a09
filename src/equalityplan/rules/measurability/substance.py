"""Rules about what an action brings: an outcome and not only a product, one thing at a time, and equality itself."""

from __future__ import annotations

import re
from fractions import Fraction

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.quantities import Promise, counted_in, covered_in, promises_of, results_of
from equalityplan.rules.sentences import is_live, quoted, sentences_of
from equalityplan.rules.sources import (
    ENGLISH_OBJECTIVES,
    OUTCOMES_GUIDE,
    OWN_JUDGEMENT,
    RACE_PLANS_MAINSTREAMING,
    RACE_PLANS_RESULTS,
    SCOTTISH_OUTCOMES,
)
from equalityplan.rules.wording import counted

_ACTION = "Visit every carers' group"
# A product is there, or work is done: what that changes for anybody stays open. "Continuous improvement" is no change.
_DONE = re.compile(
    r"\b(?:complete[ds]?|completion|produced|circulated|undertaken|carried out|held"
    r"|reports? (?:is |are )?(?:published|produced))\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"\b(?:increas\w+|(?<!continuous )improv\w+|reduc\w+|rais\w+|fewer|better|outcomes?"
    r"|more (?:people|staff|residents|users)|satisf\w+|confiden\w+|feel\w*|changes? (?:to|in))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{5,}")
_STEM = 6
_STARTING = re.compile(r"\s*(?:to\s+)?(?:initiat|start|begin|commenc|launch|set in train)\w*\b", re.IGNORECASE)
_FINISHED = re.compile(r"\b(?:complete[d]?|finished|concluded|fully implemented)\b", re.IGNORECASE)
# Another process "takes equality into account", and nothing says what it does then.
_ALSO = re.compile(
    r"\b(?:tak(?:e|es|ing|en) (?:\w+ ){0,2}?into account|includ(?:e|es|ing)|consider(?:s|ing)?|(?:have|has) regard to"
    r"|cover(?:s|ing)?|reflect(?:s|ing)?)\s+(?:[\w&-]+\s+){0,6}?(?:equalit(?:y|ies)|diversity|race|inclusion)"
    r"(?:\s+\w+){0,2}?\s+(?:issues|considerations|implications|aspects|matters)\b"
    r"|\bembed(?:s|ding)?\s+(?:\w+\s+){0,4}?(?:in|into|within)\s+(?:[\w/'’]+\s+){0,4}?plans\b",
    re.IGNORECASE,
)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(*OUTCOMES_GUIDE, RACE_PLANS_RESULTS),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], target="Carers feel that they are heard"),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], target="All carers' groups visits held"),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),), note="no target"),
    ),
    question=True,
)
def outcome_is_more_than_output(subject: RowSubject, _: Context) -> Judgement:
    """What a row wants to reach is a change for people, and more than its own action done.

    A report that is written, or training that is held, is an output. Reports on old plans tell that the actions were
    done, and so nobody learned whether they worked.

    Write what will be different for people when it is done. Is the product itself all that is wanted?
    """
    row = subject.row
    results = results_of(row)
    if not results or not row.actions:
        return not_applicable("The row has no action with a target or outcome beside it.", row.where)
    action = _stems(" ".join(found.text for found in row.actions))
    for result in results:
        restates = _DONE.search(result.text) and action & _stems(result.text) and not _CHANGE.search(result.text)
        if restates and counted_in(result.text) is None:
            reason = f"{quoted(result.text)} says that the action is done. What changes for people?"
            return not_met(reason, result.where or row.where)
    return met(f"{quoted(results[0].text)} says more than that the action is done.", results[0].where or row.where)


def _stems(text: str) -> set[str]:
    return {word.lower()[:_STEM] for word in _WORD.findall(text)}


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION, "Print a guide for carers"]),)),
        Example(
            verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Visit every carers' group. Print a guide for carers."]),)
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Carers are heard"),)),
    ),
)
def row_has_one_action(subject: RowSubject, _: Context) -> Judgement:
    """A row has one action, so that its lead, date and status are those of that action.

    Where a row holds several, "in progress" may mean that one is done and the others forgotten, and one date is for
    all or for the last.

    Give each action a row of its own.
    """
    row = subject.row
    if not row.actions:
        return not_applicable("The row has no action of its own.", row.where)
    where = row.actions[0].where or row.where
    if len(row.actions) > 1:
        return not_met(f"The row has {counted(len(row.actions), 'action')}.", where)
    sentences = list(sentences_of(row.actions[0].text, where))
    if len(sentences) > 1:
        reason = f"{quoted(row.actions[0].text)} says {counted(len(sentences), 'thing')} in one action."
        return not_met(reason, where)
    return met("The row has one action.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], target="Visits are completed"),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Begin to visit the carers' groups"], target="Visits are completed"),),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def target_fits_its_verb(subject: RowSubject, _: Context) -> Judgement:
    """An action that only starts something does not claim that it will be finished.

    A row that begins work and counts it as complete by the same day is either too late or untrue.

    Write two rows, one for the start and one for the end, or change the verb.
    """
    row = subject.row
    results = results_of(row)
    if not results or not row.actions:
        return not_applicable("The row has no action with a target or outcome beside it.", row.where)
    starting = next((found for found in row.actions if _STARTING.match(found.text)), None)
    finished = next((found for found in results if _FINISHED.search(found.text)), None)
    if starting and finished:
        reason = f"{quoted(starting.text)} is only a start, and {quoted(finished.text)} wants it finished."
        return not_met(reason, finished.where or row.where)
    return met("The action and its target go together.", results[0].where or row.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(RACE_PLANS_MAINSTREAMING,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Estate reviews to take into account equality and diversity issues"]),),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Carers are heard"),)),
    ),
    question=True,
)
def equality_is_the_work(subject: RowSubject, _: Context) -> Judgement:
    """An action works on equality itself, and does not only add it to another process.

    "Reviews will include equality issues" passes for action in many plans. What the review will look at, and what
    follows from it, nobody has said.

    Say which question the other process will ask, and what is done with the answer. Is that settled elsewhere?
    """
    row = subject.row
    promises = [Promise(found.text, found.where or row.where) for found in row.actions]
    if not promises:
        return not_applicable("The row has no action of its own.", row.where)
    also = [found for found in promises if _ALSO.search(found.text)]
    if len(also) == len(promises):
        return not_met(f"What will {quoted(also[0].text)} do about equality?", also[0].where)
    return met("The action is more than a word on equality in another process.", promises[0].where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(ENGLISH_OBJECTIVES, SCOTTISH_OUTCOMES),
    parameters={"asked": False, "share": "1/2"},
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=[_ACTION], target="40 visits"), PlanRow(actions=["Print a guide for carers"])),
            parameters={"asked": True},
            note="half of them",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=[_ACTION], target="40 visits"), *[PlanRow(actions=["Print a guide"])] * 2),
            parameters={"asked": True},
            note="one of three",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Print a guide for carers"]),),
            parameters={"asked": True},
            note="where a law asks for it",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Print a guide"]),), note="nobody asks"),
    ),
)
def plan_is_measurable(plan: Plan, context: Context) -> Judgement:
    """At least half of the rows with a live action say how much is to be reached.

    The law of England asks for objectives that are specific and measurable; of early Scottish outcomes a third were.
    What cannot be counted can be called done at any time. Row by row other rules ask the same.

    Begin with the rows that matter most for people, and give each a number with its unit.
    """
    rows = [row for row in plan.rows if row.actions and is_live(row)]
    if not rows or not context.parameters["asked"]:
        return not_applicable("The plan has no rows with a live action, or nobody asks for a share of them.")
    told = [row for row in rows if any(counted_in(found.text) for found in promises_of(row))]
    told += [row for row in rows if row not in told and any(covered_in(found.text) for found in results_of(row))]
    reason = f"Rows with a live action that say how much is to be reached: {len(told)} of {len(rows)}."
    if Fraction(len(told), len(rows)) >= Fraction(str(context.parameters["share"])):
        return met(reason, told[0].where)
    return partially_met(reason, told[0].where) if told else not_met(reason, rows[0].where)

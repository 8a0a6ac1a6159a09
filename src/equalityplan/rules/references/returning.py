"""Rules about how well two rows that have to do with one another fit together."""

from __future__ import annotations

import re

from equalityplan.model.dependency import Dependency, Reference, Relation
from equalityplan.model.objective import PlanRow
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
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT
from equalityplan.rules.wording import by_way_of

_ON = {"asked": True}
_TAKING_OVER = (Relation.SEE_ACTIONS_AT, Relation.SAME_AS)
_WORD = re.compile(r"[^\W\d_]{6,}")
_STEM = 6
# Words that the rows of any plan share.
_COMMON = frozenset(
    word[:_STEM]
    for word in (
        *("equality", "equalities", "equal", "diversity", "council", "authority", "organisation", "actions", "action"),
        *("across", "through", "within", "ensure", "appropriate", "effective", "relevant", "people", "regularly"),
        *("community", "communities", "improve", "improvement", "including", "development", "develop", "needed"),
    )
)


def _linking(reference: str, target: str) -> PlanRow:
    return PlanRow(reference=reference, references=[Reference(target=target, text=f"Links to {target}")])


def _pointing(reference: str, target: str, objective: str | None = None) -> PlanRow:
    references = [Reference(target=target, relation=Relation.SEE_ACTIONS_AT, text=f"See {target}")]
    return PlanRow(reference=reference, objective=objective, references=references)


@rule(
    judges=Subject.DEPENDENCY,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("references.target-is-in-plan",),
    parameters={"asked": False},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_linking("1", "2"), _linking("2", "1")), parameters=_ON, note="if asked"),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_linking("1", "2"), PlanRow(reference="2", actions=["Mend the lift"])),
            parameters=_ON,
            note="if asked",
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(_linking("1", "2"), PlanRow(reference="2")),
            note="off unless asked: frameworks print links one way",
        ),
    ),
)
def links_are_returned(dependency: Dependency, context: Context) -> Judgement:
    """Where one row links to another, the other links back.

    Whoever works on the other row learns of it only that way. Published frameworks print their links one way.

    Add the link to the other row.

    It is not asked unless the parameter ``asked`` says so.
    """
    if not context.parameters["asked"] or dependency.relation is not Relation.LINKS_TO:
        return not_applicable("Links back are not asked for.", dependency.where)
    if dependency.outside or dependency.source == dependency.target:
        return not_applicable("The link leads to no other row of the plan.", dependency.where)
    back = context.graph.dependencies(dependency.target)
    if any(found.target == dependency.source for found in back):
        return met(f"{dependency.target} links back.", dependency.where)
    return not_met(f"{dependency.target} does not link back to {dependency.source}.", dependency.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(
                    reference="1",
                    references=[Reference(target="2", relation=Relation.SEE_ACTIONS_AT)],
                    leads=["Bursar"],
                    timescale="2012-09",
                ),
                PlanRow(reference="2", actions=["Mend the lift"], leads=["Caretaker"]),
            ),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_pointing("1", "2"), PlanRow(reference="2", actions=["Mend the lift"], leads=["Caretaker"])),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(reference="1", actions=["Mend the lift"]),)),
    ),
)
def pointer_says_who_and_when(subject: RowSubject, context: Context) -> Judgement:
    """A row that only points at the actions of another says itself who answers for it and by when.

    The lead of the other row answers for that row's aim, and its date is when that aim wants it. Whether the same
    officer and day are meant for this aim, nobody has said.

    Write the lead and the date into the row, even if they are the same.
    """
    row = subject.row
    inherited = context.graph.actions_for(subject.id).inherited
    if row.actions or not inherited:
        return not_applicable("The row does not only point at the actions of another.", row.where)
    missing = [name for name, there in (("lead", row.leads), ("date", row.timescale.stated)) if not there]
    if not missing:
        return met("The row says itself who answers for it and by when.", row.where)
    ways = by_way_of(found.path for found in inherited)
    judge = not_met if len(missing) > 1 else partially_met
    return judge(f"The row gives no {listed(missing, 'and no')} of its own; what it has is that of {ways}.", row.where)


@rule(
    judges=Subject.DEPENDENCY,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("references.pointer-reaches-an-action",),
    parameters={"words": 2},
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                _pointing("1", "2", "Lifts and toilets work in every library"),
                PlanRow(reference="2", actions=["Mend the lifts and the toilets of all libraries"]),
            ),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                _pointing("1", "2", "Lifts and toilets work in every library"),
                PlanRow(reference="2", actions=["Translate the school's admission form"]),
            ),
        ),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(_linking("1", "2"), PlanRow(reference="2", actions=["Mend the lift"])),
            note="a link takes no actions over",
        ),
    ),
    question=True,
)
def pointer_fits_its_subject(dependency: Dependency, context: Context) -> Judgement:
    """Where a row takes its actions from another, those actions are about the row's own subject.

    "See actions at 2.6" fills a cell. If 2.6 never speaks of what the row is about, nothing is planned for it.

    Write what those actions do for this aim, or give the row an action of its own. Do they serve it all the same?
    """
    if dependency.relation not in _TAKING_OVER or dependency.outside or dependency.source == dependency.target:
        return not_applicable("The reference takes over no actions of another row.", dependency.where)
    source, target = context.graph.rows[dependency.source], context.graph.rows[dependency.target]
    wanted = _subjects(source.objective.text if source.objective else "")
    if not wanted:
        return not_applicable("The row does not say what it is about.", dependency.where)
    common = wanted & _subjects(target.words)
    if len(common) >= min(context.parameters["words"], len(wanted)):
        return met(f"{dependency.target} speaks of what {dependency.source} is about.", dependency.where)
    aim = quoted(source.objective.text) if source.objective else dependency.source
    return not_met(f"Do the actions at {dependency.target} serve {aim}? They hardly speak of it.", dependency.where)


def _subjects(text: str) -> set[str]:
    return {word.lower()[:_STEM] for word in _WORD.findall(text)} - _COMMON

"""Rules about what a plan says of the actions that it has chosen."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.model.progress import Status
from equalityplan.provenance import Where
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_applicable,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.keywords import keywords
from equalityplan.rules.menus import GENDER_PAY_NARRATIVE, GENDER_PAY_SERVICE, live_rows, stage_of, support_of, title_of
from equalityplan.rules.sentences import listed
from equalityplan.rules.wording import counted

_STAGES = {"New": ["new"], "Embedded": ["embedded"]}
_OF_NEW = {"stages": _STAGES, "asked_of": ("New",)}
_WHY = {**_OF_NEW, "elements": {"the reason": ["because"]}}


def _row(comments: str | None, status: str = "New") -> PlanRow:
    return PlanRow(actions=["Train all managers"], comments=comments, status=Status("in-progress", text=status))


@frozen
class _Asked:
    """A row that is asked; `sure` where its stage is one that is asked, and not only unknown."""

    row: PlanRow
    sure: bool

    @property
    def name(self) -> str:
        return title_of(self.row)

    @property
    def where(self) -> Where | None:
        return next((action.where for action in self.row.actions if action.where), self.row.where)


def _asked(plan: Plan, context: Context) -> Iterator[_Asked]:
    stages, asked_of = context.parameters["stages"], context.parameters["asked_of"]
    for section, row in live_rows(plan):
        stage = stage_of(section, row, stages)
        if stage in asked_of or stage is None:
            yield _Asked(row, sure=stage is not None)


def _told(lacking: list[_Asked], whole: int, reason: str) -> Judgement:
    """Judge by the rows that lack something and how many do not; what only may be asked of a row costs nothing."""
    sure = [found for found in lacking if found.sure]
    if not sure:
        doubt = f"{reason} Whether it is asked of them, their stage does not tell."
        return cannot_tell(doubt, lacking[0].where)
    return partially_met(reason, sure[0].where) if whole else not_met(reason, sure[0].where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row("In four groups, one a month"),), parameters=_OF_NEW),
        Example(verdict=Verdict.NOT_MET, rows=(_row("One a month"), _row(None)), parameters=_OF_NEW),
        Example(verdict=Verdict.NOT_MET, rows=(_row(None),), parameters=_OF_NEW),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_row(None, "Paused"),), parameters=_OF_NEW),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row(None, "Embedded"),), parameters=_OF_NEW),
    ),
    parameters={"stages": {}, "asked_of": ()},
)
def chosen_actions_are_explained(plan: Plan, context: Context) -> Judgement:
    """Each action in a stage that asks for it has words of its own beside its name.

    The name of an action taken from a menu is the same in every plan. What this employer or authority does, only its
    own words tell.

    Write beside the action what is done, why, and how its effect is followed.
    """
    if not context.parameters["asked_of"]:
        return not_applicable("No words beside the actions are asked for.")
    asked = list(_asked(plan, context))
    if not any(found.sure for found in asked) and all(any(support_of(found.row)) for found in asked):
        return not_applicable("The plan has no action of which words beside it are asked.")
    lacking = [found for found in asked if not any(support_of(found.row))]
    if lacking:
        return _told(lacking, 0, f"No words stand beside {listed(found.name for found in lacking)}.")
    return met(f"Words stand beside {_all(asked)}.", asked[0].where)


def _all(asked: list[_Asked]) -> str:
    return asked[0].name if len(asked) == 1 else f"each of {counted(len(asked), 'action')}"


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(GENDER_PAY_NARRATIVE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row("Chosen because few women are promoted"),), parameters=_WHY),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(_row("Chosen because few women are promoted"), _row("In four groups")),
            parameters=_WHY,
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_row("In four groups"),), parameters=_WHY),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row("In four groups"),), note="asked for nothing"),
    ),
    parameters={"elements": {}, "stages": {}, "asked_of": ()},
    question=True,
)
def explanations_are_whole(plan: Plan, context: Context) -> Judgement:
    """The words beside each action speak of each thing that they are asked to tell.

    Guidance may ask of the words beside an action why it was chosen, how its effect is followed, or what came of it.
    A text that tells of something else answers a question that nobody asked.

    Add what is missing. Is it said in other words?

    The parameter ``elements`` names the things and the words by which they are known.
    """
    elements = context.parameters["elements"]
    # Without any words there is nothing to look into: that they are missing is another rule's finding.
    asked = [found for found in _asked(plan, context) if any(support_of(found.row))] if elements else []
    if not any(found.sure for found in asked):
        return not_applicable("Of no words beside an action it is asked what they tell.")
    lacking = {name: [found for found in asked if not _speaks(found.row, words)] for name, words in elements.items()}
    short = [found for found in asked if any(found in rows for rows in lacking.values())]
    if short:
        told = (f"{name} is not told of {listed(f.name for f in rows)}" for name, rows in lacking.items() if rows)
        reason = "; ".join(told)
        return _told(short, len(asked) - len(short), f"{reason[0].upper()}{reason[1:]}. Is it told in other words?")
    return met(f"{listed(elements).capitalize()}: told of {_all(asked)}.", asked[0].where)


def _speaks(row: PlanRow, words: list[str]) -> bool:
    """Whether a text beside the action, with the heading that it stands under, has one of the phrases."""
    wanted = keywords(words)
    return any(wanted.find(f"{found.heading}: {found.text}") is not None for found in support_of(row))

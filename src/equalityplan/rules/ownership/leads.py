"""Rules about who is named as lead of a row."""

from __future__ import annotations

import re
from collections.abc import Iterable

from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.lead import Lead, LeadKind
from equalityplan.model.objective import OtherText, PlanRow
from equalityplan.provenance import Where
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
from equalityplan.rules.columns import row_has_column
from equalityplan.rules.presence import excused
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.sources import ACTION_PLAN_GUIDE, OWN_JUDGEMENT, PLAN_SCORECARDS, RACE_PLANS_DELIVERY
from equalityplan.rules.wording import by_way_of

_ACTION = "Visit every sheltered housing scheme"
# "All services" is everyone; an "All Age Team" is a unit that works for all ages.
_EVERYONE = re.compile(r"\s*(?:all(?!\s*-?\s*age\b)|every|everyone|everybody|each|any)\b", re.IGNORECASE)
_PERSONAL = frozenset((LeadKind.PERSON, LeadKind.INITIALS))
_JOINING = frozenset(("and", "the", "with", "or", "lead", "leads", "led", "by", "support"))
_WORD = re.compile(r"[^\W\d_]{2,}")
_VACANT = re.compile(r"\bvacan(?:t|cy)\b", re.IGNORECASE)
_VACANCY = re.compile(r"\W*(?:(?:post|position|currently|now)\W+)*vacan(?:t|cy)(?:\W+post)?\W*", re.IGNORECASE)


def is_everyone(lead: Lead) -> bool:
    """Whether a lead stands for everybody, and so for nobody.

    Examples:
        >>> is_everyone(Lead("All Managers")), is_everyone(Lead("All-Age Disability Team", kind="team"))
        (True, False)
    """
    return _EVERYONE.match(lead.name) is not None


def _names(leads: Iterable[Lead]) -> str:
    return listed(dict.fromkeys(quoted(lead.name) for lead in leads))


@rule(
    judges=Subject.ROW,
    weight=Weight.MUST,
    sources=(*PLAN_SCORECARDS, ACTION_PLAN_GUIDE, *RACE_PLANS_DELIVERY),
    requires=("coverage.row-has-live-action",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], leads=["Housing Manager"]),)),
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(reference="7", references=[Reference(target="8", relation=Relation.SEE_ACTIONS_AT)]),
                PlanRow(reference="8", actions=[_ACTION], leads=["Housing Manager"]),
            ),
            note="taken over with the action",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=[_ACTION], leads=[Lead("Housing Manager", text="Housing Manager (vacant)")]),),
            note="nobody is in the post",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION]),)),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=[_ACTION], other=[OtherText("Lead", "Vacant")]),),
            note="a vacancy, and of which post it does not say",
        ),
    ),
)
def row_has_lead(subject: RowSubject, context: Context) -> Judgement:
    """Every row with an action names a lead.

    Work that is nobody's is not done, and nobody can be asked about it. A foreword by the leader does not count:
    somebody has to answer for each action.

    Name the post that answers for it, and where that is vacant, who answers meanwhile.
    """
    row = subject.row
    found = context.graph.leads_for(subject.id)
    if found.own:
        return _own(found.own, found.own[0].where or row.where)
    if found.inherited:
        ways = by_way_of(entry.path for entry in found.inherited)
        where = found.inherited[0].lead.where or row.where
        return met(f"Named as lead: {_names(found.leads)}, taken over from {ways}.", where)
    return excused(subject, context) or _nobody(row, context)


def _own(leads: tuple[Lead, ...], where: Where | None) -> Judgement:
    """Judge a row with leads of its own; those whose posts are vacant are nobody yet."""
    vacant = [lead for lead in leads if _VACANT.search(lead.text.replace(lead.name, " "))]
    if vacant:
        return partially_met(f"The post is vacant: {quoted(vacant[0].text)}.", vacant[0].where or where)
    # A person's post stands beside the name.
    (first, *others) = leads
    names = _names(leads) if others else quoted(first.text or first.name)
    return met(f"Named as lead: {names}.", where)


def _nobody(row: PlanRow, context: Context) -> Judgement:
    if vacancy := next((found for found in row.other if _VACANCY.fullmatch(found.text)), None):
        return not_met(f"Nobody is named: {quoted(vacancy.text)} stands there instead.", vacancy.where or row.where)
    column = "" if row_has_column(context.plan, row, "responsible") else "; the table has no column for leads"
    return not_met(f"Nobody is named who answers for the action{column}.", row.where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=PLAN_SCORECARDS,
    requires=("ownership.row-has-lead",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], leads=["Housing Manager"]),)),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=[_ACTION], leads=["Housing Manager", Lead("All wardens")]),),
            note="somebody beside everybody",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], leads=[Lead("All Directorates", "team")]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def lead_is_someone(subject: RowSubject, _: Context) -> Judgement:
    """The lead is someone in particular, and not everybody.

    Where all managers or all services answer for an action, each waits for the others, and no report can be asked
    for.

    Name one post that answers for what all are to do.
    """
    leads, row = subject.row.leads, subject.row
    if not leads:
        return not_applicable("The row names no lead of its own.", row.where)
    everyone = [lead for lead in leads if is_everyone(lead)]
    if not everyone:
        return met(f"Someone in particular is named: {_names(leads)}.", leads[0].where or row.where)
    where = everyone[0].where or row.where
    if len(everyone) < len(leads):
        others = [lead for lead in leads if lead not in everyone]
        return partially_met(f"Everybody is named, {_names(everyone)}, beside {_names(others)}.", where)
    return not_met(f"Everybody is named, {_names(everyone)}, and so nobody.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    requires=("ownership.row-has-lead",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], leads=["Housing Manager"]),)),
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(actions=[_ACTION], leads=[Lead("A. Example", "person", text="A. Example, Housing Manager")]),
            ),
            note="the post stands beside the name",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=[_ACTION], leads=[Lead("XYZ", "initials"), "Housing Manager"]),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], leads=[Lead("XYZ", "initials")]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def lead_is_a_post_or_team(subject: RowSubject, _: Context) -> Judgement:
    """The lead is a post, a team or a body, and not only a person's name or initials.

    People leave, and readers outside do not know initials. A post goes on, and can be written to.

    Write the post, with the name behind it if that helps.
    """
    leads, row = subject.row.leads, subject.row
    if not leads:
        return not_applicable("The row names no lead of its own.", row.where)
    personal = [lead for lead in leads if lead.kind in _PERSONAL]
    if not personal or _has_words_beside(leads):
        return met(f"A post, a unit or a body is named: {_names(leads)}.", leads[0].where or row.where)
    where = personal[0].where or row.where
    if len(personal) < len(leads):
        others = [lead for lead in leads if lead not in personal]
        return partially_met(f"Without a post stands {_names(personal)}, beside {_names(others)}.", where)
    return not_met(f"Only a name or initials, without a post: {_names(personal)}.", where)


def _has_words_beside(leads: tuple[Lead, ...]) -> bool:
    """Whether the cell that personal leads were read from says more than the leads' names: their post."""
    rest = leads[0].text
    for lead in leads:
        rest = rest.replace(lead.name, " ")
    return any(word.lower() not in _JOINING for word in _WORD.findall(rest))


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(*PLAN_SCORECARDS, OWN_JUDGEMENT),
    requires=("ownership.row-has-lead", "ownership.lead-is-someone"),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], leads=["Housing Manager"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], leads=[Lead("Housing Services", "team")]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION], leads=[Lead("All", "team")]),)),
    ),
)
def lead_is_more_than_a_unit(subject: RowSubject, _: Context) -> Judgement:
    """The lead is a post, a body or a person, and not only a department or team.

    A team is a fair answer, but within it somebody still has to know that the action is theirs.

    Add the post within the unit that answers for it.
    """
    leads, row = subject.row.leads, subject.row
    if not leads or any(is_everyone(lead) for lead in leads):
        return not_applicable("The row names nobody in particular.", row.where)
    where = leads[0].where or row.where
    if all(lead.kind is LeadKind.TEAM for lead in leads):
        return not_met(f"Only a unit is named, without a post: {_names(leads)}.", where)
    return met(f"More than a unit is named: {_names(leads)}.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], leads=["Housing Manager"]),)),
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(
                    actions=[_ACTION],
                    leads=[Lead(n, text="Housing Manager (lead), Clerk") for n in ("Housing Manager", "Clerk")],
                ),
            ),
            note="one is marked",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], leads=["Housing Manager", "Clerk"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
)
def shared_row_marks_its_lead(subject: RowSubject, _: Context) -> Judgement:
    """Where several share a row, one of them is marked as the lead.

    Two who answer for the same thing can each believe that the other does it.

    Mark one as the lead and the others as support.
    """
    leads, row = subject.row.leads, subject.row
    if not leads:
        return not_applicable("The row names no lead of its own.", row.where)
    where = leads[0].where or row.where
    if len({lead.name for lead in leads}) == 1:
        return met(f"There is one lead: {quoted(leads[0].name)}.", where)
    if any(_marks_a_lead(lead) for lead in leads):
        return met(f"One is marked as the lead among {_names(leads)}.", where)
    return not_met(f"Nobody is marked as the lead among {_names(leads)}.", where)


def _marks_a_lead(lead: Lead) -> bool:
    """Whether the cell says "lead" outside the name itself."""
    return re.search(r"\blead\b", lead.text.replace(lead.name, " "), re.IGNORECASE) is not None

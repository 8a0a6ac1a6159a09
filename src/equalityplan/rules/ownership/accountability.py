"""Rules about who stands behind the plan, and about partners who carry it out."""

from __future__ import annotations

import re

from equalityplan.model.lead import Lead, LeadKind
from equalityplan.model.objective import Objective, PlanRow
from equalityplan.model.plan import Narrative, Plan
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
from equalityplan.rules.sentences import first_with, is_live, listed, quoted, spoken
from equalityplan.rules.sources import AUDIT_PROMPTS, OWN_JUDGEMENT, PLAN_SCORECARDS

_SENIOR = re.compile(
    r"\b(?:chief (?:exec(?:utive)?s?|constables?|officers?|fire officer)|(?:lead|cabinet|executive) members?"
    r"|portfolio[ -]holders?|(?:council )?leader of the (?:council"
    r"|authority|opposition)|council leaders?|champions?|senior sponsors?"
    r"|(?:board|senior management|executive) representatives?|vice[ -]chancellors?|principal"
    r"|head ?teachers?)\b",
    re.IGNORECASE,
)
# Whoever leads under such a title is senior; in prose the same words often mean those whom the plan is about.
_SENIOR_LEAD = re.compile(
    r"\b(?:directors?|councillors?|cllrs?|governors?|governing (?:body|board)|trust board|(?-i:CEO)"
    r"|board of (?:governors|trustees|directors))\b|^\W*(?:the )?(?:board|leader)\W*$",
    re.IGNORECASE,
)
# Senior in name only: those who deputise or assist answer to somebody for it.
_DEPUTY = re.compile(r"\b(?:assistant|deputy)\b", re.IGNORECASE)
_PARTNER = re.compile(
    r"\b(?:CDRP|CSP|LSP|PCT|CCG|NHS|CAB|CVS|REC|ICS)s?\b|(?i:\b(?:partnership|police|constabulary|probation|trust"
    r"|voluntary (?:sector|action)|citizens advice|jobcentre|charity|health board|primary care"
    r"|(?:county|district|borough|city|parish|race equality) council)\b)"
)
_ACTION = "Count the steps to every polling place"


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(*PLAN_SCORECARDS, AUDIT_PROMPTS),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], leads=["Chief Executive"]),)),
        Example(
            verdict=Verdict.MET,
            plan=Plan(narrative=(Narrative("The Cabinet Member for Communities answers for this plan."),)),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(
                    objective=Objective("A champion leads on equality"), actions=[_ACTION], leads=["Elections Officer"]
                ),
            ),
            note="what a framework wants is no answer",
        ),
    ),
    question=True,
)
def someone_senior_answers(plan: Plan, _: Context) -> Judgement:
    """A chief officer, a member or a champion of that rank answers for the plan.

    Officers can do the work, but not make others do it. Markers of plans look for somebody who answers for the whole
    and can be asked in public; a foreword is not that.

    Name the chief officer and the member who answer for the plan. Is it settled in another document?
    """
    leads = [(lead, row) for row in plan.rows if is_live(row) for lead in row.leads]
    for lead, row in leads:
        if (_SENIOR.search(lead.name) or _SENIOR_LEAD.search(lead.name)) and not _DEPUTY.search(lead.name):
            return met(f"{quoted(lead.name)} is named as lead.", lead.where or row.where)
    objectives = {row.objective.text for row in plan.rows if row.objective}
    own_words = (sentence for sentence in spoken(plan) if not any(sentence.text in text for text in objectives))
    if found := first_with(own_words, _SENIOR):
        return met(f"{found.quoted} names somebody senior.", found.where)
    return not_met("Who senior answers for the plan? It names no chief officer, no member and no champion.")


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    requires=("ownership.row-has-lead",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=[_ACTION], leads=["Elections Officer"]),)),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=[_ACTION], leads=["Elections Officer", Lead("Police", LeadKind.BODY)]),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=[_ACTION], leads=[Lead("Dale Health Trust", "body")]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=[_ACTION]),)),
    ),
    question=True,
)
def lead_is_of_the_authority(subject: RowSubject, _: Context) -> Judgement:
    """Somebody of the authority itself leads, also where partners do the work.

    A partner can carry an action out, but the duty stays with the authority, and its members cannot call a partner's
    officers to account.

    Name the authority's own lead beside the partner. Is the one named part of the authority?
    """
    leads, row = subject.row.leads, subject.row
    if not leads:
        return not_applicable("The row names no lead of its own.", row.where)
    partners = [lead for lead in leads if lead.kind in (LeadKind.BODY, LeadKind.TEAM) and _PARTNER.search(lead.name)]
    where = (partners or leads)[0].where or row.where
    if not partners:
        return met("No partner is named as lead.", where)
    names = listed(dict.fromkeys(quoted(lead.name) for lead in partners))
    if len(partners) == len(leads):
        return not_met(f"Who of the authority leads? Only {names} stands there, which seems to be a partner.", where)
    return partially_met(f"{names} seems to be a partner; an officer of the authority stands beside it.", where)

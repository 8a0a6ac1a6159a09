"""Rules about how the work of a plan is spread over its leads."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

from equalityplan.model.lead import Lead, LeadKind
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.ownership.leads import is_everyone
from equalityplan.rules.sentences import is_live, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT, PLAN_SCORECARDS

_OWNED = PlanRow(actions=["Offer taster days"], leads=["Skills Manager"])
_OTHER = PlanRow(actions=["Visit two mosques and a temple"], leads=["Vicar"])
_UNOWNED = PlanRow(actions=["Rewrite the adverts"])


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=PLAN_SCORECARDS,
    parameters={"share": "1/2"},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_OWNED, _UNOWNED), note="half of them"),
        Example(verdict=Verdict.NOT_MET, rows=(_OWNED, _UNOWNED, _UNOWNED)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective="Staff feel safe"),)),
    ),
)
def most_work_has_a_lead(plan: Plan, context: Context) -> Judgement:
    """At least half of the rows with a live action have a lead.

    A plan in which most of the work is nobody's is a list of wishes, whatever the other rows say.

    Name leads, beginning with what is due first.
    """
    rows = [row for row in plan.rows if row.actions and is_live(row)]
    if not rows:
        return not_applicable("The plan has no rows with a live action.")
    owned = sum(bool(row.leads) for row in rows)
    reason = f"Rows with a live action that name a lead: {owned} of {len(rows)}."
    if Fraction(owned, len(rows)) >= Fraction(context.parameters["share"]):
        return met(reason)
    return not_met(reason, next(row.where for row in rows if not row.leads))


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    parameters={"share": "1/2", "rows": 4},
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_OWNED, _OTHER, _OTHER, PlanRow(leads=["Head"]), PlanRow(leads=["Bursar"]))),
        Example(verdict=Verdict.NOT_MET, rows=(_OWNED, _OWNED, _OTHER, PlanRow(leads=["Head"]))),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_OWNED, _OWNED), note="too few rows to tell"),
    ),
)
def work_is_shared_out(plan: Plan, context: Context) -> Judgement:
    """No single lead answers for half of the rows or more.

    Where one officer or team has most of the plan, equality is that officer's job and nobody else's, and the plan
    stops when they are away.

    Give actions to those who run the services that they are about.
    """
    share, least = Fraction(context.parameters["share"]), context.parameters["rows"]
    owned = [row for row in plan.rows if row.leads]
    if len(owned) < least:
        return not_applicable(f"Fewer than {least} rows name a lead.")
    counts = Counter(name for row in owned for name in _particular_names(row))
    if not counts:
        return not_applicable("No row names anybody in particular.")
    name, number = min(counts.items(), key=lambda found: (-found[1], found[0]))
    lead = next(lead for row in owned for lead in row.leads if _plain_name(lead) == name)
    reason = f"{quoted(lead.name)} is named in {number} of the {len(owned)} rows that have a lead."
    return not_met(reason, lead.where) if Fraction(number, len(owned)) >= share else met(reason, lead.where)


def _particular_names(row: PlanRow) -> set[str]:
    return {_plain_name(lead) for lead in row.leads if not is_everyone(lead)}


def _plain_name(lead: Lead) -> str:
    """The name without what is often left out: capitals, and "Corporate" before the name of a team."""
    name = " ".join(lead.name.casefold().split())
    return name.removeprefix("corporate ") if lead.kind is LeadKind.TEAM else name

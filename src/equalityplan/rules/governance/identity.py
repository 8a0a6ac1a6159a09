"""Rules about what a plan says of itself."""

from __future__ import annotations

from equalityplan.model.measure import Statement
from equalityplan.model.plan import Plan
from equalityplan.provenance import Where
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    met,
    not_met,
    partially_met,
    rule,
)
from equalityplan.rules.sentences import listed
from equalityplan.rules.sources import PUBLISHED_INFORMATION
from equalityplan.rules.wording import date_in_words


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(PUBLISHED_INFORMATION,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(title="Equality action plan", authority="Otherton Town Council", period="2012/2015"),
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            plan=Plan(title="Equality action plan", authority="Otherton Town Council", dated="2012-04"),
            note="a date is no period",
        ),
        Example(verdict=Verdict.NOT_MET, plan=Plan()),
    ),
)
def plan_names_itself(plan: Plan, _: Context) -> Judgement:
    """The plan says whose it is, what it is and for which years.

    A plan without them cannot be held against anyone, and nobody can tell whether it is still in force. A check
    of published equality information counted undated material as no answer.

    Print a title, the authority's name and the plan's first and last year at the top.
    """
    parts = {"title": plan.title, "authority": plan.authority, "period": plan.period}
    missing = [name for name, value in parts.items() if not value]
    where = _title_place(plan.title_block)
    if not missing:
        return met(f"The plan is '{plan.title}' of {plan.authority} for {date_in_words(plan.period or '')}.", where)
    dated = f", though it is dated {date_in_words(plan.dated)}" if plan.dated and "period" in missing else ""
    reason = f"The plan gives no {listed(missing, 'or')}{dated}."
    return not_met(reason, where) if len(missing) == len(parts) else partially_met(reason, where)


def _title_place(title_block: tuple[Statement, ...]) -> Where | None:
    return title_block[0].where if title_block else None

"""Rules about what a scheme or a law asks a plan to speak of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.elements import everywhere, look_for, out_of_time, set_aside
from equalityplan.rules.keywords import keywords
from equalityplan.rules.sentences import Sentence, is_live, promised, values_of
from equalityplan.rules.sources import RACE_MONITORING, RACE_SCHEME_CONTENTS

_BEGIN, _END = date(2001, 12, 3), date(2011, 4, 5)
# The arrangements that a race equality scheme had to set out, and the words by which plans speak of them.
_ARRANGEMENTS = {
    "assessing what policies do to people": (
        *("impact assess*", "impact + assess*", "equality analys*", "assessments", "EIA*", "EqIA*"),
        *("effect* on", "unequal effect*", "effect of ... polic*", "effect of ... proposal*", "test* ... effect*"),
    ),
    "consulting": (
        *(
            "consult*",
            "for comment",
            "comments received",
            "views of",
            "seek ... views",
            "feedback",
            "panel*",
            "survey*",
        ),
        *("interviews", "ask ... residents", "hear* ... residents", "listen*"),
    ),
    "monitoring": ("monitor*", "record*", "figures", "statistics", "analys*", "log", "logged", "count*"),
    "publishing what was found": (
        *(
            "publish* + report*",
            "publish* + result*",
            "publish* + finding*",
            "publish* + monitor*",
            "publish* + figures",
        ),
        *("disseminat*", "report* ... publicly", "website + report*", "website + result*", "website + account"),
        *("report* ... published", "account ... published", "figures ... website"),
    ),
    "access to information and services": (
        *("access* + service*", "access* + information", "interpret*", "translat*", "languages", "other formats"),
        *("large print", "braille", "ways to reach", "home visits", "signpost*", "outreach"),
    ),
    "training staff": ("train*", "induction", "workshop*", "course*", "briefing*"),
}
_ITEMS = {
    "staff in post": ("staff in post", "employees", "workforce", "staff profile*", "all staff", "payroll"),
    "applicants for jobs": ("applicants", "applications", "recruitment", "apply for", "vacancies"),
    "applicants for training": ("applicants ... training", "apply ... training", "training"),
    "applicants for promotion": ("applicants ... promotion", "promotion*"),
    "training received": ("training",),
    "appraisal": ("apprais*", "performance assess*", "performance review*"),
    "grievances": ("grievance*",),
    "discipline": ("disciplin*",),
    "leavers": ("leavers", "leaving", "exit interview*"),
}
_WATCHING = (
    *("monitor* ... employee*", "employee* ... monitor*", "monitor* ... workforce", "monitor* ... staff"),
    *("monitor* ... apprais*", "monitor* ... recruitment", "monitor* ... applicants", "data on applicants"),
    *("workforce data", "workforce profile", "employee profile*", "staff profile*", "staff figures"),
    *(
        "ethnic origin ... staff",
        "ethnic origin ... apply",
        "ethnic origin ... employees",
        "ethnic origin ... applicants",
    ),
)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=("https://www.legislation.gov.uk/uksi/2001/3458/made", "Equality Act 2010, section 149"),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Publish the gender pay gap"]), PlanRow(actions=["Survey carers"])),
            parameters={"elements": {"the gender pay gap": ["gender pay"], "carers": ["carer*"]}},
            note="asked for the gender pay gap and for carers",
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=["Survey carers"]),),
            parameters={"elements": {"the gender pay gap": ["gender pay"], "carers": ["carer*"]}},
            note="asked for the same",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(reference="7", objective="Human rights are kept", not_applicable=NotApplicable()),),
            parameters={"elements": {"human rights": ["human rights"]}},
            note="asked for human rights, in a row that is set aside",
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=(PlanRow(actions=["Survey carers"]),),
            parameters={"elements": {"human rights": ["human rights"]}, "elsewhere": True},
            note="asked for human rights, which another document may deal with",
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=(PlanRow(actions=["Publish the disability pay gap"]),),
            parameters={"elements": {"gender pay": ["gender pay"]}, "near": {"gender pay": ["pay gap"]}},
            note="a neighbouring word only",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Survey carers"]),), note="asked for nothing"),
    ),
    parameters={"elements": {}, "near": {}, "anywhere": False, "elsewhere": False},
    question=True,
)
def elements_are_covered(plan: Plan, context: Context) -> Judgement:
    """The plan speaks of each thing that it is asked for by name.

    A law or a standard that names what a plan has to deal with can be held against the plan, name by name. What no
    live row speaks of is left to chance, though it may be done under other words or in another document.

    Add what is missing, or say where it is dealt with.

    The parameter ``elements`` names the things and their words; with ``elsewhere``, silence is not held against the
    plan. The parameter ``near`` names words that may mean the same; they raise a question and settle nothing.
    """
    elements = context.parameters["elements"]
    if not elements:
        return not_applicable("Nothing is asked for by name.")
    anywhere = context.parameters["anywhere"]
    found = look_for(elements, everywhere(plan) if anywhere else promised(plan), context.parameters["near"])
    aside = list(set_aside(plan, elements, found.missing))
    who = "Nothing in the plan" if anywhere and not aside else "No live row"
    asked = "" if aside else " Is it dealt with in other words, or elsewhere?"
    return found.judged(f"{who} speaks of {{}}.{asked}", aside, elsewhere=context.parameters["elsewhere"])


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(RACE_SCHEME_CONTENTS,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(actions=["Assess the impact of each policy", "Consult the temple", "Monitor who is served"]),
                PlanRow(actions=["Publish a yearly report", "Print the forms in five languages", "Train all wardens"]),
            ),
            as_of=date(2004, 1, 1),
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=["Consult the temple", "Train all wardens"]),),
            as_of=date(2004, 1, 1),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Open on Saturdays"]),), as_of=date(2004, 1, 1)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Open on Saturdays"]),)),
    ),
    parameters={"elements": _ARRANGEMENTS, "since": _BEGIN, "until": _END, "elsewhere": False},
    question=True,
)
def scheme_arrangements_are_covered(plan: Plan, context: Context) -> Judgement:
    """The plan works on each of the arrangements that a race equality scheme has to set out.

    From 2001 to 2011 a scheme had to say how policies are assessed and consulted on, how their effect is monitored,
    how the results are published, how people get information and services, and how staff are trained.

    Add an action for what is missing. Does the scheme itself, or another plan, arrange for it?

    With ``elsewhere``, a plan that speaks of none of them is not held to have none.
    """
    if late := out_of_time(context):
        return late
    found = look_for(context.parameters["elements"], promised(plan))
    lacking = "No live row speaks of {}. Does the scheme itself arrange for it?"
    return found.judged(lacking, elsewhere=context.parameters["elsewhere"])


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(RACE_MONITORING,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(
                    actions=["Monitor employees, applicants for jobs, training and promotion, and appraisals"],
                    target="Grievances, disciplinary cases and leavers are known by ethnic group",
                ),
            ),
            as_of=date(2004, 1, 1),
        ),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(PlanRow(actions=["Monitor the recruitment of staff"]),),
            as_of=date(2004, 1, 1),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Open on Saturdays"]),), as_of=date(2004, 1, 1)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Open on Saturdays"]),)),
    ),
    parameters={"elements": _ITEMS, "rows": _WATCHING, "since": _BEGIN, "until": _END, "elsewhere": False},
)
def workforce_monitoring_is_complete(plan: Plan, context: Context) -> Judgement:
    """The plan names each thing that has to be monitored about the workforce.

    From 2001 to 2011 the law named nine: staff in post; applicants for jobs, training and promotion; and where there
    were 150 staff, training, appraisal, grievances, discipline and leavers. An "etc." hides what is left out.

    Name them one by one, or say which of them the authority is too small to need.
    """
    if late := out_of_time(context):
        return late
    watched = list(_watching(plan, context))
    if not watched:
        silence = "No live row says that data on the workforce are collected."
        return cannot_tell(silence) if context.parameters["elsewhere"] else not_met(silence)
    return look_for(context.parameters["elements"], watched).judged("The rows on workforce data do not name {}.")


def _watching(plan: Plan, context: Context) -> Iterator[Sentence]:
    """Yield the texts of the live rows that speak of collecting data on the workforce."""
    words = keywords(context.parameters["rows"])
    for row in filter(is_live, plan.rows):
        texts = list(values_of(row))
        if any(words.find(text) is not None for text, _ in texts):
            yield from (Sentence(text, where) for text, where in texts)

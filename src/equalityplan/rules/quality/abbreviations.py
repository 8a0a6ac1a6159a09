"""Rules about words that only insiders understand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from equalityplan.model.lead import LeadKind
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.provenance import Where
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_applicable, not_met, rule
from equalityplan.rules.sentences import listed, quoted, values_of
from equalityplan.rules.sources import OWN_JUDGEMENT, PLAN_SCORECARDS

_CAPITALS = re.compile(r"(?<![\w&])[A-Z](?:&?[A-Z]){1,5}(?=(?:'?s)?(?![\w&]))")
_SHOUTED = re.compile(r"(?:\b[A-Z]{2,}\b[\W_]*){3,}")
_LOWER = re.compile(r"\b[a-z]{2,6}\b")
# A run of words with capitals, small words between them allowed: "Commission for Racial Equality".
_NAME = re.compile(r"\b[A-Z][\w'’]*(?:[\s/&-]{1,4}(?:(?:of|the|and|for|to|in|on|with|a)\s{1,4}){0,2}[A-Z][\w'’]*)+")
_CAPITAL_WORD = re.compile(r"\b[A-Z]")
_GLOSSED = re.compile(
    r"([A-Z](?:&?[A-Z]){1,5})(?:'?s)?\s*\([^()]{0,200}[a-z]{3}|\(\s*([A-Z](?:&?[A-Z]){1,5})(?:'?s)?\s*\)"
)
_SHOWN = 8
_COMMON = (
    *("BAME", "BME", "BSL", "CEO", "CRE", "EHRC", "EU", "GP", "HIV", "HR", "ICT", "ID", "IT", "LGB", "LGBT", "MP"),
    *("NHS", "PDF", "TV", "UK"),
)


@rule(
    judges=Subject.PLAN,
    weight=Weight.NOTE,
    sources=(
        *PLAN_SCORECARDS,
        OWN_JUDGEMENT,
    ),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Consult the Tenants and Residents Forum", "Report to the TRF"]),),
        ),
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(actions=["Log each case in SAFE (the case system of the police)"]),),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Log each case in SAFE and report to the DMT"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Ask HR to log each case"]),)),
    ),
    parameters={"common": _COMMON},
)
def abbreviations_are_explained(plan: Plan, context: Context) -> Judgement:
    """Each abbreviation is spelled out somewhere in the plan.

    A plan is for the people whom it concerns, and they do not know the authority's short names.

    Spell it out where it stands first: the Corporate Management Team (CMT).
    """
    common = {*context.parameters["common"]}
    texts = list(_texts(plan))
    used = {short: where for short, where in _abbreviations(texts) if short not in common}
    if not used:
        return not_applicable("The plan uses no abbreviation that needs to be explained.")
    explained = _explained([*(text for text, _ in texts), *_names(plan)])
    open_ones = {short: where for short, where in used.items() if not _is_explained(short, explained)}
    if not open_ones:
        return met(f"The plan spells out {listed(list(used)[:_SHOWN])}.")
    shown = listed(quoted(short) for short in list(open_ones)[:_SHOWN])
    others = f" and {len(open_ones) - _SHOWN} more" if len(open_ones) > _SHOWN else ""
    return not_met(f"The plan does not spell out {shown}{others}.", next(iter(open_ones.values())))


def _texts(plan: Plan) -> Iterator[tuple[str, Where | None]]:
    yield from ((passage.text, passage.where) for passage in plan.narrative)
    for row in plan.rows:
        yield from values_of(row)
        for lead in row.leads:
            if lead.kind is not LeadKind.INITIALS:
                yield lead.name, lead.where or row.where


def _names(plan: Plan) -> Iterator[str]:
    yield from filter(None, (plan.title, plan.authority, *(section.heading for section in plan.sections)))


def _abbreviations(texts: Iterable[tuple[str, Where | None]]) -> Iterator[tuple[str, Where | None]]:
    """Yield the short words in capitals, each once; words in capitals for emphasis are none."""
    texts = list(texts)
    ordinary = {word for text, _ in texts for word in _LOWER.findall(text)}
    seen: set[str] = set()
    for text, where in texts:
        for short in _CAPITALS.findall(_SHOUTED.sub(" ", text)):
            if short not in seen and short.lower() not in ordinary:
                seen.add(short)
                yield short, where


def _explained(texts: Iterable[str]) -> tuple[set[str], str]:
    """Give the abbreviations with words in brackets beside them, and the initials of all names in one text."""
    glossed: set[str] = set()
    initials: list[str] = []
    for text in texts:
        glossed.update(short.replace("&", "") for pair in _GLOSSED.findall(text) for short in pair if short)
        initials.extend("".join(_CAPITAL_WORD.findall(name)) for name in _NAME.findall(text))
    return glossed, " ".join(initials)


def _is_explained(short: str, explained: tuple[set[str], str]) -> bool:
    glossed, initials = explained
    bare = short.replace("&", "")
    return bare in glossed or bare in initials

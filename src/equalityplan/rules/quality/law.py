"""Rules about the laws that a plan cites."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Narrative, Plan
from equalityplan.provenance import Where
from equalityplan.rule import Context, Example, Judgement, Subject, Verdict, Weight, met, not_applicable, not_met, rule
from equalityplan.rules.sentences import quoted, values_of

# The number of each Act's last section.
_LAST_SECTIONS = {
    "sex discrimination act 1975": 87,
    "race relations act 1976": 80,
    "disability discrimination act 1995": 70,
    "human rights act 1998": 22,
    "northern ireland act 1998": 101,
    "race relations (amendment) act 2000": 10,
    "equality act 2006": 95,
    "equality act 2010": 218,
}
_ACT = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in _LAST_SECTIONS)
_NUMBER = r"(?:sections?|sec\.|ss?\.?)\s*(\d{1,5})(?!\.?\d)"
# "Section 71(1) of the ... Act" and "... Act, section 71".
_BEFORE = re.compile(
    rf"\b{_NUMBER}[A-Z]{{0,2}}(?:\s*\(\w{{1,4}}\)){{0,3}},?\s+(?:of|in|under)\s+the\s+({_ACT})", re.IGNORECASE
)
_AFTER = re.compile(rf"({_ACT}),?\s*\(?{_NUMBER}", re.IGNORECASE)


@frozen
class _Citation:
    """A section of an Act as cited, with the number of the Act's last section."""

    text: str
    number: int
    last: int
    where: Where | None


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(
        "https://www.legislation.gov.uk/ukpga/1975/65",
        "https://www.legislation.gov.uk/ukpga/1976/74",
        "https://www.legislation.gov.uk/ukpga/1995/50",
        "https://www.legislation.gov.uk/ukpga/1998/42",
        "https://www.legislation.gov.uk/ukpga/1998/47",
        "https://www.legislation.gov.uk/ukpga/2000/34",
        "https://www.legislation.gov.uk/ukpga/2006/3",
        "https://www.legislation.gov.uk/ukpga/2010/15",
    ),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            plan=Plan(narrative=(Narrative("We publish this under section 149 of the Equality Act 2010."),)),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            plan=Plan(narrative=(Narrative("We publish this under Section 1149(1) of the Equality Act 2010."),)),
            note="a digit too many",
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Train staff in the Human Rights Act 1998, s 60"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Train staff in the Equality Act 2010"]),)),
    ),
)
def cited_sections_exist(plan: Plan, _: Context) -> Judgement:
    """Each section of an equality law that the plan cites exists.

    A wrong number sends the reader nowhere, and raises the doubt whether the duty was read at all.

    Look the section up and correct its number.
    """
    cited = list(_citations(plan))
    if not cited:
        return not_applicable("The plan cites no numbered section of an equality law.")
    for citation in cited:
        if not 1 <= citation.number <= citation.last:
            reason = f"{quoted(citation.text)} is cited, but the last section of that Act is {citation.last}."
            return not_met(reason, citation.where)
    return met(f"{quoted(cited[0].text)} exists, as do all {len(cited)} sections that are cited.", cited[0].where)


def _citations(plan: Plan) -> Iterator[_Citation]:
    for text, where in _texts(plan):
        found = [(match, match[1], match[2]) for match in _BEFORE.finditer(text)]
        found += [(match, match[2], match[1]) for match in _AFTER.finditer(text)]
        for match, number, act in found:
            yield _Citation(match[0], int(number), _LAST_SECTIONS[" ".join(act.lower().split())], where)


def _texts(plan: Plan) -> Iterator[tuple[str, Where | None]]:
    yield from ((passage.text, passage.where) for passage in plan.narrative)
    for row in plan.rows:
        yield from values_of(row)

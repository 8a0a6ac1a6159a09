"""Rules about whether what a plan says in two places agrees."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Timescale, Undetermined
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
    rule,
)
from equalityplan.rules.keywords import keywords
from equalityplan.rules.restated import Restated, restated_rows, says_the_same, steps_of
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.sources import OWN_JUDGEMENT

_CHOICE = "Guests can choose how they pay"
_SHOWN = 3
# What sections are often about, by the words of their headings and of their rows.
_SUBJECTS = {
    "employment": (
        ("employ*", "workforce", "staff*", "human resources", "personnel", "recruit*", "skilled"),
        (
            "employ*",
            "workforce",
            "staff",
            "HR",
            "job description*",
            "recruit*",
            "leavers",
            "exit interview*",
            "disciplin*",
        ),
    ),
    "training": (
        ("training", "learning", "development", "skilled"),
        ("train*", "induction", "awareness", "learn*", "investors in people", "familiaris*"),
    ),
    "contracts": (
        ("contract*", "procure*", "purchas*", "buying", "commission*", "suppliers"),
        ("contract*", "tender*", "procure*", "supplier*", "purchas*", "compliance"),
    ),
    "engagement": (
        ("engage*", "consult*", "involve*", "communit*", "participation"),
        ("consult*", "engage*", "community group*", "voluntary organisation*", "representation", "satisfaction"),
    ),
}


def _section(heading: str, *rows: PlanRow) -> Plan:
    return Plan(sections=[Section(heading, rows=rows)])


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(verdict=Verdict.MET, plan=_section("Training", PlanRow(actions=["Train the porters"]))),
        Example(verdict=Verdict.NOT_MET, plan=_section("Contracts", PlanRow(actions=["Interview leavers"]))),
        Example(verdict=Verdict.NOT_APPLICABLE, plan=_section("Year one", PlanRow(actions=["Train the porters"]))),
    ),
    question=True,
)
def row_fits_its_section(subject: RowSubject, _: Context) -> Judgement:
    """A row is about what the heading of its section says.

    Rows that stand under the wrong heading, often because a heading was lost, are not found by those who look for
    them, and count for the wrong theme.

    Put the row under its own heading, or restore the heading that is missing. Does the heading mean this too?
    """
    row, heading = subject.row, subject.section.heading or ""
    named = _subjects_of(heading)
    if not named:
        return not_applicable("The section's heading names none of the usual subjects.", row.where)
    # A criterion that a framework words belongs where the framework has put it.
    if row.reference:
        return not_applicable("The row has its place by its number.", row.where)
    words = row.words
    if any(keywords(_SUBJECTS[name][1]).find(words) is not None for name in named):
        return met(f"The row fits {quoted(heading)}.", row.where)
    about = [name for name, (_, of_row) in _SUBJECTS.items() if keywords(of_row).find(words) is not None]
    if not about:
        return met(f"The row says nothing that would not fit {quoted(heading)}.", row.where)
    return not_met(f"Does a row about {listed(about)} belong under {quoted(heading)}?", row.where)


@lru_cache(maxsize=256)
def _subjects_of(heading: str) -> tuple[str, ...]:
    return tuple(name for name, (words, _) in _SUBJECTS.items() if keywords(words).find(heading) is not None)


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(objective=_CHOICE, comments="Print the card", timescale="2012-09"),
                PlanRow(objective=_CHOICE, actions=["Print the card"], timescale="2012-09", table=1),
            ),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(objective=_CHOICE, comments="Print the card", timescale="2012-09"),
                PlanRow(objective=_CHOICE, actions=["Print the card"], timescale="2013-09", table=1),
            ),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective=_CHOICE, actions=["Print the card"]),)),
    ),
)
def tables_agree(plan: Plan, _: Context) -> Judgement:
    """Two tables of a plan that speak of the same say the same of it.

    A self-assessment that sets one date and a plan that sets another leave the officer to choose, and both can be
    quoted against the authority.

    Say in one place what is to be done and by when, and point there from the other.
    """
    pairs = list(restated_rows(plan))
    if not pairs:
        return not_applicable("No two tables speak of the same.")
    apart = [(pair, told) for pair in pairs if (told := list(_differences(pair)))]
    if not apart:
        return met(f"The {len(pairs)} rows that stand in two tables say the same there.", pairs[0].second.where)
    words = ". ".join(f"In {_aim(pair)} {listed(told)}" for pair, told in apart[:_SHOWN])
    more = f". So do {len(apart) - _SHOWN} more" if len(apart) > _SHOWN else ""
    where = apart[0][0].second.where
    return not_met(f"{len(apart)} of {len(pairs)} rows say something else in the other table. {words}{more}.", where)


def _aim(pair: Restated) -> str:
    return quoted(pair.second.objective.text) if pair.second.objective else "a row"


def _differences(pair: Restated) -> Iterator[str]:
    """Yield in what two rows differ: their days, and the steps that only one of them names."""
    first, second = pair.first, pair.second
    if first.timescale.stated and second.timescale.stated and _days(first.timescale) != _days(second.timescale):
        yield f"one says {quoted(first.timescale.text)} and the other {quoted(second.timescale.text)}"
    there = " ".join(text for text, _ in steps_of(second))
    lost = [step for step, _ in steps_of(first) if not says_the_same(step, there)]
    if lost and there:
        yield f"only one says {quoted(lost[0])}"


def _days(timescale: Timescale) -> tuple[object, ...]:
    return tuple((part.first, part.last) for part in timescale.parts if not isinstance(part, Undetermined))

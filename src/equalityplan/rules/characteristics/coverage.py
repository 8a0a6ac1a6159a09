"""Rules about which protected characteristics the actions of a plan speak of."""

from __future__ import annotations

import re
from datetime import date

from equalityplan.model.characteristic import Characteristic, Mention
from equalityplan.model.edtf import day_in_words
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan
from equalityplan.phrases.characteristic import find_characteristics
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
from equalityplan.rules.sentences import is_live, listed, quoted, values_of
from equalityplan.rules.sources import PUBLISHED_OBJECTIVES, SCOTTISH_DUTIES, WELSH_OBJECTIVES

_DUTY_OF_2010 = date(2011, 4, 5)
_DISABILITY_DUTY = date(2006, 12, 4)
# All but marriage and civil partnership, which the duty's second and third aim leave out.
RELEVANT = (
    *("age", "disability", "gender reassignment", "pregnancy and maternity", "race", "religion or belief", "sex"),
    "sexual orientation",
)
_EVERYBODY = PlanRow(
    actions=["Ask older people, disabled people and faith groups what keeps them away", "Report on race and sex"],
    target="Answers by gender reassignment, sexual orientation, pregnancy and maternity are known",
)
_ALL = re.compile(
    r"\b(?:all|each|every|any)(?: of)?(?: the)?(?: \w+)? (?:characteristics?|strands?|protected groups)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(r"\W*(?:all|each|every)\b", re.IGNORECASE)
_RACE_ONLY = PlanRow(actions=["Count the applicants of each ethnic group"])


def _mentions(plan: Plan) -> list[tuple[Mention, Where | None]]:
    """Give what the rows with live actions say of characteristics, with the places."""
    rows = (row for row in plan.rows if is_live(row) and row.actions)
    return [
        (mention, where) for row in rows for text, where in values_of(row) for mention in find_characteristics(text)
    ]


def _together(plan: Plan) -> tuple[str, Where | None] | None:
    """Give the words of a live row that mean all characteristics at once, with their place."""
    for row in (row for row in plan.rows if is_live(row) and row.actions):
        if row.characteristics and _EVERY.match(row.characteristics.text):
            return row.characteristics.text, row.characteristics.where or row.where
        for text, where in values_of(row):
            if found := _ALL.search(text):
                return found[0], where
    return None


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(
        "Equality Act 2010, sections 4 and 149(7)",
        PUBLISHED_OBJECTIVES,
        WELSH_OBJECTIVES,
        SCOTTISH_DUTIES,
    ),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_EVERYBODY,)),
        Example(
            verdict=Verdict.PARTIALLY_MET,
            rows=(_RACE_ONLY, PlanRow(actions=["Fit hearing loops for disabled visitors"])),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(PlanRow(actions=["Open the archive on Saturdays"]), PlanRow(not_applicable=NotApplicable("N/A"))),
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=(PlanRow(actions=["Open the archive on Saturdays"], characteristics="All"),),
            note="all together",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_RACE_ONLY,), as_of=date(2011, 4, 4), note="before the duty"),
    ),
    parameters={"characteristics": RELEVANT},
    requires=("characteristics.more-than-one-strand",),
)
def each_characteristic_is_covered(plan: Plan, context: Context) -> Judgement:
    """Each protected characteristic is named in an action.

    Since 5 April 2011 the equality duty reaches all of them, and authorities in Wales and Scotland have to give
    reasons for each that their objectives leave out. What no action names is easily overlooked.

    Add an action for each characteristic left out, or write down why none is needed.
    """
    if context.as_of < _DUTY_OF_2010:
        return not_applicable("The equality duty of the Equality Act 2010 was not yet in force.")
    wanted = [Characteristic(name) for name in context.parameters["characteristics"]]
    places = {mention.characteristic: where for mention, where in reversed(_mentions(plan))}
    missing = [characteristic for characteristic in wanted if characteristic not in places]
    if not missing:
        return met("Each protected characteristic is named in an action.", places[wanted[0]])
    reason = f"No live action names {listed((c.value for c in missing), 'or')}."
    if together := _together(plan):
        words, where = together
        reason = f"{reason} {quoted(words)} speaks of all together."
        return cannot_tell(reason, where) if len(missing) == len(wanted) else partially_met(reason, where)
    if len(missing) == len(wanted):
        return not_met(reason)
    return partially_met(reason, next(places[c] for c in wanted if c in places))


@rule(
    judges=Subject.PLAN,
    weight=Weight.SHOULD,
    sources=(
        "Disability Discrimination Act 1995, section 49A (in force from 4 December 2006)",
        "Sex Discrimination Act 1975, section 76A (in force from 6 April 2007)",
        "Equality Act 2010, section 149 (in force from 5 April 2011)",
    ),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_RACE_ONLY, PlanRow(actions=["Fit hearing loops for disabled visitors"]))),
        Example(verdict=Verdict.NOT_MET, rows=(_RACE_ONLY,), as_of=date(2008, 11, 1)),
        Example(verdict=Verdict.CANNOT_TELL, rows=(PlanRow(actions=["Open the archive on Saturdays"]),)),
        Example(
            verdict=Verdict.NOT_APPLICABLE, rows=(_RACE_ONLY,), as_of=date(2005, 11, 1), note="only race had a duty"
        ),
    ),
    parameters={"since": _DISABILITY_DUTY},
)
def more_than_one_strand(plan: Plan, context: Context) -> Judgement:
    """The actions speak of more than one protected characteristic.

    Until December 2006 race alone had a duty, and a plan for race alone was proper. Disability and gender
    followed, and from April 2011 one duty has held for all; a plan for one strand answers a part of it.

    Say which other plan covers the other characteristics, or widen this one.
    """
    since = date.fromisoformat(str(context.parameters["since"]))
    if context.as_of < since:
        return not_applicable(f"Before {day_in_words(since)} one strand was all that a duty asked for.")
    found = _mentions(plan)
    if not found:
        return cannot_tell("No live action names a protected characteristic.")
    strands = list(dict.fromkeys(mention.characteristic.value for mention, _ in found))
    first, where = found[0]
    if len(strands) > 1:
        return met(f"The actions speak of {listed(strands)}.", where)
    return not_met(f"The actions speak of one characteristic only, {strands[0]}, first as {quoted(first.text)}.", where)

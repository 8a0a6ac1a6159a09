"""Rules about the words in which a row speaks of protected characteristics."""

from __future__ import annotations

import re
from datetime import date

from equalityplan.model.characteristic import Characteristic
from equalityplan.model.objective import PlanRow
from equalityplan.phrases.characteristic import find_characteristics
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
from equalityplan.rules.sentences import quoted, values_of
from equalityplan.rules.sources import PUBLISHED_OBJECTIVES

_ACT_OF_2010 = date(2010, 10, 1)
# Names for a characteristic other than the Act's own; names for groups of people ("women") are none.
_NEAR_TERMS = {
    "gender identity": Characteristic.GENDER_REASSIGNMENT,
    "gender": Characteristic.SEX,
    "faith": Characteristic.RELIGION_OR_BELIEF,
    "sexuality": Characteristic.SEXUAL_ORIENTATION,
    "sexual preference": Characteristic.SEXUAL_ORIENTATION,
    "marital status": Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP,
}
_ALL_TOGETHER = re.compile(
    r"\b(?:protected (?:characteristics?|groups?)|(?:equality|equalities|diversity) (?:target )?(?:groups?|strands?)"
    r"|(?:all|each|every) (?:the )?(?:\w+ )?strands?)\b",
    re.IGNORECASE,
)


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=("Equality Act 2010, sections 4 to 12",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Record complaints by sexual orientation and sex"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Record complaints by gender identity and race"]),)),
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Publish the gender pay gap, and pay by race"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Ask women how safe they feel"]),)),
        Example(
            verdict=Verdict.NOT_APPLICABLE,
            rows=(PlanRow(actions=["Record complaints by gender"]),),
            as_of=date(2008, 1, 1),
            note="before the Act",
        ),
    ),
)
def statutory_terms_are_used(subject: RowSubject, context: Context) -> Judgement:
    """Protected characteristics go by the names that the Equality Act 2010 gives them.

    A word near to the Act's protects others than the Act does: "gender identity" is wider than "gender
    reassignment". Figures that are collected under other names cannot be compared.

    Use the Act's word, and add the wider one where it is meant.
    """
    row = subject.row
    if context.as_of < _ACT_OF_2010:
        return not_applicable("The Equality Act 2010 was not yet in force.", row.where)
    first = None
    for text, where in values_of(row):
        for mention in find_characteristics(text):
            named = _NEAR_TERMS.get(" ".join(mention.text.casefold().split()))
            if named is not None:
                return not_met(f"{quoted(mention.text)} stands where the Act says {quoted(named.value)}.", where)
            first = first or ((mention, where) if mention.statutory else None)
    if first is None:
        return not_applicable("The row calls no protected characteristic by a name.", row.where)
    return met(f"{quoted(first[0].text)} is the Act's own term.", first[1])


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=(PUBLISHED_OBJECTIVES,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(
                PlanRow(actions=["Count users by all protected characteristics, beginning with disability and age"]),
            ),
        ),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Count users by all protected characteristics"]),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(actions=["Count disabled users"]),)),
    ),
)
def characteristics_are_named(subject: RowSubject, _: Context) -> Judgement:
    """A row that speaks of protected characteristics says which are meant.

    "All equality groups" can be ticked off when one group was asked. What differs between the groups, and what
    to do for each, stays open.

    Name the characteristics that the action is about.
    """
    row = subject.row
    together = [(match[0], where) for text, where in values_of(row) for match in _ALL_TOGETHER.finditer(text)]
    if not together:
        return not_applicable("The row does not speak of characteristics as a whole.", row.where)
    words, where = together[0]
    named = next((m for text, _ in values_of(row) for m in find_characteristics(text)), None)
    if named is not None:
        return met(f"Beside {quoted(words)} the row names {quoted(named.text)}.", where)
    return not_met(f"The row says {quoted(words)} and names none of them.", where)

"""What the law called each characteristic on a day: the Acts before that of 2010, and the law of Northern Ireland."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from equalityplan.model.characteristic import GREAT_BRITAIN, NORTHERN_IRELAND, Characteristic, protection_of
from equalityplan.model.edtf import day_span
from equalityplan.phrases.characteristic.words import STATUTORY

ACT_OF_2010 = date(2010, 10, 1)
"""First day of the Equality Act 2010 in Great Britain."""

# Terms of the statutes before the Act of 2010, and since when where that is later than the protection itself.
_EARLIER = {
    Characteristic.AGE: "age, age group, age groups",
    Characteristic.DISABILITY: "disability, disabilities, disabled person, disabled persons",
    Characteristic.GENDER_REASSIGNMENT: "gender reassignment, gender re assignment",
    Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP: """
        married persons, married, marital status, civil partner 2005-12-05,
        civil partners 2005-12-05, civil partnership 2005-12-05, civil partnerships 2005-12-05""",
    Characteristic.PREGNANCY_AND_MATERNITY: "pregnancy, maternity leave",
    Characteristic.RACE: """
        race, racial group, racial groups, racial grounds, nationality, nationalities, ethnic origin,
        ethnic origins, national origin, national origins""",
    Characteristic.RELIGION_OR_BELIEF: "religion or belief, religion / belief, religious belief, religious beliefs",
    Characteristic.SEX: "sex, men and women, women and men, gender 2007-04-06",
    Characteristic.SEXUAL_ORIENTATION: "sexual orientation, sexual orientations",
}
# Section 75 uses some names of its own, from its first day.
_SECTION_75 = {
    Characteristic.AGE: "age 2000-01-01",
    Characteristic.SEXUAL_ORIENTATION: "sexual orientation 2000-01-01",
}
_NOT_IN_NORTHERN_IRELAND = frozenset({("gender",)})

Terms = Mapping[tuple[tuple[str, ...], Characteristic], date]


def is_statutory(
    words: tuple[str, ...], characteristic: Characteristic, as_of: date | None, nation: str = "England"
) -> bool:
    """Say whether words were the law's own term for a characteristic on a day.

    Args:
        words: The words in lower case.
        characteristic: What they name.
        as_of: The day; None for the Equality Act 2010 as it stands.
        nation: A nation of the United Kingdom.
    """
    if nation != NORTHERN_IRELAND and (as_of is None or as_of >= ACT_OF_2010):
        return words in _of_2010().get(characteristic, frozenset())
    since = _earlier(nation == NORTHERN_IRELAND).get((words, characteristic))
    return since is not None and (as_of is None or since <= as_of)


@lru_cache(maxsize=1)
def _of_2010() -> Mapping[Characteristic, frozenset[tuple[str, ...]]]:
    return {found: frozenset(tuple(term.split()) for term in terms.split(",")) for found, terms in STATUTORY.items()}


@lru_cache(maxsize=2)
def _earlier(northern_ireland: bool) -> Terms:  # noqa: FBT001 - there are two bodies of law
    nation = NORTHERN_IRELAND if northern_ireland else GREAT_BRITAIN[0]
    found: dict[tuple[tuple[str, ...], Characteristic], date] = {}
    for characteristic, terms in _EARLIER.items():
        _, since = day_span(protection_of(characteristic, nation).since)
        own = _SECTION_75.get(characteristic, "") if northern_ireland else ""
        for term in f"{terms},{own}".split(","):
            words = tuple(term.split())
            dated = bool(words) and words[-1][0].isdigit()
            day = date.fromisoformat(words[-1]) if dated else since
            words = words[: len(words) - dated]
            if words and day and not (northern_ireland and words in _NOT_IN_NORTHERN_IRELAND):
                found[words, characteristic] = day
    return found

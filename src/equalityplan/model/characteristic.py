"""The protected characteristics of the Equality Act 2010, section 4, and since when the law has protected each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from attrs import field, frozen

from equalityplan.model.edtf import day_span

GREAT_BRITAIN = ("England", "Scotland", "Wales")
NORTHERN_IRELAND = "Northern Ireland"


class Characteristic(StrEnum):
    """The nine protected characteristics by their statutory names.

    Sources: Equality Act 2010, section 4.
    """

    AGE = "age"
    DISABILITY = "disability"
    GENDER_REASSIGNMENT = "gender reassignment"
    MARRIAGE_AND_CIVIL_PARTNERSHIP = "marriage and civil partnership"
    PREGNANCY_AND_MATERNITY = "pregnancy and maternity"
    RACE = "race"
    RELIGION_OR_BELIEF = "religion or belief"
    SEX = "sex"
    SEXUAL_ORIENTATION = "sexual orientation"


SECTION_75: Mapping[str, Characteristic | None] = MappingProxyType(
    {
        "religious belief": Characteristic.RELIGION_OR_BELIEF,
        "political opinion": None,
        "racial group": Characteristic.RACE,
        "age": Characteristic.AGE,
        "marital status": Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP,
        "sexual orientation": Characteristic.SEXUAL_ORIENTATION,
        "men and women generally": Characteristic.SEX,
        "disability": Characteristic.DISABILITY,
        "dependants": None,
    }
)
"""The nine categories of the Northern Ireland Act 1998, section 75, with the characteristic that each comes near to."""


@frozen(kw_only=True)
class Protection:
    """Since when the law of some nations has protected a characteristic, and since when a public duty has named it.

    Attributes:
        characteristic: The characteristic.
        nations: The nations whose law it is.
        since: First day of the statute that forbade discrimination because of it before the Equality Act 2010, as
            EDTF at the precision that is known, such as ``1975-12-29`` or ``1976``.
        law: That statute.
        duty_since: First day on which public authorities had a general equality duty that covers it, as EDTF, or None
            where no such duty names it.
        duty: The statute of that duty, or None.
        first_aim_only: Whether the duty of today covers it for its first aim only.
        unsourced: Names of those fields that rest on general knowledge, and were not read in a source.
        note: What the dates do not say.
    """

    characteristic: Characteristic
    nations: tuple[str, ...]
    since: str
    law: str
    duty_since: str | None
    duty: str | None
    first_aim_only: bool = False
    unsourced: tuple[str, ...] = ("since", "law")
    note: str = ""

    def protected(self, as_of: date) -> bool:
        """Whether discrimination because of it was certainly forbidden on a day."""
        return _reached(self.since, as_of)

    def in_duty(self, as_of: date) -> bool:
        """Whether a general equality duty certainly covered it on a day."""
        return _reached(self.duty_since, as_of)


def protection_of(characteristic: Characteristic, nation: str = "England") -> Protection:
    """Say since when a characteristic has been protected in a nation.

    `Protection.since` is the day of the statute that stood before the Equality Act 2010, and may have protected less;
    the Act has covered all nine in Great Britain since 1 October 2010, and its duty since 5 April 2011.

    Args:
        characteristic: The characteristic.
        nation: ``"England"``, ``"Scotland"``, ``"Wales"`` or ``"Northern Ireland"``.

    Raises:
        ValueError: There is no such nation.

    Examples:
        >>> found = protection_of(Characteristic.AGE)
        >>> found.since, found.protected(date(2006, 9, 30)), found.protected(date(2006, 10, 1))
        ('2006-10-01', False, True)
        >>> protection_of(Characteristic.RACE, "Scotland").duty_since
        '2001-04-02'
        >>> protection_of(Characteristic.GENDER_REASSIGNMENT, "Northern Ireland").duty_since is None
        True

    Sources:
        Equality Act 2010, sections 4 and 149 (in force from 5 April 2011;
        https://www.n-kesteven.gov.uk/your-council/facts-and-figures-about-the-council/equality-and-diversity/equality-law/);
        Sex Discrimination Act 1975, section 76A (in force from 6 April 2007;
        http://www.legislation.gov.uk/uksi/2006/2930/body/made); Northern Ireland Act 1998, section 75 and Schedule 9
        (https://legislation.gov.uk/ukpga/1998/47/schedule/9/2008-04-01/data.htm). Fields that a `Protection` lists as
        unsourced rest on general knowledge.
    """
    for protection in protections():
        if protection.characteristic is characteristic and nation in protection.nations:
            return protection
    known = ", ".join((*GREAT_BRITAIN, NORTHERN_IRELAND))
    raise ValueError(f"{nation!r} is no nation of the United Kingdom; give one of {known}")


def protected_on(as_of: date, nation: str = "England") -> tuple[Characteristic, ...]:
    """Give the characteristics that were protected in a nation on a day.

    Examples:
        >>> [found.value for found in protected_on(date(2000, 1, 1)) if protection_of(found).in_duty(date(2001, 5, 1))]
        ['race']
    """
    return tuple(found for found in Characteristic if protection_of(found, nation).protected(as_of))


@lru_cache(maxsize=1)
def protections() -> tuple[Protection, ...]:
    """Give what is known of the law on each characteristic, first for Great Britain, then for Northern Ireland."""
    return (*_in_great_britain(), *_in_northern_ireland())


_DUTY = "Equality Act 2010, section 149"
_ACT_1975 = "Sex Discrimination Act 1975"
_ACT_1995 = "Disability Discrimination Act 1995"
_SECTION_75 = "Northern Ireland Act 1998, section 75"
_GENDER_DUTY = "The gender equality duty of 6 April 2007 covered it as far as the Sex Discrimination Act 1975 did."
_PARTLY = "Married people in employment; civil partners since 5 December 2005."

_GB = (
    (Characteristic.AGE, "2006-10-01", "Employment Equality (Age) Regulations 2006", ""),
    (Characteristic.DISABILITY, "1996-12-02", _ACT_1995, ""),
    (
        Characteristic.GENDER_REASSIGNMENT,
        "1999-05-01",
        "Sex Discrimination (Gender Reassignment) Regulations 1999",
        _GENDER_DUTY,
    ),
    (Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP, "1975-12-29", f"{_ACT_1975}, section 3", _PARTLY),
    (Characteristic.PREGNANCY_AND_MATERNITY, "2005-10-01", f"{_ACT_1975}, section 3A", _GENDER_DUTY),
    (Characteristic.RACE, "1977-06-13", "Race Relations Act 1976", "Narrower Acts of 1965 and 1968 came before."),
    (
        Characteristic.RELIGION_OR_BELIEF,
        "2003-12-02",
        "Employment Equality (Religion or Belief) Regulations 2003",
        "",
    ),
    (Characteristic.SEX, "1975-12-29", _ACT_1975, ""),
    (
        Characteristic.SEXUAL_ORIENTATION,
        "2003-12-01",
        "Employment Equality (Sexual Orientation) Regulations 2003",
        "",
    ),
)
# The duties before that of 2010; the day was read in a source for gender alone, for the others the month.
_EARLIER_DUTIES = {
    Characteristic.RACE: ("2001-04-02", "Race Relations Act 1976, section 71"),
    Characteristic.DISABILITY: ("2006-12-04", f"{_ACT_1995}, section 49A"),
    Characteristic.SEX: ("2007-04-06", f"{_ACT_1975}, section 76A"),
}
_NI = (
    (Characteristic.AGE, "2006-10-01", "Employment Equality (Age) Regulations (Northern Ireland) 2006"),
    (Characteristic.DISABILITY, "1996-12-02", _ACT_1995),
    (
        Characteristic.GENDER_REASSIGNMENT,
        "1999",
        "Sex Discrimination (Gender Reassignment) Regulations (Northern Ireland) 1999",
    ),
    (Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP, "1976", "Sex Discrimination (Northern Ireland) Order 1976"),
    (Characteristic.PREGNANCY_AND_MATERNITY, "2005", "Sex Discrimination (Northern Ireland) Order 1976, as amended"),
    (Characteristic.RACE, "1997", "Race Relations (Northern Ireland) Order 1997"),
    (Characteristic.RELIGION_OR_BELIEF, "1976", "Fair Employment (Northern Ireland) Act 1976"),
    (Characteristic.SEX, "1976", "Sex Discrimination (Northern Ireland) Order 1976"),
    (
        Characteristic.SEXUAL_ORIENTATION,
        "2003",
        "Employment Equality (Sexual Orientation) Regulations (Northern Ireland) 2003",
    ),
)


def _in_great_britain() -> Iterator[Protection]:
    for characteristic, since, law, note in _GB:
        duty_since, duty = _EARLIER_DUTIES.get(characteristic, ("2011-04-05", _DUTY))
        dated = characteristic in (Characteristic.RACE, Characteristic.DISABILITY)
        yield Protection(
            characteristic=characteristic,
            nations=GREAT_BRITAIN,
            since=since,
            law=law,
            duty_since=duty_since,
            duty=duty,
            first_aim_only=characteristic is Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP,
            unsourced=("since", "law", "duty_since") if dated else ("since", "law"),
            note=note,
        )


def _in_northern_ireland() -> Iterator[Protection]:
    named = set(SECTION_75.values())
    for characteristic, since, law in _NI:
        covered = characteristic in named
        yield Protection(
            characteristic=characteristic,
            nations=(NORTHERN_IRELAND,),
            since=since,
            law=law,
            duty_since="2000-01-01" if covered else None,
            duty=_SECTION_75 if covered else None,
            note="" if covered else "Section 75 names men and women generally, and not this.",
        )


def _reached(edtf: str | None, as_of: date) -> bool:
    last = day_span(edtf)[1]
    return last is not None and last <= as_of


@frozen(kw_only=True)
class Mention:
    """Words that name a protected characteristic, or come near to naming one.

    Attributes:
        characteristic: The characteristic meant.
        text: The words as printed.
        statutory: Whether the words are the statutory term rather than a word near it.
        collective: Whether the words mean all characteristics together, such as "all strands".
        span: First character in the text and the one after the last, from 0.
    """

    characteristic: Characteristic
    text: str
    statutory: bool = True
    collective: bool = False
    span: tuple[int, int] | None = field(default=None, eq=False)

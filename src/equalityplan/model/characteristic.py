"""The protected characteristics of the Equality Act 2010, section 4."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen


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


@frozen(kw_only=True)
class Mention:
    """Words that name a protected characteristic, or come near to naming one.

    Attributes:
        characteristic: The characteristic meant.
        text: The words as printed.
        statutory: Whether the words are the statutory term rather than a word near it.
        span: First character in the text and the one after the last, from 0.
    """

    characteristic: Characteristic
    text: str
    statutory: bool = True
    span: tuple[int, int] | None = field(default=None, eq=False)

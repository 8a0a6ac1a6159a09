"""Characteristics: statutory names, words near them, and words that only look like them."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.model.characteristic import Characteristic
from equalityplan.phrases.characteristic import find_characteristics


@pytest.mark.parametrize("characteristic", Characteristic)
def test_statutory_names(characteristic: Characteristic) -> None:
    (mention,) = find_characteristics(f"A review of {characteristic.value.title()}, and more")
    assert mention.characteristic is characteristic
    assert mention.statutory


@pytest.mark.parametrize(
    ("text", "words", "characteristic"),
    [
        ("older people's forum", "older people", Characteristic.AGE),
        ("young people", "young people", Characteristic.AGE),
        ("a survey of mental health", "mental health", Characteristic.DISABILITY),
        ("disabled tenants", "disabled", Characteristic.DISABILITY),
        ("gender identity", "gender identity", Characteristic.GENDER_REASSIGNMENT),
        ("civil partnership", "civil partnership", Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP),
        ("maternity leave", "maternity leave", Characteristic.PREGNANCY_AND_MATERNITY),
        ("BAME staff", "BAME", Characteristic.RACE),
        ("Black, Asian and Minority Ethnic staff", "Black, Asian and Minority Ethnic", Characteristic.RACE),
        ("ethnicity", "ethnicity", Characteristic.RACE),
        ("faith groups", "faith groups", Characteristic.RELIGION_OR_BELIEF),
        ("religion and belief", "religion and belief", Characteristic.RELIGION_OR_BELIEF),
        ("gender", "gender", Characteristic.SEX),
        ("women’s network", "women", Characteristic.SEX),
        ("sexuality", "sexuality", Characteristic.SEXUAL_ORIENTATION),
        ("same-sex couples", "same-sex couples", Characteristic.SEXUAL_ORIENTATION),
    ],
)
def test_words_near_a_statutory_name(text: str, words: str, characteristic: Characteristic) -> None:
    (mention,) = find_characteristics(text)
    assert (mention.text, mention.characteristic, mention.statutory) == (words, characteristic, False)


@pytest.mark.parametrize(
    "text", ["embrace", "manage stages", "Essex", "Age UK", "in good faith", "transfer", "age2", ""]
)
def test_look_alikes(text: str) -> None:
    assert find_characteristics(text) == ()


@pytest.mark.parametrize("words", ["LGBT", "LGB&T", "LGBTQ+", "lesbian, gay, bisexual and trans"])
def test_words_that_name_two(words: str) -> None:
    one, two = find_characteristics(f"a forum for {words} staff")
    assert (one.characteristic, two.characteristic) == (
        Characteristic.SEXUAL_ORIENTATION,
        Characteristic.GENDER_REASSIGNMENT,
    )
    assert one.text == two.text == words
    assert one.span == two.span


def test_a_list_in_one_sentence() -> None:
    found = find_characteristics("by age, disability, race, religion / belief and sex. Race first")
    assert [mention.text for mention in found] == ["age", "disability", "race", "religion / belief", "sex", "Race"]
    assert all(mention.statutory for mention in found)


@pytest.mark.parametrize(
    ("text", "day", "nation", "statutory"),
    [
        ("religious belief", date(2006, 1, 1), "England", True),
        ("religious belief", date(2003, 12, 1), "England", False),
        ("religious belief", date(2010, 10, 1), "England", False),
        ("racial groups", date(2003, 1, 1), "Wales", True),
        ("racial groups", None, "Wales", False),
        ("gender", date(2008, 1, 1), "Scotland", True),
        ("gender", date(2007, 4, 5), "Scotland", False),
        ("age", date(2006, 9, 30), "England", False),
        ("age", date(2006, 10, 1), "England", True),
        ("age", date(2005, 1, 1), "Northern Ireland", True),
        ("pregnancy and maternity", date(2009, 1, 1), "England", False),
        ("pregnancy and maternity", date(2011, 1, 1), "England", True),
        ("marital status", date(2014, 1, 1), "Northern Ireland", True),
        ("marital status", date(2014, 1, 1), "England", False),
        ("civil partners", date(2004, 1, 1), "England", False),
        ("civil partners", date(2008, 1, 1), "England", True),
        ("sexual orientation", date(2002, 1, 1), "England", False),
        ("sex", date(1980, 1, 1), "England", True),
    ],
)
def test_a_term_is_statutory_by_the_law_of_the_day(
    text: str, day: date | None, nation: str, *, statutory: bool
) -> None:
    found = find_characteristics(f"by {text}, and more", day, nation=nation)
    assert [(mention.text, mention.statutory) for mention in found] == [(text, statutory)]


def _together(day: date | None = None) -> set[Characteristic]:
    return {mention.characteristic for mention in find_characteristics("all strands", day, collective=True)}


def test_words_for_all_together_are_found_where_asked_for() -> None:
    assert find_characteristics("all strands") == ()
    today = find_characteristics("all nine characteristics", collective=True)
    assert {mention.characteristic for mention in today} == set(Characteristic)
    assert {(mention.text, mention.collective) for mention in today} == {("all nine characteristics", True)}
    no_strands = {Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP, Characteristic.PREGNANCY_AND_MATERNITY}
    assert _together(date(2008, 1, 1)) == set(Characteristic) - no_strands
    assert Characteristic.AGE not in _together(date(2002, 1, 1))
    assert _together() == _together(date(2011, 1, 1)) == set(Characteristic)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ageing boiler", []),
        ("Ageing population", ["age"]),
        ("Trans Pennine route", []),
        ("Trans-Atlantic flights", []),
        ("Trans staff", ["gender reassignment"]),
        ("Black bins", []),
        ("Black women", ["race", "sex"]),
        ("Race meeting", []),
        ("Over 50s and 16-25 year olds", ["age", "age"]),
        ("Over 50 stalls", []),
        ("Dis abled tenants", ["disability"]),
        ("learning diff iculties", ["disability"]),
        ("Menopause", ["sex"]),
    ],
)
def test_words_with_other_senses_are_judged_by_their_neighbours(text: str, found: list[str]) -> None:
    assert [mention.characteristic.value for mention in find_characteristics(text)] == found

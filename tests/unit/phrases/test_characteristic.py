"""Characteristics: statutory names, words near them, and words that only look like them."""

from __future__ import annotations

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

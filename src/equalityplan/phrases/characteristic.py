"""Characteristic: the protected characteristics that a text names, by their statutory names or by words near them.

The statutory names are those of the Equality Act 2010, section 4. A word near one of them, such as "gender" or "faith",
is told apart from it, because what it covers is not what the Act covers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from equalityplan.model.characteristic import Characteristic, Mention

_WORD = re.compile(r"(?<!\w)[^\W\d_]++(?!\w)|[&/+]")
_LONGEST = 6
_LONGEST_REMEMBERED = 2_000

_STATUTORY = {
    Characteristic.AGE: "age",
    Characteristic.DISABILITY: "disability, disabilities",
    Characteristic.GENDER_REASSIGNMENT: "gender reassignment, gender re assignment",
    Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP: "marriage and civil partnership, marriage & civil partnership",
    Characteristic.PREGNANCY_AND_MATERNITY: "pregnancy and maternity, pregnancy & maternity",
    Characteristic.RACE: "race",
    Characteristic.RELIGION_OR_BELIEF: "religion or belief, religion / belief",
    Characteristic.SEX: "sex",
    Characteristic.SEXUAL_ORIENTATION: "sexual orientation, sexual orientations",
}

# Words near a statutory name; a plural and a possessive s are found without being listed where they end in s.
_NEAR = {
    Characteristic.AGE: """
        ages, ageing, ageism, ageist, older people, older person, older persons, older residents, older adults, older
        workers, older, elderly, elders, pensioners, young people, young person, young persons, young adults, younger
        people, younger, youth, youths, teenagers, children, children and young people, children & young people,
        child, over fifties, over sixties""",
    Characteristic.DISABILITY: """
        disabled, disabled people, disabled person, disabled persons, disablism, ableism, impairment, impairments,
        learning disability, learning disabilities, learning difficulty, learning difficulties, mental health, mental
        ill health, mental illness, deaf, deaf people, deafness, hard of hearing, hearing impaired, hearing
        impairment, hearing loss, blind, blind people, partially sighted, sight loss, visually impaired, visual
        impairment, sensory impairment, wheelchair, wheelchair users, wheelchair user, bsl, british sign language,
        neurodiverse, neurodiversity, neurodivergent, neurodivergence, autism, autistic, dyslexia, dyslexic, dementia,
        special educational needs, long term condition, long term conditions, long term health condition, long term
        health conditions""",
    Characteristic.GENDER_REASSIGNMENT: """
        gender identity, gender identities, gender expression, gender diverse, gender diversity, gender fluid, trans,
        transgender, transgendered, trans gender, transsexual, transsexuals, transsexualism, transphobia, transphobic,
        trans phobic, non binary, nonbinary, gender recognition""",
    Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP: """
        marriage, marriages, married, marital status, civil partnership, civil partnerships, civil partner, civil
        partners, marriage or civil partnership, marriage / civil partnership, marriage and civil partnerships""",
    Characteristic.PREGNANCY_AND_MATERNITY: """
        pregnancy, pregnancies, pregnant, pregnant women, maternity, maternity leave, pregnancy or maternity,
        pregnancy / maternity, breastfeeding, breast feeding""",
    Characteristic.RACE: """
        races, racial, racism, racist, racists, anti racism, anti racist, ethnic, ethnicity, ethnicities, ethnic
        origin, ethnic origins, ethnic group, ethnic groups, ethnic minority, ethnic minorities, minority ethnic,
        black and minority ethnic, black & minority ethnic, black asian and minority ethnic, black asian & minority
        ethnic, black asian and ethnic minority, bme, bame, bem, global majority, people of colour, nationality,
        nationalities, national origin, national origins, gypsy, gypsies, gypsies and travellers, gypsies &
        travellers, gypsy and traveller, gypsy & traveller, gypsy roma and traveller, gypsy roma & traveller, gypsy
        roma traveller, grt, roma, traveller, travellers, asylum seeker, asylum seekers, refugee, refugees, migrant,
        migrants, mixed heritage, black people, black staff, black communities, black community, black caribbean,
        black african, african caribbean, afro caribbean, asian, asian people, south asian, xenophobia""",
    Characteristic.RELIGION_OR_BELIEF: """
        religion, religions, religious, religious belief, religious beliefs, religion and belief, religion & belief,
        religions and beliefs, religion or beliefs, belief, beliefs, faith, faiths, faith and belief, faith or belief,
        faith groups, interfaith, inter faith, multi faith, muslim, muslims, islam, islamic, islamophobia, christian,
        christians, jewish, jews, antisemitism, anti semitism, antisemitic, hindu, hindus, sikh, sikhs, buddhist,
        buddhists""",
    Characteristic.SEX: """
        sexes, sexism, sexist, gender, genders, gender pay gap, women, woman, men, women and men, men and women,
        female, females, male, males, girl, girls, boy, boys""",
    Characteristic.SEXUAL_ORIENTATION: """
        sexuality, sexualities, sexual identity, gay, lesbian, lesbians, bisexual, bisexuals, bi sexual, lesbian and
        gay, lesbian gay and bisexual, lesbian gay & bisexual, gay and lesbian, homosexual, homosexuals, heterosexual,
        heterosexuals, homophobia, homophobic, biphobia, biphobic, lgb, same sex, same sex couples, queer""",
}

# Short forms and terms that name two characteristics at once.
_BOTH = """
    lgbt, lgb & t, lgb and t, lgb t, lgbt +, lgbtq, lgbtq +, lgbtqi, lgbtqi +, lgbtqia, lgbtqia +, lgbtiq, lgbtiq
    +, lgbti, lgbti +, lgbtqiaplus, lesbian gay bisexual and trans, lesbian gay bisexual & trans, lesbian gay
    bisexual trans, lesbian gay bisexual and transgender, lesbian gay bisexual & transgender, lesbian gay bisexual
    transgender"""

# Phrases whose words mean something else, and names of bodies.
_OTHER = """
    age uk, age concern, age of the, day and age, golden age, ice age, race for life, race against, arms race,
    human race, trans fat, trans fats, sex offender, sex offenders, sex worker, sex workers, sex work, sex
    education, good faith, belief that, blind recruitment, blind shortlisting, blind applications, blind
    application, name blind, colour blind, blind spot, blind spots, blind carbon copy, fair trade, mother and
    child"""


class _Term(NamedTuple):
    """What a run of words names: its characteristics, none for words that mean something else."""

    characteristics: tuple[Characteristic, ...]
    statutory: bool


def find_characteristics(text: str) -> tuple[Mention, ...]:
    """Find the words of a text that name a protected characteristic or come near to naming one.

    Whole words only: "manage" names no age and "Essex" no sex. The longest term wins, so that "gender identity" is
    not also "gender". Linear in the text.

    Args:
        text: Any text.

    Returns:
        The mentions in the order of the text. Words that name two characteristics, such as LGBT, give a mention for
        each with the same span; no other spans overlap.

    Examples:
        >>> [(m.text, m.characteristic.value, m.statutory) for m in find_characteristics("Age and faith, in Essex")]
        [('Age', 'age', True), ('faith', 'religion or belief', False)]
        >>> [m.characteristic.value for m in find_characteristics("LGBT staff")]
        ['sexual orientation', 'gender reassignment']

    Sources:
        Equality Act 2010, section 4 (the names) and sections 5 to 12 (what they cover).
    """
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _found(text)


@lru_cache(maxsize=512)
def _remembered(text: str) -> tuple[Mention, ...]:
    return _found(text)


def _found(text: str) -> tuple[Mention, ...]:
    words = list(_WORD.finditer(text))
    lows = [word.group().lower() for word in words]
    found: list[Mention] = []
    at = 0
    while at < len(words):
        length, term = _longest(text, words, lows, at)
        span = (words[at].start(), words[at + length - 1].end())
        found.extend(_mentions(text, span, term))
        at += length
    return tuple(found)


def _mentions(text: str, span: tuple[int, int], term: _Term | None) -> Iterator[Mention]:
    for characteristic in term.characteristics if term else ():
        yield Mention(
            characteristic=characteristic,
            text=text[span[0] : span[1]],
            statutory=term is not None and term.statutory,
            span=span,
        )


def _longest(text: str, words: list[re.Match[str]], lows: list[str], at: int) -> tuple[int, _Term | None]:
    """The longest term that begins at a word, and how many words it has."""
    terms = _terms().get(lows[at])
    if terms is None:
        return 1, None
    most = _reach(text, words, at)
    for length in range(most, 0, -1):
        term = terms.get(tuple(lows[at : at + length]))
        if term is not None:
            return length, term
    return 1, None


def _reach(text: str, words: list[re.Match[str]], at: int) -> int:
    """How many words may belong to one term: a full stop, bracket or digit between them parts it."""
    most = 1
    while most < _LONGEST and at + most < len(words):
        between = text[words[at + most - 1].end() : words[at + most].start()]
        if between.strip(" \t\n\r\xa0,-\u2010\u2011"):
            break
        most += 1
    return most


@lru_cache(maxsize=1)
def _terms() -> dict[str, dict[tuple[str, ...], _Term]]:
    """Every term by its first word."""
    found: dict[str, dict[tuple[str, ...], _Term]] = {}
    for words, term in _listed():
        found.setdefault(words[0], {})[words] = term
    return found


def _listed() -> Iterator[tuple[tuple[str, ...], _Term]]:
    yield from _of(_OTHER, _Term((), statutory=False))
    yield from _of(
        _BOTH, _Term((Characteristic.SEXUAL_ORIENTATION, Characteristic.GENDER_REASSIGNMENT), statutory=False)
    )
    for characteristic, terms in _NEAR.items():
        yield from _of(terms, _Term((characteristic,), statutory=False))
    for characteristic, terms in _STATUTORY.items():
        yield from _of(terms, _Term((characteristic,), statutory=True))


def _of(terms: str, term: _Term) -> Iterator[tuple[tuple[str, ...], _Term]]:
    for words in terms.split(","):
        yield tuple(words.split()), term

"""Terms: the words of a text in the form in which two texts are compared.

Words are cut down to what their forms have in common ("monitored", "monitoring"), abbreviations are written out, and
words that plans and standards use for one thing count as one. Nothing here knows a plan or a standard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

_WORD = re.compile(r"(?i:take-up)|[^\W\d_]+(?:['\u2019][^\W\d_]+)?")
_SILENT = frozenset(
    "a about above across after again against all along also among an and another any are as at be been before "
    "being below between both but by can cannot could did do does done down during each either else ensure "
    "ensuring etc ever every few for from further get gets give given gives go goes gone had has have having he "
    "her here his how however i if in include included includes including inform informed informing informs into "
    "is it its itself just least less like made make makes many may me might more most much must my need needed "
    "needs neither no nor not of off on once one only onto or other others our out over own per put rather regard "
    "regarding related relating relation s same shall she should since so some such t take taken than that the "
    "their them then there these they this those through throughout to together too towards two under until up "
    "upon us use used using very via was we well were what when where whether which while who whole whom whose "
    "why will with within without would yet you your".split()
)
# Abbreviations that stand for words; only such as equality plans have in common.
_SHORT = {
    "bme": "black minority ethnic",
    "bame": "black asian minority ethnic",
    "eia": "equality impact assessment",
    "eias": "equality impact assessment",
    "eqia": "equality impact assessment",
    "eqias": "equality impact assessment",
    "hr": "human resources staff",
    "lgb": "lesbian gay bisexual",
    "lgbt": "lesbian gay bisexual transgender",
    "res": "race equality scheme",
    "des": "disability equality scheme",
    "ges": "gender equality scheme",
    "vcs": "voluntary community sector",
    "jsna": "needs assessment",
    "publication": "publish",
    "publications": "publish",
    "kpi": "performance indicator",
    "kpis": "performance indicator",
}
# Words for one thing, a line each.
_ALIKE = """
staff employee employees employment workforce personnel workers jobs
race racial racism racist ethnic ethnicity ethnically
disabled disability disabilities impairment
women woman men gender sex female male
gay lesbian bisexual homophobic orientation
religion religious faith belief beliefs
consult consultation engage engagement involve involvement participation participate workshops forum forums listen
contract contracts contractor contracting procure procurement commission commissioning tender tendering supplier
review evaluate evaluation
audit scrutiny scrutinise
recruit recruitment appoint vacancy vacancies applicants
harass harassment bullying hate incidents victimisation
survey surveys questionnaire questionnaires
satisfaction satisfied feedback
interpret interpretation interpreters translate translation language languages
councillors councillor members member elected
leader leadership champion champions
manager managers management managerial senior chief director directors
target targets objective objectives goals aims
data information statistics profile profiles figures
customers customer users user clients
voluntary volunteers charity
partner partners partnership partnerships multi-agency
train training learning induction
pay wages salary
deprivation poverty disadvantage disadvantaged
appraisal appraisals competency competencies
complaint complaints grievance grievances
take-up uptake usage
board boards governance governors committee committees bodies
"""
_ENDINGS = tuple(
    "isations izations isation ization ational ations ation ities ments iness ances ences ibility ability ership "
    "ative ment ness ance ence ings able ible ally ship ees ies ity ing ers ors ive ion ism ist ial ary ee ed er or "
    "es ly al ic s".split()
)
_LEAST = 4


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """Give what the forms of a word have in common.

    Examples:
        >>> {stem(word) for word in ("monitor", "monitors", "monitored", "monitoring")}
        {'monit'}
    """
    stemmed = word
    for _ in range(2):
        ending = next((e for e in _ENDINGS if stemmed.endswith(e) and _may_go(stemmed, e)), "")
        stemmed = stemmed[: len(stemmed) - len(ending)]
    return stemmed.rstrip("eyi") if len(stemmed) > _LEAST else stemmed


def _may_go(word: str, ending: str) -> bool:
    return len(word) - len(ending) >= _LEAST and not (ending == "s" and word.endswith("ss"))


@cache
def _named() -> dict[str, str]:
    """Give one stem for all the words of a line, by their stems."""
    lines = [line.split() for line in _ALIKE.strip().splitlines()]
    return {stem(word): stem(words[0]) for words in lines for word in words}


def terms(text: str) -> Iterator[tuple[str, str]]:
    """Yield the terms of a text in order, each with the word that stands in the text.

    Examples:
        >>> list(terms("Training of BME staff"))[:2]
        [('train', 'Training'), ('black', 'BME')]
    """
    named = _named()
    for found in _WORD.finditer(text):
        printed = found.group()
        word = printed.casefold().replace("\u2019", "'").removesuffix("'s")
        for each in _SHORT.get(word, word).split():
            if each not in _SILENT and len(each) > 1:
                stemmed = stem(each)
                yield named.get(stemmed, stemmed), printed

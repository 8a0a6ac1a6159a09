"""The words that posts, units and bodies of UK public authorities are named with, and what each of them can do.

A name is recognised by its head noun ("Officer", "Team", "Committee") and by the words that cannot be one; no list
of whole names is kept. Words are in the singular; `sort_of` finds the plural.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from equalityplan.phrases.lead.forenames import FORENAMES


class Sort(Enum):
    """What a word can do in the name of a party."""

    POST = "ends the name of a post"
    RANK = "names a post, and also stands before the head noun of another"
    TEAM = "ends the name of a unit"
    SERVICE = "is the head noun of a unit, and also stands before another"
    BODY = "ends the name of a body"
    ORGANISATION = "is the head noun of a body, and also stands before another"
    PEOPLE = "names a class of people"
    UNIT = "names a unit by itself"
    SHORT_POST = "is the short form of a post"
    SHORT_BODY = "is the short form of a body"
    INITIALS = "stands for a person or party by capital letters"
    TOPIC = "names a field of work"
    MODIFIER = "goes before a head noun and never stands alone"
    FUNCTION = "is an article or preposition"
    TITLE = "comes before a person's name"
    FORENAME = "is a common forename"
    LETTER = "is one capital letter"
    NUMBER = "is digits or a month"
    NAME = "is capitalised and in no list"
    PLAIN = "is another word"


_WORDS = {
    Sort.TOPIC: """
abuse access accessibility accommodation activity addiction administration administrative admission adoption adult
advertising advice advocacy affair age ageing agriculture alcohol alumni ambulance analysis antisocial anti-bullying
animal appointment apprenticeship archive art assessment asylum attendance autism behaviour belief benefit bilingual
biodiversity british britain budget building bullying burial bus business campaign campus cancer carbon care career
catering cemetery change chaplaincy child childcare children choice citizen citizenship civic cleaning cleansing
climate clinical coaching coastal cohesion collection commercial commissioning community complaint compliance
computing conduct conservation constitution construction consultation contact contract contracting cost counselling
countryside credit crime crematorium culture cultural curriculum customer cycling cyber data debt delivery dementia
democracy democratic dental deprivation design development digital disability disabled discipline discrimination
diversity domestic drainage drug ecology economic economy education educational efficiency election electoral
emergency employability employment energy enforcement engagement engineering england english enquiry enrolment
enterprise environment environmental equal equalities equality equipment equity ethics ethnic ethnicity europe
european evaluation event evidence exam examination exclusion experience external facility faith family feedback field
financial fire fleet flood food foster fostering fraud fundraising funding gas gender geography governance grant green
ground growth gypsy harassment hate health healthcare hearing heritage higher highway history home homelessness
hospitality hygiene identity immigration impact improvement inclusion inclusive income induction inequality
information infrastructure innovation inspection insurance insight intake integration intelligence international
internet interpreting intervention investment ireland issue job journey justice knowledge labour land landlord
language law leadership learner learning leaving lettings lgbt lgbtq lgbtq+ lgbtqi lgbtqi+ lgbt+ life lifelong
litigation literacy logistics legal london lone maintenance management maternity math maths measurement media
mediation medical medicine mental mentoring membership midwifery migration minority mobility money monitoring
mortality multicultural museum music natural neighbourhood noise numeracy nursery nursing nutrition occupational od
older online operation opportunity organisation organisational outcome outdoor outreach paediatric park parking
parliamentary participation partnering pastoral patient pay pension people performance permit pest pharmacy
philanthropy physical place placement plan play policy politics population postgraduate poverty pregnancy prevent
prevention primary prison privacy probation procedure process procurement product production professional programme
progression project promotion protection provision psychology psychiatry public publicity publication publishing
quality race racial radiology rail reablement recovery recreation recycling redress referral reform refugee refuse
regeneration registration regulation regulatory rehabilitation relation relationship religion religious renewal rent
repair reporting reputation research reserve resettlement residential resilience resource respect response restorative
results retention retirement revenue review reward right risk road roma rural safeguarding safer safety sale science
scotland scottish screening scrutiny secondary security sensory sex sexual sexuality sheltered site skill social
software special spiritual sport stadium staffing stage standard statistics statutory strategy street stress stroke
substance suicide supply support surgery survey sustainability sustainable system talent tax teaching technology
technical teenage telecare tenancy tenure test theatre therapy timetable timetabling tourism town trade trading
traffic trans transformation transition transport translation travel traveller treasury treatment trees tuition uk
undergraduate urban valuation value vehicle victim violence virtual vision visitor vocational voice voluntary
volunteering vulnerable wales waste water web website welfare wellbeing well-being welsh widening wildlife winter
women woman work workforce workplace world year young youth
""",
    Sort.MODIFIER: """
academic acting action active all all-staff allocated another any appointed appropriate area assigned both central
chosen civil class classroom co combined competent corporate county borough city cross cross-cutting cross-party
departmental designated different district divisional duty elected each every existing first former full general
governing human individual institutional interim internal joint junior key line local lower main managing middle
multi-agency national new newly nominated non operating operational other own parish participating regional relevant
respective responsible select selected senior shadow single snr some specific steering strategic suitable task
temporary various vice whole wider working advisory trained qualified experienced trust-wide appropriate independent
majority joint-working
""",
    Sort.UNIT: """
hr it ict oh pr qa finance comms communication communications marketing estate planning housing library admissions
personnel e&d ed&i edi edhr d&i e&i l&d r&d t&d hrod hr&od hrd slt smt cmt elt clt emt slg smg lmt audit property
recruitment leisure licensing cyps registry payroll asc cypf
""",
    Sort.SERVICE: "service section faculty centre center function side cell hub secretariat desk branch",
    Sort.TEAM: "team department dept directorate division unit office bureau",
    Sort.ORGANISATION: """
board council cabinet union trust authority agency company society charity police college church consortium alliance
assembly parliament government ministry institute institution foundation congress court senate school academy hospital
gp partnership university nhs association commission federation body organization corporation inspectorate network
club provider contractor supplier stakeholder force bank
""",
    Sort.BODY: """
group subgroup sub-group committee sub-committee subcommittee panel forum fora taskforce task-force party staff-side
conference cooperative co-operative meeting
""",
    Sort.PEOPLE: """
student pupil parent resident tenant volunteer carer staff employee everyone everybody user service-user governor
councillor trustee colleague friend candidate
""",
    Sort.RANK: """
assistant asst associate chair chief consultant dep deputy doctor exec executive head lead leader member nurse partner
principal teacher practitioner guardian
""",
    Sort.POST: """
accountant administrator adviser advisor ambassador analyst apprentice architect archivist assessor auditor bursar
buyer captain caretaker cashier chairman chairperson chairwoman champion chancellor clerk commander commissioner
constable controller convener convenor coordinator co-ordinator counsellor curator custodian dean designer detective
developer director driver editor educator engineer facilitator headmaster headmistress headteacher holder inspector
instructor investigator judge lawyer lecturer librarian manager manger matron mayor mentor midwife mediator minister
officer operative operator organiser organizer owner paramedic pharmacist physician physiotherapist planner postholder
post-holder president producer professor programmer provost psychologist ranger receptionist recruiter rector
registrar rep representative researcher scientist secretary sergeant solicitor specialist sponsor statistician
strategist superintendent supervisor surgeon surveyor technician technologist therapist trainer treasurer tutor
undersecretary warden webmaster worker
""",
    Sort.SHORT_POST: """
hod hos ht dht aht ceo ce cx cfo coo cio cto md dcs dce dcx ace senco sendco inco alnco sbm dsl hrbp dvce pvc dvc vc
acc dcc pa eho edo cso cmo cno dph pcc
""",
    Sort.SHORT_BODY: """
lea la pct ccg cdrp csp lsp sha gmp cvs tuc ehrc cre drc eoc rnib rnid dwp dfe dfes su tu fgb gb jcc jnc jncc wg icb
acas unison stonewall scope mencap csu phe rtp cab ofsted scvo gla vcs vcse ngo rsl hmpps
""",
    Sort.FUNCTION: "of for to in at on the a an by with from within across into per under their its our his her",
    Sort.TITLE: """
mr mrs ms miss mx dr prof sir lady lord dame rev revd fr cllr cllrs ald alderman insp sgt supt baroness canon
""",
    Sort.NUMBER: """
january february march june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec
""",
}
_SORTS = {word: sort for sort, words in _WORDS.items() for word in words.split()}

POST_SORTS = frozenset({Sort.POST, Sort.RANK, Sort.SHORT_POST})
UNIT_SORTS = frozenset({Sort.TEAM, Sort.SERVICE})
BODY_SORTS = frozenset({Sort.BODY, Sort.ORGANISATION, Sort.PEOPLE})
HEAD_SORTS = POST_SORTS | UNIT_SORTS | BODY_SORTS
ALONE_SORTS = frozenset({Sort.UNIT, Sort.SHORT_POST, Sort.SHORT_BODY, Sort.INITIALS})

RANKS_BEFORE_HEAD_OF = frozenset("deputy dep assistant asst executive exec associate corporate vice co".split())
"""Ranks that stand before "Head of" and "Director of"."""

CLOSING_RANKS = frozenset(
    "executive lead leads leader leaders head heads chair chairs members partner partners".split()
    + "guardian practitioner teacher teachers nurse nurses".split()
)
"""Ranks after which a name seldom goes on."""

LABELS = frozenset(
    """
accountable action actions answerable by contact delivery designated key lead leads led main member name named of
officer officers organisation overall owner owners partner partners person persons post primary responsibility
responsible secondary service sponsor staff support supporting supported team to who whom joint co overseen job share
sro
""".split()
)
MARKS = frozenset(
    "lead leads joint co co-lead support supporting sponsor chair owner interim acting vacant new to".split()
)
_PAIRS = """
equality diversity inclusion human engagement cohesion / equalities diversity cohesion human /
diversity inclusion equality policy performance resources strategy / performance policy improvement quality /
learning development teaching skills teaching learning / health safety wellbeing well-being social care /
legal democratic governance / democratic legal electoral children young families /
marketing communications recruitment / communications marketing engagement /
revenues benefits research innovation development enterprise /
information communication communications technology advice / arts humanities estates facilities /
planning building development environment regeneration / housing community /
leisure culture recruitment retention selection admissions / training development / adult community /
adults communities / waste recycling parks open / sport leisure / payroll pensions /
community safety voluntary customer / customer community / safer stronger fire rescue / economy environment /
workforce organisational od / people culture organisational patient public carer / education skills social training /
privacy data / finance resources procurement governance
"""
PAIRS = frozenset(
    (first, second) for line in _PAIRS.split("/") for first, *others in [line.split()] for second in others
)
"""Words that belong together with an "and" between them, so that no party ends there."""

NOBODY = frozenset(
    """
n/a na none nil tbc tbd tba tbi tdo tbu ditto vacant vacancy - ? same
""".split()
)

_SHORT = re.compile(
    r"(?:[A-Z]\.?){2,4}|[A-Z]{1,3}(?:Mc|Mac|O['’])[A-Z]|[A-Z]{1,4}-[A-Z]{1,3}|[A-Z]{1,3}\([A-Z]{1,2}\)|[A-Z]{2,3}s"
)
_OFFICE_HOLDER = re.compile(r"(?:[AD]?H|A?D|DD)o[A-Z]{1,3}")
_MANAGEMENT_TEAM = re.compile(r"[A-Z]{1,4}(?:MT|LT)")
_POSSESSIVE = re.compile(r"['’]s?$")
_SHORTEST = 4
_CASED = frozenset({Sort.UNIT, Sort.SHORT_POST, Sort.SHORT_BODY})


@lru_cache(maxsize=4096)
def sort_of(word: str) -> Sort:
    """Say what a word can do, by its spelling and capitals alone.

    Examples:
        >>> sort_of("Officers").name, sort_of("Sub-Committee").name, sort_of("JMcK").name
        ('POST', 'BODY', 'INITIALS')
    """
    if _POSSESSIVE.search(word):
        return Sort.MODIFIER
    if len(word.rstrip(".")) == 1 and word[0].isupper():
        return Sort.LETTER
    plain = word.rstrip(".")
    return _listed(plain) or _listed(plain.rpartition("-")[2], heads_only=True) or _by_shape(word)


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Say whether a word is the plural of a head noun, or means several without a plural form."""
    low = word.lower()
    return low in ("staff", "everyone", "everybody", "fora") or (low not in _SORTS and sort_of(word) in HEAD_SORTS)


def _listed(word: str, *, heads_only: bool = False) -> Sort | None:
    low = word.lower()
    sort = next((_SORTS[form] for form in _singulars(low) if form in _SORTS), None)
    if sort in _CASED and len(low) <= _SHORTEST and word.islower():
        return Sort.PLAIN
    return None if heads_only and sort not in HEAD_SORTS else sort


def _singulars(low: str) -> tuple[str, ...]:
    if low.endswith("men"):
        return low, low.removesuffix("men") + "man"
    if not low.endswith("s"):
        return (low,)
    stem = low[:-1]
    return low, stem, stem.removesuffix("e"), stem.removesuffix("ie") + "y"


def _by_shape(word: str) -> Sort:
    if word[0].isdigit():
        return Sort.NUMBER
    if _OFFICE_HOLDER.fullmatch(word):
        return Sort.SHORT_POST
    if _MANAGEMENT_TEAM.fullmatch(word):
        return Sort.SHORT_BODY
    if _SHORT.fullmatch(word):
        return Sort.INITIALS
    if not word[0].isupper():
        return Sort.PLAIN
    return Sort.FORENAME if word.lower() in FORENAMES else Sort.NAME

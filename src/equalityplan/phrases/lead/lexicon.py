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
advertising advice advocacy affair age ageing agriculture alcohol alumni ambulance analysis animal anti-bullying
antisocial appointment apprenticeship archive archives art assessment asylum attendance autism behaviour belief
benefit bilingual billing biodiversity britain british budget building bullying burial bus business campaign campus
cancer carbon care career caretaking catering cemetery change chaplaincy child childcare children choice citizen
citizenship civic cleaning cleansing climate clinical coaching coastal cohesion collection comm commercial
commissioning community complaint compliance computing conduct conservation constitution construction consultation
contact contract contracting control corp cost counselling countryside credit crematorium crew crime cultural culture
curriculum customer cyber cycling data debt delivery dementia democracy democratic dental deprivation design dev
development digital disability disabled discipline discrimination diversity domestic drainage drug ecology economic
economy education educational efficiency election electoral emergency employability employment energy enforcement
engagement engineering england english enquiry enrolment enterprise env environment environmental equal equalities
equality equipment equity ethics ethnic ethnicity europe european evaluation event evidence exam examination exclusion
experience external facility faith family feedback fees field financial fire fleet flood food foster fostering fraud
funding fundraising gas gender geography governance grant green ground grounds growth gypsy harassment hate health
healthcare hearing heritage higher highway history home homelessness hospitality hygiene identity immigration impact
improvement inclusion inclusive income induction inequality information infrastructure innovation insight inspection
insurance intake integration intelligence international internet interpreting intervention investment ireland issue
job journey justice knowledge labour land landlord language law leadership learner learning leaving legal lettings
lgbt lgbt+ lgbtq lgbtq+ lgbtqi lgbtqi+ life lifelong literacy litigation logistics london lone maintenance management
maternity math maths measurement media mediation medical medicine membership mental mentoring midwifery migration
minority mobility money monitoring mortality multicultural museum music natural neighbourhood noise numeracy nursery
nursing nutrition occupational od older online operation opportunity ops organisation organisational outcome outdoor
outreach paediatric park parking parks parliamentary participation partnering pastoral patient pay pension people perf
performance permit pest pharmacy philanthropy physical place placement plan play policy politics population
postgraduate poverty pregnancy prevent prevention primary prison privacy probation procedure process procurement
product production professional programme progression project promotion protection provision psychiatry psychology
public publication publicity publishing quality race racial radiology rail reablement recovery recreation recycling
redress referral reform refugee refuse regeneration registration regulation regulatory rehabilitation relation
relationship religion religious renewal rent repair reporting reputation research reserve resettlement residential
resilience resource respect response restorative results retention retirement revenue review reward right risk road
roma rural safeguarding safer safety sale scene science scotland scottish screening scrutiny secondary security
sensory sex sexual sexuality sheltered shift site skill social software special spiritual sport stadium staffing stage
standard station statistics statutory strategy street stress stroke substance suicide supply support surgery survey
sustainability sustainable system talent tax teaching technical technology teenage telecare tenancy tenure test
theatre therapy timetable timetabling tourism town trade trading traffic trans transformation transition translation
transport travel traveller treasury treatment trees tuition uk undergraduate urban valuation value vehicle victim
violence virtual vision visitor vocational voice voluntary volunteering vulnerable wales ward waste watch water web
website welfare well-being wellbeing welsh widening wildlife winter woman women work workforce workplace world year
young youth
""",
    Sort.MODIFIER: """
academic acting action active all all-staff allocated another any appointed appropriate area assigned both central
chosen civil class classroom co combined competent corporate county borough city cross cross-cutting cross-party
departmental designated different district divisional duty elected each every existing first former full general
governing human individual institutional interim internal joint junior key line local lower main managing middle
multi-agency national new newly nominated non operating operational other own parish participating regional relevant
respective responsible select selected senior shadow single snr some specific steering strategic suitable task
temporary various vice whole wider working advisory trained qualified experienced trust-wide appropriate independent
majority joint-working north south east west northern southern eastern western upper greater inner outer non-executive
""",
    Sort.UNIT: """
hr it ict oh pr qa finance comms communication communications marketing estate planning housing library admissions
personnel e&d ed&i edi edhr d&i e&i l&d r&d t&d hrod hr&od slt smt cmt elt clt emt slg smg lmt audit property
recruitment leisure licensing cyps registry payroll asc cypf
""",
    Sort.SERVICE: "service section faculty centre center function side cell hub secretariat desk branch",
    Sort.TEAM: "team department dept directorate division unit office bureau",
    Sort.ORGANISATION: """
board council cabinet union trust authority agency company society charity police college church consortium alliance
assembly parliament government ministry institute institution foundation congress court senate school academy hospital
gp partnership university nhs association commission federation body organization corporation inspectorate network
club provider contractor supplier stakeholder force bank organisations practice clinic ombudsman tribunal
regulator coalition collaborative hospice
""",
    Sort.BODY: """
group subgroup sub-group committee sub-committee subcommittee panel forum fora taskforce task-force party staff-side
conference cooperative co-operative meeting
""",
    Sort.PEOPLE: """
student pupil parent resident tenant volunteer carer staff employee everyone everybody user service-user governor
councillor trustee colleague friend candidate leaseholder householder worshipper applicant
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
registrar rep representative researcher scientist secretary sec sergeant solicitor specialist sponsor statistician
strategist superintendent supervisor surgeon surveyor technician technologist therapist trainer treasurer tutor
undersecretary warden webmaster worker sister chaplain caseworker keyworker firefighter navigator broker steward
marshal negotiator valuer delegate economist dietitian podiatrist radiographer proctor verifier moderator examiner
housekeeper gardener cleaner coroner sheriff responder handler interpreter translator appraiser interviewer bailiff
watch-keeper vp mgr dir adv advr coord co-ord sup
""",
    Sort.SHORT_POST: """
hod hos ht dht aht ceo ce cx cfo coo cio cto md dcs dce dcx ace senco sendco inco alnco sbm dsl hrbp dvce pvc dvc vc
acc dcc pa eho edo cso cmo cno dph pcc dpo siro hrd pcso ta hlta aco dcfo acfo
""",
    Sort.SHORT_BODY: """
lea la pct ccg cdrp csp lsp sha gmp cvs tuc ehrc cre drc eoc rnib rnid dwp dfe dfes su tu fgb gb jcc jnc jncc wg icb
acas unison stonewall scope mencap csu phe rtp cab ofsted scvo gla vcs vcse ngo rsl hmpps gmb nasuwt nut nahbo ucu
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

OFFICES = frozenset(
    "bursar registrar webmaster caretaker housekeeper provost rector chancellor headteacher headmaster headmistress "
    "treasurer coroner".split()
)
"""Posts that name their work by themselves, so that they are hardly the last word of a unit's or rank's name."""

OF_A_BODY = frozenset(
    "chair chairs co-chair co-chairs chairman chairperson convener convenor clerk secretary member members rep reps "
    "representative representatives lead".split()
)
"""Those who have a place in a body, and are named after it."""

BEGINNING_RANKS = frozenset("deputy dep associate assoc assistant asst acting interim vice joint".split())
"""Words that open the name of a post and are none by themselves where more follows."""

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

NO_PARTY = frozenset(
    """
not applicable none identified ongoing under review pending awaiting awaited unknown unallocated unassigned required
allocated confirmed agreed decided determined advised assigned complete completed done yet known decision appointment
appointed post recruited named later date continuous rolling immediate annual annually monthly quarterly termly yearly
spring summer autumn winter term year years month months week weeks
""".split()
)
"""Words of which no name consists: "Not yet allocated", "Under review", "Summer term"."""

PLACES = frozenset("scotland scottish wales welsh england english britain british uk ireland europe european".split())

ALSO_FORENAMES = frozenset("april august autumn bishop dean duke earl faith grant joy june may patience summer".split())
"""Forenames that are words of other sorts: "Dean Marrow", but "Dean of Arts"."""

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
_LINE_END = re.compile(r"-\s+(?=[a-z])")
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
    if not word or _POSSESSIVE.search(word):
        return Sort.MODIFIER if word else Sort.PLAIN
    if len(word.rstrip(".")) == 1 and word[0].isupper():
        return Sort.LETTER
    plain = _LINE_END.sub("", word.rstrip(".")).removeprefix(_rank_mark(word))
    return _listed(plain) or _listed(plain.rpartition("-")[2], heads_only=True) or _by_shape(word)


def _rank_mark(word: str) -> str:
    """The letter for acting, temporary or detective before a rank: "T/DCC"."""
    return word[:2] if word[1:2] == "/" else ""


@lru_cache(maxsize=4096)
def is_plural(word: str) -> bool:
    """Say whether a word is the plural of a head noun, or means several without a plural form."""
    low = word.lower().rstrip(".")
    return low in ("staff", "everyone", "everybody", "fora") or (low not in _SORTS and sort_of(word) in HEAD_SORTS)


def _listed(word: str, *, heads_only: bool = False) -> Sort | None:
    low = word.lower()
    sort = next((_SORTS[form] for form in _singulars(low) if form in _SORTS), None)
    if sort is Sort.FUNCTION and low not in _SORTS:
        return None
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

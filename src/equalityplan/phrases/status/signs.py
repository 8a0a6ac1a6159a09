"""The phrases by which a status text says where an action stands.

Phrases are parted by strokes. In a phrase `a|b` is either word and `[a]` may be missing; `*` is any word, `~ed` a past
participle, `~ing` a word in -ing, `@` a date, `#` a quarter or financial year, `%` a share below the whole, `^` the
beginning and `$` the end of a clause. Hyphens count as spaces. The longest phrase at a place is taken, so that "not
started" is no "started" and "to be completed" no "completed"; of two as long, the one that stands earlier here.
"""

from __future__ import annotations

from enum import Enum


class Sign(Enum):
    """What a phrase says."""

    SILENT = "speaks of something else"
    OFF_TRACK = "late, missed, or its date was moved"
    AT_RISK = "in danger or stopped for now"
    CANCELLED = "given up"
    SUPERSEDED = "taken over elsewhere"
    ON_TRACK = "going to plan"
    IN_PROGRESS = "begun and not finished"
    DRAFT = "a draft, unfinished unless something final follows"
    ONGOING = "goes on without end"
    NOT_STARTED = "not begun"
    EXPECTED = "will be done, as is expected"
    FUTURE = "will be done"
    FOLLOW_UP = "will be looked at again"
    COMPLETED = "finished, in a word made for it"
    NOW_COMPLETED = "finished after all"
    NOT_APPLICABLE = "does not apply"
    DONE = "something was done"


_FINISHED = "complete|completed|achieved|met|done|delivered|actioned|implemented|finished|finalised|finalized|concluded"
_MEANS = "funding|resource|resources|resourcing|budget|capacity|funds|money|finance|staffing"
_AIM = "target|targets|deadline|deadlines|milestone|milestones|timescale|timescales"
_TRACK = "track|target|schedule|course"
_OFTEN = "annually|regularly|quarterly|monthly|yearly|termly|weekly|daily|continuously|routinely|biannually|fortnightly"
_ITEM = "action|target|objective|project|recommendation|proposal|item|scheme|work|task|measure|priority"
_PLAN = "plan|programme|strategy|scheme|framework|policy|review|process|project|work|action|objective|agenda"
_GREAT = "significant|significantly|serious|seriously|severe|severely|major|considerable|substantial|well|over"
_STAGE = "phase|stage|part|tranche|step|round|year"
_SLIP = "carry|moved|deferred|postponed|put|pushed|rescheduled|delayed|slipped|extended|carried"

PHRASES = {
    Sign.SILENT: f"""
update|verbal to be * / progress report to be * / [written|verbal|oral|full] update|report|verbal to follow
awaiting|awaits [an] update|information / update awaited|requested|required|due|needed / no update [*]
no [*] data|information|response|return [available|received|provided]
data|information|figures [is|are] not [yet] available|collected|known / not assessed|rated|scored|applied / not known
unknown / unclear / tbc / tba / tbd / to be confirmed|advised|determined|decided
not stated|provided|reported|recorded|supplied
% of [the|all|our] [*] [*] {_PLAN}|actions|recommendations|targets|objectives|milestones|projects|tasks|measures
% is|was|are|were|had|have / % of / see|as above|below|attached|comments|appendix|report / for the attention of
action is|are desirable
""",
    Sign.OFF_TRACK: f"""
overdue / off {_TRACK} / not on {_TRACK}|time / no longer on {_TRACK} / late $ / late @ / running|is|are|now late
behind / behind schedule|track|target|plan|time|timetable|timescale|programme|profile / delayed / delay / delays
slipped / slippage / slipping / missed / failed / failure|fails|failing
{_AIM}|date [was|were|has|have] not [been] met|achieved|reached|hit / {_AIM} [was|were|has] [been] missed
{_AIM}|date [has|have|was|is] [been|being] moved|extended|revised|changed|slipped|amended|altered
revised|extended|amended|later [completion|target] {_AIM}|date
{_SLIP} [back|over|out|forward] to|into|until|till|for @|#
{_SLIP} [back|over|out|forward] to|into|until|till [the] next|following|new|later / put|pushed|moved back
rescheduled / {_GREAT} concern|concerns|issue|issues|problem|problems|risk
{_GREAT} delay|delays|delayed|slippage|behind|overdue|late / past [its|the] deadline|due / should have been ~ed
no improvement|impact / below|under|short|outside|missing [of] [the|our] target|timescale|timescales|profile
worsened / worse / deteriorated / deteriorating / deterioration / will|did|does|may not meet|achieve|reach|hit
not meeting|achieving|reaching / expired / lapsed / overran / underperforming / unsuccessful / unsuccessfully
target|targets will not be met|achieved / out of time / will be missed|late|delayed|overdue
extended to|until|till|into / extension / now due|expected|anticipated|planned|scheduled|likely|forecast
will now be ~ed|complete [in|by|on] @|# / rolled|roll forward|over [to] / deadline|date has passed / carried over
""",
    Sign.AT_RISK: f"""
at [some|high|medium|serious] risk / on hold|pause|ice / held up|over|back / paused / suspended / deferred / postponed
stalled / halted / frozen / in abeyance|jeopardy|doubt|danger / under threat / unfunded / without {_MEANS} / concern
concerns / uncertain / threatened / slightly|just|marginally|narrowly below|under|behind|off|short|missed
within % of / {_MEANS} [was|has|been] withdrawn|cut|cuts|reduced|lost|refused|unavailable
no|insufficient|limited|inadequate|reduced [additional|further|available|allocated] {_MEANS}
lack|shortage|absence|loss of [*] {_MEANS}|staff / not [been] [currently] funded|resourced
some|minor|slight|slightly|small|possible|likely delay|delays|delayed|slippage|behind|issues|concern|concerns
{_MEANS} issue|issues|pressures|problems|constraints / difficulty / difficulties / problem / problems
unlikely|unable|inability to * / may|might|could not be / may|might|could slip / not [been] possible
slippage likely|possible / disrupted / interrupted / impacted|affected by / cannot / vacant / vacancy
barriers|obstacles to / difficult / challenging / problematic / slower|longer|lower than
uptake|up|attendance|response|responses [has|was|is|were] [been] low|poor|limited|disappointing
""",
    Sign.CANCELLED: f"""
cancelled / canceled / abandoned / discontinued / aborted / scrapped
^ withdrawn|deleted|removed|dropped|rejected|ceased|stopped|obsolete
not [to] [be|being] [been] pursued|pursue|pursuing / not being progressed|actioned|implemented
not [to] [be|being] proceed|proceeding|proceeded / not going|go ahead
not [to] [be|being] [been] taken|taking|carried forward|up / no longer * / no longer [to] be|being *
no longer going ahead / not to be ~ed / will not [now] be ~ed / will not [now] proceed|continue|go|happen
decided|agreed|decision|agreement [taken|made] not to / not required|needed|approved|supported|adopted|agreed|accepted
not [considered|deemed|thought] [to] [be] feasible|viable|practical|practicable|appropriate|necessary|cost
{_ITEM} [has|was|to] [been|be] withdrawn|removed|deleted|dropped|cancelled|discontinued|rejected|refused
taken out of [the] [action] plan / removed|deleted|dropped|withdrawn from [the|this] [action] plan|programme
""",
    Sign.SUPERSEDED: f"""
superseded / superceded / subsumed / replaced by|with / merged with|into / absorbed into|in|by
become|became|becomes [a] part of / to become [a] part of / now [a] part of
moved to|under|into [the|a|another] [*] [*] [*] {_PLAN} / transferred to|into / combined with / carried|carry forward
carried|carry forward|over to|into [the|a] [new|next] [*] [*] {_PLAN} / now with|sits
incorporated|integrated in|into|within|with [the|a|our|new|wider] * / taken forward by|under|through|within|in|as|into
carried over to|into / picked|taken up in|by|through|as|under|within|elsewhere / covered by|in|under|elsewhere|within
dealt with by|in|under|elsewhere|within|as / addressed elsewhere|under
included in|within|under [the|a] new|revised|other {_PLAN} / see action|objective|target / duplicate / duplicated
duplicates
to be incorporated|integrated|included|merged|subsumed in|into|within|with [the|a|our|new|wider] [*] {_PLAN}
overtaken by / [will] be picked|taken up in|by|through|as|under|within / will be|form part of
rolled|folded|built into / passed|handed [over] to
""",
    Sign.ON_TRACK: f"""
[is|are] going|running to plan|schedule|timetable / on {_TRACK}|time|plan / ^ to plan|schedule|target|timetable
as planned|scheduled / according to plan|schedule|timetable / within target|tolerance|budget
ahead of schedule|target|plan|time|timetable / progressing|proceeding|going|developing|performing well
progressing|proceeding as|to * / within timescale|timescales|timetable|target
no [major|significant|current] concerns|issues|problems|delays / no cause for concern / above|exceeding target
""",
    Sign.ONGOING: f"""
ongoing / on going / continuous / continuously / continual / continually / continues / continuing / continue to
will continue / will be ongoing|continuing / rolling / business as usual / bau / standing item
^ maintained|sustained $ / part of everyday|normal|day|routine|core|standard|regular|usual|our / core business
carried out|on {_OFTEN} / each|every #|month|term|year|quarter|week|meeting
regular|monthly|quarterly|annual|weekly|termly meetings|updates|reports|reviews|monitoring|sessions
regular|monthly|quarterly|annual|weekly|termly training|communication|contact|briefings|events|liaison
standard|normal practice
every [two|three|four|six|other|second] month|months|year|years|week|weeks|quarter|term|terms|meeting|day
throughout the year / year round / as [and] when required|necessary|needed|appropriate
on a|an ongoing|regular|annual|monthly|quarterly|rolling|continuous|continuing|daily|termly|weekly basis
^ [yes] [,] {_OFTEN}|annual|regular|constant|always|permanent $
is|are [~ly] monitored|reviewed|updated|held|provided|offered|delivered [*] {_OFTEN}
is|are [~ly] considered|undertaken|circulated|discussed|reported|published|produced|carried [*] {_OFTEN}
take|takes|taking place [*] / meets|meet|meeting|met [*] {_OFTEN} / is|are continuing
regularly|routinely|continuously|constantly ~ed / ~ed {_OFTEN} / already happening|happens|occurs
existing|normal|current practice|procedure|process
""",
    Sign.IN_PROGRESS: f"""
in progress|hand|train|development|process|preparation|part / under way / underway / wip / happening / incomplete
partial / partially / partly / ^ mostly|largely|somewhat $ / ^ current|active|open|live|progress $
part|partial|partially|partly|mostly [been] {_FINISHED}|established|embedded|developed
largely|substantially|almost|nearly|virtually|some [been] {_FINISHED}|established|embedded|developed
near|nearly|mostly|largely|partially|partly|partial [been] in place / near|nearing|towards completion
close to completion|being / not [yet] [been] fully|entirely|wholly|quite *
not [yet] [been] complete|completed|finished|finalised / not all * [*] / working on|towards|with|to / started / begun
commenced / began / begins / beginning to * [*] / initiated / starting
work|process is|has|have [now] ~ing|begun|started|commenced / being ~ed / being put|set in|up [place] / except
excepting / apart from / with [the] exception / {_FINISHED} in most|some|part / {_FINISHED} subject to / being [*] ~ed
is|are|was|were being [*] ~ed / progressing / progressed
some|good|steady|limited|further|significant|excellent|little progress [has|is] [been|being] [made]
slow|considerable|reasonable|substantial|strong|positive|much|more progress [has|is] [been|being] [made]
progress [is|has] [been|being] made / making [*] progress
under [*] development|review|consideration|discussion|construction|investigation|preparation|negotiation
^ developing|drafting|exploring|investigating|considering|reviewing|implementing|piloting|preparing
^ negotiating|discussing|consulting|arranging|recruiting|encouraging|increasing|improving|moving
^ researching|designing|producing|finalising|organising|gathering|collating|updating|identifying
^ undertaking|establishing|creating|looking|scoping|liaising|collecting|analysing|seeking|trying / agreed in principle
in principle / continued / is|are|we|am [currently|now|also|still|actively|all] ~ing
currently ~ing|being|in|under|with|at / now ~ing|being / been ~ing / now under * / ^ attended / has|have met with
[is|are] being taken forward [by|through|in|as|with] [*] / almost|nearly there / ringfenced / ring fenced / invited
contacted / met with / liaised / arranged / booked / commissioned
application|bid|proposal|tender [*] [*] submitted|made / trialled / ordered
discussion|discussions|talks|negotiation|negotiations|work|conversations have|has [also] [been] ~ed|begun|held
for|to consultation / out to|for consultation|tender|comment|comments|advert|quote|review
consultation [is|currently] [under] way|underway / to some|an extent
subject to approval|sign|ratification|agreement|consultation
further|more|additional|some work|development|improvement|improvements|action [is|are] [still] required|needed
more [is] needed|required / more|further|additional work to do|be
some work|actions|elements [has|have] [been] {_FINISHED}|undertaken
for approval|review|signature|comment|comments|consideration|decision|ratification|sign|agreement|adoption|discussion
awaiting|awaits|pending [the|its] [final|formal|council|cabinet|board|committee|corporate] approval|sign|ratification
awaiting|awaits|pending [the|its] [final|formal|council|cabinet|board|committee|corporate] feedback|response
awaiting|awaits|pending [the|its] [final|formal|council|cabinet|board|committee|corporate] responses|confirmation
awaiting|awaits|pending [the|its] [final|formal|council|cabinet|board|committee|corporate] outcome|outcomes
awaiting|awaits|pending [the|its] [final|formal|council|cabinet|board|committee|corporate] results|comments
awaiting|awaits|pending [the|its] [final|formal|council|cabinet|board|committee|corporate] adoption|publication
awaiting|awaits|pending [the|its] [final|formal|council|cabinet|board|committee|corporate] evaluation|decision
{_STAGE} * [is|now|has] [been] {_FINISHED} / first|initial|second|third {_STAGE} [is|now|has] [been] {_FINISHED}
most|majority|many|several|half [of] [the] [*] [*] [have|has|are|is] [been] {_FINISHED}
at|in [the|an|its] [very] early|planning|consultation|design|draft|development stage|stages|phase
at|in [the|an|its] [very] tender|scoping|final|initial|first|implementation stage|stages|phase
early|initial stages|steps|days / piloted / piloting / well advanced / to date / so far / yet to be fully / ^ % $
% {_FINISHED} / drafting / build|building on / moving forward|towards / all but|bar / on order
dates|date [have|has] [been] set / {_FINISHED} for|in phase|stage|part *
""",
    Sign.DRAFT: """
draft / first|initial draft / drafted / drafts
draft|drafts [*] [been] produced|prepared|completed|complete|written|developed|circulated|issued|available / outline
discussed / considered / explored / investigated / raised / consulted / requested / approached
""",
    Sign.NOT_STARTED: f"""
not started|begun|commenced
not [yet] [been] [*] ~ed|done|met|begun|due|available|set|undertaken|held|sent|made|given|taken|written|developed
not [yet] [been] in place / not [yet] [been] set up / not yet / not [been] carried out / not happened|happening
unmet / undelivered / unachieved / unstarted [{_FINISHED}]
no [real|actual|specific|formal] progress|activity|action|work|movement [has] [yet] [been] [made] [to] [date]
no progress|activity|action|work taken|done|undertaken|begun|started|reported [to] [date]
no further|additional progress|activity|work [has] [been] made|taken|done
nothing [*] done|started|reported|report|yet / has|have not [yet] [been] [*] ~ed|done|met|set|put|had|in
has|have not [yet] * / no|nothing [*] [*] in place / not at all / on [the] agenda / did|does|do not / pending
planned / scheduled / outstanding / awaiting / awaits / awaited / proposed / to follow / ^ to do $
to start|begin|commence / yet to * / yet to be * / still to [be] * / still outstanding|required|needed|awaited
due to start|begin|commence|take|go|complete|finish|report|meet|happen|close / due to be * / due for *
due [in|by] @|# / dependant|dependent|depends|contingent on|upon / subject to / remaining / remainder
remains to [be] * / not due / not before|until / ^ new $ / ^ new {_ITEM} $ / ^ no $ / ^ none $ / ^ nil $ / ^ future
^ next year / in the pipeline / no plans / not [yet] addressed|considered
""",
    Sign.EXPECTED: """
expected|anticipated|forecast|predicted|projected|likely|hoped|envisaged
expected|anticipated|forecast|predicted|projected|likely to [be] [*]
expected|anticipated|forecast|predicted|projected|likely to be ~ed / will [still] be met|achieved|recovered
on course to / should be|still met|meet
""",
    Sign.FOLLOW_UP: """
will|to be [further|then|also] reviewed|monitored|maintained [each|every|in|annually|regularly] [year|month|term|#|@]
will|to be [further|then|also|now] repeated|evaluated|refreshed|revisited [each|every|in|annually] [year|month|term|#|@]
next review|update|meeting|refresh / review due|date|in|on|planned|scheduled
will be|to be [*] updated regularly|annually|as
""",
    Sign.FUTURE: """
will / will [also|now|then|not|only|next|all|both] * / will [also|now|then|not|only|next|all|both] be [*] ~ed / to be
to be [*] ~ed / to be in place / to be * / ^ to * / shall / soon / starts|commences / starts|begins|commences in|on
should / should be [*] ~ed / need|needs to / need|needs to be [*] ~ed / need to * / has|have to be ~ed / going to *
going to be ~ed / plan|plans|aim|aims|hope|hopes|intend|intends|intention to [be] *
propose|proposes|expect|expects|aiming|hoping|planning|looking|agreed to [be] *
intended|planned|scheduled to|for|in [be] [*] / proposed to|in [be] [*]
intended|proposed|planned|scheduled to be ~ed / forthcoming / imminent / imminently / shortly
once|when|until|upon|after|before|if [it|this|these|they|the] [*] is|are|has|have [been] ~ed|complete|agreed|in|held
once|when|until|after ~ed|complete / must be ~ed / is|are to * / is|are to be ~ed / can|could|would|may|might be ~ed
next steps|step|phase|stage
further work|action|development|training|actions|consultation|sessions|discussion|meetings
once|when|until|after [the|a|all] [*] [*] [is|are] in place
""",
    Sign.COMPLETED: f"""
{_FINISHED} / ^ fully|completely|totally $ / {_FINISHED} ahead of schedule|time|target / {_FINISHED} [*] @ / closed
discharged / fulfilled / accomplished / resolved / established / embedded
fully {_FINISHED}|embedded|compliant|established / fully [*] in place / in place|post|operation|force|use / signed off
taken|took place / yes / up and running / no further action|work|activity [is] [required|needed|necessary|proposed]
has|have [now|all|also|already] been {_FINISHED}|established|held|issued / no action [is] required|needed|necessary
nothing [further|more] required|needed / nothing further
proposed|recommended|ready|suggested|requested for|to closure|close|completion
work|action|task|project|actions|all {_FINISHED} [ahead] [of] [schedule|time|target] / carried out / rolled out
gone|went|is|are|now live / set up / successful / successfully ~ed|{_FINISHED} / exceeded
is|are [now|fully] operational|available|complete|accessible|aware / standard met / up to date / action taken
mainstreamed / target|targets exceeded|met|achieved
""",
    Sign.NOW_COMPLETED: f"""
now|since|subsequently [has|have] [been] [fully] {_FINISHED}|closed|resolved|established|operational
[is|are] now in place / now [been] signed off
""",
    Sign.NOT_APPLICABLE: """
n/a / na / ^ n a / not applicable|relevant / does|do not apply
""",
    Sign.DONE: """
~ed / ~ed throughout the year / now meets|complies|conforms / won / took / gave / wrote / ran / spoke / bought
has|have|was|were [now|all|also|already] [been] run|put|set|led|read / agreed
now available|has|have|includes|include|contains|provides|offers / has|have a|an|the|access
has|have|was|were increased|limited|targeted|combined|integrated|coordinated
has|have|was|were joined|informed|named|accelerated|tailored|structured|continued / there is|are [now] / includes
include / provides / provide / on [the|our] website|intranet / exist / exists
feedback [has|was|is] [been] [very] positive / positive feedback
""",
}

FINAL = frozenset(
    """
agreed approved adopted published finalised finalized ratified signed implemented launched issued completed
""".split()
)
"""Words after which a draft is no draft any more."""

IRREGULAR = frozenset(
    """
held sent built made given taken written found brought chosen drawn undertaken shown sought bought spent begun
""".split()
)
"""Past participles that do not end in -ed and are seldom anything else."""

NO_PARTICIPLES = frozenset(
    """
need needed required related detailed targeted limited based disabled increased united indeed proposed advanced mixed
interested skilled feed proceed exceed succeed speed seed bed deed shed wed embed hundred red led elected opted aged
unauthorised unemployed underrepresented marginalised experienced qualified married accelerated named dedicated
structured tailored integrated coordinated combined protected retired informed centred continued
""".split()
)

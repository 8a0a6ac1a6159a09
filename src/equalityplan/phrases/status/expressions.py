"""The fixed expressions of status texts: predicates, nouns that tell, asides, and how often or how much.

Phrases are parted by strokes. In a phrase `a|b` is either word and `[a]` may be missing; `*` is any word, `~ed` a past
participle, `~ing` a word in -ing, `~n` a number, `@` a date, `#` a month or season and `#+` the next year or term, `%`
a share below the whole and `%of` some of so many, `^` the beginning and `$` the end of a clause. Hyphens count as
spaces. The longest phrase at a place is taken; of two as long, the one that stands earlier here.

A predicate (a `Sense`) takes the time and the polarity of the verb before it: "will be on track" and "not on track"
need no phrase. A `Sign` counts where its clause has no verb that tells more.
"""

from __future__ import annotations

from equalityplan.phrases.status.signs import Aside, Extent, Sense, Sign

Meaning = Sign | Sense | Aside | Extent

_MEANS = "funding|resource|resources|resourcing|budget|capacity|funds|money|finance|staffing"
_AIM = "target|targets|deadline|deadlines|milestone|milestones|timescale|timescales"
_TRACK = "track|target|schedule|course|programme|time|plan|timetable"
_PLANNED = "plan|schedule|timetable|timescale|timescales|expectations|expectation|target|targets|profile|programme|time"
_TROUBLE = "delay|delays|slippage|issue|issues|problem|problems|concern|concerns|difficulty|difficulties|risk|risks"
_GREAT = "significant|serious|severe|major|considerable|substantial|great|long|grave|lengthy|high|extreme"
_SMALL = "some|minor|slight|small|few|a|short"
_WORRY = "issue|issues|problem|problems|concern|concerns|difficulty|difficulties|risk|risks"
_PROGRESS = "progress|headway|movement|work|activity"
_WEAK = "limited|little|slow|some|partial|patchy|variable|mixed|insufficient|poor"
_FINISHED = (
    "complete|completed|achieved|met|done|delivered|actioned|implemented|finished|finalised|concluded|established"
)
_ITEM = "action|target|objective|project|recommendation|proposal|item|scheme|work|task|measure|priority|entry|aim"
_PLAN = "plan|programme|strategy|scheme|framework|policy|review|process|project|work|action|objective|agenda"
_OFTEN = "annually|regularly|quarterly|monthly|yearly|termly|weekly|daily|continuously|routinely|biannually|fortnightly"
_REGULAR = (
    "routine|regular|monthly|quarterly|annual|weekly|termly|daily|yearly|fortnightly|continuous|continual|biannual"
)
_TURN = (
    "review|reviews|board|committee|forum|council|agm|newsletter|edition|assessment|panel|inspection|autumn|spring|summer|winter|"
    "year|years|month|months|quarter|term|terms|week|weeks|meeting|meetings|day|season|session|occasion|intake|cycle"
)
_JUDGED = "[considered|deemed|thought|felt|judged|found|seen] [to|as] [be]"
_SEVERAL = "once|twice|two|three|four|five|six|ten|twelve"

PHRASES: dict[Meaning, str] = {
    Aside.CONDITION: """
once / when / whenever / until / till / unless / if / as soon as / before / after / whether / while / whilst
subject to * being / where possible|appropriate|necessary|required / provided that
""",
    Aside.REASON: """
because / although / though / even though / so that / in order to / in order that
as the|this|these|it|there|no|we|staff / since the|this|these|it|there|we|they
to allow|enable|ensure|help|support|give
""",
    Aside.RELATIVE: "which / who / whom / whose / where / that / what / how",
    Aside.CAUSE: """
because of / owing to / due to / despite / in spite of / as a result of / in light of / in the light of
following / for lack of / for want of / on account of / thanks to / in view of / in response to / instead of
rather than / with the aim of / caused by / resulting from / arising from / in relation to / in respect of
with regard to / regarding / compared with|to / against / with a view to / through lack of / such as / including
in case of / for ~ing / by ~ing / through ~ing
""",
    Aside.WAIT: """
subject to / prior to / in advance of / on receipt of / in the event of / pending
dependent|dependant|conditional|contingent on|upon / after the|a|this|that|our|its|their
before the|a|our|its|their|this / following the|a|our|its
""",
    Extent.OFTEN: f"""
{_OFTEN} / as [and] when [required|necessary|needed|appropriate] / as required|needed|necessary|appropriate
on a|an [*] ongoing|regular|annual|monthly|quarterly|rolling basis
on a|an [*] continuous|continuing|daily|termly|weekly|yearly|routine basis
every [other|second|{_SEVERAL}] {_TURN}|# / each|every [*] [*] {_TURN}|# / {_SEVERAL} times a|each|per {_TURN}
{_SEVERAL} a|each|per {_TURN} / {_SEVERAL} yearly|monthly|weekly / half termly|yearly
bi monthly|weekly|annually / throughout the year / year round / year on year / all year [round]
round the clock / constantly / at all times / as a matter of course|routine / in perpetuity / from time to time
day to day / {_REGULAR} meetings|updates|reports|reviews|monitoring|sessions
{_REGULAR} training|communication|contact|briefings|events|liaison|checks
{_REGULAR} audits|newsletters|visits|surveys|discussions|item|agenda|feature|slot
^ [yes] [,] {_OFTEN}|{_REGULAR}|constant|always|routine $ / constant *
^ {_REGULAR} event|exercise|process|meeting|review|report|update|survey|audit $
^ {_REGULAR} programme|activity|item|conference|celebration|return|cycle|task|campaign $
per annum|year|term|month|quarter / indefinitely / on request
""",
    Extent.SOME: f"""
% of [the|all|our] [*] [*] {_PLAN}|actions|recommendations|targets
% of [the|all|our] [*] [*] objectives|milestones|projects|tasks|measures / not all|every|everyone|everything
all|everything|everyone but|except|bar / some [of] / most [of] / many / several of|have / a few [of]
first|second|third of [the] * / interim|temporary
first|initial|second|third meeting|session|workshop|cohort|event|tranche|wave|batch
first|initial|second|third round|module|group|stage|phase|part|step|element|half / phase|stage|tranche|step *
majority of / half of|the|all|our|its / [a|one] third|quarter [of] / two thirds [of] / three quarters [of]
% of / %of / % / a|one|first|initial number of / only one|two|three|four|five|six|a
""",
    Extent.PARTLY: f"""
in some|most|part|places|parts / with [the] exception / except [for] / excepting / apart from / to date / so far
up to now / to some|an extent / as far as possible / initially / at some / at most / for some|most
at|in|for|by|with|to %of|% / {_FINISHED} in phase|stage|part * / {_FINISHED} for phase|stage|part *
""",
    Extent.NOW: "now",
    Extent.RISK: "risk|danger|threat|chance|possibility that|of / risk to / at risk of / in danger of",
    Extent.MAYBE: f"""
possibly / potentially / perhaps / probably / possible|likely|potential $ / possible|likely|potential {_TROUBLE}
likely
""",
    Sense.FINISH: """
in place|post|force|use|operation|situ|existence / up and running / up to date
fully staffed|compliant|embedded|operational / signed up [to]
on [the|our] [*] website|intranet|portal|wall|walls|internet / working in|at|from|across
successful bid|application|appointment|recruitment|launch|pilot|completion|implementation|introduction|outcome
no longer outstanding / done and dusted / taken|took place / met in full / in full / fit for purpose / a reality
working $ / working [very|fairly|really] well|effectively|properly|fully / successful $ / common practice
off the ground
""",
    Sense.COMPLETE: "complete / all done / at an end / complete to *",
    Sense.ON_COURSE: f"""
on {_TRACK} / on the right track / on [the|its|our] schedule|timetable
on target|track|schedule|course to|for * / to {_PLANNED} / to time / according to {_PLANNED}
in line with [the|our] [*] {_PLANNED} / as planned|scheduled|expected|anticipated|intended|profiled|programmed
ahead of [the|our|its] {_PLANNED}|game|where|deadline
within [the|its] timescale|timescales|timetable|target|tolerance|budget / satisfactory
[as] per plan|schedule|programme / within agreed timescales|timescale / going well
progressing|proceeding|going|developing|performing [very|really] well / on [the] right track
on line to|for|with / in good time / meeting|hitting [the|our|its|all] {_AIM}
""",
    Sense.LATE: f"""
overdue / off {_TRACK}|plan / behind [the|its|our] {_PLANNED} / out of time / now @|# $
later than planned|expected|anticipated|hoped|scheduled|intended|we
no longer achievable|deliverable|realistic|possible / {_AIM}|date|completion now [*] @|#
past [its|the|their] deadline|due [date] / running|are|is|was|were [*] [*] [*] [*] late|behind / late $
late @|# / weeks|months|days|year|years late|behind|overdue
a|one|two|three|four|five|six|several week|weeks|month|months|year|years late|behind|overdue|adrift / behind
adrift / lagging / extension [of] [time] agreed|granted|requested|sought|needed|to
no improvement|impact|effect
new|revised|extended|amended|later|slipped [target|completion|due|end] {_AIM}|date
below|under|outside|missing|short [of] [the|our|its] target|targets|profile|timescale|timescales
below|under|outside|missing|short [of] [the|our|its] deadline|expectations|track|trajectory|plan / not on time
unsuccessful / going backwards / worse [than] / out of date / ^ late * / [well] short of what
""",
    Sense.IN_DANGER: f"""
at [some|high|medium|serious|considerable] risk / on hold|pause|ice
in abeyance|jeopardy|doubt|danger|limbo|question / under threat|pressure / reluctant / unwilling / vulnerable
precarious / unstable / overstretched / stretched / overloaded / understaffed / underfunded / short staffed
deadlocked / at an impasse / unfunded / unresourced / uncertain / not certain / at a standstill
in difficulty|difficulties|trouble / to be decided whether|if / out of our control|hands
{_SMALL}|just [weeks|months] below|under|behind|off|short [of] [{_TRACK}|{_PLANNED}]
slightly|marginally|narrowly [weeks|months] below|under|behind|off|short [of] [{_TRACK}|{_PLANNED}]
held up|over|back / not enough|sufficient * / without [further|additional|more] {_MEANS} / stuck / tight
not affordable / unaffordable / in short supply / scarce / in administration|liquidation|receivership|dispute
no one|nobody available|to / needs|need more|additional {_MEANS}|staff|time|volunteers|support / reliant on
{_MEANS} ends|end|ended|ending|runs|ran|running|expires|expired|stops|exhausted [out]
{_MEANS} has|have|is|was been|now ended|finished|exhausted|spent|lost / worried / worrying / afraid
fear|fears|worry|worries / weak / fragile / under strain / not a [*] priority
not achievable|deliverable|realistic|attainable|sustainable|viable / unavailable / vacant / challenging
problematic / difficult / impossible / not possible / of [some] concern
a challenge|problem|concern|risk|worry|issue / an issue|area / an area of concern / unlikely / doubtful
doubt|doubts|uncertainty [about|over|as] [to] [whether|if|how]
no staff|officer|officers|time|venue|venues|space|cover|trainer|trainers available
not guaranteed|assured|secure
""",
    Sense.UNDER_WAY: """
in [active] progress|hand|train|development|process|preparation
in [active] draft|consultation|discussion|discussions|motion|flow|pilot / under way / underway / on site / wip
incomplete / unfinished / part way|done|complete / half way / halfway / mid way
under [*] development|review|consideration|discussion|construction
under [*] investigation|preparation|negotiation|revision|consultation
under [*] assessment|examination|scrutiny|evaluation|trial / partway / well advanced / moving
nearly|almost|getting there / near|nearing|towards|approaching completion|conclusion
close to completion|being|completion / at the printers|printer|designers
out to|for [*] consultation|tender|comment|comments|advert|quote|review|recruitment|offer|staff
with the|our|a|legal|finance|hr|printers|solicitors|governors / ^ with *
at|in [the|an|its] [very] * stage|stages|phase
for [final|formal] approval|signature|comment|comments|consideration|decision
for ratification|sign|agreement|adoption|discussion|consultation / on order / in principle / on [the] way
work in progress / begun / not yet final / not far off / in negotiation|negotiations|talks|dialogue
being worked on|up|through / a work in progress / taking shape / gathering pace|momentum / on the right lines
piecemeal
""",
    Sense.CONTINUAL: """
ongoing / on going / continuous / continual / continually / recurrent / recurring / cyclical / perpetual
kept|keep|keeping [*] under [*] review / [a] rolling [*] / business as usual / bau / permanent
[a] standing item / a|an continuing|continuous *
part of [the|our|its|a] [*] everyday|normal|day|routine|core|standard|regular|usual|ongoing *
part of business|induction / core business / built in to|into
[the|our] standard|normal|usual practice|procedure|process / a [*] commitment|priority|feature|focus
continual|continuous|ongoing improvement|review|process|work|programme
^ part of [the|our|its] ongoing|everyday|normal|routine|daily|annual|yearly *
""",
    Sense.TO_COME: f"""
outstanding / to follow [on|in|by] / to come / still to come / in the pipeline / on [the] agenda
on|in the forward|work plan|programme / forthcoming / imminent / imminently / to do $ / start date / ^ year ~n $
^ for action|attention|implementation / not before / for|in [the] future / the next step|stage|phase / next on
yet $ / ^ future / ^ to do / {_ITEM} for [the] next|# / for [the] next year|term|phase|meeting|quarter
^ in [the] #|#+ $ / ^ #+ $ / on [the|a] [waiting] list / ^ next {_TURN}|# / still required|needed|awaited
upcoming / still open / as yet unstarted|outstanding|undecided / unstarted {_FINISHED} / unstarted / unmet
undelivered / unachieved / pencilled in / no plans
""",
    Sense.PAUSE: "held pending|until",
    Sense.HAMPER: "held|holding|hold|holds this|it|things|us|matters|progress|work up|back",
    Sense.DROP: f"""
turned this|it|them|us down / {_JUDGED} unnecessary|unfeasible|impractical|impracticable
{_JUDGED} inappropriate|unviable|unworkable|undesirable
""",
    Sense.APPLY: """
applicable / relevant / apply / applies / within [our|the|its] remit|scope|powers|control|responsibility
in scope / our responsibility / a matter for us
""",
    Sense.WORTHWHILE: f"""
{_JUDGED} feasible|viable|practical|practicable|appropriate
{_JUDGED} necessary|affordable|worthwhile|suitable|desirable|justified / {_JUDGED} cost effective / in favour
{_JUDGED} value for money / {_JUDGED} possible to progress
""",
    Sense.UNTOLD: """
tbc / tba / tbd / unknown / not [yet] known / to be decided / to be confirmed|advised|determined / not stated
unclear / unsure / not [yet] clear / info requested / attached|enclosed|appended
not [yet] [been] reported|recorded|supplied|assessed|rated|scored|applied|measured / unspecified / too early to
yet to be confirmed|advised|determined
""",
    Sign.SILENT: """
none given|stated|provided|supplied|reported|recorded / update|information|data|response|report pending
to note / for information / ^ yes [,] no [,] [partly|partially|partial|n/a] $
pending [an] update|information|response|return|report / not answered
no [*] data|information|response|return [available|received|provided|supplied|given|known]
no [*] report|comment|comments|update|details [available|received|provided|supplied|given|known]
data|information|figures [is|are] not [yet] available|collected|known
see|as above|below|attached|comments|appendix|report
update|information|report|return|response|comments awaited|requested|required|due|needed
[*] update|report to follow / % is|was|are|were|had|have / for the attention of / action is|are desirable
refer to / progress report|update|reports / no change|changes
[more|better|higher|earlier|sooner] than planned|expected|anticipated|forecast|hoped|target
""",
    Sign.OFF_TRACK: f"""
{_GREAT} [and] [*] {_TROUBLE} / delay|delays|slippage / overrun / failure / deterioration
{_AIM} will not be met|achieved / carried over / extension [of|to] [*] time|date|deadline|@|#
from * @|# to [*] @|# / instead of # / rather than # / red flag / worsening / escalate / escalated / shortfall
a|further|continued|another {_TROUBLE} in / below [the|our] [*] average / lower than [*] target|expected|planned
""",
    Sign.AT_RISK: f"""
no|insufficient|limited [of] [additional|further|available|allocated|the|identified] {_MEANS}
inadequate|reduced|lack [of] [additional|further|available|allocated|the|identified] {_MEANS}
lack|shortage|shortages|absence|loss|withdrawal of *
{_MEANS} issue|issues|pressures|problem|problems|constraint
{_MEANS} constraints|shortage|cuts|gap|difficulties|shortfall|permitting / skills gap|shortage
{_SMALL} [*] delay|delays|delayed|slippage|slip
staff|staffing|skills|resource shortage|shortages|changes|turnover|sickness / {_WORRY}
{_TROUBLE} possible|likely|expected|anticipated|foreseen / vacancy / vacancies
barriers|obstacles|constraints|challenges [to|in|with]
{_WEAK}|low uptake|take|attendance|response|responses|interest|engagement|support|demand
uptake|up|attendance|response [has|was|is|were] [been] low|poor|limited|disappointing|slow
responses|interest|engagement|demand [has|was|is|were] [been] low|poor|limited|disappointing|slow
slower|longer|lower|fewer|less than [planned|expected|anticipated|hoped] / threat to
sickness|absence|illness|capacity|workload|pressure|pressures / low uptake|take|interest / setback|setbacks
insufficient / inadequate / disappointing / too few|small|low|little|costly|expensive|short|difficult
shortage|shortages / more|additional volunteers|staff|funding|resources|money needed|required
needs|need attention
""",
    Sign.CANCELLED: """
no plans to / no further plans / no [longer|further] intention [of|to] / ^ obsolete|void|redundant|defunct $
decided|decision|agreed [taken|made|reached] against|not to / decision [taken|made|reached] [by] [*] not to
not [to] [be|being] pursued / removed|deleted|dropped|withdrawn from [the|this] [*] plan|programme
not cost effective / no [business] case|appetite [for]
""",
    Sign.SUPERSEDED: f"""
see [also] action|objective|target|item|point|priority|row|theme * / duplicate|repeat|repetition of
^ duplicate / [same] as action|objective * / same as
now [sits|falls|comes|part] [of|in|within|under|with|by] [the|a|our] [*] [*] {_PLAN}
now [included|contained|covered|addressed] [of|in|within|under|with|by] [the|a|our] [*] [*] {_PLAN}
become|became|becomes [a] part of / to become [a] part of / now [a] part of / now with [the|our|*]
^ part of [the|a|our] [*] [*] [*] {_PLAN}
now under|with|within [the|our] [*] [*] services|service|team|directorate|department
now under|with|within [the|our] [*] [*] division|council|trust|board|committee|partnership
now [the] [*] responsibility|remit [of]
other|another|new|wider|separate|different plan|strategy|action|workstream|objective / overtaken by events
superceded
""",
    Sign.ON_TRACK: f"""
no [major|significant|current|known|real|particular|immediate] {_TROUBLE}|cause / no|not [a] cause for concern
no risks|issues|barriers|problems to / above|exceeding [the|our] target / nothing to report|raise
without [any] {_TROUBLE} / all well / no concerns / ^ achieving $
""",
    Sign.IN_PROGRESS: f"""
[good|steady|further|excellent|reasonable|positive] {_PROGRESS} [*] made|done|undertaken
[strong|considerable|significant|much|more|some|great] {_PROGRESS} [*] made|done|undertaken
good|steady|further|excellent|reasonable|positive|strong|considerable|significant {_PROGRESS}
great|real|substantial|notable|healthy|encouraging|solid|fair|rapid {_PROGRESS} / making [*] progress
good|promising|encouraging|strong|great start / {_WEAK} {_PROGRESS} / progress [has|is] [been|being] made
early|initial days|steps|stages / ^ current|active|open|live|progress|progressing $
not [yet] fully|entirely|completely|quite $ / in part $ / partly $ / partially $
^ % [{_FINISHED}|progress|through|there] $ / % {_FINISHED} / build|building on / but|with more|further to do|be
further|way|ways to go / but not [yet] by|in|for|all|at|on|the / remaining / remainder / rest [of]
moving forward|towards / ^ mostly|largely|somewhat|partial|partly $ / phase|stage * of
further|more|additional|some work|development|improvement [is|are] [still] required|needed|necessary
further|more|additional|some improvements|action|refinement [is|are] [still] required|needed|necessary
consultation|interviews|negotiations|talks|discussions|recruitment|piloting|testing $
consultation|survey|advert closes|open / more [is] needed|required / more|further|additional work to do|be
partial compliance|achievement|success|completion / to be continued
advert|consultation|survey|application|applications|advertisement|tender [is] [now] out|open / being
^ emerging $
""",
    Sign.DRAFT: """
draft / drafts / outline
bid|application|proposal|tender|case [*] [has|have|was] [been] submitted|made|lodged|in|sent
""",
    Sign.NOT_STARTED: f"""
no [real|actual|specific|formal|significant|visible|tangible|substantive] {_PROGRESS}
no further|additional progress|headway|movement / nothing yet|done|happened
^ no|none|nil|nothing [yet|to] [report|date|yet] $ / none|nothing|nil [as] yet
no action|activity|work|progress $ / no|nothing [*] to date|yet|far / no evidence|sign|indication of *
not at all / not yet / ^ new $ / ^ new [for] {_ITEM}|@|#|year $ / ^ pending $ / ^ planned $ / ^ scheduled $
^ awaited $ / ^ proposed $ / year|phase|stage * {_ITEM} / action|priority for * / agenda item for
^ proposals|plans|proposal|plan for|to / nothing in place / no [*] [*] in place / none started|held
next|later|final steps|step|phase|stage / further|remaining training|sessions|actions|steps
""",
    Sign.COMPLETED: """
yes / no further action|work|activity|steps / nothing [further|more|else] to do|add
nothing further|more|else [required|needed] / ^ fully|completely|totally $
no action [is] required|needed|necessary / up to standard
proposed|recommended|ready|suggested|requested|recommend [for|to] closure|close|completion / success
nothing further / mission accomplished / no outstanding * / ^ excelling $
""",
    Sign.NOT_APPLICABLE: """
n/a / na / ^ n a / does|do not apply / out of scope / outside [*] [*] scope|remit|control / none applicable
not appl|app
""",
    Sign.DONE: """
feedback [has|was|is] [been] [very] positive / positive feedback / down|up by|from|to % / down|up by half|third
provides / includes / contains / complies|conforms with|to
good|high|excellent|strong take|uptake|attendance|response
""",
}

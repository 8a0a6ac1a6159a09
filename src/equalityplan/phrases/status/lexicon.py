"""The verbs of status texts by their sense, and the classes of other words.

Of a verb stand its base and, where it is irregular, its past forms after strokes; particles follow after a low line. A
verb that does not stand here is read by its ending as an ordinary deed.
"""

from __future__ import annotations

from equalityplan.phrases.status.signs import Sense

VERBS = {
    Sense.COMPLETE: "complete finish finalise finalize conclude wrap_up",
    Sense.FINISH: """
achieve deliver fulfil fulfill accomplish discharge attain hit reach exceed satisfy sign_off close surpass clear
go/went/gone_live resolve recover catch/caught_up
""",
    Sense.EXECUTE: "implement action do/did/done roll_out carry_out put/put_in_place",
    Sense.MEET: "meet/met",
    Sense.BEGIN: """
start begin/began/begun commence initiate kick_off get/got_under_way get/got_underway embark launch_a_review
make_a_start make/made_a_start
""",
    Sense.GO_ON: "continue carry_on go/went/gone_on persist sustain keep/kept_up maintain",
    Sense.ADVANCE: "progress advance move_forward get/got_there move_in_the_right_direction come/came/come_along",
    Sense.PURSUE: """
pursue proceed go/went/gone_ahead take/took/taken_forward carry_forward take/took/taken_further
take/took/taken_this_further take/took/taken_it_further take/took/taken_this_forward take/took/taken_it_forward
""",
    Sense.ARRANGE: """
arrange book commission set/set_aside reserve ringfence ring_fence order apply advertise bid/bid_for
""",
    Sense.TALK: """
discuss draft consider explore investigate consult request approach attend invite contact liaise trial pilot test
scope negotiate engage research look_at look_into talk speak/spoke/spoken ask prepare hold/held_talks
think/thought_about work correspond meet/met_with
""",
    Sense.REVIEW: "review monitor evaluate repeat revisit refresh reassess",
    Sense.PLAN: """
plan schedule timetable propose intend aim hope wish want programme earmark pencil_in look_to look_forward_to
set/set_out_to seek/sought_to
""",
    Sense.EXPECT: "expect anticipate forecast/forecast predict envisage project_to estimate",
    Sense.NEED: "need require",
    Sense.AWAIT: "await wait wait_for wait_on",
    Sense.DEPEND: "depend rely hinge",
    Sense.DECIDE: "decide agree vote opt choose/chose/chosen resolve_to elect_to",
    Sense.SAY: """
note show/showed/shown indicate find/found feel/felt suggest say/said/said state confirm advise recommend report
demonstrate explain acknowledge announce comment rate score respond believe understand/understood see/saw/seen
recognise highlight tell/told
""",
    Sense.ACCEPT: "accept support approve adopt endorse back",
    Sense.FUND: "fund resource finance staff",
    Sense.FAIL: "fail",
    Sense.MANAGE: "manage_to succeed_in",
    Sense.SLIP: """
delay slip miss overrun/overran/overrun reschedule lapse expire lag fall/fell/fallen_behind fall/fell/fallen_short
put/put_back push_back set/set_back underperform deteriorate worsen roll_over carry_over roll_forward run/ran_late
drift get/got_worse reprofile
""",
    Sense.SHIFT: "move extend push put/put shift bring/brought_back",
    Sense.DEFER: "defer postpone",
    Sense.CHANGE: "revise change amend alter adjust reset/reset",
    Sense.HAMPER: """
hamper hinder disrupt hold/held_back hold/held_up impede constrain frustrate interrupt threaten jeopardise struggle
slow slow_down dog plague blight thwart undermine compromise complicate weaken suffer overload lose/lost pull_out
fall/fell/fallen_through break/broke/broken_down affect impact prevent block preclude inhibit
""",
    Sense.PAUSE: """
pause suspend stall halt freeze/froze/frozen park mothball put/put_on_hold put/put_on_ice hold/held_over
""",
    Sense.DROP: """
cancel/cancelled/canceled abandon discontinue scrap abort cease terminate shelve axe give/gave/given_up call_off
decommission turn_down throw/threw/thrown_out vote_down decide_against wind/wound_up
""",
    Sense.REMOVE: """
withdraw/withdrew/withdrawn delete remove drop reject stop end take/took/taken_out refuse decline rescind
strike/struck_out
""",
    Sense.CUT: "cut/cut reduce",
    Sense.SUPERSEDE: """
supersede supercede subsume amalgamate absorb overtake/overtook/overtaken replace merge duplicate
""",
    Sense.MOVE: """
transfer pass hand/handed pass_over roll fold combine incorporate integrate include cover deal/dealt address pick_up
bring/brought lead/led own become/became/become_part_of form_part_of sit/sat rest/rested lie/lay/lain belong roll_up
take/took/taken_over take/took/taken_on consolidate reallocate redirect fall/fell/fallen_under
fall/fell/fallen_within come/came/come_under feed/fed build/built reassign pass_on
""",
    Sense.TREND: "increase rise/rose/risen improve grow/grew/grown double go/went/gone_up treble",
    Sense.OCCUR: """
occur arise/arose/arisen encounter experience exist emerge mean/meant cause result prove contain feature
""",
    Sense.ACT: """
take/took/taken_place write/wrote/written make/made buy/bought bring/brought send/sent spend/spent sell/sold
teach/taught hold/held keep/kept leave/left pay/paid put/put set/set set/set_up read/read let/let give/gave/given
choose/chose/chosen draw/drew/drawn draw/drew/drawn_up drive/drove/driven know/knew/known take/took/taken
undertake/undertook/undertaken overcome/overcame/overcome undergo/underwent/undergone light/lit lay/laid sit/sat
catch/caught win/won build/built run/ran/run go/went/gone seek/sought get/got come/came/come begin_using tell/told
break/broke/broken fall/fell/fallen lead/led fit/fitted split/split spread/spread rewrite/rewrote/rewritten
rebuild/rebuilt redraw/redrew/redrawn sing/sang swear/swore/sworn develop produce identify provide ensure appoint
recruit train publish launch promote create use assess survey analyse introduce establish implement_in install
agree_on share help encourage raise_awareness invest circulate distribute collect gather offer open close_for visit
present submit design redesign upload post issue join convene co_ordinate brief map benchmark buy_in procure tender
visit ratify award employ host stage deliver_to compile collate translate adapt modify refurbish redecorate respond
reply examine interview shortlist seek_out put/put_up put/put_forward find/found_out bring/brought_in tie register
enrol enroll supply signpost inform notify celebrate recognise_in attract target feed/fed_back sign sign_up
mainstream log record raise form report_back feed/fed_back happen update audit
""",
}

SILENT_BASES = frozenset(
    """
work plan report review support contact access research survey pilot train use target post issue open record log map
stage table order project programme outline test book lead tie award fund brief sign visit host light split spread
run draft request return market share feature cover study need
""".split()
)
"""Bases that are as often nouns; after a lone "to" they say nothing."""

NO_PARTICIPLES = frozenset(
    """
need required related detailed targeted limited based disabled indeed proposed advanced mixed interested skilled
feed proceed exceed succeed speed seed bed deed shed wed embed hundred red led elected opted aged unauthorised
unemployed underrepresented marginalised experienced qualified married accelerated named dedicated structured
tailored integrated coordinated protected retired informed centred continued united used indeed agreed bleed breed
creed greed freed weed reed heed steed learned beloved naked sacred wicked rugged crowded unlimited undecided
underserved gifted talented impaired sighted sized faced sided minded funded so-called unnamed unused unfunded
unstaffed undated sacred concerned aforementioned medium-sized biased unaffected outdated
""".split()
) - {"agreed", "used", "funded", "required", "proposed", "concerned"}
"""Words in -ed that seldom say that something was done."""

NOUNS_IN_ING = frozenset(
    """
training meeting building hearing funding housing monitoring briefing staffing learning reporting recording
wellbeing setting parking heading marketing nursing bullying screening mentoring morning evening during following
including regarding according outstanding existing remaining pending forthcoming leading counselling warning ceiling
engineering cleaning nothing something anything everything king spring string thing bring ring wing sing sibling
catering timing spending saving savings finding findings offering rating mapping opening wording understanding
planning coming coaching parenting lighting painting drawing writing teaching caring commissioning tracking banding
upcoming covering concerning willing exciting interesting encouraging promising lasting missing working networking
advertising licensing advertising banking resourcing being feeling hate outgoing underlying profiling clothing
printing
""".split()
)
"""Words in -ing that at the beginning of a clause are rather nouns."""

ITEMS = frozenset(
    """
action actions objective objectives recommendation recommendations task tasks proposal initiative scheme measure
item this it these that they responsibility work project which activity activities pilot course priority post
responsibilities programme point issue aim goal ownership function
""".split()
)
"""Words for the action itself."""

AIMS = frozenset(
    """
target targets deadline deadlines milestone milestones timescale timescales objective objectives kpi kpis indicator
standard standards requirement requirements criteria criterion aim aims goal goals action measure outcome outcomes
recommendation recommendations trajectory trajectories profile profiles need needs condition conditions commitment
commitments expectations
""".split()
)
"""What is met or not."""

LEVELS = frozenset(
    "target targets deadline deadlines milestone milestones timescale timescales date dates kpi kpis".split()
)
DATES = frozenset(
    "date dates deadline deadlines timescale timescales timeline completion milestone milestones launch".split()
)
MEANS = frozenset(
    "funding resource resources resourcing budget budgets capacity funds money finance finances staffing grant".split()
)
TIDINGS = frozenset(
    """
status position details update updates verbal oral information return returns data response progress figures
""".split()
)
"""Words for news of an action that is not given here."""

CONSENT = frozenset(
    """
approval sign signature ratification agreement consultation feedback response responses confirmation outcome
outcomes results comments adoption publication evaluation decision artwork delivery clearance authorisation proofs
installation endorsement reply replies signoff moderation printing verification
""".split()
)
"""What work that was done may still wait for."""

DATED = frozenset({"@", "#", "#+"})
"""Marks that stand for dates."""

NOTHING = frozenset("no nothing none neither nobody nil".split())
TROUBLES = frozenset(
    """
problem problems issue issues concern concerns delay delays difficulty difficulties complaints risk risks barriers
barrier obstacles slippage objections incidents setbacks
""".split()
)

CONCERNS = frozenset("concern concerns doubts worries objections fears opposition issues".split())
"""Troubles that are spoken of."""

PLACES = frozenset(
    """
plan plans strategy strategies scheme programme programmes framework frameworks policy process processes review
workstream stream elsewhere above below mainstream project projects work action actions item items objective
objectives theme agenda group procedures priority budget bau usual business portfolio wider section corporate
""".split()
)
"""Where an action can go to."""

PLANS = frozenset("plan plans programme strategy scheme framework".split())
"""Those that may be named by their time: "the 2024/25 plan"."""

PEOPLE = frozenset(
    """
holder officer officers manager member members coordinator adviser advisor worker workers trainee trainees
apprentice apprentices chair staff
""".split()
)
"""Who may take up a post."""

DETERMINERS = frozenset(
    """
the a an this that these those our their its his her any each every some my your of in on for with by to from at
into as about through within under across between new other both more no against
""".split()
)
"""Words after which a participle is an adjective."""

FUNCTION_WORDS = frozenset(
    """
the a an this that these those our their its his her any each every some all both no one two three of in on for with
by from at into as about through within under across between and or not it we they i he she us them which who what
when where whether if how why until till because since while so but new other others @ # % ^ $ ,
""".split()
)
"""Words that are neither nouns nor verbs, and marks."""

NO_BASES = FUNCTION_WORDS | frozenset(
    "full part members staff people students pupils schools managers employees service services residents date".split()
)
"""Words that are no verb after "to"."""

NO_NOUNS = (
    FUNCTION_WORDS
    | frozenset("towards through alongside up out off on together over closely jointly".split())
    | frozenset("to is are was were be been has have had will would can may might should must do does did".split())
)
"""Words that are no noun after an adjective."""

FINAL = frozenset(
    """
agreed approved adopted published finalised finalized ratified signed implemented launched issued completed
""".split()
)
"""Words after which a draft is no draft any more."""

"""The words that timescales are made of: a sort and a number for each word and phrase."""

from __future__ import annotations

# Sorts of token. Readers branch on these and never on the printed word, so that case and spelling stay out of them.
EDGE, WORD, NUMBER, NUMERIC, LISTED = "edge", "word", "number", "numeric", "listed"
DASH, SLASH, COMMA, DOT, COLON, BREAK = "dash", "slash", "comma", "dot", "colon", "break"
OPENING, CLOSING, APOSTROPHE, QUERY, MONEY, PERCENT = "opening", "closing", "apostrophe", "query", "money", "percent"
MONTH, SEASON, TERM, HALF_TERM, NAMED_TERM, FESTIVAL = "month", "season", "term", "half term", "named term", "festival"
SUFFIX, RANK, COUNT, WEEKDAY, UNIT, QUARTER, HALF = "suffix", "rank", "count", "weekday", "unit", "quarter", "half"
ACADEMIC, FINANCIAL, SESSION, SEMESTER, CLOCK = "academic", "financial", "session", "semester", "clock"
BY, FROM, UNTIL, TO, BETWEEN, THROUGH, AND = "by", "from", "until", "to", "between", "through", "and"
START, END, EARLY, MID, LATE, ONWARD, THEN = "start", "end", "early", "mid", "late", "onward", "then"
LATEST, WEEK_OF, FILL, OF, OVER, WITHIN, NEXT, LAST = (
    "latest",
    "week of",
    "fill",
    "of",
    "over",
    "within",
    "next",
    "last",
)
RATE, EVERY, TIMES, OPEN, IRREGULAR = "rate", "every", "times", "open", "irregular"
UNSETTLED, VAGUE, IMMEDIATE, HORIZON, EVENT, PHASE = "unsettled", "vague", "immediate", "horizon", "event", "phase"
STATUS, ABSENT, REVIEW, REVISED, PAST, FUTURE = "status", "absent", "review", "revised", "past", "future"
STAMP, DOCUMENT, LAW, LABEL = "stamp", "document", "law", "label"
VERSION, HOLIDAY, BASELINE = "version", "holiday", "baseline"

# RFC 5545 rules by number; 0 is a repetition without an exact rule ("bi-annual" has two meanings).
RULES: tuple[str | None, ...] = (
    None,
    "FREQ=DAILY",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=MONTHLY",
    "FREQ=MONTHLY;INTERVAL=3",
    "FREQ=MONTHLY;INTERVAL=4",
    "FREQ=MONTHLY;INTERVAL=6",
    "FREQ=YEARLY",
    "FREQ=YEARLY;INTERVAL=2",
    "FREQ=YEARLY;INTERVAL=3",
)
NO_RULE, DAILY, WEEKLY, FORTNIGHTLY, MONTHLY, QUARTERLY, TERMLY, HALF_YEARLY, YEARLY, BIENNIAL, TRIENNIAL = range(11)
HOUR, DAY, WEEK, MONTHS, YEARS = range(5)

_NUMBERED: tuple[tuple[str, int, str], ...] = (
    (MONTH, 1, "january jan|february feb febr|march mar|april apr|may|june jun|july jul|august aug"),
    (MONTH, 9, "september sept sep|october oct|november nov|december dec"),
    (SEASON, 21, "spring spr|summer|autumn aut|winter"),
    (NAMED_TERM, 1, "hilary ht lent|trinity tt|michaelmas mt"),
    (FESTIVAL, 1, "easter|christmas xmas"),
    (COUNT, 1, "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"),
    (RANK, 1, "first|second latter|third|fourth final"),
    (TIMES, 1, "once|twice|thrice"),
    (UNIT, HOUR, "hour hours hrs|day days|week weeks wk wks|month months mth mths|year years yr yrs y"),
    (
        RATE,
        DAILY,
        "daily|weekly|fortnightly|monthly|quarterly qtrly|termly|halfyearly|annual annually yearly pa anually",
    ),
    (RATE, BIENNIAL, "biennial biennially|triennial triennially"),
    (RATE, NO_RULE, "biannual biannually bimonthly biweekly halftermly biyearly"),
)
_PLAIN: tuple[tuple[str, str], ...] = (
    (TERM, "term terms"),
    (HOLIDAY, "holiday holidays break vacation vacations"),
    (SUFFIX, "st nd rd th"),
    (WEEKDAY, "monday tuesday wednesday thursday friday saturday sunday mon tues wed weds thurs thur fri"),
    (QUARTER, "q quarter quarters qtr qtrs qrt qrtr"),
    (HALF, "half h"),
    (ACADEMIC, "academic school ay"),
    (FINANCIAL, "financial fiscal fy"),
    (SESSION, "session sessions"),
    (SEMESTER, "semester semesters"),
    (CLOCK, "am pm noon midday midnight oclock"),
    (BY, "by before pre"),
    (FROM, "from since wef effective post"),
    (UNTIL, "until till"),
    (TO, "to"),
    (BETWEEN, "between"),
    (THROUGH, "through thru"),
    (AND, "and or plus"),
    (START, "start starts starting started begin begins beginning began commence commences commencing commenced"),
    (START, "commencement onset outset"),
    (END, "end ends ending ended close"),
    (EARLY, "early"),
    (MID, "mid middle"),
    (LATE, "late later"),
    (ONWARD, "onwards onward"),
    (THEN, "then thereafter afterwards subsequently"),
    (LATEST, "latest"),
    (
        FILL,
        "the a an in on at during throughout around about approximately approx circa c for date dates same each",
    ),
    (FILL, "calendar"),
    (OF, "of"),
    (OVER, "over"),
    (WITHIN, "within"),
    (NEXT, "next coming forthcoming upcoming this current following subsequent"),
    (LAST, "last previous past preceding"),
    (EVERY, "every each per"),
    (OPEN, "ongoing continuous continuously continual continually continuing continue constant constantly"),
    (OPEN, "permanent permanently perpetual always rolling indefinitely indefinite bau"),
    (IRREGULAR, "regular regularly periodic periodically frequent frequently routinely recurring"),
    (UNSETTLED, "tbc tba tbd tbu tbn"),
    (VAGUE, "xx xxx xxxx dd mm yy yyyy unknown unspecified undecided undetermined awaiting unclear"),
    (IMMEDIATE, "immediate immediately asap now urgent urgently"),
    (HORIZON, "short medium long shorter longer"),
    (EVENT, "after when upon pending dependent dependant subject alongside whilst while linked whenever"),
    (PHASE, "phase stage tranche"),
    (STATUS, "completed complete done achieved underway finished delivered closed superseded deleted cancelled met"),
    (STATUS, "actioned implemented green amber red"),
    (ABSENT, "na none nil"),
    (REVIEW, "review reviewed reviewing reviews evaluate evaluated evaluation"),
    (REVISED, "revised deferred extended moved slipped rescheduled postponed delayed amended changed brought"),
    (PAST, "launched printed updated issued authorised ratified signed created dated adopted approved published"),
    (FUTURE, "will be shall should must expected due planned scheduled target aim anticipate anticipated proposed"),
    (DOCUMENT, "plan plans scheme schemes strategy statement policy framework document objectives"),
    (BASELINE, "baseline baselines data figures figure levels level outturn results against statistics"),
    (LAW, "act regulations regulation census bill order directive"),
    (LABEL, "action objective part tier number no point priority section appendix item group grade band"),
    (VERSION, "version v ver"),
)
_PHRASES: tuple[tuple[str, int, str], ...] = (
    (CLOCK, 0, "close of business|close of play|end of day|o clock"),
    (BY, 0, "no later than|not later than|on or before|prior to|in advance of|at the latest by|ready for|in time for"),
    (LATEST, 0, "at the latest|at latest"),
    (FROM, 0, "with effect from|as from|as of|effective from|w e f|no earlier than|not before|not until|wef from"),
    (UNTIL, 0, "up to and including|up to|up until|up till"),
    (ONWARD, 0, "and onwards|and onward|and beyond|to date|to present|to the present|until further notice|and forward"),
    (THEN, 0, "after that|from then on|there after|after this|following that"),
    (START, 0, "start date|commencement date|start from|starting from|commencing from|beginning from|starting date"),
    (END, 0, "end date|finish date"),
    (EARLY, 0, "early part|first part"),
    (LATE, 0, "latter part|later part"),
    (MID, 0, "mid way through|middle part|mid to|mid point|early to mid|early to middle"),
    (HALF_TERM, 0, "half term|half terms"),
    (WEEK_OF, 0, "week commencing|week beginning|week ending|w c|w e|w b|week of|wk commencing"),
    (NAMED_TERM, 4, "long vacation|long vac"),
    (NAMED_TERM, 2, "easter term|trinity term"),
    (RATE, NO_RULE, "bi annual|bi annually|bi monthly|bi weekly|half termly|every half term|each half term|bi yearly"),
    (RATE, NO_RULE, "once a half term|once every half term|once per half term|per half term"),
    (RATE, QUARTERLY, "1 4 ly|1 4 yearly|quarter yearly"),
    (RATE, HALF_YEARLY, "1 2 yearly|half yearly|semi annual|semi annually|twice yearly|twice annually"),
    (
        RATE,
        YEARLY,
        "per annum|year on year|of the programme year|of the plan year|of the project year|each and every year",
    ),
    (OPEN, 0, "on going|all year round|all year|throughout the year|throughout year|at all times|business as usual"),
    (OPEN, 0, "day to day|open ended|in perpetuity|no end date"),
    (UNSETTLED, 0, "t b c|t b a|t b d"),
    (VAGUE, 0, "to be confirmed|to be agreed|to be advised|to be determined|to be decided|to be announced|to be set"),
    (VAGUE, 0, "to be arranged|to be established|to be identified|to be scheduled|to be finalised|to be notified"),
    (VAGUE, 0, "as and when|as and when necessary|as and when required|as and when needed|as and when appropriate"),
    (VAGUE, 0, "as required|as necessary|as needed|as appropriate|as applicable|when required|when necessary"),
    (
        VAGUE,
        0,
        "when needed|when appropriate|where necessary|where appropriate|if required|if necessary|where required",
    ),
    (
        VAGUE,
        0,
        "not known|not yet known|not specified|not yet agreed|not set|not yet set|no date|no date set|not agreed",
    ),
    (VAGUE, 0, "dd mm yyyy|dd mm yy|insert date|date tbc|not confirmed|to follow|as directed|as resources allow"),
    (
        VAGUE,
        0,
        "if and when|as resources permit|not determined|not yet determined|as they arise|as it arises",
    ),
    (VAGUE, 0, "where possible|when possible|if possible|wherever possible|ad hoc|on demand|on request|case by case"),
    (EVENT, 0, "on appointment|on induction|at induction|during induction|on joining|on publication|on adoption"),
    (
        IMMEDIATE,
        0,
        "as soon as possible|as soon as practicable|as soon as practical|with immediate effect|straight away",
    ),
    (IMMEDIATE, 0, "as soon as|at once|immediate effect|immediate start|right away|a s a p"),
    (
        EVENT,
        0,
        "in line with|on completion of|upon completion of|at time of|at the time of|at point of|at the point of",
    ),
    (
        EVENT,
        0,
        "in due course|in future|in the future|in parallel with|as part of|on completion|following completion of",
    ),
    (EVENT, 0, "on receipt of|on approval of|in conjunction with|to coincide with|in tandem with"),
    (EVENT, 0, "life of the|life of|lifetime of the|lifetime of|duration of the|duration of|as per|as part of the"),
    (STATUS, 0, "in place|already in place|in progress|under way|well under way|on track|on target|on schedule"),
    (STATUS, 0, "not started|not yet started"),
    (STATUS, 0, "not met|partially met|partly met|fully met|on hold|in hand|no longer required|not completed"),
    (ABSENT, 0, "n a|not applicable|not required|not relevant|no action required|no further action"),
    (
        STAMP,
        0,
        "last review|last reviewed|last updated|last revised|date printed|date reviewed|as at|date last reviewed",
    ),
    (STAMP, 0, "issue date|date issued|date approved|date adopted|date published|publication date|date agreed"),
    (
        STAMP,
        0,
        "date created|date completed|date updated|date produced|date last updated|previous review|effective date",
    ),
    (
        REVISED,
        0,
        "put back|carried forward|brought forward|rolled forward|rolled over|pushed back|revised date|new date",
    ),
    (REVIEW, 0, "next review|review date|date of review|date of next review|next review date|date for review"),
    (FUTURE, 0, "target date|due date|due in"),
    (FINANCIAL, 0, "f y"),
    (DOCUMENT, 0, "action plan|equality plan|equality scheme"),
)

# Words of status after which a date is that of the past.
DONE = frozenset(("completed", "achieved", "done", "actioned", "closed"))

Meaning = tuple[str, int]
# The words of a phrase after its first, its sort and its number.
Ending = tuple[tuple[str, ...], str, int]
# The endings of a word's phrases, by their first word.
Endings = dict[str, tuple[Ending, ...]]
UNKNOWN: Meaning = (WORD, 0)


def _words() -> dict[str, Meaning]:
    table = {word: (sort, 0) for sort, words in _PLAIN for word in words.split()}
    for sort, first, groups in _NUMBERED:
        for number, words in enumerate(groups.split("|"), first):
            table.update(dict.fromkeys(words.split(), (sort, number)))
    table["each"] = (EVERY, 0)
    return table


def _phrases() -> dict[str, Endings]:
    table: dict[str, Endings] = {}
    for sort, number, phrases in _PHRASES:
        for phrase in phrases.split("|"):
            first, *rest = phrase.split()
            endings = table.setdefault(first, {})
            longest_first = sorted(
                (*endings.get(rest[0], ()), (tuple(rest), sort, number)), key=_words_in, reverse=True
            )
            endings[rest[0]] = tuple(longest_first)
    return table


def _words_in(ending: Ending) -> int:
    return len(ending[0])


WORDS = _words()
PHRASES = _phrases()
FRACTIONS = {"½": "half", "¼": "quarter"}
MARKS = {
    mark: sort
    for sort, marks in (
        (DASH, "-‐‑‒–—―−"),
        (SLASH, "/\\⁄"),
        (COMMA, ","),
        (DOT, ".…"),
        (COLON, ":="),
        (BREAK, ";|•▪●■◦·*"),
        (OPENING, "([{"),
        (CLOSING, ")]}"),
        (APOSTROPHE, "'’‘`´′"),
        (QUERY, "?"),
        (MONEY, "£$€"),
        (PERCENT, "%"),
        (AND, "&"),
        (ONWARD, "+"),
        (TO, "→>"),
    )
    for mark in marks
}

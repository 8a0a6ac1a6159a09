"""What the words of a status text can say: signs, the senses of verbs and predicates, and how asides open."""

from __future__ import annotations

from enum import Enum


class Sign(Enum):
    """What a clause says about an action."""

    SILENT = "speaks of something else"
    OFF_TRACK = "late, missed, or its date was moved"
    AT_RISK = "in danger or stopped for now"
    CANCELLED = "given up"
    SUPERSEDED = "taken over elsewhere"
    ON_TRACK = "going to plan"
    FORECAST = "will be finished, as is expected"
    AIRED = "troubles that were spoken of, which may have been dealt with since"
    IN_PROGRESS = "begun and not finished"
    DRAFT = "a draft, unfinished unless something final follows"
    TALKED = "prepared or talked over, unfinished unless something is completed after it"
    ONGOING = "goes on without end"
    NOT_STARTED = "not begun"
    INTENDED = "was to be done"
    FUTURE = "will be done"
    FOLLOW_UP = "will be looked at again"
    COMPLETED = "finished, in a word made for it"
    NOW_COMPLETED = "finished after all"
    NOT_APPLICABLE = "does not apply"
    DONE = "something was done"


class Sense(Enum):
    """What a verb or a predicate is about; with time and polarity it makes a sign."""

    ACT = "an ordinary deed"
    COMPLETE = "finish"
    FINISH = "achieve, deliver; be in place"
    EXECUTE = "implement"
    MEET = "meet a target or one another"
    BEGIN = "begin"
    GO_ON = "continue"
    ADVANCE = "make progress"
    PURSUE = "proceed with it"
    TALK = "prepare or talk over"
    ARRANGE = "have it arranged"
    REVIEW = "look at it again"
    PLAN = "intend"
    EXPECT = "expect"
    NEED = "need"
    DUE = "be due"
    AWAIT = "wait for"
    DEPEND = "depend on"
    DECIDE = "decide"
    SAY = "say"
    ACCEPT = "accept, approve"
    FUND = "pay for"
    FAIL = "fail"
    MANAGE = "manage to"
    NEARLY = "be about to"
    YET = "have yet to"
    ABLE = "be able to"
    UNABLE = "be unable to"
    UNLIKELY = "be unlikely to"
    SLIP = "be late"
    SHIFT = "move, of a date"
    DEFER = "put off"
    CHANGE = "change, of a date"
    HAMPER = "be held back"
    PAUSE = "stop for now"
    DROP = "give up"
    REMOVE = "take out"
    CUT = "reduce, of money"
    SUPERSEDE = "take the place of"
    MOVE = "go elsewhere"
    TREND = "rise"
    OCCUR = "come about"
    HAVE = "have"
    BE = "be"
    ON_COURSE = "going to plan"
    LATE = "late"
    IN_DANGER = "in danger or stopped"
    UNDER_WAY = "under way"
    CONTINUAL = "without end"
    TO_COME = "still to come"
    APPLY = "apply"
    WORTHWHILE = "be worth doing"
    UNTOLD = "not known"


REACHED = frozenset({Sense.COMPLETE, Sense.FINISH, Sense.EXECUTE, Sense.MEET})
"""Senses of reaching what was aimed at."""

GOVERNING = frozenset({Sense.SAY, Sense.DECIDE, Sense.EXPECT, Sense.PLAN})
"""Senses of verbs whose clause with "that" counts in their place."""


class Aside(Enum):
    """How words open that tell of something beside the action itself."""

    CONDITION = "a clause: once, until, if"
    REASON = "a clause: because, although, so that"
    RELATIVE = "a clause: which, who"
    CAUSE = "a noun: because of, despite"
    WAIT = "a noun: subject to, prior to"


class Extent(Enum):
    """How often, how much, since when."""

    OFTEN = "again and again"
    SOME = "of some, not of all; said of the subject"
    PARTLY = "in part"
    NOW = "now"
    MAYBE = "possibly"
    RISK = "at the risk of"

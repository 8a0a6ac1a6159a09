"""On the real plans rules fire on the rows, or for the plans, that reviewers listed before the rules were written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, cached_property

import pytest
from attrs import frozen

from equalityplan.graph import DependencyGraph, resolve
from equalityplan.reading import read_plan
from equalityplan.rule import Context, Judgement, RowSubject, Rule, Subject, Verdict, Weight, load_rules
from tests.real_plans.gold import real_plans, source_path
from tests.real_plans.gold_plan import told_plan

PLANS = ("000", "001", "002", "003", "004")
AS_OF = {
    "000": date(2003, 1, 1),
    "001": date(2005, 6, 2),
    "002": date(2008, 10, 1),
    "003": date(2006, 10, 1),
    "004": date(2012, 11, 1),
}
FIRES = (Verdict.NOT_MET, Verdict.PARTIALLY_MET)

Lines = set[int]


def lines(text: str) -> Lines:
    """Read line numbers and ranges such as ``3 5 10-12``."""
    found: Lines = set()
    for part in text.split():
        first, _, last = part.partition("-")
        found |= set(range(int(first), int(last or first) + 1))
    return found


@frozen
class Judged:
    """A real plan with the day as of which it is judged."""

    number: str
    graph: DependencyGraph

    @cached_property
    def rows(self) -> tuple[RowSubject, ...]:
        plan = self.graph.plan
        pairs = zip(plan.row_ids, plan.rows, strict=True)
        return tuple(RowSubject(id=row_id, row=row, section=plan.section_of(row_id)) for row_id, row in pairs)

    def by(self, rule: Rule, subject: object) -> Judgement:
        return rule(subject, Context(graph=self.graph, as_of=AS_OF[self.number], parameters=rule.parameters))

    def explained(self, rule: Rule, subject: object) -> bool:
        """Whether a rule that this one requires is not met, so that it is not charged."""
        roots = (load_rules()[required] for required in rule.requires)
        return any(self.by(r, subject).verdict is Verdict.NOT_MET or self.explained(r, subject) for r in roots)

    def fired(self, rule: Rule, *, charged: bool) -> Iterator[int]:
        """Yield the first lines of the rows that a rule finds wanting."""
        for subject in self.rows:
            assert subject.row.where
            assert subject.row.where.lines
            if self.by(rule, subject).verdict in FIRES and not (charged and self.explained(rule, subject)):
                yield subject.row.where.lines[0]


@cache
def judged(number: str, source: str) -> Judged:
    """Give a real plan as the gold tells it, or as it is read from the document."""
    real_plans()
    plan = told_plan(number) if source == "gold" else read_plan(source_path(number))
    return Judged(number, resolve(plan))


@pytest.fixture(params=[(number, source) for number in PLANS for source in ("gold", "document")], ids="-".join)
def plan(request: pytest.FixtureRequest) -> Judged:
    return judged(*request.param)


# What reviewers listed, rule by rule: the lines of the rows on which it should fire.
LISTED: Mapping[str, Mapping[str, str]] = {
    "ownership.row-has-lead": {"003": "70-72 75", "004": "29 33 35"},
    "ownership.lead-is-someone": {"001": "11 14 18 19", "002": "7", "003": "65 68"},
    "ownership.lead-is-a-post-or-team": {"003": "63-65 69", "004": "3 4 10-13 17 18 26 52"},
    "ownership.lead-is-more-than-a-unit": {
        "001": "20 26 30-35 44-48",
        "002": "6 9 14 15 17 18",
        "004": "42-44 51",
    },
    "ownership.shared-row-marks-its-lead": {
        "000": "25 27 28 38 53 54 89 101-103",
        "001": "21",
        "002": "8 10 11",
        "003": "65",
        "004": "3 4 11 13 18 21 26 42-44 51 52",
    },
    "ownership.lead-is-of-the-authority": {"004": "21"},
    # No date, a placeholder, a start without an end, and "ongoing" alone: four lists in one.
    "timing.row-has-due-date": {
        "000": "28",
        "001": "11 19 33",
        "002": "6-11 14-19",
        "003": "68",
        "004": "5 18 20 21 26 29 33 35 42-44 51 52",
    },
    "timing.due-date-is-settled": {"000": "28", "004": "5 20 21"},
    "timing.finish-is-stated": {"001": "11 19", "004": "18 26"},
    "timing.ongoing-work-has-milestones": {"001": "19 33", "003": "68", "004": "18"},
    "timing.date-is-sharp": {"001": "32 33", "004": "12 17"},
    "timing.dates-pair-with-actions": {"003": "39 43 52 56 65 70", "004": "3 17"},
    "timing.due-date-is-in-reach": {},
    "timing.done-work-is-recent": {"001": "32 33 45 46"},
    "timing.recurrence-is-bounded": {"004": "10 43 51"},
    # All rows with an action but the few that a reviewer found to be countable.
    "measurability.row-has-measure": {
        "000": "11-15 25-28 38-41 51-54 64 65 75-79 89-91 102-104 114 115",
        "001": "10 11 14 18-22 26 30-35 44-50",
        "002": "6-11 15-19",
        "003": "63 64 68-72 75",
        "004": "3-5 10-13 17 18 21 26 29 33 35 42-44 51 52",
    },
    "measurability.increase-has-amount": {"000": "77", "002": "10 11 16 18 19", "004": "21"},
    "measurability.target-is-set": {"000": "77", "003": "56 72", "004": "4 42"},
    "measurability.amount-has-baseline": {"002": "14", "003": "43 65", "004": "21"},
    "measurability.level-is-spelt-out": {"000": "101", "002": "18"},
    "measurability.commitment-is-firm": {"000": "39 90 104", "004": "3 44 52"},
    "measurability.verb-promises-a-result": {
        "000": "78",
        "001": "46-48",
        "002": "9 14 15 17",
        "003": "49 68",
        "004": "5 21",
    },
    "measurability.action-says-enough": {"001": "32 33", "002": "18"},
    "measurability.outcome-is-more-than-output": {"000": "53 64 65 78 79 89 91 103 114", "001": "14", "002": "6 17"},
    "measurability.row-has-one-action": {"002": "14", "003": "43 52 56 57 65", "004": "3 10 12 17 18 21 51 52"},
    "measurability.target-fits-its-verb": {"000": "53"},
    "measurability.equality-is-the-work": {"001": "18 46", "002": "7"},
    "coverage.row-has-live-action": {"004": "19 20 27 34 36 41 45 49 50 53"},
    "coverage.absence-has-reason": {"004": "19 20 27 34 36 41 45 49 50 53"},
    "coverage.absence-stands-alone": {"004": "20"},
    "coverage.duties-are-not-set-aside": {"004": "19 20 27 34 36 50"},
    "coverage.row-acts-for-itself": {"004": "13 29 33 35"},
    "coverage.met-is-maintained": {"003": "38 44 45 48"},
    "progress.nothing-overdue": {"001": "44"},
    "progress.completion-is-dated": {"001": "10 30 32 33 45 46"},
    "progress.completed-work-has-ended": {"001": "33 46"},
    "progress.on-track-is-shown": {"001": "18 19 21 22 26 31 34 35 44 47-50"},
    "progress.status-is-plain": {"001": "11 14 20", "003": "39 52"},
    "progress.rating-fits-review": {"003": "39 52"},
    "progress.one-rating": {"003": "56"},
    "evidence.met-rests-on-evidence": {},
    "evidence.evidence-is-more-than-a-phrase": {"003": "48"},
    # Every row of the plan.
    "evidence.evidence-can-be-found": {"003": "38-40 43-45 48-50 52 55-57 63-65 68-72 75"},
    "evidence.evidence-is-recent": {},
    "evidence.rating-gives-credit": {"003": "40 48 57"},
}

# Where the rules differ from the lists, and why. A difference that is gone must leave this table.
DIFFERENT: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("ownership.row-has-lead", "004"): {"29 33 35": "a row that points at others takes over their leads"},
    ("timing.row-has-due-date", "001"): {
        "11": "one of its two dates has a last day",
        "33": "'Ongoing' stands among the actions; the timescale is a year",
    },
    ("timing.row-has-due-date", "004"): {
        "20": "the bare N/A is the cause, and is charged once",
        "29 33 35": "a row that points at others takes over their dates",
    },
    ("timing.ongoing-work-has-milestones", "001"): {"33": "'Ongoing' stands among the actions, not as the timescale"},
    ("timing.dates-pair-with-actions", "004"): {
        "3 17": "one date is for the whole row, and so for each of its actions"
    },
    ("measurability.row-has-measure", "000"): {"103": "'all relevant functions' can be counted"},
    ("measurability.row-has-measure", "002"): {"15": "'all members' can be counted", "18": "'level 3' is a level"},
    ("measurability.increase-has-amount", "002"): {"18": "to work towards a level is no increase"},
    ("measurability.target-is-set", "003"): {"56": "the words are a comment, and the row promises nothing"},
    ("measurability.amount-has-baseline", "003"): {"43": "the number stands in a comment"},
    ("measurability.amount-has-baseline", "004"): {"21": "there is no number that could have a baseline"},
    ("measurability.verb-promises-a-result", "001"): {"46-48": "the weak verb is the objective's, not the action's"},
    ("measurability.verb-promises-a-result", "003"): {"49": "the words are a comment"},
    ("measurability.action-says-enough", "002"): {"18": "verb and object make three words"},
    ("measurability.outcome-is-more-than-output", "000"): {
        "27": "it says that its own action is done, as the others do"
    },
    ("measurability.outcome-is-more-than-output", "001"): {
        "14": "the words stand as the action, and there is no target"
    },
    ("measurability.row-has-one-action", "001"): {"10 22": "the cell holds two sentences"},
    ("measurability.row-has-one-action", "002"): {"14": "three verbs of one sentence are about one programme"},
    ("measurability.row-has-one-action", "003"): {
        "43 52 56 57": "the words are comments",
        "70 75": "the actions that answer two of those comments hold several sentences as well",
    },
    ("evidence.evidence-can-be-found", "003"): {
        "38": "a strategy is named",
        "50 57 69 75": "a year is named",
        "55 71": "there is no evidence at all, which is charged already",
    },
    ("evidence.rating-gives-credit", "003"): {
        "48": "a thin phrase beside 'met' is asked about by another rule",
        "56": "what is in place is told here as well",
    },
    ("progress.nothing-overdue", "001"): {"44": "the date that has passed stands in the action, not as the timescale"},
    ("progress.status-is-plain", "003"): {"39 52": "a word with a date is what another reviewer asked for"},
}

# Judged although a rule that they require is not met: each is a finer view of that cause, and is not charged beside it.
FINER = {
    "timing.due-date-is-settled",
    "timing.finish-is-stated",
    "timing.ongoing-work-has-milestones",
    "coverage.absence-has-reason",
    "coverage.absence-stands-alone",
    "coverage.duties-are-not-set-aside",
}

# The plans for which a rule about the whole plan should fire.
PLANS_LISTED: Mapping[str, str] = {
    "ownership.most-work-has-a-lead": "",
    "ownership.someone-senior-answers": "001 002 004",
    "ownership.work-is-shared-out": "000 002 003 004",
    "timing.dates-are-spread": "000 001",
    "timing.objectives-come-before-their-use": "004",
    "measurability.plan-states-results": "001 003 004",
    "measurability.most-rows-are-smart": "000 001 002 003 004",
    "coverage.sections-act-for-themselves": "004",
    "coverage.gaps-are-carried-over": "003",
    "coverage.frameworks-named-are-in-use": "002",
    "coverage.functions-are-balanced": "",
    "coverage.actions-reach-outwards": "002 004",
    "coverage.scheme-arrangements-are-covered": "001 002 003",
    "coverage.workforce-monitoring-is-complete": "000 001 002 003",
    "progress.plan-reports-status": "000 002 003 004",
    "progress.statuses-are-dated": "003",
    "progress.effects-are-reported": "001 003",
}
# Where the rules about the whole plan differ from the lists, and why.
PLANS_DIFFERENT: Mapping[tuple[str, str], str] = {
    ("coverage.frameworks-named-are-in-use", "002"): "the plan ends on the last day on which the Standard was in use",
    ("coverage.actions-reach-outwards", "000"): "most of its actions of all three years stay inside, as in year one",
    (
        "ownership.someone-senior-answers",
        "001",
    ): "Corporate Directors, who are chief officers, lead some of its actions",
}


@pytest.mark.parametrize("rule_id", LISTED)
def test_rule_fires_on_the_rows_listed(rule_id: str, plan: Judged) -> None:
    found = set(plan.fired(load_rules()[rule_id], charged=rule_id not in FINER))
    different = set().union(*(lines(text) for text in DIFFERENT.get((rule_id, plan.number), {})))
    assert found == lines(LISTED[rule_id].get(plan.number, "")) ^ different


@pytest.mark.parametrize("rule_id", PLANS_LISTED)
def test_rule_fires_for_the_plans_listed(rule_id: str, plan: Judged) -> None:
    verdict = plan.by(load_rules()[rule_id], plan.graph.plan).verdict
    listed = plan.number in PLANS_LISTED[rule_id].split()
    assert (verdict in FIRES) == (listed ^ ((rule_id, plan.number) in PLANS_DIFFERENT))


def test_no_rule_about_rows_fails(plan: Judged) -> None:
    rules = [rule for rule in load_rules().values() if rule.judges is Subject.ROW]
    assert [j.reason for rule in rules for subject in plan.rows if (j := plan.by(rule, subject)).failed] == []


@pytest.mark.parametrize("rule_id", LISTED)
def test_every_judgement_of_a_row_has_a_place(rule_id: str, plan: Judged) -> None:
    found = [plan.by(load_rules()[rule_id], subject) for subject in plan.rows]
    assert [judgement.reason for judgement in found if judgement.where is None] == []


def test_no_row_without_an_action_is_charged_twice_for_it(plan: Judged) -> None:
    must = [rule for rule in load_rules().values() if rule.judges is Subject.ROW and rule.weight is Weight.MUST]
    for subject in plan.rows:
        charged = [r.id for r in must if plan.by(r, subject).verdict in FIRES and not plan.explained(r, subject)]
        assert "coverage.row-has-live-action" not in charged or len(charged) == 1

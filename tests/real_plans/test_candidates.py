"""Reviewers' candidates for rules, and the rules that came of them.

The list of candidates lies beside the checkout; where it is absent, these tests are skipped. What a reviewer found on
lines of the real plans is copied into the tables of the tests beside this one; here the copies are held against the
list itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

import pytest
from attrs import frozen

from equalityplan.rule import Subject, load_rules
from tests.real_plans.gold import REAL_PLANS
from tests.real_plans.test_rules_fire import LISTED, PLANS_LISTED, lines
from tests.real_plans.test_rules_fire_on_plans import ANSWERS, PLANS, ROWS

LIST = REAL_PLANS.parent / "reference" / "what-good-looks-like.md"
LEAST = 80
# The rule that asks what each candidate asks; several candidates may be one question.
RULES: Mapping[str, str] = {
    "owner-missing": "ownership.row-has-lead",
    "owner-unassigned-majority": "ownership.most-work-has-a-lead",
    "owner-everyone": "ownership.lead-is-someone",
    "owner-is-unit": "ownership.lead-is-more-than-a-unit",
    "owner-initials-only": "ownership.lead-is-a-post-or-team",
    "owner-shared-no-lead": "ownership.shared-row-marks-its-lead",
    "owner-concentration": "ownership.work-is-shared-out",
    "no-senior-accountability": "ownership.someone-senior-answers",
    "owner-outside-body": "ownership.lead-is-of-the-authority",
    "due-missing": "timing.row-has-due-date",
    "due-placeholder": "timing.due-date-is-settled",
    "start-not-finish": "timing.finish-is-stated",
    "ongoing-no-milestone": "timing.ongoing-work-has-milestones",
    "date-coarse": "timing.date-is-sharp",
    "date-not-paired": "timing.dates-pair-with-actions",
    "due-beyond-horizon": "timing.due-date-is-in-reach",
    "due-bunching": "timing.dates-are-spread",
    "overdue-open": "progress.nothing-overdue",
    "late-against-statute": "timing.statutory-output-is-in-time",
    "review-interval-too-long": "timing.review-interval-is-kept",
    "precedence-inverted": "timing.objectives-come-before-their-use",
    "done-before-plan": "timing.done-work-is-recent",
    "recurring-unbounded": "timing.recurrence-is-bounded",
    "no-number": "measurability.row-has-measure",
    "smart-minority": "measurability.most-rows-are-smart",
    "outcome-field-absent": "measurability.plan-states-results",
    "output-as-outcome": "measurability.outcome-is-more-than-output",
    "direction-without-amount": "measurability.increase-has-amount",
    "target-to-be-set": "measurability.target-is-set",
    "baseline-missing": "measurability.amount-has-baseline",
    "weak-verb": "measurability.verb-promises-a-result",
    "escape-clause": "measurability.commitment-is-firm",
    "action-too-thin": "measurability.action-says-enough",
    "compound-action": "measurability.row-has-one-action",
    "start-verb-finish-target": "measurability.target-fits-its-verb",
    "bolt-on-only": "measurability.equality-is-the-work",
    "level-target-unanchored": "measurability.level-is-spelt-out",
    "criterion-without-action": "coverage.row-has-live-action",
    "na-without-reason": "coverage.absence-has-reason",
    "na-on-duty-criterion": "coverage.duties-are-not-set-aside",
    "na-with-date": "coverage.absence-stands-alone",
    "theme-hollow": "coverage.sections-act-for-themselves",
    "pointer-only": "coverage.row-acts-for-itself",
    "pointer-off-topic": "references.pointer-fits-its-subject",
    "gap-not-carried": "coverage.gaps-are-carried-over",
    "met-not-maintained": "coverage.met-is-maintained",
    "superseded-framework": "coverage.frameworks-named-are-in-use",
    "functions-unbalanced": "coverage.functions-are-balanced",
    "inward-looking": "coverage.actions-reach-outwards",
    "characteristic-uncovered": "characteristics.each-characteristic-is-covered",
    "characteristic-near-miss": "characteristics.statutory-terms-are-used",
    "characteristics-lumped": "characteristics.characteristics-are-named",
    "single-strand": "characteristics.more-than-one-strand",
    "aim-uncovered": "characteristics.good-relations-are-fostered",
    "participation-uncovered": "characteristics.participation-is-encouraged",
    "intersection-unseen": "characteristics.characteristics-are-seen-together",
    "scheme-element-uncovered": "coverage.scheme-arrangements-are-covered",
    "workforce-monitoring-incomplete": "coverage.workforce-monitoring-is-complete",
    "link-dangling": "references.target-is-in-plan",
    "link-out-of-plan": "references.target-is-in-plan",
    "link-self": "references.row-does-not-point-at-itself",
    "link-one-way": "references.links-are-returned",
    "link-to-na": "references.target-is-not-set-aside",
    "pointer-cycle": "references.pointers-do-not-loop",
    "pointer-to-empty": "references.pointer-reaches-an-action",
    "pointer-incomplete": "references.pointer-says-who-and-when",
    "external-plan-unresolved": "references.other-documents-are-supplied",
    "status-absent": "progress.plan-reports-status",
    "status-off-vocabulary": "progress.status-is-plain",
    "on-track-unsupported": "progress.on-track-is-shown",
    "complete-undated": "progress.completion-is-dated",
    "complete-but-continuing": "progress.completed-work-has-ended",
    "rating-against-note": "progress.rating-fits-review",
    "rating-against-evidence": "evidence.rating-gives-credit",
    "rating-doubled": "progress.one-rating",
    "effect-unreported": "progress.effects-are-reported",
    "as-of-missing": "progress.statuses-are-dated",
    "met-without-evidence": "evidence.met-rests-on-evidence",
    "evidence-thin": "evidence.evidence-is-more-than-a-phrase",
    "evidence-unlocated": "evidence.evidence-can-be-found",
    "rationale-missing": "evidence.plan-gives-its-reasons",
    "involvement-missing": "evidence.people-affected-are-involved",
    "evidence-stale": "evidence.evidence-is-recent",
    "no-review-cycle": "governance.progress-is-reviewed",
    "no-scrutiny": "governance.progress-is-scrutinised",
    "no-resources": "governance.resources-are-named",
    "no-reporting-intention": "governance.progress-is-published",
    "not-in-service-plans": "governance.plan-is-tied-to-service-plans",
    "capacity-heavy": "governance.actions-go-beyond-training",
    "plan-unidentified": "governance.plan-names-itself",
    "suppliers-uncovered": "governance.suppliers-are-covered",
    "header-misleads": "quality.headings-say-what-columns-hold",
    "section-heading-lost": "quality.row-fits-its-section",
    "table-disagreement": "quality.tables-agree",
    "unknown-legal-reference": "quality.cited-sections-exist",
    "date-ambiguous": "quality.dates-have-one-meaning",
    "date-style-mixed": "quality.months-keep-one-spelling",
    "list-number-missing": "quality.lists-are-numbered-without-gaps",
    "abbreviation-undefined": "quality.abbreviations-are-explained",
    "typo-in-key-token": "quality.key-words-are-spelled",
    "personal-name": "quality.persons-are-named-by-post",
}
# Candidates that are no rule, and why.
NO_RULE = {"unknown-criterion": "rules know no standard; a number that the standard lacks is told by the assessment"}
# Lines of lists that the tables tell otherwise, and why.
OTHERWISE: Mapping[str, str] = {
    "criterion-without-action": "its ten lines are those of another candidate, 'N/A' without a reason",
    "due-beyond-horizon": "the reviewer asks to check a date of three years, and the candidate itself allows four",
    "due-missing": "no date, a placeholder, a start without an end and 'ongoing' alone are one question of one rule",
    "evidence-unlocated": "all rows of the plan are listed, without their lines",
    "link-dangling": "a link out of the plan's level, another candidate, is the same question",
    "no-number": "all rows but a few are listed, without their lines",
    "pointer-incomplete": "the line is named as one that repeats its target's lead and date, and so passes",
}


# Plans of lists that the tables tell otherwise, and why.
OTHER_PLANS: Mapping[str, str] = {
    "inward-looking": "of one plan only the first year is listed, and the rule is about plans",
    "single-strand": "plans are named here for which one strand was enough in their day",
    "not-in-service-plans": "the plans are named as passing, behind the word 'none'",
}


@frozen
class Candidate:
    """A candidate, whether it is a repair of the reading, and the lines of the plans that reviewers listed."""

    name: str
    repair: bool
    seeds: Mapping[str, frozenset[int]]
    plans: frozenset[str]


@cache
def candidates() -> tuple[Candidate, ...]:
    if not LIST.is_file():
        pytest.skip(f"the list of candidates is not there: {LIST}")
    rows = (line.strip("|").split("|") for line in LIST.read_text(encoding="utf-8").splitlines())
    told = (cells for cells in rows if len(cells) == 6 and re.fullmatch(r" `[a-z-]+` ", cells[0]))
    return tuple(
        Candidate(cells[0].strip(" `"), "repair" in cells[3], dict(seeds_of(cells[5])), plans_of(cells[5]))
        for cells in told
    )


def seeds_of(cell: str) -> Iterator[tuple[str, frozenset[int]]]:
    """Yield the plans that a cell names with the lines listed; passes and most words in brackets are no seeds."""
    listed = re.split(r"\b(?:Passes|Present|Paired|Nearest|Partial|check)\b", re.sub(r"\((?!L\d)[^)]*\)", "", cell))[0]
    for number, rest in re.findall(r"\b(\d{3}):(.*?)(?=\b\d{3}:|$)", listed):
        found: set[int] = set()
        for first, mark, last in re.findall(r"L(\d+)(?:([-+])L(\d+))?", rest):
            # Lines that a plus joins are one row, and its first line stands for it.
            found |= set(range(int(first), int(last if mark == "-" else first) + 1))
        yield number, frozenset(found)


def plans_of(cell: str) -> frozenset[str]:
    """Give the plans that a cell names as lacking something."""
    listed = re.split(r"\b(?:Passes|Present|Nearest|Partial|On the edge|Others)\b", cell)[0]
    every = ("000", "001", "002", "003", "004") if "all five" in listed else ()
    return frozenset((*every, *re.findall(r"\b00\d\b(?! passes)", listed)))


@cache
def torn() -> Mapping[tuple[str, int], int]:
    """Give the first line of each row that a page break tore, by its plan and second line."""
    cell = next(line for line in LIST.read_text(encoding="utf-8").splitlines() if line.startswith("| `row-split` |"))
    plans = re.findall(r"\b(\d{3}):(.*?)(?=\b\d{3}:|$)", cell)
    pairs = ((number, pair) for number, rest in plans for pair in re.findall(r"L(\d+)\+L(\d+)", rest))
    return {(number, int(second)): int(first) for number, (first, second) in pairs}


def firsts(number: str, told: Iterable[int]) -> set[int]:
    """Give the first lines of the rows that some lines belong to."""
    return {torn().get((number, line), line) for line in told}


def test_the_candidates_are_all_told_of() -> None:
    asked = {found.name for found in candidates() if not found.repair}
    assert asked == RULES.keys() | NO_RULE.keys()
    assert len(asked) >= LEAST


def test_at_least_eighty_candidates_are_rules() -> None:
    assert set(RULES.values()) <= load_rules().keys()
    assert len(RULES) >= LEAST


def test_every_rule_with_seeds_is_tried_on_the_real_plans() -> None:
    tried = {*LISTED, *PLANS_LISTED, *ROWS, *PLANS, *ANSWERS}
    untried = {RULES[found.name] for found in candidates() if found.seeds and found.name in RULES} - tried
    # These two need to be told which law is meant; the duties of each plan's day tell it in another test.
    assert untried == {"timing.statutory-output-is-in-time", "timing.review-interval-is-kept"}


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule in LISTED or rule in ROWS])
def test_the_lines_that_reviewers_listed_are_those_that_are_tried(name: str) -> None:
    found = next(each for each in candidates() if each.name == name)
    rule = RULES[name]
    assert load_rules()[rule].judges in (Subject.ROW, Subject.DEPENDENCY)
    copied = {number: lines(text) for number, text in LISTED.get(rule, {}).items()}
    copied |= {number: set(told) for number, told in ROWS.get(rule, {}).items()}
    plans = copied.keys() | found.seeds.keys()
    apart = {
        number: firsts(number, found.seeds.get(number, ())) ^ firsts(number, copied.get(number, ())) for number in plans
    }
    apart = {number: told for number, told in apart.items() if told}
    assert bool(apart) is (name in OTHERWISE), apart


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule in PLANS_LISTED or rule in PLANS])
def test_the_plans_that_reviewers_listed_are_those_that_are_tried(name: str) -> None:
    found = next(each for each in candidates() if each.name == name)
    rule = RULES[name]
    assert load_rules()[rule].judges in (Subject.PLAN, Subject.DEPENDENCY)
    copied = {*PLANS_LISTED.get(rule, "").split(), *PLANS.get(rule, ())}
    assert (found.plans != copied) is (name in OTHER_PLANS), found.plans ^ copied

"""The laws of scores, of plans that say something else, and of other days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import product
from random import Random

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from equalityplan.assessment import (
    Assessment,
    Change,
    CriterionResult,
    DateChange,
    EvidenceChange,
    LeadChange,
    NewAction,
    Score,
    StatusChange,
    assess,
)
from equalityplan.assessment.grouping import level_results
from equalityplan.assessment.totals import total_of
from equalityplan.mapping import CriterionMapping
from equalityplan.model.plan import Plan
from equalityplan.model.progress import StatusWord
from equalityplan.model.standard import Gate, Scoring, ScoringMethod, Standard
from equalityplan.rule import Verdict
from equalityplan.serialisation import to_data
from equalityplan.settings import Settings, Waiver
from tests.assessing import STANDARD
from tests.properties.test_assessment_laws import ACTIONS, SCORED, answering_plans, as_of, mappings, with_rows

TOLD = (Verdict.MET, Verdict.PARTIALLY_MET, Verdict.NOT_MET)
RISING = TOLD[::-1]
verdicts = st.sampled_from(tuple(Verdict))
weights = st.integers(0, 4)
days = st.sampled_from((date(2012, 9, 1), date(2012, 9, 30), date(2012, 10, 1), date(2013, 1, 1)))


@st.composite
def standards(draw: DrawFn) -> Standard:
    """The standard under other weights, methods and gates."""
    criteria = [evolve(criterion, weight=draw(weights)) for criterion in STANDARD.criteria]
    themes = [evolve(theme, weight=draw(weights)) for theme in STANDARD.themes]
    share = draw(st.none() | st.fractions(Fraction(1, 10), 1, max_denominator=10))
    gate = Gate.SHARE_MET if share else Gate.ALL_MET
    levels = [evolve(level, gate=gate, gate_share=share) for level in STANDARD.levels]
    scoring = Scoring(method=draw(st.sampled_from(ScoringMethod)))
    return evolve(STANDARD, criteria=tuple(criteria), themes=tuple(themes), levels=tuple(levels), scoring=scoring)


def changes(plan: Plan) -> SearchStrategy[Change]:
    """Changes of the rows of a plan, and actions for the criteria of the standard that none of its rows numbers."""
    row = st.sampled_from(plan.row_ids)
    others = sorted(set(SCORED) - set(plan.row_ids))
    since = st.none() | days
    edtf = st.sampled_from(("2012-09", "2012-12", "2012-09/2013-03"))
    return st.one_of(
        st.builds(StatusChange, row, st.sampled_from(StatusWord), st.none() | edtf.map(lambda e: e[:7]), since=since),
        st.builds(DateChange, row, edtf, since=since),
        st.builds(LeadChange, row, st.sampled_from(((), ("Clerk",))), since=since),
        st.builds(EvidenceChange, row, st.sampled_from(("Notes of the meetings held", "None as yet")), since=since),
        st.builds(NewAction, st.sampled_from((*plan.row_ids, *others)), st.sampled_from(ACTIONS), since=since),
    )


def scores(found: Assessment) -> dict[str, Score | None]:
    """Give all scores by name: of the whole, of each theme and of each level, by each question."""
    total = found.score
    told = {"all": total.score, "all planned": total.planned, "all delivered": total.delivered}
    for group in (*found.themes.values(), *found.levels.values()):
        told |= {group.name: group.score, f"{group.name} delivered": group.delivered}
    return told


def lies_in(inner: Score | None, outer: Score | None) -> bool:
    """Whether a score lies within another; where nothing counts there is neither."""
    if inner is None or outer is None:
        return inner is outer
    return outer.lowest <= inner.lowest <= inner.highest <= outer.highest


def settled(result: CriterionResult) -> tuple[Verdict, ...]:
    """Give all that a verdict can turn out to be."""
    if result.verdict is not Verdict.CANNOT_TELL:
        return (result.verdict,)
    return tuple(
        verdict
        for verdict in reversed(RISING)
        if RISING.index(result.least) <= RISING.index(verdict) <= RISING.index(result.most)
    )


def completions(told: Sequence[Verdict]) -> list[tuple[Verdict, ...]]:
    return list(product(*(TOLD if verdict is Verdict.CANNOT_TELL else (verdict,) for verdict in told)))


@given(st.lists(st.tuples(verdicts, weights), max_size=6), st.data())
@settings(max_examples=150, deadline=None)
def test_knowing_more_never_widens_an_interval(weighed: list[tuple[Verdict, int]], data: st.DataObject) -> None:
    told, own = [verdict for verdict, _ in weighed], [weight for _, weight in weighed]
    learnt = [
        data.draw(st.sampled_from((*TOLD, verdict))) if verdict is Verdict.CANNOT_TELL else verdict for verdict in told
    ]
    assert lies_in(Score.of(learnt, own), Score.of(told, own))


@given(st.lists(st.tuples(verdicts, weights), max_size=5))
@settings(max_examples=100, deadline=None)
def test_an_interval_is_just_what_all_completions_span(weighed: list[tuple[Verdict, int]]) -> None:
    told, own = [verdict for verdict, _ in weighed], [weight for _, weight in weighed]
    whole, exact = Score.of(told, own), [Score.of(completed, own) for completed in completions(told)]
    known = [score for score in exact if score]
    assert all(score.exact for score in known)
    assert (whole is None) is (not known)
    if whole:
        assert min(score.lowest for score in known) == whole.lowest
        assert max(score.highest for score in known) == whole.highest


def completed(found: Assessment, told: Sequence[Verdict]) -> dict[str, CriterionResult]:
    results = zip(found.criteria.items(), told, strict=True)
    return {name: evolve(result, verdict=verdict) for (name, result), verdict in results}


@given(answering_plans(), standards(), as_of)
@settings(max_examples=60, deadline=None)
def test_the_total_of_a_plan_is_just_what_all_completions_span(plan: Plan, standard: Standard, day: date) -> None:
    found = assess(plan, standard, day)
    total = found.score.score
    every = product(*(settled(result) for result in found.criteria.values()))
    exact = [total_of(standard, completed(found, told), found.levels).score for told in every]
    known = [score for score in exact if score]
    assert (total is None) is (not known)
    if total:
        assert all(score.exact for score in known)
        assert min(score.lowest for score in known) == total.lowest
        assert max(score.highest for score in known) == total.highest


@given(answering_plans(), standards(), as_of)
@settings(max_examples=60, deadline=None)
def test_an_unknown_narrows_the_total_by_what_is_said_of_it(plan: Plan, standard: Standard, day: date) -> None:
    found = assess(plan, standard, day)
    total = found.score.score
    unknowns = found.sensitivity()
    assert sum(unknown.narrows for unknown in unknowns) == (total.highest - total.lowest if total else 0)
    assert [unknown.narrows for unknown in unknowns] == sorted((u.narrows for u in unknowns), reverse=True)


@given(answering_plans(), standards(), as_of, st.data())
@settings(max_examples=80, deadline=None)
def test_completing_an_action_never_lowers_a_score(
    plan: Plan, standard: Standard, day: date, data: st.DataObject
) -> None:
    mapping = data.draw(mappings(plan))
    row_id = data.draw(st.sampled_from(plan.row_ids))
    # What has no action of its own has none to complete.
    row = plan.row(row_id)
    plan = with_rows(plan, {row_id: evolve(row, actions=row.actions or ACTIONS[:1])})
    found = assess(plan, standard, day, mapping=mapping)
    done = (StatusChange(row_id, "completed", "2012-08-31"), EvidenceChange(row_id, "Notes of the meetings held"))
    now = found.what_if(*done).after
    assert not [name for name, result in found.criteria.items() if _worse(result, now.criteria[name])]
    after = scores(now)
    for name, score in scores(found).items():
        later = after[name]
        assert (score is None) is (later is None)
        assert score is None or later is None or score.lowest <= later.lowest, name


def _worse(before: CriterionResult, after: CriterionResult) -> bool:
    """Whether a verdict fell; what was met in part may become untold, where more than a part of it may be met now."""
    if after.verdict is Verdict.CANNOT_TELL:
        return before.verdict is Verdict.MET
    return before.verdict in TOLD and TOLD.index(after.verdict) > TOLD.index(before.verdict)


@given(answering_plans(), standards(), as_of, st.sampled_from(sorted(SCORED)), st.data())
@settings(max_examples=60, deadline=None)
def test_what_does_not_apply_leaves_every_other_contribution(
    plan: Plan, standard: Standard, day: date, waived: str, data: st.DataObject
) -> None:
    found = assess(plan, standard, day, mapping=data.draw(mappings(plan)))
    after = found.what_if(settings=Settings(waivers=(Waiver(of=waived, reason="Not ours"),))).after
    others = [result for name, result in found.criteria.items() if name != waived]
    assert [result for name, result in after.criteria.items() if name != waived] == others
    if standard.scoring.method is not ScoringMethod.WEIGHTED_SHARE:
        own = [result.criterion.weight for result in others]
        assert after.score.score == Score.between([(result.least, result.most) for result in others], own)
    theme = SCORED[waived].theme
    assert {name: part for name, part in after.themes.items() if name != theme} == {
        name: part for name, part in found.themes.items() if name != theme
    }


@given(answering_plans(), as_of, days, st.data())
@settings(max_examples=80, deadline=None)
def test_what_if_is_what_assessing_the_changed_plan_gives(
    plan: Plan, day: date, other: date, data: st.DataObject
) -> None:
    mapping = data.draw(mappings(plan).filter(_one_row_each))
    found = assess(plan, STANDARD, day, mapping=mapping)
    as_it_was, asked = to_data(plan), data.draw(st.lists(changes(plan), max_size=3, unique_by=_of))
    compared = found.what_if(*asked, as_of=other)
    assert found.plan is plan
    assert to_data(plan) == as_it_was
    assert compared.before == assess(plan, STANDARD, other, mapping=mapping)
    assert compared.after == assess(compared.after.plan, STANDARD, other, mapping=compared.after.mapping)
    assert set(plan.row_ids) <= set(compared.after.plan.row_ids)


def _of(change: Change) -> tuple[type, str]:
    return type(change), change.of if isinstance(change, NewAction) else change.row_id


def _one_row_each(mapping: CriterionMapping | None) -> bool:
    """Whether no criterion is answered by several rows, to which a new action could belong."""
    return mapping is None or all(len(rows) < 2 for rows in mapping.rows.values())


@given(answering_plans(), as_of, st.data())
@settings(max_examples=80, deadline=None)
def test_what_begins_later_changes_no_earlier_day(plan: Plan, day: date, data: st.DataObject) -> None:
    found = assess(plan, STANDARD, day)
    asked = data.draw(st.lists(changes(plan), max_size=3, unique_by=_of))
    later = tuple(change for change in asked if change.since and change.since > day)
    compared = found.what_if(*asked)
    assert compared.later == later
    assert found.what_if(*later).after == found
    assert compared.after == found.what_if(*(change for change in asked if change not in later)).after


@given(answering_plans(), st.lists(days, max_size=4), st.data())
@settings(max_examples=60, deadline=None)
def test_every_day_is_answered_as_if_it_were_asked_alone(plan: Plan, asked: list[date], data: st.DataObject) -> None:
    mapping = data.draw(mappings(plan))
    found = assess(plan, STANDARD, date(2012, 11, 1), mapping=mapping).over_time(asked)
    assert found == tuple(assess(plan, STANDARD, day, mapping=mapping) for day in asked)


@given(answering_plans(), standards(), as_of, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_objectives_changes_no_score(plan: Plan, standard: Standard, day: date, chance: Random) -> None:
    sections = [evolve(s, rows=chance.sample(s.rows, len(s.rows))) for s in plan.sections]
    before = assess(plan, standard, day)
    after = assess(evolve(plan, sections=tuple(reversed(sections))), standard, day)
    assert (after.score, after.sensitivity()) == (before.score, before.sensitivity())
    for level in before.levels:
        assert after.shortfall(level) == before.shortfall(level)
        assert after.why_not(level) == before.why_not(level)


@given(answering_plans(), standards(), as_of)
@settings(max_examples=80, deadline=None)
def test_meeting_what_is_wanted_passes_the_gate_and_nothing_less_of_it_does(
    plan: Plan, standard: Standard, day: date
) -> None:
    found = assess(plan, standard, day)
    for level_id in found.levels:
        shortfall = found.shortfall(level_id)
        wanted = [entry.criterion.id for entry in shortfall.criteria]
        for left_out in (None, *wanted):
            met = {name: evolve(found.criteria[name], verdict=Verdict.MET) for name in wanted if name != left_out}
            level = level_results(standard, {**found.criteria, **met})[level_id]
            passed = level.reach is not None and level.reach.value == "reached"
            assert passed is (shortfall.known and left_out is None)

"""The laws of assessment: what no plan, order, waiver or later knowledge can change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from random import Random

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from equalityplan.assessment import Assessment, GroupResult, Score, assess
from equalityplan.mapping import CriterionMapping
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating, Status, StatusWord
from equalityplan.model.timescale import Instant, OpenEnd, Timescale, Undetermined
from equalityplan.rule import Judgement, Subject, Verdict, Weight, load_rules
from equalityplan.settings import Settings, Waiver
from tests.assessing import STANDARD
from tests.properties.strategies import days, plans

THEMES = {theme.id: theme.name for theme in STANDARD.themes}
SCORED = {criterion.id: criterion for criterion in STANDARD.criteria if criterion.wording_seen}
ACTIONS = ("Hold 12 meetings with carers", "Train all wardens", "Review the form")
PAIRED = Timescale((Instant(edtf="2012-11", applies_to=(1,)), Instant(edtf="2012-09", applies_to=(2,))), text="1) 2)")
TIMESCALES = (
    Timescale(),
    Timescale.from_edtf("2012-09"),
    Timescale.from_edtf("2012-11"),
    Timescale((Undetermined(text="TBC"),), text="TBC"),
    Timescale((OpenEnd(edtf="2012-05/.."),), text="From May 2012"),
)
STATUSES = tuple(Status(word, text=word.value) for word in StatusWord)
POINTING = (Relation.SEE_ACTIONS_AT, Relation.SAME_AS, Relation.LINKS_TO, Relation.DEPENDS_ON)
WORTH = {Verdict.NOT_MET: 0, Verdict.CANNOT_TELL: 1, Verdict.PARTIALLY_MET: 1, Verdict.MET: 2}
as_of = st.sampled_from((date(2012, 9, 30), date(2012, 10, 1), date(2013, 1, 1)))


@st.composite
def answering_rows(draw: DrawFn, number: str, numbers: Sequence[str]) -> PlanRow:
    """Rows that answer a criterion in all the ways that plans do, pointing at one another as they like."""
    actions = draw(st.lists(st.sampled_from(ACTIONS), max_size=2))
    paired = (PAIRED,) if len(actions) == 2 else ()
    targets = draw(st.lists(st.sampled_from((*numbers, "2.9")), max_size=2, unique=True))
    return PlanRow(
        reference=number,
        objective=draw(st.sampled_from((None, "Carers are heard"))),
        actions=actions,
        leads=draw(st.sampled_from(((), ("Housing Manager",), ("Housing Manager", "Clerk")))),
        timescale=draw(st.sampled_from((*TIMESCALES, *paired))),
        status=draw(st.none() | st.sampled_from(STATUSES)),
        rating=draw(st.sampled_from((None, None, *map(Rating, ("met", "partially-met", "not-met"))))),
        evidence=draw(st.sampled_from((None, "Notes of the meetings held", "None as yet"))),
        references=[Reference(target=target, relation=draw(st.sampled_from(POINTING))) for target in targets],
        not_applicable=draw(st.sampled_from((None, None, NotApplicable(), NotApplicable(reason="the county does it")))),
    )


@st.composite
def answering_plans(draw: DrawFn, rows: int = 4) -> Plan:
    """Plans laid out by the themes of the standard, each row with a number of its own."""
    numbers = draw(st.lists(st.sampled_from(sorted(SCORED)), min_size=1, max_size=rows, unique=True))
    answers = [draw(answering_rows(number, numbers)) for number in numbers]
    by_theme = {theme: [row for row in answers if SCORED[str(row.reference)].theme == theme] for theme in THEMES}
    return Plan(sections=[Section(THEMES[theme], rows=found) for theme, found in by_theme.items() if found])


def mappings(plan: Plan) -> SearchStrategy[CriterionMapping | None]:
    """Mappings of rows to criteria, of several rows to one too."""
    ids = st.lists(st.sampled_from(plan.row_ids), max_size=3, unique=True).map(tuple)
    ties = st.dictionaries(st.sampled_from(sorted(SCORED)), ids, max_size=2)
    return st.none() | st.builds(CriterionMapping, rows=ties, confirmed=st.booleans())


def with_rows(plan: Plan, rows: dict[str, PlanRow]) -> Plan:
    """Give the plan with these rows in place of those of their numbers."""
    sections = [evolve(s, rows=[rows.get(str(row.reference), row) for row in s.rows]) for s in plan.sections]
    return evolve(plan, sections=sections)


def of_rows(found: Assessment, family: str = "") -> dict[tuple[str, str], Judgement]:
    """Give the judgements about rows by rule and row."""
    rules = load_rules()
    told = (j for j in found.judgements if rules[j.rule].judges is Subject.ROW and j.rule.startswith(family))
    return {(judgement.rule, judgement.subject): judgement for judgement in told}


def groups(found: Assessment) -> Iterator[GroupResult]:
    yield from found.themes.values()
    yield from found.levels.values()


def scores(found: Assessment) -> dict[str, Score | None]:
    """Give all scores by name: of the whole, of each theme and of each level."""
    results = found.criteria.values()
    told = {
        "all": Score.between((result.least, result.most) for result in results),
        "all delivered": Score.between((result.delivered.least, result.delivered.most) for result in results),
    }
    for group in groups(found):
        told |= {group.name: group.score, f"{group.name} delivered": group.delivered}
    return told


@given(plans(), as_of)
@settings(max_examples=50, deadline=None)
def test_no_plan_makes_an_assessment_fail(plan: Plan, day: date) -> None:
    found = assess(plan, STANDARD, day)
    assert [judgement.reason for judgement in found.judgements if judgement.failed] == []
    assert len(found.criteria) + len(found.unscored) == len(STANDARD.criteria)


@given(answering_plans(), days())
@settings(max_examples=50, deadline=None)
def test_scores_lie_between_none_and_all(plan: Plan, day: date) -> None:
    for score in scores(assess(plan, STANDARD, day)).values():
        assert score is None or 0 <= score.lowest <= score.highest <= 1


@given(answering_plans(), as_of)
@settings(max_examples=50, deadline=None)
def test_every_answer_has_a_reason_and_every_criterion_a_tree_of_them(plan: Plan, day: date) -> None:
    found = assess(plan, STANDARD, day)
    for criterion, result in found.criteria.items():
        assert result.reason
        assert result.planned.reason
        assert result.delivered.reason
        assert result.reason in str(found.why(criterion))
    assert [judgement.rule for judgement in found.findings if not judgement.reason] == []


@given(answering_plans(), as_of, st.sampled_from(sorted(SCORED)), st.data())
@settings(max_examples=50, deadline=None)
def test_what_is_not_applicable_changes_nothing_else(plan: Plan, day: date, waived: str, data: st.DataObject) -> None:
    mapping = data.draw(mappings(plan))
    waiving = Settings(waivers=(Waiver(of=waived, reason="Not ours"),))
    before = assess(plan, STANDARD, day, mapping=mapping)
    after = assess(plan, STANDARD, day, mapping=mapping, settings=waiving)
    assert after.criteria[waived].verdict is Verdict.NOT_APPLICABLE
    others = [criterion for criterion in before.criteria if criterion != waived]
    assert [after.criteria[criterion] for criterion in others] == [before.criteria[criterion] for criterion in others]
    assert after.judgements == before.judgements
    results = [before.criteria[criterion] for criterion in others]
    assert scores(after)["all"] == Score.between((result.least, result.most) for result in results)


@given(answering_plans(), as_of, st.sampled_from(sorted(load_rules())))
@settings(max_examples=50, deadline=None)
def test_ignoring_or_waiving_a_rule_changes_no_judgement_of_another(plan: Plan, day: date, rule: str) -> None:
    before = [judgement for judgement in assess(plan, STANDARD, day).judgements if judgement.rule != rule]
    ignoring = Settings(ignore=(rule,))
    waiving = Settings(waivers=(Waiver(of=rule, reason="Not ours"),))
    assert list(assess(plan, STANDARD, day, settings=ignoring).judgements) == before
    after = assess(plan, STANDARD, day, settings=waiving).judgements
    assert [judgement for judgement in after if judgement.rule != rule] == before


@given(answering_plans(), as_of, st.randoms(use_true_random=False), st.data())
@settings(max_examples=60, deadline=None)
def test_the_order_of_rows_changes_nothing(plan: Plan, day: date, chance: Random, data: st.DataObject) -> None:
    mapping = data.draw(mappings(plan))
    sections = list(plan.sections)
    chance.shuffle(sections)
    shuffled = [evolve(s, rows=chance.sample(s.rows, len(s.rows))) for s in sections]
    before = assess(plan, STANDARD, day, mapping=mapping)
    after = assess(evolve(plan, sections=shuffled), STANDARD, day, mapping=mapping)
    assert of_rows(after) == of_rows(before)
    assert after.criteria == before.criteria
    assert after.levels == before.levels
    assert sorted(map(repr, after.deadlines)) == sorted(map(repr, before.deadlines))


@given(answering_plans(), as_of, st.sampled_from(("Head of Libraries", "Town Clerk")))
@settings(max_examples=60, deadline=None)
def test_a_first_lead_never_makes_ownership_worse(plan: Plan, day: date, lead: str) -> None:
    first = evolve(plan.rows[0], leads=())
    plan = with_rows(plan, {str(first.reference): first})
    owned = with_rows(plan, {str(first.reference): evolve(first, leads=[lead])})
    before, after = assess(plan, STANDARD, day), assess(owned, STANDARD, day)
    earlier, later = of_rows(before, "ownership."), of_rows(after, "ownership.")
    for key, judgement in earlier.items():
        assert _worth(later.get(key)) >= _worth(judgement)
    for key in later.keys() - earlier.keys():
        assert later[key].verdict is not Verdict.NOT_MET or later[key].weight is not Weight.MUST
    for criterion, result in before.criteria.items():
        assert WORTH[after.criteria[criterion].planned.verdict] >= WORTH[result.planned.verdict]


def _worth(judgement: Judgement | None) -> int:
    """What a judgement is worth; one that asks nothing is worth as much as one that is met."""
    return WORTH.get(judgement.verdict, 2) if judgement else 0


@st.composite
def half_told_plans(draw: DrawFn) -> tuple[Plan, tuple[str, ...]]:
    """Plans with the numbers of rows of whose actions it is not known where they stand: at least one."""
    plan = draw(answering_plans(rows=3))
    numbers = draw(st.lists(st.sampled_from(plan.row_ids), min_size=1, unique=True))
    # A row without any action has no status to be learnt, and a rating tells as much as a status.
    status = draw(st.sampled_from((None, Status(StatusWord.UNKNOWN, text="See the minutes"))))
    found = ((number, plan.row(number)) for number in numbers)
    silenced = {n: evolve(row, actions=row.actions or ACTIONS[:1], status=status, rating=None) for n, row in found}
    return with_rows(plan, silenced), tuple(numbers)


@given(half_told_plans(), as_of, st.data())
@settings(max_examples=60, deadline=None)
def test_learning_a_status_only_ever_narrows_the_scores(
    half_told: tuple[Plan, tuple[str, ...]], day: date, data: st.DataObject
) -> None:
    plan, unknown = half_told
    mapping = data.draw(mappings(plan))
    before = scores(assess(plan, STANDARD, day, mapping=mapping))
    for words in product((None, "completed", "not-started", "in-progress"), repeat=len(unknown)):
        told = {number: word for number, word in zip(unknown, words, strict=True) if word}
        learnt = {number: evolve(plan.row(number), status=Status(word)) for number, word in told.items()}
        after = scores(assess(with_rows(plan, learnt), STANDARD, day, mapping=mapping))
        assert {name for name, score in after.items() if score} == {name for name, score in before.items() if score}
        for name, score in before.items():
            narrower = after[name]
            if score and narrower:
                assert score.lowest <= narrower.lowest <= narrower.highest <= score.highest, (name, told)


SMALL_STATUSES = (None, "completed", "not-started", "in-progress")
TWO = ("7", "8")
SHAPES = {
    "two rows to a criterion": ((), CriterionMapping(rows={"2.1": TWO}, confirmed=True)),
    "a row that takes over from two": (
        (PlanRow(reference="2.1", references=[Reference(target=row, relation=POINTING[0]) for row in TWO]),),
        None,
    ),
    "a row of its own": ((), CriterionMapping(rows={"2.1": TWO[:1]}, confirmed=True)),
}


@pytest.mark.parametrize("evidence", [(None, None), ("Notes of May", None), ("Notes of May", "Notes of June")])
@pytest.mark.parametrize("day", [date(2012, 9, 1), date(2012, 11, 1)], ids=["before", "after"])
@pytest.mark.parametrize("shape", SHAPES)
def test_learning_a_status_narrows_every_small_plan(
    shape: str, day: date, evidence: tuple[str | None, str | None]
) -> None:
    others, mapping = SHAPES[shape]

    def told(words: tuple[str | None, ...]) -> dict[str, Score | None]:
        rows = [
            PlanRow(
                reference=number,
                actions=ACTIONS[:1],
                leads=["Clerk"],
                timescale="2012-09",
                status=Status(word) if word else None,
                evidence=shown,
            )
            for number, word, shown in zip(TWO, words, evidence, strict=True)
        ]
        return scores(
            assess(Plan(sections=[Section("Leading", rows=(*others, *rows))]), STANDARD, day, mapping=mapping)
        )

    found = {words: told(words) for words in product(SMALL_STATUSES, repeat=2)}
    for words, before in found.items():
        choices = [SMALL_STATUSES if word is None else (word,) for word in words]
        for learnt in product(*choices):
            for name, score in found[learnt].items():
                wider = before[name]
                assert (score is None) is (wider is None)
                if score and wider:
                    assert wider.lowest <= score.lowest <= score.highest <= wider.highest, (name, words, learnt)

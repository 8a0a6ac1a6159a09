"""Plans chosen from a menu, and texts with limits: what is counted, what is turned away, and what cannot be told."""

from __future__ import annotations

from typing import Any, ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.model.objective import OtherText, PlanRow
from equalityplan.model.plan import Narrative, Plan, Section
from equalityplan.model.progress import Status, StatusWord
from equalityplan.provenance import Where
from equalityplan.rule import Judgement, Verdict, load_rules
from equalityplan.testing import check_examples
from equalityplan.testing import judge as judged

CHOSEN = "coverage.menu-actions-are-chosen"
FROM_MENU = "coverage.actions-are-from-the-menu"
ONCE = "coverage.menu-actions-are-chosen-once"
EXPLAINED = "coverage.chosen-actions-are-explained"
WHOLE = "coverage.explanations-are-whole"
STATUSES = "progress.statuses-are-from-the-list"
ROW_LIMIT = "quality.row-texts-keep-within-limit"
PROSE_LIMIT = "quality.prose-keeps-within-limit"
NO_LINKS = "quality.row-texts-have-no-links"
SIGNED = "governance.signatory-is-named"
LINK = "governance.link-is-given"
IN_TIME = "timing.plan-is-dated-in-time"
RULES = (CHOSEN, FROM_MENU, ONCE, EXPLAINED, WHOLE, STATUSES, ROW_LIMIT, PROSE_LIMIT, NO_LINKS, SIGNED, LINK, IN_TIME)

MENU: list[dict[str, Any]] = [
    {
        "name": "Open later, on two evenings",
        "also": ["Open at night"],
        "near": ["evening*"],
        "category": "access",
    },
    {"name": "Teach all porters to sign", "near": ["sign language"], "tags": ["deaf", "staff"], "category": "staff"},
    {"name": "Pay porters for training days", "category": "staff", "tags": ["staff"]},
]
STAGES: dict[str, Any] = {"Planned": ["planned", "to come"], "Settled": ["settled", "what we do already"]}
COUNTING: dict[str, Any] = {"menu": MENU, "stages": STAGES, "counted": ["Planned"]}
ASKED: dict[str, Any] = {"stages": STAGES, "asked_of": ["Planned"]}


def judge(rule_id: str, *rows: PlanRow, plan: Plan | None = None, **parameters: Any) -> Judgement:
    return judged(load_rules()[rule_id], *rows, plan=plan, parameters=parameters)


def row(text: str, status: str | None = "Planned", **fields: Any) -> PlanRow:
    said = Status(StatusWord.UNKNOWN, text=status) if status else None
    return PlanRow(actions=[text], status=said, **fields)


def under(heading: str, *rows: PlanRow) -> Plan:
    return Plan(sections=[Section(heading, rows=rows)])


EVENINGS, SIGNING, PAY = "Open later, on two evenings", "Teach all porters to sign", "Pay porters for training days"


@pytest.mark.parametrize("rule_id", RULES)
def test_each_rule_keeps_its_own_examples(rule_id: str) -> None:
    check_examples(load_rules()[rule_id])


@pytest.mark.parametrize("rule_id", RULES)
def test_each_rule_asks_nothing_of_a_plan_until_a_standard_asks_it(rule_id: str) -> None:
    plan = Plan(
        period="2026/2027", dated="2029", narrative=(Narrative("word " * 900),), sections=[Section(rows=[row(SIGNING)])]
    )
    assert judge(rule_id, plan=plan).verdict is Verdict.NOT_APPLICABLE


class TestWhatIsChosenFromAMenu:
    def test_a_name_is_found_whatever_its_case_and_stops(self) -> None:
        assert judge(CHOSEN, row("open later on two  EVENINGS."), **COUNTING).verdict is Verdict.MET

    def test_an_earlier_name_counts_as_the_name(self) -> None:
        assert judge(CHOSEN, row("Open at night"), **COUNTING).verdict is Verdict.MET

    def test_a_name_may_stand_as_the_objective_over_its_steps(self) -> None:
        found = judge(CHOSEN, PlanRow(objective=SIGNING, actions=["Book a tutor"], status=row("x").status), **COUNTING)
        assert found.verdict is Verdict.MET

    def test_a_name_in_the_words_beside_another_action_chooses_nothing(self) -> None:
        found = judge(CHOSEN, row(SIGNING, comments=f"So that we can {EVENINGS.lower()}"), least=2, **COUNTING)
        assert found.verdict is Verdict.NOT_MET

    def test_other_words_for_one_leave_it_open_which_is_meant(self) -> None:
        found = judge(CHOSEN, row("Learn sign language"), **COUNTING)
        assert found.verdict is Verdict.CANNOT_TELL
        assert (
            "'Learn sign language' may be meant for 'Teach all porters to sign', and does not name it." in found.reason
        )

    def test_what_only_may_be_meant_changes_nothing_where_enough_is_named(self) -> None:
        assert judge(CHOSEN, row(EVENINGS), row("Learn sign language"), **COUNTING).verdict is Verdict.MET

    def test_what_only_may_be_meant_does_not_help_where_it_would_not_suffice(self) -> None:
        assert judge(CHOSEN, row("Learn sign language"), least=2, **COUNTING).verdict is Verdict.NOT_MET

    def test_one_action_counts_once_however_often_it_stands_there(self) -> None:
        assert judge(CHOSEN, row(SIGNING), row(SIGNING), least=2, **COUNTING).verdict is Verdict.NOT_MET

    def test_an_action_of_two_kinds_serves_both_and_still_is_one(self) -> None:
        assert judge(CHOSEN, row(SIGNING), kind="deaf", **COUNTING).verdict is Verdict.MET
        assert judge(CHOSEN, row(SIGNING), kind="staff", **COUNTING).verdict is Verdict.MET
        assert judge(CHOSEN, row(SIGNING), least=2, **COUNTING).verdict is Verdict.NOT_MET

    def test_a_stage_that_does_not_count_is_named(self) -> None:
        found = judge(CHOSEN, row(SIGNING, "Settled"), kind="deaf", called="actions for deaf people", **COUNTING)
        assert found.verdict is Verdict.NOT_MET
        assert found.reason == (
            "Of the actions for deaf people the plan chooses none, and at least 1 is asked for. "
            "'Teach all porters to sign' is 'Settled', which does not count."
        )

    def test_a_heading_says_the_stage_where_no_status_does(self) -> None:
        planned = under("To come", row(SIGNING, None))
        settled = under("What we do already", row(SIGNING, None))
        assert judge(CHOSEN, plan=planned, **COUNTING).verdict is Verdict.MET
        assert judge(CHOSEN, plan=settled, **COUNTING).verdict is Verdict.NOT_MET

    def test_a_status_goes_before_the_heading(self) -> None:
        assert judge(CHOSEN, plan=under("To come", row(SIGNING, "Settled")), **COUNTING).verdict is Verdict.NOT_MET

    @pytest.mark.parametrize("status", ["Amber", None])
    def test_an_unknown_stage_is_neither_counted_nor_left_out(self, status: str | None) -> None:
        assert judge(CHOSEN, row(SIGNING, status), **COUNTING).verdict is Verdict.CANNOT_TELL

    def test_what_is_given_up_is_not_chosen(self) -> None:
        dropped = PlanRow(actions=[SIGNING], status=Status("cancelled", text="Planned"))
        assert judge(CHOSEN, dropped, **COUNTING).verdict is Verdict.NOT_MET

    @given(st.lists(st.sampled_from([EVENINGS, SIGNING, PAY]), max_size=6), st.integers(1, 4))
    def test_the_number_is_that_of_different_actions(self, names: list[str], least: int) -> None:
        found = judge(CHOSEN, *(row(name) for name in names), least=least, **COUNTING)
        assert (found.verdict is Verdict.MET) == (len(set(names)) >= least)


class TestWhatIsOnTheMenu:
    def test_an_action_of_ones_own_is_named_with_its_place(self) -> None:
        where = Where(document="plan.txt", lines=(7, 7))
        found = judge(FROM_MENU, row(SIGNING), row("Paint the gate", where=where), menu=MENU)
        assert (found.verdict, found.where) == (Verdict.NOT_MET, where)
        assert found.reason == "'Paint the gate' is not on the menu of 3 actions."

    def test_steps_under_a_chosen_objective_are_no_actions_of_their_own(self) -> None:
        found = judge(FROM_MENU, PlanRow(objective=SIGNING, actions=["Book a tutor", "Buy books"]), menu=MENU)
        assert found.verdict is Verdict.MET

    def test_what_stands_twice_is_told_at_its_second_place(self) -> None:
        first, second = Where(document="plan.txt", lines=(1, 1)), Where(document="plan.txt", lines=(9, 9))
        found = judge(ONCE, row(SIGNING, where=first), row(PAY), row(SIGNING, where=second), menu=MENU)
        assert (found.verdict, found.where) == (Verdict.NOT_MET, second)

    def test_steps_that_repeat_the_name_of_their_objective_choose_it_once(self) -> None:
        found = judge(ONCE, PlanRow(objective=SIGNING, actions=[SIGNING]), menu=MENU)
        assert found.verdict is Verdict.MET

    def test_each_status_has_to_be_of_the_list(self) -> None:
        found = judge(STATUSES, row(SIGNING), row(PAY, "Nearly settled"), row(EVENINGS, None), stages=STAGES)
        assert found.verdict is Verdict.NOT_MET
        assert found.reason == (
            "'Pay porters for training days' is 'Nearly settled' and 'Open later, on two evenings' has no status; "
            "'Planned' or 'Settled' is asked for."
        )


class TestWordsBesideActions:
    @pytest.mark.parametrize(
        "fields",
        [
            {"comments": "From May on"},
            {"measure": "Ten porters"},
            {"other": [OtherText("Supporting text", "From May on")]},
        ],
        ids=["comments", "measure", "a column of its own"],
    )
    def test_any_column_is_words(self, fields: dict[str, Any]) -> None:
        assert judge(EXPLAINED, row(SIGNING, **fields), **ASKED).verdict is Verdict.MET

    def test_what_follows_the_first_sentence_of_the_action_is_words(self) -> None:
        assert judge(EXPLAINED, row(f"{SIGNING}. We begin in May."), **ASKED).verdict is Verdict.MET
        assert judge(EXPLAINED, row(f"{SIGNING}."), **ASKED).verdict is Verdict.NOT_MET

    def test_a_stage_of_which_they_are_not_asked_needs_none(self) -> None:
        found = judge(EXPLAINED, row(SIGNING, "Settled"), row(PAY, comments="In May"), **ASKED)
        assert found.verdict is Verdict.MET

    def test_one_bare_action_among_others_is_named(self) -> None:
        found = judge(EXPLAINED, row(SIGNING), row(PAY, comments="In May"), **ASKED)
        assert (found.verdict, found.reason) == (Verdict.NOT_MET, "No words stand beside 'Teach all porters to sign'.")

    def test_each_thing_that_is_not_told_is_named_with_its_actions(self) -> None:
        elements = {"the reason": ["because"], "the measure": ["measure*", "count*"]}
        rows = (row(SIGNING, comments="Because we are asked"), row(PAY, measure="Days paid", comments="Because"))
        found = judge(WHOLE, *rows, elements=elements, **ASKED)
        assert found.verdict is Verdict.PARTIALLY_MET
        assert found.reason == "The measure is not told of 'Teach all porters to sign'. Is it told in other words?"

    def test_without_words_there_is_nothing_to_look_into(self) -> None:
        assert judge(WHOLE, row(SIGNING), elements={"why": ["why"]}, **ASKED).verdict is Verdict.NOT_APPLICABLE


class TestLimits:
    @given(st.integers(1, 30), st.integers(1, 30))
    def test_a_limit_is_the_last_number_that_is_allowed(self, words: int, limit: int) -> None:
        beside = judge(ROW_LIMIT, row(SIGNING, comments="word " * words), words=limit)
        prose = judge(PROSE_LIMIT, plan=Plan(narrative=(Narrative("word " * words),)), words=limit)
        assert beside.verdict is prose.verdict is (Verdict.MET if words <= limit else Verdict.NOT_MET)

    def test_every_text_that_is_too_long_is_told(self) -> None:
        found = judge(ROW_LIMIT, row(SIGNING, comments="a b c"), row(PAY, comments="a b c d"), words=2)
        assert found.reason == (
            "3 words stand beside 'Teach all porters to sign' and 4 words stand beside "
            "'Pay porters for training days'; 2 are allowed."
        )

    def test_two_columns_that_are_too_long_together_leave_open_which_is_meant(self) -> None:
        found = judge(ROW_LIMIT, row(SIGNING, comments="a b", measure="c d"), words=3)
        assert found.verdict is Verdict.CANNOT_TELL
        assert "4 words stand beside 'Teach all porters to sign' in 2 columns; 3 are allowed." in found.reason

    @pytest.mark.parametrize("link", ["https://town.example/a", "http://town.example", "www.town.example"])
    def test_a_link_beside_an_action(self, link: str) -> None:
        found = judge(NO_LINKS, row(SIGNING, comments=f"See ({link}) for more"), asked=True)
        assert (found.verdict, link in found.reason) == (Verdict.NOT_MET, True)


class TestWhoAnswersAndWhere:
    SIGNATURE: ClassVar[dict[str, Any]] = {"words": ["approved by"], "asked_of": ["ltd"], "not_asked_of": ["council"]}

    @pytest.mark.parametrize(
        ("authority", "prose", "verdict"),
        [
            ("Wool Ltd", "Approved by the Director.", Verdict.MET),
            ("Wool Ltd", "We begin.", Verdict.NOT_MET),
            ("Wool Guild", "We begin.", Verdict.CANNOT_TELL),
            (None, "We begin.", Verdict.CANNOT_TELL),
            ("Otherton Borough Council", "We begin.", Verdict.NOT_APPLICABLE),
        ],
    )
    def test_it_is_asked_of_some_bodies(self, authority: str | None, prose: str, verdict: Verdict) -> None:
        plan = Plan(authority=authority, narrative=(Narrative(prose),))
        assert judge(SIGNED, plan=plan, **self.SIGNATURE).verdict is verdict

    @pytest.mark.parametrize(
        ("prose", "verdict"),
        [
            ("More at https://wool.example/us.", Verdict.MET),
            ("More at www.wool.example.", Verdict.NOT_MET),
            ("More at http://.", Verdict.NOT_MET),
        ],
    )
    def test_an_address_is_whole(self, prose: str, verdict: Verdict) -> None:
        assert judge(LINK, plan=Plan(narrative=(Narrative(prose),)), asked=True).verdict is verdict

    def test_an_address_beside_an_action_may_be_another(self) -> None:
        found = judge(LINK, row(SIGNING, comments="See https://tutors.example"), asked=True)
        assert found.verdict is Verdict.CANNOT_TELL

    @pytest.mark.parametrize(
        ("period", "dated", "verdict"),
        [
            ("2026/2027", "2027-03-30", Verdict.MET),
            ("2026/2027", "2027-03", Verdict.CANNOT_TELL),
            ("2026/2027", "2027-03-31", Verdict.CANNOT_TELL),
            ("2026/2027", "2027-04-05", Verdict.NOT_MET),
            ("2027/2028", "2027-04-05", Verdict.MET),
            ("2026/2027", "2027", Verdict.CANNOT_TELL),
            ("2026/2027", None, Verdict.CANNOT_TELL),
            (None, "2027-01-01", Verdict.CANNOT_TELL),
        ],
    )
    def test_a_plan_is_dated_by_the_day_of_the_year_after_it_begins(
        self, period: str | None, dated: str | None, verdict: Verdict
    ) -> None:
        plan = Plan(period=period, dated=dated)
        assert judge(IN_TIME, plan=plan, yearly_by="04-04", surely_by="03-30").verdict is verdict

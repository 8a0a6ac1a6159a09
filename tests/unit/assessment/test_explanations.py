"""why(): the tree of reasons for a criterion's verdict, down to places in the document."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from equalityplan.assessment import Assessment, Explanation
from equalityplan.errors import RuleError, SettingsError, StandardsError
from equalityplan.mapping import CriterionMapping
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.standard import Aspect, Check
from equalityplan.rule import load_rules
from equalityplan.settings import Settings, Waiver
from tests.assessing import COMPLETE, LEAD, LIVE, OVERDUE, assessed, at, criterion, pointing, whole, with_criteria


def parts_of(explanation: Explanation) -> Iterator[Explanation]:
    yield explanation
    for part in explanation.parts:
        yield from parts_of(part)


def test_the_tree_goes_from_the_verdict_to_places() -> None:
    why = assessed(whole("2.1", leads=(), where=at(5))).why("2.1")
    assert why.text.startswith("2.1 What 2.1 asks: cannot tell. Whether it is done cannot be told")
    tied, planned, delivered, deadline = why.parts
    assert (tied.text, tied.where) == ("Row 2.1 answers it (reference and section).", at(5))
    assert planned.text.startswith("Planned: partially met. Nobody is named")
    assert planned.parts[0].text.startswith(f"{LEAD}: not met. Nobody is named")
    assert delivered.text.startswith("Delivered: cannot tell.")
    asked = [part.text.partition(":")[0] for part in delivered.parts]
    assert (asked[0], OVERDUE in asked) == (COMPLETE, True)
    assert deadline.text.startswith("2.1: overdue. Due by 30 September 2012")
    assert {part.where for aspect in (planned, delivered) for part in aspect.parts} == {at(5)}
    assert deadline.where == at(5)


def test_it_prints_with_depth_and_places() -> None:
    lines = str(assessed(PlanRow(reference="2.1", not_applicable=NotApplicable(where=at(4)))).why("2.1")).splitlines()
    assert lines[0].startswith("2.1 What 2.1 asks: not met. 'N/A'")
    assert lines[2].startswith("  Planned: not met. ")
    assert lines[3].startswith(f"    {LIVE}: not met. 'N/A'")
    assert lines[3].endswith("[plan.txt, line 4]")


def test_the_way_to_actions_that_are_taken_over_is_told() -> None:
    found = assessed(pointing("2.1", "2.2"), pointing("2.2", "7"), whole("7"))
    assert "7 (2.1 > 2.2 > 7)" in str(found.why("2.1"))


def test_of_several_rows_each_is_named_where_it_speaks() -> None:
    mapping = CriterionMapping(rows={"2.1": ("7", "8")}, confirmed=True)
    why = assessed(whole("7", where=at(7)), whole("8", leads=(), where=at(8)), mapping=mapping).why("2.1")
    assert why.parts[0].text == "Rows 7 and 8 answer it (confirmed mapping)."
    assert [(part.text, part.where) for part in why.parts[0].parts] == [("Row 7.", at(7)), ("Row 8.", at(8))]
    texts = [part.text for part in parts_of(why)]
    assert any(text.startswith(f"8, {LEAD}: not met.") for text in texts)
    assert any(text.startswith(f"7, {LEAD}: met.") for text in texts)


def test_where_no_row_answers_it_says_so() -> None:
    why = assessed(whole("2.1")).why("2.2")
    assert why.parts[0].text == "No row answers it."
    assert "no row names this one" in why.text


def test_what_is_asked_of_the_plan_says_so() -> None:
    check = Check(rule="ownership.most-work-has-a-lead", aspect=Aspect.PLANNED)
    why = assessed(whole("2.1"), standard=with_criteria(criterion("A", checks=(check,)))).why("A")
    assert why.parts[0].text == "It is asked of the plan as a whole."
    assert "Rows with a live action that name a lead: 1 of 1." in str(why)


def test_a_waiver_gives_its_reason() -> None:
    waiver = Waiver(of="2.1", reason="The county runs it")
    why = assessed(whole("2.1"), settings=Settings(waivers=(waiver,))).why("2.1")
    assert why.text.endswith("not applicable. Waived: The county runs it")


@pytest.mark.parametrize(
    ("unknown", "told"),
    [
        ("3.2", "lists this criterion without scoring it, since its wording was not seen"),
        ("2.11", r"has no criterion with this id \(did you mean '2.1'\?\)"),
        ("x", "has no criterion with this id. `assessment.criteria`"),
    ],
)
def test_what_is_not_scored_has_no_reasons(unknown: str, told: str) -> None:
    with pytest.raises(StandardsError, match=f"^'{unknown}': own-2012 {told}"):
        assessed(whole("2.1")).why(unknown)


@pytest.mark.parametrize("ask", [Assessment.why_not, Assessment.shortfall])
def test_a_level_that_there_is_not_is_told_with_those_that_there_are(ask: Callable[[Assessment, str], object]) -> None:
    with pytest.raises(StandardsError, match=r"^'lo': own-2012 .* \(did you mean 'low'\?\); it has low, high"):
        ask(assessed(whole("2.1")), "lo")


class TestWhyRule:
    FOUND = assessed(whole("2.1", where=at(3)), whole("2.2", leads=[], where=at(4)), PlanRow(reference="2.10"))

    def test_what_is_not_met_comes_first_with_its_place_and_advice(self) -> None:
        why = self.FOUND.why_rule(LEAD)
        assert why.text.endswith("(ownership.row-has-lead, must) Of 2 answers: 1 not met, 1 met.")
        first, second, reason, advice = why.parts
        assert (first.text.partition(".")[0], first.where) == ("2", at(4))
        assert first.text.startswith("2.2: not met. ")
        assert second.text.startswith("2.1: met. ")
        assert reason.text == f"Why it matters: {load_rules()[LEAD].why}"
        assert advice.text == f"What to do: {load_rules()[LEAD].advice}"

    def test_one_row_has_its_own_answer(self) -> None:
        why = self.FOUND.why_rule(LEAD, "2.1")
        assert why.text.endswith("Its answer is met.")
        assert [part.text.partition(":")[0] for part in why.parts] == ["2.1", "Why it matters", "What to do"]

    def test_a_row_of_which_it_was_not_asked_says_what_is_missing_first(self) -> None:
        why = self.FOUND.why_rule(LEAD, "2.10")
        assert f"was not asked of 2.10, since what it requires is not met there: {LIVE}." in why.text

    def test_a_rule_that_the_settings_leave_out_says_so(self) -> None:
        found = assessed(whole("2.1"), settings=Settings(ignore=(LEAD,)))
        assert found.why_rule(LEAD).text.endswith("The settings leave this rule out.")

    def test_a_rule_or_row_that_there_is_not_is_told(self) -> None:
        with pytest.raises(RuleError, match=r"did you mean 'ownership.row-has-lead'"):
            self.FOUND.why_rule("ownership.row-has-led")
        with pytest.raises(SettingsError, match=r"judges nothing with the id '2.3', it judges 2.1, 2.2"):
            self.FOUND.why_rule(LEAD, "2.3")

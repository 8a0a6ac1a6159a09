"""shortfall() and why_not(): what is wanting for a level's gate to pass."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import combinations, product

import pytest
from attrs import evolve

from equalityplan.assessment import Assessment, CriterionResult, NewAction, Reach, Shortfall, StatusChange
from equalityplan.assessment.changes import Change, EvidenceChange
from equalityplan.assessment.grouping import level_results, reach_of
from equalityplan.assessment.shortfall import shortfall_of
from equalityplan.errors import StandardsError
from equalityplan.mapping import CriterionMapping
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.progress import Rating, Status
from equalityplan.model.standard import Aspect, Gate, Level, Standard
from equalityplan.rule import Verdict
from equalityplan.settings import Settings, Waiver
from tests.assessing import COMPLETE, LIVE, OVERDUE, assessed, at, criterion, done, pointing, whole, with_criteria

MET, PART, UNMET = Verdict.MET, Verdict.PARTIALLY_MET, Verdict.NOT_MET
UNKNOWN, NOTHING = Verdict.CANNOT_TELL, Verdict.NOT_APPLICABLE
TWO = with_criteria(criterion("2.1"), criterion("2.2"), criterion("3.1", level="high", wording_seen=False, checks=()))


def gated(gate: Gate, share: Fraction | None = None, weights: Sequence[int] = (1, 1, 1, 1)) -> Standard:
    level = Level(id="low", name="Low", rank=1, gate=gate, gate_share=share)
    criteria = [criterion(f"2.{number}", weight=weight) for number, weight in enumerate(weights, 1)]
    return evolve(with_criteria(*criteria), levels=(level,))


def ids(found: Shortfall) -> list[str]:
    return [entry.criterion.id for entry in found.criteria]


class TestAllMet:
    def test_all_that_is_not_met_is_wanted(self) -> None:
        found = assessed(whole("2.1", status=done()), whole("2.2"), standard=TWO).shortfall("low")
        assert (found.known, ids(found), found.rows) == (True, ["2.2"], ("2.2",))
        (wanted,) = found.criteria
        assert (wanted.verdict, wanted.planned, [action.text for action in wanted.actions]) == (
            UNKNOWN,
            True,
            ["Hold 12 meetings with young carers"],
        )
        assert [(lack.subject, lack.rule) for lack in wanted.lacks] == [("2.2", COMPLETE), ("2.2", OVERDUE)]
        assert all(lack.advice and lack.aspect is Aspect.DELIVERED for lack in wanted.lacks)

    def test_the_nearest_stand_first_and_what_is_not_planned_last(self) -> None:
        rows = (
            PlanRow(reference="2.1", not_applicable=NotApplicable()),
            whole("2.2", status=Status("not-started")),
            whole("2.3"),
            whole("2.4", status=done(), evidence=None),
        )
        found = assessed(*rows, standard=gated(Gate.ALL_MET)).shortfall("low")
        assert ids(found) == ["2.4", "2.3", "2.2", "2.1"]
        assert [entry.planned for entry in found.criteria] == [True, True, True, False]

    def test_what_is_not_planned_lacks_that_and_nothing_that_follows(self) -> None:
        row = PlanRow(reference="2.1", not_applicable=NotApplicable(where=at(4)), where=at(4))
        found = assessed(row, whole("2.2", status=done()), standard=TWO).shortfall("low")
        (lack,) = found.criteria[0].lacks
        assert (lack.rule, lack.verdict, lack.where) == (LIVE, UNMET, at(4))

    def test_what_no_row_answers_lacks_a_row(self) -> None:
        found = assessed(whole("2.1", status=done()), standard=TWO).shortfall("low")
        (lack,) = found.criteria[0].lacks
        assert (lack.subject, lack.rule, found.criteria[0].rows) == ("", "", ())
        assert lack.advice.startswith("Add a row that answers it")
        assert "No row: The plan names other criteria" in str(found)

    def test_where_no_criterion_is_named_a_mapping_may_be_all_that_lacks(self) -> None:
        found = assessed(whole("7"), standard=TWO).shortfall("low")
        advice = {lack.advice for entry in found.criteria for lack in entry.lacks}
        assert {text.partition(",")[0] for text in advice} == {"Say in a mapping which row answers it"}

    def test_what_nobody_has_confirmed_lacks_that(self) -> None:
        mapping = CriterionMapping(rows={"2.1": ("7",)})
        found = assessed(whole("7"), whole("2.2", status=done()), standard=TWO, mapping=mapping).shortfall("low")
        (lack,) = found.criteria[0].lacks
        assert lack.advice == "Say which rows answer it, in a confirmed mapping."

    def test_rows_whose_actions_are_taken_over_are_named_once(self) -> None:
        found = assessed(pointing("2.1", "7"), pointing("2.2", "7"), whole("7"), standard=TWO).shortfall("low")
        assert found.rows == ("2.1", "7", "2.2")
        assert [action.text for action in found.criteria[0].actions] == ["Hold 12 meetings with young carers"]

    def test_doing_what_it_says_reaches_the_level(self) -> None:
        found = assessed(whole("2.1", evidence=None), PlanRow(reference="2.2"), standard=TWO)
        changes: tuple[Change, ...] = (
            NewAction("2.2", "Ask carers"),
            *(StatusChange(row, "completed") for row in found.shortfall("low").rows),
            *(EvidenceChange(row, "Notes of the meetings held") for row in found.shortfall("low").rows),
        )
        assert found.what_if(*changes).after.levels["low"].reach is Reach.REACHED
        assert found.what_if(*changes[:-1]).after.levels["low"].reach is not Reach.REACHED


class TestHonesty:
    @pytest.mark.parametrize(
        ("standard", "level", "words"),
        [
            (TWO, "high", "nothing is known of what it asks"),
            (gated(Gate.NONE), "low", "the standard sets no gate"),
        ],
    )
    def test_where_nothing_is_asked_nothing_is_known(self, standard: Standard, level: str, words: str) -> None:
        found = assessed(whole("2.1"), standard=standard)
        shortfall, why_not = found.shortfall(level), found.why_not(level)
        assert (shortfall.known, shortfall.criteria, shortfall.rows) == (False, (), ())
        assert (words in shortfall.reason, words in why_not.text, why_not.parts) == (True, True, ())

    def test_where_nothing_applies_nothing_is_known(self) -> None:
        waivers = tuple(Waiver(of=number, reason="Not ours") for number in ("2.1", "2.2"))
        found = assessed(whole("2.1"), standard=TWO, settings=Settings(waivers=waivers))
        assert (found.shortfall("low").known, found.why_not("low").parts) == (False, ())
        assert "none of its criteria counts" in found.why_not("low").text

    def test_where_the_level_is_reached_nothing_is_wanted(self) -> None:
        found = assessed(whole("2.1", status=done()), whole("2.2", status=done()), standard=TWO)
        assert (found.shortfall("low").known, found.shortfall("low").criteria) == (True, ())
        assert found.why_not("low").text.startswith("Low: reached. Of its 2 criteria 2 are met.")

    @pytest.mark.parametrize("ask", [Assessment.shortfall, Assessment.why_not])
    def test_an_unknown_level_is_refused(self, ask: object) -> None:
        assert callable(ask)
        with pytest.raises(StandardsError, match="highest"):
            ask(assessed(whole("2.1")), "highest")


class TestWhyNot:
    def test_blockers_come_first_then_the_rest_by_gravity(self) -> None:
        rows = (
            whole("2.1"),
            whole("2.2", status=done(), evidence=None),
            whole("2.3", status=Status("not-started", text="Not begun")),
            PlanRow(reference="2.4", objective="Carers are heard", rating=Rating("partially-met")),
        )
        why_not = assessed(*rows, standard=gated(Gate.ALL_MET)).why_not("low")
        assert [part.text.split()[0] for part in why_not.parts] == ["2.4", "2.3", "2.2", "2.1"]
        assert why_not.text == (
            "Low: cannot be reached under this plan. Of its 4 criteria none are met; 1 is neither met nor planned. "
            "It asks for all of them; the standard states no gate, and this one is ours."
        )

    def test_each_says_what_it_lacks_and_where(self) -> None:
        why_not = assessed(whole("2.1", where=at(5)), whole("2.2", status=done()), standard=TWO).why_not("low")
        (open_,) = why_not.parts
        assert [part.text.partition(":")[0] for part in open_.parts] == [COMPLETE, OVERDUE, "2.1"]
        assert {part.where for part in open_.parts} == {at(5)}
        assert open_.parts[-1].text.startswith("2.1: overdue.")

    def test_the_share_that_is_asked_is_told(self) -> None:
        why_not = assessed(whole("2.1"), standard=gated(Gate.SHARE_MET, Fraction(3, 4), (1, 2, 1, 1))).why_not("low")
        assert "It asks for 75% of them by weight, of 5;" in why_not.text


def told(result: CriterionResult, verdict: Verdict, *, planned: Verdict = MET) -> CriterionResult:
    return evolve(result, verdict=verdict, planned=evolve(result.planned, verdict=planned))


def smallest(standard: Standard, results: dict[str, CriterionResult]) -> int | None:
    """The least number of criteria that would have to be met, by trying all sets; None where none would do."""
    level, unmet = standard.levels[0], [name for name, result in results.items() if result.verdict is not MET]
    for size in range(len(unmet) + 1):
        if any(passes(level, results, chosen) for chosen in combinations(unmet, size)):
            return size
    return None


def passes(level: Level, results: dict[str, CriterionResult], met: Iterable[str]) -> bool:
    after = results | {name: told(results[name], MET) for name in met if results[name].verdict is not NOTHING}
    return reach_of(level, list(after.values())) is Reach.REACHED


@pytest.mark.parametrize("share", [Fraction(1, 4), Fraction(1, 2), Fraction(2, 3), Fraction(9, 10), None], ids=str)
@pytest.mark.parametrize("weights", [(1, 1, 1, 1), (1, 2, 3, 4), (5, 1, 1, 1), (2, 0, 2, 1)], ids=str)
def test_no_smaller_set_would_do(share: Fraction | None, weights: tuple[int, ...]) -> None:
    standard = gated(Gate.SHARE_MET if share else Gate.ALL_MET, share, weights)
    base = assessed(whole("2.1"), whole("2.2"), whole("2.3"), whole("2.4"), standard=standard)
    for verdicts in product((MET, PART, UNMET, UNKNOWN, NOTHING), repeat=4):
        pairs = zip(base.criteria.items(), verdicts, strict=True)
        results = {name: told(result, verdict) for (name, result), verdict in pairs}
        level = level_results(standard, results)["low"]
        found = shortfall_of(level, results, base.graph)
        if not found.known:
            assert level.reach is None
            continue
        assert len(found.criteria) == smallest(standard, results)
        assert passes(standard.levels[0], results, ids(found))


def test_of_sets_of_one_size_the_nearest_is_chosen() -> None:
    standard = gated(Gate.SHARE_MET, Fraction(1, 2))
    rows = (
        whole("2.1", status=Status("not-started")),
        whole("2.2"),
        whole("2.3", status=done(), evidence=None),
        PlanRow(reference="2.4", not_applicable=NotApplicable()),
    )
    assert ids(assessed(*rows, standard=standard).shortfall("low")) == ["2.3", "2.2"]


def test_a_heavy_criterion_stands_for_several_light_ones() -> None:
    standard = gated(Gate.SHARE_MET, Fraction(1, 2), (5, 1, 1, 1))
    rows = (
        whole("2.1", status=Status("not-started")),
        *(whole(f"2.{n}", status=done(), evidence=None) for n in (2, 3, 4)),
    )
    assert ids(assessed(*rows, standard=standard).shortfall("low")) == ["2.1"]

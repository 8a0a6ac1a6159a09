"""Waivers: reasoned exemptions from criteria and rules, and what is said of those that exempt from nothing."""

from __future__ import annotations

from datetime import date

import pytest

from equalityplan.assessment import Assessment
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.timescale import Timescale, Undetermined
from equalityplan.rule import Judgement, Verdict
from equalityplan.settings import Settings, Waiver
from tests.assessing import COMPLETE, DUE, LEAD, LIVE, assessed, done, whole

BARE = PlanRow(reference="2.1", not_applicable=NotApplicable("N/A"))
REASONED = PlanRow(reference="2.1", not_applicable=NotApplicable("N/A: the county", reason="the county"))
COUNTY = "The county runs it"


def waiving(*rows: PlanRow, of: str, as_of: str = "2012-11-01", **facts: object) -> Assessment:
    waiver = Waiver(of=of, reason=COUNTY, **facts)  # type: ignore[arg-type]
    return assessed(*rows, as_of=as_of, settings=Settings(waivers=(waiver,)))


def judgement(found: Assessment, rule: str, subject: str) -> Judgement | None:
    return next((j for j in found.judgements if (j.rule, j.subject) == (rule, subject)), None)


class TestOfCriteria:
    @pytest.mark.parametrize("row", [BARE, REASONED, whole("2.1", status=done())])
    def test_a_waived_criterion_is_not_applicable_and_says_why(self, row: PlanRow) -> None:
        result = waiving(row, of="2.1").criteria["2.1"]
        answers = {result.verdict, result.planned.verdict, result.delivered.verdict}
        assert (answers, result.reason) == ({Verdict.NOT_APPLICABLE}, f"Waived: {COUNTY}")

    def test_it_leaves_numerator_and_denominator(self) -> None:
        rows = (BARE, whole("2.2", status=done()))
        without, waived = assessed(*rows).levels["low"], waiving(*rows, of="2.1").levels["low"]
        assert str(without.score) == "33% of 3"
        assert (str(waived.score), waived.score and waived.score.counted) == ("50% of 2", 2)
        assert waived.criteria == without.criteria

    def test_it_stands_in_the_way_of_no_level(self) -> None:
        assert assessed(BARE).levels["low"].blockers == ("2.1", "2.2", "2.10")
        assert waiving(BARE, of="2.1").levels["low"].blockers == ("2.2", "2.10")

    def test_a_criterion_that_no_row_names_can_be_waived(self) -> None:
        assert waiving(whole("2.1"), of="2.2").criteria["2.2"].verdict is Verdict.NOT_APPLICABLE

    def test_it_is_waived_on_its_last_day_and_not_after(self) -> None:
        last = date(2012, 10, 31)
        assert (
            waiving(BARE, of="2.1", as_of="2012-10-31", expires=last).criteria["2.1"].verdict is Verdict.NOT_APPLICABLE
        )
        assert waiving(BARE, of="2.1", as_of="2012-11-01", expires=last).criteria["2.1"].verdict is Verdict.NOT_MET


class TestOfRules:
    def test_a_waived_finding_is_not_applicable_and_no_finding(self) -> None:
        found = waiving(whole("2.1", leads=()), of=LEAD)
        waived = judgement(found, LEAD, "2.1")
        assert waived is not None
        assert (waived.verdict, waived.waived, waived.reason) == (Verdict.NOT_APPLICABLE, True, f"Waived: {COUNTY}")
        assert LEAD not in {finding.rule for finding in found.findings}
        assert found.criteria["2.1"].planned.verdict is Verdict.MET

    def test_a_waiver_may_be_for_one_row(self) -> None:
        found = waiving(whole("2.1", leads=()), whole("2.2", leads=()), of=LEAD, subject="2.1")
        assert [finding.subject for finding in found.findings if finding.rule == LEAD] == ["2.2"]

    def test_what_is_met_is_not_waived(self) -> None:
        found = judgement(waiving(whole("2.1"), of=LEAD), LEAD, "2.1")
        assert found is not None
        assert (found.verdict, found.waived) == (Verdict.MET, False)

    @pytest.mark.parametrize("row", [BARE, REASONED])
    def test_an_accepted_reason_for_having_no_action_takes_the_criterion_out(self, row: PlanRow) -> None:
        found = waiving(row, of=LIVE, subject="2.1")
        result = found.criteria["2.1"]
        assert {result.verdict, result.planned.verdict, result.delivered.verdict} == {Verdict.NOT_APPLICABLE}
        assert result.reason == f"Waived: {COUNTY}"
        assert found.notices == ()

    def test_deeds_can_be_waived_where_a_plan_is_there(self) -> None:
        assert waiving(whole("2.1"), of=COMPLETE).criteria["2.1"].verdict is Verdict.NOT_APPLICABLE
        nothing = PlanRow(reference="2.1", objective="Carers are heard")
        assert waiving(nothing, of=COMPLETE).criteria["2.1"].verdict is Verdict.NOT_MET

    def test_a_waiver_changes_no_judgement_of_another_rule(self) -> None:
        tbc = whole("2.1", timescale=Timescale((Undetermined(text="TBC"),), text="TBC"))
        for row, rule in ((tbc, DUE), (BARE, LIVE), (REASONED, LIVE)):
            before = [found for found in assessed(row).judgements if found.rule != rule]
            assert [found for found in waiving(row, of=rule).judgements if found.rule != rule] == before


class TestNotices:
    def test_a_waiver_that_exempts_from_something_is_not_noticed(self) -> None:
        assert waiving(BARE, of="2.1").notices == ()
        assert waiving(whole("2.1", leads=()), of=LEAD).notices == ()

    @pytest.mark.parametrize("of", ["2.99", "3.2", LEAD, "ownership.no-such-rule"])
    def test_an_unused_waiver_is_noticed(self, of: str) -> None:
        (notice,) = waiving(whole("2.1"), of=of).notices
        assert (notice.code, f"'{of}'" in notice.message) == ("waiver-unused", True)

    def test_a_waiver_for_a_row_that_has_no_such_finding_is_noticed(self) -> None:
        (notice,) = waiving(whole("2.1", leads=()), of=LEAD, subject="2.2").notices
        assert (notice.code, "for 2.2" in notice.message) == ("waiver-unused", True)

    def test_an_expired_waiver_is_noticed_with_its_last_day(self) -> None:
        (notice,) = waiving(BARE, of="2.1", expires=date(2012, 10, 31)).notices
        assert (notice.code, "31 October 2012" in notice.message) == ("waiver-expired", True)

"""Deadlines: what is done, overdue, not yet due or cannot be told, for each day that a row names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from equalityplan.assessment import Deadline, DeadlineState
from equalityplan.model.action import Action
from equalityplan.model.dependency import Relation
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.progress import Rating, Status
from equalityplan.model.timescale import Instant, OpenEnd, Recurring, Timescale, TimescalePart, Undetermined
from tests.assessing import assessed, at, done, pointing, whole

DONE, OVERDUE = DeadlineState.DONE, DeadlineState.OVERDUE
NOT_YET_DUE, CANNOT_TELL = DeadlineState.NOT_YET_DUE, DeadlineState.CANNOT_TELL
SEPTEMBER = date(2012, 9, 30)
NOVEMBER = date(2012, 11, 30)
UNDER_WAY = Status("in-progress", text="Half of it so far")
UNKNOWN = Status("unknown", text="See the minutes")
TBC = Timescale([Undetermined(text="TBC")], text="TBC")
PAIRED = Timescale(
    [Instant(edtf="2012-11", applies_to=(1,)), Instant(edtf="2012-09", applies_to=(2,))], text="1) Nov 2) Sept 2012"
)


def deadlines_of(row_id: str, *rows: PlanRow, as_of: str = "2012-11-01", **facts: Any) -> list[Deadline]:
    return [found for found in assessed(*rows, as_of=as_of, **facts).deadlines if found.row_id == row_id]


def deadline(row: PlanRow, as_of: str = "2012-11-01", **facts: Any) -> Deadline:
    (found,) = deadlines_of("1", evolve(row, reference="1"), as_of=as_of, **facts)
    return found


def states(found: list[Deadline]) -> list[tuple[date | None, DeadlineState]]:
    return [(entry.due, entry.state) for entry in found]


class TestOneDay:
    @pytest.mark.parametrize(
        ("as_of", "state"), [("2012-09-29", NOT_YET_DUE), ("2012-09-30", NOT_YET_DUE), ("2012-10-01", OVERDUE)]
    )
    def test_overdue_is_from_the_day_after(self, as_of: str, state: DeadlineState) -> None:
        found = deadline(whole("1"), as_of)
        assert (found.due, found.state, found.actions, found.inherited_from) == (SEPTEMBER, state, (), ())

    def test_silence_counts_as_open_and_is_said(self) -> None:
        found = deadline(whole("1"), "2012-10-01")
        words = "Due by 30 September 2012, which was 1 day ago. No status is printed, so it counts as open."
        assert found.reason == words

    def test_an_open_status_is_quoted(self) -> None:
        found = deadline(whole("1", status=UNDER_WAY))
        assert (found.state, "'Half of it so far'" in found.reason) == (OVERDUE, True)
        assert "counts as open" not in found.reason

    @pytest.mark.parametrize("fields", [{"status": done()}, {"rating": Rating("met")}])
    def test_what_is_done_is_done_whenever_it_was_due(self, fields: dict[str, Any]) -> None:
        assert deadline(whole("1", **fields)).state is DONE
        assert deadline(whole("1", **fields), "2012-01-01").state is DONE

    def test_what_is_done_only_later_is_overdue_on_a_day_before(self) -> None:
        row = whole("1", status=done("Done 25/10/12", on="2012-10-25"))
        assert deadline(row, "2012-10-24").state is OVERDUE
        assert deadline(row, "2012-10-25").state is DONE

    def test_a_rating_in_part_is_open(self) -> None:
        assert deadline(whole("1", rating=Rating("partially-met"))).state is OVERDUE

    @pytest.mark.parametrize("word", ["cancelled", "superseded", "not-applicable", "unknown"])
    def test_of_what_is_given_up_or_unclear_it_cannot_be_told(self, word: str) -> None:
        found = deadline(whole("1", status=Status(word, text="See the minutes")))
        assert (found.state, "'See the minutes'" in found.reason) == (CANNOT_TELL, True)

    def test_what_is_unclear_is_not_yet_due_before_its_day(self) -> None:
        assert deadline(whole("1", status=UNKNOWN), "2012-09-30").state is NOT_YET_DUE

    def test_the_place_is_that_of_the_timescale(self) -> None:
        timescale = Timescale.from_edtf("2012-09")
        assert deadline(whole("1", timescale=timescale, where=at(3))).where == at(3)
        assert deadline(whole("1", timescale=evolve(timescale, where=at(4)), where=at(3))).where == at(4)


class TestNoDay:
    def test_without_a_date_it_cannot_be_told(self) -> None:
        found = deadline(whole("1", timescale=None))
        assert (found.due, found.state, found.reason) == (None, CANNOT_TELL, "No date is printed.")

    @pytest.mark.parametrize(
        "part", [Undetermined(text="TBC"), OpenEnd(text="TBC"), Recurring(text="TBC"), OpenEnd(edtf="2012-05/..")]
    )
    def test_words_without_a_last_day_are_quoted(self, part: TimescalePart) -> None:
        found = deadline(whole("1", timescale=Timescale([part], text="TBC")))
        assert (found.due, found.state, found.reason) == (None, CANNOT_TELL, "'TBC' fixes no last day.")

    def test_a_row_with_nothing_but_an_n_a_has_no_deadline(self) -> None:
        row = PlanRow(reference="1", not_applicable=NotApplicable(), timescale="2012-09")
        assert deadlines_of("1", row) == []

    def test_an_action_beside_an_n_a_has_one(self) -> None:
        assert deadline(whole("1", not_applicable=NotApplicable())).state is OVERDUE


class TestSeveralDays:
    def test_actions_have_the_days_that_are_theirs(self) -> None:
        found = deadlines_of("1", whole("1", actions=["Ask", "Answer"], timescale=PAIRED))
        assert [(*entry, f.actions) for entry, f in zip(states(found), found, strict=True)] == [
            (NOVEMBER, NOT_YET_DUE, (1,)),
            (SEPTEMBER, OVERDUE, (2,)),
        ]

    def test_actions_of_one_day_are_told_together(self) -> None:
        parts = [evolve(PAIRED.parts[0], applies_to=(1, 3)), PAIRED.parts[1]]
        found = deadlines_of("1", whole("1", actions=["Ask", "Answer", "Act"], timescale=Timescale(parts)))
        assert [f.actions for f in found] == [(1, 3), (2,)]

    def test_an_action_without_a_day_of_its_own_cannot_be_told(self) -> None:
        parts = [Instant(edtf="2012-09", applies_to=(1,))]
        found = deadlines_of("1", whole("1", actions=["Ask", "Answer"], timescale=Timescale(parts, text="1) Sept")))
        assert states(found) == [(SEPTEMBER, OVERDUE), (None, CANNOT_TELL)]

    def test_days_that_nothing_pairs_are_due_by_the_last(self) -> None:
        timescale = Timescale([Instant(edtf="2012-11"), Instant(edtf="2012-09")], text="Nov, Sept")
        assert states(deadlines_of("1", whole("1", timescale=timescale))) == [(NOVEMBER, NOT_YET_DUE)]


class TestTakenOver:
    def test_a_day_is_taken_over_with_the_actions(self) -> None:
        rows = (pointing("1", "2"), whole("2", timescale=evolve(Timescale.from_edtf("2012-09"), where=at(8))))
        (found,) = deadlines_of("1", *rows)
        assert (found.due, found.state, found.actions) == (SEPTEMBER, OVERDUE, ())
        assert (found.inherited_from, found.where) == (("2",), at(8))
        assert "30 September 2012 (taken over from 2)" in found.reason

    def test_each_source_has_its_day(self) -> None:
        rows = (pointing("1", "2", "3"), whole("2"), whole("3", timescale="2012-11"))
        found = deadlines_of("1", *rows)
        assert states(found) == [(SEPTEMBER, OVERDUE), (NOVEMBER, NOT_YET_DUE)]
        assert [entry.inherited_from for entry in found] == [("2",), ("3",)]

    def test_sources_of_one_day_are_told_together(self) -> None:
        (found,) = deadlines_of("1", pointing("1", "2", "3"), whole("2"), whole("3"))
        assert (found.inherited_from, "(taken over from 2 and 3)" in found.reason) == (("2", "3"), True)

    def test_days_that_are_paired_with_actions_are_taken_over_so(self) -> None:
        rows = (pointing("1", "2"), whole("2", actions=["Ask", "Answer"], timescale=PAIRED))
        found = deadlines_of("1", *rows)
        assert states(found) == [(NOVEMBER, NOT_YET_DUE), (SEPTEMBER, OVERDUE)]
        assert "(taken over from action 2 of 2)" in found[1].reason

    def test_one_action_that_is_pointed_at_hands_on_its_own_day(self) -> None:
        actions = [Action("Ask", number="a"), Action("Answer", number="b")]
        rows = (pointing("2.1", "2.2b"), whole("2.2", actions=actions, timescale=PAIRED))
        assert states(deadlines_of("2.1", *rows)) == [(SEPTEMBER, OVERDUE)]

    def test_a_row_with_other_actions_of_its_own_takes_over_the_last_day(self) -> None:
        own = evolve(pointing("1", "2", relation=Relation.SAME_AS), actions=["One", "Two", "Three"])
        rows = (own, whole("2", actions=["Ask", "Answer"], timescale=PAIRED))
        assert states(deadlines_of("1", *rows)) == [(NOVEMBER, NOT_YET_DUE)]

    def test_a_source_that_is_done_is_done_here_too(self) -> None:
        rows = (pointing("1", "2", "3"), whole("2", status=done()), whole("3"))
        assert states(deadlines_of("1", *rows)) == [(SEPTEMBER, DONE), (SEPTEMBER, OVERDUE)]

    def test_a_rows_own_word_stands_before_that_of_its_sources(self) -> None:
        rows = (evolve(pointing("1", "2"), status=done()), whole("2"))
        assert states(deadlines_of("1", *rows)) == [(SEPTEMBER, DONE)]

    def test_what_is_not_settled_there_is_not_settled_here(self) -> None:
        (found,) = deadlines_of("1", pointing("1", "2"), whole("2", timescale=TBC))
        assert (found.state, found.reason) == (CANNOT_TELL, "'TBC' (taken over from 2) fixes no last day.")

    def test_the_day_itself_stands_before_one_that_is_pointed_at(self) -> None:
        rows = (evolve(pointing("1", "2"), timescale=Timescale.from_edtf("2012-11")), whole("2"))
        assert states(deadlines_of("1", *rows)) == [(NOVEMBER, NOT_YET_DUE)]


def test_rows_stand_in_the_order_of_the_plan() -> None:
    found = assessed(whole("2.10"), whole("2.2"), whole("2.1")).deadlines
    assert [entry.row_id for entry in found] == ["2.10", "2.2", "2.1"]

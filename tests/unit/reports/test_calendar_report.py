"""Plans and assessments as calendars: days, recurrences, states, leads, and what RFC 5545 asks of a file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar

from equalityplan.model.action import Action
from equalityplan.model.lead import Lead
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Status
from equalityplan.model.timescale import Instant, Qualifier, Range, Recurring, Relative, Timescale, Undetermined
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.report import Kind, find_report, render
from equalityplan.report.calendars import calendars
from equalityplan.report.repetition import repetition_of
from tests.unit.reports.assessed import FORMULA, odd_assessment, plan_of_odd_texts


def plan_with(*rows: PlanRow, **facts: Any) -> Plan:
    return Plan(
        **({"title": "Equality plan", "dated": "2012-06"} | facts), sections=[Section("Staff, and all", rows=rows)]
    )


def row(timescale: Timescale | str = "2012-09-28", reference: str = "1", **values: Any) -> PlanRow:
    return PlanRow(**({"reference": reference, "actions": ["Train staff"], "timescale": timescale} | values))


def calendar(thing: Any) -> Calendar:
    return Calendar.from_ical(render(thing, "ics"))


def todos(thing: Any) -> list[Any]:
    return list(calendar(thing).walk("VTODO"))


def only(thing: Any) -> Any:
    (found,) = todos(thing)
    return found


class TestDays:
    def test_a_deadline_is_a_due_date_without_a_time(self) -> None:
        found = only(plan_with(row("2012-09-28")))
        assert found.decoded("DUE") == date(2012, 9, 28)
        assert "DUE;VALUE=DATE:20120928" in render(plan_with(row("2012-09-28")), "ics")
        assert "X-EQUALITYPLAN-EDTF" not in found

    def test_a_month_stands_for_its_last_day_and_says_so(self) -> None:
        found = only(plan_with(row("2012-09")))
        assert found.decoded("DUE") == date(2012, 9, 30)
        assert str(found["X-EQUALITYPLAN-EDTF"]) == "2012-09"
        assert "30 September 2012 is the last that they can mean" in found["DESCRIPTION"]

    def test_a_range_begins_too(self) -> None:
        part = Range(edtf="2012-05/2012-09", text="May to September 2012")
        found = only(plan_with(row(Timescale([part], text=part.text))))
        assert (found.decoded("DTSTART"), found.decoded("DUE")) == (date(2012, 5, 1), date(2012, 9, 30))

    def test_numbered_dates_go_to_their_actions(self) -> None:
        parts = [Instant(edtf="2012-07", applies_to=(1,)), Instant(edtf="2012-10", applies_to=(2,))]
        found = todos(plan_with(row(Timescale(parts, text="1) July 2) October"), actions=["Train", "Report"])))
        assert [(str(each["SUMMARY"]), each.decoded("DUE")) for each in found] == [
            ("1: Train", date(2012, 7, 31)),
            ("1: Report", date(2012, 10, 31)),
        ]

    def test_a_length_is_counted_from_the_plans_own_start(self) -> None:
        words = Timescale([Relative(offset="P6M", text="within six months")], text="within six months")
        assert only(plan_with(row(words))).decoded("DUE") == date(2012, 12, 31)

    def test_what_has_no_day_is_left_out_and_listed(self) -> None:
        open_ = row(Timescale([Undetermined(text="TBC; later")], text="TBC; later"), "2", actions=["Report"])
        found = calendar(plan_with(row(), open_, row(Timescale(), "3")))
        assert [str(each["SUMMARY"]) for each in found.walk("VTODO")] == ["1: Train staff"]
        listed: Any = found["X-EQUALITYPLAN-UNDATED"]
        assert [str(each) for each in listed] == ["2: TBC; later", "3: no timescale"]

    def test_rows_marked_not_applicable_have_none(self) -> None:
        found = calendar(plan_with(PlanRow(reference="1", objective="Train", not_applicable=NotApplicable())))
        assert not found.walk("VTODO")
        assert "X-EQUALITYPLAN-UNDATED" not in found

    def test_an_objective_without_actions_is_an_entry_itself(self) -> None:
        assert str(only(plan_with(row(objective="Staff know", actions=[])))["SUMMARY"]) == "1: Staff know"


@pytest.mark.parametrize(
    ("part", "days"),
    [
        (Recurring(recurrence="FREQ=YEARLY;BYMONTH=9"), ["2012-09-30", "2013-09-30", "2014-09-30"]),
        (Recurring(recurrence="FREQ=YEARLY;BYMONTH=4,10"), ["2012-10-31", "2013-04-30", "2013-10-31"]),
        (Recurring(recurrence="FREQ=YEARLY;BYMONTH=12,1,2"), ["2013-02-28", "2014-02-28", "2015-02-28"]),
        (
            Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3", edtf="2012-10/.."),
            ["2012-10-31", "2013-01-31", "2013-04-30"],
        ),
        (Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3"), ["2012-09-30", "2012-12-31", "2013-03-31"]),
        (Recurring(recurrence="FREQ=YEARLY", edtf="2012-05-04/2014"), ["2012-05-04", "2013-05-04", "2014-05-04"]),
        (
            Recurring(recurrence="FREQ=WEEKLY;INTERVAL=2", edtf="2012-10-01/.."),
            ["2012-10-01", "2012-10-15", "2012-10-29"],
        ),
        (
            Recurring(recurrence="FREQ=MONTHLY;BYMONTHDAY=15", edtf="2012-10-01/.."),
            ["2012-10-15", "2012-11-15", "2012-12-15"],
        ),
        (
            Recurring(recurrence="FREQ=YEARLY;BYMONTH=9", qualifier=Qualifier.EARLY),
            ["2012-09-10", "2013-09-10", "2014-09-10"],
        ),
    ],
)
def test_what_comes_again_falls_on_the_same_days_by_another_reading_of_the_rule(
    part: Recurring, days: list[str]
) -> None:
    found = only(plan_with(row(Timescale([part], text="again"))))
    rule = rrulestr(
        found["RRULE"].to_ical().decode(), dtstart=datetime.combine(found.decoded("DTSTART"), datetime.min.time())
    )
    assert [str(day.date()) for day, _ in zip(rule, range(3), strict=False)] == days
    assert "DUE" not in found
    assert found.decoded("DURATION").days == 1


class TestRecurrences:
    def test_an_end_is_kept(self) -> None:
        part = Recurring(recurrence="FREQ=YEARLY;BYMONTH=9", edtf="2012-09/2013-12")
        assert only(plan_with(row(Timescale([part]))))["RRULE"].to_ical().decode().count("UNTIL=20131231") == 1

    def test_what_is_counted_from_the_plans_start_says_so(self) -> None:
        found = only(plan_with(row(parse_timescale("Quarterly"))))
        assert "counted from the plan's own start" in found["DESCRIPTION"]

    def test_without_a_day_to_count_from_it_is_listed(self) -> None:
        found = calendar(plan_with(row(parse_timescale("Quarterly")), dated=None))
        assert str(found["X-EQUALITYPLAN-UNDATED"]) == "1: Quarterly"

    @pytest.mark.parametrize("rule", [None, "FREQ=WEEKLY;BYDAY=MO", "nonsense"])
    def test_a_rule_that_is_not_known_gives_none(self, rule: str | None) -> None:
        assert repetition_of(Recurring(recurrence=rule, edtf="2012/.."), date(2012, 1, 1)) is None

    def test_a_deadline_and_a_recurrence_are_two_entries_with_ids_of_their_own(self) -> None:
        parts = (Instant(edtf="2012-09"), Recurring(recurrence="FREQ=YEARLY;BYMONTH=9"))
        found = todos(plan_with(row(Timescale(parts, text="Sept 2012, then each year"))))
        assert ["RRULE" in each for each in found] == [False, True]
        assert len({str(each["UID"]) for each in found}) == 2


@pytest.mark.parametrize(
    ("status", "state", "percent"),
    [
        (None, "NEEDS-ACTION", None),
        (Status("not-started", text="Not started"), "NEEDS-ACTION", 0),
        (Status("unknown", text="see minutes"), "NEEDS-ACTION", None),
        (Status("in-progress", text="60% complete"), "IN-PROCESS", 60),
        (Status("in-progress", text="60% complete, then 80% complete"), "IN-PROCESS", None),
        (Status("on-track", text="reached 40% of staff"), "IN-PROCESS", None),
        (Status("completed", text="Done"), "COMPLETED", 100),
        (Status("cancelled", text="Dropped"), "CANCELLED", None),
    ],
)
def test_the_state_is_that_of_the_plan(status: Status | None, state: str, percent: int | None) -> None:
    found = only(plan_with(row(status=status)))
    assert str(found["STATUS"]) == state
    assert found.get("PERCENT-COMPLETE") == percent


def test_the_day_of_completion_is_told_only_where_it_is_a_day() -> None:
    done = only(plan_with(row(status=Status("completed", completed_on="2012-08-03"))))
    assert done.decoded("COMPLETED") == datetime(2012, 8, 3, tzinfo=UTC)
    assert "COMPLETED" not in only(plan_with(row(status=Status("completed", completed_on="2012-08"))))


class TestFile:
    def test_required_properties_are_there_once(self) -> None:
        found = calendar(plan_of_odd_texts())
        assert (str(found["VERSION"]), str(found["PRODID"])) == ("2.0", "-//equalityplan//equalityplan//EN")
        for each in found.walk("VTODO"):
            assert all(
                isinstance(each[name], object) and not isinstance(each[name], list) for name in ("UID", "DTSTAMP")
            )
        ids = [str(each["UID"]) for each in found.walk("VTODO")]
        assert len(ids) == len(set(ids)) == 3

    def test_it_goes_round_through_icalendar(self) -> None:
        text = render(plan_of_odd_texts(), "ics")
        assert Calendar.from_ical(text).to_ical(sorted=False).decode() == text
        assert not [error for each in Calendar.from_ical(text).walk() for error in each.errors]

    def test_lines_end_and_fold_as_the_format_asks(self) -> None:
        plan = plan_with(row(actions=[Action("Übergröße, “Train”; all \\ of them\x07 " * 9)], leads=[Lead("Head, HR")]))
        text = render(plan, "ics")
        assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))
        assert text.count("\n") == text.count("\r\n")
        assert "\x07" not in text
        assert str(only(plan)["SUMMARY"]).startswith("1: Übergröße, “Train”; all \\ of them\ufffd Übergröße")
        assert str(only(plan)["CONTACT"]) == "Head, HR"

    def test_texts_arrive_as_they_were_printed(self) -> None:
        assert f"1.1: {FORMULA}" in [str(each["SUMMARY"]) for each in todos(plan_of_odd_texts())]

    def test_ids_stay_when_words_and_statuses_change_and_differ_between_plans(self) -> None:
        first = only(plan_with(row()))["UID"]
        assert first == only(plan_with(row("2013-01", status="completed"), source="renamed.docx"))["UID"]
        assert first != only(plan_with(row(), title="Another plan"))["UID"]

    def test_the_stamp_is_the_plans_date_and_never_the_clock(self) -> None:
        assert only(plan_with(row())).decoded("DTSTAMP") == datetime(2012, 6, 30, tzinfo=UTC)
        assert only(plan_with(row(), dated=None)).decoded("DTSTAMP") == datetime(1970, 1, 1, tzinfo=UTC)

    def test_sections_are_categories(self) -> None:
        assert only(plan_with(row()))["CATEGORIES"].cats == ["Staff, and all"]

    def test_several_calendars_make_one_stream(self) -> None:
        text = render(plan_with(row()), "ics")
        joined = find_report("ics", Kind.PLAN).join([text, text])
        assert len(Calendar.from_ical(str(joined), multiple=True)) == 2


class TestAssessments:
    def test_entries_tell_criteria_and_what_is_overdue(self) -> None:
        first = todos(odd_assessment())[0]
        assert first["CATEGORIES"].cats == ["Leadership", "1.1"]
        assert "As of 1 November 2012: overdue." in first["DESCRIPTION"]
        assert first.decoded("DTSTAMP") == datetime(2012, 11, 1, tzinfo=UTC)


class TestLeads:
    def test_each_lead_has_a_calendar(self) -> None:
        rows = (
            row(reference="1", leads=["Head of HR", "Clerk"]),
            row(reference="2", leads=["Clerk"]),
            row(reference="3"),
        )
        found = calendars(plan_with(*rows), stamp=date(2012, 11, 1))
        summaries = {
            lead: [str(each["SUMMARY"])[:1] for each in Calendar.from_ical(text).walk("VTODO")]
            for lead, text in found.items()
        }
        assert summaries == {"Head of HR": ["1"], "Clerk": ["1", "2"], "": ["3"]}
        assert str(Calendar.from_ical(found["Clerk"])["X-WR-CALNAME"]) == "Equality plan: Clerk"
        assert "DTSTAMP:20121101T000000Z" in found["Clerk"]

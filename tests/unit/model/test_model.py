"""The model: pleasant to build by hand, equal by value, and honest about dates."""

from __future__ import annotations

from datetime import date

import pytest
from attrs.exceptions import FrozenInstanceError

from equalityplan.document import Cell, Document, Paragraph, Passage, Row, Table, words_of
from equalityplan.model.action import Action
from equalityplan.model.coverage import Coverage, Placement
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.edtf import day_span
from equalityplan.model.lead import Lead, LeadKind
from equalityplan.model.measure import Statement
from equalityplan.model.objective import Objective, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.progress import Rating, RatingWord, Status, StatusWord
from equalityplan.model.standard import Aspect, Check, Criterion, Gate, Level, Standard
from equalityplan.model.timescale import (
    Answer,
    Instant,
    OpenEnd,
    OpenStart,
    Qualifier,
    Range,
    Recurring,
    Timescale,
    TimescaleKind,
    TimescalePart,
    Undetermined,
    Unstated,
)
from equalityplan.notice import Notice
from equalityplan.provenance import Where

HERE, THERE = Where(document="a.txt", row=1), Where(document="b.txt", row=2)


@pytest.fixture
def plan() -> Plan:
    known = PlanRow(
        reference="2.4",
        objective="Leaders know their area",
        actions=["Brief members", Action("Publish a profile", number="2")],
        leads=["Chief Executive"],
        timescale="2012-10",
        target="A profile for each ward",
        evidence=Statement("The profile"),
    )
    again = PlanRow(reference="2.4", objective="Leaders know their area", continues=True, actions=["Repeat it"])
    bare = PlanRow(actions=["Train staff"], table=1)
    sections = [Section("Leadership", rows=[known, again]), Section(rows=[bare, PlanRow(reference="2.10", table=1)])]
    return Plan(title="Plan & profile", sections=sections)


class TestBuildingByHand:
    def test_texts_stand_in_for_objects(self, plan: Plan) -> None:
        row = plan.rows[0]
        assert row.objective == Objective("Leaders know their area")
        assert row.actions == (Action("Brief members"), Action("Publish a profile", number="2"))
        assert row.leads == (Lead("Chief Executive", LeadKind.POST),)
        assert row.timescale == Timescale.from_edtf("2012-10")
        assert row.target == Statement("A profile for each ward")

    def test_words_stand_in_for_members_of_enumerations(self) -> None:
        assert Lead("HR", "team").kind is LeadKind.TEAM
        assert Status("completed").word is StatusWord.COMPLETED
        assert Rating("met").word is RatingWord.MET
        assert Reference(target="2.4", relation="depends-on").relation is Relation.DEPENDS_ON
        assert Check(rule="a.b", aspect="planned").aspect is Aspect.PLANNED
        assert Level(id="a", name="A", rank=1, gate="none").gate is Gate.NONE

    def test_an_unknown_word_is_refused(self) -> None:
        with pytest.raises(ValueError, match="finished"):
            Status("finished")

    def test_a_row_without_a_timescale_says_nothing_about_when(self) -> None:
        timescale = PlanRow().timescale
        assert timescale.parts == (Unstated(),)
        assert not timescale.stated

    def test_lists_become_tuples(self, plan: Plan) -> None:
        assert isinstance(plan.sections, tuple)
        assert isinstance(plan.rows[0].actions, tuple)

    def test_nothing_can_be_changed(self, plan: Plan) -> None:
        with pytest.raises(FrozenInstanceError):
            plan.rows[0].reference = "2.5"  # type: ignore[misc]

    def test_objectives_and_actions_print_their_words(self) -> None:
        assert (str(Objective("Know")), str(Action("Do")), str(Statement("Said"))) == ("Know", "Do", "Said")


class TestEquality:
    def test_it_goes_by_value_and_ignores_places(self) -> None:
        def row(where: Where) -> PlanRow:
            lead = Lead("HR", where=where)
            timescale = Timescale((Instant(edtf="2012"),), where=where)
            status = Status(StatusWord.COMPLETED, where=where)
            return PlanRow(
                leads=[lead], timescale=timescale, status=status, target=Statement("x", where=where), where=where
            )

        assert row(HERE) == row(THERE)
        assert hash(row(HERE)) == hash(row(THERE))
        assert row(HERE) != PlanRow(leads=["HR"])

    def test_notices_coverage_and_source_take_no_part(self) -> None:
        told = Plan(title="x", notices=(Notice(code="a", message="b"),), coverage=Coverage(0, ()), source="a.txt")
        assert told == Plan(title="x")

    def test_the_kind_of_a_part_counts(self) -> None:
        assert len({Undetermined(text="x"), Unstated(text="x")}) == 2

    def test_references_are_texts(self) -> None:
        assert PlanRow(reference="2.10") != PlanRow(reference="2.1")

    def test_standards_can_be_keys_whatever_parameters_their_checks_have(self) -> None:
        def standard(years: int) -> Standard:
            check = Check(rule="timing.row-has-due-date", aspect=Aspect.PLANNED, parameters={"years": years})
            return Standard(id="x", title="X", publisher="P", criteria=(Criterion(id="1", title="T", checks=(check,)),))

        assert len({standard(1), standard(1), standard(2)}) == 2


class TestPlan:
    def test_an_objective_over_several_rows_counts_once(self, plan: Plan) -> None:
        assert [objective.text for objective in plan.objectives] == ["Leaders know their area"]
        assert [action.text for action in plan.actions] == [
            "Brief members",
            "Publish a profile",
            "Repeat it",
            "Train staff",
        ]

    def test_row_ids_are_unique_even_where_references_are_not(self, plan: Plan) -> None:
        assert plan.row_ids == ("table 1 row 1", "table 1 row 2", "table 2 row 1", "2.10")

    def test_rows_and_their_sections_are_found_by_id(self, plan: Plan) -> None:
        assert plan.row("table 1 row 2") is plan.rows[1]
        assert plan.section_of("2.10") is plan.sections[1]

    @pytest.mark.parametrize("unknown", ["2.4", "2.1", ""])
    def test_an_unknown_row_is_an_error(self, plan: Plan, unknown: str) -> None:
        with pytest.raises(KeyError):
            plan.row(unknown)
        with pytest.raises(KeyError):
            plan.section_of(unknown)

    def test_statements_and_words_of_a_row(self, plan: Plan) -> None:
        row = plan.rows[0]
        assert list(row.statements) == ["target", "evidence"]
        assert row.words.splitlines() == [
            "Leaders know their area", "Brief members", "Publish a profile", "A profile for each ward", "The profile",
        ]  # fmt: skip

    def test_its_table_for_notebooks_is_escaped(self, plan: Plan) -> None:
        assert "<caption>Plan &amp; profile</caption>" in plan._repr_html_()


class TestTimescale:
    @pytest.mark.parametrize(
        ("edtf", "part"),
        [
            ("2012-09", Instant(edtf="2012-09", text="2012-09")),
            ("2012-09/2013-03", Range(edtf="2012-09/2013-03", text="2012-09/2013-03")),
            ("2012-09/..", OpenEnd(edtf="2012-09/..", text="2012-09/..")),
            ("2012-09/", OpenEnd(edtf="2012-09/..", text="2012-09/")),
            ("../2013-03", OpenStart(edtf="../2013-03", text="../2013-03")),
        ],
    )
    def test_it_is_built_from_edtf(self, edtf: str, part: Instant | Range) -> None:
        assert Timescale.from_edtf(edtf).parts == (part,)

    @pytest.mark.parametrize("text", ["", "..", "../..", "Sept 2012", "2012-13", "2011-02-29", "30/9/2012"])
    def test_what_is_no_edtf_is_refused(self, text: str) -> None:
        with pytest.raises(ValueError, match="no EDTF date"):
            Timescale.from_edtf(text)

    @pytest.mark.parametrize(
        ("edtf", "qualifier", "due"),
        [
            ("2012-09", None, date(2012, 9, 30)),
            ("2012-09", Qualifier.BY, date(2012, 9, 30)),
            ("2012-09", Qualifier.LATE, date(2012, 9, 30)),
            ("2012-09", Qualifier.END, date(2012, 9, 30)),
            ("2012-09", Qualifier.START, date(2012, 9, 1)),
            ("2012-09", Qualifier.EARLY, date(2012, 9, 10)),
            ("2012-09", Qualifier.MID, date(2012, 9, 20)),
            ("2012", Qualifier.EARLY, date(2012, 4, 30)),
            ("2012", Qualifier.MID, date(2012, 8, 31)),
            ("2012-09-05", Qualifier.EARLY, date(2012, 9, 5)),
            ("2012-02", None, date(2012, 2, 29)),
            ("2012-21", None, date(2012, 5, 31)),
            ("2012-24", None, date(2012, 2, 29)),
            ("2012-09~", None, date(2012, 9, 30)),
            ("2012-09/2013-03", None, date(2013, 3, 31)),
            ("../2013-03", None, date(2013, 3, 31)),
            ("2012-09/..", None, None),
        ],
    )
    def test_due_is_the_last_day_meant(self, edtf: str, qualifier: Qualifier | None, due: date | None) -> None:
        assert Timescale.from_edtf(edtf, qualifier).due == due

    def test_winter_begins_in_the_year_before(self) -> None:
        assert day_span("2012-24") == (date(2011, 12, 1), date(2012, 2, 29))

    def test_an_impossible_range_has_no_days(self) -> None:
        part = Range(edtf=None, text="2013 to 2012")
        assert (part.first, part.last, part.due) == (None, None, None)

    def test_a_stamp_is_no_deadline(self) -> None:
        assert Instant(edtf="2012-09", deadline=False).due is None
        assert Instant(edtf="2012-09", deadline=False).last == date(2012, 9, 30)

    def test_the_latest_deadline_of_several_parts_counts(self) -> None:
        parts: list[TimescalePart] = [
            Instant(edtf="2013-01"),
            Instant(edtf="2012-09"),
            Recurring(recurrence="FREQ=YEARLY"),
            OpenEnd(),
        ]
        assert Timescale(parts).due == date(2013, 1, 31)

    def test_a_part_may_apply_to_some_actions(self) -> None:
        timescale = Timescale([Instant(edtf="2012-09", applies_to=(1, 2)), Instant(edtf="2013-01", applies_to=(3,))])
        assert [timescale.due_for(n) for n in (1, 2, 3, 4)] == [
            date(2012, 9, 30), date(2012, 9, 30), date(2013, 1, 31), None,
        ]  # fmt: skip

    def test_overdue_is_from_the_day_after(self) -> None:
        timescale = Timescale.from_edtf("2012-09")
        assert timescale.overdue(date(2012, 9, 30)) is Answer.NO
        assert timescale.overdue(date(2012, 10, 1)) is Answer.YES
        assert Timescale.from_edtf("2012-09/..").overdue(date(2040, 1, 1)) is Answer.CANNOT_TELL

    def test_words_without_a_date_are_still_stated(self) -> None:
        timescale = Timescale([Undetermined(text="TBC")], text="TBC")
        assert timescale.stated
        assert timescale.parts[0].kind is TimescaleKind.UNDETERMINED


class TestReference:
    @pytest.mark.parametrize("target", ["2.7", "2.10", "7", "A3", "OB1.2a"])
    def test_numbers_are_items(self, target: str) -> None:
        assert Reference(target=target).is_item

    @pytest.mark.parametrize("target", ["Annex A", "Corporate Plan", "2.", ""])
    def test_documents_and_lists_are_not(self, target: str) -> None:
        assert not Reference(target=target).is_item


class TestWhere:
    def test_it_prints_the_closest_place_it_knows(self) -> None:
        assert str(Where(document="plan.txt", lines=(13, 13), table=1, row=2)) == "plan.txt, line 13"
        assert str(Where(document="plan.xlsx", sheet="Plan", table=1, row=2)) == "plan.xlsx, sheet 'Plan', row 2"
        assert str(Where(document="plan.xlsx", sheet="Plan", row=7, column=28)) == "plan.xlsx, sheet 'Plan', cell AB7"
        assert str(Where(document="plan.docx", table=1, row=2, column=4)) == "plan.docx, table 1, row 2"
        assert str(Where()) == "no place"

    def test_it_reaches_until_another_place(self) -> None:
        assert Where(lines=(13, 14)).until(Where(lines=(17, 18))).lines == (13, 18)
        assert Where(lines=(13, 14)).until(None).lines == (13, 14)
        assert Where(row=1).until(Where(lines=(17, 18))) == Where(row=1)

    def test_a_notice_says_where(self) -> None:
        assert str(Notice(code="row-joined", message="Joined.", where=Where(page=2))) == "page 2: Joined."
        assert str(Notice(code="row-joined", message="Joined.")) == "Joined."


class TestCoverage:
    def test_it_counts_words_by_destination(self) -> None:
        placements = (Placement("objective", "Know your area"), Placement("notice", "Page 2"))
        coverage = Coverage(5, placements)
        assert coverage.by_destination == {"objective": 3, "notice": 2}
        assert coverage.complete

    def test_a_missing_or_repeated_word_makes_it_incomplete(self) -> None:
        assert not Coverage(1, (), missing=("know",)).complete
        assert not Coverage(1, (), repeated=("know",)).complete


class TestDocument:
    def test_texts_come_in_order_with_their_places(self) -> None:
        cell = Cell(paragraphs=(Paragraph(text="Review", number="1."), Paragraph(text="Publish")), where=HERE)
        blocks = (Passage(text="Plan", printed="P l a n", where=THERE), Table(rows=(Row(cells=(cell, Cell())),)))
        texts = [(text, where.row) for text, where in Document(name="a", format="tsv", blocks=blocks).texts() if text]
        assert texts == [("P l a n", 2), ("1.", 1), ("Review\nPublish", 1)]

    def test_an_empty_cell_is_false(self) -> None:
        row = Row(cells=(Cell(), Cell(paragraphs=(Paragraph(text=" "),)), Cell(paragraphs=(Paragraph(text="x"),))))
        assert row.filled == (2,)

    def test_words_are_runs_of_letters_and_digits(self) -> None:
        assert words_of("R&D (2.5)") == ["R", "D", "2", "5"]

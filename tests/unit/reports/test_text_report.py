"""Reports as text: of plans, graphs and assessments, for people who never saw the tool."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve

from equalityplan.assessment import Assessment, Basis, Score, assess
from equalityplan.document import words_of
from equalityplan.graph import DependencyGraph, resolve
from equalityplan.model.action import Action
from equalityplan.model.coverage import Coverage, Placement
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.measure import Statement
from equalityplan.model.objective import NotApplicable, OtherText, PlanRow
from equalityplan.model.plan import Layout, Narrative, Plan, Section
from equalityplan.model.progress import Rating, Status
from equalityplan.model.standard import Aspect, Check, Criterion, Level, Standard, Theme
from equalityplan.model.timescale import (
    Instant,
    OpenEnd,
    OpenStart,
    Range,
    Recurring,
    Relative,
    Timescale,
    TimescalePart,
    Undetermined,
    Unstated,
)
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.report import render
from equalityplan.report.outline import Block, Field, Grid, Heading, Item, Paragraph
from equalityplan.report.outlines.assessment.dates import due_leads
from equalityplan.reports.text import write
from equalityplan.rule import Judgement, Verdict, Weight
from equalityplan.settings import Settings, Waiver
from equalityplan.standard import load_standard


def at(line: int) -> Where:
    return Where(document="plan.txt", lines=(line, line))


def to(target: str, relation: Relation = Relation.LINKS_TO) -> Reference:
    return Reference(target=target, relation=relation, text=f"({relation} {target})", where=at(9))


def plan_of(*rows: PlanRow, heading: str | None = "Leadership", **facts: Any) -> Plan:
    return evolve(Plan(sections=[Section(heading, rows=rows)], source="plan.txt"), **facts)


def one_line(text: str) -> str:
    return " ".join(text.split())


class TestWriting:
    def test_lines_keep_to_the_width_where_words_allow(self) -> None:
        blocks: list[Block] = [Heading("long " * 40), Paragraph("words " * 60)]
        blocks += [Item("text " * 60, "2.10"), Field("Lead", "name " * 60)]
        for width in (50, 72, 100):
            assert max(map(len, write(blocks, width).splitlines())) <= width

    def test_a_word_that_is_too_long_is_not_cut(self) -> None:
        assert "x" * 150 in write([Item("x" * 150)], 60)

    @pytest.mark.parametrize("width", [-5, 0, 1, 10])
    def test_a_width_that_is_too_small_loses_no_word(self, width: int) -> None:
        text = "one two three " * 9
        assert words_of(write([Field("Lead", text, 2)], width)) == ["Lead", *words_of(text)]

    def test_what_goes_on_stands_under_its_beginning(self) -> None:
        lines = write([Field("Lead", "word " * 30)], 60).splitlines()
        assert lines[0].index("word") == lines[1].index("word")

    def test_columns_of_a_grid_stand_under_their_headings(self) -> None:
        grid = Grid(("", "planned", "overall"), (("A theme with a name that is long enough", "50%", "0% to 100%"),))
        head, rule, *rows = write([grid], 50).splitlines()
        assert rule.split() == ["-" * 29, "-" * 7, "-" * 10]
        assert rows[0].index("50%") == head.index("planned")
        assert rows[0].index("0% to") == head.index("overall")
        assert words_of(" ".join(row[:29] for row in rows)) == words_of("A theme with a name that is long enough")

    def test_characters_that_steer_a_terminal_are_shown_and_not_sent(self) -> None:
        hostile = "red \x1b[31m bell \x07 back \x08 c1 \x9b31m turned \u202e gone"
        text = write([Heading(hostile, 1), Item(hostile, hostile), Field(hostile, hostile), Paragraph(hostile)], 300)
        text += write([Grid((hostile,), ((hostile,),))], 300)
        assert not set(text) & set("\x1b\x07\x08\x9b\u202e")
        assert "\ufffd[31m" in text

    def test_line_ends_in_a_text_begin_no_line_of_the_report(self) -> None:
        assert write([Item("one\n\nSummary\n-------\r\ntwo")], 80) == "- one Summary ------- two\n"


class TestPlan:
    def test_a_row_tells_all_that_was_read_of_it(self) -> None:
        row = PlanRow(
            reference="2.10",
            objective="Staff know the policy",
            actions=[Action("Write a guide", number="a)"), "Hold two courses"],
            leads=["Head of Learning"],
            timescale=Timescale([Instant(edtf="2012-09", text="Sept 2012")], text="Sept 2012"),
            status=Status("completed", completed_on="2012-08-30", text="Done 30/8/12"),
            rating=Rating("partially-met", text="x"),
            target="80% of staff",
            references=[to("2.1"), to("2.7"), to("2.4", Relation.SEE_ACTIONS_AT)],
            other=[OtherText("Budget code", "E77")],
            where=at(13),
        )
        text = render(plan_of(row))
        expected = """\
2.10  Staff know the policy
      Action 1:       Write a guide
      Action 2:       Hold two courses
      Lead:           Head of Learning (post)
      When:           'Sept 2012': due by 30 September 2012
      Status:         completed, completed on 30 August 2012 ('Done 30/8/12')
      Rating:         partially met ('x')
      Target:         80% of staff
      Links to:       2.1, 2.7
      See actions at: 2.4
      Budget code:    E77
      Place:          line 13
"""
        assert expected in text

    @pytest.mark.parametrize(
        ("part", "words"),
        [
            (Instant(edtf="2012-09", deadline=False), "2012-09, which is no deadline"),
            (Range(edtf="2012-09/2013-03"), "from 1 September 2012 to 31 March 2013"),
            (Range(edtf="2012-09/2013-03", deadline=False), "2012-09/2013-03, which is no deadline"),
            (Range(edtf=None), "to no day that is known"),
            (OpenStart(edtf="../2013-03"), "to 31 March 2013"),
            (Recurring(edtf="2012-09/..", recurrence="FREQ=MONTHLY"), "every month, from 1 September 2012"),
            (Unstated(), "says nothing about when"),
            (OpenEnd(edtf="2012-09/.."), "from 1 September 2012 on, without an end"),
            (OpenEnd(), "ongoing, without an end"),
            (Recurring(recurrence="FREQ=MONTHLY;INTERVAL=3"), "every 3 months"),
            (Recurring(recurrence="FREQ=YEARLY"), "every year"),
            (Recurring(), "again and again, at no fixed distance"),
            (Relative(offset="P6M"), "counted from something else, so that no day is known"),
            (Undetermined(), "no day is fixed"),
            (Instant(edtf="2012-09", applies_to=(1, 3)), "due by 30 September 2012 for action 1 and 3"),
            (Instant(edtf="2012-09", scope="draft"), "due by 30 September 2012 (draft)"),
        ],
    )
    def test_each_kind_of_time_is_put_in_words(self, part: TimescalePart, words: str) -> None:
        row = PlanRow(reference="1", timescale=Timescale([part], text="as printed"))
        assert f"When:           'as printed': {words}\n" in render(plan_of(row))

    def test_an_authors_not_applicable_is_told_with_or_without_its_reason(self) -> None:
        bare = PlanRow(reference="1", not_applicable=NotApplicable("N/A"))
        reasoned = PlanRow(reference="2", not_applicable=NotApplicable("N/A - no housing", reason="no housing"))
        text = render(plan_of(bare, reasoned))
        assert "Action:         N/A, without a reason\n" in text
        assert "Action:         not applicable, as the plan says: N/A - no housing\n" in text

    def test_rows_without_numbers_have_ids_and_no_empty_fields(self) -> None:
        text = render(plan_of(PlanRow(actions=["Train"])))
        assert "table 1 row 1\n      Action:         Train\n" in text
        assert "Lead:" not in text
        assert "When:" not in text

    def test_an_objective_over_several_rows_is_told_once(self) -> None:
        text = render(plan_of(PlanRow(objective="Fair pay"), PlanRow(objective="Fair pay", continues=True)))
        assert text.count("Fair pay") == 1
        assert "(the same objective as the row before)" in text

    @pytest.mark.parametrize(
        ("coverage", "line"),
        [
            (None, "not counted, since the plan was not read from a document"),
            (Coverage(1234, ()), "1 234 words: all placed"),
            (Coverage(1, ()), "1 word: all placed"),
            (Coverage(9, (), missing=("lost",)), "9 words: 1 missing (lost)"),
            (Coverage(9, (), repeated=("two", "two")), "9 words: 2 held twice (two, two)"),
            (Coverage(9, (Placement("unplaced", "some odd words"),)), "9 words: 3 have no place"),
        ],
    )
    def test_where_the_words_went_stands_in_one_line(self, coverage: Coverage | None, line: str) -> None:
        assert f"Words:          {line}\n" in render(plan_of(coverage=coverage))

    def test_the_title_block_stands_as_printed(self) -> None:
        assert "- ANYSHIRE [line 1]\n" in render(plan_of(title_block=(Statement("ANYSHIRE", where=at(1)),)))

    def test_head_sections_and_columns(self) -> None:
        plan = evolve(
            plan_of(PlanRow(), title="Equality plan", authority="Anyshire", period="2012/2015", dated="2012-04"),
            layouts=(Layout(("Task", ""), ("action", "partially-met")),),
        )
        lines = render(plan).splitlines()
        assert lines[:2] == ["Equality plan", "============="]
        assert "Authority:      Anyshire" in lines
        assert "Source:         plan.txt" in lines
        assert "Period:         2012 to 2015" in lines
        assert "Dated:          April 2012" in lines
        assert "Table 1  'Task' as action; a column without a heading as partially met" in lines

    def test_a_plan_that_names_neither_itself_nor_its_authority_says_so(self) -> None:
        text = render(plan_of())
        assert text.startswith("plan.txt, a plan without a title\n")
        assert "Authority:      not stated in so many words\n" in text
        assert render(Plan()).startswith("A plan without a title\n")

    def test_period_and_section_headings_stand_together(self) -> None:
        plan = Plan(
            sections=[Section("Training", period_heading="YEAR 1", rows=[PlanRow()]), Section(rows=[PlanRow()])]
        )
        lines = render(plan).splitlines()
        assert "YEAR 1: Training" in lines
        assert "Rows without a heading" in lines

    def test_prose_is_shortened_with_its_length(self) -> None:
        text = render(plan_of(narrative=(Narrative("word " * 500, heading="Aims:"), Narrative("", heading="Empty"))))
        assert "- Aims: word word" in text
        assert "... (500 words)" in one_line(text)
        assert "- Empty:\n" in text

    def test_notices_are_counted_and_equal_ones_stand_together(self) -> None:
        found = [
            Notice(code="header-repeated", message="The header is printed again.", where=at(7)),
            Notice(code="header-repeated", message="The header is printed again.", where=at(9)),
            Notice(code="row-joined", message="It goes on at plan.txt, line 8.", where=at(5), also=(at(8),)),
            Notice(code="dates-not-paired", message="Two dates."),
        ]
        text = render(plan_of(notices=tuple(found)))
        assert (
            "- Header repeated: 2 (a routine repair)\n      - The header is printed again. [line 7; line 9]\n" in text
        )
        assert "- It goes on at line 8. [line 5 and line 8]\n" in text
        assert text.index("Dates not paired: 1\n") < text.index("Header repeated")

    def test_words_without_a_place_are_shown(self) -> None:
        assert "- stray words [line 4]\n" in render(plan_of(unplaced=(Statement("stray words", where=at(4)),)))


class TestGraph:
    def graph(self) -> str:
        return render(self.resolved())

    def resolved(self) -> DependencyGraph:
        rows = [
            PlanRow(reference="2.1", actions=["Train staff;", "Test them"], leads=["Clerk"], timescale="2012-09"),
            PlanRow(reference="2.2", references=[to("2.1", Relation.SEE_ACTIONS_AT)]),
            PlanRow(reference="2.10", references=[to("2.10"), to("2.2"), to("Annex A", Relation.SEE)]),
            PlanRow(reference="2.3", references=[to("2.4"), to("9.9")]),
            PlanRow(reference="2.4", references=[to("2.3")]),
            PlanRow(reference="2.5"),
        ]
        return resolve(plan_of(*rows, title="Equality plan"))

    def test_every_edge_stands_with_words_and_place(self) -> None:
        assert "- 2.2 see actions at 2.1: '(see-actions-at 2.1)' [line 9]\n" in self.graph()

    def test_findings_have_their_own_headings(self) -> None:
        text = self.graph()
        assert "Rows that point at themselves (1)\n---------------------------------\n- 2.10 links to 2.10" in text
        assert "- 9.9, named by 2.3\n" in text
        assert "- 2.3 and 2.4\n" in text
        assert "- 2.3 > 2.4 > 2.3\n" in text
        assert "- 3: 2.1, 2.2, 2.10\n" in text
        assert "1 row: 2.5.\n" in text

    def test_what_is_taken_over_stands_with_its_path(self) -> None:
        text = self.graph()
        assert "2.2   takes over 2 actions from 2.1, with their leads (Clerk) and their dates ('2012-09')\n" in text
        assert "      2.2 > 2.1:      Train staff; Test them\n" in text

    def test_open_references_say_why(self) -> None:
        (found,) = self.resolved().unresolved
        assert f"- 2.10 see Annex A ('(see Annex A)'). {found.reason} [line 9]" in one_line(self.graph())

    def test_a_plan_without_references_says_none(self) -> None:
        text = render(resolve(plan_of(PlanRow(reference="1"))))
        assert "What points where\n-----------------\nNone.\n" in text
        assert "1 row, 0 dependencies, 0 targets outside the plan, 0 open references" in text


CHECKS = (
    Check(rule="coverage.row-has-live-action", aspect="planned"),
    Check(rule="ownership.row-has-lead", aspect="planned"),
    Check(rule="progress.row-is-complete", aspect=Aspect.DELIVERED),
)
STANDARD = Standard(
    id="own-2012",
    title="Our own standard",
    publisher="Us",
    levels=(Level(id="low", name="Low", rank=1), Level(id="high", name="High", rank=2)),
    themes=(Theme(id="lead", name="Leadership", rank=1),),
    criteria=(
        Criterion(id="1.1", title="Leaders listen", level="low", theme="lead", checks=CHECKS),
        Criterion(id="1.2", title="Leaders learn", level="low", theme="lead", checks=CHECKS),
        Criterion(id="1.3", title="Leaders lead", level="low", theme="lead", checks=CHECKS),
        Criterion(id="1.4", title="Not seen", level="high", theme="lead", wording_seen=False),
    ),
)
ROWS = (
    PlanRow(
        reference="1.1",
        objective="We listen",
        actions=["Hold ten meetings"],
        leads=["Chief Executive"],
        timescale="2012-09",
        status=Status("completed", text="Completed"),
        where=at(3),
    ),
    PlanRow(
        reference="1.2",
        objective="We learn",
        references=[to("1.1", Relation.SEE_ACTIONS_AT)],
        where=at(4),
    ),
    PlanRow(reference="1.3", objective="We lead", not_applicable=NotApplicable(where=at(5)), where=at(5)),
)


def assessed(*rows: PlanRow, heading: str = "Leadership", settings: Settings | None = None, **facts: Any) -> Assessment:
    return assess(plan_of(*rows, heading=heading, **facts), STANDARD, date(2012, 11, 1), settings=settings)


class TestAssessment:
    def test_the_head_says_which_plan_against_what_as_of_when(self) -> None:
        text = render(assessed(*ROWS, title="Equality plan", authority="Anyshire"))
        assert text.splitlines()[:7] == [
            "Equality plan",
            "=============",
            "Authority:      Anyshire",
            "Source:         plan.txt",
            "Read against:   Our own standard (own-2012)",
            "As of:          1 November 2012",
            "",
        ]

    def test_the_summary_comes_first_and_warns(self) -> None:
        text = render(assessed(*ROWS))
        assert text.index("Summary") < text.index("Leadership\n")
        assert "an indication, not a certificate; it says which criteria the text of the plan meets" in one_line(text)

    def test_levels_say_what_stands_in_the_way(self) -> None:
        text = one_line(render(assessed(*ROWS)))
        assert (
            "Low: cannot be reached under this plan: 1 criterion stands in the way, neither met nor planned: 1.3."
            in text
        )
        assert "High: not scored, since the wording of none of its criteria was seen." in text
        assert "is our reading; the standard states no such gate" in text

    def test_a_gate_that_the_standard_states_is_not_called_ours(self) -> None:
        levels = tuple(evolve(level, gate_stated=True) for level in STANDARD.levels)
        text = render(assess(plan_of(*ROWS), evolve(STANDARD, levels=levels), "2012-11-01"))
        assert "our reading" not in text

    def test_a_level_that_is_reached_says_so(self) -> None:
        rows = [evolve(ROWS[0], reference=reference) for reference in ("1.1", "1.2", "1.3")]
        assert "Low: reached: each of its 3 criteria is met or does not apply." in one_line(render(assessed(*rows)))

    def test_a_level_that_can_still_be_reached_counts_its_verdicts(self) -> None:
        rows = [evolve(ROWS[0], reference=reference, status=None) for reference in ("1.1", "1.2", "1.3")]
        text = one_line(render(assessed(*rows)))
        assert "Low: can still be reached, as far as the plan tells: of its 3 criteria 3 cannot be told." in text

    def test_shares_stand_in_words_and_by_theme(self) -> None:
        text = render(assessed(*ROWS))
        assert "- Planned: 67% of 3 criteria.\n" in text
        assert "- Overall: 67% of 3 criteria.\n" in text
        row = next(line for line in text.splitlines() if line.startswith("Leadership  "))
        assert row.split()[1:3] == ["3", "67%"]

    def test_a_plan_tied_to_nothing_says_so_first_and_claims_nothing(self) -> None:
        text = render(assessed(*ROWS, heading="Something else"))
        assert "No row of the plan is tied to a criterion of this standard" in one_line(text)
        assert "Planned: cannot be told from the plan; anything from none to all of 3 criteria." in text
        assert "1.1   Cannot tell: Leaders listen. No row names it, nor any other criterion of its level.\n" in text

    def test_each_criterion_has_verdict_reason_and_place(self) -> None:
        text = render(assessed(*ROWS))
        met = text.index("1.1   Met: Leaders listen\n")
        assert text.index("Why: ", met) < text.index("[line 3]", met) < text.index("1.2   ", met)
        assert "1.3   Not met: Leaders lead\n" in text

    def test_inherited_actions_stand_with_their_path(self) -> None:
        text = render(assessed(*ROWS))
        heading = text.index("Criteria that stand on actions of other rows\n")
        assert "1.2 > 1.1:      Hold ten meetings\n" in text[heading:]

    def test_deadlines_stand_by_state_with_dates_and_places(self) -> None:
        late = evolve(ROWS[0], status=None, timescale=Timescale.from_edtf("2012-09"))
        early = PlanRow(reference="1.2", actions=["Publish a report"], timescale="2013-01", where=at(4))
        unknown = PlanRow(reference="1.3", actions=["Think"], where=at(5))
        text = render(assessed(early, late, unknown))
        overdue, later, untold = (
            text.index(f"\n{state} (1 deadline)\n") for state in ("Overdue", "Not yet due", "Cannot be told")
        )
        assert text.index("Deadlines as of 1 November 2012") < overdue < later < untold
        assert "1.1   'Hold ten meetings': Due by 30 September 2012" in text[overdue:later]
        assert "1.2   'Publish a report': Due by 31 January 2013. [line 4]\n" in text[later:untold]
        assert "- No date is printed. 1.3 [line 5]\n" in text[untold:]
        assert "Deadlines: 1 overdue, 1 not yet due, 1 cannot be told" in text

    def test_the_longest_overdue_comes_first_and_what_all_share_is_said_once(self) -> None:
        rows = [
            PlanRow(reference=f"1.{n}", actions=["Act"], timescale=f"2012-0{month}")
            for n, month in ((1, 8), (2, 3), (3, 5))
        ]
        text = render(assessed(*rows))
        assert text.index("1.2   'Act': Due by 31 March") < text.index("1.3   'Act'") < text.index("1.1   'Act'")
        assert text.count("so it counts as open") == 1

    def test_a_rule_that_many_rows_break_is_one_entry_with_all_rows(self) -> None:
        rows = [PlanRow(reference=f"1.{n}", actions=["Act"], where=at(n)) for n in range(1, 13)]
        text = one_line(render(assessed(*rows)))
        assert text.count("(ownership.row-has-lead): not met by 12 rows.") == 1
        assert "1.1 [line 1], 1.2 [line 2]," in text
        assert "and 1.12 [line 12]: " in text

    def test_grave_findings_come_first(self) -> None:
        text = render(assessed(*(PlanRow(reference="1.1", actions=["Act"]),)))
        places = [text.find(heading) for heading in ("Must: ", "Should: ", "Note: ")]
        assert [place for place in places if place >= 0] == sorted(place for place in places if place >= 0)
        assert places[0] >= 0

    def test_unscored_criteria_are_listed(self) -> None:
        text = render(assessed(*ROWS))
        assert "1 more is not scored" in text
        assert "\n1.4   Not seen\n" in text[text.index("Criteria that are not scored") :]

    def test_routine_notices_are_counted_and_others_told(self) -> None:
        routine = Notice(code="row-joined", message="The halves were joined.", where=at(3))
        odd = Notice(code="dates-not-paired", message="Two dates stand in one cell.", where=at(4))
        text = render(assessed(*ROWS, notices=(routine, routine, odd)))
        assert "Row joined: 2 (a routine repair)" in text
        assert "The halves were joined." not in text
        assert "Two dates stand in one cell. [line 4]" in text

    def test_a_failed_rule_and_a_waiver_are_in_sight(self) -> None:
        waiver = Waiver(of="coverage.row-has-live-action", reason="The county runs it", subject="1.3")
        found = assessed(*ROWS, settings=Settings(waivers=(waiver,)))
        failed = Judgement(
            verdict=Verdict.CANNOT_TELL, reason="It broke.", rule="own.broken", subject="1.1", failed=True
        )
        text = one_line(render(evolve(found, judgements=(*found.judgements, failed))))
        assert "1 rule failed to run, so the result is incomplete (own.broken)" in text
        assert "own.broken: failed. - 1.1: It broke." in text
        assert "Waived (1 rule)" in text
        assert "The county runs it" in text

    def test_an_assessment_without_findings_says_so(self) -> None:
        found = evolve(assessed(*ROWS), judgements=())
        assert "Findings by rule\n----------------\nNo rule found anything unmet.\n" in render(found)
        assert "Rules that a plan must meet: none is unmet." in render(found)

    def test_a_date_that_is_taken_over_is_told_with_the_action_that_it_is_for(self) -> None:
        dates = Timescale((Instant(edtf="2012-09", applies_to=(2,)), Instant(edtf="2013-03", applies_to=(1,))))
        found = assessed(
            PlanRow(reference="2.1", actions=["Ask the tenants", "Train the wardens;"], timescale=dates),
            PlanRow(reference="2.2", references=[to("2.1", Relation.SEE_ACTIONS_AT)]),
        )
        text = one_line(render(found))
        assert "2 overdue (1 of them taken over from other rows)" in text
        assert "1 of them is taken over from another row; such a date counts in each row that it is for." in text
        assert "2.2 'Train the wardens': Due by 30 September 2012 (taken over from action 2 of 2.1)" in text
        assert "2.2 'Ask the tenants': Due by 31 March 2013 (taken over from action 1 of 2.1)" in text

    def test_who_answers_for_a_date_that_is_taken_over_is_whose_date_it_is(self) -> None:
        found = assessed(
            PlanRow(reference="2.1", actions=["Ask the tenants"], leads=["Clerk"], timescale="2012-09"),
            PlanRow(reference="2.2", actions=["Train the wardens"], leads=["Warden", "Clerk"], timescale="2012-08"),
            PlanRow(reference="2.3", references=[to(row, Relation.SEE_ACTIONS_AT) for row in ("2.1", "2.2")]),
        )
        leads = {(each.row_id, each.due): due_leads(each, found.graph) for each in found.deadlines}
        assert leads[("2.3", date(2012, 9, 30))] == ["Clerk"]
        assert leads[("2.3", date(2012, 8, 31))] == ["Warden", "Clerk"]

    def test_of_a_standard_that_asks_only_what_is_planned_one_answer_is_told(self) -> None:
        text = render(assess(plan_of(*ROWS), load_standard("race-duty-2001"), date(2005, 1, 1)))
        assert "- Delivered: not asked by this standard." in text
        assert not re.search(r"^ +(Planned|Delivered): ", text, re.MULTILINE)

    def test_a_standard_without_any_wording_says_so(self) -> None:
        text = render(assess(plan_of(*ROWS), load_standard("eslg-2007"), date(2008, 1, 1)))
        assert "- Criteria: none is scored, since the wording of none was seen." in text

    def test_a_standard_without_levels_and_themes_has_its_criteria_in_one_list(self) -> None:
        criteria = tuple(evolve(criterion, level=None, theme=None) for criterion in STANDARD.criteria)
        bare = evolve(STANDARD, levels=(), themes=(), criteria=criteria)
        text = render(assess(plan_of(*ROWS), bare, "2012-11-01"))
        assert "\nCriteria\n--------\n1.1   " in text
        assert "Levels" not in text

    def test_a_level_without_a_gate_and_criteria_asked_of_the_plan_say_so(self) -> None:
        levels = tuple(evolve(level, gate="none") for level in STANDARD.levels)
        found = assess(plan_of(*ROWS), evolve(STANDARD, levels=levels), "2012-11-01")
        whole = {key: evolve(result, rows=(), basis=Basis.PLAN) for key, result in found.criteria.items()}
        text = render(evolve(found, criteria=whole))
        assert "Low: scored, but the standard sets no gate." in one_line(text)
        assert f"      Answered by:    {Basis.PLAN}\n" in text

    def test_a_share_shows_none_and_all_only_where_they_are_exact(self) -> None:
        found = assessed(*ROWS)
        nearly = Score(Fraction(1, 1000), Fraction(999, 1000), 1000)
        level = evolve(found.levels["low"], planned=nearly, delivered=Score(Fraction(0), Fraction(0), 9), score=None)
        text = render(evolve(found, levels={"low": evolve(level, score=nearly)}))
        row = next(line for line in text.splitlines() if line.startswith("Level Low"))
        assert row.split()[2:] == ["3", "1%", "to", "99%", "0%", "1%", "to", "99%"]

    def test_notices_of_the_assessment_are_all_told(self) -> None:
        text = render(assessed(*ROWS, settings=Settings(waivers=(Waiver(of="9.9", reason="Not ours"),))))
        assert "Notices about the assessment\n" in text
        assert "Waiver unused: 1\n" in text

    def test_words_without_a_place_are_counted(self) -> None:
        assert "- 1 text has no place in the plan" in render(assessed(*ROWS, unplaced=(Statement("stray"),)))

    def test_of_a_weight_only_must_counts_as_what_a_plan_must_meet(self) -> None:
        note = Judgement(verdict=Verdict.NOT_MET, reason="Odd.", rule="own.note", subject="plan", weight=Weight.NOTE)
        text = render(evolve(assessed(*ROWS), judgements=(note,)))
        assert "Rules that a plan must meet: none is unmet." in text
        assert "Note: what is worth knowing (1 rule)\n- own.note: not met.\n      - Odd.\n" in text

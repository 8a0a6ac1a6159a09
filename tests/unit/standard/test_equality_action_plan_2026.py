"""The equality action plan of employers: one that could be published, one that could not, and why."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from equalityplan.assessment import Assessment, Reach, assess
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Narrative, Plan, Section
from equalityplan.model.progress import Status
from equalityplan.model.standard import Gate
from equalityplan.rule import Verdict
from equalityplan.standard import available_standards, load_standard

STANDARD = load_standard("equality-action-plan-2026")
AS_OF = date(2027, 3, 1)
INTERVIEWS = "Use fair and structured interview techniques"
FLEXIBLE = "Advertise flexible working arrangements in job adverts"
MANAGERS = "Train managers to support employees experiencing menopause"
MENTORING = "Offer mentoring, sponsorship and other development programmes"
ADVICE = "Offer occupational health advice to employees experiencing menopause"


def row(action: str, words: str | None = None, status: str | None = None) -> PlanRow:
    return PlanRow(actions=[action], comments=words, status=Status("unknown", text=status) if status else None)


GOOD = Plan(
    title="Equality action plan for the reporting year 2026 to 2027",
    authority="Wexcombe Woollens Ltd",
    period="2026/2027",
    dated="2027-02-01",
    sections=[
        Section(
            "Planned actions",
            rows=[
                row(INTERVIEWS, "Only 20% of our supervisors are women. We compare the share appointed every quarter."),
                row(MANAGERS, "Chosen because managers felt unsure; at present 40% are at ease. We survey them again."),
            ],
        ),
        Section("Embedded actions", rows=[row(MENTORING, "Set up in 2023; the share of women promoted rose.")]),
    ],
    narrative=(
        Narrative(
            "Our figures show that few women become supervisors. We review the plan every year and publish it anew on "
            "our website, https://wexcombe.example/equality. The responsible person is the Managing Director."
        ),
    ),
)
BAD = Plan(
    title="Our people plan",
    authority="Thistledown Haulage Ltd",
    sections=[
        Section(
            "What we do",
            rows=[
                row(FLEXIBLE, "We look at our adverts " * 25, "In progress"),
                row(ADVICE, None, "Embedded"),
                row("Hold a summer party", "In July", "Amber"),
            ],
        )
    ],
)


def assessed(plan: Plan) -> Assessment:
    return assess(plan, STANDARD, AS_OF)


def with_actions(*rows: PlanRow) -> Plan:
    return evolve(GOOD, sections=[Section("Planned actions", rows=rows)])


def verdicts(plan: Plan, *criteria: str) -> list[Verdict]:
    results = assessed(plan).criteria
    return [results[criterion].verdict for criterion in criteria]


class TestAPlanThatCanBePublished:
    def test_all_that_publication_requires_is_met(self) -> None:
        level = assessed(GOOD).levels["required"]
        assert (level.reach, level.blockers) == (Reach.REACHED, ())

    def test_the_reasons_name_what_was_chosen(self) -> None:
        results = assessed(GOOD).criteria
        assert results["A1"].reason == (
            "Of the actions on the gender pay gap the plan chooses 'Use fair and structured interview techniques'; "
            "1 or more are asked for."
        )
        assert results["A5"].reason == "Every action is 'New or in progress' or 'Embedded'."

    def test_advice_is_answered_and_gives_no_level(self) -> None:
        found = assessed(GOOD)
        assert {found.levels[level].reach for level in ("guidance", "encouraged")} == {None}
        assert {r.verdict for r in found.criteria.values() if r.criterion.level == "guidance"} <= {
            Verdict.MET,
            Verdict.PARTIALLY_MET,
        }

    def test_what_only_law_firms_tell_is_not_scored(self) -> None:
        assert assessed(GOOD).unscored == ("U2", "U3", "A7", "V1", "V2", "V3")


class TestAPlanThatCannot:
    def test_each_reason_for_refusal_is_a_blocker(self) -> None:
        level = assessed(BAD).levels["required"]
        assert level.reach is Reach.CANNOT_BE_REACHED
        assert level.blockers == ("S2", "A3", "A4", "A5", "T2", "N2", "R1")

    @pytest.mark.parametrize(
        ("criterion", "reason"),
        [
            (
                "A3",
                (
                    "Of the actions of the menu the plan chooses only 'Advertise flexible working arrangements in job "
                    "adverts', and at least 2 are asked for. 'Offer occupational health advice to employees "
                    "experiencing menopause' is 'Embedded', which does not count."
                ),
            ),
            ("A4", "'Hold a summer party' is not on the menu of 18 actions."),
            ("A5", "'Hold a summer party' is 'Amber'; 'New or in progress' or 'Embedded' is asked for."),
            (
                "T2",
                "125 words stand beside 'Advertise flexible working arrangements in job adverts'; 100 are allowed.",
            ),
            ("N2", "No address that begins with http:// or https:// stands in the plan."),
            ("R1", "The plan names nobody who answers for it, and Thistledown Haulage Ltd has to."),
        ],
    )
    def test_the_reason_says_what_to_change(self, criterion: str, reason: str) -> None:
        assert assessed(BAD).criteria[criterion].reason == reason

    def test_the_action_that_serves_both_ends_is_still_one(self) -> None:
        assert verdicts(with_actions(row(FLEXIBLE, "As we say")), "A1", "A2", "A3") == [
            Verdict.MET,
            Verdict.MET,
            Verdict.NOT_MET,
        ]

    def test_two_actions_on_pay_leave_the_menopause_out(self) -> None:
        plan = with_actions(row(INTERVIEWS, "Why"), row(MENTORING, "Why"))
        assert verdicts(plan, "A1", "A2", "A3") == [Verdict.MET, Verdict.NOT_MET, Verdict.MET]

    def test_an_action_twice_is_refused(self) -> None:
        plan = with_actions(row(INTERVIEWS, "Why"), row(MANAGERS, "Why"), row(MANAGERS, "Why", "Embedded"))
        assert verdicts(plan, "A3", "A6") == [Verdict.MET, Verdict.NOT_MET]

    def test_a_new_action_without_words_is_refused(self) -> None:
        result = assessed(with_actions(row(INTERVIEWS), row(MANAGERS, "Why"))).criteria["T1"]
        assert (result.verdict, result.reason) == (
            Verdict.NOT_MET,
            "No words stand beside 'Use fair and structured interview techniques'.",
        )

    def test_a_plan_that_says_nothing_of_stages_cannot_be_told(self) -> None:
        plan = evolve(GOOD, sections=[Section("Actions", rows=[row(INTERVIEWS, "Why"), row(MANAGERS, "Why")])])
        assert verdicts(plan, "A1", "A2", "A3", "A5") == [*[Verdict.CANNOT_TELL] * 3, Verdict.NOT_MET]

    def test_a_council_need_name_nobody(self) -> None:
        plan = evolve(BAD, authority="Otherton District Council")
        assert verdicts(plan, "R1") == [Verdict.NOT_APPLICABLE]


class TestTheStandard:
    def test_only_what_the_service_refuses_has_a_gate(self) -> None:
        assert [(level.id, level.gate, level.gate_stated) for level in STANDARD.levels] == [
            ("required", Gate.ALL_MET, True),
            ("guidance", Gate.NONE, False),
            ("encouraged", Gate.NONE, False),
        ]

    def test_the_menu_has_eighteen_actions_of_which_one_serves_both_ends(self) -> None:
        menu = _menu()
        tags = [set(entry["tags"]) for entry in menu]
        assert len({entry["number"] for entry in menu}) == len({entry["name"] for entry in menu}) == 18
        kinds = [{"gender-pay-gap"}, {"menopause"}, {"gender-pay-gap", "menopause"}]
        assert [tags.count(kind) for kind in kinds] == [11, 6, 1]

    @pytest.mark.parametrize("number", range(18))
    def test_every_action_of_the_menu_is_known_by_its_name_and_its_earlier_ones(self, number: int) -> None:
        entry = _menu()[number]
        for name in (entry["name"], *entry.get("also", ())):
            assert verdicts(with_actions(row(name, "Why")), "A4") == [Verdict.MET], name

    def test_it_concerns_councils_in_great_britain_from_april_2026(self) -> None:
        def is_there(day: date, nation: str) -> bool:
            return STANDARD.id in available_standards(as_of=day, nation=nation, body="district council")

        assert is_there(date(2026, 4, 6), "England")
        assert is_there(date(2027, 1, 1), "Scotland")
        assert not is_there(date(2026, 4, 5), "England")
        assert not is_there(date(2027, 1, 1), "Northern Ireland")


def _menu() -> list[dict[str, list[str]]]:
    found = STANDARD.criteria_by_id["A4"].checks[0].parameters["menu"]
    assert isinstance(found, list)
    return found

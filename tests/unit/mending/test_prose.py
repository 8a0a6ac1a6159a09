"""Plans in prose: actions as headings and paragraphs with labels."""

from __future__ import annotations

import io
from typing import Any

import pytest

from equalityplan.document import Passage
from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from equalityplan.reading import read_plan
from tests.documents import codes, plan_built, row, table

TITLE = "Anyborough Council Equality Plan 2030"
INTRODUCTION = "We wrote this plan with many people."


def heading(text: str) -> Passage:
    return Passage(text=text, heading=True)


def prose(*blocks: Passage | str) -> Plan:
    return plan_built(heading(TITLE), INTRODUCTION, *blocks)


def told(read: Plan, *names: str) -> list[tuple[Any, ...]]:
    rows = [each | {"leads": [lead["name"] for lead in each["leads"]]} for each in to_rows(read)]
    return [tuple(each[name] for name in names) for each in rows]


NAMED = (
    heading("Goal 1: Everybody is heard"),
    heading("Action 1.1: Set up a panel"),
    "Owner: Head of Policy",
    "Timing: May 2030",
    "Progress: On track",
    heading("Action 1.2: Ask for views"),
    "Owner: Head of Policy",
    "Timing: June 2030",
    heading("How we report"),
    "Each year.",
)


def test_headings_that_name_actions_open_rows() -> None:
    read = prose(*NAMED)
    assert told(read, "ref", "actions", "leads", "due", "section") == [
        ("1.1", ["Set up a panel"], ["Head of Policy"], "2030-05-31", "Goal 1: Everybody is heard"),
        ("1.2", ["Ask for views"], ["Head of Policy"], "2030-06-30", "Goal 1: Everybody is heard"),
    ]
    assert told(read, "objective", "status") == [("Everybody is heard", "on-track"), ("Everybody is heard", None)]
    assert codes(read) == ["prose-read"]
    assert [(each.heading, each.text) for each in read.narrative] == [
        (None, INTRODUCTION),
        ("How we report", "Each year."),
    ]


def test_a_value_has_the_place_of_its_paragraph() -> None:
    lines = [TITLE, "", "Action 1: Set up a panel", "Lead: Clerk", "", "Action 2: Reply", "Lead: Chair"]
    read = read_plan(io.BytesIO("\n".join(lines).encode()))
    places = [(lead.name, lead.where.lines) for each in read.rows for lead in each.leads if lead.where]
    assert places == [("Clerk", (4, 4)), ("Chair", (7, 7))]
    assert [each.where.lines for each in read.rows if each.where] == [(3, 4), (6, 7)]


def test_the_words_of_an_action_may_stand_below_its_number() -> None:
    read = prose(
        heading("Action 3"), "Set up a panel.", "Lead: Clerk", "By: May 2030", "• Action 4", "Reply.", "Lead: Chair"
    )
    assert told(read, "ref", "actions", "leads") == [
        ("3", ["Set up a panel."], ["Clerk"]),
        ("4", ["Reply."], ["Chair"]),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "1.1 Set up a panel. Lead: Clerk. By: May 2030.|1.2 Reply. Lead: Chair. By: June 2030.",
        "1.1 Set up a panel (Lead: Clerk; By: May 2030)|1.2 Reply [Lead: Chair; By: June 2030]",
        "1.1 Set up a panel (Clerk, May 2030)|1.2 Reply (Chair, June 2030).",
        "1.1 Set up a panel|• Lead: Clerk|• By: May 2030|1.2 Reply|• Lead: Chair|• By: June 2030",
        "1.1 Set up a panel|Lead – Clerk|By – May 2030|1.2 Reply|Lead – Chair|By – June 2030",
        "1.1 Set up a panel|Lead: Clerk; By: May 2030|1.2 Reply|Lead: Chair; By: June 2030",
        "Ref: 1.1|Action: Set up a panel|Lead: Clerk|By: May 2030|Ref: 1.2|Action: Reply|Lead: Chair|By: June 2030",
        "Action 1.1 Set up a panel|Who? Clerk|When? May 2030|Action 1.2 Reply|Who? Chair|When? June 2030",
        "ACTION 1.1 - Set up a panel|LEAD: Clerk|BY: May 2030|ACTION 1.2 - Reply|LEAD: Chair|BY: June 2030",
    ],
)
def test_paragraphs_open_rows_in_many_forms(lines: str) -> None:
    rows = [
        (number, [action.rstrip(".") for action in actions], leads, due)
        for number, actions, leads, due in told(prose(*lines.split("|")), "ref", "actions", "leads", "due")
    ]
    assert rows == [("1.1", ["Set up a panel"], ["Clerk"], "2030-05-31"), ("1.2", ["Reply"], ["Chair"], "2030-06-30")]


def test_objectives_above_actions_hold_until_the_next() -> None:
    read = prose(
        heading("Theme 1: Our people"),
        "They matter to us.",
        heading("Objective 1.1: Fair pay"),
        heading("Action 1.1.1: Report the gap"),
        "Lead: Payroll Manager",
        heading("Action 1.1.2: Check grades"),
        "Lead: Pay Officer",
        heading("Objective 1.2: Fair jobs"),
        heading("Action 1.2.1: Check adverts"),
        "Lead: HR Officer",
    )
    assert told(read, "section", "objective", "ref") == [
        ("Theme 1: Our people", "Fair pay", "1.1.1"),
        ("Theme 1: Our people", "Fair pay", "1.1.2"),
        ("Theme 1: Our people", "Fair jobs", "1.2.1"),
    ]


def test_an_objective_may_have_a_list_of_actions() -> None:
    read = prose(
        heading("Objective 2.1: Know our figures"),
        "Actions:",
        "• Count visits",
        "• Publish gaps",
        "Lead: Clerk",
        heading("Objective 2.2: Fair pay"),
        "Actions:",
        "• Report the gap",
        "Lead: Chair",
    )
    assert told(read, "ref", "objective", "actions", "leads") == [
        ("2.1", "Know our figures", ["Count visits", "Publish gaps"], ["Clerk"]),
        ("2.2", "Fair pay", ["Report the gap"], ["Chair"]),
    ]


def test_actions_of_a_list_may_have_labels_each() -> None:
    read = prose(
        heading("Objective 1: Fair pay"), "Actions:", "• Report the gap (Lead: Clerk; By: May 2030)",
        "• Check grades (Lead: Chair; By: June 2030)",
    )  # fmt: skip
    assert told(read, "objective", "actions", "leads") == [
        ("Fair pay", ["Report the gap"], ["Clerk"]),
        ("Fair pay", ["Check grades"], ["Chair"]),
    ]


def test_labels_in_a_paragraph_below_an_action_are_its_own() -> None:
    lines = ["Action 1: Set up a panel", "People asked for it. Lead: Clerk. By: May 2030."]
    (row,) = to_rows(prose(*lines, "Action 2", "Reply. Lead: Chair. By: June 2030."))[:1]
    assert (row["actions"], row["comments"]) == (["Set up a panel"], "People asked for it.")


def test_a_line_of_several_labels_ends_each_value_at_the_next() -> None:
    read = prose(
        "Action 1: Set up a panel", "Lead: Policy Manager By when: May 2030 Status: On track",
        "Action 2: Reply", "Lead: Office Manager By when: June 2030 Status: Done",
    )  # fmt: skip
    assert told(read, "leads", "due", "status") == [
        (["Policy Manager"], "2030-05-31", "on-track"),
        (["Office Manager"], "2030-06-30", "completed"),
    ]


def test_cells_of_a_file_with_one_column_may_be_quoted() -> None:
    lines = [
        '"Anyborough, equality plan"',
        '""',
        "Action 1: Set up a panel",
        '""',
        '"Lead: Clerk, Chair"',
        "By: May 2030",
    ]
    read = read_plan(io.BytesIO("\n".join(lines).encode()))
    assert told(read, "actions", "leads") == [(["Set up a panel"], ["Clerk", "Chair"])]


def test_labels_may_be_headings_over_their_words() -> None:
    def block(number: int, words: str, lead: str) -> list[Passage | str]:
        labels = ("What will we do?", words), ("Who is responsible?", lead), ("By when?", "May 2030")
        below = [part for label, said in labels for part in (heading(label), said)]
        return [heading(f"Objective {number}: Services are open"), heading("Why?"), "People said so.", *below]

    read = prose(*block(1, "• Hold a forum", "Clerk"), *block(2, "• Reply", "Chair"))
    assert told(read, "actions", "leads", "due", "objective") == [
        (["Hold a forum"], ["Clerk"], "2030-05-31", "Services are open"),
        (["Reply"], ["Chair"], "2030-05-31", "Services are open"),
    ]


def test_headings_without_a_label_are_actions_where_the_same_labels_stand_below_each() -> None:
    read = prose(
        heading("Staff"),
        heading("Review our adverts"),
        "Lead: HR Officer",
        "By when: May 2030",
        heading("Train our panels"),
        "Lead: HR Manager",
        "By when: June 2030",
    )
    assert told(read, "section", "actions") == [("Staff", ["Review our adverts"]), ("Staff", ["Train our panels"])]


def test_an_account_may_go_on_in_paragraphs_and_lists() -> None:
    read = prose(
        "Action 1: Set up a panel", "Progress:", "• It has met", "• It meets again in May", "Lead: Clerk",
        "Action 2: Reply", "Progress: Half done.", "The rest follows.", "Lead: Chair",
    )  # fmt: skip
    assert told(read, "progress") == [("It has met\nIt meets again in May",), ("Half done.\nThe rest follows.",)]


def test_labels_that_only_the_plan_knows_stay_beside_their_rows() -> None:
    read = prose(
        "Action 1: Set up a panel", "Lead: Clerk", "Wibble: Seven",
        "Action 2: Reply", "Lead: Chair", "Wibble: Nine",
    )  # fmt: skip
    assert [[other["text"] for other in each["other"]] for each in to_rows(read)] == [["Seven"], ["Nine"]]


def test_one_action_needs_three_labels() -> None:
    assert told(prose("Action: Hold a forum", "Lead: Clerk", "By: May 2030"), "actions") == [(["Hold a forum"],)]
    assert to_rows(prose("Action: Hold a forum", "Lead: Clerk")) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("1.1 This policy covers all staff.", "1.2 It was agreed in May 2030 (see section 3).", "Managers: must lead."),
        (heading("Document control"), "Owner: Head of Service", "Date: May 2030", "Review date: May 2031"),
        (heading("Fair"), "Date: 3 May 2030", "Venue: Park", "Contact: Clerk", heading("Market"), "Date: 9 June 2030",
         "Venue: Hall", "Contact: Chair"),
        ("Lead officer: Clerk", "Date: May 2030", "Aim: To set out leave"),
        ("Action 1 was completed in May 2030.", "Action 2 is led by the Clerk."),
    ],
)  # fmt: skip
def test_ordinary_prose_is_no_plan(lines: tuple[Passage | str, ...]) -> None:
    read = prose(*lines)
    assert (to_rows(read), codes(read)) == ([], ["no-table"])


def test_contents_that_name_the_actions_are_no_rows() -> None:
    read = prose("Action 1.1: Set up a panel 3", "Action 1.2: Ask for views 4", INTRODUCTION, *NAMED)
    assert told(read, "actions") == [(["Set up a panel"],), (["Ask for views"],)]


def test_lines_of_a_text_that_only_line_ends_part_are_one() -> None:
    lines = [TITLE, "", "Action 1: Set up a panel", "of residents", "Lead: Head of", "Policy", "By: May 2030"]
    read = read_plan(io.BytesIO("\n".join(lines).encode()))
    assert told(read, "actions", "leads") == [(["Set up a panel of residents"], ["Head of Policy"])]
    assert codes(read) == ["prose-read"]


def test_an_objective_stands_over_actions_of_their_own() -> None:
    ramp = ("Action: Buy a ramp", "Who: Chair", "When: June 2030")
    panel = ("Action: Set up a panel", "Who: Clerk", "When: May 2030")
    first, second = heading("Objective 1: All take part"), heading("Objective 2: All are heard")
    read = prose(first, *ramp, *panel, second, "Action: Reply", "Who: Clerk", "When: July 2030")
    assert told(read, "objective", "actions") == [
        ("All take part", ["Buy a ramp"]),
        ("All take part", ["Set up a panel"]),
        ("All are heard", ["Reply"]),
    ]


def test_a_short_line_that_ends_a_sentence_ends_there() -> None:
    front = ["Lead officer: Chair", "Date of assessment: May 2029", "Sex: No impact.", "Actions arising"]
    lines = [TITLE, "", *front, "Action: Set up a panel", "Lead: Head of Policy", "By: May 2030"]
    read = read_plan(io.BytesIO("\n".join(lines).encode()))
    assert told(read, "section", "actions", "leads", "due") == [
        ("Actions arising", ["Set up a panel"], ["Head of Policy"], "2030-05-31")
    ]


@pytest.mark.parametrize("time", ["ongoing", "quarterly", "Year 1", "May 2030"])
def test_who_and_when_stand_in_brackets_behind_an_action(time: str) -> None:
    read = prose(f"- Set up a panel (Policy Team, {time})", f"- Reply (Head of HR and Skills Team, {time})")
    assert told(read, "actions", "leads") == [
        (["Set up a panel"], ["Policy Team"]),
        (["Reply"], ["Head of HR", "Skills Team"]),
    ]
    assert "by who and when in brackets" in read.notices[0].message


def test_labels_in_two_columns_below_an_action_are_its_labels() -> None:
    read = prose(heading("Action 1: Set up a panel"))
    assert to_rows(read) == []
    read = plan_built(
        heading(TITLE), INTRODUCTION, heading("Action 1: Set up a panel"), table("Lead|Clerk", "By when|May 2030"),
        heading("Action 2: Reply"), table("Lead|Chair", "By when|June 2030"),
    )  # fmt: skip
    assert told(read, "ref", "actions", "leads") == [("1", ["Set up a panel"], ["Clerk"]), ("2", ["Reply"], ["Chair"])]


def test_prose_beside_a_table_is_read_too() -> None:
    plain = table("Action|Lead|By when", row("Hold a forum|Clerk|May 2030"), row("Reply|Chair|June 2030"))
    read = plan_built(heading(TITLE), INTRODUCTION, heading("Voice"), plain, *NAMED)
    assert told(read, "section", "actions")[1:3] == [
        ("Voice", ["Reply"]),
        ("Goal 1: Everybody is heard", ["Set up a panel"]),
    ]


def test_a_line_above_a_table_is_no_action() -> None:
    plain = table("Action|Lead|By when", row("Hold a forum|Clerk|May 2030"), row("Reply|Chair|June 2030"))
    said = ("Sponsor: Director", "Review date: May 2030", plain)
    first, second = heading("Objective 1: Services are open"), heading("Objective 2: Staff are valued")
    read = plan_built(heading(TITLE), INTRODUCTION, first, *said, second, *said)
    assert len(to_rows(read)) == 2 * len(("forum", "reply"))


def test_the_words_of_an_objective_may_stand_below_its_number() -> None:
    plain = table("Action|Lead|By when", row("Hold a forum|Clerk|May 2030"), row("Reply|Chair|June 2030"))
    read = plan_built(heading(TITLE), INTRODUCTION, heading("Objective 1"), "Services are open to all.", plain)
    assert told(read, "objective") == [("Services are open to all.",)] * 2

"""Column headings: one heading, a row of them, and the cells below."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import equalityplan
from equalityplan.phrases.heading import Field, heading_likeness, recognise_headings

WORDINGS = Path(equalityplan.__file__).with_name("headings.toml")
NAMING = ("heads", "lesser", "least", "loose", "spare", "alone")


def fields(row: str, *below: str) -> str:
    """The fields of a header row, both written with a bar between the columns."""
    return " | ".join(recognise_headings(row.split("|"), [line.split("|") for line in below]))


def one(heading: str) -> Field:
    return recognise_headings(["Objective", "Action", heading])[2]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Accountable person", Field.LEAD),
        ("By whom", Field.LEAD),
        ("Who will make sure this happens?", Field.LEAD),
        ("Delivery lead / partners", Field.LEAD),
        ("By when", Field.DUE),
        ("Date for completion", Field.DUE),
        ("When?", Field.TIMESCALE),
        ("Timescale (months)", Field.TIMESCALE),
        ("Start date", Field.START),
        ("Date of next review", Field.REVIEW),
        ("Monitoring: who checks", Field.REVIEW),
        ("KPIs", Field.MEASURE),
        ("P.I.’s", Field.MEASURE),
        ("How shall we know it worked?", Field.MEASURE),
        ("What will good look like?", Field.MEASURE),
        ("Milestones", Field.TARGET),
        ("Intended outcome", Field.OUTCOME),
        ("What difference will it make?", Field.OUTCOME),
        ("BRAG", Field.STATUS),
        ("Completed (Y/N)", Field.STATUS),
        ("Progress at March", Field.PROGRESS),
        ("Update Q1", Field.PROGRESS),
        ("What has been done so far", Field.PROGRESS),
        ("Officer's comments", Field.COMMENTS),
        ("Why are we doing this?", Field.EVIDENCE),
        ("Reason for the action", Field.EVIDENCE),
        ("Protected characteristic(s)", Field.CHARACTERISTIC),
        ("Cost/Budget", Field.COST),
        ("Resources required", Field.RESOURCES),
        ("Priority (H/M/L)", Field.PRIORITY),
        ("Effect: high, medium or low", Field.PRIORITY),
        ("Action no.", Field.REFERENCE),
        ("Links to other plans", Field.REFERENCE),
        ("Lead Service Area; Lead Officer", Field.LEAD),
        ("Lead Area", Field.LEAD),
        ("Responsible function", Field.LEAD),
        ("Link Governor", Field.LEAD),
        ("Evidence so far", Field.EVIDENCE),
        ("Spend already made", Field.COST),
        ("End of year position", Field.PROGRESS),
        ("RAG rating, end of year", Field.STATUS),
        ("Complete Q1", Field.STATUS),
        ("Met? (Y/N)", Field.MET),
        ("How often reviewed", Field.REVIEW),
        ("Date action commenced", Field.START),
        ("Commentary on progress", Field.PROGRESS),
        ("Risk owner", Field.OTHER),
        ("Wibble", Field.OTHER),
        ("", Field.BLANK),
        (" – ", Field.BLANK),
    ],
)
def test_a_heading_names_its_field(heading: str, field: Field) -> None:
    assert one(heading) is field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Action owner", Field.LEAD),
        ("Action completed", Field.STATUS),
        ("Progress on actions", Field.PROGRESS),
        ("Evidence of progress", Field.EVIDENCE),
        ("Target date", Field.DUE),
        ("Target group", Field.CHARACTERISTIC),
        ("Outcome target", Field.TARGET),
    ],
)
def test_the_last_noun_counts_not_the_ones_that_describe_it(heading: str, field: Field) -> None:
    assert one(heading) is field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Comments / update", Field.COMMENTS),
        ("Progress & evidence", Field.PROGRESS),
        ("Lead and due date", Field.LEAD),
        ("Outcome: how we shall measure it", Field.OUTCOME),
        ("Timescale, review date", Field.TIMESCALE),
        ("Target & timescale", Field.TARGET),
    ],
)
def test_of_two_names_the_first_counts(heading: str, field: Field) -> None:
    assert one(heading) is field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Timescal e", Field.TIMESCALE),
        ("Time-scale", Field.TIMESCALE),
        ("Respons ibility", Field.LEAD),
        ("LeadOfficer", Field.LEAD),
        ("leadofficer", Field.LEAD),
        ("Responsable person", Field.LEAD),
        ("Acheivements", Field.PROGRESS),
        ("ﬁnish date", Field.DUE),
    ],
)
def test_split_glued_and_misspelt_words_are_read(heading: str, field: Field) -> None:
    assert one(heading) is field


def test_a_short_word_is_not_taken_for_another() -> None:
    assert one("Mead") is Field.OTHER


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Activity|Action Required|Lead", "objective | action | responsible"),
        ("Activity|Lead", "action | responsible"),
        ("Objective|Activity|Lead", "objective | action | responsible"),
        ("Action|Strategies|By when", "objective | action | due"),
        ("Aim|Action|Steps|By when", "objective | action | action | due"),
        ("Action|Lead|Further action", "action | responsible | action"),
        ("Recommendation|Action|Owner", "objective | action | responsible"),
        ("Recommendation|Owner", "action | responsible"),
        ("Theme|Action|Owner", "objective | action | responsible"),
        ("Theme|Objective|Action", "other | objective | action"),
        ("Outcome|Activity|Action", "outcome | action | action"),
        ("Priority|Action|Owner", "objective | action | responsible"),
        ("Action|Priority|Owner", "action | priority | responsible"),
        ("Wibble|Action|Owner", "objective | action | responsible"),
        ("No.|Wibble|Action|Wobble", "reference | objective | action | other"),
        ("Wibble|Owner|By when", "action | responsible | due"),
        ("Wibble|Wobble", "other | other"),
        ("Ref|Description|Owner", "reference | action | responsible"),
        ("Ref|Action|Description", "reference | action | comments"),
        ("The partnership should:|Evidence", "criterion | evidence"),
        ("Action|2019/20|2020/21", "action | other | other"),
        ("Objective|Action|Owner|Priority area", "objective | action | responsible | other"),
        ("Strategic aim|Objective|Action", "other | objective | action"),
        ("Corporate objective|Equality objective|Action", "other | objective | action"),
        ("Corporate objective|Aim|Action", "other | objective | action"),
        ("Issue|Aim|Action", "other | objective | action"),
        ("Aim|Action|Linked aim", "objective | action | other"),
        ("Objective|Objective|Action", "objective | objective | action"),
        ("Measures|Lead|By when", "action | responsible | due"),
        ("Inequality|Measures|Indicator|Lead|By when", "objective | action | measure | responsible | due"),
        ("Objective|Measures|Lead|By when", "objective | measure | responsible | due"),
        ("Measure|Baseline|Target|Lead", "measure | measure | target | responsible"),
        ("Measure|Outcome|Indicator/target|Timescale|Lead", "action | outcome | measure | timescale | responsible"),
        ("Measures to widen access|Indicator|Lead|By when", "action | measure | responsible | due"),
        ("Public life measures|Outcome|Lead|By when", "action | outcome | responsible | due"),
        ("Measure|Target|Lead|By when", "action | target | responsible | due"),
        ("Objective|Measure|Target|Lead|By when", "objective | measure | target | responsible | due"),
        ("Performance measure|Indicator|Lead|By when", "measure | measure | responsible | due"),
        ("Measure|Indicator|Lead", "measure | measure | responsible"),
        ("Criterion|Gap|Action|Lead", "criterion | comments | action | responsible"),
        ("Standard|Area for improvement|Comments|Action", "criterion | other | comments | action"),
        ("Priority area|Criterion|Finding|Recommendation", "other | criterion | comments | action"),
        ("Requirement|Issue|Recommendation|Action", "criterion | comments | other | action"),
        ("Criterion|Objective|Action", "criterion | objective | action"),
        ("What we said we would do|What we did|RAG|Next steps", "objective | progress | status | action"),
        ("Last year's action|Progress|This year's action", "objective | progress | action"),
        ("Action|Progress|Next steps", "action | progress | other"),
    ],
)
def test_columns_beside_a_heading_decide_what_it_may_mean(row: str, expected: str) -> None:
    assert fields(row) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Question|Yes|Partly|No|Action", "criterion | met | partially-met | not-met | action"),
        ("Standard|Achieved|Partly achieved|Not achieved", "criterion | met | partially-met | not-met"),
        ("No|Action|Achieved", "reference | action | status"),
    ],
)
def test_a_scale_is_read_where_its_steps_stand_side_by_side(row: str, expected: str) -> None:
    assert fields(row) == expected


def test_measures_that_count_are_not_taken() -> None:
    below = [["Percentage of staff trained", "95%", "HR", "May 2030"], ["Number of visits", "40", "HR", "May 2030"]]
    assert recognise_headings(["Measure", "Target", "Lead", "By when"], below)[0] is Field.MEASURE


def test_baselines_are_measures_unless_asked_for() -> None:
    row = ["Action", "Baseline", "Target"]
    assert recognise_headings(row)[1] is Field.MEASURE
    assert recognise_headings(row, baselines=True)[1] is Field.BASELINE


@pytest.mark.parametrize(
    ("row", "below", "expected"),
    [
        ("Action|Resource", ["Train staff|HR Manager", "Tell staff|Press Office Team"], "action | responsible"),
        ("Action|Resource", ["Train staff|£2,000", "Tell staff|Staff time"], "action | resource"),
        ("Action|Target", ["Train staff|March 2030", "Tell staff|by end of June"], "action | due"),
        ("Action|Target", ["Train staff|95% trained", "Tell staff|All told"], "action | target"),
        ("|Action", ["1|Train staff", "2|Tell staff"], "reference | action"),
        (
            "Action|Issue|Action needed",
            ["1|Few apply|Advertise", "2|Few stay|Ask why"],
            "reference | objective | action",
        ),
        ("Action|By", ["Train staff|Head of Housing", "Tell staff|Chief Executive"], "action | responsible"),
        ("Action|Owner", ["Train staff|May 2030", "Tell staff|Ongoing"], "action | timescale"),
        ("Action|Outcome", ["Train staff|Completed", "Tell staff|In progress"], "action | status"),
        ("Priority|Action", ["High|Train staff", "Low|Tell staff"], "priority | action"),
        ("Category|Action", ["Race|Train staff", "Age|Tell staff"], "characteristic | action"),
        ("Action|April|May", ["Train staff|x|", "Tell staff|x|"], "action | timescale | timescale"),
        ("Action|Self-assessment", ["Train staff|Met", "Tell staff|Not met: no data"], "action | met"),
        ("Action|Self-assessment", ["Train staff|Half are trained", "Tell staff|Not met"], "action | progress"),
        ("Action|Level reached", ["Train staff|Partly", "Tell staff|Not met"], "action | met"),
        ("Action|Status", ["Train staff|Partly met", "Tell staff|Not met"], "action | status"),
        ("Action|Progress key", ["Train staff|D", "Tell staff|O"], "action | status"),
        ("Action|Key", ["Train staff|1", "Tell staff|1"], "action | status"),
        ("Action|Key", ["Train staff|1", "Tell staff|2"], "action | reference"),
        ("Code|Action", ["A|Train staff", "B|Tell staff"], "reference | action"),
        ("Action|Code", ["Train staff|D", "Tell staff|D"], "action | status"),
        ("Action|Lead group", ["Train staff|HR Team", "Tell staff|Press Office Team"], "action | responsible"),
        ("Action|Monitored by", ["Train staff|HR Team", "Tell staff|Chief Executive"], "action | responsible"),
        (
            "Action|Lead|Monitored by",
            ["Train staff|HR|HR Team", "Tell staff|PR|Chief Executive"],
            "action | responsible | review",
        ),
        ("Action|Relevance", ["Train staff|Race", "Tell staff|Age, disability"], "action | characteristic"),
        ("Action|Q1|Q2", ["Train staff|G|A", "Tell staff|R|"], "action | status | status"),
        ("Action|Q1|Q2", ["Train staff|On track|Complete", "Tell staff|Delayed|"], "action | status | status"),
        ("Action|Q1|Q2", ["Train staff|P|D", "Tell staff|S|P"], "action | status | status"),
        ("Action|Q1|Q2", ["Train staff|12%|14%", "Tell staff|9|"], "action | other | other"),
        ("Action|Q1|Q2", ["Train staff|Y|N", "Tell staff|N|Y"], "action | other | other"),
        ("Action|2030|2031", ["Train staff|Started|Ongoing", "Tell staff|Complete|"], "action | other | other"),
        (
            "Action|2030|2031",
            ["Train staff|Complete the audit|Open a hub", "Tell staff|On track|Close the gap"],
            "action | other | other",
        ),
        (
            "Action|April",
            ["Train staff|Book the trainer and the room", "Tell staff|Write the leaflet"],
            "action | other",
        ),
    ],
)
def test_the_cells_below_correct_a_heading(row: str, below: list[str], expected: str) -> None:
    assert fields(row, *below) == expected


@pytest.mark.parametrize(
    ("cell", "field"),
    [
        ("Late Sept 2030", Field.TIMESCALE),
        ("3/4/2030", Field.TIMESCALE),
        ("2.10", Field.REFERENCE),
        ("Medium", Field.PRIORITY),
        ("£500", Field.COST),
        ("Sexual orientation", Field.CHARACTERISTIC),
        ("On track", Field.STATUS),
        ("Community Safety Manager", Field.LEAD),
        ("CEO/HRD", Field.LEAD),
        ("Something else", Field.OTHER),
    ],
)
def test_a_heading_never_met_before_is_read_by_its_cells(cell: str, field: Field) -> None:
    assert recognise_headings(["Action", "Wibble"], [["Train staff", cell]])[1] is field


def test_unnamed_columns_of_sentences_are_objective_and_action() -> None:
    below = [
        ("Our buildings welcome disabled people", "Survey all buildings and publish what is found", "Property Manager"),
        ("Pay is the same for the same work", "Compare the pay of men and women every year", "Head of Finance"),
    ]
    assert recognise_headings(["", "", ""], below) == (Field.OBJECTIVE, Field.ACTION, Field.LEAD)
    assert recognise_headings(["", "Lead"], [row[1:] for row in below]) == (Field.ACTION, Field.LEAD)
    assert recognise_headings(["", "Action", "Lead"], below) == (Field.OBJECTIVE, Field.ACTION, Field.LEAD)


def test_one_unnamed_column_of_ticks_is_met_and_several_stay_unnamed() -> None:
    assert recognise_headings(["Standard", ""], [["Plan agreed", "✓"], ["Plan told", ""]])[1] is Field.MET
    several = recognise_headings(["Standard", "", ""], [["Plan agreed", "✓", ""], ["Plan told", "", "✓"]])
    assert several[1:] == (Field.BLANK, Field.BLANK)


def test_stray_text_under_an_unnamed_column_names_nothing() -> None:
    below = [["Train staff", ""]] * 9 + [["Tell staff", "March 2030"]]
    assert recognise_headings(["Action", ""], below)[1] is Field.BLANK


def test_rows_below_may_be_shorter_than_the_header() -> None:
    assert fields("|Action|Lead", "1", "2|Train staff") == "reference | action | responsible"


@pytest.mark.parametrize(
    "row",
    [
        "Objective|Action|Lead officer|Target date",
        "What will we do?|Who|By when|How will we know?",
        "The service should:|Evidence|Met|Partly met|Not met|Remarks",
        "Ref|Action|Q1|Q2|Q3|Q4",
        "Action|Lead|RAG|||",
    ],
)
def test_header_rows_look_like_headers(row: str) -> None:
    assert heading_likeness(row.split("|")) > 0.5


@pytest.mark.parametrize(
    "row",
    [
        "Review the training plan.|95% of managers trained|Training Manager|March 2030",
        "2.3|Publish figures on pay|Head of Finance|Completed",
        "Tell partners|All Managers|Ongoing|On track",
        "Leadership and commitment|||",
        "Progress|||",
        "2030|||",
        "|||",
        "",
    ],
)
def test_rows_of_data_and_bands_do_not(row: str) -> None:
    assert heading_likeness(row.split("|")) <= 0.5


@pytest.mark.parametrize("kinds", [NAMING, ("asked", "promised"), ("anywhere",), ("ends",), ("shown",)])
def test_no_wording_stands_in_two_lists(kinds: tuple[str, ...]) -> None:
    groups = tomllib.loads(WORDINGS.read_text("utf-8"))
    del groups["usual"]
    counts = Counter(text for lists in groups.values() for kind in kinds for text in lists.get(kind, ()))
    assert [text for text, count in counts.items() if count > 1] == []


def test_wordings_are_plain() -> None:
    groups = tomllib.loads(WORDINGS.read_text("utf-8"))
    texts = [*groups.pop("usual"), *(text for lists in groups.values() for kind in lists for text in lists[kind])]
    assert [text for text in texts if not re.fullmatch(r"[a-z0-9£# /.]+", text)] == []
    assert [text for text in texts if re.search(r"\b(and|or)\b", text)] == []
    assert {Field(name) for name in groups} == set(Field) - {Field.BLANK}

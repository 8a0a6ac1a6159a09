"""Plans that go on: forms below one another, tables without a header of their own, lists beside lists."""

from __future__ import annotations

from tests.shapes.knotted import OFFICE, row
from tests.shapes.pieces import Box, Heading, Shape, either, grid, meant


def stacked_forms() -> Shape:
    """Forms below one another in one table, a band between them, label and value twice in a row."""
    return Shape(
        name="stacked-forms",
        pieces=(
            Heading("Bellhaven Academy Equality Objectives", 1),
            grid(
                (Box("Objective 1", across=4),),
                ("Objective", Box("Raise attendance of young carers", across=3)),
                ("Action", Box("Give each carer a named tutor", across=3)),
                ("Lead", "Pastoral Lead", "Timescale", "March 2025"),
                ("Success criteria", Box("Attendance rises to 94%", across=3)),
                (Box("Objective 2", across=4),),
                ("Objective", Box("Celebrate home languages", across=3)),
                ("Action", Box("Hold a languages week", across=3)),
                ("Lead", "Languages Lead", "Timescale", "June 2025"),
                ("Success criteria", Box("Pupils teach each other a song", across=3)),
            ),
        ),
        rows=tuple(
            row(action, lead, month, objective=objective, measure=measure, ref=either(None, number),
                section=either(None, "Objective " + number))
            for number, objective, action, lead, month, measure in (
                ("1", "Raise attendance of young carers", "Give each carer a named tutor", "Pastoral Lead",
                 "March 2025", "Attendance rises to 94%"),
                ("2", "Celebrate home languages", "Hold a languages week", "Languages Lead", "June 2025",
                 "Pupils teach each other a song"),
            )
        ),
        formats=OFFICE,
    )  # fmt: skip


def dated_progress() -> Shape:
    """Progress columns by date, and template lines left empty at the end."""
    return Shape(
        name="dated-progress",
        pieces=(
            Heading("Kelder Forest National Park Equality Plan", 1),
            grid(
                ("#", "Equality outcome", "Output", "Lead", "Timescale", "Progress March 2024",
                 "Progress September 2024"),
                ("1", "Trails are open to wheelchair users", "Grade 20 miles of path", "Access Ranger", "March 2025",
                 "4 miles graded", "11 miles graded"),
                ("2", "Visitors reflect the region", "Run six city days", "Outreach Ranger", "June 2025", "",
                 "Two days held"),
                ("3", "", "", "", "", "", ""),
                ("4", "", "", "", "", "", ""),
            ),
        ),
        rows=tuple(
            row(None, lead, month, ref=ref, actions=either(), objective=either(outcome, None),
                outcome=either(outcome, None, f"{outcome} {output}"),
                progress=progress, target=either(), measure=either(), status=either())
            for ref, outcome, output, lead, month, progress in (
                ("1", "Trails are open to wheelchair users", "Grade 20 miles of path", "Access Ranger", "March 2025",
                 "4 miles graded 11 miles graded"),
                ("2", "Visitors reflect the region", "Run six city days", "Outreach Ranger", "June 2025",
                 "Two days held"),
            )
        ),
    )  # fmt: skip


def headless_second() -> Shape:
    """The header stands in the first table alone; the next tables go on under headings."""
    return Shape(
        name="headless-second",
        pieces=(
            Heading("Ottermouth Port Health: Equality Actions", 1),
            Heading("Customers"),
            grid(("Action", "Who", "When", "Outcome"),
                 ("Test our forms with users", "Web Team", "March 2025", "Forms are clear"),
                 ("Offer home visits", "Port Officers", "June 2025", "Nobody is left out")),
            Heading("Colleagues"),
            grid(("Refresh the dignity policy", "HR Team", "October 2025", "Policy is known"),
                 ("Train first aiders in mental health", "Safety Officer", "January 2026", "Help is near")),
        ),
        rows=(
            row("Test our forms with users", "Web Team", "March 2025", section="Customers", outcome="Forms are clear"),
            row("Offer home visits", "Port Officers", "June 2025", section="Customers", outcome="Nobody is left out"),
            row("Refresh the dignity policy", "HR Team", "October 2025", section="Colleagues",
                outcome="Policy is known"),
            row("Train first aiders in mental health", "Safety Officer", "January 2026", section="Colleagues",
                outcome="Help is near"),
        ),
        formats=("docx", "html", "xlsx"),
    )  # fmt: skip


def parallel_lists() -> Shape:
    """Bulleted actions with as many bulleted leads and dates beside them."""

    def bullets(*texts: str) -> Box:
        return Box("\n".join(texts), marks=("•",) * len(texts))

    return Shape(
        name="parallel-lists",
        pieces=(
            Heading("Rushy Mead School: Equality Action Plan", 1),
            grid(
                ("Equality objective", "Actions", "Responsible", "Timeline", "Impact"),
                ("Pupils feel safe", bullets("Train peer mentors", "Put up worry boxes"),
                 bullets("Deputy Head", "Site Manager"), bullets("March 2025", "June 2025"), "Surveys improve"),
                ("Families take part", bullets("Offer interpreters", "Move meetings to evenings"),
                 bullets("Office Manager", "Headteacher"), bullets("June 2025", "October 2025"),
                 "More parents come"),
            ),
        ),
        rows=(
            meant(objective="Pupils feel safe", actions=["Train peer mentors", "Put up worry boxes"],
                 leads=["Deputy Head", "Site Manager"], when=["2025-03", "2025-06"], due="2025-06-30",
                 outcome="Surveys improve"),
            meant(objective="Families take part", actions=["Offer interpreters", "Move meetings to evenings"],
                 leads=["Office Manager", "Headteacher"], when=["2025-06", "2025-10"], due="2025-10-31",
                 outcome="More parents come"),
        ),
    )  # fmt: skip


def characteristic_bands() -> Shape:
    """Characteristics as bands; objectives numbered in their cell; actions numbered under them in theirs."""
    return Shape(
        name="characteristic-bands",
        pieces=(
            Heading("Priory Fields Council: Single Equality Scheme Action Plan", 1),
            grid(
                ("Objective", "Action", "Lead officer", "Completion date", "Performance measure"),
                (Box("Age", across=5),),
                (Box("1. Older people are not isolated", down=2), "1.1 Fund two lunch clubs", "Grants Officer",
                 "March 2025", "Clubs are full"),
                ("1.2 Train drivers of the bus", "Transport Manager", "June 2025", "All drivers are trained"),
                (Box("Religion or belief", across=5),),
                ("2. Beliefs are respected at work", "2.1 Agree a leave policy", "HR Manager", "October 2025",
                 "Policy is used"),
            ),
        ),
        rows=(
            row("Fund two lunch clubs", "Grants Officer", "March 2025", section="Age", ref="1.1",
                objective=either("Older people are not isolated", "1. Older people are not isolated"),
                measure="Clubs are full"),
            row("Train drivers of the bus", "Transport Manager", "June 2025", section="Age", ref="1.2",
                objective=either("Older people are not isolated", "1. Older people are not isolated"),
                measure="All drivers are trained"),
            row("Agree a leave policy", "HR Manager", "October 2025", section="Religion or belief", ref="2.1",
                objective=either("Beliefs are respected at work", "2. Beliefs are respected at work"),
                measure="Policy is used"),
        ),
        formats=OFFICE,
    )  # fmt: skip


def headed_in_halves() -> Shape:
    """Two labels over the whole header: what is planned, and what was found."""
    return Shape(
        name="headed-in-halves",
        pieces=(
            Heading("Hazelbank Council Equality Plan", 1),
            grid(
                (Box("Plan", across=4), Box("Review", across=2)),
                ("Objective", "Action", "Lead", "By when", "RAG", "Comments"),
                ("Fair pay", "Publish gap", "HR Manager", "March 2025", "Green", "Published"),
                ("Fair jobs", "Mix panels", "HR Manager", "June 2025", "Amber", "Started"),
            ),
        ),
        rows=(
            row("Publish gap", "HR Manager", "March 2025", objective="Fair pay", status="on-track",
                comments="Published"),
            row("Mix panels", "HR Manager", "June 2025", objective="Fair jobs", status="at-risk", comments="Started"),
        ),
    )  # fmt: skip


def numbers_of_two_ranks() -> Shape:
    """Numbers of objectives and of actions in columns of their own, the former merged down."""
    return Shape(
        name="numbers-of-two-ranks",
        pieces=(
            Heading("Hazelbank Council Equality Plan", 1),
            grid(
                ("Objective ref", "Objective", "Action ref", "Action", "Lead", "Due"),
                (Box("1", down=2), Box("Fair pay", down=2), "1.1", "Publish gap", "HR Manager", "March 2025"),
                ("1.2", "Review grades", "Pay Officer", "June 2025"),
                ("2", "Fair jobs", "2.1", "Mix panels", "HR Manager", "October 2025"),
            ),
        ),
        rows=(
            row("Publish gap", "HR Manager", "March 2025", ref="1.1", objective="Fair pay", other=either()),
            row("Review grades", "Pay Officer", "June 2025", ref="1.2", objective="Fair pay", other=either()),
            row("Mix panels", "HR Manager", "October 2025", ref="2.1", objective="Fair jobs", other=either()),
        ),
    )  # fmt: skip


def objective_beside_its_number() -> Shape:
    """The objective's words in a column without a heading, right of its number."""
    return Shape(
        name="objective-beside-its-number",
        pieces=(
            Heading("Hazelbank Council Equality Plan", 1),
            grid(
                ("Objective", "", "Action", "Owner", "Deadline"),
                ("Objective 1", "Staff mirror the city", "Mix panels", "HR Manager", "March 2025"),
                ("Objective 2", "Buildings are open", "Fit ramps", "Estates", "June 2025"),
            ),
        ),
        rows=(
            row("Mix panels", "HR Manager", "March 2025", ref="Objective 1", objective="Staff mirror the city"),
            row("Fit ramps", "Estates", "June 2025", ref="Objective 2", objective="Buildings are open"),
        ),
    )  # fmt: skip


def dittos() -> Shape:
    """Marks that stand for the objective and the lead above."""
    return Shape(
        name="dittos",
        pieces=(
            Heading("Hazelbank Council Equality Plan", 1),
            grid(
                ("Objective", "Action", "Lead", "By when"),
                ("Fair pay", "Publish gap", "HR Manager", "March 2025"),
                ('"', "Review grades", '"', "June 2025"),
            ),
        ),
        rows=(
            row("Publish gap", "HR Manager", "March 2025", objective="Fair pay"),
            row("Review grades", "HR Manager", "June 2025", objective="Fair pay"),
        ),
    )  # fmt: skip


SHAPES = (
    stacked_forms, dated_progress, headless_second, parallel_lists, characteristic_bands, headed_in_halves,
    numbers_of_two_ranks, objective_beside_its_number, dittos,
)  # fmt: skip

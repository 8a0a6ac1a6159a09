"""Plans that are no list of rows below one header: forms, turned tables, dates in columns, numbers in lists."""

from __future__ import annotations

from tests.shapes.pieces import Box, Heading, Prose, Shape, either, grid, meant

OFFICE = ("docx", "xlsx", "html")


def transposed() -> Shape:
    """The fields down the left, one action to a column."""
    return Shape(
        name="transposed",
        pieces=(
            Heading("Stanmere University: Race Equality Actions", 1),
            grid(
                ("Objective", "Widen access to postgraduate study", "Close the awarding gap", "Support new staff"),
                ("Action", "Offer five bursaries each year", "Review marking in all schools", "Mentor new staff"),
                ("Lead", "Dean of Graduate Studies", "Quality Office", "HR Business Partner"),
                ("Timescale", "September 2024", "July 2025", "January 2025"),
                ("Measure of success", "Bursaries are taken up", "The gap falls by a third", "20 pairs are meeting"),
                ("Status", "Completed", "On track", "Not started"),
            ),
        ),
        rows=(
            meant(objective="Widen access to postgraduate study", actions=["Offer five bursaries each year"],
                 leads=["Dean of Graduate Studies"], when=["2024-09"], due="2024-09-30",
                 measure="Bursaries are taken up", status="completed"),
            meant(objective="Close the awarding gap", actions=["Review marking in all schools"],
                 leads=["Quality Office"], when=["2025-07"], due="2025-07-31", measure="The gap falls by a third",
                 status="on-track"),
            meant(objective="Support new staff", actions=["Mentor new staff"], leads=["HR Business Partner"],
                 when=["2025-01"], due="2025-01-31", measure="20 pairs are meeting", status="not-started"),
        ),
    )  # fmt: skip


def forms() -> Shape:
    """One small form of two columns, label and value, to each objective."""

    def form(objective: str, action: str, lead: str, when: str, outcome: str, progress: str) -> object:
        return (
            ("Equality objective", objective), ("Action we will take", action), ("Lead officer", lead),
            ("Target date", when), ("Expected outcome", outcome), ("Progress to date", progress),
        )  # fmt: skip

    first = form("Make meetings open to all", "Stream public meetings with captions", "Democratic Services Manager",
                 "November 2024", "More residents follow decisions", "Completed")  # fmt: skip
    second = form("Support carers at work", "Adopt a carers' passport", "HR Policy Officer", "30 April 2025",
                  "Carers stay in work", "Draft agreed with unions")  # fmt: skip
    return Shape(
        name="forms",
        pieces=(
            Heading("Pendlewick Town Council: Equality Action Plan 2024/25", 1),
            grid(*first),  # type: ignore[misc]
            Prose("Reviewed with the residents' forum."),
            grid(*second),  # type: ignore[misc]
        ),
        rows=(
            meant(objective="Make meetings open to all", actions=["Stream public meetings with captions"],
                 leads=["Democratic Services Manager"], when=["2024-11"], due="2024-11-30",
                 outcome="More residents follow decisions", progress="Completed", status="completed"),
            meant(objective="Support carers at work", actions=["Adopt a carers' passport"], leads=["HR Policy Officer"],
                 when=["2025-04-30"], due="2025-04-30", outcome="Carers stay in work",
                 progress="Draft agreed with unions", status="in-progress"),
        ),
    )  # fmt: skip


def start_and_end() -> Shape:
    """A start and an end column with true dates."""
    return Shape(
        name="start-and-end",
        pieces=(
            Heading("Fallowfield Integrated Care Board: EDI Delivery Plan", 1),
            grid(
                ("ID", "Priority", "Deliverable", "Accountable lead", "Start date", "End date", "RAG status"),
                ("1", "Inclusive recruitment", "Anonymous shortlisting in all teams", "Director of People",
                 "2024-04-01", "2024-09-30", "Green"),
                ("2", "Inclusive recruitment", "Diverse panels for senior posts", "Director of People",
                 "2024-05-13", "2025-03-31", "Amber"),
                ("3", "Health inequalities", "Interpreting standard for practices", "Chief Nurse",
                 "2024-07-01", "2024-12-20", "Red"),
            ),
        ),
        rows=(
            meant(ref="1", objective="Inclusive recruitment", actions=["Anonymous shortlisting in all teams"],
                 leads=["Director of People"], when=["2024-04-01/2024-09-30"], due="2024-09-30", status="on-track"),
            meant(ref="2", objective="Inclusive recruitment", actions=["Diverse panels for senior posts"],
                 leads=["Director of People"], when=["2024-05-13/2025-03-31"], due="2025-03-31", status="at-risk"),
            meant(ref="3", objective="Health inequalities", actions=["Interpreting standard for practices"],
                 leads=["Chief Nurse"], when=["2024-07-01/2024-12-20"], due="2024-12-20", status="off-track"),
        ),
        formats=("xlsx", "docx", "html", "csv"),
    )  # fmt: skip


def quarters() -> Shape:
    """Quarters of a financial year as columns, an X where the action falls."""
    return Shape(
        name="quarters",
        pieces=(
            Heading("Linden Vale Ambulance Service Equality Plan 2024/25", 1),
            grid(
                ("Ref", "Action", "Lead", "Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "Q4 2024/25", "Outcome"),
                ("A1", "Survey staff networks", "Inclusion Lead", "X", "", "", "", "Networks are heard"),
                ("A2", "Review the uniform policy", "Workforce Lead", "", "", "X", "", "Uniform suits all faiths"),
                ("A3", "Hold listening events", "Engagement Lead", "", "X", "", "X", "Events in each county"),
            ),
        ),
        rows=(
            meant(ref="A1", actions=["Survey staff networks"], leads=["Inclusion Lead"], when=["2024-04/2024-06"],
                 due="2024-06-30", outcome="Networks are heard"),
            meant(ref="A2", actions=["Review the uniform policy"], leads=["Workforce Lead"], when=["2024-10/2024-12"],
                 due="2024-12-31", outcome="Uniform suits all faiths"),
            meant(ref="A3", actions=["Hold listening events"], leads=["Engagement Lead"],
                 when=["2024-07/2024-09", "2025-01/2025-03"], due="2025-03-31", outcome="Events in each county"),
        ),
    )  # fmt: skip


def quarterly_progress() -> Shape:
    """A progress column for each quarter, and a status at the end."""
    return Shape(
        name="quarterly-progress",
        pieces=(
            Heading("Marlsworth City Council: Inclusion Plan", 1),
            grid(
                ("Action", "Lead", "Due date", "Q1 update", "Q2 update", "Overall status"),
                ("Adopt a social value policy", "Procurement Manager", "December 2024", "Scoping", "Draft written",
                 "On track"),
                ("Map prayer spaces", "Facilities Manager", "October 2024", "Map drawn", "Map is online", "Completed"),
            ),
        ),
        rows=(
            meant(actions=["Adopt a social value policy"], leads=["Procurement Manager"], when=["2024-12"],
                 due="2024-12-31", progress="Scoping Draft written", status="on-track"),
            meant(actions=["Map prayer spaces"], leads=["Facilities Manager"], when=["2024-10"], due="2024-10-31",
                 progress="Map drawn Map is online", status="completed"),
        ),
    )  # fmt: skip


def lettered() -> Shape:
    """Actions lettered in one cell, with their leads and dates lettered alike."""
    return Shape(
        name="lettered",
        pieces=(
            Heading("Coldbrook Council: Equality Scheme Action Plan", 1),
            grid(
                ("Objective", "Actions", "Lead", "By when"),
                ("Make services easy to find",
                 "a) Map all advice services\nb) Print a large type guide\nc) Train reception staff",
                 "a) Policy Officer\nb) Print Team\nc) Customer Manager", "a) May 2024\nb) July 2024\nc) March 2025"),
                ("Learn from complaints", "a) Record the ground of each complaint\nb) Report twice a year",
                 "a) Complaints Officer\nb) Monitoring Officer", "a) June 2024\nb) November 2024"),
            ),
        ),
        rows=(
            meant(objective="Make services easy to find",
                 actions=["Map all advice services", "Print a large type guide", "Train reception staff"],
                 leads=["Policy Officer", "Print Team", "Customer Manager"], when=["2024-05", "2024-07", "2025-03"],
                 due="2025-03-31"),
            meant(objective="Learn from complaints",
                 actions=["Record the ground of each complaint", "Report twice a year"],
                 leads=["Complaints Officer", "Monitoring Officer"], when=["2024-06", "2024-11"], due="2024-11-30"),
        ),
    )  # fmt: skip


def listed_actions() -> Shape:
    """Bulleted actions in a cell, one of them with entries below it."""
    bullets = Box("Hold drop-in sessions\nVisit each day centre\nWrite to:\ncarers\nparents",
                  marks=("•",) * 5, levels=(0, 0, 0, 1, 1))  # fmt: skip
    return Shape(
        name="listed-actions",
        pieces=(
            Heading("Eastry Vale Council: Older People's Equality Plan", 1),
            grid(
                ("Aim", "Steps", "Who", "When", "Evidence of success"),
                ("Reach people who live alone", bullets, "Adult Care Team", "By March 2025", "More people take part"),
                ("Reduce waiting", "Open a second phone line", "Contact Centre Manager", "Summer 2024",
                 "Calls are answered in two minutes"),
            ),
        ),
        rows=(
            meant(objective="Reach people who live alone",
                 actions=["Hold drop-in sessions", "Visit each day centre", "Write to: carers parents"],
                 leads=["Adult Care Team"], when=["2025-03"], due="2025-03-31",
                 measure=either("More people take part", None),
                 evidence=either("More people take part", None)),
            meant(objective="Reduce waiting", actions=["Open a second phone line"], leads=["Contact Centre Manager"],
                 when=["2024-22"], due="2024-08-31",
                 measure=either("Calls are answered in two minutes", None),
                 evidence=either("Calls are answered in two minutes", None)),
        ),
        formats=("docx", "html"),
    )  # fmt: skip


def automatic_numbers() -> Shape:
    """Row numbers that Word or a browser counts, in a column of their own."""

    def number(text: str) -> Box:
        return Box("", marks=(text,))

    return Shape(
        name="automatic-numbers",
        pieces=(
            Heading("Ravensmoor Parish Federation: Equality Actions", 1),
            grid(
                ("No", "Action", "Responsibility", "Deadline"),
                (number("1."), "Review the lettings policy", "Clerk", "May 2024"),
                (number("2."), "Install a ramp at the hall", "Buildings Committee", "September 2024"),
                (number("3."), "Print minutes in large type", "Clerk", "June 2024"),
            ),
        ),
        rows=(
            meant(ref="1", actions=["Review the lettings policy"], leads=["Clerk"], when=["2024-05"], due="2024-05-31"),
            meant(ref="2", actions=["Install a ramp at the hall"], leads=["Buildings Committee"], when=["2024-09"],
                 due="2024-09-30"),
            meant(ref="3", actions=["Print minutes in large type"], leads=["Clerk"], when=["2024-06"],
                 due="2024-06-30"),
        ),
        formats=OFFICE,
    )  # fmt: skip


def numbers_of_many_kinds() -> Shape:
    """References of schemes that differ from part to part."""
    return Shape(
        name="numbers-of-many-kinds",
        pieces=(
            Heading("Whinfell Authority: Single Equality Scheme", 1),
            grid(
                ("Reference", "Action", "Responsible", "Completion", "Status"),
                ("1.1.a", "Agree a monitoring form", "Data Team", "May 2024", "Completed"),
                ("EO1", "Publish the form", "Web Team", "June 2024", "Completed"),
                ("AP/07", "Collect the first returns", "Data Team", "December 2024", "On track"),
                ("Action 3b", "Report the results", "Policy Team", "March 2025", "Not started"),
                ("2024-05", "Share results with partners", "Policy Team", "May 2025", "Not started"),
            ),
        ),
        rows=(
            meant(ref="1.1.a", actions=["Agree a monitoring form"], leads=["Data Team"], when=["2024-05"],
                 due="2024-05-31", status="completed"),
            meant(ref="EO1", actions=["Publish the form"], leads=["Web Team"], when=["2024-06"], due="2024-06-30",
                 status="completed"),
            meant(ref="AP/07", actions=["Collect the first returns"], leads=["Data Team"], when=["2024-12"],
                 due="2024-12-31", status="on-track"),
            meant(ref=either("3b", "Action 3b"), actions=["Report the results"], leads=["Policy Team"],
                 when=["2025-03"], due="2025-03-31", status="not-started"),
            meant(ref="2024-05", actions=["Share results with partners"], leads=["Policy Team"], when=["2025-05"],
                 due="2025-05-31", status="not-started"),
        ),
    )  # fmt: skip


SHAPES = (
    transposed, forms, start_and_end, quarters, quarterly_progress, lettered, listed_actions, automatic_numbers,
    numbers_of_many_kinds,
)  # fmt: skip

"""Plans whose tables hold more than rows: blocks above rows, headers that come again, two things in one cell."""

from __future__ import annotations

from tests.shapes.pieces import Box, Heading, Intended, Prose, Shape, Sheet, either, grid

OFFICE = ("docx", "xlsx", "html")
MONTHS = {"March 2025": ("2025-03", "2025-03-31"), "June 2025": ("2025-06", "2025-06-30"),
          "October 2025": ("2025-10", "2025-10-31"), "January 2026": ("2026-01", "2026-01-31")}  # fmt: skip


def row(action: str | None, lead: str | None, month: str | None, **others: object) -> Intended:
    """Make the intended row of one action, one lead and one month."""
    made: Intended = {"actions": [action] if action else [], "leads": [lead] if lead else []}
    if month:
        made["when"], made["due"] = [MONTHS[month][0]], MONTHS[month][1]
    return made | others


def blocks() -> Shape:
    """A block of label and value for each objective, then its header and actions, all in one table."""
    header = ("Action", "By whom", "By when", "Success measure")
    phone, staff = "Some residents cannot use the phone", "Our staff do not mirror the district"
    return Shape(
        name="blocks",
        pieces=(
            Heading("Wharfmoor Council Equality Plan 2025", 1),
            grid(
                ("Objective 1", Box("Make it easier to contact us", across=3)),
                ("Why is it important?", Box(phone, across=3)),
                header,
                ("Add a text service", "Contact Centre", "March 2025", "500 texts a month"),
                ("Train advisers in BSL", "Learning Team", "June 2025", "Ten advisers are trained"),
                ("Objective 2", Box("Recruit from all communities", across=3)),
                ("Why is it important?", Box(staff, across=3)),
                header,
                ("Advertise in community centres", "Resourcing Team", "October 2025", "Applications rise"),
            ),
        ),
        rows=tuple(
            row(action, lead, month, measure=measure, objective=objective, ref=either(None, number),
                section=either(None, "Objective " + number), comments=either(), other=either(),
                outcome=either(None), evidence=either(None, why))
            for number, objective, why, action, lead, month, measure in (
                ("1", "Make it easier to contact us", phone, "Add a text service", "Contact Centre", "March 2025",
                 "500 texts a month"),
                ("1", "Make it easier to contact us", phone, "Train advisers in BSL", "Learning Team", "June 2025",
                 "Ten advisers are trained"),
                ("2", "Recruit from all communities", staff, "Advertise in community centres", "Resourcing Team",
                 "October 2025", "Applications rise"),
            )
        ),
        formats=OFFICE,
    )  # fmt: skip


def titled_tables() -> Shape:
    """Tables whose first row is their title over the whole width, above the header."""
    header = ("Action", "Lead", "Timescale", "Status")
    return Shape(
        name="titled-tables",
        pieces=(
            Heading("Cobbett Vale NHS Trust: Equality Priorities", 1),
            grid((Box("Priority 1 – Leadership", across=4),), header,
                 ("Set board objectives on inclusion", "Chief Executive", "March 2025", "Completed"),
                 ("Publish board diversity", "Trust Secretary", "June 2025", "On track")),
            Prose("Progress is reported each quarter."),
            grid((Box("Priority 2 – Patient experience", across=4),), header,
                 ("Ask about access at booking", "Outpatients Manager", "October 2025", "Not started")),
        ),
        rows=(
            row("Set board objectives on inclusion", "Chief Executive", "March 2025", status="completed",
                section="Priority 1 – Leadership"),
            row("Publish board diversity", "Trust Secretary", "June 2025", status="on-track",
                section="Priority 1 – Leadership"),
            row("Ask about access at booking", "Outpatients Manager", "October 2025", status="not-started",
                section="Priority 2 – Patient experience"),
        ),
    )  # fmt: skip


def rows_of_two_ranks() -> Shape:
    """Objectives as rows of their own with a number, actions below them with numbers under it."""
    return Shape(
        name="rows-of-two-ranks",
        pieces=(
            Heading("Ashcombe University Gender Equality Plan", 1),
            grid(
                ("No.", "Objective / Action", "Responsible", "Deadline", "Success indicator"),
                ("1", "Support the careers of women in science", "", "", ""),
                ("1.1", "Fund a returners' scheme", "Research Office", "March 2025", "Six fellows are funded"),
                ("1.2", "Publish promotion figures", "HR Director", "June 2025", "Figures are online"),
                ("2", "Balance family and work", "", "", ""),
                ("2.1", "Hold meetings in core hours", "Heads of School", "October 2025", "Timetables show it"),
            ),
        ),
        rows=(
            row("Fund a returners' scheme", "Research Office", "March 2025", ref="1.1",
                objective="Support the careers of women in science", measure="Six fellows are funded",
                section=either(None, "1 Support the careers of women in science")),
            row("Publish promotion figures", "HR Director", "June 2025", ref="1.2",
                objective="Support the careers of women in science", measure="Figures are online",
                section=either(None, "1 Support the careers of women in science")),
            row("Hold meetings in core hours", "Heads of School", "October 2025", ref="2.1",
                objective="Balance family and work", measure="Timetables show it",
                section=either(None, "2 Balance family and work")),
        ),
    )  # fmt: skip


def blank_below() -> Shape:
    """The objective typed once, the places below it left empty; nothing is merged."""
    return Shape(
        name="blank-below",
        pieces=(
            Heading("Skerry Island Council: Equality Outcomes", 1),
            grid(
                ("Outcome no.", "Equality objective", "Action", "Lead", "Timescale"),
                ("1", "Services hear every voice", "Set up a youth panel", "Youth Team", "March 2025"),
                ("", "", "Meet the deaf club", "Policy Officer", "June 2025"),
                ("2", "Homes suit their tenants", "List adapted homes", "Housing Manager", "October 2025"),
                ("", "", "Survey older tenants", "Housing Manager", "January 2026"),
            ),
        ),
        rows=(
            row("Set up a youth panel", "Youth Team", "March 2025", ref="1", objective="Services hear every voice"),
            row("Meet the deaf club", "Policy Officer", "June 2025", ref="1", objective="Services hear every voice"),
            row("List adapted homes", "Housing Manager", "October 2025", ref="2", objective="Homes suit their tenants"),
            row("Survey older tenants", "Housing Manager", "January 2026", ref="2",
                objective="Homes suit their tenants"),
        ),
    )  # fmt: skip


def unheard_headings() -> Shape:
    """Headings that hardly any plan has: the cells below have to say what they are."""
    return Shape(
        name="unheard-headings",
        pieces=(
            Heading("Greywater Harbour Authority: Inclusion Charter", 1),
            grid(
                ("Pledge", "Our next step", "SRO", "Landing date", "Proof points", "Where it stands"),
                ("We welcome every visitor", "Put signs in four languages", "Harbour Master", "March 2025",
                 "Visitors find the office", "On track"),
                ("We welcome every visitor", "Lower the ticket window", "Works Manager", "June 2025",
                 "Window is in use", "Not started"),
                ("We hire fairly", "Drop degree rules from adverts", "HR Manager", "October 2025",
                 "Adverts are changed", "Completed"),
            ),
        ),
        rows=tuple(
            row(action, lead, month, objective=pledge, status=status, measure=either(proof, None),
                evidence=either(proof, None), outcome=either(proof, None), other=either(),
                progress=either(None, said))
            for pledge, action, lead, month, proof, status, said in (
                ("We welcome every visitor", "Put signs in four languages", "Harbour Master", "March 2025",
                 "Visitors find the office", "on-track", "On track"),
                ("We welcome every visitor", "Lower the ticket window", "Works Manager", "June 2025",
                 "Window is in use", "not-started", "Not started"),
                ("We hire fairly", "Drop degree rules from adverts", "HR Manager", "October 2025",
                 "Adverts are changed", "completed", "Completed"),
            )
        ),
    )  # fmt: skip


def lead_and_date_together() -> Shape:
    """The lead and the date share a column."""
    return Shape(
        name="lead-and-date-together",
        pieces=(
            Heading("Lough Derra Council Section 75 Action Plan", 1),
            grid(
                ("Action measure", "Performance indicator", "Outcome", "Timescale and ownership"),
                ("Screen every new policy", "All policies are screened", "Impacts are found early",
                 "March 2025\nPolicy Officer"),
                ("Hold good relations week", "20 events are held", "Groups meet one another",
                 "October 2025\nGood Relations Officer"),
            ),
        ),
        rows=(
            row("Screen every new policy", "Policy Officer", "March 2025", measure="All policies are screened",
                outcome="Impacts are found early"),
            row("Hold good relations week", "Good Relations Officer", "October 2025", measure="20 events are held",
                outcome="Groups meet one another"),
        ),
        formats=OFFICE,
    )  # fmt: skip


def status_columns() -> Shape:
    """A column to each state, with a mark in one of them."""
    return Shape(
        name="status-columns",
        pieces=(
            Heading("Hartsmere College: Accessibility Actions", 1),
            grid(
                ("Action", "Owner", "Deadline", "Not started", "In progress", "Complete", "Notes"),
                ("Caption recorded lectures", "Media Team", "March 2025", "", "X", "", "Half are done"),
                ("Check lab benches", "Lab Manager", "June 2025", "X", "", "", ""),
                ("Rewrite the prospectus", "Marketing Team", "October 2025", "", "", "X", "Printed in May"),
            ),
        ),
        rows=(
            row("Caption recorded lectures", "Media Team", "March 2025", status="in-progress",
                comments="Half are done"),
            row("Check lab benches", "Lab Manager", "June 2025", status="not-started"),
            row("Rewrite the prospectus", "Marketing Team", "October 2025", status="completed",
                comments="Printed in May"),
        ),
    )  # fmt: skip


def capitals_and_slashes() -> Shape:
    """Headings in capitals with slashes and notes in brackets, letters for RAG, priorities, monitoring."""
    return Shape(
        name="capitals-and-slashes",
        pieces=(
            Heading("EASTMERE TOWN COUNCIL EQUALITY ACTION PLAN", 1),
            grid(
                ("ISSUE IDENTIFIED", "ACTION REQUIRED", "LEAD / RESPONSIBILITY", "TIMESCALE (START/FINISH)",
                 "RESOURCES / COST", "MONITORING ARRANGEMENTS", "PRIORITY (H/M/L)", "RAG (R/A/G)"),
                ("Few women use the gym at night", "Run sessions for women", "Leisure Manager", "March 2025", "£800",
                 "Counts each week", "H", "G"),
                ("Forms are hard to read", "Rewrite ten forms", "Web Editor", "June 2025", "Staff time",
                 "Test with users", "M", "A"),
            ),
        ),
        rows=(
            row("Run sessions for women", "Leisure Manager", "March 2025", objective="Few women use the gym at night",
                resources="£800", measure=either("Counts each week", None), status="on-track",
                other=either(), evidence=either("Counts each week", None)),
            row("Rewrite ten forms", "Web Editor", "June 2025", objective="Forms are hard to read",
                resources="Staff time", measure=either("Test with users", None), status="at-risk",
                other=either(), evidence=either("Test with users", None)),
        ),
    )  # fmt: skip


def header_again() -> Shape:
    """Bands with the header again below each, and an empty line above each band."""
    header = ("Ref", "Action", "Lead", "Target date", "Outcome")
    return Shape(
        name="header-again",
        pieces=(
            Sheet("EDI plan"),
            grid(
                ("Access", "", "", "", ""),
                header,
                ("A1", "Lower two counters", "Estates", "March 2025", "All can be served"),
                ("A2", "Mark glass doors", "Estates", "June 2025", "Fewer bumps"),
                ("", "", "", "", ""),
                ("Recruitment", "", "", "", ""),
                header,
                ("R1", "Mix all panels", "HR Team", "October 2025", "Panels are balanced"),
            ),
        ),
        rows=(
            row("Lower two counters", "Estates", "March 2025", ref="A1", section="Access",
                outcome="All can be served"),
            row("Mark glass doors", "Estates", "June 2025", ref="A2", section="Access", outcome="Fewer bumps"),
            row("Mix all panels", "HR Team", "October 2025", ref="R1", section="Recruitment",
                outcome="Panels are balanced"),
        ),
        formats=("xlsx", "docx", "html", "csv"),
    )  # fmt: skip


SHAPES = (
    blocks, titled_tables, rows_of_two_ranks, blank_below, unheard_headings, lead_and_date_together, status_columns,
    capitals_and_slashes, header_again,
)  # fmt: skip

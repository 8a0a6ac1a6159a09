"""Plans with columns that take a second look: terms that are ticked, dates of completion, groups without a heading."""

from __future__ import annotations

from tests.shapes.knotted import OFFICE, row
from tests.shapes.pieces import Box, Heading, Prose, Shape, Sheet, either, grid, meant


def domains() -> Shape:
    """A domain merged down over outcomes with a score and an owner."""
    return Shape(
        name="domains",
        pieces=(
            Heading("Sedgebourne Hospitals: Equality Delivery System Action Plan 2025", 1),
            grid(
                ("Domain", "Outcome", "Objective", "Action", "Owner", "Completion date"),
                (Box("Commissioned services", down=2), Box("1A: Patients have the access they need", down=2),
                 Box("Fewer missed visits", down=2), "Send reminders in plain words", "Outpatients Manager",
                 "March 2025"),
                ("Offer lifts from the bus station", "Transport Lead", "June 2025"),
                ("Workforce health", "2B: Staff are free from abuse", "Staff report abuse", "Train two champions",
                 "HR Manager", "October 2025"),
            ),
        ),
        rows=tuple(
            row(action, lead, month, section=section, objective=objective, ref=either(None, ref),
                outcome=either(outcome, f"{ref}: {outcome}"))
            for section, ref, outcome, objective, action, lead, month in (
                ("Commissioned services", "1A", "Patients have the access they need", "Fewer missed visits",
                 "Send reminders in plain words", "Outpatients Manager", "March 2025"),
                ("Commissioned services", "1A", "Patients have the access they need", "Fewer missed visits",
                 "Offer lifts from the bus station", "Transport Lead", "June 2025"),
                ("Workforce health", "2B", "Staff are free from abuse", "Staff report abuse", "Train two champions",
                 "HR Manager", "October 2025"),
            )
        ),
        formats=OFFICE,
    )  # fmt: skip


def many_columns() -> Shape:
    """A school's plan with a column for everything."""
    return Shape(
        name="many-columns",
        pieces=(
            Heading("Old Mill Federation Equality Objectives 2024-2028", 1),
            grid(
                ("Equality Objective", "Protected Characteristic", "Actions", "Person Responsible", "Timescale",
                 "Resources", "Success Criteria", "Monitoring", "Impact", "RAG"),
                ("Raise the attainment of boys in writing", "Sex", "Choose new class texts", "English Lead",
                 "March 2025", "£600", "Gap closes to 5%", "Book looks each term", "Boys write at length", "Amber"),
                ("Pupils understand disability", "Disability", "Invite speakers", "PSHE Lead", "June 2025", "None",
                 "All classes hear a speaker", "Pupil survey", "Pupils are kinder", "Green"),
            ),
        ),
        rows=(
            row("Choose new class texts", "English Lead", "March 2025", characteristics="Sex",
                objective="Raise the attainment of boys in writing", resources="£600", measure="Gap closes to 5%",
                outcome="Boys write at length", status="at-risk", other=either(), progress=either()),
            row("Invite speakers", "PSHE Lead", "June 2025", characteristics="Disability",
                objective="Pupils understand disability", resources="None", measure="All classes hear a speaker",
                outcome="Pupils are kinder", status="on-track", other=either(), progress=either()),
        ),
    )  # fmt: skip


def ticked_terms() -> Shape:
    """Short, medium and long term as columns below one heading, with ticks."""
    return Shape(
        name="ticked-terms",
        pieces=(
            Heading("Cold Ash School Accessibility Plan", 1),
            grid(
                (Box("Action", down=2), Box("Timescale", across=3), Box("Lead", down=2), Box("Outcome", down=2)),
                ("Short term", "Medium term", "Long term"),
                ("Paint edges of steps", "✓", "", "", "Caretaker", "Steps are seen"),
                ("Build a changing place", "", "", "✓", "Governors", "All pupils can stay all day"),
            ),
        ),
        rows=(
            meant(actions=["Paint edges of steps"], leads=["Caretaker"], when=["relative"], outcome="Steps are seen"),
            meant(actions=["Build a changing place"], leads=["Governors"], when=["relative"],
                  outcome="All pupils can stay all day"),
        ),
    )  # fmt: skip


def objective_last() -> Shape:
    """The action first, and the objective that it serves at the end."""
    return Shape(
        name="objective-last",
        pieces=(
            Heading("Tidewell Council Equality Actions", 1),
            grid(
                ("Action", "Service lead", "Due date", "Date completed", "Equality objective"),
                ("Ask users about signs", "Library Manager", "March 2025", "12 February 2025", "Welcoming places"),
                ("Fit baby changing in all toilets", "Estates Team", "June 2025", "", "Welcoming places"),
            ),
        ),
        rows=(
            row("Ask users about signs", "Library Manager", "March 2025", objective="Welcoming places",
                status="completed"),
            row("Fit baby changing in all toilets", "Estates Team", "June 2025", objective="Welcoming places"),
        ),
    )  # fmt: skip


def footnoted() -> Shape:
    """A remark over the whole width at the end of the table, and a key below it."""
    return Shape(
        name="footnoted",
        pieces=(
            Heading("Longreach Council: Year of Inclusion Plan", 1),
            grid(
                ("Ref", "What we will do", "Lead", "When", "RAG"),
                ("1", "Open a sensory garden*", "Parks Team", "March 2025", "G"),
                ("2", "Run dementia walks", "Sport Team", "June 2025", "R"),
                (Box("* This action depends on a grant, which was applied for in May.", across=5),),
            ),
            Prose("Key: R = not started, A = in progress, G = complete"),
        ),
        rows=(
            row("Open a sensory garden*", "Parks Team", "March 2025", ref="1", status="completed"),
            row("Run dementia walks", "Sport Team", "June 2025", ref="2", status="not-started"),
        ),
    )  # fmt: skip


def group_without_heading() -> Shape:
    """Groups in a first column that has no heading, each typed once."""
    return Shape(
        name="group-without-heading",
        pieces=(
            Heading("Fernley Hospice Inclusion Plan", 1),
            grid(
                ("", "Action", "Lead", "By when", "Success measure"),
                (Box("People", down=2), "Widen where we advertise", "HR Lead", "March 2025", "More applicants"),
                ("Add a carers' policy", "HR Lead", "June 2025", "Policy is used"),
                (Box("Patients", down=2), "Record preferred names", "Ward Manager", "October 2025", "Audit shows it"),
                ("Provide halal meals", "Catering Lead", "January 2026", "Meals are offered"),
            ),
        ),
        rows=(
            row("Widen where we advertise", "HR Lead", "March 2025", section="People", measure="More applicants"),
            row("Add a carers' policy", "HR Lead", "June 2025", section="People", measure="Policy is used"),
            row("Record preferred names", "Ward Manager", "October 2025", section="Patients",
                measure="Audit shows it"),
            row("Provide halal meals", "Catering Lead", "January 2026", section="Patients",
                measure="Meals are offered"),
        ),
        formats=OFFICE,
    )  # fmt: skip


def unlike_tables() -> Shape:
    """Last year's actions with their results, then this year's under other headings."""
    return Shape(
        name="unlike-tables",
        pieces=(
            Heading("Stowbridge Police: Equality Report and Plan", 1),
            Heading("What we did last year"),
            grid(
                ("Action", "Status", "What was achieved"),
                ("Review our uniform", "Completed", "A turban was approved"),
                ("Train custody staff", "Partially complete", "Half are trained"),
            ),
            Heading("What we will do this year"),
            grid(
                ("No", "Commitment", "Accountable", "Timeline", "Measured by"),
                ("1", "Publish a trust index", "Chief Officer", "March 2025", "Index is online"),
                ("2", "Fund youth panels", "Finance Lead", "June 2025", "Three panels meet"),
            ),
        ),
        rows=(
            meant(section="What we did last year", actions=["Review our uniform"], status="completed",
                  progress=either("A turban was approved", None), outcome=either("A turban was approved", None)),
            meant(section="What we did last year", actions=["Train custody staff"], status="in-progress",
                  progress=either("Half are trained", None), outcome=either("Half are trained", None)),
            row("Publish a trust index", "Chief Officer", "March 2025", ref="1", section="What we will do this year",
                measure="Index is online"),
            row("Fund youth panels", "Finance Lead", "June 2025", ref="2", section="What we will do this year",
                measure="Three panels meet"),
        ),
    )  # fmt: skip


def broken_headings() -> Shape:
    """Headings that break over lines, with empty columns between."""
    return Shape(
        name="broken-headings",
        pieces=(
            Heading("Amberfield University EDI plan", 1),
            grid(
                ("Action\nnumber", "Planned\naction", "", "Responsible\nperson(s)", "Target\ncompletion\ndate",
                 "Success\ncriteria /\noutcome"),
                ("1", "Audit prayer rooms", "", "Chaplain", "March 2025", "A report to Council"),
                ("2", "Caption open days", "", "Events Team", "June 2025", "All talks have captions"),
            ),
        ),
        rows=(
            row("Audit prayer rooms", "Chaplain", "March 2025", ref="1",
                measure=either("A report to Council", None), outcome=either("A report to Council", None)),
            row("Caption open days", "Events Team", "June 2025", ref="2",
                measure=either("All talks have captions", None), outcome=either("All talks have captions", None)),
        ),
    )  # fmt: skip


def hidden_and_odd_sheets() -> Shape:
    """A cover sheet, a plan, and a sheet of lists that feeds its menus."""
    return Shape(
        name="hidden-and-odd-sheets",
        pieces=(
            Sheet("Cover"),
            Prose("Equality Plan Tracker 2025"),
            Prose("Updated by the Policy Team"),
            Sheet("Tracker"),
            grid(
                ("Action ID", "Action description", "Action owner", "Due", "% complete", "Status", "Latest update"),
                ("T-01", "Move meetings online", "Democratic Services", "March 2025", "100%", "Closed",
                 "All are online"),
                ("T-02", "Buy induction loops", "Estates", "June 2025", "40%", "Open", "Quotes are in"),
            ),
            Sheet("Lists"),
            grid(("Status", "Priority"), ("Open", "High"), ("Closed", "Medium"), ("Paused", "Low")),
        ),
        rows=(
            row("Move meetings online", "Democratic Services", "March 2025", ref="T-01", status="completed",
                progress="All are online", section=either(None, "Tracker"), other=either()),
            row("Buy induction loops", "Estates", "June 2025", ref="T-02", status=either("in-progress", "unknown"),
                progress="Quotes are in", section=either(None, "Tracker"), other=either()),
        ),
        formats=("xlsx",),
    )  # fmt: skip


def numbered_in_cells() -> Shape:
    """Actions, leads and dates numbered alike in their cells."""
    return Shape(
        name="numbered-in-cells",
        pieces=(
            Heading("Rookhope Council Gender Equality Scheme", 1),
            grid(
                ("Issue", "Proposed actions", "Responsible officer(s)", "Target date(s)", "Expected impact"),
                ("Few women manage", "1. Mentor new managers\n2. Review job titles", "1. HR Manager\n2. Pay Officer",
                 "1. March 2025\n2. June 2025", "More women manage"),
                ("Carers leave", "1. Offer carers' leave", "1. HR Manager", "1. October 2025", "Carers stay"),
            ),
        ),
        rows=(
            meant(objective="Few women manage", actions=["Mentor new managers", "Review job titles"],
                  leads=["HR Manager", "Pay Officer"], when=["2025-03", "2025-06"], due="2025-06-30",
                  outcome="More women manage"),
            row("Offer carers' leave", "HR Manager", "October 2025", objective="Carers leave", outcome="Carers stay"),
        ),
    )  # fmt: skip


def joined_across() -> Shape:
    """Cells that are merged across two columns where one text says both."""
    return Shape(
        name="joined-across",
        pieces=(
            Heading("Barrowmere Trust: Gender Identity Action Plan", 1),
            grid(
                ("Aim", "Action", "Lead", "Timescale", "Progress"),
                ("Records are right", "Let patients choose a title", "Records Manager", "March 2025", "On track"),
                ("Staff are sure of the law", "Write a guide", Box("To be agreed", across=2), "Not started"),
                ("Wards are safe", Box("No action is needed this year", across=4)),
            ),
        ),
        rows=(
            row("Let patients choose a title", "Records Manager", "March 2025", objective="Records are right",
                progress="On track", status="on-track"),
            meant(objective="Staff are sure of the law", actions=["Write a guide"], when=either(), leads=either(),
                  progress="Not started", status="not-started", other=either()),
            meant(objective="Wards are safe", actions=["No action is needed this year"], leads=either(),
                  when=either(), status=either(), progress=either()),
        ),
        formats=OFFICE,
    )  # fmt: skip


SHAPES = (
    domains, many_columns, ticked_terms, objective_last, footnoted, group_without_heading, unlike_tables,
    broken_headings, hidden_and_odd_sheets, numbered_in_cells, joined_across,
)  # fmt: skip

"""Plans whose rows are grouped: by merged cells, bands, headings, columns, sheets and years."""

from __future__ import annotations

from tests.shapes.pieces import Box, Heading, Prose, Shape, Sheet, either, grid, meant

OFFICE = ("docx", "xlsx", "html")


def merged_objectives() -> Shape:
    """One objective, its success measure and its lead merged down over the objective's actions."""
    knowing = "Understand who lives in Harrowmere and what they need from us"
    reaching = "Make every public building easy to reach and to use"
    data, access = "Equality data is held for 80% of users", "All sites meet the access checklist"
    return Shape(
        name="merged-objectives",
        pieces=(
            Heading("Harrowmere District Council Equality Action Plan 2024-2027", 1),
            Prose("This plan was agreed by Cabinet and is reviewed every year."),
            grid(
                ("Objective", "Ref", "Action", "Lead officer", "Deadline", "Measure of success"),
                (
                    Box(knowing, down=3), "1.1", "Publish a profile of each ward", "Policy Manager",
                    "September 2024", Box(data, down=3),
                ),
                ("1.2", "Add equality questions to the customer account", "Head of Customer Services", "March 2025"),
                ("1.3", "Hold a yearly forum with faith groups", "Community Team", "June 2025"),
                (
                    Box(reaching, down=2), "2.1", "Survey step-free routes to each office", "Estates Manager",
                    "December 2024", Box(access, down=2),
                ),
                ("2.2", "Fit hearing loops at reception desks", "Estates Manager", "31 May 2025"),
            ),
        ),
        rows=(
            meant(ref="1.1", objective=knowing, actions=["Publish a profile of each ward"], leads=["Policy Manager"],
                 when=["2024-09"], due="2024-09-30", measure=data),
            meant(ref="1.2", objective=knowing, actions=["Add equality questions to the customer account"],
                 leads=["Head of Customer Services"], when=["2025-03"], due="2025-03-31", measure=data),
            meant(ref="1.3", objective=knowing, actions=["Hold a yearly forum with faith groups"],
                 leads=["Community Team"], when=["2025-06"], due="2025-06-30", measure=data),
            meant(ref="2.1", objective=reaching, actions=["Survey step-free routes to each office"],
                 leads=["Estates Manager"], when=["2024-12"], due="2024-12-31", measure=access),
            meant(ref="2.2", objective=reaching, actions=["Fit hearing loops at reception desks"],
                 leads=["Estates Manager"], when=["2025-05-31"], due="2025-05-31", measure=access),
        ),
        formats=OFFICE,
    )  # fmt: skip


def bands_and_two_headers() -> Shape:
    """Sections as bands over the whole width, below a header of two rows with merged cells."""
    return Shape(
        name="bands-and-two-headers",
        pieces=(
            Heading("Netherdale Fire and Rescue Authority: Equality Plan", 1),
            grid(
                (Box("No.", down=2), Box("Action", down=2), Box("Responsibility", across=2), Box("Timescale", across=2),
                 Box("Outcome", down=2)),
                ("Lead", "Support", "Start", "Finish"),
                (Box("Our workforce", across=7),),
                ("1", "Review entry tests for bias", "Head of People", "Training Team", "April 2024", "October 2024",
                 "Tests are fair to all applicants"),
                ("2", "Offer taster days for women", "Recruitment Team", "Station Managers", "May 2024", "May 2025",
                 "More women apply"),
                (Box("Our communities", across=7),),
                ("3", "Translate safety leaflets", "Communications Team", "Community Safety Team", "June 2024",
                 "January 2025", "Leaflets are used in all districts"),
            ),
        ),
        rows=(
            meant(ref="1", section="Our workforce", actions=["Review entry tests for bias"],
                 leads=["Head of People", "Training Team"], when=["2024-04/2024-10"], due="2024-10-31",
                 outcome="Tests are fair to all applicants"),
            meant(ref="2", section="Our workforce", actions=["Offer taster days for women"],
                 leads=["Recruitment Team", "Station Managers"], when=["2024-05/2025-05"], due="2025-05-31",
                 outcome="More women apply"),
            meant(ref="3", section="Our communities", actions=["Translate safety leaflets"],
                 leads=["Communications Team", "Community Safety Team"], when=["2024-06/2025-01"], due="2025-01-31",
                 outcome="Leaflets are used in all districts"),
        ),
    )  # fmt: skip


def sections_as_headings() -> Shape:
    """Each section a heading, a sentence and a table of its own with the same header."""
    header = ("What we will do", "Who will lead", "By when", "How we will measure success")
    return Shape(
        name="sections-as-headings",
        pieces=(
            Heading("Wynbury College Equality Action Plan 2023 to 2025", 1),
            Heading("Teaching and learning"),
            Prose("The following actions belong to the curriculum group."),
            grid(
                header,
                ("Review reading lists in every department", "Heads of Department", "July 2023", "Lists are reviewed"),
                ("Train tutors in inclusive assessment", "Staff Development Team", "December 2023",
                 "90% of tutors are trained"),
            ),
            Heading("Student life"),
            grid(
                header,
                ("Open a quiet room on each campus", "Facilities Manager", "September 2024", "Two rooms are open"),
            ),
        ),
        rows=(
            meant(section="Teaching and learning", actions=["Review reading lists in every department"],
                 leads=["Heads of Department"], when=["2023-07"], due="2023-07-31", measure="Lists are reviewed"),
            meant(section="Teaching and learning", actions=["Train tutors in inclusive assessment"],
                 leads=["Staff Development Team"], when=["2023-12"], due="2023-12-31",
                 measure="90% of tutors are trained"),
            meant(section="Student life", actions=["Open a quiet room on each campus"], leads=["Facilities Manager"],
                 when=["2024-09"], due="2024-09-30", measure="Two rooms are open"),
        ),
    )  # fmt: skip


def section_column() -> Shape:
    """The section as a merged column of its own, before the objective."""
    safety, trust = "Tackle hate crime", "Build trust in stop and search"
    return Shape(
        name="section-column",
        pieces=(
            Heading("Kestrel Vale Police: Equality Objectives 2024", 1),
            grid(
                ("Theme", "Objective", "Actions", "Owner", "Target date", "Progress"),
                (Box("Communities", down=3), Box(safety, down=2), "Refresh the reporting app", "Head of Digital",
                 "30/06/2024", "App tested with users"),
                ("Train call handlers", "Control Room Manager", "30/09/2024", "Not started"),
                (trust, "Publish search figures each month", "Chief Inspector", "31/12/2024", "On track"),
                (Box("Workforce", down=1), "Keep a diverse workforce", "Offer mentoring to new officers",
                 "People Team", "31/03/2025", "Completed"),
            ),
        ),
        rows=(
            meant(section="Communities", objective=safety, actions=["Refresh the reporting app"],
                 leads=["Head of Digital"], when=["2024-06-30"], due="2024-06-30", progress="App tested with users",
                 status=either("in-progress", "unknown", None)),
            meant(section="Communities", objective=safety, actions=["Train call handlers"],
                 leads=["Control Room Manager"], when=["2024-09-30"], due="2024-09-30", progress="Not started",
                 status="not-started"),
            meant(section="Communities", objective=trust, actions=["Publish search figures each month"],
                 leads=["Chief Inspector"], when=["2024-12-31"], due="2024-12-31", progress="On track",
                 status="on-track"),
            meant(section="Workforce", objective="Keep a diverse workforce",
                 actions=["Offer mentoring to new officers"],
                 leads=["People Team"], when=["2025-03-31"], due="2025-03-31", progress="Completed",
                 status="completed"),
        ),
    )  # fmt: skip


def theme_without_objective() -> Shape:
    """A theme column, then actions; there is no objective at all."""
    return Shape(
        name="theme-without-objective",
        pieces=(
            Heading("Saltmarsh Housing: Equality, Diversity and Inclusion Action Plan", 1),
            grid(
                ("Theme", "Action", "Lead", "Timescale", "Status"),
                ("Leadership", "Name a board champion", "Company Secretary", "May 2024", "Completed"),
                ("Leadership", "Report to the board each year", "Chief Executive", "March 2025", "On track"),
                ("Customers", "Offer video relay calls", "Customer Services Manager", "August 2024", "At risk"),
                ("People", "Publish pay gaps by ethnicity", "HR Manager", "April 2025", "Not started"),
            ),
        ),
        rows=(
            meant(section="Leadership", actions=["Name a board champion"], leads=["Company Secretary"],
                 when=["2024-05"], due="2024-05-31", status="completed"),
            meant(section="Leadership", actions=["Report to the board each year"], leads=["Chief Executive"],
                 when=["2025-03"], due="2025-03-31", status="on-track"),
            meant(section="Customers", actions=["Offer video relay calls"], leads=["Customer Services Manager"],
                 when=["2024-08"], due="2024-08-31", status="at-risk"),
            meant(section="People", actions=["Publish pay gaps by ethnicity"], leads=["HR Manager"],
                 when=["2025-04"], due="2025-04-30", status="not-started"),
        ),
    )  # fmt: skip


def sections_as_sheets() -> Shape:
    """A sheet to each section, and sheets that are no plan."""
    header = ("Ref", "Objective", "Action", "Responsible", "Completion date", "RAG", "Comments")
    return Shape(
        name="sections-as-sheets",
        pieces=(
            Sheet("Service users"),
            grid(
                header,
                ("SU1", "Services are open to all", "Check opening hours with carers", "Operations Director",
                 "2024-06-30", "Green", "Survey sent"),
                ("SU2", "Services are open to all", "Provide easy read letters", "Communications Lead",
                 "2024-11-30", "Amber", ""),
            ),
            Sheet("Workforce"),
            grid(
                header,
                ("WF1", "Staff are treated fairly", "Run an inclusive leadership course", "HR Director", "2025-01-31",
                 "Red", "Supplier not yet found"),
            ),
            Sheet("Glossary"),
            grid(
                ("Term", "Meaning"),
                ("EIA", "Equality impact assessment"),
                ("PSED", "Public sector equality duty"),
            ),
        ),
        rows=(
            meant(section="Service users", ref="SU1", objective="Services are open to all",
                 actions=["Check opening hours with carers"], leads=["Operations Director"], when=["2024-06-30"],
                 due="2024-06-30", status="on-track", comments="Survey sent"),
            meant(section="Service users", ref="SU2", objective="Services are open to all",
                 actions=["Provide easy read letters"], leads=["Communications Lead"], when=["2024-11-30"],
                 due="2024-11-30", status="at-risk"),
            meant(section="Workforce", ref="WF1", objective="Staff are treated fairly",
                 actions=["Run an inclusive leadership course"], leads=["HR Director"], when=["2025-01-31"],
                 due="2025-01-31", status="off-track", comments="Supplier not yet found"),
        ),
        formats=("xlsx", "docx", "html"),
    )  # fmt: skip


def year_bands() -> Shape:
    """Years as bands in the table, with sections below the years."""
    return Shape(
        name="year-bands",
        pieces=(
            Heading("Oakhanger Borough Council: Disability Equality Action Plan 2022-24", 1),
            grid(
                ("Action", "Responsible officer", "Timescale", "Success criteria"),
                (Box("Year 1: 2022/23", across=4),),
                ("Set up an access panel", "Equalities Officer", "June 2022", "Panel meets four times"),
                ("Audit parking bays", "Parking Manager", "November 2022", "Audit is published"),
                (Box("Year 2: 2023/24", across=4),),
                ("Replace lowered counters", "Property Manager", "July 2023", "All counters are replaced"),
            ),
        ),
        rows=(
            meant(period_heading="Year 1: 2022/23", actions=["Set up an access panel"], leads=["Equalities Officer"],
                 when=["2022-06"], due="2022-06-30", measure="Panel meets four times"),
            meant(period_heading="Year 1: 2022/23", actions=["Audit parking bays"], leads=["Parking Manager"],
                 when=["2022-11"], due="2022-11-30", measure="Audit is published"),
            meant(period_heading="Year 2: 2023/24", actions=["Replace lowered counters"], leads=["Property Manager"],
                 when=["2023-07"], due="2023-07-31", measure="All counters are replaced"),
        ),
    )  # fmt: skip


def objective_as_heading() -> Shape:
    """Each objective a numbered heading above a table of its actions."""
    header = ("Action", "Lead", "By when", "Measure")
    first, second = "Improve how we listen to communities", "Be an employer of choice for all"
    return Shape(
        name="objective-as-heading",
        pieces=(
            Heading("Brackwater Council Equality Objectives 2024 to 2028", 1),
            Heading(f"Objective 1: {first}"),
            grid(
                header,
                ("1.1 Set up a citizens' panel", "Engagement Manager", "October 2024", "Panel reflects the census"),
                ("1.2 Report back on every consultation", "Policy Team", "March 2025", "Reports are online"),
            ),
            Heading(f"Objective 2: {second}"),
            grid(
                header,
                ("2.1 Guarantee interviews for disabled applicants", "HR Manager", "January 2025",
                 "Scheme is in place"),
            ),
        ),
        rows=(
            meant(ref="1.1", objective=first, section=either(None, f"Objective 1: {first}"),
                 actions=["Set up a citizens' panel"], leads=["Engagement Manager"], when=["2024-10"],
                 due="2024-10-31", measure="Panel reflects the census"),
            meant(ref="1.2", objective=first, section=either(None, f"Objective 1: {first}"),
                 actions=["Report back on every consultation"], leads=["Policy Team"], when=["2025-03"],
                 due="2025-03-31", measure="Reports are online"),
            meant(ref="2.1", objective=second, section=either(None, f"Objective 2: {second}"),
                 actions=["Guarantee interviews for disabled applicants"], leads=["HR Manager"], when=["2025-01"],
                 due="2025-01-31", measure="Scheme is in place"),
        ),
    )  # fmt: skip


def objective_as_band() -> Shape:
    """Each objective a band that says so over its actions, with merged cells."""
    first, second = "Improve access to information", "Increase the diversity of our apprentices"
    return Shape(
        name="objective-as-band",
        pieces=(
            Heading("Thornleigh Combined Authority Equality Plan", 1),
            grid(
                ("Ref", "Action", "Lead", "Deadline", "Resources", "Update"),
                (Box(f"Objective 1: {first}", across=6),),
                ("1a", "Publish plain English guides", "Web Team", "May 2024", "Within budget", "Drafted"),
                ("1b", "Caption all council videos", "Media Officer", "August 2024", "£4,000", "Completed"),
                (Box(f"Objective 2: {second}", across=6),),
                ("2a", "Visit schools in every district", "Skills Team", "July 2025", "Staff time", "Not started"),
            ),
        ),
        rows=(
            meant(ref="1a", objective=first, section=either(None, f"Objective 1: {first}"),
                 actions=["Publish plain English guides"], leads=["Web Team"], when=["2024-05"], due="2024-05-31",
                 resources="Within budget", progress="Drafted", status="in-progress"),
            meant(ref="1b", objective=first, section=either(None, f"Objective 1: {first}"),
                 actions=["Caption all council videos"], leads=["Media Officer"], when=["2024-08"], due="2024-08-31",
                 resources="£4,000", progress="Completed", status="completed"),
            meant(ref="2a", objective=second, section=either(None, f"Objective 2: {second}"),
                 actions=["Visit schools in every district"], leads=["Skills Team"], when=["2025-07"],
                 due="2025-07-31", resources="Staff time", progress="Not started", status="not-started"),
        ),
    )  # fmt: skip


SHAPES = (
    merged_objectives, bands_and_two_headers, sections_as_headings, section_column, theme_without_objective,
    sections_as_sheets, year_bands, objective_as_heading, objective_as_band,
)  # fmt: skip

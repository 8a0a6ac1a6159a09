"""Plans of small and regional bodies: a community council in two languages, a school, transport and a park."""

from __future__ import annotations

from tests.shapes.pieces import Box, Heading, Prose, Shape, bullets, either, grid, meant

OFFICE = ("docx", "xlsx", "html")


def two_languages() -> Shape:
    """Headings in Welsh and English, blank cells that mean as above, a cost column with a total."""
    section = either(None, "Cynllun Cydraddoldeb / Equality Plan 2025-26")
    return Shape(
        name="devolved-two-languages",
        pieces=(
            Heading("Cyngor Cymuned Llanwennol / Llanwennol Community Council", 1),
            Heading("Cynllun Cydraddoldeb / Equality Plan 2025-26"),
            grid(
                ("Rhif / No.", "Mater / Issue", "Cam gweithredu / Action", "Pwy / Who", "Erbyn / By", "Cost",
                 "Wedi'i wneud? / Done?"),
                ("1", "Steps at the hall", "Get two quotes for a ramp", "Clerk", "May meeting 2025", "nil",
                 "Yes 12/5/25"),
                ("", "", "Apply for a grant once quotes are in", "Clerk + Finance Cttee", "Sept 2025",
                 "up to £6,000", "No"),
                ("2", "Website is hard to use", "Check headings and contrast", "Web volunteer", "asap", "£120 p.a.",
                 "Started"),
                ("3", "Notices only in English", "Put notices up in both languages", "All Cllrs",
                 "Now and ongoing", "-", "Ongoing"),
                ("4", "Signs on the river path", "Report to the County Council", "Clerk", "no date set", "n/a", ""),
                ("", "", "", "", "Cyfanswm / Total", "£6,120", ""),
            ),
        ),
        rows=(
            meant(ref="1", section=section, objective="Steps at the hall", actions=["Get two quotes for a ramp"],
                  leads=["Clerk"], when=["2025-05"], due="2025-05-31", resources="nil", status="completed",
                  progress=either(None, "Yes 12/5/25")),
            meant(ref=either(None, "1"), section=section, objective="Steps at the hall",
                  actions=["Apply for a grant once quotes are in"], leads=["Clerk", "Finance Cttee"],
                  when=["2025-09"], due="2025-09-30", resources="up to £6,000", status="not-started",
                  progress=either(None, "No")),
            meant(ref="2", section=section, objective="Website is hard to use",
                  actions=["Check headings and contrast"], leads=["Web volunteer"], when=["relative"],
                  resources="£120 p.a.", status="in-progress", progress=either(None, "Started")),
            meant(ref="3", section=section, objective="Notices only in English",
                  actions=["Put notices up in both languages"], leads=["All Cllrs"], when=["open-end"],
                  resources=either(None, "-"), status="ongoing", progress=either(None, "Ongoing")),
            meant(ref="4", section=section, objective="Signs on the river path",
                  actions=["Report to the County Council"], leads=["Clerk"], when=["undetermined"],
                  resources=either(None, "n/a")),
        ),
    )  # fmt: skip


def school_access() -> Shape:
    """Aims over tables, short and long term down the first column, strategies as lists or lines."""
    header = ("", "Targets", "Strategies", "Who", "Timeframe", "Goals achieved")
    first, second = "Aim 1: Access to the curriculum", "Aim 2: Access to the site"
    return Shape(
        name="devolved-school-access",
        pieces=(
            Heading("St Brannoc's Primary Academy: Accessibility Plan 2024-2027", 1),
            Heading(first),
            grid(
                header,
                (Box("SHORT TERM", down=2), "All staff can support pupils with autism",
                 bullets("Book outreach training", "Share pupil passports"), "SENCo\nHT", "Autumn term 2024",
                 "Yes – Nov 24"),
                ("Lessons start with a visual timetable", "Buy symbols software", "SENCo", "Spring 2025", "Partly"),
                ("MEDIUM TERM", "Trips are open to everyone",
                 "Check venues before booking\nBudget for adapted transport", "EVC / class teachers",
                 "As and when trips are planned", ""),
            ),
            Heading(second),
            grid(
                header,
                ("LONG TERM", "Wheelchair users can reach the hall", "Install a ramp – subject to diocesan funding",
                 "Govs (Premises)", "By Summer 2027", "On hold"),
            ),
            Prose("This plan is reviewed every year by the governing body."),
        ),
        rows=(
            meant(section=first, objective=either(None, first[7:]), period_heading=either(None, "SHORT TERM"),
                  rating=either(), progress=either(),
                  target="All staff can support pupils with autism", leads=["SENCo", "HT"],
                  actions=["Book outreach training", "Share pupil passports"], when=["2024-09/2024-12"],
                  due="2024-12-31", status="completed"),
            meant(section=first, objective=either(None, first[7:]), period_heading=either(None, "SHORT TERM"),
                  rating=either(), progress=either(),
                  target="Lessons start with a visual timetable", leads=["SENCo"], actions=["Buy symbols software"],
                  when=["2025-21"], due="2025-05-31", status="in-progress"),
            meant(section=first, objective=either(None, first[7:]), period_heading=either(None, "MEDIUM TERM"),
                  rating=either(), progress=either(),
                  target="Trips are open to everyone", leads=["EVC", "class teachers"],
                  actions=["Check venues before booking", "Budget for adapted transport"], when=["undetermined"]),
            meant(section=second, objective=either(None, second[7:]), period_heading=either(None, "LONG TERM"),
                  rating=either(), progress=either(),
                  target="Wheelchair users can reach the hall", leads=["Govs (Premises)"],
                  actions=["Install a ramp – subject to diocesan funding"], when=["2027-22"], due="2027-08-31",
                  status="at-risk"),
        ),
    )  # fmt: skip


def outcome_blocks() -> Shape:
    """A table for each equality outcome: labels and values, then outputs, then progress; and figures after them."""
    first, second = "Disabled people plan a whole journey with confidence", "Our Board reflects the region"
    said, seats = "Forum members avoid trips with changes", "Two of nine members are women"
    header = ("Output / activity", "Measure", "Responsible", "Date")
    return Shape(
        name="devolved-outcome-blocks",
        pieces=(
            Heading("Glen Orrin Transport Partnership: Equality Outcomes 2025-2029", 1),
            grid(
                ("Equality Outcome 1", Box(first, across=3)),
                ("General duty", Box("Advance equality of opportunity", across=3)),
                ("Protected characteristics", Box("Disability, Age", across=3)),
                ("Evidence", Box(said, across=3)),
                header,
                ("Extend the journey card to ferries", "Cards issued each year", "Projects Officer", "2026"),
                ("Train drivers with two operators", "No. trained", "Partnership Manager and bus operators",
                 "March 2027"),
                ("Progress at April 2025", Box("Cards were tried on one route.", across=3)),
            ),
            grid(
                ("Equality Outcome 2", Box(second, across=3)),
                ("General duty", Box("Advance equality of opportunity; foster good relations", across=3)),
                ("Protected characteristics", Box("Sex, Race", across=3)),
                ("Evidence", Box(seats, across=3)),
                header,
                ("Write to councils before they nominate", "Letters sent", "Partnership Director",
                 "After the 2027 elections"),
            ),
            Heading("Gender balance of the Board"),
            grid(("Year", "Women", "Men"), ("2023", "1", "8"), ("2025", "2", "7")),
        ),
        rows=(
            *(
                meant(ref=either(None, "1"), objective=either(None, first), outcome=either(None, first),
                      characteristics="Disability, Age", evidence=said, actions=[action], measure=measure,
                      leads=leads, when=[when], due=due, progress=either(None, "Cards were tried on one route."),
                      other=either(), status=either(None, "completed"),
                      section=either(None, "Equality Outcome 1", f"Equality Outcome 1: {first}"))
                for action, measure, leads, when, due in (
                    ("Extend the journey card to ferries", "Cards issued each year", ["Projects Officer"], "2026",
                     "2026-12-31"),
                    ("Train drivers with two operators", "No. trained", ["Partnership Manager", "bus operators"],
                     "2027-03", "2027-03-31"),
                )
            ),
            meant(ref=either(None, "2"), objective=either(None, second), outcome=either(None, second),
                  characteristics="Sex, Race", evidence=seats, actions=["Write to councils before they nominate"],
                  measure="Letters sent", leads=["Partnership Director"], when=either(), due=None,
                  other=either(), section=either(None, "Equality Outcome 2", f"Equality Outcome 2: {second}")),
        ),
        formats=OFFICE,
    )  # fmt: skip


def park() -> Shape:
    """Dittos, a table that is continued under a heading that says so, and a fill for each status with a key."""
    everyone, towns = "A park for everyone", "A workforce like our towns"
    return Shape(
        name="devolved-park",
        pieces=(
            Heading("Brackenmoor National Park Authority: Equality Action Plan 2025", 1),
            grid(
                ("Objective", "Actions for 2025", "Officer", "Target date", "RAG"),
                (Box(everyone, down=3), "Map miles without stiles", "Access Ranger", "March 2025",
                 Box("", fill="92D050")),
                ("Offer carriage rides for carers", "ditto", "July 2025", Box("", fill="FFC000")),
                ("Translate the visitor guide", "Comms", "ditto", Box("", fill="FF0000")),
            ),
            grid(
                ("Objective (continued)", "Actions for 2025", "Officer", "Target date", "RAG"),
                (f"{everyone} (continued)", "Host a picnic for Eid", "Outreach Officer (JM)", "31st March 2025",
                 Box("", fill="0070C0")),
                (towns, "Pay travel costs at interview", "as above", "From April 2025", Box("", fill="92D050")),
            ),
            Prose("Key: Blue = completed, Green = on schedule, Amber = some delay, Red = not yet begun"),
        ),
        rows=(
            meant(objective=everyone, actions=["Map miles without stiles"], leads=["Access Ranger"],
                  when=["2025-03"], due="2025-03-31", status="on-track"),
            meant(objective=everyone, actions=["Offer carriage rides for carers"], leads=["Access Ranger"],
                  when=["2025-07"], due="2025-07-31", status=either("at-risk", "off-track")),
            meant(objective=everyone, actions=["Translate the visitor guide"], leads=["Comms"], when=["2025-07"],
                  due="2025-07-31", status="not-started"),
            meant(objective=everyone, actions=["Host a picnic for Eid"], leads=["Outreach Officer"],
                  when=["2025-03-31"], due="2025-03-31", status="completed"),
            meant(objective=towns, actions=["Pay travel costs at interview"], leads=["Outreach Officer"],
                  when=["2025-04/.."], status="on-track"),
        ),
        formats=OFFICE,
    )  # fmt: skip


def delivery_years() -> Shape:
    """Dots in columns of years below one heading, leads by abbreviation, a measure from a level to a level."""
    travel, skills = "EO1 Travel that works for all", "EO2 Skills for all"
    return Shape(
        name="devolved-delivery-years",
        pieces=(
            Heading("Trentmere Combined Authority: Equality Objectives Delivery Plan", 1),
            grid(
                (Box("Equality objective", down=2), Box("Deliverable", down=2), Box("SRO / Delivery lead", down=2),
                 Box("Delivery year", across=3), Box("KPI (baseline → target)", down=2)),
                ("24/25", "25/26", "26/27"),
                (Box(travel, down=2), "1.1 Audit all bus stations", "Dir. Transport / Head of Bus", "●", "", "",
                 "0 → 9 stations"),
                ("1.2 Fund travel buddies", "As 1.1", "●", "●", "", "40 → 120 users"),
                (skills, "2.1 Reserve bootcamp places for carers", "Skills Cttee", "", "●", "●", "n/a"),
            ),
            Heading("Version control"),
            grid(("Version", "Date", "Author", "Change"), ("0.1", "May 2024", "Policy", "First draft"),
                 ("1.0", "July 2024", "Policy", "Approved by the Board")),
        ),
        rows=(
            meant(ref="1.1", objective=either(travel, travel[4:]), actions=["Audit all bus stations"],
                  leads=["Dir. Transport", "Head of Bus"], when=["2024-04/2025-03"], due="2025-03-31",
                  measure="0 → 9 stations", baseline=either(), target=either()),
            meant(ref="1.2", objective=either(travel, travel[4:]), actions=["Fund travel buddies"], leads=either(),
                  when=["2024-04/2026-03"], due="2026-03-31", measure="40 → 120 users",
                  baseline=either(), target=either()),
            meant(ref="2.1", objective=either(skills, skills[4:]), actions=["Reserve bootcamp places for carers"],
                  leads=["Skills Cttee"], when=["2025-04/2027-03"], due="2027-03-31",
                  measure=either(None, "n/a"), baseline=either(), target=either()),
        ),
        formats=OFFICE,
    )  # fmt: skip


MORE = (two_languages, school_access, outcome_blocks, park, delivery_years)

"""Plans of Scottish, Welsh and Northern Irish bodies: milestones, inequalities, duties, goals in prose, quarters."""

from __future__ import annotations

from tests.shapes.devolved_more import MORE
from tests.shapes.pieces import Box, Heading, Prose, Shape, Sheet, bullets, either, grid, meant

OFFICE = ("docx", "xlsx", "html")
BSL_AIM = "Our aim is that BSL users get the right information at the right time."


def sign_language() -> Shape:
    """Themes over tables, an action merged down over milestones that have a date and a lead each."""
    header = (
        (Box("Action", down=2), Box("Phase 1: 2024-2026", across=2), Box("Resource implications", down=2),
         Box("Lead Service Area; Lead Officer", down=2)),
        ("Milestone", "Date"),
    )  # fmt: skip
    period = either(None, "Phase 1: 2024-2026")
    relay = "Offer video relay at every contact point"
    return Shape(
        name="devolved-sign-language",
        pieces=(
            Heading("Strathcallan Council: British Sign Language Plan 2024-2030", 1),
            Prose("The Council must publish a plan under the British Sign Language (Scotland) Act 2015."),
            Heading("Theme 1: BSL accessibility"),
            Prose(BSL_AIM),
            grid(
                *header,
                (Box(f"1. {relay}", down=2), "Supplier is appointed", "By 31 March 2025", "Within existing resources",
                 "Customer Services; Contact Centre Manager"),
                ("All front desks have a tablet", "Autumn 2025, subject to supplier", "£4,000, equalities budget",
                 "Customer Services; Facilities Officer"),
                ("2. Publish BSL versions of key pages", "Ten pages have a film", "End of year 1",
                 "To be determined", "Communications"),
            ),
            Heading("Theme 2: Learning"),
            grid(
                *header,
                ("3. Offer BSL as a third language in primaries", "Two clusters take part", "School session 2025/26",
                 "Grant of £10k p.a.", "Education; Quality Improvement Officer (Languages)"),
            ),
            Heading("Contact us"),
            grid(("Email", "Text", "Address"), ("bsl@strathcallan.example", "07000 000000", "Council House, Callan")),
        ),
        rows=(
            meant(ref=either(None, "1"), section="Theme 1: BSL accessibility", period_heading=period,
                  objective=either(None, BSL_AIM), actions=[relay], target="Supplier is appointed",
                  when=["2025-03-31"], due="2025-03-31", resources="Within existing resources",
                  leads=["Customer Services", "Contact Centre Manager"]),
            meant(ref=either(None, "1"), section="Theme 1: BSL accessibility", period_heading=period,
                  objective=either(None, BSL_AIM), actions=[relay], target="All front desks have a tablet",
                  when=["2025-23"], due="2025-11-30", resources="£4,000, equalities budget",
                  leads=["Customer Services", "Facilities Officer"]),
            meant(ref=either(None, "2"), section="Theme 1: BSL accessibility", period_heading=period,
                  objective=either(None, BSL_AIM), actions=["Publish BSL versions of key pages"],
                  target="Ten pages have a film", when=["relative"], resources="To be determined",
                  leads=["Communications"]),
            meant(ref=either(None, "3"), section="Theme 2: Learning", period_heading=period,
                  actions=["Offer BSL as a third language in primaries"], target="Two clusters take part",
                  when=["2025-09/2026-07"], due=either("2026-07-31", "2026-06-30"), resources="Grant of £10k p.a.",
                  leads=["Education", "Quality Improvement Officer (Languages)"]),
        ),
        formats=OFFICE,
    )  # fmt: skip


def inequalities() -> Shape:
    """A Section 75 plan: a category and an inequality merged over action measures, bands, dates that depend."""
    letters, graffiti = "Screening letters are hard to read (Audit 2023, p12)", "Staff report sectarian graffiti"
    access, relations = "THEME A: ACCESS TO SERVICES", "THEME B: GOOD RELATIONS"
    return Shape(
        name="devolved-inequalities",
        pieces=(
            Heading("Lough Arrow Health Agency: Section 75 Equality Action Plan 2024-29", 1),
            Heading("Audit of Inequalities Action Plan"),
            grid(
                ("Section 75 Category", "Inequality identified", "Action Measure", "Intended Outcome",
                 "Performance Indicator", "Timescale", "Responsibility"),
                (Box(access, across=7),),
                (Box("Disability, Age", down=2), Box(letters, down=2), "Issue letters in easy read",
                 "Patients understand their letters", "No. of letters issued", "Year 1 and annually thereafter",
                 "Equality Unit / Appointments Team"),
                ("Offer text reminders", "Fewer missed visits", "DNA rate falls to 8%",
                 "Within 6 months of approval of this plan", "Head of Informatics"),
                (Box(relations, across=7),),
                ("Racial group; Religious belief", graffiti,
                 bullets("Remove graffiti within two days", "Run good relations training"), "Sites feel welcoming",
                 "Training uptake of 80%", "By Dec 2025\nQuarterly", "Estates; HR (joint leads)"),
                ("All", "As above", "Agree a flags policy with trade unions", "Shared spaces",
                 "Policy published", "Ongoing", "Director of HR & OD"),
            ),
            Prose("DNA means did not attend."),
        ),
        rows=(
            meant(section=access, characteristics="Disability, Age", objective=either(None, letters),
                  evidence=either(None, letters), actions=["Issue letters in easy read"],
                  outcome="Patients understand their letters", measure="No. of letters issued",
                  when=["relative", "recurring"], leads=["Equality Unit", "Appointments Team"]),
            meant(section=access, characteristics="Disability, Age", objective=either(None, letters),
                  evidence=either(None, letters), actions=["Offer text reminders"], outcome="Fewer missed visits",
                  measure="DNA rate falls to 8%", when=["relative"], leads=["Head of Informatics"]),
            meant(section=relations, characteristics="Racial group; Religious belief",
                  objective=either(None, graffiti), evidence=either(None, graffiti),
                  actions=["Remove graffiti within two days", "Run good relations training"],
                  outcome="Sites feel welcoming", measure="Training uptake of 80%", when=["2025-12", "2025-12/.."],
                  due="2025-12-31", leads=["Estates", "HR"]),
            meant(section=relations, characteristics="All", objective=either(), evidence=either(),
                  actions=["Agree a flags policy with trade unions"], outcome="Shared spaces",
                  measure="Policy published", when=["open-end"], leads=["Director of HR & OD"]),
        ),
        formats=OFFICE,
    )  # fmt: skip


def duties() -> Shape:
    """Two columns of numbers without a heading, numbered bands, and ticks for the two disability duties."""
    first, second = "1.0 Promote accessibility", "2.0 Encourage participation"
    return Shape(
        name="devolved-duties",
        pieces=(
            Heading("Rathmoyle and Glenarder District Council: Disability Action Plan 2023-2027", 1),
            Heading("10.0 Actions and Measures"),
            Prose("10.1 This section shows what we will do and how we will measure it."),
            grid(
                (Box("", down=2), Box("", down=2), Box("Action Measure", down=2), Box("Timeframe", down=2),
                 Box("Performance Indicator", down=2), Box("Expected Outcome", down=2),
                 Box("Responsibility", down=2), Box("Duty*", across=2)),
                ("Attitudes", "Public life"),
                (Box(first, across=9),),
                (Box("1.1", down=2), "1.1.1", "Give notice of changes to bin days in large print",
                 "2023-2027\nQuarterly", "4 notices a year", "Less disruption for disabled residents",
                 "Neighbourhood Services", "✓", ""),
                ("1.1.2", "Review the assisted lift policy", "2024/25", "Year 2: revised policy",
                 "A standard service in the district", "Waste Manager and Access Officer", "✓", "✓"),
                (Box(second, across=9),),
                ("2.1", "2.1.1", "Recruit disabled members to the Youth Council", "Year 3 (2025/26)",
                 "Two members in post", "Young disabled people shape decisions", "Community Planning Manager",
                 "", "✓"),
            ),
            Prose("*Duty: attitudes means promoting positive attitudes; public life means taking part in it."),
        ),
        rows=(
            meant(ref="1.1.1", section=either(first, "Promote accessibility"), other=either(),
                  actions=["Give notice of changes to bin days in large print"], when=["2023/2027", "recurring"],
                  due="2027-12-31", measure="4 notices a year", outcome="Less disruption for disabled residents",
                  leads=["Neighbourhood Services"]),
            meant(ref="1.1.2", section=either(first, "Promote accessibility"), other=either(),
                  actions=["Review the assisted lift policy"], when=["2024-04/2025-03"], due="2025-03-31",
                  measure="Year 2: revised policy", outcome="A standard service in the district",
                  leads=["Waste Manager", "Access Officer"]),
            meant(ref="2.1.1", section=either(second, "Encourage participation"), other=either(),
                  actions=["Recruit disabled members to the Youth Council"], when=["2025-04/2026-03"],
                  due="2026-03-31", measure="Two members in post",
                  outcome="Young disabled people shape decisions", leads=["Community Planning Manager"]),
        ),
        formats=OFFICE,
    )  # fmt: skip


def goals_in_prose() -> Shape:
    """Goals and actions as headings, with labels below them, and no table at all."""
    first, second = "Goal 1: Leaders who are visibly anti-racist", "Goal 2: Fair access to care"
    return Shape(
        name="devolved-goals-in-prose",
        pieces=(
            Heading("Cwm Tawel University Health Board: Anti-racist Action Plan 2024-2026", 1),
            Prose("This plan answers the national plan for an anti-racist Wales."),
            Heading(first),
            Prose("Why this matters: few of our leaders are from ethnic minority communities."),
            Heading("Action 1.1: Match every Executive Director with a reverse mentor", 3),
            Prose("Lead: Director of Workforce and OD"),
            Prose("Supported by: Ethnic Minority Staff Network"),
            Prose("By when: December 2024 (subject to network capacity)"),
            Prose("Measure of success: all Executives are matched"),
            Prose("Progress: Eight of eleven are matched; on track"),
            Heading("Action 1.2: Open Board meetings with a staff story", 3),
            Prose("Lead: Board Secretary / Head of Patient Experience"),
            Prose("By when: Ongoing"),
            Prose("Measure of success: six stories a year"),
            Heading(second),
            Heading("Objective 2.1: Understand our data", 3),
            Prose("Actions:"),
            Prose("• Record ethnicity at first contact"),
            Prose("• Publish gaps in waiting times"),
            Prose("Lead: Head of Information"),
            Prose("By when: Q2 2025/26"),
            Prose("Status: Not started"),
        ),
        rows=(
            meant(section=first, ref="1.1", actions=["Match every Executive Director with a reverse mentor"],
                  objective=either(None, "Leaders who are visibly anti-racist"),
                  leads=["Director of Workforce and OD", "Ethnic Minority Staff Network"], when=["2024-12"],
                  due="2024-12-31", measure="all Executives are matched", status="on-track",
                  progress="Eight of eleven are matched; on track"),
            meant(section=first, ref="1.2", actions=["Open Board meetings with a staff story"],
                  objective=either(None, "Leaders who are visibly anti-racist"), when=["open-end"],
                  leads=["Board Secretary", "Head of Patient Experience"], measure="six stories a year"),
            meant(section=second, ref="2.1", objective="Understand our data",
                  actions=["Record ethnicity at first contact", "Publish gaps in waiting times"],
                  leads=["Head of Information"], when=["2025-07/2025-09"], due="2025-09-30", status="not-started",
                  progress=either(None, "Not started")),
        ),
        formats=("docx", "html", "md"),
    )  # fmt: skip


def quarters() -> Shape:
    """A monitoring workbook: start and finish, a letter for each quarter of a year, commentary, a sheet of lists."""
    first = "Strategic Equality Objective 1: Reduce differences in pay"
    second = "Strategic Equality Objective 2: Make our services open to all"
    pay, services = (
        {"section": either(None, band), "objective": either(None, band, band.split(": ")[1])}
        for band in (first, second)
    )
    return Shape(
        name="devolved-quarters",
        pieces=(
            Sheet("SEP 2024-28"),
            Prose("Sir Glanfor County Council: Strategic Equality Plan monitoring 2024/25"),
            grid(
                (Box("Ref", down=2), Box("Action", down=2), Box("Lead Service", down=2), Box("Start", down=2),
                 Box("Finish", down=2), Box("2024/25", across=4), Box("Commentary", down=2)),
                ("Q1", "Q2", "Q3", "Q4"),
                (Box(first, across=10),),
                ("1a", "Publish pay gaps for ethnicity", "HR", "Apr-24", "Mar-25", "G", "G", "A", "",
                 "Figures were late from payroll"),
                ("1b", "Train recruiting managers", "HR / Corporate Training", "Sep-24", "Ongoing", "", "", "G", "",
                 "First course was run in November"),
                (Box(second, across=10),),
                ("2a", "Caption all webcasts", "Democratic Services", "01/06/2024", "30/09/2024", "A", "C", "C", "",
                 "All are captioned"),
                ("2b", "Caption the archive", "Democratic Services", "Oct-24", "TBC", "N", "N", "R", "",
                 "No budget"),
            ),
            Prose("Key: C = complete, G = on target, A = slipped, R = stopped, N = not started"),
            Sheet("Lists"),
            grid(("Service", "Head of service"), ("HR", "Post A"), ("Democratic Services", "Post B")),
        ),
        rows=(
            meant(ref="1a", actions=["Publish pay gaps for ethnicity"], leads=["HR"], when=["2024-04/2025-03"],
                  due="2025-03-31", comments="Figures were late from payroll", other=either(), progress=either(),
                  status=either("at-risk", "off-track"), **pay),
            meant(ref="1b", actions=["Train recruiting managers"], leads=["HR", "Corporate Training"],
                  when=["2024-09/.."], comments="First course was run in November", other=either(),
                  progress=either(), status="on-track", **pay),
            meant(ref="2a", actions=["Caption all webcasts"], leads=["Democratic Services"],
                  when=["2024-06-01/2024-09-30"], due="2024-09-30", comments="All are captioned", other=either(),
                  progress=either(), status="completed", **services),
            meant(ref="2b", actions=["Caption the archive"], leads=["Democratic Services"], when=either(),
                  comments="No budget", other=either(), progress=either(),
                  status=either("cancelled", "off-track", "at-risk"), **services),
        ),
        formats=OFFICE,
    )  # fmt: skip


SHAPES = (sign_language, inequalities, duties, goals_in_prose, quarters, *MORE)

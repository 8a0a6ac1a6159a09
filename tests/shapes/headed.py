"""Plans with headings that differ from body to body: schools, NHS bodies, police, and tables that are no plan."""

from __future__ import annotations

from tests.shapes.pieces import Box, Heading, Prose, Shape, Sheet, either, grid, meant

GREEN, AMBER, RED = "00B050", "FFC000", "FF0000"


def questions() -> Shape:
    """Headings that are questions."""
    return Shape(
        name="questions",
        pieces=(
            Heading("Applegarth Primary School: Our Equality Objectives", 1),
            grid(
                ("What will we do?", "Who?", "By when?", "How will we know?", "What difference will it make?",
                 "Where are we now?", "RAG"),
                ("Choose books that show all kinds of families", "English Lead", "Easter 2025",
                 "Library list is checked", "Every child finds a story like theirs", "Half of the shelves are done",
                 "Amber"),
                ("Train lunch staff to record name-calling", "Deputy Head", "December 2024",
                 "Log is read each half term", "Fewer incidents on the playground", "Training was held in October",
                 "Green"),
            ),
        ),
        rows=(
            meant(actions=["Choose books that show all kinds of families"], leads=["English Lead"],
                 when=either(), due=either(), measure="Library list is checked",
                 outcome="Every child finds a story like theirs", progress="Half of the shelves are done",
                 status="at-risk"),
            meant(actions=["Train lunch staff to record name-calling"], leads=["Deputy Head"], when=["2024-12"],
                 due="2024-12-31", measure="Log is read each half term",
                 outcome="Fewer incidents on the playground", progress="Training was held in October",
                 status="on-track"),
        ),
    )  # fmt: skip


def statements() -> Shape:
    """Headings that run on into the cells below them."""
    return Shape(
        name="statements",
        pieces=(
            Heading("Ferndown Vale Constabulary: Equality Commitments", 1),
            grid(
                ("Strand", "We will", "So that", "Owner", "Delivery date", "Update at November 2024", "BRAG"),
                ("Race", "review use of force records by ward", "any unfairness is found early",
                 "Head of Performance", "April 2025", "First review complete", "Blue"),
                ("Disability", "offer text relay on all lines", "deaf people can reach us",
                 "Contact Manager", "January 2025", "Contract delayed", "Red"),
            ),
        ),
        rows=(
            meant(characteristics="Race", actions=["review use of force records by ward"],
                 outcome="any unfairness is found early", leads=["Head of Performance"], when=["2025-04"],
                 due="2025-04-30", progress="First review complete", status="completed"),
            meant(characteristics="Disability", actions=["offer text relay on all lines"],
                 outcome="deaf people can reach us", leads=["Contact Manager"], when=["2025-01"], due="2025-01-31",
                 progress="Contract delayed", status="off-track"),
        ),
    )  # fmt: skip


def accessibility_plan() -> Shape:
    """A school's accessibility plan: three tables under the three aims of the law."""
    header = ("Target", "Strategies", "Responsibility", "Timeframe", "Outcome", "Achieved")
    return Shape(
        name="accessibility-plan",
        pieces=(
            Heading("Hollins Lane School Accessibility Plan 2023-2026", 1),
            Prose("This plan is required by schedule 10 of the Equality Act 2010."),
            Heading("Access to the curriculum"),
            grid(
                header,
                ("All staff can use speech software", "Twilight session for teachers", "SENCO", "Autumn term 2023",
                 "Pupils write more", "✓"),
                ("Trips are open to every pupil", "Check each venue before booking", "Visits Lead", "July 2024",
                 "No pupil is left behind", ""),
            ),
            Heading("Access to the physical environment"),
            grid(
                header,
                ("Paths are lit", "Fit lamps from gate to hall", "Site Manager", "March 2024", "Pupils arrive safely",
                 "✓"),
            ),
            Heading("Access to information"),
            grid(
                header,
                ("Letters can be read by all", "Offer letters in print of 18 points", "Office Manager", "May 2024",
                 "Parents have asked for it", ""),
            ),
        ),
        rows=(
            meant(section="Access to the curriculum", target="All staff can use speech software",
                 actions=["Twilight session for teachers"], leads=["SENCO"], when=["2023-09/2023-12"],
                 due="2023-12-31", outcome="Pupils write more", rating=either("met", None),
                 status=either("completed", None)),
            meant(section="Access to the curriculum", target="Trips are open to every pupil",
                 actions=["Check each venue before booking"], leads=["Visits Lead"], when=["2024-07"],
                 due="2024-07-31", outcome="No pupil is left behind"),
            meant(section="Access to the physical environment", target="Paths are lit",
                 actions=["Fit lamps from gate to hall"], leads=["Site Manager"], when=["2024-03"], due="2024-03-31",
                 outcome="Pupils arrive safely", rating=either("met", None),
                 status=either("completed", None)),
            meant(section="Access to information", target="Letters can be read by all",
                 actions=["Offer letters in print of 18 points"], leads=["Office Manager"], when=["2024-05"],
                 due="2024-05-31", outcome="Parents have asked for it"),
        ),
    )  # fmt: skip


def title_block() -> Shape:
    """Lines of title above the header in the same sheet, empty columns and rows, a hidden row, notes below."""
    return Shape(
        name="title-block",
        pieces=(
            grid(
                (Box("Equality Action Plan 2024/25", across=8),),
                (Box("Department: Environment and Streets", across=8),),
                ("Version", "0.3", "", "Owner", "Policy Team", "", "", ""),
                ("", "", "", "", "", "", "", ""),
                ("Ref", "Objective", "", "Action", "Lead", "", "Deadline", "Status"),
                ("1", "Streets are safe for all", "", "Relay dropped kerbs", "Highways Manager", "", "August 2024",
                 "Completed"),
                ("", "", "", "", "", "", "", ""),
                ("2", "Streets are safe for all", "", "Light the underpass", "Lighting Engineer", "", "October 2024",
                 "On track"),
                ("3", "Parks are open to all", "", "Widen two gates", "Parks Manager", "", "February 2025",
                 "Not started"),
                hidden=(8,),
            ),
            Prose("Note: dates depend on the capital programme."),
        ),
        rows=(
            meant(ref="1", objective="Streets are safe for all", actions=["Relay dropped kerbs"],
                 leads=["Highways Manager"], when=["2024-08"], due="2024-08-31", status="completed"),
            meant(ref="2", objective="Streets are safe for all", actions=["Light the underpass"],
                 leads=["Lighting Engineer"], when=["2024-10"], due="2024-10-31", status="on-track"),
            meant(ref="3", objective="Parks are open to all", actions=["Widen two gates"], leads=["Parks Manager"],
                 when=["2025-02"], due="2025-02-28", status="not-started"),
        ),
        formats=("xlsx", "csv", "docx", "html"),
    )  # fmt: skip


def colour_only() -> Shape:
    """The state of an action is a colour and nothing else."""
    return Shape(
        name="colour-only",
        pieces=(
            Heading("Tarnbridge NHS Foundation Trust: Inclusion Actions", 1),
            grid(
                ("Action", "Lead", "Due", "RAG"),
                ("Review the chaperone policy", "Chief Nurse", "May 2024", Box("", fill=GREEN)),
                ("Add pronouns to name badges", "Inclusion Manager", "July 2024", Box("", fill=AMBER)),
                ("Translate the menu", "Catering Manager", "June 2024", Box("", fill=RED)),
            ),
        ),
        rows=(
            meant(actions=["Review the chaperone policy"], leads=["Chief Nurse"], when=["2024-05"], due="2024-05-31",
                 status="on-track"),
            meant(actions=["Add pronouns to name badges"], leads=["Inclusion Manager"], when=["2024-07"],
                 due="2024-07-31", status="at-risk"),
            meant(actions=["Translate the menu"], leads=["Catering Manager"], when=["2024-06"], due="2024-06-30",
                 status="off-track"),
        ),
        formats=("docx", "xlsx", "html"),
    )  # fmt: skip


def characteristic_ticks() -> Shape:
    """A tick column to each protected characteristic, below one merged heading."""
    return Shape(
        name="characteristic-ticks",
        pieces=(
            Heading("Cressing Council: Equality Plan by Characteristic", 1),
            grid(
                (Box("Action", down=2), Box("Protected characteristic", across=4), Box("Lead", down=2),
                 Box("By when", down=2)),
                ("Age", "Disability", "Race", "Sex"),
                ("Hold a jobs fair for over 50s", "✓", "", "", "✓", "Economy Team", "October 2024"),
                ("Put ramps in polling places", "✓", "✓", "", "", "Elections Manager", "April 2025"),
                ("Celebrate Windrush Day", "", "", "✓", "", "Events Officer", "June 2024"),
            ),
        ),
        rows=(
            meant(actions=["Hold a jobs fair for over 50s"], leads=["Economy Team"], when=["2024-10"],
                 due="2024-10-31", characteristics=either("Age Sex", "Age, Sex", "Age; Sex")),
            meant(actions=["Put ramps in polling places"], leads=["Elections Manager"], when=["2025-04"],
                 due="2025-04-30", characteristics=either("Age Disability", "Age, Disability", "Age; Disability")),
            meant(actions=["Celebrate Windrush Day"], leads=["Events Officer"], when=["2024-06"], due="2024-06-30",
                 characteristics="Race"),
        ),
    )  # fmt: skip


def duty_aims() -> Shape:
    """Ticks below the three aims of the public sector equality duty."""
    return Shape(
        name="duty-aims",
        pieces=(
            Heading("Isle Court Academy Trust: Equality Objectives", 1),
            grid(
                ("Objective", "Eliminate discrimination", "Advance equality", "Foster good relations", "Actions",
                 "Responsible", "Review date"),
                ("Reduce exclusions of pupils with SEND", "✓", "✓", "", "Review the behaviour policy",
                 "Trust SEND Lead", "July 2025"),
                ("Pupils learn about each other's faiths", "", "", "✓", "Visit four places of worship", "RE Lead",
                 "March 2025"),
            ),
        ),
        rows=(
            meant(objective="Reduce exclusions of pupils with SEND", actions=["Review the behaviour policy"],
                 leads=["Trust SEND Lead"],
                 other=either()),
            meant(objective="Pupils learn about each other's faiths", actions=["Visit four places of worship"],
                 leads=["RE Lead"], other=either()),
        ),
    )  # fmt: skip


def no_plans_around() -> Shape:
    """A plan between a glossary, contacts, a budget and a table of figures."""
    return Shape(
        name="no-plans-around",
        pieces=(
            Heading("Gorsey Council Equality Report 2024", 1),
            Heading("Our workforce in figures"),
            grid(
                ("Group", "2022", "2023", "2024"),
                ("Women", "61%", "62%", "62%"),
                ("Disabled staff", "6%", "7%", "9%"),
                ("Black, Asian and minority ethnic staff", "8%", "8%", "11%"),
            ),
            Heading("Action plan"),
            grid(
                ("Priority", "Action", "Lead", "Timescale", "Outcome"),
                ("Fair pay", "Publish a pay gap report", "HR Manager", "March 2025", "Gap is known and falls"),
                ("Fair pay", "Review grading of care posts", "Pay Officer", "September 2025", "Grades are fair"),
            ),
            Heading("Glossary"),
            grid(("Term", "Definition"), ("BSL", "British Sign Language"), ("EIA", "Equality impact assessment")),
            Heading("Contacts"),
            grid(
                ("Name", "Telephone", "Email"),
                ("Equality Team", "01632 960100", "equality@gorsey.example"),
                ("HR Service Desk", "01632 960101", "hr@gorsey.example"),
            ),
            Heading("Budget"),
            grid(("Item", "Cost"), ("Training", "£4,500"), ("Events", "£1,200"), ("Total", "£5,700")),
        ),
        rows=(
            meant(section="Action plan", objective="Fair pay", actions=["Publish a pay gap report"],
                 leads=["HR Manager"], when=["2025-03"], due="2025-03-31", outcome="Gap is known and falls"),
            meant(section="Action plan", objective="Fair pay", actions=["Review grading of care posts"],
                 leads=["Pay Officer"], when=["2025-09"], due="2025-09-30", outcome="Grades are fair"),
        ),
    )  # fmt: skip


def delivery_system() -> Shape:
    """Goals as bands and numbered outcomes, each with a grade, evidence and an action."""
    return Shape(
        name="delivery-system",
        pieces=(
            Heading("Millstone Community Health Trust: EDS2 Action Plan", 1),
            grid(
                ("Outcome", "Grade", "Evidence", "Action", "Lead", "Deadline"),
                (Box("Goal 1: Better health outcomes", across=6),),
                ("1.1 Services are designed to meet needs", "Developing", "Joint needs assessment",
                 "Ask patients about the new clinic", "Associate Director", "June 2024"),
                ("1.2 Needs are assessed well", "Achieving", "Audit of care plans", "Repeat the audit",
                 "Clinical Audit Manager", "January 2025"),
                (Box("Goal 2: Improved access", across=6),),
                ("2.1 People can reach services", "Undeveloped", "Complaints log", "Open a Saturday clinic",
                 "Service Manager", "March 2025"),
            ),
        ),
        rows=tuple(
            meant(ref=ref, section=goal, outcome=either(None, outcome),
                 objective=either(None, outcome, goal.split(": ")[1]),
                 evidence=evidence, actions=[action], leads=[lead], when=[when], due=due, other=either(),
                 rating=either(), status=either(), progress=either(None, grade))
            for ref, goal, outcome, grade, evidence, action, lead, when, due in (
                ("1.1", "Goal 1: Better health outcomes", "Services are designed to meet needs", "Developing",
                 "Joint needs assessment", "Ask patients about the new clinic", "Associate Director", "2024-06",
                 "2024-06-30"),
                ("1.2", "Goal 1: Better health outcomes", "Needs are assessed well", "Achieving",
                 "Audit of care plans", "Repeat the audit", "Clinical Audit Manager", "2025-01", "2025-01-31"),
                ("2.1", "Goal 2: Improved access", "People can reach services", "Undeveloped", "Complaints log",
                 "Open a Saturday clinic", "Service Manager", "2025-03", "2025-03-31"),
            )
        ),
    )  # fmt: skip


def workforce_indicators() -> Shape:
    """Indicators with the figures of two years, each merged down over its actions."""
    likely = "Relative likelihood of appointment from shortlisting"
    harassed = "Staff who were harassed by the public"
    return Shape(
        name="workforce-indicators",
        pieces=(
            Heading("Birkmoor Mental Health Trust WRES Action Plan", 1),
            grid(
                ("Indicator", "Metric description", "2022", "2023", "Action", "Lead", "Completion date"),
                (Box("2", down=2), Box(likely, down=2), Box("1.4", down=2), Box("1.2", down=2),
                 "Train all recruiting managers", "Head of Resourcing", "May 2024"),
                ("Send shortlists to the inclusion team", "Inclusion Manager", "July 2024"),
                ("5", harassed, "29%", "31%", "Display behaviour notices", "Security Manager", "August 2024"),
            ),
        ),
        rows=tuple(
            meant(ref=ref, objective=either(objective, None), measure=either(objective, None), actions=[action],
                 leads=[lead], when=[when], due=due, other=either(), baseline=either(), progress=either(),
                 target=either())
            for ref, objective, action, lead, when, due in (
                ("2", likely, "Train all recruiting managers", "Head of Resourcing", "2024-05", "2024-05-31"),
                ("2", likely, "Send shortlists to the inclusion team", "Inclusion Manager", "2024-07", "2024-07-31"),
                ("5", harassed, "Display behaviour notices", "Security Manager", "2024-08", "2024-08-31"),
            )
        ),
        formats=("docx", "xlsx", "html"),
    )  # fmt: skip


def unlike_sheets() -> Shape:
    """Two plans with headings of their own in one workbook, each with lines of title above."""
    return Shape(
        name="unlike-sheets",
        pieces=(
            Sheet("Gender"),
            Prose("Gender equality actions"),
            grid(
                ("Aim", "Task", "Officer", "Date", "Done?"),
                ("Close the pay gap", "Review starting salaries", "Pay Officer", "June 2024", "Yes"),
                ("Close the pay gap", "Advertise flexible hours", "Recruitment Officer", "August 2024", "No"),
            ),
            Sheet("Disability"),
            Prose("Disability equality actions"),
            grid(
                ("Task", "Aim", "Date", "Officer", "Cost"),
                ("Buy two hoists", "Pools are open to all", "January 2025", "Leisure Manager", "£9,000"),
            ),
        ),
        rows=(
            meant(section=either("Gender", "Gender equality actions"), objective="Close the pay gap",
                 actions=["Review starting salaries"], leads=["Pay Officer"], when=["2024-06"], due="2024-06-30",
                 status=either("completed", None), rating=either("met", None)),
            meant(section=either("Gender", "Gender equality actions"), objective="Close the pay gap",
                 actions=["Advertise flexible hours"], leads=["Recruitment Officer"], when=["2024-08"],
                 due="2024-08-31", status=either("not-started", None), rating=either("not-met", None)),
            meant(section=either("Disability", "Disability equality actions"), objective="Pools are open to all",
                 actions=["Buy two hoists"], leads=["Leisure Manager"], when=["2025-01"], due="2025-01-31",
                 resources="£9,000"),
        ),
        formats=("xlsx", "docx", "html"),
    )  # fmt: skip


def milestones() -> Shape:
    """Milestones, a budget, a baseline and a target beside the action."""
    return Shape(
        name="milestones",
        pieces=(
            Heading("Alderwick Council Corporate Equality Plan", 1),
            grid(
                ("Outcome sought", "Action", "Milestones", "Baseline", "Target", "Budget", "Lead service",
                 "Completion date"),
                ("More residents vote", "Write to every new citizen", "Letter agreed\nFirst letters sent", "61%", "70%",
                 "£2,500", "Electoral Services", "May 2025"),
                ("More residents vote", "Brief sixth forms", "Slides written", "44%", "50%", "None", "Youth Service",
                 "March 2025"),
            ),
        ),
        rows=(
            meant(outcome="More residents vote", actions=["Write to every new citizen"],
                 measure=either(None, "Letter agreed First letters sent"), other=either(),
                 progress=either(None), baseline="61%", target="70%", resources="£2,500",
                 leads=["Electoral Services"], when=["2025-05"], due="2025-05-31"),
            meant(outcome="More residents vote", actions=["Brief sixth forms"],
                 measure=either(None, "Slides written"), other=either(), baseline="44%", target="50%",
                 resources="None", leads=["Youth Service"], when=["2025-03"], due="2025-03-31"),
        ),
    )  # fmt: skip


SHAPES = (
    questions, statements, accessibility_plan, title_block, colour_only, characteristic_ticks, duty_aims,
    no_plans_around, delivery_system, workforce_indicators, unlike_sheets, milestones,
)  # fmt: skip

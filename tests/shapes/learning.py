"""Plans as schools and universities publish them."""

from __future__ import annotations

from tests.shapes.pieces import OFFICE, Box, Heading, Prose, Shape, bullets, either, grid, meant


def athena() -> Shape:
    """A department's plan for a charter: rationale, milestones and success criteria."""
    return Shape(
        name="athena",
        formats=OFFICE,
        pieces=(
            Heading("Department of Geology – Athena SWAN Bronze Action Plan", 1),
            grid(
                ("Ref", "Planned action", "Rationale", "Key outputs and milestones", "Timeframe",
                 "Person responsible", "Success criteria"),
                (Box("2. The Self-Assessment Process", across=7),),
                ("2.1", "Embed the SAT in the committee structure", "SAT has met ad hoc since 2016",
                 bullets("Terms of reference agreed (Oct 2018)", "First termly meeting (Jan 2019)"),
                 "Oct 2018 – Jan 2019", "HoD, SAT Chair", "SAT reports to every Board of Studies"),
                ("2.2", "Run the staff culture survey every two years", "Response rate in 2017 was 48%",
                 bullets("Survey opens each April", "Results shared by end July"),
                 "April 2019, then every 2 years", "Departmental Manager", "Response rate of 70% or more"),
                (Box("5. Supporting and advancing women's careers", across=7),),
                ("5.1\n(priority)", "Gender-neutral wording of all job adverts",
                 "Only 22% of applicants for lectureships are women", "Template issued to all PIs",
                 "By 1 Oct 2018 and ongoing", "HR Adviser", "30% of applicants are women by 2021"),
                ("5.2", "Mentoring for all new lecturers", "See 5.1", "Mentors named at appointment",
                 "Starting 2018/19", "Deputy HoD (Research)", "90% of new staff have a mentor within 3 months"),
            ),
            Prose("SAT: Self-assessment team. HoD: Head of Department. PI: Principal Investigator."),
        ),
        rows=(
            meant(ref="2.1", section="2. The Self-Assessment Process",
                  actions=["Embed the SAT in the committee structure"], outcome=either(), evidence=either(),
                  comments=either(), other=either(), target=either(), objective=either(), baseline=either(),
                  when=["2018-10/2019-01"], due="2019-01-31", leads=["HoD", "SAT Chair"],
                  measure=either("SAT reports to every Board of Studies",
                  "Terms of reference agreed (Oct 2018) First termly meeting (Jan 2019) SAT reports to every "
                  "Board of Studies")),
            meant(ref="2.2", section="2. The Self-Assessment Process",
                  actions=["Run the staff culture survey every two years"], outcome=either(), evidence=either(),
                  comments=either(), other=either(), target=either(), objective=either(), baseline=either(),
                  when=either(), due="2019-04-30", leads=["Departmental Manager"],
                  measure="Response rate of 70% or more"),
            meant(ref="5.1", section="5. Supporting and advancing women's careers",
                  actions=["Gender-neutral wording of all job adverts"], outcome=either(), evidence=either(),
                  comments=either(), other=either(), target=either(), objective=either(), baseline=either(),
                  when=either(), due="2018-10-01", leads=["HR Adviser"],
                  measure="30% of applicants are women by 2021"),
            meant(ref="5.2", section="5. Supporting and advancing women's careers",
                  actions=["Mentoring for all new lecturers"], outcome=either(), evidence=either(),
                  comments=either(), other=either(), target=either(), objective=either(), baseline=either(),
                  when=either(), due=None, leads=["Deputy HoD (Research)"],
                  measure="90% of new staff have a mentor within 3 months"),
        ),
    )  # fmt: skip


def charter() -> Shape:
    """A header of two rows over start, end, lead and support."""
    return Shape(
        name="charter",
        formats=OFFICE,
        pieces=(
            Heading("University of Wexmere: Race Equality Charter action plan 2022–2027", 1),
            grid(
                (Box("No.", down=2), Box("Issue identified", down=2), Box("Action", down=2), Box("Timeframe",
                 across=2), Box("Responsibility", across=2), Box("Measure of success", down=2)),
                ("Start", "End", "Lead", "Supporting"),
                ("1", "Few Black professors (0.8%)", "Sponsor programme for Grade 9 staff", "Sept 2022",
                 "July 2025", "DVC People", "Staff Development", "Four promotions by 2027"),
                ("2", "Degree awarding gap of 14 percentage points", "Review assessment in each School",
                 "Jan 2023", "Dec 2023", "PVC Education", "Heads of School", "Gap under 7 points in 2026/27"),
                ("3", "Low confidence in reporting", "Relaunch Report + Support", "2022", "2024", "Registrar",
                 "SU; Security", "Reports rise, then fall"),
            ),
        ),
        rows=(
            meant(ref="1", objective=either(), evidence=either(), comments=either(), baseline=either(),
                  other=either(), actions=["Sponsor programme for Grade 9 staff"], when=["2022-09/2025-07"],
                  due="2025-07-31", leads=["DVC People", "Staff Development"],
                  measure="Four promotions by 2027"),
            meant(ref="2", objective=either(), evidence=either(), comments=either(), baseline=either(),
                  other=either(), actions=["Review assessment in each School"], when=["2023-01/2023-12"],
                  due="2023-12-31", leads=["PVC Education", "Heads of School"],
                  measure="Gap under 7 points in 2026/27"),
            meant(ref="3", objective=either(), evidence=either(), comments=either(), baseline=either(),
                  other=either(), actions=["Relaunch Report + Support"], when=["2022/2024"], due="2024-12-31",
                  leads=["Registrar", "SU", "Security"], measure="Reports rise, then fall"),
        ),
    )  # fmt: skip


def access() -> Shape:
    """Terms merged down beside the rows of a school's plan."""
    return Shape(
        name="access",
        formats=OFFICE,
        pieces=(
            Heading("St Oswin's C of E Primary School", 1),
            Heading("Accessibility Plan 2019-2022", 2),
            Heading("Aim 1: To increase access to the curriculum", 3),
            grid(
                ("", "Targets", "Strategies", "Outcome", "Timeframe", "Responsibility", "Goals achieved"),
                (Box("Short term", down=2), "Staff know how to support pupils with autism",
                 "Autism Outreach to train all staff", "Lessons are better matched to need", "Autumn term 2019",
                 "SENCo", "Yes - Oct 19"),
                ("Pupils with poor sight can use the whiteboard", "Buy blinds for Y3 and Y4 rooms",
                 "Glare is reduced", "by Easter 2020", "Site manager/HT", ""),
                ("Medium term", "Trips are open to all", "Risk assessments to cover access",
                 "All pupils take part", "2020-21", "Class teachers", "Partly"),
                ("Long term", "New building is accessible", "Architect's brief to include access audit",
                 "Full access", "2022", "Governors (Premises)", ""),
            ),
            Heading("Aim 2: To improve the physical environment", 3),
            grid(
                ("", "Targets", "Strategies", "Outcome", "Timeframe", "Responsibility", "Goals achieved"),
                ("Short term", "Entrance is step free", "Fit a ramp",
                 "Wheelchair users enter by the front door", "Summer holidays 2020", "HT", "No"),
            ),
        ),
        rows=(
            meant(section="Aim 1: To increase access to the curriculum", period_heading=either(),
                  other=either(), objective=either(), target=either(),
                  actions=["Autism Outreach to train all staff"], outcome="Lessons are better matched to need",
                  when=either(), due="2019-12-31", leads=["SENCo"], status="completed", progress=either()),
            meant(section="Aim 1: To increase access to the curriculum", period_heading=either(),
                  other=either(), objective=either(), target=either(),
                  actions=["Buy blinds for Y3 and Y4 rooms"], outcome="Glare is reduced", when=either(),
                  due=either(), leads=["Site manager", "HT"]),
            meant(section="Aim 1: To increase access to the curriculum", period_heading=either(),
                  other=either(), objective=either(), target=either(),
                  actions=["Risk assessments to cover access"], outcome="All pupils take part", when=either(),
                  due=either(), leads=["Class teachers"], status="in-progress", progress=either()),
            meant(section="Aim 1: To increase access to the curriculum", period_heading=either(),
                  other=either(), objective=either(), target=either(),
                  actions=["Architect's brief to include access audit"], outcome="Full access", when=["2022"],
                  due="2022-12-31", leads=["Governors (Premises)"]),
            meant(section="Aim 2: To improve the physical environment", period_heading=either(), other=either(),
                  objective=either(), target=either(), actions=["Fit a ramp"],
                  outcome="Wheelchair users enter by the front door", when=either(), due=either(), leads=["HT"],
                  status="not-started", progress=either()),
        ),
    )  # fmt: skip


def objectives_per_table() -> Shape:
    """A small table to each objective, under a heading that states it."""
    return Shape(
        name="objectives-per-table",
        formats=OFFICE,
        pieces=(
            Heading("Larkfield High School Equality Objectives 2023 to 2027", 1),
            Heading("Objective 1: To narrow the gap in attendance for disadvantaged pupils", 2),
            Prose("Why we chose this: absence of disadvantaged pupils was 4% higher than that of their peers."),
            grid(
                ("What will we do?", "Who is responsible?", "When will it be done by?",
                 "How will we know we have succeeded?"),
                ("Daily calls home by 9.30am", "Attendance Officer, HOYs", "September 2023 onwards",
                 "Gap is less than 2%"),
                ("Breakfast club free of charge", "Assistant Head (Pastoral)", "01.11.23", "60 pupils a day"),
            ),
            Heading("Objective 2: To promote understanding of different faiths", 2),
            Prose("Why we chose this: pupil voice in May 2023."),
            grid(
                ("What will we do?", "Who is responsible?", "When will it be done by?",
                 "How will we know we have succeeded?"),
                ("Visits to three places of worship", "Head of RE", "Every year",
                 "Visits take place; pupil feedback"),
                ("Assemblies on festivals", "SLT", "See calendar", "Calendar is published"),
            ),
        ),
        rows=(
            meant(section=either(None, "Objective 1: To narrow the gap in attendance for disadvantaged pupils"),
                  objective=either(None,
                  "Objective 1: To narrow the gap in attendance for disadvantaged pupils",
                  "To narrow the gap in attendance for disadvantaged pupils"), ref=either(),
                  actions=["Daily calls home by 9.30am"], leads=["Attendance Officer", "HOYs"],
                  when=["2023-09/.."], measure="Gap is less than 2%"),
            meant(section=either(None, "Objective 1: To narrow the gap in attendance for disadvantaged pupils"),
                  objective=either(None,
                  "Objective 1: To narrow the gap in attendance for disadvantaged pupils",
                  "To narrow the gap in attendance for disadvantaged pupils"), ref=either(),
                  actions=["Breakfast club free of charge"], leads=["Assistant Head (Pastoral)"],
                  when=["2023-11-01"], due="2023-11-01", measure="60 pupils a day"),
            meant(section=either(None, "Objective 2: To promote understanding of different faiths"),
                  objective=either(None, "Objective 2: To promote understanding of different faiths",
                  "To promote understanding of different faiths"), ref=either(),
                  actions=["Visits to three places of worship"], leads=["Head of RE"], when=["recurring"],
                  measure="Visits take place; pupil feedback"),
            meant(section=either(None, "Objective 2: To promote understanding of different faiths"),
                  objective=either(None, "Objective 2: To promote understanding of different faiths",
                  "To promote understanding of different faiths"), ref=either(),
                  actions=["Assemblies on festivals"], leads=["SLT"], when=either(),
                  measure="Calendar is published"),
        ),
    )  # fmt: skip


def kpi() -> Shape:
    """Indicator, baseline, target, milestones and a commentary."""
    return Shape(
        name="kpi",
        formats=OFFICE,
        pieces=(
            Heading("Equality, Diversity and Inclusion Strategy: Delivery Plan", 1),
            Heading("Tamarside University", 2),
            grid(
                ("Strategic aim", "Actions", "KPI", "Baseline 2019", "Target 2024", "Accountable", "Milestones",
                 "RAG status", "Q2 commentary"),
                (Box("1. Inclusive leadership", down=3), "1.1 All senior managers have an EDI objective",
                 "% of managers with objective", "35%", "100%", "VC / Director of HR",
                 "Dec 2020: 60%; Dec 2022: 90%", "A", "62% at Dec 2020"),
                ("1.2 Inclusive leadership programme", "No. completing", "0", "120", "Head of OD",
                 "First cohort Mar 2021", "G", "Two cohorts have been run"),
                ("1.3 Reverse mentoring", "Pairs", "0", "25", "EDI Manager", "Pilot by Jul 2021", "R",
                 "Pilot slipped to Sept 2021"),
                ("2. Fair access", "2.1 Contextual offers in every faculty", "% of faculties", "2 of 5",
                 "5 of 5", "Director of Admissions", "Sept 2021", "Complete", "See 1.1"),
            ),
        ),
        rows=(
            meant(ref="1.1", objective=either("1. Inclusive leadership", "Inclusive leadership"),
                  actions=["All senior managers have an EDI objective"], measure="% of managers with objective",
                  baseline="35%", target="100%", leads=["VC", "Director of HR"], when=either(), due=either(),
                  status="at-risk", progress="62% at Dec 2020", comments=either(), other=either()),
            meant(ref="1.2", objective=either("1. Inclusive leadership", "Inclusive leadership"),
                  actions=["Inclusive leadership programme"], measure="No. completing", baseline="0",
                  target="120", leads=["Head of OD"], when=either(), due=either(), status="on-track",
                  progress="Two cohorts have been run", other=either()),
            meant(ref="1.3", objective=either("1. Inclusive leadership", "Inclusive leadership"),
                  actions=["Reverse mentoring"], measure="Pairs", baseline="0", target="25",
                  leads=["EDI Manager"], when=either(), due=either(), status="off-track",
                  progress="Pilot slipped to Sept 2021", other=either()),
            meant(ref="2.1", objective=either("2. Fair access", "Fair access"),
                  actions=["Contextual offers in every faculty"], measure="% of faculties", baseline="2 of 5",
                  target="5 of 5", leads=["Director of Admissions"], when=either(), due=either(),
                  status="completed", progress=either(None, "See 1.1"), other=either()),
        ),
    )  # fmt: skip


def ticked_standing() -> Shape:
    """A tick under where each action stands."""
    return Shape(
        name="ticked-standing",
        formats=OFFICE,
        pieces=(
            Heading("Thornbeck Academy equality plan", 1),
            grid(
                ("What we will do", "Led by", "Deadline", "Not started", "In progress", "Complete"),
                ("Audit the curriculum for bias", "Curriculum Lead", "July 2023", "", "✓", ""),
                ("Hold a cultural food day", "PTA", "May 2023", "", "", "✓"),
                ("Review the uniform policy", "Governors", "Dec 2023", "✓", "", ""),
            ),
        ),
        rows=(
            meant(actions=["Audit the curriculum for bias"], leads=["Curriculum Lead"], when=["2023-07"],
                  due="2023-07-31", status="in-progress", progress=either(), other=either(), rating=either()),
            meant(actions=["Hold a cultural food day"], leads=["PTA"], when=["2023-05"], due="2023-05-31",
                  status="completed", progress=either(), other=either(), rating=either()),
            meant(actions=["Review the uniform policy"], leads=["Governors"], when=["2023-12"],
                  due="2023-12-31", status="not-started", progress=either(), other=either(), rating=either()),
        ),
    )  # fmt: skip


SHAPES = (
    athena, charter, access, objectives_per_table, kpi, ticked_standing,
)  # fmt: skip

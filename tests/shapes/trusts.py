"""Plans as trusts, forces, fire authorities and landlords publish them, written before any was read."""

from __future__ import annotations

from tests.shapes.pieces import Box, Grid, Heading, Intended, Prose, Shape, bullets, counted, either, grid, meant


def ambulance_wres() -> Shape:
    """An indicator printed once beside many actions, a table that goes on without header, and figures that are none."""
    keep, fair = "Attract and keep a varied workforce", "Policies that are fair and consistent"
    section = either(None, "WRES 2024-2025 action plan")
    appointed = "Relative likelihood of white applicants being appointed from shortlisting"
    agents = "Cultural inclusion agents on interview panels where possible. Baseline – 5.5%, increase to 7% Year 1"
    formal = "Relative likelihood of BME staff entering the formal disciplinary process"
    return Shape(
        name="ambulance-wres",
        pieces=(
            Heading("Fenwater Ambulance Service NHS Trust", 1),
            Heading("WRES 2024-2025 action plan", 2),
            Prose("The People Committee agreed these actions in September 2024 and looks at them each quarter."),
            grid(
                ("Indicator", "Objective", "Action", "Delivery Date", "Leads", "Inclusivity Plan priority area"),
                ("1", "Share of staff in each AfC band and VSM beside the whole workforce",
                 "Keep watch on this objective and report to the People Committee", "N/A", "N/A", keep),
                (Box("2", down=3), Box(appointed, down=3),
                 agents,
                 "31/03/2025", "Head of Culture & Head of Resourcing and Shared Services", keep),
                ("Fair recruitment course for all who sit on panels", "31/03/2025", "Head of Talent", ""),
                ("Equality review of recruitment and promotion policies", "31/12/2024", "Head of Culture", keep),
                ("3", formal, "Equality review of employee relations processes", "31/12/2024",
                 "Head of Culture & Head of HR", fair),
            ),
            Heading("WRES 2024-2025 action plan (continued)", 2),
            grid(
                ("", "", "Diverse panels for disciplinary and capability hearings", "31/03/2025", "Head of HR", fair),
                ("4", "Relative likelihood of white staff accessing non-mandatory training",
                 "Ring-fence a third of bursary places", "Qtr 1 2025/26", "Head of Education", keep),
                ("5 - 8", "Staff survey indicators",
                 "Roll out the Speak Up pledge\nPublish what was done about reports",
                 "Ongoing – review March 2025", "FTSU Guardian\nDirector of People", fair),
            ),
            Heading("Where we are", 2),
            grid(
                ("Indicator", "2022", "2023", "2024", "Change"),
                ("Indicator 2", "1.61", "1.44", "1.38", "Better"),
                ("Indicator 3", "0.90", "1.10", "1.25", "Worse"),
            ),
        ),
        rows=(
            meant(section=section, ref=either(None, "1"), measure=either(None, "1"), other=either(),
                  objective="Share of staff in each AfC band and VSM beside the whole workforce",
                  actions=["Keep watch on this objective and report to the People Committee"],
                  status=either(None, "not-applicable")),
            meant(section=section, ref=either(None, "2"), measure=either(None, "2"), other=either(),
                  objective=appointed, actions=[agents], when=["2025-03-31"], due="2025-03-31",
                  leads=["Head of Culture", "Head of Resourcing and Shared Services"]),
            meant(section=section, ref=either(None, "2"), measure=either(None, "2"), other=either(),
                  objective=appointed, actions=["Fair recruitment course for all who sit on panels"],
                  when=["2025-03-31"], due="2025-03-31", leads=["Head of Talent"]),
            meant(section=section, ref=either(None, "2"), measure=either(None, "2"), other=either(),
                  objective=appointed, actions=["Equality review of recruitment and promotion policies"],
                  when=["2024-12-31"], due="2024-12-31", leads=["Head of Culture"]),
            meant(section=section, ref=either(None, "3"), measure=either(None, "3"), other=either(),
                  objective=formal, actions=["Equality review of employee relations processes"],
                  when=["2024-12-31"], due="2024-12-31", leads=["Head of Culture", "Head of HR"]),
            meant(section=section, ref=either(None, "3"), measure=either(None, "3"), other=either(),
                  objective=either(None, formal), leads=["Head of HR"], when=["2025-03-31"], due="2025-03-31",
                  actions=["Diverse panels for disciplinary and capability hearings"]),
            meant(section=section, ref=either(None, "4"), measure=either(None, "4"), other=either(),
                  objective="Relative likelihood of white staff accessing non-mandatory training",
                  actions=["Ring-fence a third of bursary places"], when=["2025-04/2025-06"], due="2025-06-30",
                  leads=["Head of Education"]),
            meant(section=section, ref=either(None, "5 - 8"), measure=either(None, "5 - 8"), other=either(),
                  objective="Staff survey indicators", actions=["Roll out the Speak Up pledge",
                  "Publish what was done about reports"], when=either(), due=either(None, "2025-03-31"),
                  leads=["FTSU Guardian", "Director of People"]),
        ),
    )  # fmt: skip


def reference_group() -> Shape:
    """Columns headed by questions with the plain name in brackets, numbered dates and owners, and dittos."""
    section = either(None, "Race and Faith Reference Group Action Plan 2009 – 2010")
    contact, faiths = "Clear lines of contact between the groups", "Officers know the faiths of those they serve"
    return Shape(
        name="reference-group",
        pieces=(
            Prose("NOT PROTECTIVELY MARKED"),
            Heading("Northmoor Constabulary Equality and Diversity Strategy", 1),
            Heading("Race and Faith Reference Group Action Plan 2009 – 2010", 2),
            grid(
                ("What we want to achieve\n(Outcomes)", "How we intend to do it\n(Action)",
                 "How we will know we have done it\n(Indicator/Measure)", "Who is going to do it\n(Owner)",
                 "By when\n(Target Dates & Milestones)", "Links to Strategy Commitments and/or other priorities"),
                (Box(contact, down=2), "Find every group that works in the Prevent field and invite a member",
                 "Members attend meetings of the other groups", "Chair of Race and Faith Group",
                 "October 2009 and ongoing", bullets("Service", "Engagement")),
                (counted("Draft a hate crime leaflet", "Translate it into five languages", "Send it to all stations"),
                 "Leaflet in use", "1. Insp. Community Safety\n2. Corporate Comms\n3. Corporate Comms",
                 "1. Dec 09\n2. Feb 10\n3. By end March 2010", "Service"),
                (faiths, bullets("Faith awareness days at each division", "Handbook for custody staff"),
                 "4 days held\n90% of custody staff have a copy", "Div. Commanders / Custody Manager",
                 "Spring 2010", "People"),
                ("As above", "Ask faith leaders to review the days", "Report to the group", "ditto",
                 "TBC (subject to funding)", ""),
            ),
            Prose("NOT PROTECTIVELY MARKED"),
        ),
        rows=(
            meant(section=section, outcome=either(None, contact), objective=either(None, contact),
                  measure="Members attend meetings of the other groups",
                  actions=["Find every group that works in the Prevent field and invite a member"], other=either(),
                  leads=["Chair of Race and Faith Group"], when=either(), due="2009-10-31"),
            meant(section=section, outcome=either(None, contact), objective=either(None, contact),
                  measure="Leaflet in use", other=either(),
                  actions=["Draft a hate crime leaflet", "Translate it into five languages",
                  "Send it to all stations"], leads=either(), when=["2009-12", "2010-02", "2010-03"],
                  due="2010-03-31"),
            meant(section=section, outcome=either(None, faiths), objective=either(None, faiths),
                  measure="4 days held 90% of custody staff have a copy",
                  actions=["Faith awareness days at each division", "Handbook for custody staff"], other=either(),
                  leads=["Div. Commanders", "Custody Manager"], when=["2010-21"], due="2010-05-31"),
            meant(section=section, outcome=either(None, "As above", faiths),
                  objective=either(None, "As above", faiths), measure="Report to the group",
                  actions=["Ask faith leaders to review the days"], leads=either(), when=["undetermined"],
                  other=either()),
        ),
    )  # fmt: skip


def landlord() -> Shape:
    """Bands of directorates, a column of targets that holds dates, and letters that a key explains."""
    lettings = "Lettings are not monitored at each stage"
    return Shape(
        name="landlord",
        pieces=(
            Heading("Saltmarsh Homes Equality & Diversity Action Plan", 1),
            Prose("KEY: D = done, C = current, O = overdue, F = future"),
            grid(
                ("Issue", "Action agreed", "Target", "Completed", "Comment", "Priority (H/M/L)",
                 "Saltmarsh Lead", "Key"),
                (Box("Operations Directorate", across=8),),
                (lettings, "Set monitoring targets for each stage of lettings", "Feb 2008", "14/3/08",
                 "Went live with choice based lettings", "M", "AM(S)", "D"),
                ("", "Record the time between being accepted and rehoused", "Sept 2008", "",
                 "Awaiting the new computer system", "M", "AM(S)", "O"),
                ("No hate crime procedure", "Write a procedure with tenants and the police", "Mar 09", "",
                 "Two meetings held", "H", "HoH / ASB Team", "C"),
                (Box("Human Resources", across=8),),
                ("Few disabled applicants", "Use the two ticks symbol in all adverts", "2009/10", "", "",
                 "L", "HRM", "F"),
                ("Board does not mirror tenants", "Recruit two board members under 35", "At the next AGM", "",
                 "Moved from last year's plan", "H", "Chair and Company Secretary", "C"),
            ),
            Heading("Who is who", 2),
            grid(
                ("Initials", "Post"), ("AM(S)", "Area Manager (South)"), ("HoH", "Head of Housing"),
                ("HRM", "Human Resources Manager"),
            ),
        ),
        rows=(
            meant(section="Operations Directorate", objective=lettings, comments="Went live with choice based lettings",
                  actions=["Set monitoring targets for each stage of lettings"], when=["2008-02"], due="2008-02-29",
                  leads=["AM(S)"], status="completed", other=either(), progress=either(None, "14/3/08")),
            meant(section="Operations Directorate", objective=either(None, lettings), other=["M"],
                  comments="Awaiting the new computer system", when=["2008-09"], due="2008-09-30", leads=["AM(S)"],
                  actions=["Record the time between being accepted and rehoused"], status="off-track"),
            meant(section="Operations Directorate", objective="No hate crime procedure", other=["H"],
                  comments="Two meetings held", actions=["Write a procedure with tenants and the police"],
                  when=["2009-03"], due="2009-03-31", leads=["HoH", "ASB Team"], status="in-progress"),
            meant(section="Human Resources", objective="Few disabled applicants", other=["L"],
                  actions=["Use the two ticks symbol in all adverts"], when=["2009-04/2010-03"], due="2010-03-31",
                  leads=["HRM"], status="not-started"),
            meant(section="Human Resources", objective="Board does not mirror tenants", other=["H"],
                  actions=["Recruit two board members under 35"], when=["relative"], status="in-progress",
                  comments="Moved from last year's plan", leads=["Chair", "Company Secretary"]),
        ),
    )  # fmt: skip


def charter_mark() -> Shape:
    """Heads in two rows, themes as bands, letters before each lead, and an action that is another one."""
    culture, grades = (
        "Theme 1: Create a more inclusive culture",
        "Theme 2: Raise the share of BME staff in senior grades",
    )
    said, few = "Only 41% of BME staff would recommend us", "4% of grade 9 and above are BME"
    why = {name: either(None, said) for name in ("objective", "evidence", "baseline", "comments")}
    low = {name: either(None, few) for name in ("objective", "evidence", "baseline", "comments")}
    return Shape(
        name="charter-mark",
        pieces=(
            Heading("University of Wexcombe Race Equality Charter Mark Action Plan April 2015 – April 2018", 1),
            Prose("In the sixth column R stands for responsible and A for accountable. It should not be read across."),
            grid(
                (Box("No.", down=2), Box("Issue identified", down=2), Box("Planned action", down=2),
                 Box("Timeframe", across=2), Box("Responsibility (R) / accountability (A)", down=2),
                 Box("Success criteria", down=2)),
                ("Start", "End"),
                (Box(culture, across=7),),
                ("1.1", Box(said, down=3), "Extend the mentoring scheme to grades 3 to 5", "Sept 2015", "July 2016",
                 "R: OD Manager\nA: Registrar", "30 pairs by July 2016; survey score up ten points"),
                ("1.2", "Race equality in the welcome pack of each new starter", "Jan 2016", "Ongoing",
                 "R: HR Operations; A: HR Director", "Pack in use in all faculties"),
                ("1.3", "(a) Annual lecture in Black History Month\n(b) Film night with the Students' Union",
                 "Oct 2015", "Oct 2017", "R: Events Team and SU\nA: PVC (Engagement)", "200 guests a year"),
                (Box(grades, across=7),),
                ("2.1", few, "Targeted leadership places", "01.10.2016", "31.07.2018",
                 "R: HoDs\nA: Provost", "8% by April 2018"),
                ("2.2", few, "See action 1.1", "-", "-", "-", "-"),
            ),
        ),
        rows=(
            meant(**why, section=culture, ref="1.1", actions=["Extend the mentoring scheme to grades 3 to 5"],
                  other=either(), when=["2015-09/2016-07"], due="2016-07-31", leads=["OD Manager", "Registrar"],
                  measure="30 pairs by July 2016; survey score up ten points"),
            meant(**why, section=culture, ref="1.2", actions=["Race equality in the welcome pack of each new starter"],
                  other=either(), when=["2016-01/.."], leads=["HR Operations", "HR Director"],
                  measure="Pack in use in all faculties"),
            meant(**why, section=culture, ref="1.3", actions=["Annual lecture in Black History Month",
                  "Film night with the Students' Union"], other=either(), when=["2015-10/2017-10"], due="2017-10-31",
                  leads=["Events Team", "SU", "PVC (Engagement)"], measure="200 guests a year"),
            meant(**low, section=grades, ref="2.1", actions=["Targeted leadership places"], other=either(),
                  when=["2016-10-01/2018-07-31"], due="2018-07-31", leads=["HoDs", "Provost"],
                  measure="8% by April 2018"),
            meant(**low, section=grades, ref="2.2", other=either(), measure=either(None, "-")),
        ),
    )  # fmt: skip


def swan_forms() -> Shape:
    """One small form for each action, under the objective that it serves."""
    labels = ("Rationale", "Timeframe", "Responsible", "Success measure", "Progress (May 2023)")
    careers, life = "Objective A: Support the careers of women in research", "Objective B: A kinder working life"

    def form(number: str, action: str, *cells: str) -> Grid:
        return grid((f"Action {number}", action), *zip(labels, cells, strict=True))

    def named(band: str) -> Intended:
        return {"section": band, "objective": either(None, band, band.partition(": ")[2])}

    return Shape(
        name="swan-forms",
        pieces=(
            Heading("School of Mineral Sciences – Athena Swan Silver Action Plan 2022-27", 1),
            Heading(careers, 2),
            form("A1", "Hold a promotions workshop each spring", "Women wait two years longer to apply (Fig. 12)",
                 "Jan 2023 – Dec 2026", "Chair of SAT; Head of School", "Equal time to first application by 2027",
                 "First workshop held in March, 22 came"),
            form("A2", "Offer cover for teaching after maternity leave", "Five of seven returners asked for it",
                 "From September 2023", "School Manager", "All returners are offered a term without teaching",
                 "Not yet started"),
            Heading(life, 2),
            form("B1", "No meetings before 10am or after 4pm", "61% said late meetings kept them away",
                 "By Christmas 2022", "All committee chairs", "Audit of diaries finds no breach", "Complete"),
        ),
        rows=(
            meant(**named(careers), ref="A1", actions=["Hold a promotions workshop each spring"],
                  evidence="Women wait two years longer to apply (Fig. 12)", when=["2023-01/2026-12"],
                  due="2026-12-31", leads=["Chair of SAT", "Head of School"],
                  measure="Equal time to first application by 2027", progress="First workshop held in March, 22 came",
                  status=either("in-progress", "completed", "on-track")),
            meant(**named(careers), ref="A2", actions=["Offer cover for teaching after maternity leave"],
                  evidence="Five of seven returners asked for it", when=["2023-09/.."], leads=["School Manager"],
                  measure="All returners are offered a term without teaching", progress="Not yet started",
                  status="not-started"),
            meant(**named(life), ref="B1", actions=["No meetings before 10am or after 4pm"],
                  evidence="61% said late meetings kept them away", when=either(),
                  due=either("2022-12-25", "2022-12-31"),
                  leads=["All committee chairs"], measure="Audit of diaries finds no breach", progress="Complete",
                  status="completed"),
        ),
    )  # fmt: skip


SHAPES = (
    ambulance_wres, reference_group, landlord, charter_mark, swan_forms,
)  # fmt: skip

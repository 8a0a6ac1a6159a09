"""Plans as housing associations, museums, universities, departments and health boards publish them."""

from __future__ import annotations

from typing import Any

from tests.shapes.pieces import OFFICE, Box, Heading, Prose, Shape, bullets, counted, either, grid, meant


def _perhaps(text: str) -> Any:
    return either(None, text)


def housing() -> Shape:
    """An association's plan by directorate, with codes for the status and a priority."""
    operations, people = "Operations Directorate", "Human Resources"
    return Shape(
        name="body-housing",
        pieces=(
            Heading("Northgate Homes: Equality & Diversity Action Plan", 1),
            Prose("Priority: H – high, M – medium, L – low."),
            grid(
                ("Objective", "Action", "Comment", "Completion date", "Priority H/M/L", "Northgate lead", "Status"),
                (Box(operations, across=7),),
                ("Lettings are fair", "Set targets for each stage of lettings",
                 "Monitoring will be wider once choice-based lettings begin", "September 2008", "M", "AM(S)",
                 "Current"),
                ("Repairs suit every tenant", "Ask about access needs when a repair is booked", "", "Dec-08", "H",
                 "Repairs Manager", "Completed"),
                ("", "Give contractors a code of conduct", "Draft with the tenants' panel", "01/03/2009", "L",
                 "Repairs Manager, Procurement Officer", "Overdue"),
                (Box(people, across=7),),
                ("Our staff are like our tenants", "Advertise vacancies in the community press", "",
                 "Ongoing", "H", "HR", "Current"),
                ("Managers know the law", "Brief all managers on the new duty", "Two sessions a year",
                 "April 2009 – June 2009", "M", "HR; Legal Services", "Future"),
            ),
        ),
        rows=(
            meant(section=operations, objective="Lettings are fair", when=["2008-09"], due="2008-09-30",
                  actions=["Set targets for each stage of lettings"], leads=["AM(S)"], status="in-progress",
                  comments="Monitoring will be wider once choice-based lettings begin", other=either(),
                  progress=_perhaps("Current")),
            meant(section=operations, objective="Repairs suit every tenant", when=["2008-12"], due="2008-12-31",
                  actions=["Ask about access needs when a repair is booked"], leads=["Repairs Manager"],
                  status="completed", other=either(), progress=_perhaps("Completed")),
            meant(section=operations, objective=_perhaps("Repairs suit every tenant"), when=["2009-03-01"],
                  due="2009-03-01", actions=["Give contractors a code of conduct"], other=either(),
                  leads=["Repairs Manager", "Procurement Officer"], status="off-track",
                  comments="Draft with the tenants' panel", progress=_perhaps("Overdue")),
            meant(section=people, objective="Our staff are like our tenants", when=["open-end"], leads=["HR"],
                  actions=["Advertise vacancies in the community press"], status="in-progress", other=either(),
                  progress=_perhaps("Current")),
            meant(section=people, objective="Managers know the law", when=["2009-04/2009-06"], due="2009-06-30",
                  actions=["Brief all managers on the new duty"], leads=["HR", "Legal Services"],
                  status="not-started", comments="Two sessions a year", other=either(),
                  progress=_perhaps("Future")),
        ),
    )  # fmt: skip


def museum() -> Shape:
    """A gallery's plan for sign language: actions that carry their numbers, below headings."""
    header = ("Action", "Lead department", "Timeframe", "How we will measure success")
    visitors, staff = "Visitors who use BSL", "Our workforce"
    return Shape(
        name="body-museum",
        pieces=(
            Heading("Meridian Galleries: British Sign Language Plan", 1),
            Prose("Deaf visitors and staff helped us to choose these actions."),
            Heading(visitors),
            grid(
                header,
                ("1.1 Record BSL tours of the permanent collection", "Learning Department", "2024-25",
                 "Ten tours online"),
                ("1.2 Train front of house staff to greet visitors in BSL", "Visitor Experience", "By October 2026",
                 "Two trained staff on each site every day"),
                ("1.3 Offer BSL-led events", "Learning Department, Communications", "Quarterly",
                 "Attendance and feedback"),
            ),
            Heading(staff),
            grid(
                header,
                ("2.1 Show on job adverts that BSL is welcome", "People and Organisational Development",
                 "30 June 2024", "All adverts carry the statement"),
                ("2.2 Fund Level 1 courses for 20 staff (see 1.2)", "People and Organisational Development",
                 "Short term", "Number of staff qualified"),
            ),
            Heading("Contact us"),
            grid(("Channel", "Details"), ("Text relay", "18001 then our number"), ("Post", "The Access Officer")),
        ),
        rows=(
            meant(ref="1.1", section=visitors, actions=["Record BSL tours of the permanent collection"],
                  leads=["Learning Department"], when=["2024-04/2025-03"], due="2025-03-31",
                  measure="Ten tours online"),
            meant(ref="1.2", section=visitors, actions=["Train front of house staff to greet visitors in BSL"],
                  leads=["Visitor Experience"], when=["2026-10"], due="2026-10-31",
                  measure="Two trained staff on each site every day"),
            meant(ref="1.3", section=visitors, actions=["Offer BSL-led events"], when=["recurring"],
                  leads=["Learning Department", "Communications"], measure="Attendance and feedback"),
            meant(ref="2.1", section=staff, actions=["Show on job adverts that BSL is welcome"],
                  leads=["People and Organisational Development"], when=["2024-06-30"], due="2024-06-30",
                  measure="All adverts carry the statement"),
            meant(ref="2.2", section=staff, actions=either(), when=["relative"],
                  leads=["People and Organisational Development"], measure="Number of staff qualified"),
        ),
    )  # fmt: skip


def charter() -> Shape:
    """A school of a university: a rationale over several actions, and a head of two rows for the dates."""
    culture, careers = "Section 1: Culture", "Section 2: Careers"
    workload = "Only 48% of women find the workload fair"
    promotion = "Women wait two years longer before they apply"

    def row(rationale: str, **more: Any) -> Any:
        return meant(evidence=_perhaps(rationale), comments=_perhaps(rationale), objective=_perhaps(rationale), **more)

    return Shape(
        name="body-charter",
        formats=OFFICE,
        pieces=(
            Heading("School of Earth Sciences: gender equality action plan", 1),
            grid(
                (Box("Ref", down=2), Box("Rationale", down=2), Box("Planned action", down=2),
                 Box("Responsibility", down=2), Box("Timeframe", across=2), Box("Success measure", down=2)),
                ("Start", "End"),
                (Box(culture, across=7),),
                ("1a", Box(workload, down=2), "Publish the workload model", "Head of School", "Sept 2023",
                 "March 2024", "70% of women find the workload fair"),
                ("1b", "Set core hours for meetings", "School Manager", "Jan 2024", "June 2024",
                 "No committee meets after 4pm"),
                (Box(careers, across=7),),
                ("2a", Box(promotion, down=2), "Invite all staff at the top of their grade to a workshop",
                 "Director of Research; HR Partner", "October 2023", "Ongoing", "Applications from women double"),
                ("2b", bullets("Pair applicants with a mentor", "Collect examples of good applications"),
                 "Promotions Champion", "April 2024", "July 2025", "80% of applicants have a mentor"),
            ),
        ),
        rows=(
            row(workload, ref="1a", section=culture, actions=["Publish the workload model"],
                leads=["Head of School"], when=["2023-09/2024-03"], due="2024-03-31",
                measure="70% of women find the workload fair"),
            row(workload, ref="1b", section=culture, actions=["Set core hours for meetings"],
                leads=["School Manager"], when=["2024-01/2024-06"], due="2024-06-30",
                measure="No committee meets after 4pm"),
            row(promotion, ref="2a", section=careers, leads=["Director of Research", "HR Partner"],
                actions=["Invite all staff at the top of their grade to a workshop"], when=["2023-10/.."],
                measure="Applications from women double"),
            row(promotion, ref="2b", section=careers, leads=["Promotions Champion"],
                actions=["Pair applicants with a mentor", "Collect examples of good applications"],
                when=["2024-04/2025-07"], due="2025-07-31", measure="80% of applicants have a mentor"),
        ),
    )  # fmt: skip


def department() -> Shape:
    """A department's commitments by year of the plan, with a history of versions before them."""
    first, second = "YEAR 1", "YEAR 2"
    return Shape(
        name="body-department",
        pieces=(
            Heading("Office for Ports and Harbours: Diversity and Inclusion Delivery Plan", 1),
            grid(("Version", "Date", "Author"), ("0.1", "12/01/2022", "D&I Team"), ("1.0", "01/04/2022", "D&I Team")),
            Heading("Delivery plan"),
            grid(
                ("Objective", "Commitment", "Senior owner", "What success looks like", "Delivery date",
                 "Position at 31 March 2023"),
                (Box(first, across=6),),
                ("Fair recruitment", "Use structured interviews for every campaign", "Director of People",
                 "No gap in success rates by ethnicity", "30 September 2022", "Delivered."),
                ("Fair recruitment", "Open fast stream placements at two ports", "Director of Operations",
                 "Six placements filled", "Q4 2022/23", "Delayed. Moved to Year 2."),
                (Box(second, across=6),),
                ("A workplace for all", "Audit every site for accessibility", "Head of Estates",
                 "All sites have a plan", "By 31 March 2024", "On track."),
                ("A workplace for all", "Introduce a workplace adjustments passport",
                 "Director of People and the Disability Network", "Adjustments made within 20 days", "Summer 2023",
                 "In progress – form being tested."),
                ("Data we can trust", "Raise declaration rates", "N/K", "90% of staff have declared",
                 "within 18 months", "Not yet started."),
            ),
            Prose("Next update: April 2024."),
        ),
        rows=tuple(
            meant(section=either(None, "Delivery plan"), **more)
            for more in (
                {"period_heading": first, "objective": "Fair recruitment", "when": ["2022-09-30"],
                 "actions": ["Use structured interviews for every campaign"], "leads": ["Director of People"],
                 "measure": "No gap in success rates by ethnicity", "due": "2022-09-30", "status": "completed",
                 "progress": "Delivered."},
                {"period_heading": first, "objective": "Fair recruitment", "when": ["2023-01/2023-03"],
                 "actions": ["Open fast stream placements at two ports"], "leads": ["Director of Operations"],
                 "measure": "Six placements filled", "due": "2023-03-31", "status": either("off-track", "at-risk"),
                 "progress": "Delayed. Moved to Year 2."},
                {"period_heading": second, "objective": "A workplace for all", "when": ["2024-03-31"],
                 "actions": ["Audit every site for accessibility"], "leads": ["Head of Estates"],
                 "measure": "All sites have a plan", "due": "2024-03-31", "status": "on-track",
                 "progress": "On track."},
                {"period_heading": second, "objective": "A workplace for all", "when": ["2023-22"],
                 "actions": ["Introduce a workplace adjustments passport"],
                 "leads": ["Director of People", "Disability Network"], "due": "2023-08-31",
                 "measure": "Adjustments made within 20 days", "status": "in-progress",
                 "progress": "In progress – form being tested."},
                {"period_heading": second, "objective": "Data we can trust", "when": ["relative"],
                 "actions": ["Raise declaration rates"], "leads": either(), "status": "not-started",
                 "measure": "90% of staff have declared", "progress": "Not yet started."},
            )
        ),
    )  # fmt: skip


def health_board() -> Shape:
    """A health board's plan over two pages: the table goes on below a repeated head, a letter for the light."""
    header = ("Outcome", "Actions", "Lead", "Target date", "RAG", "Update March 2019")
    heard, valued = "Patients who need an interpreter are heard", "Staff feel valued whatever their background"

    def row(outcome: str, light: str, update: str, **more: Any) -> Any:
        both = either(update, f"{light} {update}", f"{update} {light}")
        return meant(outcome=either(None, outcome), objective=either(None, outcome), progress=both, **more)

    return Shape(
        name="body-health-board",
        formats=OFFICE,
        pieces=(
            Heading("NHS Strathbeg: Equality Outcomes Action Plan", 1),
            Prose("G – on track, A – at risk, R – off track."),
            grid(
                header,
                (Box(heard, down=3), "Put video interpreting in every clinic", "Director of eHealth", "December 2018",
                 Box("G", fill="00B050"), "On track; 18 of 24 clinics have it."),
                ("Record the need for an interpreter at referral", "Health Records Manager\nGP Sub-Committee",
                 "31/10/2018", Box("R", fill="FF0000"), "Off track: the form is not agreed."),
                (counted("Translate the ten leaflets most asked for", "Publish them online"),
                 "Communications Team", "June 2019", Box("G", fill="00B050"), "On track."),
            ),
            Prose("NHS Strathbeg Equality Outcomes Action Plan – page 2 of 2"),
            grid(
                header,
                (Box(valued, down=2), "Launch a network for ethnic minority staff", "Employee Director",
                 "Spring 2019", Box("A", fill="FFC000"), "At risk: no chair has come forward."),
                ("Report on dignity at work cases", "Head of HR and Staff Governance Committee", "Six monthly",
                 Box("G", fill="00B050"), "On track."),
            ),
        ),
        rows=(
            row(heard, "G", "On track; 18 of 24 clinics have it.", leads=["Director of eHealth"], when=["2018-12"],
                actions=["Put video interpreting in every clinic"], due="2018-12-31", status="on-track"),
            row(heard, "R", "Off track: the form is not agreed.", when=["2018-10-31"], due="2018-10-31",
                leads=["Health Records Manager", "GP Sub-Committee"], status="off-track",
                actions=["Record the need for an interpreter at referral"]),
            row(heard, "G", "On track.", leads=["Communications Team"], when=["2019-06"], due="2019-06-30",
                actions=["Translate the ten leaflets most asked for", "Publish them online"], status="on-track"),
            row(valued, "A", "At risk: no chair has come forward.", leads=["Employee Director"], when=["2019-21"],
                actions=["Launch a network for ethnic minority staff"], due="2019-05-31", status="at-risk"),
            row(valued, "G", "On track.", leads=["Head of HR", "Staff Governance Committee"], when=["recurring"],
                actions=["Report on dignity at work cases"], status="on-track"),
        ),
    )  # fmt: skip


def pay_gap() -> Shape:
    """An ambulance service's plan for the pay gap, with a table of figures before it."""

    def row(theme: str, **more: Any) -> Any:
        return meant(section=either(None, theme, "What we will do next"), objective=_perhaps(theme), **more)

    return Shape(
        name="body-pay-gap",
        formats=OFFICE,
        pieces=(
            Heading("Eastlea Ambulance Service: gender pay gap report and actions", 1),
            grid(("Quartile", "Women", "Men"), ("Upper", "38%", "62%"), ("Lower", "55%", "45%")),
            Heading("What we will do next"),
            grid(
                ("Theme", "Action we will take", "By whom", "By when", "Intended impact"),
                (Box("Recruitment", down=2), "Use plain, neutral words in adverts", "Resourcing Team",
                 "End of March 2024", "More women apply to be paramedics"),
                ("Offer flexible working from day one", "Line managers", "With immediate effect",
                 "More women accept offers"),
                ("Progression", "Sponsor ten women on the leadership course\nReview shift patterns for team leaders",
                 "Head of Learning\nRota Planning Team", "January 2024 and annually thereafter",
                 "Women hold half of team leader posts"),
                ("Pay", "Audit starting salaries", "Payroll; HR Analyst", "Q3 2023/24",
                 "Gap at appointment falls below 2%"),
            ),
        ),
        rows=(
            row("Recruitment", actions=["Use plain, neutral words in adverts"], leads=["Resourcing Team"],
                when=["2024-03"], due="2024-03-31", outcome="More women apply to be paramedics"),
            row("Recruitment", actions=["Offer flexible working from day one"], leads=["Line managers"],
                when=["relative"], outcome="More women accept offers"),
            row("Progression", when=["2024-01", "2024-01/.."], due="2024-01-31",
                actions=["Sponsor ten women on the leadership course", "Review shift patterns for team leaders"],
                leads=["Head of Learning", "Rota Planning Team"], outcome="Women hold half of team leader posts"),
            row("Pay", actions=["Audit starting salaries"], leads=["Payroll", "HR Analyst"],
                when=["2023-10/2023-12"], due="2023-12-31", outcome="Gap at appointment falls below 2%"),
        ),
    )  # fmt: skip


def scheme() -> Shape:
    """An older scheme of a university: money beside each action, and a remark as the last row of the table."""
    informed, buildings = "Information reaches all disabled students", "Buildings can be used by all"
    return Shape(
        name="body-scheme",
        formats=OFFICE,
        pieces=(
            Heading("University of Wenbury Disability Equality Scheme: Action Plan", 1),
            grid(
                ("Objective", "Action", "Responsibility", "Resources", "Timescale", "Success criteria",
                 "Progress to December 2007"),
                (Box(informed, down=2), "Audit the website against accessibility guidelines",
                 "Web Manager (lead), Disability Adviser", "Existing staff time", "July 2007", "AA standard reached",
                 "Completed."),
                ("Produce a handbook in Braille and on tape", "Student Services", "£2,500", "September 2008",
                 "Copies held in each library", "Not started."),
                (buildings, "Prepare costed access audits of all halls", "Director of Estates",
                 "£150,000 in total", "December 2006 – December 2008", "Audits done for 12 halls",
                 "In progress. 7 audits to hand."),
                ("Disabled staff stay with us", "Review the sickness policy", "Personnel / Trade Unions",
                 "Within budget", "By the end of 2007", "Policy agreed", "On target"),
                (Box("Costs are estimates and will be confirmed each year in the budget.", across=7),),
            ),
        ),
        rows=(
            meant(objective=informed, actions=["Audit the website against accessibility guidelines"],
                  leads=["Web Manager", "Disability Adviser"], resources="Existing staff time", when=["2007-07"],
                  due="2007-07-31", measure="AA standard reached", status="completed", progress="Completed."),
            meant(objective=informed, actions=["Produce a handbook in Braille and on tape"],
                  leads=["Student Services"], resources="£2,500", when=["2008-09"], due="2008-09-30",
                  measure="Copies held in each library", status="not-started", progress="Not started."),
            meant(objective=buildings, actions=["Prepare costed access audits of all halls"],
                  leads=["Director of Estates"], resources="£150,000 in total", when=["2006-12/2008-12"],
                  due="2008-12-31", measure="Audits done for 12 halls", status="in-progress",
                  progress="In progress. 7 audits to hand."),
            meant(objective="Disabled staff stay with us", actions=["Review the sickness policy"],
                  leads=["Personnel", "Trade Unions"], resources="Within budget", when=either(), due="2007-12-31",
                  measure="Policy agreed", status="on-track", progress="On target"),
        ),
    )  # fmt: skip


SHAPES = (housing, museum, charter, department, health_board, pay_gap, scheme)

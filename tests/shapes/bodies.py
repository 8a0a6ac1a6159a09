"""Plans as colleges, Northern Irish and Scottish bodies, police forces and schools publish them."""

from __future__ import annotations

from typing import Any

from tests.shapes.pieces import OFFICE, Box, Heading, Prose, Shape, bullets, either, grid, meant


def _perhaps(text: str) -> Any:
    return either(None, text)


def _under_outcome(title: str, wording: str) -> dict[str, Any]:
    """Give the fields of a row below a heading that is a section and states an outcome too."""
    words = either(None, title, wording)
    return {"section": either(title, None), "objective": words, "outcome": words}


def college() -> Shape:
    """A college's equality outcomes, a table below each."""
    first = _under_outcome("Equality Outcome 1: Disabled students stay on course and succeed",
                           "Disabled students stay on course and succeed")  # fmt: skip
    second = _under_outcome("Equality Outcome 2: Gender balance improves where it is poorest",
                            "Gender balance improves where it is poorest")  # fmt: skip
    header = ("Ref", "Action", "Lead", "Timescale", "Measure of success", "Progress at April 2023")
    return Shape(
        name="body-college",
        pieces=(
            Heading("Kirkbrae College: Equality Outcomes and Action Plan", 1),
            Prose("Approved by the Board of Management. Progress on each outcome is reported every two years."),
            Heading("Equality Outcome 1: Disabled students stay on course and succeed"),
            grid(
                header,
                ("1.1", "Publish a guide to support for disabled applicants in plain English and BSL",
                 "Head of Student Services", "August 2021", "Guide downloaded 500 times a year",
                 "Complete. The guide is on the website."),
                ("1.2", "Set up early alerts for students whose attendance drops",
                 "Curriculum Managers / Student Advisers", "From January 2022",
                 "Retention of disabled students up by 3 percentage points", "In progress. Pilot in two faculties."),
                ("1.3", "Train all guidance tutors in autism awareness", "Organisational Development",
                 "By June 2023", "90% of tutors trained", "On track: 74% trained."),
            ),
            Heading("Equality Outcome 2: Gender balance improves where it is poorest"),
            grid(
                header,
                ("2.1", "Run taster days in engineering for young women", "Head of Schools Engagement; Marketing Team",
                 "Annually, each October", "Female enrolments rise from 6% to 12%",
                 "Underway: enrolments now stand at 8%."),
                ("2.2", "Recruit male role models for childcare courses", "As above", "TBC",
                 "Six role models in place", "Not started"),
            ),
            Prose("For another format of this plan please speak to the Equalities Adviser."),
        ),
        rows=(
            meant(**first, ref="1.1", leads=["Head of Student Services"], when=["2021-08"], due="2021-08-31",
                  actions=["Publish a guide to support for disabled applicants in plain English and BSL"],
                  measure="Guide downloaded 500 times a year", status="completed",
                  progress="Complete. The guide is on the website."),
            meant(**first, ref="1.2", leads=["Curriculum Managers", "Student Advisers"], when=["2022-01/.."],
                  actions=["Set up early alerts for students whose attendance drops"], status="in-progress",
                  measure="Retention of disabled students up by 3 percentage points",
                  progress="In progress. Pilot in two faculties."),
            meant(**first, ref="1.3", leads=["Organisational Development"], when=["2023-06"], due="2023-06-30",
                  actions=["Train all guidance tutors in autism awareness"], measure="90% of tutors trained",
                  status="on-track", progress="On track: 74% trained."),
            meant(**second, ref="2.1", leads=["Head of Schools Engagement", "Marketing Team"], when=["recurring"],
                  actions=["Run taster days in engineering for young women"], status="in-progress",
                  measure="Female enrolments rise from 6% to 12%",
                  progress="Underway: enrolments now stand at 8%."),
            meant(**second, ref="2.2", leads=either(), when=["undetermined"], status="not-started",
                  actions=["Recruit male role models for childcare courses"], measure="Six role models in place",
                  progress="Not started"),
        ),
    )  # fmt: skip


def inequalities() -> Shape:
    """An action plan that answers an audit of inequalities, with bands and a glossary."""

    def found(text: str) -> dict[str, Any]:
        return {"objective": _perhaps(text), "evidence": _perhaps(text), "comments": _perhaps(text),
                "other": either()}  # fmt: skip

    access, work = "THEME 1: ACCESS TO SERVICES", "THEME 2: EMPLOYMENT"
    return Shape(
        name="body-inequalities",
        pieces=(
            Heading("Lough Side Regional Agency: Section 75 Equality Action Plan", 1),
            grid(
                ("Key inequality", "Section 75 category", "Action measure", "Performance indicator", "Timescale",
                 "Ownership"),
                (Box(access, across=6),),
                ("People with a learning disability seldom join our courses", "Disability",
                 "Produce easy read versions of the five most used leaflets", "Five leaflets published", "Year 1",
                 "Communications Branch"),
                ("Take-up by older women in rural areas is low", "Age\nGender",
                 "Hold pop-up events with rural networks", "Four events held; feedback from participants",
                 "September 2023", "Outreach Manager, Rural Network"),
                (Box(work, across=6),),
                ("Few men apply at administrative grades", "Men and women generally",
                 "Review the advertising of administrative posts", "35% of applications are from men",
                 "31 March 2024", "HR Branch"),
                ("Monitoring data on sexual orientation is incomplete", "Sexual orientation",
                 "Run the staff monitoring survey again", "Response rate of 60%", "Every two years",
                 "HR Branch / Equality Unit"),
                ("None found", "Political opinion", "Keep under review", "", "Ongoing", "Equality Unit"),
            ),
            Heading("Glossary"),
            grid(("Term", "Meaning"), ("Section 75", "The statutory duty"), ("ECNI", "Equality Commission")),
        ),
        rows=(
            meant(**found("People with a learning disability seldom join our courses"), section=access,
                  characteristics="Disability", when=["relative"], leads=["Communications Branch"],
                  actions=["Produce easy read versions of the five most used leaflets"],
                  measure="Five leaflets published"),
            meant(**found("Take-up by older women in rural areas is low"), section=access,
                  characteristics="Age Gender", actions=["Hold pop-up events with rural networks"],
                  measure="Four events held; feedback from participants", when=["2023-09"], due="2023-09-30",
                  leads=["Outreach Manager", "Rural Network"]),
            meant(**found("Few men apply at administrative grades"), section=work, leads=["HR Branch"],
                  characteristics="Men and women generally", when=["2024-03-31"], due="2024-03-31",
                  actions=["Review the advertising of administrative posts"],
                  measure="35% of applications are from men"),
            meant(**found("Monitoring data on sexual orientation is incomplete"), section=work,
                  characteristics="Sexual orientation", actions=["Run the staff monitoring survey again"],
                  measure="Response rate of 60%", when=["recurring"], leads=["HR Branch", "Equality Unit"]),
            meant(**found("None found"), section=work, characteristics="Political opinion",
                  actions=["Keep under review"], when=["open-end"], leads=["Equality Unit"]),
        ),
    )  # fmt: skip


def two_duties() -> Shape:
    """A department's disability action plan, a table for each of the two duties."""
    header = ("No.", "Measure", "Expected outcome", "Performance indicator/target", "Timescale",
              "Responsible business area")  # fmt: skip
    attitudes = "Measures to promote positive attitudes towards disabled people"
    public = "Measures to encourage participation in public life"

    def row(number: str, section: str, action: str, outcome: str, indicator: str, leads: list[str], **more: Any) -> Any:
        return meant(ref=number, section=section, actions=[action], outcome=outcome, measure=_perhaps(indicator),
                     target=_perhaps(indicator), leads=leads, **more)  # fmt: skip

    return Shape(
        name="body-two-duties",
        pieces=(
            Heading("Department for Lands and Rivers: Disability Action Plan", 1),
            Heading(attitudes),
            grid(
                header,
                ("1", "Include disability equality in induction for all new entrants", "Staff understand the duties",
                 "100% of new entrants", "Ongoing from April 2020", "Corporate Learning Team"),
                ("2", "Use images of disabled people in publications", "Positive portrayal",
                 "Annual check of ten publications", "Annually", "Press Office"),
                ("3", "Mark the International Day of Persons with Disabilities", "Raised awareness",
                 "One event each year", "3 December 2021", "Disability Champion and Staff Network"),
            ),
            Heading(public),
            grid(
                header,
                ("4", "Advertise public appointments through disability organisations",
                 "More applications from disabled people", "Applications up from 4% to 8%", "By March 2022",
                 "Public Appointments Unit"),
                ("5", "Offer accessible formats and travel costs to consultees", "Barriers are removed",
                 "All consultations", "Immediate", "All policy branches"),
                ("6", "Establish a disability forum", "Disabled people influence policy", "Forum meets twice a year",
                 "Within 12 months of approval", "Equality Unit; Policy Branch"),
            ),
            Heading("How to comment"),
            Prose("Comments may be sent to the Equality Unit at any time."),
        ),
        rows=(
            row("1", attitudes, "Include disability equality in induction for all new entrants",
                "Staff understand the duties", "100% of new entrants", ["Corporate Learning Team"],
                when=["2020-04/.."]),
            row("2", attitudes, "Use images of disabled people in publications", "Positive portrayal",
                "Annual check of ten publications", ["Press Office"], when=["recurring"]),
            row("3", attitudes, "Mark the International Day of Persons with Disabilities", "Raised awareness",
                "One event each year", ["Disability Champion", "Staff Network"], when=["2021-12-03"],
                due="2021-12-03"),
            row("4", public, "Advertise public appointments through disability organisations",
                "More applications from disabled people", "Applications up from 4% to 8%",
                ["Public Appointments Unit"], when=["2022-03"], due="2022-03-31"),
            row("5", public, "Offer accessible formats and travel costs to consultees", "Barriers are removed",
                "All consultations", ["All policy branches"], when=["relative"]),
            row("6", public, "Establish a disability forum", "Disabled people influence policy",
                "Forum meets twice a year", ["Equality Unit", "Policy Branch"], when=["relative"]),
        ),
    )  # fmt: skip


def force_questions() -> Shape:
    """A police plan whose headings are questions over words in brackets."""
    contact, staff = "Disabled people can contact us as suits them", "Staff with a disability are supported at work"

    def row(outcome: str, **more: Any) -> Any:
        return meant(outcome=_perhaps(outcome), objective=_perhaps(outcome), other=either(), **more)

    return Shape(
        name="body-force-questions",
        formats=OFFICE,
        pieces=(
            Prose("NOT PROTECTIVELY MARKED"),
            Heading("Calder and Forth Constabulary: Disability Action Plan 2009 - 2010", 1),
            grid(
                ("What we want to achieve\n(Outcomes)", "How we intend to do it\n(Action)",
                 "How we will know we have done it\n(Indicator/Measure)", "Who is going to do it\n(Owner)",
                 "By when\n(Target Dates & Milestones)", "Links to Strategy"),
                (Box(contact, down=2), "Introduce a text service for calls that are not urgent",
                 "Number of texts received", "Head of Contact Management", "October 2009", "Service"),
                ("Train enquiry office staff in deaf awareness", "80% of staff trained",
                 "Training and Development Department", "Jan 2010 to March 2010", "Service, Engagement"),
                (staff, bullets("Publish guidance on reasonable adjustments", "Set up a disabled staff association"),
                 bullets("Guidance issued", "Association has a constitution"), "HR Business Partners\nDiversity Unit",
                 "Nov 09\nFeb 10", "Employment"),
                ("Public confidence grows", "Convene the disability advisory group", "Minutes on the website",
                 "ACC (Community Justice)", "Quarterly", "Engagement"),
            ),
            Prose("NOT PROTECTIVELY MARKED"),
        ),
        rows=(
            row(contact, actions=["Introduce a text service for calls that are not urgent"],
                measure="Number of texts received", leads=["Head of Contact Management"], when=["2009-10"],
                due="2009-10-31"),
            row(contact, actions=["Train enquiry office staff in deaf awareness"], measure="80% of staff trained",
                leads=["Training and Development Department"], when=["2010-01/2010-03"], due="2010-03-31"),
            row(staff, actions=["Publish guidance on reasonable adjustments", "Set up a disabled staff association"],
                measure="Guidance issued Association has a constitution",
                leads=["HR Business Partners", "Diversity Unit"], when=["2009-11", "2010-02"], due="2010-02-28"),
            row("Public confidence grows", actions=["Convene the disability advisory group"],
                measure="Minutes on the website", leads=["ACC (Community Justice)"], when=["recurring"]),
        ),
    )  # fmt: skip


def workstreams() -> Shape:
    """A force's tracker: two leads, a traffic light in words and fill, and the latest update."""
    inside, outside = "Workstream 1 – Represented", "Workstream 2 – Respected"

    def row(light: str, update: str, **more: Any) -> Any:
        return meant(progress=either(update, f"{light} {update}", f"{update} {light}"), **more)

    recruit, fair = "Recruit officers who reflect our communities", "Use stop and search fairly"
    return Shape(
        name="body-workstreams",
        pieces=(
            Heading("Three Rivers Police: Race Action Plan tracker", 1),
            Prose("RAG: Green – on track; Amber – at risk; Red – off track; Blue – complete."),
            grid(
                ("Action no.", "Strategic commitment", "Force action", "SRO", "Delivery lead", "Due", "RAG",
                 "Latest update (June 2023)"),
                (Box(inside, across=8),),
                ("1.1", recruit, "Attend ten community events", "DCC", "Head of People", "31/03/2024",
                 Box("Green", fill="92D050"), "On track. Six of ten events attended."),
                ("1.2", "", "Review exit interviews of leavers", "DCC", "HR Policy Manager", "30/09/2023",
                 Box("Amber", fill="FFC000"), "At risk: the post is vacant until August."),
                (Box(outside, across=8),),
                ("2.1", fair, "Publish the data on disproportionality", "ACC Operations", "Performance Analyst",
                 "May 2023", Box("Blue", fill="00B0F0"), "Complete – dashboard is live."),
                ("2.2", "", "Ask the community panel to review video", "ACC Operations",
                 "Partnerships Chief Inspector", "April 2023", Box("Red", fill="FF0000"),
                 "Overdue: the panel has not met."),
            ),
        ),
        rows=(
            row("Green", "On track. Six of ten events attended.", ref="1.1", section=inside, objective=recruit,
                actions=["Attend ten community events"], leads=["DCC", "Head of People"], when=["2024-03-31"],
                due="2024-03-31", status="on-track"),
            row("Amber", "At risk: the post is vacant until August.", ref="1.2", section=inside,
                objective=_perhaps(recruit), actions=["Review exit interviews of leavers"],
                leads=["DCC", "HR Policy Manager"], when=["2023-09-30"], due="2023-09-30", status="at-risk"),
            row("Blue", "Complete – dashboard is live.", ref="2.1", section=outside, objective=fair,
                actions=["Publish the data on disproportionality"], leads=["ACC Operations", "Performance Analyst"],
                when=["2023-05"], due="2023-05-31", status="completed"),
            row("Red", "Overdue: the panel has not met.", ref="2.2", section=outside, objective=_perhaps(fair),
                actions=["Ask the community panel to review video"],
                leads=["ACC Operations", "Partnerships Chief Inspector"], when=["2023-04"], due="2023-04-30",
                status="off-track"),
        ),
    )  # fmt: skip


def access_plan() -> Shape:
    """A school's accessibility plan in terms and academic years, with goals achieved."""
    header = ("Targets", "Strategies", "Outcome", "Timeframe", "Responsibility", "Goals achieved")
    lessons, site = "Improving access to the curriculum", "Improving the physical environment"
    written = "Improving the delivery of written information"

    def row(section: str, goals: str, **more: Any) -> Any:
        words = _perhaps(goals)
        return meant(section=section, progress=words, evidence=words, comments=words, other=either(), **more)

    return Shape(
        name="body-access-plan",
        pieces=(
            Heading("St Brannoc's Primary School Accessibility Plan", 1),
            Heading(lessons),
            grid(
                header,
                ("Staff are confident with pupils who have autism", "Training from the outreach team",
                 "Needs are met in class", "Autumn Term 2022", "SENDCo", "Achieved"),
                ("Trips are open to every pupil", "Risk assessments cover access needs",
                 "All pupils take part in visits", "Ongoing", "Class teachers / EVC", ""),
            ),
            Heading(site),
            grid(
                header,
                ("Safe route across the playground", "Repaint yellow lines on steps and kerbs",
                 "Pupils with low vision move safely", "By end of Summer Term 2023", "Site Manager",
                 "Partly achieved – kerbs to do"),
                ("Accessible toilet in the infant block", "Obtain quotes\nBid to the LA capital fund",
                 "Toilet in use by pupils and visitors", "2023/24 academic year", "Headteacher and Governors",
                 "Not started"),
            ),
            Heading(written),
            grid(
                header,
                ("Letters are easy to read", "Offer large print on request", "Parents can read all letters",
                 "As and when necessary", "Office staff", ""),
            ),
            Prose("The governing body will review this plan every year."),
        ),
        rows=(
            row(lessons, "Achieved", target="Staff are confident with pupils who have autism",
                actions=["Training from the outreach team"], outcome="Needs are met in class",
                when=["2022-09/2022-12"], due="2022-12-31", leads=["SENDCo"], status="completed"),
            row(lessons, "", target="Trips are open to every pupil", actions=["Risk assessments cover access needs"],
                outcome="All pupils take part in visits", when=["open-end"], leads=["Class teachers", "EVC"]),
            row(site, "Partly achieved – kerbs to do", target="Safe route across the playground",
                actions=["Repaint yellow lines on steps and kerbs"], outcome="Pupils with low vision move safely",
                when=["2023-07"], due="2023-07-31", leads=["Site Manager"], status="in-progress"),
            row(site, "Not started", target="Accessible toilet in the infant block",
                actions=["Obtain quotes", "Bid to the LA capital fund"],
                outcome="Toilet in use by pupils and visitors", when=["2023-09/2024-07"],
                due=either("2024-07-31", "2024-08-31"), leads=["Headteacher", "Governors"], status="not-started"),
            row(written, "", target="Letters are easy to read", actions=["Offer large print on request"],
                outcome="Parents can read all letters", when=["undetermined"], leads=["Office staff"]),
        ),
    )  # fmt: skip


def school_prose() -> Shape:
    """A school's objectives in prose: a heading for each and labels before each paragraph."""

    def told(number: str, objective: str, why: str, **more: Any) -> Any:
        reason = either(None, why, f"Why we chose this: {why}")
        return meant(ref=either(None, number, f"Objective {number}"), section=either(None, "Our equality objectives"),
                     objective=either(objective, f"Objective {number}: {objective}"), evidence=reason,
                     comments=reason, other=either(), **more)  # fmt: skip

    return Shape(
        name="body-school-prose",
        formats=("docx", "html", "md"),
        pieces=(
            Heading("Harbour View Academy: equality information and objectives", 1),
            Prose("We publish our objectives every four years and report on them every year."),
            Heading("Our equality objectives"),
            Heading("Objective 1: Close the gap in reading for boys", 3),
            Prose("Why we chose this: results showed a gap of 14 points."),
            Prose("Action: Buy books that pupils have chosen."),
            Prose("Lead: Assistant Headteacher (Inclusion)"),
            Prose("Timescale: July 2024"),
            Prose("Progress: On track. The first 200 books are in use."),
            Heading("Objective 2: Reduce homophobic language", 3),
            Prose("Why we chose this: the pupil survey named it as a worry."),
            Prose("Action: Teach a unit on respect in every year group."),
            Prose("Lead: PSHE Coordinator and Heads of Year"),
            Prose("Timescale: By December 2023"),
            Prose("Progress: Completed."),
            Heading("Objective 3: Make clubs open to disabled pupils", 3),
            Prose("Why we chose this: only one club in nine has a disabled member."),
            Prose("Action: Provide a late minibus with a lift."),
            Prose("Lead: School Business Manager"),
            Prose("Timescale: To be confirmed"),
            Prose("Progress: Not started."),
        ),
        rows=(
            told("1", "Close the gap in reading for boys", "results showed a gap of 14 points.",
                 actions=["Buy books that pupils have chosen."], leads=["Assistant Headteacher (Inclusion)"],
                 when=["2024-07"], due="2024-07-31", status="on-track",
                 progress="On track. The first 200 books are in use."),
            told("2", "Reduce homophobic language", "the pupil survey named it as a worry.",
                 actions=["Teach a unit on respect in every year group."],
                 leads=["PSHE Coordinator", "Heads of Year"], when=["2023-12"], due="2023-12-31",
                 status="completed", progress="Completed."),
            told("3", "Make clubs open to disabled pupils", "only one club in nine has a disabled member.",
                 actions=["Provide a late minibus with a lift."], leads=["School Business Manager"],
                 when=["undetermined"], status="not-started", progress="Not started."),
        ),
    )  # fmt: skip


SHAPES = (college, inequalities, two_duties, force_questions, workstreams, access_plan, school_prose)

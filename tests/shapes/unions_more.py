"""Plans of a department, a health board, a Scottish council, agencies, a college and a borough, with long tables."""

from __future__ import annotations

from tests.shapes.pieces import EVERY, OFFICE, Box, Heading, Prose, Shape, Sheet, bullets, counted, either, grid, meant
from tests.shapes.unions import PRINTED, Line, laid, taken

DEPARTMENT: tuple[Line, ...] = (
    ((Box("Theme 1: Communication and information", across=5),), {}),
    (("Provide an easy read summary of each consultation", "Summary is published on the same day",
      "During each year of the plan", "Corporate Communications Branch", "Delivered. Four summaries in the year"),
     {"when": either(), "status": "completed"}),
    (("Replace the textphone with a relay service", "Service is advertised on letters", "March 2019",
      "Information Services Branch", "Achieved"), {"when": "2019-03", "status": "completed"}),
    (("Test the website with disabled users", "Two tests with six users", "By September 2020",
      "Information Services Branch", "Partially achieved. One test held"),
     {"when": "2020-09", "status": "in-progress"}),
    ((Box("Theme 2: Training and awareness", across=5),), {}),
    (("Deliver disability awareness training to public-facing staff", "80% of staff attend", "December 2019",
      "Departmental HR", "Achieved"), {"when": "2019-12", "status": "completed"}),
    (("Include Section 75 in the induction of Board members", "All new members attend", "Ongoing",
      "Equality Unit", "Ongoing"), {"when": "open-end", "status": "ongoing"}),
    (("Hold lunchtime talks with disability organisations", "Three talks a year", "Annually",
      "Equality Unit, Staff Welfare", "Not achieved due to vacancies"),
     {"when": "recurring", "leads": ["Equality Unit", "Staff Welfare"],
      "status": either("off-track", "not-started")}),
    ((Box("Theme 3: Taking part in public life", across=5),), {}),
    (("Advertise public appointments through disability networks", "Share of applicants who are disabled", "2019/20",
      "Public Appointments Unit", "In progress"), {"when": "2019-04/2020-03", "status": "in-progress"}),
    (("Offer shadowing places on boards", "Three places offered", "June 2020", "Sponsor Branches; Public Bodies",
      "Not started"), {"when": "2020-06", "leads": ["Sponsor Branches", "Public Bodies"],
                       "status": "not-started"}),
    (("Pay the travel costs of people who help us test services", "Policy on expenses agreed",
      "30th November 2018", "Finance Branch", "Achieved"), {"when": "2018-11-30", "status": "completed"}),
    (("Report progress to the Equality Commission", "Report sent", "By 31 August each year", "Equality Unit", ""),
     {"when": ("recurring",)}),
)  # fmt: skip


def department() -> Shape:
    """Ten measures under bands of themes, with what was achieved."""
    return Shape(
        name="third-department",
        pieces=(
            Heading("Department for Rural Affairs (Northern Ireland): Disability Action Plan 2018-2021", 1),
            laid(("Action measure", "Performance indicator", "Timescale", "Responsibility", "Progress"),
                 lines=DEPARTMENT),
        ),
        rows=taken(("actions", "measure", "", "leads", "progress"), DEPARTMENT),
    )  # fmt: skip


HEALTH: tuple[Line, ...] = (
    ((Box("SEO1", down=3), Box("Services that meet the needs of each community", down=3),
      "Make health checks for asylum seekers part of the offer of primary care", "Director of Primary Care",
      "Q1 2021/22", "Every cluster has a named nurse", "G"), {"when": "2021-04/2021-06", "status": "on-track"}),
    (("Extend interpretation on demand to all wards", "Patient Experience Lead", "Q3 2021/22",
      "Fewer complaints about communication", "A"), {"when": "2021-10/2021-12", "status": "at-risk"}),
    (("Publish the list of Welsh-speaking GPs", "Welsh Language Officer", "July 2021",
      "Patients can choose", "B"), {"when": "2021-07", "status": "completed"}),
    ((Box("SEO2", down=2), Box("A workforce that is treated fairly", down=2),
      "Publish the gender pay gap with a commentary", "Assistant Director of Workforce",
      "31 March 2022", "Gap falls by 1 point a year", "G"),
     {"when": "2022-03-31", "status": "on-track"}),
    (("Open an active bystander course to all staff", "OD Team & Trade Union Partners", "October 2021",
      "400 staff trained", "R"),
     {"when": "2021-10", "leads": ["OD Team", "Trade Union Partners"], "status": "off-track"}),
    ((Box("SEO3", down=4), Box("People shape what we do", down=4), "Pay members of the stakeholder group",
      "Board Secretary", "April 2022", "Members from all seven counties", "A"),
     {"when": "2022-04", "status": "at-risk"}),
    (("Ask what stops members from coming", "As above", "6 months from first meeting", "Attendance of 75%", "G"),
     {"when": "relative", "leads": either(), "status": "on-track"}),
    (("Set up a youth board with the county councils", "Engagement Manager", "TBC", "Board has met",
      Box(fill="FF0000")),
     {"when": "undetermined", "status": "off-track"}),
    (("Translate the annual quality statement into BSL", "Head of Communications", "Sept 2021", "Film is online",
      "B"), {"when": "2021-09", "status": "completed"}),
)  # fmt: skip


def health_board() -> Shape:
    """Nine actions rated by letters, with a key that says what they mean."""
    return Shape(
        name="third-health-board",
        formats=OFFICE,
        pieces=(
            Heading("Bwrdd Iechyd Prifysgol Dyffryn Teg / Dyffryn Teg University Health Board", 1),
            Heading("Strategic Equality Plan: delivery plan 2021-22", 2),
            grid(("Key", "Meaning"), ("B", "Complete"), ("G", "On track"), ("A", "Some risk to delivery"),
                 ("R", "Off track")),
            laid(("Ref", "Strategic equality objective", "Action", "Lead", "Timescale", "How we will measure success",
                  "RAG"), lines=HEALTH),
        ),
        rows=taken(("ref", "objective", "actions", "leads", "", "measure", ""), HEALTH,
                   section=either(None, "Strategic Equality Plan: delivery plan 2021-22")),
    )  # fmt: skip


SCOTTISH: tuple[Line, ...] = (
    (("Outcome 1: Disabled people find it easier to get about",
      counted("Survey bus stops on rural routes", "Fit raised kerbs at the ten worst stops"),
      counted("Transport Officer", "Roads Manager"), counted("August 2017", "March 2019"), "Disability, Age"),
     {"when": ("2017-08", "2019-03")}),
    (("Outcome 2: Young people are free from bullying because of who they are",
      counted("Revise the anti-bullying policy", "Train pupil equality ambassadors",
              "Record incidents on the school system"),
      counted("Education Officer", "Youth Work Team", "Head Teachers"),
      counted("June 2017", "December 2017", "From January 2018"), "All"),
     {"when": ("2017-06", "2017-12", "2018-01/.."), "due": "2017-12-31"}),
    (("Outcome 3: Women and men have the same chances of promotion",
      counted("Publish occupational segregation data", "Pilot job sharing for head teachers"),
      "Head of HR", counted("30 April 2017", "2018/19"), "Sex"),
     {"when": ("2017-04-30", "2018-04/2019-03")}),
    (("Outcome 4: People from minority ethnic communities take part in local decisions",
      "Offer community council training in Polish and Arabic", "Community Planning Partnership", "October 2018",
      "Race"), {"when": "2018-10"}),
)  # fmt: skip


def scottish_council() -> Shape:
    """Outcomes with numbered actions, and the characteristics that they are for."""
    texts = [str(cells[0]) for cells, _ in SCOTTISH]
    outcomes = [either(None, text, text.partition(": ")[2]) for text in texts]
    rows = taken(("outcome", "actions", "leads", "", "characteristics"), SCOTTISH, ref=either())
    return Shape(
        name="third-scottish-council",
        formats=OFFICE,
        pieces=(
            Heading("Strathorran Council: Equality Outcomes Action Plan 2017-2021", 1),
            laid(("Equality outcome", "Actions", "Responsible", "Timescale", "Protected characteristics"),
                 lines=SCOTTISH),
        ),
        rows=tuple(row | {"outcome": said, "objective": said} for row, said in zip(rows, outcomes, strict=True)),
    )  # fmt: skip


AGENCY: tuple[Line, ...] = (
    (("1", "Licence holders over 70 may not use the online form", "Keep the paper form and say so in reminders",
      "Head of Licensing", "1 July 2023", "Reminder reworded"),
     {"when": "2023-07-01", "characteristics": either(), "status": either()}),
    (("2", "Names in some languages are cut short", "Lengthen the name field in the register",
      "Register Product Owner", "October 2023", "In the backlog"),
     {"when": "2023-10", "status": either()}),
    (("3", "Photograph rules may exclude people who wear head coverings", "Rewrite the guidance with faith groups",
      "Policy Adviser, Customer Contact Manager", "Before launch", "Draft with the Faith Forum"),
     {"when": "relative", "leads": ["Policy Adviser", "Customer Contact Manager"], "status": either()}),
    (("4", "We do not know who is refused", "Add monitoring questions to the appeal form", "Appeals Team",
      "January 2024, then every six months", "Not started"),
     {"when": ("2024-01", "2024-01/.."), "status": "not-started"}),
    (("5", "No negative impact was found for sex", "N/A", "", "", ""), {"actions": [], "status": "not-applicable"}),
)  # fmt: skip


def agency() -> Shape:
    """An assessment and its report: particulars, minutes, risks, contacts and a glossary round one plan."""
    return Shape(
        name="third-agency",
        pieces=(
            Heading("Vehicle Permits Agency: Equality Impact Assessment of the digital permit", 1),
            grid(("Name of policy", "Digital permit service"), ("Directorate", "Customer Operations"),
                 ("Assessment completed by", "Service Design Lead"), ("Date of assessment", "17 April 2023"),
                 ("Date of next review", "April 2025")),
            Heading("Background"),
            Prose("The Agency issues 90,000 permits a year. From November 2023 most people will apply online."),
            Heading("Extract from the minutes of the Executive Committee, 3 May 2023"),
            Prose("Present: Chief Executive (Chair), Director of Operations, Director of Finance, Legal Adviser."),
            Prose("Item 6. The Committee noted the assessment and asked for a report on refusals in the spring."),
            Heading("Groups that are affected"),
            grid(("Protected characteristic", "Positive impact", "Negative impact", "None"),
                 ("Age", "", "X", ""), ("Disability", "X", "X", ""), ("Race", "", "X", ""),
                 ("Religion or belief", "", "X", ""), ("Sex", "", "", "X")),
            Heading("Action plan"),
            laid(("No.", "Issue identified", "Action required", "Owner", "Target date", "Progress"), lines=AGENCY),
            Heading("Risks"),
            grid(("Risk", "Likelihood", "Impact", "Score"), ("Launch is late", "3", "4", "12"),
                 ("Old forms stay in circulation", "2", "2", "4")),
            Heading("Contacts"),
            grid(("Name", "Telephone", "Email"), ("Equality mailbox", "01632 960700", "equality@permits.example"),
                 ("Service desk", "01632 960701", "desk@permits.example")),
            Heading("Glossary"),
            grid(("Term", "Meaning"), ("EIA", "Equality impact assessment"),
                 ("Digital permit", "A permit that is shown on a phone")),
            Heading("Version control"),
            grid(("Version", "Date", "Author", "Changes"), ("0.1", "02/03/2023", "Service Design Lead", "First draft"),
                 ("1.0", "17/04/2023", "Service Design Lead", "Agreed")),
        ),
        rows=taken(("ref", "objective", "actions", "leads", "", "progress"), AGENCY, ("objective",),
                   section=either(None, "Action plan"), evidence=either(), comments=either(),
                   other=either(), characteristics=either()),
    )  # fmt: skip


def regulator() -> Shape:
    """A plan in prose: a heading for each action, and labels that share a paragraph."""
    return Shape(
        name="third-regulator",
        formats=PRINTED,
        pieces=(
            Heading("Office for Water Standards: Equality, Diversity and Inclusion Plan 2022 to 2025", 1),
            Heading("About this plan"),
            Prose("We regulate eleven companies and employ 240 people. This plan covers both sides of our work."),
            Heading("Our actions"),
            Heading("Action 1: Ask companies to report who is on their priority register", 3),
            Prose("Owner: Director of Consumer Policy; Deadline: 30 September 2022; Status: Complete"),
            Prose("Success measure: All eleven companies report"),
            Heading("Action 2: Publish our ethnicity pay gap beside the gender pay gap", 3),
            Prose("Owner: Head of People; Deadline: March 2023; Status: On track"),
            Prose("Success measure: Both gaps are on our website"),
            Heading("Action 3: Advertise all senior posts as open to job sharing", 3),
            Prose("Owner: Head of People and Executive Team; Deadline: Ongoing; Status: In progress"),
            Prose("Success measure: One senior post in ten is shared"),
            Heading("Action 4: Review how we consult people who are not online", 3),
            Prose("Owner: Communications Team; Deadline: Q4 2023/24; Status: Not started"),
            Prose("Success measure: A review is agreed by the Board"),
            Heading("How we will report"),
            Prose("We will report on this plan in our annual report each July."),
        ),
        rows=(
            meant(ref=either(None, "1"), section=either(None, "Our actions"), status="completed",
                  actions=["Ask companies to report who is on their priority register"],
                  leads=["Director of Consumer Policy"], when=["2022-09-30"], due="2022-09-30",
                  measure="All eleven companies report", progress=either(None, "Complete")),
            meant(ref=either(None, "2"), section=either(None, "Our actions"), status="on-track",
                  actions=["Publish our ethnicity pay gap beside the gender pay gap"], leads=["Head of People"],
                  when=["2023-03"], due="2023-03-31", measure="Both gaps are on our website",
                  progress=either(None, "On track")),
            meant(ref=either(None, "3"), section=either(None, "Our actions"), status="in-progress",
                  actions=["Advertise all senior posts as open to job sharing"],
                  leads=["Head of People", "Executive Team"], when=["open-end"],
                  measure="One senior post in ten is shared", progress=either(None, "In progress")),
            meant(ref=either(None, "4"), section=either(None, "Our actions"), status="not-started",
                  actions=["Review how we consult people who are not online"], leads=["Communications Team"],
                  when=["2024-01/2024-03"], due="2024-03-31", measure="A review is agreed by the Board",
                  progress=either(None, "Not started")),
        ),
    )  # fmt: skip


FURTHER: tuple[Line, ...] = (
    (("Recruit learners from every part of the city",
      counted("Visit community centres before enrolment", "Offer taster days in the summer",
              "Put bursary forms in plain English"),
      counted("Head of Admissions", "Curriculum Managers", "Student Finance"),
      counted("May 2012", "July 2012", "September 2012"),
      "Enrolments reflect the city within 2%", bullets("Marketing budget", "£2,500 for tasters")),
     {"when": ("2012-05", "2012-07", "2012-09")}),
    (("Close gaps in achievement",
      counted("Report success rates by group to each course review", "Pair learners at risk with a mentor"),
      counted("MIS Manager", "Learner Support"), counted("Termly", "October 2012"),
      "No gap above 3%", "Staff time"), {"when": ("recurring", "2012-10")}),
    (("Staff who know the law", "Brief all staff on the Equality Act", "Vice Principal", "December 2012",
      "98% of staff briefed", ""), {"when": "2012-12"}),
)  # fmt: skip


def further_education() -> Shape:
    """Numbered actions with a lead and a date each, and what they need."""
    return Shape(
        name="third-further-education",
        formats=OFFICE,
        pieces=(
            Heading("Ironbridge Road College: Equality Objectives Action Plan 2012/13", 1),
            laid(("Equality objective", "Actions to be taken", "By whom", "By when", "Success criteria", "Resources"),
                 lines=FURTHER),
        ),
        rows=taken(("objective", "actions", "leads", "", "measure", "resources"), FURTHER),
    )  # fmt: skip


SERVICES: tuple[Line, ...] = (
    (("A1", "Open the town hall chamber by a level route", "Property", "2024-09-30", "Complete"),
     {"when": "2024-09-30", "status": "completed"}),
    (("A2", "List accessible venues on the events page", "Culture Team", "2024-06-28", "Complete"),
     {"when": "2024-06-28", "status": "completed"}),
    (("A3", "Add a quiet hour at each leisure centre", "Leisure Contract Manager", "2024-12-31", "On track"),
     {"when": "2024-12-31", "status": "on-track"}),
    (("A4", "Offer council tax letters in other formats", "Revenues Manager", "2025-01-31", "On track"),
     {"when": "2025-01-31", "status": "on-track"}),
    (("A5", "Check the housing register for gaps in ethnicity data", "Housing Needs", "2024-11-29", "Overdue"),
     {"when": "2024-11-29", "status": "off-track"}),
    (("A6", "Train wardens to meet deaf residents", "Parking Services", "2025-03-31", "Not started"),
     {"when": "2025-03-31", "status": "not-started"}),
    (("A7", "Map warm spaces against deprivation", "Public Health", "2024-10-31", "Complete"),
     {"when": "2024-10-31", "status": "completed"}),
    (("A8", "Review bin collections for people who need help", "Waste Manager", "2025-02-28", "In progress"),
     {"when": "2025-02-28", "status": "in-progress"}),
)  # fmt: skip
STAFF: tuple[Line, ...] = (
    (("B1", "Interview panels of mixed ethnicity for senior posts", "Head of HR", "2024-09-02", "Complete"),
     {"when": "2024-09-02", "status": "completed"}),
    (("B2", "Anonymous exit survey", "HR Operations", "2024-12-20", "In progress"),
     {"when": "2024-12-20", "status": "in-progress"}),
    (("B3", "Menopause policy", "Wellbeing Adviser", "2025-01-31", "On track"),
     {"when": "2025-01-31", "status": "on-track"}),
    (("B4", "Sponsorship for Black and Asian managers", "Strategic Directors", "2025-04-30", "Paused"),
     {"when": "2025-04-30", "status": "at-risk"}),
    (("B5", "Buy software for staff with dyslexia", "IT", "2024-08-30", "Cancelled"),
     {"when": "2024-08-30", "status": "cancelled"}),
    (("B6", "Staff census", "HR Operations", "2025-05-30", "Not started"),
     {"when": "2025-05-30", "status": "not-started"}),
)  # fmt: skip


def borough() -> Shape:
    """A tracker of fourteen lines on two sheets below a sheet of counts, with dates as a workbook keeps them."""
    heads = ("Ref", "Action", "Lead service", "Due", "Status")
    names = ("ref", "actions", "leads", "", "")
    return Shape(
        name="third-borough",
        formats=EVERY,
        pieces=(
            Sheet("Summary"),
            grid(("Status", "Our services", "Our staff", "All"), ("Complete", "3", "1", "4"),
                 ("On track or in progress", "3", "2", "5"), ("Overdue or paused", "1", "1", "2"),
                 ("Cancelled", "0", "1", "1"), ("Not started", "1", "1", "2"), ("Total", "8", "6", "14")),
            Sheet("Our services"),
            laid(heads, lines=SERVICES),
            Sheet("Our staff"),
            laid(heads, lines=STAFF),
        ),
        rows=(
            *taken(names, SERVICES, section=either(None, "Our services")),
            *taken(names, STAFF, section=either(None, "Our staff")),
        ),
    )  # fmt: skip


SHAPES = (
    department, health_board, scottish_council, agency, regulator, further_education, borough,
)  # fmt: skip

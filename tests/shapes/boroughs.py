"""Made-up plans of English and Welsh councils and a fire authority, as their sites publish them."""

from __future__ import annotations

from tests.shapes.pieces import OFFICE, Box, Heading, Intended, Prose, Shape, bullets, either, grid, meant


def race_scheme() -> Shape:
    """An early scheme: aims under bands, with measures and money."""
    policy, work, access = "Policy and Planning", "Employment", "Access to Information"
    return Shape(
        name="borough-race-scheme",
        pieces=(
            Heading("Tarnbrook District Council: Race Equality Scheme Action Plan 2005-2008", 1),
            grid(
                ("Aim", "Action Required", "Responsible Officer", "Target Date", "Performance Measure", "Resources"),
                (Box(policy, across=6),),
                ("Know which of our functions matter to race equality",
                 "Review the list of relevant functions and policies", "Corporate Policy Officer",
                 "By 31st May 2005, then every three years", "List published on the website", "Officer time"),
                ("Assess new policies for their effect on race equality", "Train two assessors in each department",
                 "Heads of Service and Personnel Manager", "Sept 05", "24 assessors trained", "£3,500"),
                (Box(work, across=6),),
                ("Monitor the workforce by ethnic origin", "Publish the figures that the duty asks for",
                 "Personnel Manager", "Annually in June", "Report to Personnel Committee", "Existing budget"),
                ("Fair recruitment", "Train shortlisting panels before they sit",
                 "Personnel Manager / Line Managers", "Ongoing", "No untrained panels", "Existing budget"),
                (Box(access, across=6),),
                ("Information in community languages", "Contract with a telephone interpreting service",
                 "Customer Services Manager", "April 2005 to March 2006", "Calls made, by language",
                 "£2,000 a year"),
                ("Complaints are easy to make", "- Translate the complaints leaflet\n- Send it to community groups",
                 "Communications Officer", "By 31/3/06", "Complaints by ethnic origin", "£600"),
                ("Tackle racial harassment", "Join the county's multi-agency reporting scheme",
                 "Community Safety Officer; Police", "Dec-05", "Incidents reported and followed up", ""),
            ),
            Prose("Progress will be reported to the Policy and Resources Committee each December."),
        ),
        rows=(
            meant(section=policy, objective="Know which of our functions matter to race equality",
                  actions=["Review the list of relevant functions and policies"],
                  leads=["Corporate Policy Officer"], when=["2005-05-31", "2005-05-31/.."], due="2005-05-31",
                  measure="List published on the website", resources="Officer time"),
            meant(section=policy, objective="Assess new policies for their effect on race equality",
                  actions=["Train two assessors in each department"],
                  leads=["Heads of Service", "Personnel Manager"], when=["2005-09"], due="2005-09-30",
                  measure="24 assessors trained", resources="£3,500"),
            meant(section=work, objective="Monitor the workforce by ethnic origin",
                  actions=["Publish the figures that the duty asks for"], leads=["Personnel Manager"],
                  when=["recurring"], measure="Report to Personnel Committee", resources="Existing budget"),
            meant(section=work, objective="Fair recruitment", actions=["Train shortlisting panels before they sit"],
                  leads=["Personnel Manager", "Line Managers"], when=["open-end"], measure="No untrained panels",
                  resources="Existing budget"),
            meant(section=access, objective="Information in community languages",
                  actions=["Contract with a telephone interpreting service"], leads=["Customer Services Manager"],
                  when=["2005-04/2006-03"], due="2006-03-31", measure="Calls made, by language",
                  resources="£2,000 a year"),
            meant(section=access, objective="Complaints are easy to make",
                  actions=["Translate the complaints leaflet", "Send it to community groups"],
                  leads=["Communications Officer"], when=["2006-03-31"], due="2006-03-31",
                  measure="Complaints by ethnic origin", resources="£600"),
            meant(section=access, objective="Tackle racial harassment",
                  actions=["Join the county's multi-agency reporting scheme"],
                  leads=["Community Safety Officer", "Police"], when=["2005-12"], due="2005-12-31",
                  measure="Incidents reported and followed up"),
        ),
    )  # fmt: skip


def _told(section: str, words: str) -> Intended:
    """What people said may be the reason for an action, a remark on it, or the issue that it answers."""
    return meant(section=section, objective=either(None, section, words), evidence=either(None, words),
                 comments=either(None, words), other=either())  # fmt: skip


def disability_scheme() -> Shape:
    """A table under each heading, that begins with what disabled people said."""
    head = ("What disabled people told us", "What we will do", "Who will do it", "When",
            "How we will know it has worked")  # fmt: skip
    told = ("Dropped kerbs are missing or in the wrong place", "Bus drivers pull away too soon",
            "Application forms are hard to fill in", "Too few of us are asked to interview",
            "We are asked too late", "We never hear what happened next")  # fmt: skip
    return Shape(
        name="borough-disability-scheme",
        pieces=(
            Heading("Wexmoor County Council Disability Equality Scheme 2006-2009: action plan", 1),
            Prose("This plan was written with the disabled people who came to our four open days."),
            Heading("Getting about"),
            grid(head,
                 (told[0], "Survey every shopping street with local groups\nDrop 60 kerbs a year in their order",
                  "Highways Manager; Access Groups", "Survey by March 2007, kerbs ongoing",
                  "Kerbs dropped each year"),
                 (told[1], "Put disability awareness into the contracts of supported routes",
                  "Passenger Transport Unit", "From April 2007", "Fewer complaints about drivers")),
            Heading("Getting a job"),
            grid(head,
                 (told[2], "Accept applications by telephone, on tape or by e-mail", "Head of Personnel",
                  "Done June 2006", "Applications received in each way"),
                 (told[3], "Guarantee an interview to disabled people who meet the criteria",
                  "Head of Personnel and Schools HR Team", "January 2007", "Interviews and appointments made")),
            Heading("Being heard"),
            grid(head,
                 (told[4], "Set up a reference group and pay its members' expenses", "Corporate Equality Officer",
                  "Autumn 2006", "The group meets at least four times a year"),
                 (told[5], "Write back to everyone who took part in a consultation", "All services",
                  "Within six weeks of each consultation", "")),
        ),
        rows=(
            meant(**_told("Getting about", told[0]),
                  actions=["Survey every shopping street with local groups", "Drop 60 kerbs a year in their order"],
                  leads=["Highways Manager", "Access Groups"], when=either(), due="2007-03-31",
                  measure="Kerbs dropped each year"),
            meant(**_told("Getting about", told[1]),
                  actions=["Put disability awareness into the contracts of supported routes"],
                  leads=["Passenger Transport Unit"], when=["2007-04/.."], measure="Fewer complaints about drivers"),
            meant(**_told("Getting a job", told[2]), actions=["Accept applications by telephone, on tape or by e-mail"],
                  leads=["Head of Personnel"], when=either(), due=either(None, "2006-06-30"),
                  status=either(None, "completed"), progress=either(None, "Done June 2006"),
                  measure="Applications received in each way"),
            meant(**_told("Getting a job", told[3]),
                  actions=["Guarantee an interview to disabled people who meet the criteria"],
                  leads=["Head of Personnel", "Schools HR Team"], when=["2007-01"], due="2007-01-31",
                  measure="Interviews and appointments made"),
            meant(**_told("Being heard", told[4]), actions=["Set up a reference group and pay its members' expenses"],
                  leads=["Corporate Equality Officer"], when=["2006-23"], due="2006-11-30",
                  measure="The group meets at least four times a year"),
            meant(**_told("Being heard", told[5]), actions=["Write back to everyone who took part in a consultation"],
                  leads=["All services"], when=either()),
        ),
    )  # fmt: skip


def initialled() -> Shape:
    """Officers by their initials, a column for what was completed, and a key to the initials below."""
    lawful = "We comply with the specific duties"
    return Shape(
        name="borough-initialled",
        pieces=(
            Heading("Anchorfield Borough Council", 1),
            Heading("Diversity and Equality Action Plan 2015 – 2019", 1),
            grid(
                ("Action", "By when", "Responsible officer", "Completed", "Outcome"),
                ("Yearly review of the scheme", "By end of October 2015", "JT/KW", "15/10/2015", lawful),
                ("Report to Cabinet on the scheme", "By end of December 2016", "JT", "Ongoing", lawful),
                ("Scheme adopted by Full Council", "By end of Dec 2015", "Portfolio Holder", "Adopted 15/12/15",
                 "A scheme is in place"),
                ("Training matrix that shows who needs which course", "Feb 2015", "KW and Directors",
                 "February 2015", "Staff are trained for the work they do"),
                ("Equal pay audit", "By end of March annually", "CP", "Approved in January 2015", "Pay is fair"),
                ("Refresh the equality pages of the website", "By 2018", "CP, JT", "Not yet started", ""),
            ),
            grid(("Initials", "Post"), ("JT", "Corporate Policy Manager"), ("KW", "Training Officer"),
                 ("CP", "Payroll Manager")),
        ),
        rows=(
            meant(actions=["Yearly review of the scheme"], leads=["JT", "KW"], when=["2015-10"], due="2015-10-31",
                  status="completed", progress=either(None, "15/10/2015"), outcome=lawful),
            meant(actions=["Report to Cabinet on the scheme"], leads=["JT"], when=["2016-12"], due="2016-12-31",
                  status="ongoing", progress=either(None, "Ongoing"), outcome=lawful),
            meant(actions=["Scheme adopted by Full Council"], leads=["Portfolio Holder"], when=["2015-12"],
                  due="2015-12-31", status="completed", progress=either(None, "Adopted 15/12/15"),
                  outcome="A scheme is in place"),
            meant(actions=["Training matrix that shows who needs which course"], leads=["KW", "Directors"],
                  when=["2015-02"], due="2015-02-28", status="completed", progress=either(None, "February 2015"),
                  outcome="Staff are trained for the work they do"),
            meant(actions=["Equal pay audit"], leads=["CP"], when=["recurring"], status="completed",
                  progress=either(None, "Approved in January 2015"), outcome="Pay is fair"),
            meant(actions=["Refresh the equality pages of the website"], leads=["CP", "JT"], when=["2018"],
                  due=either("2018-12-31", "2018-01-01"), status="not-started",
                  progress=either(None, "Not yet started")),
        ),
    )  # fmt: skip


def rag_with_key() -> Shape:
    """A key of four colours before a plan that names an accountable and a delivery lead."""
    head = ("Ref", "Action", "Accountable director", "Delivery lead", "Deadline", "RAG", "Progress to date")
    fair, staff = "Theme 1: Fair services", "Theme 2: A workforce like the borough"
    return Shape(
        name="borough-rag-with-key",
        pieces=(
            Heading("London Borough of Eastwick – Equality Delivery Plan, position at quarter 2 of 2022/23", 1),
            grid(("RAG", "Meaning"), ("Blue", "Complete"), ("Green", "On track"),
                 ("Amber", "Some slippage that can be recovered"), ("Red", "Will miss its deadline")),
            grid(
                head,
                (Box(fair, across=7),),
                ("1.1", "Publish a dashboard of take-up by ward and characteristic", "Director of Strategy & Insight",
                 "Head of Data", "30/09/2022", "Blue", "Dashboard went live on 12 September"),
                ("1.2", "Mystery shop ten services with disabled residents", "Director of Customer Services", "",
                 "31/12/2022", "Green", "Six visits done; four booked for November"),
                ("1.10", "Review what is spent on translation", "Director of Finance", "Procurement Manager",
                 "28/02/2023", "Amber", "Suppliers have been slow to send figures"),
                (Box(staff, across=7),),
                ("2.1", "Anonymous shortlisting for all posts at PO5 and above", "Director of HR", "Resourcing Manager",
                 "Q4 2022/23", "Red", "The new system will not be ready before June 2023"),
                head,
                (Box(f"{staff} (continued)", across=7),),
                ("2.2", "Reverse mentors for the leadership team", "Chief Executive", "OD Team",
                 "From September 2022", "Green", "Nine pairs matched"),
            ),
        ),
        rows=(
            meant(ref="1.1", section=fair, actions=["Publish a dashboard of take-up by ward and characteristic"],
                  leads=["Director of Strategy & Insight", "Head of Data"], when=["2022-09-30"], due="2022-09-30",
                  status="completed", progress="Dashboard went live on 12 September"),
            meant(ref="1.2", section=fair, actions=["Mystery shop ten services with disabled residents"],
                  leads=["Director of Customer Services"], when=["2022-12-31"], due="2022-12-31", status="on-track",
                  progress="Six visits done; four booked for November"),
            meant(ref="1.10", section=fair, actions=["Review what is spent on translation"],
                  leads=["Director of Finance", "Procurement Manager"], when=["2023-02-28"], due="2023-02-28",
                  status="at-risk", progress="Suppliers have been slow to send figures"),
            meant(ref="2.1", section=staff, actions=["Anonymous shortlisting for all posts at PO5 and above"],
                  leads=["Director of HR", "Resourcing Manager"], when=["2023-01/2023-03"], due="2023-03-31",
                  status="off-track", progress="The new system will not be ready before June 2023"),
            meant(ref="2.2", section=staff, actions=["Reverse mentors for the leadership team"],
                  leads=["Chief Executive", "OD Team"], when=["2022-09/.."], status="on-track",
                  progress="Nine pairs matched"),
        ),
    )  # fmt: skip


def ticked_years() -> Shape:
    """Financial years as columns with ticks, under a header of two rows."""
    lives, safe = "Services that fit people's lives", "Safe neighbourhoods"
    return Shape(
        name="borough-ticked-years",
        formats=OFFICE,
        pieces=(
            Heading("Fenhurst District Council Single Equality Scheme 2010-2013", 1),
            grid(
                (Box("No", down=2), Box("Objective", down=2), Box("Action", down=2), Box("Equality strand", down=2),
                 Box("Lead officer", down=2), Box("Timescale", across=3), Box("Success measure", down=2)),
                ("2010/11", "2011/12", "2012/13"),
                ("1", Box(lives, down=2), "Open the three area offices one evening a week", "Age, Gender",
                 "Customer Access Manager", "✓", "", "", "Evening visits made"),
                ("2", "Make large print and audio standard", "Disability", "Communications Manager", "", "✓", "",
                 "Requests met in five days"),
                ("3", "Homes that suit", "Adapt 40 council homes a year", "Disability", "Head of Housing", "✓", "✓",
                 "✓", "120 homes adapted"),
                ("4", safe, "Take reports of hate crime in two libraries", "Race, Sexual orientation",
                 "Community Safety Partnership", "", "✓", "", "Reports taken and resolved"),
                ("5", "A workforce like the district", "Mentors for under-represented groups", "All", "HR Manager", "",
                 "", "✓", "Share of senior posts held"),
            ),
        ),
        rows=(
            meant(ref="1", objective=lives, actions=["Open the three area offices one evening a week"],
                  characteristics="Age, Gender", leads=["Customer Access Manager"], when=["2010-04/2011-03"],
                  due="2011-03-31", measure="Evening visits made"),
            meant(ref="2", objective=lives, actions=["Make large print and audio standard"],
                  characteristics="Disability", leads=["Communications Manager"], when=["2011-04/2012-03"],
                  due="2012-03-31", measure="Requests met in five days"),
            meant(ref="3", objective="Homes that suit", actions=["Adapt 40 council homes a year"],
                  characteristics="Disability", leads=["Head of Housing"], when=either(), due="2013-03-31",
                  measure="120 homes adapted"),
            meant(ref="4", objective=safe, actions=["Take reports of hate crime in two libraries"],
                  characteristics="Race, Sexual orientation", leads=["Community Safety Partnership"],
                  when=["2011-04/2012-03"], due="2012-03-31", measure="Reports taken and resolved"),
            meant(ref="5", objective="A workforce like the district", actions=["Mentors for under-represented groups"],
                  characteristics="All", leads=["HR Manager"], when=["2012-04/2013-03"], due="2013-03-31",
                  measure="Share of senior posts held"),
        ),
    )  # fmt: skip


def _under(label: str, text: str, number: str) -> Intended:
    """An objective that is printed as a heading, and an action that a heading numbers."""
    whole = f"{label}: {text}"
    return meant(ref=either(None, number, f"Action {number}"), objective=either(whole, text),
                 section=either(None, whole, text, "Our action plan"))  # fmt: skip


def labelled_prose() -> Shape:
    """A Welsh plan without tables: an objective, its actions, and three labels under each."""
    one = ("Objective 1", "Members and staff lead a culture of inclusion")
    two = ("Objective 2", "People can reach and use our services")
    return Shape(
        name="borough-labelled-prose",
        formats=("docx", "html", "md"),
        pieces=(
            Heading("Cwm Derwen County Council: Strategic Equality Plan 2024-28", 1),
            Heading("Our action plan"),
            Prose("The plan says how we will answer the inequalities that our evidence shows."),
            Heading(": ".join(one)),
            Heading("Action 1", 3),
            Prose("We will bring the online equality course for all staff up to date."),
            Prose("Service: Learning and Development"),
            Prose("Evidence: Numbers of staff who complete the course"),
            Prose("By when: November 2024"),
            Heading("Action 2", 3),
            Prose("We will offer every elected member a yearly session on anti-racism."),
            Prose("Service: Democratic Services"),
            Prose("Evidence: Attendance of members"),
            Prose("By when: Ongoing"),
            Heading(": ".join(two)),
            Heading("Action 1", 3),
            Prose("We will put British Sign Language video calls into each of our contact centres."),
            Prose("Service: Customer Services and Digital Services"),
            Prose("Evidence: Calls made; views of Deaf residents"),
            Prose("By when: 31 March 2026"),
            Heading("Action 2", 3),
            Prose("We will map bus stops that wheelchair users cannot reach."),
            Prose("Service: Highways"),
            Prose("Evidence: Map published"),
            Prose("By when: 2025-26"),
        ),
        rows=(
            meant(**_under(*one, "1"), actions=["We will bring the online equality course for all staff up to date."],
                  leads=["Learning and Development"], evidence="Numbers of staff who complete the course",
                  when=["2024-11"], due="2024-11-30"),
            meant(**_under(*one, "2"), actions=["We will offer every elected member a yearly session on anti-racism."],
                  leads=["Democratic Services"], evidence="Attendance of members", when=["open-end"]),
            meant(**_under(*two, "1"),
                  actions=["We will put British Sign Language video calls into each of our contact centres."],
                  leads=["Customer Services", "Digital Services"], evidence="Calls made; views of Deaf residents",
                  when=["2026-03-31"], due="2026-03-31"),
            meant(**_under(*two, "2"), actions=["We will map bus stops that wheelchair users cannot reach."],
                  leads=["Highways"], evidence="Map published", when=["2025-04/2026-03"], due="2026-03-31"),
        ),
    )  # fmt: skip


def fire_authority() -> Shape:
    """Start and finish, a status that is mostly a colour, and a second page with the header again."""
    head = ("No", "Objective", "Action", "Owner", "Start", "Finish", "Status")
    recruit, stations = "Recruit from every community", "Stations that suit everyone"
    homes = "Safer homes for people at risk"
    return Shape(
        name="borough-fire-authority",
        formats=OFFICE,
        pieces=(
            Heading("Northmoor Combined Fire Authority – Equality and Inclusion Action Plan 2018-2020", 1),
            grid(head,
                 ("1.1", Box(recruit, down=2), bullets("Have-a-go days at six stations",
                  "Visits to sixth forms that send few applicants"), "Head of HR", "Apr 2018", "Sep 2018",
                  Box("", fill="00B050")),
                 ("1.2", "Check the fitness test for bias", "ACFO/Head of HR", "June 2018", "Jan 2019",
                  Box("", fill="FFC000")),
                 ("2.1", stations, "Single changing rooms at all whole-time stations", "Estates Manager", "",
                  "March 2020", Box("", fill="FF0000"))),
            grid(head,
                 ("2.2", stations, "Quiet room at headquarters", "Estates Manager", "", "31 October 2018",
                  Box("Complete", fill="0070C0")),
                 ("3.1", homes, "Offer home safety visits through faith centres", "Community Safety Manager",
                  "Apr 2018", "Ongoing", Box("", fill="00B050")),
                 ("3.2", "As above", "Safety leaflet in pictures", "Communications Team", "July 2018", "TBC",
                  "Not started")),
        ),
        rows=(
            meant(ref="1.1", objective=recruit, actions=["Have-a-go days at six stations",
                  "Visits to sixth forms that send few applicants"], leads=["Head of HR"],
                  when=["2018-04/2018-09"], due="2018-09-30", status="on-track"),
            meant(ref="1.2", objective=recruit, actions=["Check the fitness test for bias"],
                  leads=["ACFO", "Head of HR"], when=["2018-06/2019-01"], due="2019-01-31", status="at-risk"),
            meant(ref="2.1", objective=stations, actions=["Single changing rooms at all whole-time stations"],
                  leads=["Estates Manager"], when=["2020-03"], due="2020-03-31", status="off-track"),
            meant(ref="2.2", objective=stations, actions=["Quiet room at headquarters"], leads=["Estates Manager"],
                  when=["2018-10-31"], due="2018-10-31", status="completed"),
            meant(ref="3.1", objective=homes, actions=["Offer home safety visits through faith centres"],
                  leads=["Community Safety Manager"], when=["2018-04/.."], status="on-track"),
            meant(ref="3.2", objective=either("As above", None, homes), actions=["Safety leaflet in pictures"],
                  leads=["Communications Team"], when=either(), status="not-started"),
        ),
    )  # fmt: skip


SHAPES = (
    race_scheme, disability_scheme, initialled, rag_with_key, ticked_years, labelled_prose, fire_authority,
)  # fmt: skip

"""Plans in the shapes of English district, county, borough and unitary councils: schemes, frameworks, reviews."""

from __future__ import annotations

from collections.abc import Sequence

from tests.shapes.pieces import Box, Heading, Intended, Prose, Shape, bullets, counted, either, grid, meant

READABLE = ("docx", "html", "md")


def task(action: str | Sequence[str], leads: Sequence[str], when: Sequence[str], due: str | None = None) -> Intended:
    """Make the intended row of one action or several, their leads and dates."""
    actions = [action] if isinstance(action, str) else list(action)
    return meant(actions=actions, leads=list(leads), when=list(when), due=due)


def standard_levels() -> Shape:
    """A race equality scheme by level of the Equality Standard: headings in two rows, two leads, two dates."""
    head = (
        (Box("Ref", down=2), Box("Task", down=2), Box("Responsibility", across=2), Box("Timescale", across=2),
         Box("Indicator / Target", down=2), Box("Cost £", down=2)),
        ("Lead", "Support", "From", "To"),
    )  # fmt: skip
    second = "EQUALITY STANDARD LEVEL 2 – Assessment and consultation"
    third = "EQUALITY STANDARD LEVEL 3 – Setting objectives and targets"
    return Shape(
        name="standard-levels",
        pieces=(
            Heading("THORNMOOR DISTRICT COUNCIL", 1),
            Heading("Race Equality Scheme 2005–2008: Appendix C – Action Plan"),
            Prose("The Council reached Level 1 of the Equality Standard for Local Government in March 2004."),
            grid(*head, (Box(second, across=8),),
                 ("2.1", "List all functions and rank each for relevance to race", "Head of Policy",
                  "All Heads of Service", "June 2005", "Sept 2005", "List agreed by Cabinet", "Nil"),
                 ("2.2", "Ask black and minority ethnic residents about the list (subject to funding)",
                  "Consultation Officer", "TREC", "Oct 2005", "Mar 2006", "BVPI 2b score of 60%", "4,500"),
                 ("2.3", "Monitor applicants, leavers and training by ethnic group", "Personnel Manager", "",
                  "April 2005", "ongoing", "Yearly report to Personnel Sub-Committee", "Existing budgets")),
            Prose("Appendix C (continued)"),
            grid(*head, (Box(third, across=8),),
                 ("3.1", "Turn the assessments into targets for each service", "Heads of Service", "Head of Policy",
                  "2006/07", "2007/08", "A target in every service plan", "Nil"),
                 ("3.2", "Seek outside assessment at Level 3", "Chief Executive", "Equalities Steering Group", "",
                  "By end March 2008", "Level 3 declared (BVPI 2a)", "TBC")),
            Prose("TREC: Thornmoor Race Equality Council. BVPI: best value performance indicator."),
        ),
        rows=(
            task("List all functions and rank each for relevance to race", ["Head of Policy", "All Heads of Service"],
                 ["2005-06/2005-09"], "2005-09-30")
            | meant(ref="2.1", section=second, measure="List agreed by Cabinet", resources="Nil"),
            task("Ask black and minority ethnic residents about the list (subject to funding)",
                 ["Consultation Officer", "TREC"], ["2005-10/2006-03"], "2006-03-31")
            | meant(ref="2.2", section=second, measure="BVPI 2b score of 60%", resources="4,500"),
            task("Monitor applicants, leavers and training by ethnic group", ["Personnel Manager"], ["2005-04/.."])
            | meant(ref="2.3", section=second, measure="Yearly report to Personnel Sub-Committee",
                    resources="Existing budgets"),
            task("Turn the assessments into targets for each service", ["Heads of Service", "Head of Policy"],
                 ["2006-04/2008-03"], "2008-03-31")
            | meant(ref="3.1", section=third, measure="A target in every service plan", resources="Nil"),
            task("Seek outside assessment at Level 3", ["Chief Executive", "Equalities Steering Group"],
                 ["2008-03"], "2008-03-31")
            | meant(ref="3.2", section=third, measure="Level 3 declared (BVPI 2a)", resources="TBC"),
        ),
    )  # fmt: skip


def chapters_and_aims() -> Shape:
    """A disability equality scheme in prose: chapters, aims, objectives with codes, actions as numbered headings."""
    first, second = "Chapter 1 – Evidence", "Chapter 2 – Getting about"

    def place(chapter: str, aim: str) -> frozenset[object]:
        return either(None, chapter, aim, f"{chapter} {aim}", chapter.partition(" – ")[2])

    know, move = "Aim 1: Know more about our disabled residents", "Aim 2: Make our buildings easy to reach"
    return Shape(
        name="chapters-and-aims",
        pieces=(
            Heading("Holmebeck Borough Council Disability Equality Scheme 2006–2009", 1),
            Prose("This part sets out what we will do over three years. Each action has a lead and a date."),
            Heading(first),
            Heading(know, 3),
            Prose("Background"),
            Prose("In the past we kept few figures about disability, and each service kept its own."),
            Prose("Objective EV1: Bring together what we already hold"),
            Heading("Action 1.1.1", 4),
            Prose("Gather the monitoring forms that services use."),
            Prose("Lead: Corporate Policy Team"),
            Prose("Timescale: by April 2007"),
            Prose("Outcome: One form for the whole Council"),
            Heading("Action 1.1.2", 4),
            Prose("Go through the forms with the Disability Focus Group."),
            Prose("Lead: Disability Focus Group and Equalities Officer"),
            Prose("Timescale: May to July 2007"),
            Prose("Outcome: Gaps are known"),
            Heading(second),
            Heading(move, 3),
            Prose("Objective AC1: Take away barriers at the main entrances"),
            Heading("Action 2.1.1", 4),
            Prose("Fit automatic doors at the two area offices."),
            Prose("Lead: Head of Property Services"),
            Prose("Timescale: 2007/08, subject to capital bids"),
            Prose("Outcome: Visitors come in without help"),
            Heading("Contact us"),
            Prose("Ask for this scheme in Braille or on tape from the Equalities Officer."),
        ),
        rows=(
            task("Gather the monitoring forms that services use.", ["Corporate Policy Team"], ["2007-04"],
                 "2007-04-30")
            | meant(ref="1.1.1", objective="Bring together what we already hold", section=place(first, know),
                    outcome="One form for the whole Council"),
            task("Go through the forms with the Disability Focus Group.",
                 ["Disability Focus Group", "Equalities Officer"], ["2007-05/2007-07"], "2007-07-31")
            | meant(ref="1.1.2", objective="Bring together what we already hold", section=place(first, know),
                    outcome="Gaps are known"),
            task("Fit automatic doors at the two area offices.", ["Head of Property Services"], ["2007-04/2008-03"],
                 "2008-03-31")
            | meant(ref="2.1.1", objective="Take away barriers at the main entrances", section=place(second, move),
                    outcome="Visitors come in without help"),
        ),
        formats=READABLE,
    )  # fmt: skip


def joint_review() -> Shape:
    """A yearly review of three schemes for a committee: a table of counts, then each scheme with its position."""
    head = ("Ref", "Action", "Lead Officer", "Target Date", "Position at July 2009")
    race, disability, gender = (
        "Race Equality Scheme 2005–2008", "Disability Equality Scheme 2006–2009", "Gender Equality Scheme 2007–2010",
    )  # fmt: skip
    return Shape(
        name="joint-review",
        pieces=(
            Heading("Rushbrook Borough Council: Joint Annual Review of Equality Schemes", 1),
            Prose("Report to Overview and Scrutiny Panel, 14 July 2009"),
            grid(("Scheme", "Number of actions", "Completed", "On track", "Behind"), ("Race", "3", "1", "1", "1"),
                 ("Disability", "3", "0", "1", "2"), ("Gender", "1", "0", "1", "0"), ("Total", "7", "1", "3", "3")),
            Heading(race),
            grid(head,
                 ("R1", "Translate the guide to council homes", "Housing Options Manager", "Sept 2008",
                  "Completed October 2008. Guides are in reception."),
                 ("R2", "Recruit two community champions", "Equalities Officer / CVS", "March 09",
                  "Delayed owing to the restructure; one is in post"),
                 ("R3", "Train benefits staff in other cultures", "Ditto", "Ongoing", "Ongoing – 14 came in June")),
            Heading(disability),
            grid(head,
                 ("D1", "Put in hearing loops", "Facilities Manager\nLeisure Contracts Manager",
                  "Town Hall – Dec 2008\nLeisure centre – April 2009", "Town Hall complete. Leisure centre on order."),
                 ("D2", "Set up a forum of disabled staff", "HR", "TBC", "Not started"),
                 ("D3", "Check access at polling stations", "Electoral Services", "Before next election",
                  "Transferred to the Electoral Services plan")),
            Heading(gender),
            grid(head, ("G1", "Carry out an equal pay review", "Head of HR & OD", "31.03.10",
                        "On target. Grades agreed with the unions")),
            Prose("Note: actions left open will move to the Single Equality Scheme."),
        ),
        rows=(
            task("Translate the guide to council homes", ["Housing Options Manager"], ["2008-09"], "2008-09-30")
            | meant(ref="R1", section=race, status="completed",
                    progress="Completed October 2008. Guides are in reception."),
            task("Recruit two community champions", ["Equalities Officer", "CVS"], ["2009-03"], "2009-03-31")
            | meant(ref="R2", section=race, status="off-track",
                    progress="Delayed owing to the restructure; one is in post"),
            task("Train benefits staff in other cultures", [], ["open-end"])
            | meant(leads=either(), ref="R3", section=race, status="ongoing", progress="Ongoing – 14 came in June"),
            task("Put in hearing loops", ["Facilities Manager", "Leisure Contracts Manager"], ["2008-12", "2009-04"],
                 "2009-04-30")
            | meant(ref="D1", section=disability, status="in-progress",
                    progress="Town Hall complete. Leisure centre on order."),
            task("Set up a forum of disabled staff", ["HR"], ["undetermined"])
            | meant(ref="D2", section=disability, status="not-started", progress="Not started"),
            task("Check access at polling stations", ["Electoral Services"], ["relative"])
            | meant(ref="D3", section=disability, status="superseded",
                    progress="Transferred to the Electoral Services plan"),
            task("Carry out an equal pay review", ["Head of HR & OD"], ["2010-03-31"], "2010-03-31")
            | meant(ref="G1", section=gender, status="on-track", progress="On target. Grades agreed with the unions"),
        ),
    )  # fmt: skip


def framework_gaps() -> Shape:
    """A self-assessment against the Equality Framework: criteria, evidence, ratings, lettered and numbered actions."""
    themes = ("Theme 1 – Knowing your communities", "Theme 2 – Leadership and organisational commitment",
              "Theme 3 – Responsive services and customer care")  # fmt: skip
    return Shape(
        name="framework-gaps",
        pieces=(
            Heading("Aldermere District Council: Equality Framework for Local Government", 1),
            Prose("Moving from Developing to Achieving – improvement plan 2014–15"),
            grid(
                ("EFLG ref", "Criterion", "Evidence so far", "Self-assessment", "Improvement action", "Lead(s)",
                 "Deadline"),
                (Box(themes[0], across=7),),
                ("1.1", "Facts about residents are gathered and shared", "Census briefing; ward profiles",
                 "Partly met", counted("Refresh the ward profiles", "Put them on the website"), "Policy Officer",
                 "1. May 2014\n2. July 2014"),
                ("1.2", "Gaps between groups are measured", "None yet", "Not met",
                 "Agree three measures of gaps with partners", "Policy Officer and the Health & Wellbeing Partnership",
                 "By the end of Q3 2014/15"),
                (Box(themes[1], across=7),),
                ("2.1", "Members stand up for equality", "Portfolio holder since 2011", "Met", "N/A", "", ""),
                ("2.2", "Contracts carry equality duties", "Standard clause in use", "Partly met",
                 "See actions at 3.1", "Procurement Manager", ""),
                (Box(themes[2], across=7),),
                ("3.1", "Services ask customers what they need", "Survey of 2013", "Partly met",
                 "a) Test forms with users\nb) Train front-line staff\nc) Report results to CMT",
                 "Customer Services Manager (a & b)\nPolicy Officer (c)", "a) and b) October 2014\nc) January 2015"),
            ),
            Heading("Abbreviations"),
            grid(("CMT", "Corporate Management Team"), ("EFLG", "Equality Framework for Local Government")),
        ),
        rows=(
            task(["Refresh the ward profiles", "Put them on the website"], ["Policy Officer"],
                 ["2014-05", "2014-07"], "2014-07-31")
            | meant(ref="1.1", section=themes[0], objective="Facts about residents are gathered and shared",
                    evidence="Census briefing; ward profiles", rating="partially-met",
                    status=either(None, "in-progress"), progress=either(None, "Partly met")),
            task("Agree three measures of gaps with partners", ["Policy Officer", "Health & Wellbeing Partnership"],
                 [], "2014-12-31")
            | meant(when=either(), ref="1.2", section=themes[0], objective="Gaps between groups are measured",
                    evidence="None yet",
                    rating="not-met", status=either(None, "not-started"), progress=either(None, "Not met")),
            task([], [], [])
            | meant(ref="2.1", section=themes[1], objective="Members stand up for equality",
                    evidence="Portfolio holder since 2011", rating="met",
                    progress=either(None, "Met"), status=either("not-applicable", "completed")),
            task([], ["Procurement Manager"], [])
            | meant(ref="2.2", section=themes[1], objective="Contracts carry equality duties",
                    evidence="Standard clause in use", rating="partially-met",
                    status=either(None, "in-progress"), progress=either(None, "Partly met")),
            task(["Test forms with users", "Train front-line staff", "Report results to CMT"],
                 ["Customer Services Manager", "Policy Officer"], ["2014-10", "2015-01"], "2015-01-31")
            | meant(ref="3.1", section=themes[2], objective="Services ask customers what they need",
                    evidence="Survey of 2013", rating="partially-met",
                    status=either(None, "in-progress"), progress=either(None, "Partly met")),
        ),
    )  # fmt: skip


def who_and_when() -> Shape:
    """A gender equality scheme: priorities over several rows, who and when in one cell, progress in plain words."""
    pay, safe = "Equal pay and fair grading", "Women and men feel safe on our streets"
    return Shape(
        name="who-and-when",
        pieces=(
            Heading("Oxhampton County Council Gender Equality Scheme", 1),
            Heading("Action Plan April 2007 – March 2010"),
            grid(
                ("Priority", "Key actions", "Who and when", "Expected outcome", "Progress to April 2008"),
                (Box(pay, down=2), bullets("Audit the pay bands", "Agree a new grading scheme"),
                 "HR Manager – Sept 2007\nUnison – Dec 2007", "Equal pay for equal work",
                 "Audit done; talks on grading are under way"),
                ("Offer career breaks to all staff*", "HR Manager, by April 2009", "More women come back to work",
                 ""),
                (safe, "Light the underpass at the bus station", "Head of Highways (2008/09)", "Fewer fear crime",
                 "Done"),
                ("Keeping track", "Report on this plan", "Gender Equality Group – every six months", "", ""),
            ),
            Prose("* depends on the outcome of job evaluation"),
        ),
        rows=(
            task(["Audit the pay bands", "Agree a new grading scheme"], ["HR Manager", "Unison"],
                 ["2007-09", "2007-12"], "2007-12-31")
            | meant(objective=pay, outcome="Equal pay for equal work", status="in-progress",
                    progress="Audit done; talks on grading are under way"),
            task("Offer career breaks to all staff*", ["HR Manager"], ["2009-04"], "2009-04-30")
            | meant(objective=pay, outcome="More women come back to work"),
            task("Light the underpass at the bus station", ["Head of Highways"], ["2008-04/2009-03"], "2009-03-31")
            | meant(objective=safe, outcome="Fewer fear crime", status="completed", progress=either("Done", None)),
            task("Report on this plan", ["Gender Equality Group"], ["recurring"]) | meant(objective="Keeping track"),
        ),
    )  # fmt: skip


def five_year_aims() -> Shape:
    """An early race equality plan: an area printed once over numbered actions, initials as leads, short dates."""
    first, second = "1. Racism in the institution", "2. Race hate"
    drive, trust = "The Scheme drives change in the whole Council.", "Victims trust us enough to tell us."
    return Shape(
        name="five-year-aims",
        pieces=(
            Heading("Combe and Westmarsh Council Race Equality Action Plan 2002 - 2007", 1),
            grid(
                ("Objective Area", "Action", "5 Year Aim", "Lead", "Completion", "Outcomes /Targets"),
                (first, "1. Adopt the Race Equality Scheme.", drive,
                 "LG, DG, Executive, CJ", "Sept 02", "The 2000 Act is complied with"),
                ("", "2. Launch the Scheme in public", "As above", "LG", "Oct 02", "The public knows our commitment"),
                ("", "3. Assess the impact of all services", "", "All Directors", "Phase 1: Oct 03\nPhase 2: Oct 04",
                 "All services assessed by October 04"),
                (second, "4. Join the county's reporting scheme", trust,
                 "DG / Police", "Immediate and ongoing", "BVPI 174"),
                ("", "5. Move up to level 3 of the CRE Standard", "", "CMT", "?", "Level 3"),
            ),
        ),
        rows=tuple(
            task(action, leads, when, due)
            | meant(objective=either(area, area[3:], aim), ref=either(None, number), outcome=outcome,
                    section=either(None, area), target=either(None, aim), other=either(), comments=either(None))
            for number, area, action, aim, leads, when, due, outcome in (
                ("1", first, "Adopt the Race Equality Scheme.", drive,
                 ["LG", "DG", "Executive", "CJ"], ["2002-09"], "2002-09-30", "The 2000 Act is complied with"),
                ("2", first, "Launch the Scheme in public", drive, ["LG"], ["2002-10"], "2002-10-31",
                 "The public knows our commitment"),
                ("3", first, "Assess the impact of all services", drive, ["All Directors"], ["2003-10", "2004-10"],
                 "2004-10-31", "All services assessed by October 04"),
                ("4", second, "Join the county's reporting scheme", trust,
                 ["DG", "Police"], ["relative", "open-end"], None, "BVPI 174"),
                ("5", second, "Move up to level 3 of the CRE Standard", trust, ["CMT"], ["undetermined"], None,
                 "Level 3"),
            )
        ),
    )  # fmt: skip


def numbered_paragraphs() -> Shape:
    """A small district's plan in numbered paragraphs, each with lead, date and measure in brackets."""
    access, staff = "Priority 1: Easy access", "Priority 2: Our staff"
    return Shape(
        name="numbered-paragraphs",
        pieces=(
            Heading("Little Stour District Council Equality Objectives and Action Plan 2016–2020", 1),
            Prose("The Council has two priorities. Progress is reported to the Community Committee each June."),
            Heading(access),
            Prose("1.1 Publish an easy-read guide to council tax (Lead: Revenues Manager; By: June 2017; "
                  "Measure: guide is online)"),
            Prose("1.2 Fit a lower desk in reception (Lead: Facilities Officer; By: end of 2016/17; "
                  "Measure: desk in use)"),
            Heading(staff),
            Prose("2.1 Ask staff about their experience every two years (Lead: HR; By: October 2016 and October 2018; "
                  "Measure: 70% reply)"),
        ),
        rows=(
            task("Publish an easy-read guide to council tax", ["Revenues Manager"], ["2017-06"], "2017-06-30")
            | meant(ref="1.1", measure="guide is online", section=either(None, access),
                    objective=either(None, "Easy access", access)),
            task("Fit a lower desk in reception", ["Facilities Officer"], [], "2017-03-31")
            | meant(ref="1.2", measure="desk in use", when=either(), section=either(None, access),
                    objective=either(None, "Easy access", access)),
            task("Ask staff about their experience every two years", ["HR"], ["2016-10", "2018-10"], "2018-10-31")
            | meant(ref="2.1", measure="70% reply", section=either(None, staff),
                    objective=either(None, "Our staff", staff)),
        ),
        formats=READABLE,
    )  # fmt: skip


def barriers() -> Shape:
    """An access plan of a disability scheme: places and barriers, priority and cost bands, terms for dates."""
    return Shape(
        name="barriers",
        pieces=(
            Heading("Ridgeway Borough Council Disability Equality Scheme: Access Improvement Programme", 1),
            grid(
                ("Location", "Barrier", "Recommended action", "Priority", "Cost band", "By whom", "Timescale",
                 "Done?"),
                ("Town Hall", "Heavy front door", "Fit powered door", "1", "C", "Building Services", "Short term",
                 "Yes – July 08"),
                ("Town Hall", "No loop in Committee Room 2", "Put in loop", "2", "B", "ditto", "Medium term", "No"),
                ("Museum", "Steps to upper gallery", "Fit lift or show the objects downstairs", "3", "E",
                 "Curator with Building Services", "Long term", "No - needs lottery bid"),
                ("All car parks", "Too few wide bays", "Mark out 6% of bays as accessible", "1", "A",
                 "Parking Manager", "Within 6 months", "In hand"),
            ),
            Prose("Cost bands: A under £1,000; B £1,000 to £5,000; C £5,000 to £20,000; D to £50,000; E above."),
            Prose("Short term: within one year. Medium term: one to three years. Long term: beyond three years."),
        ),
        rows=tuple(
            task(action, leads, ["relative"])
            | meant(objective=barrier, status=status, progress=either(None, said), resources=either(None, cost),
                    other=either(), section=either(None, place),
                    leads=leads or either())
            for place, barrier, action, cost, leads, status, said in (
                ("Town Hall", "Heavy front door", "Fit powered door", "C", ["Building Services"], "completed",
                 "Yes – July 08"),
                ("Town Hall", "No loop in Committee Room 2", "Put in loop", "B", [], "not-started", "No"),
                ("Museum", "Steps to upper gallery", "Fit lift or show the objects downstairs", "E",
                 ["Curator", "Building Services"], "not-started", "No - needs lottery bid"),
                ("All car parks", "Too few wide bays", "Mark out 6% of bays as accessible", "A", ["Parking Manager"],
                 "in-progress", "In hand"),
            )
        ),
    )  # fmt: skip


FIRST = (standard_levels, chapters_and_aims, joint_review, framework_gaps, who_and_when)
SECOND = (five_year_aims, numbered_paragraphs, barriers)
SHAPES = FIRST + SECOND

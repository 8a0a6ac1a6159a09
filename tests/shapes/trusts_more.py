"""More plans of trusts, fire authorities, regulators and national agencies, written before any was read."""

from __future__ import annotations

from tests.shapes.pieces import (
    OFFICE,
    Box,
    Heading,
    Intended,
    Prose,
    Shape,
    Sheet,
    bullets,
    counted,
    either,
    grid,
    meant,
)


def pay_gap() -> Shape:
    """What was said, what was done and what comes next, with who and when in one column."""
    section = either(None, "Action plan 2023")
    adverts, awards, return_ = ("Adverts that offer flexible hours", "A fair spread of clinical excellence awards",
                                "Keep in touch with parents on leave")  # fmt: skip
    return Shape(
        name="pay-gap",
        pieces=(
            Heading("Copley Park NHS Foundation Trust Gender Pay Gap Report", 1),
            Heading("Our figures", 2),
            grid(
                ("Quartile", "Men", "Women", "Gap"), ("Lower", "21%", "79%", "0.4%"), ("Upper", "38%", "62%", "11.2%"),
                ("Total", "27%", "73%", "9.8%"),
            ),
            Heading("Action plan 2023", 2),
            grid(
                ("What we said we would do", "What we did in 2022/23", "RAG", "What we will do next",
                 "By whom and by when"),
                (adverts, "All templates were changed in May", "Green – complete", "Check a sample of 50 adverts",
                 "Head of Resourcing, by June 2023"),
                (awards, "Scheme paused nationally", "Red", bullets("Workshops for women consultants",
                 "Publish who applied"), "Medical Director – September 2023"),
                (return_, "", "Amber", "Buddy for everyone on leave", "HRBPs\nEnd of Dec 2023"),
            ),
            Prose("This plan is watched by the Inclusion Board, which meets every two months."),
        ),
        rows=(
            meant(section=section, objective=adverts, progress="All templates were changed in May", status="completed",
                  actions=["Check a sample of 50 adverts"], leads=["Head of Resourcing"], when=["2023-06"],
                  due="2023-06-30", other=either()),
            meant(section=section, objective=awards, progress="Scheme paused nationally",
                  status=either("off-track", "at-risk"), actions=["Workshops for women consultants",
                  "Publish who applied"], leads=["Medical Director"], when=["2023-09"], due="2023-09-30",
                  other=either()),
            meant(section=section, objective=return_, status="at-risk", actions=["Buddy for everyone on leave"],
                  leads=["HRBPs"], when=["2023-12"], due="2023-12-31", other=either()),
        ),
    )  # fmt: skip


def fire_scheme() -> Shape:
    """Marks under the years of a scheme, strands by letters, money as resources, and objectives as bands."""
    know, staff = "Objective 1 – Know our communities", "Objective 2 – A workforce like the people it serves"

    def named(band: str) -> Intended:
        return {"section": either(None, band), "objective": either(None, band, band.partition(" – ")[2])}

    return Shape(
        name="fire-scheme",
        pieces=(
            Heading("Holme and Westlands Fire and Rescue Authority", 1),
            Heading("Single Equality Scheme 2010-13: Three Year Action Plan", 2),
            Prose("Strands: A age, D disability, G gender, R race, RB religion or belief, SO sexual orientation."),
            grid(
                (Box("Ref", down=2), Box("What we will do", down=2), Box("Strand", down=2),
                 Box("Responsible Officer", down=2), Box("Year", across=3), Box("Resources", down=2),
                 Box("How we will measure success", down=2)),
                ("2010/11", "2011/12", "2012/13"),
                (Box(know, across=9),),
                ("1a", "Map home fire risk visits by ward and by age", "A, D", "ACFO (Community Safety)", "✓", "", "",
                 "Existing staff", "Visits to over 65s up by a tenth"),
                ("1b", "Appoint a Gypsy and Traveller link officer in each area", "R", "Area Commanders", "", "✓", "",
                 "£4,000 p.a.", "Six officers in post"),
                (Box(staff, across=9),),
                ("2a", "Open evenings at stations for women", "G", "Head of HR/Station Managers", "✓", "✓", "✓",
                 "£1,500 per evening", "15% of applicants are women by 2013"),
                ("2b", "Join the Stonewall programme", "SO", "E&D Officer", "", "", "✓", "Fee of £2,500",
                 "Place in the top 200"),
            ),
            Prose("* Strand leads meet each quarter. Progress is told to the Human Resources Committee."),
        ),
        rows=(
            meant(**named(know), ref="1a", actions=["Map home fire risk visits by ward and by age"],
                  characteristics="A, D", leads=["ACFO (Community Safety)"], when=["2010-04/2011-03"],
                  due="2011-03-31", resources="Existing staff", measure="Visits to over 65s up by a tenth"),
            meant(**named(know), ref="1b", actions=["Appoint a Gypsy and Traveller link officer in each area"],
                  characteristics="R", leads=["Area Commanders"], when=["2011-04/2012-03"], due="2012-03-31",
                  resources="£4,000 p.a.", measure="Six officers in post"),
            meant(**named(staff), ref="2a", actions=["Open evenings at stations for women"], characteristics="G",
                  leads=["Head of HR", "Station Managers"], when=either(), due="2013-03-31",
                  resources="£1,500 per evening", measure="15% of applicants are women by 2013"),
            meant(**named(staff), ref="2b", actions=["Join the Stonewall programme"], characteristics="SO",
                  leads=["E&D Officer"], when=["2012-04/2013-03"], due="2013-03-31", resources="Fee of £2,500",
                  measure="Place in the top 200"),
        ),
    )  # fmt: skip


def regulator() -> Shape:
    """A plan without a table: headings, and lines that begin with a label; some actions are one line only."""
    voice, home = "Objective 1: Use our voice", "Objective 2: Build a fair workplace"

    def named(heading: str) -> Intended:
        return {"section": either(None, heading), "objective": either(None, heading, heading.partition(": ")[2])}

    return Shape(
        name="regulator",
        pieces=(
            Heading("Allied Trades Regulation Council: equality, diversity and inclusion action plan 2022 to 2024", 1),
            Heading("Introduction", 2),
            Prose("We oversee nine bodies. In 2021 we asked an outside expert to look at our work."),
            Heading(voice, 2),
            Prose("We have an important part to play in what others do."),
            Heading("Action 1.1: Review our standards for bias", 3),
            Prose("Owner: Director of Regulation"),
            Prose("Timing: Q2 2022/23"),
            Prose("What success looks like: Revised standards are in force"),
            Prose("Progress: Complete. The standards were published in November."),
            Heading("Action 1.2: Ask each body for its data on complaints", 3),
            Prose("Owner: Policy Team and Head of Data"),
            Prose("Timing: by 31 March 2023"),
            Prose("What success looks like: Nine returns received"),
            Prose("Progress: Delayed, two returns are outstanding."),
            Heading(home, 2),
            Heading("Action 2.1: Pay every intern", 3),
            Prose("Owner: Head of People"),
            Prose("Timing: From April 2022"),
            Prose("What success looks like: No unpaid placements"),
            Prose("Progress: On track"),
            Heading("Action 2.2: Run an associate board member scheme", 3),
            Prose("Owner: Chair"),
            Prose("Timing: TBC"),
            Prose("Progress: Not started"),
            Heading("How we will report", 2),
            Prose("The Board sees this plan twice a year. Write to the Governance Manager for other formats."),
        ),
        rows=(
            meant(**named(voice), ref="1.1", actions=["Review our standards for bias"],
                  leads=["Director of Regulation"], when=["2022-07/2022-09"], due="2022-09-30",
                  measure=either(None, "Revised standards are in force"),
                  outcome=either(None, "Revised standards are in force"), status="completed",
                  progress="Complete. The standards were published in November."),
            meant(**named(voice), ref="1.2", actions=["Ask each body for its data on complaints"],
                  leads=["Policy Team", "Head of Data"], when=["2023-03-31"], due="2023-03-31",
                  measure=either(None, "Nine returns received"), outcome=either(None, "Nine returns received"),
                  status="off-track", progress="Delayed, two returns are outstanding."),
            meant(**named(home), ref="2.1", actions=["Pay every intern"], leads=["Head of People"],
                  when=["2022-04/.."], measure=either(None, "No unpaid placements"),
                  outcome=either(None, "No unpaid placements"), status="on-track", progress="On track"),
            meant(**named(home), ref="2.2", actions=["Run an associate board member scheme"], leads=["Chair"],
                  when=["undetermined"], status="not-started", progress="Not started"),
        ),
    )  # fmt: skip


def agency_tracker() -> Shape:
    """A workbook: notes, open actions with accounts by quarter, closed actions under other heads, and figures."""
    people, public = "Our people", "Our customers"

    def named(stream: str) -> Intended:
        return {"section": either(None, stream, "Open actions"), "objective": either(None, stream)}

    return Shape(
        name="agency-tracker",
        pieces=(
            Sheet("Read me"),
            Prose("National Waterways Agency – Inclusion Plan tracker 2023/24"),
            grid(
                ("Version", "Date", "Author", "Change"), ("0.1", "02/05/2023", "Inclusion Team", "First draft"),
                ("1.0", "19/06/2023", "Inclusion Team", "Agreed by ExCo"),
            ),
            Prose("BRAG: B = complete, R = will miss its date, A = at risk, G = on track"),
            Sheet("Open actions"),
            grid(
                ("ID", "Workstream", "Action", "SRO", "Delivery lead", "Start", "Finish", "Q1 update", "Q2 update",
                 "BRAG", "Risks / issues"),
                ("IP01", people, "Anonymous shortlisting below SCS", "Chief People Officer", "Resourcing G7",
                 "Apr 2023", "Sep 2023", "Supplier chosen", "Live on all campaigns", "B", ""),
                ("IP02", "", "Sign up 40 reverse mentors", "Chief People Officer", "D&I Manager", "Jun 2023",
                 "Mar 2024", "", "23 signed up", "A", "Staff turnover in the D&I team"),
                ("IP04", public, "Rewrite the ten most used letters in plain English", "Director, Customer",
                 "Content Team; Legal", "Jul 2023", "Dec 2023", "Scoped", "4 of 10 done", "G", "None"),
                ("IP05", "", "Text relay on the flood line", "COO", "tbc", "tbc", "tbc",
                 "On hold until the new contract", "As Q1", "R", "Budget not agreed"),
            ),
            Sheet("Closed actions"),
            grid(
                ("ID", "Action", "Delivery lead", "Planned finish", "Date closed", "Closing note"),
                ("IP03", "Quiet rooms in every regional office", "Estates", "30/06/2023", "12/06/2023",
                 "Seven rooms open"),
            ),
            Sheet("Measures"),
            grid(
                ("Measure", "Baseline March 2022", "Latest", "Ambition 2024"),
                ("Disabled staff", "9%", "11%", "14%"), ("Women at SCS", "38%", "44%", "50%"),
            ),
        ),
        rows=(
            meant(**named(people), ref="IP01", actions=["Anonymous shortlisting below SCS"], other=either(),
                  leads=["Chief People Officer", "Resourcing G7"], when=["2023-04/2023-09"], due="2023-09-30",
                  progress="Supplier chosen Live on all campaigns", status="completed"),
            meant(**named(people), ref="IP02", actions=["Sign up 40 reverse mentors"], other=either(),
                  leads=["Chief People Officer", "D&I Manager"], when=["2023-06/2024-03"], due="2024-03-31",
                  progress="23 signed up", status="at-risk",
                  comments=either(None, "Staff turnover in the D&I team")),
            meant(**named(public), ref="IP04", actions=["Rewrite the ten most used letters in plain English"],
                  other=either(), leads=["Director, Customer", "Content Team", "Legal"], when=["2023-07/2023-12"],
                  due="2023-12-31", progress="Scoped 4 of 10 done", status="on-track",
                  comments=either(None, "None")),
            meant(**named(public), ref="IP05", actions=["Text relay on the flood line"], other=either(),
                  leads=["COO"], when=either(), progress="On hold until the new contract As Q1", status="off-track",
                  comments=either(None, "Budget not agreed")),
            meant(section=either(None, "Closed actions"), ref="IP03", actions=["Quiet rooms in every regional office"],
                  leads=["Estates"], when=["2023-06-30"], due="2023-06-30", other=either(), status="completed",
                  comments=either(None, "Seven rooms open"), progress=either(None, "Seven rooms open",
                  "12/06/2023", "12/06/2023 Seven rooms open")),
        ),
    )  # fmt: skip


def delivery_goals() -> Shape:
    """Goals and outcomes with a grade, before and now, and actions whose leads and dates are numbered like them."""
    goal1, goal3 = "Goal 1: Better health outcomes", "Goal 3: A representative and supported workforce"
    needs, pay = "1.2 Individual people's needs are assessed and met", "3.2 Equal pay for work of equal value"

    def named(goal: str, outcome: str) -> Intended:
        texts = either(None, outcome, outcome[4:])
        return {"section": either(None, goal), "outcome": texts, "rating": either(),
                "objective": either(None, goal, goal.partition(": ")[2], outcome, outcome[4:]),
                "ref": outcome[:3], "other": either()}  # fmt: skip

    return Shape(
        name="delivery-goals",
        pieces=(
            Heading("NHS Wolds and Carrs ICB – EDS2 improvement plan", 1),
            grid(
                ("EDS2 outcome", "Grade 2014", "Grade 2015", "Evidence", "Improvement actions", "Who", "When",
                 "Position at Jan 2016"),
                (Box(goal1, across=8),),
                (needs, "Undeveloped", "Developing", "Patient survey; PALS log",
                 counted("Needs form in GP systems", "Train practice staff"), "1. Primary Care Lead\n2. Training Hub",
                 "1. Sept 2015\n2. Mar 2016", "1. Done\n2. Three of nine sessions held"),
                ("1.4 People are safe when they use services", "Achieving", "Achieving", "Incident reports",
                 "No further action", "", "", ""),
                (Box(goal3, across=8),),
                (pay, "Developing", "Developing", "Audit 2013", "Carry out an equal pay audit with staff side",
                 "Workforce Lead (with CSU)", "Original date Dec 15, now April 2016", "Slipped"),
            ),
            Prose("Grades: Undeveloped (red), Developing (amber), Achieving (green), Excelling (purple)."),
        ),
        rows=(
            meant(**named(goal1, needs), evidence="Patient survey; PALS log", actions=["Needs form in GP systems",
                  "Train practice staff"], leads=["Primary Care Lead", "Training Hub"], when=["2015-09", "2016-03"],
                  due="2016-03-31", status="in-progress", progress=either("1. Done 2. Three of nine sessions held",
                  "Done Three of nine sessions held")),
            meant(**named(goal1, "1.4 People are safe when they use services"), evidence="Incident reports",
                  actions=either(), status=either()),
            meant(**named(goal3, pay), evidence="Audit 2013", actions=["Carry out an equal pay audit with staff side"],
                  leads=either(), when=either(), due="2016-04-30", status="off-track", progress="Slipped"),
        ),
    )  # fmt: skip


def icb_colours() -> Shape:
    """A table for each domain, a colour alone for how a row stands, and a lead merged down beside several actions."""
    green, amber, red = "00B050", "FFC000", "FF0000"
    first, second = "Domain 1: Commissioned or provided services", "Domain 2: Workforce health and well-being"
    access, conditions = "1A: Patients have required levels of access", "2A: Staff are supported to manage conditions"
    heads = ("Outcome", "Objective", "Action", "Lead/s", "Completion date", "RAG", "Update")
    booking, passports = "Better access to talking therapies", "Support for long-term conditions"

    def named(domain: str, outcome: str, objective: str) -> Intended:
        return {"section": domain, "outcome": either(outcome, outcome[4:]), "ref": either(None, outcome[:2]),
                "objective": objective}  # fmt: skip

    return Shape(
        name="icb-colours",
        formats=OFFICE,
        pieces=(
            Heading("NHS Tarn Valley Integrated Care Board: EDS 2022 action plan 2023/24", 1),
            Heading(first, 2),
            grid(
                heads,
                (Box(access, down=3), Box(booking, down=3), "Offer interpreters when patients book",
                 Box("Head of Mental Health Commissioning\nPatient Engagement Lead", down=3), "Q4",
                 Box("", fill=green), "All four providers do this"),
                ("Publish waits by ethnic group", "By end of March 2024", Box("", fill=amber),
                 "Data from two providers"),
                ("Visit two mosques and the Roma project", "14th July 2023", Box("", fill=red), ""),
            ),
            Heading(second, 2),
            grid(
                heads,
                (conditions, Box(passports, down=2), "Health passports for all staff", "Deputy CPO", "Autumn 2023",
                 Box("", fill=green), ""),
                ("2B: Staff are free from abuse", "Tell staff each quarter what reports led to",
                 "FTSU Guardian, Deputy CPO", "Quarterly from July 2023", Box("", fill=amber), "First note is drafted"),
            ),
        ),
        rows=(
            meant(**named(first, access, booking), actions=["Offer interpreters when patients book"],
                  leads=["Head of Mental Health Commissioning", "Patient Engagement Lead"],
                  when=["2024-01/2024-03"], due="2024-03-31",
                  status=either("on-track", "completed"), progress="All four providers do this"),
            meant(**named(first, access, booking), actions=["Publish waits by ethnic group"],
                  leads=["Head of Mental Health Commissioning", "Patient Engagement Lead"], when=["2024-03"],
                  due="2024-03-31", status="at-risk", progress="Data from two providers"),
            meant(**named(first, access, booking), actions=["Visit two mosques and the Roma project"],
                  leads=["Head of Mental Health Commissioning", "Patient Engagement Lead"], when=["2023-07-14"],
                  due="2023-07-14", status="off-track"),
            meant(**named(second, conditions, passports), actions=["Health passports for all staff"],
                  leads=["Deputy CPO"], when=["2023-23"], due="2023-11-30", status="on-track"),
            meant(**named(second, "2B: Staff are free from abuse", passports), when=either(), status="at-risk",
                  actions=["Tell staff each quarter what reports led to"], leads=["FTSU Guardian", "Deputy CPO"],
                  progress="First note is drafted"),
        ),
    )  # fmt: skip


SHAPES = (
    pay_gap, fire_scheme, regulator, agency_tracker, delivery_goals, icb_colours,
)  # fmt: skip

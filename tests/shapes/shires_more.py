"""More plans of English councils: assessments of impact, objectives by quarter, services, cards, strands."""

from __future__ import annotations

from tests.shapes.pieces import Box, Heading, Prose, Shape, Sheet, counted, either, grid, meant
from tests.shapes.shires import task

GREEN, AMBER, RED, BLUE = "00B050", "FFC000", "FF0000", "0070C0"


def impact_form() -> Shape:
    """An impact assessment form: its particulars, its table of groups, its action plan, its signatures."""
    return Shape(
        name="impact-form",
        pieces=(
            Heading("Marlsea Council Equality Impact Assessment", 1),
            grid(("Title of assessment", "Parking charges 2019"), ("Directorate", "Place"),
                 ("Assessing officer", "Parking Services Manager"), ("Date of assessment", "14 May 2019")),
            Heading("Section 3: What will the impact be?"),
            grid(("Protected characteristic", "Positive", "Negative", "Neutral", "What do we know?"),
                 ("Age", "", "X", "", "A third of blue badge holders are over 75"),
                 ("Disability", "", "X", "", "Two access groups told us about the machines"),
                 ("Race", "", "", "X", "Nothing came up")),
            Heading("Section 5: Action plan"),
            Prose("Say how you will lessen each negative impact."),
            grid(
                ("Issue identified", "Group(s) affected", "Action to lessen the impact", "Person(s) responsible",
                 "To be completed by", "Resource implications", "Completed? (date)"),
                ("Machines take coins only and stand too high", "Disability",
                 "- Lower ten machines\n- Add payment by phone", "Parking Services Manager\nProperty Team",
                 "31/03/2020", "£12k capital", ""),
                ("We know little about faith", "Religion or belief", "Ask about faith in the yearly survey",
                 "Insight Team", "Autumn 2019", "None", "November 2019"),
                ("Evening charges fall on shift workers", "Age and sex", "Talk to traders and the night shift group",
                 "Comms Lead", "As and when required", "Officer time", ""),
            ),
            Heading("Section 6: Sign-off"),
            grid(("Approved by", "Head of Highways"), ("Date", "3 June 2019"), ("Review date", "June 2020")),
        ),
        rows=(
            task(["Lower ten machines", "Add payment by phone"], ["Parking Services Manager", "Property Team"],
                 ["2020-03-31"], "2020-03-31")
            | meant(objective="Machines take coins only and stand too high", characteristics="Disability",
                    resources="£12k capital", section=either(None, "Section 5: Action plan")),
            task("Ask about faith in the yearly survey", ["Insight Team"], ["2019-23"], "2019-11-30")
            | meant(objective="We know little about faith", characteristics="Religion or belief", resources="None",
                    status="completed", progress=either(None, "November 2019"),
                    section=either(None, "Section 5: Action plan")),
            task("Talk to traders and the night shift group", ["Comms Lead"], ["undetermined"])
            | meant(objective="Evening charges fall on shift workers", characteristics="Age and sex",
                    resources="Officer time", section=either(None, "Section 5: Action plan")),
        ),
    )  # fmt: skip


def quarters_of_a_year() -> Shape:
    """Equality objectives as headings, a table below each with a mark in the quarters, and a table of indicators."""
    head = (
        (Box("Action", down=2), Box("2013/14", across=4), Box("Lead", down=2), Box("How will we know?", down=2)),
        ("Q1", "Q2", "Q3", "Q4"),
    )
    first = "Open our services to residents who find us hard to reach"
    second = "Grow a workforce that looks like the borough"
    return Shape(
        name="quarters-of-a-year",
        pieces=(
            Heading("Calverstone Borough Council Equality Objectives 2012–2016", 1),
            Heading(f"Objective 1: {first}"),
            Prose("Why this matters: one resident in nine has never been in touch with us."),
            grid(*head,
                 ("Open the contact centre until 7pm on Thursdays", "", "X", "", "", "Customer Services",
                  "Calls after 5pm"),
                 ("Offer signing by video at three counters", "", "", "X", "X", "Customer Services / ICT",
                  "Number of sessions")),
            Heading(f"Objective 2: {second}"),
            Prose("Why this matters: few of our managers are from minority ethnic groups."),
            grid(*head,
                 ("Promise interviews to care leavers", "X", "", "", "", "HR Business Partner", "Interviews held"),
                 ("Report pay by sex, race and disability", "", "", "", "X", "Payroll Manager", "Report on website")),
            Heading("Performance indicators"),
            grid(("Indicator", "2011/12 actual", "2012/13 actual", "2013/14 target"),
                 ("Residents who say we treat people fairly", "61%", "64%", "70%"),
                 ("Top earners who are women", "38%", "40%", "45%")),
        ),
        rows=tuple(
            task(action, leads, [], due)
            | meant(objective=objective, measure=measure, when=[when] if when else either(), ref=either(None, number),
                    section=either(None, f"Objective {number}", f"Objective {number}: {objective}"))
            for action, leads, when, due, measure, objective, number in (
                ("Open the contact centre until 7pm on Thursdays", ["Customer Services"], "2013-07/2013-09",
                 "2013-09-30", "Calls after 5pm", first, "1"),
                ("Offer signing by video at three counters", ["Customer Services", "ICT"], "", "2014-03-31",
                 "Number of sessions", first, "1"),
                ("Promise interviews to care leavers", ["HR Business Partner"], "2013-04/2013-06", "2013-06-30",
                 "Interviews held", second, "2"),
                ("Report pay by sex, race and disability", ["Payroll Manager"], "2014-01/2014-03", "2014-03-31",
                 "Report on website", second, "2"),
            )
        ),
    )  # fmt: skip


def service_sheets() -> Shape:
    """A workbook of service improvement plans: a sheet that explains, a sheet to each service, a sheet of lists."""
    head = ("No", "What needs to improve", "What we will do", "Owner", "Start", "Finish", "RAG", "Latest update")
    homes, lets = "Adapted homes stand empty", "Letters are hard to follow"
    return Shape(
        name="service-sheets",
        pieces=(
            Sheet("Read me"),
            Heading("Service equality improvement plans 2023/24"),
            Prose("Fill in one sheet for your service and send it to the Inclusion Lead each quarter."),
            grid((Box("", fill=BLUE), "Complete"), (Box("", fill=GREEN), "On course"),
                 (Box("", fill=AMBER), "Some slippage"), (Box("", fill=RED), "Stalled")),
            Sheet("Housing"),
            grid(head,
                 ("1", homes, "Match adapted homes to the waiting list", "Lettings Manager", "2023-05-01",
                  "2023-12-31", Box("", fill=GREEN), "Sept 23: ten homes matched. Jan 24: six more."),
                 ("2", "", "Keep a register of adaptations", "Asset Team", "2023-06-01", "2024-03-29",
                  Box("", fill=AMBER), "Software is late"),
                 ("3", lets, "Rewrite rent letters in plain English", "Income Manager", "2023-04-03", "2023-09-29",
                  Box("", fill=BLUE), "")),
            Sheet("Leisure"),
            grid(head,
                 ("1", "Few disabled people swim", "Run two quiet sessions a week", "Pool Manager & contractor",
                  "2023-09-04", "", Box("", fill=RED), "Boiler failure; pool shut until spring")),
            Sheet("Lists"),
            grid(("RAG", "Services"), ("Red", "Housing"), ("Amber", "Leisure"), ("Green", "Planning"),
                 ("Blue", "Benefits")),
        ),
        rows=(
            task("Match adapted homes to the waiting list", ["Lettings Manager"], ["2023-05-01/2023-12-31"],
                 "2023-12-31")
            | meant(ref="1", objective=homes, status="on-track", section="Housing",
                    progress="Sept 23: ten homes matched. Jan 24: six more."),
            task("Keep a register of adaptations", ["Asset Team"], ["2023-06-01/2024-03-29"], "2024-03-29")
            | meant(ref="2", objective=homes, status="at-risk", section="Housing", progress="Software is late"),
            task("Rewrite rent letters in plain English", ["Income Manager"], ["2023-04-03/2023-09-29"], "2023-09-29")
            | meant(ref="3", objective=lets, status="completed", section="Housing"),
            task("Run two quiet sessions a week", ["Pool Manager", "contractor"], ["2023-09-04/.."])
            | meant(leads=either(), ref="1", objective="Few disabled people swim", status="at-risk",
                    section="Leisure", progress="Boiler failure; pool shut until spring"),
        ),
        formats=("docx", "xlsx", "html"),
    )  # fmt: skip


def update_cards() -> Shape:
    """An update of a strategy: each action a small table of labels and values, headings for the priorities."""
    place, people = "Priority 1 – A county for everyone", "Priority 2 – A workplace where all belong"
    return Shape(
        name="update-cards",
        pieces=(
            Heading("Severnholme Council", 1),
            Heading("Equality, Diversity and Inclusion Strategy 2022–2026: update on Year 2", 1),
            Heading(place),
            grid(("Action 1.1", "Map which communities use our family hubs"),
                 ("Lead", "Service Director, Families\nPublic Health Intelligence"), ("By when", "Q2 2023/24"),
                 ("Success measure", "A map for each hub"), ("BRAG", "Blue"),
                 ("Update", "Maps went to the hubs in August 2023")),
            grid(("Action 1.2", "Work with Gypsy, Roma and Traveller families on stopping places"),
                 ("Lead", "GRT Liaison Officer"), ("By when", "March 2026"), ("Success measure", "Fewer evictions"),
                 ("BRAG", "Green"), ("Update", "Two sites are agreed in principle")),
            Heading(people),
            grid(("Action 2.1", "Pair senior managers with mentors from the staff networks"),
                 ("Lead", "AD People / Chair of the Staff Race Network"), ("By when", "Year 2 (2023/24)"),
                 ("Success measure", "Twelve pairs"), ("BRAG", "Amber"),
                 ("Update", "Nine pairs so far; three managers have yet to begin")),
            Prose("BRAG: Blue – complete; Red – off course; Amber – at risk; Green – on course."),
        ),
        rows=(
            task("Map which communities use our family hubs",
                 ["Service Director, Families", "Public Health Intelligence"], ["2023-07/2023-09"], "2023-09-30")
            | meant(ref="1.1", section=place, measure="A map for each hub", status="completed",
                    progress="Maps went to the hubs in August 2023"),
            task("Work with Gypsy, Roma and Traveller families on stopping places", ["GRT Liaison Officer"],
                 ["2026-03"], "2026-03-31")
            | meant(ref="1.2", section=place, measure="Fewer evictions", status="on-track",
                    progress="Two sites are agreed in principle"),
            task("Pair senior managers with mentors from the staff networks",
                 ["AD People", "Chair of the Staff Race Network"], ["2023-04/2024-03"], "2024-03-31")
            | meant(ref="2.1", section=people, measure="Twelve pairs", status="at-risk",
                    progress="Nine pairs so far; three managers have yet to begin"),
        ),
    )  # fmt: skip


def strands() -> Shape:
    """A single equality scheme: a tick for each strand, numbered outcomes as bands, dates with conditions."""
    hear, hate = "Outcome 1: People have a say in what we do", "Outcome 2: Hate crime is reported and dealt with"
    return Shape(
        name="strands",
        pieces=(
            Heading("Fenwick Vale District Council Single Equality Scheme 2009–2012", 1),
            Heading("Appendix 2 Three year action plan"),
            grid(
                ("", "What we are going to do", "Age", "Disability", "Gender", "Race", "Religion/ Belief",
                 "Sexual Orientation", "Who will do it", "When it will be done", "Target", "Baseline (08/09)"),
                (Box(hear, across=12),),
                ("1.1", "Hold a forum for young and older people", "✓", "", "", "", "", "", "Community Dev. Officer",
                 "Nov 2009 then annually", "60 people come", "22 people"),
                ("1.2", "Pay the fares of disabled panel members", "", "✓", "", "", "", "", "Democratic Services",
                 "From April 2010", "Half the panel is disabled", "1 in 8"),
                (Box(hate, across=12),),
                ("2.1", counted("Open reporting centres", "Train those who staff them"), "", "✓", "", "✓", "✓", "✓",
                 "Community Safety Team / Police", "March 2011 (if LSP funding is found)", "Four centres", "None"),
                ("2.2", "Report numbers to the CDRP", "✓", "✓", "✓", "✓", "✓", "✓", "CST", "Quarterly", "", ""),
            ),
            Heading("Version history"),
            grid(("Version", "Date", "Changed by", "What changed"), ("0.1", "May 2009", "Policy Officer", "Draft"),
                 ("1.0", "Sept 2009", "Policy Officer", "Agreed by Council")),
        ),
        rows=(
            task("Hold a forum for young and older people", ["Community Dev. Officer"], [], "2009-11-30")
            | meant(ref="1.1", section=hear, when=either(), characteristics="Age", target="60 people come",
                    baseline="22 people", objective=either(None, hear, hear[11:])),
            task("Pay the fares of disabled panel members", ["Democratic Services"], ["2010-04/.."])
            | meant(ref="1.2", section=hear, characteristics="Disability", target="Half the panel is disabled",
                    baseline="1 in 8", objective=either(None, hear, hear[11:])),
            task(["Open reporting centres", "Train those who staff them"], ["Community Safety Team", "Police"],
                 ["2011-03"], "2011-03-31")
            | meant(ref="2.1", section=hate, target="Four centres", baseline="None",
                    characteristics=either("Disability, Race, Religion/ Belief, Sexual Orientation",
                                           "Disability Race Religion/ Belief Sexual Orientation",
                                           "Disability; Race; Religion/ Belief; Sexual Orientation"),
                    objective=either(None, hate, hate[11:])),
            task("Report numbers to the CDRP", ["CST"], ["recurring"])
            | meant(ref="2.2", section=hate, objective=either(None, hate, hate[11:]),
                    characteristics=either(
                        "Age, Disability, Gender, Race, Religion/ Belief, Sexual Orientation",
                        "Age Disability Gender Race Religion/ Belief Sexual Orientation",
                        "Age; Disability; Gender; Race; Religion/ Belief; Sexual Orientation")),
        ),
    )  # fmt: skip


def analysis_codes() -> Shape:
    """An equality analysis: letters for the characteristics with their key below, dates of month and year."""
    return Shape(
        name="analysis-codes",
        pieces=(
            Heading("Stainbeck Metropolitan Borough Council: Part B – Equality Analysis", 1),
            Heading("6. Equality Analysis Action Plan"),
            grid(("Title of analysis", "Library opening hours"), ("Directorate and service area", "Culture, Libraries"),
                 ("Lead Manager", "Head of Libraries"),
                 ("Summary of findings", "Shorter hours fall hardest on older and disabled people")),
            grid(
                ("Action/Target", "State protected characteristics as listed below", "Lead", "Target date (MM/YY)"),
                ("Keep one late opening in each area", "A, D, C", "Area Librarians", "10/24"),
                ("Deliver books at home", "A, D", "J Rook (Outreach Librarian)", "01/25"),
                ("Bring an update to Cabinet", "All", "Head of Libraries", "Six monthly"),
            ),
            Prose("*A = Age, D = Disability, S = Sex, RE = Race, RB = Religion or Belief, C = Carers"),
            Heading("7. Sign off"),
            grid(("Name", "Job title", "Date"), ("P Wren", "Assistant Director", "02/07/24")),
        ),
        rows=(
            task("Keep one late opening in each area", ["Area Librarians"], ["2024-10"], "2024-10-31")
            | meant(characteristics="A, D, C", section=either(None, "6. Equality Analysis Action Plan")),
            task("Deliver books at home", ["J Rook"], ["2025-01"], "2025-01-31")
            | meant(characteristics="A, D", section=either(None, "6. Equality Analysis Action Plan")),
            task("Bring an update to Cabinet", ["Head of Libraries"], ["recurring"])
            | meant(characteristics="All", section=either(None, "6. Equality Analysis Action Plan")),
        ),
    )  # fmt: skip


def peer_challenge() -> Shape:
    """A plan that answers a peer challenge: recommendations with several actions, lead member and lead officer."""
    return Shape(
        name="peer-challenge",
        pieces=(
            Heading("Westerham Vale Council: response to the equality peer challenge", 1),
            Prose("The peers came in March 2023. Executive agreed this plan on 12 July 2023."),
            grid(
                ("Rec no.", "Peer team recommendation", "What we will do", "Lead Member", "Lead Officer(s)",
                 "Timeframe", "Progress as at Jan 2024", "Status"),
                (Box("1", down=2), Box("Be clear about the story of place", down=2), "a. Write a profile of the area",
                 "Leader", "Head of Policy", "Oct 2023", "Profile online", "Complete"),
                ("b. Share it with partners", "Leader", "Head of Policy; Comms", "Dec 2023 – Feb 2024",
                 "Two briefings held", "In progress"),
                ("2", "Make better use of impact assessments", "Train authors and councillors",
                 "Cllr for Communities", "EDI Manager", "By May 2024 (after elections)", "", "Not due"),
                ("3", "Grow the networks of staff", "Give each network a sponsor and a budget of £500",
                 "Portfolio Holder – HR", "SLT", "Started", "Sponsors named; budgets follow in April", "On track"),
                ("4", "Think about a race charter", "None – covered by rec 2", "", "", "", "", "Closed"),
            ),
        ),
        rows=(
            task("Write a profile of the area", ["Leader", "Head of Policy"], ["2023-10"], "2023-10-31")
            | meant(ref=either("1", "1a", "1.a", "a"), objective="Be clear about the story of place",
                    progress="Profile online", status="completed"),
            task("Share it with partners", ["Leader", "Head of Policy", "Comms"], ["2023-12/2024-02"], "2024-02-29")
            | meant(ref=either("1", "1b", "1.b", "b"), objective="Be clear about the story of place",
                    progress="Two briefings held", status="in-progress"),
            task("Train authors and councillors", ["Cllr for Communities", "EDI Manager"], ["2024-05"], "2024-05-31")
            | meant(ref="2", objective="Make better use of impact assessments", status="not-started"),
            task("Give each network a sponsor and a budget of £500", ["Portfolio Holder – HR", "SLT"], [])
            | meant(when=either(), ref="3", objective="Grow the networks of staff", status="on-track",
                    progress="Sponsors named; budgets follow in April"),
            task("None – covered by rec 2", [], [])
            | meant(actions=either(), ref="4", objective="Think about a race charter", status=either()),
        ),
    )  # fmt: skip


def sponsors() -> Shape:
    """Objectives in blocks of a table: reason and sponsor above the actions, which have no leads of their own."""
    one, two = "Narrow the gap in school readiness", "Let every resident take part online or off"
    head = ("Key actions", "Milestone date", "How we will measure it", "Mid-year RAG", "Year-end RAG", "Commentary")
    return Shape(
        name="sponsors",
        pieces=(
            Heading("Mercestershire County Council Equality Objectives 2020–2024: year-end report 2021/22", 1),
            grid(
                (Box(f"Equality objective 1: {one}", across=6),),
                (Box("Senior responsible officer: Director of Children's Services", across=6),),
                head,
                ("Visit every two-year-old in the five priority wards", "Sept 2021", "Visits made", "Amber", "Green",
                 "412 visits by March"),
                ("Offer books in home languages", "March 2022", "Books given out", "Red", "Amber",
                 "Supplier found late in the year"),
                (Box(f"Equality objective 2: {two}", across=6),),
                (Box("Senior responsible officer: Assistant Director, Customer and Digital", across=6),),
                head,
                ("Lend tablets through libraries", "Dec 2021", "Loans", "Green", "Complete", ""),
                (Box("No other actions are planned under this objective.", across=6),),
            ),
        ),
        rows=tuple(
            task(action, [lead], [when], due)
            | meant(objective=objective, ref=either(None, number), measure=measure, status=status, progress=either(
                        said, f"{rags} {said}", f"{rags.replace(' ', '; ')}; {said}", rags, said or None, None),
                    section=either(None, f"Equality objective {number}", f"Equality objective {number}: {objective}"),
                    other=either(), comments=either(None, said))
            for number, objective, lead, action, when, due, measure, rags, status, said in (
                ("1", one, "Director of Children's Services", "Visit every two-year-old in the five priority wards",
                 "2021-09", "2021-09-30", "Visits made", "Amber Green", "on-track", "412 visits by March"),
                ("1", one, "Director of Children's Services", "Offer books in home languages", "2022-03",
                 "2022-03-31", "Books given out", "Red Amber", "at-risk", "Supplier found late in the year"),
                ("2", two, "Assistant Director, Customer and Digital", "Lend tablets through libraries", "2021-12",
                 "2021-12-31", "Loans", "Green Complete", "completed", ""),
            )
        ),
    )  # fmt: skip


FIRST = (impact_form, quarters_of_a_year, service_sheets, update_cards, strands)
SECOND = (analysis_codes, peer_challenge, sponsors)
SHAPES = FIRST + SECOND

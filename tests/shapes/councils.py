"""Plans as councils publish them, in their columns and with their untidiness."""

from __future__ import annotations

from tests.shapes.pieces import OFFICE, Box, Heading, Prose, Shape, bullets, either, grid, meant


def borough() -> Shape:
    """A borough's table with themes, a traffic light and a key below."""
    return Shape(
        name="borough",
        formats=OFFICE,
        pieces=(
            Heading("Stanmoor Borough Council – Equality Action Plan 2012/13", 1),
            Prose("This action plan was agreed by Cabinet in April 2012 and will be monitored every six months."),
            grid(
                ("Objective", "Action", "Outcome", "Lead", "Timescale", "RAG", "Progress"),
                (Box("Theme 1: Knowing our residents", across=7),),
                (Box("Understand who uses our services", down=2),
                 "Add monitoring questions to the housing form", "Better data on tenants", "Housing Ops Mgr",
                 "By Sept 2012", Box("Green", fill="00B050"), "Completed – Jan 13"),
                ("Publish a yearly profile of each ward", "Members know their wards", "Policy Team",
                 "Annually, first by Dec 2012", Box("Amber", fill="FFC000"), "Draft with wards for comment"),
                (Box("Theme 2: Fair services", across=7),),
                ("Make information easy to use", bullets("Put all leaflets in large print",
                 "Train reception staff in BSL basics"), "Fewer complaints on access", "All HoS", "Ongoing",
                 Box("", fill="FF0000"), "Not started – no budget yet"),
                ("", "", "", "", "", "", ""),
                ("Tackle hate crime", "Open two third party reporting centres", "More reports",
                 "Community Safety / Police", "March 2013", Box("Green", fill="00B050"), ""),
                (Box("Key: Green = on track, Amber = some risk, Red = off track", across=7),),
            ),
        ),
        rows=(
            meant(section="Theme 1: Knowing our residents", objective="Understand who uses our services",
                  actions=["Add monitoring questions to the housing form"], outcome="Better data on tenants",
                  leads=["Housing Ops Mgr"], when=["2012-09"], due="2012-09-30", status="completed",
                  progress="Completed – Jan 13"),
            meant(section="Theme 1: Knowing our residents", objective="Understand who uses our services",
                  actions=["Publish a yearly profile of each ward"], outcome="Members know their wards",
                  leads=["Policy Team"], when=either(), due="2012-12-31", status="at-risk",
                  progress="Draft with wards for comment"),
            meant(section="Theme 2: Fair services", objective="Make information easy to use",
                  actions=["Put all leaflets in large print", "Train reception staff in BSL basics"],
                  outcome="Fewer complaints on access", leads=["All HoS"], when=["open-end"],
                  status=either("not-started", "off-track"), progress="Not started – no budget yet"),
            meant(section="Theme 2: Fair services", objective="Tackle hate crime",
                  actions=["Open two third party reporting centres"], outcome="More reports",
                  leads=["Community Safety", "Police"], when=["2013-03"], due="2013-03-31", status="on-track"),
        ),
    )  # fmt: skip


def scheme2002() -> Shape:
    """A list of functions that is no plan, and a plan with dittos."""
    return Shape(
        name="scheme2002",
        formats=OFFICE,
        pieces=(
            Heading("WYRE VALE DISTRICT COUNCIL", 1),
            Heading("RACE EQUALITY SCHEME 2002 – 2005", 1),
            Heading("Appendix 1: Functions and policies", 2),
            grid(
                ("Function / Policy", "Relevance (H/M/L)", "Department", "Year of review"),
                ("Housing allocations", "H", "Housing", "2002/03"),
                ("Street cleaning", "L", "Works", "2004/05"),
                ("Licensing", "M", "Legal", "2003/04"),
            ),
            Heading("Appendix 2: Action Plan", 2),
            grid(
                ("Task", "Responsibility", "Timescale", "Resources", "Outcome"),
                ("Set up a Race Equality Working Group", "Chief Exec.", "July 02", "Officer time",
                 "Group meets quarterly"),
                ("Train members and officers on the general duty", "Personnel Manager", "By 31 May 2003",
                 "£4,500", "All trained within first year"),
                ('"', "Member Services", '"', '"', "Members aware of duty"),
                ("Assess and consult on high relevance policies", "All Directors",
                 "Within 12 months of adoption", "Within existing budgets", "Adverse impact is removed"),
                ("Publish results", "Chief Exec.", "2003, 2004 and 2005", "Printing £800 pa", "Open council"),
            ),
        ),
        rows=(
            meant(section="Appendix 2: Action Plan", actions=["Set up a Race Equality Working Group"],
                  leads=["Chief Exec"], when=["2002-07"], due="2002-07-31", resources="Officer time",
                  outcome="Group meets quarterly"),
            meant(section="Appendix 2: Action Plan", actions=["Train members and officers on the general duty"],
                  leads=["Personnel Manager"], when=["2003-05-31"], due="2003-05-31", resources="£4,500",
                  outcome="All trained within first year"),
            meant(section="Appendix 2: Action Plan", leads=["Member Services"], when=["2003-05-31"],
                  due="2003-05-31", resources="£4,500",
                  outcome="Members aware of duty"),
            meant(section="Appendix 2: Action Plan", actions=["Assess and consult on high relevance policies"],
                  leads=["All Directors"], when=["relative"], resources="Within existing budgets",
                  outcome="Adverse impact is removed"),
            meant(section="Appendix 2: Action Plan", actions=["Publish results"], leads=["Chief Exec"],
                  when=["2003", "2004", "2005"], due="2005-12-31", resources="Printing £800 pa",
                  outcome="Open council"),
        ),
    )  # fmt: skip


def disability2006() -> Shape:
    """Bands in capitals, owners with initials and a date for each part."""
    return Shape(
        name="disability2006",
        formats=OFFICE,
        pieces=(
            Heading("Disability Equality Scheme 2006-2009: Action Plan", 1),
            Prose("** Items marked with an asterisk are priorities."),
            grid(
                ("No.", "What we will do", "Who will lead", "By when", "Performance measure", "Completed?"),
                ("EMPLOYMENT", "", "", "", "", ""),
                ("1", "Guaranteed interview scheme to be promoted*", "HR (AB)", "Dec 06",
                 "No. of disabled applicants", "Y"),
                ("2", "Review sickness absence policy with disabled staff", "HR / Unison", "Spring 2007",
                 "Policy agreed by JNC", "In hand"),
                ("ACCESS TO BUILDINGS", "", "", "", "", ""),
                ("3", "Access audits of all public buildings:\n(a) leisure centres\n(b) libraries",
                 "Property Services", "(a) Mar 07\n(b) Mar 08", "100% of buildings audited (BVPI 156)", "N"),
                ("4", "Induction loops at all counters (subject to 3)", "As above", "Jun 2008", "Loops fitted",
                 "N/A until audits are done"),
            ),
        ),
        rows=(
            meant(ref="1", section="EMPLOYMENT", actions=["Guaranteed interview scheme to be promoted*"],
                  leads=["HR"], when=["2006-12"], due="2006-12-31", measure="No. of disabled applicants",
                  status="completed", progress=either()),
            meant(ref="2", section="EMPLOYMENT", actions=["Review sickness absence policy with disabled staff"],
                  leads=["HR", "Unison"], when=["2007-21"], due="2007-05-31", measure="Policy agreed by JNC",
                  status="in-progress", progress=either()),
            meant(ref="3", section="ACCESS TO BUILDINGS", actions=either(), leads=["Property Services"],
                  when=["2007-03", "2008-03"], due="2008-03-31", measure="100% of buildings audited (BVPI 156)",
                  status=either(None, "not-started", "unknown"), progress=either()),
            meant(ref="4", section="ACCESS TO BUILDINGS", actions=["Induction loops at all counters"],
                  leads=["Property Services"], when=["2008-06"], due="2008-06-30", measure="Loops fitted",
                  status=either(), progress=either()),
        ),
    )  # fmt: skip


def welsh() -> Shape:
    """Ticks under financial years, and one row under the header that comes again."""
    return Shape(
        name="welsh",
        formats=OFFICE,
        pieces=(
            Heading("Cyngor Bro Hafren / Bro Hafren Council: Strategic Equality Plan 2012-2016", 1),
            Heading("Equality Objective 1: Reduce identity-based bullying", 2),
            grid(
                ("Action", "Protected Characteristics", "Responsible Service", "12/13", "13/14", "14/15",
                 "15/16", "How will we measure success?"),
                ("Work with schools on their anti-bullying policies", "All", "Education", "✓", "✓", "", "",
                 "All schools have a policy by 2014"),
                ("Hate crime awareness week", "Race, Religion or Belief, Sexual Orientation",
                 "Community Safety Partnership", "✓", "✓", "✓", "✓", "Numbers reached"),
            ),
            Heading("Equality Objective 2: Reduce the gender pay gap", 2),
            grid(
                ("Action", "Protected Characteristics", "Responsible Service", "12/13", "13/14", "14/15",
                 "15/16", "How will we measure success?"),
                ("Carry out job evaluation", "Sex", "Organisational Development", "", "✓", "", "",
                 "Single status is in place"),
            ),
        ),
        rows=(
            meant(section="Equality Objective 1: Reduce identity-based bullying", objective=either(),
                  ref=either(), actions=["Work with schools on their anti-bullying policies"],
                  characteristics="All", leads=["Education"], when=either(), due=either("2014-03-31"),
                  measure="All schools have a policy by 2014"),
            meant(section="Equality Objective 1: Reduce identity-based bullying", objective=either(),
                  ref=either(), actions=["Hate crime awareness week"],
                  characteristics="Race, Religion or Belief, Sexual Orientation",
                  leads=["Community Safety Partnership"], when=either(), due=either("2016-03-31"),
                  measure="Numbers reached"),
            meant(section="Equality Objective 2: Reduce the gender pay gap", objective=either(), ref=either(),
                  actions=["Carry out job evaluation"], characteristics="Sex",
                  leads=["Organisational Development"], when=["2013-04/2014-03"], due="2014-03-31",
                  measure="Single status is in place"),
        ),
    )  # fmt: skip


def scottish() -> Shape:
    """An outcome over the whole width of each table."""
    return Shape(
        name="scottish",
        formats=OFFICE,
        pieces=(
            Heading("Glenmore Council Equality Mainstreaming Report 2017: Equality Outcomes 2017-2021", 1),
            grid(
                (Box("Equality Outcome 1: People with protected characteristics feel safe in their homes",
                 across=7),),
                ("Context", "Output / Activity", "General duty need", "Protected characteristics", "Lead",
                 "Timescale", "Measurement"),
                (Box("Police recorded 212 hate incidents in 2015/16", down=2), "Hold a survey of tenants",
                 "Eliminate discrimination", "All", "Housing Services Manager", "March 2018",
                 "Baseline to be set in 2018"),
                ("Train wardens", "Foster good relations", "Disability\nAge", "Team Leader (Wardens)",
                 "Commence April 2017; complete March 2019", "% of wardens trained (target 95%)"),
            ),
            grid(
                (Box("Equality Outcome 2: Young disabled people move on to work", across=7),),
                ("Context", "Output / Activity", "General duty need", "Protected characteristics", "Lead",
                 "Timescale", "Measurement"),
                ("Only 6% go on to jobs", "Supported internships", "Advance equality of opportunity",
                 "Disability", "Skills Development Team with Glenmore College", "2017-2021",
                 "No. of interns: 5 (2017), 10 (2018), 15 (2019)"),
            ),
        ),
        rows=(
            meant(section=either(None,
                  "Equality Outcome 1: People with protected characteristics feel safe in their homes"),
                  outcome=either(), objective=either(), ref=either(), evidence=either(), comments=either(),
                  baseline=either(), actions=["Hold a survey of tenants"], other=either(),
                  characteristics="All", leads=["Housing Services Manager"], when=["2018-03"], due="2018-03-31",
                  measure="Baseline to be set in 2018"),
            meant(section=either(None,
                  "Equality Outcome 1: People with protected characteristics feel safe in their homes"),
                  outcome=either(), objective=either(), ref=either(), evidence=either(), comments=either(),
                  baseline=either(), actions=["Train wardens"], other=either(),
                  characteristics="Disability Age", leads=["Team Leader (Wardens)"], when=either(),
                  due="2019-03-31", measure="% of wardens trained (target 95%)"),
            meant(section=either(None, "Equality Outcome 2: Young disabled people move on to work"),
                  outcome=either(), objective=either(), ref=either(), evidence=either(), comments=either(),
                  baseline=either(), actions=["Supported internships"], other=either(),
                  characteristics="Disability", leads=["Skills Development Team", "Glenmore College"],
                  when=["2017/2021"], due="2021-12-31",
                  measure="No. of interns: 5 (2017), 10 (2018), 15 (2019)"),
        ),
    )  # fmt: skip


def section75() -> Shape:
    """Groups, inequalities and action measures with codes."""
    return Shape(
        name="section75",
        formats=OFFICE,
        pieces=(
            Heading("Section 75 Audit of Inequalities and Action Plan 2018-2023", 1),
            Prose("Northern Skerry Education Board"),
            Heading("Theme A: Educational underachievement", 2),
            grid(
                ("Section 75 group", "Inequality", "Action measure", "Performance indicator / target",
                 "Timescale", "Ownership", "Outcome"),
                ("Religious belief; gender", "Protestant boys on free school meals do least well",
                 "A1. Reading mentors in 12 schools\nA2. Parents' workshops",
                 "Number of mentors\nTwo workshops a term", "Year 1\nYears 1 to 3",
                 "Head of School Improvement", "Better reading at age 11"),
                ("Disability", "", "A3 Review of SEN transport", "Review is complete",
                 "By end of Year 2 (31 March 2020)", "Transport Branch", "Waiting time is reduced"),
            ),
            Heading("Theme B: Participation in public life", 2),
            grid(
                ("Section 75 group", "Inequality", "Action measure", "Performance indicator / target",
                 "Timescale", "Ownership", "Outcome"),
                ("Age; Gender; Racial group", "Few women and young people sit on boards of governors",
                 "B1 Targeted recruitment drive ahead of the 2018 reconstitution",
                 "10% rise in women governors", "June 2018", "Governor Support\nEquality Unit",
                 "Boards that look like their schools"),
            ),
        ),
        rows=(
            meant(ref=either(), section="Theme A: Educational underachievement",
                  characteristics="Religious belief; gender", evidence=either(), objective=either(),
                  comments=either(), other=either(), actions=["Reading mentors in 12 schools",
                  "Parents' workshops"], measure=either(None, "Number of mentors Two workshops a term"),
                  target=either(None, "Number of mentors Two workshops a term"), when=["relative", "relative"],
                  leads=["Head of School Improvement"], outcome="Better reading at age 11"),
            meant(ref="A3", section="Theme A: Educational underachievement", characteristics="Disability",
                  evidence=either(), objective=either(), comments=either(), other=either(),
                  actions=["Review of SEN transport"], measure=either(None, "Review is complete"),
                  target=either(None, "Review is complete"), when=either(), due="2020-03-31",
                  leads=["Transport Branch"], outcome="Waiting time is reduced"),
            meant(ref="B1", section="Theme B: Participation in public life",
                  characteristics="Age; Gender; Racial group", evidence=either(), objective=either(),
                  comments=either(), other=either(),
                  actions=["Targeted recruitment drive ahead of the 2018 reconstitution"], measure=either(None,
                  "10% rise in women governors"), target=either(None, "10% rise in women governors"),
                  when=["2018-06"], due="2018-06-30", leads=["Governor Support", "Equality Unit"],
                  outcome="Boards that look like their schools"),
        ),
    )  # fmt: skip


def you_said() -> Shape:
    """What people said beside what will be done, and a table of contacts."""
    return Shape(
        name="you-said",
        formats=OFFICE,
        pieces=(
            Heading("You said, we will do: Equality consultation response 2014", 1),
            grid(
                ("You said...", "We will...", "Who", "When", "What we have done so far"),
                ("Letters are hard to understand", "Use Easy Read for all decision letters",
                 "Comms & Engagement", "from Nov '14", "Two templates done, four to go"),
                ("We don't know who to complain to", "Put a named contact on each page of the website",
                 "Web Team", "Immediately", "COMPLETED"),
                ("Your offices feel unwelcoming", "–", "–", "–", "No action: offices close in 2015"),
                ("You never tell us what changed", "Feed back within six weeks of every consultation",
                 "Policy Officer (Equalities)", "In place", ""),
            ),
            grid(
                ("Contact", "Telephone"),
                ("Equalities desk", "01234 000000"),
            ),
        ),
        rows=(
            meant(objective=either(None, "Letters are hard to understand"), evidence=either(None,
                  "Letters are hard to understand"), comments=either(), other=either(),
                  actions=["Use Easy Read for all decision letters"], leads=["Comms & Engagement"],
                  when=["2014-11/.."], progress="Two templates done, four to go", status=either(None,
                  "in-progress", "unknown")),
            meant(objective=either(None, "We don't know who to complain to"), evidence=either(),
                  comments=either(), other=either(),
                  actions=["Put a named contact on each page of the website"], leads=["Web Team"],
                  when=["relative"], progress="COMPLETED", status="completed"),
            meant(objective=either(None, "Your offices feel unwelcoming"), evidence=either(), comments=either(),
                  other=either(), progress="No action: offices close in 2015", status=either()),
            meant(objective=either(None, "You never tell us what changed"), evidence=either(),
                  comments=either(), other=either(),
                  actions=["Feed back within six weeks of every consultation"],
                  leads=["Policy Officer (Equalities)"], when=either(), status=either()),
        ),
    )  # fmt: skip


def labels() -> Shape:
    """Action, lead and date typed into one cell behind labels."""
    return Shape(
        name="labels",
        formats=OFFICE,
        pieces=(
            Heading("Harbourside Homes – Single Equality Scheme action plan 2011", 1),
            grid(
                ("Commitment", "Detail", "Progress"),
                ("We will know our tenants",
                 "Action: Complete the tenant census\nLead: Head of Neighbourhoods\nBy when: October 2011",
                 "Amber – 54% returned"),
                ("We will tackle domestic abuse",
                 "Action: Sign the county protocol\nLead: Safeguarding Lead and Legal Officer\nBy when: 30.6.2011",
                 "Green – signed 28 June"),
                ("We will be a fair landlord",
                 "Action: Review lettings by ethnicity\nLead: Lettings Manager\nBy when: every April",
                 "Not due"),
            ),
        ),
        rows=(
            meant(objective="We will know our tenants", actions=["Complete the tenant census"],
                  leads=["Head of Neighbourhoods"], when=["2011-10"], due="2011-10-31",
                  progress=either("Amber – 54% returned"), status="at-risk"),
            meant(objective="We will tackle domestic abuse", actions=["Sign the county protocol"],
                  leads=["Safeguarding Lead", "Legal Officer"], when=["2011-06-30"], due="2011-06-30",
                  progress=either("Green – signed 28 June"), status=either("completed", "on-track")),
            meant(objective="We will be a fair landlord", actions=["Review lettings by ethnicity"],
                  leads=["Lettings Manager"], when=["recurring"], progress=either("Not due"),
                  status=either(None, "not-started", "unknown")),
        ),
    )  # fmt: skip


SHAPES = (
    borough, scheme2002, disability2006, welsh, scottish, section75, you_said, labels,
)  # fmt: skip

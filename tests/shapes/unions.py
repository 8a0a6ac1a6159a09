"""Plans of a county, a district, a trust, a police force, a university, a school and a landlord, with long tables."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from typing import Any

from tests.shapes.pieces import OFFICE, Box, Entry, Grid, Heading, Intended, Prose, Shape, counted, either, grid, meant

Line = tuple[Sequence[Entry], Intended]
PRINTED = ("docx", "html", "md")


def laid(*heads: Sequence[Entry], lines: Sequence[Line]) -> Grid:
    """Make the table of lines below its heads."""
    return grid(*heads, *(cells for cells, _ in lines))


def taken(
    names: Sequence[str], lines: Sequence[Line], loose: Sequence[str] = (), **common: Any
) -> tuple[Intended, ...]:
    """Give the rows that lines mean: cells by the names of their columns, and what each line states besides.

    A line of one cell is a band that names the section; a cell merged down holds for the lines below it.
    A column without a name says nothing by its words alone. What all rows have in common wins over what the cells say,
    and what a line states over both. What is `loose` may also stand elsewhere. A number merged down is the objective's:
    whether it numbers the lines below the first is not settled.
    """
    found: list[Intended] = []
    above: list[Box] = []
    band: Intended = {}
    for cells, stated in lines:
        boxes = [cell if isinstance(cell, Box) else Box(cell) for cell in cells]
        if len(boxes) == 1:
            band = {"section": boxes[0].text} | stated
            continue
        above = [*above[: len(names) - len(boxes)], *boxes]
        said = {name: _words(name, box) for name, box in zip(names, above, strict=True) if name and box.text}
        if "ref" in said and len(boxes) < len(names) and names[0] == "ref":
            said["ref"] = either(None, said["ref"])
        said |= {name: either(None, said[name]) for name in loose if name in said}
        found.append(meant(**(band | said | common | dated(stated))))
    return tuple(found)


def dated(stated: Intended) -> Intended:
    """Give what is stated with its timescale as a list, and the last day of its latest fixed end."""
    when = stated.get("when")
    if not isinstance(when, str | tuple):
        return stated
    parts = [when] if isinstance(when, str) else list(when)
    if "due" in stated:
        return stated | {"when": parts}
    ends = [_last_day(part.rpartition("/")[2]) for part in parts if part[:1].isdigit() and not part.endswith("..")]
    return {"due": max(ends, default=None)} | stated | {"when": parts}


def _last_day(text: str) -> str:
    year, month, day = [*text.split("-"), "", ""][:3]
    month = month or "12"
    return f"{year}-{month}-{day or monthrange(int(year), int(month))[1]}"


def _words(name: str, box: Box) -> Any:
    if name in ("actions", "leads"):
        return [text for text, _, _ in box.lines]
    return " ".join(box.text.split())


COUNTY: tuple[Line, ...] = (
    ((Box("1", down=3), Box("Know who lives in the county and use what we know", down=3),
      "Publish a yearly profile of residents by district", "Research Manager", "June 2019",
      "Profile opened 2,000 times a year", "Profile published on 14 June 2019"),
     {"when": "2019-06", "status": "completed"}),
    (("Ask the nine monitoring questions in all customer surveys", "Head of Customer Services",
      "By 31 March 2020", "Every survey sampled asks the questions", "Nov 2019: In progress. 11 of 17 surveys changed"),
     {"when": "2020-03-31", "status": "in-progress"}),
    (("Share health data with the clinical commissioning groups", "Director of Public Health", "TBC",
      "Sharing agreement signed", "Not started"), {"when": "undetermined", "status": "not-started"}),
    ((Box("2", down=4), Box("Make services easy to reach and to use", down=4),
      "Survey the access of all 46 libraries", "Property Services (lead)\nLibraries Manager", "Sept 2020",
      "A survey on file for each library", "On track"),
     {"when": "2020-09", "leads": ["Property Services", "Libraries Manager"], "status": "on-track"}),
    (("Replace kerbs with dropped kerbs at 60 crossings a year", "Highways Team", "April 2019 to March 2022",
      "60 crossings a year", "On track: 64 in the first year"),
     {"when": "2019-04/2022-03", "status": "on-track"}),
    (("Offer a sign language video service at the contact centre", "Head of Customer Services", "January 2020",
      "Service used at least once a week", "Completed"), {"when": "2020-01", "status": "completed"}),
    (("Review the criteria for school transport of disabled pupils", "Passenger Transport Manager and SEND Team",
      "2020/21", "Criteria agreed by Cabinet", "Delayed until consultation ends"),
     {"when": "2020-04/2021-03", "leads": ["Passenger Transport Manager", "SEND Team"],
      "status": either("off-track", "at-risk")}),
    ((Box("3", down=3), Box("Employ people from every community", down=3),
      "Remove names from applications up to Grade 12", "Recruitment Manager", "1 October 2019",
      "All applications up to Grade 12 are without names", "Complete"),
     {"when": "2019-10-01", "status": "completed"}),
    (("Meet the staff networks and report what they raise", "Chief Executive", "Quarterly",
      "Four meetings a year", "Ongoing"), {"when": "recurring", "status": "ongoing"}),
    (("Offer 20 supported internships", "HR Business Partner", "September 2021", "20 interns a year, half employed",
      ""), {"when": "2021-09"}),
    ((Box("4", down=2), Box("Stand against hate (Links to 2)", down=2), "Train reporting centres in the market towns",
      "Community Safety Manager", "Ongoing", "One centre in each of eight towns", "In progress"),
     {"when": "open-end", "status": "in-progress", "objective": "Stand against hate"}),
    (("Report hate incidents in schools to the Corporate Equality Board", "Director of Children's Services",
      "Annually", "Report received", "On track"),
     {"when": "recurring", "status": "on-track", "objective": "Stand against hate"}),
)  # fmt: skip


def county() -> Shape:
    """Twelve actions under four objectives that are merged down with their numbers."""
    names = ("ref", "objective", "actions", "leads", "", "measure", "progress")
    return Shape(
        name="third-county",
        formats=OFFICE,
        pieces=(
            Heading("Harrowmoor County Council: Equality Action Plan 2019-2022", 1),
            Prose("This plan sets out how the Council will meet its four equality objectives."),
            laid(("No.", "Equality objective", "Action", "Lead officer", "Timescale", "Measure of success", "Progress"),
                 lines=COUNTY),
            Prose("The Corporate Equality Board considers progress twice a year."),
        ),
        rows=taken(names, COUNTY),
    )  # fmt: skip


DISTRICT: tuple[Line, ...] = (
    ((Box("Our customers", across=5),), {}),
    (("Put a hearing loop in both reception areas", "Facilities Manager", "31/05/2014",
      "Deaf customers can speak to us in person", "Green"), {"when": "2014-05-31", "status": "on-track"}),
    (("Check the website against AA standards", "Web Officer", "Dec 2014",
      "More customers help themselves", "Amber"), {"when": "2014-12", "status": "at-risk"}),
    (("Write a guide to interpreting for front-line staff", "Equalities Officer/Customer Services",
      "March 2014", "Staff know when to call an interpreter", "Complete"),
     {"when": "2014-03", "leads": ["Equalities Officer", "Customer Services"], "status": "completed"}),
    (("Visit the Gypsy and Traveller site with partners", "Housing Options Manager", "Twice a year",
      "Residents of the site trust the council", "Green"), {"when": "recurring", "status": "on-track"}),
    ((Box("Our members and partners", across=5),), {}),
    (("Brief new members on the equality duty after the election", "Democratic Services", "May 2015",
      "Decisions show due regard", "Not due"), {"when": "2015-05", "status": either("not-started", None, "unknown")}),
    (("Add an equality clause to grant agreements", "Community Development Officer", "From April 2014",
      "Funded groups are open to all", "Green"), {"when": "2014-04/..", "status": "on-track"}),
    ((Box("Our workforce", across=5),), {}),
    (("Run a pay audit by sex, race and disability", "HR Manager", "End of October 2014",
      "Gaps in pay are known and explained", "Red"), {"when": "2014-10", "status": "off-track"}),
)  # fmt: skip
OVERLEAF: tuple[Line, ...] = (
    ((Box("Our workforce (continued)", across=5),), {"section": "Our workforce"}),
    (("Refresh the e-learning on dignity at work", "HR Manager", "ASAP", "Fewer grievances", "Amber"),
     {"when": "relative", "status": "at-risk"}),
    (("Repeat the staff survey", "Corporate Management Team", "Autumn 2015",
      "The council knows how staff feel", "Not started"),
     {"when": ("2015-23",), "due": "2015-11-30", "status": "not-started"}),
)  # fmt: skip


def district() -> Shape:
    """Nine actions under bands, the last of them below a second head, with the state in a word of colour."""
    heads = ("What we will do", "Who is responsible", "By when", "Outcome", "RAG")
    return Shape(
        name="third-district",
        pieces=(
            Heading("Fernhurst District Council", 1),
            Heading("Single Equality Scheme: Action Plan 2014/15", 2),
            laid(heads, lines=DISTRICT),
            laid(heads, lines=OVERLEAF),
            Prose("Key: green is on track, amber is at risk, red is off track."),
        ),
        rows=taken(("actions", "leads", "", "outcome", ""), (*DISTRICT, *OVERLEAF)),
    )


TRUST: tuple[Line, ...] = (
    (("EQ1", "Board assurance", "Report on the accessible information standard", "Director of Nursing",
      "Patient Experience Team", "30/06/2018", "Report received by the board", "85%", "60%", "On track"),
     {"when": "2018-06-30", "leads": ["Director of Nursing", "Patient Experience Team"], "status": "on-track"}),
    (("EQ2", "Maternity", "Translate the birth choices leaflet into six languages", "Head of Midwifery",
      "Communications", "31/07/2018", "Leaflets on the ward and online", "6", "2", "Behind schedule"),
     {"when": "2018-07-31", "leads": ["Head of Midwifery", "Communications"], "status": "off-track"}),
    (("EQ3", "Outpatients", "Flag communication needs on the patient record", "Chief Information Officer",
      "Outpatient Manager", "31/12/2018", "Records with a flag", "100%", "41%", "In progress"),
     {"when": "2018-12-31", "leads": ["Chief Information Officer", "Outpatient Manager"],
      "status": "in-progress"}),
    (("EQ4", "Estates", "Fit a changing places toilet at the main entrance", "Director of Estates", "",
      "31/03/2019", "Toilet registered", "1", "0", "Not started"),
     {"when": "2019-03-31", "status": "not-started"}),
    (("EQ5", "Spiritual care", "Open a multi-faith room at the north site", "Lead Chaplain", "Estates Officer",
      "30/09/2018", "Visits to the room each month", "50", "72", "Complete"),
     {"when": "2018-09-30", "leads": ["Lead Chaplain", "Estates Officer"], "status": "completed"}),
)  # fmt: skip


def trust() -> Shape:
    """Ten columns, two of them with those who answer for an action."""
    names = ("ref", "objective", "actions", "leads", "", "", "measure", "target", "", "")
    return Shape(
        name="third-trust",
        pieces=(
            Heading("Saltmarsh University Hospitals NHS Trust: equality delivery plan 2018-19", 1),
            laid(("Ref", "Area", "Action", "Executive lead", "Operational lead", "Target date", "Measure", "Target",
                  "Current position", "Status"), lines=TRUST),
        ),
        rows=taken(names, TRUST, ("objective",), other=either(), section=either(), baseline=either(),
                   progress=either(), evidence=either(), comments=either()),
    )  # fmt: skip


FORCE: tuple[Line, ...] = (
    (("Trust and confidence",
      counted("Hold a listening event in each local policing area", "Publish stop and search data by ward",
              "Invite the scrutiny panel to view body worn video"),
      counted("LPA Commanders", "Performance Unit", "Ch. Insp. Operations"),
      counted("October 2021", "January 2022", "March 2022"), "Confidence survey up by 3 points"),
     {"leads": ["LPA Commanders", "Performance Unit", "Ch. Insp. Operations"],
      "when": ("2021-10", "2022-01", "2022-03")}),
    (("A force that reflects its communities",
      counted("Open the positive action mentoring scheme", "Review the vetting appeals of the last two years"),
      counted("Positive Action Officer", "Head of Vetting"), counted("30 November 2021", "28 February 2022"),
      "10% of joiners from minority ethnic groups"), {"when": ("2021-11-30", "2022-02-28")}),
    (("Victims of hate crime",
      counted("Call back every victim within 48 hours", "Train all response officers"),
      counted("Hate Crime Coordinator", "Learning and Development"), "Ongoing",
      "Satisfaction of victims of hate crime"), {"when": "open-end"}),
    (("Officers and staff who thrive", "Make the reasonable adjustments passport known to line managers",
      "Health and Wellbeing Manager", "December 2021", "Passports in place"), {"when": "2021-12"}),
)  # fmt: skip


def force() -> Shape:
    """Numbered actions, leads and dates in cells beside one another."""
    return Shape(
        name="third-force",
        formats=OFFICE,
        pieces=(
            Heading("Westmarch Police: Diversity, Equality and Inclusion Action Plan 2021-22", 1),
            laid(("Objective", "Actions", "Owner", "Due date", "Performance measure"), lines=FORCE),
        ),
        rows=taken(("objective", "actions", "leads", "", "measure"), FORCE),
    )


COLLEGE: tuple[Line, ...] = (
    (("5.1", "Few Black professors", "2 of 188 professors are Black", "Rewrite the promotion criteria",
      "Sept 2022", "July 2023", "Provost", "Academic HR Manager", "Six Black professors by 2027", "High",
      "Working group set up"), {"leads": ["Provost", "Academic HR Manager"], "due": "2023-07-31"}),
    (("5.2", "Awarding gap", "Gap of 14 points in 2020/21", "Set up a fund for changes to the curriculum",
      "Jan 2023", "Dec 2024", "PVC Education", "Heads of School", "Gap below 8 points", "High", ""),
     {"leads": ["PVC Education", "Heads of School"], "due": "2024-12-31"}),
    (("5.3", "Reporting of racism", "23 reports in 2021, none followed up in writing",
      "Buy an anonymous reporting tool", "Oct 2022", "April 2023", "Director of Student Services", "IT Services",
      "All reports answered in ten working days", "Medium", "Tender issued"),
     {"leads": ["Director of Student Services", "IT Services"], "due": "2023-04-30"}),
    (("5.4", "Data", "31% of staff have not stated their ethnicity", "Run a campaign for disclosure each term",
      "Oct 2022", "June 2023", "Director of HR", "", "Below 10% not stated", "Low", "First campaign held"),
     {"leads": ["Director of HR"], "due": "2023-06-30"}),
)  # fmt: skip


def university() -> Shape:
    """Eleven columns under a head of two rows."""
    names = ("ref", "objective", "evidence", "actions", "", "", "leads", "", "measure", "", "progress")
    heads = (
        (Box("Ref", down=2), Box("Issue", down=2), Box("Rationale", down=2), Box("Action", down=2),
         Box("Timeframe", across=2), Box("Responsibility", across=2), Box("Success measure", down=2),
         Box("Priority", down=2), Box("Progress", down=2)),
        ("Start date", "End date", "Accountable", "Delivery"),
    )  # fmt: skip
    return Shape(
        name="third-university",
        formats=OFFICE,
        pieces=(
            Heading("University of Penhallow", 1),
            Heading("Race Equality Charter action plan 2022-2027", 2),
            laid(*heads, lines=COLLEGE),
        ),
        rows=taken(names, COLLEGE, ("objective", "evidence"), when=either(),
                   section=either(None, "Race Equality Charter action plan 2022-2027"),
                   other=either(), status=either(), comments=either(), baseline=either()),
    )  # fmt: skip


SCHOOL: tuple[Line, ...] = (
    ((Box("Increase the extent to which disabled pupils can take part in the curriculum", across=6),), {}),
    (("Staff understand autism", "Whole staff training with the outreach service", "SENCO", "Autumn Term 2016",
      "£400", "Staff report that they feel confident"), {"when": "2016-09/2016-12"}),
    (("All trips are open to all pupils", "Check each risk assessment for access", "Educational Visits Coordinator",
      "Ongoing", "None", "No pupil misses a trip"), {"when": "open-end", "resources": either(None, "None")}),
    ((Box("Improve the physical environment of the school", across=6),), {}),
    (("Pupils with low vision move about safely", "Paint the edges of steps in yellow", "Site Manager",
      "Summer Term 2017", "£150", "Steps are painted"), {"when": "2017-04/2017-07"}),
    (("The hall is accessible", "Obtain quotes for a ramp", "Headteacher / Governors", "Spring Term 2017",
      "Devolved capital", "Quotes before governors"),
     {"when": "2017-01/2017-03", "leads": ["Headteacher", "Governors"]}),
    ((Box("Improve the delivery of written information", across=6),), {}),
    (("Letters can be read by all parents", "Offer letters in large print and by text", "School Office",
      "September 2016", "", "Parents say that they can read letters"), {"when": "2016-09"}),
)  # fmt: skip


def school() -> Shape:
    """Three duties as bands over targets and terms."""
    return Shape(
        name="third-school",
        pieces=(
            Heading("Larkrise Primary School Accessibility Plan 2016-2019", 1),
            laid(("Target", "Strategy", "Responsibility", "Timeframe", "Cost", "Success criteria"), lines=SCHOOL),
            Prose("The governing body will review this plan every three years."),
        ),
        rows=taken(("target", "actions", "leads", "", "resources", "measure"), SCHOOL),
    )


def landlord() -> Shape:
    """Objectives as headings over actions with labels."""
    known = {"objective": either("Know our tenants", "Objective 1: Know our tenants"), "section": either()}
    fair = {"objective": either("Let homes fairly", "Objective 2: Let homes fairly"), "section": either()}
    return Shape(
        name="third-landlord",
        formats=PRINTED,
        pieces=(
            Heading("Cymdeithas Tai Glan Aeron: Strategic Equality Plan 2020-24", 1),
            Prose("We asked tenants, staff and partners what matters to them before we wrote this plan."),
            Heading("Objective 1: Know our tenants"),
            Prose("We hold the ethnicity of 71% of our tenants and the language choice of 64%."),
            Prose("Action 1.1: Ask every new tenant for their language choice at sign-up"),
            Prose("Lead: Allocations Manager"),
            Prose("Timescale: From April 2020"),
            Prose("Measure: Language choice held for 95% of tenants"),
            Prose("Action 1.2: Phone tenants whose record has gaps"),
            Prose("Lead: Tenancy Support Team"),
            Prose("Timescale: December 2021"),
            Prose("Measure: Records complete for 90% of tenants"),
            Heading("Objective 2: Let homes fairly"),
            Prose("Action 2.1: Check lettings by protected characteristic"),
            Prose("Lead: Head of Housing"),
            Prose("Timescale: Every six months"),
            Prose("Measure: Report received by the Board"),
            Prose("Action 2.2: Keep a register of adapted homes"),
            Prose("Lead: Head of Assets and Occupational Therapist"),
            Prose("Timescale: 31 March 2022"),
            Prose("Measure: Adapted homes let to those who need them"),
            Heading("How to contact us"),
            Prose("Write to the Governance Team at our office in Glan Aeron, or telephone 01632 960119."),
        ),
        rows=(
            meant(ref="1.1", actions=["Ask every new tenant for their language choice at sign-up"],
                  leads=["Allocations Manager"], when=["2020-04/.."],
                  measure="Language choice held for 95% of tenants", **known),
            meant(ref="1.2", actions=["Phone tenants whose record has gaps"], leads=["Tenancy Support Team"],
                  when=["2021-12"], due="2021-12-31", measure="Records complete for 90% of tenants", **known),
            meant(ref="2.1", actions=["Check lettings by protected characteristic"], leads=["Head of Housing"],
                  when=["recurring"], measure="Report received by the Board", **fair),
            meant(ref="2.2", actions=["Keep a register of adapted homes"],
                  leads=["Head of Assets", "Occupational Therapist"], when=["2022-03-31"], due="2022-03-31",
                  measure="Adapted homes let to those who need them", **fair),
        ),
    )  # fmt: skip


SHAPES = (
    county, district, trust, force, university, school, landlord,
)  # fmt: skip

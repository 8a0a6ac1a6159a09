"""More made-up plans of councils: a combined authority, a peer challenge, a town council and a self-assessment."""

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


def combined_authority() -> Shape:
    """A workbook with a sheet of contacts, one of actions with real dates, and one of indicators."""
    jobs, voice, plan = "Good jobs for all", "Residents shape what we do", either(None, "Action plan")
    return Shape(
        name="borough-combined-authority",
        formats=("xlsx", "csv", "html"),
        pieces=(
            Sheet("Read me"),
            Prose("Severn Reach Combined Authority: equality delivery plan 2024/25"),
            grid(("Contact", "For questions about"), ("Equality team", "This plan"), ("Data team", "The indicators")),
            Sheet("Action plan"),
            grid(
                ("ID", "Equality objective", "Deliverable", "SRO", "Delivery team", "Start date", "End date",
                 "Baseline", "Target", "Status", "Update September 2024"),
                ("D1", jobs, "Add an inclusion clause to every skills contract", "Director of Skills", "Commissioning",
                 "2024-04-01", "2024-12-31", "3 of 17 contracts", "17 of 17 contracts", "On track",
                 "Clause agreed by Legal; 9 contracts varied"),
                ("D2", jobs, "Pilot supported internships with five employers", "Director of Skills",
                 "Employment Support", "2024-09-01", "2025-03-31", "None", "30 interns", "At risk",
                 "Two employers have withdrawn"),
                ("D3", voice, "Recruit a residents' equality panel", "Chief of Staff", "Engagement", "2024-05-01",
                 "2024-07-31", "", "18 members", "Complete", "Panel first met on 24 July"),
                ("D4", voice, "Pay panel members for their time", "Chief of Staff", "Engagement", "",
                 "2024-10-31", "", "", "Paused", "Waits for advice on benefits"),
                ("D10", "An inclusive employer", "Publish ethnicity and disability pay gaps", "Director of People",
                 "HR", "2025-01-06", "2025-03-30", "Not published", "Published", "Not started", ""),
            ),
            Sheet("Indicators"),
            grid(("Indicator", "2022/23", "2023/24", "Aim for 2024/25"),
                 ("Disabled residents in work", "48.1%", "49.3%", "50%"),
                 ("Panel members who feel heard", "", "", "80%")),
        ),
        rows=(
            meant(ref="D1", section=plan, objective=jobs, actions=["Add an inclusion clause to every skills contract"],
                  leads=["Director of Skills", "Commissioning"], when=["2024-04-01/2024-12-31"], due="2024-12-31",
                  baseline="3 of 17 contracts", target="17 of 17 contracts", status="on-track",
                  progress="Clause agreed by Legal; 9 contracts varied"),
            meant(ref="D2", section=plan, objective=jobs, actions=["Pilot supported internships with five employers"],
                  leads=["Director of Skills", "Employment Support"], when=["2024-09-01/2025-03-31"],
                  due="2025-03-31", baseline="None", target="30 interns", status="at-risk",
                  progress="Two employers have withdrawn"),
            meant(ref="D3", section=plan, objective=voice, actions=["Recruit a residents' equality panel"],
                  leads=["Chief of Staff", "Engagement"], when=["2024-05-01/2024-07-31"], due="2024-07-31",
                  target="18 members", status="completed", progress="Panel first met on 24 July"),
            meant(ref="D4", section=plan, objective=voice, actions=["Pay panel members for their time"],
                  leads=["Chief of Staff", "Engagement"], when=["2024-10-31"], due="2024-10-31", status="at-risk",
                  progress="Waits for advice on benefits"),
            meant(ref="D10", section=plan, objective="An inclusive employer",
                  actions=["Publish ethnicity and disability pay gaps"], leads=["Director of People", "HR"],
                  when=["2025-01-06/2025-03-30"], due="2025-03-30", baseline="Not published", target="Published",
                  status="not-started"),
        ),
    )  # fmt: skip


def _answered(ref: str, text: str, response: str, update: str | None) -> Intended:
    """The council's response may be a comment, the first word on progress, or a column of its own."""
    progress = either(update, f"{response} {update}" if update else response)
    return meant(ref=either(ref, ref[1:]), objective=either(text, f"{ref}. {text}"), other=either(),
                 comments=either(None, response), progress=progress)  # fmt: skip


def peer_challenge() -> Shape:
    """Recommendations with a response, actions that are numbered like their leads and dates, and a row that points."""
    story, held = "Tell a clearer story of why equality matters here", "Make more of the data that you hold"
    signed, champion = "Look again at how assessments are signed off", "Give the member champion more support"
    quality = "Check the quality of impact assessments"
    return Shape(
        name="borough-peer-challenge",
        pieces=(
            Heading("Mallowdale Borough Council: response to the Equality Peer Challenge 2013", 1),
            grid(
                ("Recommendation", "Council response", "Actions", "Lead officer", "Timescale", "Update June 2014"),
                (f"R1. {story}", "Agreed",
                 counted("Agree a short statement", "Publish it with examples", "Report back to the peers"),
                 counted("Head of Policy", "Communications Manager", "Chief Executive"),
                 counted("January 2014", "March 2014", "End of May 2014"), "1 and 2 complete, 3 still to be done"),
                (f"R2. {held}", "Agreed in part", "Bring customer and census data into one profile",
                 "Policy & Performance Manager", "Sept 2014", "On target"),
                (f"R3. {signed}", "Agreed", "See actions at R5", "", "", ""),
                (f"R4. {champion}", "Not agreed: the Cabinet Member has this role", "N/A", "", "", ""),
                (f"R5. {quality}", "Agreed", bullets("Sample ten assessments", "Give feedback to their authors"),
                 "Equality Officer / Legal Services", "Quarterly from April 2014", "In progress: first sample taken"),
            ),
        ),
        rows=(
            meant(**_answered("R1", story, "Agreed", "1 and 2 complete, 3 still to be done"),
                  actions=["Agree a short statement", "Publish it with examples", "Report back to the peers"],
                  leads=["Head of Policy", "Communications Manager", "Chief Executive"],
                  when=["2014-01", "2014-03", "2014-05"], due="2014-05-31",
                  status=either("in-progress", "not-started")),
            meant(**_answered("R2", held, "Agreed in part", "On target"),
                  actions=["Bring customer and census data into one profile"], leads=["Policy & Performance Manager"],
                  when=["2014-09"], due="2014-09-30", status="on-track"),
            meant(**_answered("R3", signed, "Agreed", None), status=either()),
            meant(**_answered("R4", champion, "Not agreed: the Cabinet Member has this role", None),
                  status="not-applicable"),
            meant(**_answered("R5", quality, "Agreed", "In progress: first sample taken"),
                  actions=["Sample ten assessments", "Give feedback to their authors"],
                  leads=["Equality Officer", "Legal Services"], when=["2014-04/.."], status="in-progress"),
        ),
    )  # fmt: skip


def _because(number: str, action: str, reason: str) -> Intended:
    """The reason for an action is evidence or a remark."""
    return meant(ref=number, section=either(None, "What we will do"), actions=[action], other=either(),
                 evidence=either(None, reason), comments=either(None, reason))  # fmt: skip


def pay_gap() -> Shape:
    """Figures of the gap by year, and a small plan whose letters have a key of their own."""
    flexible, cohort = "Advertise every post as open to flexible working", "Second group of women into leadership"
    carers, payments = "Programme for people who return from caring", "Review extra payments in waste and grounds"
    return Shape(
        name="borough-pay-gap",
        pieces=(
            Heading("Saltmere City Council: gender pay gap report at 31 March 2019", 1),
            Prose("Women are 68% of our staff and 54% of the upper quartile."),
            grid(("Snapshot", "Mean gap", "Median gap"), ("2017", "9.8%", "11.2%"), ("2018", "8.9%", "10.4%"),
                 ("2019", "7.7%", "9.6%")),
            Heading("What we will do"),
            Prose("Key: C = complete, G = on track, A = running late, R = not started"),
            grid(
                ("No.", "Action", "Reason for action", "Owner", "By when", "RAG"),
                ("1", flexible, "Part-time posts are in the lower quartiles", "Resourcing Manager", "Sept 2019", "C"),
                ("2", carers, "Few women come back at their old grade", "Head of HR & OD", "April 2020", "G"),
                ("3", payments, "Nine in ten are paid to men", "Head of Environment, Reward Manager",
                 "Dec 2019 (was Sept 2019)", "A"),
                ("4", cohort, "The first group asked for more", "OD Team", "tbc", "R"),
            ),
            Prose("The next report is due by 30 March 2021."),
        ),
        rows=(
            meant(**_because("1", flexible, "Part-time posts are in the lower quartiles"),
                  leads=["Resourcing Manager"], when=["2019-09"], due="2019-09-30", status="completed"),
            meant(**_because("2", carers, "Few women come back at their old grade"), leads=["Head of HR & OD"],
                  when=["2020-04"], due="2020-04-30", status="on-track"),
            meant(**_because("3", payments, "Nine in ten are paid to men"),
                  leads=["Head of Environment", "Reward Manager"], when=either(), due="2019-12-31",
                  status=either("off-track", "at-risk")),
            meant(**_because("4", cohort, "The first group asked for more"), leads=["OD Team"], when=["undetermined"],
                  status="not-started"),
        ),
    )  # fmt: skip


def travellers() -> Shape:
    """A joint plan with partners beside the lead, themes merged down, and a footnote inside the table."""
    homes, school, health = "Accommodation", "Education", "Health"
    numbers = "Numbers agreed with three districts, two to follow"
    return Shape(
        name="borough-travellers",
        formats=OFFICE,
        pieces=(
            Heading("Gypsy and Traveller Joint Action Plan 2009-12: Loxshire County Council and its districts", 1),
            grid(
                ("Theme", "Issue", "Action", "Lead", "Partners", "By when", "Resources", "Expected outcome",
                 "Progress at March 2010"),
                (Box(homes, down=2), "Too few authorised pitches", "Agree numbers of pitches with each district",
                 "Planning Policy Manager", "District Councils\nTraveller Liaison Group", "Dec 2010",
                 "Within existing budgets", "Fewer unauthorised encampments", numbers),
                ("Poor standards on council sites", "Refurbish the amenity blocks of two sites*", "Housing Services",
                 "", "2010/11", "£180,000, of which grant 75%", "Residents are satisfied with their site",
                 "Not started"),
                (school, "Low attendance at secondary school", "Distance learning packs for families who travel",
                 "Traveller Education Service", "Secondary Schools", "September 2009 and each September thereafter",
                 "Half a post", "Attendance goes up", "Completed for 2009"),
                (health, "Families without a GP", "Clinic on each site once a month", "PCT",
                 "Health Visitors\nHousing Services", "Start May 2009", "PCT budget", "Families are registered",
                 "In progress, started June 2009"),
                (Box("* Subject to approval of the capital programme in February 2010", across=9),),
            ),
        ),
        rows=(
            meant(section=either(None, homes), other=either(), objective=either("Too few authorised pitches", homes),
                  actions=["Agree numbers of pitches with each district"],
                  leads=["Planning Policy Manager", "District Councils", "Traveller Liaison Group"],
                  when=["2010-12"], due="2010-12-31", resources="Within existing budgets",
                  outcome="Fewer unauthorised encampments", status="in-progress", progress=numbers),
            meant(section=either(None, homes), other=either(),
                  objective=either("Poor standards on council sites", homes),
                  actions=["Refurbish the amenity blocks of two sites*"], leads=["Housing Services"],
                  when=["2010-04/2011-03"], due="2011-03-31", resources="£180,000, of which grant 75%",
                  outcome="Residents are satisfied with their site", status="not-started", progress="Not started"),
            meant(section=either(None, school), other=either(),
                  objective=either("Low attendance at secondary school", school),
                  actions=["Distance learning packs for families who travel"],
                  leads=["Traveller Education Service", "Secondary Schools"], when=["2009-09", "2009-09/.."],
                  due="2009-09-30", resources="Half a post", outcome="Attendance goes up", status="completed",
                  progress="Completed for 2009"),
            meant(section=either(None, health), other=either(), objective=either("Families without a GP", health),
                  actions=["Clinic on each site once a month"], leads=["PCT", "Health Visitors", "Housing Services"],
                  when=["2009-05/.."], resources="PCT budget", outcome="Families are registered",
                  status="in-progress", progress="In progress, started June 2009"),
        ),
    )  # fmt: skip


def _area(name: str) -> Intended:
    """An area of work may be a section, an objective, or a column of its own."""
    return meant(section=either(None, name, "Equality and access action plan 2021"), objective=either(None, name),
                 other=either())  # fmt: skip


def town_council() -> Shape:
    """A clerk's table: costs, a column that asks whether it is done, and a total."""
    return Shape(
        name="borough-town-council",
        pieces=(
            Heading("Little Marling Town Council", 1),
            Heading("Equality and access action plan 2021", 2),
            grid(
                ("Area", "What needs to be done", "Who", "Cost", "When", "Done?"),
                ("Meetings", "Meet in the hall that has a hearing loop", "Clerk", "None", "From May 2021", "Yes"),
                ("Meetings", "Agendas in large print for those who ask", "Clerk", "£20", "Immediately", "Yes"),
                ("Website", "Put right what the accessibility statement lists", "Clerk & Website Working Party",
                 "£450", "30th June 2021", "Partly - contrast still to do"),
                ("Play area", "Swing for wheelchair users and a path to it", "Amenities Committee",
                 "£6,800 (grant sought)", "Spring 2022", "No"),
                ("Training", "Equality course of the county association", "All Councillors, Clerk", "£35 a head",
                 "before the end of 2021", "Booked for 9 November"),
                ("Allotments", "Raised beds for plot holders who cannot bend", "Allotments Sub-Committee", "tbc",
                 "tbc", ""),
                ("Total", "", "", "£7,305", "", ""),
            ),
        ),
        rows=(
            meant(**_area("Meetings"), actions=["Meet in the hall that has a hearing loop"], leads=["Clerk"],
                  resources="None", when=["2021-05/.."], status="completed", progress=either(None, "Yes")),
            meant(**_area("Meetings"), actions=["Agendas in large print for those who ask"], leads=["Clerk"],
                  resources="£20", when=["relative"], status="completed", progress=either(None, "Yes")),
            meant(**_area("Website"), actions=["Put right what the accessibility statement lists"],
                  leads=["Clerk", "Website Working Party"], resources="£450", when=["2021-06-30"],
                  due="2021-06-30", status="in-progress",
                  progress=either(None, "Partly - contrast still to do")),
            meant(**_area("Play area"), actions=["Swing for wheelchair users and a path to it"],
                  leads=["Amenities Committee"], resources="£6,800 (grant sought)", when=["2022-21"],
                  due="2022-05-31", status=either("not-started", "in-progress"), progress=either(None, "No")),
            meant(**_area("Training"), actions=["Equality course of the county association"],
                  leads=["All Councillors", "Clerk"], resources="£35 a head", when=["2021"], due="2021-12-31",
                  status=either("in-progress", "not-started", "on-track"),
                  progress=either(None, "Booked for 9 November")),
            meant(**_area("Allotments"), actions=["Raised beds for plot holders who cannot bend"],
                  leads=["Allotments Sub-Committee"], resources="tbc", when=["undetermined"]),
        ),
    )  # fmt: skip


def _banded(ref: str, label: str, text: str) -> Intended:
    """An objective that is printed as a band over its actions."""
    whole = f"{label} – {text}"
    return meant(ref=ref, objective=either(whole, text, None), section=either(None, whole, text))


def lead_and_deadline() -> Shape:
    """Who and when share a column in four manners, and the colour is the first word of the progress."""
    know, lead = ("Objective 1", "Know our community"), ("Objective 2", "Lead by example")
    words = ("Green: two of three areas surveyed", "Amber: waiting for the data sharing agreement",
             "Complete: held on 18 May", "Red: four of nine named")  # fmt: skip
    return Shape(
        name="borough-lead-and-deadline",
        pieces=(
            Heading("Wharfborough Council Single Equality Action Plan 2010/11", 1),
            grid(
                ("Action", "Lead and deadline", "RAG and progress"),
                (Box(" – ".join(know), across=3),),
                ("1.1 Survey tenants by equality strand", "Tenancy Services Manager\n31 March 2011", words[0]),
                ("1.2 Share what the survey says with partners", "Head of Policy, June 2011", words[1]),
                ("1.3 Put census figures into service plans", "All Heads of Service (Autumn 2012)", ""),
                (Box(" – ".join(lead), across=3),),
                ("2.1 Seminar for members on the Equality Act", "Democratic Services Manager – by end of May 2011",
                 words[2]),
                ("2.2 Name an equality champion in each service", "Corporate Directors\nOngoing", words[3]),
            ),
        ),
        rows=(
            meant(**_banded("1.1", *know), actions=["Survey tenants by equality strand"],
                  leads=["Tenancy Services Manager"], when=["2011-03-31"], due="2011-03-31", status="on-track",
                  progress=either(words[0], "two of three areas surveyed")),
            meant(**_banded("1.2", *know), actions=["Share what the survey says with partners"],
                  leads=["Head of Policy"], when=["2011-06"], due="2011-06-30", status="at-risk",
                  progress=either(words[1], "waiting for the data sharing agreement")),
            meant(**_banded("1.3", *know), actions=["Put census figures into service plans"],
                  leads=["All Heads of Service"], when=["2012-23"], due="2012-11-30"),
            meant(**_banded("2.1", *lead), actions=["Seminar for members on the Equality Act"],
                  leads=["Democratic Services Manager"], when=["2011-05"], due="2011-05-31", status="completed",
                  progress=either(words[2], "held on 18 May")),
            meant(**_banded("2.2", *lead), actions=["Name an equality champion in each service"],
                  leads=["Corporate Directors"], when=["open-end"], status="off-track",
                  progress=either(words[3], "four of nine named")),
        ),
    )  # fmt: skip


def _found(ref: str, criterion: str, rating: str, evidence: str, gap: str | None = None) -> Intended:
    """A gap that an assessment finds is a remark, part of its evidence, or a column of its own."""
    both = f"{evidence} {gap}" if gap else evidence
    return meant(ref=ref, objective=criterion, rating=rating, evidence=either(evidence, both),
                 comments=either(None, gap), other=either())  # fmt: skip


def self_assessment() -> Shape:
    """Criteria that are ticked as met, partly met or not met, with the actions that close the gaps."""
    know, lead = "Knowing Your Community", "Leadership and Partnership"
    used, share = "Data on who uses services is gathered", "Partners share what they know"
    heard, impact = "Complaints are studied", "The effect of decisions is assessed"
    public, supply = "Leaders make their commitment public", "Suppliers must meet the duty"
    return Shape(
        name="borough-self-assessment",
        pieces=(
            Heading("Highbarrow County Council: self-assessment against the Equality Framework, September 2012", 1),
            Prose("Each criterion has one tick."),
            grid(
                ("Ref", "Criterion", "Met", "Partly met", "Not met", "Evidence", "Gap", "Action", "Lead", "By"),
                (Box(know, across=10),),
                ("1.1", used, "✓", "", "", "County profile 2011", "", "", "", ""),
                ("1.2", share, "", "✓", "", "Joint needs assessment", "Voluntary groups are not yet asked",
                 "Invite three voluntary groups to the data forum", "Research Manager", "Nov 12"),
                ("1.3", heard, "", "", "✓", "Annual report", "No record of who complains",
                 "Add monitoring questions to the form", "Head of Customer Services", "March 2013"),
                (Box(lead, across=10),),
                ("2.1", public, "✓", "", "", "Cabinet minute 44", "", "Renew the pledge after the elections",
                 "Leader of the Council", "June 2013"),
                ("2.2", supply, "", "✓", "", "Standard terms", "Not in small contracts", "See actions at 2.3", "", ""),
                ("2.3", impact, "", "✓", "", "Guidance of 2010", "Quality varies",
                 counted("Train 30 authors of reports", "Publish every assessment"),
                 "Equality Manager\nMonitoring Officer", counted("Dec 2012", "From January 2013")),
            ),
        ),
        rows=(
            meant(**_found("1.1", used, "met", "County profile 2011"), section=know),
            meant(**_found("1.2", share, "partially-met", "Joint needs assessment",
                           "Voluntary groups are not yet asked"), section=know,
                  actions=["Invite three voluntary groups to the data forum"], leads=["Research Manager"],
                  when=["2012-11"], due="2012-11-30"),
            meant(**_found("1.3", heard, "not-met", "Annual report", "No record of who complains"), section=know,
                  actions=["Add monitoring questions to the form"], leads=["Head of Customer Services"],
                  when=["2013-03"], due="2013-03-31"),
            meant(**_found("2.1", public, "met", "Cabinet minute 44"), section=lead,
                  actions=["Renew the pledge after the elections"], leads=["Leader of the Council"],
                  when=["2013-06"], due="2013-06-30"),
            meant(**_found("2.2", supply, "partially-met", "Standard terms", "Not in small contracts"), section=lead),
            meant(**_found("2.3", impact, "partially-met", "Guidance of 2010", "Quality varies"), section=lead,
                  actions=["Train 30 authors of reports", "Publish every assessment"],
                  leads=["Equality Manager", "Monitoring Officer"], when=["2012-12", "2013-01/.."],
                  due="2012-12-31"),
        ),
    )  # fmt: skip


SHAPES = (
    combined_authority, peer_challenge, pay_gap, travellers, town_council, lead_and_deadline, self_assessment,
)  # fmt: skip

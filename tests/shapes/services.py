"""Plans as police and fire services, housing bodies and authorities of several kinds publish them."""

from __future__ import annotations

from tests.shapes.pieces import OFFICE, Box, Heading, Prose, Shape, counted, either, grid, meant


def paygap() -> Shape:
    """A counted list paired with counted dates, and a row of totals."""
    return Shape(
        name="paygap",
        formats=OFFICE,
        pieces=(
            Heading("Gender Pay Gap Action Plan 2024", 1),
            grid(
                ("Focus area", "What we will do", "Owner", "By when", "How we will measure it", "Update"),
                ("Recruitment", counted("Anonymise applications for grades 10+", "Mixed shortlists"),
                 "Talent team", "1. June 2024 2. Dec 2024", "50:50 shortlists at senior grades",
                 "1 – done; 2 – pilot under way"),
                ("Progression", "Career break returners' scheme (20 places p.a.)", "Chief People Officer",
                 "FY24/25", "20 returners", "Paused"),
                ("Pay", "Check starting salaries each quarter", "Reward Manager", "Quarterly",
                 "No unexplained gap over 3%", ""),
                ("TOTAL", "4 actions", "", "", "", ""),
            ),
        ),
        rows=(
            meant(section=either(None, "Recruitment"), objective=either(None, "Recruitment"), other=either(),
                  actions=["Anonymise applications for grades 10+", "Mixed shortlists"], leads=["Talent team"],
                  when=["2024-06", "2024-12"], due="2024-12-31", measure="50:50 shortlists at senior grades",
                  progress="1 – done; 2 – pilot under way", status=either(None, "in-progress", "unknown")),
            meant(section=either(None, "Progression"), objective=either(None, "Progression"), other=either(),
                  actions=["Career break returners' scheme (20 places p.a.)"], leads=["Chief People Officer"],
                  when=["2024-04/2025-03"], due="2025-03-31", measure="20 returners", progress="Paused",
                  status="at-risk"),
            meant(section=either(None, "Pay"), objective=either(None, "Pay"), other=either(),
                  actions=["Check starting salaries each quarter"], leads=["Reward Manager"],
                  when=["recurring"], measure="No unexplained gap over 3%"),
        ),
    )  # fmt: skip


def police() -> Shape:
    """Objectives as bands above the header."""
    return Shape(
        name="police",
        formats=OFFICE,
        pieces=(
            Heading("North Saltshire Police – PSED Equality Objectives 2016-2020", 1),
            grid(
                (Box("Objective 1: Increase the confidence of minority communities in the police", across=6),),
                ("No", "Action", "Lead", "Target date", "Measure", "Progress (as at Dec 2017)"),
                ("1.1", "Publish stop and search data by ethnicity and age", "Supt Ops", "30th June 2016",
                 "Data is on the website", "Completed 12/07/16"),
                ("1.2", "Independent Advisory Group to review complaints twice a year", "Head of PSD",
                 "Twice yearly", "Two reviews a year", "Met in March and October 2017 – ongoing"),
                (Box("Objective 2: Recruit a workforce that looks like the county", across=6),),
                ("2.1", "Positive action officer in post", "HR Business Partner (Resourcing)",
                 "Dec 2016 (revised to April 2017)", "Officer starts", "Done – April 2017"),
                ("2.2", "Pre-application workshops\n(links to 1.2)", "PAT", "Throughout 2017 and 2018",
                 "10% of applicants are BME", "8% at present"),
            ),
        ),
        rows=(
            meant(ref="1.1", section=either(None,
                  "Objective 1: Increase the confidence of minority communities in the police"),
                  objective=either(None, "Increase the confidence of minority communities in the police",
                  "Objective 1: Increase the confidence of minority communities in the police"),
                  actions=["Publish stop and search data by ethnicity and age"], leads=["Supt Ops"],
                  when=["2016-06-30"], due="2016-06-30", measure="Data is on the website",
                  progress="Completed 12/07/16", status="completed"),
            meant(ref="1.2", section=either(None,
                  "Objective 1: Increase the confidence of minority communities in the police"),
                  objective=either(None, "Increase the confidence of minority communities in the police",
                  "Objective 1: Increase the confidence of minority communities in the police"),
                  actions=["Independent Advisory Group to review complaints twice a year"],
                  leads=["Head of PSD"], when=["recurring"], measure="Two reviews a year",
                  progress="Met in March and October 2017 – ongoing", status=either("in-progress", "ongoing")),
            meant(ref="2.1", section=either(None,
                  "Objective 2: Recruit a workforce that looks like the county"), objective=either(None,
                  "Objective 2: Recruit a workforce that looks like the county",
                  "Recruit a workforce that looks like the county"),
                  actions=["Positive action officer in post"], leads=["HR Business Partner (Resourcing)"],
                  when=either(), due="2017-04-30", measure="Officer starts", progress="Done – April 2017",
                  status="completed"),
            meant(ref="2.2", section=either(None,
                  "Objective 2: Recruit a workforce that looks like the county"), objective=either(None,
                  "Objective 2: Recruit a workforce that looks like the county",
                  "Recruit a workforce that looks like the county"), actions=["Pre-application workshops"],
                  leads=["PAT"], when=either(), due=either("2018-12-31"), measure="10% of applicants are BME",
                  progress="8% at present", status=either(None, "unknown")),
        ),
    )  # fmt: skip


def fire() -> Shape:
    """Start and finish, cost and cross references."""
    return Shape(
        name="fire",
        formats=OFFICE,
        pieces=(
            Heading("Fellside Fire and Rescue Service: Inclusion Action Plan", 1),
            Prose("Version 3.2   Owner: ACFO People   Last updated: 4 March 2020"),
            grid(
                ("Action ref", "Cross ref", "Action", "Owner", "Start", "Finish", "Cost", "Status", "Comments"),
                ("FF01", "HMICFRS 4.2", "Dignity at work training for all watches", "GM Training", "01/04/2019",
                 "31/03/2020", "£12k", "95% complete", "One watch to do"),
                ("FF02", "FF01", "Station facilities review: showers and prayer space", "AM Property\nACO",
                 "01/06/2019", "30/11/2019", "nil", "Complete", "See estates plan"),
                ("FF03", "", "On-call recruitment videos with women firefighters", "Comms", "Jan 2020", "tbc",
                 "5000", "On hold", "Awaiting funding - bid in"),
                ("FF04", "FF02, FF03", "Review outcome of above with staff networks", "EDI Officer",
                 "01/05/2020", "–", "", "Not yet due", ""),
            ),
            Prose("Page 1 of 1"),
        ),
        rows=(
            meant(ref="FF01", actions=["Dignity at work training for all watches"], leads=["GM Training"],
                  when=["2019-04-01/2020-03-31"], due="2020-03-31", resources="£12k", status="in-progress",
                  progress=either(), comments="One watch to do", other=either()),
            meant(ref="FF02", actions=["Station facilities review: showers and prayer space"],
                  leads=["AM Property", "ACO"], when=["2019-06-01/2019-11-30"], due="2019-11-30",
                  resources="nil", status="completed", progress=either(), comments=either(None,
                  "See estates plan"), other=either()),
            meant(ref="FF03", actions=["On-call recruitment videos with women firefighters"], leads=["Comms"],
                  when=either(), resources="5000", status="at-risk", progress=either(),
                  comments="Awaiting funding - bid in", other=either()),
            meant(ref="FF04", actions=["Review outcome of above with staff networks"], leads=["EDI Officer"],
                  when=either(), status="not-started", progress=either(), other=either()),
        ),
    )  # fmt: skip


def form() -> Shape:
    """A small form of labels and values to each priority."""
    return Shape(
        name="form",
        formats=OFFICE,
        pieces=(
            Heading("Combined Authority Race Equality Action Plan", 1),
            grid(
                ("Priority 1", "Recruitment and progression"),
                ("Action", "Publish ethnicity pay gap data"),
                ("Lead", "Head of People Analytics"),
                ("Timescale", "Spring 2022"),
                ("Success measure", "Data is published and discussed at Board"),
                ("Status", "Published 21 March 2022"),
            ),
            grid(
                ("Priority 2", "Culture"),
                ("Action", "Bystander training"),
                ("Lead", "L&D Partner"),
                ("Timescale", "September to December 2022"),
                ("Success measure", "90% attendance"),
                ("Status", "Not started"),
            ),
        ),
        rows=(
            meant(ref=either(None, "1"), section=either(), objective=either("Recruitment and progression"),
                  actions=["Publish ethnicity pay gap data"], leads=["Head of People Analytics"],
                  when=["2022-21"], due="2022-05-31", measure="Data is published and discussed at Board",
                  status="completed", progress=either()),
            meant(ref=either(None, "2"), section=either(), objective=either("Culture"),
                  actions=["Bystander training"], leads=["L&D Partner"], when=["2022-09/2022-12"],
                  due="2022-12-31", measure="90% attendance", status="not-started", progress=either()),
        ),
    )  # fmt: skip


def ticked_terms() -> Shape:
    """A tick under a short, medium or long term."""
    return Shape(
        name="ticked-school-terms",
        formats=OFFICE,
        pieces=(
            Heading("Gender Equality Scheme Action Plan 2007–2010: Market Hollin DC", 1),
            grid(
                (Box("Action", down=2), Box("Lead officer", down=2), Box("Timescale", across=3),
                 Box("Success indicator", down=2)),
                ("Short", "Medium", "Long"),
                ("Equal pay audit", "Head of HR", "", "✓", "", "Audit published"),
                ("Flexible working guide", "HR Adviser", "✓", "", "", "Guide on intranet"),
                ("Women into senior posts programme", "Corp Director (Resources)", "", "", "✓",
                 "30% of top 5% earners"),
            ),
        ),
        rows=(
            meant(actions=["Equal pay audit"], leads=["Head of HR"], when=["relative"],
                  measure="Audit published", other=either()),
            meant(actions=["Flexible working guide"], leads=["HR Adviser"], when=["relative"],
                  measure="Guide on intranet", other=either()),
            meant(actions=["Women into senior posts programme"], leads=["Corp Director (Resources)"],
                  when=["relative"], measure="30% of top 5% earners", other=either()),
        ),
    )  # fmt: skip


def original_revised() -> Shape:
    """An original and a revised date, and a percentage."""
    return Shape(
        name="original-revised",
        formats=OFFICE,
        pieces=(
            Heading("Lowmoor City Council: Equality Improvement Plan – Monitoring Report Q3", 1),
            grid(
                ("Ref", "Action", "Responsible Officer", "Original date", "Revised date", "% complete",
                 "Comments"),
                ("EQ01", "Publish equality objectives", "Policy Mgr", "31 Mar 2014", "", "100%",
                 "Published on 28 March"),
                ("EQ02", "Translate the tenancy agreement", "Housing Ops", "30 Jun 2014", "30 Sept 2014", "50%",
                 "Awaiting quotes"),
                ("EQ03", "EIAs for all budget savings", "All Directors", "Feb 2015", "n/a", "0%",
                 "Starts in November"),
            ),
        ),
        rows=(
            meant(ref="EQ01", actions=["Publish equality objectives"], leads=["Policy Mgr"],
                  when=["2014-03-31"], due="2014-03-31", status="completed", comments="Published on 28 March",
                  progress=either(), other=either()),
            meant(ref="EQ02", actions=["Translate the tenancy agreement"], leads=["Housing Ops"], when=either(),
                  due="2014-09-30", status="in-progress", comments="Awaiting quotes", progress=either(),
                  other=either()),
            meant(ref="EQ03", actions=["EIAs for all budget savings"], leads=["All Directors"], when=either(),
                  due="2015-02-28", status="not-started", comments="Starts in November", progress=either(),
                  other=either()),
        ),
    )  # fmt: skip


def member_and_officer() -> Shape:
    """What, how, who, when; a line about the lead member above."""
    return Shape(
        name="member-and-officer",
        formats=OFFICE,
        pieces=(
            Heading("Saltway Council Single Equality Scheme 2010-13", 1),
            Heading("Priority 1: Knowing our communities", 2),
            Prose("Lead Member: Portfolio Holder for Communities"),
            grid(
                ("What", "How", "Who", "When", "Resources", "Outcome"),
                ("Map our communities", "Buy in census profiles\nHold two workshops", "Research Officer",
                 "June 2010\nSept 2010", "£2k", "We know who lives here"),
                ("Share what we know", "Data page on website", "Web Editor (with Research Officer)",
                 "Dec 2010 & reviewed annually", "Officer time", "Services use the data"),
            ),
            Heading("Priority 2: Place shaping, leadership and commitment", 2),
            grid(
                ("What", "How", "Who", "When", "Resources", "Outcome"),
                ("Train councillors", "Half-day course for all 48 members", "Member Services",
                 "by May AGM 2011", "£1,200", "All members trained"),
            ),
        ),
        rows=(
            meant(section="Priority 1: Knowing our communities", objective="Map our communities",
                  actions=["Buy in census profiles", "Hold two workshops"], leads=["Research Officer"],
                  when=["2010-06", "2010-09"], due="2010-09-30", resources="£2k",
                  outcome="We know who lives here"),
            meant(section="Priority 1: Knowing our communities", objective="Share what we know",
                  actions=["Data page on website"], leads=["Web Editor", "Research Officer"], when=either(),
                  due="2010-12-31", resources="Officer time", outcome="Services use the data"),
            meant(section="Priority 2: Place shaping, leadership and commitment", objective="Train councillors",
                  actions=["Half-day course for all 48 members"], leads=["Member Services"], when=either(),
                  due="2011-05-31", resources="£1,200", outcome="All members trained"),
        ),
    )  # fmt: skip


def police_race() -> Shape:
    """Standing by colour alone, with workstreams and commitments."""
    return Shape(
        name="police-race",
        formats=OFFICE,
        pieces=(
            Heading("Force Race Action Plan", 1),
            grid(
                ("Workstream", "Commitment", "Deliverable", "SRO", "Start date", "End date", "BRAG",
                 "Evidence of delivery"),
                (Box("Internal culture and inclusivity", down=2), "Zero tolerance of racism",
                 "Anti-racism training for all supervisors", "DCC", "Jan 23", "Dec 23", Box("", fill="0070C0"),
                 "1,204 trained"),
                ("Fair promotion", "Board diversity observers", "Supt People", "Apr 23", "ongoing", Box("",
                 fill="00B050"), "Observers at 9 of 10 boards"),
                ("Use of powers", "Explain or reform disproportionality", "Body worn video review panel",
                 "ACC Ops / IAG Chair", "Mar-23", "Q4 23/24", Box("", fill="FF0000"), "No panel yet"),
            ),
        ),
        rows=(
            meant(section=either(None, "Internal culture and inclusivity"),
                  objective=either("Zero tolerance of racism"), actions=either(), leads=["DCC"],
                  when=["2023-01/2023-12"], due="2023-12-31", status="completed", evidence="1,204 trained",
                  other=either(), outcome=either()),
            meant(section=either(None, "Internal culture and inclusivity"), objective=either("Fair promotion"),
                  actions=either(), leads=["Supt People"], when=either(), due=either(), status="on-track",
                  evidence="Observers at 9 of 10 boards", other=either(), outcome=either()),
            meant(section=either(None, "Use of powers"),
                  objective=either("Explain or reform disproportionality"), actions=either(), leads=["ACC Ops",
                  "IAG Chair"], when=either(), due="2024-03-31", status="off-track", evidence="No panel yet",
                  other=either(), outcome=either()),
        ),
    )  # fmt: skip


def housing_bands() -> Shape:
    """Codes before the actions under lettered bands."""
    return Shape(
        name="housing-bands",
        formats=OFFICE,
        pieces=(
            Heading("Diversity Action Plan", 1),
            grid(
                ("Task", "By whom", "By when", "Done?"),
                (Box("A. Governance", across=4),),
                ("A1 Board skills audit", "Co Sec", "31.3.09", "Yes 20.2.09"),
                ("A2 Board vacancies advertised in ethnic press", "Co Sec & Chair", "As vacancies arise",
                 "Yes"),
                (Box("B. Services to customers", across=4),),
                ("B1 Tenant profiling to reach 80%", "HMs", "Sep 09", "No – 61% so far"),
                ("B2 Translate repairs handbook (see B1)", "R&M Manager", "tba", "No"),
            ),
        ),
        rows=(
            meant(ref="A1", section="A. Governance", actions=["Board skills audit"], leads=["Co Sec"],
                  when=["2009-03-31"], due="2009-03-31", status="completed"),
            meant(ref="A2", section="A. Governance", actions=["Board vacancies advertised in ethnic press"],
                  leads=["Co Sec", "Chair"], when=either(), status="completed"),
            meant(ref="B1", section="B. Services to customers", actions=["Tenant profiling to reach 80%"],
                  leads=["HMs"], when=["2009-09"], due="2009-09-30", status=either("in-progress",
                  "not-started")),
            meant(ref="B2", section="B. Services to customers", actions=["Translate repairs handbook"],
                  leads=["R&M Manager"], when=["undetermined"], status="not-started"),
        ),
    )  # fmt: skip


SHAPES = (
    paygap, police, fire, form, ticked_terms, original_revised, member_and_officer, police_race, housing_bands,
)  # fmt: skip

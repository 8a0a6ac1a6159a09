"""Plans as bodies of the health service publish them, by indicators, goals and domains."""

from __future__ import annotations

from tests.shapes.pieces import OFFICE, Box, Heading, Prose, Shape, bullets, either, grid, meant


def wres() -> Shape:
    """A trust's plan by the indicators of a national standard."""
    return Shape(
        name="wres",
        formats=OFFICE,
        pieces=(
            Heading("Marlowe Hospitals NHS Foundation Trust", 1),
            Heading("Workforce Race Equality Standard (WRES) Action Plan 2021-22", 2),
            grid(
                ("WRES Indicator", "What the data tells us", "Action(s)", "Lead(s)", "Timescale",
                 "Progress / update"),
                ("Indicator 2: Relative likelihood of BME staff being appointed from shortlisting",
                 "White applicants are 1.6 times more likely to be appointed",
                 bullets("Diverse panels for all Band 8a and above posts", "Review of interview questions"),
                 "Head of Resourcing", "Q3 2021/22", "In progress. Panel pool of 40 now trained."),
                ("Indicator 3: Relative likelihood of BME staff entering the formal disciplinary process",
                 "Ratio 1.9 (2.1 last year)",
                 "Introduce a pre-action checklist signed by the Chief People Officer",
                 "Deputy Director of HR\nHRBPs", "From 1st September 2021", "Complete"),
                ("Indicators 5 to 8: Staff survey", "31% of BME staff report harassment",
                 "Roll out the civility campaign to every site", "OD Lead & FTSU Guardian", "31/03/2022",
                 "Delayed due to Covid-19; now June 2022"),
                ("Indicator 9: Board representation", "One BME member out of 13", "Seek two associate NEDs",
                 "Trust Chair", "TBC", ""),
            ),
            Prose("Approved by the People Committee, 14 September 2021. For more information contact the EDI team."),
        ),
        rows=(
            meant(section=either(None, "Workforce Race Equality Standard (WRES) Action Plan 2021-22"),
                  objective=either(),
                  evidence=either(None, "White applicants are 1.6 times more likely to be appointed"),
                  baseline=either(None, "White applicants are 1.6 times more likely to be appointed"),
                  comments=either(None, "White applicants are 1.6 times more likely to be appointed"),
                  other=either(), measure=either(None,
                  "Indicator 2: Relative likelihood of BME staff being appointed from shortlisting"),
                  actions=["Diverse panels for all Band 8a and above posts", "Review of interview questions"],
                  leads=["Head of Resourcing"], when=["2021-10/2021-12"], due="2021-12-31",
                  status="in-progress", progress="In progress. Panel pool of 40 now trained."),
            meant(section=either(), objective=either(), measure=either(), evidence=either(), baseline=either(),
                  comments=either(), other=either(),
                  actions=["Introduce a pre-action checklist signed by the Chief People Officer"],
                  leads=["Deputy Director of HR", "HRBPs"], when=["2021-09-01/.."], status="completed",
                  progress="Complete"),
            meant(section=either(), objective=either(), measure=either(), evidence=either(), baseline=either(),
                  comments=either(), other=either(), actions=["Roll out the civility campaign to every site"],
                  leads=["OD Lead", "FTSU Guardian"], when=["2022-03-31"], due="2022-03-31", status="off-track",
                  progress="Delayed due to Covid-19; now June 2022"),
            meant(section=either(), objective=either(), measure=either(), evidence=either(), baseline=either(),
                  comments=either(), other=either(), actions=["Seek two associate NEDs"], leads=["Trust Chair"],
                  when=["undetermined"]),
        ),
    )  # fmt: skip


def wdes() -> Shape:
    """Metrics over objectives whose actions carry the numbers."""
    return Shape(
        name="wdes",
        formats=OFFICE,
        pieces=(
            Heading("Ashwater Community NHS Trust: WDES action plan", 1),
            grid(
                ("Metric", "Objective", "Actions", "Lead", "Due date", "Measure of success", "Status"),
                (Box("1", down=2), Box("Raise declaration of disability on ESR", down=2),
                 "1.1 Run a 'count me in' campaign", "Workforce Information Manager", "30 Nov 2023",
                 "Declaration up from 3.9% to 6%", "On track"),
                ("1.2 Explain in induction why we ask", "L&D", "Jan-24", "All inductions include the slide",
                 "Not started"),
                ("8", "Adjustments are made promptly", "8.1 Central budget for reasonable adjustments", "CFO",
                 "End of Q4 23/24", "80% of requests are met within 20 days", "Complete"),
                ("9a", "Engage disabled staff", "9.1 Protected time for the network chair (0.5 day a week)",
                 "Chief Executive; Network Chair", "with immediate effect", "Staff engagement score",
                 "Overdue"),
            ),
        ),
        rows=(
            meant(ref="1.1", objective="Raise declaration of disability on ESR",
                  actions=["Run a 'count me in' campaign"], leads=["Workforce Information Manager"],
                  when=["2023-11-30"], due="2023-11-30", measure="Declaration up from 3.9% to 6%",
                  status="on-track", other=either()),
            meant(ref="1.2", objective="Raise declaration of disability on ESR",
                  actions=["Explain in induction why we ask"], leads=["L&D"], when=["2024-01"],
                  due="2024-01-31", measure="All inductions include the slide", status="not-started",
                  other=either()),
            meant(ref="8.1", objective="Adjustments are made promptly",
                  actions=["Central budget for reasonable adjustments"], leads=["CFO"],
                  when=["2024-03"], due="2024-03-31", measure="80% of requests are met within 20 days",
                  status="completed", other=either()),
            meant(ref="9.1", objective="Engage disabled staff",
                  actions=["Protected time for the network chair (0.5 day a week)"], leads=["Chief Executive",
                  "Network Chair"], when=["relative"], measure="Staff engagement score", status="off-track",
                  other=either()),
        ),
    )  # fmt: skip


def eds2() -> Shape:
    """Goals, narratives and grades of a delivery system."""
    return Shape(
        name="eds2",
        formats=OFFICE,
        pieces=(
            Heading("Equality Delivery System 2 – Westering Partnership NHS Trust", 1),
            grid(
                ("Goal", "Narrative", "Outcome", "Grade", "Evidence", "Actions", "Lead", "Timescale"),
                (Box("Better health outcomes", down=2),
                 Box("The NHS should achieve improvements in patient health", down=2),
                 "1.1 Services are commissioned to meet the health needs of local communities", "Achieving",
                 bullets("JSNA refresh 2015", "Patient panel"), "Map services against the JSNA",
                 "Director of Strategy", "Mar 2016"),
                ("1.2 Individual people's health needs are assessed", "Developing", "Audit of 50 records",
                 "Repeat the audit and report to Q&S Committee", "Dep. Director of Nursing", "6 monthly"),
                ("Improved patient access", "Accessibility for all", "2.1 People can readily access services",
                 "Undeveloped", "None", "Develop an access policy (see 1.1)", "COO", "N/K"),
            ),
        ),
        rows=(
            meant(ref="1.1", section=either(None, "Better health outcomes"), objective=either(), other=either(),
                  outcome=either("1.1 Services are commissioned to meet the health needs of local communities",
                  "Services are commissioned to meet the health needs of local communities"),
                  evidence="JSNA refresh 2015 Patient panel", actions=["Map services against the JSNA"],
                  leads=["Director of Strategy"], when=["2016-03"], due="2016-03-31", rating=either(),
                  status=either(), comments=either()),
            meant(ref="1.2", section=either(None, "Better health outcomes"), objective=either(), other=either(),
                  outcome=either("1.2 Individual people's health needs are assessed",
                  "Individual people's health needs are assessed"), evidence="Audit of 50 records",
                  actions=["Repeat the audit and report to Q&S Committee"], leads=["Dep. Director of Nursing"],
                  when=["recurring"], rating=either(), status=either(), comments=either()),
            meant(ref="2.1", section=either(None, "Improved patient access"), objective=either(),
                  other=either(), outcome=either("2.1 People can readily access services",
                  "People can readily access services"), evidence="None", actions=either(), leads=["COO"],
                  when=["undetermined"], rating=either(), status=either(), comments=either()),
        ),
    )  # fmt: skip


def eds2022() -> Shape:
    """A small table of facts before the plan, and domains merged down."""
    return Shape(
        name="eds2022",
        formats=OFFICE,
        pieces=(
            Heading("EDS 2022 Report and Improvement Plan: Copperhill ICB", 1),
            grid(
                (Box("EDS Action Plan", across=2),),
                ("EDS Lead", "Year(s) active"),
                ("Head of EDI", "2023/24"),
            ),
            grid(
                ("Domain", "Outcome", "Objective", "Action", "Completion date"),
                (Box("Domain 1: Commissioned or provided services", down=3),
                 "1A: Patients have required levels of access", "Improve access to talking therapies",
                 "Interpreters offered at booking", "Sept 23"),
                ("1B: Individual patients' health needs are met", "To be agreed with the provider", "", ""),
                ("1C: When patients use the service they are free from harm", "Safe care",
                 "Review incidents by ethnicity", "31 March 2024"),
                ("Domain 2: Workforce health and well-being", "2A: Staff are supported to manage conditions",
                 "Support for long-term conditions", "Health passports for all staff\n", "Summer 2023"),
            ),
        ),
        rows=(
            meant(ref=either(None, "1A"), section=either(),
                  outcome=either("1A: Patients have required levels of access",
                  "Patients have required levels of access"), objective="Improve access to talking therapies",
                  actions=["Interpreters offered at booking"], when=["2023-09"], due="2023-09-30",
                  other=either()),
            meant(ref=either(None, "1B"), section=either(),
                  outcome=either("1B: Individual patients' health needs are met",
                  "Individual patients' health needs are met"), objective="To be agreed with the provider",
                  other=either()),
            meant(ref=either(None, "1C"), section=either(),
                  outcome=either("1C: When patients use the service they are free from harm",
                  "When patients use the service they are free from harm"), objective="Safe care",
                  actions=["Review incidents by ethnicity"], when=["2024-03-31"], due="2024-03-31",
                  other=either()),
            meant(ref=either(None, "2A"), section=either(),
                  outcome=either("2A: Staff are supported to manage conditions",
                  "Staff are supported to manage conditions"), objective="Support for long-term conditions",
                  actions=["Health passports for all staff"], when=["2023-22"], due="2023-08-31",
                  other=either()),
        ),
    )  # fmt: skip


def numbers_twice() -> Shape:
    """A number for the objective and one for the action."""
    return Shape(
        name="numbers-twice",
        formats=OFFICE,
        pieces=(
            Heading("Eastmere Health Board: Inclusion Plan 2021-24", 1),
            grid(
                ("Obj no.", "Objective", "Action no.", "Action", "Exec lead", "Operational lead", "Deadline",
                 "Status"),
                (Box("1", down=2), Box("Leaders who include everyone", down=2), "1a",
                 "Every board paper has an EQIA", "Board Secretary", "Committee clerks", "30/09/2021",
                 "Completed 14/09/21"),
                ("1b", "Reverse mentors for each director", "Director of Workforce", "OD team",
                 "31/12/2021 (moved to 31/03/2022)", "In progress"),
                ("2", "Patients are heard", "2a", "Easy read complaint form", "Director of Nursing", "PALS",
                 "ASAP", "Not yet started"),
            ),
        ),
        rows=(
            meant(ref="1a", objective="Leaders who include everyone", actions=["Every board paper has an EQIA"],
                  leads=["Board Secretary", "Committee clerks"], when=["2021-09-30"], due="2021-09-30",
                  status="completed", other=either()),
            meant(ref="1b", objective="Leaders who include everyone",
                  actions=["Reverse mentors for each director"], leads=["Director of Workforce", "OD team"],
                  when=either(), due="2022-03-31", status="in-progress", other=either()),
            meant(ref="2a", objective="Patients are heard", actions=["Easy read complaint form"],
                  leads=["Director of Nursing", "PALS"], when=["relative"], status="not-started",
                  other=either()),
        ),
    )  # fmt: skip


def progress_by_date() -> Shape:
    """Two dated accounts beside one another."""
    return Shape(
        name="progress-by-date",
        formats=OFFICE,
        pieces=(
            Heading("Bracken Valley NHS Trust WRES and WDES joint action plan", 1),
            grid(
                ("Area", "Action", "Owner", "Timescale", "Update July 2022", "Update January 2023"),
                ("Recruitment", "Values based interviews", "Resourcing Lead", "October 2022", "Scoping",
                 "Complete: in use since 3 October"),
                ("Bullying", "Active bystander course", "EDI Lead, Staff Side", "March 2023",
                 "12 courses booked", "On track, 8 of 12 held"),
                (Box("Board reviewed this plan on 26 January 2023", across=6),),
            ),
        ),
        rows=(
            meant(section=either(None, "Recruitment"), objective=either(None, "Recruitment"),
                  actions=["Values based interviews"], leads=["Resourcing Lead"], when=["2022-10"],
                  due="2022-10-31", status="completed", progress="Scoping Complete: in use since 3 October",
                  other=either()),
            meant(section=either(None, "Bullying"), objective=either(None, "Bullying"),
                  actions=["Active bystander course"], leads=["EDI Lead", "Staff Side"], when=["2023-03"],
                  due="2023-03-31", status="on-track", progress="12 courses booked On track, 8 of 12 held",
                  other=either()),
        ),
    )  # fmt: skip


SHAPES = (
    wres, wdes, eds2, eds2022, numbers_twice, progress_by_date,
)  # fmt: skip

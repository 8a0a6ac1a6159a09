"""Leads: the parties of one cell, parted where names end and kept whole where a name holds a separator."""

from __future__ import annotations

import pytest

from equalityplan.model.lead import LeadKind
from equalityplan.phrases.lead import parse_leads


def names(text: str) -> list[str]:
    return [lead.name for lead in parse_leads(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chief Librarian and Chief Officers.", ["Chief Librarian", "Chief Officers"]),
        ("Head of Parks and Borough Treasurer.", ["Head of Parks", "Borough Treasurer"]),
        ("Head of Parks and Equality Working Group", ["Head of Parks", "Equality Working Group"]),
        ("Deputy Registrar; Estates Team", ["Deputy Registrar", "Estates Team"]),
        ("Clerk/Chair/newest governor", ["Clerk", "Chair", "newest governor"]),
        ("Principal / Governing body", ["Principal", "Governing body"]),
        ("NQ + Press Officer", ["NQ", "Press Officer"]),
        ("Press Officer and the Safer Streets Board", ["Press Officer", "Safer Streets Board"]),
        ("Clerk & Councillors", ["Clerk", "Councillors"]),
        ("HR and Press Team", ["HR", "Press Team"]),
        ("Transport Wales, Ferrylink, Access Panels", ["Transport Wales", "Ferrylink", "Access Panels"]),
        ("EDI Team, Outreach Officer, Carers Group", ["EDI Team", "Outreach Officer", "Carers Group"]),
        ("Registrar in partnership with the Students' Union", ["Registrar", "Students' Union"]),
        ("Director of Estates (lead) supported by HR", ["Director of Estates", "HR"]),
        ("1. HR 2. Head of Legal", ["HR", "Head of Legal"]),
        ("• HR • Finance Manager", ["HR", "Finance Manager"]),
    ],
)
def test_separators_part_what_stands_alone_on_both_sides(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Head of Policy, Performance & Resources",
        "Community & Visitor Services",
        "Equality and Diversity Manager",
        "Associate Director of Equality, Diversity and Inclusion",
        "Portfolio Holder for Harbours, Roads and Bridges",
        "Co-ordinator, Falls Prevention Programme",
        "Corporate Manager (Human Resources)",
        "Training Manager – Corporate HR Unit",
        "Policy Officer, Provost's Department",
        "Children, Schools and Families",
        "Health and Safety Officer",
        "Secretary to EDI Committee",
        "Office of the Police and Crime Commissioner",
        "E & D Team",
        "Marketing & Communications",
        "Member of staff leading on school council",
    ],
)
def test_a_separator_inside_a_name_parts_nothing(text: str) -> None:
    assert names(text) == [text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Head of Shops & Markets Head of Sport & Play", ["Head of Shops & Markets", "Head of Sport & Play"]),
        ("Diversity Lead Head of Estates", ["Diversity Lead", "Head of Estates"]),
        ("OD Specialist Workforce Manager", ["OD Specialist", "Workforce Manager"]),
        ("HR Officers E & D Team", ["HR Officers", "E & D Team"]),
        ("All Managers T. Marsh", ["All Managers", "T. Marsh"]),
        ("Comms Nora Quill Bursar", ["Comms", "Nora Quill", "Bursar"]),
        ("Nora Quill Ivor Penn", ["Nora Quill", "Ivor Penn"]),
        ("NQ IP (TM)", ["NQ", "IP", "TM"]),
        ("EDI Directors (lead) Action holders", ["EDI Directors", "Action holders"]),
        ("Deputy Bursar Students Union", ["Deputy Bursar", "Students Union"]),
    ],
)
def test_parties_that_ran_together_are_parted_where_a_name_begins(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize("gap", ["\n", "  ", "      ", "\n\n", " \n "])
def test_a_line_break_parts_parties_and_not_a_wrapped_name(gap: str) -> None:
    assert names(f"NQ{gap}Press Officer and NQ") == ["NQ", "Press Officer"]
    assert names(f"Head of Human{gap}Resources") == ["Head of Human Resources"]


def test_a_shared_head_noun_stands_with_each_party() -> None:
    assert names("Division and Institute Directors") == ["Division Directors", "Institute Directors"]
    assert names("Senior and Middle Managers") == ["Senior Managers", "Middle Managers"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("N Quill (Strategic Director of Roads & Parks)", ["N Quill"]),
        ("Nora Quill (Head of Roads), I J Penn (Head of Policy, Parks & Play)", ["Nora Quill", "I J Penn"]),
        ("Nora Quill, Outreach Manager, Vale University, June 2009", ["Nora Quill"]),
        ("Head of Roads – Nora Quill", ["Nora Quill"]),
        ("Roads Specialist (NQ), Parks Manager (IP)", ["Roads Specialist", "Parks Manager"]),
        ("Cllr Quill and Mrs I Penn", ["Cllr Quill", "Mrs I Penn"]),
        ("Nora Quill et al", ["Nora Quill"]),
        ("Nora Quill as Board representative.", ["Nora Quill"]),
    ],
)
def test_a_person_is_named_without_post_and_a_post_without_its_holder(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Bursar", ["Bursar"]),
        ("Lead: Head of Roads", ["Head of Roads"]),
        ("Lead: Head of Roads Support: Parks Team", ["Head of Roads", "Parks Team"]),
        ("Member of staff responsible: Nora Quill", ["Nora Quill"]),
        ("HR – lead", ["HR"]),
        ("To be led by the Bursar", ["Bursar"]),
        ("Minutes taken by secretary to SLT.", ["secretary to SLT"]),
        ("HR to set up a register. QA to test it.", ["HR", "QA"]),
        ("Bursar will report each term", ["Bursar"]),
        ("Head of Roads (TBC)", ["Head of Roads"]),
        ("R: OD Manager\nA: Registrar", ["OD Manager", "Registrar"]),
        ("R: HR Operations; A: HR Director", ["HR Operations", "HR Director"]),
        ("R: Head of Roads A: Bursar S: IT", ["Head of Roads", "Bursar", "IT"]),
        ("(R) Dean (A) Provost", ["Dean", "Provost"]),
        ("R - Bursar, A - Registrar", ["Bursar", "Registrar"]),
        ("R/A: Head of Roads; C, I: Unions", ["Head of Roads", "Unions"]),
        ("A. Quill", ["A. Quill"]),
        ("S. Quill: Bursar", ["S. Quill"]),
        ("A&E Manager", ["A&E Manager"]),
    ],
)
def test_labels_role_marks_and_tasks_are_dropped(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text", ["", "  ", "TBC", "N/A", "n/a", "-", "?", "Ditto", "As above", "To be appointed", "()"]
)
def test_words_that_name_nobody_give_no_lead(text: str) -> None:
    assert parse_leads(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bursar", LeadKind.POST),
        ("All Heads of Service", LeadKind.POST),
        ("SENCO", LeadKind.POST),
        ("HoD", LeadKind.POST),
        ("SLT members", LeadKind.POST),
        ("Roads Team", LeadKind.TEAM),
        ("HR", LeadKind.TEAM),
        ("Corporate Strategy", LeadKind.TEAM),
        ("All", LeadKind.TEAM),
        ("Steering Group", LeadKind.BODY),
        ("Governors", LeadKind.BODY),
        ("Elected members", LeadKind.BODY),
        ("Admissions Executive", LeadKind.BODY),
        ("Nora Quill", LeadKind.PERSON),
        ("T. Marsh", LeadKind.PERSON),
        ("NQ", LeadKind.INITIALS),
        ("NMcQ", LeadKind.INITIALS),
    ],
)
def test_the_kind_follows_from_the_name(text: str, kind: LeadKind) -> None:
    assert [(lead.name, lead.kind) for lead in parse_leads(text)] == [(text, kind)]


def test_every_lead_keeps_the_cell_as_printed() -> None:
    text = "NQ  Press Officer\nand HR."
    assert [lead.text for lead in parse_leads(text)] == [text] * 3


def test_a_party_named_twice_is_one_lead() -> None:
    assert names("HR\nBursar and HR.") == ["HR", "Bursar"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Port AuthorityHarbour Team", ["Port Authority", "Harbour Team"]),
        ("Deputy HeadSENCO", ["Deputy Head", "SENCO"]),
        ("Nora QuillJames Penn", ["Nora Quill", "James Penn"]),
        ("HRManager", ["HRManager"]),
        ("J McDonald and P FitzGerald", ["J McDonald", "P FitzGerald"]),
        ("ScotRail, SENDCo", ["ScotRail", "SENDCo"]),
    ],
)
def test_words_that_were_glued_are_parted_where_both_are_known(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hu man Resources Director ate", LeadKind.TEAM),
        ("Head of Hous ing", LeadKind.POST),
        ("Commu- nity Safety Team", LeadKind.TEAM),
        ("Manag ement Board", LeadKind.BODY),
    ],
)
def test_torn_words_stay_as_printed_and_are_read_whole(text: str, kind: LeadKind) -> None:
    assert [(lead.name, lead.kind) for lead in parse_leads(text)] == [(text, kind)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Governors Headteacher", ["Governors", "Headteacher"]),
        ("Safeguarding Lead School Nurse", ["Safeguarding Lead", "School Nurse"]),
        ("Principal Vice Principal", ["Principal", "Vice Principal"]),
        ("Premises Manager School Bursar", ["Premises Manager", "School Bursar"]),
        ("Head of Repairs Tenant Panel", ["Head of Repairs", "Tenant Panel"]),
        ("SLT All staff", ["SLT", "All staff"]),
        ("Nora Quill Obi Penn", ["Nora Quill", "Obi Penn"]),
        ("Dean Quill (HR) and Faith Penn (Roads)", ["Dean Quill", "Faith Penn"]),
        ("Governing Body Chair", ["Governing Body Chair"]),
        ("Lead School Nurse", ["Lead School Nurse"]),
        ("Assistant Vice President", ["Assistant Vice President"]),
        ("Deputy CPO", ["Deputy CPO"]),
        ("Associate CDO and HRBP", ["Associate CDO", "HRBP"]),
        ("HR Manager Deputy CPO", ["HR Manager", "Deputy CPO"]),
        ("Head and Deputy", ["Head", "Deputy"]),
        ("Insp. Community Safety", ["Insp. Community Safety"]),
        ("Supt Local Policing; HR", ["Supt Local Policing", "HR"]),
        ("Insp Crime and Disorder", ["Insp Crime and Disorder"]),
        ("Insp. Quill", ["Insp. Quill"]),
        ("Chair of Race and Faith Group", ["Chair of Race and Faith Group"]),
        ("Members of EDI and Wellbeing Group", ["Members of EDI and Wellbeing Group"]),
        ("Members of Women and Carers Network", ["Members of Women and Carers Network"]),
        ("Chair of Governors and HR Committee", ["Chair of Governors", "HR Committee"]),
        ("Member of Race Forum and Faith Group", ["Member of Race Forum", "Faith Group"]),
        ("Head of HR and Faith Group", ["Head of HR", "Faith Group"]),
    ],
)
def test_a_complete_name_ends_where_the_next_one_begins(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Directors of Nursing and Estates", ["Directors of Nursing", "Directors of Estates"]),
        ("All Heads of Policy, Roads and Parks", [f"All Heads of {x}" for x in ("Policy", "Roads", "Parks")]),
        ("Director of Nursing and Estates", ["Director of Nursing and Estates"]),
        ("Heads of Legal and Library Services", ["Heads of Legal and Library Services"]),
    ],
)
def test_a_plural_title_stands_with_each_field(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HR to lead, departments to deliver", ["HR", "departments"]),
        ("HR to train staff, parents and pupils", ["HR"]),
        ("Harbour Team drafts, Port Board approves", ["Harbour Team", "Port Board"]),
        ("Cabinet Member responsible for Harbours", ["Cabinet Member responsible for Harbours"]),
        ("Bursar on behalf of the Board", ["Bursar"]),
        ("HR with line managers", ["HR", "line managers"]),
        ("Members with responsibility for harbours", ["Members with responsibility for harbours"]),
        ("Initially Bursar, then Parks Team", ["Bursar", "Parks Team"]),
        ("HR Manager by end of June 2010", ["HR Manager"]),
        ("Roads Team (2 FTE)", ["Roads Team"]),
        ("Accountable Director: Bursar", ["Bursar"]),
        ("Executive Lead – Director of Roads", ["Director of Roads"]),
        ("Strategic Lead – Harbours", ["Strategic Lead – Harbours"]),
        ("Roads Manager (Ivor Quillfeather)", ["Roads Manager"]),
        ("Area Commander (North)", ["Area Commander (North)"]),
        ("Ivor Quillfeather – Parks", ["Ivor Quillfeather"]),
        ("BT, JW, AS, KN", ["BT", "JW", "AS", "KN"]),
    ],
)
def test_what_stands_around_a_party_is_told_from_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Not yet allocated",
        "As 2.3 above",
        "See action 4",
        "Under review",
        "Within existing budgets",
        "2012",
        "(.",
        "No lead",
    ],
)
def test_words_about_the_lead_are_none(text: str) -> None:
    assert parse_leads(text) == ()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The Head of HR (Policy) and Nora Quill, Bursar", ["Head of HR (Policy)", "Nora Quill"]),
        ("Deputy and Assistant Heads", ["Deputy and Assistant Heads", "Assistant Heads"]),
        ("Directors of Roads and Parks", ["Directors of Roads", "Directors of Roads and Parks"]),
        ("HR\nBursar", ["HR", "Bursar"]),
    ],
)
def test_every_lead_tells_where_its_words_stand(text: str, printed: list[str]) -> None:
    assert [text[slice(*lead.span)] for lead in parse_leads(text) if lead.span] == printed

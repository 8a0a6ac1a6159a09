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

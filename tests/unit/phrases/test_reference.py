"""References: where words point, what they say about it, and what only looks like pointing."""

from __future__ import annotations

import pytest

from equalityplan.model.dependency import Relation
from equalityplan.phrases.reference import find_markers, parse_references

LINKS, SEE, ACTIONS = Relation.LINKS_TO, Relation.SEE, Relation.SEE_ACTIONS_AT
DEPENDS, SAME = Relation.DEPENDS_ON, Relation.SAME_AS
SUPERSEDES, EVIDENCE = Relation.SUPERSEDES, Relation.EVIDENCE_AT


def targets(text: str) -> list[tuple[str, Relation]]:
    return [(reference.target, reference.relation) for reference in parse_references(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Links to 3.4, 3.10, 3.11 and 3.20)", ["3.4", "3.10", "3.11", "3.20"]),
        ("Links: 3.1; 3.2", ["3.1", "3.2"]),
        ("(links to 3.1/3.2)", ["3.1", "3.2"]),
        ("Linked with 3.1 3.2", ["3.1", "3.2"]),
        ("Link to actions 3, 4 and 5", ["3", "4", "5"]),
        ("links to 3.8 to 3.11", ["3.8", "3.9", "3.10", "3.11"]),
        ("Linked to objectives 2 & 3", ["objective 2", "objective 3"]),
        ("Relates to Annexes A to C.", ["Annex A", "Annex B", "Annex C"]),
        ("links to 3.9 to 4.2", ["3.9", "4.2"]),
        ("This links to action EO4 and EO7", ["EO4", "EO7"]),
        ("Links to PF 2", ["PF 2"]),
        ("Links to Strategic Objective 4", ["Strategic Objective 4"]),
        ("Link into the Town Safety Strategy and Objective 4", ["Town Safety Strategy", "Objective 4"]),
        ("Accompanies Pay Policy 2009-12", ["Pay Policy 2009-12"]),
        ("All of this underpins our Fair Service Framework (FSF3), Values", ["Fair Service Framework (FSF3)"]),
    ],
)
def test_lists_of_targets(text: str, expected: list[str]) -> None:
    assert targets(text) == [(target, LINKS) for target in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See Action 8.2.", [("8.2", SEE)]),
        ("Review the rota - see 3 above.", [("3", SEE)]),
        ("Train wardens (see 4c)", [("4c", SEE)]),
        ("cf. 4.3", [("4.3", SEE)]),
        ("Cross-reference to Recommendation No. 9", [("Recommendation 9", SEE)]),
        ("Attached as Appendix 1 to this paper", [("Appendix 1", SEE)]),
        (
            "It should be read together with the yearly Fairness Delivery Plan.",
            [("yearly Fairness Delivery Plan", SEE)],
        ),
        ("As outlined in the Skills Strategy 2016 - 2020.", [("Skills Strategy 2016 - 2020", SEE)]),
        ("See page 4 of the Hearing Loop guidance.", [("page 4 of the Hearing Loop guidance", SEE)]),
        ("Also see F. & I. Plan for 2006/07.", [("F. & I. Plan for 2006/07", SEE)]),
        ("See Pay Plan and Skills Strategy", [("Pay Plan", SEE), ("Skills Strategy", SEE)]),
        ("See separate plan", [("separate plan", SEE)]),
        ("See www.example.org/plan.", [("www.example.org/plan", SEE)]),
        ("See actions at point 2.5", [("2.5", ACTIONS)]),
        ("See all the relevant actions under Priority 2", [("Priority 2", ACTIONS)]),
        ("(see the Skills Plan for action)", [("Skills Plan", ACTIONS)]),
        ("Subject to agreement of 4.1", [("4.1", DEPENDS)]),
        ("Following publication of the Marsh Lane Report", [("Marsh Lane Report", DEPENDS)]),
        ("Once Action 3 begins", [("3", DEPENDS)]),
        ("Once the mentoring scheme begins", [("mentoring scheme", DEPENDS)]),
        ("Action 5 refers", [("5", SEE)]),
        ("See Skills Plan ref 2.3", [("Skills Plan ref 2.3", SEE)]),
        ("See section 3.2 of the Pay Strategy", [("section 3.2 of the Pay Strategy", SEE)]),
        ("See Training and Development", [("Training and Development", SEE)]),
        ("Refer to the Local Access Plan (LAP)", [("Local Access Plan (LAP)", SEE)]),
        ("Refer to action 2.3(a)", [("2.3(a)", SEE)]),
        ("See Appendix ii and Obj. 3", [("Appendix ii", SEE), ("Obj 3", SEE)]),
        ("Add other hubs (following from 1.8 above)", [("1.8", DEPENDS)]),
        ("Replaces/supersedes: Replaces previous guide", [("previous guide", SUPERSEDES)]),
        ("Supersedes the Access Scheme 2005-08", [("Access Scheme 2005-08", SUPERSEDES)]),
        ("Included in F. & I. Strategy.", [("F. & I. Strategy", EVIDENCE)]),
        ("Staff are asked every year [4.2.3]", [("4.2.3", EVIDENCE)]),
        ("Same as 2.3", [("2.3", SAME)]),
    ],
)
def test_relations(text: str, expected: list[tuple[str, Relation]]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As above", [("above", SAME)]),
        ("Ditto", [("above", SAME)]),
        ('"', [("above", SAME)]),
        ("As above (2.3)", [("2.3", SAME)]),
        ("4.3.1 As above", [("4.3", SAME)]),
        ("4.3.2 As above", [("above", SAME)]),
        ("Hold events for the groups as above.", [("above", SEE)]),
        ("See below", [("below", SEE)]),
    ],
)
def test_the_row_above(text: str, expected: list[tuple[str, Relation]]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Recommendation 1)", [("Recommendation 1", LINKS)]),
        ("(Strategic Priority 2)", [("Strategic Priority 2", LINKS)]),
        ("Examples are the actions in priority 3, meant for carers", [("priority 3", SEE)]),
        ("Members asked whether the RC4 target is too low", [("RC4", SEE)]),
        ("Carry out Recommendation 9 of the inquiry", [("Recommendation 9", SEE)]),
        ("Improve on NI 140", [("NI 140", LINKS)]),
        ("Open late (Ref: HR4)", [("HR4", SEE)]),
        ("Loops fitted (RC4, RC5)", [("RC4", SEE), ("RC5", SEE)]),
        ("Loops fitted (Appendix 2)", [("Appendix 2", SEE)]),
    ],
)
def test_items_named_without_pointing_words(text: str, expected: list[tuple[str, Relation]]) -> None:
    assert targets(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2.10 Contracts ask for fair service",
        "9b Draw up a rota",
        "Objective 3: Open doors",
        "Strategic Objective 4",
        "Recommendation 4 - publish figures",
        "RC4 Cut waiting times",
        "Annex C: glossary",
        "ii) Review the policy",
        "Section 149 of the Equality Act 2010",
        "see section 149 of the Equality Act 2010",
        "Subject to the Equality Act 2010",
        "Human rights (Article 8)",
        "Reach level 3 of the standard, linked to tier 2 pay",
        "Phase 2 of the works at Scope 1 sites",
        "Increase from 2.4 to 2.6",
        "Rates fell, linked to 2.5% fewer staff",
        "Draft about 3 leaflets following feedback",
        "Version 2.3 of the policy, BS 8300 and ISO 9001",
        "Year 2: review the scheme",
        "linked to 2001 census figures",
        "Paper 107/2009",
        "We hope to see 3 new posts",
        "see an increase in reporting",
        "Set aims based on figures gathered from the 2011 Census",
        "Ensure links with Sports for All",
        "Programmes link with Area Directors",
        "in line with the council's 3 year review programme",
        "The aims are subject to challenge by councillors",
        "Targets to be included in next year's Business Plan.",
        "The following actions: train staff",
        "Fit loops at Priority 1 buildings",
        "Fair Service Framework (FSF3)",
        "Supports KS2 pupils",
        "Linked to 31.3.12",
        "See Ann Other",
        "Refer to HR",
        "once the financial year begins",
        "costs linked to £2.5m",
        "",
    ],
)
def test_look_alikes_point_nowhere(text: str) -> None:
    assert targets(text) == []


def test_a_number_is_a_text() -> None:
    assert [target for target, _ in targets("links to 2.1 and 2.10")] == ["2.1", "2.10"]


def test_an_item_of_another_document_is_not_an_item_of_this_plan() -> None:
    (reference,) = parse_references("See action 3 of the Skills Strategy")
    assert reference.target == "action 3 of the Skills Strategy"
    assert not reference.is_item


def test_words_and_place_of_a_phrase() -> None:
    aside, inline = parse_references("Goals are set (links to 2.7), as per the Pay Policy.")
    assert (aside.text, aside.inline) == ("(links to 2.7)", False)
    assert (inline.text, inline.inline) == ("as per the Pay Policy", True)


@pytest.mark.parametrize(
    ("text", "marker"),
    [
        ("Goals are set. (Links to 2.7, 2.15 and 2.16)", "(Links to 2.7, 2.15 and 2.16)"),
        ("Goals are set [see 2.4] and met", "[see 2.4]"),
        ("Goals (Links to 2.7; see also 2.8)", "(Links to 2.7; see also 2.8)"),
        ("Goals (links to 2.7, 2.8", "(links to 2.7, 2.8"),
        ("See actions at 2.4 and 2.5.", "See actions at 2.4 and 2.5."),
        (" As above ", "As above"),
    ],
)
def test_markers(text: str, marker: str) -> None:
    (found,) = find_markers(text)
    assert found.text == marker
    assert text[slice(*found.span)] == marker
    assert found.references == parse_references(text)


@pytest.mark.parametrize(
    "text",
    [
        "Publish figures (see the Delivery Plan)",
        "Publish figures (see 2.4 and the Delivery Plan)",
        "Publish figures (Objective 3)",
        "Publish figures [4.2.3]",
        "Publish figures (see 2.4, then ask councillors)",
        "See 2.4 and review",
        "See Objective 3",
        "Publish figures (as above)",
    ],
)
def test_other_pointers_stay_in_their_text(text: str) -> None:
    assert find_markers(text) == ()
    assert all(reference.inline for reference in parse_references(text))
    assert parse_references(text)


@pytest.mark.parametrize(
    ("text", "target", "relation"),
    [
        ("(Se e 4.5)", "4.5", Relation.SEE),
        ("See Acti on 3.6", "3.6", Relation.SEE),
        ("Su bject to 1.8", "1.8", Relation.DEPENDS_ON),
        ("Link s to Objec tive 4", "Objective 4", Relation.LINKS_TO),
    ],
)
def test_torn_pointing_words_are_read_whole(text: str, target: str, relation: Relation) -> None:
    assert [(found.target, found.relation) for found in parse_references(text)] == [(target, relation)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("HR to lead, see comments at 5.3", ["5.3"]),
        ("See (2.4)", ["2.4"]),
        ("Links with 2.1 (training) and 4.3 (procurement)", ["2.1", "4.3"]),
        ("Related actions: 2.3, 2.4", ["2.3", "2.4"]),
        ("See action 12(iii)", ["12(iii)"]),
        ("Links to HR/03 and B.4", ["HR/03", "B.4"]),
        ("Item 4 refers", ["4"]),
        ("Not before 4.2 has been signed off", ["4.2"]),
        ("Dovetails with action 5", ["5"]),
        ("Details in the Harbour Plan", ["Harbour Plan"]),
        ("Reported in the Annual Harbour Report 2015", ["Annual Harbour Report 2015"]),
    ],
)
def test_further_ways_of_pointing(text: str, targets: list[str]) -> None:
    assert [found.target for found in parse_references(text)] == targets


def test_actions_may_be_said_to_be_listed_at_an_item() -> None:
    (found,) = parse_references("Please see the actions listed at 1.2")
    assert (found.target, found.relation) == ("1.2", Relation.SEE_ACTIONS_AT)


@pytest.mark.parametrize(
    "text",
    [
        "These are a 3 year plan",
        "Give the me 4 copies",
        "Recorded in the HR system",
        "Published in 4 languages",
        "In place of paper forms",
        "Publish details in the Harbour Plan",
        "Builds on good practice",
        "Go to 3 primary schools",
    ],
)
def test_more_look_alikes_point_nowhere(text: str) -> None:
    assert parse_references(text) == ()


def test_a_reference_tells_where_its_words_stand() -> None:
    text = "Train wardens (see 4.6), linked to the Harbour Plan"
    found = parse_references(text)
    assert [text[slice(*reference.span)] for reference in found if reference.span] == [
        "(see 4.6)",
        "linked to the Harbour Plan",
    ]
    assert all(reference.span and text[slice(*reference.span)] == reference.text for reference in found)

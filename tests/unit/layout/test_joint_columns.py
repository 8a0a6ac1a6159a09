"""Joint columns: who and what comes of it under one heading."""

from __future__ import annotations

import pytest

from equalityplan.model.plan import Plan
from tests.documents import plan


def read_under(heading: str, *texts: str) -> Plan:
    return plan(f"Action\t{heading}\tBy when", *(f"Train staff\t{text}\tMay 2030" for text in texts))


@pytest.mark.parametrize(
    "text",
    [
        "Policy Office. Members know their role.",
        "Policy Office: members know their role.",
        "Policy Office - members know their role",
    ],
)
def test_a_sentence_behind_a_name_is_no_lead(text: str) -> None:
    (row,) = read_under("Lead Dept/Service/Outcomes", text).rows
    assert [lead.name for lead in row.leads] == ["Policy Office"]
    assert row.outcome is not None
    assert row.outcome.text.rstrip(".").casefold() == "members know their role"


def test_a_name_or_a_sentence_alone_is_what_it_is() -> None:
    name, sentence = read_under("Lead and success measure", "HR Manager", "nine in ten staff are trained").rows
    assert ([lead.name for lead in name.leads], name.measure) == (["HR Manager"], None)
    assert sentence.leads == ()
    assert sentence.measure is not None


def test_leads_may_stand_in_two_columns() -> None:
    (row,) = plan("Action\tLead\tPartners/Outcome", "Train staff\tClerk\tHR Manager. All staff know the law").rows
    assert [lead.name for lead in row.leads] == ["Clerk", "HR Manager"]

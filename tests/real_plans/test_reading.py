"""The five real plans, every field of every item as a careful reader takes it."""

from __future__ import annotations

from functools import cache

import pytest

from equalityplan.model.plan import Plan
from equalityplan.model.rows import to_rows
from equalityplan.reading import read_plan
from tests.expected import differences, lead_names
from tests.real_plans.gold import load_gold, source_path

NUMBERS = ("000", "001", "002", "003", "004")
# Leads that are fair to read otherwise than the gold does, with the reason.
LEADS_READ_OTHERWISE: dict[tuple[str, int], str] = {}


@cache
def read(number: str) -> Plan:
    return read_plan(source_path(number))


@pytest.mark.parametrize("number", NUMBERS)
def test_every_field_is_as_in_the_gold(number: str) -> None:
    assert differences(read(number), load_gold(number)) == []


@pytest.mark.parametrize("number", NUMBERS)
def test_every_word_has_a_place(number: str) -> None:
    plan = read(number)
    assert plan.coverage is not None
    assert (plan.coverage.missing, plan.coverage.repeated, plan.unplaced) == ((), (), ())


@pytest.mark.parametrize("number", NUMBERS)
def test_leads_are_as_in_the_gold(number: str) -> None:
    pairs = zip(to_rows(read(number)), load_gold(number)["items"], strict=True)
    otherwise = {
        item["n"] for row, item in pairs if sorted(lead_names(row["leads"])) != sorted(lead_names(item["responsible"]))
    }
    assert otherwise == {n for plan, n in LEADS_READ_OTHERWISE if plan == number}


@pytest.mark.parametrize("number", NUMBERS)
def test_the_plan_says_what_it_is(number: str) -> None:
    plan, gold = read(number), load_gold(number)
    told = (plan.title, plan.authority, plan.period, plan.dated)
    assert told == (gold["title"], gold["organisation"], gold["period"], gold["document_date"])


@pytest.mark.parametrize("number", NUMBERS)
def test_columns_are_those_of_the_headers(number: str) -> None:
    assert [list(layout.headings) for layout in read(number).layouts] == load_gold(number)["layout"]

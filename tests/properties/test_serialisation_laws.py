"""Laws: plain data and back gives the same plan; the schema and the reading agree on what a plan is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from attrs import fields, has
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from equalityplan.errors import DocumentError
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.timescale import Timescale
from equalityplan.serialisation import plan_from_data, plan_schema, to_data
from tests.properties.strategies import plan_rows, plans, timescales

SCHEMA = Draft202012Validator(plan_schema())
slow_to_draw = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


def every_field(thing: Any) -> object:
    """Give all that an object holds, with its types: also places and notices, which take no part in equality."""
    if has(type(thing)):
        return type(thing), {field.name: every_field(getattr(thing, field.name)) for field in fields(type(thing))}
    if isinstance(thing, (tuple, list)):
        return type(thing), [every_field(item) for item in thing]
    return type(thing), thing


def there_and_back(plan: Plan) -> Plan:
    return plan_from_data(json.loads(json.dumps(to_data(plan))))


@slow_to_draw
@given(plans())
def test_plain_data_and_back_gives_the_same_plan(plan: Plan) -> None:
    back = there_and_back(plan)
    assert back == plan
    assert back.notices == plan.notices
    assert back.coverage == plan.coverage
    assert [row.where for row in back.rows] == [row.where for row in plan.rows]
    assert every_field(back) == every_field(plan)


@slow_to_draw
@given(plans())
def test_data_of_a_plan_are_valid_under_the_schema(plan: Plan) -> None:
    assert SCHEMA.is_valid(json.loads(json.dumps(to_data(plan))))


@given(plan_rows())
def test_a_row_alone_has_the_form_that_it_has_in_its_plan(row: PlanRow) -> None:
    assert to_data(plan_of(row))["sections"][0]["rows"] == [to_data(row)]


@given(timescales())
def test_a_default_hides_no_place(timescale: Timescale) -> None:
    back = there_and_back(plan_of(PlanRow(timescale=timescale)))
    assert every_field(back.rows[0].timescale) == every_field(timescale)


@slow_to_draw
@given(plans(), st.data())
def test_the_schema_and_the_reading_refuse_the_same_data(plan: Plan, data: st.DataObject) -> None:
    spoilt = to_data(plan)
    spoil(spoilt, data)
    assert SCHEMA.is_valid(spoilt) == is_read(spoilt)


def plan_of(row: PlanRow) -> Plan:
    return Plan(sections=[Section(rows=[row])])


def spoil(value: Any, data: st.DataObject) -> None:
    """Change one place of the data: put something else there, take it out, or put a stranger in."""
    holder = data.draw(st.sampled_from(list(_holders(value))))
    if isinstance(holder, list):
        holder[data.draw(st.integers(0, len(holder) - 1))] = data.draw(STRANGE_VALUES)
        return
    key = data.draw(st.sampled_from([*holder, "where", "stranger"]))
    if key in holder and data.draw(st.booleans()):
        del holder[key]
    else:
        holder[key] = data.draw(STRANGE_VALUES)


STRANGE_VALUES = st.sampled_from(
    (None, 5, -1, 0.5, True, "x", "2012-13", "range", "post", [], {}, ["x"], {"x": 1}, [1, 2])
)


def _holders(value: Any) -> Iterator[Any]:
    """Yield every object of the data and every list that is not empty."""
    if isinstance(value, (dict, list)) and (value or isinstance(value, dict)):
        yield value
        for item in value.values() if isinstance(value, dict) else value:
            yield from _holders(item)


def is_read(data: dict[str, Any]) -> bool:
    try:
        plan_from_data(data)
    except DocumentError:
        return False
    return True

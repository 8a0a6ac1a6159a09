"""The outline of a rule: what is true of a good plan, why, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from equalityplan.model.edtf import day_in_words
from equalityplan.model.plan import Plan
from equalityplan.report.outline import Block, Field, Grid, Heading, Paragraph
from equalityplan.report.sheet import plan_document
from equalityplan.report.wording import capital, count, shortened
from equalityplan.rule import Example, Rule, Verdict

_SHOWN = 120
_ROWS = 6
_USUAL = Example(verdict=Verdict.MET).as_of


def outline(rule: Rule) -> Iterator[Block]:
    """Yield what a rule says, why it matters, what to do, and its examples."""
    yield Heading(rule.title, 1)
    yield Field("Id", rule.id, 0)
    yield Field("Judges", f"each {rule.judges}" if rule.judges != "plan" else "the plan as a whole", 0)
    yield Field("Weight", _WEIGHTS[rule.weight] + (", asked as a question for a person" if rule.question else ""), 0)
    yield Field("Sources", "; ".join(rule.sources), 0)
    if rule.requires:
        yield Field("Asked after", ", ".join(rule.requires), 0)
    yield from (Field(f"With {name}", _value(value), 0) for name, value in rule.parameters.items())
    yield Heading("Why")
    yield Paragraph(rule.why)
    yield Heading("What to do")
    yield Paragraph(rule.advice)
    if rule.tuning:
        yield Heading("What its parameters change")
        yield Paragraph(rule.tuning)
    yield Heading("Examples")
    for example in rule.examples:
        yield from _example(example)


_WEIGHTS = {"must": "must: unmet, it fails the check", "should": "should", "note": "note"}


def _example(example: Example) -> Iterator[Block]:
    plan = example.whole_plan()
    on = f" On {day_in_words(example.as_of)}." if example.as_of != _USUAL else ""
    title = f" The plan is '{plan.title}'." if plan.title else ""
    dated = f" It is dated {plan.dated}." if plan.dated else ""
    empty = "" if plan.rows else " The plan has no rows."
    note = f": {example.note}" if example.note else ""
    yield Paragraph(f"{capital(example.verdict)}{note}.{on}{title}{dated}{empty}")
    yield from (Field(f"Asked with {name}", _value(value), 0) for name, value in example.parameters.items())
    if plan.rows:
        yield _grid(plan)


def _value(value: object) -> str:
    """Give a parameter's value as people write it: lists with semicolons, names before their own values."""
    match value:
        case Mapping():
            return "; ".join(f"{name}: {_value(own).replace('; ', ', ')}" for name, own in value.items()) or "nothing"
        case list() | tuple() | set() | frozenset():
            return "; ".join(map(_value, value)) or "nothing"
        case bool():
            return "yes" if value else "no"
        case None | "":
            return "nothing"
        case _:
            return f"{value}"


def _grid(plan: Plan) -> Grid:
    """Give the rows of a tiny plan under the columns that they fill."""
    (table,) = plan_document(plan).tables
    header, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    lines = [row + [""] * (len(header) - len(row)) for row in rows]
    used = [n for n in range(len(header)) if any(line[n] for line in lines)] or [0]
    shown = [tuple(shortened(line[n], _SHOWN) for n in used) for line in lines[:_ROWS]]
    if len(lines) > _ROWS:
        shown.append((f"and {count(len(lines) - _ROWS, 'more row')}", *[""] * (len(used) - 1)))
    return Grid(tuple(header[n] for n in used), tuple(shown))

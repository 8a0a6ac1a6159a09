"""Ranges, lists, neighbours and criteria that references name."""

from __future__ import annotations

import pytest

from equalityplan.graph import DependencyGraph, resolve
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Criterion, Standard
from equalityplan.phrases.reference import parse_references


def graph_of(*numbers: str, target: str = "", words: str = "", standard: Standard | None = None) -> DependencyGraph:
    references = parse_references(words) if words else [Reference(target=target)]
    rows = [PlanRow(reference="9.9", references=references), *(PlanRow(reference=number) for number in numbers)]
    return resolve(Plan(sections=[Section(rows=rows)]), standard)


def targets(graph: DependencyGraph) -> list[str]:
    return [found.target for found in graph.all_dependencies]


@pytest.mark.parametrize("target", ["2.4 to 2.6", "2.4-2.6", "2.4 \u2013 2.6", "actions 2.4 to 2.6", "Points 2.4-2.6"])
def test_a_range_names_every_row_in_it(target: str) -> None:
    assert targets(graph_of("2.3", "2.4", "2.5", "2.6", "2.7", target=target)) == ["2.4", "2.5", "2.6"]


def test_a_range_follows_the_numbering_of_the_plan_in_whatever_order_it_is_printed() -> None:
    graph = graph_of("2.6", "2.10", "2.5a", "2.5", "2.4", "3.1", target="2.5 to 3.1")
    assert targets(graph) == ["2.5", "2.5a", "2.6", "2.10", "3.1"]


@pytest.mark.parametrize("words", ["Links to 2.9 to 3.2", "See 2.9 - 3.2"])
def test_a_printed_range_over_two_sections_names_the_rows_between(words: str) -> None:
    graph = graph_of("2.9", "2.10", "3.1", "3.2", "3.3", words=words)
    assert sorted(targets(graph)) == ["2.10", "2.9", "3.1", "3.2"]


def test_a_number_of_a_range_that_no_row_has_is_outside() -> None:
    graph = graph_of("2.4", "2.6", words="Links to 2.4 to 2.6")
    assert [(found.target, found.outside) for found in graph.all_dependencies] == [
        ("2.4", False),
        ("2.5", True),
        ("2.6", False),
    ]


def test_a_range_from_high_to_low_names_its_ends() -> None:
    assert sorted(targets(graph_of("2.4", "2.5", "2.6", target="2.6 to 2.4"))) == ["2.4", "2.6"]


def test_a_range_over_very_many_rows_stays_open() -> None:
    (found,) = graph_of(*(f"1.{n}" for n in range(300)), target="1.0 to 1.299").unresolved
    assert "reaches over 300 rows" in found.reason


@pytest.mark.parametrize("target", ["2.1, 2.3 and 2.5", "2.1; 2.3, and 2.5", "items 2.1 & 2.3 + 2.5"])
def test_a_list_names_each_of_its_numbers(target: str) -> None:
    assert targets(graph_of("2.1", "2.2", "2.3", "2.5", target=target)) == ["2.1", "2.3", "2.5"]


@pytest.mark.parametrize("target", ["Plan 2012-14", "Equality Act 2010 and 2012", "1 1 1 1", "2012/13 budget"])
def test_names_with_figures_are_neither_ranges_nor_lists(target: str) -> None:
    assert len(graph_of("1", "2", target=target).unresolved) == 1


def test_a_named_criterion_is_outside_the_plan_and_known() -> None:
    criterion = Criterion(id="3.5", title="Contracts ask for equality")
    standard = Standard(id="own", title="Own", publisher="Us", criteria=(criterion,))
    graph = graph_of("WM1", target="Criterion 3.5", standard=standard)
    assert [(found.target, found.outside) for found in graph.all_dependencies] == [("3.5", True)]
    assert graph.criterion_at("3.5") is criterion
    assert graph_of("WM1", target="Criterion 3.6", standard=standard).criterion_at("3.6") is None


def test_above_in_a_row_with_a_printed_range_means_the_row_before_also_for_the_rows_after_it() -> None:
    words = "see 2.1 to 2.3"
    ranged = [Reference(target=target, text=words) for target in ("2.1", "2.3")]
    rows = [PlanRow(reference=number) for number in ("2.1", "2.2", "2.3")]
    rows += [
        PlanRow(reference="3.1", references=[*ranged, Reference(target="above")]),
        PlanRow(reference="3.2", references=[Reference(target="above")]),
    ]
    graph = resolve(Plan(sections=[Section(rows=rows)]))
    assert [found.target for found in graph.dependencies("3.2")] == ["3.1"]
    assert sorted(found.target for found in graph.dependencies("3.1")) == ["2.1", "2.2", "2.3", "2.3"]


def test_two_rows_whose_numbers_say_the_same_leave_a_reference_open() -> None:
    graph = graph_of("2.1", "2.1.", target="2.1")
    assert [found.candidates for found in graph.unresolved] == [("2.1", "2.1.")]

"""Laws of dependency graphs, over plans with any references."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from equalityplan.graph import DependencyGraph, natural_order, resolve, resolve_all
from equalityplan.graph.neighbours import is_relative
from equalityplan.graph.ranges import parts_of
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section

NUMBERS = st.one_of(
    st.builds("{}.{}".format, st.integers(1, 3), st.integers(1, 21)),
    st.integers(1, 12).map(str),
    st.builds("{}{}".format, st.integers(1, 3), st.sampled_from("abc")),
)
TARGETS = st.one_of(
    NUMBERS,
    NUMBERS.map("Action {}.".format),
    st.sampled_from(("above", "ditto", "below", "next action", "Annex B", "Pay policy", "Priority 2", "")),
    st.builds("{} to {}".format, NUMBERS, NUMBERS),
    st.builds("{}, {} and {}".format, NUMBERS, NUMBERS, NUMBERS),
    st.text(max_size=12),
)
REFERENCES = st.builds(Reference, target=TARGETS, relation=st.sampled_from(Relation))
ROWS = st.builds(
    PlanRow,
    reference=st.one_of(st.none(), NUMBERS, st.text(max_size=6)),
    objective=st.one_of(st.none(), NUMBERS.map("Objective {} fair pay".format)),
    actions=st.lists(st.sampled_from(("Ask staff", "Tell staff")), max_size=2),
    leads=st.lists(st.sampled_from(("Clerk", "Head of Parks")), max_size=2),
    timescale=st.sampled_from((None, None, "2012-10", "2013", "2011-04/2012-03", "2012-04/..")),
    references=st.lists(REFERENCES, max_size=4),
)
PLANS = st.builds(
    Plan,
    sections=st.lists(
        st.builds(Section, st.sampled_from((None, "Pay", "Priority 2")), rows=st.lists(ROWS, max_size=6)), max_size=3
    ),
)
GRAPHS = PLANS.map(resolve)


@given(GRAPHS)
def test_every_reference_is_an_edge_or_open_and_starts_at_its_row(graph: DependencyGraph) -> None:
    for row_id, row in graph.rows.items():
        wanted = Counter(reference.relation for reference in row.references)
        edges = Counter(found.relation for found in graph.dependencies(row_id))
        unresolved = Counter(found.reference.relation for found in graph.unresolved if found.row_id == row_id)
        # A range or list of numbers is one reference and several dependencies.
        several = any(parts_of(reference.target.strip()) for reference in row.references)
        assert wanted <= edges + unresolved if several else edges + unresolved == wanted
    assert graph.network.number_of_edges() == len(graph.all_dependencies)


@given(GRAPHS)
def test_a_reference_is_open_with_a_reason_unless_one_target_is_left(graph: DependencyGraph) -> None:
    for found in graph.unresolved:
        assert found.reason.endswith(".")
        assert len(found.candidates) != 1
        assert set(found.candidates) <= set(graph.rows)


@given(GRAPHS)
def test_outside_is_what_is_not_in_the_plan(graph: DependencyGraph) -> None:
    assert all(found.outside == (found.target not in graph.rows) for found in graph.all_dependencies)
    assert graph.network.nodes.keys() == graph.rows.keys() | {found.target for found in graph.outside_targets}


@given(st.sets(st.builds("{}.{}".format, st.integers(1, 3), st.integers(1, 30)), min_size=2), st.data())
def test_numbers_are_never_confused(numbers: set[str], data: st.DataObject) -> None:
    targets = {number: data.draw(st.sampled_from(sorted(numbers))) for number in sorted(numbers)}
    rows = [PlanRow(reference=number, references=[Reference(target=target)]) for number, target in targets.items()]
    graph = resolve(Plan(sections=[Section(rows=rows)]))
    assert {found.source: found.target for found in graph.all_dependencies} == targets


@given(GRAPHS, st.sampled_from((None, "links-to", ("see-actions-at", "same-as"))))
def test_every_question_has_an_answer(graph: DependencyGraph, relations: str | tuple[str, ...] | None) -> None:
    everything = sorted(graph.network)
    assert sorted(row_id for part in graph.components(relations) for row_id in part) == everything
    order = graph.order(relations)
    assert sorted(row_id for group in order for row_id in group) == everything
    assert {group for group in order if len(group) > 1} == {cycle.members for cycle in graph.cycles(relations)}
    for cycle in graph.cycles(relations):
        assert cycle.path[0] == cycle.path[-1]
        assert set(cycle.path) <= set(cycle.members)
        assert len(set(cycle.path)) == len(cycle.example)
    for one, other in graph.mutual_pairs(relations):
        assert any({one, other} <= set(cycle.members) for cycle in graph.cycles(relations))
    assert graph._repr_html_().startswith("<table>")


@given(GRAPHS)
def test_paths_of_inheritance_are_dependencies_and_end_at_the_source(graph: DependencyGraph) -> None:
    steps = {(found.source, found.target) for found in graph.all_dependencies}
    for row_id in graph.rows:
        for heritage in (graph.actions_for(row_id), graph.leads_for(row_id)):
            assert not (heritage.own and heritage.inherited)
            for found in heritage.inherited:
                assert (found.path[0], found.path[-1]) == (row_id, found.source_id)
                assert set(zip(found.path, found.path[1:], strict=False)) <= steps


@given(GRAPHS)
def test_questions_about_one_row_and_about_all_agree(graph: DependencyGraph) -> None:
    assert graph.without_actions() == natural_order(row_id for row_id in graph.rows if not graph.actions_for(row_id))
    assert graph.without_leads() == natural_order(row_id for row_id in graph.rows if not graph.leads_for(row_id))


@given(length=st.integers(2, 200), closed=st.booleans(), relation=st.sampled_from(Relation))
@settings(max_examples=30, deadline=None)
def test_a_chain_or_a_ring_of_any_length_is_answered(*, length: int, closed: bool, relation: Relation) -> None:
    last = [Reference(target="1", relation=relation)] if closed else []
    rows = [
        PlanRow(reference=str(n), references=[Reference(target=str(n + 1), relation=relation)])
        for n in range(1, length)
    ]
    graph = resolve(Plan(sections=[Section(rows=[*rows, PlanRow(reference=str(length), references=last)])]))
    assert (graph.unresolved, graph.outside_targets) == ((), ())
    assert [len(cycle.members) for cycle in graph.cycles()] == ([length] if closed else [])
    assert len(graph.order()) == (1 if closed else length)
    assert len(graph.without_actions()) == length


@given(PLANS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_no_answer_by_number(plan: Plan, shuffler: Random) -> None:
    absolute = [[ref for ref in row.references if not is_relative(ref.target.strip())] for row in plan.rows]
    rows = [PlanRow(reference=str(number), references=references) for number, references in enumerate(absolute, 1)]
    there = resolve(Plan(sections=[Section(rows=rows)]))
    shuffler.shuffle(rows)
    back = resolve(Plan(sections=[Section(rows=rows)]))
    assert set(there.all_dependencies) == set(back.all_dependencies)
    assert {(found.row_id, found.reason) for found in there.unresolved} == {
        (found.row_id, found.reason) for found in back.unresolved
    }


@given(GRAPHS)
def test_every_edge_starts_at_a_row_that_has_a_reference_like_it(graph: DependencyGraph) -> None:
    for found in graph.all_dependencies:
        assert any(
            (reference.relation, reference.text) == (found.relation, found.text)
            for reference in graph.rows[found.source].references
        )


@given(GRAPHS)
def test_chains_impacts_and_conflicts_stay_within_the_plan(graph: DependencyGraph) -> None:
    chain = graph.critical_chain()
    assert len(set(chain.rows)) == len(chain.rows)
    assert [(step.target, step.source) for step in chain.dependencies] == list(
        zip(chain.rows, chain.rows[1:], strict=False)
    )
    for found in graph.conflicts():
        assert found.dependency in graph.all_dependencies
    for row_id in graph.ids:
        effects = graph.impact_of(row_id, "2013-03-31").effects
        assert {effect.row_id for effect in effects} <= set(graph.slips_with(row_id))
        assert all((effect.path[0].source, effect.path[-1].target) == (effect.row_id, row_id) for effect in effects)


@given(st.lists(PLANS, max_size=3))
def test_several_plans_have_ids_of_their_own_and_keep_their_references(plans: list[Plan]) -> None:
    found = resolve_all(plans)
    assert len(found.rows) == sum(len(plan.rows) for plan in plans)
    assert all(row_id.startswith(f"{found.name_of(row_id)}: ") for row_id in found.rows)
    # Plans without titles are named by nobody, so that each answers as it does alone.
    assert len(found.all_dependencies) == sum(len(resolve(plan).all_dependencies) for plan in plans)
    assert found.across == ()


@given(GRAPHS)
def test_the_day_of_a_row_is_the_last_of_the_timescales_that_it_has_or_inherits(graph: DependencyGraph) -> None:
    for row_id in graph.rows:
        days = [found.due for found in graph.timescales_for(row_id).timescales if found.due]
        assert graph.impact_of(row_id, "2030-01-01").due == max(days, default=None)

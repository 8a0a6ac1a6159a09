"""Resolving references, and the questions that a dependency graph answers."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Iterable
from datetime import date

import networkx as nx
import pytest

from equalityplan.graph import DependencyGraph, natural_order, resolve
from equalityplan.model.action import Action
from equalityplan.model.dependency import Dependency, Reference, Relation
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Criterion, Standard
from equalityplan.model.timescale import Timescale, Undetermined
from equalityplan.provenance import Where
from equalityplan.report import render


def to(*targets: str, relation: str = "links-to") -> list[Reference]:
    return [Reference(target=target, relation=Relation(relation), text=f"to {target}") for target in targets]


def see(*targets: str) -> list[Reference]:
    return to(*targets, relation="see-actions-at")


def row(reference: str | None = None, *references: Iterable[Reference], actions: Iterable[str] = ()) -> PlanRow:
    every = [one for several in references for one in several]
    return PlanRow(reference=reference, actions=list(actions), references=every)


def graph_of(*rows: PlanRow, standard: Standard | None = None) -> DependencyGraph:
    return resolve(Plan(sections=[Section("Service delivery", rows=rows)]), standard)


def ends(dependencies: Iterable[Dependency]) -> list[tuple[str, str]]:
    return [(dependency.source, dependency.target) for dependency in dependencies]


def only_reason(graph: DependencyGraph) -> str:
    (found,) = graph.unresolved
    return found.reason


class TestItemNumbers:
    def test_a_number_that_one_row_has_becomes_a_dependency_with_words_and_place(self) -> None:
        where = Where(lines=(4, 5))
        reference = Reference(target="1.2", relation=Relation.DEPENDS_ON, text="once 1.2 is done", where=where)
        (found,) = graph_of(row("1.1", [reference]), row("1.2")).all_dependencies
        assert found == Dependency(source="1.1", target="1.2", relation=Relation.DEPENDS_ON)
        assert (found.text, found.where) == ("once 1.2 is done", where)

    def test_numbers_are_texts(self) -> None:
        graph = graph_of(row("2.1"), row("2.10"), row("3", to("2.10")), row("4", to("2.1")))
        assert ends(graph.all_dependencies) == [("3", "2.10"), ("4", "2.1")]

    @pytest.mark.parametrize(("printed", "named"), [("2.1.", "2.1"), ("2.1", "2.1."), ("4B", "4b"), ("(WM1)", "wm 1")])
    def test_case_closing_dots_and_brackets_do_not_matter(self, printed: str, named: str) -> None:
        assert ends(graph_of(row("9", to(named)), row(printed)).all_dependencies) == [("9", printed)]

    def test_several_rows_with_a_number_leave_it_open_with_its_candidates(self) -> None:
        graph = graph_of(row("1"), row("1"), row("2", to("1")))
        (found,) = graph.unresolved
        assert found.row_id == "2"
        assert found.candidates == ("table 1 row 1", "table 1 row 2")
        assert found.reason == "2 rows are called '1'."
        assert graph.all_dependencies == ()

    def test_a_number_of_the_same_manner_that_no_row_has_is_outside(self) -> None:
        graph = graph_of(row("2.1", to("3.5")), row("2.2", to("3.5.")))
        assert ends(graph.outside_targets) == [("2.1", "3.5"), ("2.2", "3.5")]
        assert dict(graph.network.nodes["3.5"]) == {"outside": True}
        assert ends(graph.dependents("3.5")) == [("2.1", "3.5"), ("2.2", "3.5")]
        assert graph.dependencies("3.5") == ()

    @pytest.mark.parametrize("target", ["15", "EDS2", "HR4"])
    def test_a_number_of_another_manner_stays_open(self, target: str) -> None:
        graph = graph_of(row("2.1", to(target)), row("2.2"))
        assert only_reason(graph) == f"No row is called '{target}', and the plan numbers its rows in another manner."
        assert graph.documents == ()

    def test_one_target_outside_is_one_node_however_it_is_printed(self) -> None:
        graph = graph_of(row("1a", to("Action 9B", "9b", "(9b).", "point 9b")), row("1b", to("9B")))
        assert len({found.target for found in graph.outside_targets}) == 1
        assert graph.counts["outside"] == 1

    def test_letters_before_a_number_are_part_of_the_manner(self) -> None:
        graph = graph_of(row("HR1", to("HR7")), row("HR2", to("FN7")))
        assert ends(graph.outside_targets) == [("HR1", "HR7")]
        assert [found.reference.target for found in graph.unresolved] == ["FN7"]

    def test_a_plan_without_numbers_leaves_numbers_open(self) -> None:
        assert only_reason(graph_of(row(None, to("7")))) == "No row is called '7', and the plan numbers no rows."

    def test_a_known_criterion_is_told_of_a_target_outside(self) -> None:
        criterion = Criterion(id="3.5", title="Contracts ask for equality")
        standard = Standard(id="own", title="Own", publisher="Us", criteria=(criterion,))
        graph = graph_of(row("2.1", to("3.5", "3.6")), standard=standard)
        assert graph.network.nodes["3.5"]["criterion"] is criterion
        assert "criterion" not in graph.network.nodes["3.6"]


class TestOtherTargets:
    @pytest.mark.parametrize("words", ["above", "As above", "ditto", "the row above", "previous action", '"'])
    def test_the_row_above_is_the_one_before_in_the_section(self, words: str) -> None:
        sections = [Section("One", rows=[row("1")]), Section("Two", rows=[row("2"), row("3", to(words))])]
        assert ends(resolve(Plan(sections=sections)).all_dependencies) == [("3", "2")]

    def test_the_first_row_of_a_section_has_none_above(self) -> None:
        sections = [Section("One", rows=[row("1")]), Section("Two", rows=[row("2", to("above"))])]
        assert only_reason(resolve(Plan(sections=sections))) == "No row stands before it in its section."

    @pytest.mark.parametrize("words", ["next action", "the following row", "item below", "see below", "overleaf"])
    def test_the_row_below_is_the_one_after_in_the_section(self, words: str) -> None:
        assert ends(graph_of(row("1"), row("2", to(words)), row("3")).all_dependencies) == [("2", "3")]

    def test_below_is_open_where_several_rows_follow(self) -> None:
        (found,) = graph_of(row("1", to("below")), row("2"), row("3")).unresolved
        assert found.candidates == ("2", "3")
        assert found.reason == "'below' does not say which of the 2 rows after it in its section is meant."
        many = graph_of(row("1", to("below")), *(row(str(n)) for n in range(2, 50)))
        assert (many.unresolved[0].candidates, "48 rows" in only_reason(many)) == ((), True)

    def test_the_last_row_of_a_section_has_none_below(self) -> None:
        assert only_reason(graph_of(row("1"), row("2", to("next row")))) == "No row stands after it in its section."

    @pytest.mark.parametrize(
        "words", ["Objective 3", "objective 3.", "Action 3", "point 3", "Activities 3", "No. 3", "Point no. 3"]
    )
    def test_a_kind_word_that_means_a_row_leaves_the_number(self, words: str) -> None:
        assert ends(graph_of(row("2", to(words)), row("3")).all_dependencies) == [("2", "3")]

    @pytest.mark.parametrize("words", ["Priority 3", "Recommendation 3", "Indicator 3"])
    def test_another_list_is_no_row(self, words: str) -> None:
        graph = graph_of(row("2", to(words)), row("3"))
        assert graph.all_dependencies == ()
        assert words in only_reason(graph)

    def test_a_row_can_be_named_by_the_start_of_its_objective(self) -> None:
        rows = [
            row(None, to("Priority 3")),
            PlanRow(objective="Priority 3: fair pay"),
            PlanRow(objective="Priority 31"),
        ]
        assert ends(graph_of(*rows).all_dependencies) == [("table 1 row 1", "table 1 row 2")]

    def test_a_number_and_an_objective_that_both_fit_leave_it_open(self) -> None:
        graph = graph_of(row("1", to("Objective 3")), row("3"), PlanRow(reference="4", objective="Objective 3 - pay"))
        assert graph.unresolved[0].candidates == ("4", "3")

    def test_a_bare_number_finds_a_reference_with_a_kind_word(self) -> None:
        assert ends(graph_of(row("Action 1", to("2")), row("Action 2")).all_dependencies) == [("Action 1", "Action 2")]

    def test_a_section_of_several_rows_is_not_one_row(self) -> None:
        sections = [
            Section("Objective 2: pay", rows=[row("2.1"), row("2.2")]),
            Section(rows=[row("3.1", to("Objective 2"))]),
        ]
        (found,) = resolve(Plan(sections=sections)).unresolved
        assert found.candidates == ("2.1", "2.2")

    def test_a_section_can_be_named_by_its_heading(self) -> None:
        sections = [Section("Fair pay", rows=[row("1"), row("2")]), Section("Parks", rows=[row("3", to("fair pay"))])]
        (found,) = resolve(Plan(sections=sections)).unresolved
        assert (found.candidates, found.reason) == (("1", "2"), "2 rows stand under 'fair pay'.")
        alone = Section("Libraries", rows=[row("4", to("Parks"))])
        assert ends(resolve(Plan(sections=[*sections, alone])).all_dependencies) == [("4", "3")]

    @pytest.mark.parametrize(
        "name", ["Workforce Strategy", "Annex A", "Appendix 1", "Scheme 2006", "D. & E. Plan 2006/07"]
    )
    def test_another_document_stays_open_and_is_listed(self, name: str) -> None:
        graph = graph_of(row("1", to(name)), row("2"))
        assert "another document" in only_reason(graph)
        assert graph.documents == graph.unresolved

    def test_no_words_name_nothing(self) -> None:
        assert only_reason(graph_of(row("1", to(" .")))) == "Its words name no target."

    def test_an_action_that_is_named_is_kept_apart(self) -> None:
        lettered = PlanRow(reference="4", actions=[Action("Ask staff", number="a)"), Action("Tell staff", number="b)")])
        graph = graph_of(lettered, row("5", see("4b")), row("6", see("4")))
        assert [(found.target, found.action) for found in graph.all_dependencies] == [("4", 2), ("4", None)]
        assert [action.text for action in graph.actions_for("5").actions] == ["Tell staff"]
        assert [action.text for action in graph.actions_for("6").actions] == ["Ask staff", "Tell staff"]

    def test_an_action_can_carry_its_whole_number(self) -> None:
        numbered = PlanRow(objective="Fair pay", actions=[Action("Ask", number="1.1"), Action("Tell", number="1.2.")])
        graph = graph_of(numbered, row("5", see("1.2")))
        assert [action.text for action in graph.actions_for("5").actions] == ["Tell"]

    def test_two_actions_of_one_number_leave_it_open(self) -> None:
        rows = [PlanRow(objective="Fair pay", actions=[Action("Ask", number="1.1")]) for _ in range(2)]
        (found,) = graph_of(*rows, row("5", see("1.1"))).unresolved
        assert found.candidates == ("table 1 row 1", "table 1 row 2")
        assert found.reason == "2 actions have the number '1.1'."

    def test_a_list_number_is_not_taken_for_part_of_a_number(self) -> None:
        numbered = PlanRow(reference="2", actions=[Action("Ask", number="1)"), Action("Tell", number="2)")])
        assert graph_of(numbered, row("3", to("2.2"))).all_dependencies == ()


class TestNetwork:
    def test_nodes_and_edges_carry_the_model(self) -> None:
        first, second = row("1", to("2"), see("2")), row("2")
        graph = graph_of(first, second)
        assert graph.network.nodes["1"] == {"row": first, "outside": False}
        edges = [(data["relation"], data["dependency"]) for _, _, data in graph.network.edges(data=True)]
        assert edges == [(found.relation, found) for found in graph.all_dependencies]
        assert [found.relation.value for found in graph.all_dependencies] == ["links-to", "see-actions-at"]

    def test_the_network_cannot_be_changed_and_its_copy_can(self) -> None:
        network = graph_of(row("1")).network
        with pytest.raises(nx.NetworkXError):
            network.add_node("2")
        mutable = network.copy()
        mutable.add_node("2")
        assert len(mutable) == 2

    def test_dependencies_keep_the_order_of_the_references(self) -> None:
        graph = graph_of(row("1", to("3", "2"), see("3")), row("2"), row("3"))
        assert [(d.target, d.relation.value) for d in graph.dependencies("1")] == [
            ("3", "links-to"),
            ("2", "links-to"),
            ("3", "see-actions-at"),
        ]
        assert [d.target for d in graph.dependencies("1", "see-actions-at")] == ["3"]
        assert len(graph.dependencies("1", ["see-actions-at", Relation.LINKS_TO])) == 3

    def test_unknown_ids_and_relations_are_errors_of_the_caller(self) -> None:
        graph = graph_of(row("1"))
        for ask in (graph.dependencies, graph.dependents, graph.actions_for, graph.slips_with, graph.section_of):
            with pytest.raises(KeyError):
                ask("1.0")
        with pytest.raises(ValueError, match="points-at"):
            graph.cycles("points-at")

    def test_rows_and_sections_are_found_by_id(self) -> None:
        plan = Plan(sections=[Section("One", rows=[row("1")]), Section("Two", rows=[row("1"), row("2")])])
        graph = resolve(plan)
        assert tuple(graph.rows) == plan.row_ids
        assert tuple(graph.rows.values()) == plan.rows
        assert [graph.section_of(row_id).heading for row_id in graph.rows] == ["One", "Two", "Two"]

    def test_graphs_of_equal_plans_are_equal_and_can_be_sent_elsewhere(self) -> None:
        graph = graph_of(row("1", to("2", "Annex A")), row("2", to("9")))
        assert graph == graph_of(row("1", to("2", "Annex A")), row("2", to("9")))
        assert hash(graph) == hash(copy.deepcopy(graph))
        assert pickle.loads(pickle.dumps(graph)) == graph  # noqa: S301 - bytes of our own making
        assert graph != graph_of(row("1"), row("2"))

    def test_a_plan_without_rows_has_an_empty_graph(self) -> None:
        graph = resolve(Plan())
        assert graph.counts == {"nodes": 0, "outside": 0, "dependencies": 0, "open": 0}
        assert (graph.order(), graph.components(), graph.cycles(), graph.isolated) == ((), (), (), ())

    def test_notebook_table_is_escaped_and_short(self) -> None:
        graph = graph_of(row("1", to("<b>R&D</b> strategy", "9"), to(*["2"] * 200)), row("2"))
        shown = graph._repr_html_()
        assert "&lt;b&gt;R&amp;D&lt;/b&gt;" not in shown  # Open references come after the first hundred.
        assert "not in the plan" in shown
        assert shown.count("<tr>") == 101
        assert "the first 100 of 202" in shown
        assert "&lt;b&gt;R&amp;D" in graph_of(row("1", to("<b>R&D</b> strategy")))._repr_html_()


class TestFindings:
    def test_a_row_that_points_at_itself(self) -> None:
        graph = graph_of(row("1", to("1"), see("1")), row("2"))
        assert ends(graph.self_references()) == [("1", "1"), ("1", "1")]
        assert ends(graph.self_references("see-actions-at")) == [("1", "1")]
        assert graph.isolated == ("1", "2")
        assert (graph.cycles(), graph.mutual_pairs()) == ((), ())
        assert not graph.actions_for("1")

    def test_a_cycle_has_its_members_once_and_a_shortest_example(self) -> None:
        graph = graph_of(
            row("1", to("2")), row("2", to("2", "10", "1")), row("10", to("1")), row("3", to("1")), row("4", to("10"))
        )
        (cycle,) = graph.cycles()
        assert cycle.members == ("1", "2", "10")
        assert cycle.path == ("1", "2", "1")
        assert str(cycle) == "1 > 2 > 1"

    def test_an_example_never_goes_by_a_self_reference(self) -> None:
        graph = graph_of(row("1", to("1", "2")), row("2", to("1")))
        assert graph.cycles()[0].path == ("1", "2", "1")

    def test_cycles_and_pairs_depend_on_the_relations_asked_for(self) -> None:
        graph = graph_of(row("1", to("2")), row("2", see("1")))
        assert [cycle.members for cycle in graph.cycles()] == [("1", "2")]
        assert graph.mutual_pairs(["links-to", "see-actions-at"]) == (("1", "2"),)
        assert (graph.cycles("links-to"), graph.mutual_pairs("see-actions-at")) == ((), ())

    def test_parts_and_isolated_rows(self) -> None:
        graph = graph_of(row("10"), row("9", to("11")), row("2", to("10", relation="see")), row("3"))
        assert graph.components() == (("2", "10"), ("3",), ("9", "11"))
        assert graph.components("links-to") == (("2",), ("3",), ("9", "11"), ("10",))
        assert graph.isolated == ("3",)

    def test_order_puts_targets_first_and_keeps_cycles_together(self) -> None:
        graph = graph_of(row("1", to("3")), row("2"), row("3", to("4")), row("4", to("3", "10")), row("10"))
        assert graph.order() == (("2",), ("10",), ("3", "4"), ("1",))

    def test_what_slips_follows_what_hands_a_delay_on(self) -> None:
        graph = graph_of(
            row("1"),
            row("2", to("1", relation="depends-on")),
            row("3", see("2"), actions=["Train staff"]),
            row("4", to("1")),
            row("5", to("9", relation="depends-on")),
        )
        assert graph.slips_with("1") == ("2", "3")
        assert graph.slips_with("1", relations=None) == ("2", "3", "4")
        assert graph.slips_with("9") == ("5",)

    def test_rows_that_do_not_apply(self) -> None:
        not_applicable = PlanRow(reference="2", not_applicable=NotApplicable(), references=to("1", "2"))
        graph = graph_of(row("1", to("2", "3")), not_applicable, row("3", to("8")))
        assert ends(graph.not_applicable_targets) == [("1", "2")]
        assert ends(graph.not_applicable_sources) == [("2", "1")]


class TestInheritance:
    def test_own_actions_come_first(self) -> None:
        graph = graph_of(row("1", actions=["Ask"]), row("2", see("1"), actions=["Tell"]))
        found = graph.actions_for("2")
        assert [action.text for action in found.own] == ["Tell"]
        assert found.inherited == ()

    def test_actions_come_through_rows_without_and_keep_their_path(self) -> None:
        graph = graph_of(row("1", see("2")), row("2", to("3", relation="same-as")), row("3", actions=["Ask", "Tell"]))
        found = graph.actions_for("1")
        assert [(each.action.text, each.source_id, each.path) for each in found.inherited] == [
            ("Ask", "3", ("1", "2", "3")),
            ("Tell", "3", ("1", "2", "3")),
        ]
        assert found.sources == ("3",)

    def test_an_action_reached_twice_counts_once_by_the_shorter_path(self) -> None:
        graph = graph_of(
            row("1", see("2", "3", "4")), row("2", see("4")), row("3", see("4")), row("4", actions=["Ask"])
        )
        assert [each.path for each in graph.actions_for("1").inherited] == [("1", "4")]

    def test_a_whole_row_and_one_of_its_actions_give_each_action_once(self) -> None:
        lettered = PlanRow(reference="4", actions=[Action("Ask", number="a"), Action("Tell", number="b")])
        graph = graph_of(lettered, row("5", see("4b", "4")))
        assert [each.action.text for each in graph.actions_for("5").inherited] == ["Tell", "Ask"]

    def test_a_link_hands_on_nothing(self) -> None:
        graph = graph_of(row("1", actions=["Ask"]), row("2", to("1"), to("1", relation="see")))
        assert not graph.actions_for("2")
        assert graph.without_actions() == ("2",)

    def test_circles_and_targets_outside_end(self) -> None:
        graph = graph_of(
            row("1", see("2", "9")), row("2", see("1", "3")), row("3", actions=["Ask"]), row("4", see("9"))
        )
        assert graph.actions_for("1").sources == ("3",)
        assert graph.actions_for("2").sources == ("3",)
        assert not graph.actions_for("4")
        assert graph.without_actions() == ("4",)
        assert graph.without_actions(inherited=False) == ("1", "2", "4")

    def test_leads_and_timescales_come_with_the_actions(self) -> None:
        source = PlanRow(reference="1", actions=["Ask"], leads=["Clerk", "Head of Parks"], timescale="2012-10")
        graph = graph_of(source, row("2", see("1")))
        leads = graph.leads_for("2")
        assert [(each.lead.name, each.path) for each in leads.inherited] == [
            ("Clerk", ("2", "1")),
            ("Head of Parks", ("2", "1")),
        ]
        assert [found.due for found in graph.timescales_for("2").timescales] == [date(2012, 10, 31)]
        assert graph.timescales_for("1").own == (source.timescale,)
        assert graph.leads_for("1").own == source.leads

    def test_a_lead_of_two_sources_is_one_lead(self) -> None:
        sources = [PlanRow(reference=number, actions=["Ask"], leads=["Clerk"]) for number in "12"]
        found = graph_of(*sources, row("3", see("1", "2"))).leads_for("3")
        assert [lead.name for lead in found.leads] == ["Clerk"]
        assert found.sources == ("1", "2")

    def test_see_actions_gives_own_actions_no_lead(self) -> None:
        source = PlanRow(reference="1", actions=["Ask"], leads=["Clerk"], timescale="2012-10")
        graph = graph_of(
            source, row("2", see("1"), actions=["Tell"]), row("3", to("1", relation="same-as"), actions=["Tell"])
        )
        assert not graph.leads_for("2")
        assert not graph.timescales_for("2")
        assert graph.leads_for("3").sources == ("1",)
        assert (graph.without_leads(), graph.without_timescale()) == (("2",), ("2",))

    def test_a_timescale_still_to_be_settled_is_stated(self) -> None:
        settled = PlanRow(reference="1", timescale="2012-10")
        open_still = PlanRow(reference="2", timescale=Timescale([Undetermined(text="TBC")]), references=see("1"))
        graph = graph_of(settled, open_still, row("3", see("2")), row("4", see("2", "1")), row("5"))
        assert [part.text for found in graph.timescales_for("3").timescales for part in found.parts] == ["TBC"]
        assert graph.with_undetermined_timescale() == ("2", "3")
        assert graph.with_undetermined_timescale(inherited=False) == ("2",)
        assert graph.without_timescale() == ("5",)


def test_a_chain_and_a_ring_of_50_000_rows_are_no_trouble() -> None:
    size = 50_000
    chain = [row(f"1.{n}", see(f"1.{n + 1}")) for n in range(size)]
    graph = graph_of(*chain, row(f"1.{size}", actions=["Ask"]))
    assert len(graph.actions_for("1.0").inherited[0].path) == size + 1
    assert graph.without_actions() == ()
    assert graph.order()[0] == (f"1.{size}",)
    assert len(graph.slips_with(f"1.{size}")) == size
    ring = graph_of(*chain, row(f"1.{size}", see("1.0")))
    assert len(ring.cycles()[0].example) == size + 1
    assert len(ring.without_actions()) == size + 1


def test_a_long_chain_where_every_row_prints_its_path_is_no_trouble() -> None:
    size = 3_000
    graph = graph_of(*(row(f"1.{n}", see(f"1.{n + 1}")) for n in range(size)), row(f"1.{size}", actions=["Ask"]))
    (found,) = graph.actions_for("1.0").inherited
    assert found.steps == size
    assert found.path_shown(4) == ("1.0", "1.1", "...", f"1.{size}")
    # Paths in full would be four and a half million ids.
    assert len(render(graph, "text")) < 400 * size


def test_endless_digits_are_no_trouble() -> None:
    long = "9" * 20_000
    graph = graph_of(row(f"1.{long}", to(f"2.{long}", f"1.{long}")), row("1.2"))
    assert [found.outside for found in graph.all_dependencies] == [True, False]
    assert graph.isolated == ("1.2",)


def test_ids_sort_as_a_reader_would() -> None:
    assert natural_order(["2.20", "2.2", "2.10", "10", "2", "b", "2a", "02"]) == (
        "02",
        "2",
        "2.2",
        "2.10",
        "2.20",
        "2a",
        "10",
        "b",
    )

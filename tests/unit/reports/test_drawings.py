"""Mermaid and DOT: dependency graphs as drawings, safe whatever rows are called."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.graph import DependencyGraph, resolve
from equalityplan.model.dependency import Reference, Relation
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.report import render
from equalityplan.reports import dot, mermaid

HOSTILE = 'say "x"]; click n1 "javascript:1" <b>&amp; %%{init: {}}%% `c` \\" \\N {a} | #1;\n  end --> z'


def graph_of(*rows: PlanRow) -> DependencyGraph:
    return resolve(Plan(sections=[Section(rows=rows)]))


def to(target: str, relation: Relation = Relation.LINKS_TO) -> Reference:
    return Reference(target=target, relation=relation)


GRAPH = graph_of(
    PlanRow(reference="2.1", objective="Leaders listen", references=[to("2.10"), to("2.1")]),
    PlanRow(reference="2.10", actions=["Train staff"], references=[to("3.5", Relation.DEPENDS_ON), to("Annex A")]),
    PlanRow(reference="2.2"),
)


class TestMermaid:
    def test_rows_self_references_and_targets_outside_are_all_there(self) -> None:
        assert render(GRAPH, "mermaid").splitlines() == [
            "flowchart LR",
            "  %% 1 row without any dependency left out",
            "  %% 1 reference still open and not drawn; see the text report",
            '  n1["2.1: Leaders listen"]',
            '  n2["2.10: Train staff"]',
            '  n3(["3.5 (not in the plan)"]):::outside',
            '  n1 -.->|"links to"| n2',
            '  n1 -.->|"links to"| n1',
            '  n2 -->|"depends on"| n3',
            "  classDef outside stroke-dasharray: 5 5",
        ]

    def test_each_relation_has_a_line_of_its_own(self) -> None:
        rows = [PlanRow(reference="1", references=[to("2", relation) for relation in Relation]), PlanRow(reference="2")]
        edges = [line.split() for line in render(graph_of(*rows), "mermaid").splitlines() if "|" in line]
        assert len({edge[1].partition("|")[0] for edge in edges}) == len(Relation)

    @given(st.text())
    def test_no_text_ends_its_label_or_begins_a_directive(self, text: str) -> None:
        told = mermaid.escaped(text)
        assert not set(re.sub(r"#\d+;", "", told)) & set('"#;%{}[]|`<>\\\n&')

    def test_hostile_words_add_no_line(self) -> None:
        rows = [PlanRow(reference="1", objective=HOSTILE, references=[to("2")]), PlanRow(reference="2")]
        lines = render(graph_of(*rows), "mermaid").splitlines()
        assert len(lines) == 4
        assert re.fullmatch(r'  n1\["[^"]*"\]', lines[1])


class TestDot:
    def test_rows_self_references_and_targets_outside_are_all_there(self) -> None:
        lines = render(GRAPH, "dot").splitlines()
        assert lines[0] == "digraph plan {"
        assert lines[-1] == "}"
        assert '  n1 [label="2.1: Leaders listen"];' in lines
        assert '  n3 [label="3.5 (not in the plan)", shape=ellipse, style=dashed];' in lines
        assert '  n1 -> n1 [label="links to", style=dashed];' in lines
        assert '  n2 -> n3 [label="depends on", style=solid];' in lines

    def test_each_relation_has_a_line_of_its_own(self) -> None:
        rows = [PlanRow(reference="1", references=[to("2", relation) for relation in Relation]), PlanRow(reference="2")]
        edges = [line for line in render(graph_of(*rows), "dot").splitlines() if "->" in line]
        assert len({edge.partition(", ")[2] for edge in edges}) == len(Relation)

    @given(st.text())
    def test_no_text_ends_its_quotes(self, text: str) -> None:
        told = dot.quoted(text)
        assert re.fullmatch(r'"(?:[^"\\<>&\n]|\\\\|\\"|&(?:amp|lt|gt);)*"', told)

    def test_hostile_words_add_no_line(self) -> None:
        rows = [PlanRow(reference="1", objective=HOSTILE, references=[to("2")]), PlanRow(reference="2")]
        assert len(render(graph_of(*rows), "dot").splitlines()) == 8


@pytest.mark.parametrize("name", ["mermaid", "dot"])
class TestBoth:
    def test_long_labels_are_shortened(self, name: str) -> None:
        rows = [PlanRow(reference="1", objective="word " * 99, references=[to("1")])]
        assert "word ..." in render(graph_of(*rows), name)
        assert max(map(len, render(graph_of(*rows), name).splitlines())) < 100

    def test_a_plan_without_references_is_an_empty_drawing(self, name: str) -> None:
        text = render(graph_of(PlanRow(reference="1"), PlanRow(reference="2")), name)
        assert "2 rows without any dependency left out" in text
        assert "n1" not in text

    def test_rows_of_the_same_name_are_different_nodes(self, name: str) -> None:
        rows = [PlanRow(reference="1", references=[to("above")]), PlanRow(reference="1", references=[to("above")])]
        text = render(graph_of(*rows), name)
        assert "table 1 row 1" in text
        assert "table 1 row 2" in text

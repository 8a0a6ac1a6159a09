"""GraphML of dependency graphs."""

from __future__ import annotations

import io

import networkx as nx

import equalityplan as ep
from equalityplan.graph import resolve
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section


def test_networkx_reads_it_back() -> None:
    pointing = [Reference(target="1.2", relation="see", text='see <b> & "1.2"'), Reference(target="3.9")]
    rows = [PlanRow(reference="1.1", objective="Fair <pay> & \x00 work", references=pointing)]
    graph = resolve(Plan(sections=[Section(rows=[*rows, PlanRow(reference="1.2", timescale="2012-10")])]))
    written = ep.render(graph, "graphml")
    assert isinstance(written, str)
    read = nx.read_graphml(io.BytesIO(written.encode()))
    assert list(read.nodes) == ["1.1", "1.2", "3.9"]
    assert read.nodes["1.2"]["due"] == "2012-10-31"
    assert (read.nodes["3.9"]["outside"], read.nodes["1.1"]["outside"]) == (True, False)
    edges = [(source, target, data["relation"], data.get("text")) for source, target, data in read.edges(data=True)]
    assert edges == [("1.1", "1.2", "see", 'see <b> & "1.2"'), ("1.1", "3.9", "links-to", None)]

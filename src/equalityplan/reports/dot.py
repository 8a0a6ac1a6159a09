"""Graphviz DOT drawings of dependency graphs."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.graph import DependencyGraph
from equalityplan.model.dependency import Relation
from equalityplan.report import Kind, Options, Report
from equalityplan.report.drawing import Drawing, drawing_of
from equalityplan.report.outline import clean

# Each relation has a line of its own; a label says it too.
_LINES = {
    Relation.LINKS_TO: "style=dashed",
    Relation.SEE_ACTIONS_AT: "style=bold",
    Relation.SEE: "style=dotted",
    Relation.DEPENDS_ON: "style=solid",
    Relation.SAME_AS: "style=solid, dir=both",
    Relation.SUPERSEDES: "style=solid, arrowhead=tee",
    Relation.EVIDENCE_AT: "style=solid, arrowhead=odot",
}
# Graphviz reads entities and backslash codes in labels.
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "&": "&amp;", "<": "&lt;", ">": "&gt;"})


def quoted(text: str) -> str:
    r"""Give a text as a quoted label.

    Examples:
        >>> print(quoted('R&D says "go" \\N'))
        "R&amp;D says \"go\" \\N"
    """
    return f'"{clean(text).translate(_ESCAPES)}"'


def write(drawing: Drawing) -> str:
    """Write a drawing as a directed graph."""
    return "\n".join(_lines(drawing)) + "\n"


def _lines(drawing: Drawing) -> Iterator[str]:
    yield "digraph plan {"
    yield from (f"  // {remark}" for remark in drawing.remarks)
    yield "  rankdir=LR;"
    yield '  node [shape=box, fontname="sans-serif"];'
    yield '  edge [fontname="sans-serif", fontsize=10];'
    for node in drawing.nodes:
        outside = ", shape=ellipse, style=dashed" if node.outside else ""
        yield f"  {node.id} [label={quoted(node.label)}{outside}];"
    for edge in drawing.edges:
        yield f"  {edge.source} -> {edge.target} [label={quoted(edge.label)}, {_LINES[edge.relation]}];"
    yield "}"


def _render(graph: DependencyGraph, _kind: Kind, _options: Options) -> str:
    return write(drawing_of(graph))


report = Report(format="dot", media_type="text/vnd.graphviz", kinds=(Kind.GRAPH,), render=_render)

"""Mermaid flowcharts of dependency graphs, for Markdown pages that draw them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from equalityplan.graph import DependencyGraph
from equalityplan.model.dependency import Relation
from equalityplan.report import Kind, Options, Report
from equalityplan.report.drawing import Drawing, drawing_of
from equalityplan.report.outline import clean

# Each relation has a line of its own; a label says it too.
_LINES = {
    Relation.LINKS_TO: "-.->",
    Relation.SEE_ACTIONS_AT: "==>",
    Relation.SEE: "-.-o",
    Relation.DEPENDS_ON: "-->",
    Relation.SAME_AS: "<-->",
    Relation.SUPERSEDES: "--x",
    Relation.EVIDENCE_AT: "--o",
}
_UNSAFE = re.compile(r"[!-&*+;-@\[-`{-~]")


def escaped(text: str) -> str:
    r"""Give a text that can stand in a label between quotes; Mermaid writes characters as ``#`` and their number.

    Examples:
        >>> escaped('say "yes" %%{init}%%; #1')
        'say #34;yes#34; #37;#37;#123;init#125;#37;#37;#59; #35;1'
    """
    return _UNSAFE.sub(lambda match: f"#{ord(match[0])};", clean(text))


def write(drawing: Drawing) -> str:
    """Write a drawing as a flowchart."""
    return "\n".join(_lines(drawing)) + "\n"


def _lines(drawing: Drawing) -> Iterator[str]:
    yield "flowchart LR"
    yield from (f"  %% {remark}" for remark in drawing.remarks)
    for node in drawing.nodes:
        label = escaped(node.label)
        yield f'  {node.id}(["{label}"]):::outside' if node.outside else f'  {node.id}["{label}"]'
    for edge in drawing.edges:
        yield f'  {edge.source} {_LINES[edge.relation]}|"{escaped(edge.label)}"| {edge.target}'
    if any(node.outside for node in drawing.nodes):
        yield "  classDef outside stroke-dasharray: 5 5"


def _render(graph: DependencyGraph, _kind: Kind, _options: Options) -> str:
    return write(drawing_of(graph))


report = Report(format="mermaid", media_type="text/vnd.mermaid", kinds=(Kind.GRAPH,), render=_render)

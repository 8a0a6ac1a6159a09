"""GraphML of dependency graphs, for programs that draw or compute with them (yEd, Gephi, networkx)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from equalityplan.graph import DependencyGraph
from equalityplan.model.dependency import Dependency
from equalityplan.report import Kind, Options, Report
from equalityplan.report.outline import clean

# Of each attribute its key, what it belongs to, its name and its type.
_KEYS = (
    ("label", "node", "label", "string"),
    ("outside", "node", "outside", "boolean"),
    ("due", "node", "due", "string"),
    ("relation", "edge", "relation", "string"),
    ("words", "edge", "text", "string"),
)


def write(graph: DependencyGraph) -> str:
    """Write a graph: all rows and targets outside the plan with their ids, and all dependencies."""
    return "\n".join(_lines(graph)) + "\n"


def _lines(graph: DependencyGraph) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for key, owner, name, kind in _KEYS:
        yield f'  <key id="{key}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>'
    yield '  <graph edgedefault="directed">'
    for node in graph.ids:
        yield from _node(graph, node)
    for number, found in enumerate(graph.all_dependencies):
        yield from _edge(number, found)
    yield "  </graph>"
    yield "</graphml>"


def _node(graph: DependencyGraph, node: str) -> Iterator[str]:
    row = graph.rows.get(node)
    criterion = graph.criterion_at(node)
    words = row.objective.text if row and row.objective else (criterion.title if criterion else "")
    due = row.timescale.due if row else None
    yield f"    <node id={quoteattr(clean(node))}>"
    yield from _values(label=words, outside=str(row is None).lower(), due=due.isoformat() if due else "")
    yield "    </node>"


def _edge(number: int, found: Dependency) -> Iterator[str]:
    ends = f"source={quoteattr(clean(found.source))} target={quoteattr(clean(found.target))}"
    yield f'    <edge id="e{number}" {ends}>'
    yield from _values(relation=found.relation.value, words=found.text)
    yield "    </edge>"


def _values(**values: str) -> Iterator[str]:
    return (f'      <data key="{key}">{escape(clean(value))}</data>' for key, value in values.items() if value)


def _render(graph: DependencyGraph, _kind: Kind, _options: Options) -> str:
    return write(graph)


report = Report(format="graphml", media_type="application/graphml+xml", kinds=(Kind.GRAPH,), render=_render)

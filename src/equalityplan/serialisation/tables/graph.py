"""A dependency graph as flat tables: what was resolved, and what stays open."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from equalityplan.graph import DependencyGraph
from equalityplan.serialisation.tables.flat import FlatTable, Spec, table_of, text, truth


def tables(graph: DependencyGraph) -> Mapping[str, Callable[[], FlatTable]]:
    """Give what can be tabulated of a graph, the usual table first."""
    return {
        "dependencies": lambda: table_of("dependencies", _DEPENDENCIES, graph.all_dependencies),
        "open": lambda: table_of("open", _OPEN, graph.unresolved),
    }


_DEPENDENCIES: tuple[Spec, ...] = (
    text("source", "Row", lambda found: found.source),
    text("relation", "Relation", lambda found: found.relation.value),
    text("target", "Target", lambda found: found.target),
    truth("outside", "Not in the plan", lambda found: found.outside),
    text("text", "Words", lambda found: found.text or None),
    text("place", "Place", lambda found: str(found.where) if found.where else None),
)

_OPEN: tuple[Spec, ...] = (
    text("row", "Row", lambda found: found.row_id),
    text("relation", "Relation", lambda found: found.reference.relation.value),
    text("target", "Target", lambda found: found.reference.target),
    text("reason", "Why it stays open", lambda found: found.reason),
    text("candidates", "Candidates", lambda found: "; ".join(found.candidates) or None),
)

"""A dependency graph as plain data.

Keys: `format` and `version`; `plan` (title, authority, source); `counts`; `nodes` (id, outside, reference, objective,
section, criterion, where); `dependencies` (source, target, relation, outside, action, text, where); `open` (row,
target, relation, text, document, candidates, reason, where); `self_references` (ids), `outside_targets` (ids),
`mutual_pairs`, `cycles` (members, path), `components`, `isolated`; `inherited`, by the id of the row that takes over,
lists of `actions` (text), `leads` (name, kind) and `timescales` (text, due), each with `source`, `path` (of more than
twenty ids the first ones, "..." and the last) and `steps`; `conflicts` (kind, source, target, relation, source_due,
target_due, message); `critical_chain` (rows, start, end, days, rests_on); `restatements` (first, second, likeness,
reasons, disagreements) and `undecided_restatements` (row, candidates, likeness, reason).
"""

from __future__ import annotations

from typing import Any

from equalityplan.graph import (
    Conflict,
    CriticalChain,
    DependencyGraph,
    OpenReference,
    Restatement,
    UndecidedRestatement,
)
from equalityplan.model.dependency import Dependency
from equalityplan.model.plan import Plan
from equalityplan.report.plain.places import where_plain

_LONGEST_PATH = 20


def plain(graph: DependencyGraph) -> dict[str, Any]:
    """Give the graph with what can be asked of it."""
    return {
        "format": "equalityplan/graph",
        "version": 1,
        "plan": plan_facts(graph.plan),
        "counts": graph.counts,
        "nodes": [_node(graph, node) for node in graph.ids],
        "dependencies": [dependency_plain(dependency) for dependency in graph.all_dependencies],
        "open": [_open(found) for found in graph.unresolved],
        "self_references": list(dict.fromkeys(found.source for found in graph.self_references())),
        "outside_targets": list(dict.fromkeys(found.target for found in graph.outside_targets)),
        "mutual_pairs": [list(pair) for pair in graph.mutual_pairs()],
        "cycles": [{"members": list(cycle.members), "path": list(cycle.path)} for cycle in graph.cycles()],
        "components": [list(part) for part in graph.components()],
        "isolated": list(graph.orphans),
        "inherited": inherited_plain(graph),
        "conflicts": [_conflict(found) for found in graph.conflicts()],
        "critical_chain": _chain(graph.critical_chain()),
        "restatements": [_restatement(found) for found in graph.restatements()],
        "undecided_restatements": [_undecided(found) for found in graph.undecided_restatements()],
    }


def _conflict(found: Conflict) -> dict[str, Any]:
    return {
        "kind": found.kind.value,
        "source": found.dependency.source,
        "target": found.dependency.target,
        "relation": found.dependency.relation.value,
        "source_due": found.source_due.isoformat() if found.source_due else None,
        "target_due": found.target_due.isoformat() if found.target_due else None,
        "message": found.message,
    }


def _chain(found: CriticalChain) -> dict[str, Any]:
    return {
        "rows": list(found.rows),
        "start": found.start.isoformat() if found.start else None,
        "end": found.end.isoformat() if found.end else None,
        "days": found.days,
        "rests_on": list(found.rests_on),
    }


def _restatement(found: Restatement) -> dict[str, Any]:
    return {
        "first": found.first,
        "second": found.second,
        "likeness": found.likeness,
        "reasons": list(found.reasons),
        "disagreements": [
            {"field": each.field, "first": each.first, "second": each.second} for each in found.disagreements
        ],
    }


def _undecided(found: UndecidedRestatement) -> dict[str, Any]:
    return {
        "row": found.row_id,
        "candidates": list(found.candidates),
        "likeness": found.likeness,
        "reason": found.reason,
    }


def plan_facts(plan: Plan) -> dict[str, str | None]:
    """Give what tells the plan from others."""
    return {"title": plan.title, "authority": plan.authority, "source": plan.source}


def dependency_plain(dependency: Dependency) -> dict[str, Any]:
    """Give one dependency."""
    return {
        "source": dependency.source,
        "target": dependency.target,
        "relation": dependency.relation.value,
        "outside": dependency.outside,
        "action": dependency.action,
        "text": dependency.text,
        "where": where_plain(dependency.where),
    }


def inherited_plain(graph: DependencyGraph) -> dict[str, Any]:
    """Give what rows take over from others, for those that take over anything."""
    found = {row_id: _inherited(graph, row_id) for row_id in graph.rows}
    return {row_id: parts for row_id, parts in found.items() if any(parts.values())}


def _node(graph: DependencyGraph, node: str) -> dict[str, Any]:
    row = graph.rows.get(node)
    criterion = graph.criterion_at(node)
    return {
        "id": node,
        "outside": row is None,
        "reference": row.reference if row else None,
        "objective": row.objective.text if row and row.objective else None,
        "section": graph.section_of(node).heading if row else None,
        "criterion": criterion.id if criterion else None,
        "where": where_plain(row.where) if row else None,
    }


def _open(found: OpenReference) -> dict[str, Any]:
    return {
        "row": found.row_id,
        "target": found.reference.target,
        "relation": found.reference.relation.value,
        "text": found.reference.text,
        "document": found.document,
        "candidates": list(found.candidates),
        "reason": found.reason,
        "where": where_plain(found.reference.where),
    }


def _inherited(graph: DependencyGraph, row_id: str) -> dict[str, list[dict[str, Any]]]:
    actions = ((found, {"text": found.action.text}) for found in graph.actions_for(row_id).inherited)
    leads = (
        (found, {"name": found.lead.name, "kind": found.lead.kind.value}) for found in graph.leads_for(row_id).inherited
    )
    times = (
        (found, {"text": found.timescale.text, "due": found.timescale.due.isoformat() if found.timescale.due else None})
        for found in graph.timescales_for(row_id).inherited
    )
    return {
        name: [
            {**said, "source": found.source_id, "path": list(found.path_shown(_LONGEST_PATH)), "steps": found.steps}
            for found, said in entries
        ]
        for name, entries in (("actions", actions), ("leads", leads), ("timescales", times))
    }

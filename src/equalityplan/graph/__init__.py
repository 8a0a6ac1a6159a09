"""Resolve the references of a plan and ask what hangs on what.

`resolve` turns the references of a plan's rows into dependencies, the edges of a `DependencyGraph`. A reference
with exactly one candidate becomes a dependency; any other stays open, with its candidates and a reason.
Rows that point at themselves, in circles or out of the plan are findings to be asked for, never exceptions.

Examples:
    >>> from equalityplan import Plan, PlanRow, Reference, Section
    >>> graph = resolve(Plan(sections=[Section("Leadership", rows=[
    ...     PlanRow(reference="2.1", actions=["Train the governors"], leads=["Clerk"]),
    ...     PlanRow(reference="2.2", references=[Reference(target="2.1", relation="see-actions-at")]),
    ... ])]))
    >>> graph.leads_for("2.2").inherited[0].lead.name, graph.leads_for("2.2").inherited[0].path
    ('Clerk', ('2.2', '2.1'))
"""

from equalityplan.graph.chain import CriticalChain
from equalityplan.graph.conflict import Conflict, ConflictKind
from equalityplan.graph.cycle import Cycle
from equalityplan.graph.dependency_graph import DependencyGraph, resolve
from equalityplan.graph.disagreement import Disagreement
from equalityplan.graph.impact import Effect, Impact
from equalityplan.graph.inherited import (
    InheritedAction,
    InheritedActions,
    InheritedLead,
    InheritedLeads,
    InheritedTimescale,
    InheritedTimescales,
)
from equalityplan.graph.meaning import OpenReference
from equalityplan.graph.numbering import natural_order
from equalityplan.graph.plan_set import PlanSet, resolve_all
from equalityplan.graph.restatement import Restatement, UndecidedRestatement

__all__ = [
    "Conflict",
    "ConflictKind",
    "CriticalChain",
    "Cycle",
    "DependencyGraph",
    "Disagreement",
    "Effect",
    "Impact",
    "InheritedAction",
    "InheritedActions",
    "InheritedLead",
    "InheritedLeads",
    "InheritedTimescale",
    "InheritedTimescales",
    "OpenReference",
    "PlanSet",
    "Restatement",
    "UndecidedRestatement",
    "natural_order",
    "resolve",
    "resolve_all",
]

"""DependencyGraph: what the rows of a plan have to do with one another; `resolve` makes one."""

from __future__ import annotations

from attrs import frozen

from equalityplan.display import table_html
from equalityplan.graph.inheritance import Inheritance
from equalityplan.graph.resolution import Resolution, criteria_by_key
from equalityplan.graph.timed_rows import TimedRows
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Standard

_SHOWN = 100


@frozen(kw_only=True, repr=False)
class DependencyGraph(TimedRows):
    """The rows of a plan, and the references between them as far as they are resolved.

    Where a question takes `relations`, it may be one relation, several, or None for all.
    Ids come back in natural order (2.2 before 2.10), dependencies in the order of the plan.

    Attributes:
        plan: The plan.
        unresolved: The references that stay open.

    Examples:
        >>> from equalityplan import PlanRow, Reference, Section
        >>> rows = [PlanRow(reference="1", references=[Reference(target="2"), Reference(target="9")])]
        >>> graph = resolve(Plan(sections=[Section("Leadership", rows=[*rows, PlanRow(reference="2")])]))
        >>> graph
        <DependencyGraph: 3 nodes, 1 outside, 2 dependencies, 0 open, 2 links-to>
        >>> graph.section_of("1").heading
        'Leadership'
    """

    def _repr_html_(self) -> str:
        cells = [
            (d.source, d.relation.value, d.target, "not in the plan" if d.outside else "")
            for d in self.all_dependencies
        ]
        cells += [(o.row_id, o.reference.relation.value, o.reference.target, o.reason) for o in self.unresolved]
        caption = ", ".join(f"{count} {name}" for name, count in self.counts.items())
        more = f"; the first {_SHOWN} of {len(cells)}" if len(cells) > _SHOWN else ""
        return table_html(("row", "relation", "target", "remark"), cells[:_SHOWN], caption=caption + more)


def resolve(plan: Plan, standard: Standard | None = None) -> DependencyGraph:
    """Resolve the references of a plan's rows.

    A reference becomes a dependency where exactly one target can be meant: one row, or a number in the plan's
    own manner of numbering that no row has. A range ("2.4 to 2.6") becomes one for each of the plan's rows in it.
    Otherwise a reference stays open, with its candidates and a reason.

    Args:
        plan: The plan.
        standard: A standard whose criteria targets outside the plan may name; `criterion_at` then gives them.

    Returns:
        The graph. Whatever the references say, nothing is raised.

    Examples:
        >>> from equalityplan import PlanRow, Reference, Section
        >>> graph = resolve(Plan(sections=[Section(rows=[
        ...     PlanRow(reference="2.1", references=[Reference(target="2.2"), Reference(target="3.4")]),
        ...     PlanRow(reference="2.2", references=[Reference(target="Workforce strategy", relation="see")]),
        ... ])]))
        >>> [(found.target, found.outside) for found in graph.dependencies("2.1")]
        [('2.2', False), ('3.4', True)]
        >>> graph.unresolved[0].reason
        "'Workforce strategy' names another document."
    """
    found, ids = Resolution(criteria_by_key(standard)), plan.row_ids
    targets = found.add_rows(plan, ids)
    found.start()
    found.resolve(plan, ids, targets)
    return DependencyGraph(
        plan=plan,
        unresolved=tuple(found.unresolved),
        links=found.links,
        inheritance=Inheritance(found.rows, found.links),
        sections=found.sections,
        criteria=found.criteria_outside(),
    )

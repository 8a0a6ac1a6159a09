"""Several plans of one authority, resolved together: a corporate plan and its directorates'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import field, frozen

from equalityplan.graph.dependency_graph import DependencyGraph
from equalityplan.graph.inheritance import Inheritance
from equalityplan.graph.naming import Naming
from equalityplan.graph.resolution import Resolution, criteria_by_key
from equalityplan.graph.restatement import TabledRow
from equalityplan.model.dependency import Dependency
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Standard


@frozen(kw_only=True, repr=False)
class PlanSet(DependencyGraph):
    """The rows of several plans, and the references within and between them; every question of a graph is answered.

    Ids are the plan's name and the row's id in it: ``HR action plan: 2.3``.

    Attributes:
        plan: All sections of all plans, one plan after the other.
        plans: The plans by their names.
    """

    plans: Mapping[str, Plan] = field(eq=False)
    _names: Mapping[str, str] = field(eq=False)

    def name_of(self, row_id: str) -> str:
        """Give the name of the plan that holds the row with this id.

        Raises:
            KeyError: No row has it.
        """
        return self._names[row_id]

    @property
    def across(self) -> tuple[Dependency, ...]:
        """The dependencies that lead from one plan into another."""
        found = (found for found in self.all_dependencies if not found.outside)
        return tuple(found for found in found if self._names[found.source] != self._names[found.target])

    def _tabled_rows(self) -> Iterator[TabledRow]:
        for row_id, row in self._rows.items():
            table = (self._names[row_id], row.table)
            yield TabledRow(row_id=row_id, row=row, table=table, heading=self._sections[row_id].heading)


def resolve_all(plans: Iterable[Plan] | Mapping[str, Plan], standard: Standard | None = None) -> PlanSet:
    """Resolve the references of several plans together.

    A reference stays within its plan unless its words name another ("see HR action plan 2.3", "2.3 of the HR plan"):
    then it leads to that plan's row. Words that fit the titles of several other plans stay open, with the candidates.

    Args:
        plans: The plans, or the plans by the names that ids and references shall use. Without names a plan goes by
            its title, else by the name of its file.
        standard: A standard whose criteria targets outside the plans may name.

    Examples:
        >>> from equalityplan import PlanRow, Reference, Section
        >>> corporate = Plan(title="Corporate plan", sections=[Section(rows=[
        ...     PlanRow(reference="1", references=[Reference(target="HR action plan 2.3")])])])
        >>> people = Plan(title="HR action plan", sections=[Section(rows=[PlanRow(reference="2.3")])])
        >>> [(found.source, found.target) for found in resolve_all([corporate, people]).across]
        [('Corporate plan: 1', 'HR action plan: 2.3')]
    """
    named = _named(plans)
    found = Resolution(criteria_by_key(standard))
    naming = Naming()
    ids = {name: tuple(f"{name}: {row_id}" for row_id in plan.row_ids) for name, plan in named.items()}
    for name, plan in named.items():
        naming.add(name, found.add_rows(plan, ids[name], name), (name, plan.title or name))
    found.start()
    for name, plan in named.items():
        found.resolve(plan, ids[name], naming.targets[name])
    return PlanSet(
        plan=_joint(named.values()),
        plans=named,
        names={row_id: name for name, own in ids.items() for row_id in own},
        unresolved=tuple(found.unresolved),
        links=found.links,
        inheritance=Inheritance(found.rows, found.links),
        sections=found.sections,
        criteria=found.criteria_outside(),
    )


def _named(plans: Iterable[Plan] | Mapping[str, Plan]) -> dict[str, Plan]:
    """Give the plans by names that hold no colon and of which no two are alike."""
    if isinstance(plans, Mapping):
        names, every = [str(name) for name in plans], list(plans.values())
    else:
        every = list(plans)
        names = [plan.title or plan.source or f"Plan {number}" for number, plan in enumerate(every, 1)]
    bare = [" ".join(name.replace(":", " ").split()) for name in names]
    counts, named = Counter(bare), {}
    for number, (name, plan) in enumerate(zip(bare, every, strict=True), 1):
        named[name if counts[name] == 1 else f"{name} (plan {number})"] = plan
    return named


def _joint(plans: Iterable[Plan]) -> Plan:
    every: Sequence[Plan] = tuple(plans)
    titles = [plan.title for plan in every if plan.title]
    authorities = {plan.authority for plan in every}
    return Plan(
        title="; ".join(titles) or None,
        authority=authorities.pop() if len(authorities) == 1 else None,
        sections=[section for plan in every for section in plan.sections],
    )

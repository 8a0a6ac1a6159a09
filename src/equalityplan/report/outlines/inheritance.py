"""Actions, leads and timescales that rows take over from the rows that they point at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from equalityplan.graph import DependencyGraph
from equalityplan.report.outline import Block, Field, Item
from equalityplan.report.wording import count, listed

# A longer path is shown by its first ids and its last.
_LONGEST_PATH = 12


def inherited_blocks(graph: DependencyGraph, row_ids: Iterable[str]) -> Iterator[Block]:
    """Yield an item for each of the rows that stands on the actions of others, and the actions with their paths."""
    for row_id in row_ids:
        inherited = graph.actions_for(row_id).inherited
        if not inherited:
            continue
        sources = listed(dict.fromkeys(found.source_id for found in inherited))
        yield Item(f"takes over {count(len(inherited), 'action')} from {sources}{_along(graph, row_id)}", row_id)
        by_path: dict[tuple[str, ...], list[str]] = {}
        for found in inherited:
            by_path.setdefault(found.path_shown(_LONGEST_PATH), []).append(_one_line(found.action.text).rstrip(";."))
        yield from (Field(" > ".join(path), "; ".join(actions)) for path, actions in by_path.items())


def _along(graph: DependencyGraph, row_id: str) -> str:
    """Say which leads and timescales come with the actions."""
    leads = graph.leads_for(row_id)
    times = graph.timescales_for(row_id)
    names = listed(dict.fromkeys(found.lead.name for found in leads.inherited)) if leads.inherited else ""
    dates = listed(dict.fromkeys(f"'{_one_line(found.timescale.text)}'" for found in times.inherited))
    parts = [f"their leads ({names})" if names else "", f"their dates ({dates})" if times.inherited else ""]
    told = " and ".join(part for part in parts if part)
    return f", with {told}" if told else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""The outline of a dependency graph: what points where, and what a person should look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from equalityplan.graph import DependencyGraph, OpenReference
from equalityplan.model.dependency import Dependency
from equalityplan.model.edtf import day_in_words
from equalityplan.report.outline import Block, Field, Heading, Item, Paragraph
from equalityplan.report.outlines.inheritance import inherited_blocks
from equalityplan.report.wording import count, listed, placed, plan_name

_LONGEST_CHAIN = 12


def outline(graph: DependencyGraph) -> Iterator[Block]:
    """Yield the dependencies of a plan, what is odd about them, and what rows take over from others."""
    plan = graph.plan
    yield Heading(f"Dependencies: {plan_name(plan)}", 1)
    yield Field("Authority", plan.authority or "not stated in so many words", 0)
    yield Field("Source", plan.source or "built by hand", 0)
    yield Field("Found", _counts(graph), 0)
    yield from _listing("What points where", map(_edge, graph.all_dependencies))
    yield from _listing("Rows that point at themselves", map(_edge, graph.self_references()))
    yield from _listing("Targets outside the plan", _outside(graph))
    yield from _listing("Rows that point at each other", (f"{one} and {other}" for one, other in graph.mutual_pairs()))
    yield from _listing("Circles", (_shown(cycle.path) for cycle in graph.cycles()))
    yield from _in_time(graph)
    yield from _taken_over(graph)
    yield from _restated(graph)
    yield from _listing("References that stay open", map(_open, graph.unresolved))
    yield from _parts(graph)


def _counts(graph: DependencyGraph) -> str:
    counts = graph.counts
    parts = (
        count(len(graph.rows), "row"),
        count(counts["dependencies"], "dependency", "dependencies"),
        count(counts["outside"], "target outside the plan", "targets outside the plan"),
        count(counts["open"], "open reference"),
    )
    return ", ".join(parts)


def _listing(heading: str, entries: Iterable[str]) -> Iterator[Block]:
    texts = list(entries)
    yield Heading(f"{heading} ({len(texts)})" if texts else heading)
    if not texts:
        yield Paragraph("None.")
    yield from map(Item, texts)


def _edge(dependency: Dependency) -> str:
    which = f", action {dependency.action}" if dependency.action else ""
    outside = " (not in the plan)" if dependency.outside else ""
    words = " ".join(dependency.text.split())
    printed = f": '{words}'" if words else ""
    relation = dependency.relation.replace("-", " ")
    return placed(f"{dependency.source} {relation} {dependency.target}{which}{outside}{printed}", dependency.where)


def _outside(graph: DependencyGraph) -> Iterator[str]:
    by_target: dict[str, list[str]] = {}
    for dependency in graph.outside_targets:
        by_target.setdefault(dependency.target, []).append(dependency.source)
    for target, sources in by_target.items():
        criterion = graph.criterion_at(target)
        title = f" ({criterion.title})" if criterion else ""
        yield f"{target}{title}, named by {listed(dict.fromkeys(sources))}"


def _in_time(graph: DependencyGraph) -> Iterator[Block]:
    found = (placed(each.message, each.dependency.where) for each in graph.conflicts())
    yield from _listing("Dates and statuses that do not fit together", found)
    chain = graph.critical_chain()
    yield Heading("Rows that wait for one another the longest")
    if not chain.rows:
        yield Paragraph("None: no two rows with dates wait for one another.")
    elif chain.start and chain.end:
        lasting = f"{count(chain.days, 'day')}, from {day_in_words(chain.start)} to {day_in_words(chain.end)}"
        yield Item(f"{_shown(chain.rows)}: {lasting}")
        yield from (Field("Rests on", told) for told in chain.rests_on)


def _restated(graph: DependencyGraph) -> Iterator[Block]:
    pairs = graph.restatements()
    if not pairs and not graph.undecided_restatements():
        return
    yield Heading(f"Rows of two tables that restate one another ({len(pairs)})")
    for pair in pairs:
        fields = listed(each.field for each in pair.disagreements)
        differing = f"; they disagree on {fields}" if fields else ""
        yield Item(f"{pair.first} and {pair.second}, {pair.likeness:.0%} alike{differing}")
    for tie in graph.undecided_restatements():
        yield Item(f"{tie.row_id} may restate {listed(tie.candidates)}. {tie.reason}")


def _taken_over(graph: DependencyGraph) -> Iterator[Block]:
    blocks = list(inherited_blocks(graph, graph.rows))
    yield Heading("Rows that take their actions from other rows")
    yield from blocks or [Paragraph("None.")]


def _open(found: OpenReference) -> str:
    words = " ".join(found.reference.text.split())
    printed = f" ('{words}')" if words and words != found.reference.target else ""
    candidates = f" It could be {listed(found.candidates)}." if found.candidates else ""
    relation = found.reference.relation.replace("-", " ")
    told = f"{found.row_id} {relation} {found.reference.target}{printed}. {found.reason}{candidates}"
    return placed(told, found.reference.where)


def _parts(graph: DependencyGraph) -> Iterator[Block]:
    orphans = graph.orphans
    joined = [part for part in graph.components() if len(part) > 1]
    yield from _listing("Parts that hang together", map(_part, joined))
    yield Heading("Rows that hang on nothing, or on themselves alone")
    yield Paragraph(f"{count(len(orphans), 'row')}: {listed(orphans)}." if orphans else "None.")


def _part(ids: Sequence[str]) -> str:
    return f"{len(ids)}: {', '.join(ids)}"


def _shown(ids: Sequence[str]) -> str:
    """Name the rows of a chain, of a long one the first and the last."""
    shown = ids if len(ids) <= _LONGEST_CHAIN else (*ids[: _LONGEST_CHAIN - 2], "...", ids[-1])
    return " > ".join(shown)

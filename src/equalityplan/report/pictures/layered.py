"""Dependency picture: what points where, from left to right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from equalityplan.graph import DependencyGraph, OpenReference
from equalityplan.model.dependency import Dependency, Relation
from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.layered_part import Arrow, Node, Part, frame
from equalityplan.report.pictures.layering import parts_of
from equalityplan.report.pictures.legend import SYMBOL, Entry, legend
from equalityplan.report.pictures.palette import INK, LINE, PAPER, UNKNOWN, Paint
from equalityplan.report.pictures.picture import Picture
from equalityplan.report.pictures.relations import DEFINITIONS, PAINTS
from equalityplan.report.wording import capital, count, listed, plan_name

_MARGIN = 14.0
_GAP = 26.0
_ASIDE = 48.0
_SMALL = 12.0
_LEAST = 640.0
_SHELF = 920.0
_OPEN = 12
_HEADINGS = ("Row", "Relation", "Points at", "Words of the plan", "Remark")
_BOXES: dict[str, Paint] = {
    "row": (PAPER, INK, "stroke-width:1.2"),
    "outside": (PAPER, UNKNOWN, "stroke-width:1.6;stroke-dasharray:5 3"),
    "rule": ("none", LINE, "stroke-width:1"),
}


def dependency_picture(graph: DependencyGraph, *, prefix: str = "dependencies") -> Picture:
    """Draw what points where in a plan, from left to right.

    Each relation has a line, dashes and a head of its own. A row that points at itself has a loop, a target outside
    the plan a rounded and dashed frame. Rows without any dependency are counted and not drawn; references that stay
    open are listed below.

    Args:
        graph: The dependencies.
        prefix: What the ids in the drawing begin with.

    Raises:
        SettingsError: The prefix cannot begin an id.

    Examples:
        >>> from equalityplan.graph import resolve
        >>> from equalityplan.model.dependency import Reference
        >>> from equalityplan.model.objective import PlanRow
        >>> from equalityplan.model.plan import Plan, Section
        >>> rows = [PlanRow(reference="1", references=[Reference(target="2")]), PlanRow(reference="2")]
        >>> dependency_picture(resolve(Plan(sections=[Section(rows=rows)]))).rows
        (('1', 'links to', '2', '', ''),)
    """
    drawing = _Drawing(Canvas(prefix, {**_BOXES, **PAINTS}, DEFINITIONS), graph)
    title, description = f"Dependencies: {plan_name(graph.plan)}", _description(graph, drawing)
    svg = drawing.drawn(title, description)
    rows = (*map(_row, graph.all_dependencies), *map(_open_row, graph.unresolved))
    return Picture(title=title, description=description, svg=svg, headings=_HEADINGS, rows=rows)


class _Drawing:
    """The drawing of a graph in the making."""

    def __init__(self, canvas: Canvas, graph: DependencyGraph) -> None:
        self.canvas, self.graph = canvas, graph
        found = graph.all_dependencies
        joined = {end for dependency in found for end in (dependency.source, dependency.target)}
        names = [name for name in graph.network if name in joined]
        self.left_out = len(graph.network) - len(names)
        self.nodes = {number: self._node(number, name) for number, name in enumerate(names, 1)}
        self.arrows = _arrows(found, {node.name: node.number for node in self.nodes.values()})

    def _node(self, number: int, name: str) -> Node:
        row = self.graph.rows.get(name)
        if row is None:
            criterion = self.graph.network.nodes[name].get("criterion")
            words = f"not in the plan: {criterion.title}" if criterion else "not in the plan"
            return Node(number=number, name=name, words=words, outside=True)
        words = row.objective.text if row.objective else "; ".join(action.text for action in row.actions)
        return Node(number=number, name=name, words=words, outside=False)

    def drawn(self, title: str, description: str) -> str:
        """Draw everything."""
        parts = self._parts()
        width = max([_SHELF, *(part.width + 2 * _MARGIN for part in parts)]) if self.arrows else _LEAST
        x, top, bottom = _MARGIN, _MARGIN, _MARGIN
        for part in parts:
            if x > _MARGIN and x + part.width > width - _MARGIN:
                x, top = _MARGIN, bottom + _GAP
            part.draw(self.canvas, x, top)
            x, bottom = x + part.width + _ASIDE, max(bottom, top + part.height)
        below = self._below(bottom + _GAP, width)
        return self.canvas.finished(title, description, width, below + 6)

    def _parts(self) -> list[Part]:
        """Give the parts that no arrow joins, the widest first."""
        parts = parts_of(list(self.nodes), [(arrow.source, arrow.target) for arrow in self.arrows])
        place = {node: number for number, part in enumerate(parts) for node in part}
        of_part: defaultdict[int, list[Arrow]] = defaultdict(list)
        for arrow in self.arrows:
            of_part[place[arrow.source]].append(arrow)
        made = [Part([self.nodes[node] for node in part], of_part[number]) for number, part in enumerate(parts)]
        return sorted(made, key=lambda part: -part.width)

    def _below(self, top: float, width: float) -> float:
        """Draw the key, and what is not in the drawing in words."""
        y = legend(self.canvas, self._entries(), _MARGIN, top, width - 2 * _MARGIN) if self.arrows else top
        for words in self._remarks():
            y += 18
            self.canvas.text(words, _MARGIN, y, room=width - 2 * _MARGIN, size=_SMALL)
        return y + 8

    def _entries(self) -> Iterator[Entry]:
        used = {arrow.relation for arrow in self.arrows}

        def line(relation: Relation) -> Entry:
            def draw(x: float, y: float) -> None:
                self.canvas.mark("path", relation.value, d=f"M{x:.1f} {y:.1f}H{x + SYMBOL:.1f}")

            return Entry(draw, relation.value.replace("-", " "))

        yield from (line(relation) for relation in Relation if relation in used)
        if any(node.outside for node in self.nodes.values()):
            yield Entry(lambda x, y: frame(self.canvas, x, y - 8, SYMBOL, 16, outside=True), "not in the plan")

    def _remarks(self) -> Iterator[str]:
        if not self.arrows:
            yield "No row points at another row."
        if self.left_out:
            have = "row has no dependency and is" if self.left_out == 1 else "rows have no dependency and are"
            yield f"{self.left_out} {have} not drawn."
        unresolved = self.graph.unresolved
        if unresolved:
            yield f"{count(len(unresolved), 'reference stays', 'references stay')} open:"
        yield from (f"\u2022 {_open(found)}" for found in unresolved[:_OPEN])
        if len(unresolved) > _OPEN:
            yield f"\u2022 and {len(unresolved) - _OPEN} more, which the table lists"


def _arrows(found: Sequence[Dependency], numbers: dict[str, int]) -> list[Arrow]:
    """Join dependencies of one relation between the same two nodes, which would lie on top of each other."""
    together: defaultdict[tuple[str, str, Relation], list[Dependency]] = defaultdict(list)
    for dependency in found:
        together[dependency.source, dependency.target, dependency.relation].append(dependency)
    return [
        Arrow(
            source=numbers[source],
            target=numbers[target],
            relation=relation,
            words="; ".join(dict.fromkeys(_pointing(dependency) for dependency in same)),
        )
        for (source, target, relation), same in together.items()
    ]


def _pointing(dependency: Dependency) -> str:
    which = f", action {dependency.action}" if dependency.action else ""
    words = " ".join(dependency.text.split())
    printed = f": '{words}'" if words else ""
    return f"{dependency.relation.replace('-', ' ')} {dependency.target}{which}{printed}"


def _open(found: OpenReference) -> str:
    candidates = f" It could be {listed(found.candidates)}." if found.candidates else ""
    relation = found.reference.relation.replace("-", " ")
    return f"{found.row_id} {relation} '{found.reference.target}'. {found.reason}{candidates}"


def _row(found: Dependency) -> tuple[str, ...]:
    remarks = (
        f"action {found.action} of it" if found.action else "",
        "not in the plan" if found.outside else "",
        "points at itself" if found.source == found.target else "",
    )
    words = " ".join(found.text.split())
    return (found.source, found.relation.replace("-", " "), found.target, words, "; ".join(filter(None, remarks)))


def _open_row(found: OpenReference) -> tuple[str, ...]:
    reference = found.reference
    candidates = f" It could be {listed(found.candidates)}." if found.candidates else ""
    words = " ".join(reference.text.split())
    remark = f"open: {found.reason}{candidates}"
    return (found.row_id, reference.relation.replace("-", " "), reference.target, words, remark)


def _description(graph: DependencyGraph, drawing: _Drawing) -> str:
    """Say in sentences what can be seen."""
    counts = graph.counts
    relations = [f"{counts[relation]} {relation.replace('-', ' ')}" for relation in Relation if counts.get(relation)]
    dependencies = count(counts["dependencies"], "dependency", "dependencies")
    told = [f"{count(len(graph.rows), 'row')} and {dependencies}{f': {listed(relations)}' if relations else ''}."]
    own = [found.source for found in graph.self_references()]
    told += [f"Pointing at themselves: {listed(dict.fromkeys(own))}."] if own else []
    if graph.outside_targets:
        outside = dict.fromkeys(found.target for found in graph.outside_targets)
        told.append(f"Not in the plan: {listed(outside)}.")
    told += [capital(f"{count(drawing.left_out, 'row')} without any dependency left out.")] if drawing.left_out else []
    told += [f"{count(counts['open'], 'reference')} still open."] if counts["open"] else []
    return " ".join(told)

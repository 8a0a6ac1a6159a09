"""One part of a dependency picture: nodes that arrows join, placed in layers, with their arrows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from attrs import define, field, frozen

from equalityplan.model.dependency import Relation
from equalityplan.report.pictures.canvas import Canvas
from equalityplan.report.pictures.layering import Layered, layered
from equalityplan.report.pictures.lettering import lines_of

_WIDE = 1400.0
_BOX = 176.0
_BETWEEN = (56.0, 88.0)
_LOW = 58.0
_GAP = 14.0
_LOOP = 20.0
_PORT = 9.0
_NAME = 12.0
_WORDS = 11.5
_WORDS_LINE = 14.0
# More layers than this are continued below, from the left again.
_LAYERS = 8
# Ways from one band of layers to the next lie beside each other, as far apart as this, before they share a place.
_WAYS = 12
_APART = 5.0


@frozen(kw_only=True)
class Node:
    """A row, or a target outside the plan, with its number in the drawing."""

    number: int
    name: str
    words: str
    outside: bool


@frozen(kw_only=True)
class Arrow:
    """A dependency, or several of one relation between the same two nodes."""

    source: int
    target: int
    relation: Relation
    words: str


@define
class _Ports:
    """The numbers of the arrows that touch a node on its left, on its right, and on both ends."""

    left: list[int] = field(factory=list)
    right: list[int] = field(factory=list)
    loops: list[int] = field(factory=list)

    @property
    def high(self) -> float:
        return max(_LOW, _PORT * max(len(self.left), len(self.right)) + 12)

    @property
    def loop(self) -> float:
        return _LOOP if self.loops else 0

    def share(self, number: int) -> float:
        """How far down the side of its node an arrow touches it."""
        side = self.left if number in self.left else self.right
        return (side.index(number) + 1) / (len(side) + 1)


@frozen(kw_only=True)
class _Band:
    """Layers that stand beside each other: their top and bottom in the placing, and where that top is drawn."""

    top: float
    bottom: float
    at: float


class Part:
    """Nodes that arrows join.

    Args:
        nodes: The nodes, in the order of the plan.
        arrows: The arrows between them.
    """

    def __init__(self, nodes: Sequence[Node], arrows: Sequence[Arrow]) -> None:
        self.nodes, self.arrows = {node.number: node for node in nodes}, arrows
        self.ports = {node.number: _Ports() for node in nodes}
        edges = [(arrow.source, arrow.target) for arrow in arrows]
        self._touch(layered(dict.fromkeys(self.nodes, _LOW), edges, _GAP))
        sizes = {number: ports.high + ports.loop for number, ports in self.ports.items()}
        self.placed = layered(sizes, edges, _GAP)
        self._sort_ports()
        columns = min(self.placed.depth, _LAYERS)
        room = (_WIDE - _BETWEEN[0] * (columns - 1)) / columns
        self.box = min(_BOX, room)
        self.between = max(_BETWEEN[0], min(_BETWEEN[1], (_WIDE - self.box * columns) / max(columns - 1, 1)))
        self.folded = self.placed.depth > _LAYERS
        self.margin = _WAYS * _APART + 12 if self.folded else 0.0
        self.width = columns * self.box + (columns - 1) * self.between + 2 * self.margin

    @property
    def height(self) -> float:
        """How many pixels it takes from top to bottom."""
        return max((band.at + band.bottom - band.top for band in self._bands), default=0)

    @cached_property
    def _bands(self) -> tuple[_Band, ...]:
        ends: defaultdict[int, list[float]] = defaultdict(list)
        for node, middle in self.placed.middle.items():
            half = (self.ports[node].high + self.ports[node].loop) / 2 if node in self.ports else _APART
            ends[self.placed.layer[node] // _LAYERS] += [middle - half, middle + half]
        return tuple(_below_one_another([(min(ends[band]), max(ends[band])) for band in sorted(ends)]))

    def _touch(self, placed: Layered) -> None:
        for number, arrow in enumerate(self.arrows):
            if arrow.source == arrow.target:
                self.ports[arrow.source].loops.append(number)
                continue
            forward = placed.layer[arrow.source] < placed.layer[arrow.target]
            left, right = (arrow.source, arrow.target) if forward else (arrow.target, arrow.source)
            self.ports[left].right.append(number)
            self.ports[right].left.append(number)

    def _sort_ports(self) -> None:
        """Put the arrows that touch a node in the order of where they come from, so that they do not cross there."""
        for node, ports in self.ports.items():
            for touching in (ports.left, ports.right):
                places = {number: (self._next(number, node), number) for number in touching}
                touching.sort(key=places.__getitem__)

    def _next(self, number: int, node: int) -> float:
        """Give the height of the stop or node that an arrow touches after or before this one."""
        arrow = self.arrows[number]
        route = self.placed.routes[arrow.source, arrow.target]
        return self.placed.middle[route[1] if route[0] == node else route[-2]]

    def draw(self, canvas: Canvas, left: float, top: float) -> None:
        """Draw the arrows and then the nodes, from the upper left corner given on."""
        for number, arrow in enumerate(self.arrows):
            told = f"{self.nodes[arrow.source].name} {arrow.words}"
            path = self._loop(number, arrow) if arrow.source == arrow.target else self._path(number, arrow)
            moved = f"translate({left:.1f} {top:.1f})"
            canvas.mark("path", arrow.relation.value, title=told, d=path, transform=moved)
        for node in self.nodes.values():
            self._box(canvas, node, left, top)

    def _corner(self, node: int) -> tuple[float, float]:
        """Give the upper left corner of a node, or the left end of a stop."""
        number, layer = divmod(self.placed.layer[node], _LAYERS)
        band = self._bands[number]
        y = band.at + self.placed.middle[node] - band.top
        ports = self.ports.get(node)
        up = (ports.high - ports.loop) / 2 if ports else 0
        return self.margin + layer * (self.box + self.between), y - up

    def _level(self, node: int, number: int) -> float:
        """Give the height at which an arrow touches a node or passes a stop."""
        y, ports = self._corner(node)[1], self.ports.get(node)
        return y + ports.high * ports.share(number) if ports else y

    def _path(self, number: int, arrow: Arrow) -> str:
        """Give the way of an arrow, bent between layers and level within them."""
        route = self.placed.routes[arrow.source, arrow.target]
        forward = self.placed.layer[route[0]] < self.placed.layer[route[-1]]
        near, far = (self.box, 0.0) if forward else (0.0, self.box)
        x, y = self._corner(route[0])[0] + near, self._level(route[0], number)
        path = [f"M{x:.1f} {y:.1f}"]
        for before, stop in pairwise(route):
            at, level = self._corner(stop)[0] + far, self._level(stop, number)
            bands = {self.placed.layer[node] // _LAYERS for node in (before, stop)}
            bend = (self.between if forward else -self.between) / 2
            curve = f"C{x + bend:.1f} {y:.1f} {at - bend:.1f} {level:.1f} {at:.1f} {level:.1f}"
            path.append(curve if len(bands) == 1 else self._around(number, min(bands), (at, level), forward=forward))
            x, y = at + near - far, level
            if stop != route[-1]:
                path.append(f"H{x:.1f}")
        return "".join(path)

    def _around(self, number: int, band: int, to: tuple[float, float], *, forward: bool) -> str:
        """Give the way from one band of layers to another: out at the side, along between them, in at the other."""
        apart = _APART * (number % _WAYS)
        right, left = self.width - self.margin + 10 + apart, self.margin - 10 - apart
        first, second = (right, left) if forward else (left, right)
        between = self._bands[band].at + self._bands[band].bottom - self._bands[band].top + 10 + apart
        return f"H{first:.1f}V{between:.1f}H{second:.1f}V{to[1]:.1f}H{to[0]:.1f}"

    def _loop(self, number: int, arrow: Arrow) -> str:
        x, y = self._corner(arrow.source)
        right = x + self.box - 8 - 30 * self.ports[arrow.source].loops.index(number)
        return f"M{right - 26:.1f} {y:.1f}C{right - 26:.1f} {y - 24:.1f} {right:.1f} {y - 24:.1f} {right:.1f} {y:.1f}"

    def _box(self, canvas: Canvas, node: Node, left: float, top: float) -> None:
        x, y = self._corner(node.number)
        x, y, high = x + left, y + top, self.ports[node.number].high
        inset = 14 if node.outside else 8
        with canvas.group(title=f"{node.name}: {node.words}" if node.words else node.name):
            frame(canvas, x, y, self.box, high, outside=node.outside)
            room = self.box - 2 * inset
            lines = lines_of(node.words, room, _WORDS, 2) if node.words else []
            first = y + high / 2 + 4 - _WORDS_LINE * len(lines) / 2
            canvas.text(node.name, x + inset, first, room=room, size=_NAME, bold=True)
            for number, line in enumerate(lines, 1):
                canvas.text(line, x + inset, first + 1 + _WORDS_LINE * number, room=room, size=_WORDS)


def _below_one_another(ends: Sequence[tuple[float, float]]) -> Iterator[_Band]:
    at = 0.0
    for top, bottom in ends:
        yield _Band(top=top, bottom=bottom, at=at)
        at += bottom - top + _WAYS * _APART + 20


def frame(canvas: Canvas, x: float, y: float, wide: float, high: float, *, outside: bool) -> None:
    """Draw the frame of a row, or the rounded and dashed one of what is not in the plan."""
    corner = min(high / 2, 22) if outside else 3
    canvas.mark("rect", "outside" if outside else "row", x=x, y=y, width=wide, height=high, rx=corner)

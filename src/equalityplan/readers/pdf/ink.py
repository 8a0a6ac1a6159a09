"""Ink: the ruling lines and coloured areas of a page, also those inside forms that it places."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int, c_uint
from itertools import pairwise
from typing import NamedTuple

from equalityplan.readers.pdf.binding import Handle, pdfium
from equalityplan.readers.pdf.frame import Box, Frame
from equalityplan.readers.pdf.opening import Clock

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_BEZIER_TO, _MOVE_TO = 1, 2
# Wider ink is an area, shorter ink a dot.
_WIDEST = 5.0
_SHORTEST = 3.0
# Dots in a row make a line.
_DOT, _DOT_GAP, _FEWEST_DOTS = 0.3, 4.0, 4
# What more paths draw than this is a picture.
_MOST_PATHS = 100_000
_MOST_SEGMENTS = 200_000
_DEEPEST = 8
_CLOCK_EVERY = 1024
# Colours above this on all three channels are taken for white.
_WHITE = 250
_RECTANGLE_SEGMENTS = (4, 5, 6)
# Shapes of about so many points on each side may be bullets; those of more segments than a rectangle are no lines.
_SMALLEST_MARK, _LARGEST_MARK, _SQUARE = 1.2, 7.0, 1.5
_ROUND = 8


class Ruling(NamedTuple):
    """One straight line, across the page or upright.

    Attributes:
        at: Its place from the top, or from the left if it is upright.
        start, end: Where it begins and ends in the other direction.
    """

    at: float
    start: float
    end: float


class Area(NamedTuple):
    """One coloured rectangle.

    Attributes:
        box: Left, top, right and bottom.
        fill: Its colour as six hexadecimal digits, or None for white.
    """

    box: Box
    fill: str | None


class Ink(NamedTuple):
    """What is drawn on a page.

    Attributes:
        across, upright: Its ruling lines.
        areas: Its coloured rectangles, in the order of painting.
        marks: The boxes of its small shapes, of which the height is about the width: bullets, among others.
        pictured: Whether there are pictures.
        drawn: Whether anything else is drawn, be it letters as lines.
        overdrawn: Whether so many lines are drawn that the rest was left unread.
    """

    across: list[Ruling]
    upright: list[Ruling]
    areas: list[Area]
    marks: list[Box]
    pictured: bool
    drawn: bool
    overdrawn: bool


def read_ink(page: Handle, frame: Frame, clock: Clock) -> Ink:
    """Read the ruling lines and coloured areas of a page.

    Args:
        page: PDFium's page.
        frame: The page's frame.
        clock: The time that is left.
    """
    reader = _InkReader(frame, clock)
    reader.objects(page, pdfium.FPDFPage_CountObjects(page), pdfium.FPDFPage_GetObject, (), 0)
    return reader.ink()


class _InkReader:
    """Collects ink; `_frames` are the matrices of the forms around an object, innermost first."""

    def __init__(self, frame: Frame, clock: Clock) -> None:
        self._frame = frame
        self._clock = clock
        self._across: list[Ruling] = []
        self._upright: list[Ruling] = []
        self._areas: list[Area] = []
        self._pale: list[Box] = []
        self._dots: list[Box] = []
        self._marks: list[Box] = []
        self._pictured = False
        self._paths = self._segments = self._seen = 0
        self._edges = tuple(c_float() for _ in range(4))
        self._edges_at = tuple(byref(edge) for edge in self._edges)
        self._colour = tuple(c_uint() for _ in range(4))
        self._colour_at = tuple(byref(channel) for channel in self._colour)
        self._fills, self._strokes = c_int(), c_int()

    def objects(self, holder: Handle, count: int, get: Handle, matrices: tuple[Handle, ...], depth: int) -> None:
        """Read the objects of a page or of a form on it."""
        kind_of = pdfium.FPDFPageObj_GetType
        for number in range(count):
            item = get(holder, number)
            kind = kind_of(item)
            if kind == _TEXT:
                continue
            self._seen += 1
            if self._seen % _CLOCK_EVERY == 0:
                self._clock.check()
            if kind == _PATH:
                self._paths += 1
                if self._paths <= _MOST_PATHS:
                    self._path(item, matrices)
            elif kind == _IMAGE:
                self._pictured = True
            elif kind == _FORM and depth < _DEEPEST:
                matrix = pdfium.FS_MATRIX()
                pdfium.FPDFPageObj_GetMatrix(item, byref(matrix))
                inner = pdfium.FPDFFormObj_CountObjects(item)
                self.objects(item, inner, pdfium.FPDFFormObj_GetObject, (matrix, *matrices), depth + 1)

    def ink(self) -> Ink:
        """What was collected; white lines count where they part coloured areas."""
        coloured = [area.box for area in self._areas if area.fill][:_CLOCK_EVERY]
        for box in self._pale[:_CLOCK_EVERY]:
            if any(_inside(box, other) for other in coloured):
                self._ruling(box)
        self._across += _dotted([Ruling((top + bottom) / 2, left, right) for left, top, right, bottom in self._dots])
        self._upright += _dotted([Ruling((left + right) / 2, top, bottom) for left, top, right, bottom in self._dots])
        overdrawn = self._paths > _MOST_PATHS or self._segments > _MOST_SEGMENTS
        return Ink(self._across, self._upright, self._areas, self._marks, self._pictured, self._paths > 0, overdrawn)

    def _path(self, item: Handle, matrices: tuple[Handle, ...]) -> None:
        pdfium.FPDFPath_GetDrawMode(item, byref(self._fills), byref(self._strokes))
        fills, strokes = self._fills.value, self._strokes.value
        if not (fills or strokes) or not pdfium.FPDFPageObj_GetBounds(item, *self._edges_at):
            return
        left, bottom, right, top = (edge.value for edge in self._edges)
        box = self._placed(left, bottom, right, top, matrices)
        segments = pdfium.FPDFPath_CountSegments(item)
        colour = self._colour_of(item, fills=bool(fills))
        if colour == "":
            return
        if _is_mark(box):
            self._marks.append(box)
        if min(box[2] - box[0], box[3] - box[1]) <= _WIDEST:
            if segments <= _ROUND:
                self._thin(box, colour)
        elif segments in _RECTANGLE_SEGMENTS and self._is_rectangle(item, segments):
            if fills:
                self._areas.append(Area(box, colour))
            if strokes and colour:
                self._outline(box)
        elif segments > 2:  # noqa: PLR2004 - two make one slanting line
            self._pieces(item, segments, matrices, colour, fills=bool(fills))

    def _placed(self, left: float, bottom: float, right: float, top: float, matrices: tuple[Handle, ...]) -> Box:
        if matrices:
            corners = [_through(x, y, matrices) for x in (left, right) for y in (bottom, top)]
            xs, ys = [x for x, _ in corners], [y for _, y in corners]
            left, bottom, right, top = min(xs), min(ys), max(xs), max(ys)
        return self._frame.box(left, bottom, right, top)

    def _colour_of(self, item: Handle, *, fills: bool) -> str | None:
        """Six digits, None for white, or nothing for ink that cannot be seen."""
        get = pdfium.FPDFPageObj_GetFillColor if fills else pdfium.FPDFPageObj_GetStrokeColor
        if not get(item, *self._colour_at):
            return "000000"
        red, green, blue, alpha = (channel.value for channel in self._colour)
        if not alpha:
            return ""
        return None if min(red, green, blue) >= _WHITE else f"{red:02X}{green:02X}{blue:02X}"

    def _thin(self, box: Box, colour: str | None) -> None:
        if colour is None:
            self._pale.append(box)
        else:
            self._ruling(box)

    def _ruling(self, box: Box) -> None:
        left, top, right, bottom = box
        if max(right - left, bottom - top) < _SHORTEST:
            self._dots.append(box)
        elif right - left >= bottom - top:
            self._across.append(Ruling((top + bottom) / 2, left, right))
        else:
            self._upright.append(Ruling((left + right) / 2, top, bottom))

    def _outline(self, box: Box) -> None:
        left, top, right, bottom = box
        self._across += (Ruling(top, left, right), Ruling(bottom, left, right))
        self._upright += (Ruling(left, top, bottom), Ruling(right, top, bottom))

    def _is_rectangle(self, item: Handle, segments: int) -> bool:
        points = [point for _, point in self._points(item, segments)]
        corners = {(round(x, 1), round(y, 1)) for x, y in points}
        return len(corners) == 4 and len({x for x, _ in corners}) == 2 == len({y for _, y in corners})  # noqa: PLR2004

    def _points(self, item: Handle, segments: int) -> Iterator[tuple[int, tuple[float, float]]]:
        x, y = self._edges[0], self._edges[1]
        for number in range(segments):
            segment = pdfium.FPDFPath_GetPathSegment(item, number)
            pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
            yield pdfium.FPDFPathSegment_GetType(segment), (x.value, y.value)

    def _pieces(
        self, item: Handle, segments: int, matrices: tuple[Handle, ...], colour: str | None, *, fills: bool
    ) -> None:
        """Take a path of many pieces apart: lines that it strokes, rectangles that it fills."""
        self._segments += segments
        if self._segments > _MOST_SEGMENTS:
            return
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(item, byref(matrix))
        around = (matrix, *matrices)
        for piece in _parted(self._points(item, segments)):
            corners = [_through(x, y, around) for x, y in piece]
            if fills:
                self._filled(corners, colour)
                continue
            for (x, y), (other_x, other_y) in pairwise(corners):
                line = self._frame.box(min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y))
                if min(line[2] - line[0], line[3] - line[1]) <= 1:
                    self._thin(line, colour)

    def _filled(self, corners: list[tuple[float, float]], colour: str | None) -> None:
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        if len({round(x) for x in xs}) > 2 or len({round(y) for y in ys}) > 2:  # noqa: PLR2004 - no rectangle
            return
        box = self._frame.box(min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= _WIDEST:
            self._thin(box, colour)
        else:
            self._areas.append(Area(box, colour))


def _is_mark(box: Box) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    low, high = min(width, height), max(width, height)
    return low >= _SMALLEST_MARK and high <= _LARGEST_MARK and high <= _SQUARE * low


def _parted(points: Iterator[tuple[int, tuple[float, float]]]) -> Iterator[list[tuple[float, float]]]:
    """Part the points of a path at its moves; a piece with a curve is left out."""
    piece: list[tuple[float, float]] = []
    curved = False
    for kind, point in points:
        if kind == _MOVE_TO:
            if len(piece) > 1 and not curved:
                yield piece
            piece, curved = [], False
        curved = curved or kind == _BEZIER_TO
        piece.append(point)
    if len(piece) > 1 and not curved:
        yield piece


def _dotted(dots: list[Ruling]) -> list[Ruling]:
    """The lines that dots make: at least four in a row, close to one another."""
    lines: list[Ruling] = []
    count = 0
    for dot in sorted(dots, key=lambda dot: (round(dot.at, 1), dot.start)):
        last = lines[-1] if lines else None
        if last is not None and abs(dot.at - last.at) < _DOT and dot.start - last.end < _DOT_GAP:
            lines[-1] = Ruling(last.at, last.start, max(last.end, dot.end))
            count += 1
        else:
            if last is not None and count < _FEWEST_DOTS:
                lines.pop()
            lines.append(dot)
            count = 1
    if lines and count < _FEWEST_DOTS:
        lines.pop()
    return lines


def _through(x: float, y: float, matrices: tuple[Handle, ...]) -> tuple[float, float]:
    for matrix in matrices:
        x, y = matrix.a * x + matrix.c * y + matrix.e, matrix.b * x + matrix.d * y + matrix.f
    return x, y


def _inside(box: Box, other: Box) -> bool:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return other[0] - 1 <= x <= other[2] + 1 and other[1] - 1 <= y <= other[3] + 1

"""Frames: points of a page as its reader sees them, from the upper left corner down."""

from __future__ import annotations

from ctypes import byref
from typing import NamedTuple

from equalityplan.readers.pdf.binding import Handle, pdfium

Box = tuple[float, float, float, float]


class Frame(NamedTuple):
    """How the coordinates of a page become points from an upper left corner.

    Attributes:
        left, bottom, right, top: The page's visible box in its own coordinates.
        turn: Quarter turns clockwise that put its text upright.
        shown: Quarter turns clockwise by which the page is shown.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int
    shown: int

    @property
    def width(self) -> float:
        """Width with the text upright, in points."""
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """Height with the text upright, in points."""
        return self.right - self.left if self.turn % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Give a point of the page from the upper left corner, with the text upright."""
        return self._turned(x, y, self.turn)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Give left, top, right and bottom of a box of the page, with the text upright."""
        if self.turn == 0:
            return left - self.left, self.top - top, right - self.left, self.top - bottom
        return _spanned(self.point(left, bottom), self.point(right, top))

    def shown_box(self, box: Box) -> Box:
        """Give a box that was found with the text upright as it lies on the page that is shown."""
        if self.turn != self.shown:
            one, two = (self._turned(*self.back(x, y), self.shown) for x, y in (box[:2], box[2:]))
            box = _spanned(one, two)
        left, top, right, bottom = box
        return round(left, 1), round(top, 1), round(right, 1), round(bottom, 1)

    def back(self, across: float, down: float) -> tuple[float, float]:
        """Give the point of the page's own coordinates that `point` gives as this one."""
        match self.turn:
            case 0:
                return across + self.left, self.top - down
            case 1:
                return down + self.left, across + self.bottom
            case 2:
                return self.right - across, down + self.bottom
            case _:
                return self.right - down, self.top - across

    def _turned(self, x: float, y: float, turn: int) -> tuple[float, float]:
        match turn:
            case 0:
                return x - self.left, self.top - y
            case 1:
                return y - self.bottom, x - self.left
            case 2:
                return self.right - x, y - self.bottom
            case _:
                return self.top - y, self.right - x


def frame_of(page: Handle, turn: int | None) -> Frame:
    """Give the frame of a page.

    Args:
        page: PDFium's page.
        turn: Quarter turns that put its text upright, or None for those by which the page is shown.
    """
    box = pdfium.FS_RECTF()
    shown = pdfium.FPDFPage_GetRotation(page)
    pdfium.FPDF_GetPageBoundingBox(page, byref(box))
    return Frame(box.left, box.bottom, box.right, box.top, shown if turn is None else turn, shown)


def _spanned(one: tuple[float, float], two: tuple[float, float]) -> Box:
    return min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1])

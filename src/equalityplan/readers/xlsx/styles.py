"""Styles: how the cells of a workbook look, from its style sheet and theme."""

from __future__ import annotations

from collections.abc import Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from typing import TYPE_CHECKING, TypeVar

from equalityplan.archive import Archive
from equalityplan.readers._format_code import format_code
from equalityplan.readers._sheets import PLAIN, Look, colour, number_of

if TYPE_CHECKING:
    from lxml.etree import _Element

# The palette of the years before 2007, which files still name by number.
_PALETTE = (
    "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF "
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF "
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 "
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
# The theme lists dark before light, and files count light before dark.
_SWAPPED = {0: 1, 1: 0, 2: 3, 3: 2}
_OFF = frozenset(("0", "false", "none"))
_T = TypeVar("_T")


def read_looks(archive: Archive, part: str | None, theme: str | None) -> list[Look]:
    """Give the looks of a workbook's cells, by the number that cells name."""
    if part is None or part not in archive:
        return []
    root = archive.xml(part, "xlsx")
    codes = {
        number_of(item.get("numFmtId")): item.get("formatCode") or "" for item in root.iterfind("{*}numFmts/{*}numFmt")
    }
    colours = _Colours(root, _theme_colours(archive, theme))
    fills = [_fill(fill, colours) for fill in root.iterfind("{*}fills/{*}fill")]
    fonts = [(is_on(font, "strike"), is_on(font, "b")) for font in root.iterfind("{*}fonts/{*}font")]
    borders = [
        any(side.get("style") not in {None, "none"} for side in b) for b in root.iterfind("{*}borders/{*}border")
    ]
    looks: list[Look] = []
    for xf in root.iterfind("{*}cellXfs/{*}xf"):
        code = format_code(number_of(xf.get("numFmtId")), codes)
        struck, bold = _at(fonts, xf.get("fontId"), (False, False))
        look = Look(
            number_format=None if code.lower() == "general" else code,
            fill=_at(fills, xf.get("fillId"), None),
            struck=struck,
            bold=bold,
            framed=_at(borders, xf.get("borderId"), False),
        )
        looks.append(PLAIN if look == PLAIN else look)
    return looks


def is_on(element: _Element, name: str) -> bool:
    """Whether an element has a child of that name that is not switched off.

    Examples:
        >>> from lxml.etree import XML
        >>> is_on(XML("<font><strike/></font>"), "strike"), is_on(XML("<font><b val='0'/></font>"), "b")
        (True, False)
    """
    child = element.find(f"{{*}}{name}")
    return child is not None and child.get("val", "true") not in _OFF


def _at(items: Sequence[_T], number: str | None, default: _T) -> _T:
    place = number_of(number, -1)
    return items[place] if 0 <= place < len(items) else default


class _Colours:
    """Colours as a workbook names them: by value, by place in a palette, or by place in its theme, tinted."""

    def __init__(self, styles: _Element, theme: Sequence[str | None]) -> None:
        own = [item.get("rgb") or "" for item in styles.iterfind("{*}colors/{*}indexedColors/{*}rgbColor")]
        self.palette = own or _PALETTE.split()
        self.theme = theme

    def of(self, element: _Element) -> str | None:
        base = self._base(element)
        if base is None or len(base) not in {6, 8}:
            return None
        try:
            return colour(_tinted(base[-6:], float(element.get("tint") or 0)))
        except ValueError:
            return None

    def _base(self, element: _Element) -> str | None:
        if element.get("rgb"):
            return element.get("rgb")
        if element.get("theme"):
            place = number_of(element.get("theme"))
            return _at(self.theme, str(_SWAPPED.get(place, place)), None)
        # The places after the palette stand for what the machine uses.
        return _at(self.palette, element.get("indexed"), None)


def _fill(fill: _Element, colours: _Colours) -> str | None:
    pattern = fill.find("{*}patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return None
    front = pattern.find("{*}fgColor")
    return colours.of(front) if front is not None else None


def _theme_colours(archive: Archive, part: str | None) -> list[str | None]:
    if part is None or part not in archive:
        return []
    scheme = archive.xml(part, "xlsx").find(".//{*}clrScheme")
    named = [next(iter(item), None) for item in scheme] if scheme is not None else []
    return [(item.get("lastClr") or item.get("val")) if item is not None else None for item in named]


def _tinted(base: str, tint: float) -> str:
    """A colour made lighter, up to 1 for white, or darker, down to -1 for black."""
    if not tint:
        return base
    red, green, blue = (int(base[n : n + 2], 16) / 255 for n in (0, 2, 4))
    hue, light, saturation = rgb_to_hls(red, green, blue)
    tint = max(-1.0, min(tint, 1.0))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, light, saturation))

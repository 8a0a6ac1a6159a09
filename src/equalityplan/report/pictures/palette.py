"""Palette: the colours of pictures as CSS custom properties, light and dark, and how each sort of mark is painted.

Text stands on paper only, and has a contrast of at least 4.5 to 1 with it; marks have at least 3 to 1.
"""

from __future__ import annotations

from typing import NamedTuple


class Colour(NamedTuple):
    """A colour: the name of its property, and what it is in light, in dark and where the reader's system chooses."""

    name: str
    light: str
    dark: str
    forced: str

    @property
    def themed(self) -> str:
        """The CSS value: what the page says, else the light one."""
        return f"var(--ep-{self.name}, {self.light})"


PAPER = Colour("paper", "#ffffff", "#16181c", "Canvas")
INK = Colour("ink", "#1a1a1a", "#f2f2f2", "CanvasText")
MET = Colour("met", "#1b6b3a", "#6fce93", "CanvasText")
PARTIAL = Colour("partial", "#8a5a00", "#e8b14d", "CanvasText")
UNMET = Colour("unmet", "#b3261e", "#ff8a80", "CanvasText")
UNKNOWN = Colour("unknown", "#565b63", "#b4b8bf", "CanvasText")
LINE = Colour("line", "#7d828a", "#858b94", "CanvasText")
ACCENT = Colour("accent", "#1d4f91", "#8ab4f8", "LinkText")
COLOURS = (PAPER, INK, MET, PARTIAL, UNMET, UNKNOWN, LINE, ACCENT)

# How each sort of mark is painted: fill, stroke, and what else is the same for all of its sort.
Paint = tuple[Colour | str, Colour | str, str]


def theme(selector: str = ":root") -> str:
    """Give CSS that sets the colours: light, dark where the reader prefers it, and the reader's own where forced.

    Args:
        selector: What the colours are set for.

    Examples:
        >>> theme(".report").splitlines()[0][:34]
        '.report{--ep-paper:#ffffff;--ep-in'
    """
    light, dark, forced = (";".join(f"--ep-{colour.name}:{colour[which]}" for colour in COLOURS) for which in (1, 2, 3))
    return (
        f"{selector}{{{light}}}\n"
        f"@media (prefers-color-scheme:dark){{{selector}{{{dark}}}}}\n"
        f"@media (forced-colors:active){{{selector}{{{forced}}}}}"
    )


def painted(colour: Colour, *properties: str) -> str:
    """Give attributes that paint a part of a pattern or an arrow head.

    Examples:
        >>> painted(INK, "fill")
        'fill="#1a1a1a" style="fill:var(--ep-ink, #1a1a1a)"'
    """
    plain = " ".join(f'{name}="{colour.light}"' for name in properties)
    return f'{plain} style="{";".join(f"{name}:{colour.themed}" for name in properties)}"'


def hatched(colour: Colour, *, angle: int = 45, apart: int = 5, wide: float = 2) -> str:
    """Give a pattern of slanting lines on paper."""
    return (
        f'<pattern id="{{id}}" width="{apart}" height="{apart}" patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate({angle})"><rect width="{apart}" height="{apart}" {painted(PAPER, "fill")}/>'
        f'<rect width="{wide:g}" height="{apart}" {painted(colour, "fill")}/></pattern>'
    )


def dotted(colour: Colour) -> str:
    """Give a pattern of dots on paper."""
    return (
        '<pattern id="{id}" width="5" height="5" patternUnits="userSpaceOnUse">'
        f'<rect width="5" height="5" {painted(PAPER, "fill")}/>'
        f'<circle cx="2.5" cy="2.5" r="1.4" {painted(colour, "fill")}/></pattern>'
    )

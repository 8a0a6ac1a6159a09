"""Canvas: where marks and texts are put, and the one place that escapes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape

from equalityplan.errors import SettingsError
from equalityplan.report.outline import clean
from equalityplan.report.pictures.lettering import FONT, fitted
from equalityplan.report.pictures.palette import INK, PAPER, UNKNOWN, Colour, Paint

_PREFIX = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
# Characters that XML does not allow, which `clean` leaves alone.
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PAINTS: dict[str, Paint] = {
    "paper": (PAPER, "none", ""),
    "text": (INK, PAPER, "paint-order:stroke;stroke-width:3px;stroke-linejoin:round"),
    "quiet": (UNKNOWN, PAPER, "paint-order:stroke;stroke-width:3px;stroke-linejoin:round"),
}
_LETTERS = ("text", "quiet")
SIZE = 13


def escaped(text: str) -> str:
    r"""Give a text as one line that can stand in XML and in HTML, between tags or in quotes.

    Examples:
        >>> escaped('R&D "<b>"\uffff')
        'R&amp;D &quot;&lt;b&gt;&quot;�'
    """
    return escape(_NO_XML.sub("\ufffd", clean(text)))


class Canvas:
    """A drawing in the making.

    Args:
        prefix: What the ids in the drawing begin with, so that no two drawings on a page share one.
        paints: How the marks of each sort are painted.
        definitions: Patterns and arrow heads by name, as SVG in which ``{id}`` stands for the name's id.

    Raises:
        SettingsError: The prefix cannot begin an id.
    """

    def __init__(self, prefix: str, paints: Mapping[str, Paint], definitions: Mapping[str, str] | None = None) -> None:
        if not _PREFIX.fullmatch(prefix):
            problem = f"{prefix!r} cannot begin an id, a letter and then letters, digits, - or _ were expected"
            raise SettingsError("prefix", problem, "Use a prefix such as timeline-1.")
        self.prefix = prefix
        self._paints = {**_PAINTS, **paints}
        self._definitions = definitions or {}
        self._used: dict[str, None] = {"paper": None}
        self._parts: list[str] = []

    def mark(self, tag: str, sort: str, /, *, title: str = "", **attributes: float | str) -> None:
        """Put a mark: an SVG element of one of the sorts that have a paint."""
        self._used[sort] = None
        inner = f"<title>{escaped(title)}</title>" if title else ""
        end = f">{inner}</{tag}>" if inner else "/>"
        self._parts.append(f"<{tag}{self._classed(sort)}{_written(attributes)}{end}")

    def text(  # noqa: PLR0913 - what a text needs to be placed
        self,
        words: str,
        x: float,
        y: float,
        *,
        room: float,
        sort: str = "text",
        size: float = SIZE,
        bold: bool = False,
        anchor: str = "",
        whole: str = "",
    ) -> None:
        """Put one line of text with its baseline at `y`; what has no room is cut, and the whole is told on pointing.

        Args:
            words: The text.
            x: Where it begins, or ends or has its middle if `anchor` says so.
            y: Its baseline.
            room: The most pixels that it may take.
            sort: ``text`` or ``quiet``.
            size: The size of its letters.
            bold: Whether its letters are bold.
            anchor: ``middle``, ``end`` or nothing.
            whole: What is told on pointing, where that is more than the words.
        """
        line = fitted(words, room, size, bold=bold)
        whole = whole or (clean(words) if line != clean(words) else "")
        attributes: dict[str, float | str] = {"x": x, "y": y}
        attributes |= {"font-size": size} if size != SIZE else {}
        attributes |= {"font-weight": "bold"} if bold else {}
        attributes |= {"text-anchor": anchor} if anchor else {}
        told = f"<title>{escaped(whole)}</title>" if whole else ""
        self._used[sort] = None
        self._parts.append(f"<text{self._classed(sort)}{_written(attributes)}>{told}{escaped(line)}</text>")

    @contextmanager
    def group(self, *, title: str = "", **attributes: float | str) -> Iterator[None]:
        """Put marks and texts together; a title is told on pointing."""
        told = f"<title>{escaped(title)}</title>" if title else ""
        self._parts.append(f"<g{_written(attributes)}>{told}")
        yield
        self._parts.append("</g>")

    def finished(self, title: str, description: str, width: float, height: float) -> str:
        """Give the whole drawing as an SVG element."""
        size = f'width="{_number(width)}" height="{_number(height)}" viewBox="0 0 {_number(width)} {_number(height)}"'
        names = f"{self.prefix}-title {self.prefix}-desc"
        root = f'id="{self.prefix}" xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="{names}"'
        lines = [
            f'<svg {root} {size} font-family="{FONT}" font-size="{SIZE}">',
            f'<title id="{self.prefix}-title">{escaped(title)}</title>',
            f'<desc id="{self.prefix}-desc">{escaped(description)}</desc>',
            f"<style>{self._style()}</style>",
            *self._defs(),
            f'<rect{self._classed("paper")} width="{_number(width)}" height="{_number(height)}"/>',
            *self._parts,
            "</svg>",
        ]
        return "\n".join(lines)

    def _classed(self, sort: str) -> str:
        """The class of a mark, and its paint for where no style is read."""
        fill, stroke, more = self._paints[sort]
        given = f' class="ep-{sort}" fill="{self._plain(fill)}"'
        if sort in _LETTERS:
            return given
        given += f' stroke="{self._plain(stroke)}"' if stroke != "none" else ""
        pairs = (part.partition(":") for part in more.split(";") if part)
        return given + "".join(f' {name}="{self._plain(value)}"' for name, _, value in pairs)

    def _plain(self, value: Colour | str) -> str:
        return value.light if isinstance(value, Colour) else value.replace("#", f"#{self.prefix}-")

    def _themed(self, value: Colour | str) -> str:
        return value.themed if isinstance(value, Colour) else self._plain(value)

    def _style(self) -> str:
        rules = [f"@media print{{#{self.prefix}{{max-width:100%;height:auto}}}}"]
        for sort in self._used:
            fill, stroke, more = self._paints[sort]
            declared = (
                f"fill:{self._themed(fill)};stroke:{self._themed(stroke)};{more.replace('#', f'#{self.prefix}-')}"
            )
            rules.append(f"#{self.prefix} .ep-{sort}{{{declared.rstrip(';')}}}")
        return "\n".join(rules)

    def _defs(self) -> list[str]:
        used = " ".join(f"{fill} {stroke} {more}" for fill, stroke, more in map(self._paints.__getitem__, self._used))
        found = [
            text.replace("{id}", f"{self.prefix}-{name}")
            for name, text in self._definitions.items()
            if f"#{name})" in used
        ]
        return [f"<defs>{''.join(found)}</defs>"] if found else []


def _written(attributes: Mapping[str, float | str]) -> str:
    return "".join(
        f' {name.replace("_", "-")}="{escape(value) if isinstance(value, str) else _number(value)}"'
        for name, value in attributes.items()
    )


def _number(value: float) -> str:
    """Write a number with at most one decimal, the same on every machine."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")

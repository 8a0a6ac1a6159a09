"""SVG: a plan as a timeline, dependencies as a picture, an assessment as a profile; each a file that stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from equalityplan.errors import SettingsError
from equalityplan.model.plan import Plan
from equalityplan.report import Kind, Options, Report
from equalityplan.report.pictures import Picture, dependency_picture, profile, theme, timeline
from equalityplan.report.pictures.canvas import escaped
from equalityplan.report.pictures.lettering import lines_of
from equalityplan.settings import as_date

_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)" viewBox="[^"]*"')
_LETTERS = 19
_BOLD = 1.13
_LINE = 25
_MARGIN = 14


def standalone(picture: Picture) -> str:
    """Give a picture as a file of its own, with its title above it and colours for light, dark and high contrast."""
    found = _SIZE.search(picture.svg)
    width, height = (float(size) for size in found.groups()) if found else (0.0, 0.0)
    lines = lines_of(picture.title, width - 2 * _MARGIN, _LETTERS * _BOLD, 3)
    above = _LINE * len(lines) + _MARGIN
    size = f'width="{width:g}" height="{height + above:g}" viewBox="0 {-above:g} {width:g} {height + above:g}"'
    title = "".join(
        f'<text class="ep-text" x="{_MARGIN}" y="{_LINE * (number + 1) - above}" font-size="{_LETTERS}"'
        f' font-weight="bold">{escaped(line)}</text>'
        for number, line in enumerate(lines)
    )
    paper = f'<rect class="ep-paper" fill="#ffffff" y="{-above:g}" width="{width:g}" height="{above + 1:g}"/>'
    drawing = _SIZE.sub(size, picture.svg, count=1)
    # Where the first description ends; no text of the plan can look like that, since all of it is escaped.
    head, end, rest = drawing.partition("</desc>")
    return f"{head}{end}\n<style>{theme()}</style>\n{paper}{title}{rest}\n"


def _timeline(plan: Plan, options: Options) -> Picture:
    return timeline(plan, as_of=None if options.as_of is None else as_date(options.as_of))


_DRAWN: Mapping[Kind, Callable[[Any, Options], Picture]] = {
    Kind.PLAN: _timeline,
    Kind.GRAPH: lambda graph, _: dependency_picture(graph),
    Kind.ASSESSMENT: lambda assessment, _: profile(assessment),
}


def _render(thing: object, kind: Kind, options: Options) -> str:
    return standalone(_DRAWN[kind](thing, options))


def _join(texts: Sequence[str]) -> str:
    if len(texts) > 1:
        problem = f"one file cannot hold {len(texts)} pictures"
        raise SettingsError("format", problem, "Write one picture at a time.")
    return texts[0]


report = Report(format="svg", media_type="image/svg+xml", kinds=tuple(_DRAWN), render=_render, join=_join)

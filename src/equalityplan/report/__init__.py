"""What a report is, and `render`: a plan, its dependencies or an assessment in, text out.

A report is one format. It is a module of `equalityplan.reports`, found by being there under the name of its format,
and loaded when that format is asked for. What a report says of a kind of thing stands in `equalityplan.report.outlines`
and `equalityplan.report.plain`; a format only writes it down.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, overload

from attrs import field, frozen

from equalityplan.errors import SettingsError

if TYPE_CHECKING:
    from equalityplan.assessment import Assessment, Explanation
    from equalityplan.graph import DependencyGraph
    from equalityplan.model.plan import Plan
    from equalityplan.model.standard import Standard
    from equalityplan.rule import Rule

    Thing = Plan | DependencyGraph | Assessment | Explanation | Standard | Rule

WIDTH = 100
_REPORTS = Path(__file__).parents[1] / "reports"


class Kind(StrEnum):
    """The kinds of thing that reports render."""

    PLAN = "plan"
    GRAPH = "graph"
    ASSESSMENT = "assessment"
    EXPLANATION = "explanation"
    STANDARD = "standard"
    RULE = "rule"


# Where the class of each kind is defined.
_HOMES = {
    Kind.PLAN: ("equalityplan.model.plan", "Plan"),
    Kind.GRAPH: ("equalityplan.graph.dependency_graph", "DependencyGraph"),
    Kind.ASSESSMENT: ("equalityplan.assessment.assessment", "Assessment"),
    Kind.EXPLANATION: ("equalityplan.assessment.results", "Explanation"),
    Kind.STANDARD: ("equalityplan.model.standard", "Standard"),
    Kind.RULE: ("equalityplan.rule", "Rule"),
}


class Columns(StrEnum):
    """Under which columns a plan is laid out: the library's own, or those that the authority's document has."""

    LIBRARY = "library"
    AUTHORITY = "authority"


@frozen(kw_only=True)
class Options:
    """What a caller may choose; each format takes what concerns it.

    Attributes:
        width: The most characters in a line, for formats that break lines.
        columns: Under which columns a plan is laid out, for formats that are tables.
        as_of: The day for which a plan is shown, or None; an assessment has its own.
    """

    width: int = WIDTH
    columns: Columns = field(default=Columns.LIBRARY, converter=Columns)
    as_of: date | str | None = None


def _one_after_another(texts: Sequence[str | bytes]) -> str | bytes:
    if len(texts) == 1:
        return texts[0]
    parts = [text.rstrip("\n") for text in texts if isinstance(text, str)]
    if len(parts) < len(texts):
        raise SettingsError("format", f"one file cannot hold {len(texts)} reports of it", "Write one report at a time.")
    return "\n\n".join(parts) + "\n"


@frozen(kw_only=True)
class Report:
    """One format; a module of `equalityplan.reports` holds it under the name ``report``.

    Attributes:
        format: Its name, which is the name of the module.
        media_type: Its media type (RFC 6838).
        kinds: The kinds of thing that it renders.
        render: Makes the text, or the bytes of a file, from a thing, its kind and the options.
        join: Makes one of those of several things.
    """

    format: str
    media_type: str
    kinds: tuple[Kind, ...]
    render: Callable[[Any, Kind, Options], str | bytes]
    join: Callable[[Sequence[Any]], str | bytes] = _one_after_another


@overload
def render(  # type: ignore[overload-overlap] # a name that is not written out may be any text
    thing: Thing,
    format: Literal["docx", "xlsx"],
    *,
    width: int = WIDTH,
    columns: str = Columns.LIBRARY,
    as_of: date | str | None = None,
) -> bytes: ...


@overload
def render(
    thing: Thing,
    format: str = "text",
    *,
    width: int = WIDTH,
    columns: str = Columns.LIBRARY,
    as_of: date | str | None = None,
) -> str: ...


def render(
    thing: Thing,
    format: str = "text",  # noqa: A002 - the word for it
    *,
    width: int = WIDTH,
    columns: str = Columns.LIBRARY,
    as_of: date | str | None = None,
) -> str | bytes:
    r"""Render a plan, its dependencies, an assessment, an explanation, a standard or a rule.

    Args:
        thing: What to render.
        format: Name of a format, such as ``text``, ``markdown``, ``json``, ``mermaid`` or ``dot``.
        width: The most characters in a line, for formats that break lines; a word longer than that is not cut.
        columns: For a plan in a format that is a table, ``library`` for the library's own columns, which are read
            back as the same plan, or ``authority`` for those of the document that it was read from.
        as_of: For a plan as ``svg`` or ``ics``, the day that the picture marks or on which the calendar is made.

    Returns:
        The text; the bytes of the file for ``docx`` and ``xlsx``.

    Raises:
        SettingsError: There is no such format, or it does not render this kind of thing.

    Examples:
        >>> from equalityplan.model.plan import Plan
        >>> print(render(Plan(title="Equality plan", source="plan.docx")).splitlines()[0])
        Equality plan
    """
    kind = kind_of(thing)
    if columns not in list(Columns):
        raise SettingsError("columns", f"{columns!r} is none of {', '.join(Columns)}", "Use one of these.")
    return find_report(format, kind).render(thing, kind, Options(width=width, columns=Columns(columns), as_of=as_of))


def find_report(name: str, kind: Kind) -> Report:
    """Give the report of a format that renders a kind of thing.

    Raises:
        SettingsError: There is no such format, or it does not render this kind of thing.
    """
    # Only names that are found there are imported: the name may come from anywhere.
    report = _load(name) if name in _names() else None
    if report is None or kind not in report.kinds:
        known = ", ".join(formats(kind))
        problem = f"{name!r} is no format in which a report on one {kind} is written; known are {known}"
        raise SettingsError("format", problem, "Use one of these.")
    return report


def formats(kind: Kind | None = None) -> tuple[str, ...]:
    """Give the names of the formats, or of those that render a kind of thing, sorted.

    Examples:
        >>> [name for name in formats(Kind.GRAPH) if name in ("docx", "mermaid", "svg")]
        ['mermaid', 'svg']
    """
    return tuple(name for name in _names() if kind is None or kind in _load(name).kinds)


def kind_of(thing: object) -> Kind:
    """Give the kind of a thing.

    Raises:
        TypeError: It is nothing that can be rendered.

    Examples:
        >>> from equalityplan.model.plan import Plan
        >>> kind_of(Plan())
        <Kind.PLAN: 'plan'>
    """
    for kind, (home, name) in _HOMES.items():
        # A thing whose class was never loaded cannot be there; so rendering a plan loads no graph.
        module = sys.modules.get(home)
        if module is not None and isinstance(thing, getattr(module, name)):
            return kind
    raise TypeError(f"{type(thing).__name__} cannot be rendered; give one of: {', '.join(_HOMES)}")


def _names() -> tuple[str, ...]:
    return tuple(sorted(path.stem for path in _REPORTS.glob("[!_]*.py")))


def _load(name: str) -> Report:
    report: Report = import_module(f"equalityplan.reports.{name}").report
    return report

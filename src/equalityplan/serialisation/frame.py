"""to_frame: plans, dependencies and assessments as data frames of pandas or polars."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, datetime, time
from importlib import import_module
from typing import TYPE_CHECKING, Any

from equalityplan.errors import ExtensionError, SettingsError
from equalityplan.extension import Needing
from equalityplan.serialisation.tables import ColumnKind, FlatTable, Value
from equalityplan.serialisation.tables.identity import told_apart

if TYPE_CHECKING:
    from equalityplan.assessment import Assessment
    from equalityplan.graph import DependencyGraph
    from equalityplan.model.plan import Plan

    Framed = Plan | DependencyGraph | Assessment

BACKENDS = ("pandas", "polars")
_HOMES = {
    "plan": ("equalityplan.model.plan", "Plan"),
    "graph": ("equalityplan.graph.dependency_graph", "DependencyGraph"),
    "assessment": ("equalityplan.assessment.assessment", "Assessment"),
}


def to_frame(thing: Framed | Iterable[Framed], what: str | None = None, *, backend: str = "pandas") -> Any:  # noqa: ANN401 - a frame of the library that was asked for
    """Give a data frame: one line for each row, action, criterion or judgement.

    Days are true dates. Texts are as printed; several leads are parted by ``; `` and several actions stand on lines
    of their own. Ends of scores are numbers from 0 to 1, and the same as exact fractions beside them. What is absent
    is missing, never an empty text.

    Args:
        thing: A plan, its dependencies or an assessment; or several of one kind, such as the plans of several
            authorities or the assessments of several days. Of several, the first columns say which one a line is of.
        what: Of a plan ``rows`` (the usual), ``actions`` or ``notices``; of an assessment ``criteria`` (the usual),
            ``judgements``, ``actions``, ``scores``, ``deadlines``, ``notices`` or ``rows``; of dependencies
            ``dependencies`` (the usual) or ``open``.
        backend: ``pandas`` or ``polars``.

    Returns:
        A ``pandas.DataFrame``, whose dates are of type ``datetime64`` and whose whole numbers are floats where one is
        missing, or a ``polars.DataFrame``.

    Raises:
        SettingsError: There is no such table, or no such library, or there is nothing to make a frame of.
        TypeError: It is nothing of which a frame can be made.
        ExtensionError: narwhals or the library is not installed.

    Examples:
        >>> from equalityplan.model.plan import Plan, Section
        >>> from equalityplan.model.objective import PlanRow
        >>> plan = Plan(sections=[Section("Staff", rows=[
        ...     PlanRow(reference="1", actions=["Train staff"], leads=["Clerk"], timescale="2012-09")])])
        >>> to_frame(plan, "actions", backend="polars").row(0, named=True)["due"]
        datetime.date(2012, 9, 30)
    """
    if backend not in BACKENDS:
        raise SettingsError("backend", f"{backend!r} is none of {', '.join(BACKENDS)}", "Use one of these.")
    return _framed(_table(thing, what), backend)


def _table(thing: Any, what: str | None) -> FlatTable:  # noqa: ANN401 - anything may be given, and most is refused
    if _kind(thing) is not None:
        return _one(thing, what)
    if isinstance(thing, (str, bytes)) or not isinstance(thing, Iterable):
        raise TypeError(f"{type(thing).__name__} cannot be made a frame; give one of: {', '.join(_HOMES)}")
    found = [_one(each, what).prefixed(*told_apart(each)) for each in thing]
    if len({table.columns for table in found}) != 1:
        problem = "things of several kinds were given" if found else "nothing was given to make a frame of"
        raise SettingsError("thing", problem, "Give one or more of one kind.")
    return FlatTable(found[0].name, found[0].columns, tuple(record for table in found for record in table.records))


def _kind(thing: object) -> str | None:
    """Give the kind of a thing; a thing whose class was never loaded cannot be there."""
    for kind, (home, name) in _HOMES.items():
        module = sys.modules.get(home)
        if module is not None and isinstance(thing, getattr(module, name)):
            return kind
    return None


def _one(thing: Any, what: str | None) -> FlatTable:  # noqa: ANN401 - see above
    kind = _kind(thing)
    if kind is None:
        raise TypeError(f"{type(thing).__name__} cannot be made a frame; give one of: {', '.join(_HOMES)}")
    known = import_module(f"equalityplan.serialisation.tables.{kind}").tables(thing)
    wanted = next(iter(known)) if what is None else what
    if wanted not in known:
        raise SettingsError("what", f"{what!r} is no table of one {kind}; known are {', '.join(known)}", "Use one.")
    table: FlatTable = known[wanted]()
    return table


def _library(name: str) -> Any:  # noqa: ANN401 - see above
    """Load pandas or polars, of which a user chooses one, so that no extra of ours brings them."""
    try:
        return import_module(name)
    except ImportError:
        problem = f"the package {name} is not installed, and the frame was asked of it"
        raise ExtensionError(f"to_frame, backend {name!r}", problem, f"Run: pip install {name}") from None


def _framed(table: FlatTable, backend: str) -> Any:  # noqa: ANN401 - see above
    with Needing("frame"):
        import narwhals  # noqa: PLC0415 - an optional extra
    library = _library(backend)
    polars = backend == "polars"
    types: dict[ColumnKind, Any] = {
        ColumnKind.TEXT: narwhals.String(),
        # pandas has no type for days without a time of day, nor whole numbers beside missing ones.
        ColumnKind.DATE: narwhals.Date() if polars else narwhals.Datetime("us"),
        ColumnKind.WHOLE: narwhals.Int64(),
        ColumnKind.SHARE: narwhals.Float64(),
        ColumnKind.TRUTH: narwhals.Boolean(),
    }
    values = {column.name: table.values(column.name) for column in table.columns}
    schema = {column.name: types[column.kind] for column in table.columns}
    if not polars:
        values = {name: [_midnight(value) for value in found] for name, found in values.items()}
        gaps = (column.name for column in table.columns if column.kind is ColumnKind.WHOLE)
        schema |= {name: narwhals.Float64() for name in gaps if None in values[name]}
    return narwhals.from_dict(values, schema=schema, backend=library).to_native()


def _midnight(value: Value) -> Value:
    return datetime.combine(value, time()) if type(value) is date else value

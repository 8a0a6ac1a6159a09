"""Things to plain data."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from functools import lru_cache
from typing import Any, TypeGuard

from attrs import NOTHING, Attribute, AttrsInstance, Factory, fields, frozen, has

from equalityplan.model.plan import Plan

PLAN_FORMAT = "equalityplan/plan"
PLAN_VERSION = 1

_AS_THEY_ARE = frozenset({str, int, float, bool, type(None)})


def to_data(thing: AttrsInstance) -> dict[str, Any]:
    """Give a plan, or a part of one, as plain data that `json.dumps` takes.

    Nothing is lost but what can be put back: values equal to their default are left out, for readability. Dates
    are written as ISO 8601 and fractions as ``3/4``. A field of a class that cannot be data, such as a graph, is
    left out where its metadata say ``{"plain": False}``.

    Args:
        thing: A plan, which is marked with format and version, or an object of any other attrs class.

    Raises:
        TypeError: It holds a value that plain data cannot say.

    Examples:
        >>> from equalityplan.model.objective import PlanRow
        >>> to_data(PlanRow(reference="2.10", leads=["Change Manager"], timescale="2012-10"))
        ... # doctest: +NORMALIZE_WHITESPACE
        {'reference': '2.10', 'leads': [{'name': 'Change Manager'}],
         'timescale': {'parts': [{'kind': 'instant', 'text': '2012-10', 'edtf': '2012-10'}], 'text': '2012-10'}}
        >>> to_data(Plan(title="Equality plan"))
        {'format': 'equalityplan/plan', 'version': 1, 'title': 'Equality plan'}
    """
    if not _is_of_attrs(thing):
        raise TypeError(f"{type(thing).__name__} is no class of the model; give a plan or a part of one")
    mark = {"format": PLAN_FORMAT, "version": PLAN_VERSION} if isinstance(thing, Plan) else {}
    return mark | _object(thing)


@frozen
class Shape:
    """How a class of the model is written.

    Attributes:
        kind: The word that tells it from the other classes of its union, or None.
        defaults: The name of each field that is written, with its default as plain data, or `NOTHING`.
    """

    kind: str | None
    defaults: tuple[tuple[str, Any], ...]


@lru_cache(maxsize=256)
def shape_of(cls: type[AttrsInstance]) -> Shape:
    """Give the shape of a class of the model."""
    kind = getattr(cls, "kind", None)
    written = (attribute for attribute in fields(cls) if attribute.metadata.get("plain", True))
    defaults = tuple((attribute.name, _default(attribute)) for attribute in written)
    return Shape(kind.value if isinstance(kind, Enum) else None, defaults)


def _default(attribute: Attribute[Any]) -> object:
    default: Any = attribute.default
    convert: Any = attribute.converter
    if default is NOTHING:
        return NOTHING
    value = default.factory() if isinstance(default, Factory) else default  # type: ignore[arg-type]
    return _plain(convert(value) if convert else value)


def _object(thing: AttrsInstance) -> dict[str, Any]:
    shape = shape_of(type(thing))
    data: dict[str, Any] = {} if shape.kind is None else {"kind": shape.kind}
    for name, default in shape.defaults:
        value = _plain(getattr(thing, name))
        if value != default:
            data[name] = value
    return data


def _is_of_attrs(value: object) -> TypeGuard[AttrsInstance]:
    return has(type(value))


def _plain(value: object) -> object:
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if _is_of_attrs(value):
        return _object(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    return _text(value)


def _text(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Fraction):
        return str(value)
    raise TypeError(f"{type(value).__name__} has no form as plain data")

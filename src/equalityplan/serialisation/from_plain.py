"""Plain data to plans, with every fault told by its path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum
from functools import lru_cache
from typing import Any, get_args, get_origin

from attrs import AttrsInstance, fields, has
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.gen import make_dict_structure_fn, override

from equalityplan.errors import DocumentError
from equalityplan.model.plan import Plan
from equalityplan.model.timescale import TimescalePart
from equalityplan.serialisation.edtf import EDTF_FIELDS, is_edtf
from equalityplan.serialisation.to_plain import PLAN_FORMAT, PLAN_VERSION, shape_of

_Hook = Callable[[Any, Any], Any]
_LONGEST_SHOWN = 60
_NAMES = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


def plan_from_data(data: Mapping[str, Any]) -> Plan:
    """Give the plan that `to_data` wrote.

    Nothing is converted in silence: a number is no text, and an EDTF date must be one.

    Args:
        data: Plain data of the form that `plan_schema` describes.

    Raises:
        DocumentError: The data are not of this form; every fault is named by its path, counted from 0.

    Examples:
        >>> plan = plan_from_data({"format": "equalityplan/plan", "version": 1, "title": "Equality plan"})
        >>> plan.title
        'Equality plan'
        >>> plan_from_data({"format": "equalityplan/plan", "version": 1, "sections": [{"rows": [{"leads": "HR"}]}]})
        Traceback (most recent call last):
        ...
        equalityplan.errors.DocumentError: plan data: sections[0].rows[0].leads: 'HR' is no list. Correct the data; \
`plan_schema` describes them.
    """
    body = dict(data) if isinstance(data, Mapping) else {}
    mark = (body.pop("format", None), body.pop("version", None))
    if mark != (PLAN_FORMAT, PLAN_VERSION) or mark[1] is True:
        found = "format {!r} and version {!r}".format(*mark)
        problem = f"{found} were found, {PLAN_FORMAT!r} and {PLAN_VERSION} were expected"
        raise DocumentError("plan data", problem, "Give data that `to_data` wrote from a plan.")
    try:
        return _converter().structure(body, Plan)
    except BaseValidationError as error:
        problem = "; ".join(_faults(error, ""))
        raise DocumentError("plan data", problem, "Correct the data; `plan_schema` describes them.") from error


class _MisfitError(ValueError):
    """A value that does not fit; the message says how, and `at` where below the value that was being read."""

    def __init__(self, message: str, at: str = "") -> None:
        super().__init__(message)
        self.at = at


@lru_cache(maxsize=1)
def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)
    for kind in _NAMES:
        converter.register_structure_hook(kind, _exactly(kind))
    converter.register_structure_hook(StrEnum, _member)
    converter.register_structure_hook_factory(_is_tuple, lambda cls: _listed(converter, cls))
    converter.register_structure_hook_factory(has, lambda cls: _keyed(converter, cls))
    converter.register_structure_hook(TimescalePart, _told_by_kind(converter))
    return converter


def _is_tuple(cls: object) -> bool:
    return get_origin(cls) is tuple


def _exactly(kind: type) -> _Hook:
    # A whole number stands for a number with a fraction, as in JSON.
    kinds = (int, float) if kind is float else kind

    def structure(value: object, _: object) -> object:
        if not isinstance(value, kinds) or (isinstance(value, bool) and kind is not bool):
            raise _MisfitError(f"{_shown(value)} is not {_NAMES[kind]}")
        return value

    return structure


def _member(value: object, cls: type[StrEnum]) -> StrEnum:
    members = {str(member): member for member in cls}
    if not isinstance(value, str) or value not in members:
        raise _MisfitError(f"{_shown(value)} is none of {', '.join(members)}{_nearest(value, members)}")
    return members[value]


def _listed(converter: Converter, cls: object) -> _Hook:
    """Take a tuple, whose items are of one kind, from a list and not from a text, which could be walked through too."""
    kinds = get_args(cls)
    length = None if kinds[-1] is Ellipsis else len(kinds)
    items = list[kinds[0]]  # type: ignore[valid-type]
    inner = converter.get_structure_hook(items)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, (list, tuple)):
            raise _MisfitError(f"{_shown(value)} is no list")
        if length is not None and len(value) != length:
            raise _MisfitError(f"{len(value)} items were found, {length} were expected")
        return tuple(inner(value, items))

    return structure


def _keyed(converter: Converter, cls: type[AttrsInstance]) -> _Hook:
    dates: dict[str, Any] = {a.name: override(struct_hook=_edtf) for a in fields(cls) if a.name in EDTF_FIELDS}
    inner = make_dict_structure_fn(cls, converter, **dates)

    def structure(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            raise _MisfitError(f"{_shown(value)} is no object")
        return inner(value, cls)

    return structure


def _edtf(value: object, declared: object) -> str | None:
    if value is None and declared is not str:
        return None
    if not isinstance(value, str) or not is_edtf(value):
        raise _MisfitError(f"{_shown(value)} is no EDTF date or interval, such as '2012-09' or '2012-09/..'")
    return value


def _told_by_kind(converter: Converter) -> _Hook:
    classes = {shape_of(cls).kind or "": cls for cls in get_args(TimescalePart)}

    def structure(value: object, _: object) -> object:
        if not isinstance(value, Mapping):
            raise _MisfitError(f"{_shown(value)} is no object")
        kind = value.get("kind")
        if not isinstance(kind, str) or kind not in classes:
            raise _MisfitError(f"{_shown(kind)} is none of {', '.join(classes)}{_nearest(kind, classes)}", at=".kind")
        return converter.structure({key: item for key, item in value.items() if key != "kind"}, classes[kind])

    return structure


def _faults(error: BaseException, path: str) -> Iterator[str]:
    match error:
        case ClassValidationError() | IterableValidationError():
            placed, others = error.group_exceptions()
            for inner, note in placed:
                yield from _faults(inner, path + _step(note))
            for inner in others:
                yield from _faults(inner, path)
        case ForbiddenExtraKeysError():
            known = [attribute.name for attribute in fields(error.cl)]
            for key in sorted(str(field) for field in error.extra_fields):
                yield f"{_from_top(f'{path}.{key}')}: is no key that is read here{_nearest(key, known)}"
        case KeyError():
            yield f"{_from_top(path)}: is missing"
        case _MisfitError():
            yield f"{_from_top(path + error.at)}: {error}"
        case _:
            yield f"{_from_top(path)}: {error}"


def _step(note: AttributeValidationNote | IterableValidationNote) -> str:
    return f"[{note.index}]" if isinstance(note, IterableValidationNote) else f".{note.name}"


def _from_top(path: str) -> str:
    return path.removeprefix(".")


def _shown(value: object) -> str:
    match value:
        case Mapping():
            return "an object"
        case list() | tuple():
            return "a list"
        case None:
            return "null"
    shown = repr(value)
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}..."


def _nearest(word: object, known: Iterable[str]) -> str:
    near = get_close_matches(word, list(known), n=1) if isinstance(word, str) else []
    return f" (did you mean '{near[0]}'?)" if near else ""

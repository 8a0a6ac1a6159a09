"""The JSON Schema of plans as plain data, made from the classes of the model and their docstrings."""

from __future__ import annotations

import re
from enum import Enum
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from attrs import NOTHING, AttrsInstance

from equalityplan.model.plan import Plan
from equalityplan.serialisation.edtf import EDTF_FIELDS, EDTF_PATTERN
from equalityplan.serialisation.to_plain import PLAN_FORMAT, PLAN_VERSION, shape_of

Schema = dict[str, Any]

_PLAIN: dict[Any, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}
_SECTION = re.compile(r"^[A-Z]\w+:(?: |$)", re.MULTILINE)
_NOTE = re.compile(r"^    (\w+(?:, \w+)*): (.*(?:\n {8}.*)*)", re.MULTILINE)


def plan_schema() -> Schema:
    """Give the JSON Schema (draft 2020-12) of what `to_data` writes from a plan.

    It says all that `plan_from_data` asks for but one thing: that a day be in the calendar. The library brings the
    same schema as a file, ``plan.schema.json``.

    Examples:
        >>> schema = plan_schema()
        >>> schema["properties"]["version"], schema["$defs"]["RatingWord"]["enum"]
        ({'const': 1}, ['met', 'partially-met', 'not-met'])
    """
    definitions: dict[str, Schema] = {}
    plan = _object(Plan, definitions)
    mark: Schema = {"format": {"const": PLAN_FORMAT}, "version": {"const": PLAN_VERSION}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://equalityplan.example/schema/plan-{PLAN_VERSION}.json",
        **plan,
        "properties": mark | plan["properties"],
        "required": [*mark, *plan.get("required", ())],
        "$defs": dict(sorted(definitions.items())),
    }


def _object(cls: type[AttrsInstance], definitions: dict[str, Schema]) -> Schema:
    shape, hints, notes = shape_of(cls), get_type_hints(cls), _notes(cls)
    properties: Schema = {} if shape.kind is None else {"kind": {"const": shape.kind}}
    required = [*properties, *(name for name, default in shape.defaults if default is NOTHING)]
    for name, default in shape.defaults:
        note = {"description": notes[name]} if name in notes else {}
        usual = {} if default is NOTHING or default is None else {"default": default}
        properties[name] = (_dated if name in EDTF_FIELDS else _value)(hints[name], definitions) | note | usual
    asked = {"required": required} if required else {}
    return {**_headed(cls), "type": "object", "properties": properties, **asked, "additionalProperties": False}


def _dated(hint: type[Any], definitions: dict[str, Schema]) -> Schema:
    title = "A date or interval as EDTF of level 1 (ISO 8601-2), such as 2012-09 or 2012-09/.."
    definitions["Edtf"] = {"title": title, "type": "string", "pattern": EDTF_PATTERN}
    date: Schema = {"$ref": "#/$defs/Edtf"}
    return {"anyOf": [date, {"type": "null"}]} if NoneType in get_args(hint) else date


def _value(hint: type[Any], definitions: dict[str, Schema]) -> Schema:
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if get_origin(hint) is tuple:
        return _list(get_args(hint), definitions)
    if isinstance(hint, UnionType):
        return _union(get_args(hint), definitions)
    if hint.__name__ not in definitions:
        definitions[hint.__name__] = _words(hint) if issubclass(hint, Enum) else _object(hint, definitions)
    return {"$ref": f"#/$defs/{hint.__name__}"}


def _list(items: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    schema: Schema = {"type": "array", "items": _value(items[0], definitions)}
    return schema if items[-1] is Ellipsis else schema | {"minItems": len(items), "maxItems": len(items)}


def _union(hints: tuple[Any, ...], definitions: dict[str, Schema]) -> Schema:
    some = [_value(hint, definitions) for hint in hints if hint is not NoneType]
    if NoneType not in hints:
        return {"oneOf": some}
    if isinstance(some[0].get("type"), str):
        return some[0] | {"type": [some[0]["type"], "null"]}
    return {"anyOf": [*some, {"type": "null"}]}


def _words(cls: type[Enum]) -> Schema:
    return {**_headed(cls), "enum": [member.value for member in cls]}


def _headed(cls: type) -> Schema:
    """Give title and description: the first sentence of the docstring and what follows before its sections."""
    title, _, rest = _SECTION.split(_docstring(cls))[0].partition("\n")
    description = _one_line(rest)
    return {"title": title.removesuffix(".")} | ({"description": description} if description else {})


def _notes(cls: type) -> dict[str, str]:
    """Give what the docstrings of a class and its bases say about each attribute."""
    notes: dict[str, str] = {}
    for base in reversed(cls.__mro__[:-1]):
        for names, text in _NOTE.findall(_docstring(base).partition("Attributes:")[2]):
            notes |= dict.fromkeys(names.split(", "), _one_line(text))
    return notes


def _docstring(cls: type) -> str:
    return cleandoc(cls.__doc__ or cls.__name__)


def _one_line(text: str) -> str:
    return " ".join(text.split())

"""JSON: plans in the form of `equalityplan.serialisation`, the rest as `equalityplan.report.plain` documents it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib import import_module

from equalityplan.report import Kind, Options, Report


def _render(thing: object, kind: Kind, _options: Options) -> str:
    plain = import_module(f"equalityplan.report.plain.{kind}").plain
    return json.dumps(plain(thing), ensure_ascii=False, indent=2) + "\n"


def _join(texts: Sequence[str]) -> str:
    """Make a list of several, so that the whole is JSON still."""
    inner = ",\n".join(text.rstrip("\n") for text in texts)
    return texts[0] if len(texts) == 1 else f"[\n{inner}\n]\n"


report = Report(
    format="json",
    media_type="application/json",
    kinds=(Kind.PLAN, Kind.GRAPH, Kind.ASSESSMENT),
    render=_render,
    join=_join,
)

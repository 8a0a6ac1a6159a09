"""HTML: one accessible page that stands by itself, for reading, publishing and printing."""

from __future__ import annotations

from collections.abc import Sequence

from equalityplan.errors import SettingsError
from equalityplan.report import Kind, Options, Report


def _render(thing: object, kind: Kind, _options: Options) -> str:
    # Pages know every kind of thing; they are loaded when one is written.
    from equalityplan.report.page import page_of, written  # noqa: PLC0415

    return written(page_of(thing, kind))


def _join(pages: Sequence[str]) -> str:
    if len(pages) > 1:
        problem = f"one page cannot hold {len(pages)} reports"
        raise SettingsError("format", problem, "Write one report at a time.")
    return pages[0]


report = Report(format="html", media_type="text/html; charset=utf-8", kinds=tuple(Kind), render=_render, join=_join)

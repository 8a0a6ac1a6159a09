"""Writing: a page as HTML, by the template beside this module."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from equalityplan.extension import Needing
from equalityplan.report.page.parts import Page
from equalityplan.report.pictures import theme

if TYPE_CHECKING:
    from jinja2 import Template

_HERE = Path(__file__).parent
# Characters that could turn the order of letters round, or that HTML does not allow.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_WEB = re.compile(r"https?://[^\s<>\"']+")


def written(page: Page) -> str:
    """Give a page as HTML: one file with its own style, which loads nothing and runs nothing.

    Raises:
        ExtensionError: Jinja2 is not installed.

    Examples:
        >>> written(Page(title="R&D <plan>", kind="Plan")).partition("<h1>")[2][:25]
        'R&amp;D &lt;plan&gt;</h1>'
    """
    text = template().render(page=page)
    return _HARMFUL.sub("\ufffd", text)


@lru_cache(maxsize=1)
def template() -> Template:
    """Give the template of pages.

    Raises:
        ExtensionError: Jinja2 is not installed.
    """
    with Needing("report"):
        from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - an optional extra
    environment = Environment(
        loader=FileSystemLoader(_HERE),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["web"] = _is_web
    environment.globals.update(style=_style())
    return environment.get_template("page.html.jinja")


def _style() -> str:
    """Give the style sheet, with the colours that pictures have too."""
    return f"{theme()}\n{(_HERE / 'page.css').read_text(encoding='utf-8')}"


def _is_web(address: str) -> bool:
    """Whether an address is one that a page may lead to."""
    return _WEB.fullmatch(address) is not None

"""Making: the page of a thing, by its kind."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from equalityplan import __version__
from equalityplan.report import Kind
from equalityplan.report.page import assessment, outlined
from equalityplan.report.page.parts import Page


def page_of(thing: Any, kind: Kind) -> Page:  # noqa: ANN401 - each kind has a class of its own
    """Give the page of a plan, its dependencies, an assessment, an explanation, a standard or a rule.

    Examples:
        >>> from equalityplan.model.plan import Plan
        >>> page_of(Plan(title="Equality plan"), Kind.PLAN).title
        'Equality plan'
    """
    found = assessment.page(thing) if kind is Kind.ASSESSMENT else outlined.page(thing, kind)
    return evolve(found, colophon=f"Made with equalityplan {__version__}.")

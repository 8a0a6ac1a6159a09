"""Action: what the authority will do."""

from __future__ import annotations

from attrs import field, frozen

from equalityplan.display import facts_html
from equalityplan.provenance import Where


@frozen
class Action:
    """One thing that the authority will do.

    Attributes:
        text: What it will do, as printed, without its list number.
        number: The list number or bullet printed before it, or None.
        where: The place of its cell.
    """

    text: str
    number: str | None = field(default=None, kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return facts_html((("action", self.text), ("number", self.number), ("place", self.where)))

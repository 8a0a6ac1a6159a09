"""Notice: something that a reader of the result should know about the reading."""

from __future__ import annotations

from attrs import field, frozen

from equalityplan.display import facts_html
from equalityplan.provenance import Where


@frozen(kw_only=True)
class Notice:
    """One remark about how the document was read.

    Attributes:
        code: Kind of remark in kebab case, such as ``row-joined``; stable between releases.
        message: The remark as a sentence.
        where: The place it speaks of.
        also: Further places, such as the second half of a row that was joined.
        text: Words of the document that have no other home than this notice, or None.
    """

    code: str
    message: str
    where: Where | None = field(default=None, eq=False)
    also: tuple[Where, ...] = field(default=(), eq=False)
    text: str | None = None

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message

    def _repr_html_(self) -> str:
        facts = (("notice", self.message), ("kind", self.code), ("words", self.text), ("place", self.where))
        return facts_html(facts)

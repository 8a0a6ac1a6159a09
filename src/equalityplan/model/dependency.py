"""Reference and dependency: words that point elsewhere, and the same once resolved."""

from __future__ import annotations

import re
from enum import StrEnum

from attrs import field, frozen

from equalityplan.provenance import Where

# Words that point at a row by where it stands.
NEIGHBOURS = frozenset(("above", "below", "overleaf"))
_ITEM = re.compile(r"[A-Za-z]{0,3}\d+(?:\.\d+)*[a-z]?")


class Relation(StrEnum):
    """What a reference says about its target."""

    LINKS_TO = "links-to"
    SEE_ACTIONS_AT = "see-actions-at"
    SEE = "see"
    DEPENDS_ON = "depends-on"
    SAME_AS = "same-as"
    SUPERSEDES = "supersedes"
    EVIDENCE_AT = "evidence-at"


_RELATIONS = {relation.value: relation for relation in Relation}


def _relation(value: Relation | str) -> Relation:
    return value if type(value) is Relation else _RELATIONS.get(value) or Relation(value)


@frozen(kw_only=True)
class Reference:
    """Words of a plan that point to another item or document.

    Attributes:
        target: An item's number (``2.10`` is not ``2.1``), a kind word and number (``Annex A``), or the
            name of a document as written.
        relation: What the words say about the target.
        text: The words as printed; references of one phrase share them.
        span: First character of these words and the one after the last, from 0, in the text that was read: for
            inline references the text of the value they stay in, for others the paragraph they were taken out of.
        inline: Whether the words stay inside another value's text, rather than having been taken out of it.
        where: The place of the cell that the words stand in.
    """

    target: str
    relation: Relation = field(default=Relation.LINKS_TO, converter=_relation)
    text: str = field(default="", eq=False)
    span: tuple[int, int] | None = field(default=None, eq=False, repr=False)
    inline: bool = field(default=False, eq=False)
    where: Where | None = field(default=None, eq=False, repr=False)

    @property
    def is_item(self) -> bool:
        """Whether the target is an item's number rather than a document or another kind of list."""
        return _ITEM.fullmatch(self.target) is not None


@frozen(kw_only=True)
class Dependency:
    """A reference whose target is known.

    Attributes:
        source: Id of the row that points.
        target: Id of the row that is pointed at, or the number of a target outside the plan.
        relation: What the words say about the target.
        outside: Whether the target is not in the plan.
        action: Number, from 1, of the target row's action that the words name, or None for the whole row.
        text: The words as printed.
        where: Their place.
    """

    source: str
    target: str
    relation: Relation
    outside: bool = False
    action: int | None = None
    text: str = field(default="", eq=False)
    where: Where | None = field(default=None, eq=False, repr=False)

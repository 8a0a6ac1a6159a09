"""Lead: who answers for an action."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from equalityplan.provenance import Where


class LeadKind(StrEnum):
    """What a lead is."""

    POST = "post"
    TEAM = "team"
    BODY = "body"
    PERSON = "person"
    INITIALS = "initials"


@frozen
class Lead:
    """A post, team, body or person that answers for what a row promises.

    Attributes:
        name: The name as printed, without "The", role marks and a closing full stop.
        kind: What the lead is.
        text: The cell that it was read from, as printed; leads of one cell share it.
        span: First character of its words in the text and the one after the last, from 0. Leads that share a head
            noun overlap: in "Deputy and Assistant Heads" the first one's words stand around the second one's.
        where: The place of that cell.

    Examples:
        >>> Lead("Head of Human Resources").kind
        <LeadKind.POST: 'post'>
    """

    name: str
    kind: LeadKind = field(default=LeadKind.POST, converter=LeadKind)
    text: str = field(default="", eq=False, kw_only=True)
    span: tuple[int, int] | None = field(default=None, eq=False, repr=False, kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)

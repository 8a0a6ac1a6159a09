"""What the words of a reference mean: one target, or none and the reason."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from equalityplan.model.dependency import Reference


@frozen(kw_only=True)
class OpenReference:
    """A reference that could not be tied to exactly one target.

    Attributes:
        row_id: Id of the row whose words point.
        reference: The reference as it was read.
        candidates: Ids of the rows that it could mean; empty where there is none.
        reason: Why it stays open, a sentence.
        document: Whether it names another document or an attachment.
    """

    row_id: str
    reference: Reference
    candidates: tuple[str, ...] = ()
    reason: str
    document: bool = False


@frozen(kw_only=True)
class Meaning:
    """What a target's words mean: one target, or none and the reason.

    Attributes:
        target: Id of the row meant, or the printed number of a target outside the plan, or None.
        outside: Whether the target is not in the plan.
        action: Number, from 1, of the row's action that is meant, or None for the whole row.
        candidates: Ids of the rows that could be meant.
        reason: Why no single target is meant.
        document: Whether another document is meant.
    """

    target: str | None = None
    outside: bool = False
    action: int | None = None
    candidates: tuple[str, ...] = ()
    reason: str = ""
    document: bool = False

    def as_open(self, row_id: str, reference: Reference) -> OpenReference:
        """Give the open reference of a row whose reference means this."""
        return OpenReference(
            row_id=row_id,
            reference=reference,
            candidates=self.candidates,
            reason=self.reason,
            document=self.document,
        )


def one_of(words: str, ids: Sequence[str], of: str = "rows are called") -> Meaning:
    """Give the one row that words can mean, or say that they can mean several.

    Examples:
        >>> one_of("4", ["2.4"]).target, one_of("4", ["2.4", "3.4"]).reason
        ('2.4', "2 rows are called '4'.")
    """
    candidates = tuple(dict.fromkeys(ids))
    if len(candidates) == 1:
        return Meaning(target=candidates[0])
    return Meaning(candidates=candidates, reason=f"{len(candidates)} {of} '{words}'.")

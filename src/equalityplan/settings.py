"""Settings: what is ignored and what is waived, with reasons."""

from __future__ import annotations

from datetime import date

from attrs import frozen


@frozen(kw_only=True)
class Waiver:
    """A reasoned exemption from a criterion or a rule.

    Attributes:
        of: Id of the criterion or rule.
        reason: Why it does not apply; reports print it.
        subject: Id of the row that it is for; None for every subject.
        author: Who decided it.
        expires: The last day on which it holds, inclusive; None for no end.
    """

    of: str
    reason: str
    subject: str | None = None
    author: str | None = None
    expires: date | None = None

    def holds(self, of: str, subject: str | None, as_of: date) -> bool:
        """Whether it exempts from this criterion or rule, for this subject, on this day."""
        current = self.expires is None or as_of <= self.expires
        return current and self.of == of and self.subject in (None, subject)


@frozen(kw_only=True)
class Settings:
    """What an assessment leaves out.

    Attributes:
        ignore: Ids of rules that are not applied.
        waivers: Exemptions.

    Examples:
        >>> Settings(waivers=(Waiver(of="2.17", reason="The county council commissions these services"),)).ignore
        ()
    """

    ignore: tuple[str, ...] = ()
    waivers: tuple[Waiver, ...] = ()

"""A finding: what one stretch of tokens says about time, before years and neighbours are settled."""

from __future__ import annotations

from equalityplan.model.timescale import Anchor, Qualifier
from equalityplan.phrases.timescale.points import NEVER

DATED, REPEATED, OPEN_ENDED, COUNTED, PLAN_YEAR, UNDECIDED, NOTHING = (
    "dated",
    "repeated",
    "open ended",
    "counted",
    "plan year",
    "undecided",
    "nothing",
)
# How much a finding counts against its neighbours: a status word gives way to all, a vague word to all but that.
SILENT, WEAK, STRONG = 0, 1, 2


class Finding:
    """One statement of time.

    Attributes:
        kind: `DATED`, `REPEATED`, `OPEN_ENDED`, `COUNTED` (relative), `PLAN_YEAR`, `UNDECIDED` or `NOTHING`.
        at, after: Its first token and the one after its last.
        weight: `SILENT`, `WEAK` or `STRONG`.
        begin, finish: Ends of a date, the same point for all but spans; of a recurrence, where it is bounded; else
            `NEVER`.
        unit: How much of the calendar a date names: `DAY`, `MONTH`, `SEASON`, `YEAR` or `SPAN`; of a range, what its
            beginning names.
        finish_unit: Unit of the end of a range.
        session: First year of the academic or financial year that a month or day is printed with, or 0.
        in_name: Whether a date stands inside a name ("Annual Report 2012 summary").
        joined: Whether two dates were joined into a range.
        listed: Whether it is one of several dates in a row.
        way: `BY`, `FROM`, `UNTIL` or empty: which end of time the words fix.
        qualifier: Word that sharpens or blurs it.
        rule: RFC 5545 rule of a recurrence.
        offset: ISO 8601 duration of a relative time.
        anchor: What a relative time is counted from.
        adjective: Whether it only describes a noun ("annual report").
        prompt: Whether it is a relative time of "at once".
        revised: Whether it replaces the dates before it.
        scope: List number that it is printed under.
        scope_at: First token and the one after the last of the words it applies to, where the scan knows them.
        deadline: Whether something is due then.
    """

    __slots__ = (
        "__dict__",
        "after",
        "at",
        "begin",
        "deadline",
        "finish",
        "in_name",
        "joined",
        "kind",
        "qualifier",
        "scope",
        "scope_at",
        "sentence",
        "unit",
        "way",
        "weight",
    )

    # A finding is made for every date, so what few of them have is kept by the class until it is set.
    finish_unit: str = ""
    session: int = 0
    anchor: Anchor | None = None
    rule: str | None = None
    offset: str | None = None
    listed: bool = False
    adjective: bool = False
    prompt: bool = False
    revised: bool = False

    def __init__(self, kind: str, at: int, after: int, weight: int = STRONG) -> None:
        self.kind = kind
        self.at = at
        self.after = after
        self.weight = weight
        self.begin = self.finish = NEVER
        self.unit = self.way = ""
        self.qualifier: Qualifier | None = None
        self.scope: str | None = None
        self.scope_at: tuple[int, int] | None = None
        self.joined = self.in_name = False
        self.deadline = True
        self.sentence = 0

    @property
    def yearless(self) -> bool:
        """Whether it is a date for which no year is known yet."""
        return self.kind == DATED and not self.begin.year

    @property
    def is_point(self) -> bool:
        """Whether it is a date with one end, not a range or a period."""
        return self.begin == self.finish

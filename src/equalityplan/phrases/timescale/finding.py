"""A finding: what one stretch of tokens says about time, before years and neighbours are settled."""

from __future__ import annotations

from equalityplan.model.timescale import Qualifier
from equalityplan.phrases.timescale.dated import Point

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
        begin, finish: Ends of a date; of a recurrence, where it is bounded.
        unit: Unit of the date, as in `Dated`.
        joined: Whether two dates were joined into a range.
        listed: Whether it is one of several dates in a row.
        way: `BY`, `FROM`, `UNTIL` or empty: which end of time the words fix.
        qualifier: Word that sharpens or blurs it.
        rule: RFC 5545 rule of a recurrence.
        offset: ISO 8601 duration of a relative time.
        adjective: Whether it only describes a noun ("annual report").
        prompt: Whether it is a relative time of "at once".
        revised: Whether it replaces the dates before it.
        scope: List number that it is printed under.
        scope_at: First token and the one after the last of the words it applies to, where the scan knows them.
        deadline: Whether something is due then.
    """

    __slots__ = (
        "adjective",
        "after",
        "at",
        "begin",
        "deadline",
        "finish",
        "joined",
        "kind",
        "listed",
        "offset",
        "prompt",
        "qualifier",
        "revised",
        "rule",
        "scope",
        "scope_at",
        "sentence",
        "unit",
        "way",
        "weight",
    )

    def __init__(self, kind: str, at: int, after: int, weight: int = STRONG) -> None:
        self.kind = kind
        self.at = at
        self.after = after
        self.weight = weight
        self.begin: Point | None = None
        self.finish: Point | None = None
        self.unit = ""
        self.way = ""
        self.rule: str | None = None
        self.offset: str | None = None
        self.scope: str | None = None
        self.scope_at: tuple[int, int] | None = None
        self.qualifier: Qualifier | None = None
        self.joined = self.listed = self.adjective = self.prompt = self.revised = False
        self.deadline = True
        self.sentence = 0

    @property
    def yearless(self) -> bool:
        """Whether it is a date for which no year is known yet."""
        return self.kind == DATED and self.begin is not None and not self.begin.year

    @property
    def is_point(self) -> bool:
        """Whether it is a date with one end, not a range or a period."""
        return self.begin == self.finish

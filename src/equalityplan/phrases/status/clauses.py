"""Clauses of a status text and what each says: its verb groups, else its nouns, without what stands aside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.phrases.status.group import Flag, Group, Hedge, Time
from equalityplan.phrases.status.inflection import Form
from equalityplan.phrases.status.lexicon import NO_NOUNS
from equalityplan.phrases.status.meaning import sign_of
from equalityplan.phrases.status.pieces import TURNS, Break, Piece, pieces_of
from equalityplan.phrases.status.predicates import part_of
from equalityplan.phrases.status.setting import Setting
from equalityplan.phrases.status.signs import GOVERNING, Aside, Extent, Sense, Sign
from equalityplan.phrases.status.wording import Finding, Mark

_OUTWEIGHED = frozenset({Sign.OFF_TRACK, Sign.AT_RISK, Sign.ON_TRACK, Sign.NOT_STARTED, Sign.SILENT})
"""Signs of nouns that say nothing where their clause has a verb that does."""

_CLAUSAL = frozenset({Aside.CONDITION, Aside.REASON, Aside.RELATIVE})
_DONE = frozenset({Sign.DONE, Sign.COMPLETED, Sign.NOW_COMPLETED, Sign.DRAFT, Sign.TALKED, Sign.IN_PROGRESS})
_PERHAPS = {Sign.OFF_TRACK: Sign.AT_RISK, Sign.CANCELLED: Sign.AT_RISK, Sign.NOT_STARTED: Sign.AT_RISK}
_WHOLE = frozenset({Sign.DONE, Sign.COMPLETED, Sign.NOT_STARTED})
"""Signs that are something else where only a part of the subject is meant."""

_OPENERS = frozenset({",", "^", "mean", "means", "meant"})
_MANY = frozenset("several some many".split())
_LINKS = frozenset("and or but then also now".split())
_NEAR = 12
"""Words after a group that are looked at."""


def findings(marks: Sequence[Mark]) -> list[Finding]:
    """Find what the clauses of a text say, from left to right; what stands aside only where nothing else is said.

    Args:
        marks: The words and marks of the text.
    """
    reader = _Reader([mark.word for mark in marks])
    for piece in pieces_of(reader.words):
        reader.take(piece)
    reader.close(len(marks))
    return reader.found or reader.beside


class _Open:
    """What stands aside: how it opened, where its words begin, and whether it opens its sentence."""

    __slots__ = ("aside", "begin", "first")

    def __init__(self, aside: Aside, begin: int, *, first: bool) -> None:
        self.aside = aside
        self.begin = begin
        self.first = first


class _Clause:
    """What was read of the clause that is being read."""

    __slots__ = ("begin", "extent", "groups", "loose", "maybe", "now", "often", "partly", "signs", "some")

    def __init__(self, begin: int) -> None:
        self.begin = self.extent = begin
        self.groups: list[Group] = []
        self.loose: list[Group] = []
        self.signs: list[Finding] = []
        self.often = self.partly = self.now = self.maybe = False
        self.some = 0


class _Reader:
    """Takes the pieces of a text one by one and finds what its clauses say."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words
        self.found: list[Finding] = []
        self.beside: list[Finding] = []
        self._clause = _Clause(0)
        self._aside: _Open | None = None
        self._skipped = 0
        self._expected = False
        self._subject: Sequence[str] = ()
        self._beside_noun = False
        self._timed = 0

    def take(self, piece: Piece) -> None:
        """Take the next piece."""
        match piece.meaning:
            case Group() as group:
                self._take_group(group)
            case Aside() as aside:
                self._open(aside, piece)
            case Sign() as sign:
                into = self.beside if self._aside else self._clause.signs
                into.append(Finding(sign, piece.first, piece.last))
            case str() as mark:
                self._break(mark, piece)
            case Extent.RISK if self._aside is None:
                self._clause.maybe = True
                self._clause.signs.append(Finding(Sign.AT_RISK, piece.first, piece.last))
            case extent if self._aside is None:
                self._clause.extent = piece.first
                self._clause.often |= extent is Extent.OFTEN
                self._clause.partly |= extent is Extent.PARTLY
                self._clause.some = piece.last if extent is Extent.SOME else self._clause.some
                self._clause.now |= extent is Extent.NOW
                self._clause.maybe |= extent is Extent.MAYBE

    def _open(self, aside: Aside, piece: Piece) -> None:
        before = self.words[piece.first - 1]
        if aside is Aside.RELATIVE and (before in _OPENERS or self._governed(piece)):
            return
        if aside in (Aside.CONDITION, Aside.WAIT):
            self.beside.append(Finding(Sign.FUTURE, piece.first, piece.last))
        self._aside = _Open(aside, piece.last, first=not self._clause.groups and not self._clause.signs)

    def _governed(self, piece: Piece) -> bool:
        """Whether "that" follows a verb that says, decides or expects; what comes then counts in its place."""
        groups = self._clause.groups
        if self.words[piece.first] != "that" or not groups or groups[-1].sense not in GOVERNING:
            return False
        self._expected = groups.pop().sense is Sense.EXPECT
        return True

    def _take_group(self, group: Group) -> None:
        if group.base == "mean":
            self._break("but", Piece(group, group.first, group.last))
            self._clause.maybe = group.hedge is Hedge.MAYBE
        elif self._stands_aside(group):
            self._skipped = group.last
        else:
            self._keep(self._as_expected(group))

    def _as_expected(self, group: Group) -> Group:
        """The group, softened where a verb before it expects it: "we expect the target to be met"."""
        if self._expected and group.time is Time.AHEAD:
            group = group._replace(hedge=Hedge.LIKELY)
        self._expected = group.sense is Sense.EXPECT or (self._expected and group.time is Time.STATE)
        return group

    def _keep(self, group: Group) -> None:
        if self._beside_noun and group.form is Form.GERUND and self.words[group.first - 1] == "and":
            return
        before = next(reversed(self._clause.groups), None)
        if group.alone and self._clause.signs and not before:
            return
        part = part_of(group, self.words, begins=self._begins(group), before=before)
        self._beside_noun = part == "doubtful" and group.form is Form.GERUND
        if group.now:
            self._clause.now, self._clause.extent = True, group.first
        if (part == "doubtful" and group.sense is Sense.CONTINUAL) or (part == "none" and Flag.OFTEN in group.flags):
            self._clause.often, self._clause.extent = True, group.first
        elif part != "none":
            (self._clause.groups if part == "predicate" else self._clause.loose).append(group)

    def _begins(self, group: Group) -> bool:
        return group.first <= self._clause.begin + 1 or self.words[group.first - 1] in ("^", ",", "and")

    def _stands_aside(self, group: Group) -> bool:
        """Whether a group belongs to what stands aside; the first one ends an aside that opens its sentence."""
        opened = self._aside
        if opened is None:
            linked = self._skipped == group.first - 1 and self.words[group.first - 1] in ("and", "or")
            return not group.finite and self._skipped > 0 and (linked or self._skipped == group.first)
        if opened.aside in _CLAUSAL:
            if opened.first or opened.aside is Aside.RELATIVE:
                self._aside = None
            return True
        if group.first == opened.begin or (not group.finite and not opened.first):
            return True
        self._aside = None
        return False

    def _break(self, mark: Break, piece: Piece) -> None:
        if mark == "and" and (self._aside or self._skipped == piece.first):
            return
        self._aside = None
        if mark == "." or self._clause.groups or self._clause.signs or mark == "but":
            self.close(piece.last)
        if mark == ".":
            self._skipped, self._expected, self._subject = 0, False, ()

    def close(self, end: int) -> None:
        """Tell what the clause says that ends here."""
        clause, self._clause = self._clause, _Clause(end)
        groups = [group for group in clause.groups if not (clause.often and group.alone)]
        told = list(self._told(clause, groups))
        spoken = any(finding.sign is not Sign.SILENT for finding in told)
        nouns = [finding for finding in clause.signs if not spoken or finding.sign not in _OUTWEIGHED]
        said = sorted([*told, *nouns], key=lambda finding: finding.first) or list(self._told(clause, clause.loose))
        if clause.maybe:
            said = [finding._replace(sign=_PERHAPS.get(finding.sign, finding.sign)) for finding in said]
        if clause.often and not self._on_a_day(clause.begin, end):
            said = _habits(said, clause.extent)
        elif clause.now and not said:
            said = [Finding(Sign.DONE, clause.extent, clause.extent + 1)]
        self.found += said

    def _on_a_day(self, begin: int, end: int) -> bool:
        """Whether a clause tells of one day, so that it tells of no habit."""
        dated = (n for n in range(begin, end) if self.words[n] == "@" and self.words[n - 1] in ("on", "in"))
        return next(dated, None) is not None

    def _told(self, clause: _Clause, groups: Sequence[Group]) -> Iterator[Finding]:
        begin = clause.begin
        for n, group in enumerate(groups):
            if self._is_aside_of(group, groups[n - 1] if n else None, next(iter(groups[n + 1 :]), None)):
                continue
            subject = self.words[begin : group.first]
            if any(word.isalpha() and word not in _LINKS for word in subject):
                self._subject = subject
            sign = self._shaded(sign_of(group, Setting(self._subject, self._after(group))), group, clause)
            begin = group.last
            if sign:
                yield Finding(sign, group.first, group.last)

    def _is_aside_of(self, group: Group, before: Group | None, after: Group | None) -> bool:
        """Whether a group only tells more of the one before it or of the subject of the one after it."""
        if before and _in_time(group, before):
            self._timed = group.last
            return True
        timed = group.sense is Sense.ON_COURSE and not group.finite and 0 < self._timed == group.first - 1
        return timed or (after is not None and (self._reduced(group, after) or _names(group, after, self.words)))

    def _shaded(self, sign: Sign | None, group: Group, clause: _Clause) -> Sign | None:
        """What is left of a sign of what is usual, now so, or so in part."""
        usual = sign in (Sign.DONE, Sign.COMPLETED) or group.sense is Sense.TO_COME
        if usual and Flag.OFTEN in group.flags:
            return Sign.ONGOING
        some = 0 < clause.some <= group.first
        if sign is Sign.DONE and group.sense is Sense.SAY and some:
            return None
        several = sign is Sign.NOT_STARTED and not _MANY.isdisjoint(self._subject)
        if sign in _WHOLE and (several or some or clause.partly or group.partly):
            return Sign.IN_PROGRESS
        return Sign.NOW_COMPLETED if sign is Sign.COMPLETED and group.now else sign

    def _reduced(self, group: Group, after: Group) -> bool:
        """Whether a participle belongs to the subject of the verb after it: "issues raised by staff are being met"."""
        joined = {",", "and"}.isdisjoint(self.words[group.last : after.first])
        return joined and after.finite and group.time is Time.DONE and group.form is not None and not group.finite

    def _after(self, group: Group) -> Sequence[str]:
        near = self.words[group.last : group.last + _NEAR]
        return near[: next((n for n, word in enumerate(near) if word in ("$", ",") or word in TURNS), len(near))]


def _names(group: Group, after: Group, words: Sequence[str]) -> bool:
    """Whether a word in -ing is part of a name: "Changing places toilet opened"."""
    noun = words[group.last].isalpha() and words[group.last] not in NO_NOUNS
    return noun and group.form is Form.GERUND and not group.finite and (after.finite or after.form is Form.PAST)


def _in_time(group: Group, before: Group) -> bool:
    """Whether a group says only when the deed before it was done: "delivered on time", "finished late"."""
    deed = before.time is Time.DONE and before.form is not None and not before.negated
    deed = deed and before.base not in ("go", "run")
    return deed and group.sense in (Sense.ON_COURSE, Sense.LATE) and group.first == before.last


def _habits(said: Sequence[Finding], at: int) -> list[Finding]:
    """What is done again and again is ongoing; what will be is a way to follow up."""
    habits = {**dict.fromkeys(_DONE, Sign.ONGOING), Sign.FUTURE: Sign.FOLLOW_UP}
    repeated = [finding._replace(sign=habits.get(finding.sign, finding.sign)) for finding in said]
    return repeated or [Finding(Sign.ONGOING, at, at + 1)]

"""Rows of two tables that restate one another: a self-assessment and the action plan that answers it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from math import log

from attrs import frozen

from equalityplan.graph.disagreement import Disagreement, disagreements
from equalityplan.graph.numbering import number_key
from equalityplan.graph.wording import account_words, contained, likeness, objective_words
from equalityplan.model.objective import PlanRow
from equalityplan.notice import Notice

# Rows less alike than this are two rows; two candidates nearer to each other than the margin are a tie.
_LEAST, _MARGIN = 0.6, 0.02
_LEAST_OF_TEXT = 0.5
_OBJECTIVE_SHARE = 0.7
_SAME_NUMBER, _SAME_SECTION = 0.2, 0.1
_FEWEST_WORDS = 3
# Candidates are looked up by a row's rarest words, none of which is in more rows than this.
_MOST_ROWS, _RAREST, _CANDIDATES = 50, 12, 6
# A row with fewer such words is looked up by its rarest words taken together as well, by so many at a time.
_SHOWN = 10
_ENOUGH, _JOINED, _TOGETHER = 3, 5, 3


@frozen(kw_only=True)
class Restatement:
    """Two rows of different tables that say the same thing.

    Attributes:
        first: Id of the row in the earlier table.
        second: Id of the row in the later one.
        likeness: How alike they are, from 0 to 1.
        reasons: What speaks for it, as sentences.
        disagreements: The fields of which they do not say the same.
    """

    first: str
    second: str
    likeness: float
    reasons: tuple[str, ...]
    disagreements: tuple[Disagreement, ...] = ()


@frozen(kw_only=True)
class UndecidedRestatement:
    """A row that may restate one of several rows of another table, none of them more than the others.

    Attributes:
        row_id: Its id.
        candidates: Ids of the rows that it may restate.
        likeness: How alike it is to the likest of them, from 0 to 1.
        reason: Why none was chosen, a sentence.
    """

    row_id: str
    candidates: tuple[str, ...]
    likeness: float
    reason: str


@frozen
class Restated:
    """What was found about the restated rows of a plan, and the ids of rows that only have words of very many rows."""

    pairs: tuple[Restatement, ...] = ()
    undecided: tuple[UndecidedRestatement, ...] = ()
    unsought: tuple[str, ...] = ()


@frozen(kw_only=True)
class TabledRow:
    """A row with its id, the table it stands in and the heading of its section."""

    row_id: str
    row: PlanRow
    table: object
    heading: str | None


@frozen
class _Reading:
    """The words of a row, read once."""

    place: int
    of: TabledRow
    objective: frozenset[str]
    account: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        return self.objective | self.account

    @property
    def keys(self) -> frozenset[str]:
        """What candidates are looked up by: words, and the whole objective and number, each marked as such."""
        objective, number = self.of.row.objective, self.of.row.reference
        whole = {f"={' '.join(objective.text.casefold().split())}"} if objective else set()
        return self.words | whole | ({f"#{number_key(number)}"} if number else set())


def restated(rows: Iterable[TabledRow]) -> Restated:
    """Find the rows of different tables that restate one another, each the other's best match.

    Takes time in proportion to the rows: candidates come from an index of words, or words taken together, that are
    rare in the plan, never from all pairs.
    """
    found = [_Reading(place, of, objective_words(of.row), account_words(of.row)) for place, of in enumerate(rows)]
    readings = [reading for reading in found if len(reading.words) >= _FEWEST_WORDS]
    if len({reading.of.table for reading in readings}) <= 1:
        return Restated()
    index = _Index.of(readings)
    best = {reading.place: index.best(reading) for reading in readings}
    pairs, undecided = [], []
    for reading in readings:
        candidates = best[reading.place]
        if len(candidates) > 1:
            undecided.append(_undecided(reading, candidates))
        elif candidates and reading.place < candidates[0][1].place:
            other = candidates[0][1]
            if [back.place for _, back in best[other.place]] == [reading.place]:
                pairs.append(_pair(reading, other, candidates[0][0]))
    return Restated(tuple(pairs), tuple(undecided), tuple(index.unsought(readings)))


@frozen
class _Index:
    """Rows by their words, and how much each word weighs: the rarer, the more."""

    rows: Mapping[str, list[_Reading]]
    weights: Mapping[str, float]
    joint: Mapping[tuple[str, ...], list[_Reading]]

    @classmethod
    def of(cls, readings: list[_Reading]) -> _Index:
        rows: defaultdict[str, list[_Reading]] = defaultdict(list)
        for reading in readings:
            for key in reading.keys:
                rows[key].append(reading)
        weights = {key: log(1 + len(readings) / len(having)) for key, having in rows.items()}
        joint: defaultdict[tuple[str, ...], list[_Reading]] = defaultdict(list)
        index = cls(rows, weights, joint)
        for reading in readings:
            for together in index._joint_keys(reading):
                joint[together].append(reading)
        return index

    def best(self, reading: _Reading) -> list[tuple[float, _Reading]]:
        """Give the rows of other tables that are most like a row: one, several in a tie, or none."""
        alike = [(self.likeness(reading, other), other) for other in self._candidates(reading)]
        near = sorted((each for each in alike if each[0] >= _LEAST), key=lambda each: (-each[0], each[1].place))
        return [each for each in near if each[0] > near[0][0] - _MARGIN]

    def _rare_keys(self, reading: _Reading) -> list[str]:
        """Give what a row shares with few others, the rarest first."""
        rare = sorted((len(self.rows[key]), key) for key in reading.keys if 1 < len(self.rows[key]) <= _MOST_ROWS)
        return [key for _, key in rare]

    def _joint_keys(self, reading: _Reading) -> Iterator[tuple[str, ...]]:
        """Yield the rarest words taken together, of a row that has hardly a rare word."""
        if len(self._rare_keys(reading)) < _ENOUGH:
            rarest = sorted(reading.words, key=lambda word: (len(self.rows[word]), word))[:_JOINED]
            yield from combinations(rarest, _TOGETHER)

    def _sharing(self, reading: _Reading) -> Iterator[list[_Reading]]:
        """Yield the rows that share something rare with a row, those that share the rarest first."""
        yield from (self.rows[key] for key in self._rare_keys(reading)[:_RAREST])
        yield from (self.joint[key] for key in self._joint_keys(reading) if len(self.joint[key]) <= _MOST_ROWS)

    def _candidates(self, reading: _Reading) -> list[_Reading]:
        shared: Counter[int] = Counter()
        others = {}
        for sharing in self._sharing(reading):
            for other in sharing:
                if other.of.table != reading.of.table:
                    shared[other.place] += 1
                    others[other.place] = other
        likest = sorted(shared, key=lambda place: (-shared[place], place))
        return [others[place] for place in likest[:_CANDIDATES]]

    def unsought(self, readings: Iterable[_Reading]) -> Iterator[str]:
        """Yield the ids of the rows that have nothing rare to be looked up by."""
        for reading in readings:
            joint = list(self._joint_keys(reading))
            if joint and not self._rare_keys(reading) and all(len(self.joint[key]) > _MOST_ROWS for key in joint):
                yield reading.of.row_id

    def likeness(self, one: _Reading, other: _Reading) -> float:
        """Give how alike two rows are in words, raised, also over one, where they share number or section."""
        text = self._of_text(one, other)
        if text < _LEAST_OF_TEXT:
            return text
        for same, share in ((_same_number(one, other), _SAME_NUMBER), (_same_section(one, other), _SAME_SECTION)):
            text += share if same else 0
        return round(text, 3)

    def _of_text(self, one: _Reading, other: _Reading) -> float:
        if not (one.objective and other.objective):
            return likeness(one.words, other.words, self.weights)
        objective = likeness(one.objective, other.objective, self.weights)
        if not (one.account and other.account):
            return objective
        # One table often says less about the same: that is a short account and not another one.
        account = contained(one.account, other.account, self.weights)
        return _OBJECTIVE_SHARE * objective + (1 - _OBJECTIVE_SHARE) * account


def _same_number(one: _Reading, other: _Reading) -> bool:
    numbers = [number_key(each.of.row.reference or "") for each in (one, other)]
    return bool(numbers[0]) and numbers[0] == numbers[1]


def _same_section(one: _Reading, other: _Reading) -> bool:
    return bool(one.of.heading) and one.of.heading == other.of.heading


def _pair(one: _Reading, other: _Reading, alike: float) -> Restatement:
    return Restatement(
        first=one.of.row_id,
        second=other.of.row_id,
        likeness=min(alike, 1.0),
        reasons=tuple(_reasons(one, other)),
        disagreements=disagreements(one.of.row, other.of.row),
    )


def _reasons(one: _Reading, other: _Reading) -> Iterator[str]:
    shared = len(one.words & other.words)
    if one.objective and one.objective == other.objective:
        yield "Their objectives are the same."
    yield f"They share {shared} of {len(one.words | other.words)} words."
    if _same_number(one, other):
        yield f"Both print the number {one.of.row.reference}."
    if _same_section(one, other):
        yield f"Both stand under '{one.of.heading}'."


def _undecided(reading: _Reading, candidates: list[tuple[float, _Reading]]) -> UndecidedRestatement:
    ids = tuple(other.of.row_id for _, other in candidates)
    reason = f"{len(ids)} rows of other tables are as like it as one another, so none is taken for its counterpart."
    return UndecidedRestatement(
        row_id=reading.of.row_id, candidates=ids, likeness=min(candidates[0][0], 1.0), reason=reason
    )


def notices(found: Restated, rows: Mapping[str, PlanRow]) -> tuple[Notice, ...]:
    """Give a notice for each pair of rows that disagree and each undecided row, and one for rows not compared."""
    told = [_disagreeing(pair, rows) for pair in found.pairs if pair.disagreements]
    for tie in found.undecided:
        message = f"{tie.row_id} may restate {' or '.join(tie.candidates)}. {tie.reason}"
        told.append(Notice(code="restatement-undecided", message=message, where=rows[tie.row_id].where))
    if found.unsought:
        told.append(_not_compared(found.unsought, rows))
    return tuple(told)


def _disagreeing(pair: Restatement, rows: Mapping[str, PlanRow]) -> Notice:
    fields = ", ".join(each.field for each in pair.disagreements)
    message = (
        f"{pair.first} and {pair.second} restate one another and disagree on {fields}. "
        "Say in both what holds, or keep one of them."
    )
    also = tuple(where for where in (rows[pair.second].where,) if where)
    return Notice(code="rows-disagree", message=message, where=rows[pair.first].where, also=also)


def _not_compared(row_ids: Sequence[str], rows: Mapping[str, PlanRow]) -> Notice:
    shown = ", ".join(row_ids[:_SHOWN])
    more = f" and {len(row_ids) - _SHOWN} more" if len(row_ids) > _SHOWN else ""
    message = (
        f"Whether these rows restate rows of another table cannot be told, since very many rows have the same words: "
        f"{shown}{more}. Compare them yourself, or give each row a number that both tables print."
    )
    return Notice(code="restatement-not-compared", message=message, where=rows[row_ids[0]].where)

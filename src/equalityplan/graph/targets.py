"""What the words of a reference can mean in one plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import define, field

from equalityplan.graph.meaning import Meaning, one_of
from equalityplan.graph.numbering import number_key, plain_scheme, scheme_of
from equalityplan.graph.ranges import LONGEST, Numbered, counted, ends_of, parts_of
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Section
from equalityplan.model.standard import Criterion

# Matched against keys, in which no space stands between letters and digits.
_KIND_AND_NUMBER = re.compile(
    r"([^\W\d_]+)(?:\.?\s?(?:no\.?\s?)?([0-9]+(?:\.[0-9]+)*[a-z]?)"
    r"|\.?\s([a-z]{1,3}[0-9]+(?:\.[0-9]+)*[a-z]?|[a-z]|[ivx]{1,5}))"
)
# At the start of an objective or heading a single letter after a word is a word of its own ("Be a ...").
_OPENING = re.compile(r"\s*([^\W\d_]+)\s+([0-9]+(?:\.[0-9]+)*[a-z]?)(?!\w|\.\d)", re.IGNORECASE)
# Kind words that mean a row of the plan itself, so that the number alone is what counts.
_ROW_WORDS = frozenset(
    {"action", "activity", "aim", "item", "line", "objective", "point", "row", "step", "task"}
    | {"no", "number", "ref", "reference"}
)
_CRITERION_WORDS = frozenset(("criterion", "criteria", "criterions", "indicator", "indicators"))
_DIGITS = frozenset("0123456789")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ATTACHMENT_WORDS = frozenset(("annex", "annexe", "appendix", "attachment", "schedule"))


def _index() -> defaultdict[str, list[str]]:
    return defaultdict(list)


@define
class Numbers:
    """Ids of rows by the keys of their numbers; hardly any number has more than one, and only those need a list."""

    first: dict[str, str] = field(factory=dict)
    several: dict[str, list[str]] = field(factory=dict)

    def add(self, key: str, row_id: str) -> None:
        """Add a row."""
        first = self.first.setdefault(key, row_id)
        if first != row_id:
            self.several.setdefault(key, [first]).append(row_id)

    def __contains__(self, key: str) -> bool:
        return key in self.first

    def get(self, key: str) -> Sequence[str]:
        """Give the rows that have a number, in order; none where it is nobody's."""
        if key in self.several:
            return self.several[key]
        return (self.first[key],) if key in self.first else ()

    def items(self) -> Iterator[tuple[str, str]]:
        """Yield each number with each row that has it."""
        return ((key, row_id) for key in self.first for row_id in self.get(key))


@define(kw_only=True)
class Targets:
    """An index of everything in a plan that a reference can name, built in one pass.

    Attributes:
        criteria: The criteria that targets outside the plan may name, by the keys of their ids.
        by_number: Ids of rows by the number printed for them.
        by_bare_number: Ids of rows whose printed number has a kind word, by the number without it.
        by_section: Ids of rows by their section's heading, or the kind word and number that it begins with.
        by_action: Ids of rows and numbers of actions, by the number printed for the action.
        schemes: The manners in which the plan numbers its rows.
        known: What targets mean that were asked for before, by their words.
        name: The plan's name among several plans, which the ids of its rows begin with; empty where there is one plan.
        elsewhere: What words mean that name another of several plans; None where they name none.
    """

    criteria: Mapping[str, Criterion] = field(factory=dict)
    by_number: Numbers = field(factory=Numbers)
    by_bare_number: defaultdict[str, list[str]] = field(factory=_index)
    by_section: defaultdict[str, list[str]] = field(factory=_index)
    by_action: dict[str, list[tuple[str, int]]] = field(factory=lambda: defaultdict(list))
    schemes: set[str] = field(factory=set)
    name: str = ""
    elsewhere: Callable[[str], Meaning | None] = field(default=lambda _: None)
    _by_key: dict[str, Meaning] = field(factory=dict)
    _sections: list[tuple[Section, Sequence[str]]] = field(factory=list)
    known: dict[str, tuple[Meaning, ...]] = field(factory=dict)
    _numbered: Numbered | None = None

    def add_section(self, section: Section, ids: Sequence[str]) -> None:
        """Add the rows of a section, whose ids are these."""
        self._sections.append((section, ids))
        heading = section.heading or ""
        for name in {number_key(heading), _opening(heading)} - {""}:
            self.by_section[name] += ids
        add, schemes = self.by_number.add, self.schemes
        for row_id, row in zip(ids, section.rows, strict=True):
            printed = row.reference
            if printed and (scheme := plain_scheme(printed)):
                add(printed, row_id)
                schemes.add(scheme)
            elif printed and (key := number_key(printed)):
                self._add_number(row_id, key)
            for action in row.actions:
                if action.number:
                    self._add_actions(row_id, row)
                    break

    def _add_actions(self, row_id: str, row: PlanRow) -> None:
        row_key = number_key(row.reference or "")
        for number, action in enumerate(row.actions, 1):
            if action.number and (key := _action_key(row_key, action.number)):
                self.by_action[key].append((row_id, number))

    def _add_number(self, row_id: str, key: str) -> None:
        self.by_number.add(key, row_id)
        if scheme := scheme_of(key):
            self.schemes.add(scheme)
        if not key[0].isdigit():
            kind, bare = _kind_and_number(key)
            if _means_row(kind):
                self.by_bare_number[bare].append(row_id)

    @cached_property
    def by_opening(self) -> Mapping[str, Sequence[str]]:
        """Ids of rows by the kind word and number that their objective begins with; few plans are asked for one."""
        found = _index()
        for section, ids in self._sections:
            for row_id, row in zip(ids, section.rows, strict=True):
                if row.objective and (opening := _opening(row.objective.text)):
                    found[opening].append(row_id)
        return found

    def plain(self, number_of: Mapping[str, int]) -> dict[str, int]:
        """Give the rows' places in a list by their plain numbers, those that only one row has.

        Args:
            number_of: The place of each row by its id.
        """
        several = self.by_number.several
        single = self.by_number.first.items()
        return {key: number_of[row_id] for key, row_id in single if key not in several and key[0] in _DIGITS}

    def meanings(self, words: str) -> tuple[Meaning, ...]:
        """Give what the words of a target mean: one thing, or for a range or list as many as it has rows."""
        # Rows repeat one another's references; what the words mean is the same each time.
        found = self.known.get(words)
        if found is None:
            rows = self.by_number.get(words)
            found = (Meaning(target=rows[0]),) if len(rows) == 1 else tuple(self._of_words(words))
            self.known[words] = found
        return found

    def _of_words(self, words: str) -> Iterator[Meaning]:
        key = number_key(words)
        if key in self.by_number or plain_scheme(words) or not (parts := parts_of(words.strip())):
            yield self._meaning(words.strip(), key)
            return
        for part in parts:
            ends = ends_of(part)
            yield from self.between(*ends) if ends else (self._meaning(part, number_key(part)),)

    def between(self, first: str, last: str) -> tuple[Meaning, ...]:
        """Give what a range means: the plan's rows from one number to another, both inclusive.

        Where the ends are no rows of the plan, each number is taken for itself.
        """
        keys = number_key(first), number_key(last)
        if not all(len(self.by_number.get(key)) == 1 for key in keys):
            return tuple(self._meaning(number, number_key(number)) for number in counted(first, last))
        rows = self._rows_between(first, last)
        if not rows:  # from a higher number to a lower one
            rows = tuple(self.by_number.first[key] for key in keys)
        if len(rows) > LONGEST:
            reason = f"'{first} to {last}' reaches over {len(rows)} rows, too many to be meant one by one."
            return (Meaning(reason=reason),)
        return tuple(Meaning(target=row_id) for row_id in rows)

    def _rows_between(self, first: str, last: str) -> tuple[str, ...]:
        if self._numbered is None:
            self._numbered = Numbered.of(self.by_number.items())
        return self._numbered.between(first, last)

    def _meaning(self, words: str, key: str) -> Meaning:
        if key not in self._by_key:
            self._by_key[key] = self._absolute(words, key)
        return self._by_key[key]

    def _absolute(self, words: str, key: str) -> Meaning:
        if not key:
            return Meaning(reason="Its words name no target.")
        if key in self.by_number:
            return one_of(words, self.by_number.get(key))
        if plain_scheme(key):
            return self._number(words, key)
        kind, number = _kind_and_number(key)
        if kind:
            return self._of_kind(words, key, kind, number)
        numbered = Reference(target=key).is_item or scheme_of(key) in self.schemes
        return self._number(words, key) if numbered else self._name(words, key)

    def _name(self, words: str, key: str) -> Meaning:
        if key in self.by_section:
            return one_of(words, self.by_section[key], of="rows stand under")
        if found := self.elsewhere(words):
            return found
        return Meaning(reason=f"'{words}' names another document.", document=True)

    def _of_kind(self, words: str, key: str, kind: str, number: str) -> Meaning:
        means_row = _means_row(kind)
        numbered = self.by_number.get(number) if means_row else ()
        if rows := [*self.by_opening.get(key, ()), *numbered, *self.by_section.get(key, ())]:
            return one_of(words, rows, of="rows are, or stand under,")
        if kind in _CRITERION_WORDS and number in self.criteria:
            return self._criterion(number)
        if means_row:
            # "Action 9b" and "9B" are one target, so they share one spelling.
            return self._by_key.setdefault(number, self._number(number, number))
        if kind in _ATTACHMENT_WORDS or _YEAR.fullmatch(number):
            return Meaning(reason=f"'{words}' names another document or an attachment.", document=True)
        return self._number(words, key)

    def _criterion(self, number: str) -> Meaning:
        """Give the row that answers a criterion where the plan numbers rows like it, else the criterion outside."""
        if rows := self.by_number.get(number):
            return one_of(number, rows)
        return self._outside(self.criteria[number].id)

    def _outside(self, number: str) -> Meaning:
        return Meaning(target=f"{self.name}: {number}" if self.name else number, outside=True)

    def _number(self, words: str, key: str) -> Meaning:
        if rows := self.by_number.get(key) or self.by_bare_number.get(key):
            return one_of(words, rows)
        if key in self.by_action:
            return self._action(words, key)
        if scheme_of(key) in self.schemes:
            return self._outside(words.rstrip(" .:;,)]").lstrip(" (["))
        manner = "numbers its rows in another manner" if self.schemes else "numbers no rows"
        return Meaning(reason=f"No row is called '{words}', and the plan {manner}.")

    def _action(self, words: str, key: str) -> Meaning:
        found = self.by_action[key]
        if len(found) == 1:
            return Meaning(target=found[0][0], action=found[0][1])
        candidates = tuple(dict.fromkeys(row_id for row_id, _ in found))
        return Meaning(candidates=candidates, reason=f"{len(found)} actions have the number '{words}'.")


def _opening(text: str) -> str:
    """Give the key of the kind word and number that a text begins with, such as ``objective3``, or no text."""
    match = _OPENING.match(text)
    return number_key(f"{match.group(1)} {match.group(2)}") if match else ""


def _kind_and_number(key: str) -> tuple[str, str]:
    """Give the kind word and the number that a key consists of, or two empty texts."""
    match = _KIND_AND_NUMBER.fullmatch(key)
    return (match[1], match[2] or match[3]) if match else ("", "")


def _means_row(kind: str) -> bool:
    return (f"{kind[:-3]}y" if kind.endswith("ies") else kind.removesuffix("s")) in _ROW_WORDS


def _action_key(row_key: str, printed: str) -> str | None:
    """Give the key of an action by its list number: as printed where that is whole, or as a letter after the row's.

    A plain list number gives none: whether "2.5" means the fifth action of row 2 or another row is a guess.
    """
    key = number_key(printed)
    whole = "." in key and scheme_of(key)
    if whole or (row_key and key[:-1] == row_key and key[-1:].isalpha()):
        return key
    return f"{row_key}{key}" if row_key and key.isalpha() else None

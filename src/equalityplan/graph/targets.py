"""What the words of a reference can mean in one plan."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import define, field, frozen

from equalityplan.graph.numbering import number_key, scheme_of
from equalityplan.model.dependency import Dependency, Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section

# Matched against keys, in which no space stands between letters and digits.
_KIND_AND_NUMBER = re.compile(
    r"([^\W\d_]+)(?:\.?\s?(?:no\.?\s?)?([0-9]+(?:\.[0-9]+)*[a-z]?)"
    r"|\.?\s([a-z]{1,3}[0-9]+(?:\.[0-9]+)*[a-z]?|[a-z]|[ivx]{1,5}))"
)
# At the start of an objective or heading a single letter after a word is a word of its own ("Be a ...").
_OPENING = re.compile(r"\s*([^\W\d_]+)\s+([0-9]+(?:\.[0-9]+)*[a-z]?)(?!\w|\.\d)", re.IGNORECASE)
_ABOVE = re.compile(
    r"(?:as\s+|the\s+)*(?:above|ditto|same|(?:row|item|action|objective|point)\s+above"
    r"|(?:previous|preceding)(?:\s+(?:row|item|action|objective|point))?|do\.?|\"|\u201d|\u3003)[.:]*",
    re.IGNORECASE,
)
# Kind words that mean a row of the plan itself, so that the number alone is what counts.
_ROW_WORDS = frozenset(
    {"action", "activity", "aim", "item", "line", "objective", "point", "row", "step", "task"}
    | {"no", "number", "ref", "reference"}
)
_ELSEWHERE_HERE = frozenset(("below", "overleaf", "as below", "see below"))
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_ATTACHMENT_WORDS = frozenset(("annex", "annexe", "appendix", "attachment", "schedule"))


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
class PlacedRow:
    """A row with its id, its section and the id of the row before it in that section."""

    row_id: str
    row: PlanRow
    section: Section
    before: str | None


def placed_rows(plan: Plan) -> Iterator[PlacedRow]:
    """Yield the rows of a plan in order, each with its place among the others."""
    ids = iter(plan.row_ids)
    for section in plan.sections:
        before = None
        for row in section.rows:
            row_id = next(ids)
            yield PlacedRow(row_id=row_id, row=row, section=section, before=before)
            before = row_id


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

    def as_dependency(self, row_id: str, reference: Reference) -> Dependency | None:
        """Give the dependency of a row whose reference means this, or None where no single target is meant."""
        if self.target is None:
            return None
        return Dependency(
            source=row_id,
            target=self.target,
            relation=reference.relation,
            outside=self.outside,
            action=self.action,
            text=reference.text,
            where=reference.where,
        )

    def as_open(self, row_id: str, reference: Reference) -> OpenReference:
        """Give the open reference of a row whose reference means this."""
        return OpenReference(
            row_id=row_id,
            reference=reference,
            candidates=self.candidates,
            reason=self.reason,
            document=self.document,
        )


def _index() -> defaultdict[str, list[str]]:
    return defaultdict(list)


@define(kw_only=True)
class Targets:
    """An index of everything in a plan that a reference can name, built in one pass.

    Attributes:
        by_number: Ids of rows by the number printed for them.
        by_bare_number: Ids of rows whose printed number has a kind word, by the number without it.
        by_opening: Ids of rows by the kind word and number that their objective begins with.
        by_section: Ids of rows by their section's heading, or the kind word and number that it begins with.
        by_action: Ids of rows and numbers of actions, by the number printed for the action.
        schemes: The manners in which the plan numbers its rows.
    """

    by_number: defaultdict[str, list[str]] = field(factory=_index)
    by_bare_number: defaultdict[str, list[str]] = field(factory=_index)
    by_opening: defaultdict[str, list[str]] = field(factory=_index)
    by_section: defaultdict[str, list[str]] = field(factory=_index)
    by_action: dict[str, list[tuple[str, int]]] = field(factory=lambda: defaultdict(list))
    schemes: set[str] = field(factory=set)
    _meanings: dict[str, Meaning] = field(factory=dict)
    _section_names: dict[str, set[str]] = field(factory=dict)

    @classmethod
    def of(cls, rows: Iterable[PlacedRow]) -> Targets:
        """Build the index of these rows."""
        targets = cls()
        for placed in rows:
            targets._add(placed)
        return targets

    def _add(self, placed: PlacedRow) -> None:
        self._add_number(placed)
        self._add_actions(placed)
        if opening := _opening(placed.row.objective.text if placed.row.objective else ""):
            self.by_opening[opening].append(placed.row_id)
        heading = placed.section.heading or ""
        if heading not in self._section_names:
            self._section_names[heading] = {number_key(heading), _opening(heading)} - {""}
        for name in self._section_names[heading]:
            self.by_section[name].append(placed.row_id)

    def _add_number(self, placed: PlacedRow) -> None:
        if not (key := number_key(placed.row.reference or "")):
            return
        self.by_number[key].append(placed.row_id)
        if scheme := scheme_of(key):
            self.schemes.add(scheme)
        kind, bare = _kind_and_number(key)
        if _means_row(kind):
            self.by_bare_number[bare].append(placed.row_id)

    def _add_actions(self, placed: PlacedRow) -> None:
        row_key = number_key(placed.row.reference or "")
        for number, action in enumerate(placed.row.actions, 1):
            if action.number and (key := _action_key(row_key, action.number)):
                self.by_action[key].append((placed.row_id, number))

    def meaning(self, reference: Reference, before: str | None) -> Meaning:
        """Give what a reference means in a row, `before` being the id of the row before it in its section."""
        if _ABOVE.fullmatch(reference.target.strip()):
            return Meaning(target=before) if before else Meaning(reason="No row stands before it in its section.")
        key = number_key(reference.target)
        # Rows repeat one another's references; what the words mean is the same each time.
        if key not in self._meanings:
            self._meanings[key] = self._absolute(reference.target.strip(), key)
        return self._meanings[key]

    def _absolute(self, words: str, key: str) -> Meaning:
        if not key:
            return Meaning(reason="Its words name no target.")
        if key in self.by_number:
            return _rows_meant(words, self.by_number[key])
        kind, number = _kind_and_number(key)
        if kind:
            return self._of_kind(words, key, kind, number)
        numbered = Reference(target=key).is_item or scheme_of(key) in self.schemes
        return self._number(words, key) if numbered else self._name(words, key)

    def _name(self, words: str, key: str) -> Meaning:
        if key in self.by_section:
            return _rows_meant(words, self.by_section[key], of="rows stand under")
        if key in _ELSEWHERE_HERE:
            return Meaning(reason=f"'{words}' does not say which row is meant.")
        return Meaning(reason=f"'{words}' names another document.", document=True)

    def _of_kind(self, words: str, key: str, kind: str, number: str) -> Meaning:
        means_row = _means_row(kind)
        numbered = self.by_number.get(number, ()) if means_row else ()
        if rows := [*self.by_opening.get(key, ()), *numbered, *self.by_section.get(key, ())]:
            return _rows_meant(words, rows, of="rows are, or stand under,")
        if means_row:
            # "Action 9b" and "9B" are one target, so they share one spelling.
            return self._meanings.setdefault(number, self._number(number, number))
        if kind in _ATTACHMENT_WORDS or _YEAR.fullmatch(number):
            return Meaning(reason=f"'{words}' names another document or an attachment.", document=True)
        return self._number(words, key)

    def _number(self, words: str, key: str) -> Meaning:
        if rows := self.by_number.get(key) or self.by_bare_number.get(key):
            return _rows_meant(words, rows)
        if key in self.by_action:
            return self._action(words, key)
        if scheme_of(key) in self.schemes:
            return Meaning(target=words.rstrip(" .:;,)]").lstrip(" (["), outside=True)
        manner = "numbers its rows in another manner" if self.schemes else "numbers no rows"
        return Meaning(reason=f"No row is called '{words}', and the plan {manner}.")

    def _action(self, words: str, key: str) -> Meaning:
        found = self.by_action[key]
        if len(found) == 1:
            return Meaning(target=found[0][0], action=found[0][1])
        candidates = tuple(dict.fromkeys(row_id for row_id, _ in found))
        return Meaning(candidates=candidates, reason=f"{len(found)} actions have the number '{words}'.")


def _rows_meant(words: str, rows: list[str], of: str = "rows are called") -> Meaning:
    candidates = tuple(dict.fromkeys(rows))
    if len(candidates) == 1:
        return Meaning(target=candidates[0])
    return Meaning(candidates=candidates, reason=f"{len(candidates)} {of} '{words}'.")


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

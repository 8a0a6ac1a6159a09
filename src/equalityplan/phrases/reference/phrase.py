"""Pointing phrases: pointing words, the targets that follow them, and the words that close them."""

from __future__ import annotations

from typing import NamedTuple

from equalityplan.model.dependency import NEIGHBOURS, Relation
from equalityplan.phrases.reference.document_name import read_beginning, read_document_name, read_item_of_plan
from equalityplan.phrases.reference.item import Item, Kind, read_item, read_kind, read_qualified_item
from equalityplan.phrases.reference.pointer import Names, Pointer, read_pointer
from equalityplan.phrases.tokens import Wording

_ARTICLES = frozenset("the our its their your".split())
# Small words between a pointing word and its target.
_JOINING = frozenset("at in under to from within of on for with back also both our their its your the : = - –".split())
_ACTING = frozenset("action actions activity activities work tasks details".split())
_ACTING_AT = frozenset("at in under for from within against above".split())
_ADJECTIVES = frozenset("all relevant related other same following further corresponding the".split())
_EVENTS = frozenset(
    "completion publication approval implementation adoption agreement launch outcome outcomes results result findings "
    "recommendations introduction release receipt conclusion development review roll-out rollout delivery start end "
    "commencement ratification sign-off signing consultation production finalisation analysis evaluation".split()
)
_LONGEST_REMARK = 10
_MOST_NOTED = 5
_REPEATING = frozenset({":", "=", "-", "–"})
_MOST_JOINING = 8  # so that no run of small words is read again for each pointing word in it
_SEPARATORS = frozenset({",", ";", "&", "+", "/", "and", "or", "also"})
_AFTER_BARE = frozenset({"", ".", ",", ";", ")", "]", ":", "for", "also", "–", "-"}) | NEIGHBOURS
_BEFORE_OPENING = frozenset({"", ".", ",", ";", ":", "(", "[", "-", "–", "—", "•", "!", "?", "/", "|", "and", "but"})
_LEADS = frozenset({"please", "also"})
_BUILDING = frozenset(
    "ensure develop improve build strengthen establish make create maintain explicit clear clearer show forge closer "
    "better stronger good strong effective have has more close new existing any".split()
)
_BEFORE_ROW_ABOVE = frozenset({"(", "[", "-", "–", ":", "see", "at", "in", "for", "point"})
_BEFORE_ROW_BESIDE = frozenset({"the", "at", "in", "for", "to", "from"})
_MOST_BEFORE_ROW = 2
_BEFORE = frozenset({"previous", "preceding"})
_ROWS = frozenset({"row", "item", "action", "objective", "point", "step"})
_INTENDED = frozenset("be being get to".split())
_CLOSINGS: tuple[tuple[str, ...], ...] = (
    ("for", "further", "action"),
    ("for", "further", "actions"),
    ("for", "further", "details"),
    ("for", "further", "information"),
    ("for", "more", "details"),
    ("for", "more", "information"),
    ("for", "full", "details"),
    ("for", "action"),
    ("for", "actions"),
    ("for", "details"),
    ("for", "detail"),
    ("for", "information"),
)


class Phrase(NamedTuple):
    """One pointing phrase.

    Attributes:
        first: The position of its first token.
        end: The position after its last.
        targets: What it points at, in order.
        relation: What it says about them.
        worded: Whether it has pointing words, rather than being a mere number or code.
    """

    first: int
    end: int
    targets: tuple[str, ...]
    relation: Relation
    worded: bool = True


def read_phrase(wording: Wording, at: int) -> Phrase | None:
    """Read the pointing phrase that begins at a token, or give None."""
    found = read_pointer(wording.tokens, at)
    if found is None or wording.low(at - 1) == "the":
        return None
    pointer, after = found
    first = _first(wording, at)
    opens = wording.low(first - 1) in _BEFORE_OPENING or (first == 1 and wording.token(0).kind in {"number", "code"})
    if pointer.relation is Relation.SAME_AS or wording.low(after) in NEIGHBOURS:
        same = _read_above(wording, first, at, after, opens=opens)
        if same is not None:
            return same
    if wording.low(at) == "as" and after == at + 1 and not opens:
        return None
    beside = _read_row_beside(wording, after) if pointer.bare or pointer.relation is Relation.DEPENDS_ON else None
    if beside is not None:
        return Phrase(first, beside[1], (beside[0],), pointer.relation)
    fitted = _fitted(wording, at, pointer, opens=opens)
    targets, end = _Targets(wording, fitted, opens=opens).read(after)
    # "Recorded in the HR system" names no document.
    if not targets or (fitted.names > pointer.names and not all(map(_ends_named, targets))):
        return None
    pointer = fitted
    return _closed(wording, Phrase(first, end, targets, _relation(wording, pointer, after)), pointer)


def _ends_named(target: str) -> bool:
    return not target.rpartition(" ")[2].islower()


def _first(wording: Wording, at: int) -> int:
    """The position of "also" or "please" before pointing words, which belong to them."""
    while wording.low(at - 1) in _LEADS:
        at -= 1
    return at


def _fitted(wording: Wording, at: int, pointer: Pointer, *, opens: bool) -> Pointer:
    """Fit the names of documents to where the pointing words stand.

    They are taken away where the words may be an ordinary verb or noun, and given where the words open a sentence.
    """
    before, low = wording.low(at - 1), wording.low(at)
    building = low in {"link", "links"} and before in _BUILDING
    intended = pointer.relation is Relation.EVIDENCE_AT and before in _INTENDED
    verb = low in {"see", "link"} and not opens and before in {"to", "will", "can", "would", "we"}
    object_ = low in {"details", "detail", "information"} and not opens
    if building or intended or verb or object_:
        return pointer._replace(names=Names.NONE)
    reported = pointer.relation is Relation.EVIDENCE_AT and pointer.names is Names.NONE
    return pointer._replace(names=Names.NAMED) if reported and opens else pointer


def _read_above(wording: Wording, first: int, at: int, after: int, *, opens: bool) -> Phrase | None:
    """Read "as above", "ditto" and the like, which point at the row before."""
    low, ditto = wording.low(at), wording.low(at) == "ditto"
    if not ditto and wording.low(after) not in NEIGHBOURS:
        return None
    end = after + (wording.low(after) in NEIGHBOURS)
    target = "above" if ditto else wording.low(after)
    if not (ditto or (opens and low in {"as", "same", "identical"})):
        return Phrase(first, end, (target,), Relation.SEE)
    numbered = _row_above(wording, end)
    if numbered is not None:
        return Phrase(first, numbered[1], (numbered[0],), Relation.SAME_AS)
    return Phrase(first, end, (_parent(wording, first) or target,), Relation.SAME_AS)


def _read_row_beside(wording: Wording, at: int) -> tuple[str, int] | None:
    """Read "the previous action" and "row below", which say where a row stands, and give the position after them."""
    for _ in range(_MOST_BEFORE_ROW):
        at += wording.low(at) in _BEFORE_ROW_BESIDE
    low, following = wording.low(at), wording.low(at + 1)
    if low in _BEFORE and following in _ROWS:
        return "above", at + 2
    return (following, at + 2) if low in _ROWS and following in NEIGHBOURS else None


def _row_above(wording: Wording, at: int) -> tuple[str, int] | None:
    """The number printed after "as above", which says what row is meant, and the position after it."""
    bracket = wording.low(at) in {"(", "["}
    for _ in range(3):
        at += wording.low(at) in _BEFORE_ROW_ABOVE
    item = read_item(wording, at)
    if item is None or item.bare or len(item.targets) != 1:
        return None
    return item.targets[0], item.end + (bracket and wording.low(item.end) in {")", "]"})


def _parent(wording: Wording, first: int) -> str | None:
    """The row above a row that is printed as 1.2.1: certainly 1.2, as nothing can stand between."""
    own = wording.token(0)
    certain = first == 1 and own.kind == "number" and own.text.count(".") > 1 and own.text.endswith(".1")
    return own.text.removesuffix(".1") if certain else None


def _relation(wording: Wording, pointer: Pointer, after: int) -> Relation:
    """Tell "see the actions at" from "see"."""
    if pointer.relation is not Relation.SEE:
        return pointer.relation
    small = (at for at in range(after, after + _MOST_JOINING) if wording.low(at) not in _JOINING | _ADJECTIVES)
    at = next(small, after)
    acting = wording.low(at) in _ACTING - {"work", "details"} and _noted(wording, at)
    return Relation.SEE_ACTIONS_AT if acting else Relation.SEE


def _noted(wording: Wording, at: int) -> int:
    """How many words lead from a position to an item, as "comments at" and "actions listed under" do; 0 for others."""
    for end in range(at + 1, at + _MOST_NOTED):
        if wording.low(end) in _ACTING_AT:
            return end + 1 - at
        if wording.token(end).kind != "word" or wording.capital(end):
            return 0
    return 0


def _closed(wording: Wording, phrase: Phrase, pointer: Pointer) -> Phrase:
    """Take in "above" and "for action" after the targets."""
    end = phrase.end + (wording.low(phrase.end) in NEIGHBOURS)
    lows = tuple(wording.low(at) for at in range(end, end + 3))
    closing: tuple[str, ...] = next((words for words in _CLOSINGS if lows[: len(words)] == words), ())
    acting = closing[-1:] in {("action",), ("actions",)} and pointer.relation is Relation.SEE
    relation = Relation.SEE_ACTIONS_AT if acting else phrase.relation
    return phrase._replace(end=end + len(closing), relation=relation)


class _Targets:
    """The list of targets after pointing words."""

    def __init__(self, wording: Wording, pointer: Pointer, *, opens: bool) -> None:
        self.wording, self.pointer, self.opens = wording, pointer, opens
        self.found: list[str] = []
        self.kind: Kind | None = None
        self.bare = False

    def read(self, after: int) -> tuple[tuple[str, ...], int]:
        """Give the targets and the position after them; none where the words point at nothing."""
        at = self._repeated(self._joining(after))
        end = self._one(at)
        if end is None:
            return (), after
        while (following := self._next(end)) is not None:
            end = following
        if self.bare and (not self.pointer.bare or self.wording.low(end) not in _AFTER_BARE):
            return (), after
        return tuple(self.found), end

    def _repeated(self, at: int) -> int:
        """Pass over pointing words behind others and a mark: "Evidence: see ..."."""
        if self.wording.low(at - 1) not in _REPEATING or at >= len(self.wording) or self.wording.capital(at):
            return at
        again = read_pointer(self.wording.tokens, at)
        if again is None or again[0].relation is not Relation.SEE:
            return at
        self.pointer = again[0]
        return self._joining(again[1])

    def _next(self, end: int) -> int | None:
        """Read one more target after a separator, or after a lost one."""
        at = self._remarked(end)
        while self.wording.low(at) in _SEPARATORS:
            at += 1
        if at == end and not self._lost_separator(end):
            return None
        if self.wording.low(end) == "(" and not self._begins_certain_item(self._joining(at)):
            return None
        return self._one(self._joining(at, _ARTICLES | {"at", "to", "in", "with"}))

    def _remarked(self, end: int) -> int:
        """Pass over a remark in brackets that a separator follows: "2.1 (training) and 4.3"."""
        if self.wording.low(end) != "(":
            return end
        close = next((at for at in range(end + 2, end + _LONGEST_REMARK) if self.wording.low(at) == ")"), end)
        return close + 1 if self.wording.low(close + 1) in _SEPARATORS else end

    def _lost_separator(self, end: int) -> bool:
        token = self.wording.token(end)
        return token.kind == "number" and "." in token.text and "." in self.wording.token(end - 1).text

    def _joining(self, at: int, words: frozenset[str] = _JOINING) -> int:
        """Pass over small words, "completion of the" and "actions in the" before a target."""
        for _ in range(_MOST_JOINING):
            step = self._joining_step(at, words)
            if not step:
                break
            at += step
        return at

    def _joining_step(self, at: int, words: frozenset[str]) -> int:
        low, following = self.wording.low(at), self.wording.low(at + 1)
        small = low in words and not self._begins_item(at)
        if small or (low == "(" and self._begins_certain_item(at + 1)):
            return 1
        if low in _ACTING and following in _ACTING_AT:
            return 2
        match self.pointer.relation:
            case Relation.DEPENDS_ON:
                return self._event(at) or self._adjectives(at)
            case Relation.SUPERSEDES:
                again = read_pointer(self.wording.tokens, at) if low else None
                return again[1] - at if again is not None and again[0] is self.pointer else 0
            case Relation.SEE:
                return self._note(at) or self._adjectives(at)
            case _:
                return self._adjectives(at)

    def _event(self, at: int) -> int:
        """How many words are "completion of" and the like."""
        low, following = self.wording.low(at), self.wording.low(at + 1)
        if low in _EVENTS and following in {"of", "from"}:
            self.pointer = self.pointer._replace(names=Names.NAMED)
            return 2
        return int(following in _EVENTS and self.wording.low(at + 2) == "of")  # "Cabinet approval of"

    def _note(self, at: int) -> int:
        """How many words are "comments at" and the like before an item."""
        lower = self.wording.low(at).isalpha() and not self.wording.capital(at)
        noted = _noted(self.wording, at) if lower and self.pointer.bare else 0
        return noted if self._begins_certain_item(at + noted) else 0

    def _adjectives(self, at: int) -> int:
        """How many words stand before "actions at", as in "all the relevant actions under"."""
        end = at
        while self.wording.low(end) in _ADJECTIVES and end < at + _MOST_JOINING:
            end += 1
        acting = self.wording.low(end) in _ACTING and self.wording.low(end + 1) in _ACTING_AT
        return end - at if acting else 0

    def _begins_certain_item(self, at: int) -> bool:
        at += self.wording.low(at) in _ARTICLES
        item = read_item(self.wording, at)
        return item is not None and not item.bare

    def _begins_item(self, at: int) -> bool:
        return read_kind(self.wording, at) is not None and read_item(self.wording, at) is not None

    def _one(self, at: int) -> int | None:
        item = read_item(self.wording, at, self.kind) or read_qualified_item(self.wording, at)
        item = item or read_item_of_plan(self.wording, at)
        if item is not None:
            return self._item(at, item)
        name = read_document_name(self.wording, at, self.pointer.names, opens=self.opens and not self.found)
        if name is None and self.pointer.relation is Relation.DEPENDS_ON:
            name = read_beginning(self.wording, at)
        if name is None:
            return None
        self.found.append(name.text)
        return name.end

    def _item(self, at: int, item: Item) -> int | None:
        legal = _is_legal(self.wording, item)
        if legal or (item.bare and self.found and not self.bare):
            return None
        outside = self._outside(at, item)
        if outside is not None:
            return outside
        self.found.extend(item.targets)
        self.kind, self.bare = item.kind, self.bare or item.bare
        return item.end

    def _outside(self, at: int, item: Item) -> int | None:
        """Read "action 3 of the Equality Scheme" as one target: a bare 3 would be taken for a row of this plan."""
        part = item.kind is None or item.kind.name is None or item.kind.single in {"page", "section", "paragraph"}
        if not part or self.wording.low(item.end) not in {"of", "in", "from"} or self.pointer.names < Names.NAMED:
            return None
        name = read_document_name(self.wording, item.end + 1, Names.NAMED, opens=True)
        if name is None:
            return None
        self.found.append(self.wording.words(at, name.end))
        return name.end


def _is_legal(wording: Wording, item: Item) -> bool:
    """Whether a section or part is one of an Act: "section 149 of the Equality Act"."""
    if item.kind is None or item.kind.single not in {"section", "part", "paragraph", "chapter"}:
        return False
    following = [wording.token(at).text for at in range(item.end, item.end + 12)]
    stop = next((n for n, text in enumerate(following) if text in {".", ";", ")", ""}), len(following))
    return any(
        text in {"Act", "Acts", "Regulations", "Order", "Bill", "Convention", "HRA"} for text in following[:stop]
    )

"""Items that are named without pointing words: "(Recommendation 1)", "the WM1 target", "[4.2.3]"."""

from __future__ import annotations

from equalityplan.model.dependency import Relation
from equalityplan.phrases.reference.item import SINGULARS, Item, Kind, read_item, read_kind, read_qualified_item
from equalityplan.phrases.reference.phrase import Phrase
from equalityplan.phrases.reference.pointer import read_pointer
from equalityplan.phrases.tokens import Token, Wording

_CLOSING = {"(": ")", "[": "]"}
_BRACKETED = frozenset(
    "action actions objective priority recommendation commitment outcome aim goal theme annex annexe appendix strand "
    "workstream milestone task pledge indicator principle point points item items row rows ref refs reference "
    "obj rec".split()
)
_NAMED = frozenset("action actions objective priority recommendation commitment outcome annex annexe appendix".split())
_NAMING = _NAMED.union(word for word, single in SINGULARS.items() if single in _NAMED)
# Also named by "item 4 refers".
_REFERRED = frozenset("item items point points section sections page pages paragraph paragraphs".split())
_ATTACHED = frozenset({"annex", "annexe", "appendix", "ref", "refs", "reference"})
# Beside one of these a code such as WM1 is an item's; alone it may be a street, a gas or a year at school.
_CODED = frozenset(
    "target targets action actions objective objectives indicator indicators measure measures priority priorities "
    "recommendation milestone outcome commitment kpi pi aim goal task item row".split()
)
# National sets of indicators: local government, best value, local plans.
_OUTSIDE = frozenset("ni nis bv bvpi lpi kpi pi paf".split())
_PREPOSITIONS = frozenset("in under within at from of to for on through by with against per and via towards".split())
_FOLLOWING = frozenset(
    "above below is are was were has have will should must may can to and or by in of on for with as from at which "
    "that but when if through via using during within".split()
)
_LONGEST_HEADING = 6
_HEADING = frozenset(
    "strategic corporate equality equalities diversity inclusion edi key service departmental council national local "
    "the our overall main race disability gender plan theme high draft specific operational delivery".split()
)


def may_name_item(token: Token) -> bool:
    """Tell by a token alone whether an item that is named without pointing words can begin there."""
    if token.kind == "word":
        return token.low in _NAMING or token.low in _REFERRED or _is_outside(token)
    return token.kind == "code" or token.low in _CLOSING


def read_named_item(wording: Wording, at: int) -> Phrase | None:
    """Read an item that is named without pointing words and begins at a token, or give None.

    An item's own number at the start of the text is no mention, and neither is a heading.
    """
    low = wording.low(at)
    if low in _CLOSING:
        return _bracketed(wording, at)
    return _outside(wording, at) or _coded(wording, at) or _named(wording, at)


def _bracketed(wording: Wording, at: int) -> Phrase | None:
    """Read a bracket that holds nothing but items."""
    items: list[Item] = []
    end = at + 1
    while (item := _listed(wording, end, items[-1].kind if items else None)) is not None:
        items.append(item)
        end = item.end + (wording.low(item.end) in {",", ";", "and", "&", "/"})
    if not items or wording.low(end) != _CLOSING[wording.low(at)] or end != items[-1].end:
        return None
    relation = _bracket_relation(wording, at, items[0])
    targets = tuple(target for item in items for target in item.targets)
    return Phrase(at, end + 1, targets, relation, worded=False) if relation else None


def _listed(wording: Wording, at: int, kind: Kind | None) -> Item | None:
    item = read_item(wording, at, kind)
    if item is not None or at >= len(wording) or read_pointer(wording.tokens, at) is not None:
        return item
    return read_qualified_item(wording, at)


def _bracket_relation(wording: Wording, at: int, item: Item) -> Relation | None:
    target = item.targets[0]
    if item.kind is not None:
        seen = item.kind.single in _ATTACHED
        return (Relation.SEE if seen else Relation.LINKS_TO) if item.kind.single in _BRACKETED else None
    if target[0].isalpha():
        letters = target.rstrip("0123456789. abcdef")
        if _abbreviates(wording, at, letters):
            return None
        return Relation.LINKS_TO if letters.lower() in _OUTSIDE or " " in target else Relation.SEE
    if wording.low(at) == "[":
        return Relation.EVIDENCE_AT if "." in target and at > 0 else None
    return Relation.LINKS_TO if target.count(".") > 1 and at > 0 else None


def _abbreviates(wording: Wording, at: int, letters: str) -> bool:
    """Whether a bracket only gives the initials of the name before it."""
    initials = "".join(wording.token(n).text[0] for n in range(max(0, at - 12), at) if wording.capital(n))
    return initials.endswith(letters)


def _outside(wording: Wording, at: int) -> Phrase | None:
    """Read the code of an outside indicator: NI 140, BVPI 2a."""
    if at == 0 or not _is_outside(wording.token(at)):
        return None
    item = read_item(wording, at)
    return Phrase(at, item.end, item.targets, Relation.LINKS_TO, worded=False) if item else None


def _is_outside(token: Token) -> bool:
    return token.text[0].isupper() and token.text.rstrip("0123456789.abcdefghijkl").lower() in _OUTSIDE


def _coded(wording: Wording, at: int) -> Phrase | None:
    """Read a code beside a word for an item: "target WP2", "the WM1 target"."""
    token = wording.token(at)
    if token.kind != "code" or at == 0:
        return None
    if wording.low(at - 1) not in _CODED and wording.low(at + 1) not in _CODED:
        return None
    item = read_item(wording, at)
    own = at == 1 and wording.low(0) in _CODED
    return Phrase(at, item.end, item.targets, Relation.SEE, worded=False) if item and not own else None


def _named(wording: Wording, at: int) -> Phrase | None:
    """Read the word for a kind of list with its number in the midst of a sentence: "actions in priority 3"."""
    found = read_kind(wording, at)
    if found is None:
        return None
    item = read_item(wording, at)
    if item is not None and wording.low(item.end) in {"refer", "refers"}:
        return Phrase(at, item.end + 1, item.targets, Relation.SEE)
    if found[0].single not in _NAMED:
        return None
    if not at or not (wording.capital(at) or wording.low(at - 1) in _PREPOSITIONS):
        return None
    if item is None or not _goes_on(wording, item.end) or _is_heading(wording, at, item.end):
        return None
    return Phrase(at, item.end, item.targets, Relation.SEE, worded=False)


def _goes_on(wording: Wording, end: int) -> bool:
    """Whether what follows a number lets it be a name: "priority 1 repairs" names a class of repairs."""
    following = wording.token(end)
    return following.kind in {"mark", "initial"} or following.low in _FOLLOWING


def _is_heading(wording: Wording, at: int, end: int) -> bool:
    before = wording.tokens[:at] if at <= _LONGEST_HEADING else []
    if not before or not all(token.text[0].isupper() or token.kind != "word" for token in before):
        return False
    words = {token.low for token in before if token.kind == "word"}
    return words <= _HEADING or len(before) > 1 or wording.low(end) in {":", "–", "-", "—"}

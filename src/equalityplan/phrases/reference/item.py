"""The numbers and codes of items, alone, after a word for their kind, and in ranges."""

from __future__ import annotations

import re
from typing import NamedTuple

from equalityplan.phrases.tokens import Wording

_NUMBER = re.compile(r"[1-9]\d{0,2}(?:\.(?:0|[1-9]\d{0,2})){0,4}[a-lA-L]?")
_PARTED = re.compile(r"(.*?)(\d+|[A-Za-z])")
_DATE = re.compile(r"(\d+)\.(\d+)\.\d+")
_LAST_MONTH, _LAST_DAY = 12, 31
_ROMAN = re.compile(r"[IVX]{1,5}|[ivx]{1,5}")
_SMALL_ROMAN = re.compile(r"[ivx]{2,5}")
_SHORT = re.compile(r"[A-Z]{1,4}")
_LONGEST_RANGE = 60
_LONGEST_CODE_NUMBER = 3
_IN_CODES = frozenset({"/", "-"})

# Words before a number that name no list of their own: the number alone is the target.
_PLAIN = frozenset(
    "action actions point points row rows item items no nos number numbers ref refs reference references entry "
    "entries line lines".split()
)
_LISTS = frozenset(
    "objective priority recommendation commitment outcome theme aim goal section criterion chapter page paragraph para "
    "table figure strand workstream step milestone measure indicator task issue principle pledge question part annex "
    "appendix target note activity domain kpi deliverable requirement driver pillar ambition promise area project "
    "initiative footnote attachment enclosure box proposal finding exhibit addendum obj rec app sect".split()
)
# Every spelling of such a word, with the word itself.
SINGULARS = {
    **{single.removesuffix("y") + "ies": single for single in _LISTS if single.endswith("y")},
    **{f"{single}s": single for single in _LISTS},
    **{single: single for single in _LISTS},
    "criteria": "criterion",
    "appendices": "appendix",
    "annexes": "annex",
    "annexe": "annexe",
}
_LETTERED = frozenset(
    "annex annexe appendix app attachment enclosure section part table theme objective priority outcome exhibit box "
    "figure addendum".split()
)
_SHORTENED = frozenset("obj rec app sect para".split())
_REFERRING = frozenset("no nos number numbers ref refs reference references".split())
_ACTIONS = frozenset(("action", "actions"))
_ROMAN_NUMBERED = frozenset("annex annexe appendix part section chapter".split())
_SPELLED = frozenset("one two three four five six seven eight nine ten".split())
# What follows a number that measures something instead of naming an item.
_UNITS = frozenset(
    "% percent per times million billion fte wte hour hours day days week weeks month months year years yr yrs people "
    "staff percentage am pm p k m bn st nd rd th".split()
)
_CURRENCY = frozenset("£$€")
_DASHES = frozenset({"-", "–", "—", "to", "through"})


_DOCUMENTS = frozenset("plan strategy scheme charter framework policy programme".split())
_OWN_PLAN = frozenset("action equality equalities diversity inclusion and & edi delivery implementation".split())

# Letters that make a name with a number, not the code of an item: EDS2, KS4, CO2, FY21, Q3.
_NAMES = frozenset(
    "eds ks co no pm nvq iso bs en fy ey mp bbc itv ict wcag html utf hiv un eu q h y bnf nhs ps fs".split()
)


class Kind(NamedTuple):
    """The word for a kind of list before a number.

    Attributes:
        name: The word in the singular as printed, or None where the number alone is the target.
        single: The word in lower case and the singular.
    """

    name: str | None
    single: str


class Item(NamedTuple):
    """One number, code or range that was read.

    Attributes:
        targets: The targets in order; several for a range.
        kind: The kind that the next number of a list takes over.
        bare: Whether it is a whole number without a kind, which might be a count.
        end: The position after it.
    """

    targets: tuple[str, ...]
    kind: Kind | None
    bare: bool
    end: int


def single_of(word: str) -> str | None:
    """Give the singular of a word for a kind of list, or None for any other word.

    Examples:
        >>> single_of("priorities"), single_of("appendices"), single_of("level")
        ('priority', 'appendix', None)
    """
    return SINGULARS.get(word)


def read_kind(wording: Wording, at: int) -> tuple[Kind, int] | None:
    """Read the word for a kind of list, with "number" or "no." after it."""
    low = wording.low(at)
    if low in _PLAIN:
        return Kind(None, low), _after_no(wording, at)
    single = single_of(low)
    if single is None:
        return None
    printed = wording.token(at).text
    if printed.isupper() and wording.low(at + 1) in _ACTIONS and low in _SHORTENED:
        return None  # the action of something of that short name
    if low != single:
        printed = single.title() if printed[0].isupper() else single
    stopped = single in _SHORTENED and wording.low(at + 1) == "."
    return Kind(printed, single), _after_no(wording, at + 1 + stopped)


def _after_no(wording: Wording, at: int) -> int:
    """Pass over "action point no." and the like; three words are as many as anyone prints."""
    for _ in range(3):
        if wording.low(at) not in _PLAIN:
            break
        at += 1 + (wording.low(at + 1) in {".", ":"})
    return at


def read_item(wording: Wording, at: int, carried: Kind | None = None) -> Item | None:
    """Read a number, code or range, with the word for its kind if there is one.

    Args:
        wording: The text.
        at: Where to begin.
        carried: The kind that an earlier number of the same list was printed with.

    Returns:
        What was read, or None where no item begins.
    """
    found = read_kind(wording, at)
    kind, first = found or (carried, at)
    value = _read_value(wording, first, kind)
    if value is None:
        return None
    text, end = value
    texts, end = _read_range(wording, text, end, kind)
    if wording.low(end) in _UNITS and not (wording.low(end) in {"m", "p", "k"} and not wording.joined(end)):
        return None
    targets = tuple(_named(kind, text) for text in texts)
    return Item(targets, kind, kind is None and text.isdigit(), end)


def read_qualified_item(wording: Wording, at: int) -> Item | None:
    """Read "Strategic Objective 3": capitalised words, the word for a kind, a number."""
    for kind_at in range(at, min(at + 5, len(wording))):
        if kind_at > at and read_kind(wording, kind_at) is not None:
            return _qualified(wording, at, kind_at)
        if wording.token(kind_at).kind not in {"word", "code"} or not wording.capital(kind_at):
            return None
    return None


def _qualified(wording: Wording, at: int, kind_at: int) -> Item | None:
    item = read_item(wording, kind_at)
    if item is None or item.kind is None:
        return None
    if item.kind.name is None and item.kind.single in _REFERRING:
        return None
    qualifier = wording.words(at, kind_at)
    if item.kind.name is None:
        # "WRES action 2": the number alone is the target, but another document's action keeps its name.
        return _of_document(item, qualifier, item.kind.single) if _names_document(qualifier) else item
    targets = tuple(f"{qualifier} {target}" for target in item.targets)
    return Item(targets, Kind(f"{qualifier} {item.kind.name}", item.kind.single), bare=False, end=item.end)


def _names_document(qualifier: str) -> bool:
    """Whether words before an item's number name a document that is not just "the action plan", which may be this."""
    *words, head = qualifier.lower().split()
    return head in _DOCUMENTS and not _OWN_PLAN.issuperset(words)


def _of_document(item: Item, qualifier: str, kind: str) -> Item:
    named = Kind(f"{qualifier} {kind.removesuffix('s')}", kind)
    return item._replace(targets=tuple(f"{named.name} {target}" for target in item.targets), kind=named, bare=False)


def _named(kind: Kind | None, text: str) -> str:
    coded = text[0].isalpha() and text[-1].isdigit() and (kind is None or kind.single not in _LETTERED)
    return text if kind is None or kind.name is None or coded else f"{kind.name} {text}"


def _read_value(wording: Wording, at: int, kind: Kind | None) -> tuple[str, int] | None:
    token = wording.token(at)
    if wording.low(at - 1) in _CURRENCY:
        return None
    if token.kind == "number":
        return _read_number(wording, at)
    if token.kind == "code":
        return (token.text, at + 1) if token.low.rstrip("0123456789.abcdefghijkl") not in _NAMES else None
    if kind is not None:
        return _read_lettered(wording, at, kind)
    return _read_parted_code(wording, at)


def _read_number(wording: Wording, at: int) -> tuple[str, int] | None:
    text = wording.token(at).text
    if not _NUMBER.fullmatch(text) or _is_date(text):
        return None
    if wording.low(at + 1) == "/" and "." not in text and len(wording.low(at + 2)) > 1:
        return None  # 107/2009 and 5/17 are numbers of papers and dates
    if wording.low(at + 1) == "(" and wording.joined(at + 1) and wording.low(at + 3) == ")":
        part = wording.token(at + 2).text
        if (len(part) == 1 and part.isalpha()) or _SMALL_ROMAN.fullmatch(part):
            return f"{text}({part})", at + 4
    return text, at + 1


def _is_date(text: str) -> bool:
    date = _DATE.fullmatch(text)
    # 2.1.20 may be an item; 21.1.20 is none, as months end with the twelfth and lists hardly reach the thirteenth.
    return date is not None and _LAST_MONTH < int(date[1]) <= _LAST_DAY and int(date[2]) <= _LAST_MONTH


def _read_lettered(wording: Wording, at: int, kind: Kind) -> tuple[str, int] | None:
    token = wording.token(at)
    text = token.text.rstrip(".") if token.kind == "initial" else token.text
    letter = len(text) == 1 and text.isalpha() and text.isupper() and kind.single in _LETTERED
    roman = kind.single in _ROMAN_NUMBERED and (kind.single != "part" or text.isupper()) and _ROMAN.fullmatch(text)
    spelled = token.low in _SPELLED and kind.name is not None and (token.text[0].isupper() or kind.name[0].islower())
    if letter or roman or spelled:
        return text, at + 1
    return _read_parted_code(wording, at)


def _read_parted_code(wording: Wording, at: int) -> tuple[str, int] | None:
    letters, number = wording.token(at), wording.token(at + 1)
    if letters.kind == "initial" or number.text in _IN_CODES:
        return _read_marked_code(wording, at)
    if (
        letters.kind != "word"
        or not _SHORT.fullmatch(letters.text)
        or number.kind != "number"
        or not _NUMBER.fullmatch(number.text)
    ):
        return None
    return f"{letters.text} {number.text}", at + 2


def _read_marked_code(wording: Wording, at: int) -> tuple[str, int] | None:
    """Read a code with a mark inside, such as HR/03, WF-12 or B.4."""
    letters = wording.token(at)
    last = at + 1 if letters.kind == "initial" else at + 2
    number = wording.token(last)
    tight = all(wording.joined(n) for n in range(at + 1, last + 1))
    if not tight or number.kind != "number" or not number.text.isdigit() or len(number.text) > _LONGEST_CODE_NUMBER:
        return None
    short = _SHORT.fullmatch(letters.text.rstrip("."))
    return (wording.words(at, last + 1), last + 1) if short and letters.low not in _NAMES else None


def _read_range(wording: Wording, first: str, end: int, kind: Kind | None) -> tuple[tuple[str, ...], int]:
    if wording.low(end) not in _DASHES:
        return (first,), end
    last = _read_value(wording, end + 1, kind)
    if last is None:
        return (first,), end
    between = expand(first, last[0])
    return ((first, last[0]), last[1]) if between is None else (between, last[1])


def expand(first: str, last: str) -> tuple[str, ...] | None:
    """Give the numbers from one to another, both inclusive, or None where it is not certain which they are.

    Examples:
        >>> expand("2.9", "2.11")
        ('2.9', '2.10', '2.11')
        >>> expand("6a", "6c"), expand("WM1", "3"), expand("2.9", "3.2")
        (('6a', '6b', '6c'), ('WM1', 'WM2', 'WM3'), None)
    """
    one, two = _PARTED.fullmatch(first), _PARTED.fullmatch(last)
    if one is None or two is None or two[1] not in {one[1], ""} or one[2].isdigit() != two[2].isdigit():
        return None
    low, high = (int(m[2]) if m[2].isdigit() else ord(m[2]) for m in (one, two))
    if not low < high <= low + _LONGEST_RANGE:
        return None
    write = str if one[2].isdigit() else chr
    return tuple(one[1] + write(number) for number in range(low, high + 1))

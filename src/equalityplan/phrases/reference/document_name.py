"""The names of documents: a noun phrase with a head such as Plan, read up to its end."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from equalityplan.phrases.reference.item import Item, read_item, read_kind
from equalityplan.phrases.reference.pointer import Names
from equalityplan.phrases.tokens import Wording

_HEADS = frozenset(
    "plan strategy scheme policy report framework guidance guide guideline code statement document programme program "
    "agreement charter toolkit manual handbook protocol procedure register minute website intranet paper profile "
    "roadmap template booklet leaflet brochure prospectus log schedule spreadsheet dashboard tracker assessment eia "
    "eqia audit review survey concordat compact mou vision specification newsletter bulletin submission constitution "
    "directory system appendix annex annexe blueprint checklist matrix project initiative campaign questionnaire "
    "evaluation portfolio publication scorecard inquiry enquiry investigation".split()
)
# Heads only after words such as "see", which leave no doubt: elsewhere they name anything but a document.
_WEAK_HEADS = frozenset(
    "standard benchmark award accreditation objective priority commitment pledge recommendation finding evidence list "
    "table chart form letter email record return analysis summary brief page webpage note model response agenda "
    "outline methodology pack information detail".split()
)
_LEGAL = frozenset("act acts bill regulations regulation directive order convention article legislation".split())
_PARTIES = frozenset(
    "head director directorate manager officer team group committee board council department service services unit "
    "partnership forum panel people member members cabinet lead smt slt cmt nhs pct ceo".split()
)
_OWNED = frozenset("the our its their your".split())
_PLANS = frozenset(("plan", "charter"))
_QUOTES = "\"'\u2018\u201c"
_FOREIGN = frozenset("this these that those a an any each every all some no which what how".split())
# Small words inside a name, before its head and after it.
_INNER = frozenset("of for and on in to with at from by".split())
_AFTER_HEAD = frozenset("of for on from".split())
_SECOND_PARTS = frozenset("action delivery implementation improvement annual progress business update review".split())
_NO_ADJECTIVES = frozenset(
    "is are was were be been being has have had will would shall should can could may might must do does did not if "
    "as or but than then so because while when where who whom whose that it he she they we you i there here all also "
    "more most very too up out down off over under above below after before during between through against within "
    "without about into onto upon per via until since etc ie eg increase improvement improvements progress changes "
    "change whether what how why people staff taken made done put given".split()
)
_ACRONYM = re.compile(r"[A-Z]{2,6}")
_YEAR = re.compile(r"\d{4}")
_MOST_TOKENS = 24
_MOST_ADJECTIVES = 4
_MOST_BEGINNING = 8
_BEGINNINGS = frozenset("begins begin starts start commences commence".split())
_PAGES = frozenset("page pages p pp section chapter paragraph para table figure part".split())
_YEAR_MARKS = frozenset({"-", "–", "/", "to"})


@lru_cache(maxsize=512)
def _is_head(word: str, names: Names) -> bool:
    heads = _HEADS | _WEAK_HEADS if names is Names.ANY else _HEADS
    return any(guess in heads for guess in (word, word.removesuffix("s"), word.removesuffix("ies") + "y"))


class _Name:
    """A name while it is being read.

    Attributes:
        end: The position after the last token that can end the name, or None so far.
        last: The position after the last capitalised token.
        capitals: How many capitalised tokens it has.
        adjectives: How many lower-case words stand before its head.
        acronym: Whether one of its words is all capitals.
    """

    def __init__(self, wording: Wording, at: int, names: Names) -> None:
        self.wording, self.at, self.names = wording, at, names
        self.end: int | None = None
        self.last = at
        self.capitals = 0
        self.adjectives = 0
        self.acronym = False

    def read(self) -> None:
        limit = min(len(self.wording), self.at + _MOST_TOKENS)
        while self.at < limit:
            step = self._step()
            if not step:
                return
            self.at += step

    def _step(self) -> int:
        """Take in the next token; give how many tokens were taken, or 0 where the name has ended."""
        token = self.wording.token(self.at)
        match token.kind:
            case "word" | "initial" | "code" if token.text[0].isupper():
                return self._capital()
            case "word":
                return self._lower()
            case "number":
                return self._number()
            case "mark":
                return self._mark()
            case _:
                return 0

    def _capital(self) -> int:
        low = self.wording.low(self.at)
        if low in _LEGAL and self.end is None:
            return 0
        self.capitals += 1
        self.acronym = self.acronym or _ACRONYM.fullmatch(self.wording.token(self.at).text) is not None
        self.last = self.at + 1
        if self.end is not None or self._heads(low):
            self.end = self.at + 1
        return 1

    def _heads(self, low: str) -> bool:
        return _is_head(low, self.names)

    def _lower(self) -> int:
        low = self.wording.low(self.at)
        if low in _INNER:
            return self._inner(low)
        if self._heads(low):
            self.end = self.at + 1
            return 1
        if self.end is not None:
            return 1 if low in _SECOND_PARTS and self._heads(self.wording.low(self.at + 1)) else 0
        self.adjectives += 1
        return int(low not in _NO_ADJECTIVES and self.adjectives <= _MOST_ADJECTIVES)

    def _inner(self, low: str) -> int:
        after = self.at + 1 + (self.wording.low(self.at + 1) == "the")
        if self.end is not None and low == "for" and _is_year(self.wording, after):
            return after - self.at
        if not self.wording.capital(after) or not self.capitals:
            return 0
        return after - self.at if self.end is None or low in _AFTER_HEAD else 0

    def _number(self) -> int:
        if not self.capitals and self.end is None:
            return 0
        taken = 1
        while (
            self.wording.low(self.at + taken) in _YEAR_MARKS
            and self.wording.token(self.at + taken + 1).kind == "number"
        ):
            taken += 2
        if self.end is not None:
            self.end = self.at + taken
        self.last = self.at + taken
        return taken

    def _mark(self) -> int:
        low, following = self.wording.low(self.at), self.wording.capital(self.at + 1)
        if low == "(":
            return self._bracket()
        if low in {"'", "’", '"', "“", "”", "‘"}:
            return int(following or self._heads(self.wording.low(self.at + 1)))
        if low in {"&", "/", ","}:
            return int(self.end is None and self.capitals > 0 and following)
        return 0

    def _bracket(self) -> int:
        """Take in a short form in brackets, such as (EDS2), or the years of a plan."""
        inner = self.wording.token(self.at + 1)
        short = inner.kind in {"code", "word"} and inner.text.isupper() and self.wording.low(self.at + 2) == ")"
        if self.capitals and short:
            length = 3
        elif self.end is not None and _is_year(self.wording, self.at + 1):
            length = next((n for n in range(3, 7) if self.wording.low(self.at + n - 1) == ")"), 0)
        else:
            return 0
        if self.end is not None:
            self.end = self.at + length
        return length


def _is_year(wording: Wording, at: int) -> bool:
    token = wording.token(at)
    return token.kind == "number" and _YEAR.fullmatch(token.text) is not None


class DocumentName(NamedTuple):
    """The name of a document as written.

    Attributes:
        text: The name without its article.
        end: The position after it.
    """

    text: str
    end: int


def read_document_name(wording: Wording, at: int, names: Names, *, opens: bool) -> DocumentName | None:
    """Read the name of a document that begins at a token.

    Args:
        wording: The text.
        at: Where to begin; an article is passed over.
        names: Which names the pointing word allows.
        opens: Whether the pointing word opens a sentence or bracket, so that it is hardly a verb of prose.

    Returns:
        The name up to the end of its noun phrase, or None where there is no such name.
    """
    first = at
    while wording.low(first) in _OWNED:
        first += 1
    if names < Names.NAMED or wording.low(first) in _FOREIGN:
        return None
    token = wording.token(first)
    if token.kind == "address":
        return DocumentName(token.text.rstrip(".,;:"), first + 1)
    part = _read_part(wording, first)
    name = _Name(wording, part or first, names)
    name.read()
    end = _ended(name, part or first, opens=opens)
    if end is None:
        return None
    end = _with_item(wording, end)
    return DocumentName(wording.words(first, end).lstrip(_QUOTES), end)


def read_item_of_plan(wording: Wording, at: int) -> Item | None:
    """Read "Athena SWAN Action Plan 4.6": capitalised words up to a plan, and the number of one of its items.

    Args:
        wording: The text.
        at: Where to begin; an article is passed over.

    Returns:
        The item, whose number alone is the target; None for the years of a plan and where no such words stand.
    """
    at += wording.low(at) in _OWNED
    for end in range(at, at + _MOST_BEGINNING):
        if end > at and wording.low(end - 1) in _PLANS:
            item = read_item(wording, end)
            if item is not None:
                return item if item.kind is None and "." in item.targets[0] else None
        if wording.token(end).kind not in {"word", "code"} or not wording.capital(end):
            return None
    return None


def _with_item(wording: Wording, end: int) -> int:
    """Take in "ref 2.3" after a name: alone, the number would be taken for a row of this plan."""
    kind = read_kind(wording, end)
    item = read_item(wording, end) if kind is not None and kind[0].name is None else None
    return end if item is None else item.end


def read_beginning(wording: Wording, at: int) -> DocumentName | None:
    """Read what a text says will begin: "the mentoring scheme" in "once the mentoring scheme begins".

    Args:
        wording: The text.
        at: The position after "once" and an article.

    Returns:
        The words up to the verb, or None where they name neither a document nor anything capitalised.
    """
    for end in range(at, at + _MOST_BEGINNING):
        token = wording.token(end)
        if token.low in _BEGINNINGS:
            words = range(at, end)
            named = any(wording.capital(n) for n in words) or any(_is_head(wording.low(n), Names.NAMED) for n in words)
            return DocumentName(wording.words(at, end), end + 1) if named and len(words) > 1 else None
        if token.kind == "mark" or token.low in _NO_ADJECTIVES:
            return None
    return None


def _ended(name: _Name, first: int, *, opens: bool) -> int | None:
    """The position after the name, or None where what was read is no name of a document."""
    wording = name.wording
    if name.end is not None and wording.low(name.end) not in _LEGAL:
        proper = name.capitals > 1 or name.acronym or (name.capitals == 1 and wording.capital(name.end - 1))
        sure = name.names is Names.ANY and (name.capitals or (opens and name.end > first + 1))
        return name.end if proper or sure else None
    if name.names is not Names.ANY or not opens or not name.capitals or name.adjectives:
        return None
    lows = {wording.low(at) for at in range(first, name.last)}
    acronym = name.last == first + 1 and len(wording.low(first)) > 2 and wording.token(first).text.isupper()  # noqa: PLR2004
    # Two capitalised words and nothing else may be a person.
    named = name.capitals > 1 and name.last - first > 2  # noqa: PLR2004
    return name.last if (acronym or named) and not lows & (_PARTIES | _LEGAL) else None


def _read_part(wording: Wording, first: int) -> int | None:
    """Pass over "page 11 of the", so that it stays a part of the name; None where there is no such part."""
    if wording.low(first) not in _PAGES:
        return None
    item = read_item(wording, first)
    if item is None or wording.low(item.end) not in {"of", "in", "to", "from"}:
        return None
    after = item.end + 1
    return after + (wording.low(after) in {"the", "our"})

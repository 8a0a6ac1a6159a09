"""Lines of prose: what each says before its words, be it a bullet, a number, a label or the name of an action."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from equalityplan.document import Passage
from equalityplan.mending.labels import WHEN, WHO, is_one_name, labelled
from equalityplan.mending.numbers import is_row_number
from equalityplan.mending.passages import is_page_mark, reads_as_heading, text_key
from equalityplan.model.timescale import TimescaleKind
from equalityplan.phrases.heading import Field, named_field
from equalityplan.phrases.heading.naming import read_heading
from equalityplan.phrases.timescale import parse_timescale
from equalityplan.provenance import Where

SUBJECTS = frozenset((Field.ACTION, Field.OBJECTIVE, Field.CRITERION))
JOINT = "Lead and timescale"
_UNTOLD = frozenset((None, Field.OTHER, Field.BLANK))
_UNTIMED = frozenset((TimescaleKind.UNDETERMINED, TimescaleKind.NONE))
_BULLET = r"[-•◦▪●‣·*–➢□■\uf0a7\uf0b7]\s+"
_LABEL = (
    r"(?P<label>[^\W\d][^:.;?!()\[\]\n]{1,60}?\??(?:\s*\([^():]{1,30}\))?)\s*"
    r"(?P<mark>:|\s[–—-]|(?<=\?))(?:\s+(?P<words>\S.*)|$)"
)
_LABEL_WORDS = 8
_REMARK = re.compile(r"\s*\([^()]*\)$")
_OPENER = (
    r"(?P<label>[^\W\d_]+(?:\s[^\W\d_]+){0,3}?)\s+(?:(?:no|number)\.?\s+)?"
    r"(?P<token>\S*\d\S*|(?:[A-Z]|[IVX]{2,5})(?:[:.)]|(?=\s[–—-])|$))(?P<rest>(?:\s.*)?)$"
)
_NUMBER = (
    r"(?P<number>\(?[A-Za-z]{0,4}[.-]?\d{1,3}(?:\.\d{1,3})*[a-z]?[).:]*|\(?[a-z]\)|[ivx]{1,5}[).])\s+(?P<rest>\S.*)"
)
_COUNTER = r"[A-Z]|[IVX]{2,5}"
_MARKS = ":.)–—-"
_TAIL = re.compile(r"\s*[(\[](?P<tail>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\.?$")
_JOINS = re.compile(r"\s*[;,/|]\s*|\s+[–—-]\s+")
_TAIL_WORDS = 12
_LONGEST_TAIL = 200
_LONGEST_NAME = 100
# A line of this share of the longest may have been ended by the width of the page alone.
_FULL = 0.6
_STOPS = frozenset(".!?")
# What prose without labels lacks: marks of labels, numbers and remarks; single letters; signs and numbers that open it.
_MARK = r"[:?\d–—()\[\]]"
_LETTER = r"[A-Z][.)]"
_ENDS = frozenset(")]")
_OPENING = r"\W|\w{1,5}[.)]"
_CLOSING = (":", " –", " —", " -", "?")


_Repeated = AbstractSet[tuple[str, bool]]


class Piece(NamedTuple):
    """A label with the words behind it; no label for those before the first."""

    label: str
    words: str

    @property
    def key(self) -> str:
        """The label without regard to case."""
        return text_key(_bare(self.label))

    @property
    def field(self) -> Field | None:
        """What the label names, or None."""
        return Field.LEAD if self.label == JOINT else known(self.label)


class Opener(NamedTuple):
    """The name of an action or objective, with its number: "Action 1.1: Ask for views"."""

    field: Field
    label: str
    number: str
    rest: str


@frozen(kw_only=True, eq=False)
class Line:
    """One paragraph, entry or wrapped line of prose.

    Attributes:
        passages: The passages that hold it, of which the first is its place.
        text: Its words without a bullet.
        listed: Whether a bullet stands before it.
        opener: The action or objective that it names with a number, or None.
        number: The number typed before its words, or None.
        pieces: Its words by the labels that they stand behind.
    """

    passages: tuple[Passage, ...]
    text: str
    listed: bool
    opener: Opener | None
    number: str | None
    pieces: tuple[Piece, ...]

    @property
    def where(self) -> Where:
        """Its place."""
        return self.passages[0].where.until(self.passages[-1].where)

    @property
    def heading(self) -> bool:
        """Whether the format marks it as a heading."""
        return self.passages[0].heading

    @property
    def label(self) -> Piece | None:
        """The label that begins it, or None."""
        return self.pieces[0] if self.pieces[0].label and self.opener is None else None

    @property
    def told(self) -> bool:
        """Whether its words are followed by a label that says who or when."""
        return not self.pieces[0].label and any(piece.field in WHO | WHEN for piece in self.pieces[1:])

    @property
    def plain(self) -> bool:
        """Whether it says nothing by its form."""
        return not (self.heading or self.opener or self.label or self.told)


@lru_cache(maxsize=1024)
def known(label: str) -> Field | None:
    """Give the field that a label names, or None."""
    field = named_field(_bare(label))
    return None if field in _UNTOLD else field


def _bare(label: str) -> str:
    """A label without a date or remark in brackets behind it, and without a question mark."""
    return _REMARK.sub("", label).rstrip(" ?")


def lines_of(passages: Sequence[Passage], *, wrapped: bool) -> list[Line]:
    """Take passages as lines; marks of pages and what is printed on each page are none.

    Args:
        passages: Passages with nothing between them.
        wrapped: Whether a paragraph may be cut into several passages where its lines end.
    """
    speaking = [(passage, _text((passage,))) for passage in passages if _speaks(passage)]
    told = [(passage, text, _is_plain(text)) for passage, text in speaking]
    counts = Counter(match.key for _, text, plain in told if not plain and (match := _begun(text)))
    repeated = frozenset(key for key, count in counts.items() if count > 1)
    lines = [_line((passage,), text, repeated, plain=plain) for passage, text, plain in told]
    if not wrapped:
        return lines
    found: list[Line] = []
    width = max((len(line.text) for line in lines), default=0)
    for own in _paragraphs(lines, width):
        whole = tuple(line.passages[0] for line in own)
        text = _text(whole)
        found.append(own[0] if len(own) == 1 else _line(whole, text, repeated, plain=_is_plain(text)))
    return found


def may_be_labelled(passage: Passage) -> bool:
    """Whether a passage can say who or when behind a label, as far as its marks tell.

    Examples:
        >>> [may_be_labelled(Passage(text=text)) for text in ("Lead: Clerk", "Lead officer", "We ask everyone.")]
        [True, True, False]
    """
    text = passage.text
    if ":" in text or "?" in text or " -" in text or "–" in text or "—" in text or text[-3:].rstrip(" .")[-1:] in _ENDS:
        return True
    return len(text.split()) <= _LABEL_WORDS and known(_text((passage,))) in WHO | WHEN


class _Begun(NamedTuple):
    """What stands before the first colon or dash of a line, or all words of a short line."""

    label: str
    mark: str
    words: str

    @property
    def key(self) -> tuple[str, bool]:
        """What it is counted by: the label, and whether a mark closes it."""
        return text_key(_bare(self.label)), bool(self.mark)


def _begun(text: str) -> _Begun | None:
    """What a line may begin with as a label, or None."""
    if len(text) > _LONGEST_NAME and not any(mark in text[:_LONGEST_NAME] for mark in _CLOSING):
        return None
    match = re.match(_LABEL, text) if any(mark in text for mark in _CLOSING) else None
    begun = _Begun(match["label"], match["mark"].strip(), match["words"] or "") if match else _Begun(text, "", "")
    words = _bare(begun.label).split()
    fits = 0 < len(words) <= _LABEL_WORDS and text[:1].isupper() and not is_row_number(words[-1])
    return begun if fits and is_one_name(words) else None


def _speaks(passage: Passage) -> bool:
    return not (passage.running or is_page_mark(passage.text)) and any(map(str.isalnum, passage.text))


def _text(passages: Iterable[Passage]) -> str:
    text = " ".join([word for passage in passages for word in passage.text.split()])
    if not text[:1].isalnum():
        text = re.sub(rf"^(?:{_BULLET})", "", text)
    if '"' not in text:
        return text
    # A file of one column, whose commas are no marks between cells, keeps the quotes around its cells.
    if text[:1] == '"' and text[-1:] == '"' and text.count('"') == len('""'):
        return text[1:-1]
    if text.count('"') == 1:
        return text.strip('"')
    return text


def _paragraphs(lines: Sequence[Line], width: int) -> list[list[Line]]:
    """The lines, those together that a line end alone parts."""
    found: list[list[Line]] = []
    for line in lines:
        if found and _goes_on(found[-1][-1], line, width):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _goes_on(upper: Line, line: Line, width: int) -> bool:
    """Whether a line of a text goes on with the line right above it; a short one that ends a sentence ends there."""
    last, first = upper.passages[0].where.lines, line.passages[0].where.lines
    if last is None or first is None or first[0] != last[1] + 1:
        return False
    if line.listed or line.opener or line.label or line.number:
        return False
    if upper.text[-1:] in _STOPS and len(upper.text) < _FULL * width:
        return False
    heads = upper.plain and not upper.number and not upper.listed and reads_as_heading(upper.text)
    return not heads or line.text[:1].islower()


def _line(passages: tuple[Passage, ...], text: str, repeated: _Repeated, *, plain: bool) -> Line:
    listed = re.match(_BULLET, passages[0].text.lstrip()) is not None
    if plain:
        return Line(passages=passages, text=text, listed=listed, opener=None, number=None, pieces=(Piece("", text),))
    opener = _opener(text, passages[0])
    number = re.match(_NUMBER, text)
    typed = number["number"] if number and _counts(number["number"]) else None
    return Line(
        passages=passages,
        text=text,
        listed=listed,
        opener=opener,
        number=typed,
        pieces=tuple(_pieces(opener.rest if opener else text, repeated, opened=opener is not None)),
    )


def _is_plain(text: str) -> bool:
    """Whether a text has no mark of any label, name or number, and is too long for a label without a mark."""
    if len(text.split()) <= _LABEL_WORDS or " -" in text or re.search(_MARK, text):
        return False
    return re.search(_LETTER, text) is None and re.match(_OPENING, text) is None


def _counts(number: str) -> bool:
    """Whether a number before a text counts entries, rather than things: "1.1", "2)", "A3", not "12 staff"."""
    return is_row_number(number) and not number.isdigit()


def _opener(text: str, passage: Passage) -> Opener | None:
    match = re.match(_OPENER, text) if text[:1].isupper() else None
    if match is None or match["label"].casefold().endswith("plan"):
        return None
    token, rest = match["token"], match["rest"].strip()
    number = token.rstrip(_MARKS)
    field = known(match["label"])
    marked = token != number or rest[:1] in _MARKS or rest[:1].isupper() or passage.heading
    counted = is_row_number(number) or re.fullmatch(_COUNTER, number) is not None
    if field not in SUBJECTS or field is None or not counted or not (marked or not rest):
        return None
    return Opener(field, match["label"], number, rest.lstrip(_MARKS + " "))


def _pieces(text: str, repeated: _Repeated, *, opened: bool) -> list[Piece]:
    """The words of a line by their labels."""
    first = None if opened else _first_label(text, repeated)
    if first is not None:
        inner = [Piece(*piece) for piece in labelled(first.words)]
        kept = first.field in SUBJECTS or first.field is Field.REFERENCE or all(p.field not in SUBJECTS for p in inner)
        return _cleaned([first._replace(words=inner[0].words), *inner[1:]] if kept and not inner[0].label else [first])
    pieces = [Piece(*piece) for piece in labelled(text)] if ":" in text else [Piece("", text)]
    if len(pieces) == 1 and not pieces[0].label:
        pieces = _tailed(text)
    return _cleaned(pieces if not pieces[0].label else [Piece("", ""), *pieces])


def _first_label(text: str, repeated: _Repeated) -> Piece | None:
    """The label that a line begins with: one that names a field, or that other lines begin with too."""
    begun = _begun(text.lstrip("([ "))
    if begun is None:
        return None
    again = begun.key in repeated
    if begun.mark == ":":
        told = again or (known(begun.label) is not None and read_heading(_bare(begun.label)).share == 1)
    else:
        told = again and known(begun.label) is not None
    return Piece(begun.label, begun.words) if told else None


def _tailed(text: str) -> list[Piece]:
    """The words of a line, and who and when in brackets behind them."""
    closed = text.rstrip(" .")[-1:] in {")", "]"}
    match = _TAIL.search(text, max(0, len(text) - _LONGEST_TAIL)) if closed else None
    tail = match["tail"].strip() if match else ""
    if match is None or not match.start() or len(tail.split()) > _TAIL_WORDS:
        return [Piece("", text)]
    for mark in _JOINS.finditer(tail):
        if _is_time(tail[: mark.start()]) != _is_time(tail[mark.end() :]):
            return [Piece("", text[: match.start()]), Piece(JOINT, tail)]
    return [Piece("", text)]


def _is_time(text: str) -> bool:
    """Whether a text says when and nothing else."""
    parts = [part for part in parse_timescale(text).parts if part.kind not in _UNTIMED]
    return bool(parts) and sum(len(part.text) for part in parts) >= len(text.strip(" .,;:")) > 0


def _cleaned(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what parts them: brackets around them, semicolons between them."""
    return [
        piece._replace(words=_without_marks(piece.words, last=n == len(pieces) - 1)) for n, piece in enumerate(pieces)
    ]


def _without_marks(words: str, *, last: bool) -> str:
    kept = words.strip() if last else words.rstrip(" ;,|–—-([\t").lstrip()
    for opening, closing in ("()", "[]"):
        bare = kept.rstrip(" .;")
        if bare.endswith(closing) and bare.count(closing) > bare.count(opening):
            kept = bare[:-1].rstrip()
    return kept

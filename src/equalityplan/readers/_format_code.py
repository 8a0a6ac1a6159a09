"""Format codes: how a spreadsheet writes down what it shows for a number, a date or a time, taken into pieces."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

# Built-in formats, which files name by number alone, as a British reader sees them.
_BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"£"#,##0;-"£"#,##0',
    6: '"£"#,##0;[Red]-"£"#,##0',
    7: '"£"#,##0.00;-"£"#,##0.00',
    8: '"£"#,##0.00;[Red]-"£"#,##0.00',
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "dd/mm/yyyy",
    15: "dd-mmm-yy",
    16: "dd-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "hh:mm",
    21: "hh:mm:ss",
    22: "dd/mm/yyyy hh:mm",
    37: "#,##0;-#,##0",
    38: "#,##0;[Red]-#,##0",
    39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;[Red]-#,##0.00",
    41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
    42: '_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"_-;_-@_-',
    43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
    44: '_-"£"* #,##0.00_-;-"£"* #,##0.00_-;_-"£"* "-"??_-;_-@_-',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
}
# Whatever a file says of these, programs show them by their reader's own settings.
_LOCAL = frozenset((14, 22))
# Languages that stand for the reader's own long date and time.
_SYSTEM = {"F800": "dd mmmm yyyy", "F400": "hh:mm:ss"}
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<pad>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<general>general)'
    r"|(?P<half>am/pm|a/p)|(?P<exponent>e[+-])|(?P<date>y+|m+|d+|h+|s+)|(?P<digit>[0#?])|(?P<point>\.)|(?P<comma>,)"
    r"|(?P<percent>%)|(?P<slash>/)|(?P<at>@)|(?P<end>;)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_TEXTS = frozenset(("quoted", "escaped", "pad"))
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)")
_COLOUR = re.compile(r"(?i)black|blue|cyan|green|magenta|red|white|yellow|colou?r ?\d+")
_PLAIN = re.compile(r"(#,##)?0(?:\.(0{1,15}))?")
# What may part the figures of a date.
_GAPS = ("-", "/", ".")
_LONGEST = 255
# From three letters on, a month or weekday is shown by its name.
_NAMED = 3


class Token(NamedTuple):
    """A piece of a format code: its kind and its letters; months are ``M``, minutes ``m``."""

    kind: str
    text: str


class Section(NamedTuple):
    """One of the up to four parts of a format code.

    Attributes:
        tokens: Its pieces.
        kinds: Their kinds.
        letters: The first letters of its pieces that show a date: ``dMy`` for dd/mm/yyyy.
        condition: The comparison that a number has to meet, or None.
        known: Whether all its pieces are known.
        year_added: Whether it shows a month without its year, which was added.
        plain: For the common formats of numbers how Python writes them, such as ``,.2f``, or None.
    """

    tokens: tuple[Token, ...]
    kinds: frozenset[str]
    letters: str
    condition: tuple[str, float] | None
    known: bool
    year_added: bool = False
    plain: str | None = None

    @property
    def is_date(self) -> bool:
        """Whether it shows a date or a time."""
        return not self.kinds.isdisjoint(("date", "elapsed"))


def format_code(number: int, codes: dict[int, str]) -> str:
    """Give the code of a format by its number, from the file's own codes and the built-in ones.

    Examples:
        >>> format_code(14, {14: "m/d/yy"}), format_code(164, {164: "0.0"})
        ('dd/mm/yyyy', '0.0')
    """
    return (_BUILT_IN[number] if number in _LOCAL else codes.get(number) or _BUILT_IN.get(number)) or "General"


@lru_cache(maxsize=512)
def sections_of(code: str) -> tuple[Section, ...]:
    """Take a format code apart; none for the general format.

    A month in figures that stands before its day changes places with it, since dates are read day first. A month
    without its year is given the year: the cell holds it, and nobody else could know it.
    """
    if code.lower() == "general":
        return ()
    if len(code) > _LONGEST:
        return (Section((), frozenset(), "", None, known=False),)
    return tuple(_section(pieces) for pieces in _split(code))


def _split(code: str) -> list[list[Token]]:
    sections: list[list[Token]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "quoted"
        if kind == "end":
            sections.append([])
        elif kind != "fill":
            # A pad is as wide as its letter, and shows none.
            text = " " if kind == "pad" else match[kind] or ""
            sections[-1].append(Token("text" if kind in _TEXTS else kind, text))
    return sections


def _section(pieces: Sequence[Token]) -> Section:
    tokens: list[Token] = []
    condition: tuple[str, float] | None = None
    known = True
    for kind, text in pieces:
        compared = _CONDITION.fullmatch(text) if kind == "bracket" else None
        if compared:
            condition = (compared[1], float(compared[2]))
        elif kind == "bracket":
            read = _bracket(text)
            known = known and read is not None
            tokens.extend(read or ())
        elif kind == "other":
            known = known and not text.isalpha()
            tokens.append(Token("text", text))
        else:
            tokens.append(Token(kind, text.lower() if kind == "date" else text))
    ordered = _day_first(_with_months(_by_system(tokens)))
    shown = _letters(ordered)
    year_added = "M" in shown and "y" not in shown
    if year_added:
        _add_year(ordered)
    kinds = frozenset(token.kind for token in ordered)
    plain = _PLAIN.fullmatch("".join(token.text for token in ordered)) if "text" not in kinds else None
    python = f"{',' if plain[1] else ''}.{len(plain[2] or '')}f" if plain else None
    return Section(tuple(ordered), kinds, _letters(ordered), condition, known, year_added, python)


def _letters(tokens: Sequence[Token]) -> str:
    return "".join(token.text[0] for token in tokens if token.kind == "date")


def _add_year(tokens: list[Token]) -> None:
    """Put the year behind day and month, parted from them as they are from one another."""
    first, *_, last = [n for n, token in enumerate(tokens) if token.kind == "date" and token.text[0] in "Md"] * 2
    between = "".join(token.text for token in tokens[first + 1 : last])
    gap = between if between in _GAPS else " "
    tokens[last + 1 : last + 1] = [Token("text", gap), Token("date", "yyyy")]


def _bracket(text: str) -> list[Token] | None:
    """The pieces that a bracket stands for, or None where it is not known."""
    if text.startswith("$"):
        symbol, _, language = text[1:].rpartition("-") if "-" in text else (text[1:], "", "")
        system = language.upper()[-4:]
        if system in _SYSTEM:
            return [Token("system", system)]
        return [Token("text", symbol)] if symbol else []
    if re.fullmatch(r"(?i)h+|m+|s+", text):
        return [Token("elapsed", text.lower())]
    return [] if _COLOUR.fullmatch(text) else None


def _by_system(tokens: list[Token]) -> list[Token]:
    """The reader's own format, where a section names it; what else it says is for other programs."""
    system = next((token.text for token in tokens if token.kind == "system"), None)
    return _split(_SYSTEM[system])[0] if system else tokens


def _with_months(tokens: Sequence[Token]) -> list[Token]:
    """Write M for months, to tell them from minutes, which stand after hours or before seconds."""
    read = list(tokens)
    parts = [n for n, token in enumerate(read) if token.kind in {"date", "elapsed"}]
    for place, n in enumerate(parts):
        text = read[n].text
        if read[n].kind == "date" and text[0] == "m":
            before = read[parts[place - 1]].text[0] if place else ""
            after = read[parts[place + 1]].text[0] if place + 1 < len(parts) else ""
            if len(text) >= _NAMED or (before != "h" and after != "s"):
                read[n] = Token("date", text.upper())
    return read


def _day_first(tokens: list[Token]) -> list[Token]:
    shown = [n for n, token in enumerate(tokens) if token.kind == "date" and token.text[0] in "yMd"]
    order = "".join(tokens[n].text[0] for n in shown)
    if order in {"Md", "Mdy"} and max(len(tokens[n].text) for n in shown[:2]) < _NAMED:
        month, day = shown[:2]
        tokens[month], tokens[day] = tokens[day], tokens[month]
    return tokens

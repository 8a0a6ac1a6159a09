"""Keys: what a plan itself says that its colours, letters, digits and signs mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from equalityplan.document import Document, Passage, Row
from equalityplan.model.progress import StatusWord
from equalityplan.phrases.status import parse_status
from equalityplan.phrases.status.colour import colour_named, colour_of_fill
from equalityplan.phrases.status.sign import sign_of

Key = tuple[tuple[str, StatusWord], ...]
"""Colours by their names, and signs as `sign_of` gives them, each with its meaning."""

_Pair = tuple[str, str]

_SAYS = r"means|indicates|denotes|signifies|stands\sfor|is"
_NAMED = r"(?i)\b(red|amber|yellow|orange|green|blue|grey|gray)\b"
_EXPLAINED = rf"{_NAMED}\s*(?:\(?[ragb]\)?\s*)?(?:[=:–-]|means|indicates|is)\s*(?=\w)"
# "C = complete", "(C) Complete", "1 - not started", "✓ done"; longer letters only before a sign of equality.
_SIGNED = re.compile(
    rf"(?<![\w'’/&.-])(?:"
    rf"[(\[]?(?P<sign>[A-Z]{{1,3}}|\d{{1,2}}|[A-Za-z]{{1,4}}(?=[)\]]?\s*=))[)\]]?\s*(?P<by>=|:|\(|[–—-]|\b(?:{_SAYS})\b)\s*(?=\w)"
    rf"|[(\[](?P<bracketed>[A-Za-z]{{1,3}}|\d{{1,2}})[)\]]\s+(?=\w)"
    rf"|(?P<mark>[^\w\s()\[\]=:,;.'’\"–—&/£%*#-]{{1,2}})\s*(?P<marked>=|:|[–—-]|\b(?:{_SAYS})\b)?\s*(?=\w))"
)
# What one of those cannot do without; most prose has neither.
_SIGNING = re.compile(rf"[^\w\s,;.'’\"&/£%*#]|\s(?:{_SAYS})\s")
_LINE = re.compile(r"\s*([A-Z]{1,3}|\d{1,2}|[^\w\s]{1,2})\s+(\w[^\n]{0,40})")
_LEAST = 2
_HEADER_ROWS = 3
_TRAFFIC_LIGHT = frozenset("rag")
_KEY_WIDTH = 3
_KEY_WORDS = 12
_SIGN_WORDS = 8
_DIGIT_WORDS = 4


def find_key(document: Document) -> Key:
    """Give what the plan itself says that colours and signs mean, from a small table or prose; the first one counts.

    Args:
        document: A mended document; a key on any of its sheets holds for all of them.
    """
    found: dict[str, StatusWord] = {}
    for pairs in _explanations(document):
        words = {sign: parse_status(meaning).word for sign, meaning in pairs}
        told = {sign: word for sign, word in words.items() if word is not StatusWord.UNKNOWN}
        # Signs that repeat are answers, and one alone is no key.
        if len(words) == len(pairs) and len(told) >= _LEAST and (_are_colours(words) or _is_told(words, told)):
            found = _with_letters(told) | told | found
    return tuple(found.items())


def _are_colours(words: Mapping[str, StatusWord]) -> bool:
    return all(colour_named(sign) == sign for sign in words)


def _is_told(words: Mapping[str, StatusWord], told: Mapping[str, StatusWord]) -> bool:
    """Whether signs are told as statuses: at least half of them, and not all as one."""
    return 2 * len(told) >= len(words) and len(set(told.values())) > 1


def _with_letters(told: Mapping[str, StatusWord]) -> dict[str, StatusWord]:
    """The colours that the letters of a traffic light stand for."""
    if len(_TRAFFIC_LIGHT.intersection(told)) < _LEAST:
        return {}
    return {colour: word for sign, word in told.items() if (colour := colour_named(sign.upper())) is not None}


def _explanations(document: Document) -> Iterator[list[_Pair]]:
    """Yield signs with their meanings, as far as they stand together."""
    lines: list[list[_Pair]] = []
    for block in document.blocks:
        if isinstance(block, Passage):
            lines.append(_in_text(block.text) or _in_line(block.text))
            continue
        for number, row in enumerate(block.rows):
            cells = [row.cells[n].text for n in row.own]
            if number < _HEADER_ROWS and len(cells) > 1:
                yield from (_in_text(text) for text in cells if text.count("=") > 1)
            lines.append(_in_text(cells[0]) if len(cells) == 1 else [])
            yield _beside(row)
            if len(cells) > 1 and all(map(_SIGNED.match, cells)):
                yield [pair for text in cells for pair in _in_text(text)]
        explained = [_explained(row) for row in block.rows]
        for told_in, run in groupby(explained, key=bool):
            if told_in:
                yield [pair for pair in run if pair]
    for count, texts_of in groupby(lines, key=len):
        # A key may explain one sign to a line.
        together = list(texts_of)
        yield from [[pair for (pair,) in together]] if count == 1 else together


def _explained(row: Row) -> _Pair | None:
    """The sign and its meaning, where a row holds nothing else: named, shown beside the meaning, or under it."""
    own = row.own
    if not own or len(own) > _KEY_WIDTH:
        return None
    cell, first = row.cells[own[-1]], row.cells[own[0]]
    if len(own) > 1:
        colour = colour_named(first.text)
        if colour is None and (sign := sign_of(first.text)):
            return _signed(sign, [row.cells[n].text for n in own[1:]])
    else:
        beside = row.cells[own[0] - 1] if own[0] else cell
        colour = colour_of_fill(cell.fill) or colour_of_fill(beside.fill)
    return (colour, cell.text) if colour is not None and len(cell.text.split()) <= _KEY_WORDS else None


def _signed(sign: str, meanings: Sequence[str]) -> _Pair | None:
    """A sign with the first of the cells beside it that says a status in few words."""
    most = _DIGIT_WORDS if sign.isdigit() else _SIGN_WORDS
    short = [text for text in meanings if len(text.split()) <= most]
    told = (text for text in short if parse_status(text).word is not StatusWord.UNKNOWN)
    return (sign, next(told, short[-1])) if short else None


def _beside(row: Row) -> list[_Pair]:
    """The meanings that stand side by side, each upon its colour or behind its sign."""
    cells = [row.cells[n] for n in row.own]
    if len(cells) < _LEAST or any(len(cell.text.split()) > _KEY_WORDS for cell in cells):
        return []
    signs, meanings = [sign_of(cell.text) for cell in cells[::2]], [cell.text for cell in cells[1::2]]
    if len(signs) == len(meanings) > 1 and all(signs):
        return list(zip(signs, meanings, strict=True))
    colours = [colour_of_fill(cell.fill) for cell in cells]
    return [(colour, cell.text) for colour, cell in zip(colours, cells, strict=True) if colour]


def _in_text(text: str) -> list[_Pair]:
    """What a text explains: "Green = completed; amber = under way", "C = complete, P = in progress"."""
    if re.search(_NAMED, text):
        marks = list(re.finditer(_EXPLAINED, text))
        return [(colour, told) for mark, told in _meanings(text, marks) if (colour := colour_named(mark[1]))]
    if _SIGNING.search(text) is None:
        return []
    signed = list(_SIGNED.finditer(text))
    usual = Counter(map(_manner, signed)).most_common(1)
    marks = [mark for mark in signed if _manner(mark) == usual[0][0]]
    signs = ((mark["sign"] or mark["bracketed"] or mark["mark"], told) for mark, told in _meanings(text, marks))
    return [(sign_of(sign), told) for sign, told in signs if told and len(told.split()) <= _SIGN_WORDS]


def _in_line(text: str) -> list[_Pair]:
    """What a short line explains by its first word: "C Complete", as a row of a sheet may be read."""
    line = _LINE.fullmatch(text)
    return [(sign_of(line[1]), line[2])] if line and len(line[2].split()) <= _DIGIT_WORDS else []


def _meanings(text: str, marks: Sequence[re.Match[str]]) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each mark with the words behind it."""
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    for mark, end in zip(marks, ends, strict=False):
        told = re.split(r"[;\n|)]|\.\s", text[mark.end() : end])[0].strip(" ,.([")
        yield mark, re.sub(r"\s(?:and|or)$", "", told)


def _manner(mark: re.Match[str]) -> str:
    """What parts a sign from its meaning."""
    by = mark["by"] or mark["marked"] or ""
    return "-" if by in {"–", "—"} else by

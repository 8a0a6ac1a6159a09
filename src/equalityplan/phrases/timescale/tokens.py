"""From text to typed tokens in linear time.

A text is cut at white space, and what a piece says is remembered: plans are written in few words. Damage of conversion
is mended here, so that the grammar never sees it. Places always point into the text as given.
"""

from __future__ import annotations

from itertools import chain

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.repairs import HYPHENS, with_list_numbers, with_mended_words, with_phrases
from equalityplan.phrases.timescale.token import (
    DAMAGE,
    HEAD,
    LISTING,
    LONG,
    LONGEST_KNOWN,
    NO_PHRASES,
    TAIL,
    TELLS,
    UNKNOWN,
    Token,
    cut,
    tokens_of,
)

EDGES = 4
_EDGES = (Token(w.EDGE, 0, ""),) * EDGES
_HALVES = HEAD + TAIL + UNKNOWN
_MENDABLE = LONG + DAMAGE


def tokenise(text: str) -> list[Token]:
    """Give the tokens of a text, followed by a few of sort `EDGE` so that looking ahead needs no test.

    Examples:
        >>> [(token.sort, token.value) for token in tokenise("Late Sept 12")][:3]
        [('late', 0), ('month', 9), ('number', 12)]
    """
    return tokens_with_hint(text)[0]


def tokens_with_hint(text: str) -> tuple[list[Token], bool]:
    """Give the tokens, and whether any of them may tell that a date is no deadline."""
    pieces = text.split()
    read = tokens_of if len(text) <= LONGEST_KNOWN or len(max(pieces, key=len)) <= LONGEST_KNOWN else cut
    tokens = [*chain.from_iterable(map(read, pieces))]
    needs, phrases, has_phrases = 0, NO_PHRASES, False
    for token in tokens:
        needs |= token.needs
        if phrases and (token.low in phrases or token.sort in HYPHENS):
            has_phrases = True
        phrases = token.phrases
    tokens += _EDGES
    if needs & _MENDABLE or needs & _HALVES == _HALVES:
        mended = with_mended_words(tokens)
        has_phrases = has_phrases or mended is not tokens
        tokens = mended
    if has_phrases:
        tokens = with_phrases(tokens)
    if needs & LISTING:
        tokens = with_list_numbers(tokens)
    return tokens, has_phrases or needs & TELLS > 0


def places_of(text: str, tokens: list[Token]) -> list[tuple[int, int]]:
    """Give the first character of each token in the text and the one after its last."""
    places: list[tuple[int, int]] = []
    end = 0
    for token in tokens[:-EDGES]:
        # Only white space stands between two tokens, so a token begins where its first character is next seen.
        begin = end if token.tight else text.find(token.first, end)
        end = begin + token.length if not token.pieces else _end_of(text, token.pieces, begin)
        places.append((begin, end))
    return places


def _end_of(text: str, pieces: tuple[Token, ...], end: int) -> int:
    for piece in pieces:
        end = (end if piece.tight else text.find(piece.first, end)) + piece.length
    return end

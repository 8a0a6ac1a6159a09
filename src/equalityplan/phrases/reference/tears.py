"""Pointing words that a conversion tore: "Se e 4.5", "See Acti on 3.6", "Su bject to 1.8"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from equalityplan.phrases.reference.item import SINGULARS
from equalityplan.phrases.reference.pointer import pointing_words
from equalityplan.phrases.tokens import Token

_SHORTEST = 3
_OTHERS = frozenset(
    "action actions point points item items row rows reference references completion approval publication adoption "
    "outcome outcomes above below".split()
)
# Short words of their own: two of them are hardly the halves of another, as "the me" is no theme.
_OWN = frozenset(
    "a able act age aim all am an and any are art as ask at be but by can car come do end fall for form form get go "
    "had has he her here hire his how if in is it its lay led let low man map me men met my new no not of old on one "
    "or our out own par part pay pin plan port pose pro put rec red set she sit so sub sue tar tell ten the there "
    "they tie to up us ward was way we well who with you".split()
)


def whole_words(text: str, tokens: list[Token]) -> list[Token]:
    """Put torn pointing words together; all other tokens stay as they are.

    Args:
        text: The text that the tokens were read from.
        tokens: Its tokens in order.

    Examples:
        >>> from equalityplan.phrases.tokens import tokens_of
        >>> [token.low for token in whole_words("Se e Acti on 3", tokens_of("Se e Acti on 3"))]
        ['see', 'action', '3']
    """
    halves = _halves()
    torn = [at for at, token in enumerate(tokens[:-1]) if token.low in halves and _is_torn(text, tokens, at)]
    if not torn:
        return tokens
    whole = list(tokens)
    for at in reversed(torn):
        one, two = whole[at : at + 2]
        if one.low + two.low in halves[one.low]:
            whole[at : at + 2] = [Token("word", one.text + two.text, one.low + two.low, one.start, two.end)]
    return whole


def _is_torn(text: str, tokens: list[Token], at: int) -> bool:
    one, two = tokens[at], tokens[at + 1]
    if two.kind != "word" or not two.text.islower() or text[one.end : two.start] != " ":
        return False
    return one.low + two.low in _halves()[one.low] and not (one.low in _OWN and two.low in _OWN)


@lru_cache(maxsize=1)
def _halves() -> Mapping[str, frozenset[str]]:
    """The words that may be torn by each of their beginnings, but for beginnings that are such words themselves."""
    words = {word for known in pointing_words().values() for group in known for word in group} | _OTHERS | {*SINGULARS}
    long = {word for word in words if len(word) >= _SHORTEST and word.isalpha()}
    found: dict[str, set[str]] = {}
    for word in long:
        for start in (word[:length] for length in range(1, len(word))):
            if start not in words or start in _OWN:
                found.setdefault(start, set()).add(word)
    # A lost plural s is put back: "link s to".
    found |= {word: {f"{word}s"} for word in long if f"{word}s" in words}
    return {start: frozenset(whole) for start, whole in found.items()}

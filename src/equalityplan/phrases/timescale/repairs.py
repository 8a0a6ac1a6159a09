"""What tokens need before the grammar can read them: words mended, phrases and list numbers made one token each."""

from __future__ import annotations

from equalityplan.phrases.timescale import words as w
from equalityplan.phrases.timescale.spelling import MENDABLE, glued_word, likely_word
from equalityplan.phrases.timescale.token import DAMAGE, HEAD, LONG, TAIL, YEAR_DIGITS, Token, joined, printed

_LONGEST_LIST = 99
# Edges count among the tokens of a cell.
_SHORT_CELL = 9
_SHORTEST_TAIL = 3
_SUSPECT = HEAD + LONG + DAMAGE
_DAY_AFTER_YEAR = YEAR_DIGITS + 2
HYPHENS = frozenset((w.DASH, w.SLASH))
_DATES = frozenset((w.NUMBER, w.MONTH, w.SEASON))
_LIST_MARKS = frozenset((w.CLOSING, w.DOT))
_BEFORE_LISTED = frozenset((w.EDGE, w.NUMBER, w.NUMERIC, w.COMMA, w.BREAK, w.DOT, w.OPEN, w.UNSETTLED, w.RATE))
_LIST_LETTERS = dict(zip("a b c d e f g h i ii iii iv v vi".split(), (*range(1, 9), *range(1, 7)), strict=True))


def with_mended_words(tokens: list[Token]) -> list[Token]:
    """Join words that were cut in two, cut those run together, and spell misspelt ones right."""
    kept: list[Token] = []
    short = len(tokens) <= _SHORT_CELL
    done = 0
    for at, token in enumerate(tokens):
        if not token.needs & _SUSPECT or at < done:
            continue
        following = tokens[at + 1]
        mended: tuple[Token, ...] = ()
        after = at + 1
        if following.needs & TAIL and token.needs & HEAD and (whole := _joined(token, following)):
            mended, after = (whole,), at + 2
        elif token.needs & DAMAGE or (token.needs & LONG and (short or following.sort in _DATES)):
            mended = _parted(token, following, short=short)
        if mended:
            kept += tokens[done:at]
            kept += mended
            done = after
    return kept + tokens[done:] if done else tokens


def _joined(token: Token, following: Token) -> Token | None:
    """Two halves of one word, at least one of them no word of time itself."""
    low = token.low + following.low
    if low not in MENDABLE or w.WORD not in (token.sort, following.sort):
        return None
    return joined((token, following), *w.WORDS[low], low)


def _parted(token: Token, following: Token, *, short: bool) -> tuple[Token, ...]:
    """The words that a damaged one stands for; none where it only looks damaged."""
    if token.digits:
        splits = token.digits <= _DAY_AFTER_YEAR and following.sort in (w.MONTH, w.SUFFIX)
        return _cut(token, YEAR_DIGITS) if splits else ()
    head = glued_word(token.low)
    rest = token.low[len(head or "") :]
    if head and rest in w.WORDS and len(rest) >= _SHORTEST_TAIL:
        return _cut(token, len(head))
    word = likely_word(token.low) if short or following.sort in _DATES else None
    return (joined((token,), *w.WORDS[word], word),) if word else ()


def _cut(token: Token, length: int) -> tuple[Token, Token]:
    head, tail = token.low[:length], token.low[length:]
    # Only the first character of a token is looked for in the text, and only where white space stands before it.
    return (
        printed(*_meaning(head), token.first + head[1:], head, tight=token.tight),
        printed(*_meaning(tail), tail, tail, tight=True),
    )


def _meaning(low: str) -> w.Meaning:
    return (w.NUMBER, int(low)) if low.isdecimal() else w.WORDS[low]


def with_phrases(tokens: list[Token]) -> list[Token]:
    """Make one token of each phrase, the longest at its place."""
    kept: list[Token] = []
    done = 0
    for at, token in enumerate(tokens):
        if not token.phrases or at < done:
            continue
        following = tokens[at + 1]
        if following.low in token.phrases or following.sort in HYPHENS:
            phrase, after = _phrase_at(tokens, at)
            if after:
                kept += tokens[done:at]
                kept.append(phrase)
                done = after
    return kept + tokens[done:] if done else tokens


def _phrase_at(tokens: list[Token], at: int) -> tuple[Token, int]:
    """The phrase that begins here and the position after it, or 0 where none does."""
    first = tokens[at]
    second = tokens[at + 1 + (tokens[at + 1].sort in HYPHENS)].low
    for rest, sort, value in first.phrases.get(second, ()):
        after = _match_end(tokens, at + 1, rest)
        if after:
            return joined(tuple(tokens[at:after]), sort, value, f"{first.low} {' '.join(rest)}"), after
    return first, 0


def _match_end(tokens: list[Token], at: int, rest: tuple[str, ...]) -> int:
    """The position after the words of a phrase, or 0; a dash or slash may stand between two words."""
    for word in rest:
        at += tokens[at].sort in HYPHENS
        if tokens[at].low != word:
            return 0
        at += 1
    return at


def with_list_numbers(tokens: list[Token]) -> list[Token]:
    """Turn "1)", "(b)" and "2." into tokens of sort `LISTED` where they count a list."""
    kept: list[Token] = []
    latest = done = 0
    for at, mark in enumerate(tokens):
        if mark.sort not in _LIST_MARKS or at == done:
            continue
        number = tokens[at - 1]
        opened = mark.sort == w.CLOSING and at > done + 1 and tokens[at - 2].sort == w.OPENING
        first = at - 1 - opened
        before = tokens[-1] if opened else tokens[first - 1] if first > done or not done else kept[-1]
        if _counts(number, mark, before, tokens[at + 1], latest) and not _is_dotted_date(tokens, at):
            kept += tokens[done:first]
            kept.append(joined(tuple(tokens[first : at + 1]), w.LISTED, 0, number.low))
            latest, done = _LIST_LETTERS.get(number.low, number.value), at + 1
    return kept + tokens[done:] if done else tokens


def _is_dotted_date(tokens: list[Token], at: int) -> bool:
    """The first dot of 18.March.2012."""
    month, mark = tokens[at + 1 : at + 3]
    return month.sort == w.MONTH and mark.sort == w.DOT and month.tight and mark.tight


def _counts(token: Token, mark: Token, before: Token, beyond: Token, latest: int) -> bool:
    number = token.value if token.sort == w.NUMBER else _LIST_LETTERS.get(token.low, 0)
    if not 0 < number <= _LONGEST_LIST or (mark.sort == w.DOT and token.sort != w.NUMBER):
        return False
    in_order = number == latest + 1
    if mark.sort == w.CLOSING:
        return before.sort in _BEFORE_LISTED or (latest > 0 and in_order)
    return (before.sort == w.EDGE or (latest > 0 and in_order)) and (beyond.sort != w.NUMBER or not beyond.tight)

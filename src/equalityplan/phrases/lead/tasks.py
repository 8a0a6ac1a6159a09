"""What a party is to do, and words that point at another row instead of naming a party."""

from __future__ import annotations

from equalityplan.phrases.lead.lexicon import ALONE_SORTS, HEAD_SORTS, MARKS, POST_SORTS, Sort, is_plural
from equalityplan.phrases.lead.tokens import Word

_TASK = frozenset(
    """
will shall should must would is are was were has have who whom which that when where if as re regarding so because
during etc al et using until once while ensuring through via
""".split()
)
_REPORTS_TO = frozenset(
    "secretary assistant adviser advisor clerk pa attached linked report reports reporting aide".split()
)
_ANSWERING = frozenset("responsible accountable responsibility".split())
_POINTING = frozenset("as see same refer per".split())
_POINTED = frozenset("above below before overleaf previous".split())
_POINTERS = _POINTING | _POINTED | frozenset("to for in at with item action row point section line no the".split())
_REACH = 8
"""How many words behind a comma are looked at for another party with a task."""


def without_pointer(words: list[Word]) -> list[Word]:
    """Drop words that only point at another row: "as above", "see 2.3 above".

    Args:
        words: The words of a run.
    """
    if not words or words[0].low not in _POINTING:
        return words
    end = next((n for n, word in enumerate(words) if not _points(word)), len(words))
    sure = any(word.low in _POINTED or word.sort is Sort.NUMBER for word in words[:end])
    return words[end:] if sure or [word.low for word in words[:2]] == ["same", "as"] else words


def _points(word: Word) -> bool:
    return word.low in _POINTERS or word.sort is Sort.NUMBER


def without_tasks(words: list[Word]) -> list[Word]:
    """Drop what a party is to do, from its verb to the end of the line or to the next party that is to do something.

    Args:
        words: The words of a run.

    Examples:
        >>> from equalityplan.phrases.lead.tokens import segments
        >>> [word.text for word in without_tasks(next(segments("HR to lead, departments to deliver")))]
        ['HR', 'departments']
    """
    kept: list[Word] = []
    task: list[Word] = []
    for n, word in enumerate(words):
        resumed = bool(task) and (word.before == "break" or _takes_over(words[n : n + _REACH], task))
        if resumed:
            task = []
        follower = words[n + 1] if n + 1 < len(words) else None
        if task or (kept and not resumed and _begins_task(word, kept[-1], follower)):
            task.append(word)
        else:
            kept.append(word._replace(before="joining") if resumed else word)
    return kept


def _takes_over(rest: list[Word], task: list[Word]) -> bool:
    """Whether another party begins behind a task: "HR to lead, departments to deliver"."""
    if rest[0].before not in (",", "and", "&", "/"):
        return False
    if all(word.low in MARKS for word in task):
        return True
    if rest[0].before != "," or (task[0].low != "to" and not task[0].low.endswith("s")):
        return False
    followers = [*rest[1:], None]
    end = next((n for n in range(1, len(rest)) if _begins_task(rest[n], rest[n - 1], followers[n])), None)
    if end is None or any(word.before not in (" ", "&") for word in rest[1:end]):
        return False
    return any(word.sort in HEAD_SORTS or word.sort in ALONE_SORTS for word in rest[:end])


def _is_verb(word: Word, last: Word) -> bool:
    """Whether a word says what one party does: "Board approves"."""
    party = last.sort in HEAD_SORTS or last.sort in ALONE_SORTS
    return party and word.sort is Sort.PLAIN and word.low.endswith("s") and not is_plural(last.text)


def _begins_task(word: Word, last: Word, follower: Word | None) -> bool:
    low = word.text.rstrip(".")
    if low == "to" and follower is not None:
        return follower.text.islower() and follower.sort is not Sort.FUNCTION and last.low not in _REPORTS_TO
    if low == "for" and follower is not None:
        own = follower.low in ("their", "its", "own")
        plain = follower.sort is Sort.PLAIN and last.sort not in POST_SORTS
        return last.low not in _ANSWERING and (own or plain)
    if low == "on" and follower is not None:
        return follower.low == "behalf"
    return low in _TASK or _is_verb(word, last) or (word.before == "-" and word.sort is Sort.PLAIN)

"""What surrounds the parties of a cell and is none itself: labels, lead-ins, tasks, remarks and dates."""

from __future__ import annotations

from equalityplan.phrases.lead.lexicon import HEAD_SORTS, LABELS, MARKS, NOBODY, PAIRS, POST_SORTS, Sort
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
_LEAD_IN = frozenset(
    """
responsibility responsible lead leads led owned delivered delegated overseen coordinated managed undertaken minutes
taken actioned support carried provided commissioned monitored reported assigned allocated input to
""".split()
)
_ELSEWHERE = (["as", "above"], ["as", "before"], ["see", "above"], ["same", "as"])
_AGENT = frozenset("by to of with from".split())
_YEAR = 4
_JOINTS = frozenset(("break", "joining", ",", "and", "/", "+"))


def trimmed(run: list[Word]) -> list[Word]:
    """Give the words of a run that can belong to a party.

    Examples:
        >>> from equalityplan.phrases.lead.tokens import segments
        >>> [word.text for word in trimmed(next(segments("Lead: HR to review the policy")))]
        ['HR']
    """
    words = _without_tasks(_without_lead_in(_without_labels(run)))
    words = _without_dates(_without_closing_mark([word for word in words if word.low not in NOBODY]))
    return _bound([words[0]._replace(before=" "), *words[1:]]) if words else []


def _bound(words: list[Word]) -> list[Word]:
    """Mark the "and" or comma in pairs that belong together, such as "Equality and Diversity"."""
    bound = list(words)
    for n in range(len(words) - 1, 0, -1):
        paired = (words[n - 1].low, words[n].low) in PAIRS
        follows = n + 1 < len(words) and bound[n + 1].before in ("and", "&", "bound", "listed")
        if paired and words[n].before in ("and", "&"):
            bound[n] = words[n]._replace(before="bound")
        elif paired and words[n].before == "," and follows:
            bound[n] = words[n]._replace(before="listed")
    return bound


def _without_labels(run: list[Word]) -> list[Word]:
    """Drop "Lead:", "Responsible officer -" and the like wherever a line or a list entry begins with one."""
    kept: list[Word] = []
    label = 0
    labelled = False
    for n, word in enumerate(run):
        ends = word.before == ":" or (word.before == "-" and label == len(kept))
        if label and ends:
            del kept[-label:]
            labelled = True
        kept.append(word._replace(before="joining") if label and ends else word)
        opens = n == 0 or labelled or word.before in _JOINTS
        continues = label > 0 and not ends
        label = (label + 1 if continues else 1) if word.low in LABELS and (opens or continues) else 0
    return kept


def _without_lead_in(words: list[Word]) -> list[Word]:
    """Drop "To be led by", "Responsibility of" and the like before the first party."""
    if [word.low for word in words[:2]] in _ELSEWHERE:
        return words[2:]
    agent = 0
    for n, word in enumerate(words):
        if n and word.before == "joining" and words[0].low in _LEAD_IN:
            agent = n
        if n and (word.text[0].isupper() or word.sort in HEAD_SORTS):
            break
        if n and word.low in _AGENT and (words[0].low in _LEAD_IN or word.low == "by"):
            agent = n + 1
    if not agent and [word.low for word in words[:2]] == ["to", "be"]:
        return []
    return words[agent:]


def _without_tasks(words: list[Word]) -> list[Word]:
    """Drop what a party is to do, from its verb to the end of the line."""
    kept: list[Word] = []
    skipping = False
    for n, word in enumerate(words):
        if word.before == "break":
            skipping = False
        follower = words[n + 1] if n + 1 < len(words) else None
        skipping = skipping or (bool(kept) and _begins_task(word, kept[-1], follower))
        if not skipping:
            kept.append(word)
    return kept


def _begins_task(word: Word, last: Word, follower: Word | None) -> bool:
    low = word.text.rstrip(".")
    if low == "to" and follower is not None:
        return follower.text.islower() and follower.sort is not Sort.FUNCTION and last.low not in _REPORTS_TO
    if low == "for" and follower is not None:
        own = follower.low in ("their", "its", "own")
        return own or (follower.sort is Sort.PLAIN and last.sort not in POST_SORTS)
    return low in _TASK


def _without_closing_mark(words: list[Word]) -> list[Word]:
    """Drop a role mark behind a last dash, as in "HR - lead"."""
    end = len(words)
    while end > 1 and words[end - 1].low in MARKS and words[end - 1].before == " ":
        end -= 1
    closes = end > 1 and words[end - 1].before == "-" and words[end - 1].low in MARKS
    return words[: end - 1] if closes else words


def _without_dates(words: list[Word]) -> list[Word]:
    end = len(words)
    while end > 1 and words[end - 1].sort is Sort.NUMBER:
        end -= 1
    dated = any(not word.text.isdigit() or len(word.text) == _YEAR for word in words[end:])
    return words[:end] if dated else words

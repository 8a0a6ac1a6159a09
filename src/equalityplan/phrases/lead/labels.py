"""Labels and marks of a role: "Lead officer:", "Responsible -", "(lead)" behind a last dash."""

from __future__ import annotations

from equalityplan.phrases.lead.lexicon import LABELS, MARKS, POST_SORTS
from equalityplan.phrases.lead.tokens import Word

# Words beside those of a label that make none by themselves: "Accountable Director:", but "Director of ...".
_QUALIFIERS = frozenset(
    "director manager executive operational strategic board senior corporate project programme clinical political "
    "day-to-day ultimate main principal department service team".split()
)
_ROLES = frozenset("lead leads responsible accountable owner owners sponsor contact support sro".split())
_JOINTS = frozenset(("break", "joining", ",", "and", "/", "+"))
# Behind a name's other words these end a title and open no label: "Housing Manager Support: ...".
_HELD = frozenset("manager director officer officers".split())
_REACH = 6
"""How many words behind a dash are looked at for a post."""


def without_labels(run: list[Word]) -> list[Word]:
    """Drop "Lead:", "Responsible officer -" and the like wherever a line or a list entry begins with one.

    Args:
        run: The words of a run.
    """
    kept: list[Word] = []
    label = 0
    labelled = False
    for n, word in enumerate(run):
        ends = label > 0 and _ends_label(kept, label, run[n : n + _REACH])
        if ends:
            del kept[-label:]
            labelled = True
        kept.append(word._replace(before="joining") if ends else word)
        opens = n == 0 or labelled or word.before in _JOINTS
        continues = label > 0 and not ends
        may_name = word.low in LABELS or word.low in _QUALIFIERS
        opens = opens and not (word.before == " " and n and word.low in _HELD)
        label = (label + 1 if continues else 1) if may_name and (opens or continues) else 0
    return kept


def _ends_label(kept: list[Word], label: int, rest: list[Word]) -> bool:
    """Whether the last words that were kept are a label before the mark of the next one."""
    mark = rest[0].before
    if mark not in (":", "-"):
        return False
    words = [word.low for word in kept[-label:]]
    labelled = any(word in LABELS for word in words)
    if mark == ":" or not labelled or label != len(kept):
        return mark == ":" and labelled
    if all(word in LABELS for word in words):
        return True
    # "Executive Lead – Director of Strategy" is a label, "Strategic Lead – Housing" is a title.
    end = next((n for n in range(1, len(rest)) if rest[n].before != " "), len(rest))
    return words[-1] in _ROLES and any(word.sort in POST_SORTS for word in rest[:end])


def without_closing_mark(words: list[Word]) -> list[Word]:
    """Drop a role mark behind a last dash, as in "HR - lead".

    Args:
        words: The words of a run.
    """
    end = len(words)
    while end > 1 and words[end - 1].low in MARKS and words[end - 1].before == " ":
        end -= 1
    closes = end > 1 and words[end - 1].before == "-" and words[end - 1].low in MARKS
    return words[: end - 1] if closes else words

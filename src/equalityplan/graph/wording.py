"""Words of rows, as far as it takes to tell whether two rows say the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from equalityplan.model.objective import PlanRow

_SHORTEST_PLURAL = 3
_WORD = re.compile(r"[^\W_]+")
# Words that nearly every sentence has.
_SMALL = frozenset(
    "a an and any are as at be been by can do for from has have how if in including into is it its not of on or our "
    "out so that the their them they this through to up via was we where which who will with within would".split()
)
# A full stop ends a sentence after a word of two letters or more, so that initials end none.
_SENTENCE_END = re.compile(r"(?<=[^\W_]{2}[.!?;])\s+(?=[^\W\d_a-z(]|\()|(?<=[)%][.!?;])\s+|\n+")


def words_of(text: str) -> frozenset[str]:
    """Give the words of a text that carry meaning, in one spelling and without a plural s.

    Examples:
        >>> sorted(words_of("Set targets for the staff, by 2013"))
        ['2013', 'set', 'staff', 'target']
    """
    found = _WORD.findall(text.casefold())
    return frozenset(
        word[:-1] if len(word) > _SHORTEST_PLURAL and word[-1] == "s" else word for word in found if word not in _SMALL
    )


def objective_words(row: PlanRow) -> frozenset[str]:
    """Give the words of a row's objective."""
    return words_of(row.objective.text) if row.objective else frozenset()


def account_words(row: PlanRow) -> frozenset[str]:
    """Give the words of what a row says about its objective: actions, evidence, comments, targets."""
    texts = [action.text for action in row.actions]
    texts += [said.text for said in (row.comments, row.evidence, row.target, row.measure, row.outcome) if said]
    return words_of("\n".join(texts))


def steps_of(row: PlanRow) -> tuple[str, ...]:
    """Give the sentences that say what will be done: of the actions, or in a row without any, of the comments.

    Sentences that only point elsewhere are left out.

    Examples:
        >>> steps_of(PlanRow(actions=["Ask the E. D. I. group. Tell staff."]))
        ('Ask the E. D. I. group.', 'Tell staff.')
    """
    texts = [action.text for action in row.actions] or ([row.comments.text] if row.comments else [])
    pointers = {reference.text for reference in row.references if reference.inline and reference.text}
    for pointer in pointers:
        texts = [text.replace(pointer, " ") for text in texts]
    sentences = (sentence.strip() for text in texts for sentence in _SENTENCE_END.split(text))
    return tuple(sentence for sentence in sentences if words_of(sentence) - {"also"})


def likeness(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float] | None = None) -> float:
    """Give how alike two sets of words are: twice the weight they share as a share of the weight of both, 0 to 1.

    Examples:
        >>> likeness(words_of("Train all staff"), words_of("Train new staff"))
        0.6666666666666666
    """
    both = _weight(one, weights) + _weight(other, weights)
    return 2 * _weight(one & other, weights) / both if both else 0.0


def contained(one: frozenset[str], other: frozenset[str], weights: Mapping[str, float] | None = None) -> float:
    """Give how much of the lighter of two sets of words is in the other, by weight, 0 to 1.

    Examples:
        >>> contained(words_of("Train staff"), words_of("Train all new staff"))
        1.0
    """
    least = min(_weight(one, weights), _weight(other, weights))
    return _weight(one & other, weights) / least if least else 0.0


def _weight(words: Iterable[str], weights: Mapping[str, float] | None) -> float:
    # Sorted, since the last digit of a sum depends on its order and that of a set on the process.
    return float(sum(weights[word] for word in sorted(words))) if weights else float(len(list(words)))

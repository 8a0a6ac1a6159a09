"""The wordings of `headings.toml`, in tables that can be looked up."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.slips import Vocabulary
from equalityplan.phrases.heading.words import Words, singular

_FILE = Path(__file__).parents[2] / "headings.toml"
_GAP = "..."
# The lists of noun wordings, and how plainly each names its field: 0 most plainly.
_NAMING = {"heads": 0, "lesser": 1, "least": 2, "loose": 0, "spare": 0, "alone": 2, "lone": 2}
_WHOLE_ONLY = ("alone", "lone")
_ASKED = ("asked", "promised")
_SCALE = frozenset((Field.MET, Field.PARTIALLY_MET, Field.NOT_MET))


class Sense(NamedTuple):
    """What a wording names.

    Attributes:
        field: The field.
        loose: Whether it is the objective's heading where the row has no other.
        spare: Whether it is the action's heading where the row has no other.
        rank: How plainly it names the field, 0 most plainly; of two headings of one field the plainer may count.
    """

    field: Field
    loose: bool = False
    spare: bool = False
    rank: int = 0


class Question(NamedTuple):
    """The fixed words of a question or stem; between two runs stand one word or more."""

    runs: tuple[Words, ...]
    sense: Sense

    @property
    def weight(self) -> int:
        """How many fixed words it has."""
        return sum(map(len, self.runs))

    def end_in(self, words: Words) -> int:
        """Give the position after the last fixed word in a text that begins with the first run, or 0."""
        position = 0
        for number, run in enumerate(self.runs):
            starts = range(position + 1, len(words)) if number else range(1)
            start = next((n for n in starts if words[n : n + len(run)] == run), None)
            if start is None:
                return 0
            position = start + len(run)
        return position


class Wordings(NamedTuple):
    """All wordings, and their words.

    Attributes:
        heads: Wordings that name a field as the last noun of a heading.
        whole: Those and the ones that name it only as a whole, without their spaces.
        graded: Steps of a scale, without their spaces.
        questions: Questions and stems by their first word.
        shown: Wordings, without their spaces, that name a field only over cells that show it.
        anywhere: Wordings that decide wherever they stand.
        ends: Last words of a stem that each row finishes.
        naming: The words of `heads` and `whole`, and those that often stand beside them.
        vocabulary: The words of all wordings.
    """

    heads: Mapping[Words, Sense]
    whole: Mapping[str, Sense]
    graded: Mapping[str, Field]
    questions: Mapping[str, tuple[Question, ...]]
    shown: Mapping[str, Field]
    anywhere: Mapping[Words, Field]
    ends: Mapping[Words, Field]
    naming: frozenset[str]
    vocabulary: Vocabulary


def compact(pieces: Iterable[Words]) -> str:
    """Give the letters of the pieces without spaces, so that lost spaces do no harm.

    Examples:
        >>> compact((("by",), ("when",)))
        'by/when'
    """
    return "/".join(map("".join, pieces))


@lru_cache(maxsize=1)
def wordings() -> Wordings:
    """Give the wordings of `headings.toml`, read on the first call."""
    lists = tuple(read_lists(_FILE.read_text("utf-8")))
    usual = {singular(word) for field, _, words in lists if not field for word in words}
    entries = tuple(_entries(lists))
    naming = [entry for entry in entries if entry.kind in _NAMING]
    return Wordings(
        heads={entry.words: entry.sense for entry in naming if entry.kind not in _WHOLE_ONLY},
        # Glued words keep the plurals inside them.
        whole={key: entry.sense for entry in naming for key in (compact(entry.pieces), entry.text.replace(" ", ""))},
        graded={compact(entry.pieces): entry.sense.field for entry in entries if entry.graded},
        questions=_questions(entries),
        shown={compact(entry.pieces): entry.sense.field for entry in entries if entry.kind == "shown"},
        anywhere=_fields(entries, "anywhere"),
        ends=_fields(entries, "ends"),
        naming=frozenset(usual.union(*(entry.words for entry in naming))),
        vocabulary=Vocabulary(usual.union(*(entry.words for entry in entries))),
    )


def read_lists(text: str) -> Iterator[tuple[str, str, list[str]]]:
    r"""Yield each list of `headings.toml`: the field that it stands under, or nothing, its name, and its texts.

    Examples:
        >>> list(read_lists('usual = ["key"]\n[due]\nheads = ["deadline", "due date"]'))
        [('', 'usual', ['key']), ('due', 'heads', ['deadline', 'due date'])]
    """
    for name, value in tomllib.loads(text).items():
        if isinstance(value, list):
            yield "", name, value
        else:
            yield from ((name, kind, texts) for kind, texts in value.items())


class _Entry(NamedTuple):
    """One wording of the file: its pieces between slashes, in the singular, and what its list makes of it."""

    text: str
    pieces: Sequence[Words]
    words: Words
    kind: str
    sense: Sense

    @property
    def graded(self) -> bool:
        return self.kind == "graded" or (self.kind == "alone" and self.sense.field in _SCALE)


def _entries(lists: Iterable[tuple[str, str, Sequence[str]]]) -> Iterator[_Entry]:
    for field, kind, texts in lists:
        if field:
            loose, spare = kind in ("loose", "promised"), kind in ("spare", "lone")
            sense = Sense(Field(field), loose=loose, spare=spare, rank=_NAMING.get(kind, 1))
            for text in texts:
                pieces = [tuple(map(singular, piece.split())) for piece in text.split("/")]
                yield _Entry(text, pieces, sum(pieces, ()), kind, sense)


def _fields(entries: Iterable[_Entry], kind: str) -> dict[Words, Field]:
    return {entry.words: entry.sense.field for entry in entries if entry.kind == kind}


def _questions(entries: Iterable[_Entry]) -> dict[str, tuple[Question, ...]]:
    questions: dict[str, list[Question]] = {}
    for entry in entries:
        if entry.kind in _ASKED:
            question = Question(tuple(_runs(entry.words)), entry.sense)
            questions.setdefault(entry.words[0], []).append(question)
    return {word: tuple(asked) for word, asked in questions.items()}


def _runs(words: Words) -> Iterator[Words]:
    start = 0
    for gap in [n for n, word in enumerate(words) if word == _GAP]:
        yield words[start:gap]
        start = gap + 1
    yield words[start:]

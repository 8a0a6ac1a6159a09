"""The wordings of `headings.toml`, in tables that can be looked up."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from attrs import frozen

from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.words import Words, singular

_FILE = Path(__file__).parents[2] / "headings.toml"
_GAP = "..."
_NAMING = ("heads", "loose", "spare", "alone")
_SCALE = frozenset((Field.MET, Field.PARTIALLY_MET, Field.NOT_MET))


@frozen
class Sense:
    """What a wording names.

    Attributes:
        field: The field.
        loose: Whether it is the objective's heading where the row has no other.
        spare: Whether it is the action's heading where the row has no other.
    """

    field: Field
    loose: bool = False
    spare: bool = False


@frozen
class Question:
    """The fixed words of a question or stem; between two runs stand one word or more."""

    runs: tuple[Words, ...]
    field: Field

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


@frozen
class Wordings:
    """All wordings, and their words by first letter.

    Attributes:
        heads: Wordings that name a field as the last noun of a heading.
        whole: Those and the ones that name it only as a whole, without their spaces.
        graded: Steps of a scale, without their spaces.
        questions: Questions and stems by their first word.
        anywhere: Wordings that decide wherever they stand.
        ends: Last words of a stem that each row finishes.
        naming: The words of `heads` and `whole`, and those that often stand beside them.
        vocabulary: The words of all wordings.
    """

    heads: Mapping[Words, Sense]
    whole: Mapping[str, Sense]
    graded: Mapping[str, Field]
    questions: Mapping[str, tuple[Question, ...]]
    anywhere: Mapping[Words, Field]
    ends: Mapping[Words, Field]
    naming: Mapping[str, frozenset[str]]
    vocabulary: Mapping[str, frozenset[str]]


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
    groups = tomllib.loads(_FILE.read_text("utf-8"))
    usual = {singular(word) for word in groups.pop("usual")}
    entries = tuple(_entries(groups))
    naming = [entry for entry in entries if entry.kind in _NAMING]
    return Wordings(
        heads={entry.words: entry.sense for entry in naming if entry.kind != "alone"},
        # Glued words keep the plurals inside them.
        whole={key: entry.sense for entry in naming for key in (compact(entry.pieces), entry.text.replace(" ", ""))},
        graded={compact(entry.pieces): entry.sense.field for entry in entries if entry.graded},
        questions=_questions(entries),
        anywhere=_fields(entries, "anywhere"),
        ends=_fields(entries, "ends"),
        naming=_by_letter(usual | _words(naming)),
        vocabulary=_by_letter(usual | _words(entries)),
    )


@frozen
class _Entry:
    """One wording of the file: its pieces between slashes, in the singular, and what its list makes of it."""

    text: str
    pieces: tuple[Words, ...]
    kind: str
    sense: Sense

    @property
    def words(self) -> Words:
        return tuple(word for piece in self.pieces for word in piece)

    @property
    def graded(self) -> bool:
        return self.kind == "graded" or (self.kind == "alone" and self.sense.field in _SCALE)


def _entries(groups: Mapping[str, Mapping[str, list[str]]]) -> Iterator[_Entry]:
    for name, lists in groups.items():
        for kind, texts in lists.items():
            sense = Sense(Field(name), loose=kind == "loose", spare=kind == "spare")
            yield from (_Entry(text, tuple(map(_singular, text.split("/"))), kind, sense) for text in texts)


def _singular(piece: str) -> Words:
    return tuple(map(singular, piece.split()))


def _fields(entries: Iterable[_Entry], kind: str) -> dict[Words, Field]:
    return {entry.words: entry.sense.field for entry in entries if entry.kind == kind}


def _questions(entries: Iterable[_Entry]) -> dict[str, tuple[Question, ...]]:
    questions: dict[str, list[Question]] = {}
    for entry in entries:
        if entry.kind == "asked":
            question = Question(tuple(_runs(entry.words)), entry.sense.field)
            questions.setdefault(entry.words[0], []).append(question)
    return {word: tuple(asked) for word, asked in questions.items()}


def _runs(words: Words) -> Iterator[Words]:
    start = 0
    for gap in [n for n, word in enumerate(words) if word == _GAP]:
        yield words[start:gap]
        start = gap + 1
    yield words[start:]


def _words(entries: Iterable[_Entry]) -> set[str]:
    return {word for entry in entries for word in entry.words}


def _by_letter(words: Iterable[str]) -> dict[str, frozenset[str]]:
    letters: dict[str, set[str]] = {}
    for word in words:
        letters.setdefault(word[0], set()).add(word)
    return {letter: frozenset(sharing) for letter, sharing in letters.items()}

"""The field that one heading names by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from equalityplan.phrases.heading.field import Field
from equalityplan.phrases.heading.slips import mend_words
from equalityplan.phrases.heading.wordings import Sense, Wordings, compact, wordings
from equalityplan.phrases.heading.words import LONGEST, Part, Words, parts_of, singular

_LONGEST_WORDING = 6
_USUAL_LENGTH = 6
# A noun phrase ends before these; what follows "of" and "for" says which: "date for completion" is "completion date".
_TURNING = frozenset(("of", "for"))
_ENDING = _TURNING | frozenset(
    singular(word)
    for word in (
        "to in on at by with from against towards toward under within as that which who when where how what will is "
        "are should must been be per into through over since during it this we they including if so"
    ).split()
)
_PERIOD_WORDS = frozenset(
    "q fy ay to by end of year yr quarter qtr phase month week term spring summer autumn winter january february march "
    "april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov "
    "dec".split()
)
# What words that decide anywhere leave as it is: "Evidence so far" is evidence, "Met? (Y/N)" a rating.
_KEPT = {
    Field.PROGRESS: (
        *(Field.EVIDENCE, Field.COMMENTS, Field.COST, Field.RESOURCES, Field.STATUS, Field.REVIEW),
        *(Field.TIMESCALE, Field.START, Field.DUE),
    ),
    Field.STATUS: (Field.MET, Field.PARTIALLY_MET, Field.NOT_MET),
}
_STANDINGS = frozenset((Field.STATUS, Field.PROGRESS, Field.MET, Field.PARTIALLY_MET, Field.NOT_MET))
_LEADING = frozenset(("lead", "leading", "responsible", "accountable"))
_EDGES = frozenset(("end", "start", "beginning", "middle"))
_PERIOD_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?|[qy]\d")


class Reading(NamedTuple):
    """What one heading says by itself.

    Attributes:
        field: The field that it names.
        known: Whether a wording was found in it.
        loose: Whether it is the objective's heading where the row has no other.
        spare: Whether it is the action's heading where the row has no other.
        period: Whether it is a period, such as ``2012/13`` or ``Q1``.
        rank: How plainly it names the field, 0 most plainly.
        shown: The field that it names over cells that show it, or None.
        counted: Whether the cells below it are figures or name them.
        share: How much of the heading is words of headings, from 0 to 1.
    """

    field: Field
    known: bool = True
    loose: bool = False
    spare: bool = False
    period: bool = False
    share: float = 1.0
    rank: int = 0
    shown: Field | None = None
    counted: bool = False


_Finder = Callable[[Wordings, Part], Sense | None]


def read_heading(text: str) -> Reading:
    """Read one heading by its wording alone.

    The whole of a part counts before a piece of it, a question before the nouns in it, the last noun of a piece
    before the ones that describe it, longer wordings before shorter, and of two names joined the first.

    Examples:
        >>> read_heading("Target date for completion").field
        <Field.DUE: 'due'>
        >>> read_heading("How will we know?").field
        <Field.MEASURE: 'measure'>
        >>> read_heading("Outcome/Performance indicator").field
        <Field.OUTCOME: 'outcome'>
        >>> read_heading("Xyz").known
        False
    """
    return _read(text[:LONGEST])


@lru_cache(maxsize=512)
def _read(text: str) -> Reading:
    """Read a heading once, though mending, the search for headers and the naming of columns all ask for it."""
    known = wordings()
    parts = tuple(_mended(part, known) for part in parts_of(text))
    if not parts:
        return Reading(Field.BLANK, known=False, share=0)
    every_word = sum((part.words for part in parts), ())
    found = _first(known, parts, (_whole, _question, _stem, _named)) or _first(known, parts, (_mentioned,))
    everywhere = _anywhere(known, every_word)
    if everywhere and not (found and found.field in _KEPT.get(everywhere.field, ())):
        found = everywhere
    shown = _shown(known, parts[0])
    if found is None:
        period = all(map(_is_of_period, parts[0].words))
        return Reading(Field.OTHER, known=False, period=period, share=0, shown=shown)
    if found.field is Field.OTHER and parts[0].words[0] in _LEADING:
        found = Sense(Field.LEAD)
    share = _share(known, every_word)
    return Reading(found.field, loose=found.loose, spare=found.spare, share=share, rank=found.rank, shown=shown)


def _shown(known: Wordings, part: Part) -> Field | None:
    """What a heading names where the cells below show it; one that begins with "lead" means parties by any noun."""
    if part.words[0] in _LEADING:
        return Field.LEAD
    undated = tuple(word for word in part.words if not _is_of_period(word))
    return known.shown.get(compact(part.pieces)) or known.shown.get(compact([undated]))


def _is_of_period(word: str) -> bool:
    return word in _PERIOD_WORDS or _PERIOD_NUMBER.fullmatch(word) is not None


def graded_as(text: str) -> Field | None:
    """Give the step of a scale that a heading names next to the other steps of the scale.

    Examples:
        >>> graded_as("Yes"), graded_as("Status")
        (<Field.MET: 'met'>, None)
    """
    known = wordings()
    parts = parts_of(text)
    return known.graded.get(compact(_mended(parts[0], known).pieces)) if parts else None


def most_share(text: str) -> float:
    """Give the most that a text can be the wording of a heading, as far as the number of its words tells.

    Examples:
        >>> most_share("Lead officer"), most_share("Ask twelve groups of residents and staff about parks and libraries")
        (1.0, 0.6)
    """
    words = [word for part in parts_of(text) for word in part.words if word not in _ENDING]
    return min(1.0, _USUAL_LENGTH / max(1, len(words)))


def _share(known: Wordings, words: Words) -> float:
    main = [word for word in words if word not in _ENDING] or words
    usual_words = known.vocabulary.words if words[0] in known.questions else known.naming
    usual = sum(word in usual_words for word in main)
    return usual / len(main) * min(1.0, _USUAL_LENGTH / len(main))


def _mended(part: Part, known: Wordings) -> Part:
    if compact(part.pieces) in known.whole:
        return part

    def mend(words: Words) -> Words:
        return mend_words(words, known.vocabulary)

    return Part(mend(part.words), tuple(map(mend, part.pieces)))


def _first(known: Wordings, parts: tuple[Part, ...], finders: tuple[_Finder, ...]) -> Sense | None:
    return next((found for part in parts for finder in finders if (found := finder(known, part))), None)


def _anywhere(known: Wordings, words: Words) -> Sense | None:
    plain = tuple(word for word in words if word not in ("and", "or"))
    for start in range(len(plain)):
        for end in range(min(len(plain), start + _LONGEST_WORDING), start, -1):
            if field := known.anywhere.get(plain[start:end]):
                return Sense(field)
    return None


def _whole(known: Wordings, part: Part) -> Sense | None:
    """The wording that the part is, or that it is but for a time, where it says how things stand: "Complete Q1"."""
    if sense := known.whole.get(compact(part.pieces)):
        return sense
    undated = tuple(word for word in part.words if not _is_of_period(word))
    sense = known.whole.get(compact([undated])) if len(undated) < len(part.words) else None
    return sense if sense and sense.field in _STANDINGS else None


def _question(known: Wordings, part: Part) -> Sense | None:
    """The question with most fixed words; of two, the one whose words come first."""
    asked = ((question, question.end_in(part.words)) for question in known.questions.get(part.words[0], ()))
    fitting = [(-question.weight, end, question.sense) for question, end in asked if end]
    return min(fitting)[2] if fitting else None


def _stem(known: Wordings, part: Part) -> Sense | None:
    last = part.pieces[-1] if part.pieces else ()
    ends = (known.ends.get(last[-length:]) for length in (2, 1) if len(last) > length)
    return next((Sense(field) for field in ends if field), None)


def _named(known: Wordings, part: Part) -> Sense | None:
    """The first name in the pieces of a part; one that says nothing for the model leaves it to the others."""
    senses = [
        sense
        for piece in part.pieces
        if (sense := known.whole.get(compact([piece])) or _last_noun(known, _noun_phrase(piece)))
    ]
    return next((sense for sense in senses if sense.field is not Field.OTHER), senses[0] if senses else None)


def _noun_phrase(piece: Words) -> Words:
    piece = _undated(piece)
    end = _phrase_end(piece, 0)
    if end in (0, len(piece)) or piece[end] not in _TURNING:
        return piece[:end]
    return piece[end + 1 : _phrase_end(piece, end + 1)] + piece[:end]


def _undated(piece: Words) -> Words:
    """A piece without the ends and starts of periods in it: "position" of "end of year position"."""
    kept = list(piece)
    for n in reversed(range(len(kept) - 2)):
        if kept[n] in _EDGES and kept[n + 1] == "of" and _is_of_period(kept[n + 2]):
            del kept[n : n + 3]
    return tuple(kept) or piece


def _phrase_end(words: Words, start: int) -> int:
    return next((n for n in range(start, len(words)) if words[n] in _ENDING), len(words))


def _last_noun(known: Wordings, words: Words) -> Sense | None:
    for end in range(len(words), 0, -1):
        for start in range(max(0, end - _LONGEST_WORDING), end):
            if sense := known.heads.get(words[start:end]):
                return sense
    return None


def _mentioned(known: Wordings, part: Part) -> Sense | None:
    """The first noun phrase anywhere in the part that a wording fits."""
    return next((found for phrase in _phrases(part.words) if (found := _last_noun(known, phrase))), None)


def _phrases(words: Words) -> Iterator[Words]:
    start = 0
    while start < len(words):
        end = _phrase_end(words, start)
        yield words[start:end]
        start = end + 1

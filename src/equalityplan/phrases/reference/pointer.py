"""The words that point: which relation each of them says, and how sure a sign of a target it is.

The lists are facts about English; nothing in them knows a particular plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from equalityplan.model.dependency import Relation
from equalityplan.phrases.tokens import Token


class Names(IntEnum):
    """Which names of documents may follow a pointing word."""

    NONE = 0  # none: the words are too common in prose
    EVENT = 1  # a name after "publication of" and the like
    NAMED = 2  # a capitalised name with a head noun such as Plan
    ANY = 3  # also "separate action plan"


class Pointer(NamedTuple):
    """One pointing word or group of words.

    Attributes:
        relation: What it says about its target.
        names: Which names of documents may follow it.
        bare: Whether a whole number may follow it without a word such as "action".
    """

    relation: Relation
    names: Names
    bare: bool


# Words parted by spaces; "a|b" is a choice; groups are parted by ";".
_GRAMMAR: tuple[tuple[Relation, Names, bool, str], ...] = (
    (
        Relation.SEE,
        Names.ANY,
        True,
        """see; see also; refer|refers|referring to; refer|refers back to; referred to in|at|under; reference to|in;
        cross-reference|cross-references|cross-referenced|cross-ref|x-ref|xref; cross-ref|x-ref .;
        cross-reference|cross-references|cross-referenced|cross-ref|x-ref to|with;
        cross|x reference|references|referenced|ref; cross|x reference|references|referenced|ref to|with;
        ref|refs|references to; cf; cf .; vide; read with; read together with; read in conjunction with;
        read alongside; read alongside with; considered in conjunction with; viewed alongside; used alongside""",
    ),
    (
        Relation.SEE,
        Names.NAMED,
        True,
        """attached|appended|annexed|enclosed|included as; attached|appended|annexed to|in|at|under;
        outlined|detailed|described|specified|listed|set-out|shown|given|explained|summarised in|at|under|within|by;
        set|laid out in|at|under|within; contained in|at|within; found in|at|under; available in|at|within;
        covered|addressed|recommended|mentioned|noted|picked-up in|at|under|within|by|through; picked up in|at|under|by;
        dealt with in|at|under|by|through; taken forward in|under|through|by; as per;
        cited|discussed in|at; as defined|stated|agreed|identified in|at|under; provided in|at;
        more|further information|details|detail in|at; details|detail|information in|at""",
    ),
    (
        Relation.SEE,
        Names.NONE,
        False,
        """superseded|replaced by; merged with|into; merged in with; moved|transferred to|into; combined with;
        incorporated|subsumed|integrated in|into|within|under;
        refer; carried|brought forward from; continued from; delivered|progressed|actioned through|under|via|by|in;
        go to; part of; identified in|at|under|by""",
    ),
    (
        Relation.LINKS_TO,
        Names.NAMED,
        True,
        """link|links|linked|linking to|with|into|in; link|links|linked|linking in|back|through to|with|into;
        link|links|linked; underpin|underpins|underpinned|underpinning; underpinned by;
        accompany|accompanies; complement|complements|complementing; feed|feeds|feeding|fed into|in;
        forms|form|forming part of; ties|tie|tied in|into with; ties|tie|tied to|into;
        connects|connect|connected to|with; dovetail|dovetails|dovetailing with|into; joined up with;
        builds|build|building on|upon; reads across to;
        overlaps|overlap|overlapping with; interdependent with; supplements; sits under|within|alongside""",
    ),
    (
        Relation.LINKS_TO,
        Names.NONE,
        True,
        """relates|related|relate|relating to; relates|relate|related back to; associated with; interfaces with;
        aligns|aligned|align to|with; mapped|maps to|against|onto; contributes|contribute|contributing to|towards;
        corresponds|corresponding to|with""",
    ),
    (
        Relation.LINKS_TO,
        Names.NONE,
        False,
        """related|linked|associated|connected actions|action|items|item|points|point;
        supports|support|supporting; informs|inform|informing; reinforces|reinforcing; delivers|delivering;
        in conjunction|parallel|tandem with; alongside; together with;
        addresses|addressing; meets|meeting; in response to; responds|responding to; in support of""",
    ),
    (
        Relation.DEPENDS_ON,
        Names.NAMED,
        True,
        """depends|depend|dependent|dependant|depending|reliant|relies|contingent|conditional on|upon;
        following on from; following from; follows|follow from; follows|follow on from;
        follows; to follow""",
    ),
    (
        Relation.DEPENDS_ON,
        Names.NAMED,
        False,
        """subject to; following; once; pending; awaiting; on|upon completion|approval|adoption|receipt of;
        on|upon publication|conclusion|agreement of; as soon as; awaits|await; waiting for|on; not before; assuming;
        triggered by; predicated on|upon; stems|stemming|flows|flowing from; when; after; prerequisite|prerequisites""",
    ),
    (
        Relation.DEPENDS_ON,
        Names.EVENT,
        False,
        """based on|upon; arising from|out of; arising out of; resulting from; as a result of; in light of;
        in the light of; informed by; until; prior to; requires; requiring""",
    ),
    (
        Relation.SAME_AS,
        Names.NONE,
        True,
        """same as; same as for|at|in|under|per; same actions|action as; same actions|action as for|at|in|under;
        as for; as in; as at; as under; as; identical|equivalent to; mirrors;
        duplicate|duplicates|duplicated|repeat|repeats of|by; duplicates; repeats; ditto; as set out for""",
    ),
    (
        Relation.SUPERSEDES,
        Names.ANY,
        False,
        """replaces; supersedes; superseding; replacing; replaces and supersedes; supersedes and replaces;
        takes the place of; takes over from""",
    ),
    (Relation.SUPERSEDES, Names.NAMED, False, "in place of; instead of"),
    (
        Relation.EVIDENCE_AT,
        Names.NAMED,
        False,
        """included in|within|under|at; evidenced in|at|by|within|under|through; evidence in|at|under|within;
        demonstrated in|at|by""",
    ),
    (
        Relation.EVIDENCE_AT,
        Names.NONE,
        False,
        "evidence; documented|recorded|reported|reflected|captured|minuted|published in|at|under|within",
    ),
)

_LONGEST = 5


def _spellings(group: str) -> Iterator[tuple[str, ...]]:
    found: list[tuple[str, ...]] = [()]
    for choice in group.split():
        found = [(*words, word) for words in found for word in choice.split("|")]
    yield from found


@lru_cache(maxsize=1)
def pointing_words() -> Mapping[str, Mapping[tuple[str, ...], Pointer]]:
    """Give all pointing words by their first word."""
    found: dict[str, dict[tuple[str, ...], Pointer]] = {}
    for relation, names, bare, groups in _GRAMMAR:
        pointer = Pointer(relation, names, bare)
        for group in groups.split(";"):
            for words in _spellings(group):
                found.setdefault(words[0], {})[words] = pointer
    return found


def read_pointer(tokens: list[Token], at: int) -> tuple[Pointer, int] | None:
    """Read the longest pointing words that begin at a token.

    Args:
        tokens: The tokens of the text.
        at: Where to begin.

    Returns:
        What was found and the position after it, or None.
    """
    known = pointing_words().get(tokens[at].low)
    if known is None:
        return None
    words = tuple(token.low for token in tokens[at : at + _LONGEST])
    for length in range(len(words), 0, -1):
        pointer = known.get(words[:length])
        if pointer is not None:
            return pointer, at + length
    return None

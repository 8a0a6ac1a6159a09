"""Subheadings: headings that only say what kind of table follows, and the heading that says what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from equalityplan.document import Passage
from equalityplan.layout.sections import Heading, is_detail, title_key
from equalityplan.mending.counted_labels import part_label, read_label
from equalityplan.mending.passages import reads_as_heading
from equalityplan.phrases.heading import Field, named_field, names_group

_LABELS = frozenset((Field.ACTION, Field.MEASURE, Field.TARGET, Field.OUTCOME))
_PLAIN = (
    r"(?i)(?:our |the |key )?(?:background|context|introduction|rationale|evidence|data|baselines?|progress|"
    r"what we (?:know|found|have done)|where we are(?: now)?)|"
    r"(?:(?:our|the|key|planned) )?(?:actions?|measures|steps) (?:under|for|towards|to (?:achieve|meet|deliver)) "
    r"(?:this|it|them|(?:this|the|each|our) (?:objective|outcome|priority|aim|goal|theme|area)s?)"
)
_KIND = r"(?:(?:our|the|draft|detailed) )?(?:action|delivery|improvement|implementation|work) plans?"
_TABLE = r"(?i)\s(?:table|log|list|tracker)$"
_COUNT = r"(?i)\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|(?:table|figure)\s\d{1,2}(?:\.\d{1,2})?\s*[:.–-]?\s*)"


def names_kind(text: str) -> bool:
    """Whether a heading says that a plan follows, and neither whose nor of what; a year may stand with it.

    Examples:
        >>> names_kind("Our action plan"), names_kind("Action Plan 2030/31"), names_kind("Race action plan")
        (True, True, False)
    """
    return re.fullmatch(_KIND, title_key(text)) is not None


def names_nothing(text: str) -> bool:
    """Whether a heading only says what kind of table follows, so that it stands below the heading that says of what.

    Examples:
        >>> [names_nothing(text) for text in ("Actions", "What we will do", "Table 2: Measures", "Why does it matter?")]
        [True, True, True, True]
        >>> [names_nothing(text) for text in ("Housing", "Action 2", "Staff engagement", "Table 2: Housing")]
        [False, False, False, False]
    """
    name = re.sub(_TABLE, "", re.sub(_COUNT, "", text, count=1).strip(" :"))
    if not name or name.endswith("?") or re.fullmatch(_PLAIN, name) or names_kind(name):
        return True
    return named_field(name) in _LABELS and not any(map(str.isdigit, name))


def is_lower(caption: Passage) -> bool:
    """Whether the heading of a table names no subject: a kind of table or a time."""
    heading = Heading.of(caption.text, caption.where)
    return heading.is_period or names_nothing(heading.text)


def outer_of(passages: Sequence[Passage], caption: Passage, *, marked: bool) -> list[Passage] | None:
    """Give the heading over one that names no subject: one that has no prose of its own, or the only objective.

    What is followed by prose heads that; only an objective is explained before its actions are told.

    Args:
        passages: What stands between the table before and this one.
        caption: The heading of the table.
        marked: Whether the format marks headings.

    Returns:
        One heading; none where the heading over the table before still holds; None where the caption stands alone.
    """
    if not is_lower(caption):
        return None
    above = list(takewhile(lambda passage: passage is not caption, passages))
    subjects = [n for n, passage in enumerate(above) if _is_heading(passage, marked=marked) and not is_lower(passage)]
    if not subjects:
        return []
    nearest = subjects[-1]
    if nearest == len(above) - 1 or _is_heading(above[nearest + 1], marked=marked):
        return [above[nearest]]
    objectives = [above[n] for n in subjects if _names_objective(above[n].text)]
    return objectives if len(objectives) == 1 and objectives[0] is above[nearest] else None


def _is_heading(passage: Passage, *, marked: bool) -> bool:
    return passage.heading if marked else reads_as_heading(passage.text) and not is_detail(passage.text)


def _names_objective(text: str) -> bool:
    """Whether a heading is that of an objective: "Objective B: Open doors", "Priority 3"."""
    parted = part_label(text)
    label = parted[0] if parted else read_label(text)
    return bool(label.code) and (label.field is Field.OBJECTIVE or names_group(label.words))

"""Labels with the numbers that they count with, beside values and at the beginning of lines."""

from __future__ import annotations

import pytest

from equalityplan.mending.counted_labels import opens_group, part_label, read_label
from equalityplan.phrases.heading import Field


@pytest.mark.parametrize(
    ("text", "words", "code", "field"),
    [
        ("Action A1", "Action", "A1", Field.ACTION),
        ("Action EDI-1:", "Action", "EDI-1", Field.ACTION),
        ("Action no. 4", "Action no.", "4", Field.ACTION),
        ("Recommendation 2.10", "Recommendation", "2.10", Field.ACTION),
        ("Objective B", "Objective", "B", Field.OBJECTIVE),
        ("Objective II", "Objective", "II", Field.OBJECTIVE),
        ("Objective (a):", "Objective", "a", Field.OBJECTIVE),
        ("Equality Outcome 1", "Equality Outcome", "1", Field.OUTCOME),
        ("Theme Two", "Theme", "Two", Field.OTHER),
        ("2.3", "", "2.3", None),
        ("Lead officer:", "Lead officer", "", Field.LEAD),
        ("Executive sponsor", "Executive sponsor", "", Field.LEAD),
        ("Status 2030", "Status 2030", "", Field.STATUS),
        ("Hold a workshop", "Hold a workshop", "", None),
        ("", "", "", None),
    ],
)
def test_a_label_is_read_with_its_number(text: str, words: str, code: str, field: Field | None) -> None:
    assert read_label(text) == (words, code, field)


@pytest.mark.parametrize(
    "text", ["Progress at April 2030", "Progress (May 2030)", "2030/31 progress", "Q2 update", "Update March 2030"]
)
def test_a_label_may_say_as_of_when(text: str) -> None:
    assert read_label(text).field is Field.PROGRESS


@pytest.mark.parametrize(
    ("text", "code", "rest"),
    [
        ("Action 2.3: Hold a workshop", "2.3", "Hold a workshop"),
        ("Action A1 – Hold a workshop", "A1", "Hold a workshop"),
        ("Action 4 Hold a workshop", "4", "Hold a workshop"),
        ("2.3 Hold a workshop", "2.3", "Hold a workshop"),
        ("Lead officer: Clerk", "", "Clerk"),
    ],
)
def test_a_line_is_parted_at_the_label_that_opens_it(text: str, code: str, rest: str) -> None:
    label, behind = part_label(text) or (None, "")
    assert label is not None
    assert (label.code, behind) == (code, rest)


@pytest.mark.parametrize(
    "text", ["Hold a workshop", "Our county: a place for all", "By 2030 all staff", "Lead officer:"]
)
def test_a_line_without_a_label_is_not_parted(text: str) -> None:
    assert part_label(text) is None


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Equality objective 1: Open the council to all", True),
        ("Priority 2 – Fair schools", True),
        ("Outcome 3: Police know whom they serve", True),
        ("Theme A: School life", True),
        ("Objective: Work with the police", True),
        ("Equality objectives: plan of the council", False),
        ("Equality Objectives 2030–2034", False),
        ("Action 1: Open the council to all", False),
        ("Lead officer: Clerk to the Council", False),
    ],
)
def test_a_numbered_part_is_never_the_title_of_the_whole(text: str, opens: bool) -> None:  # noqa: FBT001
    assert opens_group(text) is opens

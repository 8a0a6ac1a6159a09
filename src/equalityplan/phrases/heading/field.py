"""The fields that a column of a plan can hold."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """What a column of a plan holds, by its role.

    `OTHER` is a column whose words belong to no field of the model, `BLANK` one without a heading.
    """

    OBJECTIVE = "objective"
    ACTION = "action"
    CRITERION = "criterion"
    TARGET = "target"
    MEASURE = "measure"
    BASELINE = "baseline"
    OUTCOME = "outcome"
    LEAD = "responsible"
    TIMESCALE = "timescale"
    START = "start"
    DUE = "due"
    STATUS = "status"
    MET = "met"
    PARTIALLY_MET = "partially-met"
    NOT_MET = "not-met"
    PROGRESS = "progress"
    REVIEW = "review"
    COMMENTS = "comments"
    EVIDENCE = "evidence"
    REFERENCE = "reference"
    CHARACTERISTIC = "characteristic"
    PRIORITY = "priority"
    COST = "cost"
    RESOURCES = "resource"
    BLANK = "blank"
    OTHER = "other"


SUBJECTS = frozenset((Field.OBJECTIVE, Field.CRITERION))
"""What a row is about, in a plan of its own or under a standard."""

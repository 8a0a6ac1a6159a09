"""assess: what a plan's text meets of a standard, as of a date, with reasons and places."""

from equalityplan.assessment.assessment import Assessment, Comparison, assess
from equalityplan.assessment.changes import (
    Change,
    DateChange,
    EvidenceChange,
    LeadChange,
    NewAction,
    StatusChange,
)
from equalityplan.assessment.deadlines import day_in_words
from equalityplan.assessment.differences import CriterionDifference, LevelDifference
from equalityplan.assessment.lacks import Lack
from equalityplan.assessment.results import (
    AspectResult,
    Basis,
    CriterionResult,
    Deadline,
    DeadlineState,
    Explanation,
    GroupResult,
    LevelResult,
    Reach,
    RuleCount,
    ThemeResult,
    VerdictResult,
)
from equalityplan.assessment.scores import Score
from equalityplan.assessment.sensitivity import Unknown
from equalityplan.assessment.shortfall import CriterionShortfall, Shortfall
from equalityplan.assessment.totals import Total

__all__ = [
    "AspectResult",
    "Assessment",
    "Basis",
    "Change",
    "Comparison",
    "CriterionDifference",
    "CriterionResult",
    "CriterionShortfall",
    "DateChange",
    "Deadline",
    "DeadlineState",
    "EvidenceChange",
    "Explanation",
    "GroupResult",
    "Lack",
    "LeadChange",
    "LevelDifference",
    "LevelResult",
    "NewAction",
    "Reach",
    "RuleCount",
    "Score",
    "Shortfall",
    "StatusChange",
    "ThemeResult",
    "Total",
    "Unknown",
    "VerdictResult",
    "assess",
    "day_in_words",
]

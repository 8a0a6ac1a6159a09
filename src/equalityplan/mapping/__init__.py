"""Mapping: which rows of a plan answer which criteria, where the plan does not number them.

`suggest_mapping` proposes rows, `write_mapping` writes the proposal as a file, a person confirms it tie by tie, and
`load_mapping` reads it back.
"""

from equalityplan.mapping.criterion_mapping import CriterionMapping, RowTie
from equalityplan.mapping.loading import load_mapping
from equalityplan.mapping.saying import still_says
from equalityplan.mapping.suggesting import suggest_mapping
from equalityplan.mapping.writing import mapping_text, write_mapping

__all__ = [
    "CriterionMapping",
    "RowTie",
    "load_mapping",
    "mapping_text",
    "still_says",
    "suggest_mapping",
    "write_mapping",
]

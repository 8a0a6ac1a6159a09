"""Measure: the quantities that a statement names, with the way they are to move.

`quantity` finds the numbers that count something, `movement` says what is to become of them.
"""

from __future__ import annotations

from equalityplan.phrases.measure.movement import parse_measures

__all__ = ["parse_measures"]

"""Reference: the words of a cell that point elsewhere, read into where they point and what they say about it.

The grammar is a pointing word (`pointer`), a list of targets (`item`, `document_name`) and words that close it
(`phrase`); items that are named without a pointing word are `named_item`.
"""

from __future__ import annotations

from equalityplan.phrases.reference.marker import Marker, find_markers, parse_references

__all__ = ["Marker", "find_markers", "parse_references"]

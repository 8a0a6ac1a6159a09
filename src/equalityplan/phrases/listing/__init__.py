"""Listing: the paragraphs of a cell, parted into its entries where something printed parts them.

`mark` finds typed numbers and bullets, `entries` puts paragraphs together and takes them apart.
"""

from __future__ import annotations

from equalityplan.phrases.listing.entries import Entry, join_listing, split_listing

__all__ = ["Entry", "join_listing", "split_listing"]

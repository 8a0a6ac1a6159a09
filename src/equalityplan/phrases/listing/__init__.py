"""Listing: the paragraphs of a cell, parted into its entries where something printed parts them.

`mark` finds typed numbers and bullets, `entries` puts paragraphs together and takes them apart, and `nesting` keeps a
list inside a list with the entry that it stands under.
"""

from __future__ import annotations

from equalityplan.phrases.listing.entries import join_listing, split_listing
from equalityplan.phrases.listing.entry import Entry

__all__ = ["Entry", "join_listing", "split_listing"]

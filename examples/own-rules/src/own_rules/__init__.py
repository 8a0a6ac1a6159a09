"""A rule and a standard of one's own for equalityplan."""

from pathlib import Path

FERNSHIRE = Path(__file__).with_name("fernshire-2013.toml")

"""The wordings are read by a small reader of our own: it must read what the file says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import equalityplan
from equalityplan.phrases.heading.wordings import read_lists

WORDINGS = Path(equalityplan.__file__).with_name("headings.toml").read_text("utf-8")


def test_every_list_is_read_as_toml_says() -> None:
    groups = tomllib.loads(WORDINGS)
    expected = [("", "usual", groups.pop("usual"))]
    expected += [(field, kind, texts) for field, lists in groups.items() for kind, texts in lists.items()]
    assert list(read_lists(WORDINGS)) == expected

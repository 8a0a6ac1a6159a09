"""Names of themes and standards, as plans print them."""

from __future__ import annotations

import re

from equalityplan.model.standard import Theme

_WORD = re.compile(r"[^\W_]+")
# A number, or a word of rank and a number, before the name itself: "Theme 2: ...", "3. ...".
_RANK = re.compile(r"(?:(?:theme|section|part|area|priority|chapter|strand) )?(?:\d+|[ivx]+|[a-h]) ")


def theme_names(theme: Theme) -> frozenset[str]:
    """Give the names of a theme, in plain words."""
    return frozenset(name for text in (theme.name, *theme.aliases) if (name := plain_name(text)))


def heading_readings(heading: str | None) -> set[str]:
    """Give the names that a heading can mean: as it stands, and without a number before it.

    Examples:
        >>> sorted(heading_readings("Theme 2: Work & Pay"))
        ['theme 2 work and pay', 'work and pay']
    """
    name = plain_name(heading or "")
    rank = _RANK.match(name)
    return {name, name[rank.end() :] if rank else name}


def plain_name(text: str) -> str:
    """Give the words of a name: capitals and punctuation say nothing, and "&" is a word."""
    return " ".join(_WORD.findall(text.casefold().replace("&", " and ")))

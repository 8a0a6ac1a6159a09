"""References that name another plan: "HR action plan 2.3", "2.3 of the HR action plan"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import define, field

from equalityplan.graph.meaning import Meaning
from equalityplan.graph.targets import Targets
from equalityplan.graph.wording import words_of

_ITEM = r"(?:(?:action|objective|item|point|row|priority|ref|no)\.?\s+)?[a-z]{0,3}[0-9]+(?:\.[0-9]+)*[a-z]?"
_NAME_FIRST = re.compile(rf"(?P<name>.*[^\W\d_].*?)[\s,:]+(?P<item>{_ITEM})", re.IGNORECASE)
_ITEM_FIRST = re.compile(rf"(?P<item>{_ITEM})\s+(?:of|in|from|at|under)\s+(?P<name>.+)", re.IGNORECASE)
_LONGEST = 300


@define
class Naming:
    """Plans by the words of their titles.

    Attributes:
        targets: What references can name in each plan, by the plan's name.
    """

    targets: dict[str, Targets] = field(factory=dict)
    _words: dict[str, list[frozenset[str]]] = field(factory=dict)

    def add(self, name: str, targets: Targets, titles: Iterable[str]) -> None:
        """Take in a plan under its name and the titles that references may use."""
        self.targets[name] = targets
        self.targets[name].elsewhere = lambda words: self._meaning(words, name)
        self._words[name] = [words_of(title) for title in titles]

    def _meaning(self, words: str, own: str) -> Meaning | None:
        """Give what words mean that name a plan of the set and an item in it; None where they name none."""
        if len(words) > _LONGEST:
            return None
        for pattern in (_ITEM_FIRST, _NAME_FIRST):
            match = pattern.fullmatch(words)
            named = self._named(match["name"]) if match else []
            if match and named:
                chosen = [own] if own in named else named
                found = [self.targets[name].meanings(match["item"])[0] for name in chosen]
                return found[0] if len(found) == 1 else _several(words, chosen, found)
        return None

    def _named(self, words: str) -> list[str]:
        wanted = words_of(words)
        return [name for name, titles in self._words.items() if wanted and any(wanted <= title for title in titles)]


def _several(words: str, names: list[str], found: list[Meaning]) -> Meaning:
    candidates = tuple(each.target for each in found if each.target is not None and not each.outside)
    reason = f"'{words}' fits the titles of {len(names)} plans: {', '.join(names)}."
    return Meaning(candidates=candidates if len(candidates) > 1 else (), reason=reason)

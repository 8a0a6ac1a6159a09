"""Remarks: what the reader left out or changed, gathered for each table and for the passages together."""

from __future__ import annotations

from attrs import define, field

from equalityplan.notice import Notice
from equalityplan.provenance import Where

# Words named in a sentence are cut here; the notice's text, where it has one, holds them all.
_NAMED = 200
_MESSAGES = {
    "tracked-changes": "Tracked changes: {what}.",
    "hidden-text": "Hidden text is left out: {count}.",
    "prompt-left-out": "Prompts of content controls that nobody filled in are left out: {count}.",
    "struck-out": "Only part of a text is struck out, and all of it is kept: {words}.",
    "nested-table": "Tables stand inside cells: {count}. {what}.",
    "comment": "Comments stand at passages or at nothing that is read: {count}.",
    "note": "Footnotes and endnotes are no part of the text: {count}.",
    "graphic-not-read": "Words in pictures, charts and drawings are not read: {count}.",
    "import-not-read": "The document has other files put into it, which are not read: {count}.",
    "macros-ignored": "The document holds macros, which were neither read nor run.",
}


@define
class _Gathered:
    first: Where
    also: list[Where] = field(factory=list)
    texts: list[str] = field(factory=list)
    whats: dict[str, int] = field(factory=dict)
    count: int = 0


class Remarks:
    """What should be known about the reading; one notice for each kind and table."""

    def __init__(self) -> None:
        self._gathered: dict[tuple[str, int | None], _Gathered] = {}

    def add(self, code: str, where: Where, text: str = "", what: str = "") -> None:
        """Add one thing to the notice of its kind and table.

        Args:
            code: The kind of notice.
            where: Its place.
            text: Its words.
            what: What was done, such as "insertions read", for kinds that tell it.
        """
        found = self._gathered.get((code, where.table))
        if found is None:
            found = self._gathered[code, where.table] = _Gathered(where)
        last = found.also[-1] if found.also else found.first
        if where != last:
            found.also.append(where)
        if text.strip():
            found.texts.append(text.strip())
        found.whats[what] = found.whats.get(what, 0) + 1
        found.count += 1

    def notices(self) -> tuple[Notice, ...]:
        """Give the notices in the order in which their first cause was met."""
        return tuple(_notice(code, found) for (code, _), found in self._gathered.items())


def _notice(code: str, found: _Gathered) -> Notice:
    words = "; ".join(f"'{' '.join(text.split())}'" for text in found.texts)
    what = ", ".join(f"{count} {what}" if code == "tracked-changes" else what for what, count in found.whats.items())
    named = words if len(words) <= _NAMED else f"{words[:_NAMED]}…"
    message = _MESSAGES[code].format(count=found.count, what=what, words=named)
    # Words that are only struck out are kept where they stand: a notice that held them would count them twice.
    text = None if code == "struck-out" else "\n".join(found.texts) or None
    return Notice(code=code, message=message, where=found.first, also=tuple(found.also), text=text)

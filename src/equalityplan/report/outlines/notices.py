"""Notices in outlines: counted by their code, and told one by one where a person should look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.notice import Notice
from equalityplan.report.outline import Block, Item
from equalityplan.report.wording import capital, place

# Repairs that leave no doubt. All other notices, those of kinds unknown here included, are for a person to look at.
ROUTINE = frozenset(
    "header-repeated heading-repeated letters-spaced page-mark row-joined title-joined title-repeated".split()
)


def notice_blocks(notices: Sequence[Notice], *, every: bool = False) -> Iterator[Block]:
    """Yield an item for each code with how often it stands there, and under it the notices to look at.

    Args:
        notices: The notices.
        every: Whether routine repairs are told one by one too.
    """
    by_code: dict[str, list[Notice]] = {}
    for notice in notices:
        by_code.setdefault(notice.code, []).append(notice)
    for code in sorted(by_code, key=lambda code: code in ROUTINE):
        routine = " (a routine repair)" if code in ROUTINE else ""
        yield Item(f"{capital(code.replace('-', ' '))}: {len(by_code[code])}{routine}")
        if every or code not in ROUTINE:
            yield from (Item(text, depth=1) for text in _told(by_code[code]))


def _told(notices: Sequence[Notice]) -> Iterator[str]:
    """Yield each different message once, with all its places."""
    places: dict[str, list[str]] = {}
    for notice in notices:
        found = [place(where) for where in (notice.where, *notice.also)]
        places.setdefault(_message(notice), []).append(" and ".join(text for text in found if text))
    for message, found in places.items():
        told = "; ".join(text for text in found if text)
        yield f"{message} [{told}]" if told else message


def _message(notice: Notice) -> str:
    """Give the message without the document's name, which the report gives at its top."""
    document = notice.where.document if notice.where else None
    return notice.message.replace(f"{document}, ", "") if document else notice.message

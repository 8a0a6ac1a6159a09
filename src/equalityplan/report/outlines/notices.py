"""Notices in outlines: counted by their code, and told one by one where a person should look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from equalityplan.notice import Notice
from equalityplan.report.outline import Block, Item
from equalityplan.report.wording import capital, place, placed

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
            yield from (Item(_told(notice), depth=1) for notice in by_code[code])


def _told(notice: Notice) -> str:
    further = "; ".join(found for found in map(place, notice.also) if found)
    document = notice.where.document if notice.where else None
    # The report names the document at its top, and places name it again.
    message = notice.message.replace(f"{document}, ", "") if document else notice.message
    told = placed(message, notice.where)
    return f"{told} and [{further}]" if further else told

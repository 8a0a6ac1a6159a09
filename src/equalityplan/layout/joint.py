"""Joint columns: who and when, who and what comes of it, or how it stands and why, parted where the words tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from equalityplan.document import Cell, Paragraph
from equalityplan.model.progress import StatusWord
from equalityplan.model.timescale import TimescaleKind
from equalityplan.phrases.heading import Field, named_field
from equalityplan.phrases.heading.cell import is_bare_status
from equalityplan.phrases.status import parse_status
from equalityplan.phrases.status.colour import colour_named
from equalityplan.phrases.status.stated import stated_status
from equalityplan.phrases.timescale import parse_timescale

_WHO = Field.LEAD
_WHEN = frozenset((Field.TIMESCALE, Field.DUE))
_WHAT = (Field.OUTCOME, Field.MEASURE, Field.TARGET)
_ACCOUNTS = (Field.PROGRESS, Field.REVIEW, Field.COMMENTS)
_JOINS = re.compile(r"(?i)\s*(?:[/&+,;]|\band\b)\s*")
_PARTS = re.compile(r"(?i)\s*(?:[/&+,;()\[\]]|\b(?:and|with|plus|including|incl)\b|\s[–—-]\s)\s*")
_COLOURED = re.compile(r"(?i)\bb?rag(?:g|b)?\b|\btraffic lights?\b")
_MARKS = re.compile(r"\s*[;:,/|()]\s*|\s+[–—-]\s+")
_STOPS = re.compile(r"\s*[.;:]\s+|\s+[–—-]\s+")
_SMALL = frozenset(("of", "and", "for", "the"))
_LONGEST_PARTY = 12
_SHORTEST_SENTENCE = 3
_CLOSING = " .,;:()/|–—-"
_VAGUE = frozenset((TimescaleKind.NONE, TimescaleKind.UNDETERMINED))


def joint_columns(headings: Sequence[str], fields: Sequence[Field]) -> dict[int, Field]:
    """Find the columns whose heading names two things that cells can be parted into.

    These are who and something else, with times where no other column says one of both; and how a row stands and an
    account of it, where no other column says how it stands.

    Args:
        headings: The whole heading of each column.
        fields: The field of each column.

    Returns:
        For each such column, from 0, the time, statement or account that it gives beside the leads or the status.

    Examples:
        >>> joint_columns(["Action", "Timescale and ownership"], [Field.ACTION, Field.TIMESCALE])
        {1: <Field.TIMESCALE: 'timescale'>}
        >>> joint_columns(["Action", "Lead / outcomes", "Date"], [Field.ACTION, Field.LEAD, Field.DUE])
        {1: <Field.OUTCOME: 'outcome'>}
        >>> joint_columns(["Action", "RAG and progress"], [Field.ACTION, Field.STATUS])
        {1: <Field.PROGRESS: 'progress'>}
        >>> joint_columns(["Lead officer and partners", "When"], [Field.LEAD, Field.TIMESCALE])
        {}
    """
    named = {n: _beside_who(heading) for n, heading in enumerate(headings)}
    timed = {n: beside for n, beside in named.items() if beside is Field.TIMESCALE and fields[n] in {_WHO, *_WHEN}}
    others = {field for n, field in enumerate(fields) if n not in timed}
    stated = {n: beside for n, beside in named.items() if beside in _WHAT and fields[n] is _WHO}
    return stated | (timed if others.isdisjoint({_WHO, *_WHEN}) else {}) | _told_columns(headings, fields)


def _beside_who(heading: str) -> Field | None:
    """What a heading names beside who: a time, or what comes of the action."""
    pieces = _JOINS.split(heading)
    fields = {named_field(piece) for piece in pieces if piece} if len(pieces) > 1 else set()
    if _WHO not in fields:
        return None
    if not fields.isdisjoint(_WHEN):
        return Field.TIMESCALE
    return next((field for field in _WHAT if field in fields), None)


def _told_columns(headings: Sequence[str], fields: Sequence[Field]) -> dict[int, Field]:
    """The columns of a status and an account of it, with the field of the account."""
    told = {n: account for n, heading in enumerate(headings) if (account := _beside_status(heading, fields[n]))}
    others = {field for n, field in enumerate(fields) if n not in told}
    if Field.STATUS in others:
        return {}
    commented = Field.COMMENTS if Field.PROGRESS in others else Field.PROGRESS
    return {n: commented if account is Field.COMMENTS else account for n, account in told.items()}


def _beside_status(heading: str, field: Field) -> Field | None:
    """The account that a heading names beside a status or a traffic light."""
    if field is not Field.STATUS and field not in _ACCOUNTS:
        return None
    fields = {named_field(piece) for piece in _PARTS.split(heading) if piece} | {field}
    if Field.STATUS not in fields and not _COLOURED.search(heading):
        return None
    return next((account for account in _ACCOUNTS if account in fields), None)


def part_cell(cell: Cell, beside: Field, field: Field) -> tuple[tuple[Field, Cell], ...]:
    """Part a cell below such a heading into the two things that it says, in the order of printing.

    Where nothing in it is plainly a time, a sentence or a status beside the rest, the cell stays whole and holds what
    it plainly is.

    Args:
        cell: The cell.
        beside: What the column gives beside the leads or the status.
        field: The field of the column.
    """
    if beside in _ACCOUNTS:
        return tuple(_with_account(cell, beside, field))
    part = _with_time if beside is Field.TIMESCALE else _with_statement
    told = [entry for paragraph in cell.paragraphs for entry in part(paragraph, beside)]
    fields = dict.fromkeys(field for field, _ in told)
    return tuple(
        (field, evolve(cell, paragraphs=tuple(paragraph for other, paragraph in told if other is field)))
        for field in fields
    )


def _with_time(paragraph: Paragraph, when: Field) -> Iterator[tuple[Field, Paragraph]]:
    """A paragraph, or the time at its beginning or end and the rest of it."""
    text = paragraph.text
    if _is_time(text):
        yield when, paragraph
        return
    for mark in _MARKS.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        for field, other, piece in ((when, _WHO, before), (_WHO, when, after)):
            if before.strip(_CLOSING) and after.strip(_CLOSING) and _is_time(piece):
                yield field, evolve(paragraph, text=before)
                yield other, evolve(paragraph, text=after.rstrip(" )"), number=None)
                return
    yield _WHO, paragraph


def _with_statement(paragraph: Paragraph, statement: Field) -> Iterator[tuple[Field, Paragraph]]:
    """A paragraph, or the party at its beginning and the sentence behind it."""
    text = paragraph.text
    for mark in _STOPS.finditer(text):
        before, after = text[: mark.start()], text[mark.end() :]
        if _is_party(before) and _is_sentence(after):
            yield _WHO, evolve(paragraph, text=before)
            yield statement, evolve(paragraph, text=after, number=None)
            return
    yield statement if _is_sentence(text) else _WHO, paragraph


def _with_account(cell: Cell, account: Field, field: Field) -> Iterator[tuple[Field, Cell]]:
    """A cell, or the status that is stated in its first paragraph or is its last one, and the account beside it."""
    first, *others = [paragraph for paragraph in cell.paragraphs if paragraph.text.strip()] or [Paragraph(text="")]
    stated = stated_status(first.text)
    if stated is None and others and colour_named(others[-1].text):
        yield account, evolve(cell, paragraphs=(first, *others[:-1]), fill=None)
        yield Field.STATUS, evolve(cell, paragraphs=(others[-1],))
    elif stated is None:
        silent = account is not Field.COMMENTS or parse_status(cell.text).word is StatusWord.UNKNOWN
        yield account if silent and len(cell.text.split()) >= _SHORTEST_SENTENCE else field, cell
    else:
        word, rest = stated
        # A day behind the word is when it came to be so, and a plainer word says the same.
        whole = bool(rest) and (_is_time(rest) or is_bare_status(rest))
        status = first if whole else evolve(first, text=word)
        kept = (evolve(first, text=rest, number=None),) if rest and not whole else ()
        named = kept or others or whole or colour_named(word) or field is Field.COMMENTS
        yield Field.STATUS if named else field, evolve(cell, paragraphs=(status,))
        if kept or others:
            yield account, evolve(cell, paragraphs=(*kept, *others), fill=None)


def _is_party(text: str) -> bool:
    """Whether a text is short, and written as names are, with capitals."""
    return 2 * _capitals(text) > len(text.split()) <= _LONGEST_PARTY


def _is_sentence(text: str) -> bool:
    """Whether a text says something, in words without capitals."""
    return len(text.split()) >= _SHORTEST_SENTENCE and 2 * _capitals(text) < len(text.split())


def _capitals(text: str) -> int:
    return sum(word[0].isupper() or word in _SMALL for word in re.findall(r"[^\W\d_]+", text))


def _is_time(text: str) -> bool:
    """Whether a text says when and nothing else."""
    parts = parse_timescale(text).parts
    length = sum(len(part.text) for part in parts if part.kind not in _VAGUE)
    return bool(parts) and length >= len(text.strip(_CLOSING)) > 0

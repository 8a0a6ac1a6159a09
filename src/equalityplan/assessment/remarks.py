"""Remarks: what should be known about an assessment itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from equalityplan.assessment.results import Basis, CriterionResult
from equalityplan.assessment.shown import chosen
from equalityplan.assessment.tying import changed_since
from equalityplan.mapping import CriterionMapping
from equalityplan.model.edtf import day_in_words
from equalityplan.notice import Notice
from equalityplan.rule import Judgement, RowSubject
from equalityplan.settings import Settings


def notices_of(
    settings: Settings, criteria: Mapping[str, CriterionResult], judgements: Sequence[Judgement], day: date
) -> Iterator[Notice]:
    """Yield notices of waivers that exempt from nothing, of ties that nobody has confirmed, and of rules that failed.

    Args:
        settings: What is ignored and waived.
        criteria: The scored criteria with their results.
        judgements: The judgements as waivers leave them.
        day: The day of the assessment.
    """
    yield from _of_waivers(settings, criteria, judgements, day)
    suggested = [criterion for criterion, result in criteria.items() if result.basis is Basis.SUGGESTED]
    if suggested:
        message = f"Nobody has confirmed which rows answer {', '.join(suggested)}, so that cannot be told."
        yield Notice(code="mapping-unconfirmed", message=message)
    for judgement in chosen(judgements, lambda judgement: judgement.failed):
        message = f"{judgement.reason} It was judging {judgement.subject}."
        yield Notice(code="rule-failed", message=message, where=judgement.where)


def mapping_notices(mapping: CriterionMapping | None, rows: Sequence[RowSubject]) -> Iterator[Notice]:
    """Yield a notice for each confirmed tie whose row has come to say something else, and so counts as unconfirmed.

    Args:
        mapping: Rows tied to criteria by a person, or None.
        rows: The rows of the plan.
    """
    by_id = {row.id: row for row in rows}
    for tie in mapping.ties if mapping else ():
        if tie.confirmed and changed_since(tie, by_id):
            now = by_id[tie.row or ""]
            message = (
                f"The mapping ties {tie.row} to {tie.criterion}, and that row says something else than when the tie "
                f"was written, so that it counts as unconfirmed."
            )
            yield Notice(code="mapping-out-of-date", message=message, where=now.row.where, text=tie.says)


def _of_waivers(
    settings: Settings, criteria: Mapping[str, CriterionResult], judgements: Sequence[Judgement], day: date
) -> Iterator[Notice]:
    if not settings.waivers:
        return
    waived = {(judgement.rule, judgement.subject) for judgement in judgements if judgement.waived}
    for waiver in settings.waivers:
        of = f"The waiver of '{waiver.of}'{f' for {waiver.subject}' if waiver.subject else ''}"
        if waiver.expires is not None and waiver.expired(day):
            message = f"{of} held until {day_in_words(waiver.expires)} and exempts nothing any more."
            yield Notice(code="waiver-expired", message=message)
        elif not any(waiver.holds(criterion, None, day) for criterion in criteria) and not any(
            waiver.holds(rule, subject, day) for rule, subject in waived
        ):
            message = f"{of} exempts nothing here: no such criterion is scored, and no such finding was made."
            yield Notice(code="waiver-unused", message=message)

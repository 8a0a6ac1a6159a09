"""The criteria of an assessment's report: by theme, those on inherited actions, those not scored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from equalityplan.assessment import AspectResult, Assessment, Basis, CriterionResult
from equalityplan.model.standard import Aspect
from equalityplan.provenance import Where
from equalityplan.report.outline import Block, Field, Heading, Item, Paragraph
from equalityplan.report.outlines.inheritance import inherited_blocks
from equalityplan.report.wording import capital, listed, placed


def criteria_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield each criterion with verdict, reason and place, theme by theme."""
    for heading, results in by_theme(assessment).items():
        yield Heading(heading)
        for result in results:
            yield from result_blocks(result, assessment)


def by_theme(assessment: Assessment) -> dict[str, list[CriterionResult]]:
    """Give the scored criteria under the names of their themes, those of no one theme last."""
    themes = assessment.themes
    found = {theme.name: [assessment.criteria[each] for each in theme.criteria] for theme in themes.values()}
    rest = [result for result in assessment.criteria.values() if result.criterion.theme not in themes]
    return found | ({"Criteria of no one theme" if themes else "Criteria": rest} if rest else {})


def result_blocks(result: CriterionResult, assessment: Assessment) -> Iterator[Item | Field]:
    """Yield a criterion with its verdict, and its reasons with their places."""
    criterion = result.criterion
    head = f"{capital(result.verdict)}: {criterion.title}"
    if result.basis is Basis.NONE:
        yield Item(f"{head.rstrip('.')}. {result.reason}", criterion.id)
        return
    yield Item(head, criterion.id)
    yield Field("Why", placed(result.reason, result.where or _first_row(result, assessment)))
    if asked_of([result]) is None:
        yield Field("Planned", _aspect(result.planned, result))
        yield Field("Delivered", _aspect(result.delivered, result))
    if result.rows != (criterion.id,) or result.basis is not Basis.REFERENCE:
        yield Field("Answered by", f"{listed(result.rows)} ({result.basis})" if result.rows else result.basis)


def asked_of(results: Iterable[CriterionResult]) -> Aspect | None:
    """Give the only question that is asked of criteria; None where both are, or none is known to be.

    Duties ask what a plan sets out, and not whether it is carried out: the one answer is then the criterion's own.
    """
    asked = {check.aspect for result in results for check in result.criterion.checks}
    return next(iter(asked)) if len(asked) == 1 else None


def _aspect(aspect: AspectResult, result: CriterionResult) -> str:
    """Give an answer, with its reason where that does not stand above already."""
    told = capital(aspect.verdict)
    return told if aspect.reason in ("", result.reason) else placed(f"{told}: {aspect.reason}", aspect.where)


def _first_row(result: CriterionResult, assessment: Assessment) -> Where | None:
    """Give the place of the first row that answers, for a reason that speaks of something missing."""
    rows = assessment.graph.rows
    return next((rows[row_id].where for row_id in result.rows if row_id in rows), None)


def inheriting_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the criteria that stand on actions of other rows, with the way there."""
    rows = dict.fromkeys(row_id for result in assessment.criteria.values() for row_id in result.rows)
    blocks = list(inherited_blocks(assessment.graph, rows))
    if blocks:
        yield Heading("Criteria that stand on actions of other rows")
        yield from blocks


def unscored_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the criteria whose wording nobody has seen."""
    if not assessment.unscored:
        return
    yield Heading("Criteria that are not scored")
    yield Paragraph("Their published wording was not seen, so they are in no figure of this report.")
    known = assessment.standard.criteria_by_id
    yield from (Item(known[found].title, found) for found in assessment.unscored)

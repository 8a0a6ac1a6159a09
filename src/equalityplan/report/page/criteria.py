"""Every criterion with its reasons, beside the words of the plan that they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from equalityplan.assessment import Assessment, Basis, CriterionResult
from equalityplan.report.outline import Field, Item
from equalityplan.report.outlines.assessment.criteria import by_theme, result_blocks
from equalityplan.report.outlines.explanation import outline as explained
from equalityplan.report.page.anchors import Anchors
from equalityplan.report.page.marks import mark_of
from equalityplan.report.page.parts import Card, Cell, Entry, Fact, Fold, Listing, Part, Prose, Section
from equalityplan.report.page.quotes import Quotes
from equalityplan.report.page.tree import parts_of
from equalityplan.report.wording import capital


def criteria(assessment: Assessment, anchors: Anchors, quotes: Quotes) -> Section:
    """Give the scored criteria, theme by theme."""
    themes = tuple(
        Section(id=f"theme-{number}", heading=heading, parts=tuple(_parts(results, assessment, anchors, quotes)))
        for number, (heading, results) in enumerate(by_theme(assessment).items(), 1)
    )
    none = () if themes else (Prose("The standard has no criterion that is scored."),)
    return Section(id="criteria", heading="Criterion by criterion", parts=none, sections=themes)


def _parts(
    results: Iterable[CriterionResult], assessment: Assessment, anchors: Anchors, quotes: Quotes
) -> Iterator[Part]:
    untied = []
    for result in results:
        if result.basis is Basis.NONE:
            untied.append(result)
        else:
            yield _card(result, assessment, anchors, quotes)
    if untied:
        yield Listing(tuple(_untied(result, anchors) for result in untied))


def _untied(result: CriterionResult, anchors: Anchors) -> Entry:
    """Give a criterion of which there is nothing to show in one line."""
    found = result.criterion
    return Entry(
        f"{found.title}. {result.reason}",
        label=found.id,
        verdict=Cell(capital(result.verdict), mark_of(result.verdict)),
        id=anchors.criteria[found.id],
    )


def _card(result: CriterionResult, assessment: Assessment, anchors: Anchors, quotes: Quotes) -> Card:
    found = result.criterion
    return Card(
        id=anchors.criteria[found.id],
        label=found.id,
        title=found.title,
        mark=mark_of(result.verdict),
        verdict=capital(result.verdict),
        facts=(*_reasons(result, assessment), *_pointers(result, quotes)),
        quotes=tuple(quotes.first(result.rows)),
        parts=(_all_reasons(found.id, assessment),),
    )


def _reasons(result: CriterionResult, assessment: Assessment) -> Iterator[Fact]:
    """Yield the reasons, the answers to the two questions with their marks."""
    marks = {"Planned": mark_of(result.planned.verdict), "Delivered": mark_of(result.delivered.verdict)}
    for block in result_blocks(result, assessment):
        if isinstance(block, Field):
            yield Fact(block.name, block.text, marks.get(block.name, ""))


def _pointers(result: CriterionResult, quotes: Quotes) -> Iterator[Fact]:
    """Yield where the words are shown that the reasons rest on, unless they stand beside them."""
    if result.rows:
        yield from quotes.elsewhere(result.rows)
    else:
        yield from quotes.at((result.where, result.planned.where, result.delivered.where))


def _all_reasons(criterion_id: str, assessment: Assessment) -> Fold:
    items = (block for block in explained(assessment.why(criterion_id)) if isinstance(block, Item))
    return Fold(f"Every reason for {criterion_id}", tuple(parts_of(items)))


def other_rows(assessment: Assessment, quotes: Quotes) -> Section | None:
    """Give the rows that no criterion rests on, in the order of the plan."""
    found = tuple(quotes.first(assessment.graph.rows))
    if not found:
        return None
    heading = "Rows that answer no criterion" if len(found) < len(assessment.graph.rows) else "The plan row by row"
    return Section(id="rows", heading=heading, parts=found)

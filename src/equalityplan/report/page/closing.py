"""The end of an assessment's page: what was not scored, where all this comes from, how to read it."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.assessment import Assessment
from equalityplan.model.standard import Scoring, ScoringMethod, Source, Standard
from equalityplan.report.outline import Item, Paragraph
from equalityplan.report.outlines.assessment.criteria import unscored_blocks
from equalityplan.report.outlines.assessment.reading import WORDS
from equalityplan.report.outlines.assessment.summary import TWO_QUESTIONS
from equalityplan.report.outlines.standard import standard_facts
from equalityplan.report.page.parts import Entry, Fact, Facts, Listing, Part, Prose, Section
from equalityplan.report.page.tree import parts_of
from equalityplan.report.wording import capital

_METHODS = {
    ScoringMethod.GATES: "Levels are gates: a level is reached where what it asks for is met, whatever the average",
    ScoringMethod.WEIGHTED_SHARE: "The score is the mean of the themes, by the weights of the themes",
    ScoringMethod.COUNTS: "Criteria are counted by their verdicts",
}


def unscored(assessment: Assessment) -> Section | None:
    """Give the criteria that are in no figure, and why."""
    blocks = [block for block in unscored_blocks(assessment) if isinstance(block, (Paragraph, Item))]
    note = assessment.standard.completeness_note
    if not blocks:
        return None
    parts = (*parts_of(blocks), *((Prose(note, note=True),) if note else ()))
    return Section(id="unscored", heading="What was not scored, and why", parts=parts)


def sources(assessment: Assessment) -> Section:
    """Give what the standard is, where its wording was seen, and how scores are made."""
    standard = assessment.standard
    facts = [Fact("Standard", standard.title)]
    facts += [Fact(name, text) for name, text in standard_facts(standard).items() if text]
    facts.append(Fact("Method", _method(standard.scoring)))
    parts: list[Part] = [Facts(tuple(facts))]
    if standard.sources:
        parts.append(Listing(tuple(_sources(standard))))
    return Section(id="sources", heading="Sources and method", parts=tuple(parts))


def _method(scoring: Scoring) -> str:
    whose = "as the standard says" if scoring.stated else "which is our method, since the standard states none"
    return f"{_METHODS[scoring.method]} (version {scoring.version}), {whose}."


def _sources(standard: Standard) -> Iterator[Entry]:
    yield from (_source(source) for source in standard.sources)


def _source(source: Source) -> Entry:
    return Entry(capital(source.supports), label=source.key, address=source.address)


def how_to_read() -> Section:
    """Give what the words of the page mean."""
    return Section(id="reading-this", heading="How to read this report", parts=(Prose(TWO_QUESTIONS), Prose(WORDS)))

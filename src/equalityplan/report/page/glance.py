"""The result at a glance: by level and by theme, in words and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from equalityplan.assessment import Assessment, GroupResult
from equalityplan.report.outlines.assessment.summary import (
    NOTHING_TIED,
    OUR_GATE,
    RANGES,
    gate_is_ours,
    nothing_tied,
    reach_in_words,
    score_in_brief,
    totals_of,
)
from equalityplan.report.page.marks import counts_of, mark_of
from equalityplan.report.page.parts import Cell, Count, Fact, Facts, Part, Prose, Section, Table, Tally
from equalityplan.report.wording import capital
from equalityplan.rule import Verdict

# What comes before is the result, what comes after is what it rests on.
_PAUSE = re.compile("[:,] ")


def glance(assessment: Assessment) -> Section:
    """Give the section that a reader in a hurry reads."""
    return Section(
        id="glance",
        heading="At a glance",
        parts=tuple(_parts(assessment)),
        sections=tuple(_tables(assessment)),
    )


def _parts(assessment: Assessment) -> Iterator[Part]:
    if nothing_tied(assessment):
        yield Prose(NOTHING_TIED)
    if assessment.criteria:
        yield Tally("Verdicts on the scored criteria", tuple(_counts(assessment.criteria, assessment)))
    totals = totals_of(assessment).items()
    yield Facts(tuple(Fact(name, f"{capital(text)}.") for name, text in totals))


def _tables(assessment: Assessment) -> Iterator[Section]:
    if assessment.levels:
        notes = (Prose(OUR_GATE, note=True),) if gate_is_ours(assessment) else ()
        yield Section(id="levels", heading="By level", parts=(_levels(assessment), *notes))
    if assessment.criteria:
        heading = "By theme" if assessment.themes else "In numbers"
        yield Section(id="themes", heading=heading, parts=(_themes(assessment), Prose(RANGES, note=True)))


def _levels(assessment: Assessment) -> Table:
    rows: list[tuple[Cell | str, ...]] = []
    for level in assessment.levels.values():
        word, *reasons = _PAUSE.split(reach_in_words(level, assessment), maxsplit=1)
        result = Cell(capital(word.rstrip(".")), mark_of(level.reach))
        rows.append((level.name, result, *map(capital, reasons)))
    return Table(
        "How the plan stands to each level", ("Level", "Result", "What that rests on"), tuple(rows), wordy=True
    )


def _themes(assessment: Assessment) -> Table:
    score, every = assessment.score, tuple(assessment.criteria)
    rows = [_row(group, assessment) for group in assessment.themes.values()]
    rows += [_row(level, assessment, "Level ") for level in assessment.levels.values() if level.score]
    whole = GroupResult(
        name="All scored criteria", criteria=every, score=score.score, planned=score.planned, delivered=score.delivered
    )
    words = [count.word for count in _counts(every, assessment)]
    headings = ("", "Criteria", *words, "Planned", "Delivered", "Overall")
    caption = "How many criteria have which verdict, and the share that the text meets"
    return Table(caption, headings, (*rows, _row(whole, assessment)))


def _row(group: GroupResult, assessment: Assessment, before: str = "") -> tuple[Cell | str, ...]:
    numbers = (Cell(str(each.number), each.mark if each.number else "") for each in _counts(group.criteria, assessment))
    scores = (group.planned, group.delivered, group.score)
    return (f"{before}{group.name}", str(len(group.criteria)), *numbers, *map(score_in_brief, scores))


def _counts(criteria: Iterable[str], assessment: Assessment) -> list[Count]:
    """Give how many criteria have which verdict; "not applicable" only where any criterion of the plan has it."""
    results = assessment.criteria
    absent = all(result.verdict is not Verdict.NOT_APPLICABLE for result in results.values())
    counts = counts_of(results[found] for found in criteria)
    return [each for each in counts if not (absent and each.word == capital(Verdict.NOT_APPLICABLE))]

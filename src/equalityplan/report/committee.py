"""The outline of a report to a committee: an assessment in the order in which members are used to read.

It says what was found and sets out what there is to decide; it recommends nothing of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from equalityplan.assessment import AspectResult, Assessment, CriterionResult, Deadline, DeadlineState, Lack, Reach
from equalityplan.assessment.lacks import lacks_of
from equalityplan.model.edtf import day_in_words
from equalityplan.report.outline import Block, Field, Grid, Heading, Item, Paragraph
from equalityplan.report.outlines.assessment.dates import due_leads, due_texts, taken_over
from equalityplan.report.outlines.assessment.summary import summary_blocks
from equalityplan.report.wording import capital, count, listed, period, place, plan_name
from equalityplan.rule import Verdict

_NOTHING_OVERDUE = "No deadline that the plan fixes has passed without the plan saying that the action is done."
_ASKED = (
    "The committee is asked to decide which of these steps to take. They follow from the figures above and are set "
    "out for decision; the figures themselves recommend none of them."
)
_INDICATION = (
    "This report is computed from the text of the plan alone. It says which criteria that text meets and nothing about "
    "work that the plan does not tell of. A level in it is an indication and not a certificate, and nothing in it is "
    "legal advice."
)
_WORDS = (
    "'Cannot tell' means that the plan does not say enough, and is no reproach. 'Not applicable' is decided by the "
    "standard or a waiver, never by an 'N/A' in the plan. Overdue means that the last day named has passed and the "
    "plan does not say that the action is done."
)
_OUR_WORDS = "The criteria are told in our own words; the publisher's wording decides."


def committee_title(assessment: Assessment) -> str:
    """Give the title of the report."""
    return f"{plan_name(assessment.plan)}: what it meets as of {day_in_words(assessment.as_of)}"


def committee_outline(assessment: Assessment) -> Iterator[Block]:
    """Yield the report: purpose, summary, criteria, deadlines, what is wanting, decisions, sources, caution."""
    yield Heading(committee_title(assessment), 1)
    summary = list(summary_blocks(assessment))
    parted = summary.index(Heading("Summary"))
    yield from summary[1:parted]
    yield from _purpose(assessment)
    yield from map(_headed, summary[parted:])
    yield from _criteria(assessment)
    yield from _overdue(assessment)
    yield from _wanting(assessment)
    yield from _decisions(assessment)
    yield from _sources(assessment)
    yield Heading("Caution")
    yield from map(Paragraph, (_INDICATION, _WORDS, _OUR_WORDS))


def _headed(block: Block) -> Block:
    """Give a table whose first column says nothing of itself a heading, which who listens to a table needs."""
    if isinstance(block, Grid) and not block.headings[0]:
        return Grid(("Theme or level", *map(capital, block.headings[1:])), block.rows)
    return block


def _purpose(assessment: Assessment) -> Iterator[Block]:
    yield Heading("Purpose of this report")
    yield Paragraph(
        f"To show which criteria of {assessment.standard.title} the text of the plan meets as of "
        f"{day_in_words(assessment.as_of)}, what is overdue, and what it would take to reach each level."
    )


def _criteria(assessment: Assessment) -> Iterator[Block]:
    yield Heading("The criteria one by one")
    themes = assessment.themes
    for theme in themes.values():
        yield from _group(theme.name, [assessment.criteria[found] for found in theme.criteria])
    rest = [result for result in assessment.criteria.values() if result.criterion.theme not in themes]
    yield from _group("Criteria of no one theme" if themes else "All criteria", rest)


def _group(heading: str, results: Sequence[CriterionResult]) -> Iterator[Block]:
    if results:
        yield Heading(heading, 3)
        yield Grid(("Ref", "Criterion", "Verdict", "Why"), tuple(map(_criterion, results)))


def _criterion(result: CriterionResult) -> tuple[str, str, str, str]:
    told = [_reason(result), _planned(result)]
    return result.criterion.id, result.criterion.title, capital(result.verdict.value), " ".join(filter(None, told))


def _reason(answer: CriterionResult | AspectResult) -> str:
    where = place(answer.where)
    return f"{answer.reason} ({where})" if where else answer.reason


def _planned(result: CriterionResult) -> str:
    """Say how far a criterion is planned, where that is another answer than its own."""
    planned = result.planned
    if planned.reason in ("", result.reason):
        return ""
    return f"Planned: {planned.verdict}. {_reason(planned)}"


def _overdue(assessment: Assessment) -> Iterator[Block]:
    yield Heading("What is overdue")
    late = [deadline for deadline in assessment.deadlines if deadline.state is DeadlineState.OVERDUE]
    if not late:
        yield Paragraph(_NOTHING_OVERDUE)
        return
    by_day = sorted(late, key=lambda deadline: deadline.due or assessment.as_of)
    rows = tuple(_late(deadline, assessment) for deadline in by_day)
    yield Grid(("Row", "What is due", "Lead", "Was due", "Why it counts as overdue"), rows)


def _late(deadline: Deadline, assessment: Assessment) -> tuple[str, str, str, str, str]:
    graph = assessment.graph
    what = "; ".join(text.rstrip(" ;.") for text in due_texts(deadline, graph))
    leads = due_leads(deadline, graph)
    due = day_in_words(deadline.due) if deadline.due else ""
    return deadline.row_id, what, ", ".join(leads) or "none named", due, deadline.reason


def _wanting(assessment: Assessment) -> Iterator[Block]:
    yield Heading("What it would take")
    told = [level for level in assessment.levels.values() if level.reach is not None]
    for level in told:
        shortfall = assessment.shortfall(level.level.id)
        yield Paragraph(shortfall.reason)
        yield from _steps_for({found.criterion.id: found.lacks for found in shortfall.criteria}, assessment)
    if not told:
        yield Paragraph("The standard has no level of which that could be said. This is what its criteria lack.")
        lacks = {found: lacks_of(result) for found, result in assessment.criteria.items()}
        yield from _steps_for(lacks, assessment)


def _steps_for(lacks: Mapping[str, Sequence[Lack]], assessment: Assessment) -> Iterator[Block]:
    """Yield what is to be done, each step once, with the criteria that it is for in the standard's order."""
    by_advice: dict[str, dict[str, None]] = {}
    for criterion in assessment.criteria:
        for lack in lacks.get(criterion, ()):
            by_advice.setdefault(lack.advice or lack.reason, {})[criterion] = None
    if by_advice:
        rows = tuple((advice, listed(criteria)) for advice, criteria in by_advice.items())
        yield Grid(("What to do", "For criteria"), rows)


def _decisions(assessment: Assessment) -> Iterator[Block]:
    yield Heading("Recommendations")
    yield Paragraph(_ASKED)
    for letter, text in zip("abcdefgh", _steps(assessment), strict=False):
        yield Item(text, f"({letter})")


def _steps(assessment: Assessment) -> Iterator[str]:
    results = assessment.criteria.values()
    late = [deadline for deadline in assessment.deadlines if deadline.state is DeadlineState.OVERDUE]
    missing = [result for result in results if Verdict.NOT_MET is result.verdict is result.planned.verdict]
    untold = [result for result in results if result.verdict is Verdict.CANNOT_TELL]
    yield f"Note the position as of {day_in_words(assessment.as_of)} as this report sets it out."
    if late:
        overdue = f"{count(len(late), 'overdue deadline')}{taken_over(late)}"
        yield f"Ask the leads for an account of the {overdue}, by a day to be set."
    if missing:
        criteria = count(len(missing), "criterion", "criteria")
        yield f"Ask for an action, a lead, a date and a measure for the {criteria} neither met nor planned."
    if untold:
        criteria = count(len(untold), "criterion", "criteria")
        yield f"Ask that status and evidence be recorded for the {criteria} of which the plan does not say enough."
    if any(level.reach is Reach.CAN_BE_REACHED for level in assessment.levels.values()):
        yield "Decide by when the level that can still be reached is to be reached."
    yield "Set the day of the next report."


def _sources(assessment: Assessment) -> Iterator[Block]:
    plan, standard = assessment.plan, assessment.standard
    yield Heading("Sources")
    dated = f", dated {period(plan.dated)}" if plan.dated else ""
    yield Field("The plan", f"{plan_name(plan)}{f' ({plan.source})' if plan.title and plan.source else ''}{dated}", 0)
    yield Field("The standard", f"{standard.title} ({standard.id}), {standard.publisher}", 0)
    if standard.completeness_note:
        yield Field("What of it was seen", standard.completeness_note, 0)
    for source in standard.sources:
        supports = f": {source.supports}" if source.supports else ""
        yield Item(f"{source.address}{supports}")

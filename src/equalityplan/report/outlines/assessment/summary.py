"""The head and the summary of an assessment's report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from equalityplan.assessment import (
    Assessment,
    Basis,
    CriterionResult,
    GroupResult,
    LevelResult,
    Reach,
    Score,
)
from equalityplan.assessment.scores import percent
from equalityplan.model.edtf import day_in_words
from equalityplan.model.standard import Aspect, Gate
from equalityplan.report.outline import Block, Field, Grid, Heading, Item, Paragraph
from equalityplan.report.outlines.assessment.criteria import asked_of
from equalityplan.report.outlines.assessment.dates import standings_in_words
from equalityplan.report.wording import capital, count, listed, plan_name
from equalityplan.rule import Verdict, Weight

CAUTION = (
    "A computed level is an indication, not a certificate; it says which criteria the text of the plan meets, and "
    "nothing about what the authority does that the plan does not tell."
)
TWO_QUESTIONS = (
    "Planned: does the plan give a live action, a lead, a date and a measure? Delivered: does it show, by the day of "
    "this report, that the action is done, with evidence and nothing overdue? Overall: the delivered answer where it "
    "can be told; 'not met' where nothing is planned; else 'cannot tell'."
)
RANGES = (
    "Partially met counts a half. A range means that the plan leaves something open: the lower figure takes each "
    "criterion that cannot be told at the least that it can turn out to be, mostly not met, the higher at the most."
)
NOTHING_TIED = (
    "No row of the plan is tied to a criterion of this standard by its number and section, so that nothing can be told "
    "of the criteria. A person who knows the plan can say which rows answer which criteria, in a mapping; "
    "'equalityplan map' suggests one. Deadlines and findings below hold all the same."
)
OUR_GATE = "That a level asks for every scored criterion to be met is our reading; the standard states no such gate."


def summary_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield what plan was read against what, as of when, and the result on one page."""
    plan, standard = assessment.plan, assessment.standard
    yield Heading(plan_name(plan), 1)
    yield Field("Authority", plan.authority or "not stated in so many words", 0)
    yield Field("Source", plan.source or "built by hand", 0)
    yield Field("Read against", f"{standard.title} ({standard.id})", 0)
    yield Field("As of", day_in_words(assessment.as_of), 0)
    yield Heading("Summary")
    yield Paragraph(CAUTION)
    yield from _totals(assessment)
    yield from _levels(assessment)
    yield from _scores(assessment)


def _totals(assessment: Assessment) -> Iterator[Block]:
    if nothing_tied(assessment):
        yield Paragraph(NOTHING_TIED)
    yield from (Item(f"{name}: {text}.") for name, text in totals_of(assessment).items())


def nothing_tied(assessment: Assessment) -> bool:
    """Whether there are criteria and no row of the plan is tied to any."""
    return bool(assessment.criteria) and all(result.basis is Basis.NONE for result in assessment.criteria.values())


def totals_of(assessment: Assessment) -> dict[str, str]:
    """Give in words how the criteria, the deadlines and the rules that a plan must meet stand."""
    return {
        "Criteria": _criteria(assessment),
        "Deadlines": f"{standings_in_words(assessment.deadlines)}; rows marked 'N/A' have none",
        "Rules that a plan must meet": _musts(assessment),
    }


def _criteria(assessment: Assessment) -> str:
    told = _verdicts(assessment.criteria.values())
    left = len(assessment.unscored)
    if not assessment.criteria:
        listed_ones = f", and {count(left, 'is', 'are')} listed without it" if left else ""
        return f"none is scored, since the wording of none was seen{listed_ones}"
    unscored = f"; {left} more {'is' if left == 1 else 'are'} not scored" if left else ""
    return f"{len(assessment.criteria)} scored, of which {told}{unscored}"


def _verdicts(results: Iterable[CriterionResult]) -> str:
    """Say how many criteria have which verdict."""
    verdicts = Counter(result.verdict for result in results)
    words = {verdict: verdict.value for verdict in Verdict} | {Verdict.CANNOT_TELL: "cannot be told"}
    return listed(f"{verdicts[verdict]} {words[verdict]}" for verdict in words if verdicts[verdict])


def _musts(assessment: Assessment) -> str:
    unmet = {j.rule for j in assessment.findings if j.weight is Weight.MUST and j.verdict is Verdict.NOT_MET}
    failed = {j.rule for j in assessment.judgements if j.failed}
    parts = [f"{len(unmet)} not met somewhere in the plan" if unmet else "none is unmet"]
    if failed:
        parts.append(f"{count(len(failed), 'rule')} failed to run, so the result is incomplete ({listed(failed)})")
    return "; ".join(parts)


def _levels(assessment: Assessment) -> Iterator[Block]:
    if not assessment.levels:
        return
    yield Heading("Levels", 3)
    for level in assessment.levels.values():
        yield Item(f"{level.name}: {reach_in_words(level, assessment)}")
    if gate_is_ours(assessment):
        yield Paragraph(OUR_GATE)


def gate_is_ours(assessment: Assessment) -> bool:
    """Whether a level is told by a gate that its standard does not state."""
    return any(level.reach and not level.level.gate_stated for level in assessment.levels.values())


def reach_in_words(level: LevelResult, assessment: Assessment) -> str:
    """Say how a level stands to its gate, and on what that rests."""
    if not level.criteria:
        return "not scored, since the wording of none of its criteria was seen."
    size = count(len(level.criteria), "criterion", "criteria")
    match level.reach:
        case Reach.REACHED:
            least = "enough" if level.level.gate is Gate.SHARE_MET else "each"
            return f"reached: {least} of its {size} is met or does not apply."
        case Reach.CAN_BE_REACHED:
            told = _verdicts(assessment.criteria[found] for found in level.criteria)
            return f"can still be reached, as far as the plan tells: of its {size} {told}."
        case Reach.CANNOT_BE_REACHED:
            blockers = count(len(level.blockers), "criterion stands", "criteria stand")
            ids = listed(level.blockers)
            return f"cannot be reached under this plan: {blockers} in the way, neither met nor planned: {ids}."
        case _:
            return "scored, but the standard sets no gate." if level.level.gate is Gate.NONE else "not told."


def _scores(assessment: Assessment) -> Iterator[Block]:
    if not assessment.criteria:
        return
    results = assessment.criteria.values()
    totals = {
        "planned": assessment.score.planned,
        "delivered": assessment.score.delivered,
        "overall": assessment.score.score,
    }
    yield Heading("Share of the criteria that the text meets", 3)
    only = asked_of(results)
    for question, score in totals.items():
        left = only is not None and question in set(Aspect) - {only}
        yield Item(f"{capital(question)}: {'not asked by this standard' if left else score_in_words(score)}.")
    rows = [_row(group) for group in assessment.themes.values()]
    rows += [_row(level, "Level ") for level in assessment.levels.values() if level.score]
    rows.append(("All scored criteria", str(len(results)), *map(score_in_brief, totals.values())))
    yield Grid(("", "criteria", *totals), tuple(rows))
    yield Paragraph(RANGES)
    yield Paragraph(TWO_QUESTIONS)


def score_in_words(score: Score | None) -> str:
    """Give a score as a part of a sentence."""
    if score is None:
        return "no score, since no criterion counts"
    size = count(score.counted, "criterion", "criteria")
    if score.exact:
        return f"{percent(score.lowest)} of {size}"
    if score.lowest == 0 and score.highest == 1:
        return f"cannot be told from the plan; anything from none to all of {size}"
    return f"between {percent(score.lowest)} and {percent(score.highest)} of {size}"


def _row(group: GroupResult, before: str = "") -> tuple[str, ...]:
    scores = (group.planned, group.delivered, group.score)
    return (f"{before}{group.name}", str(len(group.criteria)), *map(score_in_brief, scores))


def score_in_brief(score: Score | None) -> str:
    """Give a score for a cell of a table."""
    if score is None:
        return "no score"
    if score.exact:
        return percent(score.lowest)
    if score.lowest == 0 and score.highest == 1:
        return "cannot tell"
    return f"{percent(score.lowest)} to {percent(score.highest)}"

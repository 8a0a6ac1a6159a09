"""The findings of rules in an assessment's report: one entry to a rule, however many rows it speaks of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from equalityplan.assessment import Assessment
from equalityplan.report.outline import Block, Field, Heading, Item, Paragraph
from equalityplan.report.wording import count, listed, place, placed
from equalityplan.rule import Judgement, Rule, Subject, Verdict, Weight, load_rules

_HEADINGS = {
    Weight.MUST: "Must: what fails the check",
    Weight.SHOULD: "Should: what a reviewer would ask about",
    Weight.NOTE: "Note: what is worth knowing",
}

# More rows than this are not listed one by one where it is all of them.
_SEVERAL = 3


def finding_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the rules that are not met, or only in part, gravest first, each with its rows, reasons and places."""
    rules = load_rules()
    questions = {rule_id for rule_id, rule in rules.items() if rule.question}
    yield Heading("Findings by rule")
    findings = [finding for finding in assessment.findings if finding.rule not in questions]
    if not findings:
        yield Paragraph("No rule found anything unmet.")
    for weight, heading in _HEADINGS.items():
        yield from _entries(heading, [finding for finding in findings if finding.weight is weight], rules)
    asked = [finding for finding in assessment.findings if finding.rule in questions]
    yield from _entries("Questions for a person to answer", asked, rules)
    yield from _entries("Rules that failed to run", [j for j in assessment.judgements if j.failed], rules)
    yield from _entries("Waived", [j for j in assessment.judgements if j.waived], rules)


def untold_blocks(assessment: Assessment) -> Iterator[Block]:
    """Yield the rules that could not be judged, with what they could not be judged of."""
    untold = [j for j in assessment.judgements if j.verdict is Verdict.CANNOT_TELL and not j.failed]
    if not untold:
        return
    rules = load_rules()
    yield Heading("What the plan does not say enough to tell")
    for rule_id, own in _by_rule(untold).items():
        subjects = list(dict.fromkeys(judgement.subject for judgement in own))
        every = len(subjects) == len(assessment.plan.rows) > _SEVERAL
        yield Item(f"{_title(rule_id, rules)}: cannot be told of {'any row' if every else listed(subjects)}.")


def _entries(heading: str, judgements: Sequence[Judgement], rules: Mapping[str, Rule]) -> Iterator[Block]:
    by_rule = _by_rule(judgements)
    if by_rule:
        yield Heading(f"{heading} ({count(len(by_rule), 'rule')})", 3)
    for rule_id, own in by_rule.items():
        yield Item(f"{_title(rule_id, rules)}: {_counts(own, rules)}.")
        yield from (Item(text, depth=1) for text in _reasons(own))
        if rule_id in rules and not own[0].waived:
            yield Field("What to do", rules[rule_id].advice)


def _by_rule(judgements: Iterable[Judgement]) -> dict[str, list[Judgement]]:
    found: dict[str, list[Judgement]] = {}
    for judgement in sorted(judgements, key=lambda judgement: judgement.rule):
        found.setdefault(judgement.rule, []).append(judgement)
    return found


def _title(rule_id: str, rules: Mapping[str, Rule]) -> str:
    title = rules[rule_id].title.rstrip(".") if rule_id in rules else ""
    return f"{title} ({rule_id})" if title else rule_id


def _counts(judgements: Sequence[Judgement], rules: Mapping[str, Rule]) -> str:
    """Say of how many rows or references what was found; of the plan as a whole there is nothing to count."""
    if judgements[0].failed:
        return "failed"
    known = rules.get(judgements[0].rule)
    what = "reference" if known and known.judges is Subject.DEPENDENCY else "row"
    subjects = Counter(judgement.verdict for judgement in judgements)
    if judgements[0].subject == "plan":
        return listed(subjects)
    return listed(f"{verdict} by {count(number, what)}" for verdict, number in subjects.items())


def _reasons(judgements: Sequence[Judgement]) -> Iterator[str]:
    """Yield each different reason once, with all that it is given for and their places."""
    found: dict[tuple[Verdict, str], list[Judgement]] = {}
    mixed = len({judgement.verdict for judgement in judgements}) > 1
    for judgement in judgements:
        found.setdefault((judgement.verdict, judgement.reason), []).append(judgement)
    for (verdict, reason), own in found.items():
        if own[0].subject == "plan":
            yield placed(reason or verdict, own[0].where)
            continue
        partly = f" ({verdict})" if verdict is Verdict.PARTIALLY_MET and mixed else ""
        yield f"{listed(_with_place(judgement) for judgement in own)}{partly}: {reason or verdict}"


def _with_place(judgement: Judgement) -> str:
    where = place(judgement.where)
    return f"{judgement.subject} [{where}]" if where else judgement.subject

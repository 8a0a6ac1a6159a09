"""What an assessment finds, as text that a person can read and argue with, compared with what was found before."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from attrs import frozen

from equalityplan.assessment import Assessment
from equalityplan.assessment.results import Basis, CriterionResult
from equalityplan.model.edtf import day_in_words
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Body, Standard
from equalityplan.provenance import Where
from equalityplan.rule import Judgement, Verdict, load_rules
from equalityplan.settings import as_date
from equalityplan.standard import available_standards, load_standard
from equalityplan.standard.tailoring import tailor

HIDDEN = "«…»"


@frozen(kw_only=True)
class Setting:
    """For whom, where and when a plan is assessed."""

    nation: str
    body: Body
    day: str

    @property
    def words(self) -> str:
        return f"as of {day_in_words(as_date(self.day))}, for a {self.body.value} in {self.nation}"

    def standards(self) -> Iterator[Standard]:
        """Yield the standards of the day, duties as far as they bound such a body."""
        day = as_date(self.day)
        for standard_id in available_standards(as_of=day, nation=self.nation, body=self.body):
            yield self.binding_part(load_standard(standard_id))

    def binding_part(self, standard: Standard) -> Standard:
        """Give a standard without the duties that did not bind such a body then."""
        binding = [criterion.id for criterion in standard.binding(as_date(self.day), self.nation, self.body)]
        return tailor(standard, reason=f"What bound a {self.body}", select=binding) if binding else standard


def criteria_page(name: str, assessment: Assessment, setting: Setting, hidden: Plan | None = None) -> str:
    """Give the answers to a standard's criteria as a page; the words of `hidden`, a plan, are left out."""
    standard = assessment.standard
    lines = [
        f"# {name} under {standard.id.removesuffix('-tailored')}",
        "",
        f"{standard.title}, {setting.words}.",
        "It tells what the plan's text meets. It is no certificate, and no advice on the law.",
        "",
    ]
    results = assessment.criteria.values()
    if not results:
        lines.append("The wording of none of its criteria was seen, so nothing is asked of the plan.")
    elif all(result.basis is Basis.NONE for result in results):
        lines.append(f"No row is tied to any of its {len(results)} criteria, so none of them can be told.")
    else:
        for result in results:
            lines += _criterion(result)
    lines += [f"- {criterion_id}: not scored, its wording was not seen" for criterion_id in assessment.unscored]
    return _page(lines, hidden)


def _criterion(result: CriterionResult) -> Iterator[str]:
    yield f"- **{result.criterion.id}** {result.criterion.title}: **{result.verdict}**{_at(result.where)}"
    yield f"  {result.reason}"
    planned = result.planned
    if planned.reason != result.reason:
        yield f"  Planned: {planned.verdict}{_at(planned.where)}. {planned.reason}"


def rules_page(name: str, assessment: Assessment, setting: Setting, hidden: Plan | None = None) -> str:
    """Give the findings of all rules as a page, by rule; the words of `hidden`, a plan, are left out."""
    lines = [f"# Findings in {name}", "", f"All rules, {setting.words}. A mark of ? asks a person.", ""]
    by_rule: dict[str, list[Judgement]] = {}
    for finding in assessment.findings:
        by_rule.setdefault(finding.rule, []).append(finding)
    for rule_id, findings in by_rule.items():
        rule = load_rules()[rule_id]
        lines += [f"## {rule_id} ({rule.weight}{', ?' if rule.question else ''})", "", rule.title, ""]
        lines += [f"- {_subject(finding)}{finding.reason}" for finding in findings]
        lines.append("")
    return _page(lines, hidden)


def _subject(finding: Judgement) -> str:
    part = " in part" if finding.verdict is Verdict.PARTIALLY_MET else ""
    who = "" if finding.subject == "plan" else finding.subject
    return f"{who}{_at(finding.where)}{part}: ".lstrip() if who or part or finding.where else ""


def _at(where: Where | None) -> str:
    if where is None or where.lines is None:
        return ""
    first, last = where.lines
    return f" [line {first}]" if first == last else f" [lines {first}-{last}]"


def _page(lines: Iterable[str], hidden: Plan | None) -> str:
    text = "\n".join(lines).rstrip() + "\n"
    return without_words_of(hidden, text) if hidden else text


def without_words_of(plan: Plan, text: str) -> str:
    """Leave out what is quoted from a plan."""
    words = " ".join(" ".join(found.split()) for found in texts_of(plan))
    return "\n".join(_hide(line, words) for line in text.split("\n"))


def _hide(line: str, words: str) -> str:
    marks = [match.start() for match in re.finditer("'", line)]
    kept, at = "", 0
    for opening in marks:
        if opening < at:
            continue
        closing = next(
            (end for end in reversed(marks) if end > opening and _said(line[opening + 1 : end], words)), None
        )
        if closing is not None:
            kept += line[at:opening] + HIDDEN
            at = closing + 1
    return kept + line[at:]


def _said(part: str, words: str) -> bool:
    inner = part.removeprefix("... ").removesuffix(" ...").strip()
    return bool(inner) and inner in words


def texts_of(plan: Plan) -> Iterator[str]:
    """Yield all words that a plan prints, with the names of its leads and references as they are given."""
    yield from filter(None, (plan.title, plan.authority))
    yield from (statement.text for statement in plan.title_block)
    for section in plan.sections:
        yield from filter(None, (section.heading, section.period_heading))
    for passage in plan.narrative:
        yield f"{passage.heading or ''} {passage.text}"
    yield from (heading for layout in plan.layouts for heading in layout.headings)
    for row in plan.rows:
        yield row.words
        yield row.timescale.text
        yield from (part.text for part in row.timescale.parts)
        yield from (lead.name for lead in row.leads)
        yield from (reference.text for reference in row.references)
        yield from (reference.target for reference in row.references)
        yield from (found.text for found in (row.status, row.rating, row.not_applicable) if found)


def difference(path: Path, text: str) -> str:
    """Give the lines in which a page differs from the expected one; empty where they are the same."""
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = difflib.unified_diff(expected.splitlines(), text.splitlines(), "expected", "found", lineterm="", n=0)
    return "\n".join(lines)

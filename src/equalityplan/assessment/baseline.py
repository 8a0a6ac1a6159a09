"""Baselines: findings that are known already, so that only new ones count.

A finding is known by its rule and by what the row says, not by where it stands: moving a row, renumbering it or
inserting another makes no new finding; changing its words does.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256

from attrs import field, frozen

from equalityplan.assessment.assessment import Assessment
from equalityplan.errors import SettingsError
from equalityplan.model.objective import PlanRow
from equalityplan.rule import Judgement, subject_id

_FORMAT = 1


@frozen(kw_only=True)
class Baseline:
    """Findings that are known already.

    Attributes:
        findings: How often each finding stood in the plan, by its fingerprint.

    Examples:
        >>> Baseline.from_text(Baseline(findings={"timing.row-has-due-date 0f": 1}).to_text()).findings
        {'timing.row-has-due-date 0f': 1}
    """

    findings: Mapping[str, int] = field(factory=dict, hash=False)

    @classmethod
    def of(cls, assessment: Assessment) -> Baseline:
        """Give the findings of an assessment as known."""
        return cls(findings=dict(sorted(Counter(_fingerprints(assessment).values()).items())))

    def new_findings(self, assessment: Assessment) -> tuple[Judgement, ...]:
        """Give the findings of an assessment that are not known, in its order.

        Of findings that say the same of rows with the same words, as many are known as there were.
        """
        left = Counter(self.findings)
        new = []
        for number, print_ in _fingerprints(assessment).items():
            left[print_] -= 1
            if left[print_] < 0:
                new.append(assessment.findings[number])
        return tuple(new)

    def to_text(self) -> str:
        """Give the baseline as JSON, sorted, so that two of them can be compared line by line."""
        return json.dumps({"format": _FORMAT, "findings": dict(sorted(self.findings.items()))}, indent=1) + "\n"

    @classmethod
    def from_text(cls, text: str) -> Baseline:
        """Read a baseline that `to_text` wrote.

        Raises:
            SettingsError: The text is none.
        """
        advice = "Make it again with Baseline.of(assessment).to_text()."
        try:
            read = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise SettingsError("baseline", f"this is no JSON ({error})", advice) from None
        findings = read.get("findings") if isinstance(read, dict) and read.get("format") == _FORMAT else None
        if not isinstance(findings, dict) or not all(type(count) is int for count in findings.values()):
            raise SettingsError("baseline", f"this is no baseline of format {_FORMAT}", advice)
        return cls(findings=findings)


def _fingerprints(assessment: Assessment) -> dict[int, str]:
    """Give the fingerprint of each finding by its number in `Assessment.findings`."""
    graph = assessment.graph
    dependencies = {subject_id(found): found for found in graph.all_dependencies}
    prints = {}
    for number, finding in enumerate(assessment.findings):
        # A finding of the plan as a whole is known by its rule alone.
        dependency = dependencies.get(finding.subject)
        ends = (dependency.source, dependency.target) if dependency else (finding.subject,)
        words = [_words(graph.rows[end]) if end in graph.rows else end for end in ends]
        prints[number] = f"{finding.rule} {_digest(' '.join(words))}"
    return prints


def _words(row: PlanRow) -> str:
    texts = [*([row.objective.text] if row.objective else []), *(action.text for action in row.actions)]
    return "|".join(" ".join(text.casefold().split()) for text in texts or [row.reference or ""])


def _digest(text: str) -> str:
    return sha256(text.encode(errors="backslashreplace")).hexdigest()[:16]

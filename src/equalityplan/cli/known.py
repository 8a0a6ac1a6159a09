"""Findings that are known already, on the command line: a baseline is of one plan."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from equalityplan.assessment import Assessment
from equalityplan.assessment.baseline import Baseline
from equalityplan.cli.output import write
from equalityplan.errors import SettingsError
from equalityplan.rule import Verdict, Weight


def read_baseline(path: str | None, plans: Sequence[str]) -> Baseline | None:
    """Read the baseline of the one plan that is checked.

    Raises:
        SettingsError: It cannot be read, or several plans are checked.
    """
    if path is None:
        return None
    if len(plans) > 1:
        problem = f"{len(plans)} plans are checked, and a baseline is of one"
        raise SettingsError("--baseline", problem, "Check one plan at a time.")
    try:
        return Baseline.from_text(Path(path).read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError) as error:
        problem = f"the file cannot be read ({getattr(error, 'strerror', None) or error})"
        raise SettingsError(path, problem, "Check the path; --write-baseline makes one.") from None


def write_baseline(found: Sequence[Assessment], path: str | None) -> None:
    """Write the findings of the one assessment as a baseline, where a file is named.

    Raises:
        SettingsError: There are several assessments, or the file cannot be written.
    """
    if path is None:
        return
    if len(found) > 1:
        problem = f"{len(found)} plans are checked, and a baseline is of one"
        raise SettingsError("--write-baseline", problem, "Check one plan at a time.")
    write(Baseline.of(found[0]).to_text(), path)


def passes(assessment: Assessment, baseline: Baseline | None) -> bool:
    """Whether no rule of weight *must* is unmet, or newly unmet where there is a baseline, and none failed."""
    if baseline is None:
        return assessment.passed
    failed = any(judgement.failed for judgement in assessment.judgements)
    new = baseline.new_findings(assessment)
    return not failed and not any(j.weight is Weight.MUST and j.verdict is Verdict.NOT_MET for j in new)

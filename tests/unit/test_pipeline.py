"""The whole road on one page gives what its stages give one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

import equalityplan as ep
from equalityplan.pipeline import check, report

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "wexcombe-equality-framework-2013.txt"


def test_checking_is_reading_resolving_and_assessing() -> None:
    standard = ep.load_standard("eflg-2012")
    stages = ep.assess(ep.resolve(ep.read_plan(EXAMPLE), standard), standard, "2013-07-01")
    assert check(EXAMPLE, "eflg-2012", "2013-07-01") == stages


@pytest.mark.parametrize("report_format", ["text", "markdown", "json"])
def test_a_report_is_the_rendered_check(report_format: str) -> None:
    rendered = ep.render(check(EXAMPLE, "eflg-2012", "2013-07-01"), report_format)
    assert report(EXAMPLE, "eflg-2012", "2013-07-01", report_format) == rendered


def test_a_wrong_standard_is_told_before_anything_is_judged() -> None:
    with pytest.raises(ep.StandardsError, match="known are"):
        check(EXAMPLE, "eflg-1912", "2013-07-01")

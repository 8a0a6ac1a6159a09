"""A small plan full of texts that try to be something else, assessed against a standard of our own."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from equalityplan.assessment import Assessment, assess
from equalityplan.model.objective import NotApplicable, PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.model.standard import Check, Criterion, Level, Source, Standard, Theme
from equalityplan.notice import Notice
from equalityplan.provenance import Where

AT = Where(document="plan.txt", lines=(3, 4))
FORMULA = '=HYPERLINK("http://localhost/","Train staff")'
SCRIPT = "<script>alert('Review & publish')</script>"
_CHECKS = (
    Check(rule="coverage.row-has-live-action", aspect="planned"),
    Check(rule="progress.row-is-complete", aspect="delivered"),
)
STANDARD = Standard(
    id="own",
    title="Our own standard",
    publisher="Fernshire",
    levels=(Level(id="low", name="Low", rank=1),),
    themes=(Theme(id="lead", name="Leadership", rank=1), Theme(id="staff", name="Staff", rank=2)),
    criteria=(
        Criterion(id="1.1", title="Leaders know the area", level="low", theme="lead", checks=_CHECKS),
        Criterion(id="1.2", title="Decisions are examined", level="low", theme="lead", checks=_CHECKS),
        Criterion(id="1.3", title="Staff are trained", level="low", theme="staff", checks=_CHECKS),
    ),
    sources=(Source(key="own", address="https://example.org/standard", supports="everything"),),
)


def plan_of_odd_texts() -> Plan:
    leadership = [
        PlanRow(
            reference="1.1",
            objective="Know the area",
            actions=[FORMULA, "+44 is a number"],
            leads=["Head of Policy"],
            timescale="2012-09",
            where=AT,
        ),
        PlanRow(reference="1.2", not_applicable=NotApplicable(), where=AT),
    ]
    staff = [
        PlanRow(
            reference="1.3",
            actions=[SCRIPT],
            leads=["Training Team"],
            timescale="2013-03",
            status="completed",
            evidence="Register of 3 May 2012",
        )
    ]
    notice = Notice(code="row-joined", message="Two halves\x07 were joined.", where=AT)
    return Plan(
        title="Equality plan – “Fernshire”",
        authority="Fernshire District Council",
        dated="2012-06",
        sections=[Section("Leadership", rows=leadership), Section("Staff", rows=staff)],
        notices=(notice,),
        source="plan.txt",
    )


def odd_assessment() -> Assessment:
    return assess(plan_of_odd_texts(), STANDARD, "2012-11-01")


def converted(content: bytes, suffix: str, to: str, folder: Path) -> bytes:
    """Give a file as LibreOffice saves it in another format."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed, and it opens the file of this test")
    source = folder / f"report.{suffix}"
    source.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", to, "--outdir", str(folder / "made"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "made" / f"report.{to}").read_bytes()

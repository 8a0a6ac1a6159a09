"""Assessing for the command line: the day, and the standard that a plan ties itself to."""

from __future__ import annotations

from datetime import date

from equalityplan.assessment import Assessment, assess
from equalityplan.assessment.tying import tie_rows
from equalityplan.cli.options import today
from equalityplan.cli.output import say
from equalityplan.errors import StandardsError
from equalityplan.graph import resolve
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Standard
from equalityplan.reading import read_plan
from equalityplan.rule import RowSubject
from equalityplan.settings import as_date
from equalityplan.standard import available_standards, load_standard


def day_of(as_of: str | None) -> date:
    """Give the day of the option --as-of, or today.

    Raises:
        SettingsError: It is no date.
    """
    return today() if as_of is None else as_date(as_of, "--as-of")


def assessed(path: str, standard: Standard | None, day: date) -> Assessment:
    """Read and assess a plan, against the standard that it ties itself to where none is named.

    Raises:
        EqualityPlanError: The plan cannot be read, or it does not tie itself to exactly one standard.
    """
    plan = read_plan(path)
    against = standard or tied_standard(plan, path)
    return assess(resolve(plan, against), against, day)


def tied_standard(plan: Plan, path: str) -> Standard:
    """Find the one standard to which the plan's own numbers and section headings tie half of its numbered rows.

    Which one it is is said on standard error.

    Raises:
        StandardsError: There is none, or there are several.
    """
    known = available_standards()
    numbered = sum(row.reference is not None for row in plan.rows)
    tied = {standard: tied_rows(plan, standard) for standard in map(load_standard, known)}
    found = [standard for standard, rows in tied.items() if numbered and 2 * rows >= numbered]
    if len(found) == 1:
        (only,) = found
        why = f"{tied[only]} of its {numbered} numbered rows stand under that standard's headings and numbers"
        say(f"{path}: read against {only.id}, since {why}. Name another with --standard.")
        return only
    several = f"several ({', '.join(standard.id for standard in found)})"
    problem = f"no standard was named, and the plan's own numbers and headings tie it to {several if found else 'none'}"
    raise StandardsError(path, problem, f"Name one with --standard; known are {', '.join(known)}.")


def tied_rows(plan: Plan, standard: Standard) -> int:
    """Count the rows that the plan's own numbers and section headings tie to criteria of a standard."""
    placed = ((section, row) for section in plan.sections for row in section.rows)
    rows = tuple(
        RowSubject(id=row_id, row=row, section=section)
        for row_id, (section, row) in zip(plan.row_ids, placed, strict=True)
    )
    return len({row.id for tie in tie_rows(standard, rows).values() for row in tie.rows})

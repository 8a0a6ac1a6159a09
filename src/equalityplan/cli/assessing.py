"""Assessing for the command line: the day, and the standard that a plan ties itself to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from attrs import evolve

from equalityplan.assessment import Assessment, assess
from equalityplan.cli.options import today
from equalityplan.cli.output import say
from equalityplan.errors import SettingsError, StandardsError
from equalityplan.graph import resolve
from equalityplan.mapping import load_mapping
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Standard
from equalityplan.reading import read_plan
from equalityplan.settings import Settings, as_date, load_settings
from equalityplan.standard import available_standards, load_standard
from equalityplan.standard.recognition import recognise_standard


def day_of(as_of: str | None) -> date:
    """Give the day of the option --as-of, or today.

    Raises:
        SettingsError: It is no date.
    """
    return today() if as_of is None else as_date(as_of, "--as-of")


def settings_of(file: str | None, nation: str | None, body: str | None) -> Settings:
    """Give the settings of a file, if one is named, for the nation and kind of body that the call names.

    Raises:
        SettingsError: The file, the nation or the kind of body cannot be used.
    """
    settings = load_settings(file) if file is not None else Settings()
    return evolve(settings, nation=nation or settings.nation, body=body or settings.body)


def assessed(
    path: str,
    standard: Standard | None,
    day: date,
    settings: Settings | None = None,
    mapping_file: str | None = None,
) -> Assessment:
    """Read and assess a plan, against the standard that its mapping or it itself names where no other is named.

    Raises:
        EqualityPlanError: The plan or the mapping cannot be read, or it does not tie itself to exactly one standard.
    """
    plan = read_plan(path)
    against = standard or _mapped_standard(mapping_file) or tied_standard(plan, path)
    mapping = load_mapping(mapping_file, against, plan) if mapping_file is not None else None
    return assess(resolve(plan, against), against, day, mapping=mapping, settings=settings)


def refuse_one_mapping_for_several(mapping_file: str | None, plans: Sequence[str]) -> None:
    """Refuse a mapping where several plans are checked, since the ids in it are those of one plan's rows.

    Raises:
        SettingsError: It is given all the same.
    """
    if mapping_file is not None and len(plans) > 1:
        problem = f"{len(plans)} plans are checked, and a mapping is of one"
        raise SettingsError("--mapping", problem, "Check one plan at a time.")


def _mapped_standard(mapping_file: str | None) -> Standard | None:
    """Load the standard that a mapping is for, where it says so."""
    named = load_mapping(mapping_file).standard if mapping_file is not None else None
    return load_standard(named) if named is not None else None


def tied_standard(plan: Plan, path: str) -> Standard:
    """Find the one standard to which the plan's own numbers and section headings tie half of its numbered rows.

    Of several the one with most rows is taken. Which one it is is said on standard error.

    Raises:
        StandardsError: There is none, or there are several alike.
    """
    numbered = sum(row.reference is not None for row in plan.rows)
    found = [each for each in recognise_standard(plan) if numbered and 2 * each.rows >= numbered]
    best = [each for each in found if each.rows == found[0].rows]
    if len(best) == 1:
        only = best[0]
        why = f"{only.rows} of its {numbered} numbered rows stand under that standard's headings and numbers"
        say(f"{path}: read against {only.id}, since {why}. Name another with --standard.")
        return load_standard(only.id)
    several = f"several ({', '.join(each.id for each in best)})"
    problem = f"no standard was named, and the plan's own numbers and headings tie it to {several if best else 'none'}"
    advice = f"Name one with --standard; known are {', '.join(available_standards())}."
    raise StandardsError(path, problem, advice)

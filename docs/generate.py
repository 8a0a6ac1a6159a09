"""Writes the reference pages that are taken from the code: run by `make docs`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import groupby
from pathlib import Path

import equalityplan
from equalityplan.assessment import assess
from equalityplan.graph import resolve
from equalityplan.model.standard import Standard
from equalityplan.reading import read_plan
from equalityplan.report.pictures import dependency_picture, profile, timeline
from equalityplan.reports.svg import standalone
from equalityplan.rule import Rule, load_rules
from equalityplan.standard import available_standards, load_standard
from equalityplan.testing import rule_page

FOLDER = Path(__file__).parent / "reference"
_SPECIAL = re.compile(r"[\\*_\[\]<>|]")
_LITERAL = re.compile(r"(https?://[^\s,;]+|`+[^`]+`+)")
_OF_A_FOLDER = "\nThis page is written by `make docs`; do not edit it.\n"
_MOST = 8


def pages() -> dict[str, str]:
    """Give the generated pages by their file names."""
    written = {"names.md": _names(), "rules.md": _rules(), "standards.md": _standards()}
    texts = {name: "\n".join(lines) + "\n" for name, lines in written.items()}
    return texts | _rule_pages() | _standard_pages() | _pictures()


def main() -> None:
    """Write the pages, and take away those of rules and standards that there are no more."""
    written = pages()
    for folder in ("rules", "standards"):
        (FOLDER / folder).mkdir(exist_ok=True)
        for old in (FOLDER / folder).glob("*.md"):
            if f"{folder}/{old.name}" not in written:
                old.unlink()
    (FOLDER / "pictures").mkdir(exist_ok=True)
    for name, text in written.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


def escaped(text: str) -> str:
    r"""Give a text as Markdown that shows it as it stands; addresses become links, words in backticks code.

    Examples:
        >>> print(escaped("See <b>, a_b and https://example.org/a_b, ``x_y``"))
        See \<b\>, a\_b and <https://example.org/a_b>, `x_y`
    """
    # What is split off by the pattern stands at the odd places.
    pieces = enumerate(_LITERAL.split(" ".join(text.split())))
    return "".join(_literal(piece) if n % 2 else _SPECIAL.sub(r"\\\g<0>", piece) for n, piece in pieces)


def _literal(piece: str) -> str:
    return f"`{piece.strip('`')}`" if piece.startswith("`") else f"<{piece}>"


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> Iterator[str]:
    names = list(headings)
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)


# Names


def _names() -> Iterator[str]:
    found = {name: getattr(equalityplan, name) for name in equalityplan.__all__}
    errors = {name: thing for name, thing in found.items() if inspect.isclass(thing) and issubclass(thing, Exception)}
    functions = {name: thing for name, thing in found.items() if not inspect.isclass(thing)}
    classes = {name: thing for name, thing in found.items() if name not in errors and name not in functions}
    yield from _intro("Public names", "All of them can be imported from `equalityplan`, and load when first used.")
    for heading, things in (("Functions", functions), ("Classes", classes), ("Exceptions", errors)):
        yield from ("", f"## {heading}", "")
        rows = ((f"`{name}{_call(thing)}`", _summary(thing), f"`{_HOME[name]}`") for name, thing in things.items())
        yield from _table(("name", "what it is", "home"), rows)


_HOME = {name: f"equalityplan.{home}" for name, home in equalityplan._HOME.items()}  # noqa: SLF001 - our own


def _intro(title: str, text: str) -> Iterator[str]:
    yield from (f"# {title}", "", text, "", "This page is written by `make docs`; do not edit it.")


def _call(thing: object) -> str:
    """Give the parameters of a function, without their types."""
    if isinstance(thing, type) or not callable(thing):
        return ""
    signature = inspect.signature(thing)
    bare = [parameter.replace(annotation=parameter.empty) for parameter in signature.parameters.values()]
    return str(signature.replace(parameters=bare, return_annotation=signature.empty))


def _summary(thing: object) -> str:
    """Give the first paragraph of a docstring, and the values of an enumeration."""
    told = escaped((inspect.getdoc(thing) or "").split("\n\n")[0])
    if isinstance(thing, type) and issubclass(thing, StrEnum):
        told += f" One of {', '.join(f'`{member.value}`' for member in thing)}."
    return told


# Rules


def _rules() -> Iterator[str]:
    rules = load_rules()
    must = sum(rule.weight == "must" for rule in rules.values())
    text = (
        f"There are {len(rules)} rules, of which {must} are of weight *must*: where one of these is not met, "
        "`Assessment.passed` is false and `equalityplan check` leaves with the status 1. "
        "A rule that comes after others is not asked where one of those is not met, so that one cause costs once. "
        "Each rule has a page with its reason, its sources and examples."
    )
    yield from _intro("Rules", text)
    for family, own in groupby(rules.values(), key=lambda rule: rule.id.partition(".")[0]):
        yield from ("", f"## {family.capitalize()}", "")
        yield from _table(("rule", "what is true of a good plan", "weight"), map(_rule, own))


def _rule(rule: Rule) -> tuple[str, ...]:
    weight = f"{rule.weight}{', a question' if rule.question else ''}"
    return f"[{rule.id}](rules/{rule.id}.md)", escaped(rule.title), weight


def _rule_pages() -> dict[str, str]:
    asked_by = _asked_by()
    return {f"rules/{rule.id}.md": _rule_page(rule, asked_by.get(rule.id, ())) for rule in load_rules().values()}


def _rule_page(rule: Rule, asked_by: Sequence[str]) -> str:
    links = [f"- [{each}](../standards/{each.partition(':')[0]}.md)" for each in asked_by]
    asked = "\n".join(["", "## Asked for by", "", *links, ""]) if links else ""
    return rule_page(rule) + asked + _OF_A_FOLDER


def _asked_by() -> dict[str, list[str]]:
    """Give the criteria that ask for a rule, by the rule's id; of the criteria of one standard at most some."""
    found: dict[str, list[str]] = {}
    for name in available_standards():
        standard = load_standard(name)
        asking: dict[str, list[str]] = {check.rule: ["the plan"] for check in standard.plan_checks}
        for criterion in standard.criteria:
            for rule in dict.fromkeys(check.rule for check in criterion.checks):
                asking.setdefault(rule, []).append(criterion.id)
        for rule, criteria in asking.items():
            more = f" and {len(criteria) - _MOST} more" if len(criteria) > _MOST else ""
            found.setdefault(rule, []).append(f"{name}: {', '.join(criteria[:_MOST])}{more}")
    return found


# Standards


def _standards() -> Iterator[str]:
    text = (
        "Standards that come with the library. Titles of criteria are in our own words. A criterion whose published "
        "wording was not seen is listed and never scored. Sets of legal duties are standards too; nothing in them is "
        "legal advice."
    )
    yield from _intro("Standards", text)
    yield ""
    found = [load_standard(name) for name in available_standards()]
    yield from _table(("id", "title", "in", "used", "criteria scored", "wording seen"), map(_standard, found))


def _standard(standard: Standard) -> tuple[str, ...]:
    seen = sum(criterion.wording_seen for criterion in standard.criteria)
    return (
        f"[{standard.id}](standards/{standard.id}.md)",
        escaped(standard.title),
        ", ".join(standard.jurisdiction),
        f"{standard.valid_from or '?'} to {standard.valid_to or '?'}",
        f"{seen} of {len(standard.criteria)}",
        standard.completeness.replace("-", " "),
    )


def _standard_pages() -> dict[str, str]:
    found = (load_standard(name) for name in available_standards())
    return {f"standards/{each.id}.md": equalityplan.render(each, "markdown") + _OF_A_FOLDER for each in found}


# Pictures


def _pictures() -> dict[str, str]:
    examples = Path(__file__).parents[1] / "examples"
    diversity = read_plan(examples / "millbrook-diversity-plan-2006.txt")
    framework = resolve(read_plan(examples / "wexcombe-equality-framework-2013.txt"))
    drawn = {
        "timeline": timeline(diversity, as_of="2007-03-15"),
        "dependencies": dependency_picture(framework),
        "profile": profile(assess(framework, load_standard("eflg-2012"), "2013-08-01")),
    }
    return {f"pictures/{name}.svg": standalone(picture) for name, picture in drawn.items()}


if __name__ == "__main__":
    main()

"""Writes the reference pages that are taken from the code: run by `make docs`."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from pathlib import Path

import equalityplan
from equalityplan.model.standard import Criterion, Level, Standard
from equalityplan.rule import Rule, Subject, load_rules
from equalityplan.standard import available_standards, load_standard

FOLDER = Path(__file__).parent / "reference"
_SPECIAL = re.compile(r"[\\*_\[\]<>|]")
_LITERAL = re.compile(r"(https?://[^\s,;]+|`+[^`]+`+)")
_JUDGES = {Subject.ROW: "each row", Subject.PLAN: "the plan as a whole", Subject.DEPENDENCY: "each dependency"}


def pages() -> dict[str, str]:
    """Give the generated pages by their file names."""
    written = {"names.md": _names(), "rules.md": _rules(), "standards.md": _standards()}
    return {name: "\n".join(lines) + "\n" for name, lines in written.items()}


def main() -> None:
    """Write the pages."""
    for name, text in pages().items():
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
        "A rule that comes after others is not asked where one of those is not met, so that one cause costs once."
    )
    yield from _intro("Rules", text)
    asked_by = _asked_by()
    for family, own in groupby(rules.values(), key=lambda rule: rule.id.partition(".")[0]):
        yield from ("", f"## {family.capitalize()}")
        for rule in own:
            yield from _rule(rule, asked_by.get(rule.id, ()))


def _asked_by() -> dict[str, tuple[str, ...]]:
    """Give the standards that ask for a rule, by the rule's id."""
    found: dict[str, tuple[str, ...]] = {}
    for name in available_standards():
        standard = load_standard(name)
        checks = (*standard.plan_checks, *(check for criterion in standard.criteria for check in criterion.checks))
        for rule in {check.rule for check in checks}:
            found[rule] = (*found.get(rule, ()), name)
    return found


def _rule(rule: Rule, asked_by: tuple[str, ...]) -> Iterator[str]:
    weight = f"*{rule.weight}*{', a question for a person' if rule.question else ''}"
    yield from ("", f"### {rule.id}", "", f"**{escaped(rule.title)}**", "")
    yield f"{escaped(rule.why)}"
    yield ""
    yield f"- What to do: {escaped(rule.advice)}"
    yield f"- Weight: {weight}; judges {_JUDGES[rule.judges]}"
    if rule.parameters:
        yield f"- Parameters: {'; '.join(f'`{name}` ({_told(value)})' for name, value in rule.parameters.items())}"
    if rule.requires:
        yield f"- Comes after: {', '.join(_link(required) for required in rule.requires)}"
    if asked_by:
        yield f"- Asked for by: {', '.join(f'[{name}](standards.md#{name})' for name in asked_by)}"
    yield f"- Sources: {'; '.join(escaped(source) for source in rule.sources)}"


def _told(value: object) -> str:
    if isinstance(value, frozenset):
        return _told(tuple(sorted(value)))
    return ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else str(value)


def _link(rule_id: str) -> str:
    return f"[{rule_id}](#{rule_id.replace('.', '')})"


# Standards


def _standards() -> Iterator[str]:
    text = (
        "Standards that come with the library. Titles of criteria are in our own words. A criterion whose published "
        "wording was not seen is listed and never scored."
    )
    yield from _intro("Standards", text)
    for name in available_standards():
        yield from _standard(load_standard(name))


def _standard(standard: Standard) -> Iterator[str]:
    unseen = sum(not criterion.wording_seen for criterion in standard.criteria)
    yield from ("", f"## {standard.id}", "", f"**{escaped(standard.title)}**", "")
    yield f"- Publisher: {escaped(standard.publisher)}"
    yield f"- Used in: {', '.join(standard.jurisdiction)}; {_dates(standard)}"
    yield f"- Wording seen: {standard.completeness.replace('-', ' ')}"
    yield f"- Criteria: {len(standard.criteria) - unseen} scored, {unseen} not scored"
    yield f"- Levels: {'; '.join(_level(standard, level) for level in standard.levels) or 'none'}"
    yield f"- Themes: {'; '.join(escaped(theme.name) for theme in standard.themes) or 'none'}"
    if standard.rating_scale:
        yield f"- Rating scale: {', '.join(standard.rating_scale)}"
    yield from ("", escaped(standard.completeness_note), "")
    yield from _table(("id", "criterion", "level", "theme"), (_criterion(standard, c) for c in standard.criteria))


def _dates(standard: Standard) -> str:
    return f"from {standard.valid_from or 'a day not known'} to {standard.valid_to or 'an end not known'}"


def _level(standard: Standard, level: Level) -> str:
    own = [criterion for criterion in standard.criteria if criterion.level == level.id and criterion.wording_seen]
    return f"{level.name} (`{level.id}`, {len(own)} scored)"


def _criterion(standard: Standard, criterion: Criterion) -> Iterator[str]:
    themes = {theme.id: theme.name for theme in standard.themes}
    yield f"`{criterion.id}`"
    yield escaped(criterion.title) + ("" if criterion.wording_seen else " (not scored)")
    yield criterion.level or ""
    yield escaped(themes.get(criterion.theme or "", ""))


if __name__ == "__main__":
    main()

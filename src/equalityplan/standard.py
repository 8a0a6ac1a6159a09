"""Standards from their files: those that come with the library, found by being there, and the user's own.

A standard is a TOML file. At its top stand the facts of `equalityplan.model.standard.Standard`; tables follow::

    [[levels]]     id, name, rank; gate ("all-met" unless said), gate_stated
    [[themes]]     id, name, rank; aliases
    [checks]       planned, delivered: the rules that every scored criterion asks for
    [[criteria]]   id, title; level, theme, wording_seen, links, keywords
    [[criteria.checks]]  rule, aspect; parameters: in place of the same rule of [checks], or besides it
    [[sources]]    key, address; supports

`plan_checks`, at the top, lists rules that are asked of the plan as a whole. Ids are texts in quotes: 2.10 without
them is the number 2.1. A criterion without a level or theme, or with "all", belongs to no one of them.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from attrs import evolve, field, frozen

from equalityplan.errors import StandardsError
from equalityplan.model.edtf import day_span
from equalityplan.model.standard import Aspect, Check, Completeness, Criterion, Gate, Level, Source, Standard, Theme

_SHELF = Path(__file__).with_name("standards")
_RULE_ID = re.compile(r"[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*")
_EVERY = "all"

_T = TypeVar("_T")
_E = TypeVar("_E", bound=StrEnum)


def available_standards() -> tuple[str, ...]:
    """Give the ids of the standards that come with the library, sorted.

    Examples:
        >>> "eflg-2012" in available_standards()
        True
    """
    return tuple(sorted(path.stem for path in _SHELF.glob("*.toml")))


def load_standard(id_or_path: str | os.PathLike[str]) -> Standard:
    """Load a standard that comes with the library, or a standard of one's own from a TOML file.

    Args:
        id_or_path: An id of `available_standards`, or the path of a file; a text is taken for a path where it ends
            in ``.toml`` or has a folder in it.

    Raises:
        StandardsError: No standard has this id, the file cannot be read, or it does not hold together; every
            fault is named by its key path, counted from 0.

    Examples:
        >>> standard = load_standard("eflg-2012")
        >>> standard.criteria_by_id["2.10"].theme
        'lead'
        >>> [level.name for level in standard.levels]
        ['Developing', 'Achieving', 'Excellent']
    """
    path = _path(id_or_path)
    root = _Part(_parse(path))
    standard = _standard(root)
    faults = [*root.faults, *_disagreements(standard)]
    if faults:
        raise StandardsError(str(path), "; ".join(faults), "Correct the file and load it again.")
    return evolve(
        standard,
        levels=tuple(sorted(standard.levels, key=lambda level: level.rank)),
        themes=tuple(sorted(standard.themes, key=lambda theme: theme.rank)),
    )


def _path(id_or_path: str | os.PathLike[str]) -> Path:
    text = os.fspath(id_or_path)
    if not isinstance(id_or_path, str) or text.endswith(".toml") or Path(text).name != text:
        return Path(text)
    known = available_standards()
    if text in known:
        return _SHELF / f"{text}.toml"
    problem = f"no standard has this id{_nearest(text, known)}; known are {', '.join(known)}"
    raise StandardsError(repr(text), problem, "Use a known id, or the path of a TOML file.")


def _parse(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        problem = f"the file cannot be read ({error.strerror})"
        raise StandardsError(str(path), problem, "Check the path and that you may read it.") from error
    except (ValueError, RecursionError) as error:
        raise StandardsError(str(path), f"this is no TOML file in UTF-8 ({error})", "Correct the file.") from error


@frozen
class _Part:
    """One table of the file, read key by key.

    A value that is missing or of another type is a fault; an empty value then stands in for it, so that reading
    goes on and every fault is told at once.

    Attributes:
        values: The table as parsed.
        path: Its key path in the file; empty for the file itself.
        faults: The faults found so far in the whole file, shared by its parts.
        known: The keys that were asked for: all that the table may have.
    """

    values: Mapping[str, object]
    path: str = ""
    faults: list[str] = field(factory=list)
    known: list[str] = field(factory=list)

    def text(self, key: str, *, required: bool = True) -> str:
        value = self._value(key, str)
        if value is not None and value.strip():
            return value
        if key in self.values and value is not None:
            self._fault(key, "is empty")
        elif key not in self.values and required:
            self._fault(key, "is missing")
        return ""

    def text_or_none(self, key: str) -> str | None:
        return self.text(key, required=False) or None

    def membership(self, key: str) -> str | None:
        value = self.text_or_none(key)
        return None if value == _EVERY else value

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._value(key, list) or []
        for n, value in enumerate(values):
            if not isinstance(value, str):
                self._fault(f"{key}[{n}]", _wrong_type(value, str))
            elif not value.strip():
                self._fault(f"{key}[{n}]", "is empty")
        return tuple(value if isinstance(value, str) else "" for value in values)

    def rank(self, key: str) -> int:
        value = self._value(key, int)
        if key not in self.values:
            self._fault(key, "is missing")
        elif value is not None and value < 1:
            self._fault(key, f"{value} is below 1, the lowest rank")
        return value or 0

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._value(key, bool)
        return default if value is None else value

    def choice(self, key: str, kind: type[_E], default: _E | None = None) -> _E:
        members = list(kind)
        value = self.text(key, required=default is None) or default or members[0]
        if value not in members:
            self._fault(key, f"{value!r} is none of {', '.join(members)}{_nearest(value, members)}")
            return members[0]
        return kind(value)

    def mapping(self, key: str) -> dict[str, object]:
        return self._value(key, dict) or {}

    def table(self, key: str) -> _Part:
        return self._part(key, self.mapping(key))

    def tables(self, key: str) -> Iterator[_Part]:
        for n, value in enumerate(self._value(key, list) or []):
            if isinstance(value, dict):
                yield self._part(f"{key}[{n}]", value)
            else:
                self._fault(f"{key}[{n}]", _wrong_type(value, dict))

    def rule(self, key: str) -> str:
        rule = self.text(key)
        if rule:
            self._see_rule(key, rule)
        return rule

    def rules(self, key: str, aspect: Aspect) -> tuple[Check, ...]:
        rules = self.texts(key)
        for n, rule in enumerate(rules):
            if rule in rules[:n]:
                self._fault(f"{key}[{n}]", f"{rule!r} is named twice")
            elif rule:
                self._see_rule(f"{key}[{n}]", rule)
        return tuple(Check(rule=rule, aspect=aspect) for rule in rules)

    def close(self) -> None:
        """Note the keys that were never asked for: nobody would read them."""
        for key in self.values:
            if key not in self.known:
                self._fault(key, f"is no key that is read here{_nearest(key, self.known)}")

    def _see_rule(self, key: str, rule: str) -> None:
        if not _RULE_ID.fullmatch(rule):
            self._fault(key, f"{rule!r} has not the form of a rule's id, such as 'ownership.row-has-lead'")

    def _part(self, key: str, values: Mapping[str, object]) -> _Part:
        return _Part(values, self._at(key), self.faults)

    def _value(self, key: str, kind: type[_T]) -> _T | None:
        self.known.append(key)
        value = self.values.get(key)
        if isinstance(value, kind) and (kind is bool or not isinstance(value, bool)):
            return value
        if key in self.values:
            self._fault(key, _wrong_type(value, kind))
        return None

    def _fault(self, key: str, problem: str) -> None:
        self.faults.append(f"{self._at(key)}: {problem}")

    def _at(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key


def _wrong_type(value: object, wanted: type) -> str:
    names = {str: "a text", int: "a whole number", bool: "true or false", list: "a list", dict: "a table"}
    plain = repr(value) if isinstance(value, str) else str(value).lower()
    found = names[type(value)] if isinstance(value, (list, dict)) else plain
    advice = " (write it in quotes as it is printed, since 2.10 is not 2.1)" if wanted is str else ""
    return f"{found} stands where {names[wanted]} is wanted{advice}"


def _nearest(word: str, known: Iterable[str]) -> str:
    near = get_close_matches(word, list(known), n=1)
    return f" (did you mean '{near[0]}'?)" if near else ""


def _standard(root: _Part) -> Standard:
    asked = _default_checks(root.table("checks"))
    standard = Standard(
        id=root.text("id"),
        title=root.text("title"),
        publisher=root.text("publisher"),
        jurisdiction=root.texts("jurisdiction"),
        valid_from=root.text_or_none("valid_from"),
        valid_to=root.text_or_none("valid_to"),
        supersedes=root.text_or_none("supersedes"),
        superseded_by=root.text_or_none("superseded_by"),
        completeness=root.choice("completeness", Completeness, Completeness.COMPLETE),
        completeness_note=root.text("completeness_note", required=False),
        levels=tuple(_level(part) for part in root.tables("levels")),
        themes=tuple(_theme(part) for part in root.tables("themes")),
        criteria=tuple(_criterion(part, asked) for part in root.tables("criteria")),
        rating_scale=root.texts("rating_scale"),
        plan_checks=root.rules("plan_checks", Aspect.PLANNED),
        sources=tuple(_source(part) for part in root.tables("sources")),
    )
    root.close()
    return standard


def _default_checks(part: _Part) -> tuple[Check, ...]:
    checks = (*part.rules("planned", Aspect.PLANNED), *part.rules("delivered", Aspect.DELIVERED))
    part.close()
    return checks


def _level(part: _Part) -> Level:
    level = Level(
        id=part.text("id"),
        name=part.text("name"),
        rank=part.rank("rank"),
        gate=part.choice("gate", Gate, Gate.ALL_MET),
        gate_stated=part.flag("gate_stated", default=False),
    )
    part.close()
    return level


def _theme(part: _Part) -> Theme:
    theme = Theme(id=part.text("id"), name=part.text("name"), rank=part.rank("rank"), aliases=part.texts("aliases"))
    part.close()
    return theme


def _criterion(part: _Part, asked: tuple[Check, ...]) -> Criterion:
    seen = part.flag("wording_seen", default=True)
    own = tuple(_check(check) for check in part.tables("checks"))
    criterion = Criterion(
        id=part.text("id"),
        title=part.text("title"),
        level=part.membership("level"),
        theme=part.membership("theme"),
        wording_seen=seen,
        links=part.texts("links"),
        keywords=part.texts("keywords"),
        checks=_merged(asked if seen else (), own),
    )
    part.close()
    return criterion


def _check(part: _Part) -> Check:
    check = Check(rule=part.rule("rule"), aspect=part.choice("aspect", Aspect), parameters=part.mapping("parameters"))
    part.close()
    return check


def _merged(asked: Sequence[Check], own: Sequence[Check]) -> tuple[Check, ...]:
    return tuple({(check.rule, check.aspect): check for check in (*asked, *own)}.values())


def _source(part: _Part) -> Source:
    source = Source(key=part.text("key"), address=part.text("address"), supports=part.text("supports", required=False))
    part.close()
    return source


def _disagreements(standard: Standard) -> Iterator[str]:
    """Yield what is wrong between the parts of a standard; positions are those of the file."""
    levels = [level.id for level in standard.levels]
    themes = [theme.id for theme in standard.themes]
    yield from _reserved("levels", levels)
    yield from _reserved("themes", themes)
    yield from _repeated("levels", "id", levels)
    yield from _repeated("levels", "rank", [level.rank for level in standard.levels])
    yield from _repeated("themes", "id", themes)
    yield from _repeated("themes", "rank", [theme.rank for theme in standard.themes])
    yield from _repeated("criteria", "id", [criterion.id for criterion in standard.criteria])
    yield from _repeated("sources", "key", [source.key for source in standard.sources])
    criteria = standard.criteria_by_id
    for n, criterion in enumerate(standard.criteria):
        yield from _strangers(f"criteria[{n}]", criterion, levels, themes, criteria)
    yield from _impossible_dates(standard)


def _reserved(key: str, ids: Sequence[str]) -> Iterator[str]:
    if _EVERY in ids:
        yield f"{key}[{ids.index(_EVERY)}].id: {_EVERY!r} is kept for criteria that belong to no one of the {key}"


def _repeated(kind: str, key: str, values: Sequence[str | int]) -> Iterator[str]:
    """Yield the values that stood before; a value that could not be read (empty or 0) was told already."""
    first: dict[str | int, int] = {}
    for n, value in enumerate(values):
        if value and first.setdefault(value, n) != n:
            yield f"{kind}[{n}].{key}: {value!r} is already the {key} of {kind}[{first[value]}]"


def _strangers(
    at: str, criterion: Criterion, levels: Sequence[str], themes: Sequence[str], criteria: Collection[str]
) -> Iterator[str]:
    yield from _stranger(f"{at}.level", criterion.level, levels, "level")
    yield from _stranger(f"{at}.theme", criterion.theme, themes, "theme")
    for n, link in enumerate(criterion.links):
        yield from _stranger(f"{at}.links[{n}]", link, criteria, "criterion")
    if criterion.checks and not criterion.wording_seen:
        yield f"{at}.checks: a criterion whose wording was not seen is never scored and asks for no rules"


def _stranger(at: str, name: str | None, known: Collection[str], kind: str) -> Iterator[str]:
    """Yield a name that no part has; where a part's own id could not be read, it may be the one meant."""
    if name and name not in known and "" not in known:
        yield f"{at}: {name!r} is no {kind} of this standard{_nearest(name, known)}"


def _impossible_dates(standard: Standard) -> Iterator[str]:
    dates = {"valid_from": standard.valid_from, "valid_to": standard.valid_to}
    for key, value in dates.items():
        if value and (day_span(value) == (None, None) or "/" in value):
            yield f"{key}: {value!r} is no EDTF date, such as 2012 or 2012-09"
    first, last = day_span(standard.valid_from)[0], day_span(standard.valid_to)[1]
    if first and last and first > last:
        yield f"valid_to: {standard.valid_to!r} is before valid_from, {standard.valid_from!r}"

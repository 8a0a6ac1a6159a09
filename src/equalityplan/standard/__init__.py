"""Standards from their files: those that come with the library, those that packages bring, and the user's own.

A standard is a TOML file. At its top stand the facts of `equalityplan.model.standard.Standard`; tables follow::

    [[levels]]     id, name, rank; gate ("all-met" unless said), gate_share, gate_stated
    [[themes]]     id, name, rank; aliases, weight
    [scoring]      method ("gates" unless said), version, stated
    [checks]       planned, delivered: the rules that every scored criterion asks for
    [[shared]]     rules, parameters: values wherever a criterion asks for one of the rules; a check's own go before
    [[criteria]]   id, title; level, theme, wording_seen, links, keywords, weight
    [[criteria.checks]]  rule, aspect; parameters: in place of the same rule of [checks], or besides it
    [criteria.duty]      of legal duties: instrument, provision; the other facts of `equalityplan.model.standard.Duty`
    [[sources]]    key, address; supports

`plan_checks`, at the top, lists rules that are asked of the plan as a whole. Ids are texts in quotes: 2.10 without
them is the number 2.1. A criterion without a level or theme, or with "all", belongs to no one of them.
"""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from attrs import evolve

from equalityplan.errors import StandardsError
from equalityplan.model.standard import Body, Standard
from equalityplan.standard.agreement import disagreements
from equalityplan.standard.making import make_standard
from equalityplan.standard.part import Part, nearest
from equalityplan.standard.shelf import installed_standards, own_standards, parsed

__all__ = ["available_standards", "load_standard"]


def available_standards(
    *, as_of: date | None = None, nation: str | None = None, body: Body | str | None = None
) -> tuple[str, ...]:
    """Give the ids of the standards that come with the library or with installed packages, sorted.

    Args:
        as_of: Only those in use, or with a duty in force, on this day.
        nation: Only those of a nation: England, Wales, Scotland or Northern Ireland.
        body: Only those for a kind of body, such as ``"district council"``.

    Raises:
        StandardsError: The kind of body is not known.

    Examples:
        >>> "eflg-2012" in available_standards()
        True
        >>> "eflg-2012" in available_standards(as_of=date(2005, 6, 2), nation="England", body="district council")
        False
    """
    known = sorted({**installed_standards(), **own_standards()})
    if as_of is None and nation is None and body is None:
        return tuple(known)
    kind = _body(body)
    loaded = (load_standard(standard_id) for standard_id in known)
    return tuple(standard.id for standard in loaded if standard.in_use(as_of, nation, kind))


def _body(body: Body | str | None) -> Body | None:
    if body is None or body in list(Body):
        return None if body is None else Body(body)
    problem = f"no kind of body has this name{nearest(str(body), list(Body))}; known are {', '.join(Body)}"
    raise StandardsError(repr(body), problem, "Use a known kind.")


def load_standard(id_or_path: str | os.PathLike[str]) -> Standard:
    """Load a standard that comes with the library or a package, or a standard of one's own from a TOML file.

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
    root = Part(parsed(path))
    standard = make_standard(root)
    faults = [*root.faults, *disagreements(standard)]
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
    found = own_standards().get(text) or installed_standards().get(text)
    if found:
        return found
    known = available_standards()
    problem = f"no standard has this id{nearest(text, known)}; known are {', '.join(known)}"
    raise StandardsError(repr(text), problem, "Use a known id, or the path of a TOML file.")

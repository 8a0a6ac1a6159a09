"""Writing a mapping: the TOML file that a person looks through, edits and confirms tie by tie."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from equalityplan.errors import SettingsError
from equalityplan.mapping.criterion_mapping import CriterionMapping, RowTie
from equalityplan.model.standard import Standard

_WIDTH = 112
_HOW = """\
A tie says that a row of the plan answers a criterion. What nobody has confirmed leaves the verdict at "cannot tell".
Where the row answers the criterion, write: confirmed = true. Say who decided it (by) and on which day (on).
Where it does not, delete the tie, from its [[ties]] to the next. A criterion may keep several rows.
A tie without a row says, once it is confirmed, that no row answers the criterion: that is then not met.
`says` is how the row begins. A row that has come to say something else counts as unconfirmed again."""


def mapping_text(mapping: CriterionMapping, standard: Standard | None = None) -> str:
    r"""Give a mapping as the text of a TOML file, to be read back by `load_mapping`.

    Likeness and reasons of suggestions stand in comments, and so do the titles of the criteria.

    Args:
        mapping: The mapping.
        standard: The standard that it is about, for the titles; without it they are left out.

    Examples:
        >>> tie = RowTie(criterion="B1", row="table 1 row 1", confirmed=True, by="Head of Policy", on="2012-11-01")
        >>> print(mapping_text(CriterionMapping(ties=[tie])).partition("\n\n")[2])
        # B1
        <BLANKLINE>
        [[ties]]
        criterion = "B1"
        row = "table 1 row 1"
        confirmed = true
        by = "Head of Policy"
        on = 2012-11-01
        <BLANKLINE>
    """
    about = standard.id if standard else mapping.standard
    head = [f"# Which rows of the plan answer which criteria{f' of {about}' if about else ''}."]
    head += [f"# {line}" for line in _HOW.splitlines()]
    titles = {found.id: found.title for found in standard.criteria} if standard else {}
    blocks = ["\n".join(head), f"standard = {_quoted(about)}" if about else ""]
    for criterion, ties in mapping.by_criterion.items():
        blocks.append(f"# {_in_comment(f'{criterion} {titles.get(criterion, str())}')}".rstrip())
        blocks += ["\n".join(_lines(tie)) for tie in ties]
    return "\n\n".join(block for block in blocks if block) + "\n"


def write_mapping(mapping: CriterionMapping, path: str | os.PathLike[str], standard: Standard | None = None) -> None:
    """Write a mapping to a new file.

    A file that is there already is left as it is: what someone has confirmed in it would be lost.

    Raises:
        SettingsError: The file is there already or cannot be written.
    """
    try:
        with Path(path).open("x", encoding="utf-8", newline="\n") as file:
            file.write(mapping_text(mapping, standard))
    except FileExistsError:
        problem = "there is a file of that name already, and what is confirmed in it would be lost"
        raise SettingsError(str(path), problem, "Name a new file, or delete that one first.") from None
    except (OSError, ValueError) as error:
        problem = f"the mapping cannot be written there ({getattr(error, 'strerror', None) or error})"
        raise SettingsError(str(path), problem, "Name a file in a folder that you may write to.") from None


def _lines(tie: RowTie) -> Iterator[str]:
    yield "[[ties]]"
    yield f"criterion = {_quoted(tie.criterion)}"
    if tie.row is None:
        yield "# No row answers it, as far as the words tell."
    else:
        yield f"row = {_quoted(tie.row)}"
        if tie.likeness is not None:
            for line in wrap(f"Likeness {tie.likeness:.2f}. {' '.join(tie.reasons)}".rstrip(), _WIDTH):
                yield f"# {_in_comment(line)}"
    if tie.says is not None:
        yield f"says = {_quoted(tie.says)}"
    yield f"confirmed = {'true' if tie.confirmed else 'false'}"
    if tie.by is not None:
        yield f"by = {_quoted(tie.by)}"
    if tie.on is not None:
        yield f"on = {tie.on.isoformat()}"


def _quoted(text: str) -> str:
    """Give a text as TOML writes it, which is as JSON does but for the character DEL and for halves of characters."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")


def _in_comment(line: str) -> str:
    """Give a line without what may not stand in a comment."""
    return "".join(letter if letter.isprintable() else " " for letter in line)

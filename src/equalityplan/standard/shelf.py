"""The shelf: files of standards that come with the library, or that installed packages bring."""

from __future__ import annotations

import tomllib
from pathlib import Path

from equalityplan.errors import EqualityPlanError, StandardsError
from equalityplan.extension import installed

GROUP = "equalityplan.standards"
_SHELF = Path(__file__).parent.with_name("standards")


def own_standards() -> dict[str, Path]:
    """Give the files that come with the library by the ids of their standards."""
    return {path.stem: path for path in sorted(_SHELF.glob("[!_]*.toml"))}


def installed_standards() -> dict[str, Path]:
    """Give the files that installed packages bring by the ids of their standards.

    A package names them as entry points of the group `equalityplan.standards`: the name is the standard's id, the
    object a path.

    Raises:
        ExtensionError: An entry point cannot be loaded or holds no path.
    """
    return installed(GROUP, Path, "the path of a TOML file")


def parsed(path: Path, error_kind: type[EqualityPlanError] = StandardsError) -> dict[str, object]:
    """Read a TOML file.

    Raises:
        EqualityPlanError: It cannot be read or is no TOML; of the kind that the caller asks for.
    """
    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        problem = f"the file cannot be read ({error.strerror})"
        raise error_kind(str(path), problem, "Check the path and that you may read it.") from error
    except (ValueError, RecursionError) as error:
        raise error_kind(str(path), f"this is no TOML file in UTF-8 ({error})", "Correct the file.") from error

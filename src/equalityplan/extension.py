"""Extensions: optional packages, and what installed packages bring through entry points."""

from __future__ import annotations

from typing import TypeVar

from equalityplan.errors import ExtensionError

_T = TypeVar("_T")


class Needing:
    """Tell how to install an optional extra where its import fails.

    Args:
        extra: Name of the extra of ``equalityplan``.

    Examples:
        >>> try:
        ...     with Needing("docx"):
        ...         import a_package_nobody_installed
        ... except ExtensionError as error:
        ...     print(error.advice)
        Run: pip install "equalityplan[docx]"
    """

    def __init__(self, extra: str) -> None:
        self.extra = extra

    def __enter__(self) -> None:
        """Begin the imports."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        """Turn a failed import into an error that names the command."""
        if isinstance(error, ImportError):
            missing = error.name or str(error)
            problem = f"the package {missing} is not installed, and this needs it"
            name = f"equalityplan[{self.extra}]"
            raise ExtensionError(name, problem, f'Run: pip install "{name}"') from None


def installed(group: str, kind: type[_T] | tuple[type[_T], ...], expected: str) -> dict[str, _T]:
    """Give what installed packages bring as entry points of a group, by name, sorted.

    Args:
        group: The group of entry points.
        kind: What each of them has to be.
        expected: The same in words, for the message.

    Raises:
        ExtensionError: One cannot be loaded or is something else.
    """
    # A scan of all installed packages, which reading a plan never needs.
    from importlib.metadata import entry_points  # noqa: PLC0415

    found: dict[str, _T] = {}
    for entry in sorted(entry_points(group=group), key=lambda entry: entry.name):
        where = f"entry point {entry.name!r} of {group}"
        advice = "Mend or remove the package that brings it."
        try:
            value = entry.load()
        except Exception as error:
            raise ExtensionError(where, f"it cannot be loaded ({type(error).__name__}: {error})", advice) from error
        if not isinstance(value, kind):
            raise ExtensionError(where, f"it is of type {type(value).__name__}, where {expected} was expected", advice)
        found[entry.name] = value
    return found

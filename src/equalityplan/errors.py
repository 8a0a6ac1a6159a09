"""Every exception of the library: the caller's mistakes, told in one form.

An imperfect reading is a notice and a plan's shortcoming a judgement; neither is raised.
"""

from __future__ import annotations


class EqualityPlanError(Exception):
    """A call that could not be answered.

    The message has one form: *where: what was found, what was expected. What to do.*

    Args:
        where: The file, setting or argument that the message speaks of.
        problem: What was found and what was expected, without a closing full stop.
        advice: What to do about it, a sentence.

    Examples:
        >>> print(DocumentError("plan.doc", "no reader for this format", "Save it as .docx."))
        plan.doc: no reader for this format. Save it as .docx.
    """

    def __init__(self, where: str, problem: str, advice: str) -> None:
        super().__init__(where, problem, advice)
        self.where = where
        self.problem = problem
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.where}: {self.problem}. {self.advice}"


class DocumentError(EqualityPlanError):
    """A document that is missing, unreadable, unsupported, too large or encrypted."""


class StandardsError(EqualityPlanError):
    """A standard that is unknown or whose file does not hold together."""


class RuleError(EqualityPlanError):
    """A rule that is unknown or wrongly declared."""


class SettingsError(EqualityPlanError):
    """A setting, date or waiver that cannot be used."""


class ExtensionError(EqualityPlanError):
    """A part that needs an optional extra which is not installed, or a plug-in that fails."""

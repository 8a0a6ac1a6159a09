"""Results: what an assessment says of each criterion, theme, level, rule and deadline."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from equalityplan.assessment.scores import Score
from equalityplan.assessment.showing import criterion_html, explanation_html
from equalityplan.mapping import RowTie
from equalityplan.model.standard import Criterion, Level, Theme
from equalityplan.provenance import Where
from equalityplan.rule import Judgement, Verdict


class Basis(StrEnum):
    """What ties rows to a criterion."""

    REFERENCE = "reference and section"
    CONFIRMED = "confirmed mapping"
    SUGGESTED = "unconfirmed mapping"
    PLAN = "the plan as a whole"
    NONE = "no row"


class Reach(StrEnum):
    """Whether a level's gate is passed."""

    REACHED = "reached"
    CAN_BE_REACHED = "can still be reached"
    CANNOT_BE_REACHED = "cannot be reached under this plan"


class DeadlineState(StrEnum):
    """How a deadline stands on the day of the assessment."""

    DONE = "done"
    OVERDUE = "overdue"
    NOT_YET_DUE = "not yet due"
    CANNOT_TELL = "cannot tell"


@frozen(kw_only=True)
class VerdictResult:
    """An answer, and where it cannot be told, what it can turn out to be.

    Attributes:
        verdict: The answer.
        reason: Why, in a sentence.
        between: Where it cannot be told: the least and the most that it can turn out to be. One of two rows that is
            done makes of *not met* at the least *partially met*.
    """

    verdict: Verdict
    reason: str
    between: tuple[Verdict, Verdict] = (Verdict.NOT_MET, Verdict.MET)

    @property
    def least(self) -> Verdict:
        """The verdict, or where it cannot be told the least that it can turn out to be."""
        return self.between[0] if self.verdict is Verdict.CANNOT_TELL else self.verdict

    @property
    def most(self) -> Verdict:
        """The verdict, or where it cannot be told the most that it can turn out to be."""
        return self.between[1] if self.verdict is Verdict.CANNOT_TELL else self.verdict


@frozen(kw_only=True)
class AspectResult(VerdictResult):
    """The answer to one of the two questions about a criterion.

    Attributes:
        judgements: The judgements that it rests on, the decisive one first.
        where: The place that the reason speaks of, or None where it speaks of something missing.
    """

    judgements: tuple[Judgement, ...] = ()
    where: Where | None = field(default=None, eq=False)


@frozen(kw_only=True)
class CriterionResult(VerdictResult):
    """What the plan's text says of one criterion.

    Attributes:
        criterion: The criterion.
        rows: Ids of the rows that answer it.
        basis: What ties them to it.
        inherited_from: Ids of the rows whose actions those rows take over, having none of their own.
        ties: The ties of a mapping on which that rests, with who confirmed them; none where it rests on no mapping.
        planned: Whether there is a live action, a lead, a date and a measure.
        delivered: Whether it is shown to be done.
        verdict: The delivered answer where that can be told; else not met where it is not planned at all;
            else cannot tell. Not applicable only by a waiver.
        where: The place that the reason speaks of, or None where it speaks of something missing.
    """

    criterion: Criterion
    rows: tuple[str, ...]
    basis: Basis
    inherited_from: tuple[str, ...] = ()
    ties: tuple[RowTie, ...] = ()
    planned: AspectResult
    delivered: AspectResult
    where: Where | None = field(default=None, eq=False)

    _repr_html_ = criterion_html


@frozen(kw_only=True)
class GroupResult:
    """The scores of the criteria of one theme or one level.

    Attributes:
        name: Name of the theme or level.
        criteria: Ids of its scored criteria.
        score: Share met, by the criteria's own verdicts; None where no criterion is scored.
        planned: Share planned.
        delivered: Share shown to be delivered.
    """

    name: str
    criteria: tuple[str, ...]
    score: Score | None
    planned: Score | None
    delivered: Score | None


@frozen(kw_only=True)
class ThemeResult(GroupResult):
    """The scores of one theme (`theme`)."""

    theme: Theme


@frozen(kw_only=True)
class LevelResult(GroupResult):
    """The scores of one level and whether its gate is passed.

    Attributes:
        level: The level.
        reach: Whether its gate is passed; None where no criterion of it counts or it has no gate.
        blockers: Ids of the criteria that are neither met nor planned; where the gate asks for all of them, each keeps
            it out of reach under this plan.
    """

    level: Level
    reach: Reach | None
    blockers: tuple[str, ...] = ()


@frozen(kw_only=True)
class Deadline:
    """How the deadline of a row's actions stands.

    Attributes:
        row_id: Id of the row.
        actions: Numbers, from 1, of the row's own actions that it is for; empty for the row as a whole, and where
            the date is taken over.
        due: The last day, inclusive, or None where none is fixed.
        state: How it stands on the day of the assessment.
        reason: Why, in a sentence.
        where: The place of the timescale, or of the row where it has none.
        inherited_from: Ids of the rows whose date it is, where it is taken over.
        inherited_actions: Of those rows, the ids with the numbers, from 1, of the actions that it is for; empty where
            it is for all of them.
        times: How often it should have happened before the day, where it comes again; None where nothing comes again
            or that cannot be counted. How often it did, plans do not say.
    """

    row_id: str
    actions: tuple[int, ...]
    due: date | None
    state: DeadlineState
    reason: str
    where: Where | None = field(default=None, eq=False)
    inherited_from: tuple[str, ...] = ()
    inherited_actions: tuple[tuple[str, int], ...] = ()
    times: int | None = None


@frozen(kw_only=True)
class RuleCount:
    """How often a rule answered what.

    Attributes:
        applied: How many subjects it judged, those it asks nothing of included.
        met, partially_met, not_met, not_applicable, cannot_tell: How many of each verdict; waived ones do not apply.
        failed: How often it raised instead of judging; such an answer also counts as one that cannot be told.
    """

    applied: int
    met: int = 0
    partially_met: int = 0
    not_met: int = 0
    not_applicable: int = 0
    cannot_tell: int = 0
    failed: int = 0


@frozen
class Explanation:
    """A reason with the reasons that it rests on, down to places in the document.

    Attributes:
        text: The reason, a sentence.
        parts: What it rests on.
        where: Its place in the document, where it has one.
    """

    text: str
    parts: tuple[Explanation, ...] = ()
    where: Where | None = None

    _repr_html_ = explanation_html

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the sentences, indented by their depth."""
        place = f" [{self.where}]" if self.where else ""
        yield f"{'  ' * depth}{self.text}{place}"
        for part in self.parts:
            yield from part.lines(depth + 1)

    def __str__(self) -> str:
        return "\n".join(self.lines())

"""Results: what an assessment says of each criterion, theme, level and deadline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum

from attrs import field, frozen

from equalityplan.assessment.scores import Score
from equalityplan.graph import DependencyGraph
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Criterion, Level, Standard, Theme
from equalityplan.notice import Notice
from equalityplan.provenance import Where
from equalityplan.rule import Judgement, Verdict, Weight


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
class AspectResult:
    """The answer to one of the two questions about a criterion.

    Attributes:
        verdict: The answer.
        reason: Why, in a sentence.
        judgements: The judgements that it rests on, the decisive one first.
        where: The place that the reason speaks of, or None where it speaks of something missing.
    """

    verdict: Verdict
    reason: str
    judgements: tuple[Judgement, ...] = ()
    where: Where | None = field(default=None, eq=False)


@frozen(kw_only=True)
class CriterionResult:
    """What the plan's text says of one criterion.

    Attributes:
        criterion: The criterion.
        rows: Ids of the rows that answer it.
        basis: What ties them to it.
        inherited_from: Ids of the rows whose actions those rows take over, having none of their own.
        planned: Whether there is a live action, a lead, a date and a measure.
        delivered: Whether it is shown to be done.
        verdict: The delivered answer where that can be told; else not met where it is not planned at all;
            else cannot tell. Not applicable only by a waiver.
        reason: Why, in a sentence.
        where: The place that the reason speaks of, or None where it speaks of something missing.
    """

    criterion: Criterion
    rows: tuple[str, ...]
    basis: Basis
    inherited_from: tuple[str, ...] = ()
    planned: AspectResult
    delivered: AspectResult
    verdict: Verdict
    reason: str
    where: Where | None = field(default=None, eq=False)


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
        blockers: Ids of the criteria that keep it out of reach under this plan.
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
    """

    row_id: str
    actions: tuple[int, ...]
    due: date | None
    state: DeadlineState
    reason: str
    where: Where | None = field(default=None, eq=False)
    inherited_from: tuple[str, ...] = ()


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

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the sentences, indented by their depth."""
        place = f" [{self.where}]" if self.where else ""
        yield f"{'  ' * depth}{self.text}{place}"
        for part in self.parts:
            yield from part.lines(depth + 1)

    def __str__(self) -> str:
        return "\n".join(self.lines())


@frozen(kw_only=True)
class Assessment:
    """All that can be said of a plan under a standard, as of a date.

    It says which criteria the plan's text meets; a computed level is an indication and never a certificate.

    Attributes:
        standard: The standard.
        as_of: The day for which it holds.
        graph: The plan's dependencies; the plan itself is `plan`.
        criteria: The scored criteria by their ids, in the standard's order.
        themes: The themes that have scored criteria, by their ids.
        levels: The levels by their ids, lowest first.
        unscored: Ids of the criteria whose wording nobody has seen; they are in no score.
        judgements: The judgements of all rules, in the order of rules and of the plan.
        deadlines: The deadlines of all rows, in the order of the plan.
        notices: What should be known about the assessment itself.
    """

    standard: Standard
    as_of: date
    graph: DependencyGraph = field(eq=False, repr=False)
    criteria: Mapping[str, CriterionResult]
    themes: Mapping[str, ThemeResult]
    levels: Mapping[str, LevelResult]
    unscored: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    deadlines: tuple[Deadline, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.graph.plan

    @property
    def findings(self) -> tuple[Judgement, ...]:
        """The judgements that are not met or met only in part."""
        unmet = (Verdict.NOT_MET, Verdict.PARTIALLY_MET)
        return tuple(judgement for judgement in self.judgements if judgement.verdict in unmet)

    @property
    def passed(self) -> bool:
        """Whether no rule of weight *must* is unmet and none failed."""
        return not any(j.failed or (j.weight is Weight.MUST and j.verdict is Verdict.NOT_MET) for j in self.judgements)

    def why(self, criterion_id: str) -> Explanation:
        """Give the tree of reasons for a criterion's verdict, down to places in the document.

        Raises:
            KeyError: The standard has no scored criterion with this id.
        """
        result = self.criteria[criterion_id]
        head = f"{criterion_id} {result.criterion.title}: {result.verdict}. {result.reason}"
        several = len(result.rows) > 1
        aspects = (
            _explained("Planned", result.planned, several=several),
            _explained("Delivered", result.delivered, several=several),
        )
        return Explanation(head, (self._tied(result), *aspects, *self._dates(result)))

    def _tied(self, result: CriterionResult) -> Explanation:
        if result.basis is Basis.PLAN:
            return Explanation("It is asked of the plan as a whole.")
        if not result.rows:
            return Explanation("No row answers it.")
        rows = tuple(Explanation(f"Row {row_id}.", where=self.graph.rows[row_id].where) for row_id in result.rows)
        if len(rows) == 1:
            return Explanation(f"Row {result.rows[0]} answers it ({result.basis}).", where=rows[0].where)
        return Explanation(f"Rows {', '.join(result.rows)} answer it ({result.basis}).", rows)

    def _dates(self, result: CriterionResult) -> Iterator[Explanation]:
        for found in self.deadlines:
            if found.row_id in result.rows:
                yield Explanation(f"{found.row_id}: {found.state}. {found.reason}", where=found.where)


def _explained(question: str, aspect: AspectResult, *, several: bool) -> Explanation:
    parts = (
        Explanation(f"{f'{j.subject}, ' if several else ''}{j.rule}: {j.verdict}. {j.reason}".strip(), where=j.where)
        for j in aspect.judgements
    )
    return Explanation(f"{question}: {aspect.verdict}. {aspect.reason}", tuple(parts))

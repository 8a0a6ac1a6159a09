"""Objective: what the authority sets out to achieve, and the rows that answer it."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from equalityplan.display import facts_html
from equalityplan.model.action import Action
from equalityplan.model.dependency import Reference
from equalityplan.model.lead import Lead
from equalityplan.model.measure import Statement
from equalityplan.model.progress import Rating, Status
from equalityplan.model.timescale import Timescale
from equalityplan.provenance import Where


@frozen
class Objective:
    """What the authority sets out to achieve; against a framework, its answer to a criterion.

    Attributes:
        text: The objective as printed, without its number and link markers.
        where: The place of its cell.
    """

    text: str
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return facts_html((("objective", self.text), ("place", self.where)))


@frozen
class NotApplicable:
    """An author's "N/A" in place of an action.

    Attributes:
        text: The words as printed.
        reason: Why it does not apply, as far as the plan says; None for a bare "N/A".
        where: Their place.
    """

    text: str = "N/A"
    reason: str | None = field(default=None, kw_only=True)
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)


@frozen
class OtherText:
    """The words of a column that has no field of its own.

    Attributes:
        heading: The column's heading as printed.
        text: The words of the cell.
        where: Its place.
    """

    heading: str
    text: str
    where: Where | None = field(default=None, eq=False, repr=False, kw_only=True)


# Plans have many rows, and most of their fields are empty: what is empty, or made already, goes by the shortest way.
_UNSTATED = Timescale()


def _objective(value: Objective | str | None) -> Objective | None:
    return Objective(value) if value is not None and isinstance(value, str) else value


def _statement(value: Statement | str | None) -> Statement | None:
    return value if value is None or not isinstance(value, str) else Statement(value)


def _one_text(value: str, name: str) -> TypeError:
    """Refuse a text where a list of texts is meant: its letters would be taken for the entries."""
    return TypeError(f"{name}={value!r} is one text, a list was expected: {name}=[{value!r}]")


def _actions(values: Iterable[Action | str]) -> tuple[Action, ...]:
    if values == ():
        return ()
    if isinstance(values, str):
        raise _one_text(values, "actions")
    return tuple([Action(value) if isinstance(value, str) else value for value in values])


def _leads(values: Iterable[Lead | str]) -> tuple[Lead, ...]:
    if values == ():
        return ()
    if isinstance(values, str):
        raise _one_text(values, "leads")
    return tuple([Lead(value) if isinstance(value, str) else value for value in values])


def _references(values: Iterable[Reference]) -> tuple[Reference, ...]:
    return tuple(values)


def _other(values: Iterable[OtherText]) -> tuple[OtherText, ...]:
    return tuple(values)


def _status(value: Status | str | None) -> Status | None:
    if value is None or isinstance(value, Status):
        return value
    return Status(value) if isinstance(value, str) else value


def _rating(value: Rating | str | None) -> Rating | None:
    if value is None or isinstance(value, Rating):
        return value
    return Rating(value) if isinstance(value, str) else value


def _timescale(value: Timescale | str | None) -> Timescale:
    if value is None:
        return _UNSTATED
    return Timescale.from_edtf(value) if isinstance(value, str) else value


@frozen(kw_only=True)
class PlanRow:
    """One row of a plan: what is promised together and reported together.

    A row may lack an objective (plans that only list actions), an action (a self-assessment, a pointer to
    another row, "N/A") or both. Leads, timescale, status and rating belong to the row and so to each of its
    actions, unless a timescale part names the actions that it applies to. By hand, texts may stand in for
    objectives, actions, leads and statements, the words of `StatusWord` and `RatingWord` for status and rating,
    and an EDTF date for a timescale.

    Attributes:
        reference: The row's number as printed; a text, since 2.10 is not 2.1.
        objective: What is to be achieved.
        continues: Whether the row stands under the same objective as the row before it.
        actions: What will be done, in order.
        leads: Who answers for it.
        timescale: When.
        status: Where it stands.
        rating: The authority's own rating.
        target: The level to reach.
        measure: What is counted.
        baseline: The level at the start.
        outcome: The change for people.
        evidence: What shows it.
        comments: Remarks.
        progress: The dated account.
        resources: Money, staff and time.
        characteristics: The words of a column that names protected characteristics.
        references: Where its words point.
        not_applicable: The author's "N/A", if there is one.
        other: Columns without a field of their own.
        table: The number, from 0, of the layout in `Plan.layouts` that the row stands under.
        where: The row's place, from its first to its last line.

    Examples:
        >>> row = PlanRow(objective="Leaders know their communities", actions=["Review the policy"],
        ...               leads=["Change Manager"], timescale="2012-10")
        >>> row.timescale.due
        datetime.date(2012, 10, 31)
    """

    reference: str | None = None
    objective: Objective | None = field(default=None, converter=_objective)
    continues: bool = False
    actions: tuple[Action, ...] = field(default=(), converter=_actions)
    leads: tuple[Lead, ...] = field(default=(), converter=_leads)
    timescale: Timescale = field(default=None, converter=_timescale)
    status: Status | None = field(default=None, converter=_status)
    rating: Rating | None = field(default=None, converter=_rating)
    target: Statement | None = field(default=None, converter=_statement)
    measure: Statement | None = field(default=None, converter=_statement)
    baseline: Statement | None = field(default=None, converter=_statement)
    outcome: Statement | None = field(default=None, converter=_statement)
    evidence: Statement | None = field(default=None, converter=_statement)
    comments: Statement | None = field(default=None, converter=_statement)
    progress: Statement | None = field(default=None, converter=_statement)
    resources: Statement | None = field(default=None, converter=_statement)
    characteristics: Statement | None = field(default=None, converter=_statement)
    references: tuple[Reference, ...] = field(default=(), converter=_references)
    not_applicable: NotApplicable | None = None
    other: tuple[OtherText, ...] = field(default=(), converter=_other)
    table: int = 0
    where: Where | None = field(default=None, eq=False, repr=False)

    @property
    def statements(self) -> dict[str, Statement]:
        """The row's statements by the name of their field, in the order of the fields."""
        found = ((name, getattr(self, name)) for name in STATEMENT_FIELDS)
        return {name: statement for name, statement in found if statement is not None}

    @property
    def words(self) -> str:
        """The texts of objective, actions and statements, one to a line: what rules about wording read."""
        objective = (self.objective.text,) if self.objective else ()
        actions = tuple(action.text for action in self.actions)
        return "\n".join(objective + actions + tuple(s.text for s in self.statements.values()))

    def _repr_html_(self) -> str:
        facts: list[tuple[str, object]] = [("objective", self.objective)]
        facts += [(f"action {number}", action) for number, action in enumerate(self.actions, 1)]
        facts += [("not applicable", self.not_applicable.text if self.not_applicable else None)]
        facts += [("leads", ", ".join(lead.name for lead in self.leads)), ("timescale", self.timescale.text)]
        facts += [
            ("due", self.timescale.due),
            ("status", self.status.text or self.status.word if self.status else None),
        ]
        facts += [(name, statement.text) for name, statement in self.statements.items()]
        return facts_html((*facts, ("place", self.where)), caption=self.reference)


STATEMENT_FIELDS = (
    "target",
    "measure",
    "baseline",
    "outcome",
    "evidence",
    "comments",
    "progress",
    "resources",
    "characteristics",
)

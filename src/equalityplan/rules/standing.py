"""Standing: whether what a row promises is done, by the plan's own words, as of a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from attrs import evolve, field, frozen

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.progress import Rating, RatingWord, Status, StatusWord
from equalityplan.provenance import Where
from equalityplan.rule import Context, RowSubject, Verdict
from equalityplan.rules.restated import other_tellings
from equalityplan.rules.sentences import listed, quoted

DROPPED = frozenset((StatusWord.CANCELLED, StatusWord.SUPERSEDED))
_UNDER_WAY = frozenset((StatusWord.IN_PROGRESS, StatusWord.ON_TRACK, StatusWord.AT_RISK, StatusWord.ONGOING))
_NOT_DONE = frozenset((StatusWord.NOT_STARTED, StatusWord.OFF_TRACK))
_RATINGS = {
    RatingWord.MET: Verdict.MET,
    RatingWord.PARTIALLY_MET: Verdict.PARTIALLY_MET,
    RatingWord.NOT_MET: Verdict.NOT_MET,
}


class Standing(Enum):
    """Where a row stands."""

    DONE = "the plan says that it is done"
    OPEN = "the plan says that it is not done, or not all of it"
    DROPPED = "the plan has given it up or moved it elsewhere"
    ABSENT = "an author's N/A stands in place of an action"
    SILENT = "the plan says nothing"
    UNCLEAR = "what the plan says cannot be told"


@frozen(kw_only=True)
class Account:
    """Where a row stands, with the words that say so.

    Attributes:
        standing: Where it stands.
        verdict: How far it is done.
        reason: Why, a sentence.
        where: The place of the words.
    """

    standing: Standing
    verdict: Verdict = Verdict.CANNOT_TELL
    reason: str
    where: Where | None = field(default=None, eq=False)


def account_of(row: PlanRow, plan_dated: str | None, as_of: date) -> Account:
    """Tell where a row stands by its own status and rating.

    Where a review and a rating disagree on whether it is done, the newer of the two is taken, if that can be
    told: a review by the day that it prints, a rating by the date of the document.

    Args:
        row: The row.
        plan_dated: EDTF date of the document, or None.
        as_of: The day for which the answer holds; what a review says of a later day is not yet true.
    """
    if row.not_applicable and not row.actions:
        where = row.not_applicable.where or row.where
        reason = f"{quoted(row.not_applicable.text)} stands in place of an action that could be done."
        return Account(standing=Standing.ABSENT, reason=reason, where=where)
    by_status = _by_status(row.status, as_of) if row.status else _silence(row)
    by_rating = _by_rating(row.rating) if row.rating else None
    return _placed(_weighed(row, by_status, by_rating, plan_dated), row)


def account_for(subject: RowSubject, context: Context) -> Account:
    """Tell where a row stands, or where it says nothing itself and takes over actions, where those stand.

    Where a row of another table tells of the same work and says that it is done, it cannot be told here.
    """
    own = account_of(subject.row, context.plan.dated, context.as_of)
    if own.standing is Standing.SILENT:
        sources = context.graph.actions_for(subject.id).sources
        rows = context.graph.rows
        found = [(source, account_of(rows[source], context.plan.dated, context.as_of)) for source in sources]
        own = _joined(found) if found else own
    return _doubted(own, subject, context) if own.standing in (Standing.SILENT, Standing.OPEN) else own


def _doubted(own: Account, subject: RowSubject, context: Context) -> Account:
    """Leave open where a row stands that is done by the words of another table."""
    others = other_tellings(subject.row, context.plan)
    told = (account_of(row, context.plan.dated, context.as_of) for row in others)
    done = next((account for account in told if account.standing is Standing.DONE), None)
    if done is None:
        return own
    reason = f"Another table has the same objective. {done.reason} Is this the same work?"
    return Account(standing=Standing.UNCLEAR, reason=reason, where=own.where)


def _silence(row: PlanRow) -> Account:
    return Account(
        standing=Standing.SILENT,
        reason="Whether it is done cannot be told: no status is printed.",
        where=row.where,
    )


def _by_status(status: Status, as_of: date) -> Account:
    words = status_in_words(status)
    if status.word is StatusWord.COMPLETED:
        return _completed(status, words, as_of)
    if status.word in DROPPED:
        given = "given up" if status.word is StatusWord.CANCELLED else "moved elsewhere"
        reason = f"The plan says {words}: it was {given}, so it cannot be completed here."
        return Account(standing=Standing.DROPPED, reason=reason, where=status.where)
    if status.word in _UNDER_WAY:
        verdict, reason = Verdict.PARTIALLY_MET, f"The plan says {words}: it is under way and not done."
        return Account(standing=Standing.OPEN, verdict=verdict, reason=reason, where=status.where)
    if status.word in _NOT_DONE:
        verdict, reason = Verdict.NOT_MET, f"The plan says {words}: it is not done."
        return Account(standing=Standing.OPEN, verdict=verdict, reason=reason, where=status.where)
    reason = f"The plan says {words}, which does not tell whether it is done."
    return Account(standing=Standing.UNCLEAR, reason=reason, where=status.where)


def status_in_words(status: Status) -> str:
    """Give the printed words of a status in quotation marks; without words a colour, a mark or a person told it.

    Examples:
        >>> status_in_words(Status("off-track", text="Slipped")), status_in_words(Status("off-track"))
        ("'Slipped'", 'that it is off track, without words of its own')
    """
    if status.text:
        return quoted(status.text)
    return f"that it is {status.word.value.replace('-', ' ')}, without words of its own"


def _completed(status: Status, words: str, as_of: date) -> Account:
    first, last = day_span(status.completed_on)
    if first and first > as_of:
        reason = f"The plan says {words}, but that is after {day_in_words(as_of)}: it was not yet done then."
        return Account(standing=Standing.OPEN, verdict=Verdict.NOT_MET, reason=reason, where=status.where)
    if last and last > as_of:
        reason = f"The plan says {words}, which may be before or after {day_in_words(as_of)}."
        return Account(standing=Standing.UNCLEAR, reason=reason, where=status.where)
    reason = f"The plan says {words}."
    return Account(standing=Standing.DONE, verdict=Verdict.MET, reason=reason, where=status.where)


def _by_rating(rating: Rating) -> Account:
    verdict = _RATINGS[rating.word]
    standing = Standing.DONE if verdict is Verdict.MET else Standing.OPEN
    reason = f"The plan rates it as {rating_in_words(rating)}."
    return Account(standing=standing, verdict=verdict, reason=reason, where=rating.where)


def rating_in_words(rating: Rating) -> str:
    """Give the word of a rating as people say it.

    Examples:
        >>> rating_in_words(Rating("partially-met"))
        'partially met'
    """
    return rating.word.value.replace("-", " ")


def disagree(row: PlanRow) -> bool:
    """Whether of a row's status and rating one says that it is done and the other that it is not."""
    if row.status is None or row.rating is None:
        return False
    standings = {_by_status(row.status, date.max).standing, _by_rating(row.rating).standing}
    return standings == {Standing.DONE, Standing.OPEN}


def _weighed(row: PlanRow, by_status: Account, by_rating: Account | None, plan_dated: str | None) -> Account:
    """Choose between what the status and what the rating says."""
    if by_rating is None or by_status.standing is Standing.DROPPED:
        return by_status
    if by_status.standing in (Standing.SILENT, Standing.UNCLEAR):
        return by_rating
    if {by_status.standing, by_rating.standing} == {Standing.DONE, Standing.OPEN}:
        return _newer(row, by_status, by_rating, plan_dated)
    return by_rating


def _newer(row: PlanRow, by_status: Account, by_rating: Account, plan_dated: str | None) -> Account:
    reviewed = day_span(row.status.completed_on if row.status else None)[0]
    rated = day_span(plan_dated)[0]
    if reviewed is None:
        reason = f"{by_rating.reason} {by_status.reason} Which of the two is newer, the plan does not say."
        return Account(standing=Standing.UNCLEAR, reason=reason, where=by_status.where)
    if by_status.standing is Standing.OPEN:
        return by_status
    if rated and reviewed < rated:
        return evolve(by_rating, reason=f"{by_rating.reason} {by_status.reason} The rating is newer and was taken.")
    return evolve(by_status, reason=f"{by_status.reason} {by_rating.reason} The dated review is newer and was taken.")


def _placed(account: Account, row: PlanRow) -> Account:
    return evolve(account, where=account.where or row.where)


def _joined(found: Sequence[tuple[str, Account]]) -> Account:
    """Join the accounts of the rows that a row takes its actions from."""
    by_reason: dict[str, list[str]] = {}
    for source, account in found:
        by_reason.setdefault(account.reason, []).append(source)
    reason = " ".join(f"By way of {listed(sources)}: {reason}" for reason, sources in by_reason.items())
    standings = {account.standing for _, account in found}
    where = found[0][1].where
    if len(standings) == 1 and Standing.OPEN not in standings:
        return evolve(found[0][1], reason=reason)
    if Standing.OPEN in standings:
        return Account(standing=Standing.OPEN, verdict=_open_verdict(found), reason=reason, where=where)
    return Account(standing=Standing.UNCLEAR, reason=reason, where=where)


def _open_verdict(found: Sequence[tuple[str, Account]]) -> Verdict:
    """Say how far it is done where some of it is open: in part, not at all, or unknown while the rest is silent."""
    verdicts = {account.verdict for _, account in found}
    if verdicts == {Verdict.NOT_MET}:
        return Verdict.NOT_MET
    return Verdict.PARTIALLY_MET if verdicts & {Verdict.MET, Verdict.PARTIALLY_MET} else Verdict.CANNOT_TELL

"""Outputs: what a law or a standard wants to be there by a day, and the rows of a plan that say when it will be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from equalityplan.model.edtf import day_in_words, day_span
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.rule import Context, Judgement, RowSubject, cannot_tell, met, not_applicable, not_met
from equalityplan.rules.dues import dues_of
from equalityplan.rules.durations import after
from equalityplan.rules.elements import day_of
from equalityplan.rules.frequency import gap_in, gap_of
from equalityplan.rules.keywords import Keywords, keywords
from equalityplan.rules.quantities import promises_of
from equalityplan.rules.sentences import Sentence, is_live
from equalityplan.rules.standing import Standing, account_for

# What the rules about outputs can be asked with: what the output is called, the words by which plans speak of it,
# the last day on which it has to be there, and how much later a row may speak of the next edition.
ASKED: dict[str, object] = {"output": "", "words": (), "last_day": None, "later_after": None}


@frozen
class Naming:
    """A row that speaks of an output, and its words that do."""

    subject: RowSubject
    sentence: Sentence


def rows_naming(context: Context, words: Keywords) -> Iterator[Naming]:
    """Yield the live rows that speak of an output, in the order of the plan."""
    graph = context.graph
    for row_id, row in graph.rows.items():
        if is_live(row) and (sentence := sentence_naming(row, words)):
            yield Naming(RowSubject(id=row_id, row=row, section=graph.section_of(row_id)), sentence)


def sentence_naming(row: PlanRow, words: Keywords) -> Sentence | None:
    """Give the words of a row that name an output: of an action, of what is said of its result, or of the objective.

    The objective of a numbered row is often a framework's words, and is left out where the row has actions.
    """
    texts = [(promise.text, promise.where) for promise in promises_of(row)]
    if row.objective and not (row.reference and row.actions):
        texts.append((row.objective.text, row.objective.where or row.where))
    for text, where in texts:
        place = words.find(text)
        if place is not None:
            return Sentence(text, where, place)
    return None


def day_due(subject: RowSubject, context: Context) -> date | None:
    """Give the last day of a row, its own or one that it takes over, or None."""
    return max((due.day for due in dues_of(subject, context) if due.day), default=None)


def comes_again(row: PlanRow) -> bool:
    """Whether a row says that what it promises comes again."""
    again = any(gap_of(row.timescale, number) for number in range(1, len(row.actions) + 1))
    return again or any(gap_in(action.text) for action in row.actions)


def timeliness(subject: RowSubject, context: Context) -> Judgement:
    """Judge whether a row has its output there by the last day that the parameters give; see `ASKED`."""
    row, last_day = subject.row, day_of(context.parameters["last_day"])
    words = keywords(context.parameters["words"])
    if not words or last_day is None:
        return not_applicable("No output with a last day is asked for.", row.where)
    sentence = sentence_naming(row, words) if is_live(row) else None
    if sentence is None:
        return not_applicable(f"The row does not speak of {context.parameters['output']}.", row.where)
    return _timed(Naming(subject, sentence), last_day, context)


def _timed(naming: Naming, last_day: date, context: Context) -> Judgement:
    subject, words = naming.subject, naming.sentence
    where = subject.row.timescale.where or words.where
    if comes_again(subject.row):
        return not_applicable(f"{words.quoted} comes again, and names no first time.", where)
    wanted = f"{day_in_words(last_day)}, the last day for {context.parameters['output']}"
    first, done = day_span(subject.row.status.completed_on if subject.row.status else None)
    if done and first:
        said = f"{words.quoted} was done by {day_in_words(done)}"
        return not_met(f"{said}, after {wanted}.", where) if first > last_day else met(f"{said}, by {wanted}.", where)
    day = day_due(subject, context)
    if day is None:
        return _undated(naming, last_day, context)
    if day <= last_day:
        return met(f"{words.quoted} is due {day_in_words(day)}, by {wanted}.", where)
    later_after = context.parameters["later_after"]
    if later_after and day > after(last_day, later_after):
        reason = f"{words.quoted} is due {day_in_words(day)}, so long after {wanted}, that a later one may be meant."
        return cannot_tell(reason, where)
    return not_met(f"{words.quoted} is due {day_in_words(day)}, after {wanted}.", where)


def _undated(naming: Naming, last_day: date, context: Context) -> Judgement:
    """Judge a row without a last day: it is late where the plan itself is later than the law's day, unless done."""
    subject, words = naming.subject, naming.sentence
    where = subject.row.timescale.where or words.where
    begins = begin_of(context.plan)
    if begins is None or begins <= last_day or account_for(subject, context).standing is Standing.DONE:
        return cannot_tell(f"{words.quoted} names no day.", where)
    wanted = f"{day_in_words(last_day)}, the last day for {context.parameters['output']}"
    return not_met(f"{words.quoted} names no day, in a plan that is later than {wanted}.", where)


def begin_of(plan: Plan) -> date | None:
    """Give the first day of a plan: of the date that it prints, or else of its period; None where it has neither."""
    return day_span(plan.dated)[0] or day_span((plan.period or "").partition("/")[0])[0]

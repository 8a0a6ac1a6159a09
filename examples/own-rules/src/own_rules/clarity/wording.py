"""Rules about the words that a plan uses."""

from equalityplan.model.objective import PlanRow
from equalityplan.rule import Context, Example, Judgement, RowSubject, Subject, Verdict, Weight, met, not_met, rule

_EMPTY = ("leverage", "going forward", "low-hanging fruit")


@rule(
    judges=Subject.ROW,
    weight=Weight.NOTE,
    sources=("Fernshire style guide, 2013",),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(actions=["Train all managers"]),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(actions=["Leverage our networks going forward"]),)),
    ),
)
def words_are_plain(subject: RowSubject, _context: Context) -> Judgement:
    """The row says what it means.

    Words without meaning hide that nothing was decided.

    Say who will do what.
    """
    found = [words for words in _EMPTY if words in subject.row.words.casefold()]
    if found:
        return not_met(f"It says '{found[0]}'.", subject.row.where)
    return met("Its words are plain.", subject.row.where)

"""Rules about how an authority rates itself."""

from __future__ import annotations

import re

from equalityplan.model.objective import PlanRow
from equalityplan.model.progress import Rating, Status
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    RowSubject,
    Subject,
    Verdict,
    Weight,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.sentences import quoted
from equalityplan.rules.sources import OWN_JUDGEMENT
from equalityplan.rules.standing import disagree, rating_in_words

_AIM = "Young carers are known to their schools"
_MARK = re.compile(r"[✓✔☑☒✗✘√●•■*]|\b(?:x|y|yes)\b", re.IGNORECASE)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(PlanRow(objective=_AIM, rating=Rating("met"), status=Status("completed", text="Done")),),
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(
                PlanRow(
                    objective=_AIM,
                    rating=Rating("partially-met", text="✓"),
                    status=Status("completed", completed_on="2012-09-25", text="Met 25/9/12"),
                ),
            ),
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective=_AIM, rating=Rating("met")),)),
    ),
)
def rating_fits_review(subject: RowSubject, _: Context) -> Judgement:
    """The rating and the review of a row do not contradict each other.

    Two columns that say different things leave the reader to choose, and the authority to quote the better one.

    Change the rating when a review changes the answer, or say that the rating holds for an earlier day.
    """
    row = subject.row
    if row.rating is None or row.status is None:
        return not_applicable("The row has no rating beside a review.", row.where)
    told = f"The rating is {quoted(rating_in_words(row.rating))}, the review says {quoted(row.status.text)}"
    where = row.status.where or row.where
    if disagree(row):
        return not_met(f"{told}; one says that it is done and the other that it is not.", where)
    return met(f"{told}; they do not contradict each other.", where)


@rule(
    judges=Subject.ROW,
    weight=Weight.SHOULD,
    sources=(OWN_JUDGEMENT,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(PlanRow(objective=_AIM, rating=Rating("met", text="✓")),)),
        Example(verdict=Verdict.NOT_MET, rows=(PlanRow(objective=_AIM, rating=Rating("not-met", text="✓ ✓")),)),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(PlanRow(objective=_AIM),)),
    ),
)
def one_rating(subject: RowSubject, _: Context) -> Judgement:
    """A row has one rating, ticked once.

    Two ticks may mean two parts of one aim, or a slip. Either way nobody knows what was rated.

    Tick once, and part a row in two where its halves stand differently.
    """
    row = subject.row
    if row.rating is None:
        return not_applicable("The row has no rating.", row.where)
    where = row.rating.where or row.where
    if len(_MARK.findall(row.rating.text)) > 1:
        return not_met(f"{quoted(row.rating.text)} ticks more than once.", where)
    return met(f"It is rated once, as {rating_in_words(row.rating)}.", where)

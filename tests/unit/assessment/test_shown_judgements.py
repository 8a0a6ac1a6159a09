"""Shown judgements: a tuple of them to whoever looks, put together only for what is looked at."""

from __future__ import annotations

import pickle

from attrs import evolve

from equalityplan.assessment import Assessment
from equalityplan.assessment.shown import ShownJudgements
from equalityplan.model.objective import PlanRow
from equalityplan.rule import Verdict
from equalityplan.settings import Settings, Waiver
from tests.assessing import LEAD, assessed, at, whole

ROWS = (whole("2.1", where=at(3)), whole("2.2", leads=()), PlanRow(reference="2.10"))


def lazily(found: Assessment) -> ShownJudgements:
    assert isinstance(found.judgements, ShownJudgements)
    return found.judgements


def test_they_are_what_a_tuple_of_them_is() -> None:
    shown = lazily(assessed(*ROWS))
    every = tuple(shown)
    assert shown == every
    assert every == shown
    assert hash(shown) == hash(every)
    assert repr(shown) == repr(every)
    assert (len(shown), shown[0], shown[-2:]) == (len(every), every[0], every[-2:])
    assert shown != every[1:]
    assert shown != list(every)


def test_what_is_chosen_is_the_same_before_and_after_all_are_put_together() -> None:
    settings = Settings(waivers=(Waiver(of=LEAD, subject="2.2", reason="The post is vacant"),))
    found = assessed(*ROWS, settings=settings)
    before = found.findings
    assert LEAD not in {judgement.rule for judgement in before}
    every = tuple(found.judgements)
    assert found.findings == before
    assert before == tuple(j for j in every if j.verdict in (Verdict.NOT_MET, Verdict.PARTIALLY_MET))


def test_an_assessment_is_pickled_and_equal_again() -> None:
    found = assessed(*ROWS)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own


def test_others_may_be_put_in_their_place() -> None:
    found = assessed(*ROWS)
    assert evolve(found, judgements=()).findings == ()
    assert evolve(found, judgements=tuple(found.judgements)).passed is found.passed

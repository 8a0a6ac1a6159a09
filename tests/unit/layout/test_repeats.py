"""What is printed again with "(continued)" is one and the same as what was printed before."""

from __future__ import annotations

import pytest

from equalityplan.model.rows import to_rows
from tests.documents import cell, codes, plan_built, row, table

HEAD = "Objective|Action|Lead|By when"


@pytest.mark.parametrize(
    "mark",
    [" (continued)", " (cont'd)", " cont.", " continued", " – continued", " (Cont)", " (contd.)", " … continued"],
)
def test_an_objective_that_goes_on_is_the_one_before(mark: str) -> None:
    rows = ("Fair pay for all|Ask|Clerk|2031", f"Fair pay for all{mark}|Tell|Chair|2032", "|Give|Chair|2033")
    read = plan_built(table(HEAD, *rows))
    assert [told["objective"] for told in to_rows(read)] == ["Fair pay for all"] * 3
    assert len(read.objectives) == 1
    assert codes(read) == ["repeat-taken"]


def test_the_mark_alone_means_the_objective_above() -> None:
    read = plan_built(table(HEAD, "Fair pay for all|Ask|Clerk|2031", "(continued)|Tell|Chair|2032"))
    assert [told["objective"] for told in to_rows(read)] == ["Fair pay for all"] * 2


def test_in_brackets_the_first_words_are_enough() -> None:
    read = plan_built(table(HEAD, "Fair pay for all our people|Ask|Clerk|2031", "Fair pay (continued)|Tell|Chair|2032"))
    assert len(read.objectives) == 1


def test_an_objective_that_was_not_printed_before_keeps_its_words() -> None:
    read = plan_built(table(HEAD, "Open doors|Ask|Clerk|2031", "Fair pay (continued)|Tell|Chair|2032"))
    assert [told["objective"] for told in to_rows(read)] == ["Open doors", "Fair pay (continued)"]


def test_an_objective_merged_down_goes_on_over_all_its_rows() -> None:
    rows = (
        "Fair pay for all|Ask|Clerk|2031",
        row(cell("Fair pay for all (continued)", down=2), "Tell|Chair|2032"),
        "Give|Chair|2033",
    )
    read = plan_built(table(HEAD, *rows))
    assert [told["objective"] for told in to_rows(read)] == ["Fair pay for all"] * 3
    assert codes(read) == ["repeat-taken"]


def test_a_number_that_goes_on_is_the_number() -> None:
    rows = ("1|Fair pay for all|Ask|Clerk|2031", "1 (continued)|Fair pay for all (continued)|Tell|Chair|2032")
    read = plan_built(table(f"Ref|{HEAD}", *rows))
    assert [told["ref"] for told in to_rows(read)] == ["1", "1"]


def test_an_action_may_go_on_with_another() -> None:
    read = plan_built(table("Action|Lead|By when", "Train staff|Clerk|2031", "Train staff (continued)|Chair|2032"))
    assert [str(one.actions[0]) for one in read.rows] == ["Train staff", "Train staff (continued)"]


def test_of_two_whose_words_begin_alike_the_later_goes_on() -> None:
    rows = ("Fair pay for all|Ask|Clerk|2031", "Fair work|Tell|Chair|2032", "Fair (continued)|Give|Chair|2033")
    read = plan_built(table(HEAD, *rows))
    assert [told["objective"] for told in to_rows(read)] == ["Fair pay for all", "Fair work", "Fair work"]

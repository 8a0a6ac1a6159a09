"""Statuses: one word for where an action stands, a date only where a completion prints one."""

from __future__ import annotations

import pytest

from equalityplan.model.progress import RatingWord, StatusWord
from equalityplan.phrases.status import parse_rating, parse_status
from equalityplan.phrases.status.expressions import PHRASES, Meaning
from equalityplan.phrases.status.phrasebook import longest_phrase


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Completed", "completed"),
        ("Met", "completed"),
        ("Not met", "not-started"),
        ("Not in place.", "not-started"),
        ("Partly met", "in-progress"),
        ("On Schedule", "on-track"),
        ("on target", "on-track"),
        ("Not on target", "off-track"),
        ("In progress", "in-progress"),
        ("Work under way on the new form.", "in-progress"),
        ("Ongoing", "ongoing"),
        ("Termly", "ongoing"),
        ("Pending", "not-started"),
        ("Not yet actioned", "not-started"),
        ("Overdue", "off-track"),
        ("Behind schedule", "off-track"),
        ("Moved to Q3 for want of staff", "off-track"),
        ("Delayed. Moved to Year 3.", "off-track"),
        ("Moved to year two", "off-track"),
        ("Moved to 2031/32", "off-track"),
        ("Pushed back to the second year", "off-track"),
        ("Transferred to Phase 2", "off-track"),
        ("Moved to the Year 3 plan", "superseded"),
        ("Moved to the 2031/32 action plan", "superseded"),
        ("Moved to section 4", "superseded"),
        ("🟢", "on-track"),
        ("Deferred", "at-risk"),
        ("On hold", "at-risk"),
        ("No funding", "at-risk"),
        ("Not to be pursued", "cancelled"),
        ("No longer required", "cancelled"),
        ("To become part of the parks programme", "superseded"),
        ("Replaced by action 4", "superseded"),
        ("N/A", "not-applicable"),
        ("Written report to follow", "unknown"),
        ("Undeveloped", "not-started"),
        ("Un-developed", "not-started"),
        ("Underdeveloped", "in-progress"),
        ("Under-developed", "in-progress"),
        ("Remains unresolved", "not-started"),
        ("Policy unapproved as yet", "not-started"),
        ("Undertaken", "completed"),
        ("Uncovered and mended", "completed"),
        ("Achieving", "on-track"),
        ("Excelling", "completed"),
        ("Emerging", "in-progress"),
        ("TBC", "unknown"),
        ("", "unknown"),
    ],
)
def test_status_words_and_short_phrases(text: str, word: str) -> None:
    assert parse_status(text).word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Ramp built at the side door", "completed"),
        ("The survey has been sent to all tenants", "completed"),
        ("New form to be tested from June 2007", "not-started"),
        ("A hearing loop will be bought", "not-started"),
        ("The form is being redesigned", "in-progress"),
        ("Draft form out for consultation", "in-progress"),
        ("First draft written May 2011. Agreed by the Board in July.", "completed"),
        ("Loop bought, training to be arranged", "in-progress"),
        ("Register in place but aims not set.", "in-progress"),
        ("Loop bought and will be reviewed each spring", "completed"),
        ("For new forms: completed. For old forms: on schedule", "on-track"),
        ("Completed. A second loop will be bought", "completed"),
        ("Late because of the move but now complete", "completed"),
        ("On track. Two loops bought.", "on-track"),
        ("2 of 3 loops bought", "in-progress"),
    ],
)
def test_sentences_and_several_parts(text: str, word: str) -> None:
    assert parse_status(text).word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Green", "on-track"),
        ("Amber", "at-risk"),
        ("RED", "off-track"),
        ("G", "on-track"),
        ("A/G", "at-risk"),
        ("RAG: Amber", "at-risk"),
        ("Completed Green", "completed"),
        ("Amber - in progress", "in-progress"),
        ("Green indicates work finished", "completed"),
        ("Red - high priority", "unknown"),
        ("Green roof built", "completed"),
        ("red against target but expected to recover", "at-risk"),
    ],
)
def test_colours_count_where_no_words_do(text: str, word: str) -> None:
    assert parse_status(text).word == word


@pytest.mark.parametrize(
    ("text", "word"),
    [("60% complete", "in-progress"), ("100%", "completed"), ("0% complete", "not-started"), ("75%", "in-progress")],
)
def test_a_share_is_progress(text: str, word: str) -> None:
    assert parse_status(text).word == word


def test_a_share_of_the_actions_is_not_progress_of_one() -> None:
    assert parse_status("80% of the plan is on target").word is StatusWord.ON_TRACK
    assert parse_status("40% of actions").word is StatusWord.UNKNOWN


@pytest.mark.parametrize(
    ("text", "heading", "word"),
    [
        ("✓", None, "completed"),
        ("✓", "Met", "completed"),
        ("✓ ✓", "Partially met", "in-progress"),
        ("✓", "Not met", "not-started"),
        ("x", "Not met", "not-started"),
        ("x", None, "unknown"),
        ("✗", "Completed?", "not-started"),
        ("Yes", "Achieved?", "completed"),
        ("No", "Achieved?", "not-started"),
        ("3/5/09", "Date completed", "completed"),
        ("3/5/09", "Target date for completion", "unknown"),
    ],
)
def test_ticks_and_answers_mean_what_their_column_is_headed(text: str, heading: str | None, word: str) -> None:
    assert parse_status(text, heading).word == word


@pytest.mark.parametrize(
    ("text", "completed_on"),
    [
        ("Met 3/5/09", "2009-05-03"),
        ("Completed 25 Sept 2011", "2011-09-25"),
        ("Completed March 2012", "2012-03"),
        ("Loop bought Nov 11.", "2011-11"),
        ("Loop bought in 2005 and tested.", "2005"),
        ("Agreed by the Board on 2nd June 2014", "2014-06-02"),
        ("03/07/17 New form agreed", "2017-07-03"),
        ("Survey carried out (March – Sept 06).", "2006-09"),
        ("Form revised. [Updated Sept 22]", None),
        ("Form revised, next review May 2013", None),
        ("Completed, in line with the plan 2012", None),
        ("Completed 2010/11", None),
        ("Completed 2011-05-03", "2011-05-03"),
        ("Completed 31/02/2011", None),
        ("Completed 2011-13-03", None),
        ("Form to be revised by June 2011", None),
        ("In progress, started June 2011", None),
    ],
)
def test_only_a_printed_date_of_completion_is_one(text: str, completed_on: str | None) -> None:
    assert parse_status(text).completed_on == completed_on


def test_the_words_are_kept_as_printed() -> None:
    assert parse_status(" <u>On</u>\nschedule ").text == " <u>On</u>\nschedule "
    assert parse_status(" <u>On</u>\nschedule ").word is StatusWord.ON_TRACK


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Met", RatingWord.MET),
        ("Fully met", RatingWord.MET),
        ("Partially met", RatingWord.PARTIALLY_MET),
        ("PARTLY", RatingWord.PARTIALLY_MET),
        ("Not Met", RatingWord.NOT_MET),
        ("not yet met", RatingWord.NOT_MET),
    ],
)
def test_worded_ratings(text: str, word: RatingWord) -> None:
    rating = parse_rating(text)
    assert rating is not None
    assert (rating.word, rating.text) == (word, text)


@pytest.mark.parametrize("text", ["", "✓", "Meeting held", "Notable"])
def test_other_words_are_no_rating(text: str) -> None:
    assert parse_rating(text) is None


def _wordings() -> list[tuple[Meaning, tuple[str, ...]]]:
    """Each phrase with every alternative of its words used at least once, short and in full."""
    stand_ins = {"*": "zebra", "~ed": "walked", "~ing": "walking", "~n": "7"}
    wordings = []
    for meaning, text in PHRASES.items():
        for phrase in text.strip().replace("\n", " / ").split(" / "):
            for elements in (phrase.split(), [word for word in phrase.split() if not word.startswith("[")]):
                choices = [element.strip("[]").split("|") for element in elements]
                for n in range(max(len(words) for words in choices)):
                    words = tuple(stand_ins.get(word := some[n % len(some)], word) for some in choices)
                    wordings.append((meaning, words))
    return wordings


def test_no_phrase_is_hidden_by_another() -> None:
    read = {words: (meaning, len(words) - (words[-1] == "$")) for meaning, words in _wordings()}
    assert [words for words, phrase in read.items() if longest_phrase(words, 0) != phrase] == []

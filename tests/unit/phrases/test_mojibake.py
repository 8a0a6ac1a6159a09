"""Characters whose UTF-8 was read as Windows-1252 come back, and every reader points into the text as given."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.phrases.lead import parse_leads
from equalityplan.phrases.mojibake import may_be_mangled, mended
from equalityplan.phrases.reference import find_markers, parse_references
from equalityplan.phrases.timescale import parse_timescale


def mangled(text: str) -> str:
    return text.encode().decode("cp1252", "ignore")


@pytest.mark.parametrize(
    "text", ["• Clerk", "Children’s", "2010–2012", "Café", "§ 4", "“Plan", "it…", "Tŷ", "Dŵr", "\u00a0Clerk"]
)
def test_what_was_mangled_is_mended(text: str) -> None:
    assert mended(mangled(text)).text == text
    assert mended(mangled(mangled(text))).text == text


@pytest.mark.parametrize(
    "text", ["Café Manager", "Siân", "Â'r Cyngor", "£5 – “so”", "CAFÉ’S", "CAFÉ–BAR", "Ynghyd â staff", "Zoë", "São"]
)
def test_what_is_right_stays(text: str) -> None:
    assert not may_be_mangled(text)
    assert mended(text).text == text


@given(st.text(alphabet="aÂÃâï€™¢•\u00a0\u0080 ·Ÿ", max_size=12))
def test_places_are_in_order_and_cover_the_text(text: str) -> None:
    whole = mended(text)
    assert len(whole.places) == len(whole.text) + 1
    assert list(whole.places) == sorted(set(whole.places))
    assert whole.places[-1] == len(text)


def test_leads_keep_their_places() -> None:
    text = "â€¢ Estates Manager â€¢ Clerk"
    leads = parse_leads(text)
    assert [text[slice(*lead.span)] for lead in leads if lead.span] == ["Estates Manager", "Clerk"]
    assert {lead.text for lead in leads} == {text}


def test_references_keep_their_places() -> None:
    text = "Womenâ€™s aims (links toÂ\u00a02.10)"
    assert [(found.target, found.text) for found in parse_references(text)] == [("2.10", "(links toÂ\u00a02.10)")]
    assert find_markers(text)[0].text == "(links toÂ\u00a02.10)"


def test_timescales_keep_their_places() -> None:
    text = "â€¢ Juneâ€“July 2012"
    timescale = parse_timescale(text)
    assert (timescale.text, timescale.due) == (text, date(2012, 7, 31))
    assert [part.text for part in timescale.parts] == ["Juneâ€“July 2012"]

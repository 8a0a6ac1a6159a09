"""Reports as Markdown: nothing that a document says becomes markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from equalityplan.graph import resolve
from equalityplan.model.dependency import Reference
from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.report import render
from equalityplan.report.outline import Block, Field, Grid, Heading, Item, Paragraph
from equalityplan.reports.markdown import escaped, write

HOSTILE = "<script>alert(1)</script> | **bold** _under_ `code` [link](javascript:1) # head ![x](y) &lt; $a$ ~~s~~"
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]|&(?:amp|lt|gt);")


def left_over(text: str) -> set[str]:
    """Give the characters of a text that Markdown could take for markup."""
    return set("`*_{}[]<>#|~$^\\!") & set(_ESCAPED.sub("", text))


class TestEscaping:
    def test_no_markup_is_left(self) -> None:
        assert left_over(escaped(HOSTILE)) == set()
        assert "<" not in escaped(HOSTILE)

    @given(st.text())
    def test_of_any_text(self, text: str) -> None:
        told = escaped(text)
        assert left_over(told) == set()
        assert "\n" not in told
        assert not told.startswith(("-", "+", "=", " "))

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("1. first", r"1\. first"),
            ("12) twelfth", r"12\) twelfth"),
            ("3.", r"3\."),
            ("2.10 is not 2.1", "2.10 is not 2.1"),
            ("- dash", r"\- dash"),
            ("+ plus", r"\+ plus"),
            ("=====", r"\====="),
            ("well-known - as ever", "well-known - as ever"),
            ("R&D", "R&amp;D"),
            ("two\nlines", "two lines"),
        ],
    )
    def test_what_begins_a_list_does_not(self, text: str, told: str) -> None:
        assert escaped(text) == told


class TestWriting:
    def test_each_block_has_its_form(self) -> None:
        blocks: list[Block] = [
            Heading("Title", 1),
            Paragraph("Words."),
            Item("Leaders listen", "2.1"),
            Field("Lead", "Clerk"),
            Item("plain", depth=1),
            Grid(("", "planned"), (("Theme", "50%"),)),
        ]
        assert write(blocks) == (
            "# Title\n\nWords.\n\n- **2.1** Leaders listen\n  - *Lead:* Clerk\n  - plain\n\n"
            "|  | planned |\n| --- | --- |\n| Theme | 50% |\n"
        )

    def test_hostile_words_stay_words_wherever_they_stand(self) -> None:
        blocks: list[Block] = [Heading(HOSTILE), Paragraph(HOSTILE), Item(HOSTILE, HOSTILE), Field(HOSTILE, HOSTILE)]
        text = write([*blocks, Grid((HOSTILE,), ((HOSTILE,),))])
        assert "<script" not in text
        assert "[link](" not in text
        assert [line.count("|") - line.count(r"\|") for line in text.splitlines()[-3:]] == [2, 2, 2]


class TestThings:
    def test_a_plan(self) -> None:
        row = PlanRow(reference="2.1", objective=HOSTILE, actions=[HOSTILE], leads=[HOSTILE])
        text = render(Plan(title=HOSTILE, authority=HOSTILE, sections=[Section(HOSTILE, rows=[row])]), "markdown")
        assert text.startswith("# &lt;script&gt;")
        assert "<" not in text
        assert "- **2.1** &lt;script" in text

    def test_a_graph(self) -> None:
        rows = [PlanRow(reference=HOSTILE, references=[Reference(target=HOSTILE, text=HOSTILE)])]
        assert "<" not in render(resolve(Plan(sections=[Section(rows=rows)])), "markdown")

"""The generated pages of the reference are those that the code gives now."""

from __future__ import annotations

import pytest

import equalityplan
from docs.generate import FOLDER, escaped, pages
from equalityplan.rule import load_rules
from equalityplan.standard import available_standards, load_standard

PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_page_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name], "run: make docs"


def test_every_public_name_is_there() -> None:
    assert [name for name in equalityplan.__all__ if f"| `{name}" not in PAGES["names.md"]] == []


def test_every_rule_is_there_with_its_advice() -> None:
    page = PAGES["rules.md"]
    assert [rule.id for rule in load_rules().values() if f"### {rule.id}\n" not in page] == []
    assert [rule.id for rule in load_rules().values() if escaped(rule.advice) not in page] == []


def test_every_standard_says_what_of_it_was_seen() -> None:
    for standard in map(load_standard, available_standards()):
        assert f"## {standard.id}\n" in PAGES["standards.md"]
        assert escaped(standard.completeness_note) in PAGES["standards.md"]


def test_words_of_the_code_are_no_markup() -> None:
    assert escaped("a_b *c* <d> [e](f) | g") == r"a\_b \*c\* \<d\> \[e\](f) \| g"
    assert escaped("at https://example.org/a_b; and ``c_d`` or `e`") == "at <https://example.org/a_b>; and `c_d` or `e`"

"""The generated pages of the reference are those that the code gives now."""

from __future__ import annotations

import pytest

import equalityplan
from docs.generate import FOLDER, escaped, pages
from equalityplan.reports.markdown import escaped as markdown
from equalityplan.rule import load_rules
from equalityplan.standard import available_standards, load_standard

PAGES = pages()


@pytest.mark.parametrize("name", PAGES)
def test_page_is_up_to_date(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == PAGES[name], "run: make docs"


def test_every_public_name_is_there() -> None:
    assert [name for name in equalityplan.__all__ if f"| `{name}" not in PAGES["names.md"]] == []


def test_every_rule_has_a_page_with_its_advice_and_examples() -> None:
    for rule in load_rules().values():
        assert f"[{rule.id}](rules/{rule.id}.md)" in PAGES["rules.md"]
        page = PAGES[f"rules/{rule.id}.md"]
        assert markdown(rule.advice) in page
        assert page.count("\nMet") + page.count("\nNot met") >= 2


def test_no_page_of_a_rule_or_standard_is_left_over() -> None:
    for folder in ("rules", "standards"):
        assert {f"{folder}/{path.name}" for path in (FOLDER / folder).glob("*.md")} <= set(PAGES)


def test_every_standard_says_what_of_it_was_seen() -> None:
    for standard in map(load_standard, available_standards()):
        assert f"[{standard.id}](standards/{standard.id}.md)" in PAGES["standards.md"]
        assert markdown(standard.completeness_note) in PAGES[f"standards/{standard.id}.md"]


def test_words_of_the_code_are_no_markup() -> None:
    assert escaped("a_b *c* <d> [e](f) | g") == r"a\_b \*c\* \<d\> \[e\](f) \| g"
    assert escaped("at https://example.org/a_b; and ``c_d`` or `e`") == "at <https://example.org/a_b>; and `c_d` or `e`"

"""The pages about themselves: every example gives what is shown, every link leads somewhere, no page is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.docs.blocks import LANGUAGES, ROOT, faults

DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
LINKING = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "examples" / "README.md"]
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
FENCED = re.compile(r"^(`{3,})(.*)\n(?s:.*?)^\1[ ]*$", re.MULTILINE)
HEADING = re.compile(r"^#+ (.+?)\s*$", re.MULTILINE)


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def prose(page: Path) -> str:
    """The text of a page without its blocks."""
    return FENCED.sub("", page.read_text(encoding="utf-8"))


@cache
def anchors(page: Path) -> frozenset[str]:
    """The anchors that a site such as GitHub gives to the headings of a page."""
    headings = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(prose(page)))
    return frozenset(heading.replace(" ", "-") for heading in headings)


def links(page: Path) -> Iterator[tuple[Path, str]]:
    for target, anchor in LINK.findall(prose(page)):
        yield (page.parent / target).resolve() if target else page, anchor


def broken_links(page: Path) -> list[str]:
    found = []
    for target, anchor in links(page):
        if not target.exists() or (anchor and anchor not in anchors(target)):
            found.append(f"{target}#{anchor}")
    return found


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_examples_give_what_is_shown(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    found = faults(page)
    assert found == [], "\n\n".join(found)


@pytest.mark.parametrize("page", LINKING, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    assert broken_links(page) == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_block_says_how_it_is_run(page: Path) -> None:
    languages = {block[1] for block in FENCED.findall(page.read_text(encoding="utf-8"))}
    assert languages <= LANGUAGES.keys()


def test_every_page_can_be_reached_from_the_index() -> None:
    reached, waiting = set(), [DOCS / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached and page.suffix == ".md":
            reached.add(page)
            waiting.extend(target for target, _ in links(page) if target.exists())
    assert set(PAGES) - reached == set()


@pytest.mark.parametrize(
    ("block", "fault"),
    [
        ("```python\n>>> 1 + 1\n3\n```", "Expected:\n    3\nGot:\n    2"),
        ("```python\n>>> unknown\n```", "NameError"),
        ("```python\nprint(2)  # the sum: 3\n```", "shown:\n3\nfound:\n2"),
        (
            "```console\n$ equalityplan --version\nequalityplan, version 0.0.0\n```",
            "shown:\nequalityplan, version 0.0.0",
        ),
        ("```console\n$ equalityplan read nowhere.txt\n...\n$ echo $?\n0\n```", "shown:\n0\nfound:\n2"),
        ("```sh\nequalityplan read nowhere.txt\n```", "status 2"),
        ("```toml\n# docs/how-to/county-framework.toml\nid = 'another'\n```", "id = 'another'"),
    ],
)
def test_a_block_that_gives_something_else_is_told(block: str, fault: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{block}\n", encoding="utf-8")
    assert fault in "\n".join(faults(page))


@pytest.mark.parametrize(
    "block",
    [
        "```python\n>>> print('first\\nsecond\\nthird')\nfirst\n...\nthird\n```",
        "```python\nprint(2)  # the sum: 2\nx = 1  # no output: 2\nprint('a')  # as printed: 'a'\n```",
        "```python\n# src/folder/module.py\nname = __name__\n```\n\n```python\n>>> name\n'folder.module'\n```",
        "```console\n$ equalityplan --version\nequalityplan, version ...\n$ echo $?\n0\n```",
        "```text\n$ rm -r everything\n```",
    ],
)
def test_a_block_that_gives_what_it_shows_is_no_fault(block: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(f"{block}\n", encoding="utf-8")
    assert faults(page) == []


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A page\n\n[here](#a-page) [there](page.md) [gone](gone.md) [lost](#lost)\n", encoding="utf-8")
    assert broken_links(page) == [f"{tmp_path}/gone.md#", f"{page}#lost"]

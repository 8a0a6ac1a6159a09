"""HTML reports in a real browser: accessible, by themselves, by keyboard, on paper, and without scripts."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

import equalityplan as ep
from equalityplan.assessment import Assessment

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
REAL = sorted((ROOT.parent / "shared" / "real-plans").glob("*.txt"))
AS_OF = date(2010, 1, 1)

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SETTINGS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]
INTERACTIVE = "a[href], summary, [tabindex='0']"


def lacking(what: str) -> None:
    """Skip where the browser is missing, and fail where continuous integration should have installed it."""
    message = f"reports cannot be opened: {what} is not installed; see .ci/run and the extra 'dev'"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def axe() -> str:
    """Give the source of axe-core."""
    found = find_spec("axe_playwright_python")
    if found is None or found.origin is None:
        lacking("axe-playwright-python")
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).with_name("axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of this module."""
    if find_spec("playwright") is None:
        lacking("playwright")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - where it is not installed, the tests are skipped

    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        lacking("chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def assessed(path: Path) -> Assessment:
    """Assess a plan under the standard that it is laid out against, else under one that plans of all kinds fit."""
    plan = ep.read_plan(path)
    known = ep.recognise_standard(plan)
    return ep.assess(plan, ep.load_standard(known[0].id if known else "race-duty-2001"), AS_OF)


def written(thing: Any, folder: Path) -> str:
    """Write the report on a thing, and give its address."""
    path = folder / "report.html"
    path.write_text(ep.render(thing, "html"), encoding="utf-8")
    return path.as_uri()


@frozen(kw_only=True)
class Seen:
    """What a browser saw of a report: faults by axe and widths by setting, and all addresses that were asked for."""

    address: str
    faults: dict[tuple[int, str], list[str]]
    widths: dict[int, int]
    requests: list[str]


def looked_at(page: Page, address: str, settings: Iterable[tuple[int, str]]) -> Seen:
    """Open a report and look at it in each setting, with everything unfolded."""
    requests: list[str] = []

    def note(route: Route) -> None:
        requests.append(route.request.url)
        if route.request.url == address:
            route.continue_()
        else:
            route.abort()

    page.route("**/*", note)
    page.goto(address)
    page.evaluate(axe())
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    faults, widths = {}, {}
    for width, scheme in settings:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        widths[width] = page.evaluate("document.documentElement.scrollWidth")
        options = {"runOnly": TAGS, "resultTypes": ["violations"]}
        found = page.evaluate("options => axe.run(document, options)", options)
        faults[width, scheme] = [f"{each['id']}: {each['nodes'][0]['html'][:300]}" for each in found["violations"]]
    return Seen(address=address, faults=faults, widths=widths, requests=requests)


@pytest.mark.parametrize("path", [*EXAMPLES, *REAL], ids=lambda path: path.stem[:12])
def test_reports_on_plans_have_no_fault_and_ask_for_nothing(path: Path, browser: Browser, tmp_path: Path) -> None:
    # The page's own policy is lifted, so that it is the page that asks for nothing.
    page = browser.new_page(bypass_csp=True)
    seen = looked_at(page, written(assessed(path), tmp_path), SETTINGS)
    page.close()
    assert [faults for faults in seen.faults.values() if faults] == []
    assert seen.requests == [seen.address]
    assert {width: wide for width, wide in seen.widths.items() if wide > width} == {}


@pytest.fixture(scope="module")
def wexcombe() -> Assessment:
    """An assessment with criteria, levels and dependencies."""
    return assessed(ROOT / "examples" / "wexcombe-equality-framework-2013.txt")


@pytest.mark.parametrize("kind", ["plan", "graph", "explanation", "standard", "rule"])
def test_reports_on_other_things_are_as_accessible(
    kind: str, browser: Browser, wexcombe: Assessment, tmp_path: Path
) -> None:
    things = {
        "plan": wexcombe.plan,
        "graph": wexcombe.graph,
        "explanation": wexcombe.why("2.7"),
        "standard": wexcombe.standard,
        "rule": ep.load_rules()["ownership.row-has-lead"],
    }
    page = browser.new_page(bypass_csp=True)
    found = looked_at(page, written(things[kind], tmp_path), [(320, "light")])
    page.close()
    assert (found.faults[320, "light"], found.widths[320] <= 320, found.requests) == ([], True, [found.address])


@pytest.fixture
def small(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """The report on a small plan."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(written(assessed(ROOT / "examples" / "dcc-race-action-plan-2009-10.txt"), tmp_path))
    yield page
    page.close()


class TestByKeyboard:
    def test_tab_reaches_every_interactive_part_in_order_and_shows_where_it_is(self, small: Page) -> None:
        expected = small.evaluate(
            f"""() => [...document.querySelectorAll("{INTERACTIVE}")]
                .filter(each => each.checkVisibility()).map((each, number) => each.dataset.number = String(number))"""
        )
        reached = []
        for _ in expected:
            small.keyboard.press("Tab")
            reached.append(
                small.evaluate(
                    """() => { const each = document.activeElement, style = getComputedStyle(each);
                    const outlined = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle != "none";
                    return [each.dataset.number, outlined] }"""
                )
            )
        assert reached == [[number, True] for number in expected]
        assert len(reached) > 30

    def test_the_first_stop_leads_past_the_contents(self, small: Page) -> None:
        small.keyboard.press("Tab")
        assert small.evaluate("document.activeElement.innerText") == "Skip to the report"
        assert small.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
        small.keyboard.press("Enter")
        assert small.evaluate("document.activeElement.id") == "content"

    def test_enter_unfolds(self, small: Page) -> None:
        small.locator("summary").first.focus()
        small.keyboard.press("Enter")
        assert small.evaluate("document.querySelector('details').open")


class TestWithoutScripts:
    def test_everything_can_be_read_and_unfolded(self, browser: Browser, wexcombe: Assessment, tmp_path: Path) -> None:
        page = browser.new_page(java_script_enabled=False)
        page.goto(written(wexcombe, tmp_path))
        fold = page.locator("details", has_text="Every reason for 2.1").first
        assert not fold.locator("li").first.is_visible()
        fold.locator("summary").first.click()
        assert fold.locator("li").first.is_visible()
        assert "Leaders" in page.locator("main").inner_text()
        page.close()

    def test_the_page_holds_no_script(self, small: Page) -> None:
        assert small.evaluate("document.scripts.length") == 0


HOSTILE = (
    "<script>window.struck = 1</script>",
    "\"><img src=x onerror='window.struck = 1'>",
    "</style></title><svg onload=window.struck=1>",
    "{{ 7 * 7 }} {% raw %}",
    '=HYPERLINK("https://example.org";"here")',
    "' onfocus='window.struck = 1' autofocus='",
    "javascript:window.struck=1",
    "withoutabreak" * 12,
)


def test_hostile_words_stay_words(browser: Browser, tmp_path: Path) -> None:
    rows = [
        ep.PlanRow(
            reference=f"2.{number}{text}",
            objective=text,
            actions=[text, "Train all staff"],
            leads=[text],
            timescale="2009-09",
            evidence=text,
            references=[ep.Reference(target=f"2.1{HOSTILE[0]}", text=text)],
        )
        for number, text in enumerate(HOSTILE, 1)
    ]
    plan = ep.Plan(
        title=HOSTILE[0], authority=HOSTILE[1], source=HOSTILE[2], sections=[ep.Section(HOSTILE[1], rows=rows)]
    )
    page = browser.new_page(bypass_csp=True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(written(ep.assess(plan, ep.load_standard("eflg-2012"), AS_OF), tmp_path))
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    shown = page.locator("body").inner_text()
    strange = "document.querySelectorAll('script, img, [onload], [onerror], [onfocus], [autofocus]').length"
    assert (page.evaluate(strange), page.evaluate("window.struck"), len(asked)) == (0, None, 1)
    assert [text for text in HOSTILE if text not in shown] == []
    assert page.title() == HOSTILE[0]
    page.set_viewport_size({"width": 320, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_on_paper_everything_is_unfolded(browser: Browser, wexcombe: Assessment, tmp_path: Path) -> None:
    pdfium = pytest.importorskip("pypdfium2")
    page = browser.new_page()
    page.goto(written(wexcombe, tmp_path))
    printed = pdfium.PdfDocument(page.pdf(format="A4"))
    text = " ".join(" ".join(each.get_textpage().get_text_bounded().split()) for each in printed)
    page.close()
    assert "coverage.row-has-live-action: not met." in text
    assert "Skip to the report" not in text

"""Menus: lists of actions that plans choose from, the stages that a plan puts them in, and what is said beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan, Section
from equalityplan.provenance import Where
from equalityplan.rules.keywords import Keywords, keywords
from equalityplan.rules.sentences import is_live, quoted, sentences_of

# The service on which employers choose actions from a menu, by its own source code, and the guidance beside it.
GENDER_PAY_SERVICE = "https://github.com/ukgov-equality-hub/gender-pay-gap"
GENDER_PAY_NARRATIVE = (
    "https://www.gov.uk/government/publications/creating-an-action-plan-guidance-for-employers/"
    "step-3-write-a-supporting-narrative"
)
_WORD = re.compile(r"[\w'’-]+")


@frozen
class Item:
    """An action of a menu.

    Attributes:
        name: Its name.
        names: Its name and the other names that it goes by, as words to look for.
        near: Words by which a plan may mean it without naming it.
        kinds: Its category and its tags: of which kinds of action it is one.
    """

    name: str
    names: Keywords
    near: Keywords
    kinds: frozenset[str]


@frozen(kw_only=True)
class Choice:
    """An action of a menu that a row chooses.

    Attributes:
        item: The action of the menu.
        words: The words that choose it.
        where: Their place.
        named: Whether they give its name; else it only may be meant.
        stage: The stage that the plan puts it in, or None where that is none of the list.
    """

    item: Item
    words: str
    where: Where | None = field(eq=False)
    named: bool
    stage: str | None


@frozen
class Support:
    """A text that stands beside an action and tells of it, with the heading or field that it stands under."""

    heading: str
    text: str
    where: Where | None


def items_of(menu: Sequence[Mapping[str, Any]]) -> tuple[Item, ...]:
    """Give the actions of a menu as parameters write it: tables of name, also, near, category and tags.

    Examples:
        >>> items_of([{"name": "Train all managers", "tags": ["staff"]}])[0].kinds
        frozenset({'staff'})
    """
    return tuple(_item(entry) for entry in menu)


def _item(entry: Mapping[str, Any]) -> Item:
    name = entry["name"]
    names = [" ".join(_WORD.findall(found)) for found in (name, *entry.get("also", ()))]
    kinds = frozenset((*entry.get("tags", ()), entry.get("category", "")))
    return Item(name, keywords(names), keywords(entry.get("near", ())), kinds - {""})


def live_rows(plan: Plan) -> Iterator[tuple[Section, PlanRow]]:
    """Yield the live rows that have an action or an objective, each with its section."""
    for section in plan.sections:
        yield from ((section, row) for row in section.rows if (row.actions or row.objective) and is_live(row))


def title_of(row: PlanRow) -> str:
    """Give a row's first action, or its objective where it has none, in quotation marks."""
    return quoted(next((str(text) for text in (*row.actions, row.objective) if text), ""))


def choices_of(section: Section, row: PlanRow, menu: Sequence[Item], stages: Mapping[str, Any]) -> Iterator[Choice]:
    """Yield what a row chooses from a menu, by its objective and its actions: of each the action named first."""
    stage = stage_of(section, row, stages)
    texts = [(row.objective.text, row.objective.where)] if row.objective else []
    for text, where in (*texts, *((action.text, action.where) for action in row.actions)):
        named = _first(text, menu, near=False)
        item = named or _first(text, menu, near=True)
        if item:
            yield Choice(item=item, words=text, where=where or row.where, named=named is not None, stage=stage)


def _first(text: str, menu: Sequence[Item], *, near: bool) -> Item | None:
    """Give the action of a menu whose words come first in a text, or None."""
    found = [((item.near if near else item.names).find(text), n) for n, item in enumerate(menu)]
    places = [(place, n) for place, n in found if place is not None]
    return menu[min(places)[1]] if places else None


def stage_of(section: Section, row: PlanRow, stages: Mapping[str, Sequence[str]]) -> str | None:
    """Give the stage of a row: its status, or else a heading over it, where that is one of the wordings of a stage.

    Examples:
        >>> stage_of(Section("Embedded actions"), PlanRow(), {"done": ["embedded", "embedded actions"]})
        'done'
    """
    if row.status and row.status.text.strip():
        return _stage(row.status.text, stages)
    headings = (section.heading, section.period_heading)
    return next((found for heading in headings if heading and (found := _stage(heading, stages))), None)


def _stage(text: str, stages: Mapping[str, Sequence[str]]) -> str | None:
    plain = _plain(text)
    return next((stage for stage, wordings in stages.items() if plain in map(_plain, (stage, *wordings))), None)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def support_of(row: PlanRow) -> Iterator[Support]:
    """Yield what a row says beside the name of its action: columns, further actions, and what follows its first words.

    Under an objective every action tells of it; without one the first sentence of the first action is its name.
    """
    for number, action in enumerate(row.actions):
        where = action.where or row.where
        if row.objective or number:
            yield Support("action", action.text, where)
        elif rest := " ".join(sentence.text for sentence in list(sentences_of(action.text, where))[1:]):
            yield Support("action", rest, where)
    for name, statement in row.statements.items():
        yield Support(name, statement.text, statement.where or row.where)
    for other in row.other:
        yield Support(other.heading, other.text, other.where or row.where)

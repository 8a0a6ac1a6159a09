"""Rules about plans whose actions are chosen from a menu."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from equalityplan.model.objective import PlanRow
from equalityplan.model.plan import Plan
from equalityplan.model.progress import Status
from equalityplan.rule import (
    Context,
    Example,
    Judgement,
    Subject,
    Verdict,
    Weight,
    cannot_tell,
    met,
    not_applicable,
    not_met,
    rule,
)
from equalityplan.rules.menus import GENDER_PAY_SERVICE, Choice, Item, choices_of, items_of, live_rows, title_of
from equalityplan.rules.sentences import listed, quoted
from equalityplan.rules.wording import counted

_MENU = (
    {"name": "Open on Saturdays", "near": ["saturday*"], "category": "access"},
    {"name": "Print leaflets in large type", "category": "access"},
    {"name": "Train all managers", "category": "staff", "tags": ["training"]},
)
_STAGES = {"New": ["new"], "Embedded": ["embedded"]}
_NO_MENU = "No menu of actions is asked for."
_ASKED = {"menu": _MENU, "kind": "access", "called": "actions on access", "stages": _STAGES, "counted": ("New",)}


def _row(text: str, status: str = "New") -> PlanRow:
    return PlanRow(actions=[text], status=Status("in-progress", text=status))


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row("Open on Saturdays"),), parameters=_ASKED),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_row("Open on Saturdays"), _row("Print leaflets in large type", "Embedded")),
            parameters={**_ASKED, "least": 2},
            note="two are asked for, and what is embedded does not count",
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_row("Train all managers"),),
            parameters=_ASKED,
            note="another kind of action",
        ),
        Example(
            verdict=Verdict.CANNOT_TELL,
            rows=(_row("Keep the doors open each Saturday"),),
            parameters=_ASKED,
            note="other words, which may mean one of the menu",
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row("Train all managers"),), note="without a menu"),
    ),
    parameters={"menu": (), "kind": "", "called": "actions of the menu", "least": 1, "stages": {}, "counted": ()},
)
def menu_actions_are_chosen(plan: Plan, context: Context) -> Judgement:
    """At least as many different actions of the menu are chosen as are asked for.

    A scheme that sets a smallest number of actions turns a plan away that stays below it. An action counts once, and
    only in a stage that counts: what is established already is no new step.

    Choose another action of the menu, and give it its name there.

    The parameters hold the menu: ``kind`` is a category or tag, ``least`` the number, ``counted`` the stages that
    count.
    """
    asked = context.parameters
    menu = [item for item in items_of(asked["menu"]) if not asked["kind"] or asked["kind"] in item.kinds]
    if not menu:
        return not_applicable(_NO_MENU)
    found = _choices(plan, items_of(asked["menu"]), context)
    of_kind = [choice for choice in found if choice.item in menu and _may_count(choice, context)]
    sure = {c.item.name: c for c in of_kind if c.named and (not asked["stages"] or c.stage)}
    unsure = [choice for choice in of_kind if choice.item.name not in sure]
    return _judged(sure, unsure, [c for c in found if c.item in menu and c not in of_kind], context)


def _choices(plan: Plan, menu: Sequence[Item], context: Context) -> list[Choice]:
    stages = context.parameters["stages"]
    return [choice for section, row in live_rows(plan) for choice in choices_of(section, row, menu, stages)]


def _may_count(choice: Choice, context: Context) -> bool:
    return choice.stage is None or not context.parameters["counted"] or choice.stage in context.parameters["counted"]


def _judged(sure: dict[str, Choice], unsure: list[Choice], aside: list[Choice], context: Context) -> Judgement:
    least, called = context.parameters["least"], context.parameters["called"]
    names = listed(quoted(name) for name in sure) if sure else ""
    where = next((choice.where for choice in (*sure.values(), *unsure)), None)
    if len(sure) >= least:
        return met(f"Of the {called} the plan chooses {names}; {least} or more are asked for.", where)
    chosen = f"Of the {called} the plan chooses {f'only {names}' if sure else 'none'}"
    head = f"{chosen}, and at least {least} {'is' if least == 1 else 'are'} asked for."
    if len(sure) + len({choice.item.name for choice in unsure}) >= least:
        return cannot_tell(" ".join((head, *dict.fromkeys(map(_doubt, unsure)))), where)
    left = dict.fromkeys(f"{quoted(c.item.name)} is {quoted(c.stage or '')}, which does not count." for c in aside)
    reason = " ".join((head, *left))
    return not_met(reason, aside[0].where if aside else where)


def _doubt(choice: Choice) -> str:
    if choice.named:
        return f"At which stage {quoted(choice.item.name)} is, the plan does not say in words of the list."
    return f"{quoted(choice.words)} may be meant for {quoted(choice.item.name)}, and does not name it."


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(verdict=Verdict.MET, rows=(_row("Open on Saturdays"),), parameters={"menu": _MENU}),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_row("Open on Saturdays"), _row("Paint the gate")),
            parameters={"menu": _MENU},
        ),
        Example(verdict=Verdict.NOT_MET, rows=(_row("Paint the gate"),), parameters={"menu": _MENU}),
        Example(verdict=Verdict.CANNOT_TELL, rows=(_row("Stay open each Saturday"),), parameters={"menu": _MENU}),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row("Paint the gate"),), note="without a menu"),
    ),
    parameters={"menu": ()},
)
def actions_are_from_the_menu(plan: Plan, context: Context) -> Judgement:
    """Every action is one of the menu, under its name there.

    Where a scheme takes only the actions of its menu, one of the author's own has no place in it, and one under other
    words may be taken for that.

    Use the menu's name, and put what is special about it into the words beside it.
    """
    menu = items_of(context.parameters["menu"])
    rows = list(live_rows(plan))
    if not menu or not rows:
        return not_applicable(_NO_MENU if not menu else "The plan has no action.")
    chosen = [(row, list(choices_of(section, row, menu, {}))) for section, row in rows]
    strange = [row for row, found in chosen if not found]
    near = [found[0] for _, found in chosen if found and not any(choice.named for choice in found)]
    if strange:
        names = listed(map(title_of, strange))
        reason = f"{names} {'is' if len(strange) == 1 else 'are'} not on the menu of {counted(len(menu), 'action')}."
        return not_met(reason, strange[0].where)
    if near:
        return cannot_tell(" ".join(map(_doubt, near)), near[0].where)
    return met(f"All that it chooses is on the menu of {counted(len(menu), 'action')}.", chosen[0][1][0].where)


@rule(
    judges=Subject.PLAN,
    weight=Weight.MUST,
    sources=(GENDER_PAY_SERVICE,),
    examples=lambda: (
        Example(
            verdict=Verdict.MET,
            rows=(_row("Open on Saturdays"), _row("Train all managers")),
            parameters={"menu": _MENU},
        ),
        Example(
            verdict=Verdict.NOT_MET,
            rows=(_row("Open on Saturdays"), _row("Open on Saturdays", "Embedded")),
            parameters={"menu": _MENU},
        ),
        Example(verdict=Verdict.NOT_APPLICABLE, rows=(_row("Open on Saturdays"),), note="without a menu"),
    ),
    parameters={"menu": ()},
)
def menu_actions_are_chosen_once(plan: Plan, context: Context) -> Judgement:
    """No action of the menu is chosen twice.

    Twice under two statuses, it is both established and still to come; and a number of actions is counted that the
    plan does not have.

    Keep one of the two, and move the other's words to it.
    """
    menu = items_of(context.parameters["menu"])
    if not menu:
        return not_applicable(_NO_MENU)
    places = [
        (item, next(c.where for c in found if c.item == item))
        for section, row in live_rows(plan)
        if (found := [c for c in choices_of(section, row, menu, {}) if c.named])
        for item in dict.fromkeys(choice.item for choice in found)
    ]
    if not places:
        return not_applicable("The plan names no action of the menu.")
    counts = Counter(item.name for item, _ in places)
    twice = [item for item, _ in places if counts[item.name] > 1]
    if twice:
        names = listed(dict.fromkeys(quoted(item.name) for item in twice))
        return not_met(f"Chosen more than once: {names}.", next(w for item, w in reversed(places) if item in twice))
    return met(f"Each of the {counted(len(places), 'action')} chosen from the menu stands there once.", places[0][1])

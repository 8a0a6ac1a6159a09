"""Rules by the ids that callers name."""

from __future__ import annotations

from difflib import get_close_matches

from equalityplan.errors import RuleError
from equalityplan.rule import Rule, load_rules


def known_rule(rule_id: str) -> Rule:
    """Give the rule with this id.

    Raises:
        RuleError: There is none.
    """
    rules = load_rules()
    if rule_id in rules:
        return rules[rule_id]
    near = get_close_matches(rule_id, rules, n=1)
    guess = f" (did you mean '{near[0]}'?)" if near else ""
    raise RuleError(repr(rule_id), f"no rule has this id{guess}", "See 'equalityplan rules'.")

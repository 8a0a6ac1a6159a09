"""Values of parameters that several criteria of a standard share."""

from __future__ import annotations

from pathlib import Path

import pytest

from equalityplan.errors import StandardsError
from equalityplan.standard import load_standard

HEAD = """
id = "town-2020"
title = "A town's standard"
publisher = "The town"
[[criteria]]
id = "1"
title = "First"
checks = [{ rule = "a.b", aspect = "planned", parameters = { words = 3 } }, { rule = "a.c", aspect = "planned" }]
[[criteria]]
id = "2"
title = "Second"
checks = [{ rule = "a.b", aspect = "planned" }]
[[sources]]
key = "town"
address = "https://town.example/standard"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "own.toml"
    path.write_text(HEAD + text, encoding="utf-8")
    return path


def test_each_check_of_the_rules_has_them_and_its_own_go_before(tmp_path: Path) -> None:
    shared = '[[shared]]\nrules = ["a.b"]\nparameters = { words = 5, names = ["x"] }'
    standard = load_standard(written(tmp_path, shared))
    given = {(c.id, check.rule): check.parameters for c in standard.criteria for check in c.checks}
    assert given == {
        ("1", "a.b"): {"words": 3, "names": ["x"]},
        ("1", "a.c"): {},
        ("2", "a.b"): {"words": 5, "names": ["x"]},
    }


def test_values_for_a_rule_that_nothing_asks_for_are_a_fault(tmp_path: Path) -> None:
    shared = '[[shared]]\nrules = ["a.d"]\nparameters = { words = 5 }\nspare = 1'
    with pytest.raises(StandardsError) as caught:
        load_standard(written(tmp_path, shared))
    assert caught.value.problem.split("; ") == [
        "shared[0].spare: is no key that is read here",
        "shared: no criterion asks for the rule 'a.d'",
    ]

"""Standards: those that come with the library hold together, and a file that does not is told all its faults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import equalityplan
from equalityplan.errors import StandardsError
from equalityplan.model.standard import Aspect, Check, Completeness, Gate, Standard, StandardKind
from equalityplan.standard import available_standards, load_standard

HEAD = """
id = "town-2020"
title = "A town's standard"
publisher = "The town"
"""
SOUND = f"""{HEAD}
jurisdiction = ["England"]
valid_from = "2020-04"
valid_to = "2023"
completeness = "partial"
rating_scale = ["No", "Yes"]
plan_checks = ["governance.plan-has-owner"]

[[levels]]
id = "gold"
name = "Gold"
rank = 2
gate = "none"
gate_stated = true

[[levels]]
id = "silver"
name = "Silver"
rank = 1

[[themes]]
id = "work"
name = "Work"
rank = 1
aliases = ["Employment"]

[checks]
planned = ["ownership.row-has-lead", "timing.row-has-due-date"]
delivered = ["progress.row-is-complete"]

[[criteria]]
id = "2.1"
title = "Staff are trained"
level = "silver"
theme = "work"
links = ["2.10"]
keywords = ["training"]

[[criteria]]
id = "2.10"
title = "Nobody has seen this one"
level = "gold"
theme = "all"
wording_seen = false

[[criteria]]
id = "2.11"
title = "Pay is reviewed"

[[criteria.checks]]
rule = "timing.row-has-due-date"
aspect = "planned"
parameters = {{ horizon_years = 3 }}

[[sources]]
key = "town"
address = "https://town.example/standard"
"""

FAULTS = [
    ('titel = "x"', "titel: is no key that is read here (did you mean 'title'?)"),
    ("valid_from = 2012", "valid_from: 2012 stands where a text is wanted"),
    ("valid_from = 2012-09-01", "valid_from: 2012-09-01 stands where a text is wanted"),
    ('valid_from = "Sept 2012"', "valid_from: 'Sept 2012' is no EDTF date"),
    ('valid_from = "2012"\nvalid_to = "2011"', "valid_to: '2011' is before valid_from, '2012'"),
    ('supersedes = ""', "supersedes: is empty"),
    ('jurisdiction = "England"', "jurisdiction: 'England' stands where a list is wanted"),
    ('jurisdiction = ["England", 2]', "jurisdiction[1]: 2 stands where a text is wanted"),
    ('completeness = "whole"', "completeness: 'whole' is none of complete, partial, structure-only"),
    ('plan_checks = ["Coverage"]', "plan_checks[0]: 'Coverage' has not the form of a rule's id"),
    ('plan_checks = ["a.b", "a.b"]', "plan_checks[1]: 'a.b' is named twice"),
    ("levels = [1]", "levels[0]: 1 stands where a table is wanted"),
    ('levels = [{ id = "a", name = "A" }]', "levels[0].rank: is missing"),
    ('levels = [{ id = "a", name = "A", rank = 0 }]', "levels[0].rank: 0 is below 1, the lowest rank"),
    ('levels = [{ id = "a", name = "A", rank = true }]', "levels[0].rank: true stands where a whole number is wanted"),
    ('levels = [{ id = "all", name = "A", rank = 1 }]', "levels[0].id: 'all' is kept for criteria"),
    ('criteria = [{ id = 2.10, title = "T" }]', "criteria[0].id: 2.1 stands where a text is wanted (write it in"),
    ('criteria = [{ title = "T" }]', "criteria[0].id: is missing"),
    ('criteria = [{ id = "1", title = "T", theme = "x" }]', "criteria[0].theme: 'x' is no theme of this standard"),
    ('criteria = [{ id = "1", title = "T", links = ["9"] }]', "criteria[0].links[0]: '9' is no criterion"),
    ('criteria = [{ id = "1", title = "T", checks = [{ rule = "a.b" }] }]', "criteria[0].checks[0].aspect: is missing"),
    ('sources = [{ key = "a", address = "x" }, { key = "a", address = "y" }]', "sources[1].key: 'a' is already"),
]


@pytest.fixture
def sound(tmp_path: Path) -> Standard:
    return load_standard(written(tmp_path, SOUND))


def written(folder: Path, text: str) -> Path:
    path = folder / "my.toml"
    path.write_text(text, encoding="utf-8")
    return path


def faults_of(folder: Path, text: str) -> list[str]:
    with pytest.raises(StandardsError) as caught:
        load_standard(written(folder, text))
    return caught.value.problem.split("; ")


class TestStandardsOfTheLibrary:
    def test_they_are_found_by_being_there(self) -> None:
        files = (Path(str(equalityplan.__file__)).parent / "standards").glob("[!_]*.toml")
        assert available_standards() == tuple(sorted(path.stem for path in files))
        assert {"bteg-nacp-2006", "eflg-2012", "eslg-2001"} <= set(available_standards())

    @pytest.mark.parametrize("standard_id", available_standards())
    def test_each_loads_under_its_own_id(self, standard_id: str) -> None:
        assert load_standard(standard_id).id == standard_id

    @pytest.mark.parametrize("standard_id", available_standards())
    def test_each_says_where_its_facts_come_from_and_names_no_file(self, standard_id: str) -> None:
        sources = load_standard(standard_id).sources
        assert sources
        assert not [source.address for source in sources if re.search(r"seed:|\.txt\b", source.address)]

    @pytest.mark.parametrize("standard_id", available_standards())
    def test_only_a_criterion_whose_wording_was_seen_asks_for_rules(self, standard_id: str) -> None:
        standard = load_standard(standard_id)
        # What is asked of a plan on publication is met by the plan itself, and nothing in it has to be delivered.
        asked = {Aspect.PLANNED} if standard_id == "equality-action-plan-2026" else set(Aspect)
        for criterion in standard.criteria if standard.kind is StandardKind.FRAMEWORK else ():
            assert {check.aspect for check in criterion.checks} == (asked if criterion.wording_seen else set())

    def test_the_framework_of_2012(self) -> None:
        standard = load_standard("eflg-2012")
        achieving = [criterion for criterion in standard.criteria if criterion.level == "achieving"]
        assert [criterion.id for criterion in achieving] == [f"2.{n}" for n in range(1, 30)]
        assert [theme.id for theme in standard.themes] == ["know", "lead", "engage", "services", "workforce"]
        assert standard.criteria_by_id["2.16"].links == ("2.7", "2.15", "2.16", "2.17")
        assert not standard.criteria_by_id["3.5"].wording_seen
        assert not any(level.gate_stated for level in standard.levels)

    def test_the_first_equality_standard_splits_its_requirements_by_level_only(self) -> None:
        standard = load_standard("eslg-2001")
        assert {criterion.theme for criterion in standard.criteria} == {None}
        assert {criterion.level for criterion in standard.criteria} == {"level1", "level2", "level3"}
        assert len(standard.levels) == 5

    def test_a_form_with_a_rating_scale_has_no_levels(self) -> None:
        standard = load_standard("bteg-nacp-2006")
        assert standard.rating_scale == ("Not Met", "Partially Met", "Met")
        assert (standard.levels, standard.themes) == ((), ())
        assert {(criterion.level, criterion.theme) for criterion in standard.criteria} == {(None, None)}


class TestOwnStandard:
    def test_facts_are_taken_over(self, sound: Standard) -> None:
        assert (sound.id, sound.valid_from, sound.valid_to) == ("town-2020", "2020-04", "2023")
        assert sound.completeness is Completeness.PARTIAL
        assert sound.jurisdiction == ("England",)
        assert sound.themes[0].aliases == ("Employment",)
        assert sound.sources[0].address == "https://town.example/standard"

    def test_levels_come_lowest_first(self, sound: Standard) -> None:
        assert [(level.id, level.gate, level.gate_stated) for level in sound.levels] == [
            ("silver", Gate.ALL_MET, False),
            ("gold", Gate.NONE, True),
        ]

    def test_all_is_no_theme(self, sound: Standard) -> None:
        assert [criterion.theme for criterion in sound.criteria] == ["work", None, None]

    def test_the_common_checks_are_asked_of_each_scored_criterion(self, sound: Standard) -> None:
        assert sound.criteria_by_id["2.1"].checks == (
            Check(rule="ownership.row-has-lead", aspect=Aspect.PLANNED),
            Check(rule="timing.row-has-due-date", aspect=Aspect.PLANNED),
            Check(rule="progress.row-is-complete", aspect=Aspect.DELIVERED),
        )
        assert sound.criteria_by_id["2.10"].checks == ()

    def test_a_check_of_its_own_takes_the_place_of_the_common_one(self, sound: Standard) -> None:
        parameters = {check.rule: check.parameters for check in sound.criteria_by_id["2.11"].checks}
        assert parameters == {
            "ownership.row-has-lead": {},
            "timing.row-has-due-date": {"horizon_years": 3},
            "progress.row-is-complete": {},
        }

    def test_plan_checks_are_asked_of_the_plan(self, sound: Standard) -> None:
        assert sound.plan_checks == (Check(rule="governance.plan-has-owner", aspect=Aspect.PLANNED),)

    def test_a_standard_can_be_a_key(self, sound: Standard) -> None:
        assert {sound: 1}[sound] == 1

    def test_a_text_with_a_folder_is_a_path(self, tmp_path: Path) -> None:
        path = written(tmp_path, SOUND)
        assert load_standard(str(path)) == load_standard(path)

    def test_a_byte_order_mark_does_no_harm(self, tmp_path: Path) -> None:
        path = tmp_path / "marked.toml"
        path.write_text(SOUND, encoding="utf-8-sig")
        assert load_standard(path).id == "town-2020"


class TestWhatCannotBeLoaded:
    def test_an_unknown_id_is_told_the_known_ones_and_the_nearest(self) -> None:
        with pytest.raises(StandardsError, match=r"did you mean 'eflg-2021'") as caught:
            load_standard("eflg-2021x")
        assert all(known in str(caught.value) for known in available_standards())

    def test_a_missing_file(self, tmp_path: Path) -> None:
        with pytest.raises(StandardsError, match=r"absent\.toml: the file cannot be read"):
            load_standard(tmp_path / "absent.toml")

    @pytest.mark.parametrize("content", [b"id = ", b"\xff\xfe", b"x = " + b"[" * 5000], ids=["cut", "bytes", "deep"])
    def test_a_file_that_is_no_toml(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "my.toml"
        path.write_bytes(content)
        with pytest.raises(StandardsError, match="no TOML file"):
            load_standard(path)

    def test_every_fault_is_told_at_once(self, tmp_path: Path) -> None:
        text = SOUND.replace('level = "silver"', 'level = "golden"').replace(
            "rank = 1\n\n[[themes]]", "rank = 2\n[[themes]]"
        )
        assert faults_of(tmp_path, text) == [
            "levels[1].rank: 2 is already the rank of levels[0]",
            "criteria[0].level: 'golden' is no level of this standard (did you mean 'gold'?)",
        ]

    def test_the_message_names_the_file_first(self, tmp_path: Path) -> None:
        path = written(tmp_path, HEAD.replace("title", "titel"))
        with pytest.raises(StandardsError) as caught:
            load_standard(path)
        assert str(caught.value).startswith(f"{path}: title: is missing; titel: ")

    @pytest.mark.parametrize(
        ("line", "fault"),
        FAULTS,
    )
    def test_each_kind_of_fault_has_its_words(self, tmp_path: Path, line: str, fault: str) -> None:
        (found,) = faults_of(tmp_path, f"{HEAD}\n{line}")
        assert found.startswith(fault)

    def test_two_criteria_with_one_id(self, tmp_path: Path) -> None:
        twice = '[[criteria]]\nid = "2.1"\ntitle = "T"\n' * 2
        assert faults_of(tmp_path, f"{HEAD}\n{twice}") == ["criteria[1].id: '2.1' is already the id of criteria[0]"]

    def test_a_criterion_that_nobody_has_seen_asks_for_no_rules(self, tmp_path: Path) -> None:
        unseen = '[[criteria]]\nid = "1"\ntitle = "T"\nwording_seen = false\n'
        own = '[[criteria.checks]]\nrule = "a.b"\naspect = "planned"\n'
        (fault,) = faults_of(tmp_path, f"{HEAD}\n{unseen}{own}")
        assert fault.startswith("criteria[0].checks: a criterion whose wording was not seen")

    def test_an_id_that_cannot_be_read_makes_no_faults_of_what_points_to_it(self, tmp_path: Path) -> None:
        level = "[[levels]]\nid = 1\nname = 'A'\nrank = 1\n"
        criterion = "[[criteria]]\nid = '1'\ntitle = 'T'\nlevel = '1'\n"
        (fault,) = faults_of(tmp_path, f"{HEAD}\n{level}{criterion}")
        assert fault.startswith("levels[0].id: 1 stands where a text")


@pytest.mark.parametrize("written", ["EFLG-2012", "eflg_2012", "EFLG 2012", "eflg2012"])
def test_an_id_in_another_case_or_nearly_right_is_asked_about(written: str) -> None:
    with pytest.raises(StandardsError, match=r"did you mean 'eflg-2012'\?"):
        load_standard(written)

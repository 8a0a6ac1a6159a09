"""The JSON Schema of assessments as JSON, as `equalityplan.report` writes them in the format ``json``."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from equalityplan.assessment import Basis, DeadlineState, Reach
from equalityplan.model.standard import Gate
from equalityplan.rule import Verdict, Weight

Schema = dict[str, Any]

ASSESSMENT_FORMAT = "equalityplan/assessment"
ASSESSMENT_VERSION = 1

_TEXT: Schema = {"type": "string"}
_MAYBE_TEXT: Schema = {"type": ["string", "null"]}
_TRUTH: Schema = {"type": "boolean"}
_DAY: Schema = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_SPAN: Schema = {"type": "array", "items": {"type": "integer", "minimum": 0}, "minItems": 2, "maxItems": 2}


def assessment_schema() -> Schema:
    """Give the JSON Schema (draft 2020-12) of what ``render(assessment, "json")`` writes.

    Every key is always there but those of a place. The library brings the same schema as a file,
    ``assessment.schema.json``; its version rises when old data would be read otherwise than they were meant.

    Examples:
        >>> assessment_schema()["properties"]["version"]
        {'const': 1}
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"https://equalityplan.example/schema/assessment-{ASSESSMENT_VERSION}.json",
        "title": "What a plan's text meets of a standard, as of a day",
        "description": "A computed level is an indication, not a certificate.",
        **_whole(),
        "$defs": dict(sorted(_definitions().items())),
    }


def _whole() -> Schema:
    return _object(
        format={"const": ASSESSMENT_FORMAT},
        version={"const": ASSESSMENT_VERSION},
        plan=_object(title=_MAYBE_TEXT, authority=_MAYBE_TEXT, source=_MAYBE_TEXT),
        standard=_object(id=_TEXT, title=_TEXT, publisher=_TEXT),
        as_of=_told(_DAY, "The day for which it holds."),
        passed=_told(_TRUTH, "Whether no rule that a plan must meet is unmet and none failed."),
        caution=_TEXT,
        total=_object(planned=_score(), delivered=_score(), overall=_score()),
        levels=_several("level"),
        themes=_several("theme"),
        criteria=_several("criterion"),
        unscored=_told(_texts(), "Ids of the criteria whose wording nobody has seen; they are in no score."),
        inherited={
            "type": "object",
            "description": "What rows take over from others, by the id of the row that takes over.",
            "additionalProperties": _ref("inherited"),
        },
        deadlines=_several("deadline"),
        judgements=_several("judgement"),
        notices=_told(_several("notice"), "About the assessment."),
        reading_notices=_told(_several("notice"), "About the reading of the plan."),
    )


def _definitions() -> dict[str, Schema]:
    named = {"name": _TEXT, "criteria": _texts()}
    scores = {"planned": _score(), "delivered": _score(), "overall": _score()}
    judged = {"verdict": _words(Verdict), "reason": _TEXT, "where": _maybe("place")}
    answered = {"verdict": _words(Verdict), **_bounds(), "reason": _TEXT, "where": _maybe("place")}
    gate = {"reach": _maybe_words(Reach), "gate": _words(Gate), "gate_stated": _TRUTH, "blockers": _texts()}
    return {
        "score": _score_definition(),
        "place": _place_definition(),
        "level": _object(id=_TEXT, **named, **gate, **scores),
        "theme": _object(id=_TEXT, **named, **scores),
        "criterion": _object(
            id=_TEXT,
            title=_TEXT,
            level=_MAYBE_TEXT,
            theme=_MAYBE_TEXT,
            **answered,
            rows=_texts(),
            basis=_words(Basis),
            ties=_told(_several("tie"), "The ties of a mapping on which it rests; none where it rests on no mapping."),
            planned=_ref("aspect"),
            delivered=_ref("aspect"),
        ),
        "tie": _tie_definition(),
        "aspect": _object(**answered, judgements=_several("judgement")),
        "judgement": _object(rule=_TEXT, subject=_TEXT, weight=_words(Weight), **judged, failed=_TRUTH, waived=_TRUTH),
        "deadline": _object(
            row=_TEXT,
            actions={"type": "array", "items": {"type": "integer", "minimum": 1}},
            inherited_from=_texts(),
            due={"anyOf": [_DAY, {"type": "null"}]},
            state=_words(DeadlineState),
            reason=_TEXT,
            times=_told({"type": ["integer", "null"]}, "How often it should have happened before the day."),
            where=_maybe("place"),
        ),
        "notice": _object(code=_TEXT, message=_TEXT, text=_MAYBE_TEXT, where=_maybe("place"), also=_several("place")),
        "inherited": _inherited_definition(),
    }


def _bounds() -> dict[str, Schema]:
    """Give what an answer that cannot be told can turn out to be; one that is told is its own least and most."""
    words = _words(Verdict)
    return {
        "least": _told(words, "The verdict, or the least that one that cannot be told can turn out to be."),
        "most": _told(words, "The verdict, or the most that one that cannot be told can turn out to be."),
    }


def _tie_definition() -> Schema:
    return _object(
        row=_told(_MAYBE_TEXT, "Id of the row; null where no row answers the criterion."),
        confirmed=_TRUTH,
        by=_MAYBE_TEXT,
        on={"anyOf": [_DAY, {"type": "null"}]},
        likeness={"type": ["number", "null"], "minimum": 0, "maximum": 1},
        reasons=_texts(),
    )


def _score_definition() -> Schema:
    exact: Schema = {"type": "string", "pattern": "^[0-9]+(/[0-9]+)?$"}
    decimal: Schema = {"type": "number", "minimum": 0, "maximum": 1}
    return {
        "description": "A share from 0 to 1 as an interval: both ends as exact fractions and as decimals.",
        **_object(
            lowest=exact,
            highest=exact,
            lowest_decimal=decimal,
            highest_decimal=decimal,
            counted={"type": "integer", "minimum": 0},
        ),
    }


def _place_definition() -> Schema:
    number: Schema = {"type": "integer", "minimum": 1}
    parts: Schema = dict.fromkeys(("page", "table", "row", "column"), number)
    parts |= dict.fromkeys(("text", "document", "sheet", "heading"), _TEXT)
    parts |= {"lines": _SPAN, "span": _SPAN}
    return {
        "description": "A place in the document; what its format does not know is left out.",
        "type": "object",
        "properties": dict(sorted(parts.items())),
        "required": ["text"],
        "additionalProperties": False,
    }


def _inherited_definition() -> Schema:
    by = {"source": _TEXT, "path": _texts(), "steps": {"type": "integer", "minimum": 1}}
    due = {"anyOf": [_DAY, {"type": "null"}]}
    entries = {
        "actions": _object(text=_TEXT, **by),
        "leads": _object(name=_TEXT, kind=_TEXT, **by),
        "timescales": _object(text=_TEXT, due=due, **by),
    }
    return _object(**{name: {"type": "array", "items": entry} for name, entry in entries.items()})


def _object(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _maybe(name: str) -> Schema:
    return {"anyOf": [_ref(name), {"type": "null"}]}


def _score() -> Schema:
    return _maybe("score")


def _several(name: str) -> Schema:
    return {"type": "array", "items": _ref(name)}


def _texts() -> Schema:
    return {"type": "array", "items": _TEXT}


def _words(words: Iterable[StrEnum]) -> Schema:
    return {"enum": [word.value for word in words]}


def _maybe_words(words: Iterable[StrEnum]) -> Schema:
    return {"enum": [*(word.value for word in words), None]}


def _told(schema: Schema, description: str) -> Schema:
    return schema | {"description": description}

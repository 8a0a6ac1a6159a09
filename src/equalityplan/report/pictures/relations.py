"""How each relation is drawn: a line, its dashes, its colour and the head of its arrow."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from equalityplan.model.dependency import Relation
from equalityplan.report.pictures.palette import ACCENT, INK, MET, PAPER, PARTIAL, UNKNOWN, Colour, Paint, painted

_HEADS = {
    Relation.LINKS_TO: (UNKNOWN, "1.6", "6 4", "open"),
    Relation.SEE_ACTIONS_AT: (ACCENT, "3", "", "full"),
    Relation.SEE: (UNKNOWN, "2", "1.5 3.5", "ring"),
    Relation.DEPENDS_ON: (INK, "1.8", "", "full"),
    Relation.SAME_AS: (INK, "1.6", "9 3", "both"),
    Relation.SUPERSEDES: (PARTIAL, "1.8", "10 3 2 3", "bar"),
    Relation.EVIDENCE_AT: (MET, "1.8", "8 3 2 3 2 3", "dot"),
}
_SHAPES = {
    "open": '<path d="M2 1.5L10 6L2 10.5" fill="none" stroke-width="1.8" {stroke}/>',
    "both": '<path d="M2 1.5L10 6L2 10.5" fill="none" stroke-width="1.8" {stroke}/>',
    "full": '<path d="M1 1L11 6L1 11z" {fill}/>',
    "ring": '<circle cx="7" cy="6" r="3.6" stroke-width="1.8" {hollow}/>',
    "dot": '<circle cx="7" cy="6" r="4" {fill}/>',
    "bar": '<path d="M8.5 0.5V11.5" fill="none" stroke-width="3" {stroke}/>',
}


def _head(colour: Colour, shape: str) -> str:
    hollow = f'fill="{PAPER.light}" stroke="{colour.light}" style="fill:{PAPER.themed};stroke:{colour.themed}"'
    drawn = _SHAPES[shape].replace("{stroke}", painted(colour, "stroke")).replace("{fill}", painted(colour, "fill"))
    return (
        '<marker id="{id}" viewBox="0 0 12 12" refX="10.5" refY="6" markerWidth="11" markerHeight="11"'
        f' markerUnits="userSpaceOnUse" orient="auto-start-reverse">{drawn.replace("{hollow}", hollow)}</marker>'
    )


def _paint(relation: Relation) -> Paint:
    colour, width, dashes, shape = _HEADS[relation]
    declared = [f"stroke-width:{width}", f"marker-end:url(#head-{relation.value})"]
    declared += [f"stroke-dasharray:{dashes}"] if dashes else []
    declared += [f"marker-start:url(#head-{relation.value})"] if shape == "both" else []
    return "none", colour, ";".join(declared)


PAINTS: Mapping[str, Paint] = MappingProxyType({relation.value: _paint(relation) for relation in Relation})
DEFINITIONS: Mapping[str, str] = MappingProxyType(
    {f"head-{relation.value}": _head(colour, shape) for relation, (colour, _, _, shape) in _HEADS.items()}
)

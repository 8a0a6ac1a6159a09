"""The page of an assessment: the result first, then what to do, then all that it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from equalityplan.assessment import Assessment, DeadlineState
from equalityplan.graph import DependencyGraph
from equalityplan.model.edtf import day_in_words
from equalityplan.report.outlines.assessment.dates import deadline_blocks
from equalityplan.report.outlines.assessment.findings import finding_blocks, untold_blocks
from equalityplan.report.outlines.assessment.reading import remark_blocks
from equalityplan.report.outlines.assessment.summary import CAUTION
from equalityplan.report.page.anchors import Anchors
from equalityplan.report.page.closing import how_to_read, sources, unscored
from equalityplan.report.page.criteria import criteria, other_rows
from equalityplan.report.page.glance import glance
from equalityplan.report.page.late import late
from equalityplan.report.page.missing import missing
from equalityplan.report.page.parts import Fact, Figure, Fold, Page, Part, Prose, Section
from equalityplan.report.page.quotes import Quotes
from equalityplan.report.page.tree import Tree, tree_of
from equalityplan.report.pictures import dependency_picture, profile, timeline
from equalityplan.report.wording import plan_name

_REST = (DeadlineState.NOT_YET_DUE, DeadlineState.DONE, DeadlineState.CANNOT_TELL)


def page(assessment: Assessment) -> Page:
    """Give the page of an assessment."""
    plan, standard = assessment.plan, assessment.standard
    return Page(
        title=plan_name(plan),
        kind="Equality action plan, read against a standard",
        facts=(
            Fact("Authority", plan.authority or "not stated in so many words"),
            Fact("Read against", f"{standard.title} ({standard.id})"),
            Fact("As of", day_in_words(assessment.as_of)),
            Fact("Source", plan.source or "built by hand"),
        ),
        caution=CAUTION,
        sections=tuple(section for section in _sections(assessment) if section),
    )


def _sections(assessment: Assessment) -> Iterator[Section | None]:
    anchors = Anchors.of(assessment)
    quotes = Quotes(assessment.graph, anchors)
    yield glance(assessment)
    yield late(assessment, anchors)
    yield missing(assessment, anchors)
    yield criteria(assessment, anchors, quotes)
    yield other_rows(assessment, quotes)
    yield _timeline(assessment)
    yield _profile(assessment)
    yield _dependencies(assessment.graph)
    yield from _of(tree_of(finding_blocks(assessment), "findings"), "findings")
    yield from _of(tree_of(untold_blocks(assessment), "untold"), "untold")
    yield from tree_of(remark_blocks(assessment), "notices").sections
    yield unscored(assessment)
    yield sources(assessment)
    yield how_to_read()


def _of(tree: Tree, name: str) -> Iterator[Section]:
    """Yield the one section of a tree, under a name of its own."""
    for section in tree.sections:
        yield Section(id=name, heading=section.heading, parts=section.parts, sections=section.sections)


def _timeline(assessment: Assessment) -> Section:
    picture = timeline(assessment.plan, as_of=assessment.as_of, prefix="picture-timeline")
    (told,) = tree_of(deadline_blocks(assessment, _REST), "deadlines").sections
    folds = (Fold(section.heading, section.parts) for section in told.sections)
    return Section(id="timeline", heading="Timeline", parts=(Figure("Timeline", picture), *folds))


def _profile(assessment: Assessment) -> Section | None:
    if not (assessment.levels or assessment.themes):
        return None
    picture = profile(assessment, prefix="picture-profile")
    return Section(id="profile", heading="Level profile", parts=(Figure("Level profile", picture),))


def _dependencies(graph: DependencyGraph) -> Section:
    if graph.all_dependencies:
        parts: tuple[Part, ...] = (Figure("Dependencies", dependency_picture(graph, prefix="picture-dependencies")),)
    else:
        parts = (Prose("No row of the plan points at another in a way that could be resolved."),)
    return Section(id="dependencies", heading="What hangs on what", parts=parts)

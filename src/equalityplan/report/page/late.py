"""What is overdue: one line to a deadline, with whom to ask."""

from __future__ import annotations

from datetime import date

from equalityplan.assessment import Assessment, Deadline, DeadlineState
from equalityplan.model.edtf import day_in_words
from equalityplan.report.outlines.assessment.dates import actions_named, due_leads, due_words, shared_end
from equalityplan.report.page.anchors import Anchors
from equalityplan.report.page.parts import Cell, Part, Prose, Section, Table
from equalityplan.report.wording import capital, count, listed, place

_HEADINGS = ("Row", "What is due", "Lead", "Since when", "Place in the document")


def late(assessment: Assessment, anchors: Anchors) -> Section:
    """Give the section on what is overdue, longest overdue first."""
    own = [found for found in assessment.deadlines if found.state is DeadlineState.OVERDUE]
    own.sort(key=lambda found: found.due or date.max)
    return Section(id="overdue", heading="What is overdue", parts=tuple(_parts(own, assessment, anchors)))


def _parts(own: list[Deadline], assessment: Assessment, anchors: Anchors) -> list[Part]:
    as_of = day_in_words(assessment.as_of)
    if not own:
        return [Prose(f"No deadline of the plan is known to be overdue on {as_of}.")]
    shared = shared_end([deadline.reason for deadline in own])
    told: list[Part] = [Prose(f"Of each of them: {shared}")] if shared else []
    caption = f"{capital(count(len(own), 'deadline'))} overdue on {as_of}, the longest overdue first"
    rows = tuple(_row(deadline, shared, assessment, anchors) for deadline in own)
    return [*told, Table(caption, _HEADINGS, rows, wordy=True)]


def _row(found: Deadline, shared: str, assessment: Assessment, anchors: Anchors) -> tuple[Cell | str, ...]:
    graph = assessment.graph
    words = due_words(found, graph).removesuffix(": ")
    which = actions_named(found).removesuffix(": ")
    leads = due_leads(found, graph)
    return (
        anchors.row(found.row_id),
        f"{words} ({which})" if words and which else words or capital(which),
        listed(leads) if leads else "None named",
        found.reason.removesuffix(shared).rstrip(),
        place(found.where),
    )

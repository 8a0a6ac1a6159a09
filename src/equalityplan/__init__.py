"""Equality action plans of UK public bodies: read, understood and judged, with a reason and a place.

The road, from the bytes of a file to an explained assessment:

    read_document   bytes of a file         -> Document        passages and tables, every cell with its place
    mend            Document                -> Document        what page breaks tore is joined
    recognise       Document                -> Records         rows under standard fields
    structure       Records                 -> Plan            sections, objectives, actions
    resolve         Plan                    -> DependencyGraph references become dependencies, or stay open
    assess          Plan, Standard, date    -> Assessment      judgements, criterion verdicts, level scores
    render          Assessment, Plan, graph -> text

`read_plan` is the first four in one call. Every name is loaded when it is first used, so importing the package
costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module

# As in `typing`, whose import would cost most of what importing this package costs; type checkers know the name.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from equalityplan.assessment import Assessment as Assessment
    from equalityplan.assessment import Comparison as Comparison
    from equalityplan.assessment import DateChange as DateChange
    from equalityplan.assessment import EvidenceChange as EvidenceChange
    from equalityplan.assessment import LeadChange as LeadChange
    from equalityplan.assessment import NewAction as NewAction
    from equalityplan.assessment import Shortfall as Shortfall
    from equalityplan.assessment import StatusChange as StatusChange
    from equalityplan.assessment import assess as assess
    from equalityplan.assessment.baseline import Baseline as Baseline
    from equalityplan.document import Document as Document
    from equalityplan.errors import DocumentError as DocumentError
    from equalityplan.errors import EqualityPlanError as EqualityPlanError
    from equalityplan.errors import ExtensionError as ExtensionError
    from equalityplan.errors import RuleError as RuleError
    from equalityplan.errors import SettingsError as SettingsError
    from equalityplan.errors import StandardsError as StandardsError
    from equalityplan.graph import DependencyGraph as DependencyGraph
    from equalityplan.graph import PlanSet as PlanSet
    from equalityplan.graph import resolve as resolve
    from equalityplan.graph import resolve_all as resolve_all
    from equalityplan.layout import Records as Records
    from equalityplan.layout import recognise as recognise
    from equalityplan.mapping import CriterionMapping as CriterionMapping
    from equalityplan.mapping import RowTie as RowTie
    from equalityplan.mapping import load_mapping as load_mapping
    from equalityplan.mapping import mapping_text as mapping_text
    from equalityplan.mapping import suggest_mapping as suggest_mapping
    from equalityplan.mapping import write_mapping as write_mapping
    from equalityplan.mending import mend as mend
    from equalityplan.model.action import Action as Action
    from equalityplan.model.characteristic import Characteristic as Characteristic
    from equalityplan.model.crosswalk import Crosswalk as Crosswalk
    from equalityplan.model.dependency import Dependency as Dependency
    from equalityplan.model.dependency import Reference as Reference
    from equalityplan.model.dependency import Relation as Relation
    from equalityplan.model.lead import Lead as Lead
    from equalityplan.model.lead import LeadKind as LeadKind
    from equalityplan.model.measure import Measure as Measure
    from equalityplan.model.measure import Statement as Statement
    from equalityplan.model.objective import NotApplicable as NotApplicable
    from equalityplan.model.objective import Objective as Objective
    from equalityplan.model.objective import PlanRow as PlanRow
    from equalityplan.model.plan import Narrative as Narrative
    from equalityplan.model.plan import Plan as Plan
    from equalityplan.model.plan import Section as Section
    from equalityplan.model.progress import Rating as Rating
    from equalityplan.model.progress import RatingWord as RatingWord
    from equalityplan.model.progress import Status as Status
    from equalityplan.model.progress import StatusPart as StatusPart
    from equalityplan.model.progress import StatusWord as StatusWord
    from equalityplan.model.rows import to_rows as to_rows
    from equalityplan.model.standard import Body as Body
    from equalityplan.model.standard import Standard as Standard
    from equalityplan.model.timescale import Answer as Answer
    from equalityplan.model.timescale import Qualifier as Qualifier
    from equalityplan.model.timescale import Timescale as Timescale
    from equalityplan.notice import Notice as Notice
    from equalityplan.phrases.heading import recognise_headings as recognise_headings
    from equalityplan.phrases.lead import parse_leads as parse_leads
    from equalityplan.phrases.reference import parse_references as parse_references
    from equalityplan.phrases.status import parse_status as parse_status
    from equalityplan.phrases.timescale import parse_timescale as parse_timescale
    from equalityplan.provenance import Where as Where
    from equalityplan.reader import Limits as Limits
    from equalityplan.reader import read_document as read_document
    from equalityplan.reading import read_plan as read_plan
    from equalityplan.reading import read_plans as read_plans
    from equalityplan.report import render as render
    from equalityplan.report.calendars import calendars as calendars
    from equalityplan.rule import Judgement as Judgement
    from equalityplan.rule import Verdict as Verdict
    from equalityplan.rule import Weight as Weight
    from equalityplan.rule import load_rules as load_rules
    from equalityplan.serialisation import plan_from_data as plan_from_data
    from equalityplan.serialisation import plan_schema as plan_schema
    from equalityplan.serialisation import to_data as to_data
    from equalityplan.serialisation.assessment_schema import assessment_schema as assessment_schema
    from equalityplan.serialisation.frame import to_frame as to_frame
    from equalityplan.settings import Settings as Settings
    from equalityplan.settings import Waiver as Waiver
    from equalityplan.settings import load_settings as load_settings
    from equalityplan.standard import available_standards as available_standards
    from equalityplan.standard import load_standard as load_standard
    from equalityplan.standard.crosswalks import load_crosswalks as load_crosswalks
    from equalityplan.standard.recognition import recognise_standard as recognise_standard
    from equalityplan.standard.tailoring import tailor as tailor
    from equalityplan.structuring import structure as structure

_HOMES = {
    "assessment": (
        "Assessment",
        "Comparison",
        "DateChange",
        "EvidenceChange",
        "LeadChange",
        "NewAction",
        "Shortfall",
        "StatusChange",
        "assess",
    ),
    "assessment.baseline": ("Baseline",),
    "document": ("Document",),
    "errors": (
        "DocumentError",
        "EqualityPlanError",
        "ExtensionError",
        "RuleError",
        "SettingsError",
        "StandardsError",
    ),
    "graph": ("DependencyGraph", "PlanSet", "resolve", "resolve_all"),
    "layout": ("Records", "recognise"),
    "mapping": (
        "CriterionMapping",
        "RowTie",
        "load_mapping",
        "mapping_text",
        "suggest_mapping",
        "write_mapping",
    ),
    "mending": ("mend",),
    "model.action": ("Action",),
    "model.characteristic": ("Characteristic",),
    "model.crosswalk": ("Crosswalk",),
    "model.dependency": ("Dependency", "Reference", "Relation"),
    "model.lead": ("Lead", "LeadKind"),
    "model.measure": ("Measure", "Statement"),
    "model.objective": ("NotApplicable", "Objective", "PlanRow"),
    "model.plan": ("Narrative", "Plan", "Section"),
    "model.progress": ("Rating", "RatingWord", "Status", "StatusPart", "StatusWord"),
    "model.rows": ("to_rows",),
    "model.standard": ("Body", "Standard"),
    "model.timescale": ("Answer", "Qualifier", "Timescale"),
    "notice": ("Notice",),
    "phrases.heading": ("recognise_headings",),
    "phrases.lead": ("parse_leads",),
    "phrases.reference": ("parse_references",),
    "phrases.status": ("parse_status",),
    "phrases.timescale": ("parse_timescale",),
    "provenance": ("Where",),
    "reader": ("Limits", "read_document"),
    "reading": ("read_plan", "read_plans"),
    "report": ("render",),
    "report.calendars": ("calendars",),
    "rule": ("Judgement", "Verdict", "Weight", "load_rules"),
    "serialisation": ("plan_from_data", "plan_schema", "to_data"),
    "serialisation.assessment_schema": ("assessment_schema",),
    "serialisation.frame": ("to_frame",),
    "settings": ("Settings", "Waiver", "load_settings"),
    "standard": ("available_standards", "load_standard"),
    "standard.crosswalks": ("load_crosswalks",),
    "standard.recognition": ("recognise_standard",),
    "standard.tailoring": ("tailor",),
    "structuring": ("structure",),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__version__ = "0.1.0"

__all__ = sorted(_HOME)  # noqa: PLE0605 - the names above, in one place


def __getattr__(name: str) -> object:
    """Load a public name from its home when it is first used."""
    try:
        home = _HOME[name]
    except KeyError:
        raise AttributeError(f"module 'equalityplan' has no attribute {name!r}") from None
    value: object = getattr(import_module(f"equalityplan.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})

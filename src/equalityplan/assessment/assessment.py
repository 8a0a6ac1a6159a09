"""Assessment: what a plan's text meets of a standard; `assess` makes one."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve, field, frozen

from equalityplan.assessment.asking import known_level, known_rule, scored_criterion
from equalityplan.assessment.changes import Change
from equalityplan.assessment.deadlines import as_date, find_deadlines
from equalityplan.assessment.differences import (
    CriterionDifference,
    LevelDifference,
    criterion_differences,
    level_differences,
)
from equalityplan.assessment.duties import not_in_force
from equalityplan.assessment.engine import Engine, Judgements
from equalityplan.assessment.explaining import why_criterion, why_not_reached
from equalityplan.assessment.fitness import refuse_unknown_rules, refuse_unknown_ties
from equalityplan.assessment.grouping import level_results, theme_results
from equalityplan.assessment.overlay import Ground, changed
from equalityplan.assessment.remarks import mapping_notices, notices_of
from equalityplan.assessment.remembering import remembering
from equalityplan.assessment.results import (
    AspectResult,
    Basis,
    CriterionResult,
    Deadline,
    Explanation,
    LevelResult,
    RuleCount,
    ThemeResult,
)
from equalityplan.assessment.rule_reasons import why_rule
from equalityplan.assessment.sensitivity import Unknown, unknowns_of
from equalityplan.assessment.shortfall import Shortfall, shortfall_of
from equalityplan.assessment.showing import assessment_html, comparison_html
from equalityplan.assessment.shown import ShownJudgements, chosen
from equalityplan.assessment.stray import stray_notices
from equalityplan.assessment.totals import Total, total_of
from equalityplan.assessment.tying import Tie, tie_rows
from equalityplan.assessment.verdicts import criterion_result
from equalityplan.graph import DependencyGraph, resolve
from equalityplan.mapping import CriterionMapping
from equalityplan.model.plan import Plan
from equalityplan.model.standard import Criterion, Standard
from equalityplan.notice import Notice
from equalityplan.rule import Judgement, Subject, Verdict, Weight, load_rules
from equalityplan.settings import Settings
from equalityplan.standard import load_standard

_UNMET = (Verdict.NOT_MET, Verdict.PARTIALLY_MET)


@frozen(kw_only=True)
class Assessment:
    """All that can be said of a plan under a standard, as of a date.

    It says which criteria the plan's text meets; a computed level is an indication and never a certificate.

    Attributes:
        standard: The standard.
        as_of: The day for which it holds.
        graph: The plan's dependencies; the plan itself is `plan`.
        mapping: Rows tied to criteria by a person, or None.
        settings: What was ignored and waived.
        criteria: The scored criteria by their ids, in the standard's order.
        themes: The themes that have scored criteria, by their ids.
        levels: The levels by their ids, lowest first.
        unscored: Ids of the criteria whose wording nobody has seen; they are in no score.
        judgements: The judgements of all rules, in the order of rules and of the plan.
        deadlines: The deadlines of all rows, in the order of the plan.
        notices: What should be known about the assessment itself.
    """

    standard: Standard
    as_of: date
    graph: DependencyGraph = field(eq=False, repr=False)
    mapping: CriterionMapping | None = field(default=None, eq=False, repr=False)
    settings: Settings = field(factory=Settings, eq=False, repr=False)
    criteria: Mapping[str, CriterionResult]
    themes: Mapping[str, ThemeResult]
    levels: Mapping[str, LevelResult]
    unscored: tuple[str, ...]
    judgements: Sequence[Judgement]
    deadlines: tuple[Deadline, ...]
    notices: tuple[Notice, ...] = ()

    _repr_html_ = assessment_html

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.graph.plan

    @property
    def findings(self) -> tuple[Judgement, ...]:
        """The judgements that are not met or met only in part."""
        return chosen(self.judgements, lambda judgement: judgement.verdict in _UNMET)

    @property
    def counts(self) -> dict[str, RuleCount]:
        """How often each rule that judged anything met, did not meet or could not tell, by the rule's id."""
        verdicts: dict[str, list[Judgement]] = {}
        for judgement in self.judgements:
            verdicts.setdefault(judgement.rule, []).append(judgement)
        return {rule: _counted(told) for rule, told in verdicts.items()}

    @property
    def passed(self) -> bool:
        """Whether no rule of weight *must* is unmet and none failed."""
        telling = chosen(self.judgements, lambda judgement: judgement.failed or judgement.verdict is Verdict.NOT_MET)
        return not any(judgement.failed or judgement.weight is Weight.MUST for judgement in telling)

    @property
    def score(self) -> Total:
        """The score of the whole plan, by the standard's own method."""
        return total_of(self.standard, self.criteria, self.levels)

    def why(self, criterion_id: str) -> Explanation:
        """Give the tree of reasons for a criterion's verdict, down to places in the document.

        Raises:
            StandardsError: The standard has no scored criterion with this id.
        """
        result = scored_criterion(criterion_id, self.criteria, self.standard)
        return why_criterion(result, self.graph.rows, self.deadlines)

    def why_rule(self, rule_id: str, subject: str | None = None) -> Explanation:
        """Give what one rule says of the plan, of all that it judges or of one subject, why it matters and what to do.

        Args:
            rule_id: Id of the rule.
            subject: Id of the row, "plan" or the two ends of a dependency; None for all that it judges.

        Raises:
            RuleError: There is no rule with this id.
            SettingsError: The rule judges nothing with the id of the subject.
        """
        asked = self.settings.asks(rule_id)
        return why_rule(known_rule(rule_id), subject, self.judgements, self.plan.row_ids, asked=asked)

    def why_not(self, level_id: str) -> Explanation:
        """Give what keeps a level from being reached: each criterion that is not met, what it lacks, and where.

        Criteria that nothing in the plan would ever meet come first. Where a level is reached, has no gate, or
        nothing of it counts, the explanation says so and has no parts.

        Raises:
            StandardsError: The standard has no level with this id.
        """
        level = known_level(level_id, self.levels, self.standard)
        return why_not_reached(level, self.criteria, self.deadlines)

    def shortfall(self, level_id: str) -> Shortfall:
        """Give a smallest set of criteria that would have to be met for a level's gate to pass, and what they lack.

        Raises:
            StandardsError: The standard has no level with this id.
        """
        return shortfall_of(known_level(level_id, self.levels, self.standard), self.criteria, self.graph)

    def sensitivity(self) -> tuple[Unknown, ...]:
        """Give the criteria that cannot be told, that which narrows the score of the whole plan most first."""
        return unknowns_of(self.standard, self.criteria)

    def what_if(
        self, *changes: Change, as_of: date | str | None = None, settings: Settings | None = None
    ) -> Comparison:
        """Answer what would be if the plan said something else, without touching the plan.

        The changed plan is assessed as this one was. A change that begins after the day is left out: what happens
        later changes no earlier answer.

        Args:
            changes: What the plan would say, made one after another.
            as_of: The day of both assessments; the day of this one unless given.
            settings: What is ignored and waived in the second assessment, in place of the settings of this one.

        Raises:
            SettingsError: A change names a row or criterion that there is not, or an argument cannot be used.

        Examples:
            >>> from equalityplan.assessment import StatusChange
            >>> from equalityplan.model.objective import PlanRow
            >>> from equalityplan.model.plan import Section
            >>> from equalityplan.standard import load_standard
            >>> row = PlanRow(reference="2.13", actions=["Hold three open meetings"], evidence="Notes of May 2012")
            >>> plan = Plan(sections=[Section("Community engagement and satisfaction", rows=[row])])
            >>> found = assess(plan, load_standard("eflg-2012"), "2012-11-01")
            >>> [difference.criterion_id for difference in found.what_if(StatusChange("2.13", "completed")).criteria]
            ['2.13']
        """
        day = self.as_of if as_of is None else as_date(as_of)
        before = self if day == self.as_of else self.over_time([day])[0]
        ground = Ground(plan=self.plan, standard=self.standard, mapping=self.mapping, ties=_ties(before))
        after = changed(ground, [change for change in changes if change.since is None or change.since <= day])
        chosen = self.settings if settings is None else settings
        return Comparison(
            before=before,
            after=assess(after.plan, self.standard, day, mapping=after.mapping, settings=chosen),
            changes=changes,
        )

    def over_time(self, dates: Iterable[date | str]) -> tuple[Assessment, ...]:
        """Assess the same plan as of other days, in the order given.

        Each is what `assess` gives for that day; the dependencies, the ties, and what rules judged without looking at
        the day, are found once for all of them.

        Raises:
            SettingsError: A day is no date.
        """
        rules, days = remembering(load_rules()), [as_date(day) for day in dates]
        engines = [Engine(rules=rules, graph=self.graph, as_of=day, settings=self.settings) for day in days]
        ties = tie_rows(self.standard, engines[0].rows, self.mapping) if engines else {}
        return tuple(_assessed(engine, self.standard, self.mapping, ties) for engine in engines)


@frozen(kw_only=True)
class Comparison:
    """A plan as it is and as it would be, assessed as of one day.

    Attributes:
        before: The assessment of the plan as it is.
        after: The assessment of the changed plan, which is `after.plan`.
        changes: The changes that were asked about.
    """

    before: Assessment
    after: Assessment
    changes: tuple[Change, ...] = ()

    _repr_html_ = comparison_html

    @property
    def later(self) -> tuple[Change, ...]:
        """The changes that begin after the day, and so change nothing yet."""
        return tuple(change for change in self.changes if change.since and change.since > self.after.as_of)

    @property
    def criteria(self) -> tuple[CriterionDifference, ...]:
        """The criteria whose verdict, or the answer to one of whose questions, differs."""
        return criterion_differences(self.before.criteria, self.after.criteria)

    @property
    def levels(self) -> tuple[LevelDifference, ...]:
        """The levels that stand otherwise to their gates."""
        return level_differences(self.before.levels, self.after.levels)

    @property
    def scores(self) -> tuple[Total, Total]:
        """The score of the whole plan, before and after."""
        return self.before.score, self.after.score

    def __str__(self) -> str:
        before, after = self.scores
        score = f"Score: {before.score or 'none'} -> {after.score or 'none'}"
        return "\n".join([*map(str, self.criteria), *map(str, self.levels), score])


def assess(
    plan: Plan | DependencyGraph,
    standard: Standard | str | os.PathLike[str],
    as_of: date | str,
    *,
    mapping: CriterionMapping | None = None,
    settings: Settings | None = None,
) -> Assessment:
    """Assess a plan under a standard.

    Two questions are asked of each criterion: is it planned, and is it delivered as of the day? The answers
    stay apart. Nothing but the arguments is looked at: not the clock, the network or earlier calls.

    Args:
        plan: The plan, or its dependencies if they are resolved already.
        standard: What it is read against: a standard, the id of one that comes with the library, or the path of one's
            own.
        as_of: The day for which the answers hold: a date, or an ISO 8601 text.
        mapping: Rows tied to criteria by a person, for plans that do not number the criteria.
        settings: What is ignored and waived.

    Raises:
        SettingsError: `as_of` is no date, or the settings or the mapping name what there is not.
        StandardsError: There is no such standard, or it asks for a rule that there is not.

    Examples:
        >>> from equalityplan.model.objective import PlanRow
        >>> from equalityplan.model.plan import Section
        >>> plan = Plan(sections=[Section("Community engagement and satisfaction", rows=[
        ...     PlanRow(reference="2.13", actions=["Hold three open meetings"], leads=["Clerk"], timescale="2012-09"),
        ... ])])
        >>> result = assess(plan, "eflg-2012", "2012-11-01").criteria["2.13"]
        >>> str(result.verdict)
        'cannot tell'
    """
    day = as_date(as_of)
    if not isinstance(standard, Standard):
        standard = load_standard(standard)
    settings = settings or Settings()
    rules = load_rules()
    graph = plan if isinstance(plan, DependencyGraph) else resolve(plan, standard)
    refuse_unknown_rules(standard, settings, rules)
    refuse_unknown_ties(standard, mapping, graph.rows)
    engine = Engine(rules=rules, graph=graph, as_of=day, settings=settings)
    return _assessed(engine, standard, mapping, tie_rows(standard, engine.rows, mapping))


def _assessed(
    engine: Engine, standard: Standard, mapping: CriterionMapping | None, ties: Mapping[str, Tie]
) -> Assessment:
    judged = engine.judge_all()
    judgements = ShownJudgements(judged)
    criteria = _criteria(standard, ties, judged, unfinished=bool(mapping and mapping.open))
    return Assessment(
        standard=standard,
        as_of=engine.as_of,
        graph=engine.graph,
        mapping=mapping,
        settings=engine.settings,
        criteria=criteria,
        themes=theme_results(standard, criteria),
        levels=level_results(standard, criteria),
        unscored=tuple(criterion.id for criterion in standard.criteria if not criterion.wording_seen),
        judgements=judgements,
        deadlines=tuple(find_deadlines(engine.graph, engine.rows, engine.as_of)),
        notices=(
            *stray_notices(standard, engine.rows, ties),
            *mapping_notices(mapping, engine.rows),
            *notices_of(engine.settings, criteria, judgements, engine.as_of),
        ),
    )


def _ties(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    return {criterion: result.rows for criterion, result in assessment.criteria.items() if result.rows}


def _counted(told: Sequence[Judgement]) -> RuleCount:
    by_verdict = Counter(judgement.verdict.name.lower() for judgement in told)
    return RuleCount(applied=len(told), failed=sum(judgement.failed for judgement in told), **by_verdict)


def _criteria(
    standard: Standard, ties: Mapping[str, Tie], judged: Judgements, *, unfinished: bool
) -> dict[str, CriterionResult]:
    known, engine = standard.criteria_by_id, judged.engine
    # What a suggestion ties says nothing of the criteria that it leaves out, nor does a mapping confirmed in part.
    by_mapping = Basis.SUGGESTED if unfinished else Basis.CONFIRMED
    named = {
        known[found].level: by_mapping if tie.basis is Basis.CONFIRMED else tie.basis
        for found, tie in ties.items()
        if tie.basis is not Basis.SUGGESTED and tie.rows
    }
    results = {}
    for criterion_id, tie in ties.items():
        criterion = known[criterion_id]
        tied = Tie(basis=Basis.PLAN) if tie.basis is Basis.NONE and _asks_the_plan(criterion, engine) else tie
        here = engine.settings
        result = not_in_force(criterion, engine.as_of, here.nation, here.body) or criterion_result(
            criterion, tied, judged, elsewhere=named.get(criterion.level, Basis.NONE)
        )
        sources = [source for row in tied.rows for source in engine.graph.actions_for(row.id).sources]
        result = evolve(result, inherited_from=tuple(dict.fromkeys(sources)))
        results[criterion_id] = _waived(result, engine.settings, engine.as_of)
    return results


def _asks_the_plan(criterion: Criterion, engine: Engine) -> bool:
    """Whether all that a criterion asks for is asked of the plan as a whole, so that no row needs to be tied to it.

    So it is of one that asks for no rule: no row could change that it cannot be told.
    """
    return {engine.rules[check.rule].judges for check in criterion.checks} <= {Subject.PLAN}


def _waived(result: CriterionResult, settings: Settings, day: date) -> CriterionResult:
    """Take a waived criterion out of every score."""
    for waiver in settings.waivers:
        if waiver.holds(result.criterion.id, None, day):
            answer = AspectResult(verdict=Verdict.NOT_APPLICABLE, reason=f"Waived: {waiver.reason}")
            return evolve(
                result, planned=answer, delivered=answer, verdict=answer.verdict, reason=answer.reason, where=None
            )
    return result

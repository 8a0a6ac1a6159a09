"""Assessment: what a plan's text meets of a standard; `assess` makes one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve, field, frozen

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
from equalityplan.assessment.remarks import notices_of
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
from equalityplan.assessment.sensitivity import Unknown, unknowns_of
from equalityplan.assessment.shortfall import Shortfall, shortfall_of
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
    judgements: tuple[Judgement, ...]
    deadlines: tuple[Deadline, ...]
    notices: tuple[Notice, ...] = ()

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.graph.plan

    @property
    def findings(self) -> tuple[Judgement, ...]:
        """The judgements that are not met or met only in part."""
        unmet = (Verdict.NOT_MET, Verdict.PARTIALLY_MET)
        return tuple(judgement for judgement in self.judgements if judgement.verdict in unmet)

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
        return not any(j.failed or (j.weight is Weight.MUST and j.verdict is Verdict.NOT_MET) for j in self.judgements)

    @property
    def score(self) -> Total:
        """The score of the whole plan, by the standard's own method."""
        return total_of(self.standard, self.criteria, self.levels)

    def why(self, criterion_id: str) -> Explanation:
        """Give the tree of reasons for a criterion's verdict, down to places in the document.

        Raises:
            KeyError: The standard has no scored criterion with this id.
        """
        return why_criterion(self.criteria[criterion_id], self.graph.rows, self.deadlines)

    def why_not(self, level_id: str) -> Explanation:
        """Give what keeps a level from being reached: each criterion that is not met, what it lacks, and where.

        Criteria that nothing in the plan would ever meet come first. Where a level is reached, has no gate, or
        nothing of it counts, the explanation says so and has no parts.

        Raises:
            KeyError: The standard has no level with this id.
        """
        return why_not_reached(self.levels[level_id], self.criteria, self.deadlines)

    def shortfall(self, level_id: str) -> Shortfall:
        """Give a smallest set of criteria that would have to be met for a level's gate to pass, and what they lack.

        Raises:
            KeyError: The standard has no level with this id.
        """
        return shortfall_of(self.levels[level_id], self.criteria, self.graph)

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
    standard: Standard,
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
        standard: What it is read against.
        as_of: The day for which the answers hold: a date, or an ISO 8601 text.
        mapping: Rows tied to criteria by a person, for plans that do not number the criteria.
        settings: What is ignored and waived.

    Raises:
        SettingsError: `as_of` is no date, or the settings or the mapping name what there is not.
        StandardsError: The standard asks for a rule that there is not.

    Examples:
        >>> from equalityplan.model.objective import PlanRow
        >>> from equalityplan.model.plan import Section
        >>> from equalityplan.standard import load_standard
        >>> plan = Plan(sections=[Section("Community engagement and satisfaction", rows=[
        ...     PlanRow(reference="2.13", actions=["Hold three open meetings"], leads=["Clerk"], timescale="2012-09"),
        ... ])])
        >>> result = assess(plan, load_standard("eflg-2012"), "2012-11-01").criteria["2.13"]
        >>> str(result.verdict)
        'cannot tell'
    """
    day = as_date(as_of)
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
    judgements = judged.shown()
    criteria = _criteria(standard, ties, judged)
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
        notices=tuple(notices_of(engine.settings, criteria, judgements, engine.as_of)),
    )


def _ties(assessment: Assessment) -> dict[str, tuple[str, ...]]:
    return {criterion: result.rows for criterion, result in assessment.criteria.items() if result.rows}


def _counted(told: Sequence[Judgement]) -> RuleCount:
    by_verdict = Counter(judgement.verdict.name.lower() for judgement in told)
    return RuleCount(applied=len(told), failed=sum(judgement.failed for judgement in told), **by_verdict)


def _criteria(standard: Standard, ties: Mapping[str, Tie], judged: Judgements) -> dict[str, CriterionResult]:
    known, engine = standard.criteria_by_id, judged.engine
    # What a suggestion ties says nothing of the criteria that it leaves out.
    named = {
        known[found].level: tie.basis for found, tie in ties.items() if tie.basis is not Basis.SUGGESTED and tie.rows
    }
    results = {}
    for criterion_id, tie in ties.items():
        criterion = known[criterion_id]
        tied = Tie(basis=Basis.PLAN) if tie.basis is Basis.NONE and _asks_the_plan(criterion, engine) else tie
        result = not_in_force(criterion, engine.as_of) or criterion_result(
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

"""M103: only work is counted, and no measure is about the problem itself."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.knowledge import counts_own_work, problem_types
from stakemap.model import known, listed
from stakemap.model.vocabulary import Stage
from stakemap.words import join, join_some, name_key

CARD = Card(
    code="M103",
    name="output-as-outcome",
    title="Only work is counted, not the problem",
    severity=Severity.MEDIUM,
    why=(
        "Arrests, tickets and hours show that somebody worked. Whether the problem got smaller shows in the harm done."
    ),
    remedy="Add one measure of the problem itself, such as crashes, injuries, calls or what those harmed say.",
    looks_at="The names of all measures.",
    judged=(
        "There is a gap when each one counts what the police or another service do or spend: arrests, tickets, "
        "patrols, hours, meetings. One measure of anything else is enough. It matters less before the response stage."
    ),
    not_assessed="While no measure is listed.",
    may_mean="These numbers show what the problem costs the police. That is worth knowing, and not enough alone.",
    sources=("pop-step-46", "pop-impact", "judgement"),
)

MOST_OFFERED = 3
"""Judgement: the types list the most telling ones first."""


def check(case: Case) -> Outcome:
    """Judge whether any measure is about the problem itself."""
    cast = case.cast
    names = [name for measure in listed(cast.problem.measures) if (name := known(measure.name)) is not None]
    if not names:
        return CannotTell("no measure is listed")
    if not all(counts_own_work(name) for name in names):
        return Looked()
    early = cast.reached.step < Stage.RESPONSE.step
    says = (
        f"No measure counts the problem itself, only what is done about it: {join_some(sorted(names, key=name_key))}."
    )
    return Looked((Gap(says, (), Confidence.STATED, Severity.LOW if early else None, _remedy(cast)),))


def _remedy(cast: Cast) -> str:
    """Offer the first measures of the problem's types that are no work and no output; empty without a type."""
    types = problem_types(listed(cast.problem.type), cast.own_types)
    every = (measure for kind in types for measure in kind.measures if not counts_own_work(measure.name))
    offered = [_inside(measure.name) for measure in every if not (measure.why or "").startswith("Output")]
    return f"Add one measure of the problem itself, such as: {join(offered[:MOST_OFFERED], 'or')}." if offered else ""


def _inside(name: str) -> str:
    """Give a name as it stands inside a sentence; an abbreviation keeps its capitals."""
    return name if name[1:2].isupper() else f"{name[0].lower()}{name[1:]}"

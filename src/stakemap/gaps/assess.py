"""Run the rules over one problem: each at most once, and only when the rules it needs are clear."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.gaps.acceptance import accept
from stakemap.gaps.case import Case, Stale
from stakemap.gaps.finding import (
    Assessment,
    CannotTell,
    Finding,
    Gap,
    Looked,
    NotAssessed,
    Outcome,
    Population,
)
from stakemap.gaps.roles import required_roles
from stakemap.gaps.score import add_points, points_of
from stakemap.model import known, listed
from stakemap.words import fold, name_key

if TYPE_CHECKING:
    from stakemap.gaps.card import Card
    from stakemap.gaps.registry import Rule

__all__ = ["assess", "find_stale", "run"]


@cache
def _rules() -> Mapping[str, Rule]:
    """Give all rules by code; they are loaded here, so that who only ranks recruits goes without them."""
    from stakemap.gaps.registry import RULES

    return {rule.card.code: rule for rule in RULES}


def _card(code: str) -> Card:
    return _rules()[code].card


def assess(cast: Cast) -> Assessment:
    """Find everything that is missing in a problem. Cost is near-linear in the size of the file.

    Args:
        cast: Who is who.
    """
    from stakemap.gaps.registry import CLOSING, JUDGING

    case = Case(cast, required_roles(cast))
    outcomes = run(JUDGING, case)
    found, stale = _accept(outcomes, cast)
    outcomes |= run(CLOSING, replace(case, stale=stale))
    closing = _findings({rule.card.code: outcomes[rule.card.code] for rule in CLOSING})
    findings = tuple(sorted((*found, *closing), key=_order))
    return Assessment(
        findings=findings,
        not_assessed=tuple(
            NotAssessed(code, outcome.why) for code, outcome in outcomes.items() if isinstance(outcome, CannotTell)
        ),
        points=add_points(findings),
        populations=tuple(
            Population(code, len(outcome.gaps), outcome.of, outcome.what)
            for code, outcome in outcomes.items()
            if isinstance(outcome, Looked) and outcome.of is not None
        ),
    )


def find_stale(cast: Cast) -> tuple[Stale, ...]:
    """Give the entries under ``accepted`` that silence nothing on the day, in file order.

    Only the rules that they name are run, and none that needs a network: an entry for one of these is left alone.
    """
    from stakemap.gaps.registry import JUDGING

    named = {fold(known(entry.gap) or "") for entry in listed(cast.problem.accepted)}
    asked = [rule for rule in JUDGING if not rule.card.network and named & {fold(rule.card.code), fold(rule.card.name)}]
    outcomes: dict[str, Outcome] = {rule.card.code: CannotTell("nobody asked") for rule in JUDGING}
    outcomes |= run(asked, Case(cast, required_roles(cast)))
    return tuple(sorted(_accept(outcomes, cast)[1], key=lambda entry: entry.index))


def _accept(outcomes: Mapping[str, Outcome], cast: Cast) -> tuple[tuple[Finding, ...], tuple[Stale, ...]]:
    not_assessed = [code for code, outcome in outcomes.items() if isinstance(outcome, CannotTell)]
    cards = {code: rule.card for code, rule in _rules().items()}
    return accept(_findings(outcomes), cards, not_assessed, cast)


def run(rules: Iterable[Rule], case: Case) -> dict[str, Outcome]:
    """Give the outcome of each rule by code, in the order given.

    A rule is not assessed when one that it requires has a gap, accepted or not, or could not judge itself.
    """
    order = [rule.card.code for rule in rules]
    done: dict[str, Outcome] = {}
    for code in order:
        _outcome(code, case, done)
    return {code: done[code] for code in order}


def _outcome(code: str, case: Case, done: dict[str, Outcome]) -> Outcome:
    if code not in done:
        rule = _rules()[code]
        waits = (_waits_for(needed, case, done) for needed in rule.card.requires)
        why = next((reason for reason in waits if reason), "")
        done[code] = CannotTell(why) if why else rule.check(case)
    return done[code]


def _waits_for(code: str, case: Case, done: dict[str, Outcome]) -> str:
    """Say what stands in the way of rules that require this one; empty when nothing does."""
    match _outcome(code, case, done):
        case CannotTell(why):
            return why
        case Looked(gaps) if gaps:
            return _card(code).because
        case _:
            return ""


def _findings(outcomes: Mapping[str, Outcome]) -> tuple[Finding, ...]:
    return tuple(
        _finding(code, gap) for code, outcome in outcomes.items() if isinstance(outcome, Looked) for gap in outcome.gaps
    )


def _finding(code: str, gap: Gap) -> Finding:
    card = _card(code)
    severity = gap.severity or card.severity
    hidden = (_card(other).severity for other in gap.hides)
    return Finding(
        code=code,
        rule=card.name,
        about=gap.about,
        severity=severity,
        confidence=gap.confidence,
        says=gap.says,
        remedy=gap.remedy or card.remedy,
        points=points_of(code, severity, hidden) if card.counts else 0,
        sources=gap.sources or card.sources,
    )


def _order(finding: Finding) -> tuple[object, ...]:
    """Sort by severity, code and name; the rest only makes the order the same for any order of lines."""
    names = tuple(name_key(name) for name in finding.about)
    rest = (finding.about, finding.says, finding.confidence, finding.remedy, finding.sources)
    return (finding.severity.order, finding.code, names, *rest)

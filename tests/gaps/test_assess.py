"""The engine: which rules run, how findings are ordered, what they count."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from stakemap.cast import build_cast
from stakemap.gaps import RULES, Assessment, Confidence, Severity, rule
from stakemap.gaps.assess import assess, run
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Looked
from stakemap.gaps.score import points_of
from stakemap.model import Problem
from stakemap.model.problem_type import ProblemType

Judge = Callable[..., Assessment]

MOTEL = {"stakeholders": ["Fernvale Motel"]}


def test_an_almost_empty_file_gives_one_complaint_for_each_missing_thing(judge: Judge) -> None:
    """Without stakeholders nobody is called unnamed, unheld or idle."""
    result = judge({})
    assert {finding.code for finding in result.findings} == {
        "A101",
        "M105",
        "P100",
        "P106",
        "P118",
        "S101",
    }
    blocked = {entry.rule for entry in result.not_assessed if entry.why.endswith("(P100)")}
    assert blocked == {rule.card.code for rule in RULES if "P100" in rule.card.requires} >= {"P101", "P105", "P114"}


def test_a_rule_waits_also_for_a_required_gap_that_is_accepted(judge: Judge) -> None:
    """Accepting that there are no numbers does not make measures without a baseline a complaint."""
    result = judge({"measures": ["Calls"], "accepted": [{"gap": "A101", "because": "Later"}]})
    assert result.of("A101")[0].accepted is not None
    assert "M101" in {entry.rule for entry in result.not_assessed}


def test_a_rule_that_requires_one_that_cannot_tell_gives_the_same_reason() -> None:
    """The reason is handed on, not replaced by the name of the rule in between."""
    case = Case(build_cast(Problem.model_validate({"problem": "A made-up problem"}), date(2025, 1, 15)))
    outcomes = run([rule for rule in RULES if rule.card.requires], case)
    reasons = {outcome.why for outcome in outcomes.values() if isinstance(outcome, CannotTell)}
    assert reasons == {
        "nobody is on the list yet (P100)",
        "no issue is written down (S101)",
        "no number says how big the problem is (A101)",
        "no project lead (P118)",
    }


def test_running_one_rule_runs_what_it_requires_first() -> None:
    """The outcome holds only the rules asked for."""
    problem = Problem.model_validate({"problem": "A made-up problem", **MOTEL})
    asked = rule("P101")
    assert asked is not None
    outcomes = run([asked], Case(build_cast(problem, date(2025, 1, 15))))
    assert list(outcomes) == ["P101"]
    assert isinstance(outcomes["P101"], Looked)


def test_findings_come_by_severity_code_and_name(judge: Judge) -> None:
    """The weightiest come first; inside a rule the names are in order, whatever their case."""
    result = judge({"agency": "Fernvale Police", "stakeholders": ["motel B", "Motel A", "motel C"]})
    order = [(finding.severity.order, finding.code) for finding in result.findings]
    assert order == sorted(order)
    assert [finding.about for finding in result.of("P101")] == [("Motel A",), ("motel B",), ("motel C",)]


def test_the_total_is_the_sum_of_its_parts(judge: Judge) -> None:
    """Nothing is added that no finding shows."""
    result = judge(MOTEL)
    assert result.points == sum(finding.points for finding in result.findings) > 0


@pytest.mark.parametrize(("severity", "points"), [("high", 3), ("medium", 2), ("low", 1)])
def test_a_gap_counts_by_its_severity(severity: str, points: int) -> None:
    """High counts three, medium two, low one."""
    assert points_of("P101", Severity(severity)) == points


def test_gaps_that_will_show_later_count_already() -> None:
    """Points of further gaps are added by their severity."""
    assert points_of("P101", Severity.HIGH, (Severity.LOW, Severity.MEDIUM)) == 6


def test_a_populations_reads_as_part_of_a_sentence(judge: Judge) -> None:
    """How many of how many is given for rules that count, and for no other."""
    result = judge({"agency": "Fernvale Police", "stakeholders": ["Fernvale Motel", "Fernvale Hospital"]})
    assert str(result.population("P101")) == "2 of 2 partners outside the department"
    assert result.population("P118") is None
    assert result.population("P103") is None


def test_findings_have_the_shape_other_programs_rely_on(judge: Judge) -> None:
    """A finding becomes plain JSON with the agreed keys."""
    finding = judge(MOTEL).of("P101")[0]
    assert json.loads(json.dumps(finding.as_json())) == {
        "code": "P101",
        "rule": "unnamed-stakeholder",
        "about": ["Fernvale Motel"],
        "severity": "high",
        "confidence": "absent",
        "says": "Nobody is named at Fernvale Motel.",
        "remedy": "Find out who deals with this problem there, and write the name under people.",
        "points": 3,
        "sources": ["training-report", "proactive-alliance"],
        "accepted": None,
    }
    assert finding.confidence is Confidence.ABSENT


def test_not_assessed_rules_have_the_shape_other_programs_rely_on(judge: Judge) -> None:
    """A rule that could not judge gives its code and the reason."""
    shapes = [entry.as_json() for entry in judge({"agency": "Fernvale Police", **MOTEL}).not_assessed]
    assert {"rule": "P103", "why": "no ties are recorded yet"} in shapes


def test_a_department_can_bring_its_own_roles() -> None:
    """A role of an own problem type is required like any other, with the sources of the type."""
    own = ProblemType.model_validate(
        {
            "id": "motel trouble",
            "name": "Trouble at motels",
            "roles": [{"id": "licensee", "name": "Holder of the license", "why": "Runs it.", "by_stage": "scanning"}],
        }
    )
    problem = Problem.model_validate({"problem": "A made-up problem", "type": "Motel trouble", **MOTEL})
    cast = build_cast(problem, date(2025, 1, 15))
    names = {finding.about[0] for finding in assess(replace(cast, own_types=(own,))).of("P106")}
    assert "Holder of the license" in names
    assert "Holder of the license" not in {finding.about[0] for finding in assess(cast).of("P106")}

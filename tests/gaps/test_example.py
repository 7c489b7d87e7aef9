"""The complete example: it reads without a remark, has no gap of weight, and tells a story over six months."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from stakemap.cast import Cast, build_cast
from stakemap.gaps import Assessment, Severity, assess
from stakemap.gaps.disputes import find_disputes
from stakemap.gaps.notes import note_accepted
from stakemap.knowledge.notes import note_words
from stakemap.load import Loaded, read_text
from stakemap.model import Problem, known, listed
from stakemap.model.vocabulary import ActionKind, ActionStatus, LogPurpose, Status, TieState
from stakemap.recruit import Recruit, rank_recruits

START, LATER, DAY = date(2025, 1, 15), date(2025, 4, 1), date(2025, 7, 15)
BUILDING = "Building Office"


@pytest.fixture(scope="module")
def loaded(root: Path) -> Loaded:
    """The example as it is read from its file."""
    return read_text((root / "problems" / "harbor-street.yaml").read_bytes(), "harbor-street.yaml")


@pytest.fixture(scope="module")
def problem(loaded: Loaded) -> Problem:
    """What the example says."""
    assert loaded.problem is not None
    return loaded.problem


def cast_on(problem: Problem, day: date = DAY) -> Cast:
    """Give who is who on a day."""
    return build_cast(problem, day)


def found(problem: Problem, day: date = DAY) -> Assessment:
    """Give what is missing on a day."""
    return assess(cast_on(problem, day))


def recruits(problem: Problem, day: date = DAY) -> dict[str, Recruit]:
    """Give who still needs to be recruited on a day, by name, best first."""
    return {recruit.name: recruit for recruit in rank_recruits(cast_on(problem, day))}


def test_check_has_nothing_to_say(loaded: Loaded, problem: Problem) -> None:
    """On its day the file has neither a mistake nor a remark."""
    assert loaded.errors == ()
    assert loaded.notes == ()
    assert note_words("harbor-street.yaml", loaded) == ()
    assert note_accepted("harbor-street.yaml", loaded, cast_on(problem)) == ()


def test_the_first_remark_says_that_all_is_made_up(loaded: Loaded) -> None:
    """Below the line for editors: nobody can take the town, the people or the numbers for real; lines fit a window."""
    lines = loaded.text.splitlines()
    assert lines[1].startswith("# Fernvale, its motels, its officers and everybody else named here are fictional")
    assert [line for line in lines if len(line) > 110] == []


@pytest.mark.parametrize("day", [START, LATER, DAY])
def test_no_gap_of_high_severity(problem: Problem, day: date) -> None:
    """Neither at its end nor on the way there."""
    assert [finding.says for finding in found(problem, day).findings if finding.severity is Severity.HIGH] == []


def test_the_gaps_that_are_left_open_on_purpose(problem: Problem) -> None:
    """One agreed action waits for the schools, whom one officer knows and nobody works with; one question is open."""
    result = found(problem)
    assert [(finding.code, finding.about) for finding in result.open] == [
        ("R105", ("A help hour for families, once a month at the chamber",)),
        ("A106", ("Where do people go who are asked to leave a motel?",)),
        ("P120", ("School District",)),
    ]
    assert result.not_assessed == ()


def test_the_gaps_that_are_accepted(problem: Problem) -> None:
    """Each has a reason, a name and an end, and is the only gap of its rule."""
    result = found(problem)
    accepted = [finding for finding in result.findings if finding.accepted]
    assert [(finding.code, finding.about) for finding in accepted] == [
        ("P106", ("Chain or brand above the motel",)),
        ("P108", ("Toni Fictional",)),
    ]
    for finding in accepted:
        assert len(result.of(finding.code)) == 1
        assert finding.accepted is not None
        assert finding.accepted.because and finding.accepted.by and finding.accepted.until


def test_an_acceptance_ends(problem: Problem) -> None:
    """After its last day the gap counts again, and the entry is out of date."""
    result = found(problem, date(2026, 1, 1))
    assert not any(finding.accepted for finding in result.findings)
    assert len(result.of("G101")) == 2


def test_the_list_of_recruits_gets_shorter(problem: Problem) -> None:
    """All sixteen in January, ten in April, and in July five: who talks, who said no, and who is unknown."""
    lists = [list(recruits(problem, day)) for day in (START, LATER, DAY)]
    assert [len(names) for names in lists] == [16, 10, 5]
    assert set(lists[2]) == {
        "County Probation",
        "City Council",
        "School District",
        "Gull Inn",
        "Tidewater Room Holdings",
    }
    assert set(lists[2]) < set(lists[1]) < set(lists[0])
    assert {recruit.basis for recruit in recruits(problem).values()} == {"listed"}


def test_whoever_is_hard_to_win_is_not_buried(problem: Problem) -> None:
    """Nobody is asked for anything before its time: each of the five gets another first step."""
    steps = {name: recruit.first_step for name, recruit in recruits(problem).items()}
    assert len(set(steps.values())) == len(steps)
    assert "leave the door open" in steps["Tidewater Room Holdings"]
    assert "ask for nothing" in steps["County Probation"].lower()
    assert steps["Gull Inn"].startswith("Ask Val Storybook (Gull Inn) what is missing")
    assert steps["School District"].startswith("Find out where you stand")


def test_a_partner_whose_contact_left_comes_back_on_the_list(problem: Problem) -> None:
    """For two weeks nobody at the building office was known: then it was lapsed, before and after it was not."""
    assert BUILDING not in recruits(problem, date(2025, 3, 15))
    lapsed = recruits(problem, LATER)[BUILDING]
    assert (lapsed.basis, lapsed.rank) == ("lapsed", 1)
    assert "Casey Fairytale" in lapsed.first_step
    assert BUILDING not in recruits(problem, date(2025, 4, 15))


def test_a_strained_tie_is_repaired(problem: Problem) -> None:
    """In January the first step is only to hear what went wrong; after the talk of 20 February the tie works."""
    assert "only to hear what went wrong" in recruits(problem, START)["Lantern Motel"].first_step
    ends = ("fernvale-police", "lantern-motel")
    states = [
        {tie.state for tie in cast_on(problem, day).ties if (tie.a, tie.b) == ends}
        for day in (START, date(2025, 2, 21))
    ]
    assert TieState.STRAINED in states[0] and TieState.ACTIVE not in states[0]
    assert TieState.ACTIVE in states[1] and TieState.STRAINED not in states[1]


def test_an_officer_hands_over(problem: Problem) -> None:
    """Lee Pretend is on the team in March and Jamie Novel in April, and nothing hangs on either of them."""
    team = {day: {h.name for h in cast_on(problem, day).people if h.current} for day in (date(2025, 3, 15), LATER)}
    assert "Lee Pretend" in team[date(2025, 3, 15)] - team[LATER]
    assert "Jamie Novel" in team[LATER] - team[date(2025, 3, 15)]
    assert [finding.about for finding in found(problem, LATER).of("P108")] == [("Toni Fictional",)]


def test_a_stance_changes(problem: Problem) -> None:
    """The Lantern Motel is against the permit in April, and in July no longer; Tidewater is then."""
    against = [
        {dispute.proposal: dispute.sides[1] for dispute in find_disputes(cast_on(problem, day))} for day in (LATER, DAY)
    ]
    assert [each["A yearly permit for motels"] for each in against] == [
        ("lantern-motel",),
        ("tidewater-room-holdings",),
    ]


def test_the_numbers_come_in(problem: Problem) -> None:
    """In April one number still waits to be taken again; in July every measure has one from before and after."""
    survey = ("Long-stay guests who feel safe at night",)
    assert [finding.about for finding in found(problem, date(2025, 4, 10)).of("M106")] == [survey]
    assert found(problem).of("M106") == ()
    for measure in listed(problem.measures):
        assert known(measure.baseline) and listed(measure.readings) and measure.target is not None


def test_the_claims_are_modest(problem: Problem) -> None:
    """The file says itself that its numbers prove nothing, and that it looked whether trouble moved."""
    assessment = known(problem.assessment)
    assert assessment is not None
    assert "Not a proof" in (known(assessment.outcome) or "")
    assert known(assessment.displacement)


def test_it_shows_every_word_once(problem: Problem) -> None:
    """A newcomer finds actions of every kind and status, ties of every state, and contacts of both purposes."""
    response = known(problem.response)
    assert response is not None
    actions = listed(response.actions)
    assert {action.kind for action in actions} == set(ActionKind)
    assert {action.status for action in actions} == set(ActionStatus)
    assert all(known(action.note) for action in actions if action.status is ActionStatus.DROPPED)
    states = {str(tie.state) for tie in listed(problem.relationships)}
    assert states == {*TieState, "none", "unknown"}
    assert {entry.purpose for entry in listed(problem.log)} == set(LogPurpose)
    words = {party.standing.word for party in cast_on(problem).partners}
    assert words == {*(Status.COMMITTED, Status.ENGAGED, Status.TALKING, Status.OUTREACH, Status.DECLINED), "unknown"}

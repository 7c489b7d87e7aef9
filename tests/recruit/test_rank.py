"""The order of the list: shared ranks, ranges, and the laws that hold for every file."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.recruit.builders import AGENCY, action, ranked

NAMES = ["Harbor Hospital", "School", "Motel", "Council", "Shelter", "Church"]
LEVELS = st.sampled_from(["low", "medium", "high", "unknown", None])
STATUSES = st.sampled_from(
    ["not contacted", "outreach", "talking", "engaged", "committed", "declined", "unknown", None]
)


@st.composite
def problems(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a fictional problem with up to six stakeholders, some actions and some ties."""
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    parties = [
        {"name": name, "influence": draw(LEVELS), "affected": draw(LEVELS), "status": draw(STATUSES)} for name in names
    ]
    some = st.lists(st.sampled_from(NAMES), unique=True, max_size=3)
    kinds = st.sampled_from(["proposed", "agreed", "under way", "dropped"])
    actions = [
        action(f"Action {i}", draw(kinds), needs=draw(some), maybe=draw(some)) for i in range(draw(st.integers(0, 3)))
    ]
    ends = st.lists(st.sampled_from([AGENCY, *names]), unique=True, min_size=2, max_size=2)
    ties = [
        {"between": pair, "state": draw(st.sampled_from(["known", "active", "strained", "ended"]))}
        for pair in draw(st.lists(ends, max_size=4))
    ]
    return {"stakeholders": [AGENCY, *parties], "response": {"actions": actions}, "relationships": ties}


def test_equal_points_share_a_rank() -> None:
    """Recruits with the same points have the same rank, and the next rank leaves room for them."""
    influential = [{"name": "Council", "influence": "high"}, {"name": "Mayor", "influence": "high"}]
    found = ranked(stakeholders=[*influential, "School"], stage="scanning")
    assert found["Council"].rank == found["Mayor"].rank
    above = sum(1 for recruit in found.values() if recruit.points > found["School"].points)
    assert found["School"].rank == above + 1


def test_the_question_names_the_fact_that_would_move_the_rank_most() -> None:
    """A recruit whose influence nobody knows carries the question that would settle its rank."""
    found = ranked(stakeholders=["School", {"name": "Council", "influence": "medium"}], stage="scanning")
    assert found["School"].question is not None
    assert "how much School can decide" in found["School"].question
    assert found["Council"].question is None


def test_known_facts_leave_no_range_of_their_own() -> None:
    """When every influence is known and nothing is a guess, ranges are as narrow as the ranks."""
    parties = [{"name": name, "influence": "high"} for name in NAMES]
    found = ranked(stakeholders=parties, stage="scanning")
    assert all(recruit.rank_range == (recruit.rank, recruit.rank) for recruit in found.values())


@given(problems())
def test_the_rank_lies_in_its_range(fields: dict[str, Any]) -> None:
    """Every rank lies within its range, and the ranks follow the points."""
    found = list(ranked(**fields).values())
    for recruit in found:
        low, high = recruit.rank_range
        assert 1 <= low <= recruit.rank <= high <= len(found)
        assert recruit.rank == 1 + sum(1 for other in found if other.points > recruit.points)


@given(problems())
def test_adding_an_unrelated_stakeholder_changes_nobodys_points(fields: dict[str, Any]) -> None:
    """One more stakeholder that nothing refers to leaves everybody else's points alone."""
    before = {name: recruit.points for name, recruit in ranked(**fields).items()}
    more = {**fields, "stakeholders": [*fields["stakeholders"], "Quilt Club"]}
    after = {name: recruit.points for name, recruit in ranked(**more).items() if name != "Quilt Club"}
    assert after == before


@given(problems(), st.sampled_from(NAMES), st.sampled_from(["proposed", "agreed"]))
def test_one_more_action_never_lowers_whom_it_needs(fields: dict[str, Any], name: str, status: str) -> None:
    """An action added for somebody never lowers their points."""
    before = ranked(**fields)
    actions = [*fields["response"]["actions"], action("One more", status, needs=[name])]
    after = ranked(**{**fields, "response": {"actions": actions}})
    if name in before:
        assert after[name].points >= before[name].points


@given(problems(), st.sampled_from(NAMES))
def test_engaging_somebody_takes_them_off_and_raises_others_only_as_the_last_one(
    fields: dict[str, Any], name: str
) -> None:
    """Engaging a stakeholder takes it off the list; others only gain by being the last one an action waits for."""
    if not any(party != AGENCY and party["name"] == name for party in fields["stakeholders"]):
        return
    before = ranked(**fields)
    parties = [
        {**party, "status": "engaged"} if party != AGENCY and party["name"] == name else party
        for party in fields["stakeholders"]
    ]
    after = ranked(**{**fields, "stakeholders": parties})
    assert name not in after
    for other, recruit in after.items():
        gained = {r.code: r.points for r in recruit.reasons}
        had = {r.code: r.points for r in before[other].reasons}
        assert all(points <= had.get(code, 0) for code, points in gained.items() if code != "last-for-action")


@given(problems(), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(fields: dict[str, Any], random: Any) -> None:
    """Shuffling stakeholders, actions and ties gives the same list, apart from the order of titles in sentences."""
    before = {name: (r.rank, r.rank_range, r.points, r.basis) for name, r in ranked(**fields).items()}
    shuffled = dict(fields)
    shuffled["stakeholders"] = random.sample(fields["stakeholders"], len(fields["stakeholders"]))
    actions = fields["response"]["actions"]
    shuffled["response"] = {"actions": random.sample(actions, len(actions))}
    shuffled["relationships"] = random.sample(fields["relationships"], len(fields["relationships"]))
    assert {name: (r.rank, r.rank_range, r.points, r.basis) for name, r in ranked(**shuffled).items()} == before


@given(problems())
def test_renaming_changes_only_names(fields: dict[str, Any]) -> None:
    """Giving everybody another name of the same sort changes no rank and no points."""

    def renamed(value: Any) -> Any:
        if isinstance(value, str) and value in NAMES:
            return f"The {value} Again"
        if isinstance(value, list):
            return [renamed(item) for item in value]
        return {key: renamed(item) for key, item in value.items()} if isinstance(value, dict) else value

    before = sorted((r.rank, r.points, r.basis) for r in ranked(**fields).values())
    assert sorted((r.rank, r.points, r.basis) for r in ranked(**renamed(fields)).values()) == before

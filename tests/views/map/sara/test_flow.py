"""The SARA view: issues, actions, who each needs, what holds it up, and what has changed."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stakemap.cast import build_cast
from stakemap.load import load
from stakemap.model import Problem
from stakemap.recruit import rank_recruits
from stakemap.views.map.sara.acts import Act
from stakemap.views.map.sara.flow import Flow, compose_flow
from stakemap.views.map.sara.measured import Measured

DAY = date(2025, 3, 1)
BOARD = {"name": "Home", "status": "committed"}


def flow_of(*actions: dict[str, Any], **fields: Any) -> Flow:
    """Compose the SARA view of a fictional problem."""
    whole = {"problem": "Rosehill", "response": {"actions": actions} if actions else None, **fields}
    cast = build_cast(Problem.model_validate(whole), DAY)
    return compose_flow(cast, rank_recruits(cast))


def act_of(**action: Any) -> Act:
    """Compose one action of a problem with a party on board and two that are not."""
    fields = {"stakeholders": [BOARD, "Mayor", "Council"], "agency": "Fernvale Police"}
    return flow_of({"do": "Patrol", **action}, **fields).loose[0].act


def measure_of(**measure: Any) -> Measured:
    """Compose one measure."""
    return flow_of(measures=[{"name": "Calls", **measure}]).measured[0]


def test_actions_stand_with_their_issue() -> None:
    """Issues keep the order of the file; an action is told once and named again with other issues it answers."""
    flow = flow_of(
        {"do": "Lights", "answers": ["Thefts", "noise "]},
        {"do": "Talks", "answers": ["Noise"]},
        scanning={"issues": ["Noise", "Thefts", "Litter"]},
    )
    assert [issue.name for issue in flow.issues] == ["Noise", "Thefts", "Litter"]
    assert [act.title for act in flow.issues[0].acts] == ["Lights", "Talks"]
    assert flow.issues[1].acts == () and [act.title for act in flow.issues[1].also] == ["Lights"]
    assert flow.loose == ()


def test_issue_without_action_is_a_gap() -> None:
    """An issue that no action answers says so; an action that was dropped does not count."""
    flow = flow_of(
        {"do": "Fees", "answers": ["Noise"], "status": "dropped"},
        {"do": "Lights", "answers": ["Thefts"], "status": "done"},
        scanning={"issues": ["Noise", "Thefts", "Litter"]},
    )
    gaps = {issue.name: issue.gap for issue in flow.issues}
    assert gaps["Litter"] == "No action answers this issue yet: plan one."
    assert gaps["Noise"] == "The only action for it was dropped: plan one."
    assert gaps["Thefts"] == ""
    assert "2 without an action" in flow.stages[0].says


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (None, "It does not say which issue it answers: add it."),
        ("unknown", "Which issue it answers is unknown: find out."),
        ("none", "It answers none of the issues."),
        (["Fire"], 'It answers "Fire", which is not on the list of issues.'),
    ],
)
def test_action_without_issue_says_why(answers: object, says: str) -> None:
    """Absent, unknown, none and an issue that is not listed are four different reasons."""
    assert [loose.why for loose in flow_of({"do": "Patrol", "answers": answers}).loose] == [says]


def test_blocked_sentence() -> None:
    """An open action names whom it waits for, by rank, with the ranks."""
    act = act_of(needs=["Council", "Home", "Mayor", "some sponsors"])
    assert act.says == "Stands still: waits for Mayor (1), Council (2=) and some sponsors (9=)."
    assert act.blocked and not act.clear
    assert [(need.chip.name, need.missing) for need in act.needs] == [
        ("Mayor", True),
        ("Council", True),
        ("some sponsors", True),
        ("Home", False),
    ]
    assert act_of(needs=["Mayor"], status="under way").says == "Held up: waits for Mayor (1)."


@pytest.mark.parametrize(
    ("action", "says", "clear"),
    [
        ({"needs": ["Home"]}, "Nobody is missing: all it needs are on board.", True),
        ({"needs": ["Fernvale Police"]}, "It needs nobody but us.", True),
        ({"needs": "none"}, "It needs nobody but us.", True),
        ({"needs": ["Home"], "maybe": ["Mayor"]}, "Perhaps nobody is missing: ask those who may be needed.", False),
        ({"needs": "unknown"}, "Who it needs is unknown: find out.", False),
        ({}, "Nobody has written down who it needs: add them.", False),
    ],
)
def test_what_holds_nothing_up(action: dict[str, Any], says: str, clear: bool) -> None:
    """On board, only us, none, a guess, unknown and absent each have their own sentence; only the first are clear."""
    act = act_of(**action)
    assert (act.says, act.clear, act.blocked) == (says, clear, False)


def test_guess_never_blocks() -> None:
    """Somebody whom only a maybe names is shown as a guess, behind the others, and holds nothing up."""
    act = act_of(needs=["Home"], maybe=["Council"])
    assert [(need.chip.name, need.guess, need.missing) for need in act.needs] == [
        ("Home", False, False),
        ("Council", True, False),
    ]


def test_who_has_left_is_missing() -> None:
    """An action waits for a party that has left, and says that it has."""
    gone = {"name": "Mill", "left": "2024-05-01", "status": "committed"}
    act = flow_of({"do": "Patrol", "needs": ["Mill"]}, stakeholders=[gone]).loose[0].act
    assert act.says == "Stands still: waits for Mill (has left)." and act.needs[0].chip.gone


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_what_is_over_waits_for_nobody(status: str) -> None:
    """An action that is done or dropped names nobody and is not held up."""
    act = act_of(needs=["Mayor"], status=status, due="2025-01-01")
    assert act.over and not act.blocked and act.needs == () and act.says == ""
    assert act.facts == "No lead written down."


def test_lead_and_due() -> None:
    """Who leads is named; absent, unknown and none differ; a day that has passed reads as such."""
    assert act_of(lead="Sam Sample", due="2025-02-01").facts == "Led by Sam Sample. Was due February 1, 2025."
    assert act_of(due="2025-05-01").facts == "No lead written down. Due May 1, 2025."
    assert act_of(lead="unknown").facts == "Lead unknown: find out."
    assert act_of(lead="none").facts == "No lead."
    assert [act_of(status=status).status for status in (None, "unknown", "agreed")] == [
        "status not recorded",
        "status unknown",
        "agreed",
    ]


def test_before_and_after() -> None:
    """The number from before stands beside the latest one up to the day; a later one is not known yet."""
    measure = measure_of(
        unit="calls a month",
        better="lower",
        baseline={"value": "21", "from": "2024-01", "to": "2024-12"},
        target={"value": "10", "by": "2025-12-31"},
        readings=[
            {"date": "2025-02", "value": "14"},
            {"date": "2025-01", "value": "18"},
            {"date": "2025-04", "value": "9"},
        ],
    )
    assert (measure.before, measure.after, measure.when, measure.turn) == ("21", "14", "2025-02", "better")
    assert measure.target == "target 10 by December 31, 2025" and measure.open == ""


def test_several_numbers_of_one_period_stay() -> None:
    """Two numbers for one period are both shown, and nothing is concluded from them."""
    readings = [{"date": "2025-02", "value": "14"}, {"date": "2025-02", "value": "30"}]
    measure = measure_of(better="lower", baseline="21", readings=readings)
    assert measure.after == "14 or 30" and measure.turn == ""


@pytest.mark.parametrize(
    ("before", "after", "better", "turn"),
    [
        ("21", "14", "higher", "worse"),
        ("21", "21", None, "no change"),
        ("21", "14", None, ""),
        ("about 21", "14", "lower", ""),
        ("21", "10-14", "lower", ""),
        ("unknown", "14", "lower", ""),
    ],
)
def test_turn_needs_two_exact_numbers(before: str, after: str, better: str | None, turn: str) -> None:
    """Better and worse are told only from two exact numbers and a stated direction; unknown gives nothing."""
    assert measure_of(baseline=before, better=better, readings=[{"date": "2025-02", "value": after}]).turn == turn


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({}, "No number from before is written down. Not counted again yet."),
        ({"baseline": "unknown"}, "The number from before is unknown: find out. Not counted again yet."),
        ({"baseline": "none"}, "There is no number from before. Not counted again yet."),
        (
            {"baseline": {"value": "3", "from": "2026-01"}},
            "No number from before is written down. Not counted again yet.",
        ),
        ({"baseline": "3"}, "Not counted again yet."),
        ({"baseline": "3", "readings": "unknown"}, "The number since then is unknown: find out."),
        ({"baseline": "3", "readings": "none"}, "It is not counted again, on purpose."),
    ],
)
def test_missing_numbers_stay_apart(fields: dict[str, Any], says: str) -> None:
    """For both numbers absent, unknown and none are said in different words."""
    assert measure_of(**fields).open == says


@pytest.mark.parametrize(
    ("analysis", "says"),
    [
        (None, "No cause is written down yet."),
        ("unknown", "Why it happens is unknown: find out."),
        ({"hypothesis": "none"}, "Nobody could say why it happens."),
        ({"hypothesis": "The lots are dark."}, "The lots are dark."),
    ],
)
def test_why_it_happens(analysis: object, says: str) -> None:
    """A cause is told; absent, unknown and none differ."""
    flow = flow_of(analysis=analysis)
    assert flow.hypothesis == says and flow.hypothesis_known is says.endswith("dark.")


def test_open_questions() -> None:
    """Questions without an answer are told with those who hold it; answered ones are only counted."""
    flow = flow_of(
        analysis={
            "questions": [
                {"ask": "When?", "answer": "At night"},
                {"ask": "Who?", "data_from": ["Home"]},
                {"ask": "How?", "data_from": "unknown"},
            ]
        }
    )
    assert [(one.ask, one.source) for one in flow.questions] == [
        ("Who?", "Ask Home."),
        ("How?", "Who knows is unknown: find out."),
    ]
    assert flow.asked == "2 of 3 questions still open"


def test_empty_lists_say_what_is_missing() -> None:
    """Without issues, actions and numbers each place says so; unknown and none are not "not yet"."""
    flow = flow_of()
    assert flow.no_issue == "No issue is written down yet." and flow.no_measure == "No number is written down yet."
    assert flow.no_act == "No action is written down yet."
    flow = flow_of(scanning={"issues": "unknown"}, measures="none", response="unknown")
    assert flow.no_issue == "Unknown: find out which issues there are."
    assert flow.no_measure == "There is no number, the file says."
    assert flow.no_act == "Unknown: find out which actions there are."


def test_stages_and_goal() -> None:
    """The four stages come in order with what each has; the one that is reached is marked; the goal has its day."""
    flow = flow_of(
        {"do": "Patrol", "needs": ["Mayor"]}, stage="response", stakeholders=["Mayor"], scanning={"issues": ["Noise"]}
    )
    assert [stage.name for stage in flow.stages] == ["Scanning", "Analysis", "Response", "Assessment"]
    assert [stage.name for stage in flow.stages if stage.reached] == ["Response"]
    assert flow.stages[2].says == "1 open action, 1 held up"
    goal = flow_of(response={"goal": {"text": "Quiet nights.", "by": "2025-12-31"}}).goal
    assert goal == "Quiet nights, by December 31, 2025"


@pytest.mark.parametrize("judged", [None, "unknown", "none", "yes", "no"])
def test_progress_keeps_five_answers_apart(judged: str | None) -> None:
    """Whether there is progress reads differently for absent, unknown, none, yes and no."""
    said = {
        answer: flow_of(assessment={"substantial_progress": answer, "outcome": "Fewer calls"}).outcome
        for answer in (None, "unknown", "none", "yes", "no")
    }
    assert said[judged][1] == "Fewer calls"
    assert sum(other == said[judged] for other in said.values()) == 1


def test_shipped_file(vista_maria: Path) -> None:
    """On Vista Maria two issues have no action, two actions no issue, and the training waits for the home."""
    cast = build_cast(load(vista_maria), DAY)
    flow = compose_flow(cast, rank_recruits(cast))
    assert [issue.name for issue in flow.issues if issue.gap] == [
        "Incomplete information when reporting runaway juveniles",
        "Resident complaints",
    ]
    assert len(flow.loose) == 2
    acts = {act.title: act for issue in flow.issues for act in issue.acts}
    training = acts["De-escalation training and expectations provided by DHPD for Vista Maria staff"]
    assert training.says == "Stands still: waits for Vista Maria (1)."

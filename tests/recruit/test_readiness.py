"""Readiness for each ask: what is known, the next question, and the wrong one."""

from __future__ import annotations

from typing import Any

import pytest

from stakemap.recruit.readiness import AskReadiness, compose_readiness
from tests.recruit.builders import AGENCY, action, cast_of

HOSPITAL = "Harbor Hospital"


def rows(readiness: Any = None, *actions: dict[str, Any], **keys: Any) -> tuple[AskReadiness, ...]:
    """Give the rows for the hospital, on 1 March 2025."""
    party = {"name": HOSPITAL, **({} if readiness is None else {"readiness": readiness}), **keys}
    needed = [{"needs": [HOSPITAL], **entry} for entry in actions]
    cast = cast_of(stakeholders=[AGENCY, party], response={"actions": needed})
    return compose_readiness(cast, cast.party("harbor-hospital"))


def question(readiness: Any, **keys: Any) -> str:
    """Give the next question after one judgement."""
    (row,) = rows(readiness, **keys)
    return row.question


def test_nothing_asked_and_nothing_judged_is_nothing_to_tell() -> None:
    """There is no row, and none for an entry that says nothing."""
    assert rows() == ()
    assert rows("unknown") == rows({"ask": "Share numbers", "stage": "unknown"}) == ()


def test_every_open_action_is_an_ask_agreed_ones_first() -> None:
    """What is done, dropped or only a guess asks for nothing."""
    found = rows(
        None,
        action("Share numbers"),
        action("Train staff", "agreed"),
        action("Open a ward", "done"),
        action("Close a ward", "dropped"),
        action("Lend a room", needs=[], maybe=[HOSPITAL]),
    )
    assert [(row.ask, row.agreed, row.judged) for row in found] == [
        ("Train staff", True, False),
        ("Share numbers", False, False),
    ]


def test_a_judgement_belongs_to_the_ask_it_names() -> None:
    """Case and the full stop do not matter; other actions stay unjudged, other asks have rows of their own."""
    judged = [{"ask": "share numbers.", "stage": "preparing"}, {"ask": "Lend a room", "stage": "thinking"}]
    found = rows(judged, action("Share numbers"), action("Train staff"))
    assert [(row.ask, row.agreed, row.stage) for row in found] == [
        ("Share numbers", False, "preparing"),
        ("Train staff", False, None),
        ("Lend a room", None, "thinking"),
    ]


def test_a_judgement_without_an_ask_stands_for_the_only_one() -> None:
    """With one open action it is about that; with several it is told apart from them."""
    assert [(row.ask, row.stage) for row in rows("thinking", action("Train staff"))] == [("Train staff", "thinking")]
    found = rows("thinking", action("Train staff"), action("Share numbers"))
    assert [(row.ask, row.stage) for row in found] == [("Share numbers", None), ("Train staff", None), ("", "thinking")]


def test_the_last_judgement_of_an_ask_counts_up_to_the_day() -> None:
    """Earlier ones are history, later ones were not made yet, and one without a day gives way to any with one."""
    dated = [{"stage": "preparing", "date": "2025-01"}, {"stage": "not considering", "date": "2024-05"}]
    later = {"stage": "acting", "date": "2025-06"}
    assert [row.stage for row in rows([*dated, later])] == ["preparing"]
    assert [row.stage for row in rows([*dated, {"stage": "slipped back"}])] == ["preparing"]
    assert [row.stage for row in rows([later, {"stage": "slipped back"}])] == ["slipped back"]


def test_what_was_judged_of_something_over_is_not_told() -> None:
    """Nothing is asked there any more."""
    assert rows({"ask": "Open a ward", "stage": "thinking"}, action("Open a ward", "dropped")) == ()


@pytest.mark.parametrize(
    ("readiness", "asked"),
    [
        (
            {"importance": 4, "confidence": 7},
            "You said 4 for importance. Why 4 and not lower? What would make it 5?",
        ),
        (
            {"importance": 8, "confidence": 2},
            "You said 2 for how sure you are that you can. "
            "Why 2 and not lower? What would make it 3, and how can we help?",
        ),
        ({"importance": 2, "confidence": 1}, "You said 2 for importance. Why 2 and not lower? What would make it 3?"),
        ({"importance": 0, "confidence": 9}, "What would have to happen for this to matter to you?"),
        (
            {"importance": 9, "confidence": 0},
            "What would have to be in place for you to see a way, and how can we help?",
        ),
        (
            {"importance": 5, "confidence": 10},
            "You said 5 for importance. Why 5 and not lower? What would be a first small step?",
        ),
        ({"importance": 9}, "How sure are you that you can do it, from 0 to 10?"),
        ({"importance": 9, "confidence": "unknown"}, "How sure are you that you can do it, from 0 to 10?"),
        ({"confidence": 2}, "How important is this to you, from 0 to 10?"),
    ],
)
@pytest.mark.parametrize("stage", [{}, {"stage": "thinking"}])
def test_the_rulers_choose_while_they_are_in_two_minds(stage: Any, readiness: Any, asked: str) -> None:
    """Importance first; little of it and little confidence need different questions, with their own number."""
    assert question({**stage, **readiness}) == asked


@pytest.mark.parametrize(
    ("readiness", "word"),
    [
        ("not considering", "How do you see this"),
        ({"stage": "not considering", "importance": 1}, "How do you see this"),
        ("thinking", "What speaks for it"),
        ({"stage": "thinking", "importance": "none", "confidence": "none"}, "What speaks for it"),
        ("preparing", "first small step"),
        ({"stage": "preparing", "importance": 9, "confidence": 3}, "You said 3 for how sure"),
        ({"stage": "acting", "confidence": 3}, "What works so far"),
        ("keeping it up", "What keeps this going"),
        ("slipped back", "What worked the last time"),
        ({"said": "Ask us again in spring."}, "How important is this to you, from 0 to 10?"),
    ],
)
def test_the_question_fits_the_stage(readiness: Any, word: str) -> None:
    """Whoever does not consider it is not asked for numbers, and whoever acts is not asked whether they want to."""
    assert word in question(readiness)


def test_cannot_comes_before_will_not() -> None:
    """Whoever lacks the means is asked what is missing, and not why they do not want to."""
    (row,) = rows({"stage": "not considering", "importance": 1, "capacity": "low"})
    assert row.cannot
    assert row.question == "What is missing to do this: time, staff, mandate or money?"
    assert "cannot, which is not the same as they will not" in row.avoid


@pytest.mark.parametrize(
    ("own", "general", "cannot"),
    [
        (None, "low", True),
        ("unknown", "low", True),
        ("high", "low", False),
        ("none", "high", True),
        (None, "none", True),
        (None, "unknown", False),
        (None, None, False),
    ],
)
def test_able_to_do_this_goes_before_able_in_general(own: str | None, general: str | None, cannot: bool) -> None:
    """None means that they have nothing to spare; unknown means nothing yet."""
    readiness = {"stage": "preparing", **({"capacity": own} if own else {})}
    (row,) = rows(readiness, **({"capacity": general} if general else {}))
    assert row.cannot is cannot


def test_nothing_comes_before_repair_and_a_no_is_not_asked_again() -> None:
    """With a strained tie, after a no and after a step away there is no ruler and no ask."""
    judged = {"importance": 4, "capacity": "low"}
    tie = {"between": [AGENCY, HOSPITAL], "state": "strained"}
    cast = cast_of(stakeholders=[AGENCY, {"name": HOSPITAL, "readiness": judged}], relationships=[tie])
    (row,) = compose_readiness(cast, cast.party("harbor-hospital"))
    assert row.question == "What went wrong between us, as you see it?"
    assert question(judged, status="declined").startswith("What would have to be different")
    assert question(judged, status="stepped away").startswith("What changed for you")


@pytest.mark.parametrize(
    ("status", "word"),
    [
        ("not contacted", "How do you see this problem?"),
        ("outreach", "How do you see this problem?"),
        ("unknown", "How do you see this problem?"),
        ("talking", "How important is this to you, from 0 to 10? And apart from that, how sure"),
        ("engaged", "What works so far"),
    ],
)
def test_whoever_was_not_judged_is_met_where_they_stand(status: str, word: str) -> None:
    """Numbers are asked in a conversation, so not before there is one."""
    (row,) = rows(None, action("Train staff"), status=status)
    assert word in row.question
    assert row.says == ("Nobody judged yet how ready they are for this.", "Whether they are able is not known.")


def test_an_old_judgement_is_told_as_such_and_asked_again() -> None:
    """After ninety days their numbers are not built on any more."""
    (row,) = rows({"importance": 4, "date": "2024-11-30", "by": "Sam Sample"})
    assert row.stale
    assert row.question.startswith("How important is this to you today")
    assert row.says[-1] == "Judged by Sam Sample on 2024-11-30, more than 90 days ago: ask again before you rely on it."
    (fresh,) = rows({"importance": 4, "date": "2024-12-01"})
    assert not fresh.stale
    assert fresh.says[-1] == "Judged on 2024-12-01."
    assert question({"stage": "acting", "date": "2024"}).startswith("What works so far")


def test_what_is_known_is_told_in_sentences() -> None:
    """Stage, both rulers, ability, their words and who judged, with nothing left out and nothing made up."""
    (row,) = rows(
        {
            "ask": "Train staff",
            "stage": "thinking",
            "importance": 4,
            "confidence": "unknown",
            "said": "We would need a room",
            "by": "Sam Sample",
        },
        capacity={"level": "medium", "why": "Two nurses short."},
    )
    assert row.says == (
        "Stage: thinking (sees reasons for and against).",
        "Importance: 4 of 10. How sure they are that they can: still to be found out.",
        "Able to work with us in general: medium (Two nurses short).",
        'They said: "We would need a room"',
        "Judged by Sam Sample; nobody wrote down when.",
    )
    assert (row.importance, row.confidence, row.capacity, row.by) == (4, None, "medium", "Sam Sample")


def test_who_judged_is_missed() -> None:
    """A judgement of nobody and no day is told as that; three ways of not knowing stay apart."""
    (row,) = rows({"stage": "unknown", "importance": "none", "capacity": "none"})
    assert row.says == (
        "The stage is not known.",
        "Importance: they gave no number. How sure they are that they can: not asked yet.",
        "They have nothing to spare for this.",
        "Nobody wrote down who judged this, or when.",
    )


def test_the_order_of_lines_changes_nothing() -> None:
    """Rows and judgements of one day come in a fixed order."""
    judged = [{"ask": "A", "stage": "thinking"}, {"ask": "A", "stage": "acting"}, {"ask": "B", "stage": "acting"}]
    actions = [action("B"), action("A", "agreed"), action("C")]
    assert rows(judged, *actions) == rows(judged[::-1], *actions[::-1])

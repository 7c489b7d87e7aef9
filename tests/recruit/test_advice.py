"""The first step fits the situation: repair before asking, no ask without a name, cannot apart from will not."""

from __future__ import annotations

from typing import Any

import pytest

from tests.recruit.builders import AGENCY, ranked

HOSPITAL = "Harbor Hospital"
NAMED = {"name": HOSPITAL, "people": [{"name": "Jordan Example", "title": "Director"}]}


def step(party: dict[str, Any], **fields: Any) -> str:
    """Give the first step for the hospital."""
    return ranked(stakeholders=[AGENCY, party], **fields)[HOSPITAL].first_step


def test_without_a_name_the_first_step_is_to_find_one() -> None:
    """Where nobody is named, the step is to call a likely office and ask for a name."""
    assert step({"name": HOSPITAL, "kind": "health"}).startswith(f"Find a name at {HOSPITAL}: call ")


def test_a_group_of_people_needs_a_voice() -> None:
    """For residents or affected people the step is to find somebody who can speak for them."""
    assert "speak for" in step({"name": HOSPITAL, "kind": "residents"})


def test_somebody_named_is_called_without_an_ask() -> None:
    """A named contact without any tie is called to listen first."""
    assert "Jordan Example (Harbor Hospital)" in step(NAMED)


def test_a_route_gives_the_introducer() -> None:
    """When a chain of introductions leads there, the step is to ask the one who can introduce us."""
    ties = [
        {"between": [AGENCY, "School"], "state": "active"},
        {"between": ["School", HOSPITAL], "state": "known"},
    ]
    found = ranked(stakeholders=[AGENCY, "School", NAMED], relationships=ties)[HOSPITAL]
    assert found.first_step == f"Ask School to introduce you to Jordan Example ({HOSPITAL})."
    assert [hop.from_ for hop in found.route or ()] == [AGENCY, "School"]


def test_a_strained_tie_is_repaired_before_any_ask() -> None:
    """With a strained tie to the team, repair comes before everything else."""
    tie = {"between": [AGENCY, HOSPITAL], "state": "strained"}
    assert "went wrong" in step({**NAMED, "readiness": "preparing"}, relationships=[tie])


def test_whoever_declined_is_thanked() -> None:
    """Somebody who said no is thanked and asked what would have to be different."""
    assert "Thank" in step({**NAMED, "status": "declined"})


@pytest.mark.parametrize(
    ("readiness", "word"),
    [
        ("not considering", "listen"),
        ("thinking", "what speaks for it"),
        ("preparing", "plan the first small step"),
        ("slipped back", "without blame"),
        (
            {"stage": "thinking", "importance": 3},
            "3 for importance and not lower, and what would make it 4",
        ),
        ({"stage": "thinking", "importance": 0}, "what would have to happen for this to matter"),
        ({"stage": "thinking", "importance": 8, "confidence": 2}, "surer that they can"),
        ({"stage": "thinking", "importance": 8, "confidence": 0}, "to see a way"),
        ({"stage": "preparing", "confidence": 2}, "surer that they can"),
        ({"stage": "thinking", "confidence": 2}, "what speaks for it"),
    ],
)
def test_readiness_decides_how_not_whether(readiness: Any, word: str) -> None:
    """Each stage of change has its own next step."""
    assert word in step({**NAMED, "readiness": readiness})


def test_cannot_is_kept_apart_from_will_not() -> None:
    """Somebody who lacks the means is asked what is missing, however ready they are."""
    assert "what is missing" in step({**NAMED, "capacity": "low", "readiness": "preparing"})


def test_the_latest_readiness_counts() -> None:
    """Of several dated judgements the last one decides."""
    readiness = [{"stage": "preparing", "date": "2025-02"}, {"stage": "not considering", "date": "2024-05"}]
    assert "plan the first small step" in step({**NAMED, "readiness": readiness})


def test_a_later_judgement_does_not_count_yet() -> None:
    """What is dated after the day was not judged then."""
    readiness = [{"stage": "preparing", "date": "2025-06"}, {"stage": "not considering", "date": "2024-05"}]
    assert "listen" in step({**NAMED, "readiness": readiness})


def test_able_to_do_this_one_thing_is_not_held_back_by_the_rest() -> None:
    """What somebody can do for this ask goes before what they can do in general."""
    readiness = {"stage": "preparing", "capacity": "high"}
    assert "plan the first small step" in step({**NAMED, "capacity": "low", "readiness": readiness})


def test_a_strained_way_gives_no_introducer() -> None:
    """Nobody is asked for an introduction over a strained tie; it has to be repaired first."""
    ties = [{"between": [AGENCY, "School"], "state": "strained"}, {"between": ["School", HOSPITAL], "state": "known"}]
    found = ranked(stakeholders=[AGENCY, "School", NAMED], relationships=ties)[HOSPITAL]
    assert "introduce" not in found.first_step


def test_the_contact_is_whom_the_route_leads_to() -> None:
    """Of several people, the one that the introduction ends at is the one to turn to."""
    party = {"name": HOSPITAL, "people": ["Abe Example", "Zoe Example"]}
    ties = [
        {"between": [AGENCY, "School"], "state": "active"},
        {"between": ["School", "Zoe Example"], "state": "known"},
    ]
    found = ranked(stakeholders=[AGENCY, "School", party], relationships=ties)[HOSPITAL]
    assert found.person == "Zoe Example"
    assert found.first_step == f"Ask School to introduce you to Zoe Example ({HOSPITAL})."

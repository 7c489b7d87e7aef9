"""Everything that a file says about one party or person."""

from __future__ import annotations

from stakemap.cast import Human, Implied, Party
from stakemap.views.lines import draw_lines
from stakemap.views.party_page import compose_human_page, compose_implied_page, compose_party_page
from tests.views.problems import cast_of

CAST = cast_of(
    agency="Exampleton Police",
    stakeholders=[
        {
            "name": "Inn",
            "aka": "The Inn",
            "people": [{"name": "Jo Example", "title": "owner"}, {"name": "Al Example", "until": "2024-01-01"}],
            "status": "talking",
            "since": "2025-01",
            "concerns": ["Noise rules", "Cost"],
            "capacity": "unknown",
            "x_code": "7",
        }
    ],
    relationships=[{"between": ["Inn", "Exampleton Police"], "kind": "knows", "state": "known", "strength": "weak"}],
    response={"actions": [{"do": "Quiet hours", "needs": "Inn"}, {"do": "Patrol", "maybe": ["Inn", "Bus line"]}]},
    log=[{"date": "2025-01-15", "met": "Jo Example", "note": "Will think about it"}],
)


def test_party() -> None:
    """A page gives standing, people, every stated field, ties, actions and contacts, and nothing else."""
    party = CAST.find("the inn")
    assert isinstance(party, Party)
    assert draw_lines(compose_party_page(CAST, party), 100).splitlines() == [
        "Inn",
        "  Status: talking since 2025-01",
        "  People: Jo Example, owner",
        "  Left: Al Example",
        "  Also called: The Inn",
        "  Capacity: unknown",
        "  Concerns: Noise rules; Cost",
        "  X code: 7",
        "  Ties: Inn knows Exampleton Police (known, weak)",
        "  Actions that need them:",
        "    Quiet hours",
        "    Patrol (only a guess)",
        "  Contacts:",
        "    2025-01-15: Somebody met Jo Example. Will think about it.",
    ]


def test_person() -> None:
    """A person's page says where they are and what was talked about."""
    human = CAST.find("Jo Example")
    assert isinstance(human, Human)
    lines = draw_lines(compose_human_page(CAST, human), 100).splitlines()
    assert lines[:2] == ["Jo Example", "  At: Inn"]
    assert lines[-1] == "    2025-01-15: Somebody met Jo Example. Will think about it."


def test_implied_party() -> None:
    """Somebody who is only mentioned gets the places where the file speaks of them."""
    (implied,) = CAST.implied
    assert isinstance(implied, Implied)
    assert draw_lines(compose_implied_page(implied), 100).splitlines() == [
        "Bus line",
        "  Not on the stakeholder list. The file speaks of them here:",
        "  - maybe: Patrol",
    ]

"""Ties, contacts and tasks in sentences."""

from __future__ import annotations

import pytest

from stakemap.cast import Human
from stakemap.views.bonds import (
    tell_assignments,
    tell_checkins,
    tell_contacts,
    tell_leading,
    tell_looked_after,
    tell_ties,
)
from tests.views.problems import cast_of

OFFICER = "Sam Example"


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ({"between": ["Jo Example", "Club"], "state": "strained"}, "Jo Example and Club: strained"),
        ({"between": ["Jo Example", "Club"]}, "Jo Example and Club"),
        ({"from": "Inn", "to": "Club", "kind": "works with", "state": "active"}, "Inn works with Club (active)"),
        ({"from": "Inn", "to": "Club", "kind": "funds", "strength": "weak"}, "Inn funds Club (weak)"),
        ({"from": "Inn", "to": "Club", "kind": "landlord"}, "Inn to Club: landlord"),
        ({"between": ["Inn", "Club"], "kind": "member", "state": "known"}, "Inn and Club: member, known"),
        ({"between": ["Inn", "Club"], "state": "none"}, "Inn and Club: we asked: no tie"),
        ({"between": ["Inn", "Club"], "state": "unknown"}, "Inn and Club: not known whether there is a tie"),
        ({"between": ["Inn", "Club"], "until": "2024"}, "Inn and Club: ended"),
    ],
)
def test_ties(entry: dict[str, object], says: str) -> None:
    """A tie is a sentence where its kind is a verb, else the two and what is said of them."""
    cast = cast_of(stakeholders=[{"name": "Inn", "people": ["Jo Example"]}, "Club"], relationships=[entry])
    assert tell_ties(cast, {"inn", "jo-example"}) == (says,)


CAST = cast_of(
    agency="Exampleton Police",
    lead=OFFICER,
    stakeholders=[{"name": "Inn", "officer": OFFICER, "people": ["Jo Example"]}],
    response={"actions": [{"do": "Quiet hours", "lead": OFFICER}]},
    assignments=[{"task": "Call Jo", "who": OFFICER, "due": "2025-03-01"}, {"task": "Rest", "who": "Al Example"}],
    checkins=[
        {"date": "2025-03-01", "with": "Inn", "about": "noise"},
        {"date": "2025-01-01", "with": "Inn", "done": "yes"},
    ],
    log=[
        {"date": "2025-03-15", "who": OFFICER, "met": "Inn", "how": "visit"},
        {"date": "2025-01-20", "who": OFFICER, "met": "Jo Example", "how": "call", "next": "Meet", "due": "2025-02-01"},
        {"date": "2025-01", "met": "Jo Example", "status": "talking", "note": "Will think about it!"},
    ],
)


def test_contacts_up_to_the_day() -> None:
    """Contacts are told in their order, in sentences, and those after the day are not told."""
    assert tell_contacts(CAST, {"inn", "jo-example"}) == (
        "2025-01: Somebody met Jo Example. Will think about it! Status since then: talking.",
        "2025-01-20: Sam Example called Jo Example. Next: Meet, by 2025-02-01.",
    )


def test_our_own_officer() -> None:
    """Of somebody on the team it is told what they lead, look after, took on and whom they met."""
    human = CAST.find(OFFICER)
    assert isinstance(human, Human)
    assert tell_leading(CAST, {human.id}) == ("the work on this problem", "Quiet hours")
    assert tell_looked_after(CAST, human.id) == ("Inn",)
    assert tell_assignments(CAST, {human.id}) == ("Call Jo (due 2025-03-01)",)
    assert len(tell_contacts(CAST, {human.id})) == 0
    assert len(tell_contacts(CAST, {human.id}, ours=True)) == 1


def test_checkins_to_come() -> None:
    """Check-ins that were held are over."""
    assert tell_checkins(CAST, {"inn"}) == ("2025-03-01 (noise)",)

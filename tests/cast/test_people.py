"""Who is a current, named contact on a day."""

from __future__ import annotations

from datetime import date

import pytest

from tests.cast.builders import cast_of, clinic, party, person


def named(as_of: str, **keys: str) -> bool:
    people = [{"name": "Kim Example", **keys}]
    return bool(party(cast_of(date.fromisoformat(as_of), stakeholders=clinic(people=people)), "Clinic").named)


@pytest.mark.parametrize(
    ("until", "as_of", "expected"),
    [
        ("2025-03-01", "2025-03-01", True),
        ("2025-03-01", "2025-03-02", False),
        ("2025-03", "2025-03-31", True),
        ("2025-03", "2025-04-01", False),
        ("2025", "2025-12-31", True),
        ("2025", "2026-01-01", False),
        ("unknown", "2030-01-01", True),
        ("none", "2030-01-01", True),
    ],
)
def test_a_person_counts_until_the_end_has_passed(until: str, as_of: str, expected: bool) -> None:
    """A month or year that is not over has not passed, and an unknown end is no end."""
    assert named(as_of, until=until) is expected


@pytest.mark.parametrize(
    ("start", "as_of", "expected"),
    [("2025-03", "2025-02-28", False), ("2025-03", "2025-03-01", True), ("2025-03-02", "2025-03-01", False)],
)
def test_a_person_counts_from_the_beginning(start: str, as_of: str, expected: bool) -> None:
    """Somebody who has not come yet is no contact yet."""
    assert named(as_of, **{"from": start}) is expected


def test_who_left_is_remembered() -> None:
    """A person who has left is a former contact; one who has not come yet is neither."""
    people = [{"name": "Kim Example", "until": "2024"}, {"name": "Ali Example", "from": "2026"}]
    found = party(cast_of(stakeholders=clinic(people=people)), "Clinic")
    assert [human.name for human in found.former] == ["Kim Example"]
    assert found.named == ()


def test_a_person_counts_at_every_stakeholder_he_belongs_to() -> None:
    """``also_at`` makes one entry a contact of several stakeholders."""
    cast = cast_of(
        stakeholders=[*clinic(people=[{"name": "Kim Example", "also_at": ["Board", "Clinic", "Nowhere"]}]), "Board"]
    )
    assert [human.name for human in party(cast, "Board").named] == ["Kim Example"]
    assert [human.name for human in party(cast, "Clinic").named] == ["Kim Example"]
    assert person(cast, "Kim Example").also_at == ("board",)


def test_two_unnamed_people_are_two() -> None:
    """Two posts whose holder must still be found are two people."""
    people = [{"title": "nurse", "status": "talking"}, {"title": "nurse", "status": "declined"}]
    cast = cast_of(stakeholders=clinic(people=people))
    assert len({human.id for human in cast.people}) == 2


def test_a_person_stands_for_the_stakeholder() -> None:
    """Home is the stakeholder under which a person is listed; a party is its own home."""
    cast = cast_of(stakeholders=clinic(people=["Kim Example"]))
    assert cast.home("kim-example") == "clinic"
    assert cast.home("clinic") == "clinic"
    assert cast.name_of("kim-example") == "Kim Example"


def test_asking_for_somebody_who_is_not_there_is_an_error() -> None:
    """An id that nobody has, and a person's id where a party is asked, are errors."""
    cast = cast_of(stakeholders=clinic(people=["Kim Example"]))
    with pytest.raises(KeyError):
        cast.member("nobody")
    with pytest.raises(KeyError):
        cast.party("kim-example")

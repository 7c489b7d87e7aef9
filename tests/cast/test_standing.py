"""Where a stakeholder stands on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.cast.builders import AGENCY, DAY, cast_of, clinic, party, person


def standing(*log: tuple[str, str], people: list[Any] | None = None, as_of: date = DAY, **keys: Any) -> str:
    entries = [{"date": day, "who": "Officer Example", "met": "Clinic", "status": word} for day, word in log]
    cast = cast_of(as_of, stakeholders=clinic(people=people, **keys), log=entries)
    return party(cast, "Clinic").standing.word


def test_nothing_said_is_not_recorded() -> None:
    """A stakeholder without a status has none, which is not "not contacted"."""
    assert standing() == "not recorded"


def test_unknown_is_unknown() -> None:
    """A status that must be found out is neither absent nor a status, and nobody on board."""
    found = party(cast_of(stakeholders=clinic(status="unknown")), "Clinic")
    assert (found.standing.word, found.standing.unknown, found.standing.status) == ("unknown", True, None)
    assert not found.engaged


def test_none_is_as_good_as_nothing() -> None:
    """A status of none leaves the log and the people to speak."""
    assert standing(("2025-01-05", "talking"), status="none") == "talking"


@pytest.mark.parametrize("word", ["engaged", "committed"])
def test_on_board_is_engaged_or_committed(word: str) -> None:
    """Working with us, or delivering, is on board."""
    assert party(cast_of(stakeholders=clinic(status=word)), "Clinic").engaged


@pytest.mark.parametrize("word", ["not contacted", "outreach", "talking", "declined", "stepped away", "unknown"])
def test_everything_else_is_not_on_board(word: str) -> None:
    """Talking is not working together, and unknown is nothing."""
    assert not party(cast_of(stakeholders=clinic(status=word)), "Clinic").engaged


def test_the_last_contact_counts() -> None:
    """Of several contacts the latest sets the status, whatever the order of lines."""
    contacts = [("2025-02-01", "declined"), ("2025-01-01", "talking")]
    assert standing(*contacts) == standing(*reversed(contacts)) == "declined"


def test_a_contact_after_the_day_does_not_count() -> None:
    """What happens later has not happened yet."""
    assert standing(("2025-01-01", "talking"), ("2025-03-02", "engaged")) == "talking"
    assert standing(("2025-03-02", "engaged")) == "not recorded"


def test_a_contact_on_the_day_counts() -> None:
    """The day itself is included."""
    assert standing(("2025-03-01", "engaged")) == "engaged"


def test_a_contact_without_a_status_changes_nothing() -> None:
    """A contact that says nothing of the status leaves it as it was."""
    log = [
        {"date": "2025-01-01", "met": "Clinic", "status": "talking"},
        {"date": "2025-02-01", "met": "Clinic"},
        {"date": "2025-02-02", "met": "Clinic", "status": "none"},
    ]
    assert party(cast_of(stakeholders=clinic(), log=log), "Clinic").standing.word == "talking"


def test_a_contact_without_a_date_changes_nothing() -> None:
    """A contact whose date is absent or unknown cannot be put in order."""
    log = [{"met": "Clinic", "status": "engaged"}, {"date": "unknown", "met": "Clinic", "status": "engaged"}]
    assert party(cast_of(stakeholders=clinic(), log=log), "Clinic").standing.word == "not recorded"


def test_a_contact_that_leaves_it_unknown_leaves_it_unknown() -> None:
    """When the last contact left open where they stand, an earlier "engaged" no longer counts."""
    assert standing(("2025-01-01", "engaged"), ("2025-02-01", "unknown")) == "unknown"


def test_two_contacts_on_one_day_count_as_the_better() -> None:
    """On one day the order of lines decides nothing; the better status stands."""
    contacts = [("2025-02-01", "talking"), ("2025-02-01", "outreach")]
    assert standing(*contacts) == standing(*reversed(contacts)) == "talking"


def test_a_dated_status_and_the_log_the_later_counts() -> None:
    """The status with its ``since`` and the last contact: whichever is later."""
    assert standing(("2025-02-01", "declined"), status="engaged", since="2025-01-15") == "declined"
    assert standing(("2025-02-01", "declined"), status="engaged", since="2025-02-15") == "engaged"


def test_an_undated_status_counts_as_of_reading() -> None:
    """A status without a date is today's word, later than any contact."""
    assert standing(("2025-02-28", "declined"), status="engaged") == "engaged"
    assert standing(("2025-02-28", "declined"), status="engaged", since="unknown") == "engaged"


def test_a_status_that_begins_later_does_not_count_yet() -> None:
    """On a day before its ``since`` the status is what the log said until then."""
    assert standing(("2025-01-01", "talking"), status="engaged", since="2025-03-02") == "talking"
    assert standing(status="engaged", since="2025-04") == "not recorded"


def test_a_month_counts_from_its_first_day() -> None:
    """A status since a month has begun once the month has, and is as late as its last day."""
    assert standing(("2025-03-01", "talking"), status="engaged", since="2025-03") == "engaged"


def test_people_stand_in_where_the_stakeholder_has_no_status() -> None:
    """Where the stakeholder has no status, the best of its current people's is taken."""
    people = [{"name": "Kim Example", "status": "outreach"}, {"name": "Ali Example", "status": "engaged"}]
    assert standing(people=people) == "engaged"
    assert standing(people=people, status="talking") == "talking"
    assert standing(people=people, status="unknown") == "unknown"


def test_people_who_left_do_not_stand_in() -> None:
    """The status of somebody who has left is gone with that person."""
    people = [{"name": "Kim Example", "status": "engaged", "until": "2024"}, {"name": "Ali Example"}]
    assert standing(people=people) == "not recorded"


def test_people_of_unknown_status_make_it_unknown() -> None:
    """Where all that is said of the people is unknown, so is the stakeholder's status."""
    assert standing(people=[{"name": "Kim Example", "status": "unknown"}]) == "unknown"


def test_a_contact_with_a_person_counts_for_the_person() -> None:
    """A logged contact with a person sets that person's status, and through it the stakeholder's."""
    log = [{"date": "2025-02-01", "met": "Kim Example", "status": "talking"}]
    cast = cast_of(stakeholders=clinic(people=["Kim Example"]), log=log)
    assert person(cast, "Kim Example").standing.word == "talking"
    assert party(cast, "Clinic").standing.word == "talking"


def test_of_contacts_with_stakeholder_and_person_the_later_counts() -> None:
    """A later contact with a person there outdates an earlier one with the stakeholder, and not the reverse."""
    for day, expected in (("2025-02-02", "declined"), ("2025-01-31", "talking")):
        log = [
            {"date": "2025-02-01", "met": "Clinic", "status": "talking"},
            {"date": day, "met": "Kim Example", "status": "declined"},
        ]
        cast = cast_of(stakeholders=clinic(people=["Kim Example"]), log=log)
        assert party(cast, "Clinic").standing.word == expected


def test_a_person_who_is_engaged_today_counts_over_an_old_contact() -> None:
    """A person's undated status is today's word: it counts over an older contact when it is better."""
    assert standing(("2024-06-01", "outreach"), people=[{"name": "Kim Example", "status": "engaged"}]) == "engaged"
    people = [{"name": "Kim Example", "status": "not contacted"}]
    assert standing(("2024-06-01", "talking"), people=people) == "talking"


def test_colleagues_do_not_make_the_agency_engaged() -> None:
    """The status of the team's own people is not the agency's."""
    cast = cast_of(stakeholders=[{"name": AGENCY, "people": [{"name": "Officer Example", "status": "engaged"}]}])
    assert party(cast, AGENCY).standing.word == "not recorded"


def test_several_met_on_one_day_all_count() -> None:
    """A contact with several sets the status of each."""
    log = [{"date": "2025-02-01", "met": ["Clinic", "school"], "status": "talking"}]
    cast = cast_of(stakeholders=[*clinic(), "School"], log=log)
    assert [party(cast, name).standing.word for name in ("Clinic", "School")] == ["talking", "talking"]

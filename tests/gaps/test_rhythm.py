"""How often each partner should hear from us, and by when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from stakemap.gaps.case import Case
from stakemap.gaps.rhythm import Rhythm, find_rhythms
from stakemap.gaps.roles import required_roles
from tests.cast.builders import cast_of

CLINIC = {"name": "Clinic", "status": "engaged", "since": "2025-01-02"}


def rhythms(*parties: dict[str, Any], **keys: Any) -> list[Rhythm]:
    """Give the rhythms of some parties as of the first of March 2025."""
    cast = cast_of(stakeholders=list(parties), **keys)
    return list(find_rhythms(Case(cast, required_roles(cast))))


@pytest.mark.parametrize(
    ("keys", "every", "due"),
    [({"stage": "response"}, 60, date(2025, 3, 3)), ({"stage": "scanning"}, 90, date(2025, 4, 2))],
)
def test_the_stage_gives_the_days(keys: dict[str, Any], every: int, due: date) -> None:
    """Where the file gives no days, those of the stage count from the last contact."""
    (one,) = rhythms(CLINIC, **keys)
    assert (one.every, one.own, one.due, one.planned) == (every, False, due, False)


def test_the_file_gives_the_days() -> None:
    """The file's own days go first, also for whoever said no; none means that no rhythm is wanted."""
    (one,) = rhythms({**CLINIC, "status": "declined", "contact_every": "30"})
    assert (one.every, one.own, one.due) == (30, True, date(2025, 2, 1))
    assert rhythms({**CLINIC, "contact_every": "none"}) == []


def test_a_month_counts_to_its_end() -> None:
    """Of a contact in a month its last day counts."""
    (one,) = rhythms({**CLINIC, "since": "2025-01", "contact_every": "30"})
    assert one.due == date(2025, 3, 2)


def test_a_contact_is_planned() -> None:
    """A next step with a day to come is told as planned."""
    log = [{"date": "2025-02-01", "met": "Clinic", "next": "Meet", "due": "2025-03-10"}]
    (one,) = rhythms(CLINIC, log=log)
    assert one.planned

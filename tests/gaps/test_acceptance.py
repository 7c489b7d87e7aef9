"""Gaps that are accepted for now: they stay visible, count nothing, and end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from stakemap.gaps import Assessment

Judge = Callable[..., Assessment]

TWO = {"stakeholders": ["Fernvale Motel", {"name": "Fernvale Hospital", "aka": ["The ER"]}]}


def accepted(**fields: Any) -> dict[str, Any]:
    """Give a file that accepts one gap."""
    return {**TWO, "accepted": [fields]}


def test_an_accepted_gap_stays_visible_and_counts_nothing(judge: Judge) -> None:
    """The finding carries the reason, who decided, and the end; its points leave the total."""
    before = judge(TWO)
    after = judge(
        accepted(gap="P101", about="Fernvale Motel", because="New owner", by="Sam Sample", until="2025-06-01")
    )
    motel = after.of("P101")[1]
    assert motel.about == ("Fernvale Motel",)
    assert motel.points == 0
    assert motel.accepted is not None
    assert motel.accepted.as_json() == {"because": "New owner", "by": "Sam Sample", "until": "2025-06-01"}
    assert str(motel.accepted) == "Accepted by Sam Sample until 2025-06-01: New owner"
    assert after.points == before.points - 3
    assert motel not in after.open


def test_only_the_one_that_is_named_is_accepted(judge: Judge) -> None:
    """An entry about one name leaves the same gap of others open."""
    result = judge(accepted(gap="P101", about="Fernvale Motel"))
    assert [finding.accepted is None for finding in result.of("P101")] == [True, False]


def test_an_entry_without_a_name_is_about_all(judge: Judge) -> None:
    """All gaps of the rule are accepted, also without a reason."""
    result = judge(accepted(gap="p101"))
    assert [str(finding.accepted) for finding in result.of("P101")] == ["Accepted: no reason given"] * 2


def test_another_name_of_a_stakeholder_will_do(judge: Judge) -> None:
    """An entry may use an aka."""
    assert judge(accepted(gap="P101", about="the er")).of("P101")[0].accepted is not None


def test_the_entry_about_one_name_gives_the_reason(judge: Judge) -> None:
    """Where two entries cover a gap, the one about its name is shown, and both are in use."""
    entries = [{"gap": "P101", "because": "All"}, {"gap": "P101", "about": "Fernvale Motel", "because": "One"}]
    result = judge({**TWO, "accepted": entries})
    assert [finding.accepted.because for finding in result.of("P101") if finding.accepted] == ["All", "One"]
    assert result.of("G101") == ()


@pytest.mark.parametrize(("day", "covered"), [(date(2025, 6, 1), True), (date(2025, 6, 2), False)])
def test_an_acceptance_holds_to_its_last_day(judge: Judge, day: date, covered: bool) -> None:
    """From the day after its end the gap is open again, and the entry is reported."""
    result = judge(accepted(gap="P118", until="2025-06-01"), day)
    assert (result.of("P118")[0].accepted is not None) is covered
    assert bool(result.of("G101")) is not covered


def test_reports_about_acceptances_add_nothing_to_the_total(judge: Judge) -> None:
    """An entry that is out of date says nothing about the partnership."""
    assert judge({**TWO, "accepted": ["P999"]}).points == judge(TWO).points


def test_an_end_that_is_unknown_is_no_end(judge: Judge) -> None:
    """Nothing is computed from unknown: the acceptance holds."""
    assert judge(accepted(gap="P118", until="unknown")).of("P118")[0].accepted is not None

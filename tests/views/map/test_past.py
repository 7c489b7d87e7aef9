"""What is dated after the day of the map is left out of what the file says."""

from __future__ import annotations

from datetime import date

from stakemap.model import NotKnown, Stakeholder, known, listed
from stakemap.views.map.past import until

DAY = date(2025, 3, 1)
HOME = Stakeholder.model_validate(
    {
        "name": "Rosehill Home",
        "left": "2026-01-01",
        "since": "2024-05",
        "readiness": [{"stage": "thinking", "date": "2024-06-01"}, {"stage": "acting", "date": "2025-06-01"}],
        "approach": {"plan": "Listen", "steps": [{"rung": "listen", "date": "2025-02-01"}, {"date": "2025-04-01"}]},
        "concerns": "unknown",
    }
)


def test_later_dates_and_parts_are_left_out() -> None:
    """Later dates become None, later parts leave their list, at every depth; the rest stays."""
    then = until(HOME, DAY)
    assert then is not None and then.left is None and str(then.since) == "2024-05"
    assert [str(entry.date) for entry in listed(then.readiness)] == ["2024-06-01"]
    approach = known(then.approach)
    assert approach is not None and approach.plan == "Listen"
    assert [str(step.date) for step in listed(approach.steps)] == ["2025-02-01"]
    assert then.concerns in (NotKnown.UNKNOWN, HOME.concerns)


def test_nothing_later_changes_nothing() -> None:
    """On a day after everything the same value comes back."""
    assert until(HOME, date(2030, 1, 1)) is HOME
    assert until("a word", DAY) == "a word" and until(None, DAY) is None


def test_plans_stay() -> None:
    """A plain day is a plan, such as a due date, and stays."""
    assert until(date(2026, 1, 1), DAY) == date(2026, 1, 1)

"""When the response began, and how check-ins are told apart."""

from __future__ import annotations

from typing import Any

from stakemap.progress.reviews import find_reviews, response_began
from tests.progress.builders import DAY, problem_of


def began(*actions: dict[str, Any], **keys: Any) -> str | None:
    """Give when the response began."""
    found = response_began(problem_of(response={"actions": list(actions)}, **keys), DAY)
    return str(found) if found else None


def test_the_earliest_start_counts() -> None:
    """The response began with the first action that began by the day."""
    later = {"do": "b", "status": "done", "start": "2025-04"}
    assert began({"do": "a", "status": "under way", "start": "2025-03-05"}, later) == "2025-03-05"
    assert began({"do": "a", "status": "under way", "start": "2025-08-05"}, later) == "2025-04"


def test_without_a_start() -> None:
    """Where no action has a start the work's own one counts; an action to come has not begun."""
    assert began({"do": "a", "status": "done"}, started="2025-01-06") == "2025-01-06"
    assert began({"do": "a", "status": "done"}) is None
    assert began({"do": "a", "status": "under way", "start": "2025-08-05"}, started="2025-01-06") is None
    assert began({"do": "a", "status": "agreed", "start": "2025-02-05"}, started="2025-01-06") is None


def test_untitled_check_ins_are_counted_by_day() -> None:
    """A check-in without a subject is the second one, also after the first was held and its own day moved."""
    first, second = {"date": "2025-03-01"}, {"date": "2025-09-01"}
    keys = [review.key for review in find_reviews(problem_of(checkins=[second, first]), DAY)]
    assert keys == [("", "1"), ("", "2")]
    moved = problem_of(checkins=[{**first, "done": "yes"}, {"date": "2025-10-01"}])
    assert [review.key for review in find_reviews(moved, DAY)] == [("", "2")]

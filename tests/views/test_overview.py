"""A problem in figures."""

from __future__ import annotations

import pytest

from stakemap.views.lines import draw_lines
from stakemap.views.overview import compose_overview, compose_overview_text, problem_cells, stakeholder_cells
from tests.views.problems import cast_of


def test_counts_partners_only() -> None:
    """The agency and those who left are no partners; unknown is not on board."""
    overview = compose_overview(
        cast_of(
            agency="Exampleton Police",
            stakeholders=[
                "Exampleton Police",
                {"name": "Inn", "status": "engaged", "people": ["Jo Example"]},
                {"name": "Club", "status": "unknown"},
                {"name": "Clinic", "status": "talking"},
                {"name": "Old Inn", "status": "engaged", "left": "2024"},
            ],
        )
    )
    assert (overview.partners, overview.on_board, overview.talking, overview.named) == (3, 1, 1, 1)
    assert problem_cells(overview) == ("Noise on Market Square", "3", "1 of 3", "1 of 3", "-", "-")


@pytest.mark.parametrize(
    ("lead", "says"),
    [(None, "not chosen yet"), ("unknown", "not known yet"), ("none", "nobody"), ("Sam Example", "Sam Example")],
)
def test_lead(lead: str | None, says: str) -> None:
    """A lead that nobody thought of, one to be found out and none at all are three things."""
    overview = compose_overview(cast_of(lead=lead))
    assert f"Lead: {says}. " in draw_lines(compose_overview_text(overview), 100)


def test_checkin() -> None:
    """The next check-in is the first that was not held; it is late from the day after."""
    checkins = [{"date": "2025-01-01", "done": "yes"}, {"date": "2025-03-01"}, {"date": "2025-02-01", "done": "no"}]
    overview = compose_overview(cast_of(checkins=checkins))
    assert (overview.next_checkin, overview.checkin_late) == ("2025-02-01", False)
    assert compose_overview(cast_of(checkins=["2025-01-31"])).checkin_late


def test_stage_that_nobody_stated() -> None:
    """Where no stage is stated the furthest one with content stands there, and is called so."""
    text = draw_lines(compose_overview_text(compose_overview(cast_of(response={"actions": ["Talk"]}))), 100)
    assert "Stage: response (as far as the file goes)." in text


def test_row() -> None:
    """A row holds name, kind, status, two people and how many more, and who looks after them."""
    people = [{"name": "Jo Example", "title": "owner"}, "Al Example", "Bo Example", "Cy Example"]
    entry = {"name": "Inn", "kind": "business", "people": people, "officer": "Sam Example"}
    (row,) = compose_overview(cast_of(stakeholders=[entry])).stakeholders
    shown = "Al Example, Bo Example and 2 more"
    assert stakeholder_cells(row) == ("Inn", "business", "not recorded", shown, "Sam Example")

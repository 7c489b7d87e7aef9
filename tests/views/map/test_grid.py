"""The grid of influence and harm: everybody once, and the ways of not knowing apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast
from stakemap.load import load
from stakemap.model import Problem
from stakemap.recruit import rank_recruits
from stakemap.views.map.beside import Look
from stakemap.views.map.chips import MANY, MOST_SHOWN, Chip
from stakemap.views.map.grid import Grid, compose_grid

DAY = date(2025, 3, 1)
LEVELS = (None, "unknown", "none", "low", "medium", "high")


def cast_of(*stakeholders: dict[str, Any], **fields: Any) -> Cast:
    """Build the cast of a fictional problem."""
    return build_cast(Problem.model_validate({"problem": "Rosehill", "stakeholders": stakeholders, **fields}), DAY)


def grid_of(*stakeholders: dict[str, Any], **fields: Any) -> Grid:
    """Compose the grid of a fictional problem."""
    cast = cast_of(*stakeholders, **fields)
    return compose_grid(cast, rank_recruits(cast))


def places(grid: Grid) -> list[tuple[str, str, str, Chip]]:
    """List everybody who stands in the grid, each with influence, harm and what is not known of them."""
    return [
        (row.step.label, cell.step.label, group.note, chip)
        for row in grid.rows
        for cell in row.cells
        for group in cell.groups
        for chip in group.chips
    ]


def by_name(grid: Grid) -> dict[str, tuple[str, str, str]]:
    """Give the place of each name."""
    return {chip.name: (influence, harm, note) for influence, harm, note, chip in places(grid)}


def test_levels() -> None:
    """What the file states decides row and column; the highest comes first in both."""
    grid = grid_of({"name": "Home", "influence": "high", "affected": "low"}, {"name": "Mayor", "influence": "medium"})
    assert by_name(grid)["Home"] == ("High influence", "Harmed a little", "")
    assert by_name(grid)["Mayor"] == ("Medium influence", "Harm not known yet", "Harm not written down")
    assert [row.step.level for row in grid.rows] == [3, 2, 1, None]
    assert [step.level for step in grid.columns] == [3, 2, 1, None]


def test_ways_of_not_knowing_stay_apart() -> None:
    """Unknown asks to find out, absent says that nobody wrote it down, none is an answer with a place of its own."""
    grid = grid_of(
        {"name": "One"},
        {"name": "Two", "influence": "unknown", "affected": "unknown"},
        {"name": "Three", "influence": "unknown"},
        {"name": "Four", "influence": "none", "affected": "none"},
    )
    found = by_name(grid)
    assert found["One"][2] == "Influence and harm not written down"
    assert found["Two"][2] == "Influence and harm unknown: find out"
    assert found["Three"][2] == "Influence unknown: find out. Harm not written down"
    assert found["Four"] == ("No influence", "Not harmed", "")
    assert {found[name][:2] for name in ("One", "Two", "Three")} == {("Influence not known yet", "Harm not known yet")}


def test_none_has_a_row_only_where_it_occurs() -> None:
    """A row for those without influence is there only when somebody stands in it."""
    assert 0 not in {row.step.level for row in grid_of({"name": "Home"}).rows}
    grid = grid_of({"name": "Home", "influence": "none"})
    assert 0 in {row.step.level for row in grid.rows} and 0 not in {step.level for step in grid.columns}


def test_chips_tell_look_rank_and_status() -> None:
    """Each party has its look, its rank and its status; recruits come first, by rank."""
    grid = grid_of(
        {"name": "Aboard", "status": "committed", "people": ["Jordan Example"]},
        {"name": "Mayor", "status": "declined"},
        agency="Fernvale Police",
    )
    chips = [chip for *_, chip in places(grid)]
    assert [chip.name for chip in chips] == ["Mayor", "Aboard", "Fernvale Police"]
    assert [chip.look for chip in chips] == [Look.RECRUIT, Look.ABOARD, Look.AGENCY]
    assert [chip.status for chip in chips] == ["declined", "committed", "our own agency"]
    assert [chip.rank_text for chip in chips] == ["2=", "", ""]
    assert [chip.named for chip in chips] == [False, True, False]


def test_status_not_recorded_is_not_unknown() -> None:
    """A status that nobody recorded and one that is unknown read differently."""
    chips = {chip.name: chip for *_, chip in places(grid_of({"name": "A"}, {"name": "B", "status": "unknown"}))}
    assert chips["A"].status == "status not recorded" and chips["B"].status == "status unknown"


def test_who_is_not_listed_stands_beside_the_grid() -> None:
    """A party that only an action names has no place, and is told as one that nobody has placed."""
    grid = grid_of({"name": "Home"}, response={"actions": [{"do": "Patrol", "needs": ["local sponsors"]}]})
    assert [chip.title for chip in grid.unlisted] == ["Local sponsors"]
    assert "local sponsors" not in by_name(grid)


def test_sentence_names_who_decides_most() -> None:
    """The sentence names those with high influence who are not on board, with their rank, and counts the open ones."""
    grid = grid_of(
        {"name": "Council", "influence": "high", "affected": "low"},
        {"name": "Home", "influence": "high", "affected": "high", "status": "engaged"},
        {"name": "Mayor", "influence": "low"},
    )
    assert "Decide most and are still to recruit: Council (1=)." in grid.says
    assert "Home" not in grid.says
    assert "1 of 3 partners" in grid.says


def test_shipped_file_says_that_nothing_is_known(vista_maria: Path) -> None:
    """Where nobody is placed the sentence says so, and all stand in the last cell."""
    cast = build_cast(load(vista_maria), DAY)
    grid = compose_grid(cast, rank_recruits(cast))
    assert grid.says.startswith("Nobody has written down yet")
    assert {(row, column) for row, column, _, _ in places(grid)} == {("Influence not known yet", "Harm not known yet")}


def test_crowd_is_cut_and_counted() -> None:
    """Above three hundred a cell shows the first twelve by rank, and how many more there are."""
    crowd = [{"name": f"Shop {n:03d}"} for n in range(MANY + 1)]
    cell = grid_of(*crowd).rows[-1].cells[-1]
    assert sum(len(group.chips) for group in cell.groups) == MOST_SHOWN
    assert cell.more == MANY + 1 - MOST_SHOWN
    assert grid_of(*crowd[:MANY]).rows[-1].cells[-1].more == 0


def test_nobody_listed() -> None:
    """Without anybody on the list there is no grid, only what to do."""
    grid = grid_of()
    assert grid.rows == () and "List who is needed" in grid.says


@given(
    st.lists(
        st.tuples(st.sampled_from(LEVELS), st.sampled_from(LEVELS), st.sampled_from([None, "2024-05-01"])), max_size=12
    )
)
def test_everybody_stands_in_one_cell(entries: list[tuple[str | None, str | None, str | None]]) -> None:
    """Every party that has not left stands in exactly one cell, and nobody else does."""
    listed = [
        {"name": f"Party {n}", "influence": influence, "affected": harm, "left": left}
        for n, (influence, harm, left) in enumerate(entries)
    ]
    cast = cast_of(*listed, agency="Fernvale Police")
    shown = [chip.id for *_, chip in places(compose_grid(cast, rank_recruits(cast)))]
    assert sorted(shown) == sorted(party.id for party in cast.parties if not party.left)

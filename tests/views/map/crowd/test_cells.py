"""A crowd is gathered into cells that add up, and its picture stays small however many there are."""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from functools import cache
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from stakemap.model.vocabulary import Kind, Status
from stakemap.views.map.crowd.cells import Cell, compose_cells
from stakemap.views.map.crowd.compose import CROWD
from stakemap.views.map.crowd.picture import draw_cells, lay_out_cells, short_number
from stakemap.views.map.layout.frame import FRAMES, TALL, WIDE, Frame
from stakemap.views.map.page import draw_map
from stakemap.views.map.scene import Look, Scene
from stakemap.views.map.texts import OWN_NAME, OWN_PERSON
from tests.views.map.crowd.crowds import crowd_scene
from tests.views.map.scenes import ON_BOARD, crowd, mixed, scene

LINES = some.lists(some.tuples(some.sampled_from([*Kind, None]), some.sampled_from([*Status, None])), max_size=60)


@cache
def composed(number: int) -> Scene:
    """Compose the scene of a town once for all tests."""
    return crowd_scene(number)


def cells_of(picture: Scene) -> tuple[Cell, ...]:
    """Give the cells of a crowd."""
    assert picture.crowd is not None
    return picture.crowd.cells


@given(LINES)
def test_counts_add_up(lines: list[tuple[Kind | None, Status | None]]) -> None:
    """Every party that has not left is in exactly one cell, and the counts of all cells add up to them."""
    named = tuple((f"Partner {number} of Fernvale", kind, status) for number, (kind, status) in enumerate(lines))
    picture = scene(named)
    cells = compose_cells(picture.marks)
    inside = [cell for cell in cells if cell.ring is not None]
    assert sum(cell.waiting + cell.aboard + cell.others for cell in inside) == len(lines)
    assert sum(cell.aboard for cell in inside) == sum(status in ON_BOARD for _, status in lines)
    assert sum(cell.unknown for cell in inside) == sum(status is None for _, status in lines)
    seen = Counter(id for cell in cells for id in cell.members)
    assert set(seen.values()) <= {1} and set(seen) == {
        mark.id for mark in picture.marks if mark.look is not Look.AGENCY
    }


def test_order_of_marks_does_not_matter() -> None:
    """The same marks in another order give the same cells; members come by rank."""
    picture = crowd(90)
    assert compose_cells(picture.marks) == compose_cells(tuple(reversed(picture.marks)))
    ranks = {mark.id: mark.rank for mark in picture.marks}
    for cell in compose_cells(picture.marks):
        told = [rank for id in cell.members if (rank := ranks[id]) is not None]
        assert told == sorted(told)


def test_unknown_is_told_apart() -> None:
    """Unknown, not contacted and "said no" share a ring, and a cell tells how many of each there are."""
    lines = tuple(
        (f"Partner {number}", Kind.CITY, status)
        for number, status in enumerate((None, None, Status.NOT_CONTACTED, Status.DECLINED))
    )
    (cell,) = (cell for cell in compose_cells(scene(lines, ghosts=(), roles=()).marks))
    assert (cell.waiting, cell.unknown) == (4, 2)
    assert cell.says == "4 to recruit. Status: 2 unknown, 1 declined, 1 not contacted."


def test_roles_and_implied_parties_stand_outside() -> None:
    """Roles nobody fills and parties nobody listed have a cell each, and are in no ring."""
    outside = {cell.name: len(cell.members) for cell in compose_cells(mixed().marks) if cell.ring is None}
    assert outside == {"Roles nobody fills": 3, "Not on your list yet": 4}


def test_crowd_begins_above_the_limit() -> None:
    """Up to the limit everybody is drawn; with one more there are cells."""
    assert composed(CROWD).crowd is None
    assert composed(CROWD + 1).crowd is not None


def test_all_are_counted_who_have_not_left() -> None:
    """The cells of a town hold all its partners but those who left."""
    inside = [cell for cell in cells_of(composed(400)) if cell.ring is not None]
    assert sum(cell.waiting + cell.aboard + cell.others for cell in inside) == 400
    assert not any("old-mill" in cell.members for cell in inside)


@pytest.mark.parametrize("number", [400, 2000])
@pytest.mark.parametrize("frame", FRAMES, ids=["wide", "tall"])
def test_few_marks_that_do_not_touch(number: int, frame: Frame) -> None:
    """However many there are, at most sixty marks are drawn; none touches another and none leaves its ring."""
    picture = lay_out_cells(composed(number), cells_of(composed(number)), frame)
    places = [*picture.layout.places.values(), *picture.cells.values()]
    assert 20 < len(places) <= 60
    assert draw_cells(picture, cells_of(composed(number))).count('class="mark') == len(places)
    for one, other in combinations(places, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= one.r + other.r, (one.id, other.id)
    rings = picture.layout.frame.rings
    for cell in cells_of(composed(number)):
        place = picture.cells[cell.id]
        away = math.hypot(place.x, place.y)
        assert cell.ring is None or any(
            inner <= away - place.r and away + place.r <= outer for inner, outer in pairwise(rings)
        ), cell.id


def test_first_few_are_named() -> None:
    """The first few recruits stand beside the cells with their names, and in the wide frame with their reasons."""
    picture = composed(400)
    first = [mark for mark in picture.marks if mark.featured]
    svg = draw_cells(lay_out_cells(picture, cells_of(picture), WIDE), cells_of(picture))
    said = re.sub(r"\s+", "", re.sub(r"<[^>]*>", "", svg))
    assert first and all(re.sub(r"\s+", "", mark.name) in said for mark in first)
    assert re.sub(r"\s+", "", first[0].reason) in said
    assert draw_cells(lay_out_cells(picture, cells_of(picture), TALL), cells_of(picture)).count('class="mark recruit')


def test_same_bytes_and_everybody_by_name() -> None:
    """The page of a crowd is the same each time, and every name stands in its tables."""
    page = draw_map(composed(400))
    assert page == draw_map(crowd_scene(400))
    assert all(f">{mark.name}" in page for mark in composed(400).marks if mark.look is not Look.AGENCY)
    assert "Old Mill" in page


def test_first_steps_reach_everybody() -> None:
    """The data of the page have the first step of every recruit, each sentence once."""
    picture = composed(400)
    assert picture.crowd is not None
    found = re.search(r'id="_data">(.*?)</script>', draw_map(picture), re.DOTALL)
    assert found is not None
    told = json.loads(found[1])["page"]
    names = {row.id: (row.cells[0], row.cells[4]) for row in picture.tables[0].rows}
    for (id, step), place in zip(picture.crowd.steps, told["steps"], strict=True):
        assert told["texts"][place].replace(OWN_NAME, names[id][0]).replace(OWN_PERSON, names[id][1]) == step
    assert len(set(told["texts"])) == len(told["texts"]) < len(picture.crowd.steps)


@pytest.mark.parametrize(("number", "said"), [(7, "7"), (999, "999"), (1249, "1.2k"), (10_149, "10k")])
def test_long_counts_fit_into_a_mark(number: int, said: str) -> None:
    """A count of thousands is shortened in the picture; the words have it in full."""
    assert short_number(number) == said

"""What the script of a crowd is given adds up with the tables that it reads."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

import pytest

from stakemap.views.map.compose import compose_scene
from stakemap.views.map.page import draw_map
from stakemap.views.map.scene import Scene
from tests.views.map.crowd.crowds import crowd_cast, crowd_scene

LOG = [
    {"date": f"2024-{month:02}-03", "met": [f"Partner {month} of Fernvale"], "status": "outreach"}
    for month in range(1, 13)
]


@cache
def town() -> Scene:
    """Compose a town with a contact each month once for all tests."""
    return crowd_scene(300, log=LOG)


@cache
def page() -> dict[str, Any]:
    """Read what the script of its page is given."""
    found = re.search(r'id="_data">(.*?)</script>', draw_map(town()), re.DOTALL)
    assert found is not None
    given: dict[str, Any] = json.loads(found[1])["page"]
    return given


def numbers(text: str) -> list[int]:
    """Read the numbers that letters stand for."""
    return [ord(letter) - ord("0") for letter in text]


def test_everybody_has_the_words_of_their_facets() -> None:
    """Mixes and letters give back the words of every facet for every row of the first table."""
    facets = page()["facets"]
    assert [head[0] for head in facets["heads"]] == ["Status", "Kind", "Needed by SARA stage"]
    for facet, mixes, text in zip(town().facets, facets["mixes"], facets["of"], strict=True):
        of = dict(facet.of)
        rows = [row.id for row in town().tables[0].rows]
        assert [tuple(mixes[place]) for place in numbers(text)] == [of[id] for id in rows]


def test_everybody_is_in_their_cell() -> None:
    """The letters of the cells give the cell of every row; our own agency and who has left are in none."""
    crowd = town().crowd
    assert crowd is not None
    cell_of = {id: number for number, cell in enumerate(crowd.cells) for id in cell.members}
    assert numbers(page()["of"]) == [cell_of.get(row.id, -1) for row in town().tables[0].rows]
    assert -1 in numbers(page()["of"])


def test_actions_name_rows() -> None:
    """For each row of the table of actions its needs are rows of the first table."""
    rows = town().tables[0].rows
    (needs,) = page()["needs"]
    assert sorted(rows[place].cells[0] for place in needs[0]) == ["Partner 1 of Fernvale", "Private security"]
    assert needs[1] == []


def test_last_days_in_words() -> None:
    """Of many days the last eight are told, without rows, and it is said that there were earlier ones."""
    time = town().time
    assert time is not None
    assert len(time.moments) == 8 and time.tracks == ()
    assert time.moments[-1].label == "March 1, 2025"
    assert time.remarks[0].startswith("What moved before the first of these days is not told here: type")


@pytest.mark.parametrize(("number", "stops"), [(251, 8), (2000, 4), (4100, 0)])
def test_more_partners_have_fewer_days(number: int, stops: int) -> None:
    """A day costs as much as a cast, so that a larger crowd is told fewer of them, and a very large one none."""
    time = compose_scene(crowd_cast(number, log=LOG), ()).time
    assert (len(time.moments) if time else 0) == stops


def test_no_days_no_view() -> None:
    """Without a date there is no view over time."""
    scene = crowd_scene(300)
    assert scene.time is None and 'data-face="time"' not in draw_map(scene)

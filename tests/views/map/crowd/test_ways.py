"""The way to every recruit of a crowd is told in few texts, and says what the usual page says."""

from __future__ import annotations

from functools import cache

from stakemap.cast import Cast
from stakemap.recruit import Recruit, rank_recruits
from stakemap.views.map.crowd.ways import PASSED, compose_ways
from stakemap.views.map.telling import capital, route_text, tell_introducers
from tests.views.map.crowd.crowds import crowd_cast


@cache
def town() -> tuple[Cast, list[Recruit]]:
    """Build a town with its recruits once for all tests."""
    cast = crowd_cast(
        300,
        log=[{"date": "2025-01-10", "met": ["Jordan Example 5"], "who": "Sam Sample"}],
        lead="Sam Sample",
    )
    return cast, list(rank_recruits(cast))


def test_with_the_names_put_back_it_is_the_usual_sentence() -> None:
    """With the names of the parties in the place of the signs, the way is the one that the lists tell."""
    cast, recruits = town()
    lengths = set()
    for recruit, way in zip(recruits, compose_ways(cast, recruits), strict=True):
        if way.passed is None:
            assert not recruit.route and way.told == route_text(cast, recruit)
            continue
        told = way.told
        for id in way.passed:
            told = told.replace(PASSED, cast.name_of(id), 1)
        assert told == capital(tell_introducers(cast, recruit))
        lengths.add(len(way.passed))
    assert {0, 1, 2} <= lengths


def test_many_ways_share_few_texts() -> None:
    """The names of those who are passed are in no text, so that many ways share one."""
    cast, recruits = town()
    ways = [way for way in compose_ways(cast, recruits) if way.passed]
    assert len({way.told for way in ways}) < len(ways) / 3
    assert all(way.told.count(PASSED) == len(way.passed or ()) for way in ways)


def test_no_way_draws_no_line() -> None:
    """Where nobody can introduce us, the way says so and has no line; who is on no list has no way at all."""
    cast, recruits = town()
    ways = {recruit.id: way for recruit, way in zip(recruits, compose_ways(cast, recruits), strict=True)}
    none = [recruit for recruit in recruits if recruit.listed and recruit.route is None]
    ghosts = [recruit for recruit in recruits if not recruit.listed]
    assert none and all(ways[one.id].told.startswith("None yet.") and ways[one.id].passed is None for one in none)
    assert ghosts and all(ways[one.id].told == "" for one in ghosts)

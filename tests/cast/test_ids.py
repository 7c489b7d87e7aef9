"""Ids that nobody else has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast.ids import Ids


def test_a_free_id_is_given_as_it_is() -> None:
    """Whoever comes first gets the id that was wanted."""
    assert Ids(["clerk"]).give("mayor") == "mayor"


def test_a_taken_id_gets_a_number() -> None:
    """The numbers begin with 2, and pass over those that somebody has."""
    ids = Ids(["clerk", "clerk-3"])
    assert [ids.give("clerk") for _ in range(3)] == ["clerk-2", "clerk-4", "clerk-5"]


@given(st.lists(st.sampled_from(["a", "a-2", "a-2-2", "b"]), max_size=20))
def test_nobody_shares_an_id(wanted: list[str]) -> None:
    """However many want the same ids, each gets one alone, and always the same one."""
    ids = Ids()
    given_out = [ids.give(id) for id in wanted]
    assert len(set(given_out)) == len(wanted)
    again = Ids()
    assert given_out == [again.give(id) for id in wanted]

"""The view over time: who stood where on which day, and what changed, in words."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from stakemap.cast import build_cast
from stakemap.load import load
from stakemap.model import Problem
from stakemap.model.vocabulary import Status
from stakemap.views.map.sectors import RINGS, ring_of
from stakemap.views.map.time.days import choose_days
from stakemap.views.map.time.dial import draw_dial
from stakemap.views.map.time.moments import STANDS, Time, compose_time

DAY = date(2025, 7, 15)
PROBLEMS = Path(__file__).parents[4] / "problems"


def time_of(*stakeholders: dict[str, Any], **fields: Any) -> Time | None:
    """Compose the view over time of a fictional problem."""
    problem = Problem.model_validate({"problem": "Fernvale", "stakeholders": stakeholders, **fields})
    return compose_time(build_cast(problem, DAY))


def found(time: Time | None) -> Time:
    """Give a view that must be there."""
    assert time is not None
    return time


def words(time: Time, name: str) -> list[str]:
    """Give the statuses of one partner, one for each stop."""
    return next([STANDS[place].word for place in track.stands] for track in time.tracks if track.name == name)


def test_a_contact_moves_a_partner() -> None:
    """A status in the log counts from its day on; before it nothing is recorded, and the words say so."""
    time = found(
        time_of(
            {"name": "Corner Bar"},
            log=[
                {"date": "2025-03-04", "met": ["Corner Bar"], "status": "outreach"},
                {"date": "2025-05-01", "met": ["Corner Bar"], "status": "engaged"},
            ],
        )
    )
    assert words(time, "Corner Bar") == ["not recorded", "outreach", "engaged", "engaged"]
    assert [moment.says for moment in time.moments] == [f"{number} of 1 partner on board" for number in (0, 0, 1, 1)]
    assert time.moments[2].changes == ("Corner Bar moved closer: from outreach to engaged, on 2025-05-01.",)
    assert time.moments[2].met == "1 contact with Corner Bar."
    assert time.moments[3].changes == () and time.moments[3].met == ""


def test_unknown_none_and_absent_stay_apart() -> None:
    """A status that is unknown is "unknown", one that nobody wrote down is "not recorded"; neither is a ring nearer."""
    time = found(
        time_of(
            {"name": "Corner Bar", "status": "unknown"},
            {"name": "Legal Aid"},
            log=[{"date": "2025-03-04", "met": ["Legal Aid"]}],
        )
    )
    assert set(words(time, "Corner Bar")) == {"unknown"}
    assert set(words(time, "Legal Aid")) == {"not recorded"}
    assert {stand.ring for stand in STANDS if stand.look == "unknown"} == {len(RINGS) - 1}


def test_a_status_without_a_day_is_named() -> None:
    """A status without a day looks as if it had always been so; the view says of whom."""
    time = found(
        time_of(
            {"name": "Corner Bar", "status": "talking"},
            {"name": "Legal Aid"},
            log=[{"date": "2025-03-04", "met": ["Legal Aid"], "status": "engaged"}],
        )
    )
    assert words(time, "Corner Bar") == ["talking"] * 3
    assert time.remarks == (
        "1 status has no day, so it looks as if nothing had moved there: Corner Bar. "
        "Write the day with stakemap set, or under since.",
    )


def test_nothing_to_show() -> None:
    """Without dates, without partners, or where nothing ever happened, there is no such view."""
    assert time_of({"name": "Corner Bar"}) is None
    assert time_of(log=[{"date": "2025-03-04", "note": "walked the block"}]) is None
    assert time_of({"name": "Corner Bar"}, started="2025-03-04") is None
    assert compose_time(build_cast(load(PROBLEMS / "ford-road.yaml"), date(2024, 12, 5))) is None


def test_many_changes_are_cut_and_counted() -> None:
    """Of very many changes the first are told, and the command that tells all."""
    many = [{"name": f"Shop {number}"} for number in range(20)]
    log = [{"date": "2025-03-04", "met": [one["name"]], "status": "talking"} for one in many]
    moment = found(time_of(*many, log=log)).moments[1]
    assert len(moment.changes) == 12
    assert moment.more == "and 8 more: type stakemap compare with --since 2025-03-03"
    assert moment.met == "20 contacts with Shop 0, Shop 1, Shop 2, Shop 3, Shop 4 and 15 more."


def test_every_status_has_its_ring() -> None:
    """A dot stands in the ring in which the bullseye draws the same status."""
    for status in Status:
        stand = next(stand for stand in STANDS if stand.word == str(status))
        assert RINGS[stand.ring] is ring_of(status)


def test_the_complete_example() -> None:
    """The fictional example tells eight stops, and the motel's way from outreach to a promise that is kept."""
    time = found(compose_time(build_cast(load(PROBLEMS / "harbor-street.yaml"), DAY)))
    assert len(time.moments) == 8
    assert words(time, "Lantern Motel") == [
        *("not recorded", "outreach", "talking", "engaged", "committed", "committed", "committed", "committed")
    ]
    assert "Tidewater Room Holdings moved away: from talking to declined, on 2025-06-03." in time.moments[6].changes
    assert draw_dial(time).count("<g data-id=") == len(time.tracks) == 16


@given(
    st.lists(
        st.tuples(st.dates(date(2025, 1, 1), DAY), st.sampled_from("ABC"), st.sampled_from(list(Status))), max_size=9
    )
)
def test_words_and_rows_agree(entries: list[tuple[date, str, Status]]) -> None:
    """A partner's row changes at a stop exactly when the words of that stop tell of it, and is what the day says."""
    log = [{"date": day.isoformat(), "met": [name], "status": str(status)} for day, name, status in entries]
    problem = Problem.model_validate({"problem": "Fernvale", "stakeholders": [{"name": n} for n in "ABC"], "log": log})
    cast = build_cast(problem, DAY)
    time = compose_time(cast)
    if time is None:
        assert not entries
        return
    days = [day for day, _ in choose_days(cast)]
    for place, day in enumerate(days):
        then = {party.name: party.standing.word for party in build_cast(problem, day).parties}
        assert then == {track.name: STANDS[track.stands[place]].word for track in time.tracks}
        moved = {t.name for t in time.tracks if place and t.stands[place] != t.stands[place - 1]}
        told = {text[0] for text in time.moments[place].changes if not text.startswith("Gained")}
        assert told == moved

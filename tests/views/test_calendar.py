"""The calendar file: read back by icalendar, and line by line as the standard has it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from stakemap.cast import build_cast
from stakemap.progress import find_due
from stakemap.views.calendar import Dates, is_own_calendar, to_calendar
from tests.progress.builders import DAY, SAM, cast_of, problem_of

FILE = "problems/made-up.yaml"
CALL = {"task": "Call back", "who": SAM, "due": "2025-06-20"}
PROBLEM = problem_of(assignments=[CALL])
(ITEM,) = find_due(build_cast(PROBLEM, DAY))


def write(*tasks: dict[str, Any], day: date = DAY, earlier: str = "", file: str = FILE, **keys: Any) -> str:
    """Write the calendar of a problem with some tasks."""
    cast = cast_of(day, assignments=list(tasks), **keys)
    return to_calendar([Dates(file, cast.problem, find_due(cast))], day, earlier)


def events(text: str) -> list[Any]:
    """Read the events of a calendar with icalendar."""
    return list(Calendar.from_ical(text).walk("VEVENT"))


def ids(text: str) -> list[str]:
    """Give the ids of the events of a calendar, sorted."""
    return sorted(str(event["uid"]) for event in events(text))


def values(text: str) -> list[tuple[str, str]]:
    """Read a calendar without any library: unfold the lines and split each into name and value."""
    lines = text.replace("\r\n ", "").split("\r\n")
    assert lines.pop() == ""
    return [(name.split(";")[0], value) for name, value in (line.split(":", 1) for line in lines)]


@given(st.text(min_size=1).filter(str.strip), st.text())
def test_the_standard_is_kept(task: str, who: str) -> None:
    """Whatever the words are: lines of at most 75 bytes that end as they must, and no control characters."""
    text = to_calendar([Dates(FILE, PROBLEM, (replace(ITEM, what=task, who=(who,)),))], DAY)
    assert text.endswith("END:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert not [char for char in text.replace("\r\n", "") if ord(char) < 32 or ord(char) == 127]
    assert [name for name, _ in values(text)].count("BEGIN") == [name for name, _ in values(text)].count("END") == 3
    (event,) = events(text)
    assert str(event["summary"]).endswith("[A made-up problem]")


def test_a_day_is_a_whole_day() -> None:
    """An event is a whole day with a reminder on the day before, takes no time, and is private."""
    (event,) = events(write(CALL))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2025, 6, 20), date(2025, 6, 21))
    assert str(event["summary"]) == "Call back [A made-up problem]"
    assert (str(event["transp"]), str(event["class"])) == ("TRANSPARENT", "PRIVATE")
    (alarm,) = event.walk("VALARM")
    assert timedelta(hours=-24) <= alarm.decoded("trigger") < timedelta()
    assert ("DTSTART", "20250620") in values(write(CALL))


def test_what_is_late() -> None:
    """What is late stays on its day, says that it is late, and reminds nobody."""
    (event,) = events(write({**CALL, "due": "2025-05-20"}))
    assert event.decoded("dtstart") == date(2025, 5, 20)
    assert str(event["summary"]).startswith("Late: Call back")
    assert event.walk("VALARM") == []


def test_what_has_no_day() -> None:
    """What has no day is in no calendar."""
    assert events(write({"task": "Call back"})) == []


def test_written_twice() -> None:
    """The same file on the same day gives the same bytes, whatever the order of lines."""
    other = {"task": "Count", "due": "2025-06-20"}
    assert write(CALL, other) == write(other, CALL)
    assert write(CALL, earlier=write(CALL)) == write(CALL)


def test_an_id_stays_when_the_day_moves() -> None:
    """A thing keeps its id when its day moves; a later calendar wins over an earlier one."""
    first, second = write(CALL), write({**CALL, "due": "2025-07-20"}, day=DAY + timedelta(days=1))
    assert ids(first) == ids(second)
    assert events(second)[0]["sequence"] > events(first)[0]["sequence"]
    assert events(second)[0].decoded("dtstamp") > events(first)[0].decoded("dtstamp")


def test_an_id_stays_when_the_words_change() -> None:
    """With the calendar of before a thing keeps its id when its words change, and when its day moves after that."""
    first = write(CALL)
    second = write({**CALL, "task": "Call the owner back"}, earlier=first)
    third = write({**CALL, "task": "Call the owner back", "due": "2025-08-01"}, earlier=second)
    assert ids(first) == ids(second) == ids(third)
    assert ids(first) != ids(write({**CALL, "task": "Call the owner back"}))


def test_other_things_have_other_ids() -> None:
    """Two new things, two of one day, the same in another file, and an old name that comes back are told apart."""
    first = write(CALL)
    two = write({**CALL, "task": "Count"}, {**CALL, "task": "Ask"}, earlier=first)
    assert len({*ids(first), *ids(two)}) == 3
    assert ids(write(CALL, file="problems/other.yaml")) != ids(first)
    renamed = write({**CALL, "task": "Count"}, earlier=first)
    assert len(set(ids(write(CALL, {**CALL, "task": "Count"}, earlier=renamed)))) == 2
    assert len(set(ids(write(CALL, CALL)))) == 2


def test_no_name_in_an_id() -> None:
    """From an id nobody can read who or what it is about."""
    assert not [word for id in ids(write(CALL)) for word in ("call", "sam", "fernvale") if word in id.lower()]


def test_our_own_calendar() -> None:
    """A calendar of ours is known by its first bytes; another one, or a torn one, teaches no ids."""
    text = write(CALL)
    foreign = text.replace("stakemap//", "other//")
    assert is_own_calendar(text.encode()[:4096])
    assert not is_own_calendar(foreign.encode())
    assert not is_own_calendar(b"")
    changed = {**CALL, "task": "Count"}
    assert write(changed, earlier=foreign) == write(changed, earlier=text[:300]) == write(changed)


def test_the_last_day_of_the_calendar() -> None:
    """The last day there is has no day after it."""
    (event,) = events(write({**CALL, "due": "9999-12-31"}))
    assert "dtend" not in event


def numbers(text: str) -> dict[str, int]:
    """Give the number of changes of each event, by its id."""
    return {str(event["uid"]): int(event["sequence"]) for event in events(text)}


def test_twice_on_one_day() -> None:
    """Of two calendars of one day the later one wins where an event changed, and only there."""
    other = {"task": "Count again", "who": SAM, "due": "2025-06-25"}
    first = write(CALL, other)
    again = write({**CALL, "due": "2025-06-21"}, other, earlier=first)
    rise = {id: number - numbers(first)[id] for id, number in numbers(again).items()}
    (moved,) = (str(event["uid"]) for event in events(again) if "Call back" in event["summary"])
    assert rise == {id: int(id == moved) for id in rise}
    assert write(CALL, other, earlier=first) == first


def test_numbers_never_fall() -> None:
    """However often an event changed on one day, the calendar of the next day counts no fewer changes."""
    text = write(CALL)
    for day in (21, 22, 23):
        text = write({**CALL, "due": f"2025-06-{day}"}, earlier=text)
    (before,) = numbers(text).values()
    (after,) = numbers(write(CALL, day=DAY + timedelta(days=1), earlier=text)).values()
    assert after > before

"""What is due as a calendar file (iCalendar, RFC 5545), made so that importing it again updates it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from stakemap.model import Problem, known
from stakemap.views.calendar_ids import Known, code_of, lasting_ids
from stakemap.views.items import tell_item, tell_title
from stakemap.words import name_key, plain, shorten

if TYPE_CHECKING:
    from icalendar import Component, Event

    from stakemap.progress import Item

__all__ = ["Dates", "is_own_calendar", "to_calendar"]

MAKER = "-//stakemap//what is due//EN"
FIRST_DAY = date(2020, 1, 1)
REMINDER = timedelta(hours=-15)
"""Judgement: nine in the morning of the day before, as a whole day begins at midnight."""
LONGEST_TITLE = 40
KEY, SORT = "x-stakemap-key", "x-stakemap-sort"


@dataclass(frozen=True, slots=True)
class Dates:
    """What is due in one problem, and the file as the user knows it."""

    file: str
    problem: Problem
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """An event to write, with its own key and what sort it is of."""

    of: Dates
    item: Item
    day: date
    key: str
    sort: str


def is_own_calendar(start: bytes) -> bool:
    """Tell from the first bytes of a file whether it is a calendar that stakemap wrote."""
    return start.startswith(b"BEGIN:VCALENDAR") and f"PRODID:{MAKER}".encode() in start


def to_calendar(dates: Sequence[Dates], as_of: date, earlier: str = "") -> str:
    """Write a calendar with a whole-day event for each thing that has a day; lines end as the standard asks.

    The id of an event comes from agency, file name and what makes a thing the same (see `Item.key`): it stays while
    the day moves. With the calendar that was written before, it also stays when the words of a task or an action
    change and its day does not. The number of changes is that of the day on which the calendar is written, so that a
    later one wins; of two of one day, an event that says something else counts one more than before. What is late
    stays on its own day, says so, and reminds nobody.

    Args:
        dates: What is due, problem by problem.
        as_of: The day.
        earlier: The calendar that this one replaces; empty where there is none, or none of ours.
    """
    from icalendar import Calendar

    entries = sorted(_entries(dates), key=lambda entry: (entry.day, entry.key))
    before = _known_events(earlier)
    ids, told = lasting_ids(entries, before), {one.id: one for one in before}
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", "stakemap: what is due")
    for entry in entries:
        event = _event(entry, ids[entry.key], as_of)
        event["sequence"] = _number(event, told.get(ids[entry.key]), as_of)
        calendar.add_component(event)
    return str(calendar.to_ical(), "utf-8")


def _entries(dates: Sequence[Dates]) -> Iterator[_Entry]:
    for one in dates:
        where = (name_key(known(one.problem.agency) or ""), _file_name(one.file))
        for item in one.items:
            if item.due is not None:
                yield _Entry(one, item, item.due, code_of(*where, *item.key), code_of(*where, item.kind))


def _file_name(file: str) -> str:
    return file.replace("\\", "/").rsplit("/", 1)[-1]


def _known_events(earlier: str) -> tuple[Known, ...]:
    """Read the ids of a calendar of ours; whatever is no such calendar tells nothing."""
    if not is_own_calendar(earlier[:4096].encode()):
        return ()
    from icalendar import Calendar

    try:
        events = Calendar.from_ical(earlier).walk("VEVENT")
        return tuple(filter(None, map(_read, events)))
    except (KeyError, ValueError, TypeError):
        return ()


def _read(event: Component) -> Known | None:
    """Read one event of a calendar of ours; None where it has no whole day."""
    day = event.decoded("dtstart")
    if not isinstance(day, date):
        return None
    id, key, sort, number = (str(event[name]) for name in ("uid", KEY, SORT, "sequence"))
    return Known(id, key, sort, day, int(number), _content(event))


def _content(event: Component) -> bytes:
    """Give all that an event says, but for how often and when it was written."""
    lines = event.to_ical().splitlines()
    return b"\n".join(line for line in lines if not line.startswith((b"SEQUENCE:", b"DTSTAMP:")))


def _number(event: Event, before: Known | None, as_of: date) -> int:
    """Count the changes of an event: no fewer than before, and more where it says something else by now."""
    day = max(0, (as_of - FIRST_DAY).days)
    return day if before is None else max(day, before.number + (_content(event) != before.content))


def _event(entry: _Entry, id: str, as_of: date) -> Event:
    from icalendar import Event

    title = _clean(tell_title(entry.item))
    problem = entry.of.problem.problem
    event = Event()
    event.add("uid", id)
    event.add("dtstamp", datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC))
    event.add("dtstart", entry.day)
    if entry.day < date.max:
        event.add("dtend", entry.day + timedelta(days=1))
    late = "Late: " if entry.day < as_of else ""
    event.add("summary", f"{late}{title} [{_clean(shorten(problem, LONGEST_TITLE))}]")
    event.add("description", _clean(f"{tell_item(entry.item)} {problem} ({_file_name(entry.of.file)})"))
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add(KEY, entry.key)
    event.add(SORT, entry.sort)
    if entry.day > as_of:
        _remind(event, title)
    return event


def _remind(event: Event, text: str) -> None:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", text)
    alarm.add("trigger", REMINDER)
    event.add_component(alarm)


def _clean(text: str) -> str:
    """Write a text in one line without control characters."""
    return " ".join(plain(" ".join(text.split())).split())

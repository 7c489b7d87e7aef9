"""What is late and what is coming: one line a thing, for one problem by day, for several by officer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from stakemap.views.items import NOBODY, tell_item
from stakemap.views.lines import Line
from stakemap.views.when import tell_when
from stakemap.words import count, name_key

if TYPE_CHECKING:
    from stakemap.progress import Agenda, Item

__all__ = ["Filed", "compose_due", "compose_due_by_officer", "count_by_officer"]

HANG = 15
Command = Callable[["Item"], str]


@dataclass(frozen=True, slots=True)
class Filed:
    """What is due in one problem: the file as the user knows it, its title, and the things by their day."""

    file: str
    problem: str
    agenda: Agenda


def compose_due(filed: Filed, as_of: date, days: int, command: Command) -> Iterator[Line]:
    """Write what is due in one problem: late, soon, without a day, and how much is left for later.

    Args:
        filed: The problem and what is due in it.
        as_of: The day.
        days: How many days are soon.
        command: Gives the line to type next for a thing; empty where there is none.
    """
    agenda = filed.agenda
    yield Line(_summary([filed], days))
    for title, items in _parts(agenda, days):
        yield from (Line(), Line(title, strong=True))
        for item in items:
            yield from _lines(item, as_of, command)
    if agenda.later:
        first = agenda.later[0]
        yield Line()
        yield Line(f"Next after that, {tell_when(first.due, as_of)}: {tell_item(first)}")
    if several := count_by_officer([filed]):
        yield Line()
        yield Line(f"By officer: {'; '.join(f'{name} {_numbers(*numbers)}' for name, *numbers in several)}.", hang=2)


def _parts(agenda: Agenda, days: int) -> Iterator[tuple[str, Sequence[Item]]]:
    named = (("Late", agenda.late), (_soon(days), agenda.soon), ("No day set", agenda.undated))
    return ((title, items) for title, items in named if items)


def _soon(days: int) -> str:
    return f"In the next {count(days, 'day')}" if days else "Today"


def _lines(item: Item, as_of: date, command: Command) -> Iterator[Line]:
    yield Line(tell_item(item), 2, HANG, mark=tell_when(item.due, as_of))
    if typed := command(item):
        yield Line(typed, 2 + HANG, whole=True)


def compose_due_by_officer(filed: Sequence[Filed], as_of: date, days: int) -> Iterator[Line]:
    """Write what is due in several problems, officer by officer, each thing under the first who is named.

    Whoever has most that is late comes first, what is nobody's last.
    """
    yield Line(_summary(filed, days))
    for name, *numbers in _count(filed, lambda item: item.who[:1]):
        mine = [(one.file, item) for one in filed for item in _now(one.agenda) if _stands_under(item, name)]
        gone = ", who has left" if any(name in item.gone for _, item in mine) else ""
        yield from (Line(), Line(f"{name[:1].upper()}{name[1:]}{gone}: {_numbers(*numbers)}", strong=True))
        for file, item in sorted(mine, key=lambda pair: (pair[1].order, pair[0])):
            told = tell_item(item, item.who[0] if item.who else NOBODY)
            yield Line(f"{told} [{_short(file)}]", 2, HANG, mark=tell_when(item.due, as_of))


def _short(file: str) -> str:
    return file.replace("\\", "/").rsplit("/", 1)[-1]


def _now(agenda: Agenda) -> tuple[Item, ...]:
    return (*agenda.late, *agenda.soon, *agenda.undated)


def _stands_under(item: Item, name: str) -> bool:
    return name_key(item.who[0] if item.who else NOBODY) == name_key(name)


def count_by_officer(filed: Iterable[Filed]) -> tuple[tuple[str, int, int, int], ...]:
    """Count what is late, soon and without a day for each officer: most late first, then most soon, then by name.

    A thing counts for everybody whose job it is; what is nobody's stands last. Officers are the same when their names
    are.
    """
    return _count(filed, lambda item: item.who)


def _count(
    filed: Iterable[Filed], names_of: Callable[[Item], tuple[str, ...]]
) -> tuple[tuple[str, int, int, int], ...]:
    names: dict[str, str] = {}
    counts: dict[str, list[int]] = {}
    for one in filed:
        for part, items in enumerate((one.agenda.late, one.agenda.soon, one.agenda.undated)):
            for name in (name for item in items for name in names_of(item) or (NOBODY,)):
                key = name_key(name)
                names[key] = min(names.get(key, name), name)
                counts.setdefault(key, [0, 0, 0])[part] += 1
    order = sorted(counts, key=lambda key: (key == NOBODY, -counts[key][0], -counts[key][1], -counts[key][2], key))
    return tuple((names[key], counts[key][0], counts[key][1], counts[key][2]) for key in order)


def _numbers(late: int, soon: int, undated: int) -> str:
    parts = ((late, "late"), (soon, "soon"), (undated, "without a day"))
    return ", ".join(f"{number} {word}" for number, word in parts if number)


def _summary(filed: Sequence[Filed], days: int) -> str:
    late, soon, later, undated = (
        sum(len(getattr(one.agenda, part)) for one in filed) for part in ("late", "soon", "later", "undated")
    )
    if not late + soon + later + undated:
        return "Nothing is open that somebody wrote down."
    coming = f"the next {count(days, 'day')}" if days else "store for today"
    more = "".join(
        f" {text}" for number, text in ((undated, f"{undated} without a day."), (later, f"{later} later.")) if number
    )
    if not late + soon:
        return f"Nothing is late, and nothing is due {'in ' + coming if days else 'today'}.{more}"
    due = f"{soon} due in {coming}" if days else f"{soon} due today"
    return f"{late} late, {due}.{more}"

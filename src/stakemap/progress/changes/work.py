"""Which actions and tasks were added, begun, done or dropped, and which check-ins were held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import TypeVar

from stakemap.cast import Cast
from stakemap.gaps.case import action_name
from stakemap.model import Action, Assignment, CheckIn, NotKnown, Problem, Span, known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.progress.changes.change import Change, Unclear
from stakemap.progress.changes.sides import Sides
from stakemap.progress.reviews import is_held
from stakemap.words import name_key

__all__ = ["compare_work"]

T = TypeVar("T")
OPEN, DONE, HELD = "open", "done", "held"
_BEGUN = (ActionStatus.UNDER_WAY, ActionStatus.DONE)
_OVER = (ActionStatus.DONE, ActionStatus.DROPPED)


def compare_work(sides: Sides) -> Iterator[Change | Unclear]:
    """Give what became of actions, tasks and check-ins between the two sides."""
    yield from _dated_actions(sides) if sides.one_file else _actions(sides)
    yield from _tasks(sides)
    yield from _checkins(sides)


def _every_action(problem: Problem) -> tuple[Action, ...]:
    response = known(problem.response)
    return listed(response.actions) if response else ()


def _by_name(entries: Iterable[T], name_of: Callable[[T], str]) -> dict[tuple[str, int], T]:
    """Give entries by name; several of one name are numbered, in the order of what else they say."""
    found: dict[tuple[str, int], T] = {}
    for entry in sorted(entries, key=repr):
        number = 0
        while (key := (name_key(name_of(entry)), number)) in found:
            number += 1
        found[key] = entry
    return found


def _word(status: ActionStatus | NotKnown | None) -> str:
    return "no status" if status is None else str(status)


def _actions(sides: Sides) -> Iterator[Change]:
    """Compare the actions of two versions of a file, by their words."""
    before = _by_name(_every_action(sides.before.problem), action_name)
    after = _by_name(_every_action(sides.after.problem), action_name)
    for key in sorted({*before, *after}):
        was, now = before.get(key), after.get(key)
        entry = now or was
        assert entry is not None
        names = (action_name(entry),)
        if was is None or now is None:
            kind = "added" if was is None else "removed"
            yield Change("work", kind, names, _word(was.status) if was else "", _word(now.status) if now else "")
        elif _word(was.status) != _word(now.status):
            yield Change("work", _turn(was.status, now.status), names, _word(was.status), _word(now.status))


def _turn(before: object, after: object) -> str:
    """Say what became of an action by its status on both sides."""
    for status, here, there in (
        (ActionStatus.DROPPED, "dropped", "taken up"),
        (ActionStatus.DONE, "done", "undone"),
        (ActionStatus.UNDER_WAY, "started", "unstarted"),
    ):
        if status in (before, after):
            return here if after is status else there
    return "changed"


def _dated_actions(sides: Sides) -> Iterator[Change | Unclear]:
    """Give the actions that began between two days by their start; the format has no day for done and dropped."""
    undated: dict[str, list[str]] = {}
    for action in _every_action(sides.after.problem):
        start, word = known(action.start), _word(action.status)
        if sides.between(start) and action.status in _BEGUN:
            yield Change("work", "started", (action_name(action),), "", word, start)
        elif action.status in _OVER or (action.status is ActionStatus.UNDER_WAY and start is None):
            undated.setdefault(word, []).append(action_name(action))
    for word in sorted(undated):
        yield Unclear("work", "action not dated", tuple(sorted(undated[word])), word)


def _task_name(entry: Assignment) -> str:
    return known(entry.task) or "a task without words"


def _tasks(sides: Sides) -> Iterator[Change | Unclear]:
    before = _by_name(listed(sides.before.problem.assignments), _task_name)
    after = _by_name(listed(sides.after.problem.assignments), _task_name)
    for key in sorted({*before, *after}):
        was, now = before.get(key), after.get(key)
        before_word = _task_word(was, sides.before.as_of) if was else ""
        after_word = _task_word(now, sides.after.as_of) if now else ""
        entry = now or was
        assert entry is not None
        if before_word != after_word:
            day = entry.done if isinstance(entry.done, Span) else None
            yield Change(
                "work", _task_turn(before_word, after_word), (_task_name(entry),), before_word, after_word, day
            )
    if sides.one_file and (done := [_task_name(task) for task in after.values() if task.done is True]):
        yield Unclear("work", "task not dated", tuple(sorted(done)), DONE)


def _task_word(entry: Assignment, as_of: date) -> str:
    done = known(entry.done)
    return DONE if done is True or (isinstance(done, Span) and done.started_by(as_of)) else OPEN


def _task_turn(before: str, after: str) -> str:
    if not before or not after:
        return "added" if not before else "removed"
    return "done" if after == DONE else "undone"


def _checkins(sides: Sides) -> Iterator[Change]:
    """Give the check-ins that are held on one side only."""
    before, after = _held(sides.before), _held(sides.after)
    for key in sorted({*before, *after}):
        entry = after.get(key) or before[key]
        if key not in before:
            yield Change("work", "held", (_checkin_name(entry),), "", HELD, _day(entry))
        elif key not in after:
            yield Change("work", "unheld", (_checkin_name(entry),), HELD, "", _day(entry))


def _held(cast: Cast) -> dict[tuple[str, int], CheckIn]:
    held = (entry for entry in listed(cast.problem.checkins) if is_held(entry, cast.as_of))
    return _by_name(held, _checkin_name)


def _checkin_name(entry: CheckIn) -> str:
    return (known(entry.about) or str(known(entry.date) or "without a day")).rstrip(" .")


def _day(entry: CheckIn) -> Span | None:
    if isinstance(entry.done, Span):
        return entry.done
    day = known(entry.date)
    return Span(day, day, day.isoformat()) if day else None

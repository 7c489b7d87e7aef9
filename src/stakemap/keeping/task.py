"""A task that somebody takes on, and a task that is done."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.edits.patch import AddEntry, Patch, Plain, SetValue
from stakemap.keeping.days import spoken
from stakemap.keeping.plan import Plan
from stakemap.keeping.values import one_or_list
from stakemap.model import Assignment, Span, known, listed
from stakemap.words import join, name_key

__all__ = ["Task", "done_tasks", "open_tasks", "plan_done", "plan_task"]


@dataclass(frozen=True, slots=True)
class Task:
    """One task, every name as it is to stand in the file.

    Attributes:
        what: What is to be done.
        who: Names of those who do it.
        due: A day of the format, or ``unknown``.
        whom: Names of those for whom it is; empty where nobody was named.
    """

    what: str
    who: tuple[str, ...]
    due: str
    whom: tuple[str, ...] = ()


def open_tasks(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give the words of every task that is not done, by its place in the list."""
    return _tasks(cast, done=False)


def done_tasks(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give the words of every task that is done, by its place in the list."""
    return _tasks(cast, done=True)


def _tasks(cast: Cast, done: bool) -> dict[str, tuple[str, ...]]:
    return {
        str(at): (task,)
        for at, entry in enumerate(listed(cast.problem.assignments))
        if (task := known(entry.task)) and _is_done(entry) == done
    }


def _is_done(entry: Assignment) -> bool:
    return isinstance(entry.done, Span) or entry.done is True


def plan_task(cast: Cast, file: str, task: Task) -> Plan:
    """Add a task to the list; one that is there already and open is not added twice."""
    title = f'Task "{task.what}" given to {join(task.who)}.'
    if any(name_key(words) == name_key(task.what) for (words,) in open_tasks(cast).values()):
        says = f'"{task.what}" is on the list of tasks already, and not done. Change it with: stakemap set task'
        return Plan(Patch((), title), (says,), next=("due", file))
    entry: dict[str, Plain] = {"task": task.what, "who": one_or_list(task.who), "due": task.due}
    if task.whom:
        entry["for"] = one_or_list(task.whom)
    for_whom = f", for {join(task.whom)}" if task.whom else ""
    says = f"{join(task.who)}: {task.what}, due {spoken(task.due)}{for_whom}"
    return Plan(Patch((AddEntry(("assignments",), entry),), title), (says,), next=("due", file))


def plan_done(cast: Cast, file: str, at: int, day: str) -> Plan:
    """Mark a task as done on a day."""
    what = str(listed(cast.problem.assignments)[at].task)
    edit = SetValue(("assignments", at, "done"), day)
    left = len(open_tasks(cast)) - 1
    rest = f"{left} still open." if left else "No task is open now."
    says = f"Done on {spoken(day)}: {what}. {rest}"
    return Plan(Patch((edit,), f'Task "{what}" done.'), (says,), next=("due", file))

"""The command that helps next with a thing that is due."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from stakemap.model import Span, known, listed
from stakemap.progress.reviews import is_held

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.progress import Item

__all__ = ["next_words"]

Words = tuple[str, ...]


def next_words(cast: Cast, file: str, item: Item, commands: Collection[str]) -> Words:
    """Give the words to type after ``stakemap``; none where no command helps.

    Args:
        cast: Everybody in the problem.
        file: The file, as the user named it.
        item: The thing that is due.
        commands: Those that there are; of two that would help, the first one of these.
    """
    choices = _CHOICES[item.kind](cast, file, item)
    return next((words for words in choices if words and words[0] in commands), ())


def _somebody(cast: Cast, file: str, item: Item) -> tuple[Words, ...]:
    """Record the contact; where that cannot be typed, read the page about them."""
    name = next((name for name in item.whom if cast.find(name)), "")
    return (("log", file, name), ("recruit", file, name)) if name else ()


def _task(cast: Cast, file: str, item: Item) -> tuple[Words, ...]:
    """Mark it as done."""
    return (("assign", file, "--done", item.what), *_somebody(cast, file, item))


def _action(cast: Cast, file: str, item: Item) -> tuple[Words, ...]:
    """See whom it waits for, where it waits for anybody; else write down that it is done."""
    waits = any(ask.title == item.what and _open(cast, ask.needs) for ask in cast.asks)
    done = ("set", file, "action", item.what, "status", "done")
    return (("recruit", file, "--action", item.what),) if waits else (done,)


def _open(cast: Cast, needs: tuple[str, ...]) -> bool:
    aboard = {party.id for party in cast.partners if party.engaged or party.in_team}
    return bool(set(needs) - aboard - cast.team)


def _check_in(cast: Cast, file: str, item: Item) -> tuple[Words, ...]:
    """See what changed since the last check-in that was held, or since the start."""
    held = [day for entry in listed(cast.problem.checkins) if is_held(entry, cast.as_of) and (day := known(entry.date))]
    started = known(cast.problem.started)
    since = max(held) if held else started.first if isinstance(started, Span) else None
    return (("compare", file, "--since", since.isoformat()),) if since and since < cast.as_of else ()


def _gaps(cast: Cast, file: str, item: Item) -> tuple[Words, ...]:
    return (("gaps", file),)


def _explain(cast: Cast, file: str, item: Item) -> tuple[Words, ...]:
    return (("explain", "checkins"),)


def _show(cast: Cast, file: str, item: Item) -> tuple[Words, ...]:
    return (("show", file),)


_CHOICES: dict[str, Callable[[Cast, str, Item], tuple[Words, ...]]] = {
    "check-in": _check_in,
    "check-in to plan": _explain,
    "action": _action,
    "task": _task,
    "next step": _somebody,
    "contact": _somebody,
    "accepted gap": _gaps,
    "file": _show,
}

"""What brings several parties together: a contact, a task or a joint action that names more than one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.gaps.case import action_name
from stakemap.model import Span, known, listed
from stakemap.model.vocabulary import ActionKind, ActionStatus

__all__ = ["Occasion", "find_occasions", "shared"]

_JOINT = (ActionKind.ENGAGEMENT, ActionKind.POLICY)


@dataclass(frozen=True, slots=True)
class Occasion:
    """One contact, task or action that names parties.

    Attributes:
        section: ``log``, ``assignments`` or ``actions``.
        index: Place in that list of the file.
        day: Day of a contact; None for tasks and actions.
        title: Words of an action; empty for contacts and tasks.
    """

    section: str
    index: int
    day: Span | None = None
    title: str = ""


def find_occasions(cast: Cast) -> dict[str, set[Occasion]]:
    """Give the occasions by id of each party that they name. Cost is linear in the size of the file.

    Only dated contacts up to the day count, and only actions that were not dropped and are an engagement or a
    policy: an action of another kind may need both sides without a word between them.

    Args:
        cast: Who is who.
    """
    occasions = {("log", o.index): o for o in _contacts(cast)} | {("response", o.index): o for o in _actions(cast)}
    found: dict[str, set[Occasion]] = {}
    for mention, id in cast.named:
        match mention.path:
            case ("log", int(place), "met", *_) if ("log", place) in occasions:
                found.setdefault(id, set()).add(occasions["log", place])
            case ("assignments", int(place), "for", *_):
                found.setdefault(id, set()).add(Occasion("assignments", place))
            case ("response", "actions", int(place), "needs" | "for" | "with", *_) if ("response", place) in occasions:
                found.setdefault(id, set()).add(occasions["response", place])
    return found


def _contacts(cast: Cast) -> list[Occasion]:
    dated = ((index, known(entry.date)) for index, entry in enumerate(listed(cast.problem.log)))
    return [Occasion("log", index, day) for index, day in dated if day is not None and day.started_by(cast.as_of)]


def _actions(cast: Cast) -> list[Occasion]:
    response = known(cast.problem.response)
    return [
        Occasion("actions", index, title=action_name(action))
        for index, action in enumerate(listed(response.actions) if response else ())
        if action.kind in _JOINT and action.status is not ActionStatus.DROPPED
    ]


def shared(cast: Cast, sides: Sequence[Sequence[str]], named: Mapping[str, set[Occasion]]) -> set[Occasion]:
    """Give the occasions that name somebody of each side; the team itself has a part in every one.

    Args:
        cast: Who is who.
        sides: Ids of parties, by side; at least one side is not all of the team.
        named: What ``find_occasions`` gave.
    """
    outside = [side for side in sides if not all(cast.party(id).in_team for id in side)]
    each = [set[Occasion]().union(*(named.get(id, ()) for id in side)) for side in outside]
    return set.intersection(*each) if each else set()

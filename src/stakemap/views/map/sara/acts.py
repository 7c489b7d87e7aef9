"""Compose the actions of the plan for the SARA view: who each needs, and what holds it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Ask, Cast
from stakemap.gaps.case import quoted
from stakemap.model import Action, NotKnown, known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Look
from stakemap.views.map.chips import Chip, by_rank, compose_chips, most_shown
from stakemap.views.map.telling import apart, long_date
from stakemap.words import join, join_some

__all__ = ["Act", "Need", "compose_acts", "unlisted_aim"]

_LEADS: dict[object, str] = {
    None: "No lead written down",
    NotKnown.UNKNOWN: "Lead unknown: find out",
    (): "No lead",
}
_OVER = (ActionStatus.DONE, ActionStatus.DROPPED)


@dataclass(frozen=True, slots=True)
class Need:
    """Somebody whom an action needs.

    Attributes:
        chip: Who it is.
        missing: True when they must take part and are not on board.
        guess: True when only a "maybe" names them.
    """

    chip: Chip
    missing: bool = False
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """One action of the plan.

    Attributes:
        id: ``action_`` and its place in the file, the same as in the list of actions.
        title: What is to be done.
        status: Its status in words.
        facts: Who leads it, and when it is due; in words.
        needs: Who is missing by rank, then who is on board by name, then guesses; empty once it is over.
        more: How many it needs beside those.
        says: One sentence on what holds it up; empty once it is over.
        blocked: True when somebody it needs is missing.
        clear: True when the file says who it needs, and all of them are on board; a guess leaves it open.
        over: True when it is done or dropped.
        dropped: True when it was dropped.
        answers: Names of the issues it answers, as written.
        aim: What the file says of the issues it answers where it names none; empty otherwise.
    """

    id: str
    title: str
    status: str
    facts: str
    needs: tuple[Need, ...]
    more: int
    says: str
    blocked: bool
    clear: bool
    over: bool
    dropped: bool
    answers: tuple[str, ...]
    aim: str


def compose_acts(cast: Cast, recruits: Sequence[Recruit]) -> tuple[Act, ...]:
    """Give every action in the order of the file."""
    response = known(cast.problem.response)
    asks = {ask.index: ask for ask in cast.asks}
    chips, most = compose_chips(cast, recruits), most_shown(cast)
    return tuple(
        _act(cast, index, action, _needs(asks.get(index), chips), most)
        for index, action in enumerate(listed(response.actions) if response else ())
    )


def _act(cast: Cast, index: int, action: Action, needs: tuple[Need, ...], most: int | None) -> Act:
    over = action.status in _OVER
    return Act(
        id=f"action_{index}",
        title=known(action.do) or f"action {index + 1}",
        status=_status(action),
        facts=". ".join(part for part in (_lead(action), _due(action, cast.as_of)) if part) + ".",
        needs=needs[:most],
        more=len(needs[most:]) if most else 0,
        says="" if over else _says(action, needs),
        blocked=any(need.missing for need in needs),
        clear=(action.needs == () or bool(needs)) and not any(need.missing or need.guess for need in needs),
        over=over,
        dropped=action.status is ActionStatus.DROPPED,
        answers=listed(action.answers),
        aim=_aim(action),
    )


def _needs(ask: Ask | None, chips: dict[str, Chip]) -> tuple[Need, ...]:
    """Give who an open action needs; somebody who belongs to no party is on the team and has no chip."""
    if ask is None:
        return ()
    sure = sorted((chips[id] for id in ask.needs if id in chips), key=by_rank)
    maybe = sorted((chips[id] for id in ask.maybe if id in chips), key=by_rank)
    needs = [Need(chip, missing=_missing(chip)) for chip in sure]
    needs.sort(key=lambda need: (not need.missing, need.chip.look is Look.AGENCY))
    return (*needs, *(Need(chip, guess=True) for chip in maybe))


def _missing(chip: Chip) -> bool:
    return chip.gone or chip.look in (Look.RECRUIT, Look.GHOST)


def _status(action: Action) -> str:
    if action.status is None:
        return "status not recorded"
    return action.status.value if isinstance(action.status, ActionStatus) else f"status {action.status}"


def _lead(action: Action) -> str:
    """Say who leads it; absent, unknown and none are three different answers."""
    if names := (*listed(action.lead), *listed(action.with_)):
        return f"Led by {join(names)}" if listed(action.lead) else f"No lead yet, only {join(names)}"
    return _LEADS[action.lead]


def _due(action: Action, as_of: date) -> str:
    day = known(action.due)
    if day is None or action.status in _OVER:
        return ""
    return f"{'Was due' if day < as_of else 'Due'} {long_date(day)}"


def _says(action: Action, needs: Sequence[Need]) -> str:
    """Say in one sentence what holds an open action up."""
    missing = [_ranked(need.chip) for need in needs if need.missing]
    if missing:
        verb = "Held up" if action.status is ActionStatus.UNDER_WAY else "Stands still"
        return f"{verb}: waits for {join_some(missing)}."
    if any(need.guess for need in needs):
        return "Perhaps nobody is missing: ask those who may be needed."
    if action.needs is NotKnown.UNKNOWN:
        return "Who it needs is unknown: find out."
    if action.needs is None:
        return "Nobody has written down who it needs: add them."
    others = any(need.chip.look is not Look.AGENCY for need in needs)
    return "Nobody is missing: all it needs are on board." if others else "It needs nobody but us."


def _ranked(chip: Chip) -> str:
    """Name somebody with the rank, or say that they have left."""
    return f"{apart(chip.name)} ({chip.rank_text or chip.status})"


def _aim(action: Action) -> str:
    """Say why an action stands with no issue; empty when it names some."""
    if action.answers is None:
        return "It does not say which issue it answers: add it."
    if action.answers is NotKnown.UNKNOWN:
        return "Which issue it answers is unknown: find out."
    if not listed(action.answers):
        return "It answers none of the issues."
    return ""


def unlisted_aim(names: Sequence[str]) -> str:
    """Say that issues which an action answers are not on the list."""
    said = join([quoted(name) for name in names])
    return f"It answers {said}, which {'is' if len(names) == 1 else 'are'} not on the list of issues."

"""Which rung of the ladder comes next with one party, by the steps that are on record.

Gentle before firm before coercive (Scott and Goldstein, 2005): the next rung is the gentlest that is not on record,
and nobody is pressed harder before it is written down what came of everything gentler.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Party
from stakemap.knowledge import rungs
from stakemap.model import NotKnown, Span, Step, known, listed
from stakemap.model.vocabulary import Rung, Status

__all__ = ["Ladder", "NextStep", "build_ladder", "go_on"]

_SAYS = {
    Rung.GET_TO_KNOW: "rung-get-to-know",
    Rung.LISTEN: "rung-listen",
    Rung.OFFER_HELP: "rung-offer-help",
    Rung.EDUCATE: "rung-educate",
    Rung.ASK: "rung-ask",
    Rung.CONFRONT: "make-the-case",
    Rung.ANOTHER_AGENCY: "rung-another-agency",
    Rung.NEW_SERVICE: "rung-new-service",
}
_RETICENT = ("declined", "stepped-away", "not-considering")
_FORCES = ("gentle", "firm", "coercive")
_WHY = {
    "gentle": "It is the gentlest step that is not on record yet.",
    "firm": "Every gentle step is on record. If this one does not fit here, write that down, and go on.",
    "coercive": "Every gentler step is on record. If this one does not fit here, write that down, and go on.",
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """What comes next on the ladder.

    Attributes:
        situation: Key of the first step's sentence; empty when every rung is on record.
        rung: The rung it is about: the next one, the one without a result, or the one that is planned too early.
        climbs: True when the rung itself is to be taken next.
        why: One plain sentence or two.
    """

    situation: str
    rung: Rung | None
    climbs: bool
    why: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """The steps with one party on one day.

    Attributes:
        taken: Steps up to the day, oldest first, those without a date before all others.
        planned: Steps with a later date, earliest first.
        next: What comes next.
    """

    taken: tuple[Step, ...]
    planned: tuple[Step, ...]
    next: NextStep


def build_ladder(party: Party, as_of: date) -> Ladder:
    """Sort the steps with a party, and say which comes next.

    A step without a date was taken. Whoever said no has been asked, written down as a step or not.

    Args:
        party: The party.
        as_of: The day.
    """
    approach = known(party.entry.approach)
    steps = sorted(listed(approach.steps) if approach else (), key=lambda step: (_day(step), repr(step)))
    taken = tuple(step for step in steps if _day(step) <= as_of)
    planned = tuple(step for step in steps if _day(step) > as_of)
    return Ladder(taken, planned, _next(taken, planned, said_no=party.standing.status is Status.DECLINED))


def go_on(step: str, party: Party, as_of: date) -> tuple[tuple[str, str], ...]:
    """Give the first steps for a reticent party where the ladder stands, each with its rung in words.

    Whoever said no or stepped away is answered before the ladder goes on, unless a step was taken since then. The
    step stays as it is for everybody else, and where no step is on record.

    Args:
        step: Key of the first step that was chosen.
        party: The party.
        as_of: The day.
    """
    if step not in _RETICENT:
        return ((step, ""),)
    ladder = build_ladder(party, as_of)
    then, rung = ladder.next, ladder.next.rung
    begun = bool(ladder.taken) or then.situation == "gentler-first"
    if rung is None or not begun:
        return ((step, ""),)
    in_full = f"{rung.value} ({rung.meaning})"
    if step == "not-considering" or _answered(ladder, party):
        return ((then.situation, in_full if then.situation == "press" else rung.value),)
    return (step, ""), ("ladder-then", in_full) if then.climbs else (then.situation, rung.value)


def _answered(ladder: Ladder, party: Party) -> bool:
    """Tell whether a step was surely taken after they said no or stepped away."""
    since = party.standing.since
    return since is not None and any(_day(step) > since.last for step in ladder.taken)


def _day(step: Step) -> date:
    return step.date.first if isinstance(step.date, Span) else date.min


def _next(taken: tuple[Step, ...], planned: tuple[Step, ...], said_no: bool) -> NextStep:
    asked = {Rung.ASK} if said_no else set()
    tried = asked | {rung for step in taken if (rung := known(step.rung))}
    told = asked | {rung for step in taken if (rung := known(step.rung)) and _has_result(step)}
    due = _due(tried, told)
    for step in planned:
        rung = known(step.rung)
        if rung and _force(rung) == "coercive" and not _gentler(rung) <= told:
            before = f'Before that comes "{due.rung}".' if due.climbs else due.why
            return NextStep("gentler-first", rung, False, f'"{rung}" is planned, and that is too early. {before}')
    return due


def _due(tried: Set[Rung], told: Set[Rung]) -> NextStep:
    """Give what comes next by what was tried, and by what somebody wrote down the result of."""
    upcoming = next((rung for rung in rungs() if rung not in tried), None)
    if upcoming is None:
        return NextStep("", None, False, "Every step is on record.")
    open_ones = _gentler(upcoming) - told
    untold = next((rung for rung in rungs() if rung in open_ones), None)
    if untold:
        return NextStep("record-result", untold, False, f'First write down what came of "{untold}".')
    return NextStep(_SAYS.get(upcoming, "press"), upcoming, True, _WHY[_force(upcoming)])


def _has_result(step: Step) -> bool:
    """Tell whether it is written down what came of a step; ``none`` is: nothing came of it."""
    return step.result is NotKnown.NONE or known(step.result) is not None


def _force(rung: Rung) -> str:
    return rungs()[rung].force


def _gentler(rung: Rung) -> set[Rung]:
    """Give the rungs that press less hard than this one does; those of the same force do not count."""
    weight = _FORCES.index(_force(rung))
    return {other for other in rungs() if _FORCES.index(_force(other)) < weight}

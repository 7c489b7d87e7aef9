"""R107: pressure before anything gentler was tried and written down."""

from __future__ import annotations

from datetime import date

from stakemap.cast import Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.knowledge import rungs, say
from stakemap.model import Span, Step, known, listed

CARD = Card(
    code="R107",
    name="coercive-too-early",
    title="Pressure came before gentler steps",
    severity=Severity.MEDIUM,
    why="It often makes sense to begin without force and to press only if that fails. Pressure too early closes doors.",
    remedy="Take a gentler step first, and write down what came of it, before you press further.",
    looks_at="The steps under approach, with their dates.",
    judged="There is a gap when a coercive step was taken and no gentle step is written down on that day or before it.",
    not_assessed="While no step has been taken with anybody.",
    may_mean="The gentler steps were tried, and nobody wrote them down.",
    sources=("pop-responsibility", "pop-responsibility-list"),
)


def check(case: Case) -> Outcome:
    """Judge each party with steps by which kind came first."""
    taken = {party.id: steps for party in case.cast.partners if (steps := _taken(party, case.cast.as_of))}
    if not taken:
        return CannotTell("no step has been taken with anybody")
    parties = {party.id: party for party in case.cast.partners}
    gaps = tuple(_gap(parties[id], first) for id, steps in taken.items() if (first := _too_early(steps)) is not None)
    return Looked(gaps, len(taken), "partners with steps taken")


def _taken(party: Party, as_of: date) -> tuple[Step, ...]:
    approach = known(party.entry.approach)
    steps = listed(approach.steps) if approach else ()
    return tuple(
        step for step in steps if known(step.rung) and (not isinstance(step.date, Span) or step.date.started_by(as_of))
    )


def _too_early(steps: tuple[Step, ...]) -> Step | None:
    """Give the first coercive step that nothing gentler came before; None when there is none."""
    gentle = [_day(step) for step in steps if _force(step) == "gentle"]
    pressed = sorted((step for step in steps if _force(step) == "coercive"), key=lambda step: (_day(step), _name(step)))
    if not pressed or any(day <= _day(pressed[0]) for day in gentle):
        return None
    return pressed[0]


def _force(step: Step) -> str:
    rung = known(step.rung)
    return rungs()[rung].force if rung else ""


def _name(step: Step) -> str:
    rung = known(step.rung)
    return rung.value if rung else ""


def _day(step: Step) -> date:
    """Give the day of a step; one without a date may have been first."""
    return step.date.first if isinstance(step.date, Span) else date.min


def _gap(party: Party, step: Step) -> Gap:
    when = f" ({step.date})" if isinstance(step.date, Span) else ""
    says = f'"{_name(step)}"{when} is written down for {party.name}, and nothing gentler before it.'
    remedy = say("gentler-first", contact=party.name, rung=_name(step))
    return Gap(says, (party.name,), Confidence.ABSENT, remedy=remedy)

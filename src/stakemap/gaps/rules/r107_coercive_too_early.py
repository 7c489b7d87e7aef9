"""R107: pressure before anything gentler was tried and written down."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, quoted
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.pressure import Pressed, find_pressed
from stakemap.knowledge import say

CARD = Card(
    code="R107",
    name="coercive-too-early",
    title="Pressure came before gentler steps",
    severity=Severity.MEDIUM,
    why="It often makes sense to begin without force and to press only if that fails. Pressure too early closes doors.",
    remedy="Take a gentler step first, and write down what came of it, before you press further.",
    looks_at=(
        "The steps under approach, and contacts. Enforcement that is agreed or begun and meant for a partner, "
        "residents, people harmed and police aside."
    ),
    judged=(
        "There is a gap when a partner is under pressure, and nothing gentler is on record before. Any other step is "
        "gentler, and so is a contact, or a status that comes from talking. Where the pressure has no day, its place "
        "in the order does not matter."
    ),
    not_assessed="While no step has been taken with anybody, and no enforcement is meant for a partner.",
    may_mean="The gentler steps were tried, and nobody wrote them down.",
    sources=("pop-responsibility", "pop-responsibility-list", "judgement"),
)


def check(case: Case) -> Outcome:
    """Judge each partner under pressure by whether anything gentler came first."""
    found = find_pressed(case.cast)
    if not found:
        return CannotTell("no step has been taken with anybody")
    gaps = tuple(_gap(one) for one in found if not one.gentler)
    return Looked(gaps, len(found), "partners with steps taken or enforcement meant for them")


def _gap(one: Pressed) -> Gap:
    when = f" ({one.day})" if one.day else ""
    says = f"{quoted(one.what)}{when} is written down for {one.party.name}, and nothing gentler before it."
    remedy = say("gentler-first", contact=one.party.name, rung=one.rung.value) if one.rung else ""
    return Gap(says, (one.party.name,), Confidence.ABSENT, remedy=remedy)

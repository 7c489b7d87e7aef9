"""P114: the only named contact at a stakeholder has left."""

from __future__ import annotations

from stakemap.cast import Human, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import listed
from stakemap.words import join, name_key

CARD = Card(
    code="P114",
    name="contact-left",
    title="The only contact has left",
    severity=Severity.HIGH,
    why="With the person the relationship goes. The sooner a successor is met, the less is lost.",
    remedy="Ask who took over, and ask whoever left to introduce you.",
    looks_at="Partners on the list that have people who left, by their until.",
    judged=(
        "There is a gap when somebody with a name was there, all of them have left, and no successor is "
        "named. P101 then says nothing about that partner."
    ),
    not_assessed="While nobody is on the list (P100).",
    may_mean="Somebody else is known there, and is not in the file yet.",
    sources=("gmp-handover", "relational-continuity"),
    requires=("P100",),
)


def check(case: Case) -> Outcome:
    """Judge each partner that lost all its named people."""
    return Looked(tuple(_gap(party, left) for party in case.cast.partners if (left := _lost(party))))


def _lost(party: Party) -> tuple[Human, ...]:
    """Give the named people who left, when nobody is there now and no successor is named; else nobody."""
    left = tuple(human for human in party.former if human.name)
    if party.named or not left:
        return ()
    gone = {name_key(name) for human in left for name in (human.name, *_aka(human)) if name}
    successors = {name_key(name) for human in left if human.entry for name in listed(human.entry.successor)}
    return () if successors - gone else left


def _aka(human: Human) -> tuple[str, ...]:
    return listed(human.entry.aka) if human.entry else ()


def _gap(party: Party, left: tuple[Human, ...]) -> Gap:
    names = [human.label for human in left]
    if len(names) == 1:
        says = f"{names[0]}, the only person named at {party.name}, has left. No successor is named."
    else:
        says = f"{join(names)} have left {party.name}. Nobody else is named there."
    return Gap(says, (party.name,), Confidence.STATED)

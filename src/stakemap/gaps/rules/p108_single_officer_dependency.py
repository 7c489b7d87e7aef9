"""P108: stakeholders that the team reaches through one person only."""

from __future__ import annotations

from stakemap.cast import Cast, Human
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, any_tie
from stakemap.gaps.finding import CannotTell, Gap, Looked, Outcome
from stakemap.words import join

CARD = Card(
    code="P108",
    name="single-officer-dependency",
    title="The way to them runs through one person only",
    severity=Severity.MEDIUM,
    why="Officers move, retire and fall ill. What only one person holds is lost with that person.",
    remedy=(
        "Take a second person from the team along to the next meeting. Where the one person is not ours, ask them "
        "to introduce you there. Write it down as a relationship."
    ),
    looks_at="Relationships, officers, contacts in the log, and partners who talk or work with the team.",
    judged=(
        "There is a gap for each person without whom the team would no longer reach some partner. It names "
        "all partners that would be lost, but not the body that the person belongs to."
    ),
    not_assessed="While nobody is on the list (P100), no agency is named, or no tie is recorded at all.",
    may_mean="Others know them as well, and nobody wrote it down.",
    sources=("relational-continuity", "gmp-handover"),
    requires=("P100",),
    network=True,
)

OWN_WAY = "Take a second person from the team along to the next meeting, and write that down as a relationship."
WAY_PAST_OTHERS = (
    "Ask them to introduce you there, so that the team has a way of its own, and write that down as a relationship."
)


def check(case: Case) -> Outcome:
    """Give one gap for each person whose move would cut partners off."""
    cast = case.cast
    if cast.agency is None:
        return CannotTell("no agency is named")
    if not any_tie(cast):
        return CannotTell("no ties are recorded yet")
    from stakemap.graph.reach import single_person_dependencies

    partners = {party.id for party in cast.partners}
    gaps = []
    for person, behind in single_person_dependencies(cast).items():
        own = _own(cast, person)
        lost = sorted(cast.name_of(id) for id in behind if id in partners and id not in own)
        if lost:
            name = cast.name_of(person)
            verb = "is" if len(lost) == 1 else "are"
            says = f"If {name} leaves, {join(lost)} {verb} lost: the team has no other way there."
            gaps.append(Gap(says, (name,), remedy=OWN_WAY if person in cast.team else WAY_PAST_OTHERS))
    return Looked(tuple(gaps))


def _own(cast: Cast, person: str) -> frozenset[str]:
    """Give the ids of the parties that a person belongs to."""
    member = cast.member(person)
    if not isinstance(member, Human):
        return frozenset()
    return frozenset((*member.also_at, *([member.party] if member.party else [])))

"""P102: a stakeholder that nobody on the team looks after."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast, Human, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, outsiders
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown
from stakemap.words import join

CARD = Card(
    code="P102",
    name="unheld-relationship",
    title="Nobody on the team looks after the relationship",
    severity=Severity.MEDIUM,
    why=("A relationship that is nobody's task fades, and is lost when people move. One officer should keep it."),
    remedy="Agree which officer looks after the relationship, and write that name under officer.",
    looks_at="Every partner outside the agency, its people, and the relationships with them.",
    judged=(
        "There is a gap when nobody still on the team is officer for the partner or for anybody there. A "
        "current relationship that is held by somebody on the team will do as well."
    ),
    not_assessed="While nobody is on the list (P100).",
    may_mean="Somebody does look after it, and the file does not say who.",
    sources=("gmp-handover", "training-report"),
    requires=("P100",),
)


def check(case: Case) -> Outcome:
    """Judge each partner outside the agency by whether somebody on the team looks after it."""
    cast = case.cast
    partners = outsiders(cast)
    held = _held(cast)
    gaps = tuple(
        _gap(cast, party)
        for party in partners
        if party.id not in held and not any(_present(cast, name) for name in party.officers)
    )
    return Looked(gaps, len(partners), "partners outside the department")


def _held(cast: Cast) -> frozenset[str]:
    """Give the ids of parties with a current relationship that lives in somebody on the team."""
    return frozenset(
        cast.home(end)
        for tie in cast.ties
        if tie.held_by is not None and tie.carries and _on_team(cast, tie.held_by)
        for end in (tie.a, tie.b)
    )


def _on_team(cast: Cast, id: str) -> bool:
    """Tell whether somebody is on the team today; a name that is nowhere listed is taken as an officer."""
    member = cast.member(id)
    if not isinstance(member, Human):
        return id in cast.team
    return not member.left and (id in cast.team or member.entry is None)


def _present(cast: Cast, officer: str) -> bool:
    member = cast.find(officer)
    return not (isinstance(member, Human) and member.left)


def _gap(cast: Cast, party: Party) -> Gap:
    if party.officers:
        verb = "has" if len(party.officers) == 1 else "have"
        says = f"{join(party.officers)}, who looked after {party.name}, {verb} left the team."
        return Gap(says, (party.name,), Confidence.STATED)
    said = any(isinstance(officer, NotKnown) or officer == () for officer in _said(cast, party))
    return Gap(
        f"Nobody on the team looks after {party.name}.",
        (party.name,),
        Confidence.STATED if said else Confidence.ABSENT,
    )


def _said(cast: Cast, party: Party) -> Iterator[object]:
    """Give what the file says under officer, for the party and for its current people."""
    yield party.entry.officer
    yield from (human.entry.officer for human in party.named if human.entry)

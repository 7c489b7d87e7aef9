"""P101: a stakeholder where nobody is named."""

from __future__ import annotations

from stakemap.cast import Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, outsiders
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, known, listed
from stakemap.model.vocabulary import Kind

CARD = Card(
    code="P101",
    name="unnamed-stakeholder",
    title="Nobody is named",
    severity=Severity.HIGH,
    why=("Work is done between people, not between organizations. Until somebody is named, nobody can be called."),
    remedy="Find out who deals with this problem there, and write the name under people.",
    looks_at=("Every partner on the list that has not left. Units of the agency count, the agency itself does not."),
    judged=(
        "There is a gap when no person with a name is there today. A title alone is no name, and whoever "
        "has left or has not started yet does not count. Where the only contact left, P114 says so instead."
    ),
    not_assessed="While nobody is on the list (P100).",
    may_mean=(
        "The stakeholder is one person who acts alone: write the same name under people. For residents and "
        "other groups it is somebody who can speak for them, never a victim or a minor."
    ),
    sources=("training-report", "proactive-alliance"),
    requires=("P100",),
)

_GROUPS = frozenset({Kind.RESIDENTS, Kind.AFFECTED})
_VOICE = "Find somebody who can speak for them, and write that name under people. Never name victims or minors."


def check(case: Case) -> Outcome:
    """Judge each partner by whether a current person is named there."""
    partners = case.cast.partners
    outside = len(outsiders(case.cast)) == len(partners)
    gaps = tuple(_gap(party) for party in partners if not party.named and not _named_once(party))
    return Looked(gaps, len(partners), "partners outside the department" if outside else "partners")


def _named_once(party: Party) -> bool:
    """Tell whether somebody with a name was there: then the contact left, and P114 judges it."""
    return any(human.name for human in party.former)


def _gap(party: Party) -> Gap:
    people = party.entry.people
    titles = sorted(title for entry in listed(people) if (title := known(entry.title)))
    unknown = any(isinstance(entry.name, NotKnown) for entry in listed(people))
    said = people is NotKnown.UNKNOWN or people == () or unknown
    return Gap(
        _says(party, titles),
        (party.name,),
        Confidence.STATED if said else Confidence.ABSENT,
        remedy=_VOICE if party.kind in _GROUPS else "",
    )


def _says(party: Party, titles: list[str]) -> str:
    if party.entry.people == ():
        return f"Nobody is named at {party.name}: the file says that there is nobody."
    if titles:
        return f"Nobody is named at {party.name}. Only a title is known: {titles[0]}."
    return f"Nobody is named at {party.name}."

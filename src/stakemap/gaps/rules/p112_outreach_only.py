"""P112: every contact with somebody needed was awareness, and none was work on the problem."""

from __future__ import annotations

from stakemap.cast import Cast, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_approach, standings
from stakemap.gaps.contacts import contacts_by_party
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.needed import find_needed
from stakemap.gaps.reticence import find_reticent
from stakemap.knowledge import say
from stakemap.model.vocabulary import LogPurpose

CARD = Card(
    code="P112",
    name="outreach-only",
    title="All contacts were outreach, none was engagement",
    severity=Severity.LOW,
    why="Outreach makes people aware; engagement prevents. The first alone changes nothing about the problem.",
    remedy="Ask them to work with you on one small part of the problem, and log that as engagement.",
    looks_at="The purpose of contacts in the log with partners whom an open action needs or whose role is due.",
    judged=(
        "There is a gap when there were two contacts or more, and each of them was outreach. Partners who are on board "
        "or will not, and those with an approach, are left out."
    ),
    not_assessed="While no needed partner has two contacts with a purpose in the log.",
    may_mean="They did work on it together, and the contact was logged with the wrong purpose.",
    sources=("training-report", "judgement"),
)

FEWEST = 2
"""Judgement: a first contact may be for awareness only."""


def check(case: Case) -> Outcome:
    """Judge each needed partner by what the contacts with it were for."""
    cast = case.cast
    needed = find_needed(case)
    standing = standings(cast)
    purposes = {
        id: [entry.purpose for entry in entries]
        for id, entries in contacts_by_party(cast).items()
        if id in needed and id in standing and len(entries) >= FEWEST
    }
    clear = {id: found for id, found in purposes.items() if all(isinstance(each, LogPurpose) for each in found)}
    if not clear:
        return CannotTell("no needed partner has two contacts with a purpose in the log")
    left_out = {id for id in clear if standing[id].on_board or _has_plan(cast, id)} | find_reticent(cast).keys()
    only = (id for id, found in clear.items() if id not in left_out and set(found) == {LogPurpose.OUTREACH})
    return Looked(
        tuple(_gap(cast, id, len(clear[id]), needed[id]) for id in only),
        len(clear),
        "needed partners with two contacts or more",
    )


def _has_plan(cast: Cast, id: str) -> bool:
    member = cast.member(id)
    return isinstance(member, Party) and has_approach(member)


def _gap(cast: Cast, id: str, contacts: int, need: str) -> Gap:
    name = cast.name_of(id)
    every = "Both contacts" if contacts == FEWEST else f"All {contacts} contacts"
    says = (
        f"{every} with {name} were outreach (awareness), none was engagement (prevention). {need[0].upper()}{need[1:]}."
    )
    return Gap(says, (name,), Confidence.STATED, remedy=say("outreach", contact=name))

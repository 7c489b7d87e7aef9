"""P106: a role that such a problem needs, and that nobody fills."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import Confidence, Gap, Looked, Outcome
from stakemap.gaps.roles import RoleNeed
from stakemap.model import NotKnown, listed
from stakemap.words import join, join_some

CARD = Card(
    code="P106",
    name="required-role-empty",
    title="A role that this problem needs is empty",
    severity=Severity.MEDIUM,
    why="Each such problem needs certain parts played. An empty one shows whom nobody thought of yet.",
    remedy="Find out who holds the role. Put them on the list, and write the role under roles.",
    looks_at=(
        "The roles that every problem needs, and those of its type. The roles of all stakeholders that have "
        "not left, and who owns, keeps up, polices or runs the places."
    ),
    judged=(
        "There is a gap for each role that is due at the SARA stage reached, or at the next one, and that "
        "nobody carries. A role of the next stage matters less. Who could hold it is offered, never "
        "assumed."
    ),
    not_assessed="Never.",
    may_mean="Somebody on the list holds the role, and the word is missing under roles.",
    sources=("college-partnerships", "judgement"),
)


def check(case: Case) -> Outcome:
    """Give one gap for each required role that nobody fills."""
    gaps = tuple(_gap(case, need) for need in case.roles if need.empty)
    return Looked(gaps, len(case.roles), "roles")


def _gap(case: Case, need: RoleNeed) -> Gap:
    role = need.role
    when = "It is due now" if need.due else f"It is due by the {role.by_stage} stage"
    return Gap(
        f"Nobody fills this role: {role.name}. {when}.",
        (role.name,),
        _confidence(case, need),
        Severity.MEDIUM if need.due else Severity.LOW,
        _remedy(case, need),
        role.source,
    )


def _confidence(case: Case, need: RoleNeed) -> Confidence:
    """Tell whether a place says that its owner, manager and so on are unknown, or that there is none."""
    said = (getattr(place, field) for place in listed(case.cast.problem.places) for field in need.role.place)
    stated = any(isinstance(names, NotKnown) or names == () for names in said)
    return Confidence.STATED if stated else Confidence.ABSENT


def _remedy(case: Case, need: RoleNeed) -> str:
    role = need.role
    if need.candidates:
        names = [case.cast.name_of(id) for id in need.candidates]
        several = join_some(names) if len(names) > 3 else join(names, "or")
        return f'Ask whether this role belongs to {several}. If so, write "{role.id}" under their roles.'
    usually = f" Usually that is one of these: {'; '.join(role.bodies)}." if role.bodies else ""
    return f"Find out who holds this role, and put them on the list.{usually}"

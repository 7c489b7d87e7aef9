"""P121: a lead, and no word on why this one."""

from __future__ import annotations

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, known

CARD = Card(
    code="P121",
    name="lead-without-basis",
    title="Nobody wrote down why this person leads",
    severity=Severity.LOW,
    why=(
        "The right lead is able, knows the problem and wants to lead. Where nobody asked, rank or chance decided, and "
        "that shows only once the work stalls."
    ),
    remedy="Write a few words on the lead's ability, knowledge and motivation. Rank is not asked.",
    looks_at="The ability, knowledge and motivation of the lead, and why this person was chosen.",
    judged="There is a gap when there is a lead, and none of these four says anything. One of them is enough.",
    not_assessed="While nobody leads the work (P118).",
    may_mean="The team talked about it, and nobody wrote it down.",
    sources=("training-report",),
    requires=("P118",),
)


def check(case: Case) -> Outcome:
    """Judge whether the file says why the lead leads."""
    lead = known(case.cast.problem.lead)
    name = known(lead.name) if lead else None
    if lead is None or name is None:
        return CannotTell("nobody leads the work yet")
    said = (lead.ability, lead.knowledge, lead.motivation, lead.why)
    if any(word not in (None, NotKnown.UNKNOWN) for word in said):
        return Looked()
    member = case.cast.roster.find(name)
    shown = case.cast.name_of(member) if member else name
    confidence = Confidence.STATED if NotKnown.UNKNOWN in said else Confidence.ABSENT
    says = f"{shown} leads the work. There is no word yet on ability, knowledge or motivation."
    return Looked((Gap(says, (shown,), confidence),))

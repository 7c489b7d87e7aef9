"""P103: a stakeholder to whom no chain of introductions leads."""

from __future__ import annotations

from stakemap.cast import Cast
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, any_tie, outsiders
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, listed

CARD = Card(
    code="P103",
    name="unreached-stakeholder",
    title="No introduction leads from the team",
    severity=Severity.MEDIUM,
    why="People say yes sooner to somebody whom they know, or who is brought along by somebody they know.",
    remedy="Ask on the team and among partners who knows somebody there, and write that under relationships.",
    looks_at="Relationships, officers, contacts in the log, and partners who talk or work with the team.",
    judged=(
        "There is a gap when no chain of known or active ties leads from the team to the partner or its "
        "people. Strained and ended ties, and ties of rivals, lead nowhere."
    ),
    not_assessed="While nobody is on the list (P100), no agency is named, or no tie is recorded at all.",
    may_mean="Somebody does know them, and nobody wrote it down.",
    sources=("proactive-alliance", "judgement"),
    requires=("P100",),
    network=True,
)


def check(case: Case) -> Outcome:
    """Judge each partner outside the agency by whether the team can reach it."""
    cast = case.cast
    if cast.agency is None:
        return CannotTell("no agency is named")
    if not any_tie(cast):
        return CannotTell("no ties are recorded yet")
    from stakemap.graph.reach import reached_by_team

    reached = reached_by_team(cast)
    rests_on = _rests_on(cast)
    partners = outsiders(cast)
    gaps = tuple(
        Gap(
            f"No chain of introductions leads from the team to {party.name}.",
            (party.name,),
            rests_on.get(party.id, Confidence.ABSENT),
        )
        for party in partners
        if party.id not in reached
    )
    return Looked(gaps, len(partners), "partners outside the department")


def _rests_on(cast: Cast) -> dict[str, Confidence]:
    """Tell for parties whose tie is unknown, or where we asked and there is none, what a gap rests on."""
    entries = listed(cast.problem.relationships)
    found: dict[str, Confidence] = {}
    for tie in cast.ties:
        state = entries[tie.index].state if tie.index is not None else None
        if isinstance(state, NotKnown) and tie.state is None:
            guess = state is NotKnown.UNKNOWN
            for party in {cast.home(tie.a), cast.home(tie.b)}:
                if guess or party not in found:
                    found[party] = Confidence.GUESS if guess else Confidence.STATED
    return found

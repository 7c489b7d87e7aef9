"""R104: only the police take part in the response."""

from __future__ import annotations

from stakemap.cast import Cast, Human, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model.vocabulary import Kind
from stakemap.words import count

CARD = Card(
    code="R104",
    name="police-only",
    title="Only the police take part",
    severity=Severity.MEDIUM,
    why="Problems that last need more than the police can give. What others own, only others can change.",
    remedy="Ask for each action who besides the police could do a part of it, and add them under needs.",
    looks_at="Who is needed, who leads and who works along, in every action that is still open.",
    judged="There is a gap when all of them are police. A guess under maybe does not count for anybody.",
    not_assessed="While no open action says who takes part.",
    may_mean="Others take part, and the actions do not name them.",
    sources=("goldstein-awards", "college-partnerships"),
)

_FIELDS = ("needs", "action lead", "action with")


def check(case: Case) -> Outcome:
    """Judge whether anybody besides the police takes part in an open action."""
    cast = case.cast
    pairs = [
        (mention, target)
        for mention, target in zip(cast.mentions, cast.targets, strict=True)
        if mention.field in _FIELDS and mention.live
    ]
    if not pairs:
        return CannotTell("no open action says who takes part")
    if not all(_is_police(cast, target, mention.field) for mention, target in pairs):
        return Looked()
    actions = len({mention.path[2] for mention, _ in pairs})
    says = f"Only the police take part in {count(actions, 'open action')} that {_verb(actions)} who does."
    return Looked((Gap(says, (), Confidence.STATED),))


def _verb(actions: int) -> str:
    return "says" if actions == 1 else "say"


def _is_police(cast: Cast, id: str | None, field: str) -> bool:
    """Tell whether a name stands for the team or another police body; an unlisted lead is an officer."""
    if id is None:
        return field == "action lead"
    if id in cast.team:
        return True
    member = cast.member(id)
    if isinstance(member, Human):
        return member.party is None or _is_police(cast, member.party, field)
    return isinstance(member, Party) and (member.in_team or member.kind is Kind.POLICE)

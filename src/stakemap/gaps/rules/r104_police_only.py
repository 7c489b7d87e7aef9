"""R104: only the police take part in the response."""

from __future__ import annotations

from stakemap.cast import Cast, Human, Party
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, actions
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Action, NotKnown, listed
from stakemap.model.vocabulary import ActionKind, ActionStatus, Kind
from stakemap.words import count

CARD = Card(
    code="R104",
    name="police-only",
    title="Only the police take part",
    severity=Severity.MEDIUM,
    why="Problems that last need more than the police can give. What others own, only others can change.",
    remedy="Ask for each action who besides the police could do a part of it, and add them under needs.",
    looks_at="Who is needed, who leads and who works along, in every action that is still open.",
    judged=(
        "There is a gap when all of them are police. Whom an action is meant to reach takes no part in it, and a guess "
        "under maybe does not count for anybody."
    ),
    not_assessed=(
        "While no open action says who takes part; a lead alone does not. Also while all of it is enforcement (R103)."
    ),
    may_mean="Others take part, and the actions do not name them.",
    sources=("goldstein-awards", "college-partnerships"),
)

_TAKES_PART = ("needs", "action with")
_FIELDS = (*_TAKES_PART, "action lead")


def check(case: Case) -> Outcome:
    """Judge whether anybody besides the police takes part in an open action."""
    cast = case.cast
    kept = actions(cast.problem)
    if kept and all(action.kind is ActionKind.ENFORCEMENT for action in kept):
        return CannotTell("enforcement is the only response (R103)")
    pairs = [
        (mention, target)
        for mention, target in zip(cast.mentions, cast.targets, strict=True)
        if mention.field in _FIELDS and mention.live
    ]
    said = {mention.path[2] for mention, _ in pairs if mention.field in _TAKES_PART}
    if not said:
        return CannotTell("no open action says who takes part")
    if not all(_is_police(cast, target, mention.field) for mention, target in pairs):
        return Looked()
    verb = "says" if len(said) == 1 else "say"
    says = f"Only the police take part in {count(len(said), 'open action')} that {verb} who does."
    return Looked((Gap(says, (), _confidence(kept)),))


def _confidence(kept: tuple[Action, ...]) -> Confidence:
    """Tell what the gap rests on: others may still turn out to be needed where needs is unknown or missing."""
    still_open = [action for action in kept if action.status is not ActionStatus.DONE]
    if any(action.needs is NotKnown.UNKNOWN or listed(action.maybe) for action in still_open):
        return Confidence.GUESS
    return Confidence.ABSENT if any(action.needs is None for action in still_open) else Confidence.STATED


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

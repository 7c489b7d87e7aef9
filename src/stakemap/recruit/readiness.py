"""How ready a party is for each thing that is asked of it: what is known, the next question, and the wrong one.

Cannot comes before will not: whoever lacks the means is asked what is missing, however willing they are.
Nothing is worked out from what is unknown; where nobody judged, the next question is the one that finds out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Party
from stakemap.gaps.readiness import judgements, level_of
from stakemap.knowledge import readiness_questions
from stakemap.model import NotKnown, Readiness, Span, known, listed
from stakemap.model.vocabulary import ActionStatus, Level, ReadinessStage, Status, TieState
from stakemap.recruit.judged import STALE_DAYS, tell_judgement
from stakemap.recruit.rulers import capacity_for, situation_of
from stakemap.words import name_key

__all__ = ["AskReadiness", "compose_readiness"]

_REFUSED = {Status.DECLINED: "declined", Status.STEPPED_AWAY: "stepped-away"}
_ON_NUMBERS = (None, ReadinessStage.THINKING, ReadinessStage.PREPARING)
"""The stages at which the next question builds on what they said, so that it must not be old."""
_OVER = (ActionStatus.DONE, ActionStatus.DROPPED)
_ORDER = {True: 0, False: 1, None: 2}


@dataclass(frozen=True, slots=True)
class AskReadiness:
    """One thing that is asked of a party, and how ready it is for that.

    Attributes:
        ask: What is asked, as written; empty where a judgement does not say and several things are asked.
        agreed: True for an agreed action or one under way, False for another open action, None for neither.
        stage: Stage of change; None when it is not known.
        importance: How much it matters to them, 0 to 10; None when it is not known.
        confidence: How sure they are that they can, 0 to 10; None when it is not known.
        capacity: How able they are to do this, else in general; None when it is not known, or they have none.
        cannot: True when capacity is low, or the file says that there is none.
        by: Who judged; empty when nobody is named.
        date: When; None when nobody wrote it down.
        judged: True when somebody judged it at all.
        stale: True when that was more than ``STALE_DAYS`` ago.
        says: What is known, in sentences.
        question: Words to say to them next.
        avoid: The wrong question, in sentences.
        sources: Keys of the bibliography, for the question and the warning.
    """

    ask: str
    agreed: bool | None
    stage: ReadinessStage | None
    importance: int | None
    confidence: int | None
    capacity: Level | None
    cannot: bool
    by: str
    date: Span | None
    judged: bool
    stale: bool
    says: tuple[str, ...]
    question: str
    avoid: str
    sources: tuple[str, ...]


def compose_readiness(cast: Cast, party: Party) -> tuple[AskReadiness, ...]:
    """Tell how ready a party is for each thing that is asked of it: agreed actions first, then by words.

    These are the open actions that need the party, and whatever else a judgement of its readiness names. Of
    several judgements of one thing the last counts; an action that is done or dropped asks for nothing. A
    judgement that names nothing stands for the one open action, where there is exactly one and nothing else was
    judged; else it has a row of its own. Empty when nothing is asked and nothing was judged. Cost is linear in
    the size of the file.

    Args:
        cast: Who is who.
        party: A party on the list.
    """
    asks: dict[str, tuple[str, bool | None]] = {}
    for ask in sorted((ask for ask in cast.asks if party.id in ask.needs), key=lambda ask: (not ask.agreed, ask.title)):
        asks.setdefault(_key(ask.title), (ask.title, ask.agreed))
    last: dict[str, Readiness] = {}
    for entry in judgements(party, cast.as_of):
        last[_key(known(entry.ask) or "")] = entry
    if len(asks) == 1 and set(last) == {""}:
        last = {next(iter(asks)): last[""]}
    over = _over(cast) - asks.keys()
    for key, entry in last.items():
        if key not in over:
            asks.setdefault(key, (known(entry.ask) or "", None))
    hold = _hold(cast, party)
    rows = (_row(cast, party, *asks[key], last.get(key), hold) for key in asks)
    return tuple(sorted(rows, key=lambda row: (_ORDER[row.agreed], not row.ask, name_key(row.ask))))


def _key(ask: str) -> str:
    """Give the form in which two asks are compared; a full stop at the end does not matter."""
    return name_key(ask).rstrip(" .")


def _over(cast: Cast) -> frozenset[str]:
    """Give the keys of actions that are done or dropped: nothing is asked there any more."""
    response = known(cast.problem.response)
    every = listed(response.actions) if response else ()
    return frozenset(_key(known(action.do) or "") for action in every if action.status in _OVER) - {""}


def _hold(cast: Cast, party: Party) -> str:
    """Give the situation that comes before any ask: a strained tie with the team, a no, a step away; else empty."""
    strained = (tie for tie in cast.ties if tie.state is TieState.STRAINED)
    for tie in strained:
        if party.id in (cast.home(tie.a), cast.home(tie.b)) and not cast.team.isdisjoint((tie.a, tie.b)):
            return "strained"
    return _REFUSED.get(party.standing.status, "") if party.standing.status else ""


def _row(cast: Cast, party: Party, ask: str, agreed: bool | None, entry: Readiness | None, hold: str) -> AskReadiness:
    general = level_of(party)
    capacity = capacity_for(entry, general)
    day = known(entry.date) if entry else None
    stale = day is not None and _is_stale(day, cast.as_of)
    situation = hold or _situation(party, entry, general, stale)
    chosen = readiness_questions()[situation]
    number = known(entry.confidence if "confidence" in situation else entry.importance) if entry else None
    numbers = {"number": str(number), "higher": str((number or 0) + 1)}
    return AskReadiness(
        ask=ask,
        agreed=agreed,
        stage=known(entry.stage) if entry else None,
        importance=known(entry.importance) if entry else None,
        confidence=known(entry.confidence) if entry else None,
        capacity=known(capacity),
        cannot=capacity in (Level.LOW, NotKnown.NONE),
        by=(known(entry.by) or "") if entry else "",
        date=day,
        judged=entry is not None,
        stale=stale,
        says=tuple(tell_judgement(party, entry, stale)),
        question=chosen.ask.format_map(numbers),
        avoid=chosen.avoid,
        sources=chosen.source,
    )


def _is_stale(day: Span, as_of: date) -> bool:
    return (as_of - day.last).days > STALE_DAYS


def _situation(party: Party, entry: Readiness | None, general: Level | NotKnown | None, stale: bool) -> str:
    """Choose the question where nothing stands before it; who is not judged is met by how far we have come."""
    found = situation_of(entry, general)
    if found == "cannot":
        return found
    if entry is not None and stale and known(entry.stage) in _ON_NUMBERS:
        return "stale"
    if found:
        return found
    if party.engaged:
        return "acting"
    return "unknown" if party.standing.status is Status.TALKING or entry is not None else "not-in-touch"

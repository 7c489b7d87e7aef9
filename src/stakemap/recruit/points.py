"""Why each recruit is needed, as reasons that sum to points.

Status decides whether somebody is on the list, never how many points they get; being easy, friendly or
ready adds nothing. Points are only added, and all of them come from the one points table of the knowledge
room.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from stakemap.cast import Ask, Cast, Party
from stakemap.gaps.controllers import possible_controllers
from stakemap.gaps.roles import RoleNeed
from stakemap.gaps.strain import strained_with_team
from stakemap.gaps.voices import find_harmed, find_voices
from stakemap.knowledge import weights
from stakemap.model import known, listed
from stakemap.model.problem_type import Controller
from stakemap.model.vocabulary import Level
from stakemap.recruit.candidates import Candidate
from stakemap.recruit.recruit import Reason
from stakemap.words import join, join_some, lower_first, name_key, shorten

__all__ = ["Situation", "build_situation", "reasons_for"]

T = TypeVar("T")


@dataclass(frozen=True)
class Situation:
    """What the points of every recruit are worked out from, gathered once.

    Attributes:
        cast: Who is who.
        needs: The roles that are required.
        roles_of: The required roles by the id of each of those who hold them.
        on_board: Ids of the team and of engaged parties; an action no longer waits for these.
        asks_of: Open actions by the id of those they need.
        guesses_of: Open actions by the id of those whom only a guess names.
        meant_for: Titles of open actions by the id of those they are meant to reach.
        data_of: Open questions and measures without a reading, by the id of whoever holds the data.
        only_controllers: By id, the kinds of controller that only this listed party could be.
        voiceless: Ids of those whom the problem harms and for whom nobody engaged speaks.
        doors: By id, the parties that can only be reached through it.
        strained: Ids of those with whom somebody on the team has a strained tie.
    """

    cast: Cast
    needs: tuple[RoleNeed, ...]
    roles_of: dict[str, tuple[RoleNeed, ...]]
    on_board: frozenset[str]
    asks_of: dict[str, tuple[Ask, ...]]
    guesses_of: dict[str, tuple[Ask, ...]]
    meant_for: dict[str, tuple[str, ...]]
    data_of: dict[str, tuple[str, ...]]
    only_controllers: dict[str, tuple[Controller, ...]]
    voiceless: frozenset[str]
    doors: dict[str, tuple[str, ...]]
    strained: frozenset[str]


def build_situation(cast: Cast, needs: tuple[RoleNeed, ...], doors: dict[str, tuple[str, ...]]) -> Situation:
    """Gather what the points are worked out from. Cost is linear in the size of the file."""
    engaged = {party.id for party in cast.parties if party.engaged}
    return Situation(
        cast=cast,
        needs=needs,
        roles_of=_by_id((id, need) for need in needs for id in need.holders),
        on_board=frozenset(engaged | ({cast.agency.id} if cast.agency else set())),
        asks_of=_by_id((id, ask) for ask in cast.asks for id in ask.needs),
        guesses_of=_by_id((id, ask) for ask in cast.asks for id in ask.maybe),
        meant_for=_meant_for(cast),
        data_of=_data_of(cast),
        only_controllers=_only_controllers(cast, needs),
        voiceless=_voiceless(cast, needs, engaged),
        doors=doors,
        strained=frozenset(strained_with_team(cast)),
    )


def _by_id(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    """Put together what belongs to each id, in the order given."""
    found: dict[str, list[T]] = {}
    for id, thing in pairs:
        found.setdefault(id, []).append(thing)
    return {id: tuple(things) for id, things in found.items()}


def reasons_for(candidate: Candidate, situation: Situation) -> tuple[Reason, ...]:
    """Give the reasons why somebody is needed, most points first; never empty."""
    if candidate.need is not None:
        return _of_role(candidate.need, situation)
    reasons = [
        *_of_actions(candidate.id, situation),
        *_of_roles_held(candidate.id, situation),
        *_of_place_in_the_problem(candidate, situation),
        *_of_data(candidate.id, situation),
    ]
    if candidate.party is not None:
        reasons.append(_reason("listed", "You put them on the list of those needed."))
        reasons += _of_influence(candidate.party)
    return tuple(sorted(reasons, key=lambda reason: -reason.points))


def _reason(code: str, says: str, times: int = 1) -> Reason:
    return Reason(code, weights().reason(code) * times, says)


def _quoted(titles: tuple[str, ...]) -> str:
    return join_some([f'"{shorten(title)}"' for title in titles], limit=3)


def _say_actions(sort: str, asks: tuple[Ask, ...], one: str, several: str) -> str:
    """Say which actions concern somebody, with their count where there are several."""
    titles = tuple(ask.title for ask in asks)
    if len(titles) == 1:
        return f"{_quoted(titles)} {one}."
    return f"{len(titles)} {sort} {several}: {_quoted(titles)}."


def is_last(ask: Ask, id: str, situation: Situation) -> bool:
    """Tell whether an action that is agreed or under way waits for nobody else."""
    return ask.agreed and all(other == id or other in situation.on_board for other in ask.needs)


def _of_actions(id: str, situation: Situation) -> list[Reason]:
    asks = situation.asks_of.get(id, ())
    agreed = tuple(ask for ask in asks if ask.agreed)
    proposed = tuple(ask for ask in asks if not ask.agreed)
    last = tuple(ask for ask in agreed if is_last(ask, id, situation))
    guesses = situation.guesses_of.get(id, ())
    meant = situation.meant_for.get(id, ())
    found = []
    if agreed:
        says = _say_actions("agreed actions", agreed, "is agreed and waits for them", "wait for them")
        found.append(_reason("agreed-action", says, len(agreed)))
    if last:
        says = _say_actions("agreed actions", last, "waits for nobody else", "wait for nobody else")
        found.append(_reason("last-for-action", says, len(last)))
    if proposed:
        says = _say_actions("proposed actions", proposed, "is proposed and needs them", "need them")
        found.append(_reason("proposed-action", says, len(proposed)))
    if guesses:
        says = _say_actions("actions", guesses, "may need them: a guess to confirm", "may need them, by our guess")
        found.append(_reason("guess", says, len(guesses)))
    if meant:
        says = f"{_quoted(meant)} {'is' if len(meant) == 1 else 'are'} meant to reach them."
        found.append(_reason("meant-for", says, len(meant)))
    return found


def _of_role(need: RoleNeed, situation: Situation) -> tuple[Reason, ...]:
    role = need.role
    code = "role-due" if need.due else "role-later"
    when = "Needed now" if need.due else f"Needed by the {role.by_stage} stage"
    reasons = [_reason(code, f"{when}, and nobody on the list plays this part. {role.why}")]
    if need.candidates:
        names = join_some([situation.cast.name_of(id) for id in need.candidates], 5, last="or")
        reasons.append(_reason("role-has-candidate", f"It may be {names}: ask them."))
    return tuple(reasons)


def _of_roles_held(id: str, situation: Situation) -> list[Reason]:
    found = []
    for need in situation.roles_of.get(id, ()):
        code = "role-due" if need.due else "role-later"
        found.append(_reason(code, f"This problem needs a part that they play: {lower_first(need.role.name)}."))
    return found


def _of_place_in_the_problem(candidate: Candidate, situation: Situation) -> list[Reason]:
    found = []
    if kinds := situation.only_controllers.get(candidate.id):
        parts = join([kind.meaning.split(":")[0] for kind in kinds], last="and")
        says = f"Nobody else on the list could be the one who {parts}."
        found.append(_reason("only-controller", says))
    if candidate.id in situation.voiceless:
        harmed = "may be harmed" if candidate.implied else "are harmed"
        says = f"They {harmed} by the problem, and nobody engaged speaks for them."
        found.append(_reason("harmed-without-voice", says))
    if behind := situation.doors.get(candidate.id):
        names = join([situation.cast.name_of(id) for id in behind])
        found.append(_reason("opens-door", f"They alone open the way to {names}."))
    return found


def _of_data(id: str, situation: Situation) -> list[Reason]:
    waiting = situation.data_of.get(id, ())
    if not waiting:
        return []
    verb = "waits" if len(waiting) == 1 else "wait"
    return [_reason("holds-data", f"{_quoted(waiting)} {verb} for their data.", len(waiting))]


def _of_influence(party: Party) -> list[Reason]:
    level = known(party.entry.influence)
    if level in (Level.HIGH, Level.MEDIUM):
        return [_reason(f"influence-{level}", f"Their influence on this problem is {level}.")]
    return []


def _meant_for(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give the open actions meant to reach somebody whom they do not also need."""
    needed = {(ask.title, id) for ask in cast.asks for id in (*ask.needs, *ask.maybe)}
    meant = ((id, mention.of) for mention, id in cast.named if mention.field == "for" and mention.live)
    return _by_id(dict.fromkeys((id, title) for id, title in meant if (title, id) not in needed))


def _data_of(cast: Cast) -> dict[str, tuple[str, ...]]:
    """Give the open questions, and the measures without a number that they ask for, by who holds the data."""
    analysis = known(cast.problem.analysis)
    empty = {
        name_key(known(measure.name) or ""): known(measure.name) or ""
        for measure in listed(cast.problem.measures)
        if not any(known(reading.value) for reading in listed(measure.readings))
    }
    by_place: dict[int, list[str]] = {}
    for mention, id in cast.named:
        if mention.field == "data_from" and mention.live:
            by_place.setdefault(int(mention.path[2]), []).append(id)
    found: dict[str, dict[str, None]] = {}
    for index, question in enumerate(listed(analysis.questions) if analysis else ()):
        waiting = [known(question.ask) or "a question"]
        waiting += [empty[key] for key in map(name_key, listed(question.measures)) if key in empty]
        for id in by_place.get(index, ()):
            found.setdefault(id, {}).update(dict.fromkeys(waiting))
    return {id: tuple(titles) for id, titles in found.items()}


def _only_controllers(cast: Cast, needs: tuple[RoleNeed, ...]) -> dict[str, tuple[Controller, ...]]:
    """Give, by id, the kinds of controller that exactly one listed party could be."""
    partners = {party.id for party in cast.partners}
    able = {kind: ids & partners for kind, ids in possible_controllers(cast, needs).items()}
    return _by_id((id, kind) for kind, ids in able.items() if len(ids) == 1 for id in ids)


def _voiceless(cast: Cast, needs: tuple[RoleNeed, ...], engaged: set[str]) -> frozenset[str]:
    """Give the ids of those whom the problem harms and for whom nobody engaged speaks."""
    harmed = find_harmed(cast, needs)
    return find_voices(cast, needs, harmed).without(harmed - engaged, engaged)

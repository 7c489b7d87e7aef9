"""The one next step that an officer can take this week, by what the file says of a recruit.

The sentences and their sources are data in the knowledge room; this module only chooses between them.
The order of the questions is the order in which things go wrong: a strained tie is repaired before any
ask, somebody who said no is not asked again, and nobody is asked before there is a name.
"""

from __future__ import annotations

from datetime import date

from stakemap.cast import Party
from stakemap.gaps.readiness import judgements, level_of
from stakemap.graph.routes import Hop
from stakemap.knowledge import advice, office, say
from stakemap.model import Readiness, known
from stakemap.model.vocabulary import Kind, ReadinessStage, Status, TieState
from stakemap.recruit.candidates import Candidate, current_contact
from stakemap.recruit.ladder import go_on
from stakemap.recruit.points import Situation
from stakemap.recruit.rulers import situation_of
from stakemap.words import join, join_some, shorten

__all__ = ["first_step"]

_GROUPS = (Kind.RESIDENTS, Kind.AFFECTED)
_BY_STATUS = {
    Status.DECLINED: "declined",
    Status.STEPPED_AWAY: "stepped-away",
    Status.OUTREACH: "outreach",
    Status.TALKING: "talking",
    Status.ENGAGED: "engaged",
    Status.COMMITTED: "engaged",
}
_BY_STAGE = {stage: stage.value.replace(" ", "-") for stage in ReadinessStage}


def first_step(
    candidate: Candidate, situation: Situation, route: tuple[Hop, ...] | None
) -> tuple[str, tuple[str, ...]]:
    """Choose the next step for one recruit.

    Args:
        candidate: The recruit.
        situation: What waits for whom.
        route: Introductions from the team, or None.

    Returns:
        The sentence, and the keys of its sources.
    """
    if candidate.need is not None:
        step = "role-with-candidates" if candidate.need.candidates else "role"
    elif candidate.implied is not None:
        step = _for_implied(candidate.id, situation)
    else:
        assert candidate.party is not None
        step = _for_party(candidate, candidate.party, situation, route)
    slots = _slots(candidate, situation, route)
    steps = go_on(step, candidate.party, situation.cast.as_of) if candidate.party else ((step, ""),)
    said = [(say(key, **slots | {"rung": rung}), advice()[key].source) for key, rung in steps]
    return " ".join(says for says, _ in said), tuple(dict.fromkeys(key for _, keys in said for key in keys))


def _for_implied(id: str, situation: Situation) -> str:
    if id in situation.asks_of:
        return "implied-action"
    if id in situation.meant_for:
        return "implied-meant-for"
    return "implied-guess" if id in situation.guesses_of else "implied"


def _for_party(candidate: Candidate, party: Party, situation: Situation, route: tuple[Hop, ...] | None) -> str:
    if party.id in situation.strained:
        return "strained"
    if candidate.lapse == "contact left":
        return "contact-left"
    if party.standing.status in (Status.DECLINED, Status.STEPPED_AWAY):
        return _BY_STATUS[party.standing.status]
    if candidate.lapse == "tie ended":
        return "tie-ended"
    if not party.named:
        return _without_name(party, route)
    if in_doubt := _by_readiness(party, situation.cast.as_of):
        return in_doubt
    if party.standing.unknown:
        return "status-unknown"
    if party.standing.status in _BY_STATUS:
        return _BY_STATUS[party.standing.status]
    return "introduced" if _introducer(route, party) else "direct"


def _without_name(party: Party, route: tuple[Hop, ...] | None) -> str:
    if _introducer(route, party):
        return "introduced-unnamed"
    return "find-voice" if party.kind in _GROUPS else "find-name"


def _by_readiness(party: Party, as_of: date) -> str | None:
    """Choose by capacity first (they cannot), then by the two rulers and the stage (they will not, yet)."""
    latest = _latest(party, as_of)
    situation = situation_of(latest, level_of(party))
    stage = known(latest.stage) if latest else None
    return situation if situation in advice() else _BY_STAGE[stage] if stage else None


def _latest(party: Party, as_of: date) -> Readiness | None:
    """Give the readiness judged last up to the day; an undated one counts where none has a day."""
    return next(reversed(judgements(party, as_of)), None)


def _introducer(route: tuple[Hop, ...] | None, party: Party) -> str | None:
    """Give the name of the last one on the way who is neither of the team nor the party itself.

    None over a strained tie: repair comes before any ask, an introduction included.
    """
    if not route or len(route) < 2 or any(hop.state == TieState.STRAINED for hop in route):
        return None
    own = {party.name, *(human.label for human in party.named)}
    names = [hop.from_ for hop in route[1:] if hop.from_ not in own]
    return names[-1] if names else None


def _slots(candidate: Candidate, situation: Situation, route: tuple[Hop, ...] | None) -> dict[str, str]:
    cast, party, need = situation.cast, candidate.party, candidate.need
    person = current_contact(cast, party, route) if party else None
    former = party.former[-1].label if party and party.former else ""
    contact = f"{person} ({candidate.name})" if person and person != candidate.name else candidate.name
    judged = _latest(party, cast.as_of) if party else None
    importance = known(judged.importance) if judged else None
    return {
        "name": candidate.name,
        "contact": contact,
        "person": former,
        "via": (_introducer(route, party) or "") if party else "",
        "office": office(party.kind if party else None),
        "role": need.role.name.lower() if need else "",
        "bodies": join(need.role.bodies, last="or") if need else "",
        "usually": join(need.role.bodies[:2], last="or") if need else "",
        "candidates": join_some([cast.name_of(id) for id in need.candidates], 5, last="or") if need else "",
        "action": shorten(_action(candidate.id, situation), 80),
        "number": "" if importance is None else str(importance),
        "higher": "" if importance is None else str(importance + 1),
    }


def _action(id: str, situation: Situation) -> str:
    """Give the title of the first action that concerns them: one that needs, is meant for, or may need them."""
    needed = [ask.title for ask in situation.asks_of.get(id, ())]
    guessed = [ask.title for ask in situation.guesses_of.get(id, ())]
    return next(iter((*needed, *situation.meant_for.get(id, ()), *guessed)), "")

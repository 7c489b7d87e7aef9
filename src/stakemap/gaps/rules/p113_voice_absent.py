"""P113: people whom the problem harms have no seat, and nobody who is heard speaks for them."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast, Implied, Party, Standing
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, standings, unlisted_standings
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.voices import Voices, find_influential, find_voices, is_spared, looks_harmed, said_harmed
from stakemap.knowledge import office, say
from stakemap.model.vocabulary import Kind, Status
from stakemap.words import join_some

CARD = Card(
    code="P113",
    name="voice-absent",
    title="Those harmed have no seat, and nobody speaks for them",
    severity=Severity.MEDIUM,
    why=(
        "Those with a just and urgent claim and no power depend on others to use power for them. Communities belong "
        "in each stage of the work."
    ),
    remedy="Find somebody who can speak for them, and bring that person to the table. Never list victims or minors.",
    looks_at=(
        "Groups of people: residents, affected people, and partners without a kind who are harmed or whose name says "
        "so. Who talks with us, who plays the part of a voice, influence, and relationships."
    ),
    judged=(
        "There is a gap when nobody talks with the group, and nobody who speaks for it is heard. Heard is who talks "
        "with us, has influence, or knows somebody who has. Groups that have influence themselves, and those that are "
        "harmed little, are left out."
    ),
    not_assessed="While no such group is on the list or in the plan, or while nobody's status is written down.",
    may_mean="Somebody does speak for them: then write voice under roles, or that relationship.",
    sources=("salience", "college-solving"),
)

_HEARD = (Status.TALKING, Status.ENGAGED, Status.COMMITTED)
_GROUPS = (Kind.RESIDENTS, Kind.AFFECTED)


def check(case: Case) -> Outcome:
    """Judge each group of people that the problem harms by whether it is heard."""
    cast = case.cast
    groups = dict(_groups(case))
    if not groups:
        return CannotTell("no group of people whom the problem harms is on the list or in the plan yet")
    standing = standings(cast)
    if not any(each.status for each in (*standing.values(), *unlisted_standings(cast).values())):
        return CannotTell("nobody's status is written down yet")
    heard = {id for id, each in standing.items() if each.status in _HEARD} | find_influential(cast) | cast.team
    voices = find_voices(cast, case.roles, groups.keys())
    silent = voices.without(groups.keys() - heard, heard)
    gaps = tuple(_gap(cast, id, standing[id], _names(cast, voices, id), groups[id]) for id in sorted(silent))
    return Looked(gaps, len(groups), "groups of people whom the problem harms")


def _groups(case: Case) -> Iterator[tuple[str, bool]]:
    """Yield the ids of groups of people whom the problem harms, and whether that is only guessed from the name."""
    harmed = said_harmed(case.cast, case.roles)
    for party in case.cast.partners:
        if party.in_team or is_spared(party):
            continue
        if party.kind in _GROUPS:
            yield party.id, False
        elif party.kind is None and (party.id in harmed or looks_harmed(party, case.roles)):
            yield party.id, party.id not in harmed
    for new in case.cast.implied:
        if looks_harmed(new, case.roles):
            yield new.id, True


def _names(cast: Cast, voices: Voices, id: str) -> list[str]:
    return sorted(cast.name_of(voice) for voice in voices.own.get(id, voices.for_all) if voice != id)


def _gap(cast: Cast, id: str, standing: Standing, voices: list[str], guess: bool) -> Gap:
    member = cast.member(id)
    kind = member.kind if isinstance(member, Party) else None
    name = cast.name_of(id)
    says = f"No seat at the table for {name} ({_state(member, standing)})"
    if voices:
        who, verb = join_some(voices), "is" if len(voices) == 1 else "are"
        says += f". {who} could speak for them, but {verb} not in touch with us or with anybody who has influence."
        remedy = f"Bring in {who}, and ask who speaks for {name}."
    else:
        says += ", and nobody speaks for them."
        remedy = say("find-voice", name=name, office=office(kind or Kind.AFFECTED))
    return Gap(says, (name,), _confidence(standing, guess), Severity.LOW if guess else None, remedy)


def _state(member: object, standing: Standing) -> str:
    if isinstance(member, Implied):
        return "not on the list"
    if standing.status is not None:
        return standing.word
    return "status unknown" if standing.unknown else "no status yet"


def _confidence(standing: Standing, guess: bool) -> Confidence:
    if guess or standing.unknown:
        return Confidence.GUESS
    return Confidence.STATED if standing.status else Confidence.ABSENT

"""Whom the problem harms, who speaks for them, and who has influence or knows somebody who has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from stakemap.cast import Cast, Implied, Party, Tie
from stakemap.gaps.roles import RoleNeed
from stakemap.knowledge import could_hold
from stakemap.model import NotKnown, known, listed
from stakemap.model.vocabulary import Kind, Level, TieState
from stakemap.words import name_key

__all__ = ["Voices", "find_harmed", "find_influential", "find_voices", "is_spared", "looks_harmed", "said_harmed"]

_SOME = (Level.MEDIUM, Level.HIGH)
_TARGET = ("triangle", "target")
_SPEAKS = frozenset({"speaks", "represents", "advocates"})
"""First words of a relationship by which one party speaks for another."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks for those harmed, by ids.

    Attributes:
        for_all: Those who play the part of a voice, and of whom the file does not say for whom.
        own: By group, those who speak for this group.
    """

    for_all: frozenset[str]
    own: dict[str, frozenset[str]]

    def without(self, groups: Iterable[str], heard: Collection[str]) -> frozenset[str]:
        """Give the groups for which none of those who are heard speaks."""
        if not self.for_all.isdisjoint(heard):
            return frozenset()
        return frozenset(id for id in groups if self.own.get(id, frozenset()).isdisjoint(heard))


def find_harmed(cast: Cast, needs: Iterable[RoleNeed]) -> frozenset[str]:
    """Give the ids of those whom the problem harms by what the file says, and of implied parties that it may harm.

    They are said to be harmed themselves, or named by an issue or as target of the triangle.

    Args:
        cast: Who is who.
        needs: The roles that are required.
    """
    roles = tuple(need for need in needs if need.role.id == "harmed")
    named = {id for mention, id in cast.named if mention.field == "issue who" or (mention.field, mention.of) == _TARGET}
    return said_harmed(cast, roles) | named | {new.id for new in cast.implied if looks_harmed(new, roles)}


def said_harmed(cast: Cast, needs: Iterable[RoleNeed]) -> frozenset[str]:
    """Give the ids of those who are said to be harmed by how much they are affected, by their kind or their role.

    Whoever is said to be affected little or not at all is not harmed for being of that kind.

    Args:
        cast: Who is who.
        needs: The roles that are required.
    """
    harmed = {
        party.id
        for party in cast.partners
        if party.entry.affected in _SOME or (party.kind is Kind.AFFECTED and not is_spared(party))
    }
    return frozenset(harmed.union(*(need.holders for need in needs if need.role.id == "harmed")))


def is_spared(party: Party) -> bool:
    """Tell whether the file says that the problem harms a party little or not at all."""
    return party.entry.affected in (Level.LOW, NotKnown.NONE)


def looks_harmed(member: Party | Implied, needs: Iterable[RoleNeed]) -> bool:
    """Tell whether a party could be among those harmed, going by its names alone: a guess."""
    names = (member.name, *(listed(member.entry.aka) if isinstance(member, Party) else ()))
    return any(could_hold(need.role, names, None) for need in needs if need.role.id == "harmed")


def find_voices(cast: Cast, needs: Iterable[RoleNeed], groups: Collection[str]) -> Voices:
    """Give who speaks for groups of people.

    Whoever plays the part of a voice speaks for the groups to which a current relationship of theirs is recorded, and
    for all where there is no such relationship. One may also say by its kind that somebody speaks for a group.

    Args:
        cast: Who is who.
        needs: The roles that are required.
        groups: Ids of those who need a voice.
    """
    voices = {id for need in needs if need.role.id == "voice" for id in need.holders}
    own: dict[str, set[str]] = {}
    for speaker, group, says_so in _pairs(cast):
        if group in groups and speaker != group and (says_so or speaker in voices):
            own.setdefault(group, set()).add(speaker)
    return Voices(
        frozenset(voices.difference(*own.values())), {group: frozenset(speakers) for group, speakers in own.items()}
    )


def _pairs(cast: Cast) -> Iterator[tuple[str, str, bool]]:
    """Give each two parties with a current relationship both ways, and whether it says that the first speaks."""
    for tie in cast.ties:
        if tie.index is not None and tie.carries:
            a, b = cast.home(tie.a), cast.home(tie.b)
            yield a, b, _speaks(tie)
            yield b, a, _speaks(tie) and not tie.directed


def _speaks(tie: Tie) -> bool:
    return name_key(tie.kind).split(" ")[0] in _SPEAKS


def find_influential(cast: Cast) -> frozenset[str]:
    """Give the ids of partners with some influence on the problem, and of those with a working tie to one of them."""
    strong = {party.id for party in cast.partners if known(party.entry.influence) in _SOME}
    beside: set[str] = set()
    for tie in cast.ties:
        ends = {cast.home(tie.a), cast.home(tie.b)}
        if tie.recorded and tie.state in (TieState.KNOWN, TieState.ACTIVE) and not tie.opposed and ends & strong:
            beside |= ends
    return frozenset(strong | beside)

"""Whom a typed name means, as it is to stand in the file; asks where somebody is there to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from stakemap.cli.asking import ask_choice, ask_yes
from stakemap.cli.names import find_name, names_in
from stakemap.cli.terminal import can_ask, tell
from stakemap.errors import AmbiguousName, StakemapError, UnknownName

if TYPE_CHECKING:
    from stakemap.cast import Cast

__all__ = ["NotOnList", "choose", "find_member", "name_for", "officer_named", "somebody"]


class NotOnList(UnknownName):
    """A name is nobody's in a file, though somebody new may be meant.

    Args:
        typed: The name.
        file: The file.
        nearest: Names that are like it.
        how: How to put somebody new on the list, as a sentence.
        try_: The same, to type.
    """

    code = "unknown-name"

    def __init__(self, typed: str, file: str, nearest: tuple[str, ...], how: str, try_: str) -> None:
        self.nearest = nearest
        self.try_ = nearest[0] if nearest else try_
        hint = f' Did you mean "{nearest[0]}"?' if nearest else ""
        StakemapError.__init__(self, f'Nobody in {file} is called "{typed}".{hint} {how}')


def choose(typed: str, names: Mapping[str, Iterable[str]], cast: Cast, what: str = "Which one?") -> str:
    """Give the id that a typed name means; on a terminal several are asked about, and a name that is near.

    Raises:
        AmbiguousName: It fits several and there is nobody to ask.
        UnknownName: It fits nobody.
    """
    known = {id: tuple(own) for id, own in names.items()}
    try:
        return find_name(typed, known, cast.home)
    except AmbiguousName as several:
        if not can_ask():
            raise
        tell(f'"{typed}" fits {len(several.choices)} names.', always=True)
        picked = ask_choice(what, several.choices)
    except UnknownName as nobody:
        if not nobody.nearest or not can_ask():
            raise
        if not ask_yes(f'"{typed}": is that {nobody.nearest[0]}?'):
            raise UnknownName(typed) from None
        picked = nobody.nearest[0]
    return next(id for id, own in known.items() if picked in own)


def find_member(typed: str, cast: Cast) -> str:
    """Give the id of the party or person that a typed name, or a part of it, means."""
    found = cast.roster.find(typed)
    return found if found is not None else choose(typed, names_in(cast), cast)


def name_for(cast: Cast, id: str) -> str:
    """Give the name by which a file refers to an id; a person without one stands for the stakeholder."""
    name = cast.name_of(id)
    home = cast.home(id)
    told_apart = f"{name} ({cast.name_of(home)})"
    for text in (name, told_apart):
        if cast.roster.find(text) == id:
            return text
    return name if cast.roster.find(name) is None and home == id else cast.name_of(home)


def somebody(typed: str, cast: Cast) -> str:
    """Give the name of the party or person that is meant, as it is to stand in the file."""
    return name_for(cast, find_member(typed, cast))


def officer_named(typed: str, cast: Cast) -> str:
    """Give the name of the officer who is meant; one whom nobody is like is taken as a new one.

    Raises:
        AmbiguousName: It fits several and there is nobody to ask.
        UnknownName: It is like the name of somebody, and only like it.
    """
    team = {human.id: (human.label,) for human in cast.people if human.id in cast.team and human.name}
    try:
        return name_for(cast, choose(typed, team, cast))
    except UnknownName as nobody:
        if nobody.nearest:
            raise
    try:
        return somebody(typed, cast)
    except UnknownName as nobody:
        if nobody.nearest or typed.strip().casefold() in ("", "unknown", "none"):
            raise
    tell(f"{typed} is not on the list yet, and is taken as an officer of the agency.")
    return " ".join(typed.split())

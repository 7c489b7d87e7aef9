"""The same party in several problems: one conversation about all of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stakemap.cast import Cast, Implied, Party
from stakemap.model import listed
from stakemap.recruit import Recruit
from stakemap.words import name_key

__all__ = ["Part", "Shared", "Shelved", "find_shared"]


@dataclass(frozen=True, slots=True)
class Shelved:
    """One problem of several.

    Attributes:
        file: The file, as the user named it.
        cast: Everybody in it.
        recruits: Its recruits, as ranked.
    """

    file: str
    cast: Cast
    recruits: Sequence[Recruit]


@dataclass(frozen=True, slots=True)
class Part:
    """What a party is in one problem.

    Attributes:
        file: The file, as the user named it.
        problem: Title of the problem.
        name: What the party is called there.
        status: Where it stands there, as a word.
        recruit: The recruit it is there; None where it is on board.
        person: The named contact there; None when nobody is named.
    """

    file: str
    problem: str
    name: str
    status: str
    recruit: Recruit | None
    person: str | None


@dataclass(frozen=True, slots=True)
class Shared:
    """A party that is needed in more than one problem, and still to recruit in at least one.

    Attributes:
        name: What it is called in the first file that has it.
        parts: What it is in each problem, in the order of the files.
    """

    name: str
    parts: tuple[Part, ...]

    @property
    def points(self) -> int:
        """Sum of its points in the problems where it is still to recruit."""
        return sum(part.recruit.points for part in self.parts if part.recruit)

    @property
    def wanted(self) -> tuple[Part, ...]:
        """The problems where it is still to recruit."""
        return tuple(part for part in self.parts if part.recruit)

    @property
    def aboard(self) -> tuple[Part, ...]:
        """The problems where it is on board already."""
        return tuple(part for part in self.parts if part.recruit is None)


def find_shared(problems: Sequence[Shelved]) -> tuple[Shared, ...]:
    """Find the parties that stand in several problems: most points in all first, then by name.

    Two parties are the same when any of their names is, other names included. Agencies, and those who left, are
    nobody's recruit and left out, and so are roles that nobody fills. Cost is near-linear in the number of parties.
    """
    groups = _Groups()
    parts: dict[int, Part] = {}
    names: dict[int, str] = {}
    for shelved in problems:
        wanted = {recruit.id: recruit for recruit in shelved.recruits if recruit.basis != "role"}
        members: tuple[Party | Implied, ...] = (*shelved.cast.partners, *shelved.cast.implied)
        for member in members:
            if isinstance(member, Party) and member.in_team:
                continue
            number = len(parts)
            parts[number] = _part(shelved, member, wanted.get(member.id))
            names[number] = member.name
            groups.add(number, _names_of(member))
    found = (Shared(names[group[0]], tuple(parts[number] for number in group)) for group in groups.all())
    several = (one for one in found if one.wanted and len({part.file for part in one.parts}) > 1)
    return tuple(sorted(several, key=lambda one: (-one.points, name_key(one.name))))


def _names_of(member: Party | Implied) -> Iterable[str]:
    return (member.name, *(listed(member.entry.aka) if isinstance(member, Party) else ()))


def _part(shelved: Shelved, member: Party | Implied, recruit: Recruit | None) -> Part:
    status = member.standing.word if isinstance(member, Party) else "not listed"
    person = recruit.person if recruit else _first_name(member)
    return Part(shelved.file, shelved.cast.problem.problem, member.name, status, recruit, person)


def _first_name(member: Party | Implied) -> str | None:
    return next((human.label for human in member.named), None) if isinstance(member, Party) else None


class _Groups:
    """Numbers that share a name, directly or through others (disjoint sets)."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}
        self._first: dict[str, int] = {}

    def add(self, number: int, names: Iterable[str]) -> None:
        """Put a number into the group of each of its names, and these groups together."""
        self._above[number] = number
        for name in names:
            other = self._top(self._first.setdefault(name_key(name), number))
            mine = self._top(number)
            self._above[max(other, mine)] = min(other, mine)

    def all(self) -> tuple[tuple[int, ...], ...]:
        """Give all groups, each from its lowest number up."""
        groups: dict[int, list[int]] = {}
        for number in self._above:
            groups.setdefault(self._top(number), []).append(number)
        return tuple(tuple(group) for group in groups.values())

    def _top(self, number: int) -> int:
        while self._above[number] != number:
            self._above[number] = self._above[self._above[number]]
            number = self._above[number]
        return number

"""The two sides that are compared, and who is the same on both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from stakemap.cast import Cast, Human, Party
from stakemap.model import Span, listed

__all__ = ["Sides", "pair_up"]


@dataclass(frozen=True)
class Sides:
    """The two sides, and who is who on both.

    Attributes:
        before: Everybody on the earlier side.
        after: Everybody on the later side.
        one_file: True when both are one file on two days, so that only what is dated can tell a change.
        same: Id on the earlier side, and the id of the same party or person on the later side.
    """

    before: Cast
    after: Cast
    one_file: bool
    same: dict[str, str]

    @property
    def since(self) -> date:
        """The earlier day."""
        return self.before.as_of

    def between(self, day: object) -> bool:
        """Tell whether a day lies after the earlier side and not after the later one; False for what has no day."""
        return isinstance(day, Span) and not day.started_by(self.before.as_of) and day.started_by(self.after.as_of)


def pair_up(before: Cast, after: Cast, one_file: bool) -> Sides:
    """Find out who is the same on both sides: by name, then by any other name (``aka``), each at most once."""
    if one_file:
        return Sides(before, after, True, {member.id: member.id for member in _members(before)})
    pairing = _Pairing(before, after, {}, set())
    pairing.by_names(lambda member: (member.name,) if member.name else ())
    pairing.by_names(_all_names)
    pairing.by_old_names()
    return Sides(before, after, False, pairing.same)


@dataclass(frozen=True)
class _Pairing:
    """Who is the same so far, and who of the later side is taken."""

    before: Cast
    after: Cast
    same: dict[str, str]
    taken: set[str]

    def by_names(self, names_of: Callable[[Party | Human], tuple[str, ...]]) -> None:
        for here in _members(self.before):
            if here.id not in self.same and (there := _find(self.after, here, names_of(here))):
                self._pair(here.id, there)

    def by_old_names(self) -> None:
        """Pair those whose new entry gives the old name among its other names."""
        for there in _members(self.after):
            here = _find(self.before, there, _all_names(there)) if there.id not in self.taken else None
            if here is not None and here not in self.same:
                self._pair(here, there.id)

    def _pair(self, here: str, there: str) -> None:
        if there not in self.taken:
            self.same[here] = there
            self.taken.add(there)


def _members(cast: Cast) -> tuple[Party | Human, ...]:
    return (*cast.parties, *cast.people)


def _all_names(member: Party | Human) -> tuple[str, ...]:
    own = (member.name,) if member.name else ()
    return (*own, *(listed(member.entry.aka) if member.entry else ()))


def _find(cast: Cast, here: Party | Human, names: tuple[str, ...]) -> str | None:
    """Give the id of the first party, for a party, or person, for a person, of one of these names."""
    found = (cast.find(name) for name in names)
    return next(
        (one.id for one in found if one is not None and isinstance(one, Party) is isinstance(here, Party)), None
    )

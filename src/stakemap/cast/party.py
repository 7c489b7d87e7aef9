"""The people and parties of one problem, as the rest of the code sees them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stakemap.model import NotKnown, Person, Span, Stakeholder, known
from stakemap.model.vocabulary import Kind, Status

__all__ = ["Human", "Party", "Standing"]

ON_BOARD = frozenset({Status.ENGAGED, Status.COMMITTED})


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a party or person stands with us on one day.

    Attributes:
        status: The status, or None when none is recorded or it is unknown.
        since: When it began; None when the file does not say.
        unknown: True when the file says "unknown"; False when nothing is recorded or the status is known.
        origin: ``status`` (the entry says so), ``log``, ``people`` (the best of its people) or ``""``.
    """

    status: Status | None = None
    since: Span | None = None
    unknown: bool = False
    origin: str = ""

    @property
    def on_board(self) -> bool:
        """Tell whether the status is engaged or committed; unknown never counts."""
        return self.status in ON_BOARD

    @property
    def word(self) -> str:
        """The status as a word: one of the fixed words, ``unknown`` or ``not recorded``."""
        if self.status is not None:
            return self.status.value
        return "unknown" if self.unknown else "not recorded"


@dataclass(frozen=True, slots=True)
class Human:
    """A named person, or somebody whose name must still be found.

    Attributes:
        id: Stable id.
        name: The name; None while it is unknown.
        title: Job title or rank; empty when none is given.
        party: Id of the stakeholder under which the person is listed; None for an unlisted officer without an agency.
        also_at: Ids of the other stakeholders the person belongs to.
        entry: The person's entry; None for officers who are only mentioned.
        current: False when the person has left, or has not come yet.
        left: True when the person has left.
        standing: Where this person stands with us.
        path: Where the entry stands in the file.
    """

    id: str
    name: str | None
    title: str
    party: str | None
    also_at: tuple[str, ...]
    entry: Person | None
    current: bool
    left: bool
    standing: Standing
    path: tuple[str | int, ...]

    @property
    def label(self) -> str:
        """The name, or the title where the name is unknown."""
        return self.name or (f"{self.title} (name unknown)" if self.title else "somebody (name unknown)")


@dataclass(frozen=True, slots=True)
class Party:
    """A stakeholder, or the agency itself.

    Attributes:
        id: Stable id: the slug of the name.
        name: The name as written.
        entry: The stakeholder's entry; an empty one for an agency that is not on the list.
        index: Place in the file's list; None when it is not listed.
        standing: Where it stands with us.
        named: The current people there whose name is known, in name order.
        former: The people there who have left, in name order.
        officers: Names of those on the team who look after it, in name order.
        in_team: True for the agency and units that are part of it.
        left: True when it has stopped being a stakeholder.
    """

    id: str
    name: str
    entry: Stakeholder
    index: int | None
    standing: Standing
    named: tuple[Human, ...]
    former: tuple[Human, ...]
    officers: tuple[str, ...]
    in_team: bool
    left: bool

    @property
    def listed(self) -> bool:
        """Tell whether the party is on the stakeholder list."""
        return self.index is not None

    @property
    def engaged(self) -> bool:
        """Tell whether the party is on board: engaged or committed."""
        return self.standing.on_board

    @property
    def kind(self) -> Kind | None:
        """The kind of body, or None when it is absent, unknown or none."""
        return known(self.entry.kind)


def is_current(person: Person, as_of: date) -> bool:
    """Tell whether a person holds the post on a day; an open end counts as current."""
    begun = not isinstance(person.since, Span) or person.since.started_by(as_of)
    return begun and not has_left(person, as_of)


def has_left(person: Person, as_of: date) -> bool:
    """Tell whether a person's ``until`` has passed."""
    return isinstance(person.until, Span) and person.until.over_by(as_of)


def is_named(person: Person) -> bool:
    """Tell whether a person entry gives a real name."""
    return person.name is not None and not isinstance(person.name, NotKnown)

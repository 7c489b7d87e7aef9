"""Compose the view over time: one moment for each stop of the slider, one track for each partner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from stakemap.cast import Cast, cast_on
from stakemap.model import Span, known, listed
from stakemap.model.vocabulary import ActionStatus, Status
from stakemap.progress.changes import GROUPS, Change, compare_days
from stakemap.views.change_sentences import SENTENCES, tell_change
from stakemap.views.map.sectors import RINGS, SECTORS, ring_of, sector_of
from stakemap.views.map.time.days import choose_days
from stakemap.words import count, join_some

__all__ = ["STANDS", "Moment", "Stand", "Time", "Track", "Tracks", "compose_time"]

_MOST_TOLD = 12
"""So many changes are told of one stop; judgement."""
_EARLIER = "What moved before the first of these days is not told here: type stakemap compare with --since and a day."


@dataclass(frozen=True, slots=True)
class Stand:
    """One way to stand with us.

    Attributes:
        word: The status in words.
        ring: Place of its ring in `RINGS`.
        look: ``aboard``, ``recruit``, ``no`` (said no or left) or ``unknown``.
    """

    word: str
    ring: int
    look: str


@dataclass(frozen=True, slots=True)
class Track:
    """One partner over time.

    Attributes:
        id: Id of the party, as on its card.
        name: Name as in the file.
        stands: For each moment a place in `STANDS`.
    """

    id: str
    name: str
    stands: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tracks:
    """The partners of one sector, by name."""

    sector: str
    tracks: tuple[Track, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One stop of the slider.

    Attributes:
        label: The day in words.
        says: How many are on board, in words.
        changes: What changed since the stop before, a sentence each.
        more: Where not all changes are told, how many more and how to read them; else empty.
        met: Who was talked with since the stop before; empty for nobody.
    """

    label: str
    says: str
    changes: tuple[str, ...] = ()
    more: str = ""
    met: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """The view over time.

    Attributes:
        moments: At least two, earliest first; the last is the day of the map.
        groups: The sectors that have partners, in the order of the bullseye; empty without tracks.
        remarks: What the days do not say, a sentence each.
    """

    moments: tuple[Moment, ...]
    groups: tuple[Tracks, ...]
    remarks: tuple[str, ...]

    @property
    def tracks(self) -> tuple[Track, ...]:
        """All tracks in their order."""
        return tuple(track for group in self.groups for track in group.tracks)


def _stand(status: Status) -> Stand:
    said_no = status in (Status.DECLINED, Status.STEPPED_AWAY)
    look = "no" if said_no else "aboard" if status in (Status.COMMITTED, Status.ENGAGED) else "recruit"
    return Stand(str(status), RINGS.index(ring_of(status)), look)


STANDS = (
    *map(_stand, Status),
    Stand("unknown", len(RINGS) - 1, "unknown"),
    Stand("not recorded", len(RINGS) - 1, "unknown"),
)
"""Every way to stand with us; "unknown" was said, "not recorded" says that nobody wrote anything down."""
_PLACE = {stand.word: place for place, stand in enumerate(STANDS)}


def compose_time(cast: Cast, most: int | None = None, tracks: bool = True) -> Time | None:
    """Compose the view over time; None where the file has no dates by which anything moved.

    Cost: as many casts as there are stops.

    Args:
        cast: Who is who on the day of the map.
        most: So many of the stops, at least 2, the last ones; None takes all.
        tracks: False leaves out the tracks: it is then told in words alone.
    """
    everything = choose_days(cast)
    if not everything or not cast.partners:
        return None
    stops = everything[-most:] if most else everything
    sides = (*(cast_on(cast, day) for day, _ in stops[:-1]), cast)
    opening = Moment(stops[0][1], _says(sides[0]))
    steps = zip(stops[1:], sides, sides[1:], strict=False)
    moments = tuple(_moment(label, before, after) for (_, label), before, after in steps)
    if not any(moment.changes or moment.met for moment in moments):
        return None
    cut = (_EARLIER,) if len(stops) < len(everything) else ()
    return Time((opening, *moments), tuple(_groups(sides)) if tracks else (), (*cut, *_remarks(cast)))


def _moment(label: str, before: Cast, after: Cast) -> Moment:
    told = tuple(_told(compare_days(before, after)))
    kept = told if len(told) <= _MOST_TOLD + 1 else told[:_MOST_TOLD]
    more = f"and {len(told) - len(kept)} more: type stakemap compare with --since {before.as_of.isoformat()}"
    return Moment(label, _says(after), kept, more if len(kept) < len(told) else "", _met(before, after))


def _told(changes: Iterable[Change]) -> Iterator[str]:
    """Tell the changes in the order of `stakemap compare`; a number that stayed the same is none."""
    kinds = list(SENTENCES)
    mine = (one for one in changes if one.kind != "same")
    yield from map(tell_change, sorted(mine, key=lambda one: (GROUPS.index(one.group), kinds.index(one.kind))))


def _says(cast: Cast) -> str:
    partners = cast.partners
    return f"{sum(party.engaged for party in partners):,} of {count(len(partners), 'partner')} on board"


def _met(before: Cast, after: Cast) -> str:
    """Say with whom somebody talked between two days, in the order of the log."""
    talks = [
        entry
        for entry in listed(after.problem.log)
        if isinstance(entry.date, Span)
        and not entry.date.started_by(before.as_of)
        and entry.date.started_by(after.as_of)
    ]
    names = dict.fromkeys(_name(after, name) for entry in talks for name in listed(entry.met))
    whom = f" with {join_some(list(names), 5)}" if names else ""
    return f"{count(len(talks), 'contact')}{whom}." if talks else ""


def _name(cast: Cast, name: str) -> str:
    """Give the party for its own names and for those of its people; else the name as it was written."""
    found = cast.find(name)
    return cast.name_of(cast.home(found.id)) if found else name


def _groups(sides: Sequence[Cast]) -> Iterator[Tracks]:
    partners = sorted(sides[-1].partners, key=lambda party: sector_of(party.kind))
    words = [{party.id: party.standing.word for party in side.parties} for side in sides]
    for number, sector in enumerate(SECTORS):
        tracks = tuple(
            Track(party.id, party.name, tuple(_PLACE[side[party.id]] for side in words))
            for party in partners
            if sector_of(party.kind) == number
        )
        if tracks:
            yield Tracks(sector.name, tracks)


def _remarks(cast: Cast) -> Iterator[str]:
    """Say what has no day, and so looks as if it had always been so."""
    undated = [
        party.name for party in cast.partners if party.standing.status is not None and party.standing.since is None
    ]
    if undated:
        verb = "has" if len(undated) == 1 else "have"
        yield (
            f"{count(len(undated), 'status', 'statuses')} {verb} no day, so it looks as if nothing had moved there: "
            f"{join_some(undated)}. Write the day with stakemap set, or under since."
        )
    response = known(cast.problem.response)
    over = (ActionStatus.DONE, ActionStatus.DROPPED)
    actions = [action for action in (listed(response.actions) if response else ()) if action.status in over]
    if actions:
        yield "The file keeps no day for an action that is done or dropped, so this view cannot show it."

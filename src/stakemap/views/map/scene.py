"""Say what the picture shows, before any position, colour or markup is chosen.

A `Scene` is plain frozen data. The picture, the page and later the time and grid views read nothing else,
so whatever is not in the scene is on no map.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from stakemap.views.map.beside import ActionEntry, Card, Entry, Facet, Fact, Legend, Look, Table
from stakemap.views.map.crowd.cells import Crowd
from stakemap.views.map.grid import Grid
from stakemap.views.map.sara.flow import Flow
from stakemap.views.map.sectors import Ring
from stakemap.views.map.time.moments import Time

__all__ = ["CENTER", "Look", "Mark", "Scene", "Sign", "Spoke", "Tie", "TieLook"]

CENTER = "_us"
"""Id of the mark in the middle when the file names no agency; no slug can be the same."""


class Sign(StrEnum):
    """A small sign on a mark, beside its shape."""

    UNKNOWN = "unknown"
    SAID_NO = "no"
    RETICENT = "reticent"


class TieLook(StrEnum):
    """How the line of a relationship is drawn."""

    ACTIVE = "active"
    KNOWN = "known"
    STRAINED = "strained"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Mark:
    """One party in the picture.

    Attributes:
        id: Slug of the name; for ghosts the id that `recruit` gives them.
        name: Name as in the file.
        look: What sort of mark it is.
        ring: Ring it stands in; None for the agency (the middle) and for ghosts (outside).
        sector: Place in `SECTORS`; ghosts that stand for a role have the last one.
        status: Status in words.
        rank: Place in the order of recruits, from 1; None for those who are not to be recruited.
        rank_text: The rank as it is shown, with ``=`` where it is shared; empty without a rank.
        featured: True for the first few recruits, which are drawn larger, with their reason.
        named: True when a named person is there now; ghosts are never named.
        influence: 1 low, 2 medium, 3 high; None when it is not known.
        signs: Small signs on the mark, in fixed order.
        reason: One reason why they are needed; empty when there is none.
        role: True for a ghost that stands for a role nobody fills.
    """

    id: str
    name: str
    look: Look
    ring: Ring | None
    sector: int
    status: str
    rank: int | None = None
    rank_text: str = ""
    featured: bool = False
    named: bool = False
    influence: int | None = None
    signs: tuple[Sign, ...] = ()
    reason: str = ""
    role: bool = False


@dataclass(frozen=True, slots=True)
class Spoke:
    """A dashed line from the agency to somebody for whom actions wait.

    Attributes:
        to: Id of the mark.
        caption: The action, or how many of them; in words.
        actions: Ids of the actions.
        guess: True when only a "maybe" says so.
    """

    to: str
    caption: str
    actions: tuple[str, ...]
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """A recorded relationship between two marks; of several between the same two the most telling one.

    Attributes:
        a: Id of one mark, the smaller id of the two.
        b: Id of the other mark.
        look: How it is drawn.
        strength: 1 weak, 2 working, 3 strong; None when it is not known.
        words: The relationship in words.
    """

    a: str
    b: str
    look: TieLook
    strength: int | None
    words: str


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the map page shows.

    Attributes:
        problem: Title of the problem.
        agency: Name of the agency; empty when the file names none.
        date: The date of the map in words.
        headline: The one sentence, with its count.
        lead_in: Who is first and why.
        standing: Who is on board, in words.
        notes: Plain remarks on what the picture rests on, e.g. that no ties are recorded.
        facts: Counts for the header.
        summary: The picture in words, for those who do not see it.
        marks: Agency first, then by name.
        spokes, ties: Lines, sorted by their ends.
        recruits: In order of rank.
        aboard: Who is on board, by name.
        actions: In the order of the file.
        cards: One for each party, by name.
        tables: Stakeholders, relationships.
        legend: The signs that occur in this picture.
        facets: Ways to sort out who is shown.
        file: Name for files that are saved from the page, without an ending.
        grid: Influence and harm.
        flow: The SARA stages, from issues to what has changed.
        time: Who stood where on which day; None where no dates tell it.
        crowd: What is gathered into cells, and how much the lists leave out; None where everybody is drawn.
    """

    problem: str
    agency: str
    date: str
    headline: str
    lead_in: str
    standing: str
    notes: tuple[str, ...]
    facts: tuple[Fact, ...]
    summary: str
    marks: tuple[Mark, ...]
    spokes: tuple[Spoke, ...] = ()
    ties: tuple[Tie, ...] = ()
    recruits: tuple[Entry, ...] = ()
    aboard: tuple[Entry, ...] = ()
    actions: tuple[ActionEntry, ...] = ()
    cards: tuple[Card, ...] = ()
    tables: tuple[Table, ...] = ()
    legend: tuple[Legend, ...] = field(default=())
    facets: tuple[Facet, ...] = ()
    file: str = "stakeholder-map"
    crowd: Crowd | None = None
    grid: Grid = field(default_factory=Grid)
    flow: Flow = field(default_factory=Flow)
    time: Time | None = None

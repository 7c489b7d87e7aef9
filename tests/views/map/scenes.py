"""Hand-built scenes of a fictional town, for tests of layout and drawing."""

from __future__ import annotations

from stakemap.model.vocabulary import Kind, Status
from stakemap.views.map.beside import ActionEntry, Card, Entry, Fact, Row, Stop, Table, TableRow
from stakemap.views.map.facets import compose_facet
from stakemap.views.map.legend import compose_legend
from stakemap.views.map.scene import Look, Mark, Scene, Sign, Spoke, Tie, TieLook
from stakemap.views.map.sectors import SECTORS, ring_of, sector_of
from stakemap.words import join, slug

ON_BOARD = (Status.ENGAGED, Status.COMMITTED)
AGENCY = Mark("fernvale-police", "Fernvale Police", Look.AGENCY, None, 0, "our agency", named=True)
Line = tuple[str, Kind | None, Status | None]

DAY_ONE: tuple[Line, ...] = (
    ("Rosehill Youth Home", Kind.SOCIAL, None),
    ("Fernvale Fire and EMS", Kind.FIRE_EMS, None),
    ("Fernvale City Attorney", Kind.COURTS, None),
    ("Fernvale City Council", Kind.ELECTED, None),
    ("Fernvale Mayor", Kind.ELECTED, None),
    ("Maple County Prosecutor", Kind.COURTS, None),
    ("Maple General Hospital", Kind.HEALTH, None),
    ("State Child Protective Services / Department of Human Services", Kind.STATE, None),
)
GHOSTS = ("Rosehill residents", "Local sponsors", "Private security", "Private ambulance service")
ROLES = ("Whoever supervises the home", "Whoever speaks for the young people", "Data holder")
MIXED: tuple[Line, ...] = (
    ("Rosehill Youth Home", Kind.SOCIAL, Status.COMMITTED),
    ("Fernvale Fire and EMS", Kind.FIRE_EMS, Status.ENGAGED),
    ("Fernvale City Attorney", Kind.COURTS, Status.OUTREACH),
    ("Fernvale City Council", Kind.ELECTED, Status.TALKING),
    ("Fernvale Mayor", Kind.ELECTED, Status.DECLINED),
    ("Maple County Prosecutor", Kind.COURTS, Status.NOT_CONTACTED),
    ("Maple General Hospital", Kind.HEALTH, Status.TALKING),
    ("State Child Services", Kind.STATE, None),
    ("Fernvale Public Library", Kind.CITY, Status.ENGAGED),
    ("Elm Street Residents", Kind.RESIDENTS, Status.STEPPED_AWAY),
    ("Corner Store Owners", Kind.BUSINESS, Status.OUTREACH),
    ("Rosehill Parents", None, Status.NOT_CONTACTED),
)


def _mark(line: Line, rank: int) -> Mark:
    name, kind, status = line
    aboard = status in ON_BOARD
    signs = (Sign.UNKNOWN,) if status is None else ()
    if status in (Status.DECLINED, Status.STEPPED_AWAY):
        signs = (Sign.SAID_NO,)
    return Mark(
        id=slug(name),
        name=name,
        look=Look.ABOARD if aboard else Look.RECRUIT,
        ring=ring_of(status),
        sector=sector_of(kind),
        status=str(status or "unknown"),
        rank=None if aboard else rank,
        rank_text="" if aboard else str(rank),
        featured=not aboard and rank <= 3,
        named=status not in (None, Status.NOT_CONTACTED),
        influence=(len(name) % 3 + 1) if aboard else None,
        signs=signs,
        reason="" if aboard else f"{rank} proposed actions wait for them.",
    )


def _ghost(name: str, rank: int, role: bool) -> Mark:
    return Mark(
        id=slug(name),
        name=name,
        look=Look.GHOST,
        ring=None,
        sector=8,
        status="not on the list yet",
        rank=rank,
        rank_text=str(rank),
        role=role,
        reason="1 proposed action waits for them.",
    )


def scene(
    lines: tuple[Line, ...] = DAY_ONE,
    ghosts: tuple[str, ...] = GHOSTS,
    roles: tuple[str, ...] = ROLES,
    spokes: tuple[Spoke, ...] = (Spoke("rosehill-youth-home", "5 actions wait", ("action_0",)),),
    ties: tuple[Tie, ...] = (),
    problem: str = "Rosehill Youth Home",
) -> Scene:
    """Build a scene; the order of lines is the order of recruits."""
    listed = [_mark(line, number) for number, line in enumerate(_waiting_first(lines), 1)]
    waiting = sum(mark.rank is not None for mark in listed)
    outside = [_ghost(name, waiting + n, False) for n, name in enumerate(ghosts, 1)]
    outside += [_ghost(name, waiting + len(ghosts) + n, True) for n, name in enumerate(roles, 1)]
    marks = (AGENCY, *sorted([*listed, *outside], key=lambda mark: mark.name))
    known = {mark.id for mark in marks}
    return Scene(
        problem=problem,
        agency=AGENCY.name,
        date="March 1, 2025",
        headline=f"{waiting} of {len(lines)} partners still to recruit",
        lead_in=f"Start with {lines[0][0] if lines else 'a list'}: 5 proposed actions wait for them.",
        standing=f"On board: {join([line[0] for line in lines if line[2] in ON_BOARD]) or 'nobody yet'}.",
        notes=() if ties else ("No ties are recorded yet, so nobody can be shown who could introduce you.",),
        facts=(
            Fact(len(lines) - waiting, "on board"),
            Fact(waiting, "to recruit"),
            Fact(len(outside), "not listed"),
        ),
        summary=f"A bullseye of {len(marks)} marks.",
        marks=marks,
        spokes=tuple(spoke for spoke in spokes if spoke.to in known),
        ties=ties,
        recruits=tuple(_entry(mark) for mark in sorted(marks, key=lambda m: m.rank or 0) if mark.rank),
        aboard=tuple(_entry(mark) for mark in marks if mark.look is Look.ABOARD),
        actions=_actions(known),
        cards=tuple(_card(mark) for mark in marks),
        tables=_tables(marks, ties),
        legend=compose_legend(marks, [spoke for spoke in spokes if spoke.to in known], ties),
        facets=(
            compose_facet("Status", sorted({m.status for m in marks}), {m.id: (m.status,) for m in marks}),
            compose_facet("Kind", [s.name for s in SECTORS], {m.id: (SECTORS[m.sector].name,) for m in marks}),
        ),
    )


def _waiting_first(lines: tuple[Line, ...]) -> list[Line]:
    return sorted(lines, key=lambda line: line[2] in ON_BOARD)


def _entry(mark: Mark) -> Entry:
    route = "Jordan Example, then Sam Sample, then them" if mark.rank == 2 else "No introduction is known yet."
    return Entry(
        id=mark.id,
        name=mark.name,
        rank_text=mark.rank_text,
        look=mark.look,
        named=mark.named,
        featured=mark.featured,
        tag=mark.status,
        why=mark.reason,
        route=route if mark.rank else "",
        stops=(
            (
                Stop(AGENCY.id, AGENCY.name, AGENCY.id, False),
                Stop("sam-sample", "Sam Sample (fictional)", AGENCY.id, True),
                Stop(mark.id, mark.name, mark.id, False),
            )
            if mark.rank == 2
            else ()
        ),
        next_step=f"Find a named person at {mark.name}." if mark.rank else "",
    )


def _actions(known: set[str]) -> tuple[ActionEntry, ...]:
    needs = tuple(sorted({"rosehill-youth-home", "private-security"} & known))
    return (
        ActionEntry("action_0", "Review every use of force", "proposed", "Needs 1: all missing.", needs, (), needs),
        ActionEntry("action_1", "Training for the staff", "agreed", "Needs nobody else.", (), needs[:1], ()),
    )


def _card(mark: Mark) -> Card:
    rows = (Row("Status", (mark.status,)), Row("Why they are needed", (mark.reason or "On board.",)))
    return Card(mark.id, mark.name, mark.status, rows)


def _tables(marks: tuple[Mark, ...], ties: tuple[Tie, ...]) -> tuple[Table, ...]:
    rows = tuple(TableRow(m.id, (m.name, m.status, m.rank_text, m.reason)) for m in marks)
    links = tuple(TableRow("", (tie.a, tie.b, tie.words)) for tie in ties)
    return (
        Table("Stakeholders", ("Name", "Status", "Rank", "Reason"), rows),
        Table("Relationships", ("One", "Other", "What"), links, "No ties are recorded yet."),
    )


def mixed() -> Scene:
    """Build a scene in which everything occurs: all rings, signs and looks, spokes and ties."""
    spokes = (
        Spoke("maple-general-hospital", "Share the numbers of injuries", ("action_0",)),
        Spoke("fernvale-city-council", "2 actions wait", ("action_0", "action_1")),
        Spoke("private-security", "Patrol at night", ("action_1",), guess=True),
    )
    ties = (
        Tie("fernvale-fire-and-ems", "maple-general-hospital", TieLook.ACTIVE, 3, "works with"),
        Tie("fernvale-city-council", "fernvale-mayor", TieLook.KNOWN, 1, "knows"),
        Tie("elm-street-residents", "rosehill-youth-home", TieLook.STRAINED, 2, "strained"),
        Tie("fernvale-public-library", "rosehill-parents", TieLook.ENDED, None, "ended"),
    )
    return scene(MIXED, spokes=spokes, ties=ties)


def crowd(number: int, sectors: int = 8, statuses: int = 7) -> Scene:
    """Build a scene of ``number`` parties spread over so many sectors and statuses."""
    kinds = (
        Kind.POLICE,
        Kind.COURTS,
        Kind.CITY,
        Kind.STATE,
        Kind.HEALTH,
        Kind.SCHOOL,
        Kind.BUSINESS,
        Kind.RESIDENTS,
    )
    words = (Status.NOT_CONTACTED, Status.TALKING, Status.ENGAGED, Status.OUTREACH, None, Status.COMMITTED)
    lines = tuple(
        (
            f"Partner Organization {n:02d} of Fernvale",
            kinds[n * 5 % sectors],
            words[n * 7 // 3 % min(statuses, 6)],
        )
        for n in range(number)
    )
    return scene(lines, problem=f"A crowd of {number}")

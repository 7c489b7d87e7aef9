"""Name the fixed places of the bullseye: its rings, its sectors, and who belongs where.

Both orders never change, so that the same party is found in the same place from month to month.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from stakemap.model.vocabulary import Kind, Status

__all__ = ["RINGS", "SECTORS", "Ring", "Sector", "ring_of", "sector_of"]


class Ring(StrEnum):
    """How far a party has come with us; the value is the caption of the ring."""

    COMMITTED = "committed"
    ENGAGED = "engaged"
    TALKING = "talking"
    OUTREACH = "outreach"
    OUTER = "not in touch yet"


RINGS = tuple(Ring)
"""All rings from the inside to the outside."""


@dataclass(frozen=True, slots=True)
class Sector:
    """One of the fixed directions of the bullseye.

    Attributes:
        name: Caption beside the ring.
        short: Caption where there is little room.
        kinds: Which kinds of party stand in it.
    """

    name: str
    short: str
    kinds: tuple[Kind, ...]


SECTORS = (
    Sector("Police and fire", "Police, fire", (Kind.POLICE, Kind.FIRE_EMS)),
    Sector("Courts and probation", "Courts", (Kind.COURTS, Kind.CORRECTIONS)),
    Sector("City and elected", "City", (Kind.ELECTED, Kind.CITY)),
    Sector("County, state, federal", "State, county", (Kind.COUNTY, Kind.STATE, Kind.FEDERAL, Kind.REGULATOR)),
    Sector("Health and social", "Health, social", (Kind.HEALTH, Kind.SOCIAL)),
    Sector(
        "Schools and community",
        "Community",
        (Kind.SCHOOL, Kind.NONPROFIT, Kind.FAITH, Kind.MEDIA, Kind.RESEARCH, Kind.FUNDER),
    ),
    Sector("Business and property", "Business", (Kind.BUSINESS, Kind.OWNER)),
    Sector("Residents and those affected", "Residents", (Kind.RESIDENTS, Kind.AFFECTED)),
    Sector("Kind not stated", "Not stated", (Kind.OTHER,)),
)
"""All sectors, clockwise from the top; the last one takes what has no kind."""

_BY_KIND = {kind: index for index, sector in enumerate(SECTORS) for kind in sector.kinds}
_BY_STATUS = {
    Status.COMMITTED: Ring.COMMITTED,
    Status.ENGAGED: Ring.ENGAGED,
    Status.TALKING: Ring.TALKING,
    Status.OUTREACH: Ring.OUTREACH,
}


def sector_of(kind: Kind | None) -> int:
    """Find the sector of a kind, as its place in `SECTORS`; no kind gives the last one."""
    return len(SECTORS) - 1 if kind is None else _BY_KIND[kind]


def ring_of(status: Status | None) -> Ring:
    """Find the ring of a status; unknown, "said no" and "stepped away" stand in the outer one."""
    return Ring.OUTER if status is None else _BY_STATUS.get(status, Ring.OUTER)

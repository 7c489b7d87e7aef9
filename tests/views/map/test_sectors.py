"""The fixed places of the bullseye cover every word of the format."""

from __future__ import annotations

from stakemap.model.vocabulary import Kind, Status
from stakemap.views.map.sectors import RINGS, SECTORS, Ring, ring_of, sector_of


def test_every_kind_has_one_sector() -> None:
    """Each kind stands in exactly one sector, and a party without a kind in the last one."""
    kinds = [kind for sector in SECTORS for kind in sector.kinds]
    assert sorted(kinds) == sorted(Kind)
    assert sector_of(None) == sector_of(Kind.OTHER) == len(SECTORS) - 1


def test_nearer_is_more_engaged() -> None:
    """Rings run from committed in the middle to those not in touch; unknown is never nearer than those."""
    told = [Status.COMMITTED, Status.ENGAGED, Status.TALKING, Status.OUTREACH, Status.NOT_CONTACTED]
    assert tuple(ring_of(status) for status in told) == RINGS
    assert ring_of(None) is ring_of(Status.DECLINED) is ring_of(Status.STEPPED_AWAY) is Ring.OUTER

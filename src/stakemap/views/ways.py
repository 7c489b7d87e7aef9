"""Ways in to one party: who introduces us to whom, and when the two were last in touch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stakemap.graph.ways import Leg, Way
from stakemap.views.lines import Line

__all__ = ["compose_ways", "tell_leg", "way_row"]

ARROW = " \u2192 "


def compose_ways(ways: Sequence[Way]) -> Iterator[Line]:
    """Write each way on a line of its own, the best first; numbered where there are several."""
    for number, way in enumerate(ways, 1):
        told = ARROW.join((way.hops[0].from_, *(_stop(leg) for leg in way.legs)))
        yield Line(told, 2, 3, mark=f"{number}.") if len(ways) > 1 else Line(told, 2, 2)
    if any(way.stale for way in ways):
        yield Line("Before you count on an old tie, ask whether it still holds.", 2)


def way_row(way: Way) -> dict[str, object]:
    """Give one way as data: its introductions, each with its last date, and whether any of them is stale."""
    return {"stale": way.stale, "hops": [_leg_row(leg) for leg in way.legs]}


def tell_leg(leg: Leg) -> str:
    """Say how good one step is, when it was last used, and whether that is long ago; empty for belonging."""
    if leg.belongs:
        return ""
    doubt = "not confirmed by them" if leg.unconfirmed else ""
    return ", ".join(part for part in (leg.hop.strength or leg.hop.state, doubt, _last(leg)) if part)


def _stop(leg: Leg) -> str:
    said = tell_leg(leg)
    return f"{leg.hop.to} ({said})" if said else leg.hop.to


def _last(leg: Leg) -> str:
    if leg.last is None:
        return "no date"
    when = leg.last.when
    if leg.overdue is not None:
        return f"{'last contact' if leg.last.contact else 'since'} {when}, and they need one every {leg.overdue} days"
    if leg.last.contact:
        return f"last contact {when}{', over a year ago' if leg.stale else ''}"
    return f"since {when}{', and no contact written down since then' if leg.stale else ''}"


def _leg_row(leg: Leg) -> dict[str, object]:
    hop = leg.hop
    return {
        "from": hop.from_,
        "to": hop.to,
        "kind": hop.kind,
        "state": hop.state,
        "strength": hop.strength,
        "confirmed": False if leg.unconfirmed else None,
        "last": str(leg.last.when) if leg.last else None,
        "contact": leg.last.contact if leg.last else None,
        "stale": leg.stale,
        "says": tell_leg(leg),
    }

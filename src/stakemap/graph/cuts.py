"""Who stands alone between a starting point and the rest of a network."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from stakemap.graph.project import Simple

__all__ = ["find_gatekeepers"]


def find_gatekeepers(graph: Simple, start: str) -> dict[str, str]:
    """Map everybody who can be reached from ``start`` to the last one before them whom no way avoids.

    Following the map from anybody back to ``start`` gives all those through whom every way leads. Those
    who cannot be reached, and ``start`` itself, are not in it. Somebody with two separate ways maps to
    where these ways part. Cost is linear in the number of ties: one pass for the blocks (Hopcroft and
    Tarjan, 1973), one over them. networkx's ``immediate_dominators`` gives the same answer, and takes
    quadratic time on long chains.
    """
    import networkx as nx

    blocks = [sorted(block) for block in cast("Iterable[set[str]]", nx.biconnected_components(graph))]
    blocks_of: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        for id in block:
            blocks_of.setdefault(id, []).append(number)
    before: dict[str, str] = {}
    entered: set[int] = set()
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for number in blocks_of.get(here, []):
            if number in entered:
                continue
            entered.add(number)
            for id in blocks[number]:
                if id != here:
                    before[id] = here
                    waiting.append(id)
    return before

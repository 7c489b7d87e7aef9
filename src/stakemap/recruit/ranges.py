"""How far a rank could move when what is unknown becomes known.

Every unknown or absent influence and every guess (``maybe``) is given its lowest and its highest value. The
span of ranks that this leaves open, and the one fact that would move a rank most, tell what to ask next.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from stakemap.knowledge import weights
from stakemap.model import known
from stakemap.recruit.candidates import Candidate
from stakemap.recruit.points import Situation, is_last
from stakemap.words import shorten

__all__ = ["OpenFact", "Spread", "question_for", "rank_of", "rank_range", "spread_of"]


@dataclass(frozen=True, slots=True)
class OpenFact:
    """One fact that the file leaves open.

    Attributes:
        asks: What to find out, as a sentence without its full stop.
        down: Points lost at most; zero or less.
        up: Points gained at most; zero or more.
    """

    asks: str
    down: int
    up: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The points of one recruit, and the lowest and highest that they could be."""

    low: int
    points: int
    high: int
    facts: tuple[OpenFact, ...]


def spread_of(candidate: Candidate, points: int, situation: Situation) -> Spread:
    """Work out how far the points of one recruit could move."""
    facts = (*_influence(candidate), *_guesses(candidate, situation))
    low = points + sum(fact.down for fact in facts) + _last_at_risk(candidate, situation)
    return Spread(low, points, points + sum(fact.up for fact in facts), facts)


def _influence(candidate: Candidate) -> tuple[OpenFact, ...]:
    """Influence is open for a party whose entry does not say, and for one that has no entry; not for a role."""
    if candidate.need is not None:
        return ()
    if candidate.party is not None and known(candidate.party.entry.influence) is not None:
        return ()
    asks = f"how much {candidate.name} can decide, pay for, allow or stop here"
    return (OpenFact(asks, 0, weights().reason("influence-high")),)


def _guesses(candidate: Candidate, situation: Situation) -> tuple[OpenFact, ...]:
    facts = []
    guess = weights().reason("guess")
    for ask in situation.guesses_of.get(candidate.id, ()):
        need = weights().reason("agreed-action" if ask.agreed else "proposed-action")
        last = weights().reason("last-for-action") if is_last(ask, candidate.id, situation) else 0
        facts.append(OpenFact(f'whether "{shorten(ask.title)}" needs {candidate.name}', -guess, need + last - guess))
    return tuple(facts)


def _last_at_risk(candidate: Candidate, situation: Situation) -> int:
    """Give the points lost if a guess about somebody else comes true, so that they are not the last any more."""
    lost = 0
    for ask in situation.asks_of.get(candidate.id, ()):
        others = [id for id in ask.maybe if id not in situation.on_board]
        if is_last(ask, candidate.id, situation) and others:
            lost -= weights().reason("last-for-action")
    return lost


def rank_of(points: int, sorted_points: list[int]) -> int:
    """Give the rank that a number of points has among others: one more than those above it."""
    return 1 + len(sorted_points) - bisect_right(sorted_points, points)


def rank_range(spread: Spread, lows: list[int], highs: list[int]) -> tuple[int, int]:
    """Give the best and worst rank that the open facts allow.

    Args:
        spread: The recruit's own points.
        lows: The lowest points of every recruit, this one included, sorted.
        highs: The highest points of every recruit, this one included, sorted.
    """
    above_at_best = len(lows) - bisect_right(lows, spread.high)
    above_at_worst = len(highs) - bisect_right(highs, spread.low) - (1 if spread.high > spread.low else 0)
    return 1 + above_at_best, 1 + above_at_worst


def question_for(spread: Spread, sorted_points: list[int]) -> tuple[int, str | None]:
    """Find the open fact that would move the rank most, the others staying where they are.

    Returns:
        By how many places the rank could move, and what to find out; ``(0, None)`` when nothing would move it.
    """
    now = rank_of(spread.points, sorted_points)
    best: tuple[int, str | None] = (0, None)
    for fact in spread.facts:
        for change in (fact.up, fact.down):
            then = _rank_if(spread.points, change, sorted_points)
            if abs(then - now) > best[0]:
                best = (
                    abs(then - now),
                    f"Find out {fact.asks}: that could move them from rank {now} to {then}.",
                )
    return best


def _rank_if(points: int, change: int, sorted_points: list[int]) -> int:
    """Give the rank after a change of points; the list still holds the points before it."""
    itself = 1 if change < 0 else 0
    return rank_of(points + change, sorted_points) - itself

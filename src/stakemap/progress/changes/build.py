"""Put together what changed: problem, stakeholders, contacts, ties, work, numbers and gaps."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.cast import Cast
from stakemap.progress.changes.change import Change, Unclear
from stakemap.progress.changes.facts import compare_facts
from stakemap.progress.changes.gaps import compare_gaps
from stakemap.progress.changes.measures import compare_measures
from stakemap.progress.changes.parties import compare_contacts, compare_parties, compare_readiness
from stakemap.progress.changes.sides import Sides, pair_up
from stakemap.progress.changes.ties import compare_ties
from stakemap.progress.changes.work import compare_work

__all__ = ["Changes", "compare", "compare_days"]


@dataclass(frozen=True)
class Changes:
    """What changed between two sides.

    Attributes:
        before: Everybody on the earlier side.
        after: Everybody on the later side.
        one_file: True when both are one file on two days.
        changes: By group, kind and names.
        unclear: Of what nobody can say whether it changed, by group.
        points: Points of all gaps on both sides; lower is better.
    """

    before: Cast
    after: Cast
    one_file: bool
    changes: tuple[Change, ...]
    unclear: tuple[Unclear, ...]
    points: tuple[int, int]


def compare(before: Cast, after: Cast, one_file: bool) -> Changes:
    """Find what changed between two sides. Cost is near-linear in the size of the files.

    Args:
        before: Everybody on the earlier side.
        after: Everybody on the later side.
        one_file: Both are one file on two days: only what has a date can tell a change. Otherwise two versions.
    """
    sides = pair_up(before, after, one_file)
    gaps, points = compare_gaps(sides)
    found = (*_stated(sides), *gaps)
    return Changes(
        before,
        after,
        one_file,
        tuple(sorted((one for one in found if isinstance(one, Change)), key=lambda one: one.order)),
        tuple(sorted((one for one in found if isinstance(one, Unclear)), key=lambda one: one.order)),
        points,
    )


def compare_days(before: Cast, after: Cast) -> tuple[Change, ...]:
    """Find what the dates in one file say changed between two days, by group, kind and names; gaps are left out."""
    found = _stated(pair_up(before, after, one_file=True))
    return tuple(sorted((one for one in found if isinstance(one, Change)), key=lambda one: one.order))


def _stated(sides: Sides) -> tuple[Change | Unclear, ...]:
    """Give what the files themselves say of both sides."""
    return (
        *compare_facts(sides),
        *compare_parties(sides),
        *compare_readiness(sides),
        *compare_contacts(sides),
        *compare_ties(sides),
        *compare_work(sides),
        *compare_measures(sides),
    )

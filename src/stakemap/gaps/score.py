"""What a gap adds to the total. The numbers are judgement and lie in ``knowledge/weights.yaml``."""

from __future__ import annotations

from collections.abc import Iterable

from stakemap.gaps.card import Severity
from stakemap.gaps.finding import Finding
from stakemap.knowledge import weights

__all__ = ["add_points", "points_of"]


def points_of(code: str, severity: Severity, hides: Iterable[Severity] = ()) -> int:
    """Give the points of one open gap: whole, above zero, more is worse.

    Args:
        code: Code of its rule; some rules count by themselves and not by severity.
        severity: How much the gap matters.
        hides: Severity of each further gap that will show once this one is closed. They count already
            now, so that listing somebody who was only implied never raises the total.
    """
    table = weights()
    return table.gap(code, severity) + sum(table.severities[each] for each in hides)


def add_points(findings: Iterable[Finding]) -> int:
    """Add up the points of findings; those of accepted ones are 0."""
    return sum(finding.points for finding in findings)

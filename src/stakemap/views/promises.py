"""One promise as data for other programs, the same wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from stakemap.recruit.handover import Promise

__all__ = ["promise_row"]


def promise_row(promise: Promise) -> dict[str, object]:
    """Give a promise: kind, what, for and by as lists of names, due and agreed as texts or None, late."""
    return {
        "kind": promise.kind,
        "what": promise.what,
        "for": list(promise.whom),
        "by": list(promise.by),
        "due": promise.due.isoformat() if promise.due else None,
        "late": promise.late,
        "agreed": str(promise.made) if promise.made else None,
    }

"""Explain the signs of a picture: only those that occur in it, always in the same order."""

from __future__ import annotations

from collections.abc import Sequence

from stakemap.views.map.beside import Legend
from stakemap.views.map.scene import Look, Mark, Sign, Spoke, Tie, TieLook
from stakemap.views.map.sectors import Ring

__all__ = ["compose_legend"]

_WORDS = {
    "recruit": "To recruit, in this order",
    "aboard": "On board",
    "committed": "Committed",
    "unnamed": "Nobody named there",
    "unknown": "Status unknown",
    "no": "Said no or stepped away",
    "reticent": "Reluctant",
    "ghost": "Role nobody fills, or not on your list",
    "spoke": "Action waits",
    "guess": "Perhaps needed",
    "active": "Work together",
    "known": "Know each other",
    "strained": "Strained",
    "ended": "Ended",
}


def compose_legend(marks: Sequence[Mark], spokes: Sequence[Spoke], ties: Sequence[Tie]) -> tuple[Legend, ...]:
    """Explain every sign that these marks and lines need."""
    looks = {mark.look for mark in marks}
    signs = {sign for mark in marks for sign in mark.signs}
    lines = {tie.look for tie in ties}
    occurs = {
        "recruit": Look.RECRUIT in looks,
        "aboard": Look.ABOARD in looks,
        "committed": any(m.look is Look.ABOARD and m.ring is Ring.COMMITTED for m in marks),
        "unnamed": any(not m.named and m.look is not Look.GHOST for m in marks),
        "unknown": Sign.UNKNOWN in signs,
        "no": Sign.SAID_NO in signs,
        "reticent": Sign.RETICENT in signs,
        "ghost": Look.GHOST in looks,
        "spoke": any(not spoke.guess for spoke in spokes),
        "guess": any(spoke.guess for spoke in spokes),
    } | {look.value: look in lines for look in TieLook}
    return tuple(Legend(key, words) for key, words in _WORDS.items() if occurs[key])

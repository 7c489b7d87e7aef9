"""What sort of body a stakeholder may be, by a word of its name; always asked, never assumed."""

from __future__ import annotations

from collections.abc import Mapping

from stakemap.words import words_of

__all__ = ["likely_kind"]

_WORDS: Mapping[str, str] = {
    "residents": "residents neighbors neighbours neighborhood neighbourhood tenants homeowners",
    "police": "police sheriff sheriffs pd",
    "fire and EMS": "fire ems ambulance fd",
    "prosecution and courts": "prosecutor prosecutors attorney court",
    "corrections and probation": "probation parole jail prison corrections",
    "elected": "mayor mayors council",
    "school": "school schools college",
    "health": "hospital clinic health medical",
    "faith": "church mosque temple synagogue parish",
    "social service": "shelter cps",
    "nonprofit": "foundation charity nonprofit",
    "business": (
        "bar bars tavern taverns pub pubs inn motel motels hotel hotels restaurant restaurants store stores shop shops "
        "liquor market lounge nightclub casino business businesses chamber"
    ),
    "property owner": "landlord landlords",
    "media": "newspaper news tv radio",
    "city service": "library parks",
    "county service": "county",
    "state agency": "state",
}
"""Kinds of the format with the words of a name that speak for them; the first kind with a word wins (judgement)."""


def likely_kind(name: str) -> str | None:
    """Give the kind that a name speaks for; None where no word does."""
    words = set(words_of(name))
    return next((kind for kind, signs in _WORDS.items() if words & set(signs.split())), None)

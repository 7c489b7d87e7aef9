"""Where the file speaks of a party that nobody listed, and where that is from."""

from __future__ import annotations

from stakemap.cast import Cast, Implied, Mention
from stakemap.model import NotKnown, known

__all__ = ["tell_mentions"]

SAID = {
    "needs": "needed for",
    "maybe": "may be needed for",
    "for": "to be reached by",
    "data_from": "holds the answer to",
    "owner": "owner of",
    "maintainer": "maintainer of",
    "enforcer": "enforcer at",
    "manager": "manager of",
    "triangle": "in the problem triangle, as",
}


def tell_mentions(cast: Cast, implied: Implied) -> tuple[str, ...]:
    """Give each place once, in the order of the file: what they are there, where, and its source."""
    said = (_mention(cast, mention) for mention in implied.mentions)
    return tuple(dict.fromkeys(said))


def _mention(cast: Cast, mention: Mention) -> str:
    what = SAID.get(mention.field, mention.field.replace("_", " "))
    of = mention.of if mention.field == "triangle" else f'"{mention.of}"' if mention.of else "an entry without a name"
    over = "" if mention.live else ", which is over"
    source = _source(cast, mention)
    return f"{what[:1].upper()}{what[1:]} {of}{over}.{f' Source: {source}.' if source else ''}"


def _source(cast: Cast, mention: Mention) -> str:
    """Give the source of the entry in which a mention stands, in full where the file has it under a key.

    Where the entry names none, the first source of the file is meant.
    """
    every = known(cast.problem.sources) or {}
    entry: object = cast.problem
    found = next(iter(every), "")
    for step in mention.path:
        entry = entry[step] if isinstance(step, int) and isinstance(entry, tuple) else getattr(entry, str(step), None)
        own = getattr(entry, "source", None)
        found = own if isinstance(own, str) and not isinstance(own, NotKnown) else found
    return every.get(found, found).rstrip(" .")

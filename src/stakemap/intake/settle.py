"""The names that stand inside an entry: other names, the body it is part of, the officer. They must fit the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from stakemap.intake.draft import Value
from stakemap.intake.remarks import join_quoted
from stakemap.intake.ties import Reading
from stakemap.intake.values import not_known
from stakemap.words import name_key

__all__ = ["Settled", "clear_officers", "settle"]


class Settled(Protocol):
    """A stakeholder of a list.

    Attributes:
        name: Its name.
        place: Sheet and row where it was told first.
        fields: What is known of it; changed here.
    """

    name: str
    place: tuple[str, int]
    fields: dict[str, Value]


def settle(parties: Sequence[Settled], reading: Reading) -> None:
    """Leave out, and tell, the names inside entries that would make a mistake in the file.

    Args:
        parties: The new stakeholders, after all of them and all people are known.
        reading: The list; stakeholders that are only named as the whole of another are put on it.
    """
    for party in parties:
        _settle_whole(party, reading)
    taken = {*reading.known.people, *reading.known.parties}
    for party in parties:
        _settle_others(party, reading, taken)
        _settle_officers(party, reading)


def _settle_whole(party: Settled, reading: Reading) -> None:
    """Look up the body of which a stakeholder is a part."""
    text = party.fields.get("part_of")
    if not isinstance(text, str) or not_known(text):
        return
    whole = reading.find_party(text, party.place)
    if whole is None or _leads_back(party, whole, reading):
        del party.fields["part_of"]
        if whole is not None:
            reading.remarks.tell(party.place, f'"{party.name}" cannot be part of itself, so that was left out')
        return
    party.fields["part_of"] = whole
    reading.wholes[name_key(party.name)] = name_key(whole)


def _leads_back(party: Settled, whole: str, reading: Reading) -> bool:
    """Tell whether a body is, over some steps, a part of its own part."""
    key: str | None = name_key(whole)
    while key is not None and key != name_key(party.name):
        key = reading.wholes.get(key)
    return key is not None


def _settle_others(party: Settled, reading: Reading, taken: set[str]) -> None:
    """Keep the other names that are nobody else's."""
    texts = party.fields.get("aka")
    if not isinstance(texts, tuple):
        return
    kept = []
    for text in texts:
        if name_key(text) in taken:
            if name_key(text) != name_key(party.name):
                says = f'"{text}" is the name of another one too, so it was left out as another name of "{party.name}"'
                reading.remarks.tell(party.place, says)
        elif not not_known(text):
            taken.add(name_key(text))
            reading.known.parties[name_key(text)] = party.name
            kept.append(text)
    _keep(party, "aka", tuple(kept))


def _settle_officers(party: Settled, reading: Reading) -> None:
    """Keep the officers whose names mean one person."""
    if isinstance(texts := party.fields.get("officer"), tuple):
        _keep(party, "officer", clear_officers(texts, party.place, reading))


def clear_officers(texts: Sequence[str], place: tuple[str, int], reading: Reading) -> tuple[str, ...]:
    """Give the officers whose names mean one person, each by one name."""
    kept = []
    for text in texts:
        found = reading.known.ends(text)
        if len(found) > 1:
            says = f'the officer "{text}" can be {join_quoted(found, "or")}, so it was left out'
            reading.remarks.tell(place, says, "Write which one.")
        elif not not_known(text):
            kept.append(reading.officers.one(text, place))
    return tuple(dict.fromkeys(kept))


def _keep(party: Settled, key: str, kept: tuple[str, ...]) -> None:
    if kept:
        party.fields[key] = kept
    else:
        del party.fields[key]

"""An entry of the file that a fact is about, and what else was typed with the fact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stakemap.edits.patch import Edit, Path
from stakemap.keeping.plan import NotUsable
from stakemap.load.fields import fields_of
from stakemap.model import Part
from stakemap.words import fold, join

__all__ = ["NOTHING", "How", "Spot", "Told", "narrow", "no_list", "no_options", "tell_rest"]

NOTHING = "not recorded"


@dataclass(frozen=True, slots=True)
class Spot:
    """An entry of the file.

    Attributes:
        part: What it is.
        path: Where it stands.
        label: What the user calls it; empty for the whole file.
    """

    part: type[Part]
    path: Path
    label: str

    def tell(self, key: str, before: str, after: str) -> str:
        """Say what a change does to one of its fields."""
        name = key.replace("_", " ")
        return f"{self.label}, {name}: {before} -> {after}" if self.label else f"{name}: {before} -> {after}"


@dataclass(frozen=True, slots=True)
class How:
    """What else was typed with a fact.

    Attributes:
        add: Add to a list, in place of writing a new one.
        remove: Take out of a list.
        more: Options, by the word that was typed for them.
    """

    add: bool = False
    remove: bool = False
    more: Mapping[str, str] = field(default_factory=dict)


Told = tuple[list[Edit], list[str]]


def tell_rest(values: Mapping[str, object], main: str | None) -> str:
    """Tell all of an entry but its main key: ``role nurse, phone 555-0100``."""
    return ", ".join(f"{key.replace('_', ' ')} {value}" for key, value in values.items() if key != main)


def narrow(spot: Spot, key: str, words: Sequence[str], bare: bool) -> tuple[Spot, str, Sequence[str]]:
    """Go down to a part of a fact where the words begin with its name: ``lead ability ...``, ``capacity why ...``.

    Args:
        spot: The entry.
        key: The fact.
        words: What was typed behind it.
        bare: The name of the part may stand alone, with no value behind it.

    Returns:
        The entry, the key and the words that are left; as they came where no part is named.
    """
    field = fields_of(spot.part).get(key)
    if field is None or field.part is None or field.many:
        return spot, key, words
    for size in (2, 1):
        inner = {fold(one): one for one in fields_of(field.part)}.get(fold(" ".join(words[:size])))
        if inner is not None and len(words) >= size + (not bare):
            label = f"{spot.label}, {key}" if spot.label else key
            return Spot(field.part, (*spot.path, key), label), inner, words[size:]
    return spot, key, words


def no_options(more: Mapping[str, str], what: str) -> None:
    """Refuse options that would do nothing.

    Raises:
        NotUsable: There are some.
    """
    if more:
        options = join([f"--{option}" for option in more])
        raise NotUsable(f"{options} cannot go with {what}. Leave it out, or set it by itself.", f"leave out {options}")


def no_list(how: How, what: str) -> None:
    """Refuse --add and --remove where there is no list.

    Raises:
        NotUsable: One of them was typed.
    """
    if how.add or how.remove:
        flag = "--add" if how.add else "--remove"
        raise NotUsable(f"{flag} cannot go with {what}. Leave it out.", f"leave out {flag}")

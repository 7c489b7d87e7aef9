"""Gives each officer one name, however often and however short it is typed or written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from stakemap.intake.alike import alike_names
from stakemap.intake.contacts import holds_number, read_officers
from stakemap.intake.known import Ask
from stakemap.intake.named import Values, team
from stakemap.intake.remarks import Remarks
from stakemap.intake.values import not_known
from stakemap.words import name_key, words_of

__all__ = ["Officers", "Team", "officer_like"]

_OURSELVES = frozenset({"me", "myself", "i", "us", "we", "ourselves", "my partner", "our team", "the team"})


class Team:
    """Finds out which officer a typed name means, so that one officer is not kept under three names."""

    def __init__(
        self, values: Values, key: tuple[str, ...], show: Callable[[str], None], yes: Callable[[str], bool]
    ) -> None:
        self.names = team({other: said for other, said in values.items() if other != key})
        self.hinted = team(values)
        self.show = show
        self.yes = yes

    def name(self, typed: str) -> str | None:
        """Give the names on a line as they are kept; None, and a sentence, where one of them cannot be used."""
        if not_known(typed) or typed == "-":
            return typed
        names = [self._one(text) for text in read_officers(typed)]
        found = [name for name in names if name is not None]
        return ", ".join(dict.fromkeys(found)) if found and len(found) == len(names) else None

    def _one(self, text: str) -> str | None:
        if name_key(text) in _OURSELVES:
            self.show("  Type the name, also where it is your own.")
            return None
        if holds_number(text):
            if text.isdecimal() and 1 <= int(text) <= len(self.hinted):
                return self.hinted[int(text) - 1]
            self.show(f"  {text} is no name. Type a name, or Enter to skip.")
            return None
        same = next((name for name in self.names if name_key(name) == name_key(text)), None)
        near = officer_like(text, self.names) if same is None else None
        if near is not None and self.yes(f"Is that {near}?"):
            return near
        return same or text


@dataclass(slots=True)
class Officers:
    """Gives the officers of a list one name each.

    Attributes:
        ask: Asks whether a name means an officer who was named before.
        remarks: Collects what is not certain.
        names: By the compared form of what was written, the name that is kept.
    """

    ask: Ask
    remarks: Remarks
    names: dict[str, str] = field(default_factory=dict)

    def one(self, text: str, place: tuple[str, int]) -> str:
        """Give the name that is kept for an officer; what nobody can say is kept as it is, and told."""
        if name_key(text) not in self.names:
            near = officer_like(text, tuple(dict.fromkeys(self.names.values())))
            same = near is not None and self.ask(text, near)
            if same is None:
                says = f'the officer "{text}" looks like "{near}"; both were kept'
                self.remarks.tell(place, says, "If they are the same, use one name in the list.")
            self.names[name_key(text)] = near if same and near is not None else text
        return self.names[name_key(text)]


def officer_like(text: str, names: tuple[str, ...]) -> str | None:
    """Find the officer whom a text may mean: a part of the name, the name with a rank, or misspelt."""
    typed = _words(text)
    return next((name for name in names if typed <= _words(name) or _words(name) <= typed or _alike(text, name)), None)


def _alike(text: str, name: str) -> bool:
    return len(_words(text)) > 1 and alike_names(text, name)


def _words(name: str) -> set[str]:
    return set(words_of(name))

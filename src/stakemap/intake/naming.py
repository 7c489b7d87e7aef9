"""Takes the names that are typed in the interview: a number of the list, a name of it, a part of one, or a new one."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping

from stakemap.intake.alike import first_alike
from stakemap.intake.contacts import holds_number, holds_phone
from stakemap.intake.named import BETWEEN, everybody, parties_in, people_in, team, with_agency
from stakemap.intake.team import officer_like
from stakemap.intake.values import LONGEST_NAME, not_known
from stakemap.words import join, name_key, words_of

__all__ = ["NameDesk", "is_no_name"]

_PAIR = re.compile(r"\s*[,;/]\s*|\s+(?:-+>?|and|&|knows|with|to)\s+")


_STEERING = frozenset(
    ("y", "n", "yes", "no", "ok", "okay", "done", "end", "stop", "quit", "exit", "skip", "next", "help", "q", "x")
)
_EVERYONE = frozenset({"everyone", "everybody", "anyone", "anybody", "all", "us", "we", "me", "them", "people"})


def is_no_name(text: str) -> bool:
    """Tell whether a line was meant to steer the interview, or to answer a question that nobody asked."""
    return name_key(text) in _STEERING


class NameDesk:
    """Finds out whom a typed name means, and asks where that is not certain."""

    def __init__(
        self,
        values: MutableMapping[tuple[str, ...], tuple[str, ...]],
        show: Callable[[str], None],
        yes: Callable[[str], bool],
    ) -> None:
        self.values = values
        self.show = show
        self.yes = yes

    def take(self, sort: str, typed: str, there: tuple[str, ...]) -> tuple[str, ...]:
        """Give what a line adds to a list; nothing, and a sentence, where it adds nothing.

        Args:
            sort: What the list holds: ``names``, ``picks`` or ``pairs``.
            typed: The line.
            there: What stands in the list already.
        """
        if sort == "pairs":
            return self._pair(typed, there)
        texts = self._divided(typed, sort)
        found = (self._name(text, sort) for text in texts)
        new = tuple(dict.fromkeys(name for name in found if name is not None))
        for name in new:
            if name in there:
                self.show(f"  {name} is on this list already.")
        added = tuple(name for name in new if name not in there)
        if sort == "picks" and added and added != (typed,):
            self.show(f"  Noted: {join(added)}.")
        return added

    def _divided(self, typed: str, sort: str) -> tuple[str, ...]:
        """Divide a line that holds several numbers, or several names where the user says so."""
        if sort == "picks" and re.fullmatch(r"[\d\s,;]+", typed):
            return tuple(re.findall(r"\d+", typed))
        parts = tuple(part for part in (part.strip() for part in re.split(r"[,;]", typed)) if part)
        if len(parts) > 1 and self.yes(f"Are these {len(parts)} names: {'; '.join(parts)}?"):
            return parts
        return (typed,)

    def _name(self, text: str, sort: str) -> str | None:
        """Give the name that a text means; a new one where it is like none."""
        names = with_agency(self.values)
        if sort == "picks" and text.isdecimal():
            if 1 <= int(text) <= len(names):
                return names[int(text) - 1]
            self.show(f"  There is no number {text} on the list.")
            return None
        if why := _refused(text):
            self.show(f"  {why}")
            return None
        if (person := self._person(text)) is not None:
            return person or None
        found = next((name for name in names if name_key(name) == name_key(text)), None)
        if found is None:
            near = first_alike(text, names)
            found = near if near is not None and self.yes(f"Is that {near}?") else None
        if found is not None and sort == "names" and found in names:
            self.show(f"  {found} is on the list already.")
            return None
        return found or text

    def _person(self, text: str) -> str | None:
        """Give the stakeholder of a person who was typed; empty where another was meant, None where it is no person."""
        found = [(name, party) for name, party in people_in(self.values) if name_key(name) == name_key(text)]
        if not found or name_key(text) in map(name_key, with_agency(self.values)):
            return None
        name, party = found[0]
        if self.yes(f"{name} is a person at {party}. Is it about {party}?"):
            return party
        self.show("  Type the organization or group that you mean, or Enter when you are done.")
        return ""

    def _pair(self, typed: str, there: tuple[str, ...]) -> tuple[str, ...]:
        """Read two numbers or names; both must be on the list, or are put there when the user says so."""
        ends = self._ends(typed)
        if ends is None:
            self.show("  Type two numbers or two names with a comma between them: 1, 3.")
            return ()
        holders: list[str] = []
        names = [self._listed(end, holders) for end in ends]
        one, other = names
        if one is None or other is None:
            return ()
        if one == other:
            self.show("  That is the same name twice.")
            return ()
        if {one, other} in [set(pair.split(BETWEEN)) for pair in there]:
            self.show(f"  {join([one, other])} are noted already.")
            return ()
        pair = f"{one}{BETWEEN}{other}"
        self.values[("holder", pair)] = tuple(holders[:1])
        self.show(f"  Noted: {one} and {other}{f', through {holders[0]}' if holders else ''}.")
        return (pair,)

    def _ends(self, typed: str) -> tuple[str, str] | None:
        """Divide a line into two, where both halves are known if there is such a place."""
        if match := re.fullmatch(r"(\d+)[\s,;/&-]+(?:and\s+)?(\d+)", typed):
            return match[1], match[2]
        cuts = [(typed[: cut.start()].strip(), typed[cut.end() :].strip()) for cut in _PAIR.finditer(typed)]
        whole = [ends for ends in cuts if all(ends)]
        known = [ends for ends in whole if all(self._find(end) for end in ends)]
        return (*known, *whole, None)[0]

    def _find(self, text: str) -> str | None:
        names = everybody(self.values)
        if text.isdecimal():
            return names[int(text) - 1] if 1 <= int(text) <= len(names) else None
        same = [name for name in names if name_key(name) == name_key(text)]
        words = set(words_of(text))
        holding = [name for name in names if words and words <= set(words_of(name))]
        return same[0] if same else holding[0] if len(holding) == 1 else None

    def _listed(self, text: str, holders: list[str]) -> str | None:
        """Give whom one half of a pair means; an officer stands for the agency, and is put with the holders."""
        if (found := self._find(text)) is not None:
            return found
        own = next(iter(self.values.get(("agency",), ())), "")
        officer = officer_like(text, team(self.values))
        if officer is not None and own and not not_known(own):
            holders.append(officer)
            return own
        near = first_alike(text, everybody(self.values))
        if near is not None and self.yes(f"Is that {near}?"):
            return near
        if text.isdecimal() or _refused(text):
            self.show(f'  "{text[:40]}" is not on the list.')
            return None
        if not self.yes(f"{text} is not on the list. Put it there?"):
            return None
        if text not in parties_in(self.values):
            self.values[("added",)] = (*self.values.get(("added",), ()), text)
        return text


def _refused(text: str) -> str:
    """Say why a line cannot be the name of a stakeholder; empty where it can."""
    if name_key(text) in _EVERYONE:
        return "Say who that is, for example: neighbors, drivers, night workers."
    if not_known(text) or is_no_name(text) or len(text) > LONGEST_NAME:
        return "That is no name. Type a short name, or Enter when you are done."
    if holds_phone(text) or holds_number(text):
        return "Type the name alone, without a phone number or mail. You are asked about people and phones later."
    return ""

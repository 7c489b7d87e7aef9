"""One run of ``stakemap set``: what was typed beside the words, and the answers to what keeping asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from stakemap.cli.asking import ask_choice, ask_text
from stakemap.cli.changing import Opened
from stakemap.cli.days import read_day
from stakemap.cli.faults import WrongUsage
from stakemap.cli.names import names_in
from stakemap.cli.terminal import can_ask, to_type
from stakemap.cli.whom import NotOnList, choose, name_for, somebody
from stakemap.errors import UnknownName
from stakemap.words import nearest

if TYPE_CHECKING:
    from stakemap.cast import Cast
    from stakemap.edits.page import Page
    from stakemap.edits.patch import Path
    from stakemap.keeping.spot import How, Spot, Told
    from stakemap.model import Part

__all__ = ["SetRun"]

AHEAD = frozenset({"due", "by", "retain_until"})
"""Days that are to come."""
PAST = frozenset({"since", "done", "left"})
"""Days that are past."""


@dataclass(frozen=True)
class SetRun:
    """What was typed beside the words, and the answers to what a fact needs: the `Desk` of keeping.

    Attributes:
        opened: The file.
        how: What else was typed.
        clear: Take the fact out.
        new: Add a thing that is not there.
        yes: Take a day that looks wrong.
    """

    opened: Opened
    how: How
    clear: bool
    new: bool
    yes: bool

    @property
    def cast(self) -> Cast:
        """Everybody in the problem."""
        return self.opened.cast

    @property
    def file(self) -> str:
        """The file as the user knows it."""
        return self.opened.file

    @property
    def today(self) -> str:
        """The real day, as a date of the format."""
        return self.opened.today.isoformat()

    @property
    def takes_out(self) -> bool:
        """Whether something is to be cleared or taken out, so that no value needs to stand behind its name."""
        return self.clear or self.how.remove

    def has(self, path: Path) -> bool:
        """Tell whether a path is in the file."""
        return self.opened.loaded.source_map.has(path)

    def said(self, path: Path) -> str:
        """Give what stands at a path, on one line; of a text what it says, without the quotes around it."""
        node = self._page.node(path)
        if isinstance(node, str):
            return " ".join(node.split())
        place = self.opened.loaded.source_map.value(path)
        text = " ".join(self.opened.loaded.text[place.start : place.end].split())
        return text[1:-1] if text[:1] == "[" else text

    @cached_property
    def _page(self) -> Page:
        from stakemap.edits.page import build_page

        return build_page(self.opened.raw, self.file)

    def name(self, typed: str, loose: bool) -> str:
        """Give the name that is meant: a stakeholder's, or, where any name may stand, also one that is like none."""
        if not loose:
            parties = {party.id: names_in(self.cast)[party.id] for party in self.cast.parties}
            return name_for(self.cast, choose(typed, parties, self.cast))
        try:
            return somebody(typed, self.cast)
        except UnknownName as nobody:
            if nobody.nearest:
                raise
        return " ".join(typed.split())

    def day(self, what: str, typed: str, whole: bool) -> str:
        """Give the day that is meant."""
        key = what.removeprefix("--").replace("-", "_")
        yes = self.yes or key not in AHEAD | PAST
        return read_day(what, typed, self.opened.today, ahead=key in AHEAD, whole=whole, yes=yes)

    def ask(self, question: str) -> str:
        """Ask for a line until there is one.

        Raises:
            WrongUsage: There is nobody to ask.
        """
        if can_ask():
            return ask_text(question)
        line = to_type("set", self.file, "Garden City Hospital", "status", "talking")
        raise WrongUsage(f"{question} Type it too, for example: {line}", line)

    def value(self, part: type[Part], key: str, words: Sequence[str]) -> str:
        """Give the value that was typed, or ask for it."""
        from stakemap.load.fields import fields_of

        if words:
            return " ".join(words)
        field = fields_of(part).get(key)
        if field is not None and field.words is not None and can_ask():
            return ask_choice(f"{key}?", [*(member.value for member in field.words), "unknown"])
        one = key.removesuffix("s") if field is not None and field.many and field.part else key
        return self.ask(f"What is the {one.replace('_', ' ')}?")

    def change(self, spot: Spot, key: str, words: Sequence[str]) -> Told:
        """Set or clear a fact of an entry, or a part of that fact."""
        from stakemap.keeping.clearing import clear_field
        from stakemap.keeping.facts import set_field
        from stakemap.keeping.spot import narrow

        spot, key, words = narrow(spot, key, words, self.clear)
        if self.clear:
            return clear_field(self, spot, key)
        return set_field(self, spot, key, self.value(spot.part, key, words), self.how)

    def nobody(self, typed: str, error: UnknownName) -> NotOnList:
        """Say that a name is nobody's: with the nearest, which may be a fact of the problem or a sort of thing."""
        from stakemap.keeping.catalog import WORDS

        line = to_type("set", self.file, "stakeholder", typed)
        near = error.nearest or nearest(typed, WORDS)
        return NotOnList(typed, self.file, near, f"To put a new stakeholder on the list: {line}", line)

    def no_new(self, what: str) -> None:
        """Refuse --new where nothing of a list is named.

        Raises:
            WrongUsage: It was typed.
        """
        if self.new:
            raise WrongUsage(f"--new cannot go with {what}. Leave it out.", "leave out --new")

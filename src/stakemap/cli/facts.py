"""From the words after ``stakemap set`` to the fact they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stakemap.cli.asking import ask_line, ask_number
from stakemap.cli.faults import WrongUsage
from stakemap.cli.keeping import Opened, read_day
from stakemap.cli.names import find_name, names_in
from stakemap.cli.terminal import can_ask, to_type
from stakemap.cli.whom import NotOnList, choose, find_member, name_for, somebody
from stakemap.errors import AmbiguousName, UnknownName
from stakemap.words import fold, join_some, shorten

if TYPE_CHECKING:
    from stakemap.cast import Cast, Human, Party
    from stakemap.edits.patch import Path
    from stakemap.keeping import Plan
    from stakemap.keeping.facts import How, Told
    from stakemap.keeping.things import Thing
    from stakemap.model import Part

__all__ = ["Asked"]

AHEAD = frozenset({"due", "by", "retain_until"})
"""Days that are to come."""
PAST = frozenset({"since", "done", "left"})
"""Days that are past."""
NEW_STAKEHOLDER = frozenset({"stakeholder", "organization", "organisation"})
LONGEST_FIELD = 2
"""So many words has a field at most when it is typed without quotes: part of, contact every."""


@dataclass(frozen=True)
class Asked:
    """One run of the command: what was typed beside the words, and answers to what the room asks.

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

    def has(self, path: Path) -> bool:
        """Tell whether a path is in the file."""
        return self.opened.loaded.source_map.has(path)

    def said(self, path: Path) -> str:
        """Give what stands at a path, on one line."""
        place = self.opened.loaded.source_map.value(path)
        text = " ".join(self.opened.loaded.text[place.start : place.end].split())
        if text[:1] in (">", "|"):  # a text over several lines
            return text.partition(" ")[2]
        return text[1:-1] if text[:1] == text[-1:] == '"' or text[:1] == "[" else text

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

    def plan(self, words: Sequence[str]) -> Plan:
        """Work out what the words mean."""
        from stakemap.edits.patch import Patch
        from stakemap.keeping import Plan

        (edits, says), after = self._told(words or (self._ask("Whom or what is it about?"),))
        title = f"{says[0] if says else 'nothing'}".rstrip(".")
        return Plan(Patch(tuple(edits), f"{title}."), tuple(says), next=after)

    def _told(self, words: Sequence[str]) -> tuple[Told, tuple[str, ...]]:
        from stakemap.keeping.people import add_stakeholder
        from stakemap.keeping.things import fact_of, read_types, thing_of

        named = self.cast.roster.find(words[0]) is not None
        thing = None if named else thing_of(words[0])
        if thing is not None and len(words) > 1:
            return self._thing(thing, words[1], words[2:]), ("show", self.file)
        if words[0].casefold() in NEW_STAKEHOLDER and len(words) > 1 and not named:
            return add_stakeholder(self, " ".join(words[1:]), self.how.more), ("recruit", self.file)
        if not named and (found := fact_of(words[0])) is not None:
            spot, key = found
            if key == "type" and words[1:] and not self.clear:
                words = (words[0], read_types(self, " ".join(words[1:])))
            return self._set(spot.path, spot.part, "", key, words[1:]), ("gaps", self.file)
        return self._about(words)

    def _set(self, path: Path, part: type[Part], label: str, key: str, words: Sequence[str]) -> Told:
        from stakemap.keeping.facts import Spot, clear_field, set_field

        spot = Spot(part, path, label)
        if self.clear:
            return clear_field(self, spot, key)
        return set_field(self, spot, key, self._value(spot.part, key, words), self.how)

    def _value(self, part: type[Part], key: str, words: Sequence[str]) -> str:
        """Give the value that was typed, or ask for it."""
        from stakemap.load.fields import fields_of

        if words:
            return " ".join(words)
        field = fields_of(part).get(key)
        if field is not None and field.words is not None and can_ask():
            every = [*(member.value for member in field.words), "unknown"]
            return every[ask_number(f"{key}?", every) or 0]
        return self._ask(f"What is the {key.replace('_', ' ')}?")

    def _ask(self, question: str) -> str:
        while can_ask():
            if typed := ask_line(question):
                return typed
        line = to_type("set", self.file, "Garden City Hospital", "status", "talking")
        raise WrongUsage(f"{question} Type it too, for example: {line}", line)

    def _thing(self, thing: Thing, title: str, words: Sequence[str]) -> Told:
        """Set a fact of something that the file lists beside stakeholders."""
        from stakemap.keeping.things import add_thing, set_thing, titles_of

        titles = titles_of(self, thing)
        key, rest = self._thing_field(thing, words)
        try:
            at = choose(title, titles, self.cast)
        except UnknownName as nobody:
            if self.new:
                return add_thing(self, thing, title, key, self._value(thing.part, key, rest), self.how)
            raise self._no_thing(thing, title, [one for (one,) in titles.values()], nobody) from None
        if self.new:
            raise WrongUsage(f'"{titles[at][0]}" is there already. Leave out --new.', "leave out --new")
        if self.clear:
            return self._set((*thing.where, int(at)), thing.part, titles[at][0], key, ())
        value = self._value(thing.part, key, rest)
        return set_thing(self, thing, int(at), titles[at][0], key, value, self.how)

    def _thing_field(self, thing: Thing, words: Sequence[str]) -> tuple[str, Sequence[str]]:
        from stakemap.keeping.things import unknown_thing_field
        from stakemap.keeping.values import key_of
        from stakemap.load.fields import fields_of

        if words and (len(words) > 1 or self.clear) and (key := key_of(thing.part, words[0])):
            return key, words[1:]
        usual = fields_of(thing.part)[thing.usual]
        several = [fold(word) for word in usual.words] if usual.words is not None else []
        if len(words) > 1 and usual.kind != "text" and fold(" ".join(words)) not in several:
            raise unknown_thing_field(thing, words[0])
        return thing.usual, words

    def _no_thing(self, thing: Thing, title: str, titles: list[str], nobody: UnknownName) -> WrongUsage:
        what = thing.words[0]
        near = (*nobody.nearest, *titles, "")[0]
        there = (
            f"These are there: {join_some([shorten(one, 50) for one in titles], 5)}."
            if titles
            else "None is listed yet."
        )
        hint = f'Did you mean "{nobody.nearest[0]}"?' if nobody.nearest else there
        return WrongUsage(f'No {what} fits "{title}". {hint} To add it, use --new.', near or "--new")

    def _about(self, words: Sequence[str]) -> tuple[Told, tuple[str, ...]]:
        """Set a fact about a party or person, or a relationship between two."""
        from stakemap.keeping.people import set_about, spot_of, unknown_field
        from stakemap.keeping.ties import set_tie
        from stakemap.model import Stakeholder

        found = self._name_and_field(words)
        if found is not None:
            member, key, rest = found
            label = name_for(self.cast, member.id)
            after = ("show", self.file, label)
            spot = spot_of(member)
            if self.clear and spot is not None:
                return self._set(spot.path, spot.part, label, key, ()), after
            value = self._value(Stakeholder if spot is None else spot.part, key, rest)
            return set_about(self, member, key, value, self.how, self.opened.today.isoformat()), after
        if (tie := self._tie(words)) is not None:
            return set_tie(self, *tie, self.how.more), ("recruit", self.file)
        member, field = self._longest_name(words)
        raise unknown_field(member, field, self.file)

    def _longest_name(self, words: Sequence[str]) -> tuple[Party | Human, str]:
        """Give whom the words begin with, and what follows; the longest name counts."""
        for end in range(len(words) - 1, 0, -1):
            try:
                return self._member(find_name(" ".join(words[:end]), names_in(self.cast), self.cast.home)), words[end]
            except (AmbiguousName, UnknownName):
                continue
        try:
            return self._member(find_member(words[0], self.cast)), " ".join(words[1:2])
        except UnknownName as nobody:
            raise self._nobody(words[0], nobody) from None

    def _member(self, id: str) -> Party | Human:
        """Give the party or person; one that the file only implies is not there yet."""
        from stakemap.cast import Human, Party

        member = self.cast.member(id)
        if isinstance(member, Party | Human):
            return member
        line = to_type("set", self.file, "stakeholder", member.name)
        raise WrongUsage(f"{member.name} is not on the list of stakeholders yet. Put it there first: {line}", line)

    def _name_and_field(self, words: Sequence[str]) -> tuple[Party | Human, str, Sequence[str]] | None:
        """Part the words into a name, a field and its value; the shortest name that a field follows counts."""
        from stakemap.keeping.people import field_of

        if len(words) == 1:
            words = (*words, self._ask("Which fact? (such as status)"))
        several: AmbiguousName | None = None
        for end in range(1, len(words)):
            for size in range(min(LONGEST_FIELD, len(words) - end), 0, -1):
                field = " ".join(words[end : end + size])
                try:
                    id = find_name(" ".join(words[:end]), names_in(self.cast), self.cast.home)
                except AmbiguousName as error:
                    several = several or (error if end == 1 else None)
                    continue
                except UnknownName:
                    continue
                member = self._member(id)
                if (key := field_of(member, field)) is not None:
                    return member, key, words[end + size :]
        if several is None:
            return None
        member = self._member(choose(words[0], names_in(self.cast), self.cast))
        key = field_of(member, words[1])
        return (member, key, words[2:]) if key else None

    def _tie(self, words: Sequence[str]) -> tuple[str, str, str] | None:
        """Part the words into a name, a verb and another name; None where the last is nobody's."""
        if len(words) < 3:
            return None
        from stakemap.keeping.values import nearest_key
        from stakemap.model import Stakeholder

        verb = " ".join(words[1:-1])
        try:
            one = somebody(words[0], self.cast)
        except UnknownName:
            return None
        try:
            return one, verb, somebody(words[-1], self.cast)
        except AmbiguousName:
            if nearest_key(Stakeholder, verb):
                return None
            raise
        except UnknownName as nobody:
            if verb.split()[0][-1:] != "s" or nearest_key(Stakeholder, verb.split()[0]):
                return None  # no verb in the third person, or a fact spelled almost right
            raise self._nobody(words[-1], nobody) from None

    def _nobody(self, typed: str, nobody: UnknownName) -> NotOnList:
        line = to_type("set", self.file, "stakeholder", typed)
        return NotOnList(typed, self.file, nobody.nearest, f"To put a new stakeholder on the list: {line}", line)

"""What was typed about a contact after ``stakemap log``, and questions for what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stakemap.cli.asking import ask_choice, ask_choice_or_skip, ask_line, ask_text
from stakemap.cli.changing import Opened
from stakemap.cli.days import ask_day
from stakemap.cli.faults import WrongUsage
from stakemap.cli.names import find_name, names_in
from stakemap.cli.terminal import can_ask, tell, to_type
from stakemap.cli.whom import NotOnList
from stakemap.errors import AmbiguousName, UnknownName
from stakemap.words import join

__all__ = ["Said", "ask_how", "ask_rest", "needed", "nobody_met", "with_name"]


@dataclass(frozen=True, slots=True)
class Said:
    """What was typed about a contact, as it was typed; see `log`."""

    met: Sequence[str] | None
    how: str | None
    date: str | None
    who: Sequence[str] | None
    purpose: str | None
    status: str | None
    readiness: str | None
    note: str
    next: str | None
    due: str | None
    source: str | None

    @property
    def typed(self) -> tuple[str, ...]:
        """What was typed, as it is typed again; a text that is to be asked for is left out."""
        many = (("--met", self.met), ("--who", self.who))
        options = [(option, name) for option, names in many for name in names or ()]
        once = (("--how", self.how), ("--date", self.date), ("--status", self.status))
        options += [(option, word) for option, word in once if word]
        return (*(part for pair in options for part in pair), *((self.note,) if self.note else ()))

    @property
    def bare(self) -> bool:
        """Whether nothing but a name and a day was typed."""
        return not (self.how or self.status or self.note or self.next or self.purpose or self.readiness)


def with_name(opened: Opened, said: Said, words: Sequence[str], is_new: bool) -> Said:
    """Take the name off the front of the words where --met is not there; the longest that is one counts.

    With --add-person the first word is the name, whoever it is.

    Raises:
        AmbiguousName: The words begin with what fits several names.
        NotOnList: They are like a name, and only like one.
    """
    if said.met or not words:
        return said
    if is_new:
        return replace(said, met=[words[0]], note=" ".join(words[1:]))
    cast = opened.cast
    several: AmbiguousName | None = None
    for end in range(len(words), 0, -1):
        name = " ".join(words[:end])
        try:
            find_name(name, names_in(cast), cast.home)
            return replace(said, met=[name], note=" ".join(words[end:]))
        except AmbiguousName as error:
            several = several or error
        except UnknownName as error:
            if error.nearest and end == 1:
                raise nobody_met(opened, name, error) from None
    if several is not None and not can_ask():
        raise several
    return said


def needed(opened: Opened, said: Said, question: str, option: str, example: str) -> str:
    """Ask for what cannot be left out.

    Raises:
        WrongUsage: There is nobody to ask; the same line is offered with what is missing in it.
    """
    if can_ask():
        return ask_text(question)
    line = to_type("log", opened.path, *said.typed, option, example)
    raise WrongUsage(f"{question} Add: {option} NAME. For example: {line}", f"{option} NAME")


def ask_how(opened: Opened, said: Said) -> str:
    """Ask how the contact was made.

    Raises:
        WrongUsage: There is nobody to ask.
    """
    from stakemap.model.vocabulary import LogHow

    every = [word.value for word in LogHow]
    if can_ask():
        return ask_choice("How?", every)
    line = to_type("log", opened.path, *said.typed, "--how", "visit")
    raise WrongUsage(
        f"How was the contact made? Add --how with one of {join(every, 'or')}. For example: {line}", "--how visit"
    )


def nobody_met(opened: Opened, typed: str, error: UnknownName) -> NotOnList:
    """Say that a name is nobody's, and how to put a new person on the list at a stakeholder that is there."""
    cast = opened.cast
    at = next((party.name for party in cast.partners if party.listed and not party.in_team), "")
    if at:
        line = to_type("log", opened.path, "--met", typed, "--add-person", at)
        return NotOnList(typed, opened.file, error.nearest, f"To put a new person on the list: {line}", line)
    line = to_type("set", opened.path, "stakeholder", typed)
    return NotOnList(typed, opened.file, error.nearest, f"To put a stakeholder on the list first: {line}", line)


def ask_rest(opened: Opened, said: Said) -> Said:
    """Ask what came of it; Enter skips each."""
    from stakemap.model.vocabulary import Status

    note = ask_line("What came of it? (Enter to skip)")
    every = [word.value for word in Status]
    tell("Where do they stand with us now?", always=True)
    status = ask_choice_or_skip("Which one?", every)
    step = ask_line("What is the next step? (Enter to skip)")
    due = ask_day("By when? (like in 2 weeks; Enter to skip)", "--due", opened.today) if step else None
    return replace(said, note=note, status=status, next=step or None, due=due)

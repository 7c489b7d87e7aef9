"""One question of the interview: shown, answered in any way that can be understood, taken back, kept."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from stakemap.intake.contacts import holds_number, holds_phone, tell_contacts
from stakemap.intake.lines import clean
from stakemap.intake.named import BETWEEN, Values, everybody, with_agency
from stakemap.intake.naming import NameDesk, is_no_name
from stakemap.intake.questions import Choice, Question
from stakemap.intake.team import Team
from stakemap.intake.values import not_known
from stakemap.words import fold, join

__all__ = ["Interview", "Talk"]

LONGEST_ANSWER = 300
"""Longer answers are papers, which belong outside a problem file (judgement)."""
_TEXTS = ("text", "officers", "contacts")
_BACK = frozenset({"b", "back"})


@dataclass(slots=True)
class Interview:
    """What was answered so far.

    Attributes:
        values: Answers by the key of their question.
        done: The questions that were answered or skipped, in that order.
    """

    values: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    done: list[tuple[str, ...]] = field(default_factory=list)


class Talk:
    """Puts one question after the other, and keeps each answer at once."""

    def __init__(
        self,
        read: Callable[[str], str],
        show: Callable[[str], None],
        interview: Interview,
        refuse_title: Callable[[str], str],
    ) -> None:
        self.read = read
        self.show = show
        self.interview = interview
        self.refuse_title = refuse_title
        self.shown: tuple[Choice, ...] = ()

    def put(self, question: Question) -> None:
        """Show a question with its choices, then take its answer."""
        self.show(question.ask)
        if question.hint:
            self.show(f"  {question.hint}")
        self._show_choices(question.choices)
        ways = {"choice": self._choice, "guesses": self._guesses, **dict.fromkeys(_TEXTS, self._text)}
        ways.get(question.sort, self._list)(question)

    def _show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show the numbered answers: in full the first time, in a word each when they come again at once."""
        if choices and choices == self.shown:
            self.show(
                f"  {', '.join(f'{number} {choice.brief or choice.value}' for number, choice in enumerate(choices, 1))}"
            )
            return
        self.shown = choices or self.shown
        for number, choice in enumerate(choices, 1):
            self.show(f"  {number:2}  {choice.shown}")

    def _answered(self, question: Question, value: tuple[str, ...]) -> None:
        self.interview.values[question.key] = value
        self.interview.done.append(question.key)

    def _back(self) -> bool:
        """Open the question before once more; False where there is none."""
        if not self.interview.done:
            self.show("This is the first question.")
            return False
        self.interview.done.pop()
        return True

    def _line(self, kept: str = "") -> str:
        return clean(self.read(f"  [{kept}] > " if kept else "  > "))

    def _text(self, question: Question) -> None:
        kept = "".join(self.interview.values.get(question.key, ()))
        while True:
            typed = self._line(kept)
            if typed.casefold() in _BACK:
                if self._back():
                    return
            elif why := self._refused(question, typed or kept):
                self.show(f"  {why}")
            elif (meant := self._meant(question, typed)) is not None:
                self._answered(question, () if typed == "-" or not (meant or kept) else (meant or kept,))
                return

    def _meant(self, question: Question, typed: str) -> str | None:
        """Give an answer as it is kept, and show it where it was not taken letter by letter; None to ask again."""
        if question.sort == "officers" and typed:
            return Team(self.interview.values, question.key, self.show, self._yes).name(typed)
        if question.sort == "contacts" and (told := tell_contacts(typed)):
            self.show(f"  {told}")
        return typed

    def _refused(self, question: Question, text: str) -> str:
        if len(text) > LONGEST_ANSWER:
            return f"That is {len(text)} letters. Please say it in {LONGEST_ANSWER} or fewer."
        if question.required:
            return self.refuse_title(text) if text and text != "-" else "This one is needed: it names the file."
        number = text != "-" and holds_number(text) and question.sort != "officers"
        phone = question.sort == "contacts" and holds_phone(text)
        return "Type a name, or Enter to skip." if is_no_name(text) or (number and not phone) else ""

    def _choice(self, question: Question) -> None:
        values = [choice.value for choice in question.choices]
        kept = "".join(self.interview.values.get(question.key, ()))
        while True:
            typed = self._line(str(values.index(kept) + 1) if kept in values else "").casefold()
            chosen = _chosen(typed, question.choices, kept)
            if typed in _BACK:
                if self._back():
                    return
            elif chosen is None:
                self.shown = ()
                self._show_choices(question.choices)
                self.show(f"  Type a number from 1 to {len(values)}, or Enter to skip.")
            else:
                self._answered(question, (chosen,) if chosen else ())
                return

    def _guesses(self, question: Question) -> None:
        """Keep the names whose guess is right."""
        names = [choice.value for choice in question.choices]
        while True:
            typed = self._line().casefold()
            numbers = {int(number) for number in re.findall(r"\d+", typed)} if holds_number(typed) else set()
            if typed in _BACK:
                if self._back():
                    return
            elif typed in ("y", "yes") or (numbers and numbers <= set(range(1, len(names) + 1))):
                right = tuple(name for number, name in enumerate(names, 1) if number not in numbers)
                self._answered(question, right)
                return
            elif typed in ("", "-", "n", "no", "?"):
                self._answered(question, ())
                return
            else:
                self.show(f"  Type y, or numbers from 1 to {len(names)}, or Enter to skip.")

    def _list(self, question: Question) -> None:
        """Take names or pairs, one on each line, until an empty one; b takes back the last of this visit."""
        key = question.key
        self.interview.values.setdefault(key, ())
        desk = NameDesk(self.interview.values, self.show, self._yes)
        if question.sort != "names":
            self._show_numbers(everybody if question.sort == "pairs" else with_agency)
        for text in self.interview.values[key]:
            self.show(f"  - {_shown(text)}")
        before = len(self.interview.values[key])
        while True:
            typed = self._line()
            there = self.interview.values[key]
            if typed.casefold() in _BACK:
                if len(there) > before:
                    self.interview.values[key] = there[:-1]
                    self.show(f"  Took back: {_shown(there[-1])}")
                elif self._back():
                    return
            elif not typed:
                self.interview.done.append(key)
                return
            else:
                for text in desk.take(question.sort, typed, there):
                    self.interview.values[key] = (*self.interview.values[key], text)

    def _show_numbers(self, names: Callable[[Values], tuple[str, ...]]) -> None:
        for number, name in enumerate(names(self.interview.values), 1):
            self.show(f"  {number:2}  {name}")

    def _yes(self, ask: str) -> bool:
        while True:
            typed = self._line_for(ask)
            if typed in ("y", "yes"):
                return True
            if typed in ("n", "no"):
                return False
            self.show("  Type y for yes or n for no.")

    def _line_for(self, ask: str) -> str:
        return clean(self.read(f"  {ask} (y/n) > ")).casefold()


def _shown(text: str) -> str:
    return join(text.split(BETWEEN))


def _chosen(typed: str, choices: tuple[Choice, ...], kept: str) -> str | None:
    """Give the answer that was chosen; empty for none, None where the line cannot be understood."""
    values = [choice.value for choice in choices]
    if typed.isdecimal():
        return values[int(typed) - 1] if 1 <= int(typed) <= len(values) else None
    said = [choice.value for choice in choices if fold(typed) in map(fold, (choice.value, choice.shown, choice.brief))]
    if typed and said:
        return said[0]
    if not_known(typed) == "unknown" and "unknown" in values:
        return "unknown"
    return {"": kept if kept in values else "", "-": "", "?": ""}.get(typed)

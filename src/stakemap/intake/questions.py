"""The interview as data: what is asked in which order, in the steps of a Net-Map interview (Schiffer, 2007).

Who is involved, who is in touch with them, who knows whom, who is harmed, who decides. Every question but the first
can be skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stakemap.intake.kinds import likely_kind
from stakemap.intake.named import BETWEEN, Values, everybody, parties_in, team
from stakemap.words import name_key

__all__ = [
    "STEPS",
    "Choice",
    "Question",
    "Types",
    "kinds_question",
    "next_question",
    "questions",
]

STEPS = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One numbered answer: what is kept, what is shown, and what is shown when it comes again."""

    value: str
    shown: str
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        key: What it is about: a word, and the name where it is asked of each.
        sort: How it is answered: ``text``, ``choice``, ``names`` (new names), ``picks`` (names of the list or new
            ones), ``pairs``, ``officers`` (people on the team), ``contacts`` (people there) or ``guesses``
            (yes, or the numbers of those that are wrong).
        step: Its step, from 1 to ``STEPS``.
        ask: The question itself.
        hint: How to answer it; empty where that is plain.
        choices: The numbered answers of a ``choice``.
        required: True where it cannot be skipped.
    """

    key: tuple[str, ...]
    sort: str
    step: int
    ask: str
    hint: str = ""
    choices: tuple[Choice, ...] = ()
    required: bool = False


_TITLE = Question(
    ("title",), "text", 1, "What is the problem, in a few words?", "For example: Speeding on Elm Street", required=True
)
_AGENCY = Question(("agency",), "text", 2, "Which police agency is this file for?", "For example: Exampleton Police")
_INVOLVED = Question(
    ("involved",),
    "names",
    3,
    "Who is involved, or should be? Think of agencies, schools, businesses, owners, neighbors.",
    "One name on each line. An empty line when you are done.",
)
_STATUS = (
    Choice("not contacted", "Nobody has been in touch yet", "nobody in touch"),
    Choice("outreach", "They know about us, no more", "know about us"),
    Choice("talking", "We talk about it", "talking"),
    Choice("engaged", "They work on it with us", "working with us"),
    Choice("committed", "They deliver something we agreed on", "delivering"),
    Choice("declined", "They said no", "said no"),
    Choice("stepped away", "They were with us and stopped", "stopped"),
    Choice("unknown", "I must find out", "must find out"),
)
_IN_TOUCH = frozenset({"outreach", "talking", "engaged", "committed", "declined", "stepped away"})
_TIES = Question(
    ("ties",),
    "pairs",
    5,
    "Who knows whom? This shows later who can introduce you.",
    "Type two numbers of the list, or two names with a comma: 1, 3. An empty line when you are done.",
)
_TIE_STATES = (
    Choice("known", "They could call each other", "could call"),
    Choice("active", "They work together", "work together"),
    Choice("strained", "There is tension between them", "tension"),
    Choice("unknown", "I must find out", "must find out"),
)
_HARMED = Question(
    ("harmed",),
    "picks",
    6,
    "Who is harmed by the problem?",
    "Numbers of the list, or new names, one on each line. Never name a victim. An empty line when you are done.",
)
_DECIDES = Question(
    ("decides",),
    "picks",
    7,
    "Who can decide, pay for, allow or stop what would help?",
    "Numbers of the list, or new names, one on each line. An empty line when you are done.",
)
_LEVELS = (
    Choice("low", "A little", "a little"),
    Choice("medium", "Some", "some"),
    Choice("high", "A lot", "a lot"),
    Choice("unknown", "I must find out", "must find out"),
)


_GUESSES_HINT = "Type y if that is right, or the numbers that are wrong. Enter skips it."
_PERSON_HINT = "Name, title, phone: Jordan Example, manager, 555-0100. Put ; between several people."

Types = Callable[[Values], tuple[Choice, ...]]
"""Gives the problem types to choose from, by the answers so far."""


def questions(values: Values, types: Types) -> Iterator[Question]:
    """Give all questions that follow from the answers so far, in their order.

    Args:
        values: The answers so far.
        types: Gives the problem types, the likeliest first; none where the type is known already.
    """
    asked: set[str] = set()
    yield _TITLE
    yield _AGENCY
    yield _INVOLVED
    yield from _about_each(values.get(("involved",), ()), 4, values, asked)
    if len(everybody(values)) > 1:
        yield _TIES
        for pair in values.get(("ties",), ()):
            one, other = pair.split(BETWEEN)
            yield Question(("tie", pair), "choice", 5, f"How do {one} and {other} get along?", "", _TIE_STATES)
        yield from _about_each(values.get(("added",), ()), 5, values, asked)
    yield _HARMED
    yield from _about_each(values.get(("harmed",), ()), 6, values, asked)
    for name in values.get(("harmed",), ()):
        yield Question(("affected", name), "choice", 6, f"How much does it harm {name}?", "", _LEVELS)
    yield _DECIDES
    yield from _about_each(values.get(("decides",), ()), 7, values, asked)
    for name in values.get(("decides",), ()):
        yield Question(("influence", name), "choice", 7, f"How much can {name} decide here?", "", _LEVELS)
    own = name_key("".join(values.get(("agency",), ())))
    if kinds := kinds_question(tuple(name for name in parties_in(values) if name_key(name) != own)):
        yield kinds
    if choices := types(values):
        hint = "It brings a list of who such problems need. Enter if it is none of them."
        yield Question(("type",), "choice", 8, "Which of these is it most like?", hint, choices)


def kinds_question(names: tuple[str, ...]) -> Question | None:
    """Ask about the kinds that names speak for: the map gives each kind a place of its own. None where none does."""
    kinds = ((name, likely_kind(name)) for name in names)
    guesses = tuple(Choice(name, f"{name}: {kind}") for name, kind in kinds if kind is not None)
    ask = "By their names, could these be:"
    return Question(("kinds",), "guesses", 8, ask, _GUESSES_HINT, guesses) if guesses else None


def _about_each(names: tuple[str, ...], step: int, values: Values, asked: set[str]) -> Iterator[Question]:
    """Ask of each stakeholder, once, how far they are, who is in touch, and who is the contact there."""
    own = name_key("".join(values.get(("agency",), ())))
    for name in names:
        if name_key(name) in asked or name_key(name) == own:
            continue
        asked.add(name_key(name))
        yield Question(("status", name), "choice", step, f"How far are you with {name}?", "", _STATUS)
        if set(values.get(("status", name), ())) & _IN_TOUCH:
            ask = f"Who on your team is in touch with {name}?"
            yield Question(("officer", name), "officers", step, ask, _officers_hint(team(values)))
        yield Question(("person", name), "contacts", step, f"Whom do you know at {name}?", _PERSON_HINT)


def _officers_hint(team: tuple[str, ...]) -> str:
    """Say how to name officers; those who were named already have numbers."""
    numbered = ", ".join(f"{number} {name}" for number, name in enumerate(team, 1))
    return f"A number or a name: {numbered}" if team else "One name, or several with commas."


def next_question(values: Values, done: frozenset[tuple[str, ...]], types: Types) -> Question | None:
    """Give the first question that nobody has answered or skipped yet; None at the end."""
    return next((question for question in questions(values, types) if question.key not in done), None)

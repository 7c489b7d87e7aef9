"""The interview as data: what is asked in which order, in the steps of a Net-Map interview (Schiffer, 2007).

Who is involved, who is in touch with them, who knows whom, who is harmed, who decides. Every question but the first
can be skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from stakemap.intake.values import not_known
from stakemap.words import name_key

__all__ = [
    "BETWEEN",
    "STEPS",
    "Choice",
    "Question",
    "Types",
    "Values",
    "everybody",
    "next_question",
    "parties_in",
    "questions",
    "with_agency",
]

Values = Mapping[tuple[str, ...], tuple[str, ...]]
"""What was answered so far, by the key of the question; an empty tuple for one that was skipped."""

BETWEEN = "\t"
"""Stands between the two names of a relationship; no name can hold it."""

STEPS = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """One numbered answer: what is kept, and what is shown."""

    value: str
    shown: str


@dataclass(frozen=True, slots=True)
class Question:
    """One question.

    Attributes:
        key: What it is about: a word, and the name where it is asked of each.
        sort: How it is answered: ``text``, ``choice``, ``names`` (new names), ``picks`` (names of the list or new
            ones) or ``pairs``.
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
    Choice("not contacted", "Nobody has been in touch yet"),
    Choice("outreach", "They know about us, no more"),
    Choice("talking", "We talk about it"),
    Choice("engaged", "They work on it with us"),
    Choice("committed", "They deliver something we agreed on"),
    Choice("declined", "They said no"),
    Choice("stepped away", "They were with us and stopped"),
    Choice("unknown", "I must find out"),
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
    Choice("known", "They could call each other"),
    Choice("active", "They work together"),
    Choice("strained", "There is tension between them"),
    Choice("unknown", "I must find out"),
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
    Choice("low", "A little"),
    Choice("medium", "Some"),
    Choice("high", "A lot"),
    Choice("unknown", "I must find out"),
)


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
    yield _HARMED
    yield from _about_each(values.get(("harmed",), ()), 6, values, asked)
    for name in values.get(("harmed",), ()):
        yield Question(("affected", name), "choice", 6, f"How much does it harm {name}?", "", _LEVELS)
    yield _DECIDES
    yield from _about_each(values.get(("decides",), ()), 7, values, asked)
    for name in values.get(("decides",), ()):
        yield Question(("influence", name), "choice", 7, f"How much can {name} decide here?", "", _LEVELS)
    if choices := types(values):
        hint = "It brings a list of who such problems need. Enter if it is none of them."
        yield Question(("type",), "choice", 8, "Which of these is it most like?", hint, choices)


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
            yield Question(("officer", name), "text", step, ask, "One name, or several with commas.")
        ask = f"Whom do you know at {name}?"
        yield Question(
            ("person", name), "text", step, ask, "A name, and the title after a comma: Jordan Example, manager"
        )


def next_question(values: Values, done: frozenset[tuple[str, ...]], types: Types) -> Question | None:
    """Give the first question that nobody has answered or skipped yet; None at the end."""
    return next((question for question in questions(values, types) if question.key not in done), None)


def parties_in(values: Values) -> tuple[str, ...]:
    """Give all stakeholders that were named, in the order in which they were; the agency only where it has a part."""
    named = (name for key in ("involved", "added", "harmed", "decides") for name in values.get((key,), ()))
    return tuple(dict.fromkeys(named))


def with_agency(values: Values) -> tuple[str, ...]:
    """Give the agency and the stakeholders, as they are numbered."""
    own = (name for name in values.get(("agency",), ()) if not not_known(name))
    return tuple(dict.fromkeys((*own, *parties_in(values))))


def everybody(values: Values) -> tuple[str, ...]:
    """Give the agency, the stakeholders and the people there; two people of one name with where they are."""
    people = [
        (said[0].split(",")[0].strip(), name) for name in parties_in(values) if (said := values.get(("person", name)))
    ]
    keys = [name_key(person) for person, _ in people]
    told = (
        person if keys.count(name_key(person)) == 1 else f"{person} ({party})"
        for person, party in people
        if person and not not_known(person)
    )
    return tuple(dict.fromkeys((*with_agency(values), *told)))

"""What ``stakemap set`` knows beside stakeholders: the lists of a file, and the facts about a problem as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from stakemap.edits.patch import Path
from stakemap.keeping.spot import Spot
from stakemap.model import (
    Accepted,
    Action,
    Analysis,
    Assessment,
    Assignment,
    CheckIn,
    Issue,
    LogEntry,
    Measure,
    Part,
    Place,
    Problem,
    Question,
    Response,
    Scanning,
    Tried,
    View,
)
from stakemap.words import fold

__all__ = ["FACTS", "SOURCES", "THINGS", "WORDS", "Thing", "fact_of", "thing_of"]


@dataclass(frozen=True, slots=True)
class Thing:
    """A sort of thing that the file lists.

    Attributes:
        words: How users call it.
        where: Path of the list.
        part: One entry.
        title: The key by which an entry is found.
        usual: The field that a lone value is for.
        after: The command that shows what came of it.
        also: Another key that tells entries apart.
        command: The command that adds such an entry; empty where --new does.
    """

    words: tuple[str, ...]
    where: tuple[str, ...]
    part: type[Part]
    title: str
    usual: str
    after: str = "show"
    also: str = ""
    command: str = ""


THINGS = (
    Thing(("measure", "reading"), ("measures",), Measure, "name", "readings"),
    Thing(("question", "answer"), ("analysis", "questions"), Question, "ask", "answer", "gaps"),
    Thing(("action",), ("response", "actions"), Action, "do", "status", "due"),
    Thing(("task", "assignment"), ("assignments",), Assignment, "task", "done", "due"),
    Thing(("check-in", "review"), ("checkins",), CheckIn, "date", "done", "due", "about"),
    Thing(("place",), ("places",), Place, "name", "note"),
    Thing(("issue",), ("scanning", "issues"), Issue, "name", "harm"),
    Thing(("view",), ("scanning", "views"), View, "who", "says"),
    Thing(("tried", "earlier response"), ("analysis", "tried"), Tried, "what", "result"),
    Thing(("log", "contact", "log entry"), ("log",), LogEntry, "date", "note", "show", "met", "log"),
    Thing(("accepted", "acceptance"), ("accepted",), Accepted, "gap", "until", "gaps", "about", "accept"),
)
"""``set measure ...``, ``set answer ...``: each sort by its words."""

FACTS: tuple[tuple[type[Part], Path, tuple[str, ...]], ...] = (
    (Problem, (), ("agency", "type", "summary", "started", "stage", "retain_until", "lead", "problem", "closed")),
    (Response, ("response",), ("goal",)),
    (Analysis, ("analysis",), ("hypothesis", "triangle")),
    (Scanning, ("scanning",), ("priority", "cheers")),
    (
        Assessment,
        ("assessment",),
        ("process", "outcome", "displacement", "diffusion", "lessons", "substantial_progress", "case_study"),
    ),
)
"""Facts about the problem as a whole: the part that holds them, where it stands, and its keys."""

SOURCES = frozenset({"source", "sources"})
WORDS = (*(thing.words[0] for thing in THINGS), *(key for _, _, keys in FACTS for key in keys), "source", "stakeholder")
"""The words with which a fact begins that is about nobody."""


def thing_of(word: str) -> Thing | None:
    """Give the sort of thing that a word, or its plural, means; None where it means none."""
    words = (fold(word), fold(word).removesuffix("s"))
    return next((thing for thing in THINGS if not set(words).isdisjoint(map(fold, thing.words))), None)


def fact_of(word: str) -> tuple[Spot, str] | None:
    """Give the entry and the key of a fact about the whole problem; None where the word means none."""
    for part, path, keys in FACTS:
        for key in keys:
            if fold(key) == fold(word):
                return Spot(part, path, ""), key
    return None

"""Which problem type a problem looks like; offered, never assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stakemap.knowledge.problem_types import shipped_heads
from stakemap.knowledge.roles import spaced
from stakemap.model import Problem, known, listed
from stakemap.model.problem_type import ProblemType

__all__ = ["likely_types"]

_SUBJECT = 2
_SETTING = 1
_ENOUGH = 2
"""Judgement: a word of the type in what the problem is about counts twice one in where it is and who is in it,
and one of the first or two of the others make a type worth offering."""


def likely_types(problem: Problem, own: Iterable[ProblemType] = ()) -> tuple[ProblemType, ...]:
    """Give the types that fit the words of a problem best: usually one, several that fit alike, or none.

    Only the heads of shipped types are given. Nothing is offered for a problem that names a type.
    """
    if problem.type is not None:
        return ()
    subject = spaced(" . ".join(_subject(problem)))
    setting = spaced(" . ".join(_setting(problem)))
    found: dict[int, list[ProblemType]] = {}
    for kind in (*own, *shipped_heads()):
        points = 0
        for word in kind.words:
            points += _SUBJECT if spaced(word) in subject else _SETTING if spaced(word) in setting else 0
        found.setdefault(points, []).append(kind)
    best = max(found, default=0)
    return tuple(sorted(found[best], key=lambda kind: kind.id)) if best >= _ENOUGH else ()


def _subject(problem: Problem) -> Iterator[str]:
    """Give the texts that say what the problem is: title, summary and issues."""
    yield problem.problem
    yield known(problem.summary) or ""
    if scanning := known(problem.scanning):
        yield from (known(issue.name) or "" for issue in listed(scanning.issues))


def _setting(problem: Problem) -> Iterator[str]:
    """Give the names of places and stakeholders."""
    yield from (known(place.name) or "" for place in listed(problem.places))
    yield from (party.name for party in listed(problem.stakeholders))

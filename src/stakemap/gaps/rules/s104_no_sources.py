"""S104: nothing in the file says where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_number
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import NotKnown, Problem, known, listed

CARD = Card(
    code="S104",
    name="no-sources",
    title="Nothing says where the facts are from",
    severity=Severity.LOW,
    why="Somebody will ask where a number or a claim is from. Without a source nobody can check it, or find it again.",
    remedy="Write under sources where the facts are from: a report, a set of records, a meeting with its date.",
    looks_at="The list of sources, and the source of issues, views, questions, earlier responses and measures.",
    judged="There is a gap when facts are written down, and not one source is given in any of these places.",
    not_assessed="While there is no answer, no earlier response, no view and no number whose source could be asked.",
    may_mean="All of it is first-hand: then name the officers, and the dates.",
    sources=("college-solving", "judgement"),
)


def check(case: Case) -> Outcome:
    """Judge whether facts come with any source."""
    problem = case.cast.problem
    facts = tuple(_facts(problem))
    if not facts:
        return CannotTell("no fact is written down yet whose source could be asked")
    given = bool(known(problem.sources)) or any(known(entry.source) for entry in (*facts, *_issues(problem)))
    if given:
        return Looked()
    stated = problem.sources is NotKnown.UNKNOWN or any(entry.source is NotKnown.UNKNOWN for entry in facts)
    return Looked((Gap("No source is given for anything.", (), Confidence.STATED if stated else Confidence.ABSENT),))


def _facts(problem: Problem) -> Iterator[Any]:
    """Give views, answers, earlier responses, and measures with a number, with their baselines and readings."""
    scanning, analysis = known(problem.scanning), known(problem.analysis)
    yield from listed(scanning.views) if scanning else ()
    if analysis:
        yield from (question for question in listed(analysis.questions) if known(question.answer))
        yield from listed(analysis.tried)
    for measure in listed(problem.measures):
        if has_number(measure):
            yield from (measure, *([baseline] if (baseline := known(measure.baseline)) else []))
            yield from listed(measure.readings)


def _issues(problem: Problem) -> tuple[Any, ...]:
    scanning = known(problem.scanning)
    return listed(scanning.issues) if scanning else ()

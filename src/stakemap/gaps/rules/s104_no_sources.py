"""S104: nothing in the file says where it is from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, has_number
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import Measure, NotKnown, Problem, known, listed
from stakemap.words import count, join

CARD = Card(
    code="S104",
    name="no-sources",
    title="Nothing says where the facts are from",
    severity=Severity.LOW,
    why="Somebody will ask where a number or a claim is from. Without a source nobody can check it, or find it again.",
    remedy="Write under sources where the facts are from: a report, a set of records, a meeting with its date.",
    looks_at="The list of sources, and the source of every fact, issue, action, contact, place, tie and stakeholder.",
    judged="There is a gap when facts are written down, and not one source is given in any of these places.",
    not_assessed="While there is no answer, no earlier response, no view and no number whose source could be asked.",
    may_mean="All of it is first-hand: then name the officers, and the dates.",
    sources=("college-solving", "judgement"),
)


_KINDS = (("answer", "answers"), ("view", "views"), ("earlier response", "earlier responses"), ("number", "numbers"))


def check(case: Case) -> Outcome:
    """Judge whether facts come with any source."""
    problem = case.cast.problem
    facts = _facts(problem)
    if not any(facts):
        return CannotTell("no fact is written down yet whose source could be asked")
    every = tuple(entry for kind in facts for entry in kind)
    if known(problem.sources) or any(known(entry.source) for entry in (*every, *_parts(every), *_others(problem))):
        return Looked()
    stated = isinstance(problem.sources, NotKnown) or any(isinstance(entry.source, NotKnown) for entry in every)
    counted = [count(len(kind), *words) for kind, words in zip(facts, _KINDS, strict=True) if kind]
    says = f"No source is given for anything: {join(counted)} could not be checked."
    return Looked((Gap(says, (), Confidence.STATED if stated else Confidence.ABSENT),))


def _facts(problem: Problem) -> tuple[tuple[Any, ...], ...]:
    """Give answered questions, views, earlier responses and measures with a number."""
    scanning, analysis = known(problem.scanning), known(problem.analysis)
    questions = listed(analysis.questions) if analysis else ()
    return (
        tuple(question for question in questions if known(question.answer) is not None),
        listed(scanning.views) if scanning else (),
        listed(analysis.tried) if analysis else (),
        tuple(measure for measure in listed(problem.measures) if has_number(measure)),
    )


def _parts(facts: tuple[Any, ...]) -> Iterator[Any]:
    """Give the baselines and readings of measures; each may have a source of its own."""
    for measure in facts:
        if isinstance(measure, Measure):
            yield from (part for part in (known(measure.baseline), *listed(measure.readings)) if part)


def _others(problem: Problem) -> Iterator[Any]:
    """Give everything else that may name a source."""
    scanning, analysis, response = known(problem.scanning), known(problem.analysis), known(problem.response)
    yield from listed(scanning.issues) if scanning else ()
    yield from listed(analysis.questions) if analysis else ()
    yield from listed(response.actions) if response else ()
    for section in (problem.places, problem.stakeholders, problem.relationships, problem.measures, problem.log):
        yield from listed(section)

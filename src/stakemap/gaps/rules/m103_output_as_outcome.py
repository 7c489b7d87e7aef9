"""M103: only our own work is counted, not the problem."""

from __future__ import annotations

import re

from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.model import known, listed
from stakemap.words import join_some, name_key

CARD = Card(
    code="M103",
    name="output-as-outcome",
    title="Only our own work is counted",
    severity=Severity.MEDIUM,
    why="Tickets, arrests and hours show that we worked. Whether the problem got smaller shows in the harm it does.",
    remedy="Add one measure of the problem itself, such as crashes, injuries, calls or what those harmed say.",
    looks_at="The names and units of all measures.",
    judged=(
        "There is a gap when each one counts something that the police do: arrests, tickets, patrols, time spent, "
        "meetings. One measure of anything else is enough."
    ),
    not_assessed="While no measure is listed.",
    may_mean="These numbers show what the problem costs the police. That is useful, and not enough alone.",
    sources=("pop-impact", "pop-process", "judgement"),
)

_OWN_WORK = frozenset(
    {"arrest", "arrests", "ticket", "tickets", "citation", "citations", "patrol", "patrols", "stop", "stops", "detail"}
    | {"details", "meeting", "meetings", "training", "trainings", "visit", "visits", "contact", "contacts", "warning"}
    | {"warnings", "inspection", "inspections", "summons", "summonses", "court", "report", "service", "ncic", "entry"}
)
"""Judgement: words for what the police do. "Time out of service", "court time", "report time" and "NCIC entry"
are such costs too."""
_NOT_OWN = frozenset({"calls", "call", "complaints", "crashes", "injuries", "response"})
"""Judgement: words that speak of the problem even beside one of the others ("calls for service")."""


def check(case: Case) -> Outcome:
    """Judge whether any measure is about the problem itself."""
    names = [name for measure in listed(case.cast.problem.measures) if (name := known(measure.name)) is not None]
    if not names:
        return CannotTell("no measure is listed")
    if not all(_own_work(name) for name in names):
        return Looked()
    says = f"Every measure counts our own work: {join_some(sorted(names, key=name_key))}."
    return Looked((Gap(says, (), Confidence.STATED),))


def _own_work(name: str) -> bool:
    words = set(re.findall(r"\w+", name_key(name)))
    return bool(words & _OWN_WORK) and not words & _NOT_OWN

"""Changes of the problem itself: its type, its stage, who leads it, and whether it is closed."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast
from stakemap.model import Closed, Goal, Lead, NotKnown, known, listed
from stakemap.progress.changes.change import Change
from stakemap.progress.changes.sides import Sides

__all__ = ["compare_facts"]


def compare_facts(sides: Sides) -> Iterator[Change]:
    """Give what is different about the problem itself; of one file only what has a date: how it was closed."""
    for word, before, after in zip(_KEYS, _facts(sides.before), _facts(sides.after), strict=True):
        if before != after and not (sides.one_file and word != "closed"):
            yield Change("problem", "changed", (word,), before, after)


_KEYS = ("title", "type", "stage", "lead", "goal", "closed", "substantial progress")


def _facts(cast: Cast) -> tuple[str, ...]:
    """Give each of them as text; empty where the file says nothing, its own word where it says unknown or none."""
    problem = cast.problem
    response, assessment = known(problem.response), known(problem.assessment)
    goal = response.goal if response else None
    progress = assessment.substantial_progress if assessment else None
    return (
        problem.problem,
        _list(problem.type),
        str(problem.stage or ""),
        _lead(cast),
        str((goal.text if isinstance(goal, Goal) else goal) or ""),
        "; ".join(sorted(_closed(entry) for entry in listed(problem.closed) if _had_come(entry, cast))),
        {True: "yes", False: "no"}[progress] if isinstance(progress, bool) else str(progress or ""),
    )


def _list(words: tuple[str, ...] | NotKnown | None) -> str:
    if words is None or isinstance(words, NotKnown):
        return str(words or "")
    return ", ".join(sorted(words)) or str(NotKnown.NONE)


def _lead(cast: Cast) -> str:
    lead = cast.problem.lead
    if not isinstance(lead, Lead):
        return str(lead or "")
    names = (*((lead.name,) if lead.name else ()), *listed(lead.with_))
    return ", ".join(dict.fromkeys(_name(cast, str(name)) for name in names))


def _name(cast: Cast, written: str) -> str:
    found = cast.find(written)
    return cast.name_of(found.id) if found else written


def _had_come(entry: Closed, cast: Cast) -> bool:
    day = known(entry.date)
    return day is None or day.started_by(cast.as_of)


def _closed(entry: Closed) -> str:
    return f"{entry.outcome or 'closed'}{f' ({entry.date})' if entry.date else ''}"

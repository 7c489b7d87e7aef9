"""P109: a strained relationship with somebody whom the work needs, and no plan to repair it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from stakemap.cast import Cast, Tie
from stakemap.gaps.card import Card, Severity
from stakemap.gaps.case import Case, asks_of, has_approach
from stakemap.gaps.finding import CannotTell, Confidence, Gap, Looked, Outcome
from stakemap.gaps.needed import find_needed
from stakemap.gaps.strain import strained_between, strained_with_team
from stakemap.gaps.together import Occasion, find_occasions, shared
from stakemap.knowledge import say
from stakemap.words import join_some

CARD = Card(
    code="P109",
    name="strained-tie-unattended",
    title="A strained relationship that nobody repairs",
    severity=Severity.MEDIUM,
    why="Nobody can begin to solve a problem with people while the relationship with them is strained.",
    remedy="Plan a talk only to hear what went wrong, and write the plan under approach.",
    looks_at="Strained relationships of the team with a needed partner, and between two needed partners.",
    judged=(
        "There is a gap when neither an approach nor a task is written down for that partner. Between two partners, "
        "whatever brings both together will do as well. That matters less, unless one action needs both. Two who "
        "oppose each other are left to P116."
    ),
    not_assessed="While nobody is on the list (P100), or while no relationship is written down.",
    may_mean="Somebody has repaired it, and the state of the relationship is out of date.",
    sources=("proactive-alliance", "judgement"),
    requires=("P100",),
)


def check(case: Case) -> Outcome:
    """Judge each strained relationship with or between needed partners by whether anybody attends to it."""
    cast = case.cast
    if not any(tie.index is not None for tie in cast.ties):
        return CannotTell("no relationship is written down yet")
    needed = find_needed(case)
    occasions = find_occasions(cast)
    gaps = (*_with_us(cast, needed, occasions), *_of_others(cast, needed, occasions))
    return Looked(gaps)


def _with_us(cast: Cast, needed: Mapping[str, str], occasions: Mapping[str, set[Occasion]]) -> Iterator[Gap]:
    for id, ties in strained_with_team(cast).items():
        tasks = any(occasion.section == "assignments" for occasion in occasions.get(id, ()))
        between = [tie for tie in ties if not tie.opposed]
        if id in needed and between and not tasks and not _planned(cast, id):
            yield _gap(cast, (id,), between, f"{needed[id][0].upper()}{needed[id][1:]}")


def _of_others(cast: Cast, needed: Mapping[str, str], occasions: Mapping[str, set[Occasion]]) -> Iterator[Gap]:
    asks = asks_of(cast)
    for (a, b), ties in strained_between(cast).items():
        between = [tie for tie in ties if not tie.opposed]
        if not between or not {a, b} <= needed.keys() or _planned(cast, a) or _planned(cast, b):
            continue
        if not shared(cast, ((a,), (b,)), occasions):
            both = {ask.index for ask in asks.get(a, ())} & {ask.index for ask in asks.get(b, ())}
            why = "One action needs both" if both else "The work needs both"
            yield _gap(cast, (a, b), between, why, None if both else Severity.LOW)


def _planned(cast: Cast, id: str) -> bool:
    return has_approach(cast.party(id))


def _gap(cast: Cast, ids: tuple[str, ...], ties: Iterable[Tie], why: str, severity: Severity | None = None) -> Gap:
    first = min(ties, key=lambda tie: sorted((_end(cast, tie.a), _end(cast, tie.b))))
    ends = " and ".join(sorted((_end(cast, first.a), _end(cast, first.b))))
    names = sorted(cast.name_of(id) for id in ids)
    says = f"The relationship between {ends} is strained, and nobody wrote down how to repair it. {why}."
    stated = any(cast.party(id).entry.approach is not None for id in ids)
    remedy = say("strained", contact=names[0]) if len(ids) == 1 else _remedy(names)
    return Gap(says, tuple(names), Confidence.STATED if stated else Confidence.ABSENT, severity, remedy)


def _remedy(names: list[str]) -> str:
    return f"Ask {join_some(names)} each alone what went wrong. Then write an approach for one, or plan a talk of both."


def _end(cast: Cast, id: str) -> str:
    home = cast.home(id)
    return cast.name_of(id) if home == id or id in cast.team else f"{cast.name_of(id)} ({cast.name_of(home)})"

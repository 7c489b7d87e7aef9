"""The same problem with one person back, or gone: what hangs on somebody is what differs between the two."""

from __future__ import annotations

from dataclasses import replace

from stakemap.cast import Cast, Human, build_cast
from stakemap.model import Person, Problem, listed

__all__ = ["as_if_gone", "as_if_here"]


def as_if_here(cast: Cast, human: Human) -> tuple[Cast, Human]:
    """Give the cast, and the person in it, as if a person who left, or has not come yet, were here on this day.

    Everything else stays as it is on the day, so that what others do by now counts. Whoever is here is given back
    as is. Cost is that of building a cast.
    """
    if human.current or human.entry is None:
        return cast, human
    here = build_cast(_without_end(cast.problem, human), cast.as_of, cast.own_types)
    return here, next(one for one in here.people if one.path == human.path)


def as_if_gone(cast: Cast, id: str) -> Cast:
    """Give the cast without a person's ties, and without ties that live in that person.

    Ties that only a status speaks of are left out too: they do not say who on the team would go on.
    """
    ties = (tie for tie in cast.ties if id not in (tie.a, tie.b, tie.held_by) and tie.origin != "status")
    return replace(cast, team=cast.team - {id}, ties=tuple(ties))


def _without_end(problem: Problem, human: Human) -> Problem:
    """Give the problem with no day on which this person comes or leaves."""
    _, at, _, place = human.path
    parties, (index, number) = listed(problem.stakeholders), (int(at), int(place))
    people: tuple[Person, ...] = listed(parties[index].people)
    open_ended = people[number].model_copy(update={"since": None, "until": None})
    party = parties[index].model_copy(update={"people": (*people[:number], open_ended, *people[number + 1 :])})
    return problem.model_copy(update={"stakeholders": (*parties[:index], party, *parties[index + 1 :])})

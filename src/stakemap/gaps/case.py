"""What every rule is given, and the few readings of a file that several rules share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from stakemap.cast import Ask, Cast, Party, Standing
from stakemap.cast.standing import logged
from stakemap.gaps.roles import RoleNeed
from stakemap.model import Action, Issue, LogEntry, Measure, Problem, known, listed
from stakemap.model.vocabulary import ActionStatus, Outcome, Status
from stakemap.words import name_key

__all__ = [
    "Case",
    "Stale",
    "action_name",
    "actions",
    "any_tie",
    "asks_of",
    "has_approach",
    "has_number",
    "is_agreed",
    "is_closed",
    "issue_name",
    "looked_into",
    "outsiders",
    "quoted",
    "standings",
    "unlisted_standings",
]

_AGREED = frozenset({ActionStatus.AGREED, ActionStatus.UNDER_WAY})
_WITH_US = frozenset({Status.TALKING, Status.ENGAGED, Status.COMMITTED})


@dataclass(frozen=True, slots=True)
class Stale:
    """One entry under ``accepted`` that silences nothing.

    Attributes:
        says: What is wrong with it.
        about: The name it was accepted for, as written; empty when it was accepted for all.
        index: Its place in the list of accepted gaps.
        code: The rule's code that was probably meant; empty where the code is known, or nothing is close.
    """

    says: str
    about: str = ""
    index: int = 0
    code: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One problem on one day, as the rules see it.

    Attributes:
        cast: Who is who.
        roles: The roles that this problem requires by this stage or the next, and who fills them.
        stale: Entries under ``accepted`` that silence nothing; only known once all other rules have run.
    """

    cast: Cast
    roles: tuple[RoleNeed, ...] = ()
    stale: tuple[Stale, ...] = ()


def actions(problem: Problem) -> tuple[Action, ...]:
    """Give the actions that were not dropped; those that are done are among them."""
    response = known(problem.response)
    every = listed(response.actions) if response else ()
    return tuple(action for action in every if action.status is not ActionStatus.DROPPED)


def is_agreed(action: Action) -> bool:
    """Tell whether an action is agreed or under way."""
    return action.status in _AGREED


def is_closed(problem: Problem, as_of: date) -> bool:
    """Tell whether the last thing under closed, up to a day, ended the work; undated entries come first."""
    days = ((entry, known(entry.date)) for entry in listed(problem.closed))
    past = [
        (day.first if day else date.min, entry.outcome is not Outcome.REOPENED)
        for entry, day in days
        if day is None or day.started_by(as_of)
    ]
    return max(past)[1] if past else False


def action_name(action: Action) -> str:
    """Give the words of an action, or a stand-in where it has none."""
    return known(action.do) or "an action without words"


def issue_name(issue: Issue) -> str:
    """Give the name of an issue, else the harm it does, else a stand-in."""
    return known(issue.name) or known(issue.harm) or "an issue without a name"


def has_number(measure: Measure) -> bool:
    """Tell whether a measure has any value, from before or later."""
    baseline = known(measure.baseline)
    before = baseline is not None and known(baseline.value) is not None
    return before or any(known(reading.value) is not None for reading in listed(measure.readings))


def looked_into(problem: Problem) -> bool:
    """Tell whether anything but actions is known: a hypothesis, an answered question or a number."""
    analysis = known(problem.analysis)
    if analysis is not None:
        answered = any(known(question.answer) is not None for question in listed(analysis.questions))
        if answered or known(analysis.hypothesis) is not None:
            return True
    return any(has_number(measure) for measure in listed(problem.measures))


def outsiders(cast: Cast) -> tuple[Party, ...]:
    """Give the partners that are not units of the agency, in name order."""
    return tuple(party for party in cast.partners if not party.in_team)


def asks_of(cast: Cast) -> dict[str, tuple[Ask, ...]]:
    """Give the open actions by the id of each party that they need, in file order; guesses are left out."""
    found: dict[str, list[Ask]] = {}
    for ask in cast.asks:
        for id in ask.needs:
            found.setdefault(id, []).append(ask)
    return {id: tuple(asks) for id, asks in found.items()}


def has_approach(party: Party) -> bool:
    """Tell whether the file says how a party is to be won: a plan, or steps that were tried."""
    approach = known(party.entry.approach)
    return approach is not None and bool(known(approach.plan) or listed(approach.steps))


def any_tie(cast: Cast) -> bool:
    """Tell whether anybody recorded a tie, a contact with somebody who is not on the list yet included.

    So whether ties can be judged does not change when that somebody is listed.
    """
    met = (entry for entry in listed(cast.problem.log) if listed(entry.who) and listed(entry.met))
    return (
        cast.ties_recorded
        or any((day := known(entry.date)) is not None and day.started_by(cast.as_of) for entry in met)
        or _talks_unlisted(cast)
    )


def _talks_unlisted(cast: Cast) -> bool:
    """Tell whether the log says that somebody who is not on the list talks or works with us."""
    return cast.agency is not None and any(s.status in _WITH_US for s in unlisted_standings(cast).values())


def unlisted_standings(cast: Cast) -> dict[str, Standing]:
    """Give where each party that is not on the list stands by the log, by the key of its name."""
    contacts: dict[str, list[LogEntry]] = {}
    for entry in listed(cast.problem.log):
        for name in listed(entry.met) if entry.status else ():
            if not cast.roster.find_all(name):
                contacts.setdefault(name_key(name), []).append(entry)
    return {key: logged(entries, cast.as_of) for key, entries in contacts.items()}


def standings(cast: Cast) -> dict[str, Standing]:
    """Give where each partner stands, by id: those on the list, and by the log those whom the file implies."""
    unlisted = unlisted_standings(cast)
    found = {party.id: party.standing for party in cast.partners}
    return found | {new.id: unlisted.get(name_key(new.name), Standing()) for new in cast.implied}


def quoted(text: str) -> str:
    """Put a title of the user's in quotes, without the full stop at its end."""
    return f'"{text.rstrip(" .")}"' if text.rstrip(" .") else f'"{text}"'

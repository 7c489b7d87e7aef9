"""What stands on each node of the graph of a problem, and what each node is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from stakemap.cast import Cast, Human, Implied, Party, Standing
from stakemap.graph.types import Attributes
from stakemap.model import Action, Baseline, Issue, Measure, Place, Question, Target, known, listed
from stakemap.model.vocabulary import ActionStatus
from stakemap.words import name_key, slug

__all__ = ["Keys", "actions_of", "find_keys", "find_nodes", "issues_of", "plain", "questions_of"]

_OVER = frozenset({ActionStatus.DONE, ActionStatus.DROPPED})
Node = tuple[str, Attributes]


@dataclass(frozen=True)
class Keys:
    """The keys of all nodes.

    Attributes:
        member: By id, the keys of parties (implied ones too) and people.
        issue: By place in the file's list.
        action: By place in the file's list.
        measure: By place in the file's list.
        place: By place in the file's list.
    """

    member: dict[str, str]
    issue: tuple[str, ...]
    action: tuple[str, ...]
    measure: tuple[str, ...]
    place: tuple[str, ...]


def issues_of(cast: Cast) -> tuple[Issue, ...]:
    """Give the issues in file order."""
    scanning = known(cast.problem.scanning)
    return listed(scanning.issues) if scanning else ()


def actions_of(cast: Cast) -> tuple[Action, ...]:
    """Give the actions in file order."""
    response = known(cast.problem.response)
    return listed(response.actions) if response else ()


def questions_of(cast: Cast) -> tuple[Question, ...]:
    """Give the questions in file order."""
    analysis = known(cast.problem.analysis)
    return listed(analysis.questions) if analysis else ()


def find_keys(cast: Cast) -> Keys:
    """Name every node: its type, a colon, and its id or the slug of its title.

    Titles that give the same slug are numbered in the order of their text, so that line order matters only
    for entries that are the same in every word.
    """
    member = {party.id: f"stakeholder:{party.id}" for party in cast.parties}
    member |= {new.id: f"stakeholder:{new.id}" for new in cast.implied}
    member |= {human.id: f"person:{human.id}" for human in cast.people}
    return Keys(
        member=member,
        issue=_numbered("issue", [(issue.name, issue) for issue in issues_of(cast)]),
        action=_numbered("action", [(action.do, action) for action in actions_of(cast)]),
        measure=_numbered("measure", [(m.name, m) for m in listed(cast.problem.measures)]),
        place=_numbered("place", [(place.name, place) for place in listed(cast.problem.places)]),
    )


def _numbered(type: str, titled: Sequence[tuple[str | None, object]]) -> tuple[str, ...]:
    titles = [known(title) or type for title, _ in titled]
    order = sorted(range(len(titled)), key=lambda i: (name_key(titles[i]), titles[i], repr(titled[i][1])))
    keys: dict[int, str] = {}
    taken: set[str] = set()
    for index in order:
        key, number = f"{type}:{slug(titles[index])}", 2
        while key in taken:
            key, number = f"{type}:{slug(titles[index])}-{number}", number + 1
        taken.add(key)
        keys[index] = key
    return tuple(keys[index] for index in range(len(titled)))


def find_nodes(cast: Cast, keys: Keys) -> Iterator[Node]:
    """Give every node with its attributes."""
    yield from ((keys.member[party.id], _party(cast, party)) for party in cast.parties)
    yield from ((keys.member[new.id], _implied(new)) for new in cast.implied)
    yield from ((keys.member[human.id], _human(cast, human)) for human in cast.people)
    yield from zip(keys.issue, map(_issue, issues_of(cast)), strict=True)
    yield from zip(keys.action, map(_action, actions_of(cast)), strict=True)
    yield from zip(keys.measure, map(_measure, listed(cast.problem.measures)), strict=True)
    yield from zip(keys.place, map(_place, listed(cast.problem.places)), strict=True)


def plain(**values: object) -> Attributes:
    """Write values as plain texts, whole numbers and yes/no; those that are absent are left out."""
    written: Attributes = {}
    for key, value in values.items():
        if isinstance(value, tuple):
            written[key] = "; ".join(str(_word(item)) for item in value) or "none"
        elif value is not None and value != "":
            written[key] = _word(value)
    return written


def _word(value: object) -> str | int | bool:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, bool | int):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def _status(standing: Standing) -> str | None:
    return standing.word if standing.status is not None or standing.unknown else None


def _party(cast: Cast, party: Party) -> Attributes:
    entry = party.entry
    return plain(
        type="stakeholder",
        name=party.name,
        listed=party.listed,
        implied=False,
        agency=party is cast.agency,
        in_team=party.in_team,
        left=party.left,
        status=_status(party.standing),
        since=party.standing.since,
        named=len(party.named),
        kind=entry.kind,
        roles=entry.roles,
        aka=entry.aka,
        count=entry.count,
        influence=entry.influence,
        affected=entry.affected,
        officers=party.officers or None,
        confidential=entry.confidential,
    )


def _implied(new: Implied) -> Attributes:
    return plain(
        type="stakeholder",
        name=new.name,
        listed=False,
        implied=True,
        agency=False,
        in_team=False,
        left=False,
        named=0,
    )


def _human(cast: Cast, human: Human) -> Attributes:
    entry = human.entry
    return plain(
        type="person",
        name=human.label,
        has_name=bool(human.name),
        current=human.current,
        in_team=human.id in cast.team,
        status=_status(human.standing),
        title=human.title,
        since=entry.since if entry else None,
        until=entry.until if entry else None,
        confidential=entry.confidential if entry else None,
    )


def _issue(issue: Issue) -> Attributes:
    return plain(type="issue", name=issue.name or "unknown", harm=issue.harm)


def _action(action: Action) -> Attributes:
    return plain(
        type="action",
        name=action.do or "unknown",
        open=action.status not in _OVER,
        kind=action.kind,
        status=action.status,
        start=action.start,
        due=action.due,
        objective=action.objective,
    )


def _measure(measure: Measure) -> Attributes:
    return plain(
        type="measure",
        name=measure.name or "unknown",
        readings=len(listed(measure.readings)),
        unit=measure.unit,
        better=measure.better,
        cost=measure.cost,
        baseline=_value(measure.baseline),
        target=_value(measure.target),
    )


def _value(part: object) -> object:
    return part.value if isinstance(part, Baseline | Target) else part


def _place(place: Place) -> Attributes:
    return plain(type="place", name=place.name or "unknown", kind=place.kind, count=place.count)

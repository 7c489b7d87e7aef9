"""What stands on each edge of the graph of a problem."""

from __future__ import annotations

from collections.abc import Iterator

from stakemap.cast import Cast, Mention, Tie
from stakemap.graph.links import find_links
from stakemap.graph.nodes import Keys, actions_of, issues_of, plain, questions_of
from stakemap.graph.types import Attributes
from stakemap.model import NotKnown, Relationship, Span, known, listed
from stakemap.model.vocabulary import TieState
from stakemap.words import name_key

__all__ = ["find_edges"]

Edge = tuple[str, str, Attributes]

_CARRIED = frozenset({"officer", "log", "status"})


def find_edges(cast: Cast, keys: Keys) -> Iterator[Edge]:
    """Give every edge with its attributes; a mention of somebody who is nobody's node gives none."""
    carrying = frozenset(link.tie for link in find_links(cast))
    yield from _relationships(cast, keys, carrying)
    yield from (_carried(tie, keys, tie in carrying) for tie in cast.ties if tie.origin in _CARRIED)
    yield from _belonging(cast, keys)
    yield from _mentioned(cast, keys)
    yield from _answers(cast, keys)


def _relationships(cast: Cast, keys: Keys, carrying: frozenset[Tie]) -> Iterator[Edge]:
    """Give every recorded relationship, also those that are over, have not begun, or are not there."""
    on_the_day = {tie.index: tie for tie in cast.ties if tie.index is not None}
    for index, entry in enumerate(listed(cast.problem.relationships)):
        ends = [keys.member[id] for name in entry.ends if (id := cast.roster.find(name))]
        if len(ends) != 2 or ends[0] == ends[1]:
            continue
        directed = not isinstance(entry.between, tuple)
        source, target = ends if directed else sorted(ends)
        tie = on_the_day.get(index)
        attributes = plain(
            type="tie",
            origin="relationship",
            kind=known(entry.kind) or "tie",
            state=_state(entry, tie, cast),
            directed=directed,
            carries=tie in carrying,
            opposed=tie.opposed if tie else None,
            strength=entry.strength,
            since=entry.since,
            until=entry.until,
            held_by=entry.held_by,
            amount=entry.amount,
            confirmed=entry.confirmed,
        )
        yield source, target, attributes


def _state(entry: Relationship, tie: Tie | None, cast: Cast) -> str:
    """Give the state on the day in a word; a tie of somebody who has left is over."""
    if isinstance(entry.since, Span) and not entry.since.started_by(cast.as_of):
        return "not begun"
    if tie is None:
        return TieState.ENDED.value
    if tie.state is not None:
        return tie.state.value
    return entry.state.value if isinstance(entry.state, NotKnown) else NotKnown.UNKNOWN.value


def _carried(tie: Tie, keys: Keys, carries: bool) -> Edge:
    """Give a tie that an officer, the log or a status carries."""
    attributes = plain(
        type="tie",
        origin=tie.origin,
        kind=tie.kind,
        state=tie.state,
        directed=False,
        carries=carries,
        opposed=tie.opposed,
        since=tie.since,
    )
    return keys.member[tie.a], keys.member[tie.b], attributes


def _belonging(cast: Cast, keys: Keys) -> Iterator[Edge]:
    for human in cast.people:
        for id in (*([human.party] if human.party else []), *human.also_at):
            yield keys.member[human.id], keys.member[id], plain(type="member", current=human.current)
    for party in cast.parties:
        whole = known(party.entry.part_of)
        if whole and (found := cast.roster.find(whole)) and found != party.id:
            yield keys.member[party.id], keys.member[found], plain(type="part_of")


def _mentioned(cast: Cast, keys: Keys) -> Iterator[Edge]:
    """Give the edges from places, issues, actions and measures to those whom they name."""
    implied = {name_key(new.name): new.id for new in cast.implied}
    measures = {name_key(known(m.name) or ""): i for i, m in enumerate(listed(cast.problem.measures))}
    found: set[tuple[str, str, str]] = set()
    for mention, target in zip(cast.mentions, cast.targets, strict=True):
        id = target or implied.get(name_key(mention.text))
        if id is None:
            continue
        for source, type in _sources(cast, keys, mention, measures):
            found.add((source, keys.member[id], type))
    yield from ((source, target, plain(type=type)) for source, target, type in sorted(found))


def _sources(cast: Cast, keys: Keys, mention: Mention, measures: dict[str, int]) -> Iterator[tuple[str, str]]:
    """Give the node in which a mention stands and what the edge from it means; none for other mentions."""
    match mention.path:
        case ("places", int(index), *_):
            yield keys.place[index], mention.field
        case ("scanning", "issues", int(index), *_):
            yield keys.issue[index], "harms"
        case ("response", "actions", int(index), *_):
            yield keys.action[index], mention.field.removeprefix("action ")
        case ("analysis", "questions", int(index), *_):
            for name in listed(questions_of(cast)[index].measures):
                if name_key(name) in measures:
                    yield keys.measure[measures[name_key(name)]], "data_from"
        case _:
            return


def _answers(cast: Cast, keys: Keys) -> Iterator[Edge]:
    named = zip(issues_of(cast), keys.issue, strict=True)
    issues = {name_key(name): key for issue, key in named if (name := known(issue.name))}
    for action, key in zip(actions_of(cast), keys.action, strict=True):
        answered = {name_key(answer) for answer in listed(action.answers)} & set(issues)
        yield from ((key, issues[answer], plain(type="answers")) for answer in sorted(answered))

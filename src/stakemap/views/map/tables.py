"""Compose the full tables: they carry everything the picture does, and more."""

from __future__ import annotations

from collections.abc import Sequence

from stakemap.cast import Cast, Party, Tie
from stakemap.model import known, listed
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Table, TableRow
from stakemap.views.map.telling import rank_words, reason_lines
from stakemap.views.recruits import rank_texts
from stakemap.views.values import tell_value
from stakemap.words import join, name_key

__all__ = ["compose_tables"]

_NOT_STATED = "not stated"
_ORIGINS = {
    "relationship": "a recorded relationship",
    "officer": "looks after them",
    "log": "a logged contact",
    "status": "their status",
}


def compose_tables(cast: Cast, recruits: Sequence[Recruit]) -> tuple[Table, ...]:
    """Give the tables of stakeholders, of relationships and of actions."""
    return (_stakeholders(cast, recruits), _relationships(cast), _actions(cast, recruits))


def _stakeholders(cast: Cast, recruits: Sequence[Recruit]) -> Table:
    """Give recruits by rank, then everybody else by name."""
    ranks = rank_texts(recruits)
    parties = {party.id: party for party in cast.parties}
    rows = [_row(cast, parties.get(r.id), r, ranks[r.id]) for r in recruits]
    others = [party for party in cast.parties if party.id not in ranks]
    rows += [_row(cast, party, None, "") for party in others]
    return Table(
        "Stakeholders",
        (
            "Name",
            "Order",
            "Status",
            "Kind",
            "Named people",
            "Influence",
            "Affected",
            "Looked after by",
            "Why they are needed",
        ),
        tuple(rows),
        "Nobody is on the stakeholder list yet.",
    )


def _row(cast: Cast, party: Party | None, recruit: Recruit | None, rank: str) -> TableRow:
    reasons = "\n".join(reason_lines(recruit)) if recruit else ""
    order = rank_words(rank).removeprefix("rank ")
    if party is None:
        assert recruit is not None
        status = "a role nobody fills" if recruit.basis == "role" else "not on your list yet"
        return TableRow(recruit.id, (recruit.name, order, status, "", "", "", "", "", reasons))
    entry = party.entry
    cells = (
        party.name,
        order,
        _status(cast, party),
        tell_value(entry.kind) or _NOT_STATED,
        join([human.label for human in party.named]) or "nobody named yet",
        tell_value(entry.influence) or _NOT_STATED,
        tell_value(entry.affected) or _NOT_STATED,
        join(party.officers) or _NOT_STATED,
        reasons,
    )
    return TableRow(party.id, cells)


def _status(cast: Cast, party: Party) -> str:
    if party.left:
        return f"left ({tell_value(party.entry.left)})"
    return "our own agency" if party == cast.agency else party.standing.word


def _relationships(cast: Cast) -> Table:
    ties = [tie for tie in cast.ties if tie.recorded]
    ties.sort(key=lambda tie: (name_key(cast.name_of(tie.a)), name_key(cast.name_of(tie.b)), tie.kind, tie.origin))
    return Table(
        "Relationships",
        ("From", "To", "What", "State", "Strength", "Since", "Lives in", "Known from"),
        tuple(TableRow("", _tie_cells(cast, tie)) for tie in ties),
        "No ties are recorded yet. Ask around: who on the team already knows somebody there?",
    )


def _tie_cells(cast: Cast, tie: Tie) -> tuple[str, ...]:
    return (
        cast.name_of(tie.a),
        cast.name_of(tie.b),
        tie.kind,
        tie.state.value if tie.state else "unknown or none",
        tie.strength.value if tie.strength else _NOT_STATED,
        str(tie.since) if tie.since else "",
        cast.name_of(tie.held_by) if tie.held_by else "",
        _ORIGINS[tie.origin],
    )


def _actions(cast: Cast, recruits: Sequence[Recruit]) -> Table:
    response = known(cast.problem.response)
    waiting = {recruit.id for recruit in recruits}
    asks = {ask.index: ask for ask in cast.asks}
    rows = []
    for index, action in enumerate(listed(response.actions) if response else ()):
        ask = asks.get(index)
        missing = [cast.name_of(id) for id in ask.needs if id in waiting] if ask else []
        rows.append(
            TableRow(
                "",
                (
                    known(action.do) or f"action {index + 1}",
                    tell_value(action.status) or "not recorded",
                    join(listed(action.needs)),
                    join(missing),
                    join(listed(action.maybe)),
                    join(listed(action.lead)) or _NOT_STATED,
                    tell_value(action.due),
                ),
            )
        )
    return Table(
        "Actions",
        ("Action", "Status", "Needs", "Still to recruit", "Perhaps needs (a guess)", "Lead", "Due"),
        tuple(rows),
        "No action is written down yet.",
    )

"""Compose the full tables: they carry everything the picture does, and more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from stakemap.cast import Cast, Party, Tie
from stakemap.gaps.readiness import judgements
from stakemap.model import known, listed
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Table, TableRow
from stakemap.views.map.telling import rank_words, reason_lines, tell_introducers
from stakemap.views.recruits import rank_texts
from stakemap.views.values import tell_value
from stakemap.words import join, name_key

__all__ = ["NOT_STATED", "NO_STATE", "compose_tables", "tabulate_actions", "tabulate_stakeholders"]

NOT_STATED, NO_STATE = "not stated", "unknown or none"
"""What a cell says where the file says nothing, and where it says that a tie is unknown or that there is none."""
_ORIGINS = {
    "relationship": "a recorded relationship",
    "officer": "looks after them",
    "log": "a logged contact",
    "status": "their status",
}


def compose_tables(cast: Cast, recruits: Sequence[Recruit]) -> tuple[Table, ...]:
    """Give the tables of stakeholders, of relationships and of actions."""
    people = _add_signs(tabulate_stakeholders(cast, recruits), cast, recruits)
    return (people, _relationships(cast), tabulate_actions(cast, recruits))


def _add_signs(table: Table, cast: Cast, recruits: Sequence[Recruit]) -> Table:
    """Add before the last column what the picture tells by signs and routes: readiness, and who introduces us."""
    parties = {party.id: party for party in cast.parties}
    ways = {recruit.id: tell_introducers(cast, recruit) for recruit in recruits}
    rows = []
    for row in table.rows:
        said = _readiness(parties[row.id], cast.as_of) if row.id in parties else ""
        rows.append(TableRow(row.id, (*row.cells[:-1], said, ways.get(row.id, ""), row.cells[-1])))
    columns = (*table.columns[:-1], "Readiness", "Introduced by", table.columns[-1])
    return Table(table.caption, columns, tuple(rows), table.empty)


def _readiness(party: Party, day: date) -> str:
    """Give every stage judged up to the day, oldest first; what makes the sign of reluctance is among them."""
    stages = (tell_value(entry.stage) for entry in judgements(party, day))
    return "; ".join(dict.fromkeys(stage for stage in stages if stage)) or NOT_STATED


def tabulate_stakeholders(cast: Cast, recruits: Sequence[Recruit]) -> Table:
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
        tell_value(entry.kind) or NOT_STATED,
        join([human.label for human in party.named]) or "nobody named yet",
        tell_value(entry.influence) or NOT_STATED,
        tell_value(entry.affected) or NOT_STATED,
        join(party.officers) or NOT_STATED,
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
        tie.state.value if tie.state else NO_STATE,
        tie.strength.value if tie.strength else NOT_STATED,
        str(tie.since) if tie.since else "",
        cast.name_of(tie.held_by) if tie.held_by else "",
        _ORIGINS[tie.origin],
    )


def tabulate_actions(cast: Cast, recruits: Sequence[Recruit]) -> Table:
    """Give every action of the plan in the order of the file."""
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
                    join(listed(action.lead)) or NOT_STATED,
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

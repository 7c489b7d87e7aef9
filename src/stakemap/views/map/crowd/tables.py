"""Compose the tables of a crowd: the same as the usual ones, with what is said of nearly everybody said once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from stakemap.cast import Cast, Tie
from stakemap.recruit import Recruit
from stakemap.views.map.beside import Table, TableRow
from stakemap.views.map.tables import NO_STATE, NOT_STATED, tabulate_actions, tabulate_stakeholders
from stakemap.views.map.telling import reason_lines
from stakemap.words import name_key

__all__ = ["compose_crowd_tables"]


def compose_crowd_tables(
    cast: Cast, recruits: Sequence[Recruit]
) -> tuple[tuple[Table, ...], tuple[tuple[str, ...], ...]]:
    """Give the tables of stakeholders, of relationships and of actions.

    Recorded ties stand together for the party they start from. Cost is that of sorting.

    Returns:
        The tables; and for each row of the second one the id of its party, then the id of the party at the other
        end of each of its lines.
    """
    rows, ends = _ties_by_party(cast)
    ties = Table(
        "Relationships",
        ("Who", "Recorded relationships"),
        rows,
        "No ties are recorded yet. Ask around: who on the team already knows somebody there?",
        "Each stands with the one it starts from. Who looks after whom stands in the table above. "
        "Contacts from the log are in the file.",
    )
    shared = _shared_reasons(recruits)
    return (_brief(tabulate_stakeholders(cast, recruits), shared), ties, tabulate_actions(cast, recruits)), ends


def _shared_reasons(recruits: Sequence[Recruit]) -> tuple[str, ...]:
    """Give the reasons that every recruit on the list has, with their points."""
    told = [reason_lines(recruit) for recruit in recruits if recruit.listed]
    shared = set(told[0]).intersection(*told[1:]) if told else set()
    return tuple(line for line in (told[0] if told else ()) if line in shared)


def _brief(table: Table, shared: Sequence[str]) -> Table:
    """Leave out what the note above the table says once."""
    rows = tuple(replace(row, cells=_brief_cells(row.cells, shared)) for row in table.rows)
    everybody = f" Everybody to recruit who is on the list: {' '.join(shared)}" if shared else ""
    return replace(table, rows=rows, note=f"Where a field is empty, it is {NOT_STATED}.{everybody}")


def _brief_cells(cells: Sequence[str], shared: Sequence[str]) -> tuple[str, ...]:
    *facts, reasons = ("" if cell == NOT_STATED else cell for cell in cells)
    return (*facts, "\n".join(line for line in reasons.split("\n") if line not in shared))


def _ties_by_party(cast: Cast) -> tuple[tuple[TableRow, ...], tuple[tuple[str, ...], ...]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for tie in cast.ties:
        if tie.origin == "relationship":
            groups.setdefault(cast.home(tie.a), []).append((_tie_line(cast, tie), cast.home(tie.b)))
    order = sorted((name_key(cast.name_of(id)), id) for id in groups)
    rows, ends = [], []
    for _, id in order:
        lines = sorted(groups[id])
        rows.append(TableRow("", (cast.name_of(id), "\n".join(line for line, _ in lines))))
        ends.append((id, *(other for _, other in lines)))
    return tuple(rows), tuple(ends)


def _tie_line(cast: Cast, tie: Tie) -> str:
    """Tell a tie from the side of its first end; a person there is named."""
    person = f"{cast.name_of(tie.a)} " if cast.home(tie.a) != tie.a else ""
    facts = [tie.state.value if tie.state else NO_STATE]
    facts += [tie.strength.value] if tie.strength else []
    facts += [f"since {tie.since}"] if tie.since else []
    facts += [f"lives in {cast.name_of(tie.held_by)}"] if tie.held_by else []
    return f"{person}{tie.kind} {cast.name_of(tie.b)} ({', '.join(facts)})"

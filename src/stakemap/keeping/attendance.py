"""Who of the team most likely was at a contact."""

from __future__ import annotations

from collections.abc import Sequence

from stakemap.cast import Cast, Human, Party
from stakemap.model import known, listed

__all__ = ["usual_officer"]


def usual_officer(cast: Cast, met: Sequence[str]) -> tuple[str, str]:
    """Give who most likely was there, and why: the first officer of the first who was met, the lead, or the only one.

    Two empty texts where the file names nobody of these.
    """
    for name in met:
        if (found := cast.find(name)) and (officer := _officer_of(cast, found)):
            return officer, f"looks after {cast.name_of(cast.home(found.id))}"
    lead = known(cast.problem.lead)
    leader = known(lead.name) if lead else None
    if leader and _is_here(cast, leader):
        return leader, "leads this problem"
    alone = [human for human in cast.people if human.id in cast.team and human.name]
    return (str(alone[0].name), "is the only officer named") if len(alone) == 1 else ("", "")


def _officer_of(cast: Cast, found: Party | Human) -> str | None:
    home = cast.member(cast.home(found.id))
    entries = [found.entry, home.entry if isinstance(home, Party) else None]
    names = [name for entry in entries if entry is not None for name in listed(entry.officer)]
    return next((name for name in names if _is_here(cast, name)), None)


def _is_here(cast: Cast, name: str) -> bool:
    """Tell whether a name is not that of somebody who has left."""
    return not (isinstance(found := cast.find(name), Human) and found.left)

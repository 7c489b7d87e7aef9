"""Who the work needs, and what for: those of open actions, and those who play a part that is due."""

from __future__ import annotations

from stakemap.gaps.case import Case, asks_of, quoted
from stakemap.words import count, join_some, lower_first

__all__ = ["find_needed"]


def find_needed(case: Case) -> dict[str, str]:
    """Give what each needed party is needed for, by its id: a clause without capital and full stop.

    Open actions go first, agreed ones before proposed ones; a required role that is due tells only where no action
    does. Listed and implied parties alike. Guesses are left out, and so are the team and those who left.

    Args:
        case: The problem, with the roles that it requires.
    """
    found: dict[str, str] = {}
    for id, asks in asks_of(case.cast).items():
        titles = [title for _, title in sorted((not ask.agreed, ask.title) for ask in asks)]
        more = f" and {count(len(titles) - 1, 'more action')}" if len(titles) > 1 else ""
        found[id] = f"{quoted(titles[0])}{more} {'need' if more else 'needs'} them"
    parts: dict[str, list[str]] = {}
    for need in case.roles:
        for id in need.holders if need.due else ():
            parts.setdefault(id, []).append(lower_first(need.role.name))
    for id, names in parts.items():
        found.setdefault(id, f"they play a part that this problem needs: {join_some(names)}")
    here = {party.id for party in case.cast.partners} | {new.id for new in case.cast.implied}
    return {id: found[id] for id in sorted(found.keys() & here - case.cast.team)}

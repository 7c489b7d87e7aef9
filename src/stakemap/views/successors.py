"""Who could take over a partner, in words, and what that person carries already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stakemap.cast import Cast
from stakemap.views.recruits import tell_route
from stakemap.words import count, join, join_some

if TYPE_CHECKING:
    from stakemap.gaps.workload import Workload
    from stakemap.recruit.handover import Handover, Successor

__all__ = ["tell_load", "tell_successor"]


def tell_successor(cast: Cast, of: Handover, successor: Successor) -> str:
    """Say who could take over a partner, and why; or what to do where nobody could."""
    match successor.basis:
        case "tie":
            return _by_tie(successor)
        case "introduction":
            return f"{successor.name} is nearest ({tell_route(cast, successor.route)}).{_leaving(successor)}"
        case "agency":
            return f"nobody by name. {successor.name} itself is tied to them. {_take_along(of)}"
        case _:
            return f"nobody yet. {_take_along(of)}"


def _by_tie(successor: Successor) -> str:
    bond = successor.bond
    assert bond is not None
    met = f", last contact {bond.met}" if bond.met else ""
    strength = f", {bond.strength.value}" if bond.strength else ""
    mend = "" if bond.works else " Mend that tie first."
    also = f" {join_some(successor.others)} know{'s' if len(successor.others) == 1 else ''} them too."
    said = f"{successor.name} ({bond.state.value}{strength}{met}).{mend}{_leaving(successor)}"
    return f"{said}{also}" if successor.others else said


def _leaving(successor: Successor) -> str:
    return f" But {successor.name} is to leave as well." if successor.leaves else ""


def _take_along(of: Handover) -> str:
    name = of.human.label
    if not of.ours:
        return f"Ask {name} to introduce you, so that you have a way of your own."
    if of.human.left:
        return f"Ask {name} to introduce somebody, if {name} can be reached."
    return "Take somebody along to the next meeting."


def tell_load(load: Workload | None) -> str:
    """Say what an officer carries, part by part."""
    if load is None or not load.total:
        return "carries nothing yet"
    late = f" ({len(load.overdue)} late)" if load.overdue else ""
    parts = (
        (load.parties, f"looks after {count(len(load.parties), 'stakeholder')}"),
        (load.tasks, f"has {count(len(load.tasks), 'open task')}{late}"),
        (load.actions, f"leads {count(len(load.actions), 'open action')}"),
    )
    return join([words for things, words in parts if things])

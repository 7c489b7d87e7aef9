"""One thing that is due: its sentence, its title, and the same as data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from stakemap.views.when import tell_when
from stakemap.words import count, join

if TYPE_CHECKING:
    from stakemap.progress import Item

__all__ = ["NOBODY", "item_row", "tell_item", "tell_title"]

NOBODY = "nobody named yet"


def tell_item(item: Item, under: str = "") -> str:
    """Say what is to be done, for whom, by which day and by whom.

    Args:
        item: The thing.
        under: Name of the officer under whom it stands, which then need not be said again.
    """
    day = f" Due {item.due.isoformat()}." if item.due else ""
    names = [f"{name} (has left)" if name in item.gone else name for name in item.who if name != under]
    who = f" {'With' if under else 'Who:'} {join(names) or NOBODY}." if names or not under else ""
    return f"{tell_title(item)}.{_more(item)}{day}{who}"


def tell_title(item: Item) -> str:
    """Say in a few words what is to be done, without a full stop."""
    return _TITLE[item.kind](item).rstrip(" .")


def _about(item: Item) -> str:
    return f"{item.what.rstrip(' .')}{f' (for {join(item.whom)})' if item.whom else ''}"


def _check_in(item: Item) -> str:
    return f"Check-in: {item.what}" if item.what else "Check-in"


def _accepted(item: Item) -> str:
    about = f" ({join(item.whom)})" if item.whom else ""
    return f"Look again at the accepted gap {item.what or 'without a code'}{about}"


_TITLE: dict[str, Callable[[Item], str]] = {
    "check-in": _check_in,
    "check-in to plan": lambda item: f"Plan the check-in {item.every} months after the start",
    "action": _about,
    "task": _about,
    "next step": lambda item: item.what,
    "contact": lambda item: f"Be in touch with {join(item.whom)}",
    "accepted gap": _accepted,
    "file": lambda item: "Review this file, or delete it",
}


def _more(item: Item) -> str:
    """Say what the day counts from, and who else takes part."""
    day = f" {'on' if item.since.first == item.since.last else 'in'} {item.since}" if item.since else ""
    match item.kind:
        case "contact":
            why = f"every {count(item.every or 0, 'day')}" if item.own else f"{item.every} days is long at this stage"
            return f" Last contact{day}; {why}."
        case "next step":
            whom = f" with {join(item.whom)}" if item.whom else ""
            return f" Agreed{whom}{day}." if whom or day else ""
        case "check-in":
            return f" With {join(item.whom)}." if item.whom else ""
        case "check-in to plan":
            return f" The work began{day}, and none is set."
    return ""


def item_row(item: Item, part: str, as_of: date) -> dict[str, object]:
    """Give a thing as data; ``days`` counts from the day on, below 0 when it is late, None without a day.

    Args:
        item: The thing.
        part: ``late``, ``soon``, ``later`` or ``undated``.
        as_of: The day.
    """
    return {
        "kind": item.kind,
        "part": part,
        "due": item.due.isoformat() if item.due else None,
        "days": (item.due - as_of).days if item.due else None,
        "when": tell_when(item.due, as_of),
        "what": item.what or None,
        "for": list(item.whom),
        "who": list(item.who),
        "left": list(item.gone),
        "since": str(item.since) if item.since else None,
        "every": item.every,
        "says": tell_item(item),
    }

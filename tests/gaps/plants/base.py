"""Planting a gap: a change to the complete example, and exactly what must then be found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from stakemap.load.parse import parse

__all__ = [
    "ANY",
    "DAY",
    "GARDEN",
    "HELD",
    "HELP_HOUR",
    "NEW",
    "SCHOOL",
    "Key",
    "Plant",
    "Tree",
    "action",
    "actions",
    "add_task",
    "example",
    "meet",
    "named_after_their_party",
    "newcomer",
    "partners",
    "party",
    "plants",
]

Tree = dict[str, Any]
Key = tuple[str, tuple[str, ...]]
"""A finding: the code of its rule, and the names it is about."""

DAY = date(2025, 7, 15)
"""The day of the example."""
EXAMPLE = Path(__file__).parents[3] / "problems" / "harbor-street.yaml"

ANY = "everything"
"""What a change touches that goes with no other change."""
HELP_HOUR = "A help hour for families, once a month at the chamber"
SCHOOL = "School District"
NEW = "Fernvale Ferry Company"
"""A partner whom a plant adds."""
AGENCY = "Fernvale Police"
HELD = {
    "attorney": "Attorney for the city or county",
    "business-association": "Chamber, visitors bureau or lodging association",
    "regulator": "Code, health and fire inspection",
    "decision-maker": "Elected officials who make the rules",
    "harmed": "Guests, people who live at the motel, and neighbors",
    "support": "Help with housing, schooling, violence and addiction",
    "data-holder": "Holder of room counts, calls and inspections",
    "supervisor": "Probation and parole",
    "voice": "Somebody who speaks for the guests and those who live there",
    "licensor": "Whoever grants the license or permit to operate",
    "funder": "Whoever pays",
    "placing-body": "Whoever sends people there or pays for their rooms",
}
"""The roles that stand under the stakeholders of the example, with their names; places name owner and manager."""


@dataclass(frozen=True)
class Plant:
    """One gap planted in one place.

    Attributes:
        where: The place, in words; part of the test's name.
        change: What changes the tree.
        brings: Every finding that the change must bring.
        touches: Names of what it changes; two plants that touch the same are not planted together.
        hides: Findings of the untouched example that the change takes away.
    """

    where: str
    change: Callable[[Tree], object]
    brings: frozenset[Key]
    touches: frozenset[str]
    hides: frozenset[Key] = frozenset()


Grower = Callable[[Tree], Iterable[Plant]]
GARDEN: dict[str, Grower] = {}
"""The plants of each rule, by its code; the docstring of each says what is wrong, and why it brings more than one."""


def plants(code: str) -> Callable[[Grower], Grower]:
    """Put a function among the plants of the rule with this code."""

    def keep(grower: Grower) -> Grower:
        assert code not in GARDEN
        GARDEN[code] = grower
        return grower

    return keep


@cache
def example_bytes() -> bytes:
    """Give the file as it lies in the folder."""
    return EXAMPLE.read_bytes()


def example() -> Tree:
    """Give the whole example as lists and texts, a fresh one each time."""
    tree: Tree = parse(example_bytes(), EXAMPLE.name).tree
    return tree


def partners(tree: Tree) -> list[str]:
    """Give the names of all partners outside the department."""
    return [p["name"] for p in tree["stakeholders"] if AGENCY not in (p["name"], p.get("part_of"))]


def party(tree: Tree, name: str) -> Tree:
    """Give the entry of a stakeholder."""
    found: Tree = next(entry for entry in tree["stakeholders"] if entry["name"] == name)
    return found


def actions(tree: Tree, *statuses: str) -> list[str]:
    """Give the titles of the actions that have one of these statuses; all of them where none is given."""
    every = tree["response"]["actions"]
    return [entry["do"] for entry in every if not statuses or entry["status"] in statuses]


def action(tree: Tree, title: str) -> Tree:
    """Give the entry of an action."""
    found: Tree = next(entry for entry in tree["response"]["actions"] if entry["do"] == title)
    return found


def named_after_their_party(tree: Tree, name: str) -> Tree:
    """Say of a party all that the file says of its people, so that these can be taken out; give its entry."""
    entry = party(tree, name)
    people = {person["name"] for person in entry["people"]}
    for section in ("relationships", "log", "assignments", "response"):
        tree[section] = _renamed(tree[section], people, name)
    return entry


def _renamed(value: Any, old: set[str], new: str) -> Any:
    if isinstance(value, dict):
        return {key: _renamed(part, old, new) for key, part in value.items()}
    if isinstance(value, list):
        return [_renamed(part, old, new) for part in value]
    return new if isinstance(value, str) and value in old else value


def newcomer(tree: Tree, **fields: Any) -> Tree:
    """Put one more partner on the list that is well looked after and has a part; give its entry."""
    officers = ["Sam Sample", "Alex Placeholder"]
    entry = {
        "name": NEW,
        "kind": "business",
        "roles": ["ferry"],
        "people": ["Mika Fictitious"],
        "status": "engaged",
        "since": "2025-06-20",
        "officer": officers,
        **fields,
    }
    tree["stakeholders"].append({key: value for key, value in entry.items() if value is not None})
    meet(tree, NEW, who=entry["officer"] or officers)
    return entry


def meet(tree: Tree, whom: str, *, who: Any, on: Iterator[date] | None = None) -> None:
    """Write a contact, or one for each day, into the log."""
    for day in on or (date(2025, 7, 10),):
        contact = {"date": day.isoformat(), "who": who, "met": whom, "how": "visit", "purpose": "engagement"}
        tree["log"].append(contact)


def add_task(tree: Tree, who: str, task: str) -> None:
    """Give somebody one more task, due in September."""
    tree["assignments"].append({"task": task, "who": who, "due": "2025-09-01"})

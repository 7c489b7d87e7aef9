"""Gaps of how we work with them: roles, conflicts, readiness, load, the lead (P106 to P121)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from itertools import pairwise

from tests.gaps.plants.base import DAY, HELD, NEW, Plant, Tree, action, add_task, meet, newcomer, party, plants

PERMIT = "A yearly permit for motels"
PLACING = "One list of which motel fits whom, before anybody is placed"


@plants("P106")
def nobody_carries_a_role(tree: Tree) -> Iterator[Plant]:
    """A role word stands under nobody any more."""
    for word, name in HELD.items():
        holders = {entry["name"] for entry in tree["stakeholders"] if word in entry.get("roles", ())}
        brings = frozenset({("P106", (name,))})
        yield Plant(name, partial(strike_role, word=word), brings, frozenset({name, *holders}))


def strike_role(tree: Tree, word: str) -> None:
    """Take a role word from everybody."""
    for entry in tree["stakeholders"]:
        entry["roles"] = [role for role in entry.get("roles", ()) if role != word]


@plants("P107")
def nobody_guards(tree: Tree) -> Iterator[Plant]:
    """The triangle names who is harmed, and nobody who guards them; the other sides have roles and places too."""
    brings = frozenset({("P107", ("Guardian",))})
    for left in ("unknown", "none"):
        change = partial(guard, by=left)
        yield Plant(left, change, brings, frozenset({"guardian"}))


def guard(tree: Tree, by: str) -> None:
    """Write who guards those who are harmed."""
    tree["analysis"]["triangle"]["guardian"] = by


@plants("P115")
def only_the_pleasant_ones_are_met(tree: Tree) -> Iterator[Plant]:
    """Nearly all contacts go to one partner on board, and somebody whom a proposed action needs gets none."""
    for friend in ("Lantern Motel", "Fire Department"):
        change = partial(meet_a_friend_only, friend=friend)
        yield Plant(friend, change, frozenset({("P115", (NEW,))}), frozenset({friend, NEW, PERMIT}))


def meet_a_friend_only(tree: Tree, friend: str) -> None:
    """List somebody who is needed and never met, and meet somebody else eighty times."""
    newcomer(tree, status="not contacted", since=None)
    tree["log"].pop()
    action(tree, PERMIT)["needs"].append(NEW)
    meet(tree, friend, who=["Jamie Novel", "Sam Sample"], on=iter([DAY - timedelta(days=3)] * 80))


@plants("P116")
def two_sides_compete(tree: Tree) -> Iterator[Plant]:
    """Two partners take sides on a new proposal, or work against each other, and nothing brings them together."""
    apart = ["Public Works", "County Housing Agency", "City Attorney"]
    for one, other in pairwise(apart):
        brings = frozenset({("P116", tuple(sorted((one, other))))})
        touches = frozenset({one, other})
        yield Plant(f"stances of {one} and {other}", partial(take_sides, one=one, other=other), brings, touches)
        yield Plant(f"a tie of {one} and {other}", partial(fall_out, one=one, other=other), brings, touches)


def take_sides(tree: Tree, one: str, other: str) -> None:
    """Have two partners say yes and no to one proposal, yesterday."""
    for name, position in ((one, "support"), (other, "oppose")):
        stance = {"about": "Close the lots at night", "position": position, "date": "2025-07-14"}
        party(tree, name).setdefault("stances", []).append(stance)


def fall_out(tree: Tree, one: str, other: str) -> None:
    """Have two partners oppose each other since yesterday."""
    tie = {"between": [one, other], "kind": "opposes", "state": "known", "since": "2025-07-14"}
    tree["relationships"].append(tie)


@plants("P117")
def nobody_asked_how_ready_they_are(tree: Tree) -> Iterator[Plant]:
    """Somebody talks with us and is asked for something, and there is no word on readiness or capacity."""
    for name in ("City Council", "Gull Inn", "City Attorney"):
        change = partial(know_nothing_of_readiness, name=name)
        yield Plant(name, change, frozenset({("P117", (name,))}), frozenset({name}))


def know_nothing_of_readiness(tree: Tree, name: str) -> None:
    """Have somebody talk with us since yesterday, and strike what is known of readiness and capacity."""
    entry = party(tree, name)
    entry.update(status="talking", since="2025-07-14")
    entry.pop("readiness", None)
    entry.pop("capacity", None)


@plants("P118")
def nobody_leads(tree: Tree) -> Iterator[Plant]:
    """There is no lead, nobody knows who it is, or the lead has left."""
    brings, touches = frozenset({("P118", ())}), frozenset({"lead"})
    yield Plant("no line", lambda tree: tree.pop("lead"), brings, touches)
    yield Plant("unknown", lambda tree: tree.update(lead="unknown"), brings, touches)
    left = {"name": "Lee Pretend", "ability": "high"}
    gone = frozenset({("P118", ("Lee Pretend",))})
    yield Plant("who has left", lambda tree: tree.update(lead=left), gone, touches)


@plants("P119")
def one_officer_carries_too_much(tree: Tree) -> Iterator[Plant]:
    """One officer has twenty tasks more than before, none of them late."""
    for officer in ("Jamie Novel", "Morgan Standin", "Robin Invented"):
        change = partial(give_tasks, officer=officer)
        yield Plant(officer, change, frozenset({("P119", (officer,))}), frozenset({"tasks"}))


def give_tasks(tree: Tree, officer: str) -> None:
    """Give an officer twenty tasks."""
    for number in range(20):
        add_task(tree, officer, f"Look at file {number}")


@plants("P120")
def somebody_is_only_known(tree: Tree) -> Iterator[Plant]:
    """An agreed action needs somebody whom one officer knows, and with whom nobody works.

    Whoever is only known is not on board either, so the action waits for them too (R105).
    """
    brings = {("P120", ("County Probation",)), ("R105", (PLACING,))}
    change = partial(agree, title=PLACING)
    yield Plant("probation", change, frozenset(brings), frozenset({PLACING, "County Probation"}))


def agree(tree: Tree, title: str) -> None:
    """Call an action agreed."""
    action(tree, title)["status"] = "agreed"


@plants("P121")
def nobody_says_why_this_one_leads(tree: Tree) -> Iterator[Plant]:
    """There is a lead, and no word on ability, knowledge and motivation."""
    for lead in ("Toni Fictional", {"name": "Sam Sample", "ability": "unknown"}):
        name = lead if isinstance(lead, str) else lead["name"]
        change = partial(Tree.update, lead=lead)
        yield Plant(name, change, frozenset({("P121", (name,))}), frozenset({"lead"}))

"""Gaps of whom nobody attends to: strained, reticent, silent or unheard partners (P109 to P113)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.gaps.plants.base import NEW, Plant, Tree, newcomer, party, plants

GUESTS, NEIGHBORS, AID = "Long-stay guests", "Harbor Street Neighbors", "Legal Aid"
ATTORNEY, PROBATION = "City Attorney", "County Probation"
HOUSING, COUNCIL = "County Housing Agency", "City Council"


@plants("P109")
def a_tie_that_nobody_repairs(tree: Tree) -> Iterator[Plant]:
    """A tie with somebody whom the work needs is strained, or one between two of them, and nothing is planned."""
    ours = "Fernvale Police"
    unplanned = ("Gull Inn", NEIGHBORS, GUESTS, AID, "Fire Department", ATTORNEY, HOUSING)
    for one, other in (*((ours, name) for name in unplanned), (ATTORNEY, HOUSING)):
        about = tuple(sorted({one, other} - {ours}))
        change = partial(strain, one=one, other=other)
        yield Plant(f"{one} and {other}", change, frozenset({("P109", about)}), frozenset(about))


def strain(tree: Tree, one: str, other: str) -> None:
    """Have a tie between two be strained since last week."""
    tie = {"between": [one, other], "kind": "works with", "state": "strained", "since": "2025-07-08"}
    tree["relationships"].append(tie)


@plants("P110")
def somebody_will_not_and_there_is_no_plan(tree: Tree) -> Iterator[Plant]:
    """Somebody said no, stepped away or does not consider it, and nobody wrote down how to win them."""
    yield Plant(PROBATION, strike_approach, frozenset({("P110", (PROBATION,))}), frozenset({PROBATION}))
    for name in (ATTORNEY, COUNCIL, "Gull Inn"):
        for status in ("declined", "stepped away"):
            change = partial(turn_away, name=name, status=status)
            yield Plant(f"{name}, {status}", change, frozenset({("P110", (name,))}), frozenset({name}))


def strike_approach(tree: Tree) -> None:
    """Take out how probation is to be won."""
    del party(tree, PROBATION)["approach"]


def turn_away(tree: Tree, name: str, status: str) -> None:
    """Have somebody say no, or step away, yesterday."""
    party(tree, name).update(status=status, since="2025-07-14")


@plants("P111")
def somebody_waits_for_a_word(tree: Tree) -> Iterator[Plant]:
    """Somebody needs a contact every three days, and the last one was longer ago."""
    planned = ("Tidewater Room Holdings", "School District", "Fernvale Police", "Night Patrol")
    for entry in tree["stakeholders"]:
        if (name := entry["name"]) not in planned:
            change = partial(hurry, name=name)
            yield Plant(name, change, frozenset({("P111", (name,))}), frozenset({name}))


def hurry(tree: Tree, name: str) -> None:
    """Have somebody need a contact every three days."""
    party(tree, name)["contact_every"] = "3"


@plants("P112")
def only_awareness(tree: Tree) -> Iterator[Plant]:
    """All contacts with somebody who talks with us were outreach."""
    for name in ("Gull Inn", COUNCIL):
        yield Plant(name, partial(reach_out, name=name), frozenset({("P112", (name,))}), frozenset({name}))


def reach_out(tree: Tree, name: str) -> None:
    """Call every contact with somebody outreach."""
    names = {name, *(person["name"] for person in party(tree, name)["people"])}
    for contact in tree["log"]:
        met = contact["met"]
        if names & ({met} if isinstance(met, str) else set(met)):
            contact["purpose"] = "outreach"


@plants("P113")
def somebody_harmed_is_not_heard(tree: Tree) -> Iterator[Plant]:
    """A group that is harmed is not talked with, and the only voice speaks for others."""
    yield Plant("the guests", silence_the_guests, frozenset({("P113", (GUESTS,))}), frozenset({GUESTS, AID}))
    change = partial(newcomer, kind="affected people", status="outreach")
    yield Plant("a new group", change, frozenset({("P113", (NEW,))}), frozenset({NEW, AID}))


def silence_the_guests(tree: Tree) -> None:
    """Have Legal Aid advise the neighbors in place of the guests, and the guests only know about us."""
    for tie in tree["relationships"]:
        if tie.get("between") == [AID, GUESTS]:
            tie["between"] = [AID, NEIGHBORS]
    party(tree, GUESTS).update(status="outreach", since="2025-07-14")

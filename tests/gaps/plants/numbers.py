"""Gaps of the numbers, of looking back, and of what was accepted (M101 to G101)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.gaps.plants.base import Plant, Tree, plants
from tests.gaps.plants.sara import WHOLE, struck


@plants("M101")
def a_number_without_a_before(tree: Tree) -> Iterator[Plant]:
    """One measure has no number from before."""
    for number, measure in enumerate(tree["measures"]):
        name = measure["name"]
        change = partial(strike_measure, number=number, field="baseline")
        yield Plant(name, change, frozenset({("M101", (name,))}), frozenset({"measures"}))
    brings = frozenset({("M101", ("Complaints",))})
    yield Plant("a new one", lambda tree: tree["measures"].append("Complaints"), brings, frozenset({"measures"}))


def strike_measure(tree: Tree, number: int, field: str) -> None:
    """Take a line out of a measure."""
    del tree["measures"][number][field]


@plants("M102")
def a_number_without_a_target(tree: Tree) -> Iterator[Plant]:
    """Nobody says which number to reach; the goal says it of its own measure, and police time needs none."""
    for number, measure in enumerate(tree["measures"]):
        name = measure["name"]
        if name in (tree["response"]["goal"]["measure"], "Police time at the motels"):
            continue
        change = partial(strike_measure, number=number, field="target")
        yield Plant(name, change, frozenset({("M102", (name,))}), frozenset({"measures", "goal"}))


@plants("M103")
def only_our_own_work(tree: Tree) -> Iterator[Plant]:
    """Every measure counts what the police do."""

    def change(tree: Tree) -> None:
        for number, measure in enumerate(tree["measures"]):
            measure["name"] = f"Patrols in area {number}"

    yield Plant("all measures", change, frozenset({("M103", WHOLE)}), frozenset({"measures", "goal"}))


@plants("M104")
def nobody_looked_whether_it_moved(tree: Tree) -> Iterator[Plant]:
    """Nothing is written down about other places."""
    yield struck("assessment", "displacement", code="M104")


@plants("M105")
def a_check_in_without_a_word(tree: Tree) -> Iterator[Plant]:
    """A check-in has passed and nothing is recorded, it was not held, or none is planned."""
    brings, touches = frozenset({("M105", WHOLE)}), frozenset({"checkins"})
    yield struck("checkins", code="M105")
    for number in (0, 1):
        yield Plant(f"nothing about {number}", partial(forget, number=number), brings, touches)
        yield Plant(f"not held: {number}", partial(forget, number=number, done="no"), brings, touches)


def forget(tree: Tree, number: int, done: str | None = None) -> None:
    """Leave only the day of a check-in, and whether it was held."""
    entry = {"date": tree["checkins"][number]["date"]}
    tree["checkins"][number] = entry if done is None else {**entry, "done": done}


@plants("M106")
def nobody_counted_since(tree: Tree) -> Iterator[Plant]:
    """One measure was not taken again since the work began."""
    for number, measure in enumerate(tree["measures"]):
        name = measure["name"]
        change = partial(strike_measure, number=number, field="readings")
        yield Plant(name, change, frozenset({("M106", (name,))}), frozenset({"measures"}))


@plants("G101")
def an_acceptance_of_nothing(tree: Tree) -> Iterator[Plant]:
    """A gap is accepted that is not there, that has no such code, or whose day has passed."""
    nothing = {"gap": "P118", "because": "For a test"}
    yield Plant("no such gap", partial(accept, entry=nothing), frozenset({("G101", WHOLE)}), frozenset({"lead"}))
    odd = {"gap": "P999", "because": "For a test"}
    yield Plant("no such code", partial(accept, entry=odd), frozenset({("G101", WHOLE)}), frozenset({"P999"}))
    name = "Legal Aid"
    past = {"gap": "P101", "about": name, "until": "2025-07-01"}
    yield Plant("past", partial(accept, entry=past), frozenset({("G101", (name,))}), frozenset({name}))


def accept(tree: Tree, entry: Tree) -> None:
    """Accept one more gap."""
    tree["accepted"].append(entry)

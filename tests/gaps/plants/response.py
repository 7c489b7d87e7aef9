"""Gaps of the response, of its numbers, and of what was accepted (R101 to G101)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.gaps.plants.base import (
    HELP_HOUR,
    SCHOOL,
    Plant,
    Tree,
    action,
    actions,
    partners,
    party,
    plants,
)
from tests.gaps.plants.sara import WHOLE, struck

OPEN = ("proposed", "agreed", "under way")


@plants("R101")
def an_issue_without_an_action(tree: Tree) -> Iterator[Plant]:
    """No action answers one of the issues, an old one or a new one."""
    for issue in ("Litter", *(entry["name"] for entry in tree["scanning"]["issues"])):
        change = partial(leave_open, issue=issue)
        yield Plant(issue, change, frozenset({("R101", (issue,))}), frozenset({"issues"}))


def leave_open(tree: Tree, issue: str) -> None:
    """Take an issue out of all answers, and list it where it is new."""
    issues = tree["scanning"]["issues"]
    if issue not in [entry["name"] for entry in issues]:
        issues.append({"name": issue, "who": "guests"})
    for entry in tree["response"]["actions"]:
        entry["answers"] = [answer for answer in entry["answers"] if answer != issue]


@plants("R102")
def an_action_without_a_lead(tree: Tree) -> Iterator[Plant]:
    """Nobody leads an open action, or whoever led it has left."""
    for title in actions(tree, *OPEN):
        brings, touches = frozenset({("R102", (title,))}), frozenset({title})
        yield Plant(f"nobody: {title}", partial(lead, title=title, name="unknown"), brings, touches)
        yield Plant(f"who left: {title}", partial(lead, title=title, name="Lee Pretend"), brings, touches)


def lead(tree: Tree, title: str, name: str) -> None:
    """Write who leads an action."""
    action(tree, title)["lead"] = name


@plants("R103")
def only_enforcement(tree: Tree) -> Iterator[Plant]:
    """Every action is enforcement."""

    def change(tree: Tree) -> None:
        for entry in tree["response"]["actions"]:
            entry["kind"] = "enforcement"

    yield Plant("all actions", change, frozenset({("R103", WHOLE)}), frozenset(actions(tree)))


@plants("R104")
def only_the_police(tree: Tree) -> Iterator[Plant]:
    """Only the police take part in what is still open; so nothing waits for anybody else any more."""

    def change(tree: Tree) -> None:
        for title in actions(tree, *OPEN):
            entry = action(tree, title)
            entry.pop("with", None)
            entry["needs"] = "Night Patrol"

    hides = frozenset({("R105", (HELP_HOUR,)), ("P120", (SCHOOL,))})
    yield Plant("all open actions", change, frozenset({("R104", WHOLE)}), frozenset(actions(tree)), hides)


@plants("R105")
def an_action_waits(tree: Tree) -> Iterator[Plant]:
    """An action is agreed, and somebody whom it needs is not on board."""
    for title in ("A yearly permit for motels", "A clerk at the desk every night at the Gull Inn"):
        needs = action(tree, title)["needs"]
        change = partial(set_action, title=title, status="agreed")
        yield Plant(title, change, frozenset({("R105", (title,))}), frozenset({title, *needs}))
    fire = "Fire Department"
    title = "Inspections of both motels by fire and building office together"
    change = partial(step_back, name=fire)
    yield Plant(f"only talking: {title}", change, frozenset({("R105", (title,))}), frozenset({title, fire}))


def set_action(tree: Tree, title: str, **fields: str) -> None:
    """Write a few lines of an action anew."""
    action(tree, title).update(fields)


def step_back(tree: Tree, name: str) -> None:
    """Have somebody only talk with us since yesterday, for a reason that is written down."""
    party(tree, name).update(status="talking", since="2025-07-14", capacity={"level": "low", "why": "Two are sick."})


@plants("R106")
def a_goal_that_nobody_can_check(tree: Tree) -> Iterator[Plant]:
    """The goal is missing, or has no number or no day."""
    for goal in ("none", "Fewer calls", {"text": "Fewer calls", "by": "2025-12-31"}, "At most 60 calls"):
        change = partial(set_goal, goal=goal)
        yield Plant(str(goal), change, frozenset({("R106", WHOLE)}), frozenset({"goal"}))


def set_goal(tree: Tree, goal: str | Tree) -> None:
    """Write another goal."""
    tree["response"]["goal"] = goal


@plants("R107")
def pressure_first(tree: Tree) -> Iterator[Plant]:
    """A coercive step was taken with somebody before anybody had spoken with them."""
    for name in partners(tree):
        if name == SCHOOL:  # nobody has spoken with them at all: then the step is also a contact of long ago
            continue
        change = partial(press, name=name)
        yield Plant(name, change, frozenset({("R107", (name,))}), frozenset({name}))


def press(tree: Tree, name: str) -> None:
    """Leave a plan and one coercive step of the approach."""
    party(tree, name)["approach"] = {"plan": "Press them.", "steps": [{"rung": "charge fees", "date": "2025-01-02"}]}


@plants("R108")
def an_action_is_late(tree: Tree) -> Iterator[Plant]:
    """The day of an open action was two weeks ago."""
    for title in actions(tree, *OPEN):
        change = partial(set_action, title=title, due="2025-07-01")
        yield Plant(title, change, frozenset({("R108", (title,))}), frozenset({title}))


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

"""Gaps of the response (R101 to R108)."""

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
from tests.gaps.plants.sara import WHOLE

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
    touches = frozenset({*actions(tree), *partners(tree)})
    yield Plant("all open actions", change, frozenset({("R104", WHOLE)}), touches, hides)


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

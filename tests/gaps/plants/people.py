"""Gaps of who is there: names, officers, ties, contacts (P100 to P105, P108, P114)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.gaps.plants.base import (
    ANY,
    DAY,
    HELD,
    NEW,
    Plant,
    Tree,
    actions,
    named_after_their_party,
    newcomer,
    partners,
    party,
    plants,
)

FORMER = ("Building Office", "Gull Inn")
"""Partners where somebody left: without their present contact, the contact has left, and not only no name is there."""


def take_people(tree: Tree, name: str, left: object = None) -> None:
    """Take out whoever is at a partner, or leave only what is given."""
    entry = named_after_their_party(tree, name)
    del entry["people"]
    if left:
        entry["people"] = left


@plants("P101")
def nobody_is_named(tree: Tree) -> Iterator[Plant]:
    """The people of a partner are not written down, or only a title is."""
    for name in partners(tree):
        if name not in FORMER:
            key = ("P101", (name,))
            title = [{"name": "unknown", "title": "Front desk"}]
            yield Plant(name, partial(take_people, name=name), frozenset({key}), frozenset({name}))
            yield Plant(
                f"{name}, a title", partial(take_people, name=name, left=title), frozenset({key}), frozenset({name})
            )


def take_officer(tree: Tree, name: str, left: str = "") -> None:
    """Leave nobody who looks after a partner, or only somebody who has left the team."""
    entry = party(tree, name)
    del entry["officer"]
    if left:
        entry["officer"] = left
    tree["relationships"] = [tie for tie in tree["relationships"] if tie.get("from") != "Sam Sample"]


@plants("P102")
def nobody_looks_after_them(tree: Tree) -> Iterator[Plant]:
    """No officer looks after a partner, or the one who did has left; contacts in the log still lead there."""
    for name in partners(tree):
        if name not in ("School District", "County Probation"):
            for left in ("", "Lee Pretend"):
                yield Plant(
                    f"{name}, {left or 'nobody'}",
                    partial(take_officer, name=name, left=left),
                    frozenset({("P102", (name,))}),
                    frozenset({name}),
                )


def add_stranger(tree: Tree) -> None:
    """List a partner whose only tie with the team is strained, and being mended."""
    newcomer(tree, status=None, since=None, officer=None, approach="Listen first.")
    tree["log"].pop()
    tie = {"between": ["Fernvale Police", NEW], "state": "strained", "held_by": "Sam Sample"}
    tree["relationships"].append(tie)


@plants("P103")
def no_way_leads_there(tree: Tree) -> Iterator[Plant]:
    """Somebody looks after a partner, and the only tie is strained."""
    yield Plant("a new partner", add_stranger, frozenset({("P103", (NEW,))}), frozenset({NEW}))


@plants("P104")
def somebody_is_only_mentioned(tree: Tree) -> Iterator[Plant]:
    """A plan, a question, a place or the triangle names somebody who is not on the list."""
    brings = frozenset({("P104", ("Tow company",))})
    spots = [("for", title) for title in actions(tree, "agreed", "under way", "proposed")]
    spots += [("maybe", title) for title in actions(tree, "agreed", "under way", "proposed")]
    for field, title in spots:
        yield Plant(f"{field} of {title}", partial(add_to_action, title=title, field=field), brings, tow(title))
    yield Plant(
        "a place", lambda tree: tree["places"][2].update(enforcer=["Fernvale Police", "Tow company"]), brings, tow()
    )
    yield Plant("a question", ask_the_tow_company, brings, tow("questions"))
    for part in ("guardian", "handler", "manager", "super_controllers", "target"):
        yield Plant(f"triangle, {part}", partial(add_to_triangle, part=part), brings, tow(part))


def tow(*more: str) -> frozenset[str]:
    """Give what a plant touches that mentions the tow company."""
    return frozenset({"Tow company", *more})


def add_to_action(tree: Tree, title: str, field: str, name: str = "Tow company") -> None:
    """Mention somebody in an action."""
    entry = next(entry for entry in tree["response"]["actions"] if entry["do"] == title)
    entry[field] = [*entry.get(field, []), name]


def ask_the_tow_company(tree: Tree) -> None:
    """Ask a question that only somebody unlisted can answer."""
    tree["analysis"]["questions"].append({"ask": "How many cars are towed?", "data_from": "Tow company"})


def add_to_triangle(tree: Tree, part: str) -> None:
    """Mention somebody in the triangle."""
    tree["analysis"]["triangle"][part].append("Tow company")


@plants("P105")
def a_partner_without_a_part(tree: Tree) -> Iterator[Plant]:
    """Somebody is well looked after, and nothing uses them, or only a guess does."""
    brings = frozenset({("P105", (NEW,))})
    yield Plant("a new partner", partial(newcomer, roles=None), brings, frozenset({NEW}))
    title = actions(tree, "proposed")[0]

    def guess(tree: Tree) -> None:
        newcomer(tree, roles=None)
        add_to_action(tree, title, "maybe", NEW)

    yield Plant("a new partner, a guess", guess, brings, frozenset({NEW, title}))


@plants("P108")
def one_officer_alone_knows_them(tree: Tree) -> Iterator[Plant]:
    """Only one person on the team ever met a partner."""
    for officer in ("Jamie Novel", "Sam Sample", "Alex Placeholder"):
        change = partial(newcomer, officer=[officer])
        yield Plant(officer, change, frozenset({("P108", (officer,))}), frozenset({NEW}))


@plants("P114")
def the_contact_left(tree: Tree) -> Iterator[Plant]:
    """The only people named at a partner have left, and nobody knows who comes next."""
    for name in partners(tree):
        gone = [{"name": "Mika Fictitious", "until": "2025-07-04"}]
        change = partial(take_people, name=name, left=gone)
        yield Plant(name, change, frozenset({("P114", (name,))}), frozenset({name}))


@plants("P100")
def everybody_left(tree: Tree) -> Iterator[Plant]:
    """Everybody on the list has left. Rules that ask for partners then have nothing to judge.

    What they held and what waits for them is open too: roles (P106), the triangle (P107), agreed actions (R105).
    """

    def leave(tree: Tree) -> None:
        for entry in tree["stakeholders"][1:]:
            entry["left"] = DAY.isoformat()

    waiting = actions(tree, "agreed", "under way")
    brings = {("P100", ()), *(("R105", (title,)) for title in waiting), *(("P106", (role,)) for role in HELD.values())}
    brings |= {("P107", ("Guardian",)), ("P107", ("Manager",))}
    hides = {("P108", ("Toni Fictional",)), ("P120", ("School District",))}
    yield Plant("the whole list", leave, frozenset(brings), frozenset({ANY}), frozenset(hides))

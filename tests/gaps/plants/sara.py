"""Gaps of scanning and analysis (S101 to A106)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.gaps.plants.base import Plant, Tree, plants

WHOLE: tuple[str, ...] = ()
"""What a gap is about that is of the whole problem."""


def strike(tree: Tree, *path: Any) -> None:
    """Take one line out."""
    *way, last = path
    spot: Any = tree
    for step in way:
        spot = spot[step]
    del spot[last]


def struck(*path: Any, code: str) -> Plant:
    """Give a plant that takes one line out and brings one gap of the whole problem."""
    words = [str(step) for step in path]
    return Plant(" ".join(words), lambda tree: strike(tree, *path), frozenset({(code, WHOLE)}), frozenset(words))


@plants("S101")
def no_issue(tree: Tree) -> Iterator[Plant]:
    """No issue is written down; whether actions answer them cannot be judged then."""
    yield struck("scanning", "issues", code="S101")


@plants("S102")
def cheers_with_a_hole(tree: Tree) -> Iterator[Plant]:
    """One of the six answers is missing."""
    for question in tree["scanning"]["cheers"]:
        change = partial(strike_cheers, question=question)
        yield Plant(question, change, frozenset({("S102", WHOLE)}), frozenset({"cheers"}))


def strike_cheers(tree: Tree, question: str) -> None:
    """Take one answer of the CHEERS test out."""
    del tree["scanning"]["cheers"][question]


@plants("S103")
def views_without_a_priority(tree: Tree) -> Iterator[Plant]:
    """Three parties see it in three ways, and nothing says what they agreed on."""
    yield struck("scanning", "priority", code="S103")


@plants("S104")
def no_source(tree: Tree) -> Iterator[Plant]:
    """Nothing in the file says where it is from."""
    yield Plant("the whole file", strike_sources, frozenset({("S104", WHOLE)}), frozenset({"sources"}))


def strike_sources(tree: Any) -> None:
    """Take every source out, wherever it stands."""
    if isinstance(tree, dict):
        for key in ("source", "sources"):
            tree.pop(key, None)
    for part in tree.values() if isinstance(tree, dict) else tree:
        if isinstance(part, dict | list):
            strike_sources(part)


def strike_numbers(tree: Tree) -> None:
    """Take every number from before and after out; what is to be reached stays."""
    for measure in tree["measures"]:
        measure["baseline"] = "unknown"
        del measure["readings"]


@plants("A101")
def no_number(tree: Tree) -> Iterator[Plant]:
    """No measure has a value; the other rules about measures wait for this one."""
    yield Plant("all measures", strike_numbers, frozenset({("A101", WHOLE)}), frozenset({"measures"}))


@plants("A102")
def no_hypothesis(tree: Tree) -> Iterator[Plant]:
    """Nobody says why it happens."""
    yield struck("analysis", "hypothesis", code="A102")


@plants("A103")
def nothing_known_but_responses(tree: Tree) -> Iterator[Plant]:
    """Responses are planned, and nobody looked into the problem.

    That takes all three, hypothesis, answers and numbers: so there is no number either (A101).
    """

    def change(tree: Tree) -> None:
        strike_numbers(tree)
        strike(tree, "analysis", "hypothesis")
        for question in tree["analysis"]["questions"]:
            question.pop("answer", None)

    brings = frozenset({("A101", WHOLE), ("A103", WHOLE)})
    yield Plant("the whole analysis", change, brings, frozenset({"measures", "hypothesis", "questions", "sources"}))


@plants("A104")
def nothing_tried(tree: Tree) -> Iterator[Plant]:
    """Nobody wrote down what was tried before."""
    yield struck("analysis", "tried", code="A104")


@plants("A105")
def one_side_has_all_data(tree: Tree) -> Iterator[Plant]:
    """All questions rest on one holder of data, the police or another."""
    for holder in ("Fernvale Police", "Fire Department"):
        change = partial(ask_only, holder=holder)
        yield Plant(holder, change, frozenset({("A105", WHOLE)}), frozenset({"questions", holder}))


def ask_only(tree: Tree, holder: str) -> None:
    """Have one party hold the data for every question that names a holder."""
    for question in tree["analysis"]["questions"]:
        if question["data_from"] != "unknown":
            question["data_from"] = holder


@plants("A106")
def a_question_without_a_holder(tree: Tree) -> Iterator[Plant]:
    """One more question is open, and nobody is named who could answer it."""
    brings = frozenset({("A106", ("What does a room cost?",))})
    for question in ({"ask": "What does a room cost?"}, {"ask": "What does a room cost?", "data_from": "unknown"}):
        where = "unknown" if "data_from" in question else "no line"
        change = partial(ask, question=question)
        yield Plant(where, change, brings, frozenset({"questions"}))


def ask(tree: Tree, question: Tree) -> None:
    """Ask one more question."""
    tree["analysis"]["questions"].append(dict(question))

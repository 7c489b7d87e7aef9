"""Precision: a complete file has no gap, and a planted gap is found without any other."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest

from stakemap.gaps import Assessment

Judge = Callable[..., Assessment]
Tree = dict[str, Any]
Plant = Callable[[Tree], None]

COMPLETE: Tree = {
    "agency": "Fernvale Police",
    "stage": "response",
    "lead": {"name": "Sam Sample", "ability": "high"},
    "places": [{"name": "Elm Street", "kind": "road", "owner": "County roads", "enforcer": "Fernvale Police"}],
    "stakeholders": [
        {"name": "Fernvale Police", "people": ["Sam Sample", "Alex Placeholder"]},
        {
            "name": "County roads",
            "kind": "county service",
            "roles": ["regulator"],
            "people": ["Jordan Example"],
            "status": "committed",
            "officer": ["Sam Sample", "Alex Placeholder"],
        },
        {
            "name": "Elm Street residents",
            "kind": "residents",
            "roles": ["harmed", "voice"],
            "people": ["Kim Nobody"],
            "status": "engaged",
            "officer": ["Sam Sample", "Alex Placeholder"],
        },
        {
            "name": "Fernvale Council",
            "kind": "elected",
            "roles": ["decision-maker", "funder"],
            "people": ["Chris Invented"],
            "status": "talking",
            "officer": ["Sam Sample", "Alex Placeholder"],
        },
        {
            "name": "Fernvale Hospital",
            "kind": "health",
            "roles": ["data-holder", "support"],
            "people": ["Pat Madeup"],
            "status": "engaged",
            "officer": ["Sam Sample", "Alex Placeholder"],
        },
    ],
    "sources": {"file": "The crash file of the state, January 2025"},
    "scanning": {"issues": ["Crashes", "Noise"]},
    "analysis": {
        "hypothesis": "Drivers speed up where the road is wide.",
        "tried": "none",
        "questions": [{"ask": "When do they crash?", "answer": "At night", "data_from": "Fernvale Hospital"}],
    },
    "response": {
        "goal": {"text": "Half as many crashes", "by": "2025-12-31", "measure": "Crashes"},
        "actions": [
            {
                "do": "Narrow the road",
                "kind": "environment",
                "answers": ["Crashes", "Noise"],
                "needs": ["County roads", "Elm Street residents"],
                "lead": "Sam Sample",
                "status": "agreed",
            },
            {
                "do": "Traffic details",
                "kind": "enforcement",
                "answers": ["Crashes"],
                "needs": ["Fernvale Police"],
                "lead": "Alex Placeholder",
                "status": "under way",
            },
        ],
    },
    "measures": [
        {
            "name": "Crashes",
            "unit": "a year",
            "baseline": "21",
            "target": "10",
            "readings": [{"date": "2025-01-08", "value": "18"}],
        }
    ],
    "checkins": [{"date": "2025-01-10", "done": "yes"}, "2025-04-10"],
}


def without(*path: Any) -> Plant:
    """Take one line out of the file."""

    def plant(tree: Tree) -> None:
        *way, last = path
        spot: Any = tree
        for step in way:
            spot = spot[step]
        del spot[last]

    return plant


def put(*path: Any) -> Plant:
    """Put the last argument at the place that the others lead to."""

    def plant(tree: Tree) -> None:
        *way, last, value = path
        spot: Any = tree
        for step in way:
            spot = spot[step]
        spot[last] = value

    return plant


def add(*path: Any) -> Plant:
    """Add the last argument to the list that the others lead to."""

    def plant(tree: Tree) -> None:
        *way, value = path
        spot: Any = tree
        for step in way:
            spot = spot[step]
        spot.append(value)

    return plant


def leave_idle(tree: Tree) -> None:
    """Take every part from the road office; the council takes over its roles."""
    tree["places"] = [{"name": "Elm Street", "owner": "Fernvale Council"}]
    del tree["stakeholders"][1]["roles"]
    tree["stakeholders"][3]["roles"].append("regulator")
    tree["response"]["actions"][0]["needs"].remove("County roads")


ROAD = ("response", "actions", 0)
VIEWS = [{"who": "Fernvale Council", "says": "Too many cars"}, {"who": "Elm Street residents", "says": "Too fast"}]
ONE_SIDE = [
    {"ask": "When do they crash?", "answer": "At night", "data_from": "Fernvale Hospital"},
    {"ask": "Who is hurt?", "answer": "Drivers", "data_from": "Fernvale Hospital"},
]
PLANTED: dict[str, tuple[str, Plant]] = {
    "nobody is named at a partner": ("P101", without("stakeholders", 1, "people")),
    "nobody looks after a partner": ("P102", without("stakeholders", 3, "officer")),
    "an action is meant for somebody unlisted": ("P104", put(*ROAD, "for", ["Tow company"])),
    "a guess names somebody unlisted": ("P104", put(*ROAD, "maybe", ["Tow company"])),
    "a partner without a part": ("P105", leave_idle),
    "nobody regulates": ("P106", put("stakeholders", 1, "roles", ["road engineer"])),
    "only one officer knows a partner": ("P108", put("stakeholders", 4, "officer", "Sam Sample")),
    "the only contact left": ("P114", put("stakeholders", 2, "people", [{"name": "Kim Nobody", "until": "2024"}])),
    "nobody leads": ("P118", without("lead")),
    "no issue": ("S101", without("scanning")),
    "an issue that no action answers": ("R101", add("scanning", "issues", "Litter")),
    "an action that nobody leads": ("R102", without(*ROAD, "lead")),
    "only enforcement": ("R103", put(*ROAD, "kind", "enforcement")),
    "a partner stepped away": ("R105", put("stakeholders", 1, "status", "stepped away")),
    "a measure without a number from before": ("M101", add("measures", "Complaints")),
    "a number without a target": ("M102", without("measures", 0, "target")),
    "only our own work is counted": ("M103", put("measures", 0, "name", "Traffic tickets")),
    "nobody looked whether it moved": ("M104", put("response", "actions", 1, "status", "done")),
    "nobody counted since": ("M106", without("measures", 0, "readings")),
    "the CHEERS test was only begun": ("S102", put("scanning", "cheers", {"harm": "Crashes"})),
    "views differ": ("S103", put("scanning", "views", VIEWS)),
    "nothing says where it is from": ("S104", without("sources")),
    "no hypothesis": ("A102", without("analysis", "hypothesis")),
    "nobody asked what was tried": ("A104", without("analysis", "tried")),
    "all data come from one side": ("A105", put("analysis", "questions", ONE_SIDE)),
    "nobody is named who holds the data": ("A106", add("analysis", "questions", "Where do they crash?")),
    "a goal without a day": ("R106", without("response", "goal", "by")),
    "pressure before anything gentler": ("R107", put("stakeholders", 3, "approach", {"steps": [{"rung": "sue"}]})),
    "an action is late": ("R108", put(*ROAD, "due", "2025-01-02")),
    "nobody wrote down why the lead leads": ("P121", put("lead", "Sam Sample")),
    "a check-in without a word": ("M105", put("checkins", 0, "2025-01-10")),
    "no check-in": ("M105", without("checkins")),
    "an acceptance of nothing": ("G101", put("accepted", ["P101"])),
}


def test_a_complete_file_has_no_gap(judge: Judge) -> None:
    """Nothing is found, whatever could be judged."""
    result = judge(COMPLETE)
    assert result.findings == ()
    assert result.points == 0


@pytest.mark.parametrize(("code", "plant"), PLANTED.values(), ids=PLANTED)
def test_a_planted_gap_is_found_and_no_other(judge: Judge, code: str, plant: Plant) -> None:
    """Exactly the rule that the change breaks speaks up."""
    tree = deepcopy(COMPLETE)
    plant(tree)
    assert {finding.code for finding in judge(tree).findings} == {code}


def test_a_partner_that_is_not_reached_is_found(judge: Judge) -> None:
    """Without officer, status and log nobody knows the council; nobody looks after it either."""
    tree = deepcopy(COMPLETE)
    council = tree["stakeholders"][3]
    del council["officer"], council["status"]
    assert {finding.code for finding in judge(tree).findings} == {"P102", "P103"}

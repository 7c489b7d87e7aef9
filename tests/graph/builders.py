"""Small files to build networks from, and the golden network whose numbers were worked out by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import networkx as nx
from hypothesis import strategies as st

from stakemap.cast import Cast, build_cast
from stakemap.model import Problem

DAY = date(2025, 3, 1)
AGENCY = "Fairfield Police"


def problem_of(**keys: Any) -> Problem:
    """Read a problem from plain values, as a file would give them."""
    return Problem.model_validate({"problem": "Fictional problem", **keys}, by_alias=True, by_name=False)


def cast_of(**keys: Any) -> Cast:
    """Build the cast of a problem of the fictional agency on the day of these tests."""
    return build_cast(problem_of(**{"agency": AGENCY, **keys}), DAY)


def tie(a: str, b: str, **keys: Any) -> dict[str, Any]:
    """Write a mutual relationship."""
    return {"between": [a, b], **keys}


def golden_cast() -> Cast:
    """Build the golden network from a file: one officer holds two ties, one partner holds a third."""
    return cast_of(
        agency="DHPD",
        stakeholders=[
            {"name": "DHPD", "people": ["Off"]},
            "VM",
            "Fire",
            "CPS",
            "Hospital",
        ],
        relationships=[
            tie("Off", "VM", state="active"),
            tie("Off", "Fire", state="known"),
            tie("VM", "CPS", state="active"),
        ],
    )


def golden_network() -> nx.Graph[str]:
    """Give the golden network: Off knows VM, DHPD and Fire; VM knows CPS; nobody knows the hospital."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(["Off", "VM", "DHPD", "Fire", "CPS", "Hospital"])
    network.add_edges_from([("Off", "VM"), ("Off", "DHPD"), ("Off", "Fire"), ("VM", "CPS")])
    return network


PARTIES = tuple(f"Party {letter}" for letter in "ABCDEF")
PEOPLE = {f"Jordan Example {number}": PARTIES[number % 4] for number in range(6)}
OFFICERS = ("Officer Example", "Sergeant Example")
_SOMEBODY = st.sampled_from((*PARTIES, *PEOPLE, *OFFICERS, AGENCY))
TIES = st.fixed_dictionaries(
    {"between": st.lists(_SOMEBODY, min_size=2, max_size=2, unique=True)},
    optional={
        "state": st.sampled_from(("known", "active", "active", "strained", "ended", "none", "unknown")),
        "strength": st.sampled_from(("weak", "working", "strong")),
        "kind": st.sampled_from(("works with", "knows", "opposes")),
        "held_by": st.sampled_from((*PEOPLE, *OFFICERS)),
        "confirmed": st.sampled_from(("yes", "no")),
    },
)
"""One relationship between any two of the cast below."""


def town(ties: list[dict[str, Any]], gone: str | None = None, **keys: Any) -> dict[str, Any]:
    """Write a file with six parties, six people and two officers; ``gone`` has left the day before."""
    left = {"until": "2025-02-28"}

    def people(party: str) -> list[dict[str, Any]]:
        here = [name for name in PEOPLE if PEOPLE[name] == party]
        return [{"name": name, **(left if name == gone else {})} for name in here]

    officers = [{"name": name, **(left if name == gone else {})} for name in OFFICERS]
    return {
        "agency": AGENCY,
        "stakeholders": [
            {"name": AGENCY, "people": officers},
            *({"name": party, "people": people(party)} for party in PARTIES),
        ],
        "relationships": ties,
        **keys,
    }

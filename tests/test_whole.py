"""From a file to every answer: what still reads after damage is answered by every room without a surprise."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest

import stakemap
from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.load import read_text
from stakemap.recruit import rank_recruits
from stakemap.views.map import compose_scene, draw_map
from tests.load.test_mutations import WAYS

DAY = date(2025, 3, 15)
PARTS = 6


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_still_reads_is_answered(part: int, vista_maria: Path, ford_road: Path) -> None:
    """A damaged file that still reads gets gaps and recruits whose points add up."""
    rng = random.Random(1000 + part)
    originals = (vista_maria.read_bytes(), ford_road.read_bytes())
    answered = 0
    for _ in range(60):
        raw = rng.choice(originals)
        for _ in range(rng.choice((1, 2, 4))):
            raw = rng.choice(WAYS)(raw, rng) or b"-"
        problem = read_text(raw, "m.yaml").problem
        if problem is None:
            continue
        answered += 1
        cast = build_cast(problem, DAY)
        assessment = assess(cast)
        assert assessment.points == sum(finding.points for finding in assessment.findings)
        for recruit in rank_recruits(cast):
            assert recruit.points == sum(reason.points for reason in recruit.reasons)
            assert recruit.first_step
    assert answered > 10


def test_one_file_all_the_way(vista_maria: Path) -> None:
    """The same file gives a graph, gaps, recruits and a page, and the page holds every recruit's name."""
    problem = stakemap.load(vista_maria)
    cast = stakemap.build_cast(problem, DAY)
    recruits = stakemap.rank_recruits(cast)
    page = draw_map(compose_scene(cast, recruits, stakemap.assess(cast)))
    graph = stakemap.build_graph(problem)
    assert {f"stakeholder:{party.id}" for party in cast.parties} <= set(graph.nodes)
    data = page.split('type="application/json"', 1)[1]
    assert all(json.dumps(recruit.id)[1:-1] in data for recruit in recruits)


def test_a_party_of_an_agreed_action_precedes_one_only_guessed_at() -> None:
    """Whoever an agreed action needs ranks before whoever is only guessed at."""
    problem = stakemap.Problem.model_validate(
        {
            "problem": "Noise on Market Square",
            "agency": "Exampleton Police",
            "stakeholders": ["Needed Club", "Guessed Club"],
            "response": {
                "actions": [
                    {"do": "Quiet hours", "status": "agreed", "needs": ["Needed Club"], "maybe": ["Guessed Club"]},
                    {"do": "New doors", "status": "proposed", "maybe": ["Guessed Club"]},
                ]
            },
        }
    )
    ranks = {recruit.name: recruit.rank for recruit in stakemap.rank_recruits(build_cast(problem, DAY))}
    assert ranks["Needed Club"] < ranks["Guessed Club"]

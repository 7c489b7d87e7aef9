"""Gaps in words."""

from __future__ import annotations

from typing import Any

from stakemap.gaps import assess
from stakemap.views.gaps import compose_gaps
from stakemap.views.lines import draw_lines
from tests.views.problems import cast_of


def text_of(everything: bool = False, **fields: Any) -> str:
    cast = cast_of(**fields)
    return draw_lines(compose_gaps("Noise", "a.yaml", assess(cast), everything), 100)


def test_one_block_a_rule() -> None:
    """Gaps of one rule stand in one block, with how many of how many, and the sum of their points."""
    text = text_of(stakeholders=["Inn", "Club", {"name": "School", "people": ["Jo Example"]}])
    assert "\nP101  Nobody is named: 2 of 3 partners" in text
    assert "\n      Club and Inn.\n" in text


def test_many_names_are_counted() -> None:
    """Of many names the first ones stand there and the rest is counted; --all names everybody."""
    names = [f"Party {number} Example" for number in range(1, 10)]
    assert "and 3 more." in text_of(stakeholders=names)
    assert text_of(everything=True, stakeholders=names).count("Nobody is named at") == 9


def test_total_is_the_sum_of_its_parts() -> None:
    """The points beside the rules add up to the total."""
    text = text_of(stakeholders=["Inn", "Club"])
    flat = " ".join(text.split())
    parts = [int(part.split(" ")[0]) for part in flat.split("(")[2:] if part.split(" ")[1].startswith("point")]
    assert f"{sum(parts)} points in all; lower is better." in flat


def test_accepted() -> None:
    """An accepted gap stays visible under its own heading, with who accepted it and why."""
    accepted = [{"gap": "P118", "because": "The chief decides in March", "by": "Sam Example", "until": "2025-03-31"}]
    text = text_of(stakeholders=["Inn"], accepted=accepted)
    assert "P118" not in text.split("ACCEPTED FOR NOW")[0]
    said = " ".join(text.split("ACCEPTED FOR NOW")[1].split())
    assert "Accepted by Sam Example until 2025-03-31: The chief decides in March" in said


def test_not_judged() -> None:
    """Rules that could not judge are named; --all gives the reason, once for those that share it."""
    assert "Add --all to see why." in " ".join(text_of(stakeholders=["Inn"]).split())
    long = text_of(everything=True, stakeholders=["Inn"]).split("NOT JUDGED\n")[1]
    assert all(" because " in line for line in long.splitlines() if not line.startswith(" "))

"""Gaps in words."""

from __future__ import annotations

from typing import Any

from stakemap.gaps import assess
from stakemap.knowledge import sources
from stakemap.views.gaps import LONGEST_SOURCE, cite_in_short, compose_gaps
from stakemap.views.lines import draw_lines
from tests.views.problems import cast_of


def text_of(everything: bool = False, **fields: Any) -> str:
    cast = cast_of(**fields)
    return draw_lines(compose_gaps(cast, "a.yaml", assess(cast), everything), 100)


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


def test_who_is_lost_is_told() -> None:
    """Where all hangs on one person the answer says who is lost, also for several such people, with all names."""
    names = [f"Party {number} Example" for number in range(6)]
    listed = [*({"name": name, "officer": "Sam Example"} for name in names), {"name": "Inn", "officer": "Al Example"}]
    text = " ".join(text_of(agency="Exampleton Police", stakeholders=listed).split())
    assert "- If Al Example leaves, Inn is lost: the team has no other way there." in text
    assert f"- If Sam Example leaves, {', '.join(names[:5])} and {names[5]} are lost" in text


def test_way_past_somebody_else() -> None:
    """Where the one person is not ours, the next step is to ask for an introduction."""
    text = text_of(
        agency="Exampleton Police",
        stakeholders=[{"name": "Inn", "people": ["Jo Example"]}, "Club"],
        relationships=[{"between": ["Exampleton Police", "Jo Example"]}, {"between": ["Jo Example", "Club"]}],
    )
    assert "Next: Ask them to introduce you there" in text


def test_full_stops_are_single() -> None:
    """A name that ends in a full stop brings its own."""
    text = text_of(stakeholders=["Neighbors Assn.", "Elm Street Assn."])
    assert "Elm Street Assn. and Neighbors Assn.\n" in text
    assert "Assn.." not in text


def test_one_more_is_named() -> None:
    """Nobody is hidden behind "and 1 more", and a list begins with a capital."""
    names = [f"party {number} example" for number in range(1, 8)]
    text = " ".join(text_of(stakeholders=names).split())
    assert "1 more" not in text
    assert "Party 1 example, party 2 example," in text


def test_short_sources() -> None:
    """A source in short ends where its citation has a comma or its end, never inside a number."""
    for source in sources().values():
        short = cite_in_short(source.cite)
        assert len(short) <= LONGEST_SOURCE
        assert short == source.cite or source.cite.startswith(f"{short}, ") or short.endswith("...")
        assert not short.endswith(",...")

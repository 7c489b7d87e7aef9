"""Problem types on the command line: offered, started from, explained, and the department's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
DOGS = """\
id: loose-dogs
name: Dogs off the leash
words: [dogs, leash]
source: Our own report of 2024
roles:
  - id: shelter
    name: Animal shelter
    why: It takes the dogs that nobody calls for.
    by_stage: scanning
    bodies: [the county animal shelter, a rescue group]
"""


@pytest.fixture
def dogs(here: Path) -> Path:
    """A type of the department's own beside a problem that does not name it."""
    (here / "problem_types").mkdir()
    (here / "problem_types" / "dogs.yaml").write_text(DOGS)
    (here / "park.yaml").write_text("problem: Loose dogs, no leash in sight\nstakeholders: [Park office]\n")
    return Path("park.yaml")


@pytest.mark.parametrize("command", ["gaps", "recruit"])
def test_the_likeliest_type_is_offered_and_not_assumed(run: Run, here: Path, command: str) -> None:
    """The answer names it, and looks at the general roles only."""
    (here / "road.yaml").write_text("problem: Speeding on Elm Street\n")
    out = " ".join(run(command, "road.yaml").out.split())
    assert "This reads like speeding, aggressive driving and crashes on a road." in out
    assert "type: speeding" in out
    answer = run(command, "road.yaml", "--json").json
    assert answer["problems"][0]["likely_types"] == ["speeding"]
    assert "Owner of the road" not in str(answer)


def test_a_type_brings_its_roles(run: Run, here: Path) -> None:
    """With the type written down its roles are on the list, and nothing is offered any more."""
    (here / "road.yaml").write_text("problem: Speeding on Elm Street\ntype: speeding\n")
    answer = run("recruit", "road.yaml", "--json").json
    assert "Owner of the road" in {one["name"] for one in answer["recruits"]}
    assert answer["problems"][0]["likely_types"] == []


def test_an_own_type_is_offered_used_and_explained(run: Run, dogs: Path) -> None:
    """What the department writes beside its problems works like what comes with stakemap."""
    assert "type: loose-dogs" in " ".join(run("recruit", dogs).out.split())
    dogs.write_text(f"{dogs.read_text()}type: loose dogs\n")
    assert run("check", dogs).out == "park.yaml: no mistakes, 1 stakeholder.\n"
    first = run("recruit", dogs, "--json").json["recruits"][0]
    assert (first["name"], first["basis"]) == ("Animal shelter", "role")
    assert run("recruit", dogs, "shelter").code == 0
    assert "Animal shelter" in run("recruit", dogs, "--role", "shelter").out
    assert "It takes the dogs that nobody calls for." in " ".join(run("explain", "loose-dogs").out.split())
    assert "loose-dogs: Dogs off the leash" in run("explain").out


@pytest.mark.parametrize(("command", "code"), [("check", 1), ("recruit", 2), ("gaps", 2)])
def test_a_mistake_in_an_own_type_is_told_at_its_line(run: Run, dogs: Path, command: str, code: int) -> None:
    """The line and the fix are named, and the problem is still answered."""
    kind = Path("problem_types") / "dogs.yaml"
    kind.write_text(DOGS.replace("by_stage: scanning", "by_stage: scaning"))
    answer = run(command, dogs)
    assert answer.code == code
    told = answer.out + answer.err
    assert f"{kind}:9:15: unknown-word" in told
    assert "try: scanning" in told


def test_new_starts_from_a_type(run: Run, here: Path) -> None:
    """The new file names the type and the roles, and can be understood as it is."""
    assert run("new", "Elm Street", "--type", "Speeding").code == 0
    text = (here / "elm-street.yaml").read_text()
    assert "\ntype: speeding\n" in text
    assert "## owner: Owner of the road." in text
    assert run("check", "elm-street.yaml").code == 0


def test_new_with_an_own_type(run: Run, dogs: Path) -> None:
    """The department's own types count too."""
    assert run("new", "Elm Park", "--type", "loose-dogs").code == 0
    assert "## shelter: Animal shelter." in Path("elm-park.yaml").read_text()


def test_new_with_a_type_that_is_none(run: Run, here: Path) -> None:
    """A wrong word names the right one, and nothing is written."""
    answer = run("new", "Elm Street", "--type", "speding")
    assert answer.code == 2
    assert answer.err.endswith("for example: --type speeding\n")
    assert list(here.iterdir()) == []


def test_words_that_mean_nothing_are_noted_at_their_line(run: Run, here: Path) -> None:
    """A type and a role that nobody knows are remarks, and the file stays valid."""
    text = "problem: Noise\ntype: speding\nstakeholders:\n  - name: Market Inn\n    roles: ownr\n"
    (here / "noise.yaml").write_text(text)
    answer = run("check", "noise.yaml", "--json").json
    assert answer["ok"]
    assert [(note["line"], note["code"], note["try"]) for note in answer["notes"]] == [
        (2, "unknown-type", "speeding"),
        (5, "close-role", "owner, if that is what is meant"),
    ]


def test_an_accepted_gap_that_matches_nothing_is_noted_at_its_line(run: Run, here: Path) -> None:
    """Orphans and typing errors among the accepted gaps are remarks of check too."""
    text = "problem: Noise\nlead: Sam Sample\naccepted:\n  - gap: P118\n  - gap: P1O1\n"
    (here / "noise.yaml").write_text(text)
    notes = run("check", "noise.yaml", "--json").json["notes"]
    assert [(note["line"], note["code"]) for note in notes] == [(4, "stale-acceptance"), (5, "stale-acceptance")]
    assert notes[1]["try"] == "gap: P101"

"""``handover``: one person's page, the report of everybody, folders, names that fit nobody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
ROAD = """\
problem: Speeding on Elm Street
agency: Exampleton Police
stakeholders:
  - name: Elm School
    officer: Officer Sam Example
    people: [Kim Nobody, {name: Kim Nobody, title: janitor}]
"""
PERSON = {"file", "problem", "name", "title", "at", "ours", "here", "until", "successors", "load"}


def test_one_person(run: Run, square: Path) -> None:
    """The page says what hangs on the person and what to do; beside it stands how to see everybody."""
    answer = run("handover", square, "sam", "--as-of", "2025-02-01")
    assert answer.code == 0
    assert answer.out.splitlines()[:5] == [
        "Noise on Market Square (square.yaml), as of 2025-02-01",
        "",
        "Handover: Officer Sam Example, officer, Exampleton Police",
        "Officer Sam Example leads the work on this problem and knows 1 stakeholder. 1 stakeholder depends on",
        "Officer Sam Example alone.",
    ]
    assert "  Market Inn (engaged; tie known; looks after them)." in answer.out
    assert "For the handover\n  1. " in answer.out
    assert answer.err == "\nNext: stakemap handover square.yaml\n"


def test_a_name_alone(run: Run, square: Path) -> None:
    """Where one problem file lies here, the person is enough."""
    assert run("handover", "Sam Example").out == run("handover", square, "Sam Example").out


def test_everybody(run: Run, square: Path) -> None:
    """Without a name all are told, most first, with the load of each and what its total is made of."""
    answer = run("handover", square)
    assert answer.code == 0
    assert "1    Officer Sam Example - 1 stakeholder\n     No way left to Market Inn.\n" in answer.out
    table = answer.out[answer.out.index("Load per officer") :].splitlines()
    assert table[1].split("  ")[0] == "Officer"
    assert table[3].split() == ["Officer", "Sam", "Example", "1", "1", "0", "0", "0", "1"]
    assert table[4] == "In all: stakeholders looked after, open tasks and actions led."
    assert answer.err == '\nNext: stakemap handover square.yaml "Officer Sam Example"\n'


def test_quiet(run: Run, square: Path) -> None:
    """--quiet gives the answer alone."""
    assert run("handover", square, "--quiet").err == ""


def test_a_folder(run: Run, square: Path, here: Path) -> None:
    """On a folder the person is told in every problem that knows them, and what to do once."""
    (here / "road.yaml").write_text(ROAD)
    out = run("handover", ".", "Officer Sam Example", "--quiet").out
    assert out.count("Handover: Officer Sam Example") == 2
    assert out.count("For the handover") == 1
    assert run("handover", ".", "Jordan Example", "--quiet").out.count("Handover:") == 1


def test_loads_of_a_folder(run: Run, square: Path, here: Path) -> None:
    """Over several problems the load of each officer is added up, with its parts."""
    (here / "road.yaml").write_text(ROAD)
    out = run("handover", ".").out
    table = out[out.index("Load per officer in all 2 problems") :].splitlines()
    assert table[-3].split() == ["Officer", "Sam", "Example", "2", "2", "2", "0", "0", "0", "2"]
    assert "two officers of one name count as one" in " ".join(out.split())


def test_json_of_one_person(run: Run, square: Path) -> None:
    """A record holds the whole handover as plain lists."""
    answer = run("handover", square, "Sam Example", "--json", "--as-of", "2025-02-01").json
    assert (answer["command"], answer["ok"], answer["errors"]) == ("handover", True, [])
    (one,) = answer["people"]
    parts = {"stakeholders", "own", "known_to", "promises", "leads", "actions", "checkins"}
    assert set(one) == PERSON | parts
    (inn,) = one["stakeholders"]
    assert (inn["name"], inn["no_way_left"], inn["successor"]["basis"]) == ("Market Inn", True, "nobody")
    assert one["leads"] == {"with": []}
    assert one["load"]["total"] == 1


def test_json_of_everybody(run: Run, square: Path) -> None:
    """Without a name a record holds what would be lost; each problem says whether anybody can tell."""
    answer = run("handover", square, "--json").json
    (one,) = answer["people"]
    assert set(one) == PERSON | {"knows", "no_way_left", "known_to_nobody_else"}
    assert answer["problems"] == [
        {"file": "square.yaml", "problem": "Noise on Market Square", "ties_recorded": True, "middle": None}
    ]


def test_somebody_who_holds_nothing(run: Run, square: Path) -> None:
    """A person on whom nothing hangs gets a useful sentence, and that is success."""
    square.write_text(square.read_text().replace("title: officer}", "title: officer}, Alex Placeholder"))
    answer = run("handover", square, "alex")
    assert answer.code == 0
    assert "Nothing is written down that would leave with Alex Placeholder" in answer.out
    assert "For the handover" not in answer.out


def test_a_stakeholder_is_not_a_person(run: Run, square: Path) -> None:
    """A stakeholder's name leads to its people, or to its page where nobody is named."""
    answer = run("handover", square, "the inn")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        '"Market Inn" is a stakeholder, not a person. Its people: Jordan Example. '
        'Type: stakemap handover square.yaml "Jordan Example"\n'
    )
    assert "Nobody is named there yet." in run("handover", square, "hospital").err
    failed = run("handover", square, "the inn", "--json")
    assert (failed.code, failed.json["errors"][0]["code"]) == (2, "not-a-person")


def test_a_misspelt_name(run: Run, square: Path) -> None:
    """A name that is nobody's gets the nearest person."""
    answer = run("handover", square, "Jordan Exmaple")
    assert answer.code == 2
    assert 'Did you mean "Jordan Example"? Type: stakemap handover square.yaml "Jordan Example"' in answer.err
    assert run("handover", square, "Zebra").code == 2


def test_two_people_of_one_name(run: Run, here: Path) -> None:
    """Two of one name at different stakeholders are told apart, and each can be typed."""
    (here / "x.yaml").write_text(
        "problem: x\nagency: Exampleton Police\nstakeholders:\n"
        "  - {name: Clinic, people: [Kim Nobody]}\n  - {name: School, people: [Kim Nobody]}\n"
    )
    assert '"Kim Nobody (Clinic)", "Kim Nobody (School)"' in run("handover", "x.yaml", "kim").err
    assert run("handover", "x.yaml", "Kim Nobody (School)").out.splitlines()[2] == "Handover: Kim Nobody, School"


@pytest.mark.parametrize("words", [(), ("Sam",)])
def test_a_file_with_mistakes(run: Run, mistaken: Path, words: tuple[str, ...]) -> None:
    """From a file with mistakes nothing is made."""
    answer = run("handover", mistaken, *words)
    assert (answer.code, answer.out) == (2, "")
    assert "mistaken.yaml:4:5" in answer.err


def test_the_least_useful_file(run: Run, here: Path) -> None:
    """Two names are enough for an answer."""
    (here / "least.yaml").write_text("problem: Noise\nstakeholders: [Market Inn]\n")
    answer = run("handover", "least.yaml")
    assert answer.code == 0
    assert "Nobody on the team is named yet." in answer.out
    (here / "empty.yaml").write_text("problem: Noise\n")
    assert run("handover", "empty.yaml").code == 0

"""``stakemap new`` from a list, into a file that is there already, the empty spreadsheet and the example."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from stakemap.load import read
from stakemap.model import Stakeholder, listed
from tests.cli.conftest import Answer

Run = Callable[..., Answer]
LIST = """\
Organization;Contact;Phone;Status;From;To
Springfield Hospital;Jordan Example;555-0100;contacted;;
Elm Street School;;;;;
;Kim Nobody;;;;
;;;;Springfield Hospital;Elm Street School
"""
FILE = """\
# Kept by hand.
problem: Elm Street
agency: Exampleton Police

stakeholders:
  - Elm Street School   # as they call themselves
  - name: Springfield Hospital
    aka: SH
    status: declined
    people: [Jordan Example]
relationships:
  - between: [Elm Street School, SH]
"""
MORE = """\
Organization,Contact,Status,From,To
SH,Jordan Example,engaged,,
sh,Kim Nobody,,,
Springfeld Hospital,Sam Sample,,,
Elm Street School,Al Sample,,,
Exampleton Police,Jo Sample,,,
Night Owls,,,,
,,,Springfield Hospital,Elm Street School
,,,Night Owls,Kim Nobody
"""


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what ``--undo`` needs out of the tester's own folder."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path_factory.mktemp("state")))


def parties(path: Path) -> tuple[Stakeholder, ...]:
    """Give the stakeholders of a file without mistakes."""
    loaded = read(path)
    assert loaded.errors == ()
    assert loaded.problem is not None
    return listed(loaded.problem.stakeholders)


def test_from_a_list(run: Run, here: Path) -> None:
    """A new file holds what the list says, and what could not be used is told by row."""
    (here / "list.csv").write_text(LIST)
    answer = run("new", "Elm Street", "--from", "list.csv")
    assert (answer.code, answer.out) == (0, "Wrote elm-street.yaml\n")
    assert answer.err == (
        'Row 2: status "contacted" was read as "outreach".\n'
        'Row 4: "Kim Nobody" stands there without an organization, so the row was not used. '
        "Write the organization in the row.\n"
        "In it: 2 stakeholders, 1 named person, 1 relationship.\n"
        'Say whose file it is:    stakemap set elm-street.yaml agency "Exampleton Police"\n'
        "See the map:             stakemap map elm-street.yaml\n"
        "Who to bring in first:   stakemap recruit elm-street.yaml\n"
        "What is still missing:   stakemap gaps elm-street.yaml\n"
    )
    text = (here / "elm-street.yaml").read_text()
    assert text.startswith("# yaml-language-server: $schema=stakemap.schema.json\n")
    assert (
        '  - name: Springfield Hospital\n    people:\n      - name: Jordan Example\n        phone: "555-0100"\n' in text
    )
    assert run("check", "elm-street.yaml").code == 0
    assert run("recruit", "elm-street.yaml").code == 0


def test_from_a_list_with_a_type(run: Run, here: Path) -> None:
    """The roles of the type stand in the file as notes."""
    (here / "list.csv").write_text("Organization\nRoad Office\n")
    assert run("new", "Elm Street", "--from", "list.csv", "--type", "speeding").code == 0
    assert "\ntype: speeding\n" in (here / "elm-street.yaml").read_text()
    assert run("check", "elm-street.yaml").code == 0


@pytest.mark.parametrize("name", ["Elm Street", "elm-street.yaml"])
def test_into_a_file_that_is_there(run: Run, here: Path, name: str) -> None:
    """What is new is added, found by name and other name; every line that stood there is as it was."""
    (here / "elm-street.yaml").write_text(FILE)
    (here / "more.csv").write_text(MORE)
    answer = run("new", name, "--from", "more.csv")
    assert answer.code == 0, answer.err
    assert answer.out == (
        "Added the list more.csv. elm-street.yaml has 1 stakeholder, 3 people and 1 relationship more.\n"
    )
    assert 'Row 4: "Springfeld Hospital" looks like "Springfield Hospital", who is on the list already' in answer.err
    assert (
        'Row 8: the relationship of "Springfield Hospital" and "Elm Street School" is recorded already.' in answer.err
    )
    assert 'Row 2: "Jordan Example" has status "declined" already, so "engaged" was not written.' in answer.err
    found = {party.name: party for party in parties(here / "elm-street.yaml")}
    assert list(found) == ["Elm Street School", "Springfield Hospital", "Exampleton Police", "Night Owls"]
    assert [person.name for person in listed(found["Springfield Hospital"].people)] == ["Jordan Example", "Kim Nobody"]
    assert [person.name for person in listed(found["Elm Street School"].people)] == ["Al Sample"]
    assert found["Springfield Hospital"].status == "declined"
    text = (here / "elm-street.yaml").read_text()
    kept = ("# Kept by hand.", "# as they call themselves", "    aka: SH", "    status: declined")
    assert [line for line in kept if line not in text] == []
    assert "Take it back:            stakemap log elm-street.yaml --undo\n" in answer.err
    again = run("new", name, "--from", "more.csv")
    assert again.out == "Nothing in more.csv is new. elm-street.yaml is as it was.\n"
    assert (here / "elm-street.yaml").read_text() == text


KEPT = """\
problem: Elm Street
agency: Exampleton Police
stakeholders:
  - name: Market Inn
    people: [Jordan Example]
    status: talking
  - Fire Dept.   # all stations
  - name: City Hall
    status: unknown
relationships:
  - between: [Jordan Example, Fire Dept.]
log:
  - {date: 2025-03-01, who: Sam Sample, met: Fire Dept., status: engaged}
"""
KNOWN = """\
Organization,Contact,Title,Phone,Status,Officer,Kind
Market Inn,Jordan Example,manager,555-0100,declined,Sam Sample,business
Fire Dept.,,,,talking,Kim Nobody,
City Hall,,,,outreach,,
City Hall,Jordan Example,,,,,
"""
FILLED = """\
problem: Elm Street
agency: Exampleton Police
stakeholders:
  - name: Market Inn
    kind: business
    people: [{name: Jordan Example, title: manager, phone: 555-0100}]
    status: talking
    officer: [Sam Sample]
  - name: Fire Dept.   # all stations
    officer: [Kim Nobody]
  - name: City Hall
    status: outreach
relationships:
  - between: [Jordan Example, Fire Dept.]
log:
  - {date: 2025-03-01, who: Sam Sample, met: Fire Dept., status: engaged}
"""


def test_facts_about_those_who_are_there(run: Run, here: Path) -> None:
    """What the file lacks is filled in; what it says otherwise, also in its log, stays, and each is told by row."""
    (here / "elm-street.yaml").write_text(KEPT)
    (here / "known.csv").write_text(KNOWN)
    answer = run("new", "Elm Street", "--from", "known.csv")
    assert answer.code == 0, answer.err
    assert answer.out.endswith("New facts about those who were there: Market Inn, Fire Dept. and City Hall.\n")
    assert answer.err.splitlines()[:3] == [
        'Row 2: "Market Inn" has status "talking" already, so "declined" was not written. '
        "If the list is right, change it with the command set.",
        'Row 3: "Fire Dept." has status "engaged" already, so "talking" was not written. '
        "If the list is right, change it with the command set.",
        'Row 5: "Jordan Example" is on the list already, at "Market Inn", so the person was not put at '
        '"City Hall" too. One person? Type: stakemap set "Jordan Example" also_at "City Hall". '
        "Two? Add a middle letter in the list.",
    ]
    assert (here / "elm-street.yaml").read_text() == FILLED
    again = run("new", "Elm Street", "--from", "known.csv")
    assert again.out == "Nothing in known.csv is new. elm-street.yaml is as it was.\n"
    assert run("log", "elm-street.yaml", "--undo").code == 0
    assert (here / "elm-street.yaml").read_text() == KEPT


def test_a_list_that_is_not_there(run: Run, here: Path) -> None:
    """The lists that are there are named; where there are none, how to name one."""
    assert "Type its folder and its ending too" in run("new", "x", "--from", "list").err
    (here / "my list.xlsx").write_bytes(b"")
    assert "Lists in that folder: my list.xlsx." in run("new", "x", "--from", "list").err


def test_a_problem_that_has_a_file(run: Run, here: Path) -> None:
    """It is never replaced, and the way to add to it is told."""
    (here / "elm-street.yaml").write_text("problem: Elm Street\n")
    answer = run("new", "Elm Street")
    assert answer.code == 2
    assert 'stakemap set elm-street.yaml stakeholder "Market Inn"' in answer.err


NAMES = (
    *(
        "Elm Street School",
        "SH",
        "Springfield Hospital",
        "Jordan Example",
        "Kim Nobody",
        "Exampleton Police",
        "Inn",
        "Club",
    ),
    *("unknown", "none", "a: b", "#1", "- x", "Jordan Example (SH)", "talking", "", ""),
)
HEADERS = ("organization", "contact", "aka", "part of", "officer", "from", "to", "name", "status", "phone", "role")
FILES = (FILE, "problem: Elm\nstakeholders: [A, Inn]\n", "problem: Elm\n", "problem: Elm\nstakeholders: unknown\n")


@pytest.mark.parametrize("seed", range(60))
def test_any_list_into_any_file(run: Run, here: Path, seed: int) -> None:
    """Whatever a list holds, what cannot be added is told; the rest is, and the file has no mistake."""
    random = Random(seed)
    headers = random.sample(HEADERS, random.randint(1, 6))
    rows = [[random.choice(NAMES) for _ in headers] for _ in range(random.randint(1, 6))]
    with (here / "list.csv").open("w", newline="") as file:
        csv.writer(file).writerows([headers, *rows])
    (here / "elm.yaml").write_text(random.choice(FILES))
    answer = run("new", "elm.yaml", "--from", "list.csv")
    assert answer.code == 0 or "can be used" in answer.err or "is empty" in answer.err, answer.err
    parties(here / "elm.yaml")


def test_into_a_file_with_mistakes(run: Run, here: Path) -> None:
    """Its mistakes are told, and nothing is changed."""
    (here / "elm-street.yaml").write_text("problem: Elm Street\nstakholders: [A]\n")
    (here / "more.csv").write_text(MORE)
    answer = run("new", "Elm Street", "--from", "more.csv")
    assert answer.code == 2
    assert "elm-street.yaml:2:1: unknown-key" in answer.err
    assert (here / "elm-street.yaml").read_text() == "problem: Elm Street\nstakholders: [A]\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("x", "--from", "no.csv"), "Cannot read no.csv: there is no such file."),
        (("x", "--from", "."), "it is a folder, not a list"),
        (("x", "--from", "odd.csv"), "No column of odd.csv can be used, because none has a known header."),
        (("x", "--from", "odd.csv"), "These work: Organization, Contact, Title, Phone"),
        (("x", "--from", "bare.csv"), "bare.csv has a header, but no name below it."),
        (("--from", "bare.csv"), "Name the problem too, in a few words: stakemap new"),
        (("x.yaml", "--from", "bare.csv"), "There is no file x.yaml. To start one, name the problem"),
        (("x", "--from", "bare.csv", "--sheet"), "Choose one of --from, --sheet and --example."),
        (("--example", "--type", "speeding"), "Choose one of"),
        (("there", "--from", "bare.csv", "--type", "speeding"), "--type cannot be used with it"),
    ],
)
def test_what_cannot_be_done(run: Run, here: Path, words: tuple[str, ...], says: str) -> None:
    """The sentence says why, nothing is written, and the exit code is 2."""
    (here / "odd.csv").write_text("color,size\nred,1\n")
    (here / "bare.csv").write_text("Organization,Contact\n")
    (here / "there.yaml").write_text("problem: There\n")
    before = sorted(here.iterdir())
    answer = run("new", *words)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert sorted(here.iterdir()) == before


def test_the_empty_spreadsheet(run: Run, here: Path) -> None:
    """It is written under its own name or another, is never replaced, and can be filled in and read."""
    assert run("new", "--sheet").out == "Wrote stakeholders.xlsx\n"
    assert run("new", "--sheet", "my list").out == "Wrote my list.xlsx\n"
    assert run("new", "--sheet", "my list.xlsx").code == 2
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO((here / "stakeholders.xlsx").read_bytes()))
    book["Stakeholders"]["A3"] = "Springfield Hospital"
    book["Stakeholders"]["B3"] = "health"
    book.save(here / "stakeholders.xlsx")
    answer = run("new", "Elm Street", "--from", "stakeholders.xlsx")
    assert answer.err.splitlines()[0] == "In it: 1 stakeholder, 0 named people, 0 relationships."
    assert [(party.name, party.kind) for party in parties(here / "elm-street.yaml")] == [
        ("Springfield Hospital", "health")
    ]


def test_the_example(run: Run, here: Path) -> None:
    """It is written whole, into the usual folder, and never over a file that is there."""
    assert run("new", "--example").out == "Wrote harbor-street.yaml\n"
    assert run("check", "harbor-street.yaml").code == 0
    assert run("new", "--example").code == 2
    (here / "problems").mkdir()
    assert run("new", "--example").out == f"Wrote {Path('problems') / 'harbor-street.yaml'}\n"
    assert run("new", "Motels", "--example").out == f"Wrote {Path('problems') / 'motels.yaml'}\n"


def test_every_new_file_begins_with_the_line_for_editors(run: Run, here: Path) -> None:
    """So an editor finds the description of the format, once it lies beside the file."""
    run("new", "Noise")
    assert (here / "noise.yaml").read_text().startswith("# yaml-language-server: $schema=stakemap.schema.json\n## ")

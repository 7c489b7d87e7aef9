"""A list that is added to a file: what it says about those who are there, and about officers and people of one name."""

from __future__ import annotations

import pytest

from stakemap.intake import Gathered, known_in
from stakemap.load import read_text
from tests.intake.lists import read, told

FILE = """\
problem: Noise
stakeholders:
  - name: Market Inn
    people: [Jordan Example]
    officer: Sam Sample
  - name: Fire Department
    status: unknown
  - name: City Hall
    status: talking
    since: 2025-01
    roles: [owner]
"""


def added(rows: str, same: bool | None = None) -> Gathered:
    """Read a list into the file; every question has the same answer."""
    problem = read_text(FILE.encode(), "x").problem
    assert problem is not None
    head = "Organization,Contact,Phone,Status,Since,Officer,Role"
    return read(f"{head}\n{rows}\n", known_in(problem), lambda new, old: same)


def facts(found: Gathered) -> list[str]:
    """Say in short what is to be filled in."""
    return [f"{fact.party}{f'/{fact.person}' if fact.person else ''} {fact.key}={fact.value}" for fact in found.facts]


@pytest.mark.parametrize(
    ("row", "filled"),
    [
        ("Market Inn,,,talking,,,", ["Market Inn status=talking"]),
        ("Fire Department,,,talking,,,", ["Fire Department status=talking"]),
        ("Fire Department,,,unknown,,,", []),
        ("City Hall,,,talking,,,", []),
        ("City Hall,,,talking,2025-01,,OWNER", []),
        ("Market Inn,Jordan Example,555-0100,,,,", ["Market Inn/jordan example phone=555-0100"]),
        ("Market Inn,,,,,sam sample,", []),
        ("City Hall,,,,,sam sample,", ["City Hall officer=('Sam Sample',)"]),
    ],
)
def test_what_is_filled_in(row: str, filled: list[str]) -> None:
    """Only what the file lacks or calls unknown; what it says already is silent."""
    found = added(row)
    assert facts(found) == filled
    assert found.remarks == ()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("City Hall,,,engaged,2025-03-01,,", '"City Hall" has status "talking" already, so "engaged" was not written.'),
        ("City Hall,,,talking,2025-03-01,,", '"City Hall" has since "2025-01" already, so "2025-03-01" was not'),
        ("City Hall,,,,,,tenant", '"City Hall" has roles "owner" already, so "tenant" was not written.'),
        ("City Hall,Jordan Example,,,,,", '"Jordan Example" is on the list already, at "Market Inn"'),
        ("Market Inn,,,,,Lt. Sam Sample,", 'the officer "Lt. Sam Sample" looks like "Sam Sample"; both were kept.'),
    ],
)
def test_what_is_told(row: str, says: str) -> None:
    """What the file says otherwise stays, and the row is told; nothing of it is lost in silence."""
    found = added(row)
    assert facts(found) == []
    assert [line for line in told(found) if says in line]


def plain(rows: str) -> Gathered:
    """Read a list whose columns are all about people into the file."""
    problem = read_text(FILE.encode(), "x").problem
    assert problem is not None
    return read(f"Organization,Contact,Status\n{rows}\n", known_in(problem))


def test_a_status_beside_a_person() -> None:
    """Where the stakeholder has none it is for the whole; where it has another, nothing is lost in silence."""
    assert facts(plain("Market Inn,Jordan Example,engaged")) == ["Market Inn status=engaged"]
    found = plain("Fire Department,Kim Nobody,engaged\nFire Department,Jo Sample,declined")
    assert facts(found) == ["Fire Department status=engaged"]
    assert [(one.name, one.fields) for one in found.people[0][1]] == [
        ("Kim Nobody", {}),
        ("Jo Sample", {"status": "declined"}),
    ]
    found = plain("City Hall,Jordan Example,declined")
    assert (facts(found), found.people) == ([], ())
    assert any('"City Hall" has status "talking" already, so "declined" was not' in line for line in told(found))


def test_two_rows_that_differ() -> None:
    """The first is filled in, and the second told."""
    found = added("Market Inn,,,talking,,,\nMarket Inn,,,engaged,,,")
    assert facts(found) == ["Market Inn status=talking"]
    assert '"Market Inn" has status "talking" already, so "engaged" was not written.' in told(found)[0]


def test_an_officer_with_a_rank_is_asked_about() -> None:
    """A yes keeps the name that the file has, for every row."""
    found = added("Night Owls,,,,,Lt. Sam Sample,\nFire Department,,,,,Lt. Sam Sample,", same=True)
    assert found.parties[0].fields["officer"] == ("Sam Sample",)
    assert facts(found) == ["Fire Department officer=('Sam Sample',)"]

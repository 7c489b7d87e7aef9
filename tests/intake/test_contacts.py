"""People as they are typed on one line: names, titles, phone numbers and mail addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.intake.contacts import read_contacts, read_officers, tell_contacts

CASES = {
    "Jordan Example": "Jordan Example",
    "Jordan Example, manager": "Jordan Example title=manager",
    "Jordan Example, owner and general manager": "Jordan Example title=owner and general manager",
    "Jordan Example (owner)": "Jordan Example title=owner",
    "Jordan Example, owner, 313-555-0100": "Jordan Example title=owner phone=313-555-0100",
    "Jordan Example 313-555-0100": "Jordan Example phone=313-555-0100",
    "Jordan Example, cell: (313) 555-0100 ext 4": "Jordan Example phone=(313) 555-0100 ext 4",
    "Jordan Example, +49 30 1234567": "Jordan Example phone=+49 30 1234567",
    "Jordan Example <j@example.org>": "Jordan Example email=j@example.org",
    "Dr. J. Example": "Dr. J. Example",
    "Officer Sam Sample": "Officer Sam Sample",
    "manager, Jordan Example": "Jordan Example title=manager",
    "the manager": "unknown title=manager",
    "The night nurse, 555-0100": "unknown title=night nurse phone=555-0100",
    "?, owner": "unknown title=owner",
    "313-555-0100": "unknown phone=313-555-0100",
    "Kim Nobody and Pat Sample, owners": "Kim Nobody | Pat Sample title=owners",
    "Kim Nobody, owner; Pat Sample": "Kim Nobody title=owner | Pat Sample",
    "Kim Nobody; kim nobody": "Kim Nobody",
    "idk": "",
    "none": "",
}


@pytest.mark.parametrize(("typed", "expected"), CASES.items())
def test_one_line(typed: str, expected: str) -> None:
    """Each part goes where the format has it, and nothing that was typed is lost."""
    people = read_contacts(typed)
    told = (" ".join((one.name, *(f"{key}={value}" for key, value in one.fields.items()))) for one in people)
    assert " | ".join(told) == expected


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("Jordan Example", ""),
        ("Jordan Example, manager", ""),
        ("the manager", "Noted: manager, name not known yet."),
        ("313-555-0100", "Noted: somebody, name not known yet, phone 313-555-0100."),
        ("Kim Nobody and Pat Sample", "Noted: Kim Nobody and Pat Sample."),
        ("idk", ""),
    ],
)
def test_what_is_said_back(typed: str, says: str) -> None:
    """Only what was not taken letter by letter is said back."""
    assert tell_contacts(typed) == says


@given(st.text(alphabet="aJo ,;.()<>@-+0123456789:&\"'", max_size=40))
def test_no_digit_is_lost(typed: str) -> None:
    """Whatever is typed, its letters and digits stand in what was read, unless the same person was named twice."""
    people = read_contacts(typed)
    kept = "".join(str(text) for one in people for text in (one.name, *one.fields.values()))
    if ";" not in typed:
        assert sorted(filter(str.isdigit, kept)) == sorted(filter(str.isdigit, typed))


def test_officers_on_one_line() -> None:
    """Commas, semicolons and "and" divide them."""
    assert read_officers("Sam Sample, Kim Nobody; Jo Sample and Al Sample,") == (
        "Sam Sample",
        "Kim Nobody",
        "Jo Sample",
        "Al Sample",
    )

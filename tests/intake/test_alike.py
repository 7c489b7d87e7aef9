"""Names that may mean the same, and names that must not."""

from __future__ import annotations

import pytest

from stakemap.intake.alike import NameBook, alike_names


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Motel 6", "Motel Six", True),
        ("Elm St. Motel", "Elm Street Motel", True),
        ("St. Mary Church", "Saint Mary's Church", True),
        ("1st Street Church", "First St. Church", True),
        ("Fire Dept.", "Fire Department", True),
        ("Fernvale PD", "Fernvale Police Department", True),
        ("Fernvale FD", "Fernvale Fire Dept", True),
        ("Fernvale Business Assoc.", "Fernvale Business Association", True),
        ("Fernvale PD", "Fernvale FD", False),
        ("Motel 6", "Motel 8", False),
        ("School One", "School 2", False),
        ("City Council", "County Council", False),
    ],
)
def test_alike(one: str, other: str, alike: bool) -> None:
    """Two ways to write a word are one; another number or another body is another name, found in a book too."""
    book = NameBook()
    book.add(other, "it")
    assert (alike_names(one, other), alike_names(other, one), book.near(one)) == (alike, alike, "it" if alike else None)

"""Tables of text fit the terminal and stay aligned."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from stakemap.views.table import columns, draw_boxed_table, draw_table
from stakemap.words import plain


def test_columns_are_aligned() -> None:
    """Every column is as wide as its widest cell, and no line ends in spaces."""
    drawn = draw_table(("Name", "Status"), [("Vista Maria", "talking"), ("EMS", "")], 80)
    assert drawn == "Name         Status\n-----------  -------\nVista Maria  talking\nEMS"


def test_widest_column_is_wrapped_first() -> None:
    """Where the terminal is narrow the widest of the other columns is wrapped, and nothing is cut off."""
    drawn = draw_table(("Name", "Note"), [("Vista Maria", "a long note that does not fit"), ("EMS", "x")], 30)
    assert drawn.splitlines()[2:] == ["Vista Maria  a long note that", "             does not fit", "EMS          x"]


def test_wide_letters_take_two_columns() -> None:
    """Letters of two columns and marks that take none leave the next column in its place."""
    drawn = draw_table(("A", "B"), [("\u6771\u4eac", "x"), ("e\u0301a", "y")], 40)
    assert [columns(line[: line.index(end)]) for line, end in zip(drawn.splitlines()[2:], "xy", strict=True)] == [6, 6]


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=5), st.integers(40, 120))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], width: int) -> None:
    """Whatever stands in the cells, every line fits, and every letter is there."""
    drawn = draw_table(("One", "Two", "Three"), rows, width)
    lines = drawn.split("\n")
    assert len(lines) >= len(rows) + 2
    told = Counter("".join(plain(cell) for row in rows for cell in row))
    assert all(drawn.count(char) >= times for char, times in told.items() if not char.isspace())
    assert all(columns(line) <= width for line in lines)


def test_boxes_hold_the_same_cells() -> None:
    """The boxed form shows every cell as it is, also what looks like markup or a smiley code."""
    drawn = draw_boxed_table(("Name",), [("[/nope] :warning:",)], 60)
    assert "[/nope] :warning:" in drawn
    assert drawn.startswith("\u256d")


def test_words_stay_whole_while_they_can() -> None:
    """Cells are broken between their words before any word is."""
    drawn = draw_table(("Name", "Status", "Note"), [("Inn", "not contacted", "some words that take room")], 36)
    assert "contacted" in drawn
    assert max(map(columns, drawn.splitlines())) <= 36

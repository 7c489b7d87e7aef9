"""Messages as text: order, limit, and carets that stand under what is meant."""

from __future__ import annotations

import pytest

from stakemap.errors import Diagnostic
from stakemap.load import to_text


def _message(line: int = 1, column: int = 1, text: str = "", length: int = 1, **more: str) -> Diagnostic:
    return Diagnostic(
        "f.yaml", line, column, more.get("code", "c"), more.get("says", "S."), more.get("try_", "t"), text, length
    )


def test_nothing_to_tell_is_no_text() -> None:
    """Without messages there is not even a line end."""
    assert to_text(()) == ""


def test_a_message_has_a_greppable_head_its_line_and_a_fix() -> None:
    """The form is that of the command line's contract."""
    text = "    to: Wayne County Road Comission"
    message = _message(
        42, 9, text, 27, code="unknown-stakeholder", says="It says.", try_="Wayne County Road Commission"
    )
    assert to_text((message,)) == (
        "f.yaml:42:9: unknown-stakeholder\n"
        "  It says.\n"
        "  42 |     to: Wayne County Road Comission\n"
        "     |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "  try: Wayne County Road Commission\n"
    )


def test_messages_come_in_line_order_mistakes_before_notes() -> None:
    """Mistakes are sorted by line and column, notes follow and are marked."""
    told = to_text((_message(3), _message(1, 5), _message(1, 2)), (_message(2),))
    heads = [row for row in told.splitlines() if row.startswith("f.yaml")]
    assert heads == ["f.yaml:1:2: c", "f.yaml:1:5: c", "f.yaml:3:1: c", "f.yaml:2:1: c (note)"]


@pytest.mark.parametrize(
    ("errors", "notes", "last"),
    [(22, 0, "and 2 more mistakes"), (21, 3, "and 1 more mistake and 3 more notes"), (19, 3, "and 2 more notes")],
)
def test_only_twenty_messages_are_shown_and_the_rest_counted(errors: int, notes: int, last: str) -> None:
    """After twenty messages the others are counted, mistakes and notes apart."""
    told = to_text([_message(n + 1) for n in range(errors)], [_message(n + 1) for n in range(notes)])
    assert told.splitlines()[-1] == last
    assert told.count("try:") == 20


@pytest.mark.parametrize(
    ("before", "meant", "carets"),
    [
        ("a ", "bc", "  ^^"),
        ("速度 ", "超", "     ^^"),
        ("e\u0301 ", "e\u0301x", "  ^^"),
        ("\t", "x", "    ^"),
        ("\u200f", "x", "^"),
    ],
)
def test_carets_stand_under_what_is_meant(before: str, meant: str, carets: str) -> None:
    """Wide letters count two columns, accents and marks none, tabs are shown as four."""
    told = to_text((_message(1, len(before) + 1, before + meant, len(meant)),))
    assert told.splitlines()[3] == f"    | {carets}"


def test_a_very_long_line_is_cut_around_the_place() -> None:
    """Of a long line only what stands around the place is shown, with the carets still under it."""
    line = "x" * 300 + "HERE" + "y" * 300
    rows = to_text((_message(1, 301, line, 4),)).splitlines()
    assert len(rows[2]) < 120
    assert rows[2][rows[3].index("^") :].startswith("HERE")
    assert rows[2].startswith("  1 | ...x")
    assert rows[2].endswith("y...")


def test_nothing_that_steers_a_screen_is_printed() -> None:
    """Control and direction characters in lines, words and names never reach the screen."""
    nasty = "a\x1b[31mb\u202ec\x07\x9b"
    message = Diagnostic(f"{nasty}.yaml", 1, 1, "c", nasty, nasty, nasty, 1)
    told = to_text((message,))
    assert not any((ord(sign) < 32 and sign != "\n") or sign in "\x9b\u202e\x7f" for sign in told)


def test_a_fix_of_several_lines_is_indented() -> None:
    """The second line of a fix stands under the first."""
    assert to_text((_message(try_="a:\n  b"),)).splitlines()[-2:] == ["  try: a:", "         b"]

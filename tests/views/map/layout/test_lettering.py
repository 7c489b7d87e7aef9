"""Text is measured a little generously and broken where a reader would."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stakemap.views.map.layout.lettering import ELLIPSIS, balance, line_width, widest_word, wrap


def test_bold_is_wider() -> None:
    """Semi-bold text is measured wider than plain text, and empty text has no width."""
    assert line_width("Fernvale", 13, bold=True) > line_width("Fernvale", 13) > 0 == line_width("", 13)


def test_other_scripts_have_a_width() -> None:
    """Letters outside the table count as wide ones, marks above a letter count nothing."""
    assert line_width("\u6771\u4eac", 10) > 20
    assert line_width("e\u0301", 10) == line_width("\u00e9", 10) == line_width("e", 10)


def test_wrap_keeps_all_words_that_fit() -> None:
    """Text that fits keeps every word, in order."""
    assert wrap("Maple General Hospital", 13, 100, 3) == ("Maple General", "Hospital")


def test_wrap_cuts_with_an_ellipsis() -> None:
    """What does not fit ends in an ellipsis instead of running over."""
    lines = wrap("a very long name that never ends " * 9, 13, 120, 2)
    assert len(lines) == 2
    assert lines[-1].endswith(ELLIPSIS)


def test_wrap_breaks_endless_words() -> None:
    """A word wider than a line is broken; a slash is a place to break."""
    assert wrap("Services/Department", 13, 80, 3) == ("Services/", "Department")
    assert all(line_width(line, 13) <= 60 for line in wrap("x" * 300, 13, 60, 4))


def test_balance_leaves_no_widow() -> None:
    """Lines are evened out, and no word is torn for it."""
    assert balance("one two three four five six", 12, 130, 2) == ("one two three", "four five six")
    whole = balance("Private ambulance service", 13, 136, 2, bold=True)
    assert " ".join(whole) == "Private ambulance service"


@given(st.text(max_size=80), st.floats(40, 200), st.integers(1, 4))
def test_no_line_is_too_wide(text: str, width: float, lines: int) -> None:
    """Whatever the text, no line is wider than asked, but for a single letter, and never more lines come."""
    for way in (wrap, balance):
        broken = way(text, 12, width, lines)
        assert len(broken) <= lines
        assert all(line_width(line, 12) <= width + 1e-6 for line in broken)


def test_widest_word() -> None:
    """The widest piece is what cannot be broken at a space or slash."""
    assert widest_word("a bb/cccc d", 10) == line_width("cccc", 10)


def test_pictures_are_wide() -> None:
    """Emoji are measured as wide as they are drawn; what only changes the one before adds nothing."""
    assert line_width("\U0001f44d", 10) >= 12.5
    assert line_width("\U0001f44d\U0001f3fd", 10) == line_width("\U0001f44d", 10)


def test_nothing_is_torn_that_is_read_as_one() -> None:
    """A cut tears no vowel sign from its letter, no emoji made of several, and no flag in two."""
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    flag = "\U0001f1fa\U0001f1f8"
    sign = "\u0938\u092e\u0941\u0926\u093e\u092f"
    for text in (family * 9, flag * 9, sign * 9):
        for width in range(60, 160, 7):
            for line in wrap(text, 10, width, 2):
                assert line[0] not in "\u200d\u0941\u093e"
                assert not line.rstrip(ELLIPSIS).endswith("\u200d")
    assert all(len(line.rstrip(ELLIPSIS)) % 2 == 0 for line in wrap(flag * 9, 10, 70, 2))

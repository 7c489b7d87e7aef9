"""Lines of text are wrapped, indented and made safe."""

from __future__ import annotations

from stakemap.views.lines import Line, draw_lines


def test_wraps_and_hangs() -> None:
    """A long text goes on in the next line, further in by its hang."""
    line = Line("one two three four five six seven", indent=2, hang=3)
    assert draw_lines([line], 30) == "  one two three four five six\n     seven"


def test_empty_line_stays() -> None:
    """An empty line keeps two paragraphs apart."""
    assert draw_lines([Line("a"), Line(), Line("b")], 80) == "a\n\nb"


def test_long_words_stay_whole() -> None:
    """An address or a path is never broken."""
    assert draw_lines([Line("x" * 60)], 40) == "x" * 60


def test_whole_lines_are_never_wrapped() -> None:
    """A line to type can be copied as it stands, with every space."""
    assert draw_lines([Line("stakemap show x.yaml 'a  b' " + "y" * 40, indent=2, whole=True)], 40) == (
        "  stakemap show x.yaml 'a  b' " + "y" * 40
    )


def test_strong_lines_are_marked_after_wrapping() -> None:
    """Marks of emphasis do not count as columns, and each drawn line has its own."""
    assert draw_lines([Line("a b", strong=True)], 40, lambda text: f"<{text}>") == "<a b>"


def test_nothing_steers_the_terminal() -> None:
    """Control characters and line breaks in a name do not reach the terminal."""
    assert draw_lines([Line("a\x1b[2Jb\r\nc\u202e")], 80) == "a[2Jb c"

"""Whatever is saved comes to a map, to mistakes, or to a sentence: never to an end."""

from __future__ import annotations

import pytest

from stakemap.cast import Cast
from stakemap.errors import Diagnostic
from stakemap.knowledge import OwnTypes
from stakemap.model.problem_type import ProblemType
from stakemap.watch import Drawn, Gone, Mistakes, Shown, State, judge
from tests.watch.conftest import DAY, FIVE_PAST, SIX_PAST, look, mistake


def draw(cast: Cast) -> str:
    """Draw a page that says what it was made of."""
    return f"{cast.problem.problem} on {cast.as_of}"


def judged(problem: bytes | str, own: OwnTypes = OwnTypes()) -> State:  # noqa: B008 - frozen
    """Judge what a look saw."""
    return judge(look(problem), "square.yaml", own, draw)


def test_a_file_that_can_be_understood_is_drawn() -> None:
    """The page is drawn from the bytes that were seen, as of the day of the look."""
    assert judged(b"problem: Noise\n") == Drawn(f"Noise on {DAY}")


@pytest.mark.parametrize(
    ("saved", "code"),
    [
        (b"", ""),
        (b"\xff\xfe\x00\xd8", ""),
        (b"\x00\x01\x02", ""),
        (b"problem: [", ""),
        (b"x" * 3_000_000, ""),
        (b"- " * 50_000, ""),
        (b"problem: Noise\nstakeholders:\n  - nam: A\n", "unknown-key"),
    ],
    ids=["empty", "half utf-16", "no text", "broken", "3 MB", "deep", "wrong word"],
)
def test_whatever_is_saved_is_told(saved: bytes, code: str) -> None:
    """Bytes that are no text, too many, or wrong give the mistakes that ``check`` gives, with what to do."""
    from stakemap.load.read import read_text

    state = judged(saved)
    assert isinstance(state, Mistakes)
    assert state.errors == read_text(saved, "square.yaml").errors
    assert all(error.says and error.try_ for error in state.errors)
    assert not code or [error.code for error in state.errors] == [code]


def test_a_file_that_is_away_is_waited_for() -> None:
    """The sentence says why there is nothing to read."""
    assert judged("Cannot read square.yaml: it is a folder, not a file.") == Gone(
        "Cannot read square.yaml: it is a folder, not a file."
    )


def test_mistakes_in_own_types_count() -> None:
    """A mistake in a problem type beside the file stands behind those of the file."""
    wrong = Diagnostic("problem_types/noise.yaml", 1, 1, "missing-field", "This problem type has no name.", "name: ...")
    assert judged(b"problem: Noise\n", OwnTypes(errors=(wrong,))) == Mistakes((wrong,))


def test_own_types_are_used() -> None:
    """The types that were read beside the file reach the map."""
    own = OwnTypes((ProblemType(id="noise", name="Noise at night"),))
    state = judge(look(b"problem: Noise\n"), "square.yaml", own, lambda cast: cast.own_types[0].name)
    assert state == Drawn("Noise at night")


def test_the_last_good_map_stays() -> None:
    """Mistakes keep the map of before, with its time; the next good save replaces it."""
    first = Shown.first(Drawn("one"), FIVE_PAST)
    assert (first.drawing, first.page, first.drawn_at) == (1, b"one", FIVE_PAST)
    wrong = first.after(Mistakes((mistake(),)), SIX_PAST)
    assert (wrong.drawing, wrong.page, wrong.drawn_at, wrong.at) == (1, b"one", FIVE_PAST, SIX_PAST)
    again = wrong.after(Drawn("two"), SIX_PAST)
    assert (again.drawing, again.page, again.drawn_at, again.is_same) == (2, b"two", SIX_PAST, False)


def test_a_save_that_changes_nothing_draws_nothing() -> None:
    """The same page keeps its number, so that browsers do not show it anew."""
    first = Shown.first(Drawn("one"), FIVE_PAST)
    same = first.after(Drawn("one"), SIX_PAST)
    assert (same.drawing, same.drawn_at, same.is_same) == (1, FIVE_PAST, True)


def test_mistakes_at_the_start() -> None:
    """There is no map until the first good save."""
    first = Shown.first(Mistakes((mistake(),)), FIVE_PAST)
    assert (first.drawing, first.page, first.drawn_at) == (0, b"", None)
    assert first.after(Drawn("one"), SIX_PAST).drawing == 1

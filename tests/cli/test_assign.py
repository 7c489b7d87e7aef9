"""``stakemap assign``: a task is given, and done, without opening the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from stakemap.load import load

Run = Callable[..., Any]


def test_a_task(run: Run, harbor: Path) -> None:
    """A task goes to the end of the list, with names as they stand there, and says when it is due."""
    before = harbor.read_text()
    answer = run("assign", harbor, "Ask", "for", "July", "--who", "alex", "--due", "2999-01-02", "--for", "legal")
    assert answer.out == (
        "Alex Placeholder: Ask for July, due 2999-01-02 (Wednesday), for Legal Aid\n"
        "4 lines of copies/harbor-street.yaml changed.\n"
    )
    assert answer.err == (
        "Take it back: stakemap assign copies/harbor-street.yaml --undo\n"
        "Next:         stakemap due copies/harbor-street.yaml\n"
    )
    new = "  - task: Ask for July\n    who: Alex Placeholder\n    due: 2999-01-02\n    for: Legal Aid\n"
    assert harbor.read_text().replace(new, "", 1) == before
    assert (load(harbor).assignments or ())[-1].task == "Ask for July"


def test_done(run: Run, harbor: Path) -> None:
    """--done finds an open task by any part of its words, and writes the day."""
    answer = run("assign", harbor, "--done", "permit costs", "--date", "2025-08-30")
    assert answer.out == (
        "Done on 2025-08-30 (Saturday): Answer what a permit costs a small owner. 3 still open.\n"
        "1 line of copies/harbor-street.yaml changed.\n"
    )
    assert str((load(harbor).assignments or ())[-1].done) == "2025-08-30"


def test_first_task_of_a_file(run: Run, copies: Path) -> None:
    """A file without tasks gets the list, at its place; the new officer is told about."""
    path = copies / "vista-maria.yaml"
    before = path.read_text()
    answer = run("assign", path, "Call them", "--who", "Sam Sample", "--due", "unknown")
    assert answer.code == 0
    assert "Sam Sample is not on the list yet, and is taken as an officer of the agency.\n" in answer.err
    assert "assignments:\n  - task: Call them\n    who: Sam Sample\n    due: unknown\n" in path.read_text()
    run("assign", path, "--undo")
    assert path.read_text() == before


def test_twice(run: Run, harbor: Path) -> None:
    """A task that is open already is not given twice."""
    words = ("assign", harbor, "Ask for July", "--who", "alex", "--due", "2999-01-02")
    run(*words)
    first = harbor.read_bytes()
    answer = run(*words)
    assert (answer.code, harbor.read_bytes()) == (0, first)
    assert answer.out.startswith('"Ask for July" is on the list of tasks already, and not done.')


BAD = [
    ((), "What is to be done? Add:"),
    (("Call",), "Who does it? Add: --who NAME."),
    (("Call", "--who", "alex"), "By when? Add: --due DATE."),
    (("Call", "--who", "alex", "--due", "2025-01-01"), "2025-01-01 (Wednesday) is past. If that is right, add --yes."),
    (("Call", "--who", "alex", "--due", "2999"), '--due does not know the day "2999".'),
    (("Call", "--who", "alex", "--due", "1/2/2999"), "Type --due 2999-01-02 or --due 2999-02-01."),
    (("Call", "--who", "Alex Placeholdr", "--due", "2999-01-01"), 'Did you mean "Alex Placeholder"?'),
    (("Call", "--who", "alex", "--due", "2999-01-01", "--for", "zzz"), 'Nobody in the file is called "zzz".'),
    (("--done", "zzz"), 'No open task fits "zzz". These are open:\n  Find out who in the schools'),
    (("--done", "Count calls"), '"Count calls per room for 2024, by hour" is done already. Nothing was changed.'),
    (("--done", "of"), '"of" fits 2 names:'),
    (("--done", "permit", "--date", "2999-01-01"), "is still to come. If that is right, add --yes."),
    (("--done", "permit", "--who", "alex"), "--done goes alone, or with --date:"),
    (("Call", "--date", "2999-01-01"), "--date goes with --done."),
]


@pytest.mark.parametrize(("words", "says"), BAD, ids=[says[:40] for _, says in BAD])
def test_bad_input(run: Run, harbor: Path, words: tuple[str, ...], says: str) -> None:
    """What cannot be understood is told with what to type instead, and the file stays as it is."""
    before = harbor.read_bytes()
    answer = run("assign", harbor, *words)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert harbor.read_bytes() == before


def test_asked(run_typing: Run, harbor: Path) -> None:
    """A terminal asks for what is missing, and again where a day cannot be understood."""
    answer = run_typing(["Call them", "alex", "soon", "in 2 weeks"], "assign", harbor)
    assert answer.code == 0, answer.err
    assert "What is to be done? > Who does it? > By when? (like in 2 weeks, or unknown) > " in answer.err
    assert '--due does not know the day "soon".' in answer.err
    assert answer.out.startswith("Alex Placeholder: Call them, due ")


def test_which_task(run_typing: Run, harbor: Path) -> None:
    """On a terminal words that fit several tasks are answered by a number."""
    answer = run_typing(["1"], "assign", harbor, "--done", "of", "--date", "2025-08-08")
    assert answer.err.startswith('"of" fits 2 names.\n   1  Put the figures of the Lantern Motel on one page')
    assert answer.out.startswith("Done on 2025-08-08 (Friday): Put the figures of the Lantern Motel on one page")


def test_a_past_day_that_was_not_meant(run_typing: Run, harbor: Path) -> None:
    """Whoever says no to a past day is asked for the day again."""
    answer = run_typing(["yesterday", "n", "2999-01-04"], "assign", harbor, "Ask them", "--who", "sam sample")
    assert answer.code == 0, answer.err
    assert "    due: 2999-01-04\n" in harbor.read_text()

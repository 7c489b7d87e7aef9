"""``stakemap accept``: a gap that is there is left for now, with a reason and an end."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


def codes(run: Run, path: Path) -> dict[tuple[str, ...], Any]:
    """Give for each gap of P101 whether it is accepted."""
    found = run("gaps", path, "--all", "--json").json["gaps"]
    return {tuple(gap["about"]): gap["accepted"] for gap in found if gap["code"] == "P101"}


def test_one(run: Run, vista: Path) -> None:
    """One gap about one name is accepted: it stays in sight with the reason, and the others stay open."""
    before = vista.read_text()
    answer = run("accept", vista, "p101", "garden", "--why", "A new liaison starts in May", "--until", "2999-06-01")
    assert answer.out == (
        "P101 about Garden City Hospital is accepted until 2999-06-01. It stays in sight and counts nothing.\n"
        "  Nobody is named at Garden City Hospital.\n"
        "6 lines of copies/vista-maria.yaml changed.\n"
    )
    assert answer.err == (
        "Take it back: stakemap accept copies/vista-maria.yaml --undo\n"
        "Next:         stakemap gaps copies/vista-maria.yaml\n"
    )
    new = (
        "\naccepted:\n  - gap: P101\n    about: Garden City Hospital\n    because: A new liaison starts in May\n"
        "    until: 2999-06-01\n"
    )
    assert vista.read_text().replace(new, "", 1) == before
    accepted = codes(run, vista)
    assert accepted["Garden City Hospital",]["because"] == "A new liaison starts in May"
    assert sum(reason is None for reason in accepted.values()) == len(accepted) - 1 > 0
    run("accept", vista, "--undo")
    assert vista.read_text() == before


def test_all(run: Run, vista: Path) -> None:
    """Without a name the gap is accepted for everybody, and that is said."""
    answer = run("accept", vista, "P101", "--why", "Not yet")
    assert answer.out.startswith("P101 is accepted, with no end. It stays in sight and counts nothing.\n")
    assert "That is for 8 names: " in answer.err
    assert "No day is set to look at it again. To set one, add: --until DATE\n" in answer.err
    assert all(codes(run, vista).values())


def test_again(run: Run, vista: Path) -> None:
    """Accepting it again writes over the earlier entry, and never adds a second."""
    run("accept", vista, "P101", "garden", "--why", "One", "--until", "2999-06-01")
    run("accept", vista, "P101", "garden", "--why", "Two", "--until", "2999-07-01", "--by", "hatten")
    text = vista.read_text()
    assert text.count("gap: P101") == 1
    assert "    because: Two\n    by: Jake Hatten\n    until: 2999-07-01\n" in text


BAD = [
    ((), "Say which gap, by its code: stakemap accept P101 --why"),
    (("Z999",), 'There is no gap with the code "Z999".'),
    (("P101", "garden"), 'Say why it is left for now: --why "We ask again in May"'),
    (("P101", "gardn", "--why", "x"), 'P101 is not about "gardn" today.'),
    (("P101", "dearborn heights city", "--why", "x"), '"dearborn heights city" fits 2 names:'),
    (("P108", "--why", "x"), "P108"),
    (("P101", "garden", "--why", "x", "--until", "2025-01-01"), "is past. If that is right, add --yes."),
    (("P101", "garden", "--why", " "), "Say what stands after --why."),
]


@pytest.mark.parametrize(("words", "says"), BAD, ids=[says[:30] for _, says in BAD])
def test_bad_input(run: Run, vista: Path, words: tuple[str, ...], says: str) -> None:
    """Only a gap that is there today can be accepted; anything else is told with what to type instead."""
    before = vista.read_bytes()
    answer = run("accept", vista, *words)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert vista.read_bytes() == before


def test_a_gap_that_is_not_there(run: Run, copies: Path) -> None:
    """A gap that the file has not is not accepted in advance."""
    answer = run("accept", copies / "harbor-street.yaml", "P101", "--why", "x")
    assert answer.code == 2
    assert answer.err == (
        "copies/harbor-street.yaml has no gap P101 today, so there is nothing to accept. "
        "See: stakemap gaps copies/harbor-street.yaml\n"
    )


def test_asked(run_typing: Run, vista: Path) -> None:
    """A terminal asks for the reason."""
    answer = run_typing(["", "Not yet"], "accept", vista, "P101", "garden")
    assert answer.err.startswith("Why is it left for now? > Why is it left for now? > ")
    assert "because: Not yet\n" in vista.read_text()


def test_all_is_asked(run: Run, run_typing: Run, vista: Path) -> None:
    """A terminal offers the gaps that are open, then the names, and asks for the reason and the end."""
    open_now = {gap["code"] for gap in run("gaps", vista, "--json").json["gaps"]}
    typed = ["P101", "Garden City Hospital", "Not yet", "2020-01-01", "n", "2999-01-01"]
    answer = run_typing(typed, "accept", vista)
    assert answer.code == 0, answer.err
    offered = {words[1] for line in answer.err.splitlines() if len(words := line.split()) > 2 and words[0].isdecimal()}
    assert open_now <= offered
    entry = "  - gap: P101\n    about: Garden City Hospital\n    because: Not yet\n    until: 2999-01-01\n"
    assert entry in vista.read_text()


def test_nothing_to_leave(run: Run, run_typing: Run, copies: Path, here: Path) -> None:
    """Where every gap is left already, a terminal says so and asks nothing."""
    path = here / "left.yaml"
    path.write_text("problem: Noise\nstakeholders: none\n")
    for gap in run("gaps", path, "--json").json["gaps"]:
        run("accept", path, gap["code"], "--why", "Later", "--until", "2999-01-01")
    before = path.read_bytes()
    answer = run_typing([], "accept", path)
    assert answer.code == 2, answer.err
    assert "left.yaml has no open gap today, so there is nothing to accept." in answer.err
    assert path.read_bytes() == before

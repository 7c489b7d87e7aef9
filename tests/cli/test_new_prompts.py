"""``stakemap new`` at a terminal: whole interviews, as they look on the screen."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stakemap.load import read
from stakemap.model import listed

pty = pytest.importorskip("pty", reason="pseudo terminals are a thing of Unix")

PROMPT = " > "
INTERRUPT = "\x03"

Screen = Callable[..., tuple[str, int]]


@pytest.fixture
def at_terminal(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Screen:
    """Run ``stakemap`` in a terminal, type a line at each prompt, and give the screen and the exit code."""

    state = tmp_path_factory.mktemp("state")

    def run(words: tuple[str, ...], lines: tuple[str, ...]) -> tuple[str, int]:
        ours, theirs = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "stakemap", *words],
            cwd=tmp_path,
            env=environment | {"TERM": "dumb", "XDG_STATE_HOME": str(state)},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            close_fds=True,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(theirs)
        screen = _talk(ours, iter(lines))
        code = process.wait(timeout=60)
        os.close(ours)
        return screen, code

    return run


def _own_terminal() -> None:
    """Make the terminal the one of the new process, so that Ctrl-C reaches it."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _talk(terminal: int, lines: Iterator[str]) -> str:
    """Read until a prompt stands there, then type the next line; until the program ends."""
    screen = ""
    answered = 0
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            screen += os.read(terminal, 4096).decode()
        except OSError:  # the program has ended
            break
        if screen.endswith(PROMPT) and len(screen) > answered:
            answered = len(screen)
            line = next(lines)
            os.write(terminal, line.encode() if line == INTERRUPT else f"{line}\n".encode())
    return screen.replace("\r\n", "\n")


SCREEN = """\
Enter skips a question. ? means: I must find out. b goes back. Ctrl-C stops and keeps what you typed.

1 of 8
What is the problem, in a few words?
  For example: Speeding on Elm Street
  > Noise
  noise.yaml is there already. Give this problem another name.
  > Speeding on Elm Street

2 of 8
Which police agency is this file for?
  For example: Exampleton Police
  >\x20

3 of 8
Who is involved, or should be? Think of agencies, schools, businesses, owners, neighbors.
  One name on each line. An empty line when you are done.
  > Road Commission
  > Road Comission
  Is that Road Commission? (y/n) > y
  Road Commission is on the list already.
  >\x20

4 of 8
How far are you with Road Commission?
   1  Nobody has been in touch yet
   2  They know about us, no more
   3  We talk about it
   4  They work on it with us
   5  They deliver something we agreed on
   6  They said no
   7  They were with us and stopped
   8  I must find out
  > 1
Whom do you know at Road Commission?
  Name, title, phone: Jordan Example, manager, 555-0100. Put ; between several people.
  >\x20

6 of 8
Who is harmed by the problem?
  Numbers of the list, or new names, one on each line. Never name a victim. An empty line when you are done.
   1  Road Commission
  >\x20

7 of 8
Who can decide, pay for, allow or stop what would help?
  Numbers of the list, or new names, one on each line. An empty line when you are done.
   1  Road Commission
  > 1
  Noted: Road Commission.
  >\x20
How much can Road Commission decide here?
   1  A little
   2  Some
   3  A lot
   4  I must find out
  > 3

8 of 8
Which of these is it most like?
  It brings a list of who such problems need. Enter if it is none of them.
   1  Speeding, aggressive driving and crashes on a road (looks like it)
"""
LINES = (
    "Noise",
    "Speeding on Elm Street",
    "",
    "Road Commission",
    "Road Comission",
    "y",
    "",
    "1",
    "",
    "",
    "1",
    "",
    "3",
    "1",
)
END = """\
  > 1
Wrote speeding-on-elm-street.yaml
In it: 1 stakeholder, 0 named people, 0 relationships.
Say whose file it is:    python -m stakemap set speeding-on-elm-street.yaml agency "Exampleton Police"
See the map:             python -m stakemap map speeding-on-elm-street.yaml
Who to bring in first:   python -m stakemap recruit speeding-on-elm-street.yaml
What is still missing:   python -m stakemap gaps speeding-on-elm-street.yaml
"""


def test_from_nothing_to_a_file(at_terminal: Screen, tmp_path: Path) -> None:
    """Somebody who only answers gets a file that can be understood, with the type that was chosen."""
    (tmp_path / "noise.yaml").write_text("problem: Noise\n")
    screen, code = at_terminal(("new",), LINES)
    assert code == 0
    assert screen.startswith(SCREEN)
    assert screen.endswith(END)
    loaded = read(tmp_path / "speeding-on-elm-street.yaml")
    assert (loaded.errors, loaded.notes) == ((), ())
    assert loaded.problem is not None
    assert loaded.problem.type == ("speeding",)


def test_ctrl_c_keeps_what_was_typed(at_terminal: Screen, tmp_path: Path) -> None:
    """The file holds every answer up to there, and the exit code says that it was stopped."""
    screen, code = at_terminal(("new", "Elm Street"), ("Exampleton Police", "Road Commission", "Neighbors", INTERRUPT))
    assert code == 130
    assert "Stopped. What you typed so far is kept.\nWrote elm-street.yaml\n" in screen
    text = (tmp_path / "elm-street.yaml").read_text()
    assert "\nagency: Exampleton Police\n" in text
    assert "\nstakeholders:\n  - Road Commission\n  - Neighbors\n" in text
    assert screen.endswith('Add the rest later:      python -m stakemap set elm-street.yaml stakeholder "Market Inn"\n')


def test_ctrl_c_at_the_start_writes_nothing(at_terminal: Screen, tmp_path: Path) -> None:
    """A title alone is not worth a file."""
    screen, code = at_terminal(("new",), ("Elm Street", INTERRUPT))
    assert code == 130
    assert screen.endswith("Stopped. Nothing was written.\n")
    assert list(tmp_path.iterdir()) == []


def test_no_input_asks_nothing(at_terminal: Screen, tmp_path: Path) -> None:
    """With --no-input the file to fill in by hand is written, at a terminal too."""
    screen, code = at_terminal(("new", "Elm Street", "--no-input"), ())
    assert code == 0
    assert screen.startswith("Wrote elm-street.yaml\nOpen it in any text editor")


def test_a_list_asks_who_is_meant(at_terminal: Screen, tmp_path: Path) -> None:
    """At a terminal a name that is nearly known is asked about: yes, no, or not known."""
    (tmp_path / "elm-street.yaml").write_text(
        "problem: Elm Street\nstakeholders: [Road Commission, City Hall, Market Inn]\n"
    )
    (tmp_path / "list.csv").write_text(
        "Organization,Contact\nRoad Comission,Jo Sample\nHall,Al Sample\nMarkt Inn,Bo Sample\n"
    )
    screen, code = at_terminal(("new", "Elm Street", "--from", "list.csv"), ("y", "n", ""))
    assert code == 0
    assert '"Road Comission": is that "Road Commission"? (y/n, Enter if you do not know) > y\n' in screen
    loaded = read(tmp_path / "elm-street.yaml")
    assert loaded.problem is not None
    found = {
        party.name: [person.name for person in listed(party.people)] for party in listed(loaded.problem.stakeholders)
    }
    assert found == {"Road Commission": ["Jo Sample"], "City Hall": [], "Market Inn": [], "Hall": ["Al Sample"]}


@pytest.mark.parametrize(
    ("lines", "agency"),
    [
        (("Exampleton PD", "y", "y"), "Exampleton Police"),
        (("Exampleton PD", "n", "1"), "Exampleton PD"),
        (("", ""), None),
    ],
)
def test_a_list_asks_whose_file_it_is(
    at_terminal: Screen, tmp_path: Path, lines: tuple[str, ...], agency: str | None
) -> None:
    """At a terminal the agency is asked for, which no list tells; a name of the list that is like it is offered."""
    (tmp_path / "list.csv").write_text("Organization\nExampleton Police\nCity Hall\n")
    screen, code = at_terminal(("new", "Elm Street", "--from", "list.csv"), lines)
    assert code == 0
    assert "Which police agency is this file for? (Enter to skip) > " in screen
    assert ("Say whose file it is:" in screen) == (agency is None)
    loaded = read(tmp_path / "elm-street.yaml")
    assert loaded.problem is not None
    assert loaded.problem.agency == agency
    kinds = [party.kind for party in listed(loaded.problem.stakeholders) if party.name == "Exampleton Police"]
    assert kinds == ["police" if lines[-1] == "y" else None]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder in which nobody may write")
def test_a_place_that_takes_no_file_loses_nothing(at_terminal: Screen, tmp_path: Path) -> None:
    """Where the file cannot be written, its text stands on the screen to be copied."""
    (tmp_path / "problems").symlink_to("/proc")
    screen, code = at_terminal(("new", "Elm Street"), ("", "Road Commission", "", "", "", "", "", ""))
    assert code == 2
    assert "Copy it into a text editor" in screen
    assert "\nstakeholders:\n  - Road Commission\n" in screen
    assert "Cannot write" in screen.splitlines()[-1]

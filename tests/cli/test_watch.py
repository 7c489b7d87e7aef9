"""``map --watch`` follows the file, says what it sees in one line, and ends as quietly as it began."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from stakemap.cli.map_watch import Watched, draw_whatever_comes
from stakemap.watch import Stuck, look_at
from tests.cli.conftest import FICTION, MISTAKEN
from tests.watch.running import wait_until, watching

Run = Callable[..., Any]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Ctrl+C cannot be sent to another process here.")
BEFORE, AFTER = "Springfield Hospital", "Exampleton Hospital"


@pytest.fixture
def environment(environment: dict[str, str]) -> dict[str, str]:
    """No screen, so that no browser starts."""
    return {key: value for key, value in environment.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")}


def test_from_start_to_end(here: Path, square: Path, environment: dict[str, str]) -> None:
    """The map is written and served; a save redraws both, mistakes are told, Ctrl+C ends with 0 and one sentence."""
    with watching(here, environment, "square.yaml", "--watch", "--as-of", "2025-03-01") as running:
        running.started()
        assert running.out[0] == "Wrote square.html"
        written = Path("square.html").read_bytes()
        assert running.fetch()[0] == 200 and running.fetch("map") == (200, written)
        with running.listening() as listen:
            assert listen()["drawing"] == 1

            square.write_text(FICTION.replace(BEFORE, AFTER))
            told = listen()
            assert (told["kind"], told["drawing"]) == ("drawn", 2)
            again = Path("square.html").read_bytes()
            assert running.fetch("map") == (200, again) and again != written and AFTER.encode() in again

            square.write_text(MISTAKEN)
            told = listen()
            assert (told["kind"], told["drawing"], told["mistakes"][0]["place"]) == (
                "mistakes",
                2,
                "square.yaml, line 4",
            )
            assert running.fetch("map") == (200, again) and Path("square.html").read_bytes() == again

            square.write_text(FICTION.replace(BEFORE, AFTER))
            told = listen()
            assert (told["kind"], told["drawing"]) == ("drawn", 2)
            assert told["ended"]["again"].endswith("stakemap map square.yaml --as-of 2025-03-01 --watch")

            assert running.stop() == 0
            assert listen() == "ended"
    assert [line[6:] for line in running.err[2:]] == [
        "drawn again",
        "2 mistakes: see the page",
        'square.yaml, line 4: "staus" is not a field of a stakeholder.',
        "saved, the map stays the same",
        f"d. The map is in square.html, as drawn at {running.err[2][:5]}.",
    ]
    assert running.err[-1].startswith("Stopped. ")
    assert sorted(path.name for path in here.iterdir()) == ["square.html", "square.yaml"]


def test_mistakes_at_the_start(here: Path, mistaken: Path, environment: dict[str, str]) -> None:
    """A file with mistakes shows them, in the terminal and in the page, and is drawn as soon as they are mended."""
    with watching(here, environment, "mistaken.yaml", "--watch") as running:
        running.started()
        assert running.err[0].startswith("mistaken.yaml:4:5: unknown-key")
        assert running.fetch("map")[0] == 404 and not Path("mistaken.html").exists()
        with running.listening() as listen:
            told = listen()
            assert (told["kind"], told["drawing"], len(told["mistakes"])) == ("mistakes", 0, 2)
            mistaken.write_text(FICTION)
            assert listen()["drawing"] == 1
        assert running.fetch("map") == (200, Path("mistaken.html").read_bytes())
        assert running.stop() == 0
    assert "Wrote mistaken.html" in running.out


def test_whatever_is_saved(here: Path, square: Path, environment: dict[str, str]) -> None:
    """No text, 3 MB, a folder in its place, nothing in its place: each is told, and the map of before stays."""
    with watching(here, environment, "square.yaml", "--watch") as running, running.started().listening() as listen:
        assert listen()["drawing"] == 1
        for saved in (b"\xff\xfe\x00", b"x" * 3_000_000, b"\x00" * 10, b""):
            square.write_bytes(saved)
            told = listen()
            assert (told["kind"], told["drawing"]) == ("mistakes", 1)
            assert told["mistakes"][0]["says"] and told["mistakes"][0]["try"]
        square.unlink()
        assert listen()["hint"].startswith("Cannot read square.yaml: there is no such file.")
        square.mkdir()
        assert listen()["hint"].startswith("Cannot read square.yaml: it is a folder, not a file.")
        square.rmdir()
        assert listen()["kind"] == "gone"
        square.write_text(FICTION.replace(BEFORE, AFTER))
        assert (told := listen())["kind"] == "drawn" and told["drawing"] == 2
        assert running.stop() == 0
    assert not any("Traceback" in line for line in running.err)


def test_an_editor_that_replaces_the_file(here: Path, square: Path, environment: dict[str, str]) -> None:
    """A file that is written beside the old one and moved into its place is followed like any other."""
    with watching(here, environment, "square.yaml", "--watch") as running, running.started().listening() as listen:
        listen()
        for number, name in enumerate(("First Hospital", "Other Hospital"), 2):
            beside = here / ".square.yaml.swp"
            beside.write_text(FICTION.replace(BEFORE, name))
            beside.replace(square)
            assert listen()["drawing"] == number
        assert running.stop() == 0


def test_own_types_are_watched(here: Path, square: Path, environment: dict[str, str]) -> None:
    """A problem type beside the file changes the map too; its mistakes are told at their line."""
    with watching(here, environment, "square.yaml", "--watch") as running, running.started().listening() as listen:
        listen()
        (here / "problem_types").mkdir()
        (here / "problem_types" / "noise.yaml").write_text("id: noise\nnam: Noise\n")
        told = listen()
        assert told["kind"] == "mistakes"
        assert told["mistakes"][0]["place"] == f"problem_types{os.sep}noise.yaml, line 2"
        shutil.rmtree(here / "problem_types")
        assert listen()["kind"] == "drawn"
        assert running.stop() == 0


def test_a_page_of_somebody_else_stays(here: Path, square: Path, environment: dict[str, str]) -> None:
    """At the start nothing begins; later on the page says so, and the next save goes on."""
    Path("square.html").write_text("<p>theirs")
    with watching(here, environment, "square.yaml", "--watch") as running:
        assert running.wait() == 2
    assert running.out == [] and "was not written by stakemap. Nothing was overwritten." in running.err[0]
    with (
        watching(here, environment, "square.yaml", "--watch", "--force") as running,
        running.started().listening() as listen,
    ):
        listen()
        Path("square.html").write_text("<p>theirs")
        square.write_text(FICTION.replace(BEFORE, AFTER))
        told = listen()
        assert (told["kind"], told["drawing"]) == ("stuck", 1)
        assert "Nothing was overwritten." in told["hint"]
        assert Path("square.html").read_text() == "<p>theirs"
        Path("square.html").unlink()
        square.write_text(FICTION.replace(BEFORE, "Any Hospital"))
        assert listen()["drawing"] == 2
        assert running.stop() == 0


def test_the_browser_opens_the_address(here: Path, square: Path, environment: dict[str, str]) -> None:
    """With --open the browser is given the address, not the file."""
    browser = here / "browser"
    browser.write_text(f"#!{sys.executable}\nimport sys\nopen('opened', 'w').write(sys.argv[1])\n")
    browser.chmod(0o755)
    with watching(here, environment | {"BROWSER": f"{browser} %s"}, "square.yaml", "--watch", "--open") as running:
        running.started()
        with running.listening() as listen:
            assert listen()["drawing"] == 1
        assert running.stop() == 0
    assert Path("opened").read_text() == running.address


def test_quiet(here: Path, square: Path, environment: dict[str, str]) -> None:
    """With --quiet only the answer is printed: the file and the address."""
    with watching(here, environment, "square.yaml", "--watch", "--quiet") as running:
        wait_until(lambda: len(running.out) == 2)
        assert running.stop() == 0
    assert running.out[0] == "Wrote square.html" and running.out[1].startswith("Open http://127.0.0.1:")
    assert running.err == []


def test_a_surprise_ends_nothing(here: Path, square: Path) -> None:
    """Where drawing meets something nobody thought of, that is told in words, and nothing is written."""
    watched = Watched(square, Path("square.html"), None, lambda cast: str(1 // 0))
    state = draw_whatever_comes(watched, look_at(square, date(2025, 3, 1)))
    assert isinstance(state, Stuck) and "(ZeroDivisionError)" in state.says
    assert not Path("square.html").exists()


@pytest.mark.parametrize("words", [("--svg",), ("-o", "mine.svg"), ("-o", "mine.SVG")])
def test_not_the_picture_alone(run: Run, square: Path, words: tuple[str, ...]) -> None:
    """The picture alone cannot be followed: a sentence says so, and what to type instead."""
    answer = run("map", square, "--watch", *words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("--watch follows the file with a page, so it cannot write the picture alone.")
    assert [path.name for path in Path().iterdir()] == ["square.yaml"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("nowhere.yaml",), 'There is no file or folder "nowhere.yaml".'),
        (("square.yaml", "--as-of", "March"), '"March" is not a date.'),
        (("square.yaml", "-o", "a.pdf"), "Type -o a.html, open the page"),
        (("square.yaml", "-o", "square.yaml"), "Cannot write square.yaml"),
    ],
)
def test_what_map_refuses(run: Run, square: Path, words: tuple[str, ...], says: str) -> None:
    """What ``map`` refuses is refused before any port is opened."""
    answer = run("map", *words, "--watch")
    assert (answer.code, answer.out) == (2, "") and says in answer.err


def test_map_alone_loads_no_server(here: Path, square: Path, environment: dict[str, str]) -> None:
    """Without --watch nothing of it is loaded."""
    look = "import sys; from stakemap.cli import main; main(sys.argv[1:]); print(*sys.modules, sep='\\n')"
    words = [sys.executable, "-c", look, "map", "square.yaml", "--no-open"]
    done = subprocess.run(words, cwd=here, env=environment, capture_output=True, text=True, timeout=60)
    loaded = done.stdout.splitlines()
    assert "stakemap.cli.map" in loaded
    assert not [name for name in loaded if name.startswith(("stakemap.watch", "http.server", "stakemap.cli.map_watch"))]

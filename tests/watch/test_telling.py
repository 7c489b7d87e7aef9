"""The words around the map say what has become of the file, in plain text."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

import pytest

from stakemap.watch import Drawn, Gone, Mistakes, Names, Shown, Stuck, compose_message
from stakemap.watch.telling import BESIDE, MOST
from tests.watch.conftest import FIVE_PAST, SIX_PAST, mistake

NAMES = Names("square.yaml", "square.html", "stakemap map square.yaml --watch")
FIRST = Shown.first(Drawn("<p>map"), FIVE_PAST)
AWAY = "Cannot read square.yaml: there is no such file."


def message(state: Any, before: Shown = FIRST) -> dict[str, Any]:
    """Compose the message after a save."""
    return compose_message(before.after(state, SIX_PAST), NAMES)


def test_all_is_well() -> None:
    """Over a map that is up to date stands only when it was drawn."""
    told = compose_message(FIRST, NAMES)
    assert (told["kind"], told["drawing"], told["file"], told["page"]) == ("drawn", 1, "square.yaml", "square.html")
    assert told["status"] == "Drawn at 14:05. Save the file, and the map follows."
    assert (told["head"], told["hint"], told["below"], told["mistakes"], told["more"]) == ("", "", "", [], "")


def test_nothing_new() -> None:
    """A save that leaves the map as it was is told as such."""
    assert message(Drawn("<p>map"))["status"] == "Saved at 14:06: the map stays the same."


def test_mistakes_in_full() -> None:
    """Each mistake has its file and line, the words that are meant, what is wrong and what to try."""
    told = message(Mistakes((mistake(), mistake(9, 1, "", 1))))
    assert told["head"] == "2 mistakes in square.yaml"
    assert told["below"] == "The map below is from before: it was drawn at 14:05."
    assert told["mistakes"][0] == {
        "place": "square.yaml, line 4",
        "before": "",
        "meant": "staus",
        "after": ": engaged",
        "says": '"staus" is not a field of a stakeholder.',
        "try": "status",
    }
    assert [told["mistakes"][1][key] for key in ("before", "meant", "after")] == ["", "", ""]
    assert told["said"] == '2 mistakes in square.yaml. The first, in line 4: "staus" is not a field of a stakeholder.'


def test_mistakes_in_two_files() -> None:
    """Where a problem type has mistakes too, the head names no single file."""
    other = replace(mistake(), file="problem_types/noise.yaml")
    assert message(Mistakes((mistake(), other)))["head"] == "2 mistakes in square.yaml and the files beside it"
    assert message(Mistakes((other,)))["head"] == "1 mistake in problem_types/noise.yaml"


def test_no_map_yet() -> None:
    """Mistakes at the start stand alone, and the page says that a map will come."""
    told = compose_message(Shown.first(Mistakes((mistake(),)), FIVE_PAST), NAMES)
    assert told["drawing"] == 0
    assert told["below"] == "There is no map yet. It comes with the first save that can be drawn."


@pytest.mark.parametrize("state", [Gone(AWAY), Stuck("Cannot write square.html: the disk is full. Save again.")])
def test_what_is_in_the_way(state: Gone | Stuck) -> None:
    """A file that is away and a map that cannot be written are told in words, over the map of before."""
    told = message(state)
    assert told["head"] and told["hint"].startswith(state.says) and told["below"]
    assert told["said"] == f"{told['head']}. {told['hint']}"


def test_farewell() -> None:
    """Every message carries what to say when stakemap has ended, since it may end without a word."""
    ended = message(Gone(AWAY))["ended"]
    assert ended["hint"] == ("This page is as of 14:06 on March 1, 2025 and follows no more. To start it again, type:")
    assert ended["again"] == "stakemap map square.yaml --watch"


def test_long_lines_are_cut() -> None:
    """Of a line without end only what stands around the mistake is shown."""
    told = message(Mistakes((mistake(4, 1001, "a" * 1000 + "b" * 5000 + "c" * 1000, 5000),)))["mistakes"][0]
    assert told["before"] == "..." + "a" * BESIDE
    assert told["after"] == "c" * BESIDE + "..."
    assert re.fullmatch(r"b+\.\.\.", told["meant"]) and len(told["meant"]) < 100


def test_many_mistakes_are_counted() -> None:
    """Beyond a hundred the rest is counted."""
    told = message(Mistakes(tuple(mistake(line) for line in range(1, MOST + 3))))
    assert len(told["mistakes"]) == MOST
    assert told["more"] == "And 2 more mistakes. Mend these first."


def test_nothing_steers() -> None:
    """Characters that turn text around or move a cursor are left out, in every word that comes from a file."""
    nasty = replace(
        mistake(1, 1, "\x1b[2Jname\u202e", 4), says='"\x1b]0;x\x07\u202e" is wrong.', try_="\x00a", file="\x9bq"
    )
    text = json.dumps(message(Mistakes((nasty,))), ensure_ascii=False)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e]", text)

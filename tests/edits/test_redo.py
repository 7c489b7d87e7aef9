"""Putting changes in again: exactly, over restarts, and without touching what was changed elsewhere."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stakemap.edits import AddEntry, Patch, SetValue, edit, forget, redo, undo
from stakemap.edits.page import BOM, build_page
from stakemap.edits.patch import Edit
from stakemap.edits.refusals import (
    CannotChange,
    CannotPlace,
    CannotRedo,
    NothingToRedo,
    NothingToUndo,
    WouldBreak,
)
from stakemap.edits.splice import splice
from stakemap.edits.state import DAYS, MOST, read_memory
from stakemap.load import read_text
from tests.edits.anything import any_edit
from tests.edits.conftest import DAY
from tests.edits.styles import all_styles

STYLES = {name: raw for name, raw in all_styles().items() if len(raw) < 5000 and not read_text(raw, name).errors}
STATUS = Patch((SetValue(("stakeholders", 0, "status"), "engaged"),), "Elm Street School is now engaged.")
CONTACT = Patch((AddEntry(("log",), {"date": "2025-07-02", "met": "Elm Street School"}),), "Contact added.")
STAGE = Patch((SetValue(("stage",), "analysis"),), "The stage is now analysis.")


class Model:
    """What a file should hold: its states so far, and where in them we are; lines by hand stand above all."""

    def __init__(self, raw: bytes) -> None:
        self.head = BOM if raw.startswith(BOM) else b""
        self.newline = b"\r\n" if b"\r\n" in raw else b"\n"
        self.states, self.at, self.lines = [raw.removeprefix(BOM)], 0, b""

    @property
    def raw(self) -> bytes:
        """The whole file."""
        return self.head + self.lines + self.states[self.at]

    def edited(self, raw: bytes) -> None:
        """Take a state in behind the present one; what came behind it until now is gone."""
        start = self.head + self.lines
        assert raw.startswith(start)
        self.states[self.at + 1 :] = [raw.removeprefix(start)]
        self.at += 1

    def write_by_hand(self, number: int) -> None:
        """Put a line above all, in the style of the file."""
        self.lines = b"# by hand %d" % number + self.newline + self.lines


def edit_somehow(path: Path, seed: int) -> bool:
    """Make one or two random edits as one change; False where they have no place, leave a mistake or change nothing."""
    chance = random.Random(seed)
    raw = path.read_bytes()
    edits: list[Edit] = []
    try:
        for _ in range(1 + seed % 2):
            edits.append(any_edit(build_page(raw, path.name).tree, chance))
            raw = splice(raw, Patch((edits[-1],), "one"), path.name)
        return bool(edit(path, Patch(tuple(edits), f"Change {seed}"), DAY).lines)
    except (CannotPlace, WouldBreak):
        return False


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the disk not be waited for."""
    monkeypatch.setattr(os, "fsync", lambda number: None)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("edit"), st.integers(0, 10_000)),
        st.tuples(st.sampled_from(("undo", "redo", "by hand")), st.integers(1, 3)),
    ),
    min_size=4,
    max_size=14,
)


@pytest.mark.usefixtures("no_waiting")
@given(name=st.sampled_from(sorted(STYLES)), steps=STEPS)
def test_any_edits_undone_and_redone(
    tmp_path_factory: pytest.TempPathFactory, name: str, steps: list[tuple[str, int]]
) -> None:
    """Edits, steps back and steps forth in any order give each time the state that was, and lines by hand stay."""
    path = tmp_path_factory.mktemp("law") / "any.yaml"
    path.write_bytes(STYLES[name])
    model = Model(STYLES[name])
    for what, number in steps:
        if what == "edit":
            if edit_somehow(path, number):
                model.edited(path.read_bytes())
        elif what == "by hand":
            model.write_by_hand(number)
            path.write_bytes(model.raw)
        else:
            walk(path, model, redo if what == "redo" else undo, number)
        assert path.read_bytes() == model.raw


def walk(path: Path, model: Model, step: Callable[..., object], times: int) -> None:
    """Go some steps back or forth; at the end of the way there is a sentence, and nothing happens."""
    for _ in range(times):
        to = model.at + (1 if step is redo else -1)
        if 0 <= to < len(model.states):
            step(path, DAY)
            model.at = to
        else:
            with pytest.raises(NothingToRedo if step is redo else NothingToUndo):
                step(path, DAY)
        assert path.read_bytes() == model.raw


@pytest.mark.usefixtures("no_waiting")
@pytest.mark.parametrize("name", sorted(STYLES))
def test_all_the_way_and_again(tmp_path: Path, name: str) -> None:
    """In a file of every style eight edits are all taken back and all put in again, three times, to the byte."""
    path = tmp_path / "any.yaml"
    path.write_bytes(STYLES[name])
    model = Model(STYLES[name])
    for seed in range(200):
        if model.at < 8 and edit_somehow(path, seed):
            model.edited(path.read_bytes())
    assert model.at == 8
    for turn in range(3):
        walk(path, model, undo, model.at + 1)
        model.write_by_hand(turn)
        path.write_bytes(model.raw)
        walk(path, model, redo, len(model.states))
    assert b"by hand 2" in path.read_bytes()


def test_steps(file: Path) -> None:
    """Changes come back one by one in the order in which they were made, each with its sentence and its own day."""
    states = [file.read_bytes()]
    patches = (STATUS, CONTACT, STAGE)
    for number, patch in enumerate(patches):
        edit(file, patch, DAY + timedelta(days=number))
        states.append(file.read_bytes())
    for _ in patches:
        undo(file, DAY + timedelta(days=5))
    for number, patch in enumerate(patches):
        change = redo(file, DAY + timedelta(days=6))
        assert (change.says, change.day) == (patch.says, (DAY + timedelta(days=number)).isoformat())
        assert (file.read_bytes(), change.remark) == (states[number + 1], "")
    with pytest.raises(NothingToRedo) as nothing:
        redo(file, DAY)
    assert str(nothing.value) == (
        f"There is nothing to put in again: no change to {file} was taken back here, or a new one was made since. "
        "Make the change again."
    )
    assert file.read_bytes() == states[-1]


def test_lines_are_told(file: Path) -> None:
    """A redo tells the lines that an edit would tell."""
    lines = edit(file, CONTACT, DAY).lines
    undo(file, DAY)
    assert redo(file, DAY).lines == lines


def test_a_new_change_ends_it(file: Path) -> None:
    """Once a new change is made, nothing that was taken back before can be put in again, nor is it kept."""
    edit(file, STATUS, DAY)
    edit(file, CONTACT, DAY)
    undo(file, DAY)
    edit(file, STAGE, DAY)
    raw = file.read_bytes()
    assert not read_memory(file, DAY).taken_back
    with pytest.raises(NothingToRedo):
        redo(file, DAY)
    assert file.read_bytes() == raw


def test_what_changes_nothing_does_not_end_it(file: Path) -> None:
    """An edit that is refused, or that the file says already, leaves what can be put in again."""
    edit(file, STATUS, DAY)
    after = file.read_bytes()
    undo(file, DAY)
    edit(file, Patch((SetValue(("problem",), "Racing on Elm Street"),), "Same."), DAY)
    with pytest.raises(WouldBreak):
        edit(file, Patch((SetValue(("stage",), "finished"),), "Stage."), DAY)
    redo(file, DAY)
    assert file.read_bytes() == after


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_file_that_may_not_be_written(file: Path) -> None:
    """What the disk refuses is not put in, can be put in later, and an edit that it refuses ends nothing."""
    edit(file, STATUS, DAY)
    after = file.read_bytes()
    undo(file, DAY)
    before = file.read_bytes()
    file.chmod(0o444)
    for refused in (lambda: redo(file, DAY), lambda: edit(file, CONTACT, DAY)):
        with pytest.raises(CannotChange):
            refused()
        assert file.read_bytes() == before
    file.chmod(0o644)
    redo(file, DAY)
    assert file.read_bytes() == after


def test_what_cannot_be_noted_is_not_done(file: Path, state: Path) -> None:
    """Where the user's own folder cannot be written to, nothing is taken back or put in, with a sentence."""
    edit(file, STATUS, DAY)
    edit(file, CONTACT, DAY)
    undo(file, DAY)
    raw = file.read_bytes()
    (state / "lock").unlink(missing_ok=True)
    (state / "lock").mkdir()
    for step in (undo, redo):
        with pytest.raises(CannotChange, match="Nothing was changed"):
            step(file, DAY)
        assert file.read_bytes() == raw


def test_changes_by_hand_stay(file: Path) -> None:
    """What was changed by hand elsewhere while a change was out stays when it comes back, and when it goes again."""
    edit(file, CONTACT, DAY)
    undo(file, DAY)
    by_hand = file.read_bytes().replace(b"# Fictional\n", b"# Fictional, by hand\n# and longer\n")
    file.write_bytes(by_hand)
    redo(file, DAY)
    assert file.read_bytes() == by_hand + b"  - date: 2025-07-02\n    met: Elm Street School\n"
    undo(file, DAY)
    assert file.read_bytes() == by_hand


@pytest.mark.parametrize(
    ("by_hand", "comes"),
    [
        (b"  - date: 2025-07-03\n    met: Corner Bar\n", True),
        (b"# a remark for all\n", True),
        (b"stage: analysis\n", True),
        (b"    note: more about the contact above\n", False),
        (b"    # a remark on the contact above\n", False),
    ],
)
def test_lines_by_hand_where_an_entry_was(file: Path, by_hand: bytes, comes: bool) -> None:
    """An entry comes back between its old neighbor and what was put there by hand; never into another entry."""
    raw = file.read_bytes()
    edit(file, CONTACT, DAY)
    undo(file, DAY)
    file.write_bytes(raw + by_hand)
    if comes:
        redo(file, DAY)
        assert file.read_bytes() == raw + b"  - date: 2025-07-02\n    met: Elm Street School\n" + by_hand
        undo(file, DAY)
    else:
        with pytest.raises(CannotRedo):
            redo(file, DAY)
    assert file.read_bytes() == raw + by_hand


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [(b"talking", b"engaged", 5), (b"  # the first", b"", 5), (b"    status: talking\n", b"", 4)],
)
def test_changes_by_hand_in_the_same_lines(file: Path, old: bytes, new: bytes, line: int) -> None:
    """A change whose place was changed by hand is not put in: a sentence with the line, and nothing is written."""
    edit(file, Patch((SetValue(("stakeholders", 0, "status"), "committed"),), "The school is committed."), DAY)
    undo(file, DAY)
    by_hand = file.read_bytes().replace(old, new, 1)
    file.write_bytes(by_hand)
    with pytest.raises(CannotRedo) as refused:
        redo(file, DAY)
    assert str(refused.value) == (
        f"{file}:{line}: the lines there were changed since this change was taken back, so it cannot be put in again "
        "exactly (The school is committed). Nothing was changed. Make the change again."
    )
    assert refused.value.try_ == "make the change again"
    assert file.read_bytes() == by_hand
    assert len(read_memory(file, DAY).taken_back) == 1


def test_a_mistake_is_not_put_in(file: Path) -> None:
    """A change that by now would leave a mistake is not put in: another stakeholder got that name by hand."""
    edit(file, Patch((AddEntry(("stakeholders",), "Oak Bar"),), "Oak Bar added."), DAY)
    undo(file, DAY)
    by_hand = file.read_bytes().replace(b"Elm Street School", b"Oak Bar")
    file.write_bytes(by_hand)
    with pytest.raises(WouldBreak, match=r":8: this change would leave a mistake, so nothing was changed\."):
        redo(file, DAY)
    assert file.read_bytes() == by_hand


def test_put_in_by_hand(file: Path) -> None:
    """A change that somebody put in by hand, to the byte, is not put in twice."""
    edit(file, CONTACT, DAY)
    after = file.read_bytes()
    undo(file, DAY)
    file.write_bytes(after)
    with pytest.raises(NothingToRedo):
        redo(file, DAY)
    assert file.read_bytes() == after


def test_last_twenty_over_both(file: Path) -> None:
    """Of each file the last twenty changes are remembered, whichever of them are taken back just now."""
    states = []
    for number in range(MOST + 5):
        edit(file, Patch((SetValue(("problem",), f"Racing {number}"),), f"Change {number}"), DAY)
        states.append(file.read_bytes())
    for step, way in ((undo, list(reversed(states[4:-1]))), (redo, states[5:]), (undo, states[4:-1][:5:-1])):
        for state in way:
            step(file, DAY)
            assert file.read_bytes() == state
            assert len(read_memory(file, DAY)) == MOST
    with pytest.raises(NothingToRedo):
        list(forth(file))
    assert file.read_bytes() == states[-1]


def forth(file: Path) -> Iterator[object]:
    """Put in whatever there is."""
    while True:
        yield redo(file, DAY)


def test_thirty_days(file: Path, state: Path) -> None:
    """Thirty days after it was made a change is forgotten, also while it is taken back, with all that came behind."""
    edit(file, STATUS, DAY)
    edit(file, CONTACT, DAY + timedelta(days=20))
    undo(file, DAY + timedelta(days=21))
    undo(file, DAY + timedelta(days=21))
    raw = file.read_bytes()
    late = DAY + timedelta(days=DAYS + 1)
    for step in (redo, undo):
        with pytest.raises((NothingToRedo, NothingToUndo)):
            step(file, late)
    assert file.read_bytes() == raw
    other = file.with_name("other.yaml")
    other.write_bytes(raw)
    edit(other, STAGE, late)
    assert len(list(state.glob("*.json"))) == 1
    assert "Contact added." not in next(state.glob("*.json")).read_text()


def test_forget_wipes_both(file: Path, state: Path) -> None:
    """What was taken back is wiped too, and counted; nothing of a name is left."""
    edit(file, STATUS, DAY)
    edit(file, Patch((AddEntry(("stakeholders", 1, "people"), "Kim Nobody"),), "Kim Nobody added."), DAY)
    undo(file, DAY)
    assert any("Kim Nobody" in path.read_text() for path in state.iterdir())
    assert forget(file) == 2
    assert not any("Kim Nobody" in path.read_text() for path in state.iterdir())
    for step, nothing in ((redo, NothingToRedo), (undo, NothingToUndo)):
        with pytest.raises(nothing):
            step(file, DAY)


@pytest.mark.skipif(os.name == "nt", reason="Windows makes no links for everybody")
def test_over_restarts(file: Path, root: Path) -> None:
    """Each step may be taken by another process, and through a link to the file."""
    link = file.with_name("link.yaml")
    link.symlink_to(file)
    states = [file.read_bytes()]
    for patch in (STATUS, CONTACT):
        edit(file, patch, DAY)
        states.append(file.read_bytes())
    script = (
        "import sys; from datetime import date; from stakemap import edits; "
        "getattr(edits, sys.argv[1])(sys.argv[2], date(2025, 8, 1))"
    )
    own = dict(os.environ) | {"PYTHONPATH": str(root / "src")}
    for step, path, at in (("undo", file, 1), ("undo", link, 0), ("redo", file, 1), ("redo", link, 2)):
        subprocess.run([sys.executable, "-c", script, step, str(path)], check=True, env=own, timeout=60)
        assert file.read_bytes() == states[at]

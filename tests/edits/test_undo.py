"""Taking changes back: exactly, over restarts, and without touching what was changed elsewhere."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from stakemap.edits import AddEntry, Drop, Patch, SetValue, edit, forget, redo, undo
from stakemap.edits.page import build_page
from stakemap.edits.refusals import CannotPlace, CannotUndo, NothingToUndo
from stakemap.edits.splice import cut
from stakemap.edits.state import DAYS, MOST, Memory, Record, read_memory, state_folder
from stakemap.edits.undo import NotThere, build_record, take_back
from tests.edits.anything import any_edit, lone_maps
from tests.edits.conftest import DAY
from tests.edits.styles import all_styles

STYLES = all_styles()
STATUS = Patch((SetValue(("stakeholders", 0, "status"), "engaged"),), "Elm Street School is now engaged.")
CONTACT = Patch((AddEntry(("log",), {"date": "2025-07-02", "met": "Elm Street School"}),), "Contact added.")


def changed(name: str, chance: random.Random) -> Iterator[tuple[Record, bytes]]:
    """Make random changes in a file; each with what is remembered of it, and the file after it."""
    raw = STYLES[name]
    for _ in range(12):
        patch = Patch((any_edit(build_page(raw, name).tree, chance),), "a change")
        try:
            spliced = cut(raw, patch, name)
        except CannotPlace:
            continue
        if spliced.hunks:
            yield build_record(raw, spliced.hunks, spliced.raw, "a change", "2025-08-01"), spliced.raw


def there_and_gone(name: str, chance: random.Random, again: bool) -> Iterator[tuple[Record, bytes, bytes]]:
    """Make random changes; each as it is remembered, with the file that has it and the one that has not.

    Args:
        name: The style of the file.
        chance: Which changes.
        again: Take each back, and count that as the change.
    """
    for record, new in changed(name, chance):
        old, opposite = take_back(record, new)
        yield (opposite, old, new) if again else (record, new, old)


@pytest.mark.parametrize("name", sorted(STYLES))
def test_every_change_comes_back(name: str) -> None:
    """A change of any kind in a file of any style is taken back, and put in again, to the byte."""
    for record, new in changed(name, random.Random(name)):
        old, opposite = take_back(record, new)
        assert old == STYLES[name]
        assert take_back(opposite, old) == (new, record)


@pytest.mark.parametrize("again", [False, True], ids=["undo", "redo"])
def test_a_line_by_hand_anywhere(again: bool) -> None:
    """With a line put in by hand anywhere since, the change goes and the line stays, or it is refused: never else.

    So it is too when it comes back after it went.
    """
    tally: Counter[str] = Counter()
    for name, raw in STYLES.items():
        chance = random.Random(f"by hand {name}")
        line = "# by hand\r\n" if b"\r\n" in raw else "# by hand\n"
        for record, there, gone in there_and_gone(name, chance, again):
            (stretch,) = record.stretches
            text, end = there.decode(), stretch.start + len(stretch.new)
            starts = [at for at in range(1, len(text)) if text[at - 1] == "\n" and not stretch.start < at < end]
            for at in chance.sample(starts, min(4, len(starts))):
                by_hand = text[:at] + line + text[at:]
                before = at if at <= stretch.start else at - len(stretch.new) + len(stretch.old)
                wanted = gone.decode()[:before] + line + gone.decode()[before:]
                try:
                    assert take_back(record, by_hand.encode())[0] == wanted.encode()
                except NotThere:
                    tally["refused"] += 1
                else:
                    tally["taken back"] += 1
    print(f"\n{dict(tally)}")
    assert tally["taken back"] > 500
    assert tally["taken back"] > 4 * tally["refused"] > 0


@pytest.mark.parametrize("name", [name for name in sorted(STYLES) if name.startswith("lone")])
def test_a_map_that_became_one_of_two(name: str, tmp_path: Path) -> None:
    """A map that stood alone stands alone again when the second entry is taken back, and both come again."""
    raw = STYLES[name]
    for number, where in enumerate(lone_maps(build_page(raw, name).tree)):
        path = tmp_path / f"{number}.yaml"
        path.write_bytes(raw)
        change = edit(path, Patch((AddEntry(where, {"date": "2025-07-02"}),), "One more."), DAY)
        assert change.lines
        new = path.read_bytes()
        undo(path, DAY)
        assert path.read_bytes() == raw
        redo(path, DAY)
        assert path.read_bytes() == new


def test_steps(file: Path) -> None:
    """Several changes are taken back one by one, the last first, each with its sentence and its day."""
    states = [file.read_bytes()]
    note = Patch((SetValue(("stakeholders", 1, "note"), "A bar"),), "Note added.")
    for number, patch in enumerate((STATUS, CONTACT, note)):
        edit(file, patch, DAY + timedelta(days=number))
        states.append(file.read_bytes())
    for days, says in ((2, "Note added."), (1, "Contact added."), (0, "Elm Street School is now engaged.")):
        states.pop()
        change = undo(file, DAY + timedelta(days=5))
        assert (change.says, change.day) == (says, (DAY + timedelta(days=days)).isoformat())
        assert file.read_bytes() == states[-1]
    with pytest.raises(NothingToUndo, match="nothing to take back"):
        undo(file, DAY)


def test_changes_by_hand_stay(file: Path) -> None:
    """What was changed by hand elsewhere stays, before and behind the change and in the number of lines."""
    since = SetValue(("stakeholders", 0, "since"), "2025-08-01")
    edit(file, Patch((*STATUS.edits, since, *CONTACT.edits), "Three at once."), DAY)
    assert b"since" in file.read_bytes()
    by_hand = file.read_bytes().replace(b"# Fictional\n", b"# Fictional\n# and made up\n\n") + b"stage: analysis\n"
    file.write_bytes(by_hand)
    undo(file, DAY)
    assert file.read_bytes().startswith(b"# Fictional\n# and made up\n\nproblem: Racing on Elm Street\n")
    assert b"status: engaged" not in file.read_bytes()
    assert b"since" not in file.read_bytes()
    assert file.read_bytes().endswith(b"    met: Corner Bar\nstage: analysis\n")


@pytest.mark.parametrize(
    ("by_hand", "goes"),
    [
        (b"  - date: 2025-07-09\n    met: Corner Bar\n", True),
        (b"\n# a remark for all\nstage: analysis\n", True),
        (b"    note: more about this contact\n", False),
        (b"    # a remark on this contact\n", False),
    ],
)
@pytest.mark.parametrize("ending", [b"\n", b""])
def test_lines_by_hand_right_below(file: Path, by_hand: bytes, goes: bool, ending: bytes) -> None:
    """An entry that got others below it is taken out; one that itself was written on is refused."""
    raw = file.read_bytes()
    file.write_bytes(raw.rstrip() + ending)
    edit(file, CONTACT, DAY)
    file.write_bytes(file.read_bytes().rstrip() + b"\n" + by_hand)
    if goes:
        undo(file, DAY)
        assert file.read_bytes() == raw + by_hand
    else:
        with pytest.raises(CannotUndo):
            undo(file, DAY)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (b"engaged", b"committed", 5),
        (b"  # the first", b"", 5),
        (b"    status: engaged\n", b"", 4),
        (b"  - name: Corner", b"  - name: New Corner", 5),
    ],
)
def test_changes_by_hand_in_the_same_lines(file: Path, old: bytes, new: bytes, line: int) -> None:
    """A change whose lines, or those around them, were changed again is refused in words, and nothing is written.

    With the lines that are told it can be taken back, and so can all changes before it.
    """
    before = file.read_bytes()
    edit(file, STATUS, DAY)
    by_hand = file.read_bytes().replace(old, new)
    file.write_bytes(by_hand)
    with pytest.raises(CannotUndo) as refused:
        undo(file, DAY)
    assert str(refused.value) == (
        f"{file}:{line}: the lines of this change were changed again since, so it cannot be taken back exactly "
        "(Elm Street School is now engaged). Nothing was changed. Make these lines stand there again, exactly so and "
        "only once. Then type --undo again.\n"
        "    - name: Elm Street School  # the first\n"
        "      status: engaged\n"
        "    - name: Corner Bar\n"
        "Or change the file by hand, and type --forget in place of --undo: that gives up all changes kept so far."
    )
    assert file.read_bytes() == by_hand
    assert len(read_memory(file, DAY)) == 1
    told = "".join(f"{text[2:]}\n" for text in str(refused.value).splitlines() if text.startswith("  "))
    head, tail = before[: before.index(b"  - name")], before[before.index(b"Corner Bar\n") + len(b"Corner Bar\n") :]
    file.write_bytes(b"# by hand\n" + head + told.encode() + tail)
    undo(file, DAY)
    assert file.read_bytes() == b"# by hand\n" + before


def test_twice_the_same_lines(file: Path) -> None:
    """A change whose lines stand in the file twice by now is refused: nobody can tell which are meant."""
    edit(file, CONTACT, DAY)
    file.write_bytes(file.read_bytes() + b"  - date: 2025-07-01\n    met: Corner Bar\n  - date: 2025-07-02\n")
    text = file.read_bytes() + b"    met: Elm Street School\n"
    file.write_bytes(text)
    with pytest.raises(CannotUndo):
        undo(file, DAY)
    assert file.read_bytes() == text


def test_lines_like_others_are_told_apart(file: Path) -> None:
    """Of many entries that look alike the one that was changed is changed back, whatever the others say by now."""
    entry = b"  - name: Bar %d\n    kind: business\n    people: []\n    status: talking\n    affected: low\n"
    start = b"problem: Bars\nstakeholders:\n"
    file.write_bytes(start + b"".join(entry % number for number in range(9)))
    edit(file, Patch((SetValue(("stakeholders", 4, "status"), "engaged"),), "Bar 4 is now engaged."), DAY)
    edited = file.read_bytes()
    file.write_bytes(edited.replace(b"Bar 7\n", b"Bar 7  # seven\n").replace(b"status: talking", b"status: engaged"))
    undo(file, DAY)
    assert b"talking" in file.read_bytes().split(b"  - name: ")[5]
    assert file.read_bytes().count(b"talking") == 1
    edit(file, Patch((SetValue(("stakeholders", 4, "status"), "engaged"),), "Bar 4 is now engaged."), DAY)
    by_hand = edited.replace(b"status: engaged", b"status: talking")
    by_hand = by_hand[:-60] + by_hand[-60:].replace(b"talking", b"engaged")
    file.write_bytes(by_hand + b"stage: analysis\n")
    with pytest.raises(CannotUndo):
        undo(file, DAY)


def test_owner_only(file: Path, state: Path) -> None:
    """What is remembered stands in the user's own folder, which nobody else may look into, and not beside the file."""
    edit(file, STATUS, DAY)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    names = {path.name for path in state.iterdir()}
    assert len(names) == 2
    if os.name != "nt":
        assert state.stat().st_mode & 0o777 == 0o700
        assert {path.stat().st_mode & 0o777 for path in state.iterdir()} == {0o600}
        state.chmod(0o755)
        edit(file, CONTACT, DAY)
        assert state.stat().st_mode & 0o777 == 0o700


def test_last_twenty(file: Path) -> None:
    """Of each file the last twenty changes are remembered."""
    for number in range(MOST + 5):
        edit(file, Patch((SetValue(("problem",), f"Racing {number}"),), f"Change {number}"), DAY)
    assert [record.says for record in read_memory(file, DAY).made] == [
        f"Change {number}" for number in range(5, MOST + 5)
    ]


def test_thirty_days(file: Path, state: Path) -> None:
    """Each change that is remembered makes those older than thirty days forgotten, of this file and of all others."""
    other = file.with_name("other.yaml")
    shutil.copy(file, other)
    edit(other, STATUS, DAY)
    edit(file, STATUS, DAY)
    edit(file, CONTACT, DAY + timedelta(days=1))
    assert len(list(state.glob("*.json"))) == 2
    edit(file, Patch((SetValue(("stage",), "analysis"),), "Stage."), DAY + timedelta(days=DAYS + 1))
    assert [record.says for record in read_memory(file, DAY + timedelta(days=DAYS + 1)).made] == [
        "Contact added.",
        "Stage.",
    ]
    assert len(list(state.glob("*.json"))) == 1
    with pytest.raises(NothingToUndo):
        undo(other, DAY)


def test_forget(file: Path, state: Path) -> None:
    """Nothing of a file is left once it is forgotten; the file itself stays."""
    name = "Kim Nobody"
    edit(file, Patch((AddEntry(("stakeholders", 1, "people"), name),), f"{name} added."), DAY)
    edit(file, Patch((Drop(("stakeholders", 1, "people")),), f"{name} dropped."), DAY)
    assert any(name in path.read_text() for path in state.iterdir())
    raw = file.read_bytes()
    assert forget(file) == 2
    assert not any(name in path.read_text() for path in state.iterdir())
    assert forget(file) == 0
    assert file.read_bytes() == raw
    with pytest.raises(NothingToUndo):
        undo(file, DAY)


def test_damaged_memory(file: Path, state: Path) -> None:
    """What is remembered and cannot be read counts as nothing, and is no hindrance."""
    edit(file, STATUS, DAY)
    (memory,) = state.glob("*.json")
    for damage in (b"", b"{", b"[1]", b'[{"day": "x"}]', b"\xff", json.dumps({"a": 1}).encode()):
        memory.write_bytes(damage)
        assert read_memory(file, DAY) == Memory()
    edit(file, CONTACT, DAY)
    assert undo(file, DAY).says == "Contact added."


def test_change_that_never_arrived(file: Path, state: Path) -> None:
    """A change that was remembered and then not written, because the program was killed, is not taken back."""
    raw = file.read_bytes()
    edit(file, STATUS, DAY)
    before = file.read_bytes()
    edit(file, CONTACT, DAY)
    file.write_bytes(before)
    assert undo(file, DAY).says == STATUS.says
    assert file.read_bytes() == raw


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")
@pytest.mark.parametrize("there", [False, True], ids=["new home", "home with a state folder"])
def test_rights_when_new_files_are_open_to_all(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    """Both folders of our own are open to their owner only; a folder above them that was there keeps its rights."""
    home = tmp_path / "home"
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", str(home))
    folder = state_folder(platform="linux")
    monkeypatch.setattr("stakemap.edits.state.state_folder", lambda: folder)
    before = os.umask(0)
    try:
        if there:
            folder.parent.mkdir(parents=True)
        edit(file, STATUS, DAY)
    finally:
        os.umask(before)
    modes = [one.stat().st_mode & 0o777 for one in (folder, *folder.parents[:4])]
    assert folder.parents[3] == home
    assert modes == [0o700, 0o700, *([0o777 if there else 0o700] * 3)]
    assert undo(file, DAY).lines


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {"HOME": "/home/sam"}, "/home/sam/.local/state/stakemap/undo"),
        ("linux", {"HOME": "/home/sam", "XDG_STATE_HOME": "/state"}, "/state/stakemap/undo"),
        ("linux", {"HOME": "/home/sam", "XDG_STATE_HOME": "state"}, "/home/sam/.local/state/stakemap/undo"),
        ("darwin", {"HOME": "/Users/sam"}, "/Users/sam/Library/Application Support/stakemap/undo"),
        ("win32", {"USERPROFILE": "/sam", "LOCALAPPDATA": "/sam/local"}, "/sam/local/stakemap/undo"),
        ("win32", {"USERPROFILE": "/sam"}, "/sam/AppData/Local/stakemap/undo"),
    ],
)
def test_where_it_is_kept(platform: str, environment: dict[str, str], folder: str) -> None:
    """Past changes are kept where each system keeps what belongs to a user and a program."""
    assert state_folder(environment, platform).as_posix() == folder


def test_dates_are_given(file: Path) -> None:
    """The day comes from outside, so that a change of any day is remembered by it."""
    edit(file, STATUS, date(2031, 1, 2))
    assert read_memory(file, date(2031, 1, 2)).made[0].day == "2031-01-02"

"""Every fault in ``faults/`` gets exactly the message that lies beside it.

To add one, put NAME.yaml (or NAME.bin, for bytes that are no text) and NAME.txt into the folder.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from stakemap.errors import Diagnostic
from stakemap.load import Loaded, read, to_text
from tests.load.kinds import KIND_OF

FOLDER = Path(__file__).parent / "faults"
FAULTS = sorted(path for path in FOLDER.iterdir() if path.suffix in (".yaml", ".bin"))
BANNED = re.compile(
    r"\b(?:node|edge|schema|validat\w+|null|pars(?:e|er|ing)|traceback|mapping|scalar|sequence|token|"
    r"indicator|anchor|alias|yaml|string|boolean|integer|exception|syntax|invalid)\b",
    re.IGNORECASE,
)


def _ids(path: Path) -> str:
    return path.stem


@pytest.fixture
def in_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Name the files as a user in that folder would."""
    monkeypatch.chdir(FOLDER)


@pytest.mark.usefixtures("in_folder")
@pytest.mark.parametrize("path", FAULTS, ids=_ids)
def test_a_fault_gets_exactly_its_message(path: Path) -> None:
    """A faulty file gets the text beside it, to the letter."""
    loaded = read(path.name)
    assert to_text(loaded.errors, loaded.notes) == path.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FAULTS, ids=_ids)
def test_a_message_speaks_to_an_officer(path: Path) -> None:
    """A message has one or two short sentences of its own, no banned word, and always says what to try."""
    for message in _messages(read(path)):
        assert message.try_.strip()
        assert message.says.endswith((".", "?"))
        own = re.sub(r'"[^"]*"', '"..."', message.says)
        assert len(re.findall(r"[.?](?=\s+[A-Z\"]|$)", own)) <= 2, message.says
        assert len(own) <= 160, own
        assert not BANNED.search(own), own


@pytest.mark.parametrize("path", FAULTS, ids=_ids)
def test_a_message_points_into_its_line(path: Path) -> None:
    """Every message points at something that is really on its line."""
    for message in _messages(read(path)):
        assert message.line >= 1
        assert 1 <= message.column <= len(message.source_line) + 1
        assert message.length >= 1


def test_every_fault_has_its_text_and_every_text_its_fault() -> None:
    """No file in the folder lacks its partner, and there are at least 150 pairs."""
    assert {path.stem for path in FAULTS} == {path.stem for path in FOLDER.glob("*.txt")}
    assert len({path.stem for path in FAULTS}) == len(FAULTS) >= 150


def test_every_pair_has_its_kind(record_property: Callable[[str, object], None]) -> None:
    """Each pair is of one kind that people really get wrong, and no kind is without pairs; shown with -s."""
    assert set(KIND_OF) == {path.stem for path in FAULTS}
    counted = Counter(KIND_OF.values())
    for kind, number in sorted(counted.items()):
        record_property(kind, number)
        print(f"{number:4} {kind}")
    assert min(counted.values()) >= 3
    assert len(counted) >= 24


def test_one_mistake_gets_one_message() -> None:
    """No two messages of a file point at the same place."""
    for path in FAULTS:
        places = [(message.line, message.column) for message in _messages(read(path))]
        assert len(places) == len(set(places)), path.name


def _messages(loaded: Loaded) -> tuple[Diagnostic, ...]:
    return (*loaded.errors, *loaded.notes)

"""What the tests of edits share: a state folder of their own, and a file to edit."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

DAY = date(2025, 8, 1)


@pytest.fixture(autouse=True)
def state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of past changes, empty and away from the user's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("XDG_STATE_HOME", str(home))
    monkeypatch.setenv("LOCALAPPDATA", str(home))
    monkeypatch.setenv("HOME", str(home))
    from stakemap.edits.state import state_folder

    return state_folder()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A problem file with remarks, alone in its folder."""
    folder = tmp_path / "problems"
    folder.mkdir()
    path = folder / "elm-street.yaml"
    path.write_bytes(
        b"# Fictional\n"
        b"problem: Racing on Elm Street\n"
        b"stakeholders:\n"
        b"  - name: Elm Street School  # the first\n"
        b"    status: talking\n"
        b"  - name: Corner Bar\n"
        b"    status: talking\n"
        b"log:\n"
        b"  - date: 2025-07-01\n"
        b"    met: Corner Bar\n"
    )
    return path

"""What every room's tests may use: the shipped files, and the command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

import stakemap

settings.register_profile("stakemap", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("stakemap")

ROOT = Path(__file__).parent.parent
SOURCE = Path(stakemap.__file__).parent.parent


@pytest.fixture(autouse=True, scope="session")
def own_state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what is remembered for undo out of the home of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT


@pytest.fixture(scope="session")
def vista_maria() -> Path:
    """The first shipped problem."""
    return ROOT / "problems" / "vista-maria.yaml"


@pytest.fixture(scope="session")
def ford_road() -> Path:
    """The second shipped problem."""
    return ROOT / "problems" / "ford-road.yaml"


Stakemap = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def environment() -> dict[str, str]:
    """What a process of its own needs to run this stakemap, on a console of a hundred columns."""
    own = {"PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8", "COLUMNS": "100"}
    return {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "CLICOLOR_FORCE")} | own


@pytest.fixture
def stakemap_process(tmp_path: Path, environment: dict[str, str]) -> Stakemap:
    """Run ``stakemap`` as a user does, in an empty folder, and give what it printed and its exit code."""

    def run(*words: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "stakemap", *words],
            cwd=tmp_path,
            env=environment | more,
            capture_output=True,
            encoding=more.get("PYTHONIOENCODING", "utf-8"),
            stdin=subprocess.DEVNULL,
            timeout=60,
        )

    return run

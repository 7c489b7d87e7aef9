"""What the tests of this room share: a way to read a text as if it were a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stakemap.load import Loaded, read_text

HERE = Path(__file__).parent

Reader = Callable[[str], Loaded]


@pytest.fixture(scope="session")
def load_text() -> Reader:
    """Read a text as the file ``test.yaml``."""
    return lambda text: read_text(text.encode(), "test.yaml")


@pytest.fixture(scope="session")
def everything() -> str:
    """The text of a file that uses every field of the format."""
    return (HERE / "valid" / "everything.yaml").read_text(encoding="utf-8")

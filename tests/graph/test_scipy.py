"""The same numbers whether scipy and numpy are there or not.

stakemap does not install them, and networkx measures some things in another way where it finds them. So the tests of
all numbers about a network run twice in processes of their own.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
NUMBERS = ("test_measure.py", "test_published.py", "test_agreement.py", "test_cuts.py")
RUN = """
import sys
from importlib import import_module
import pytest


class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("numpy", "scipy"):
            raise ModuleNotFoundError(f"{name} is hidden", name=name)


if sys.argv[1] == "without":
    sys.meta_path.insert(0, Hidden())
else:
    import_module("scipy")
code = pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[2:]])
print("seen:", *(name for name in ("numpy", "scipy") if name in sys.modules))
raise SystemExit(code)
"""


@pytest.mark.parametrize(("scipy", "seen"), [("with", "seen: numpy scipy"), ("without", "seen:")])
def test_the_numbers_are_the_same(scipy: str, seen: str, environment: dict[str, str]) -> None:
    """Every published value and every agreement holds with scipy and without."""
    files = [str(HERE / name) for name in NUMBERS]
    command = [sys.executable, "-c", RUN, scipy, *files]
    done = subprocess.run(command, cwd=HERE.parents[1], env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout
    assert done.stdout.splitlines()[-1] == seen

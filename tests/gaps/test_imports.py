"""What the rules load: networkx only where there are ties to judge."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import stakemap

PROGRAM = """
import sys
from datetime import date
from stakemap.cast import build_cast
from stakemap.gaps import assess
from stakemap.model import Problem
stakeholder = {"name": "Fernvale Motel", **(%s)}
problem = Problem.model_validate({"problem": "P", "agency": "Fernvale Police", "stakeholders": [stakeholder]})
assess(build_cast(problem, date(2025, 1, 15)))
print("networkx" in sys.modules)
"""


@pytest.mark.parametrize(("fields", "loaded"), [("{}", "False"), ('{"officer": "Sam Sample"}', "True")])
def test_networkx_is_loaded_only_where_a_tie_is_recorded(fields: str, loaded: str) -> None:
    """A file without ties is assessed without the network library."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM % fields],
        cwd=Path(stakemap.__file__).parent.parent,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert run.stdout.strip() == loaded

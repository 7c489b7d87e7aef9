"""What the tests of the gaps room share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import pytest

from stakemap.cast import build_cast
from stakemap.gaps import Assessment, assess
from stakemap.model import Problem

Judge = Callable[..., Assessment]


@pytest.fixture(scope="session")
def judge() -> Judge:
    """Assess a problem that is given as the keys of its file, on 15 January 2025 unless told otherwise."""

    def run(tree: Mapping[str, Any], day: date = date(2025, 1, 15)) -> Assessment:
        whole = {"problem": "A made-up problem", **tree}
        return assess(build_cast(Problem.model_validate(whole, by_alias=True, by_name=False), day))

    return run

"""Hints can be typed as they stand."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from stakemap.cli.terminal import to_type


@pytest.mark.parametrize(
    ("started", "line"),
    [
        ("stakemap", "stakemap gaps a.yaml"),
        ("/opt/venv/bin/stakemap", "/opt/venv/bin/stakemap gaps a.yaml"),
        ("/lib/stakemap/__main__.py", "python -m stakemap gaps a.yaml"),
        ("/bin/pytest", "stakemap gaps a.yaml"),
    ],
)
def test_the_way_it_was_started(monkeypatch: pytest.MonkeyPatch, started: str, line: str) -> None:
    """A hint begins as this run began, where the plain name would not be found."""
    monkeypatch.setattr(sys, "argv", [started])
    monkeypatch.setenv("PATH", "")
    assert to_type("gaps", Path("a.yaml")) == line


@pytest.mark.parametrize(
    ("word", "typed"),
    [
        ("a.yaml", "a.yaml"),
        ("Vista Maria", '"Vista Maria"'),
        ("Joe's Bar", '"Joe\'s Bar"'),
        ('the "Inn"', "'the \"Inn\"'"),
        ("$HOME", "'$HOME'"),
    ],
)
def test_quotes(monkeypatch: pytest.MonkeyPatch, word: str, typed: str) -> None:
    """A word that a shell would take apart or change stands in quotes."""
    monkeypatch.setattr(sys, "argv", ["stakemap"])
    assert to_type(word) == f"stakemap {typed}"

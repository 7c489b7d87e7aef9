"""The options that every command has."""

from __future__ import annotations

from stakemap.cli.settings import Settings, take


def test_found_anywhere() -> None:
    """A general option counts before and after the command, and the rest keeps its order."""
    assert take(["--quiet", "gaps", "a.yaml", "--debug", "--json"]) == (
        Settings(quiet=True, debug=True),
        ("gaps", "a.yaml", "--json"),
    )


def test_ends_at_two_dashes() -> None:
    """What follows a lone -- is text, even when it looks like an option."""
    assert take(["new", "--", "--quiet"]) == (Settings(), ("new", "--", "--quiet"))

"""Start a browser, where a person sits at a screen."""

from __future__ import annotations

import os
import sys

from stakemap.cli.terminal import is_terminal

__all__ = ["is_wanted", "start_browser"]


def is_wanted(asked: bool | None) -> bool:
    """Decide whether to start a browser: as asked, else only where a person sits at a screen."""
    if asked is not None:
        return asked
    has_screen = sys.platform in ("win32", "darwin") or "DISPLAY" in os.environ or "WAYLAND_DISPLAY" in os.environ
    return is_terminal(sys.stdout) and has_screen


def start_browser(address: str) -> bool:
    """Show an address in the user's browser, and say whether one could be started."""
    import webbrowser

    return webbrowser.open(address)

"""The page around the map: always the same bytes; what a file says comes into it as data, later."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files

__all__ = ["Shell", "compose_shell"]


@dataclass(frozen=True, slots=True)
class Shell:
    """The page, and the rule under which a browser shows it."""

    page: bytes
    policy: str


def compose_shell() -> Shell:
    """Put the page together from its parts, and allow exactly its own style and script.

    It may show a frame of its own address, listen to it, and do nothing else.
    """
    style, script = _asset("shell.css"), _asset("shell.js")
    page = _asset("shell.html").replace("{{ style }}", style).replace("{{ script }}", script)
    rules = (
        "default-src 'none'",
        f"script-src {_hash(script)}",
        f"style-src {_hash(style)}",
        "connect-src 'self'",
        "frame-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
    return Shell(page.encode(), "; ".join(rules))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _asset(name: str) -> str:
    return files("stakemap.watch").joinpath("assets", name).read_text(encoding="utf-8")

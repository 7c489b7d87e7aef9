"""The page around the map holds nothing of any file, and may do nothing but show and listen."""

from __future__ import annotations

import base64
import hashlib
import re
from importlib.resources import files

from stakemap.watch.shell import compose_shell


def test_same_bytes() -> None:
    """The page is the same for every file."""
    assert compose_shell() == compose_shell()
    assert b"{{" not in compose_shell().page


def test_policy_allows_its_own_parts_only() -> None:
    """The rule names the hash of the one script and the one style, and opens nothing else."""
    shell = compose_shell()
    text = shell.page.decode()
    rules = dict(rule.split(" ", 1) for rule in shell.policy.split("; "))
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        (part,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert rules[rule] == f"'sha256-{base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()}'"
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == rules["frame-ancestors"] == "'none'"
    assert rules["connect-src"] == rules["frame-src"] == "'self'"
    assert "unsafe" not in shell.policy and "*" not in shell.policy


def test_text_goes_in_as_text() -> None:
    """The script never makes markup of what it is told, and speaks to no other address."""
    script = files("stakemap.watch").joinpath("assets", "shell.js").read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacent|document\.write|srcdoc|eval|Function\(|https?:", script)
    assert 'new EventSource("events")' in script


def test_colours_are_those_of_the_map() -> None:
    """Every colour of the page around the map is one of the map's own."""
    assets = files("stakemap.views.map").joinpath("assets")
    own = "".join(assets.joinpath(name).read_text(encoding="utf-8") for name in ("map.css", "picture.css"))
    used = set(re.findall(r"#[0-9a-f]{6}\b", compose_shell().page.decode().split("<style>")[1]))
    assert len(used) > 20 and used <= set(re.findall(r"#[0-9a-f]{6}\b", own))
